"""The worked example of domain.md §9.9, outcome by outcome, under both doctrines."""

from dataclasses import replace

import pytest

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.arranging import arrange
from service.domain.amendment.closing import base_stands, before_the_whole
from service.domain.amendment.compromise import dormant, revived
from service.domain.amendment.disposal import Customs, consequences
from service.domain.amendment.marshalling import Why, marshal
from service.domain.amendment.precedence import Doctrine, OrderRules
from service.domain.amendment.putting import Put, next_to_put, replayed
from service.domain.consolidation.affected import Upset, affected_by
from service.domain.consolidation.consolidate import Consolidated, consolidate
from service.domain.ids import AmendmentId, Language
from service.domain.text.naming import Scheme
from tests.drafting import amendment, instead, says, unit, without
from tests.language import tree

RU = Language("ru")
BASE = tree("""
    article 5
      paragraph 1 #p1: Государства обмениваются информацией в течение 30 дней.
    article 9
      paragraph 1 #p9: Применяется срок, указанный в части 1 статьи 5.
""")
A4_SAYS = "Государства обмениваются информацией ежемесячно."
ADOPTED, REJECTED = Status.ADOPTED, Status.REJECTED
WESTMINSTER = Doctrine.PERFECT_FIRST


def put_by(name: str, number: int, one: Amendment, **more: object) -> Amendment:
    return replace(one, id=AmendmentId(name), number=number, status=Status.ADMISSIBLE, **more)  # type: ignore[arg-type]


def within(days: int) -> Amendment:
    return amendment("?", says(BASE, "p1", f"Государства обмениваются информацией в течение {days} дней."))


A1 = put_by("A1", 1, within(10))
A2 = put_by("A2", 2, within(60))
A3 = put_by("A3", 3, amendment("?", without(BASE, "p1")))
A4 = put_by("A4", 4, amendment("?", instead(BASE, "p1", unit("p1", A4_SAYS, kind="paragraph", label="1"))))
A5 = put_by("A5", 5, within(10))
AFTER_A4 = tree(f"""
    article 5
      paragraph 1 #p1: {A4_SAYS}
    article 9
      paragraph 1 #p9: Применяется срок, указанный в части 1 статьи 5.
""")
A6 = put_by(
    "A6",
    6,
    amendment("?", says(AFTER_A4, "p1", "Государства обмениваются информацией ежегодно.")),
    parent=AmendmentId("A4"),
)
A7 = put_by(
    "A7",
    7,
    amendment("?", says(BASE, "p9", "Применяется срок, указанный в статье 5.")),
    consequential_to=AmendmentId("A1"),
)
K = put_by("K", 8, within(20), kind="compromise", supersedes=(A1.id, A2.id, A5.id))
ALL = (A1, A2, A3, A4, A5, A6, A7, K)


def told(
    decided: Amendment,
    outcome: Status,
    *so_far: tuple[Amendment, Status],
    doctrine: Doctrine = Doctrine.CONTINENTAL,
) -> dict[str, str]:
    """What follows, told shortly, after some others have been decided."""
    decided_already = {one.id: status for one, status in so_far}
    now = [replace(one, status=decided_already.get(one.id, one.status)) for one in ALL]
    found = consequences(
        next(one for one in now if one.id == decided.id),
        outcome,
        [one for one in now if one.id != decided.id],
        {RU: BASE},
        Customs(doctrine),
    )
    return {one.amendment: f"{one.after} {one.rule} by {one.by}" for one in found}


def text_after(ended: dict[str, Status]) -> str:
    """Part 1 of article 5 once all that is adopted stands in it; a redraft as its sub-amendment made it."""
    adopted = [replace(one, status=ADOPTED) for one in ALL if ended.get(one.id) is ADOPTED]
    made = consolidate(BASE, adopted)
    assert isinstance(made, Consolidated), made
    found = made.tree.get(next(row.clause.id for row in BASE.placed if row.clause.id == "p1"))
    return found.text if found else "(нет)"


def sitting(doctrine: Doctrine, **votes: Status) -> dict[str, Status]:
    """The chair takes them in the computed order and puts each that is still open; how all of them end."""
    places = arrange(marshal(ALL, {RU: BASE}, OrderRules(doctrine)), ()).places
    now = {one.id: one for one in ALL}
    puts: list[Put] = []
    while (turn := next_to_put(places, now.values())) is not None:
        puts.append(Put(turn, votes.get(turn, REJECTED)))
        ended = replayed(ALL, puts, {RU: BASE}, Customs(doctrine))
        now = {one.id: replace(one, status=ended[one.id].status if one.id in ended else one.status) for one in ALL}
    assert before_the_whole(now.values()) == ()
    return {id: one.status for id, one in now.items()}


