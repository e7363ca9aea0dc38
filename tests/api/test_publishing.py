"""Versions given out as files, and the adopted text as a page."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

import pytest

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.operation import ChangeText, InsertClause, NewClause, RemoveClause, ReplaceClause
from service.domain.ids import ActId, AmendmentId, ClauseId, VersionNumber
from service.domain.text.canonical import words_hash
from service.domain.text.clause import ClauseKind
from service.usecases.access import OPERATOR
from service.usecases.ports.acts import Publication
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt
from service.usecases.views.acts import Reason
from tests.acts import LAW, an_act, clause_id, published, text, translated
from tests.api.people import Assembly, Caller

As = Callable[[str], Caller]
LATER = LAW.replace("30 дней", "10 дней").replace("    point 2: срок – время.\n", "")
TERM = clause_id("article-1/paragraph-2")


@pytest.fixture
def act(assembly: Assembly, house: House) -> ActId:
    """An act of two versions, the second translated in part."""
    act = an_act(assembly)
    published(house, act)
    published(house, act, LATER)
    translated(house, act, {"article-1": ("Scope", "")})
    return act


def export(caller: Caller, query: str, version: int = 2) -> Any:
    return caller.get(f"/api/acts/mz-1/versions/{version}/export?format={query}")


def version_hash(caller: Caller, number: int = 2) -> str:
    versions = caller.get("/api/acts/mz-1").json()["versions"]
    return str(versions[number - 1]["hash"])


def inside(data: bytes) -> str:
    """All parts of a Word document, one after another."""
    with ZipFile(BytesIO(data)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))


@pytest.mark.parametrize(
    ("format_", "extension", "media"),
    [
        ("docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("akn", "xml", "application/akn+xml"),
        ("text", "txt", "text/plain"),
    ],
)
def test_a_version_is_given_out_as_a_file_with_its_hash(
    as_: As, act: ActId, format_: str, extension: str, media: str
) -> None:
    answer = export(as_("member_by"), format_)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith(media)
    plain, _, named = answer.headers["content-disposition"].partition("; filename*=UTF-8''")
    assert plain == f'attachment; filename="mz-1-v2-ru.{extension}"'
    assert unquote(named) == f"О тестах (ред. 2).{extension}"
    words = inside(answer.content) if format_ == "docx" else answer.text
    assert version_hash(as_("member_by")) in words
    assert "10 дней" in words
    assert export(as_("member_by"), format_).content == answer.content


def test_a_version_is_given_out_in_another_language(as_: As, act: ActId) -> None:
    answer = export(as_("member_by"), "text&language=en")
    assert "Scope" in answer.text
    assert "mz-1-v2-en.txt" in answer.headers["content-disposition"]
    assert "version 2" in unquote(answer.headers["content-disposition"])
    assert export(as_("member_by"), "text&language=de").status_code == 404


def test_changes_are_tracked_against_any_earlier_version(as_: As, act: ActId) -> None:
    answer = export(as_("member_by"), "docx-tracked&against=1")
    assert answer.status_code == 200, answer.text
    plain, _, named = answer.headers["content-disposition"].partition("; filename*=UTF-8''")
    assert plain == 'attachment; filename="mz-1-v2-changes-from-v1-ru.docx"'
    assert unquote(named) == "О тестах (ред. 2, изменения от ред. 1).docx"
    words = inside(answer.content)
    assert "<w:ins " in words
    assert "<w:del " in words
    assert version_hash(as_("member_by")) in words


def test_changes_in_another_language_are_named_in_it(as_: As, act: ActId, house: House) -> None:
    published(house, act, LATER.replace("10 дней", "12 дней"))
    translated(house, act, {"article-1": ("Scope", "")})
    answer = export(as_("member_by"), "docx-tracked&against=2&language=en", version=3)
    assert answer.status_code == 200, answer.text
    assert "(version 3, changes from version 2).docx" in unquote(answer.headers["content-disposition"])


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("docx-tracked&against=2", "not-earlier"),
        ("docx-tracked&against=3", "not-earlier"),
        ("docx-tracked", "only-tracked"),
        ("docx&against=1", "only-tracked"),
    ],
)
def test_tracked_changes_have_an_earlier_version_and_only_they(as_: As, act: ActId, query: str, reason: str) -> None:
    answer = export(as_("member_by"), query)
    assert answer.json()["errors"] == [{"pointer": "query/against", "reason": reason}]


def test_what_is_not_there_is_not_given_out(as_: As, act: ActId) -> None:
    assert export(as_("member_by"), "text", 3).status_code == 404
    assert export(as_("member_by"), "pdf").status_code == 422
    assert export(as_("observer"), "text").status_code == 404
    assert export(as_(""), "text").status_code == 401


def adopted_amendment(assembly: Assembly, act: ActId, number: int, *operations: Any) -> Amendment:
    actor = assembly.actor("head_by")
    return Amendment(
        id=AmendmentId(clause_id(f"amendment {number}")),
        act=act,
        language=text(LAW).language,
        body=assembly.bodies["by"],
        author=assembly.people["head_by"],
        mandate=actor.mandates[0].id,
        base=VersionNumber(1),
        tabled=operations,
        current=VersionNumber(1),
        operations=operations,
        number=number,
        status=Status.ADOPTED,
    )


def test_tracked_changes_stand_under_the_delegation_whose_amendment_made_them(
    as_: As, act: ActId, house: House, assembly: Assembly
) -> None:
    tree = text(LAW)
    new = ClauseId(clause_id("new point"))
    point, other = clause_id("article-2/paragraph-1/point-1"), clause_id("article-2/paragraph-1/point-2")
    unit = NewClause(new, ClauseKind.POINT, "3", "", "нечто", (NewClause(clause_id("x"), ClauseKind.INDENT),))
    operations = (
        ChangeText(TERM, words_hash(tree.index[TERM].clause.text), "10 дней"),
        InsertClause(clause_id("article-2/paragraph-1"), point, unit),
        ReplaceClause(point, tree.hash(point), NewClause(point, ClauseKind.POINT, "1", "", "проверка – дело;")),
        RemoveClause(other, tree.hash(other)),
    )
    with house.work(OPERATOR) as uow:
        taken = adopted_amendment(assembly, act, 1, *operations)
        uow.amendments.add(taken)
        uow.amendments.add(adopted_amendment(assembly, act, 2, operations[0]))
        uow.amendments.consolidated([taken.id], VersionNumber(2))
        uow.commit(Receipt(id=act))
    words = inside(export(as_("member_by"), "docx-tracked&against=1").content)
    assert 'w:author="BY 1"' in words
    assert "BY 2" not in words


def test_the_adopted_text_is_shown_with_its_resolution_once_there_is_one(as_: As, act: ActId, house: House) -> None:
    path = "/api/acts/mz-1/adopted"
    assert as_("member_by").get(path).status_code == 404
    with house.work(OPERATOR) as uow:
        uow.proceedings.hold(act)
        resolution = {"number": "19-5", "date": "2026-12-10"}
        publication = Publication(Reason.FINALISED, "finalisation", None, resolution)
        number = uow.acts.publish(act, text(LATER), publication)
        uow.commit(Receipt(id=act))
    shown = as_("member_by").get(path).json()
    assert (shown["version"], shown["resolution"]) == (number, {"number": "19-5", "date": "2026-12-10"})
    assert shown["hash"] == version_hash(as_("member_by"), 3)
    assert [clause["number"] for clause in shown["text"]["clauses"]][1] == "Статья 1."
    assert as_("member_by").get(f"{path}?language=en").json()["text"]["language"] == "en"
    assert as_("observer").get(path).status_code == 404
    assert "19-5" in export(as_("member_by"), "text", 3).text
