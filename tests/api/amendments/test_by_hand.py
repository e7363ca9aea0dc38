"""What the chair notes without a vote, withdrawals in the hall, and what another takes over at once."""

from typing import Any

from service.domain.ids import ActId
from tests.amending import ACT, DAYS_10, DAYS_60, P1, As, decide, reworded, tabled
from tests.api.people import Caller

SHORT = "Закон устанавливает порядок."


def noted(chair: Caller, id: str, outcome: str, reason: str = "Сказано иначе.", **more: Any) -> Any:
    sees = chair.get(f"/api/amendments/{id}/consequences?outcome={outcome}").json()["sees"]
    return chair.post(f"/api/amendments/{id}/decision", {"outcome": outcome, "sees": sees, "reason": reason, **more})


def shown(caller: Caller, id: str) -> dict[str, Any]:
    found: dict[str, Any] = caller.get(f"/api/amendments/{id}").json()["amendment"]
    return found


def withdraw(caller: Caller, id: str) -> Any:
    revision = shown(caller, id)["revision"]
    return caller.send("POST", f"/api/amendments/{id}/withdrawal", {"reason": "Снята."}, revision=revision)


def take_over(caller: Caller, id: str) -> Any:
    revision = shown(caller, id)["revision"]
    return caller.send("POST", f"/api/amendments/{id}/taking-over", revision=revision)


def test_a_fall_is_declared_with_its_cause_and_undone(as_: As, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first, second = tabled(by, reworded(by, DAYS_10)), tabled(kz, reworded(kz, SHORT, P1))
    child = tabled(by, reworded(by, "Закон устанавливает сроки.", P1), consequential_to=second)
    commission(first, second, child)
    decide(chair, first, "adopted")
    assert noted(chair, second, "fallen", because=first).status_code == 201
    fallen = shown(by, second)
    assert fallen["status"] == "fallen"
    assert fallen["cause"] == {"rule": "chair-fallen", "by": first, "number": 1, "part": 0, "reason": "Сказано иначе."}
    assert shown(by, child)["status"] == "fallen"
    assert chair.post(f"/api/amendments/{second}/decision-undo").status_code == 200
    assert [shown(by, id)["status"] for id in (second, child)] == ["admissible", "admissible"]


def test_satisfied_by_hand_is_not_put(as_: As, law: ActId, commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    first, second = tabled(by, reworded(by, DAYS_10)), tabled(by, reworded(by, SHORT, P1))
    commission(first, second)
    decide(chair, first, "adopted")
    assert noted(chair, second, "satisfied").status_code == 201
    assert [(shown(by, id)["status"], shown(by, id)["put"]) for id in (first, second)] == [
        ("adopted", 1),
        ("satisfied", None),
    ]


def test_nothing_falls_because_of_itself(as_: As, law: ActId, commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    id = tabled(by, reworded(by, DAYS_10))
    commission(id)
    assert noted(chair, id, "fallen", because=id).json()["errors"][0]["pointer"] == "/because"


def test_the_sequence_of_putting_is_apart_from_the_list(as_: As, law: ActId, commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    first, second = tabled(by, reworded(by, SHORT, P1)), tabled(by, reworded(by, DAYS_10))
    commission(first, second)
    decide(chair, second, "rejected")
    decide(chair, first, "rejected")
    listed = chair.get(f"{ACT}/amendments").json()["items"]
    assert [(one["number"], one["put"]) for one in listed] == [(1, 2), (2, 1)]


def test_what_is_withdrawn_in_the_hall_comes_back_when_that_is_undone(as_: As, law: ActId, commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    id = tabled(by, reworded(by, DAYS_10))
    commission(id)
    assert noted(chair, id, "withdrawn", "").status_code == 201
    assert shown(by, id)["cause"]["rule"] == "withdrawn-in-the-hall"
    assert chair.post(f"/api/amendments/{id}/decision-undo").status_code == 200
    assert shown(by, id)["status"] == "admissible"


def test_the_chair_cannot_withdraw_what_others_have_joined(as_: As, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    id = tabled(by, reworded(by, DAYS_10))
    commission(id)
    assert kz.send("POST", f"/api/amendments/{id}/joining", revision=3).status_code == 200
    assert noted(chair, id, "withdrawn").json()["type"] == "/errors/others-stand-by-it"


def test_another_takes_over_at_once_and_whose_it_was_stays_told(as_: As, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first = tabled(by, reworded(by, DAYS_10))
    child = tabled(by, reworded(by, SHORT, P1), consequential_to=first)
    commission(first, child)
    assert withdraw(by, first).status_code == 200
    assert [shown(kz, id)["status"] for id in (first, child)] == ["withdrawn", "fallen"]
    assert take_over(by, first).json()["reason"] == "signed-already"
    assert take_over(as_("member_kz"), first).status_code == 403
    stale = kz.send("POST", f"/api/amendments/{first}/taking-over", revision=1)
    assert stale.status_code == 412
    assert take_over(kz, first).status_code == 200
    taken = shown(by, first)
    assert (taken["status"], taken["body"]["key"], taken["author_left"]) == ("admissible", "by", True)
    assert [one["key"] for one in taken["cosigners"]] == ["kz"]
    assert shown(kz, child)["status"] == "admissible"
    assert decide(chair, first, "adopted").status_code == 201


def test_once_another_is_put_it_is_too_late(as_: As, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first, second = tabled(by, reworded(by, DAYS_10)), tabled(kz, reworded(kz, SHORT, P1))
    commission(first, second)
    withdraw(by, first)
    assert chair.post(f"/api/amendments/{first}/decision-undo").json()["type"] == "/errors/nothing-to-undo"
    decide(chair, second, "rejected")
    assert take_over(kz, first).json()["type"] == "/errors/too-late-to-take-over"


def test_what_was_withdrawn_before_the_sitting_is_not_taken_over(as_: As, law: ActId, commission: Any) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    first, second = tabled(by, reworded(by, DAYS_10)), tabled(kz, reworded(kz, DAYS_60))
    withdraw(by, first)
    commission(second)
    assert take_over(kz, first).json()["type"] == "/errors/too-late-to-take-over"


def test_one_not_yet_ruled_on_comes_back_so(as_: As, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first, second, third = (tabled(by, reworded(by, text)) for text in (DAYS_10, DAYS_60, "Иное."))
    chair.send("POST", f"/api/amendments/{third}/ruling", {"admissible": False, "reason": "Нет."}, revision=2)
    commission(second)
    for id, status in ((first, "tabled"), (third, "inadmissible")):
        assert withdraw(by, id).status_code == 200
        assert take_over(kz, id).status_code == 200
        assert shown(kz, id)["status"] == status


def test_an_earlier_decision_is_undone_though_an_author_withdrew_since(as_: As, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first, second = tabled(by, reworded(by, DAYS_10)), tabled(kz, reworded(kz, SHORT, P1))
    commission(first, second)
    decide(chair, first, "adopted")
    withdraw(kz, second)
    assert chair.post(f"/api/amendments/{first}/decision-undo").status_code == 200
