"""The working draft edited directly by those who develop it: each set of edits is a version."""

from collections.abc import Callable
from typing import Any

import pytest

from service.domain.ids import ActId
from service.domain.text.canonical import words_hash
from service.usecases.ports.house import House
from tests.acts import an_act, clause_id, published, staged
from tests.api.people import Assembly, Caller

As = Callable[[str], Caller]
TERM = clause_id("article-1/paragraph-2")
WORDS = "Срок проверки не превышает 30 дней со дня обращения."


@pytest.fixture
def act(assembly: Assembly, house: House) -> ActId:
    act = an_act(assembly)
    published(house, act)
    return act


def edit(caller: Caller, *edits: dict[str, Any], version: int = 1) -> Any:
    return caller.post("/api/acts/mz-1/text", {"version": version, "edits": edits})


def shorter(base: str = WORDS) -> dict[str, Any]:
    return {"kind": "text", "clause": TERM, "base_hash": words_hash(base), "text": WORDS.replace("30", "10")}


def test_the_developer_edits_the_draft_and_the_edits_are_the_next_version(as_: As, act: ActId) -> None:
    unit = {"kind": "article", "heading": "Вступление в силу", "text": "Со дня опубликования."}
    inserted = {"kind": "insert", "parent": None, "after": clause_id("article-2"), "unit": unit}
    answer = edit(as_("developer"), shorter(), inserted)
    assert (answer.status_code, answer.json()["number"]) == (201, 2), answer.text
    clauses = as_("member_by").get("/api/acts/mz-1/text").json()["clauses"]
    assert [clause["number"] for clause in clauses][-1] == "Статья 3."
    assert clauses[3]["text"] == WORDS.replace("30", "10")
    versions = as_("member_by").get("/api/acts/mz-1").json()["versions"]
    assert [version["reason"] for version in versions] == ["imported", "edited"]


def test_an_edit_of_an_old_screen_or_of_other_words_changes_nothing(as_: As, act: ActId) -> None:
    assert edit(as_("developer"), shorter()).status_code == 201
    late = edit(as_("drafter"), shorter(), version=1)
    assert (late.status_code, late.json()["found"]) == (412, 2)
    other = edit(as_("drafter"), shorter("Другие слова."), version=2)
    assert (other.status_code, other.json()["type"]) == (409, "/errors/does-not-fit")
    assert as_("member_by").get("/api/acts/mz-1").json()["act"]["version"] == 2


def test_the_draft_is_edited_only_before_amendments_are_open_and_by_those_who_develop_it(
    as_: As, act: ActId, house: House
) -> None:
    assert edit(as_("member_by"), shorter()).json()["reason"] == "no-mandate"
    staged(house, act, "amendments")
    assert edit(as_("developer"), shorter()).json()["reason"] == "stage-does-not-take"
    staged(house, act, "summary")
    assert edit(as_("developer"), shorter()).status_code == 201


def test_an_act_without_a_text_has_nothing_to_edit(as_: As, assembly: Assembly) -> None:
    an_act(assembly)
    assert edit(as_("developer"), shorter()).status_code == 404
