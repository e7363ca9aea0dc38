"""The GDPR proposal with the amendments of the LIBE committee, as a dossier like any other.

884 nodes in 23 languages and 2,783 amendments (``shared/data`` has its README), through the use cases
of the API. The authors' pseudonyms are grouped into delegations that take no part in anything else.
What cannot be attached is told with its reason; nothing is dropped.
"""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from service.demonstration.cast import Cast, assemble_cast
from service.demonstration.dossier import Dossier
from service.demonstration.gdpr_edits import edit
from service.demonstration.gdpr_text import Base, Row, base, place
from service.demonstration.loader import Say, open_for_amendments
from service.domain.errors import DomainError
from service.domain.ids import AmendmentId, BodyId, ImportId, Language, PersonId
from service.domain.procedure.mandate import Actor, BodyKind, Role
from service.domain.text.canonical import nested_hash
from service.domain.text.citation_resolving import Unresolved
from service.domain.text.naming import Scheme
from service.domain.text.tree import ClauseTree
from service.usecases.access import OPERATOR
from service.usecases.drafting import SaveDraft, save_draft
from service.usecases.import_publication import PublishImport, publish_import
from service.usecases.importing import SendFile, send_file
from service.usecases.opening import NewAct
from service.usecases.people import EnrolPerson, FoundBody, GrantMandate, enrol_person, found_body, grant_mandate
from service.usecases.ports.formats import ActText
from service.usecases.ports.house import House
from service.usecases.receiving import KeepUnattached, keep_unattached
from service.usecases.tabling import TableAmendment, table_amendment

SLUG = "gdpr"
ENGLISH = Language("en")
GROUPS = 8
"""So many delegations share the 84 authors."""
EVERY = 250
"""Progress is told after so many amendments."""
_TITLE = {
    "ru": "Общий регламент о защите данных (предложение Комиссии, 2012)",
    "en": "General Data Protection Regulation (Commission proposal, 2012)",
}


@dataclass(frozen=True, slots=True)
class Reported:
    """An amendment that could not be attached, by its number, and why."""

    number: str
    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of every amendment: by its number the one tabled here, or the report."""

    base: Base
    tabled: dict[str, AmendmentId] = field(default_factory=dict)
    reported: list[Reported] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Authors:
    """Who drafts and who tables: each author a member of one group, its first the head."""

    members: Mapping[str, Actor]
    heads: Mapping[BodyId, Actor]


def load(house: House, folder: Path, say: Say) -> Loaded | None:
    """Load the proposal and its amendments; ``None`` where the act is there already."""
    cast = _cast(house)
    with house.reading(cast.actor("secretariat-1")) as uow:
        if any(row.act.slug == SLUG for row in uow.acts.registry()):
            return None
    say("The GDPR proposal in 23 languages", "Предложение GDPR на 23 языках")
    rows = list(read(folder / "gdpr_base.jsonl.gz"))
    read_base = base(rows, ENGLISH, house.new_id)
    dossier = _opened(cast, rows, read_base)
    amendments = list(read(folder / "gdpr_amendments.jsonl.gz"))
    authors = _enrolled(house, amendments)
    loaded = Loaded(read_base)
    for number, row in enumerate(amendments, 1):
        _table(dossier, authors, row, loaded)
        if number % EVERY == 0:
            say(f"{number} of {len(amendments)} amendments", f"Поправки: {number} из {len(amendments)}")
    for one in loaded.reported:
        say(
            f"Not attached: {one.number}, {one.path}: {one.reason}",
            f"Не привязана: {one.number}, {one.path}: {one.reason}",
        )
    return loaded


def read(path: Path) -> Iterator[Row]:
    """The rows of a file of the data."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def _cast(house: House) -> Cast:
    with house.reading(OPERATOR) as uow:
        bodies = {body.key: body.id for body in uow.people.bodies()}
        persons = {person.key: person.id for person in uow.people.everybody() if person.key}
    return Cast(bodies, persons, house) if persons else assemble_cast(house)


def _opened(cast: Cast, rows: Sequence[Row], read_base: Base) -> Dossier:
    """The proposal imported as files, English first, and opened for amendments."""
    languages = [Language(one) for one in rows[0]["text"]]
    _publish(cast, rows, read_base, ENGLISH, first=True)
    for language in languages:
        if language != ENGLISH:
            _publish(cast, rows, read_base, language, first=False)
    dossier = Dossier(SLUG, Scheme.EU, "chair-legal", cast)
    open_for_amendments(dossier, "LIBE")
    return dossier


