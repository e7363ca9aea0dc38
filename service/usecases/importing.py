"""Files on their way to become texts: sent, shown as recognised, put right by a person.

How an import becomes a version is in ``import_publication``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from service.domain.errors import InvalidInput
from service.domain.events import Event, delegation_stream
from service.domain.ids import ClauseId, ImportId, Language
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Facts, may
from service.domain.text.citation import CitedText
from service.domain.text.citation_references import dangling
from service.domain.text.clause import Clause
from service.domain.text.naming import Scheme, kind_name, printed_number, scheme_at
from service.domain.text.structure import Place, Recognised, Row, grow
from service.domain.text.structure_correction import Correction, correct
from service.domain.text.structure_recognition import recognise
from service.usecases.access import require, require_person
from service.usecases.opening import checked_language
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.imports import Import, ImportRow
from service.usecases.receipt import Receipt
from service.usecases.views.imports import ImportItem, ImportList, ImportView, LooseReference, Tally, UnitView
from service.usecases.views.references import Name

RU, EN = Language("ru"), Language("en")
FILENAME_LIMIT = 200
SCHEMES = {RU: Scheme.RU_PARTS}
"""The naming scheme of a language where neither the file nor the sender names one; else ``en``."""


@dataclass(frozen=True, slots=True)
class SendFile:
    """Send a file; what it says of its own language and naming scheme goes before what the sender says."""

    actor: Actor
    data: bytes
    filename: str
    language: str | None = None
    naming: str | None = None


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """Read the file anew under another language or naming scheme; corrections are given up."""

    actor: Actor
    file: ImportId
    language: str
    naming: str
    expected: int


@dataclass(frozen=True, slots=True)
class CorrectUnit:
    """Put one paragraph right in an import that was read at revision ``expected``."""

    actor: Actor
    file: ImportId
    n: int
    correction: Correction
    expected: int


def send_file(cmd: SendFile, house: House) -> Receipt:
    """Read a file and keep it as an open import; ``UnreadableFile`` where it cannot be read."""
    mandate = require(cmd.actor, Action.ACT_IMPORT, Facts())
    document = house.formats.read(cmd.data, cmd.filename)
    language = checked_language(document.language or cmd.language or RU)
    scheme = document.naming or _scheme(cmd.naming, language)
    with house.work(cmd.actor) as uow:
        file = Import(
            id=ImportId(house.new_id()),
            created_by=require_person(cmd.actor),
            body=cmd.actor.body_of(mandate),
            filename=cmd.filename.strip()[-FILENAME_LIMIT:],
            media=document.media,
            source_hash=sha256(cmd.data).hexdigest(),
            recognised=recognise(document.paragraphs, scheme, language),
        )
        uow.imports.add(file, cmd.data)
        payload = {"file": file.filename, "hash": file.source_hash}
        stream = delegation_stream(file.body)
        uow.record(Event(stream, "import.sent", cmd.actor.person, mandate, subject=file.id, payload=payload))
        return uow.commit(Receipt(id=file.id, revision=file.revision))


def read_again(cmd: ReadAgain, house: House) -> Receipt:
    """Recognise the file anew."""
    with house.work(cmd.actor) as uow:
        file = _open(uow, cmd.actor, cmd.file, cmd.expected)
        language = checked_language(cmd.language)
        document = house.formats.read(uow.imports.source(file.id), file.filename)
        anew = recognise(document.paragraphs, _scheme(cmd.naming, language), language)
        return uow.commit(Receipt(id=file.id, revision=uow.imports.save(replace(file, recognised=anew))))


def correct_unit(cmd: CorrectUnit, house: House) -> Receipt:
    """Put one paragraph right; those around it are nested anew."""
    with house.work(cmd.actor) as uow:
        file = _open(uow, cmd.actor, cmd.file, cmd.expected)
        right = replace(file, recognised=correct(file.recognised, cmd.n, cmd.correction))
        return uow.commit(Receipt(id=file.id, revision=uow.imports.save(right)))


def list_imports(actor: Actor, house: House) -> ImportList:
    """The imports under way that the reader may see."""
    require(actor, Action.ACT_IMPORT, Facts())
    with house.reading(actor) as uow:
        rows = uow.imports.open_of(require_person(actor), actor.bodies)
        return ImportList(tuple(map(_item, rows)), may(actor, Facts(), (Action.ACT_IMPORT, Action.ACT_CREATE)))


def show_import(actor: Actor, id: ImportId, house: House) -> ImportView:
    """Every paragraph of the file with what was made of it, and what is doubtful."""
    require(actor, Action.ACT_IMPORT, Facts())
    with house.reading(actor) as uow:
        row = uow.imports.get(id)
        row.file.check_seen(actor)
        return _view(row, actor)


def _open(uow: UnitOfWork, actor: Actor, id: ImportId, expected: int) -> Import:
    """The import, locked, if this person may change it and has seen its latest revision."""
    require(actor, Action.ACT_IMPORT, Facts())
    file = uow.imports.lock(id)
    file.check_workable(actor, expected)
    return file


def _scheme(named: str | None, language: Language) -> Scheme:
    if named is None:
        return SCHEMES.get(language, Scheme.EN)
    if named not in set(Scheme):
        raise InvalidInput("unknown", "/naming")
    return Scheme(named)


def _item(row: ImportRow) -> ImportItem:
    file = row.file
    paragraphs, language = len(file.recognised.rows), file.recognised.language
    return ImportItem(
        file.id, file.filename, file.media, language, row.created_by, row.created_at, paragraphs, file.revision
    )


def _view(row: ImportRow, actor: Actor) -> ImportView:
    file = row.file
    return ImportView(
        id=file.id,
        filename=file.filename,
        media=file.media,
        source_hash=file.source_hash,
        status=file.status,
        language=file.recognised.language,
        naming=file.recognised.scheme,
        created_by=row.created_by,
        created_at=row.created_at,
        tally=_tally(file.recognised.rows),
        units=tuple(_units(file.recognised)),
        problems=_loose(file.recognised),
        act=file.act,
        version=file.version,
        revision=file.revision,
        may=may(actor, Facts(), (Action.ACT_IMPORT, Action.ACT_CREATE)),
    )


def _tally(rows: Sequence[Row]) -> Tally:
    left_out = sum(row.place is Place.LEFT_OUT for row in rows)
    return Tally(len(rows), len(rows) - left_out, left_out, sum(bool(row.doubts) for row in rows))


def _units(recognised: Recognised) -> Iterator[UnitView]:
    above: list[Clause] = []
    for row in recognised.rows:
        name: Name | None = None
        number = ""
        if row.place is Place.UNIT and row.kind is not None:
            del above[row.level :]
            above.append(Clause(ClauseId(str(row.n)), row.kind, row.label))
            here = scheme_at(recognised.scheme, above)
            name = {"ru": kind_name(here, row.kind, RU), "en": kind_name(here, row.kind, EN)}
            number = printed_number(here, row.kind, row.label, recognised.language)
        yield UnitView(
            n=row.n,
            source=row.source,
            where=row.where,
            place=row.place,
            reason=row.reason,
            kind=row.kind,
            kind_name=name,
            label=row.label,
            number=number,
            heading=row.heading,
            text=row.text,
            level=row.level,
            doubts=row.doubts,
        )


def _loose(recognised: Recognised) -> tuple[LooseReference, ...]:
    """References of the text to units that it has not, found in the text that the rows would make."""
    numbered = replace(recognised, rows=tuple(replace(row, id=ClauseId(str(row.n))) for row in recognised.rows))
    text = CitedText(grow(numbered, str), recognised.scheme)
    return tuple(LooseReference(int(one.clause), one.words, one.reason) for one in dangling(text))
