"""Putting amendments: what hinders one, which is next, and how a sequence of votes ends."""

from dataclasses import replace

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.arranging import Priority, arrange
from service.domain.amendment.disposal import Consequence, Rule
from service.domain.amendment.marshalling import marshal
from service.domain.amendment.operation import Operation
from service.domain.amendment.putting import Hindrance, Put, Settled, hindrances, next_to_put, out_of_turn, replayed
from service.domain.ids import AmendmentId, Language, MoveId
from tests.drafting import amendment, says
from tests.language import tree

RU = Language("ru")
TEXT = tree("""
    article 1 #a1: Орган решает в течение 30 дней.
    article 2 #a2: Надзор ведёт Совет.
    article 3 #a3: Закон вступает в силу.
""")


def tabled(number: int, step: Operation, **more: object) -> Amendment:
    one = amendment(str(number), step, status=Status.ADMISSIBLE, number=number)
    return replace(one, **more)  # type: ignore[arg-type]


TEN = tabled(1, says(TEXT, "a1", "Орган решает в течение 10 дней."))
SIXTY = tabled(2, says(TEXT, "a1", "Орган решает в течение 60 дней."))
HANGS = tabled(3, says(TEXT, "a2", "Надзор ведёт Орган."), consequential_to=TEN.id)
LAST = tabled(4, says(TEXT, "a3", "Закон не вступает в силу."))
ALL = (TEN, SIXTY, HANGS, LAST)
PLACES = arrange(marshal(ALL, {RU: TEXT}), ()).places


def test_the_next_is_the_first_that_is_open_and_not_hindered_and_postponed_ones_come_last() -> None:
    assert [one.place.amendment for one in PLACES] == ["2", "1", "3", "4"]
    assert next_to_put(PLACES, ALL) == "2"
    assert next_to_put(PLACES, [replace(SIXTY, status=Status.POSTPONED), TEN, HANGS, LAST]) == "1"
    settled = [replace(one, status=Status.REJECTED) for one in (SIXTY, TEN, LAST)]
    assert next_to_put(PLACES, [*settled, HANGS]) == "3"
    assert next_to_put(PLACES, [replace(SIXTY, status=Status.POSTPONED), *settled[1:]]) == "2"
    assert next_to_put(PLACES, settled) is None


def test_what_stands_and_falls_with_another_waits_for_it() -> None:
    assert hindrances(HANGS, ALL) == (Hindrance(Rule.CONSEQUENTIAL, TEN.id),)
    assert hindrances(HANGS, [replace(TEN, status=Status.REJECTED)]) == ()


def test_what_was_put_out_of_turn_is_told() -> None:
    puts = [Put(AmendmentId(id), Status.REJECTED) for id in ("4", "2", "gone", "1")]
    assert out_of_turn(PLACES, puts) == ("4",)
    arranged = arrange(marshal(ALL, {RU: TEXT}), [Priority(MoveId("m"), LAST.id, "", before=SIXTY.id)]).places
    assert out_of_turn(arranged, puts) == ()


def test_a_sequence_of_votes_ends_with_a_cause_for_all_that_was_not_put() -> None:
    puts = [Put(SIXTY.id, Status.ADOPTED), Put(TEN.id, Status.ADOPTED), Put(LAST.id, Status.WITHDRAWN)]
    ended = replayed(ALL, puts, {RU: TEXT})
    implied = Consequence(TEN.id, Status.ADMISSIBLE, Status.REJECTED_BY_IMPLICATION, Rule.IMPLIED, SIXTY.id)
    fallen = Consequence(HANGS.id, Status.ADMISSIBLE, Status.FALLEN, Rule.CONSEQUENTIAL, TEN.id)
    assert ended == {
        SIXTY.id: Settled(Status.ADOPTED),
        TEN.id: Settled(Status.REJECTED_BY_IMPLICATION, implied),
        HANGS.id: Settled(Status.FALLEN, fallen),
        LAST.id: Settled(Status.WITHDRAWN),
    }
