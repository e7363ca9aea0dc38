"""Rulings and decisions over HTTP: on a true picture, in order, taken back last first."""

from typing import Any

import pytest

from service.domain.ids import ActId
from service.usecases.deciding import OUTCOMES
from service.usecases.ports.house import House
from tests.acts import LAW, staged
from tests.amending import ACT, DAYS_10, DAYS_60, P1, As, decide, republished, reworded, tabled
from tests.api.people import Assembly


def test_a_decision_tells_what_falls_before_and_keeps_it_after(as_: As, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first, second, third = (
        tabled(by, reworded(by, DAYS_10)),
        tabled(kz, reworded(kz, DAYS_60)),
        tabled(kz, reworded(kz, DAYS_10)),
    )
    commission(first, second, third)
    shown = chair.get(f"/api/amendments/{first}/consequences?outcome=adopted").json()
    foresight = chair.get(f"/api/amendments/{first}/foresight").json()
    assert [one["outcome"] for one in foresight] == [outcome.value for outcome in OUTCOMES]
    assert shown in foresight
    assert {(one["number"], one["after"], one["rule"]) for one in shown["consequences"]} == {
        (2, "rejected_by_implication", "D2-implied"),
        (3, "adopted", "D2-identical"),
    }
    assert decide(chair, first, "adopted").status_code == 201
    listed = {one["number"]: one for one in kz.get(f"{ACT}/amendments").json()["items"]}
    assert [listed[number]["status"] for number in (1, 2, 3)] == ["adopted", "rejected_by_implication", "adopted"]
    assert listed[2]["cause"] == {"rule": "D2-implied", "by": first, "number": 1, "part": 0, "reason": ""}
    assert chair.post(f"/api/amendments/{first}/decision-undo").status_code == 200
    listed = {one["number"]: one for one in kz.get(f"{ACT}/amendments").json()["items"]}
    assert [listed[number]["status"] for number in (1, 2, 3)] == ["admissible"] * 3


def test_nobody_decides_on_a_stale_picture(as_: As, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first, second = tabled(by, reworded(by, DAYS_10)), tabled(kz, reworded(kz, DAYS_60))
    commission(first, second)
    seen = chair.get(f"/api/amendments/{first}/consequences?outcome=adopted").json()["sees"]
    assert decide(chair, second, "rejected").status_code == 201
    answer = chair.post(f"/api/amendments/{first}/decision", {"outcome": "adopted", "sees": seen})
    assert answer.status_code == 409
    assert answer.json()["type"] == "/errors/stale-picture"
    assert decide(chair, first, "adopted").status_code == 201


def test_a_withdrawn_amendment_is_not_decided(as_: As, law: ActId, commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    id = tabled(by, reworded(by, DAYS_10))
    commission(id)
    sees = chair.get(f"/api/amendments/{id}/consequences?outcome=adopted").json()["sees"]
    assert by.send("POST", f"/api/amendments/{id}/withdrawal", {"reason": "Снята."}, revision=3).status_code == 200
    answer = chair.post(f"/api/amendments/{id}/decision", {"outcome": "adopted", "sees": sees})
    assert (answer.status_code, answer.json()["reason"]) == (403, "status-does-not-allow")


def test_a_ruling_out_of_order_needs_its_reason(as_: As, law: ActId) -> None:
    by, chair = as_("head_by"), as_("chair")
    id = tabled(by, reworded(by, DAYS_10))
    url = f"/api/amendments/{id}/ruling"
    assert chair.send("POST", url, {"admissible": False}, revision=2).json()["errors"][0]["pointer"] == "/reason"
    assert chair.send("POST", url, {"admissible": False, "reason": "Не о том."}, revision=1).status_code == 412
    assert chair.send("POST", url, {"admissible": False, "reason": "Не о том."}, revision=2).status_code == 200
    ruling = by.get(f"/api/amendments/{id}").json()["amendment"]["ruling"]
    assert (ruling["admissible"], ruling["reason"], ruling["by"]["name"]["ru"]) == (False, "Не о том.", "chair")


def test_a_postponed_amendment_is_taken_up_again(as_: As, law: ActId, commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    id = tabled(by, reworded(by, DAYS_10))
    commission(id)
    assert decide(chair, id, "postponed").status_code == 201
    assert decide(chair, id, "rejected").status_code == 201
    told = by.get(f"/api/amendments/{id}").json()["decisions"]
    assert [(one["outcome"], one["undone_at"] is None) for one in told] == [("postponed", False), ("rejected", True)]
    assert told[0]["undone_by"]["name"]["ru"] == "chair"


def test_decisions_are_taken_back_last_first_while_the_sitting_goes_on(as_: As, law: ActId, commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    first = tabled(by, reworded(by, DAYS_10))
    second = tabled(by, reworded(by, "Настоящий Закон устанавливает сроки.", P1))
    commission(first, second)
    undo = "/api/amendments/{}/decision-undo"
    assert chair.post(undo.format(first)).json()["type"] == "/errors/nothing-to-undo"
    decide(chair, first, "adopted")
    decide(chair, second, "adopted")
    refused = chair.post(undo.format(first)).json()
    assert (refused["type"], refused["number"]) == ("/errors/not-the-latest", 2)
    sitting = chair.get(f"{ACT}/sittings").json()["sittings"][0]["id"]
    assert chair.post(f"/api/sittings/{sitting}/closing").status_code == 200
    assert chair.post(undo.format(second)).json()["reason"] == "no-open-sitting"
    assert chair.post(f"{ACT}/sittings").status_code == 201
    assert chair.post(undo.format(second)).json()["type"] == "/errors/sitting-closed"


def test_what_stands_and_falls_with_another_is_not_decided_alone(as_: As, law: ActId, commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    first = tabled(by, reworded(by, DAYS_10))
    second = tabled(by, reworded(by, "Настоящий Закон устанавливает сроки.", P1), consequential_to=first)
    commission(first, second)
    refused = decide(chair, second, "adopted").json()
    assert (refused["type"], refused["amendments"]) == ("/errors/decide-first", [first])
    shown = chair.get(f"/api/amendments/{second}/consequences?outcome=adopted").json()
    assert [one["relation"] for one in shown["first"]] == ["principal"]
    assert decide(chair, first, "adopted").status_code == 201
    assert by.get(f"/api/amendments/{second}").json()["amendment"]["status"] == "adopted"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"outcome": "absorbed"}, "/outcome"),
        ({"outcome": "fallen"}, "/reason"),
        ({"outcome": "satisfied", "reason": " "}, "/reason"),
        ({"outcome": "fallen", "reason": "x", "because": "nothing"}, "/because"),
        ({"outcome": "adopted", "reason": "x", "because": "nothing"}, "/because"),
        ({"outcome": "adopted", "reason": "x" * 4_001}, "/reason"),
        ({"outcome": "maybe"}, "/outcome"),
    ],
)
def test_a_decision_that_is_none_is_refused(
    as_: As, law: ActId, commission: Any, body: dict[str, str], pointer: str
) -> None:
    by, chair = as_("head_by"), as_("chair")
    id = tabled(by, reworded(by, DAYS_10))
    commission(id)
    answer = chair.post(f"/api/amendments/{id}/decision", {"sees": "0" * 64, **body})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)


def test_what_its_author_has_not_confirmed_is_not_adopted(as_: As, house: House, law: ActId, commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    id = tabled(by, reworded(by, DAYS_10))
    commission(id)
    republished(house, LAW.replace("дня обращения", "даты обращения"))
    answer = decide(chair, id, "adopted")
    assert (answer.json()["type"], answer.json()["carry"]) == ("/errors/author-must-confirm", "touched")
    assert decide(chair, id, "rejected").status_code == 201


def test_who_is_there_at_a_sitting_without_a_meeting_is_what_its_chair_says(
    as_: As, house: House, law: ActId, assembly: Assembly
) -> None:
    by, chair = as_("head_by"), as_("chair")
    id = tabled(by, reworded(by, DAYS_10))
    assert chair.send("POST", f"/api/amendments/{id}/ruling", {"admissible": True}, revision=2).status_code == 200
    staged(house, law, "commission")
    there = [assembly.bodies["by"], assembly.bodies["kz"]]
    unknown = chair.post(f"{ACT}/sittings", {"present": [there[0], assembly.bodies["commission"]]})
    assert unknown.json()["errors"] == [{"pointer": "/present/1", "reason": "unknown"}]
    sitting = chair.post(f"{ACT}/sittings").json()["id"]
    refused = decide(chair, id, "adopted").json()
    assert (refused["type"], refused["present"], refused["needed"]) == ("/errors/no-quorum", 0, 2)
    url = f"/api/sittings/{sitting}/presence"
    assert chair.send("PUT", url, {"present": there[:1]}).status_code == 200
    assert decide(chair, id, "adopted").json()["present"] == 1
    assert by.send("PUT", url, {"present": there}).status_code == 403
    assert chair.send("PUT", url, {"present": there}).status_code == 200
    shown = by.get(f"{ACT}/sittings").json()["sittings"][0]
    assert (shown["present"], shown["quorum"]["met"]) == (there, True)
    assert decide(chair, id, "adopted").status_code == 201
