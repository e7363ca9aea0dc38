"""Rules of the European Parliament, PACE, the Lords, the Scottish Parliament, the State Duma and others, written out.

Each test names the rule by its key in domain.md §2. The doctrine is that of the assembly.
"""

from dataclasses import replace

import pytest

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.arranging import MoveAfter, Priority, arrange
from service.domain.amendment.closing import Closed, TakenOver, base_stands, draft_falls, take_over
from service.domain.amendment.compromise import Consent, dormant, with_consent
from service.domain.amendment.disposal import Customs, Rule, consequences, undecided_before
from service.domain.amendment.division import Divided, Indivisible, divide
from service.domain.amendment.en_bloc import BlocFloor, PullOut, Table, WhySingly, en_bloc
from service.domain.amendment.marshalling import Why, marshal
from service.domain.amendment.operation import Operation
from service.domain.amendment.precedence import Doctrine, OrderRules
from service.domain.amendment.putting import hindrances, next_to_put
from service.domain.ids import AmendmentId, BodyId, ClauseId, Language, MoveId
from tests.drafting import amendment, headed, instead, moved, put, says, unit, without
from tests.language import tree

RU = Language("ru")
TEXT = tree("""
    name #name: Закон об обмене
    preamble #pre: Государства согласны.
    article 1 "Предмет" #a1
      paragraph 1 #p1: Орган решает в течение 30 дней. Решение хранится 5 лет.
      paragraph 2 #p2: Решение публикуется.
      paragraph 3 #p3: Плата не взимается.
    article 2 "Надзор" #a2: Надзор ведёт Совет.
    annex 1 #x1: Форма.
""")
WESTMINSTER = Doctrine.PERFECT_FIRST
ADOPTED, REJECTED, FALLEN, IMPLIED = Status.ADOPTED, Status.REJECTED, Status.FALLEN, Status.REJECTED_BY_IMPLICATION


def tabled(number: int, *steps: Operation, **more: object) -> Amendment:
    one = amendment(str(number), *steps, status=Status.ADMISSIBLE, number=number)
    return replace(one, **more)  # type: ignore[arg-type]


def p1(text: str) -> Operation:
    return says(TEXT, "p1", f"{text} Решение хранится 5 лет.")


DAYS = {days: p1(f"Орган решает в течение {days} дней.") for days in (10, 20, 60)}


def order(*amendments: Amendment, doctrine: Doctrine = Doctrine.CONTINENTAL) -> list[str]:
    return [place.amendment for place in marshal(amendments, {RU: TEXT}, OrderRules(doctrine))]


def told(
    decided: Amendment, outcome: Status, *others: Amendment, doctrine: Doctrine = Doctrine.CONTINENTAL
) -> dict[str, tuple[Status, Rule]]:
    found = consequences(decided, outcome, others, {RU: TEXT}, Customs(doctrine))
    return {one.amendment: (one.after, one.rule) for one in found}


# European Parliament


def test_ep_3_compromise_amendments_have_priority_and_are_not_split() -> None:
    compromise = tabled(9, DAYS[20], kind="compromise", supersedes=(AmendmentId("1"),))
    assert order(tabled(1, DAYS[10]), tabled(2, without(TEXT, "p1")), compromise)[0] == "9"
    assert divide(compromise, [[0], [1]], TEXT) == Indivisible("compromise")


def test_ep_3_no_separate_vote_on_an_original_while_its_compromise_is_open() -> None:
    original = tabled(1, DAYS[10])
    compromise = tabled(9, DAYS[20], kind="compromise", supersedes=(original.id,))
    assert dormant(original, [compromise]) == "9"
    assert [(it.rule, it.by) for it in hindrances(original, [compromise])] == [(Rule.WAITS, "9")]
    without_consent = with_consent(compromise, [])
    assert dormant(original, [without_consent]) is None
    assert dormant(original, [with_consent(compromise, [Consent(compromise.id, original.id)])]) == "9"


