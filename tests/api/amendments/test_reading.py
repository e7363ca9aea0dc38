"""Amendments as they are listed and found, at a cost that does not grow."""

from collections.abc import Callable
from hashlib import sha256
from zoneinfo import ZoneInfo

from service.bootstrap import house_on
from service.domain.ids import ActId
from service.main import Application
from service.usecases.amendments import (
    ListAmendments,
    ShowAmendment,
    ShowContested,
    list_amendments,
    show_amendment,
    show_contested,
)
from service.usecases.ports.house import House
from tests.acts import LAW, clause_id
from tests.amending import ACT, DAYS_10, DAYS_60, P1, P2, As, republished, reworded, tabled
from tests.api.people import Assembly


def test_the_list_costs_the_same_whatever_its_length(as_: As, law: ActId, queries: Callable[[], int]) -> None:
    by = as_("head_by")
    tabled(by, reworded(by, DAYS_10))
    queries()
    by.get(f"{ACT}/amendments")
    few = queries()
    for number in range(11, 19):
        tabled(by, reworded(by, f"Срок проверки не превышает {number} дней со дня обращения."))
    queries()
    assert by.get(f"{ACT}/amendments").json()["total"] == 9
    assert queries() == few


def test_what_is_kept_between_readings_is_shown_as_if_it_were_read_anew(as_: As, app: Application, law: ActId) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    readers = [*map(Assembly.read(app.state.house).actor, ("head_by", "head_kz", "chair"))]
    made: list[str] = []

    def look() -> None:
        anew = house_on(app.state.assembled.engine, ZoneInfo("Europe/Moscow"))
        for actor in readers:
            for page in (ListAmendments(actor, "mz-1"), ListAmendments(actor, "mz-1", after=1, limit=1)):
                assert list_amendments(page, app.state.house) == list_amendments(page, anew)
            contested = ShowContested(actor, "mz-1")
            assert show_contested(contested, app.state.house) == show_contested(contested, anew)
        for id in made:
            shown = ShowAmendment(readers[-1], id)
            assert show_amendment(shown, app.state.house) == show_amendment(shown, anew)

    look()
    for caller, words in ((by, DAYS_10), (kz, DAYS_60), (by, DAYS_60)):
        made.append(tabled(caller, reworded(caller, words)))
        look()
    kz.post(f"{ACT}/amendments", {"edit": reworded(kz, "Срок проверки не превышает 7 дней со дня обращения.")})
    look()
    assert chair.send("POST", f"/api/amendments/{made[0]}/ruling", {"admissible": True}, revision=2).is_success
    look()
    assert by.send("POST", f"/api/amendments/{made[2]}/withdrawal", {"reason": ""}, revision=2).is_success
    look()
    said = {"kind": "priority", "amendments": [made[0]], "reason": "Ждём автора."}
    assert chair.post(f"{ACT}/orders", said).is_success
    look()
    republished(app.state.house, LAW.replace("Настоящий Закон", "Этот Закон"))
    look()


def test_a_list_is_paged_and_asked_by_clause(as_: As, law: ActId) -> None:
    by = as_("head_by")
    for clause, words in ((P2, DAYS_10), (P1, "Настоящий Закон устанавливает правила."), (P2, DAYS_60)):
        tabled(by, reworded(by, words, clause))
    page = by.get(f"{ACT}/amendments?limit=2").json()
    assert ([one["number"] for one in page["items"]], page["after"], page["total"]) == ([2, 3], 2, 3)
    assert [one["number"] for one in by.get(f"{ACT}/amendments?limit=2&after=2").json()["items"]] == [1]
    assert page["counts"] == {P1: 1, P2: 2}
    there = by.get(f"{ACT}/amendments", params={"clause": [P1]}).json()
    assert [one["number"] for one in there["items"]] == [2]


def test_amendments_are_found_by_clause_by_number_and_as_ones_own(as_: As, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    unit = {"kind": "paragraph", "text": "Иное."}
    parent = tabled(by, {"kind": "insert", "parent": clause_id("article-1"), "after": P2, "unit": unit})
    tabled(kz, reworded(kz, DAYS_60))
    first = by.get(f"{ACT}/amendments/1").json()["amendment"]
    made = first["current"]["marks"][0]["clause"]
    edit = {"kind": "text", "clause": made, "base_hash": sha256("Иное.".encode()).hexdigest(), "text": "Другое."}
    child = tabled(kz, edit, parent=parent)
    assert [one["number"] for one in by.get(f"{ACT}/amendments?mine=true").json()["items"]] == [1]
    there = by.get(f"{ACT}/amendments", params={"clause": [made, "нет такой"]}).json()
    assert [one["id"] for one in there["items"]] == [child]
    assert by.get(f"{ACT}/amendments/{child}").status_code == 200
    for missing in ("77", "нет", clause_id("nobody")):
        assert by.get(f"{ACT}/amendments/{missing}").status_code == 404
    assert by.get("/api/amendments/нет").status_code == 404
    assert by.get("/api/amendments/нет/consequences?outcome=adopted").status_code == 404
    assert by.delete("/api/amendments/нет", revision=1).status_code == 404
    contested = by.get(f"{ACT}/contested").json()
    assert contested["counts"] == {P2: 2, made: 1}
    assert contested["conflicts"] == {}


def test_an_outline_shows_where_amendments_meet(as_: As, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    for caller, words in ((by, DAYS_10), (kz, DAYS_60)):
        tabled(caller, reworded(caller, words))
    assert by.get(f"{ACT}/contested").json()["conflicts"] == {P2: 2}


def test_a_sub_amendment_whose_ground_is_gone_is_shown_as_the_edits_it_is(as_: As, house: House, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    parent = tabled(by, reworded(by, DAYS_10))
    edit = {"kind": "text", "clause": P2, "base_hash": sha256(DAYS_10.encode()).hexdigest(), "text": DAYS_60}
    child = tabled(kz, edit, parent=parent)
    republished(house, LAW.replace("30 дней", "45 дней"))
    assert kz.get(f"/api/amendments/{child}").json()["log"][0]["reason"] == "parent-in-conflict"
    mended = {"edit": reworded(by, "Срок проверки не превышает 20 дней со дня обращения.")}
    assert by.send("POST", f"/api/amendments/{parent}/carry-confirmation", mended, revision=3).status_code == 200
    shown = kz.get(f"/api/amendments/{child}").json()["amendment"]
    assert (shown["current"]["marks"], shown["current"]["instruction"], shown["cited"]) == ([], {}, {})
    assert shown["current"]["edits"][0]["text"] == DAYS_60
    assert shown["hints"] == ["A1-does-not-fit"]
