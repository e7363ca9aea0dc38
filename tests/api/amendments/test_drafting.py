"""A draft over HTTP: previewed, private, revised, and every way in which its edits are refused."""

from typing import Any

import pytest

from service.domain.amendment.edits import DraftUnit, PutIn
from service.domain.errors import InvalidInput
from service.domain.ids import ActId, AmendmentId
from service.domain.text.clause import ClauseKind
from service.usecases.drafting import SaveDraft, Ties, save_draft
from service.usecases.ports.house import House
from tests.acts import LAW, clause_id, published
from tests.amending import ACT, DAYS_10, DAYS_60, P1, P2, As, base, drafted, reworded, tabled
from tests.api.people import Assembly


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


@pytest.mark.usefixtures("law")
def test_the_author_chooses_how_it_is_put_and_it_is_put_so_everywhere(as_: As) -> None:
    kz, by = as_("head_kz"), as_("head_by")
    draft = drafted(kz, reworded(kz, DAYS_10), form="full")
    shown = kz.get(f"/api/amendments/{draft}").json()["amendment"]
    assert shown["form"] == "full"
    whole = f"Часть 2 статьи 1 изложить в следующей редакции: «2. {DAYS_10}»."
    assert shown["current"]["instruction"]["ru"] == whole
    words = "В части 2 статьи 1 цифры «30» заменить цифрами «10»."
    edits = {"edits": shown["current"]["edits"], "justification": ""}
    assert kz.send("PUT", f"/api/amendments/{draft}", edits, revision=1).status_code == 200
    assert kz.get(f"/api/amendments/{draft}").json()["amendment"]["form"] == "full"  # not said: as it was
    short = {**edits, "form": "words"}
    assert kz.send("PUT", f"/api/amendments/{draft}", short, revision=2).status_code == 200
    assert kz.get(f"/api/amendments/{draft}").json()["amendment"]["current"]["instruction"]["ru"] == words
    assert kz.send("PUT", f"/api/amendments/{draft}", {**edits, "form": "full"}, revision=3).status_code == 200
    assert kz.send("POST", f"/api/amendments/{draft}/tabling", {}, revision=4).status_code == 200
    file = by.get(f"/api/amendments/{draft}").json()
    listed = by.get(f"{ACT}/amendments").json()["items"][0]
    for told in (file["tabled"], file["amendment"]["current"], listed["current"]):
        assert told["instruction"]["ru"] == whole
    assert kz.send("PUT", f"/api/amendments/{draft}", short, revision=5).status_code == 403


@pytest.mark.usefixtures("law")
def test_a_text_says_what_no_amendment_to_it_may_hold(as_: As) -> None:
    kz = as_("member_kz")
    assert kz.get(f"{ACT}/text").json()["refused"] == {"repeal": "draft-text"}
    repeal = {"kind": "repeal", "clause": P2, "base_hash": base(kz, P2)["subtree"]}
    refused = kz.post(f"{ACT}/preview", {"edit": repeal}).json()["errors"]
    assert refused == [{"pointer": "/edits/0", "reason": "draft-text"}]