def _publish(cast: Cast, rows: Sequence[Row], read_base: Base, language: Language, *, first: bool) -> None:
    secretariat = cast.actor("secretariat-1")
    ids = iter(read_base.clauses.values())
    tree = base(rows, language, lambda: next(ids)).tree
    sent = send_file(SendFile(secretariat, _file(cast.house, tree), f"gdpr-{language}.xml"), cast.house)
    assert sent.revision is not None, "an import has a revision"
    opened = NewAct(
        slug=SLUG,
        kind="model_law",
        title=_TITLE,
        language=ENGLISH,
        naming=Scheme.EU,
        developer=cast.bodies["working-group"],
        commission=cast.bodies["commission-legal"],
        readers=(cast.bodies["mgimo"],),
    )
    publish_import(PublishImport(secretariat, ImportId(sent.id), sent.revision, opened if first else SLUG), cast.house)


def _file(house: House, tree: ClauseTree) -> bytes:
    text = ActText(
        act=house.new_id(),  # type: ignore[arg-type]
        slug=SLUG,
        kind="model_law",
        title=_TITLE["en"],
        naming=Scheme.EU,
        version=1,  # type: ignore[arg-type]
        hash=nested_hash(()),
        dated=date(2012, 1, 25),
        tree=tree,
    )
    return house.formats.write_akn(text).data


def _enrolled(house: House, amendments: Sequence[Row]) -> _Authors:
    """Every author a member of one of the groups, in the order of the pseudonyms."""
    names = sorted({author for row in amendments for author in row["authors"]}) or ["MEP"]
    groups = [_group(house, number) for number in range(1, GROUPS + 1)]
    members: dict[str, Actor] = {}
    heads: dict[BodyId, Actor] = {}
    for number, name in enumerate(names):
        group = groups[number % GROUPS]
        role = Role.DELEGATION_MEMBER if group in heads else Role.HEAD_OF_DELEGATION
        actor = _member(house, name, group, role)
        members[name] = actor
        heads.setdefault(group, actor)
    return _Authors(members, heads)


def _group(house: House, number: int) -> BodyId:
    name = {"ru": f"Группа депутатов {number} (LIBE)", "en": f"Group of members {number} (LIBE)"}
    founded = FoundBody(OPERATOR, f"libe-{number}", BodyKind.DELEGATION, name, participating=False)
    return BodyId(found_body(founded, house).id)


def _member(house: House, name: str, group: BodyId, role: Role) -> Actor:
    enrolled = EnrolPerson(OPERATOR, {"ru": name, "en": name}, name.lower())
    person = PersonId(enrol_person(enrolled, house).id)
    grant_mandate(GrantMandate(OPERATOR, person, group, role, date(2012, 1, 1)), house)
    with house.reading(Actor(person)) as uow:
        return Actor(person, uow.people.in_force(person))


def _table(dossier: Dossier, authors: _Authors, row: Row, loaded: Loaded) -> None:
    """Draft an amendment as its first author, table it as the head of the group; or report it."""
    text = dossier.text(_language(row))
    found = place(row, dossier.text(ENGLISH))
    made = found.reason if isinstance(found, Unresolved) else edit(row, found, text)
    if isinstance(made, str):
        _set_aside(dossier, row, made, loaded)
        return
    author = authors.members[row["authors"][0]] if row["authors"] else next(iter(authors.members.values()))
    body = author.mandates[0].body
    source = _words(row)
    try:
        draft = save_draft(SaveDraft(author, SLUG, (made,), _language(row), body=body, source=source), dossier.house)
        assert draft.revision is not None, "a draft has a revision"
        amendment = AmendmentId(draft.id)
        table_amendment(TableAmendment(authors.heads[body], amendment, draft.revision), dossier.house)
    except DomainError as refusal:
        _set_aside(dossier, row, f"{refusal.code}: {refusal}", loaded)
        return
    loaded.tabled[row["number"]] = amendment


def _set_aside(dossier: Dossier, row: Row, reason: str, loaded: Loaded) -> None:
    """Keep the words in the act's record, and report why they stand nowhere."""
    secretariat = dossier.cast.actor("secretariat-1")
    keep_unattached(KeepUnattached(secretariat, SLUG, _words(row), reason), dossier.house)
    loaded.reported.append(Reported(row["number"], row["path"], reason))


def _words(row: Row) -> Row:
    """What an amendment said, without the marks of its print."""
    return {name: value for name, value in row.items() if not name.endswith("_runs")}


def _language(row: Row) -> Language:
    """The language of an amendment; where the data do not know ("xm"), it is on the English text."""
    return ENGLISH if row["lang"] == "xm" else Language(row["lang"])
