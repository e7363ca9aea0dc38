"""Every operation over HTTP: drafted, told in words, shown as it is, tabled; and what is refused by name."""

from collections.abc import Callable
from typing import Any

import pytest

from service.domain.amendment.desk import OCCURRENCES_LIMIT
from service.domain.errors import InvalidInput
from service.domain.ids import ActId
from service.domain.text.numbering import Regime
from service.usecases.access import OPERATOR, take_up_locked
from service.usecases.ports.acts import Publication
from service.usecases.ports.house import House
from service.usecases.publication import Publisher, publish_next
from service.usecases.receipt import Receipt as Done
from service.usecases.terms import FindTerm, find_term
from service.usecases.views.acts import Reason
from tests.acts import an_act, clause_id, published, staged, text
from tests.api.people import Assembly, Caller

ACT = "/api/acts/mz-1"
LAW = """
name: О тестах
article 1 "Предмет"
  paragraph 1: Орган проверяет программы. Орган публикует отчёт органа.
  paragraph 2: Срок проверки , не превышает 30 дней.
article 2 "Понятия"
  paragraph 1: Используются понятия:
    point 1: проверка – действие;
    point 2: срок – время;
"""
A1, A2 = clause_id("article-1"), clause_id("article-2")
P1, P2 = clause_id("article-1/paragraph-1"), clause_id("article-1/paragraph-2")
Q1, Q2 = clause_id("article-2/paragraph-1/point-1"), clause_id("article-2/paragraph-1/point-2")
B1 = clause_id("article-2/paragraph-1")
As = Callable[[str], Caller]
Edit = dict[str, Any]


@pytest.fixture
def law(house: House, assembly: Assembly) -> ActId:
    """A draft at the amendments stage."""
    return opened(house, assembly, Regime.DRAFT)


@pytest.fixture
def in_force(house: House, assembly: Assembly) -> ActId:
    """An act in force that is being amended."""
    return opened(house, assembly, Regime.ENACTED)


def opened(house: House, assembly: Assembly, regime: Regime) -> ActId:
    act = an_act(assembly, regime=regime.value)
    published(house, act, LAW)
    staged(house, act, "amendments")
    return act


def base(caller: Caller, clause: str) -> dict[str, str]:
    shown = caller.get(f"{ACT}/text").json()["clauses"]
    found: dict[str, str] = next(one["base"] for one in shown if one["id"] == clause)
    return found


RENUMBER: Edit = {"kind": "renumber", "numbers": [{"clause": P2, "was": "2", "label": "3"}]}
MOVE: Edit = {
    "kind": "move",
    "clause": P2,
    "was": {"parent": A1, "label": "2"},
    "parent": A2,
    "after": B1,
    "as_kind": "paragraph",
    "label": "2",
}


def split(caller: Caller) -> Edit:
    first, rest = "Орган проверяет программы.", "Орган публикует отчёт органа."
    return {"kind": "split", "clause": P1, "base_hash": base(caller, P1)["text"], "text": first, "rest": rest} | {
        "child": None,
        "heading": "",
        "label": "1.1",
    }


def join(caller: Caller) -> Edit:
    return {"kind": "join", "clause": Q1, "base_hash": base(caller, Q1)["text"], "other": Q2, "glue": " "} | {
        "other_base_hash": base(caller, Q2)["subtree"]
    }


def term(caller: Caller) -> Edit:
    swaps = [
        {"form": "Орган", "which": 1, "by": "Совет"},
        {"form": "Орган", "which": 2, "by": "Совет"},
        {"form": "органа", "which": 1, "by": "совета"},
    ]
    place = {"clause": P1, "heading": False, "base_hash": base(caller, P1)["text"], "swaps": swaps}
    return {"kind": "term", "term": "орган", "by": "совет", "places": [place]}


def correct(caller: Caller, words: str = "Срок проверки не превышает 30 дней.") -> Edit:
    return {"kind": "correct", "clause": P2, "base_hash": base(caller, P2)["text"], "heading": False, "text": words}


def repeal(caller: Caller, clause: str = P2) -> Edit:
    return {"kind": "repeal", "clause": clause, "base_hash": base(caller, clause)["subtree"]}


EVERY: dict[str, Callable[[Caller], Edit]] = {
    "renumber": lambda _: RENUMBER,
    "move": lambda _: MOVE,
    "split": split,
    "join": join,
    "term": term,
    "correct": correct,
}


