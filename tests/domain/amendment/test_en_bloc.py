"""Tables decided together: what an objection draws with it. The Duma's and PACE's own cases stand with their rules."""

from dataclasses import replace

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.closing import base_stands, before_the_whole
from service.domain.amendment.en_bloc import BlocFloor, EnBloc, PullOut, Singly, Table, WhySingly, en_bloc
from service.domain.amendment.operation import Operation
from service.domain.amendment.putting import replayed
from service.domain.ids import AmendmentId, BodyId, Language
from tests.drafting import amendment, says, without
from tests.language import tree

RU = Language("ru")
TEXT = tree("""
    article 1 #a1: Орган решает в течение 30 дней.
    article 2 #a2: Надзор ведёт Совет.
""")
TEN = tree("""
    article 1 #a1: Орган решает в течение 10 дней.
    article 2 #a2: Надзор ведёт Совет.
""")


def tabled(number: int, *steps: Operation, **more: object) -> Amendment:
    one = amendment(str(number), *steps, status=Status.ADMISSIBLE, number=number)
    return replace(one, **more)  # type: ignore[arg-type]


ONE = tabled(1, says(TEXT, "a1", "Орган решает в течение 10 дней."))
TWIN = replace(ONE, id=AmendmentId("2"), number=2)
CHILD = tabled(3, says(TEN, "a1", "Орган решает в течение 15 дней."), parent=ONE.id)
HANGS = tabled(4, says(TEXT, "a2", "Надзор ведёт Орган."), consequential_to=ONE.id)
GONE = tabled(5, without(TEXT, "a1"))


def together(*listed: Amendment, floor: tuple[Amendment, ...], out: str = "", table: Table = Table.ADOPTION) -> EnBloc:
    objections = [PullOut(AmendmentId(out), BodyId("by"))] if out else []
    return en_bloc(table, listed, objections, BlocFloor(floor, {RU: TEXT}))


def test_children_before_their_parent_and_what_hangs_on_it_are_decided_with_it() -> None:
    made = together(CHILD, ONE, HANGS, floor=(ONE, CHILD, HANGS))
    assert made == EnBloc(Table.ADOPTION, (CHILD.id, ONE.id, HANGS.id), ())
    ended = replayed((ONE, CHILD, HANGS), made.puts, {RU: TEXT})
    assert {one.status for one in ended.values()} == {Status.ADOPTED}


def test_a_parent_waits_for_a_child_that_was_pulled_out() -> None:
    made = together(CHILD, ONE, HANGS, floor=(ONE, CHILD, HANGS), out="3")
    assert made.singly == (
        Singly(CHILD.id, WhySingly.OBJECTION),
        Singly(ONE.id, WhySingly.BEFORE_IT, CHILD.id),
        Singly(HANGS.id, WhySingly.BEFORE_IT, ONE.id),
    )


def test_one_whose_consequence_was_objected_to_is_put_by_itself() -> None:
    made = together(ONE, HANGS, floor=(ONE, HANGS), out="4")
    assert made.singly == (
        Singly(ONE.id, WhySingly.HANGS, HANGS.id),
        Singly(HANGS.id, WhySingly.OBJECTION),
    )


def test_identical_ones_on_different_tables_are_put_by_themselves() -> None:
    assert together(ONE, floor=(ONE, TWIN)).singly == (Singly(ONE.id, WhySingly.ALIKE, TWIN.id),)


def test_rivals_on_the_table_of_rejections_are_rejected_together() -> None:
    made = together(ONE, TWIN, GONE, floor=(ONE, TWIN, GONE), table=Table.REJECTION)
    assert made.together == ("1", "2", "5")
    assert together(ONE, GONE, floor=(ONE, GONE)).together == ()


def test_a_rival_on_another_table_falls_as_it_would() -> None:
    made = together(ONE, floor=(ONE, GONE))
    assert made.together == ("1",)
    assert replayed((ONE, GONE), made.puts, {RU: TEXT})[GONE.id].status is Status.REJECTED_BY_IMPLICATION


def test_the_whole_waits_for_all_that_is_open_or_divided_and_stands_where_nothing_passed() -> None:
    divided = replace(GONE, status=Status.DIVIDED)
    assert before_the_whole([ONE, divided, replace(TWIN, status=Status.REJECTED)]) == ("1", "5")
    assert base_stands([divided, replace(ONE, status=Status.REJECTED)], TEXT) == ()
    drafts = [replace(HANGS, status=Status.DRAFT), replace(HANGS, status=Status.INADMISSIBLE)]
    assert base_stands([*drafts, replace(ONE, status=Status.REJECTED)], TEXT) == ("a1",)