def test_ep_4_what_departs_furthest_goes_first_and_the_chair_may_put_a_closer_one_before() -> None:
    near, far = tabled(1, DAYS[20]), tabled(2, DAYS[60])
    places = marshal([near, far], {RU: TEXT})
    assert [(place.amendment, place.why) for place in places] == [("2", Why.FIRST), ("1", Why.NUMBER_CHANGE)]
    made = arrange(places, [Priority(MoveId("m"), near.id, "облегчает голосование")])
    assert [(one.place.amendment, one.computed, one.move.reason if one.move else "") for one in made.places] == [
        ("1", 1, "облегчает голосование"),
        ("2", 0, ""),
    ]


def test_ep_5_if_one_is_adopted_its_exclusives_are_rejected_by_implication() -> None:
    assert told(tabled(1, DAYS[60]), ADOPTED, tabled(2, DAYS[20])) == {"2": (IMPLIED, Rule.IMPLIED)}
    assert told(tabled(1, DAYS[60]), REJECTED, tabled(2, DAYS[20])) == {}


def test_ep_6_if_all_are_rejected_the_base_text_is_deemed_adopted() -> None:
    rejected = [tabled(1, DAYS[60], status=REJECTED), tabled(2, without(TEXT, "p1"), status=FALLEN)]
    assert base_stands(rejected, TEXT) == ("p1",)
    assert base_stands([*rejected, tabled(3, DAYS[20])], TEXT) == ()


def test_ep_7_the_commissions_list_is_voted_en_bloc_except_what_is_pulled_out() -> None:
    listed = [tabled(1, DAYS[10]), tabled(2, says(TEXT, "p2", "x")), tabled(3, says(TEXT, "a2", "x"))]
    made = en_bloc(Table.ADOPTION, listed, [PullOut(AmendmentId("2"), BodyId("kz"))], BlocFloor(listed, {RU: TEXT}))
    assert made.together == ("1", "3")
    assert [(one.amendment, one.why) for one in made.singly] == [("2", WhySingly.OBJECTION)]


def test_ep_8_preamble_and_title_come_last() -> None:
    steps = [says(TEXT, "name", "x"), says(TEXT, "pre", "x"), says(TEXT, "x1", "x"), says(TEXT, "a2", "x")]
    assert order(*(tabled(number, step) for number, step in enumerate(steps, 1))) == ["4", "3", "2", "1"]


def test_ep_split_votes_are_numbered_and_only_on_parts_with_a_meaning_of_their_own() -> None:
    two = tabled(16, says(TEXT, "p1", "Совет решает в течение 30 дней. Решение хранится 10 лет."))
    made = divide(two, [[0], [1]], TEXT)
    assert isinstance(made, Divided)
    assert [step.text for part in made.parts for step in part] == [  # type: ignore[union-attr]
        "Совет решает в течение 30 дней. Решение хранится 5 лет.",
        "Орган решает в течение 30 дней. Решение хранится 10 лет.",
    ]
    one_sentence = tabled(17, p1("Совет решает в течение 10 дней."))
    assert divide(one_sentence, [[0], [1]], TEXT) == Indivisible("one-piece")


# PACE


def test_pace_3_and_4_a_sub_amendment_stands_and_is_decided_before_its_amendment() -> None:
    parent = tabled(1, DAYS[10])
    made = tree("""
        article 1 "Предмет" #a1
          paragraph 1 #p1: Орган решает в течение 10 дней. Решение хранится 5 лет.
    """)
    child = tabled(
        2, says(made, "p1", "Орган решает в течение 15 дней. Решение хранится 5 лет."), parent=AmendmentId("1")
    )
    assert order(parent, child) == ["2", "1"]
    assert [one.id for one in undecided_before(parent, [child])] == ["2"]
    places = arrange(marshal([parent, child], {RU: TEXT}), ()).places
    assert next_to_put(places, [parent, child]) == "2"