def test_continental_order() -> None:
    places = marshal(ALL, {RU: BASE})
    assert [(place.amendment, place.why) for place in places] == [
        ("K", Why.FIRST),
        ("A3", Why.COMPROMISE),
        ("A6", Why.CHILD),
        ("A4", Why.KIND),
        ("A2", Why.TEXT),
        ("A1", Why.NUMBER_CHANGE),
        ("A5", Why.IDENTICAL),
        ("A7", Why.CONSEQUENTIAL),
    ]


def test_perfect_first_order() -> None:
    places = marshal(ALL, {RU: BASE}, OrderRules(WESTMINSTER))
    assert [(place.amendment, place.why) for place in places] == [
        ("K", Why.FIRST),
        ("A1", Why.TEXT),
        ("A5", Why.IDENTICAL),
        ("A7", Why.CONSEQUENTIAL),
        ("A2", Why.NOTICE),
        ("A6", Why.CHILD),
        ("A4", Why.UNIT_LAST),
        ("A3", Why.KIND),
    ]


def test_continental_the_compromise_is_adopted() -> None:
    assert told(K, ADOPTED) == {
        "A1": "absorbed D5-absorbed by K",
        "A2": "absorbed D5-absorbed by K",
        "A5": "absorbed D5-absorbed by K",
        "A3": "rejected_by_implication D2-implied by K",
        "A4": "rejected_by_implication D2-implied by K",
        "A6": "fallen D3-child by A4",
        "A7": "fallen D3-consequential by A1",
    }
    assert text_after(sitting(Doctrine.CONTINENTAL, K=ADOPTED)).endswith("в течение 20 дней.")


def test_continental_the_compromise_is_rejected_and_the_part_left_out() -> None:
    assert told(K, REJECTED) == {}
    assert told(A3, ADOPTED, (K, REJECTED)) == {
        "A1": "fallen D2-gone by A3",
        "A2": "fallen D2-gone by A3",
        "A4": "fallen D2-gone by A3",
        "A5": "fallen D2-gone by A3",
        "A6": "fallen D3-child by A4",
        "A7": "fallen D3-consequential by A1",
    }
    assert text_after(sitting(Doctrine.CONTINENTAL, A3=ADOPTED)) == "(нет)"


def test_continental_the_redraft_is_adopted_as_amended() -> None:
    before = ((K, REJECTED), (A3, REJECTED))
    assert told(A6, ADOPTED, *before) == {}
    assert told(A4, ADOPTED, *before, (A6, ADOPTED)) == {
        "A1": "rejected_by_implication D2-implied by A4",
        "A2": "rejected_by_implication D2-implied by A4",
        "A5": "rejected_by_implication D2-implied by A4",
        "A7": "fallen D3-consequential by A1",
    }
    ended = sitting(Doctrine.CONTINENTAL, A6=ADOPTED, A4=ADOPTED)
    assert text_after(ended) == "Государства обмениваются информацией ежегодно."


def test_continental_identical_ones_share_one_vote() -> None:
    before = ((K, REJECTED), (A3, REJECTED), (A6, REJECTED), (A4, REJECTED))
    assert told(A1, ADOPTED, *before, (A2, REJECTED)) == {
        "A5": "adopted D2-identical by A1",
        "A7": "adopted D3-consequential by A1",
    }
    assert told(A1, REJECTED, *before, (A2, REJECTED)) == {
        "A5": "rejected D2-identical by A1",
        "A7": "fallen D3-consequential by A1",
    }
    assert text_after(sitting(Doctrine.CONTINENTAL, A1=ADOPTED)).endswith("в течение 10 дней.")


@pytest.mark.parametrize("doctrine", Doctrine)
def test_all_are_rejected_and_the_base_stands_without_a_vote(doctrine: Doctrine) -> None:
    ended = sitting(doctrine)
    assert set(ended.values()) == {REJECTED, Status.FALLEN}
    assert text_after(ended).endswith("в течение 30 дней.")
    after = [replace(one, status=ended[one.id]) for one in ALL]
    assert base_stands(after, BASE) == ("p1", "p9")


