"""Separate votes: only on parts that stand by themselves, asked for in time, granted by the chair, put as N/1, N/2."""

from typing import Any

import pytest

from service.domain.ids import ActId
from service.usecases.access import OPERATOR
from service.usecases.ports.house import House
from tests.acts import LAW, clause_id
from tests.amending import ACT, DAYS_10, P1, As, decide, drafted, republished, reworded, tabled
from tests.api.people import Caller

SHORT = "Закон устанавливает порядок."


@pytest.fixture
def two(as_: As, law: ActId) -> str:
    """An amendment of two operations."""
    by = as_("head_by")
    id = drafted(by, None, edits=[reworded(by, SHORT, P1), reworded(by, DAYS_10)])
    assert by.send("POST", f"/api/amendments/{id}/tabling", revision=1).status_code == 200
    return id


def ask(caller: Caller, id: str, *parts: list[int], reason: str = "О разном.") -> Any:
    return caller.post(f"/api/amendments/{id}/division", {"parts": parts, "reason": reason})


def rule(caller: Caller, id: str, reason: str = "", *, granted: bool = True) -> Any:
    return caller.post(f"/api/amendments/{id}/division-ruling", {"granted": granted, "reason": reason})


def listed(caller: Caller) -> dict[tuple[int, int], dict[str, Any]]:
    return {(one["number"], one["part"]): one for one in caller.get(f"{ACT}/amendments").json()["items"]}


def awaited(caller: Caller) -> list[int]:
    """The numbers of the amendments of which votes in parts await a ruling."""
    return [one["number"] for one in caller.get(f"{ACT}/orders").json()["divisions"]]


def test_parts_are_put_by_themselves_and_the_whole_is_adopted_in_part(
    as_: As, house: House, law: ActId, two: str, commission: Any
) -> None:
    kz, chair = as_("head_kz"), as_("chair")
    assert [one["place"] for one in kz.get(f"/api/amendments/{two}/pieces").json()["pieces"]] == [0, 1]
    assert ask(kz, two, [0], [1]).status_code == 201
    assert ask(kz, two, [0], [1]).json()["type"] == "/errors/division-under-way"
    commission(two)
    assert awaited(chair) == [1]
    assert rule(chair, two).status_code == 200
    assert awaited(chair) == []
    assert rule(chair, two).json()["type"] == "/errors/division-ruled"
    shown = listed(chair)
    assert {key: one["status"] for key, one in shown.items()} == {
        (1, 0): "divided",
        (1, 1): "admissible",
        (1, 2): "admissible",
    }
    assert decide(chair, shown[1, 1]["id"], "adopted").status_code == 201
    assert listed(chair)[1, 0]["status"] == "divided"
    assert decide(chair, shown[1, 2]["id"], "rejected").status_code == 201
    assert listed(chair)[1, 0]["status"] == "adopted_in_part"
    with house.reading(OPERATOR) as uow:
        assert [(one.number, one.part) for one in uow.amendments.adopted(law)] == [(1, 1)]
    assert chair.post(f"/api/amendments/{shown[1, 2]['id']}/decision-undo").status_code == 200
    assert said(chair) == [
        ("amendment.decided", 1, 1),
        ("amendment.decided", 1, 2),
        ("amendment.decision_undone", 1, 2),
        ("division.asked", 1, None),
        ("division.ruled", 1, None),
    ]
    touched = chair.get(f"{ACT}/clauses/{P1}/history").json()["amendments"]
    assert [(one["number"], one["part"], one["id"]) for one in touched] == [(1, 0, two), (1, 1, shown[1, 1]["id"])]
    assert listed(chair)[1, 0]["status"] == "divided"
    told = kz.get(f"/api/amendments/{two}/pieces").json()["requests"][0]
    assert (told["granted"], told["body"]["key"], told["parts"]) == (True, "kz", [[0], [1]])
    assert kz.get(f"{ACT}/amendments/1").json()["amendment"]["id"] == two


def said(caller: Caller) -> list[tuple[str, int, int | None]]:
    """What the record says of decisions and parts: the kind, and the amendment by number and part."""
    events = caller.get(f"{ACT}/events").json()
    told = [event for event in events if event["kind"].startswith(("division.", "amendment.deci"))]
    return sorted((one["kind"], one["payload"]["number"], one["payload"].get("part")) for one in told)


@pytest.mark.parametrize(("parts", "reason"), [(([0], [0]), "piece-left-out"), (([0, 1],), "one-part")])
def test_parts_that_do_not_stand_are_refused_with_the_reason(
    as_: As, two: str, parts: tuple[list[int], ...], reason: str
) -> None:
    refused = ask(as_("head_kz"), two, *parts).json()
    assert (refused["type"], refused["reason"]) == ("/errors/cannot-be-divided", reason)


def test_the_chair_refuses_with_a_reason_and_it_may_be_asked_anew(as_: As, two: str) -> None:
    kz, chair = as_("head_kz"), as_("chair")
    assert rule(chair, two).json()["type"] == "/errors/division-ruled"
    ask(kz, two, [0], [1])
    assert rule(kz, two).status_code == 403
    assert rule(chair, two, granted=False).json()["errors"][0]["pointer"] == "/reason"
    assert rule(chair, two, "Решим вместе.", granted=False).status_code == 200
    assert ask(kz, two, [1], [0]).status_code == 201


def test_one_that_fits_no_text_is_in_no_parts(as_: As, house: House, two: str) -> None:
    republished(house, LAW.replace("порядок проверки программ", "то, как проверяют"))
    refused = ask(as_("head_kz"), two, [0], [1]).json()
    assert (refused["type"], refused["reason"]) == ("/errors/cannot-be-divided", "fits-no-text")
    assert as_("head_kz").get(f"/api/amendments/{two}/pieces").json()["pieces"] == []


def test_bounds(as_: As, two: str) -> None:
    assert ask(as_("head_kz"), two, *([0] for _ in range(101))).status_code == 422
    assert as_("head_kz").get("/api/amendments/none/pieces").status_code == 404


def test_one_on_which_another_hangs_is_in_no_parts(as_: As, two: str) -> None:
    by = as_("head_by")
    hangs = tabled(by, reworded(by, "Понятия:", clause_id("article-2/paragraph-1")), consequential_to=two)
    refused = ask(as_("head_kz"), two, [0], [1]).json()
    assert (refused["type"], refused["reason"]) == ("/errors/cannot-be-divided", "others-hang-on-it")
    assert by.send("POST", f"/api/amendments/{hangs}/withdrawal", {}, revision=2).status_code == 200
    assert ask(as_("head_kz"), two, [0], [1], reason="о" * 4_001).status_code == 422
    assert ask(as_("head_kz"), two, [0], [1]).status_code == 201