@pytest.mark.parametrize("kind", EVERY)
def test_an_operation_is_drafted_told_and_shown_as_it_was_sent(as_: As, law: ActId, kind: str) -> None:
    by = as_("head_by")
    edit = EVERY[kind](by)
    preview = by.post(f"{ACT}/preview", {"edit": edit})
    assert preview.status_code == 200, preview.text
    assert preview.json()["wording"]["instruction"]["ru"]
    assert preview.json()["wording"]["marks"]
    saved = by.post(f"{ACT}/amendments", {"edit": edit, "justification": "Так лучше."})
    assert saved.status_code == 201, saved.text
    id = saved.json()["id"]
    assert by.send("POST", f"/api/amendments/{id}/tabling", revision=1).status_code == 200
    shown = by.get(f"/api/amendments/{id}").json()
    assert shown["amendment"]["current"]["edits"] == [edit]
    assert shown["tabled"]["edits"] == [edit]
    assert shown["amendment"]["kind"] == ("editorial" if kind == "correct" else "normal")
    assert shown["amendment"]["why"] == ("printing-point" if kind == "correct" else "first")


@pytest.mark.parametrize(("clause", "words"), [(P2, "Утратила силу."), (Q1, "утратил силу;"), (A1, "Утратила силу.")])
def test_a_unit_of_an_act_in_force_is_repealed_and_keeps_its_number(
    as_: As, in_force: ActId, clause: str, words: str
) -> None:
    by = as_("head_by")
    edit = repeal(by, clause)
    shown = by.post(f"{ACT}/preview", {"edit": edit}).json()["wording"]
    assert "признать утратившим силу" in shown["instruction"]["ru"] or "утратившей" in shown["instruction"]["ru"]
    (marks,) = [one for one in shown["marks"] if one["clause"] == clause]
    assert "".join(run["text"] for run in marks["text"] if run["op"] != "del") == words
    id = by.post(f"{ACT}/amendments", {"edit": edit, "justification": ""}).json()["id"]
    assert by.get(f"/api/amendments/{id}").json()["amendment"]["current"]["edits"] == [edit]