def test_perfect_first_the_compromise_is_adopted_and_the_unit_is_still_put() -> None:
    assert told(K, ADOPTED, doctrine=WESTMINSTER) == {
        "A1": "absorbed D5-absorbed by K",
        "A2": "absorbed D5-absorbed by K",
        "A5": "absorbed D5-absorbed by K",
        "A7": "fallen D3-consequential by A1",
    }
    ended = sitting(WESTMINSTER, K=ADOPTED)
    assert (ended["A3"], ended["A4"], ended["A6"]) == (REJECTED, REJECTED, REJECTED)
    assert text_after(ended).endswith("в течение 20 дней.")


def test_perfect_first_direct_alternatives_are_all_put_and_the_last_agreed_stands() -> None:
    assert told(A1, ADOPTED, (K, REJECTED), doctrine=WESTMINSTER) == {
        "A5": "adopted D2-identical by A1",
        "A7": "adopted D3-consequential by A1",
    }
    agreed = ((K, REJECTED), (A1, ADOPTED), (A5, ADOPTED), (A7, ADOPTED))
    assert told(A2, ADOPTED, *agreed, doctrine=WESTMINSTER) == {
        "A1": "fallen D2-overtaken by A2",
        "A5": "fallen D2-overtaken by A2",
        "A7": "fallen D3-consequential by A1",
    }
    assert text_after(sitting(WESTMINSTER, A1=ADOPTED)).endswith("в течение 10 дней.")
    assert text_after(sitting(WESTMINSTER, A1=ADOPTED, A2=ADOPTED)).endswith("в течение 60 дней.")


def test_perfect_first_the_redraft_as_amended_takes_the_place_of_what_was_agreed() -> None:
    before = ((K, REJECTED), (A1, ADOPTED), (A5, ADOPTED), (A7, ADOPTED), (A2, REJECTED), (A6, ADOPTED))
    assert told(A4, ADOPTED, *before, doctrine=WESTMINSTER) == {
        "A1": "fallen D2-overtaken by A4",
        "A5": "fallen D2-overtaken by A4",
        "A7": "fallen D3-consequential by A1",
    }
    ended = sitting(WESTMINSTER, A1=ADOPTED, A6=ADOPTED, A4=ADOPTED)
    assert text_after(ended) == "Государства обмениваются информацией ежегодно."
    assert ended["A3"] is REJECTED


def test_perfect_first_the_part_is_left_out_at_last() -> None:
    before = ((K, REJECTED), (A1, Status.FALLEN), (A5, Status.FALLEN), (A7, Status.FALLEN), (A2, REJECTED))
    assert told(A3, ADOPTED, *before, (A6, ADOPTED), (A4, ADOPTED), doctrine=WESTMINSTER) == {
        "A4": "fallen D2-overtaken by A3",
        "A6": "fallen D3-child by A4",
    }
    assert text_after(sitting(WESTMINSTER, A1=ADOPTED, A6=ADOPTED, A4=ADOPTED, A3=ADOPTED)) == "(нет)"


def test_the_reference_to_the_part_left_out_is_flagged() -> None:
    found = affected_by(A3.operations, BASE, Scheme.RU_PARTS)
    assert [(one.clause, one.words) for one in found] == [("p9", "части 1 статьи 5")]
    assert found[0].upset in (Upset.LOST, Upset.ELSEWHERE), "an article without parts may be read for its only one"


def test_originals_sleep_while_their_compromise_is_open_and_come_back_when_it_fails() -> None:
    assert [dormant(one, ALL) for one in (A1, A3)] == ["K", None]
    assert revived(K, REJECTED, ALL) == ("A1", "A2", "A5")
    assert revived(K, ADOPTED, ALL) == ()


@pytest.mark.parametrize("doctrine", Doctrine)
@pytest.mark.parametrize("one", ALL)
def test_nothing_follows_a_postponement(one: Amendment, doctrine: Doctrine) -> None:
    assert told(one, Status.POSTPONED, doctrine=doctrine) == {}


def test_the_sequence_of_the_votes_is_another_record_than_the_list() -> None:
    asked = [Put(K.id, REJECTED), Put(A2.id, ADOPTED), Put(A3.id, ADOPTED)]
    ended = replayed(ALL, asked, {RU: BASE})
    assert ended[A3.id].status is Status.REJECTED_BY_IMPLICATION, "a narrower one put first shuts the wider out"
