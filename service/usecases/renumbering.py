"""Numbering the adopted text through, with every reference in it, before it is signed (domain.md §3.2 rule 5).

The numbers and references are worked out anew from the version named, in every language of the text; the
editor sees all of it first, and what is doubtful is rewritten only where he confirms it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from service.domain.errors import DomainError, NotFound, StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import ClauseId, Language, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, may
from service.domain.procedure.record import AlreadyRecorded, is_on_record
from service.domain.text.canonical import clause_hash
from service.domain.text.citation import CitedText
from service.domain.text.naming import EN, RU, Scheme
from service.domain.text.numbering import Regime
from service.domain.text.reference_rewriting import Doubt, References, Rewritten, Spot, rewrite_references
from service.domain.text.renumbering import Numbers, numbered_through
from service.usecases.access import Case, require, take_up, take_up_locked
from service.usecases.ports.acts import Publication, Rendering
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.publication import Publisher, publish_next
from service.usecases.receipt import Receipt
from service.usecases.views.acts import ActText, Reason, Translation
from service.usecases.views.references import Name
from service.usecases.views.renumbering import DoubtView, LeftView, NumberView, RenumberingView, RewrittenView


class NumberedThrough(DomainError):
    """The text has its final numbers and references already."""

    code = "numbered-through"


class NotADraft(DomainError):
    """An act in force keeps its numbers (domain.md §3.2 rule 2)."""

    code = "not-a-draft"


@dataclass(frozen=True, slots=True)
class RenumberText:
    """Number the text through that was read at ``version``; ``confirmed`` are doubts that the editor settles."""

    actor: Actor
    act: str
    version: VersionNumber
    confirmed: tuple[tuple[Language, Spot], ...] = ()


@dataclass(frozen=True, slots=True)
class _Final:
    """The final numbers, and the references of the text in each of its languages."""

    stands: CitedText
    numbers: Numbers
    texts: Mapping[Language, References]

    @property
    def changes(self) -> bool:
        """Whether anything of the text becomes another."""
        return bool(self.numbers.changed or any(text.rewritten for text in self.texts.values()))

    def cite(self, clause: ClauseId) -> Name:
        """How a unit is cited before it gets its new number."""
        return {language: self.stands.cite(clause, language) for language in (RU, EN)}


def show_renumbering(actor: Actor, name: str, house: House) -> RenumberingView:
    """What numbering the present version through would change, and what it would leave to a person."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, name)
        require(actor, Action.ACT_READ, case.facts)
        final = _final(uow, case, ())
        return RenumberingView(
            version=case.dossier.version,
            numbers=tuple(
                NumberView(one.clause, final.cite(one.clause), one.before, one.after) for one in final.numbers.changed
            ),
            left=tuple(
                LeftView(one.clauses, tuple(final.cite(clause) for clause in one.clauses), one.reason)
                for one in final.numbers.left
            ),
            references=tuple(
                _rewritten(final, language, one) for language, text in final.texts.items() for one in text.rewritten
            ),
            doubts=tuple(_doubt(final, language, one) for language, text in final.texts.items() for one in text.doubts),
            may=may(actor, case.facts, (Action.TEXT_FINALISE,)),
        )


