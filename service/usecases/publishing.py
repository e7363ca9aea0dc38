"""What leaves the house: a version as a file, and the adopted text as a page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from service.domain.amendment.operation import InsertClause, NewClause, Operation, ReplaceClause
from service.domain.errors import InvalidInput, NotFound
from service.domain.ids import ClauseId, Language, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.text.naming import Scheme
from service.usecases.access import Case, require, take_up
from service.usecases.attributing import provenance_of
from service.usecases.bracketing import alternatives
from service.usecases.ports.formats import ActText as Exported
from service.usecases.ports.formats import File, Revision
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.views.acts import VersionRow
from service.usecases.views.proceedings import named
from service.usecases.views.provenance import ProvenanceView
from service.usecases.views.references import Term
from service.usecases.views.texts import AdoptedView, TextView, text_state


class Format(StrEnum):
    """The files a version is given out as."""

    DOCX = "docx"
    DOCX_TRACKED = "docx-tracked"  # with the changes from an earlier version
    AKN = "akn"
    AKN_SOURCES = "akn-sources"  # with whose each word is in its metadata
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class ExportVersion:
    """Ask for a version as a file; ``against`` is the earlier version of tracked changes."""

    actor: Actor
    act: str
    version: VersionNumber
    format: Format
    against: VersionNumber | None = None
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Export:
    """A file with its name in ASCII, and what people call it."""

    file: File
    filename: str
    title: str


@dataclass(frozen=True, slots=True)
class _Tracked:
    """Everything that a document with tracked changes is made of."""

    against: Exported
    revision: Revision


def export_version(query: ExportVersion, house: House) -> Export:
    """A version as a file; the same version gives the same bytes, while the same alternatives stand in brackets."""
    if (query.against is not None) != (query.format is Format.DOCX_TRACKED):
        raise InvalidInput("only-tracked", "query/against")
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_EXPORT, case.facts)
        language = query.language or case.act.language
        if query.format is Format.AKN_SOURCES and language != case.act.language:
            raise InvalidInput("authentic-only", "query/language")
        text = _exported(uow, case, query.version, language)
        beside = _beside(uow, case, text, query)
    return Export(
        _written(house, query.format, text, beside), _filename(text, query.against), _called(text, query.against)
    )


def _beside(uow: UnitOfWork, case: Case, text: Exported, query: ExportVersion) -> _Tracked | ProvenanceView | None:
    """What a format needs beside the text; words are followed in the authentic language alone."""
    if query.against is not None:
        return _tracked(uow, case, text, query.against)
    return provenance_of(uow, case, query.version) if query.format is Format.AKN_SOURCES else None


def show_adopted(actor: Actor, name: str, language: Language | None, house: House) -> AdoptedView:
    """The final text of an adopted act; ``NotFound`` where it has none yet."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, name)
        require(actor, Action.ACT_READ, case.facts)
        final = next((row for row in reversed(uow.acts.versions(case.act.id)) if row.resolution), None)
        if final is None or final.resolution is None:
            raise NotFound("adopted", name)
        act = case.act
        which = act.id, final.number, language or act.language
        state = text_state(uow.acts.mark(*which), case.dossier.version)
        return AdoptedView(
            slug=act.slug,
            title=act.title,
            kind=Term(act.kind, named(case.profile.kinds[act.kind])),
            version=final.number,
            hash=final.hash,
            resolution=final.resolution,
            published_at=final.created_at,
            text=TextView.of(act, uow.acts.text(*which), case.dossier.version, state),
        )


def _exported(uow: UnitOfWork, case: Case, number: VersionNumber, language: Language) -> Exported:
    act = case.act
    text = uow.acts.text(act.id, number, language)
    row = _row(uow, case, number)
    adopted = row.resolution or {}
    return Exported(
        act=act.id,
        slug=act.slug,
        kind=act.kind,
        title=act.title.get(language) or next(iter(act.title.values())),
        naming=Scheme(act.naming),
        version=number,
        hash=text.hash,
        dated=row.created_at.astimezone(ZoneInfo(case.profile.zone)).date(),
        tree=text.tree,
        resolution=adopted.get("number", ""),
        adopted=date.fromisoformat(adopted["date"]) if adopted.get("date") else None,
        alternatives=() if adopted else alternatives(uow, case, text),
    )


def _row(uow: UnitOfWork, case: Case, number: VersionNumber) -> VersionRow:
    return next(row for row in uow.acts.versions(case.act.id) if row.number == number)


def _tracked(uow: UnitOfWork, case: Case, text: Exported, against: VersionNumber) -> _Tracked:
    """Changes stand under the names of those whose amendments made them, the rest under the version's."""
    if against >= text.version:
        raise InvalidInput("not-earlier", "query/against")
    row = _row(uow, case, text.version)
    revision = Revision(f"{case.act.slug} v{text.version}", row.created_at, _authors(uow, case, against, text))
    return _Tracked(_exported(uow, case, against, text.tree.language), revision)


def _authors(uow: UnitOfWork, case: Case, against: VersionNumber, text: Exported) -> Mapping[ClauseId, str]:
    """Delegation and number of every amendment taken in since the earlier version, by the clauses it touched."""
    names = {body.id: body.state or body.key for body in uow.people.bodies()}
    made: dict[ClauseId, list[str]] = {}
    for record in uow.amendments.of_act(case.act.id, ()):
        taken = record.consolidated_in
        if taken is not None and against < taken <= text.version:
            name = f"{names[record.amendment.body].upper()} {record.amendment.number}"
            for clause in _changed(record.amendment.operations):
                made.setdefault(clause, []).append(name)
    return {clause: ", ".join(by) for clause, by in made.items()}


def _changed(operations: Iterable[Operation]) -> set[ClauseId]:
    """The clauses whose words or being operations changed; not those that they were put beside."""
    changed: set[ClauseId] = set()
    for operation in operations:
        if not isinstance(operation, InsertClause):
            changed.add(operation.clause)
        if isinstance(operation, InsertClause | ReplaceClause):
            changed.update(_ids(operation.unit))
    return changed


def _ids(unit: NewClause) -> Iterator[ClauseId]:
    yield unit.id
    for child in unit.children:
        yield from _ids(child)


def _written(house: House, format_: Format, text: Exported, beside: _Tracked | ProvenanceView | None) -> File:
    if isinstance(beside, _Tracked):
        return house.formats.write_docx_tracked(text, beside.against, beside.revision)
    if beside is not None:
        return house.formats.write_akn(text, beside)
    write = {
        Format.DOCX: house.formats.write_docx,
        Format.AKN: house.formats.write_akn,
        Format.TEXT: house.formats.write_text,
    }
    return write[format_](text)


def _filename(text: Exported, against: VersionNumber | None) -> str:
    changes = f"-changes-from-v{against}" if against else ""
    return f"{text.slug}-v{text.version}{changes}-{text.tree.language}"


def _called(text: Exported, against: VersionNumber | None) -> str:
    """The name people see; the file with tracked changes is never called like the clean one."""
    russian = text.tree.language == "ru"
    edition = f"ред. {text.version}" if russian else f"version {text.version}"
    if against:
        edition += f", изменения от ред. {against}" if russian else f", changes from version {against}"
    return f"{text.title} ({edition})"