@pytest.mark.parametrize(("objections", "together"), [(9, ("1",)), (10, ())])
def test_pace_5_what_the_committee_approved_is_adopted_unless_ten_object(
    objections: int, together: tuple[str, ...]
) -> None:
    listed = [tabled(1, DAYS[10])]
    against = [PullOut(AmendmentId("1"), BodyId(f"member {nth}")) for nth in range(objections)]
    assert en_bloc(Table.ADOPTION, listed, against, BlocFloor(listed, {RU: TEXT}, needed=10)).together == together


def test_pace_7_contradictory_amendments_to_one_paragraph_the_one_that_differs_most_first() -> None:
    assert order(tabled(1, DAYS[10]), tabled(2, without(TEXT, "p1")), tabled(3, p1("Совет решает за неделю."))) == [
        "2",
        "3",
        "1",
    ]


def test_pace_any_other_member_may_move_what_its_author_withdraws() -> None:
    withdrawn = tabled(1, DAYS[10], status=Status.WITHDRAWN)
    assert isinstance(take_over(withdrawn, BodyId("kz"), 0), TakenOver)
    assert take_over(withdrawn, BodyId("by"), 0) == Closed("own")
    assert take_over(withdrawn, BodyId("kz"), 1) == Closed("too-late")
    assert take_over(replace(withdrawn, status=REJECTED), BodyId("kz"), 0) == Closed("not-withdrawn")


# House of Lords, House of Commons, Scottish Parliament


def test_lords_pre_emption_the_chair_is_warned_before_what_leaves_text_out_is_put() -> None:
    leaves_out, inside = tabled(1, without(TEXT, "p1")), tabled(2, DAYS[10])
    assert told(leaves_out, ADOPTED, inside, doctrine=WESTMINSTER) == {"2": (FALLEN, Rule.GONE)}
    redraft = tabled(3, instead(TEXT, "p1", unit("p1", "Иное.", kind="paragraph", label="1")))
    assert told(redraft, ADOPTED, inside, doctrine=WESTMINSTER) == {"2": (FALLEN, Rule.GONE)}


def test_commons_at_one_point_the_order_of_notice_decides() -> None:
    places = marshal([tabled(1, DAYS[20]), tabled(2, DAYS[60])], {RU: TEXT}, OrderRules(WESTMINSTER))
    assert [(place.amendment, place.why) for place in places] == [("1", Why.FIRST), ("2", Why.NOTICE)]


def test_scotland_alternatives_at_one_place_may_all_be_put_and_the_last_agreed_stands() -> None:
    one, two = tabled(1, DAYS[20]), tabled(2, DAYS[60])
    assert told(one, ADOPTED, two, doctrine=WESTMINSTER) == {}
    assert told(two, ADOPTED, replace(one, status=ADOPTED), doctrine=WESTMINSTER) == {"1": (FALLEN, Rule.OVERTAKEN)}


def test_scotland_a_unit_is_left_out_after_all_amendments_to_it_and_replaced_before_it_is_left_out() -> None:
    found = order(
        tabled(1, without(TEXT, "a1")),
        tabled(2, instead(TEXT, "a1", unit("a1", "Иное.", kind="article", label="1"))),
        tabled(3, without(TEXT, "p2")),
        tabled(4, says(TEXT, "p3", "x")),
        tabled(5, headed(TEXT, "a1", "x")),
        tabled(6, moved(TEXT, "a1", None, "a2")),
        doctrine=WESTMINSTER,
    )
    assert found == ["5", "3", "4", "2", "1", "6"]


def test_scotland_a_new_section_is_taken_after_the_amendments_to_the_one_before_it() -> None:
    found = order(
        tabled(1, put(None, "a1", unit("n1", "Новая.", kind="article"))),
        tabled(2, without(TEXT, "a1")),
        tabled(3, says(TEXT, "p3", "x")),
        tabled(4, says(TEXT, "a2", "x")),
        doctrine=WESTMINSTER,
    )
    assert found == ["3", "2", "1", "4"]


def test_scotland_leaving_out_a_block_of_words_comes_before_amendments_inside_it() -> None:
    block = tabled(2, says(TEXT, "p1", "Орган решает. Решение хранится 5 лет."))
    inside = tabled(1, p1("Орган решает в срок 30 дней."))
    assert order(inside, block, doctrine=WESTMINSTER) == ["2", "1"]


