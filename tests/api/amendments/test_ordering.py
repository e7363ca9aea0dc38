"""The chair's orders over the list: what they move, who gives them, and that nothing of it is lost."""

from typing import Any

import pytest

from service.domain.ids import ActId
from tests.acts import clause_id
from tests.amending import ACT, DAYS_10, DAYS_60, P1, As, decide, drafted, reworded, tabled
from tests.api.people import Caller

OTHER = clause_id("article-2/paragraph-1")
REASON = "По просьбе автора."


@pytest.fixture
def three(as_: As, law: ActId) -> list[str]:
    """Three amendments at three places: numbers 1, 2, 3 in the order of the text."""
    by, kz = as_("head_by"), as_("head_kz")
    return [
        tabled(by, reworded(by, "Закон устанавливает порядок проверки.", P1)),
        tabled(kz, reworded(kz, DAYS_60)),
        tabled(by, reworded(by, "Понятия:", OTHER)),
    ]


def give(caller: Caller, kind: str, *amendments: str, **more: Any) -> Any:
    return caller.post(f"{ACT}/orders", {"kind": kind, "amendments": amendments, "reason": REASON, **more})


def listed(caller: Caller) -> list[int]:
    return [one["number"] for one in caller.get(f"{ACT}/amendments").json()["items"]]


def told(caller: Caller, number: int) -> dict[str, Any]:
    found: dict[str, Any] = caller.get(f"{ACT}/amendments/{number}").json()["amendment"]
    return found


def test_one_is_put_after_another_and_the_computed_order_stays_to_be_seen(as_: As, three: list[str]) -> None:
    chair = as_("chair")
    assert listed(chair) == [1, 2, 3]
    assert give(chair, "move", three[0], beside=three[2]).status_code == 201
    assert listed(as_("head_kz")) == [2, 3, 1]
    moved = told(as_("head_kz"), 1)
    assert (moved["place"], moved["arranged"]["computed"], moved["arranged"]["kind"]) == (2, 0, "move")
    assert (moved["arranged"]["reason"], moved["arranged"]["by"]["name"]["ru"]) == (REASON, "chair")
    assert told(chair, 2)["arranged"] is None


def test_an_order_undone_is_as_if_it_had_not_been_given_and_stays_on_file(as_: As, three: list[str]) -> None:
    chair = as_("chair")
    order = give(chair, "priority", three[2], beside=three[0]).json()["id"]
    assert listed(chair) == [3, 1, 2]
    url = f"/api/orders/{order}/undoing"
    assert chair.post(url, {"reason": " "}).json()["errors"][0] == {"pointer": "/reason", "reason": "missing"}
    assert chair.post(url, {"reason": "Автор передумал."}).status_code == 200
    assert listed(chair) == [1, 2, 3]
    assert chair.post(url, {"reason": "Ещё раз."}).json()["type"] == "/errors/order-undone"
    kept = as_("head_by").get(f"{ACT}/orders").json()["orders"]
    assert [(one["kind"], one["reason"], one["undone_reason"]) for one in kept] == [
        ("priority", REASON, "Автор передумал.")
    ]
    assert kept[0]["beside"]["number"] == 1


def test_an_article_is_reserved_to_the_end(as_: As, three: list[str]) -> None:
    assert give(as_("chair"), "reserve", three[0], three[1]).status_code == 201
    assert listed(as_("chair")) == [3, 1, 2]


def test_the_chair_decides_a_tie_and_only_a_tie(as_: As, three: list[str]) -> None:
    kz, chair = as_("head_kz"), as_("chair")
    rival = tabled(kz, reworded(kz, DAYS_60.replace("60", "0")))
    tied = [one for one in chair.get(f"{ACT}/amendments").json()["items"] if one["tie"] is not None]
    assert {one["number"] for one in tied} == {2, 4}
    assert give(chair, "tie", rival, three[1]).status_code == 201
    assert listed(chair) == [1, 4, 2, 3]
    assert give(chair, "tie", three[0], three[2]).json()["type"] == "/errors/nothing-to-arrange"


def test_the_secretariat_proposes_a_debate_and_the_chair_confirms_it(as_: As, three: list[str]) -> None:
    clerk, chair = as_("secretariat"), as_("chair")
    order = give(clerk, "debate", three[0], three[2]).json()["id"]
    assert listed(chair) == [1, 2, 3]
    shown = chair.get(f"{ACT}/orders").json()["orders"][0]
    assert (shown["confirmed_by"], shown["may"]["order.rule"]["allowed"]) == (None, True)
    assert clerk.post(f"/api/orders/{order}/confirmation").status_code == 403
    assert chair.post(f"/api/orders/{order}/confirmation").status_code == 200
    assert chair.post(f"/api/orders/{order}/confirmation").json()["type"] == "/errors/order-confirmed"
    assert listed(chair) == [1, 3, 2]
    assert told(chair, 3)["why"] == "with-its-debate"
    assert give(chair, "isolate", three[2]).status_code == 201
    assert listed(chair) == [1, 2, 3]


