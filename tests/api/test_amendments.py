"""Amendments over HTTP: from the editor to the decision, and every way in which they are refused."""

from collections.abc import Callable
from typing import Any

import pytest

from service.usecases.access import OPERATOR, take_up_locked
from service.usecases.ports.acts import Publication
from service.usecases.ports.house import House
from service.usecases.publication import Publisher, publish_next
from service.usecases.receipt import Receipt as Done
from service.usecases.views.acts import Reason
from tests.acts import LAW, an_act, clause_id, published, staged, text
from tests.api.people import Assembly, Caller

ACT = "/api/acts/mz-1"
P1 = clause_id("article-1/paragraph-1")
P2 = clause_id("article-1/paragraph-2")
As = Callable[[str], Caller]


@pytest.fixture
def law(house: House, assembly: Assembly) -> str:
    """An act with a text at the amendments stage."""
    act = an_act(assembly)
    published(house, act)
    staged(house, act, "amendments")
    return act


def republished(house: House, drawing: str) -> None:
    """The next version, with what is open carried over to it."""
    with house.work(OPERATOR) as uow:
        case = take_up_locked(uow, house, "mz-1")
        publication = Publication(Reason.EDITED, case.dossier.stage, None)
        publish_next(uow, case, text(drawing), publication, Publisher(None, None))
        uow.commit(Done(id=case.act.id))


def base(caller: Caller, clause: str) -> dict[str, str]:
    """The hashes that an edit of a clause names."""
    shown = caller.get(f"{ACT}/text").json()["clauses"]
    found: dict[str, str] = next(one["base"] for one in shown if one["id"] == clause)
    return found


def reworded(caller: Caller, text: str, clause: str = P2) -> dict[str, Any]:
    """An edit of a clause's text."""
    return {"kind": "text", "clause": clause, "base_hash": base(caller, clause)["text"], "text": text}


def drafted(caller: Caller, edit: dict[str, Any], **more: Any) -> str:
    """The id of a new draft."""
    answer = caller.post(f"{ACT}/amendments", {"edit": edit, "justification": "Так лучше.", **more})
    assert answer.status_code == 201, answer.text
    id: str = answer.json()["id"]
    return id


def tabled(caller: Caller, edit: dict[str, Any], **more: Any) -> str:
    """The id of an amendment just tabled."""
    id = drafted(caller, edit, **more)
    answer = caller.send("POST", f"/api/amendments/{id}/tabling", revision=1)
    assert answer.status_code == 200, answer.text
    return id


DAYS_10 = "Срок проверки не превышает 10 дней со дня обращения."
DAYS_60 = "Срок проверки не превышает 60 дней со дня обращения."


def test_a_preview_says_what_an_edit_would_be_and_stores_nothing(as_: As, law: str) -> None:
    kz, by = as_("member_kz"), as_("head_by")
    tabled(by, reworded(by, DAYS_60))
    answer = kz.post(f"{ACT}/preview", {"edit": reworded(kz, DAYS_10)})
    assert answer.status_code == 200, answer.text
    shown = answer.json()
    assert shown["wording"]["instruction"] == {
        "ru": "В части 2 статьи 1 цифры «30» заменить цифрами «10».",
        "en": "In part 2 of article 1, for the figure “30” substitute “10”.",
    }
    (marks,) = shown["wording"]["marks"]
    assert [run["op"] for run in marks["text"]] == ["same", "del", "ins", "same"]
    assert [(one["number"], one["relation"]) for one in shown["relations"]] == [(1, "exclusive")]
    assert [body["key"] for body in shown["bodies"]] == ["kz"]
    assert kz.get(f"{ACT}/amendments").json()["total"] == 1


def test_a_draft_is_its_delegations_alone(as_: As, law: str) -> None:
    by = as_("member_by")
    id = drafted(by, reworded(by, DAYS_10))
    assert as_("head_by").get(f"/api/amendments/{id}").status_code == 200
    hidden = as_("head_kz").get(f"/api/amendments/{id}")
    missing = as_("head_kz").get(f"/api/amendments/{clause_id('nothing')}")
    assert hidden.status_code == missing.status_code == 404
    assert hidden.content == missing.content
    assert as_("chair").get(f"{ACT}/amendments").json()["total"] == 0
    assert as_("head_kz").delete(f"/api/amendments/{id}", revision=1).status_code == 404
    assert by.get(f"{ACT}/amendments").json()["total"] == 1


