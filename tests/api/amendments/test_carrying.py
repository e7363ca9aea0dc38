"""Amendments over a new version of the text: asked after, confirmed, said anew."""

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import LAW
from tests.amending import DAYS_10, DAYS_60, P1, As, drafted, republished, reworded, tabled


def test_a_new_version_asks_the_author_and_the_author_confirms(as_: As, house: House, law: ActId) -> None:
    by = as_("head_by")
    id = tabled(by, reworded(by, DAYS_10))
    moved = LAW.replace("30 дней со дня обращения", "30 дней с даты обращения")
    assert moved != LAW
    republished(house, moved)
    shown = by.get(f"/api/amendments/{id}").json()
    assert (shown["amendment"]["carry"], shown["log"][0]["reason"]) == ("touched", "number")
    revision = shown["revision"]
    answer = by.send("POST", f"/api/amendments/{id}/carry-confirmation", {}, revision=revision)
    assert answer.status_code == 200, answer.text
    after = by.get(f"/api/amendments/{id}").json()
    assert after["amendment"]["carry"] == "clean"
    assert after["tabled"]["edits"][0]["text"] == DAYS_10
    assert after["amendment"]["current"]["edits"][0]["text"] == DAYS_10.replace("со дня", "с даты")
    again = by.send("POST", f"/api/amendments/{id}/carry-confirmation", {}, revision=after["revision"])
    assert again.json()["type"] == "/errors/nothing-to-confirm"


def test_in_a_conflict_the_author_says_it_anew_at_the_same_clause(as_: As, house: House, law: ActId) -> None:
    by = as_("head_by")
    id, draft = tabled(by, reworded(by, DAYS_10)), drafted(by, reworded(by, DAYS_60))
    republished(house, LAW.replace("30 дней", "45 дней"))
    assert by.get(f"/api/amendments/{id}").json()["amendment"]["carry"] == "conflict"
    url, revision = f"/api/amendments/{id}/carry-confirmation", 3
    assert by.send("POST", url, {}, revision=revision).json()["type"] == "/errors/nothing-to-confirm"
    elsewhere = reworded(by, "Настоящий Закон устанавливает сроки.", P1)
    assert by.send("POST", url, {"edit": elsewhere}, revision=revision).json()["errors"][0]["reason"] == "other-clause"
    assert by.send("POST", url, {"edit": reworded(by, DAYS_10)}, revision=1).status_code == 412
    assert by.send("POST", url, {"edit": reworded(by, DAYS_10)}, revision=revision).status_code == 200
    shown = by.get(f"/api/amendments/{id}").json()
    assert [(step["outcome"], step["reason"]) for step in shown["log"]] == [
        ("conflict", "same-words"),
        ("clean", "own-words"),
    ]
    assert shown["log"][1]["confirmed_by"]["name"]["ru"] == "head_by"
    assert shown["log"][0]["after"] is None
    assert shown["amendment"]["carry"] == "clean"
    refused = by.send("POST", f"/api/amendments/{draft}/tabling", revision=2)
    assert (refused.json()["type"], refused.json()["carry"]) == ("/errors/carry-unconfirmed", "conflict")
    body = {"edit": reworded(by, DAYS_60), "justification": ""}
    assert by.put(f"/api/amendments/{draft}", body, 2).status_code == 200
    assert by.send("POST", f"/api/amendments/{draft}/tabling", revision=3).status_code == 200


def test_what_the_text_says_already_is_left_with_nothing_to_do(as_: As, house: House, law: ActId) -> None:
    by = as_("head_by")
    id = tabled(by, reworded(by, DAYS_10))
    republished(house, LAW.replace("30 дней", "10 дней"))
    shown = by.get(f"/api/amendments/{id}").json()
    assert (shown["amendment"]["carry"], shown["amendment"]["current"]["version"]) == ("satisfied", 1)
    assert shown["log"][0]["after"] is None
    assert shown["tabled"]["edits"][0]["text"] == DAYS_10
    assert shown["amendment"]["hints"] == []