def renumber_text(cmd: RenumberText, house: House) -> Receipt:
    """Publish the next version with the final numbers and references; its resolution stays."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.TEXT_FINALISE, case.facts)
        stands = case.dossier.version
        if cmd.version != stands:
            raise StaleRevision(cmd.version, stands)
        _check_unread(case)
        final = _final(uow, case, cmd.confirmed)
        if not final.changes:
            raise NumberedThrough
        by = Publisher(cmd.actor.person, mandate)
        number = publish_next(uow, case, final.texts[case.act.language].tree, _publication(uow, case, final, by), by)
        uow.record(_told(case, final, number, by))
        return uow.commit(Receipt(id=case.act.id, number=number))


def _check_unread(case: Case) -> None:
    """What the editor has checked is not changed behind his back."""
    for act in case.profile.acts.values():
        if act.action is Action.TEXT_FINALISE and is_on_record(case.dossier, act, None):
            raise AlreadyRecorded(act.key)


def _final(uow: UnitOfWork, case: Case, confirmed: Collection[tuple[Language, Spot]]) -> _Final:
    act, version = case.act, case.dossier.version
    if not version:
        raise NotFound("version", str(version))
    if act.regime is Regime.ENACTED:
        raise NotADraft
    text = uow.acts.text(act.id, version, act.language)
    opening = uow.acts.tree(act.id, VersionNumber(1), act.language)
    numbers = numbered_through(text.tree, opening)
    scheme = Scheme(act.naming)
    texts = {
        language: rewrite_references(
            CitedText(numbers.applied(uow.acts.tree(act.id, version, language)), scheme),
            _Editions(uow, case, language).written,
            [spot for spoken, spot in confirmed if spoken == language],
        )
        for language in text.languages
    }
    return _Final(CitedText(text.tree, scheme), numbers, texts)


class _Editions:
    """The text in which the present words of each clause were written, in one language."""

    def __init__(self, uow: UnitOfWork, case: Case, language: Language) -> None:
        self._texts: dict[VersionNumber, CitedText] = {}
        self._born: dict[ClauseId, VersionNumber] = {}
        before: Mapping[ClauseId, tuple[str, str]] = {}
        for number in map(VersionNumber, range(1, case.dossier.version + 1)):
            spoken = uow.acts.text(case.act.id, number, case.act.language).languages
            tree = uow.acts.tree(case.act.id, number, language if language in spoken else case.act.language)
            self._texts[number] = CitedText(tree, Scheme(case.act.naming))
            words = {clause: (row.clause.heading, row.clause.text) for clause, row in tree.index.items()}
            self._born |= {clause: number for clause, said in words.items() if before.get(clause) != said}
            before = words

    def written(self, clause: ClauseId) -> CitedText:
        """The text of the version that brought the words of a clause."""
        return self._texts[self._born[clause]]


def _publication(uow: UnitOfWork, case: Case, final: _Final, by: Publisher) -> Publication:
    act, version = case.act, case.dossier.version
    resolution = next((row.resolution for row in reversed(uow.acts.versions(act.id)) if row.resolution), None)
    translations = {
        language: _renderings(final, language, uow.acts.text(act.id, version, language), act.language)
        for language in final.texts
        if language != act.language
    }
    return Publication(Reason.RENUMBERED, case.dossier.stage, by.person, resolution, translations)


def _renderings(final: _Final, language: Language, stood: ActText, authentic: Language) -> list[Rendering]:
    """The translated clauses under their new numbers; a translation that was behind its original stays behind."""
    original, told = final.texts[authentic].tree, final.texts[language].tree
    rows = ((clause, told.index[clause].clause) for clause, state in stood.translations.items() if _current(state))
    return [
        Rendering(clause, unit.heading, unit.text, clause_hash(original.index[clause].clause, authentic))
        for clause, unit in rows
    ]


def _current(state: Translation) -> bool:
    return state is Translation.CURRENT


def _told(case: Case, final: _Final, version: VersionNumber, by: Publisher) -> Event:
    """The map of old numbers to new, which stays on record."""
    numbers = [{"clause": one.clause, "before": one.before, "after": one.after} for one in final.numbers.changed]
    references = {language: _references(text.rewritten) for language, text in final.texts.items()}
    touched = {one.clause for one in final.numbers.changed}
    touched |= {one.spot.clause for text in final.texts.values() for one in text.rewritten}
    payload = {"numbers": numbers, "references": references, "clauses": sorted(touched)}
    act = case.act.id
    return Event(act_stream(act), "text.renumbered", by.person, by.mandate, act, version, act, payload)


def _references(rewritten: Iterable[Rewritten]) -> list[Mapping[str, str]]:
    return [{"clause": one.spot.clause, "before": one.before, "after": one.after} for one in rewritten]


def _rewritten(final: _Final, language: Language, one: Rewritten) -> RewrittenView:
    spot = one.spot
    cited = final.cite(spot.clause)
    return RewrittenView(language, spot.clause, spot.number, cited, one.before, one.after, one.to)


def _doubt(final: _Final, language: Language, one: Doubt) -> DoubtView:
    spot = one.spot
    return DoubtView(language, spot.clause, spot.number, final.cite(spot.clause), one.words, one.reason, one.after)