def test_a_draft_is_revised_on_what_was_read(as_: As, law: str) -> None:
    by = as_("member_by")
    id = drafted(by, reworded(by, DAYS_10))
    body = {"edit": reworded(by, DAYS_60), "justification": "Дольше."}
    assert by.put(f"/api/amendments/{id}", body, 1).json()["revision"] == 2
    assert by.put(f"/api/amendments/{id}", body, 1).status_code == 412
    shown = by.get(f"/api/amendments/{id}")
    assert shown.headers["etag"] == '"2"'
    assert shown.json()["amendment"]["current"]["edits"][0]["text"] == DAYS_60
    assert by.delete(f"/api/amendments/{id}", revision=2).status_code == 200
    assert by.get(f"/api/amendments/{id}").status_code == 404


def test_tabling_gives_a_number_once(as_: As, law: str) -> None:
    by = as_("head_by")
    ids = [drafted(by, reworded(by, words)) for words in (DAYS_10, DAYS_60)]
    first = by.send("POST", f"/api/amendments/{ids[0]}/tabling", revision=1, key="the-same-key-twice")
    again = by.send("POST", f"/api/amendments/{ids[0]}/tabling", revision=1, key="the-same-key-twice")
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.content == again.content
    second = by.send("POST", f"/api/amendments/{ids[1]}/tabling", revision=1)
    assert [one.json()["number"] for one in (first, second)] == [1, 2]
    assert by.get(f"{ACT}/amendments/2").json()["amendment"]["id"] == ids[1]


@pytest.mark.parametrize(
    ("who", "status"), [("member_by", 403), ("head_kz", 404), ("expert_mgimo", 404), ("observer", 404), ("", 401)]
)
def test_only_the_head_of_the_delegation_tables(as_: As, law: str, who: str, status: int) -> None:
    by = as_("member_by")
    id = drafted(by, reworded(by, DAYS_10))
    assert as_(who).send("POST", f"/api/amendments/{id}/tabling", revision=1).status_code == status


def test_what_does_not_fit_the_text_is_refused_by_name(as_: As, law: str) -> None:
    by = as_("member_by")
    edits = [
        ({"kind": "text", "clause": P2, "base_hash": "0" * 64, "text": "Иное."}, P2, "words-changed"),
        ({"kind": "remove", "clause": "нет такой", "base_hash": "0" * 64}, "нет такой", "clause-missing"),
        (
            {"kind": "insert", "parent": P1, "after": P2, "unit": {"kind": "point", "text": "а"}},
            P2,
            "sibling-elsewhere",
        ),
    ]
    for edit, clause, reason in edits:
        answer = by.post(f"{ACT}/amendments", {"edit": edit})
        assert answer.status_code == 409, answer.text
        told = answer.json()
        assert (told["type"], told["clause"], told["reason"]) == ("/errors/does-not-fit", clause, reason)


