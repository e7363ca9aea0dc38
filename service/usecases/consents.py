"""Consents to compromises: each author is asked, and answers for the own amendment alone (domain.md §9.4)."""

from dataclasses import dataclass, replace

from service.domain.amendment.disposal import OPEN
from service.domain.errors import DomainError, InvalidInput, NotFound
from service.domain.ids import AmendmentId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.text.act import is_id
from service.usecases.access import require, require_person
from service.usecases.floor import facts_on, take_amendment
from service.usecases.ports.amendments import Record
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.orders import AskedConsent, Signed
from service.usecases.receipt import Receipt
from service.usecases.settling import event

REASON_LIMIT = 4_000


class CompromiseSettled(DomainError):
    """The compromise is decided or withdrawn, so nobody consents to it any more."""

    code = "compromise-settled"


class ConsentAsked(DomainError):
    """The author has been asked already."""

    code = "consent-asked"


@dataclass(frozen=True, slots=True)
class AskConsent:
    """Ask the author of an amendment to let a compromise stand in its place, where that was not asked when tabled."""

    actor: Actor
    compromise: AmendmentId
    amendment: AmendmentId


@dataclass(frozen=True, slots=True)
class AnswerConsent:
    """Consent, or refuse; until the compromise is decided the answer can be given anew."""

    actor: Actor
    compromise: AmendmentId
    amendment: AmendmentId
    given: bool
    reason: str = ""


def ask_consent(cmd: AskConsent, house: House) -> Receipt:
    """Ask an author."""
    with house.work(cmd.actor) as uow:
        case, compromise = take_amendment(uow, house, cmd.actor, cmd.compromise)
        original, asked = _of(uow, compromise, cmd.amendment)
        mandate = require(cmd.actor, Action.CONSENT_ASK, facts_on(case, compromise.amendment))
        if asked is not None:
            raise ConsentAsked
        by, body = Signed(require_person(cmd.actor), mandate, case.now), original.amendment.signatories[0]
        uow.orders.ask_consent(AskedConsent(cmd.compromise, cmd.amendment, case.act.id, body, by))
        told = {"compromise": compromise.amendment.number}
        uow.record(event("consent.asked", cmd.actor, mandate, (case, original.amendment), told))
        return uow.commit(Receipt(id=cmd.compromise, number=compromise.amendment.number))


def answer_consent(cmd: AnswerConsent, house: House) -> Receipt:
    """Answer for one's own amendment."""
    with house.work(cmd.actor) as uow:
        case, compromise = take_amendment(uow, house, cmd.actor, cmd.compromise)
        original, asked = _of(uow, compromise, cmd.amendment)
        mandate = require(cmd.actor, Action.CONSENT_ANSWER, facts_on(case, original.amendment))
        if asked is None:
            raise NotFound("consent", cmd.amendment)
        if compromise.amendment.status not in OPEN:
            raise CompromiseSettled
        if len(cmd.reason) > REASON_LIMIT:
            raise InvalidInput("too-long", "/reason")
        by, reason = Signed(require_person(cmd.actor), mandate, case.now), cmd.reason.strip()
        uow.orders.answer_consent(replace(asked, given=cmd.given, reason=reason, answered=by))
        told = {"compromise": compromise.amendment.number, "given": cmd.given, "reason": reason}
        uow.record(event("consent.answered", cmd.actor, mandate, (case, original.amendment), told))
        return uow.commit(Receipt(id=cmd.compromise, number=compromise.amendment.number))


def _of(uow: UnitOfWork, compromise: Record, amendment: AmendmentId) -> tuple[Record, AskedConsent | None]:
    """An original of a compromise, and what its author was asked."""
    if not is_id(amendment) or amendment not in compromise.amendment.supersedes:
        raise NotFound("amendment", amendment)
    asked = [one for one in uow.orders.consents(compromise.amendment.act) if one.compromise == compromise.amendment.id]
    return uow.amendments.get(amendment), next((one for one in asked if one.amendment == amendment), None)