def test_a_proposal_is_taken_back_by_whoever_may_propose(as_: As, three: list[str]) -> None:
    order = give(as_("secretariat"), "debate", three[0], three[2]).json()["id"]
    assert as_("head_by").post(f"/api/orders/{order}/undoing", {"reason": REASON}).status_code == 403
    assert as_("secretariat").post(f"/api/orders/{order}/undoing", {"reason": REASON}).status_code == 200
    assert as_("chair").post(f"/api/orders/{order}/confirmation").json()["type"] == "/errors/order-undone"


def test_an_exclusion_declared_and_denied(as_: As, three: list[str], commission: Any) -> None:
    chair = as_("chair")
    commission(*three)
    after = f"/api/amendments/{three[0]}/consequences?outcome=adopted"
    assert chair.get(after).json()["consequences"] == []
    assert give(chair, "exclusion", three[0], three[2]).status_code == 201
    assert [(one["number"], one["rule"]) for one in chair.get(after).json()["consequences"]] == [(3, "D2-declared")]
    assert give(chair, "exclusion", three[2], three[0], holds=False).status_code == 201
    assert chair.get(after).json()["consequences"] == []
    assert give(chair, "exclusion", three[1], three[0], reason="По существу одно.").status_code == 201
    pairs = as_("head_by").get(f"{ACT}/exclusivity").json()["pairs"]
    told_of = {(one["one"]["number"], one["other"]["number"]): (one["basis"], one["reason"]) for one in pairs}
    assert (told_of[1, 2], told_of[1, 3][0]) == (("declared", "По существу одно."), "denied")


def test_an_identity_undone_is_two_votes(as_: As, three: list[str], commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    twin = tabled(by, reworded(by, DAYS_60))
    assert told(chair, 4)["identical_with"] == [three[1]]
    assert give(chair, "identity", twin, holds=False).status_code == 201
    assert told(chair, 4)["identical_with"] == []


def test_a_decided_point_is_reopened(as_: As, house: Any, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first = tabled(by, reworded(by, DAYS_10))
    second = tabled(kz, reworded(kz, DAYS_60))
    commission(first, second)
    assert decide(chair, second, "rejected").status_code == 201
    assert give(chair, "reopen", first).status_code == 201
    assert told(chair, 1)["findings"][9]["judged"] == "holds"


@pytest.mark.parametrize(
    ("kind", "count", "more", "error"),
    [
        ("move", 2, {}, ("/amendments", "too-many")),
        ("tie", 1, {}, ("/amendments", "too-few")),
        ("debate", 1, {}, ("/amendments", "too-few")),
        ("reserve", 0, {}, ("/amendments", "too-few")),
        ("identity", 1, {}, ("/amendments", "too-few")),
        ("exclusion", 3, {}, ("/amendments", "too-many")),
        ("move", 1, {"reason": ""}, ("/reason", "missing")),
        ("move", 1, {"reason": "x" * 4_001}, ("/reason", "string-too-long")),
        ("move", 1, {"beside": "nothing"}, ("/beside", "unknown")),
        ("shuffle", 1, {}, ("/kind", "enum")),
    ],
)
def test_an_order_that_says_nothing_is_refused(
    as_: As, three: list[str], kind: str, count: int, more: dict[str, Any], error: tuple[str, str]
) -> None:
    answer = give(as_("chair"), kind, *three[:count], **more)
    assert answer.status_code == 422
    assert (answer.json()["errors"][0]["pointer"], answer.json()["errors"][0]["reason"]) == error


def test_nothing_is_ordered_of_itself_twice_or_of_drafts(as_: As, three: list[str]) -> None:
    by, chair = as_("head_by"), as_("chair")
    draft = drafted(by, reworded(by, DAYS_10))
    assert give(chair, "debate", three[0], three[0]).json()["errors"][0]["reason"] == "repeated"
    assert give(chair, "move", draft).json()["errors"][0]["pointer"] == "/amendments/0"
    assert give(chair, "move", three[0], beside=three[0]).json()["errors"][0]["pointer"] == "/beside"
    assert give(chair, "move", three[0]).json()["type"] == "/errors/nothing-to-arrange"
    assert chair.post("/api/orders/none/confirmation").status_code == 404


def test_only_the_chair_moves(as_: As, three: list[str]) -> None:
    for who in ("secretariat", "head_by", "developer"):
        assert give(as_(who), "move", three[0], beside=three[2]).status_code == 403
    assert give(as_("head_by"), "debate", three[0], three[2]).status_code == 403
