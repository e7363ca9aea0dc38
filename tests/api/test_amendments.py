"""Amendments over HTTP: from the editor to the decision, and every way in which they are refused."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest

from service.domain.amendment.edits import DraftUnit, PutIn
from service.domain.errors import InvalidInput
from service.domain.ids import ActId, AmendmentId
from service.domain.text.clause import ClauseKind
from service.usecases.access import OPERATOR, take_up_locked
from service.usecases.deciding import RuleOnAmendment, rule_on_amendment
from service.usecases.drafting import SaveDraft, Ties, save_draft
from service.usecases.ports.acts import Publication
from service.usecases.ports.house import House
from service.usecases.publication import Publisher, publish_next
from service.usecases.receipt import Receipt as Done
from service.usecases.tabling import WithdrawAmendment, withdraw_amendment
from service.usecases.views.acts import Reason
from tests.acts import LAW, an_act, clause_id, published, staged, text
from tests.api.people import Assembly, Caller

ACT = "/api/acts/mz-1"
P1 = clause_id("article-1/paragraph-1")
P2 = clause_id("article-1/paragraph-2")
As = Callable[[str], Caller]


@pytest.fixture
def law(house: House, assembly: Assembly) -> ActId:
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


def drafted(caller: Caller, edit: dict[str, Any] | None, **more: Any) -> str:
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


def test_a_preview_says_what_an_edit_would_be_and_stores_nothing(as_: As, law: ActId) -> None:
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


def test_a_preview_names_the_references_that_it_would_upset(as_: As, law: ActId, house: House) -> None:
    published(house, law, LAW.replace("используются понятия:", "и части 2 статьи 1 настоящего Закона понятия:"))
    by = as_("member_by")
    removal = {"kind": "remove", "clause": P2, "base_hash": base(by, P2)["subtree"]}
    (told,) = by.post(f"{ACT}/preview", {"edit": removal}).json()["references"]
    speaking = clause_id("article-2/paragraph-1")
    assert told == {"clause": speaking, "words": "части 2 статьи 1 настоящего Закона", "upset": "lost", "unit": P2}
    assert [
        one["upset"] for one in by.post(f"{ACT}/preview", {"edit": reworded(by, DAYS_10)}).json()["references"]
    ] == ["changed"]
    elsewhere = clause_id("article-2/paragraph-1/point-2")
    other = {"edit": reworded(by, "срок – период времени.", elsewhere)}
    assert by.post(f"{ACT}/preview", other).json()["references"] == []


def test_a_draft_is_its_delegations_alone(as_: As, law: ActId) -> None:
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


def test_a_draft_is_revised_on_what_was_read(as_: As, law: ActId) -> None:
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


def test_tabling_gives_a_number_once(as_: As, law: ActId) -> None:
    by = as_("head_by")
    ids = [drafted(by, reworded(by, words)) for words in (DAYS_10, DAYS_60)]
    first = by.send("POST", f"/api/amendments/{ids[0]}/tabling", revision=1, key="the-same-key-twice")
    again = by.send("POST", f"/api/amendments/{ids[0]}/tabling", revision=1, key="the-same-key-twice")
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.content == again.content
    second = by.send("POST", f"/api/amendments/{ids[1]}/tabling", revision=1)
    assert [one.json()["number"] for one in (first, second)] == [1, 2]
    assert by.get(f"{ACT}/amendments/2").json()["amendment"]["id"] == ids[1]


def test_another_delegation_joins_an_amendment_and_leaves_it_again(as_: As, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    id = tabled(by, reworded(by, DAYS_10))
    assert not by.get(f"/api/amendments/{id}").json()["amendment"]["may"]["amendment.join"]["allowed"]
    assert kz.send("POST", f"/api/amendments/{id}/joining", revision=1).status_code == 412
    assert kz.send("POST", f"/api/amendments/{id}/joining", revision=2).json()["revision"] == 3
    shown = by.get(f"{ACT}/amendments/1").json()["amendment"]
    assert ([one["key"] for one in shown["cosigners"]], shown["author_left"]) == (["kz"], False)
    assert kz.get(f"{ACT}/amendments", params={"mine": True}).json()["total"] == 1
    again = kz.send("POST", f"/api/amendments/{id}/joining", revision=3)
    assert (again.status_code, again.json()["reason"]) == (403, "signed-already")
    assert kz.send("POST", f"/api/amendments/{id}/leaving", revision=3).status_code == 200
    assert by.get(f"/api/amendments/{id}").json()["amendment"]["cosigners"] == []
    told = [one["kind"] for one in by.get(f"{ACT}/events").json() if one["kind"].startswith("amendment.")]
    assert told == ["amendment.tabled", "amendment.joined", "amendment.left"]


def test_an_amendment_that_its_author_withdraws_stays_with_those_who_joined_it(as_: As, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    id = tabled(by, reworded(by, DAYS_10))
    kz.send("POST", f"/api/amendments/{id}/joining", revision=2)
    left = by.send("POST", f"/api/amendments/{id}/withdrawal", {"reason": "Передумали."}, revision=3)
    assert left.status_code == 200, left.text
    shown = kz.get(f"/api/amendments/{id}").json()["amendment"]
    assert (shown["status"], shown["author_left"], shown["body"]["key"]) == ("tabled", True, "by")
    assert not by.get(f"/api/amendments/{id}").json()["amendment"]["may"]["amendment.withdraw"]["allowed"]
    gone = kz.send("POST", f"/api/amendments/{id}/withdrawal", {"reason": "И мы."}, revision=4)
    assert gone.status_code == 200, gone.text
    assert kz.get(f"/api/amendments/{id}").json()["amendment"]["status"] == "withdrawn"


@pytest.mark.parametrize(
    ("who", "status"), [("member_by", 403), ("head_kz", 404), ("expert_mgimo", 404), ("observer", 404), ("", 401)]
)
def test_only_the_head_of_the_delegation_tables(as_: As, law: ActId, who: str, status: int) -> None:
    by = as_("member_by")
    id = drafted(by, reworded(by, DAYS_10))
    assert as_(who).send("POST", f"/api/amendments/{id}/tabling", revision=1).status_code == status


def test_what_does_not_fit_the_text_is_refused_by_name(as_: As, law: ActId) -> None:
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
    as_: As, law: ActId, body: dict[str, Any], pointer: str, reason: str
) -> None:
    answer = as_("member_by").post(f"{ACT}/amendments", body)
    assert answer.status_code == 422
    assert {"pointer": pointer, "reason": reason} in answer.json()["errors"]


def test_an_edit_that_changes_nothing_is_no_amendment(as_: As, law: ActId) -> None:
    by = as_("member_by")
    answer = by.post(
        f"{ACT}/amendments", {"edit": reworded(by, "Срок проверки не превышает 30 дней со дня обращения.")}
    )
    assert answer.json()["errors"] == [{"pointer": "/edits/0", "reason": "nothing-changed"}]


def test_a_new_unit_gets_its_id_and_its_number_from_the_house(as_: As, law: ActId) -> None:
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
def commission(as_: As, house: House, law: ActId) -> Callable[[str], None]:
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


def test_a_decision_tells_what_falls_before_and_keeps_it_after(as_: As, law: ActId, commission: Any) -> None:
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


def test_one_who_withdraws_takes_what_hangs_on_it_along(as_: As, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    first = tabled(by, reworded(by, DAYS_10))
    hanging = tabled(kz, reworded(kz, "Настоящий Закон устанавливает сроки.", P1), consequential_to=first)
    answer = by.send("POST", f"/api/amendments/{first}/withdrawal", {"reason": "Снята."}, revision=2)
    assert answer.status_code == 200, answer.text
    shown = kz.get(f"/api/amendments/{hanging}").json()["amendment"]
    assert (shown["status"], shown["cause"]["rule"], shown["cause"]["number"]) == ("fallen", "D3-consequential", 1)
    long = by.send("POST", f"/api/amendments/{first}/withdrawal", {"reason": "x" * 4_001}, revision=3)
    assert long.status_code == 422


def test_a_sub_amendment_is_made_on_what_its_parent_says(as_: As, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    parent = tabled(by, reworded(by, DAYS_10))
    words = chair.get(f"/api/amendments/{parent}").json()["amendment"]["current"]["edits"][0]["text"]
    edit = {"kind": "text", "clause": P2, "base_hash": sha256(words.encode()).hexdigest(), "text": DAYS_60}
    preview = kz.post(f"{ACT}/preview", {"edit": edit, "parent": parent})
    assert preview.json()["wording"]["instruction"]["en"].endswith("for the figure “10” substitute “60”.")
    child = tabled(kz, edit, parent=parent)
    deeper = kz.post(f"{ACT}/amendments", {"edit": edit, "parent": child})
    assert deeper.json()["errors"] == [{"pointer": "/parent", "reason": "too-deep"}]
    commission(parent, child)
    shown = chair.get(f"/api/amendments/{parent}/consequences?outcome=adopted").json()
    assert [(one["number"], one["relation"]) for one in shown["first"]] == [(2, "child")]
    refused = decide(chair, parent, "adopted")
    assert (refused.status_code, refused.json()["numbers"]) == (409, [2])
    assert decide(chair, child, "adopted").status_code == 201
    assert decide(chair, parent, "adopted").status_code == 201
    late = kz.post(f"{ACT}/amendments", {"edit": edit, "parent": parent})
    assert late.status_code in (403, 409)


def test_what_is_amended_must_be_open(as_: As, house: House, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    parent = tabled(by, reworded(by, DAYS_10))
    edit = {"kind": "text", "clause": P2, "base_hash": sha256(DAYS_10.encode()).hexdigest(), "text": DAYS_60}
    child = drafted(kz, edit, parent=parent)
    by.send("POST", f"/api/amendments/{parent}/withdrawal", {}, revision=2)
    answer = kz.post(f"{ACT}/amendments", {"edit": edit, "parent": parent})
    assert (answer.status_code, answer.json()["type"]) == (409, "/errors/parent-closed")
    answer = kz.send("POST", f"/api/amendments/{child}/tabling", revision=1)
    assert (answer.status_code, answer.json()["type"]) == (409, "/errors/parent-gone")


def test_a_sub_amendment_to_one_that_fits_no_more_cannot_be_made(as_: As, house: House, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    parent = tabled(by, reworded(by, DAYS_10))
    republished(house, LAW.replace("30 дней", "45 дней"))
    edit = {"kind": "text", "clause": P2, "base_hash": "0" * 64, "text": DAYS_60}
    answer = kz.post(f"{ACT}/amendments", {"edit": edit, "parent": parent})
    assert (answer.status_code, answer.json()["state"]) == (409, "conflict")
    assert answer.json()["type"] == "/errors/parent-closed"
    shown = kz.get(f"{ACT}/amendments").json()["items"][0]
    assert (shown["carry"], shown["current"]["version"], shown["why"]) == ("conflict", 1, "first")
    assert shown["current"]["instruction"]["ru"] == "В части 2 статьи 1 цифры «30» заменить цифрами «10»."


@pytest.mark.parametrize(
    ("more", "pointer", "reason"),
    [
        ({"consequential_to": "нет"}, "/consequential_to", "unknown"),
        ({"consequential_to": clause_id("nobody")}, "/consequential_to", "unknown"),
        ({"supersedes": ["нет"]}, "/supersedes/0", "unknown"),
        ({"supersedes": ["x"] * 501}, "/supersedes", "too-long"),
        ({"justification": "x" * 20_001}, "/justification", "string-too-long"),
    ],
)
def test_ties_and_justifications_are_checked(
    as_: As, law: ActId, more: dict[str, Any], pointer: str, reason: str
) -> None:
    by = as_("member_by")
    answer = by.post(f"{ACT}/amendments", {"edit": reworded(by, DAYS_10), **more})
    assert {"pointer": pointer, "reason": reason} in answer.json()["errors"]


def test_another_delegations_draft_is_no_tie(as_: As, law: ActId) -> None:
    by, kz = as_("member_by"), as_("member_kz")
    hidden = drafted(kz, reworded(kz, DAYS_60))
    answer = by.post(f"{ACT}/amendments", {"edit": reworded(by, DAYS_10), "supersedes": [hidden]})
    assert answer.json()["errors"] == [{"pointer": "/supersedes/0", "reason": "unknown"}]


def test_a_compromise_and_the_commissions_own_are_known_by_their_kind(as_: As, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first = tabled(by, reworded(by, DAYS_10))
    compromise = tabled(kz, reworded(kz, DAYS_60), supersedes=[first])
    own = tabled(chair, reworded(chair, "Настоящий Закон устанавливает сроки.", P1))
    kinds = [by.get(f"/api/amendments/{id}").json()["amendment"]["kind"] for id in (first, compromise, own)]
    assert kinds == ["normal", "compromise", "commission"]
    commission(first, compromise, own)
    assert decide(chair, compromise, "adopted").status_code == 201
    assert by.get(f"/api/amendments/{first}").json()["amendment"]["status"] == "absorbed"


def test_one_edit_or_several_but_not_both(as_: As, law: ActId) -> None:
    by = as_("member_by")
    edit = reworded(by, DAYS_10)
    assert (
        by.post(f"{ACT}/amendments", {"edit": edit, "edits": [edit]}).json()["errors"][0]["reason"] == "one-or-several"
    )
    remove = {"kind": "remove", "clause": P1, "base_hash": base(by, P1)["subtree"]}
    heading = {
        "kind": "heading",
        "clause": clause_id("article-1"),
        "base_hash": base(by, clause_id("article-1"))["heading"],
        "heading": "Сроки",
    }
    replace = {
        "kind": "replace",
        "clause": clause_id("article-2"),
        "base_hash": base(by, clause_id("article-2"))["subtree"],
        "unit": {"kind": "article", "heading": "Понятия", "text": "Нет."},
    }
    id = drafted(by, None, edits=[edit, remove, heading, replace])
    shown = by.get(f"/api/amendments/{id}").json()["amendment"]
    assert [one["kind"] for one in shown["current"]["edits"]] == ["text", "remove", "heading", "replace"]
    assert shown["hints"] == ["A3-several-units"]


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
        ({"outcome": "withdrawn"}, "/outcome"),
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


def test_a_draft_that_slipped_past_a_publication_does_not_land(as_: As, house: House, law: ActId) -> None:
    by = as_("head_by")
    draft = drafted(by, reworded(by, DAYS_10))
    published(house, law, LAW.replace("30 дней", "45 дней"))
    answer = by.send("POST", f"/api/amendments/{draft}/tabling", revision=1)
    assert (answer.json()["type"], answer.json()["clause"]) == ("/errors/does-not-fit", P2)


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


def test_a_preview_of_leaving_out_names_all_that_stands_inside(as_: As, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    tabled(by, reworded(by, DAYS_10))
    article = clause_id("article-1")
    edit = {"kind": "remove", "clause": article, "base_hash": base(kz, article)["subtree"]}
    draft = drafted(kz, edit)
    shown = kz.post(f"{ACT}/preview", {"edit": edit, "amendment": draft}).json()
    assert [(one["number"], one["relation"]) for one in shown["relations"]] == [(1, "contains")]
    top = {"kind": "insert", "parent": None, "after": None, "unit": {"kind": "chapter", "heading": "Начало"}}
    assert kz.post(f"{ACT}/preview", {"edit": top}).json()["cited"] == {}
    assert as_("observer").post(f"{ACT}/preview", {"edit": edit}).status_code == 404


def test_a_justification_that_cannot_be_stored_is_refused(assembly: Assembly, house: House, law: ActId) -> None:
    edit = PutIn(clause_id("article-1"), None, DraftUnit(ClauseKind.INDENT, text="Иное."))
    with pytest.raises(InvalidInput) as refused:
        save_draft(SaveDraft(assembly.actor("member_by"), "mz-1", (edit,), justification="x\0"), house)
    assert (refused.value.pointer, refused.value.reason) == ("/justification", "forbidden-character")
    with pytest.raises(InvalidInput, match="too-long"):
        save_draft(SaveDraft(assembly.actor("member_by"), "mz-1", (edit,), justification="x" * 20_001), house)
    ties = Ties(supersedes=(AmendmentId("x"),) * 501)
    with pytest.raises(InvalidInput, match="too-many"):
        save_draft(SaveDraft(assembly.actor("member_by"), "mz-1", (edit,), ties=ties), house)


def test_what_the_text_says_already_is_left_with_nothing_to_do(as_: As, house: House, law: ActId) -> None:
    by = as_("head_by")
    id = tabled(by, reworded(by, DAYS_10))
    republished(house, LAW.replace("30 дней", "10 дней"))
    shown = by.get(f"/api/amendments/{id}").json()
    assert (shown["amendment"]["carry"], shown["amendment"]["current"]["version"]) == ("satisfied", 1)
    assert shown["log"][0]["after"] is None
    assert shown["tabled"]["edits"][0]["text"] == DAYS_10
    assert shown["amendment"]["hints"] == []


def test_reasons_are_not_endless(assembly: Assembly, house: House, as_: As, law: ActId) -> None:
    by = as_("head_by")
    id = AmendmentId(tabled(by, reworded(by, DAYS_10)))
    head, chair = assembly.actor("head_by"), assembly.actor("chair")
    with pytest.raises(InvalidInput, match="too-long"):
        withdraw_amendment(WithdrawAmendment(head, id, 2, "x" * 4_001), house)
    with pytest.raises(InvalidInput, match="too-long"):
        rule_on_amendment(RuleOnAmendment(chair, id, admissible=True, reason="x" * 4_001, expected=2), house)


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
