"""The review of an adopted act: a new dossier whose base text is the text that was adopted (domain.md §8, S13)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from service.domain.events import Event, act_stream
from service.domain.ids import ActId, Language, MandateId, PlannedId, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.text.act import Act
from service.domain.text.numbering import Regime
from service.usecases.access import Case, require, require_person, take_up_locked
from service.usecases.opening import ActReceipt, NewAct, Opener, open_dossier
from service.usecases.planned import words
from service.usecases.ports.acts import Publication, Rendering
from service.usecases.ports.afterwards import Aim, Cause, Review
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.publication import Publisher, publish_next
from service.usecases.views.acts import Reason, Translation


@dataclass(frozen=True, slots=True)
class OpenReview:
    """Open the review of an adopted act: what it is to do with it, why, and what the new dossier is called.

    ``item`` is the item of the programme that the new act answers, if it is one.
    """

    actor: Actor
    act: str
    slug: str
    kind: str
    title: Mapping[str, str]
    aim: Aim
    cause: Cause
    reason: str
    item: PlannedId | None = None


def open_review(cmd: OpenReview, house: House) -> ActReceipt:
    """Open a dossier on the adopted text of an act; both are linked, and the adopted text stays as it is."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        facts = replace(case.facts, by=case.profile.provisions.reviewed_by)
        mandate = require(cmd.actor, Action.ACT_REVIEW, facts)
        reason, by = words(cmd.reason, "/reason"), require_person(cmd.actor)
        opened = open_dossier(uow, house, _wanted(cmd, case.act), Opener(by, mandate))
        if case.dossier.restricted:
            uow.limits.restrict(opened.id, restricted=True)
        _take_text(uow, house, case, opened, Publisher(by, mandate))
        version = case.dossier.version
        review = Review(opened.id, case.act.id, cmd.aim, cmd.cause, reason, version, by, mandate, uow.now())
        uow.afterwards.open_review(review)
        _tell(uow, review, mandate)
        return uow.commit(ActReceipt(id=opened.id, slug=opened.slug))


def _wanted(cmd: OpenReview, reviewed: Act) -> NewAct:
    """The dossier of the review: of the same language, naming, commission and subjects as the adopted act."""
    return NewAct(
        slug=cmd.slug,
        kind=cmd.kind,
        title=cmd.title,
        language=reviewed.language,
        naming=reviewed.naming,
        commission=reviewed.commission,
        readers=reviewed.readers,
        tags=reviewed.tags,
        regime=(Regime.DRAFT if cmd.aim is Aim.REPLACE else Regime.ENACTED).value,
        item=cmd.item,
    )


def _take_text(uow: UnitOfWork, house: House, case: Case, opened: Act, by: Publisher) -> None:
    """Version 1 of the new dossier is the adopted text, word for word and under the same ids, with its translations."""
    act, version, authentic = case.act.id, case.dossier.version, case.act.language
    adopted = uow.acts.text(act, version, authentic)
    others = [language for language in adopted.languages if language != authentic]
    renderings = {language: _renderings(uow, act, version, language) for language in others}
    new = take_up_locked(uow, house, opened.id)
    why = Publication(Reason.TAKEN_UP, new.dossier.stage, by.person, renderings=renderings)
    publish_next(uow, new, adopted.tree, why, by)


def _renderings(uow: UnitOfWork, act: ActId, version: VersionNumber, language: Language) -> Sequence[Rendering]:
    """The words of a version in another language, those that render what stands."""
    text = uow.acts.text(act, version, language)
    units = ((clause, row.clause) for clause, row in text.tree.index.items())
    return [
        Rendering(clause, unit.heading, unit.text, text.hashes[clause])
        for clause, unit in units
        if text.translations[clause] is Translation.CURRENT
    ]


def _tell(uow: UnitOfWork, review: Review, mandate: MandateId) -> None:
    """To those who follow either dossier."""
    payload = {"aim": review.aim.value, "cause": review.cause.value, "reason": review.reason}
    for act, other in ((review.act, review.reviewed), (review.reviewed, review.act)):
        told = {**payload, "reviewed": review.reviewed, "review": review.act}
        uow.record(Event(act_stream(act), "act.review_opened", review.opened_by, mandate, act, None, other, told))