@pytest.mark.parametrize(
    ("edits", "pointer", "reason"),
    [
        (lambda by: [repeal(by)], "/edits/0", "draft-text"),
        (lambda _: [{**RENUMBER, "numbers": []}], "/edits/0/numbers", "missing"),
        (lambda _: [{**RENUMBER, "numbers": RENUMBER["numbers"] * 301}], "/edit", ""),
        (
            lambda _: [{"kind": "renumber", "numbers": [{"clause": P2, "was": "2", "label": "1"}]}],
            "/edits/0/numbers",
            "label-taken",
        ),
        (
            lambda _: [{"kind": "renumber", "numbers": [{"clause": P2, "was": "2", "label": " "}]}],
            "/edits/0/numbers/0/label",
            "missing",
        ),
        (
            lambda _: [{"kind": "renumber", "numbers": [{"clause": P2, "was": "2", "label": "2"}]}],
            "/edits/0/numbers/0/label",
            "nothing-changed",
        ),
        (
            lambda _: [{"kind": "renumber", "numbers": [{"clause": clause_id("name"), "was": "", "label": "2"}]}],
            "/edits/0/numbers/0",
            "unnumbered",
        ),
        (lambda _: [{**MOVE, "label": "1"}], "/edits/0/label", "label-taken"),
        (lambda by: [{**term(by), "places": []}], "/edits/0/places", "missing"),
        (lambda by: [{**term(by), "by": " "}], "/edits/0/by", "missing"),
        (lambda by: [correct(by, "Срок проверки не превышает 10 дней.")], "/edits/0/text", "not-editorial"),
        (lambda by: [correct(by), RENUMBER], "/edits", "editorial-alone"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(
    as_: As, law: ActId, edits: Callable[[Caller], list[Edit]], pointer: str, reason: str
) -> None:
    by = as_("head_by")
    answer = by.post(f"{ACT}/amendments", {"edits": edits(by), "justification": ""})
    assert answer.status_code == 422, answer.text
    (problem, *_) = answer.json()["errors"]
    assert problem["pointer"].startswith(pointer)
    assert reason in problem["reason"]


@pytest.mark.parametrize("edit", [RENUMBER, MOVE])
def test_numbers_of_an_act_in_force_stay(as_: As, in_force: ActId, edit: Edit) -> None:
    answer = as_("head_by").post(f"{ACT}/amendments", {"edit": edit, "justification": ""})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["reason"] == "enacted-text"


def test_a_printing_point_stays_one(as_: As, law: ActId) -> None:
    by = as_("head_by")
    id = by.post(f"{ACT}/amendments", {"edit": correct(by), "justification": ""}).json()["id"]
    answer = by.put(f"/api/amendments/{id}", {"edit": RENUMBER, "justification": ""}, 1)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["reason"] == "editorial-alone"


def test_a_term_is_found_in_every_form_with_what_an_edit_needs(as_: As, law: ActId) -> None:
    by = as_("member_by")
    found = by.get(f"{ACT}/term?term=орган&by=совет").json()
    assert found["total"] == 3
    assert found["forms"] == [
        {"form": "Орган", "count": 2, "by": "Совет"},
        {"form": "органа", "count": 1, "by": "совета"},
    ]
    (place,) = found["places"]
    assert (place["clause"], place["heading"], place["base_hash"]) == (P1, False, base(by, P1)["text"])
    assert place["cited"] == {"ru": "часть 1 статьи 1", "en": "part 1 of article 1"}
    assert place["occurrences"][2] == {
        "form": "органа",
        "which": 1,
        "before": "Орган проверяет программы. Орган публикует отчёт "[-len(place["occurrences"][2]["before"]) :],
        "behind": ".",
    }
    assert by.get(f"{ACT}/term?term=предмет&language=ru").json()["places"][0]["heading"]
    assert by.get(f"{ACT}/term?term=…").status_code == 422


def test_a_term_that_stands_everywhere_is_no_term(assembly: Assembly, house: House) -> None:
    act = an_act(assembly)
    published(house, act, "article 1: " + "орган " * (OCCURRENCES_LIMIT + 1))
    reader = assembly.actor("member_by")
    with pytest.raises(InvalidInput, match="too-many"):
        find_term(FindTerm(reader, "mz-1", "орган"), house)
    with pytest.raises(InvalidInput, match="too-long"):
        find_term(FindTerm(reader, "mz-1", "орган" * 100), house)


def test_an_amendment_to_a_unit_that_was_divided_goes_to_the_half_that_has_its_words(
    as_: As, house: House, law: ActId
) -> None:
    by = as_("head_by")
    words = "Орган проверяет программы. Орган публикует подробный отчёт органа."
    edit = {"kind": "text", "clause": P1, "base_hash": base(by, P1)["text"], "text": words}
    id = by.post(f"{ACT}/amendments", {"edit": edit, "justification": ""}).json()["id"]
    assert by.send("POST", f"/api/amendments/{id}/tabling", revision=1).status_code == 200
    half = "  paragraph 1: Орган проверяет программы.\n  paragraph 1.1: Орган публикует отчёт органа.\n"
    law_now = LAW.replace("  paragraph 1: Орган проверяет программы. Орган публикует отчёт органа.\n", half)
    with house.work(OPERATOR) as uow:
        case = take_up_locked(uow, house, "mz-1")
        publish_next(
            uow, case, text(law_now), Publication(Reason.EDITED, case.dossier.stage, None), Publisher(None, None)
        )
        uow.commit(Done(id=case.act.id))
    shown = by.get(f"/api/amendments/{id}").json()
    (step,) = shown["log"]
    assert (step["outcome"], step["reason"]) == ("clean", "unit-split")
    (now,) = shown["amendment"]["current"]["edits"]
    assert (now["clause"], now["text"]) == (
        clause_id("article-1/paragraph-1.1"),
        "Орган публикует подробный отчёт органа.",
    )
    assert shown["tabled"]["edits"][0]["text"] == words


def test_a_unit_that_the_secretariat_divides_and_rewords_is_followed_by_what_was_tabled_on_it(
    as_: As, assembly: Assembly, house: House
) -> None:
    act = an_act(assembly)
    published(house, act, LAW)
    by = as_("head_by")
    words = "Орган проверяет программы. Орган публикует отчёт органа ежегодно."
    edit = {"kind": "text", "clause": P1, "base_hash": base(by, P1)["text"], "text": words}
    staged(house, act, "amendments")
    id = by.post(f"{ACT}/amendments", {"edit": edit, "justification": ""}).json()["id"]
    staged(house, act, "development")
    editor = as_("drafter")
    sent = editor.post(f"{ACT}/text", {"version": 1, "edits": [split(editor)]})
    assert sent.status_code in (200, 201), sent.text
    shown = by.get(f"/api/amendments/{id}").json()
    (step,) = shown["log"]
    assert (step["outcome"], step["reason"]) == ("clean", "unit-split")
