"""The worked example of domain.md §9.9: one article, seven amendments and a compromise."""

from dataclasses import replace

import pytest

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.disposal import consequences
from service.domain.amendment.marshalling import Why, marshal
from service.domain.ids import AmendmentId, Language
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


def told(decided: Amendment, outcome: Status, *so_far: tuple[Amendment, Status]) -> dict[str, str]:
    """What follows, told shortly, after some others have been decided."""
    decided_already = {one.id: status for one, status in so_far}
    now = [replace(one, status=decided_already.get(one.id, one.status)) for one in ALL]
    found = consequences(
        next(one for one in now if one.id == decided.id),
        outcome,
        [one for one in now if one.id != decided.id],
        {RU: BASE},
    )
    return {one.amendment: f"{one.after} {one.rule} by {one.by}" for one in found}


def test_the_order_in_which_they_are_taken() -> None:
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


def test_the_compromise_is_adopted() -> None:
    assert told(K, Status.ADOPTED) == {
        "A1": "absorbed D5-absorbed by K",
        "A2": "absorbed D5-absorbed by K",
        "A5": "absorbed D5-absorbed by K",
        "A3": "rejected_by_implication D2-implied by K",
        "A4": "rejected_by_implication D2-implied by K",
        "A6": "fallen D3-child by A4",
        "A7": "fallen D3-consequential by A1",
    }


def test_the_compromise_is_rejected_and_the_part_left_out() -> None:
    assert told(K, Status.REJECTED) == {}
    assert told(A3, Status.ADOPTED, (K, Status.REJECTED)) == {
        "A1": "fallen D2-gone by A3",
        "A2": "fallen D2-gone by A3",
        "A4": "fallen D2-gone by A3",
        "A5": "fallen D2-gone by A3",
        "A6": "fallen D3-child by A4",
        "A7": "fallen D3-consequential by A1",
    }


def test_the_redraft_is_adopted_as_amended() -> None:
    before = ((K, Status.REJECTED), (A3, Status.REJECTED))
    assert told(A6, Status.ADOPTED, *before) == {}
    assert told(A4, Status.ADOPTED, *before, (A6, Status.ADOPTED)) == {
        "A1": "rejected_by_implication D2-implied by A4",
        "A2": "rejected_by_implication D2-implied by A4",
        "A5": "rejected_by_implication D2-implied by A4",
        "A7": "fallen D3-consequential by A1",
    }


def test_identical_ones_share_one_vote() -> None:
    before = ((K, Status.REJECTED), (A3, Status.REJECTED), (A6, Status.REJECTED), (A4, Status.REJECTED))
    assert told(A1, Status.ADOPTED, *before, (A2, Status.REJECTED)) == {
        "A5": "adopted D2-identical by A1",
        "A7": "adopted D3-consequential by A1",
    }
    assert told(A1, Status.REJECTED, *before, (A2, Status.REJECTED)) == {
        "A5": "rejected D2-identical by A1",
        "A7": "fallen D3-consequential by A1",
    }


@pytest.mark.parametrize("one", ALL)
def test_nothing_follows_a_postponement(one: Amendment) -> None:
    assert told(one, Status.POSTPONED) == {}