@pytest.mark.parametrize(
    ("body", "pointer", "reason"),
    [
        ({}, "/edits", "missing"),
        ({"edit": {"kind": "text", "clause": P2, "text": "а"}}, "/edit/text/base_hash", "missing"),
        ({"edit": {"kind": "guess", "clause": P2}}, "/edit", "union-tag-invalid"),
        (
            {"edit": {"kind": "insert", "parent": None, "after": None, "unit": {"kind": "point"}}},
            "/edits/0/unit",
            "missing",
        ),
        ({"parent": "1", "edits": []}, "/parent", "unknown"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_place(
    as_: As, law: str, body: dict[str, Any], pointer: str, reason: str
) -> None:
    answer = as_("member_by").post(f"{ACT}/amendments", body)
    assert answer.status_code == 422
    assert {"pointer": pointer, "reason": reason} in answer.json()["errors"]


def test_an_edit_that_changes_nothing_is_no_amendment(as_: As, law: str) -> None:
    by = as_("member_by")
    answer = by.post(
        f"{ACT}/amendments", {"edit": reworded(by, "Срок проверки не превышает 30 дней со дня обращения.")}
    )
    assert answer.json()["errors"] == [{"pointer": "/edits/0", "reason": "nothing-changed"}]


def test_a_new_unit_gets_its_id_and_its_number_from_the_house(as_: As, law: str) -> None:
    by = as_("head_by")
    unit = {
        "kind": "paragraph",
        "text": "Иное:",
        "children": [{"kind": "point", "text": "а;"}, {"kind": "point", "text": "б."}],
    }
    edit = {"kind": "insert", "parent": clause_id("article-1"), "after": P1, "unit": unit}
    id = tabled(by, edit)
    shown = as_("chair").get(f"/api/amendments/{id}").json()["amendment"]
    assert [(one["number"], one["became"]) for one in shown["current"]["marks"]] == [
        ("1.1.", "inserted"),
        ("1)", "inserted"),
        ("2)", "inserted"),
    ]
    assert shown["current"]["instruction"]["ru"].startswith("Статью 1 после части 1 дополнить частью 1.1")
    assert shown["clause"] == P1


@pytest.fixture
def commission(as_: As, house: House, law: str) -> Callable[[str], None]:
    """``commission(id)``: the act is before the commission, which sits; these amendments are in order."""

    def before(*ids: str) -> None:
        for id in ids:
            answer = as_("chair").send("POST", f"/api/amendments/{id}/ruling", {"admissible": True}, revision=2)
            assert answer.status_code == 200, answer.text
        staged(house, law, "commission")
        assert as_("chair").post(f"{ACT}/sittings").status_code == 201

    return before


def decide(chair: Caller, id: str, outcome: str) -> Any:
    sees = chair.get(f"/api/amendments/{id}/consequences?outcome={outcome}").json()["sees"]
    return chair.post(f"/api/amendments/{id}/decision", {"outcome": outcome, "sees": sees, "reason": "За."})


def test_a_decision_tells_what_falls_before_and_keeps_it_after(as_: As, law: str, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first, second, third = (
        tabled(by, reworded(by, DAYS_10)),
        tabled(kz, reworded(kz, DAYS_60)),
        tabled(kz, reworded(kz, DAYS_10)),
    )
    commission(first, second, third)
    shown = chair.get(f"/api/amendments/{first}/consequences?outcome=adopted").json()
    assert {(one["number"], one["after"], one["rule"]) for one in shown["consequences"]} == {
        (2, "rejected_by_implication", "D2-implied"),
        (3, "adopted", "D2-identical"),
    }
    assert decide(chair, first, "adopted").status_code == 201
    listed = {one["number"]: one for one in kz.get(f"{ACT}/amendments").json()["items"]}
    assert [listed[number]["status"] for number in (1, 2, 3)] == ["adopted", "rejected_by_implication", "adopted"]
    assert listed[2]["cause"] == {"rule": "D2-implied", "by": first, "number": 1, "reason": ""}
    assert chair.post(f"/api/amendments/{first}/decision-undo").status_code == 200
    listed = {one["number"]: one for one in kz.get(f"{ACT}/amendments").json()["items"]}
    assert [listed[number]["status"] for number in (1, 2, 3)] == ["admissible"] * 3


def test_nobody_decides_on_a_stale_picture(as_: As, law: str, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first, second = tabled(by, reworded(by, DAYS_10)), tabled(kz, reworded(kz, DAYS_60))
    commission(first, second)
    seen = chair.get(f"/api/amendments/{first}/consequences?outcome=adopted").json()["sees"]
    assert decide(chair, second, "rejected").status_code == 201
    answer = chair.post(f"/api/amendments/{first}/decision", {"outcome": "adopted", "sees": seen})
    assert answer.status_code == 409
    assert answer.json()["type"] == "/errors/stale-picture"
    assert decide(chair, first, "adopted").status_code == 201


def test_a_withdrawn_amendment_is_not_decided(as_: As, law: str, commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    id = tabled(by, reworded(by, DAYS_10))
    commission(id)
    sees = chair.get(f"/api/amendments/{id}/consequences?outcome=adopted").json()["sees"]
    assert by.send("POST", f"/api/amendments/{id}/withdrawal", {"reason": "Снята."}, revision=3).status_code == 200
    answer = chair.post(f"/api/amendments/{id}/decision", {"outcome": "adopted", "sees": sees})
    assert (answer.status_code, answer.json()["reason"]) == (403, "status-does-not-allow")


def test_the_list_costs_the_same_whatever_its_length(as_: As, law: str, queries: Callable[[], int]) -> None:
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


def test_a_list_is_paged_and_asked_by_clause(as_: As, law: str) -> None:
    by = as_("head_by")
    for clause, words in ((P2, DAYS_10), (P1, "Настоящий Закон устанавливает правила."), (P2, DAYS_60)):
        tabled(by, reworded(by, words, clause))
    page = by.get(f"{ACT}/amendments?limit=2").json()
    assert ([one["number"] for one in page["items"]], page["after"], page["total"]) == ([2, 3], 2, 3)
    assert [one["number"] for one in by.get(f"{ACT}/amendments?limit=2&after=2").json()["items"]] == [1]
    assert page["counts"] == {P1: 1, P2: 2}
    there = by.get(f"{ACT}/amendments", params={"clause": [P1]}).json()
    assert [one["number"] for one in there["items"]] == [2]


def test_a_new_version_asks_the_author_and_the_author_confirms(as_: As, house: House, law: str) -> None:
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
