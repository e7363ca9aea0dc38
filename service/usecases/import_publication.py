"""An import made a text: version 1 of a new act, the next version of one, or its words in another language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from service.domain.consolidation.comparison import compare
from service.domain.errors import DomainError
from service.domain.events import Event, act_stream
from service.domain.ids import ClauseId, ImportId, Language, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Facts, May, may
from service.domain.text.canonical import clause_hash
from service.domain.text.matching import matched
from service.domain.text.naming import Scheme, printed
from service.domain.text.pairing import Alone, Paired, pair
from service.domain.text.structure import Place, grow
from service.domain.text.structure_recognition import recognise
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case, require, take_up, take_up_locked
from service.usecases.opening import NewAct, Opener, open_dossier
from service.usecases.ports.acts import Publication, Rendering
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.imports import Import, ImportStatus
from service.usecases.publication import Publisher, publish_next
from service.usecases.receipt import Receipt
from service.usecases.views.acts import ActText, ClauseChangeView, Reason, Translation
from service.usecases.views.imports import AloneView, Prospect


class NothingRecognised(DomainError):
    """No paragraph of the file opens a unit, so there is no text to publish."""

    code = "nothing-recognised"


class NothingNew(DomainError):
    """The file says what the present version says, word for word."""

    code = "nothing-new"


class NothingPairs(DomainError):
    """No unit of the file renders a clause of the present version."""

    code = "nothing-pairs"


class NoTextYet(DomainError):
    """An act has its authentic text before it has translations."""

    code = "no-text-yet"


@dataclass(frozen=True, slots=True)
class ForeseeImport:
    """Ask what publishing an import to an act would do."""

    actor: Actor
    file: ImportId
    act: str


@dataclass(frozen=True, slots=True)
class PublishImport:
    """Publish an import that was read at revision ``expected``: to the act named, or to a new one."""

    actor: Actor
    file: ImportId
    expected: int
    act: str | NewAct


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationReceipt(Receipt):
    """What became of an import: ``id`` and ``slug`` of the act, and the version.

    ``paired`` clauses got words in another language, ``alone`` units of either text did not.
    """

    slug: str
    version: VersionNumber
    paired: int = 0
    alone: int = 0


def publish_import(cmd: PublishImport, house: House) -> PublicationReceipt:
    """Make an import version 1 of a new act, the next version of one, or its words in another language."""
    with house.work(cmd.actor) as uow:
        require(cmd.actor, Action.ACT_IMPORT, Facts())
        file = uow.imports.lock(cmd.file)
        file.check_workable(cmd.actor, cmd.expected)
        case = _case(uow, house, cmd, file)
        file = _read_as_the_act(uow, house, file, case)
        made = _published(uow, case, file, _grown(file, house), cmd.actor)
        uow.imports.save(replace(file, status=ImportStatus.PUBLISHED, act=case.act.id, version=made.version))
        return uow.commit(made)


def foresee_import(query: ForeseeImport, house: House) -> Prospect:
    """What publishing the import to an act would do, clause by clause."""
    with house.reading(query.actor) as uow:
        require(query.actor, Action.ACT_IMPORT, Facts())
        file = uow.imports.get(query.file).file
        file.check_seen(query.actor)
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_READ, case.facts)
        tree = _grown(_read_as_the_act(uow, house, file, case), house)
        if tree.language == case.act.language:
            return _next_text(uow, case, tree, query.actor)
        return _translation(uow, case, tree, query.actor)


def _read_as_the_act(uow: UnitOfWork, house: House, file: Import, case: Case) -> Import:
    """The import under the naming scheme of the act, whatever was chosen when it was sent.

    One that a person has put right stays as that person left it.
    """
    scheme = Scheme(case.act.naming)
    if file.recognised.scheme is scheme or file.revision > 1:
        return file
    document = house.formats.read(uow.imports.source(file.id), file.filename)
    return replace(file, recognised=recognise(document.paragraphs, scheme, file.recognised.language))


def _grown(file: Import, house: House) -> ClauseTree:
    rows = file.recognised.rows
    if not any(row.place is Place.UNIT for row in rows):
        raise NothingRecognised
    return grow(file.recognised, house.new_id)


def _case(uow: UnitOfWork, house: House, cmd: PublishImport, file: Import) -> Case:
    """The act to publish to, locked; a new one has the language and the naming scheme of the file."""
    if isinstance(cmd.act, str):
        case = take_up_locked(uow, house, cmd.act)
        require(cmd.actor, Action.ACT_READ, case.facts)
        return case
    mandate = require(cmd.actor, Action.ACT_CREATE, Facts())
    wanted = replace(cmd.act, language=file.recognised.language, naming=file.recognised.scheme)
    act = open_dossier(uow, house, wanted, Opener(cmd.actor.person, mandate))
    return take_up_locked(uow, house, act.id)


def _published(uow: UnitOfWork, case: Case, file: Import, tree: ClauseTree, actor: Actor) -> PublicationReceipt:
    if tree.language != case.act.language:
        return _attached(uow, case, file, tree, actor)
    mandate = require(actor, Action.ACT_PUBLISH_VERSION, case.facts)
    stands = _matched(uow, case, tree)
    by = Publisher(actor.person, mandate)
    version = publish_next(uow, case, stands, Publication(Reason.IMPORTED, case.dossier.stage, actor.person), by)
    uow.record(_told("import.published", (file, case, version), by, _counts(file)))
    return PublicationReceipt(id=case.act.id, version=version, slug=case.act.slug)


def _matched(uow: UnitOfWork, case: Case, tree: ClauseTree) -> ClauseTree:
    """The text of the file, its clauses under the ids that they have in the present version."""
    if not case.dossier.version:
        return tree
    stood = uow.acts.tree(case.act.id, case.dossier.version, case.act.language)
    stands = matched(stood, tree)
    if stands.hash() == stood.hash():
        raise NothingNew
    return stands


def _attached(uow: UnitOfWork, case: Case, file: Import, tree: ClauseTree, actor: Actor) -> PublicationReceipt:
    """Words that stand are never replaced where they stand: a corrected translation is a version of its own."""
    stands = _current(uow, case)
    paired = pair(stands.tree, tree)
    if not paired.pairs:
        raise NothingPairs
    renderings = _renderings(paired, case.act.language)
    act, version = case.act.id, case.dossier.version
    if _corrects(uow, case, stands, tree.language, renderings):
        by = Publisher(actor.person, require(actor, Action.ACT_PUBLISH_VERSION, case.facts))
        why = Publication(Reason.TRANSLATED, case.dossier.stage, actor.person, renderings={tree.language: renderings})
        version = publish_next(uow, case, stands.tree, why, by)
    else:
        by = Publisher(actor.person, require(actor, Action.ACT_TRANSLATE, case.facts))
        uow.acts.add_parallel(act, version, tree.language, renderings)
    counts = {"language": tree.language, "paired": len(paired.pairs), "alone": len(paired.alone)}
    uow.record(_told("text.translated", (file, case, version), by, counts))
    return PublicationReceipt(
        id=act, version=version, slug=case.act.slug, paired=len(paired.pairs), alone=len(paired.alone)
    )


def _current(uow: UnitOfWork, case: Case) -> ActText:
    if not case.dossier.version:
        raise NoTextYet
    return uow.acts.text(case.act.id, case.dossier.version, case.act.language)


def _renderings(paired: Paired, authentic: Language) -> Sequence[Rendering]:
    return [
        Rendering(one.original.id, one.rendering.heading, one.rendering.text, clause_hash(one.original, authentic))
        for one in paired.pairs
    ]


def _corrects(
    uow: UnitOfWork, case: Case, stands: ActText, language: Language, renderings: Sequence[Rendering]
) -> bool:
    """Whether words that stand in that language now would become others."""
    if language not in stands.languages:
        return False
    text = uow.acts.text(case.act.id, stands.version, language)
    return any(
        text.translations[one.clause] is not Translation.NONE and _words(text, one.clause) != (one.heading, one.text)
        for one in renderings
    )


def _words(text: ActText, clause: ClauseId) -> tuple[str, str]:
    unit = text.tree.index[clause].clause
    return unit.heading, unit.text


def _counts(file: Import) -> Mapping[str, object]:
    rows = file.recognised.rows
    left_out = sum(row.place is Place.LEFT_OUT for row in rows)
    return {"paragraphs": len(rows), "left_out": left_out, "doubtful": sum(bool(row.doubts) for row in rows)}


def _told(kind: str, of: tuple[Import, Case, VersionNumber], by: Publisher, counts: Mapping[str, object]) -> Event:
    file, case, version = of
    payload = {"file": file.filename, "hash": file.source_hash, **counts}
    return Event(act_stream(case.act.id), kind, by.person, by.mandate, case.act.id, version, file.id, payload)


def _next_text(uow: UnitOfWork, case: Case, tree: ClauseTree, actor: Actor) -> Prospect:
    language, version = case.act.language, case.dossier.version
    stood = uow.acts.tree(case.act.id, version, language) if version else ClauseTree(language, ())
    changes = compare(stood, matched(stood, tree))
    return Prospect(
        act=case.act.id,
        language=language,
        parallel=False,
        clauses=tuple(ClauseChangeView.of(change, Scheme(case.act.naming), language) for change in changes),
        paired=0,
        alone=(),
        corrects=False,
        may=_may(actor, case),
    )


def _translation(uow: UnitOfWork, case: Case, tree: ClauseTree, actor: Actor) -> Prospect:
    stands = _current(uow, case)
    paired = pair(stands.tree, tree)
    renderings = _renderings(paired, case.act.language)
    scheme = Scheme(case.act.naming)
    return Prospect(
        act=case.act.id,
        language=tree.language,
        parallel=True,
        clauses=(),
        paired=len(paired.pairs),
        alone=tuple(
            _alone(one, scheme, stands.tree.language if one.authentic else tree.language) for one in paired.alone
        ),
        corrects=_corrects(uow, case, stands, tree.language, renderings),
        may=_may(actor, case),
    )


def _alone(one: Alone, scheme: Scheme, language: Language) -> AloneView:
    unit = one.unit
    return AloneView(printed(scheme, unit, language), unit.heading or unit.text, one.lacks, one.authentic)


def _may(actor: Actor, case: Case) -> tuple[May, ...]:
    return may(actor, case.facts, (Action.ACT_PUBLISH_VERSION, Action.ACT_TRANSLATE))