# State Duma


def test_duma_1_table_one_is_adopted_as_a_whole_and_what_is_objected_to_is_put_by_itself() -> None:
    listed = [tabled(1, DAYS[10]), tabled(2, DAYS[10]), tabled(3, says(TEXT, "a2", "x"))]
    floor = BlocFloor(listed, {RU: TEXT})
    assert en_bloc(Table.ADOPTION, listed, [], floor).together == ("1", "2", "3")
    made = en_bloc(Table.ADOPTION, listed, [PullOut(AmendmentId("1"), BodyId("kz"))], floor)
    assert [(one.amendment, one.why, one.by) for one in made.singly] == [
        ("1", WhySingly.OBJECTION, None),
        ("2", WhySingly.ALIKE, "1"),
    ]


def test_duma_2_only_the_author_pulls_out_of_the_table_of_rejections() -> None:
    listed = [tabled(1, DAYS[10]), tabled(2, says(TEXT, "a2", "x"))]
    floor = BlocFloor(listed, {RU: TEXT})
    foreign = en_bloc(Table.REJECTION, listed, [PullOut(AmendmentId("1"), BodyId("kz"))], floor)
    assert foreign.together == ("1", "2")
    own = en_bloc(Table.REJECTION, listed, [PullOut(AmendmentId("1"), BodyId("by"))], floor)
    assert own.together == ("2",)
    assert {put.outcome for put in own.puts} == {REJECTED}


def test_duma_3_table_three_is_put_one_by_one() -> None:
    listed = [tabled(1, DAYS[10]), tabled(2, DAYS[20], status=REJECTED)]
    made = en_bloc(Table.SINGLY, listed, [], BlocFloor(listed, {RU: TEXT}))
    assert made.together == ()
    assert [(one.amendment, one.why) for one in made.singly] == [("1", WhySingly.TABLE), ("2", WhySingly.CLOSED)]


def test_duma_1_two_that_exclude_each_other_are_never_adopted_together() -> None:
    listed = [tabled(1, DAYS[10]), tabled(2, DAYS[20]), tabled(3, says(TEXT, "a2", "x"))]
    made = en_bloc(Table.ADOPTION, listed, [], BlocFloor(listed, {RU: TEXT}))
    assert made.together == ("3",)
    assert [(one.amendment, one.why, one.by) for one in made.singly] == [
        ("1", WhySingly.RIVAL, "2"),
        ("2", WhySingly.RIVAL, "1"),
    ]


# United Nations, United States


@pytest.mark.parametrize(
    ("votes", "steps", "falls"),
    [
        ({"a1": False, "a2": False}, [], True),
        ({"a1": False, "a2": True}, [], False),
        ({"a1": False}, [], False),
        ({"a1": False}, [without(TEXT, "a2")], True),
        ({}, [without(TEXT, "p1")], False),
    ],
)
def test_un_1_if_all_operative_parts_are_rejected_the_draft_is(
    votes: dict[str, bool], steps: list[Operation], falls: bool
) -> None:
    adopted = [tabled(1, *steps, status=ADOPTED)] if steps else []
    assert draft_falls(TEXT, {ClauseId(id): passed for id, passed in votes.items()}, adopted) is falls


def test_un_1_a_text_without_articles_does_not_fall() -> None:
    assert not draft_falls(tree("preamble: Государства согласны."), {}, [])


def test_us_2_children_are_decided_before_their_parent_also_when_the_chair_moves_it() -> None:
    parent, child = tabled(1, DAYS[10]), tabled(2, DAYS[10], parent=AmendmentId("1"))
    other = tabled(3, says(TEXT, "a2", "x"))
    places = marshal([parent, child, other], {RU: TEXT})
    made = arrange(places, [MoveAfter(MoveId("m"), parent.id, other.id, "по просьбе автора")])
    assert [one.place.amendment for one in made.places] == ["3", "2", "1"]
