"""What becomes of the remarks of signed conclusions: read, answered by the developer, taken over by delegations."""

from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.taking_over import Unfit, Wording, taken_over
from service.domain.errors import DomainError, InvalidInput, NotFound, StaleRevision
from service.domain.events import Event, act_stream, delegation_stream
from service.domain.ids import AmendmentId, BodyId, MandateId, RemarkId
from service.domain.procedure.conclusion import (
    Conclusion,
    ConclusionStatus,
    Disposition,
    Remark,
    check_disposition,
)
from service.domain.procedure.discussion import Part
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action, Facts, may
from service.usecases.access import Case, require, require_person, take_up, take_up_locked
from service.usecases.crediting import TakenOverAlready
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.remarks import Answer
from service.usecases.receipt import Receipt
from service.usecases.remark_views import conclusion_view, may_read, texts_for
from service.usecases.views.remarks import ConclusionList

REASON_LIMIT = 10_000


class NothingProposed(DomainError):
    """The remark proposes no wording, so there is nothing to take over."""

    code = "nothing-proposed"


class WordingUnfit(DomainError):
    """The wording proposed does not fit the present text: ``reason``; ``stands`` is what stands there now."""

    code = "wording-unfit"

    def __init__(self, unfit: Unfit) -> None:
        super().__init__(unfit.reason)
        self.reason, self.stands = unfit.reason, unfit.stands


@dataclass(frozen=True, slots=True)
class DisposeRemark:
    """Answer a remark that was read at revision ``expected``."""

    actor: Actor
    remark: RemarkId
    disposition: Disposition
    reason: str
    expected: int


@dataclass(frozen=True, slots=True)
class TakeOverRemark:
    """Make a wording proposed by an expert one's own draft; ``body`` where one acts in several."""

    actor: Actor
    remark: RemarkId
    body: BodyId | None = None


def list_conclusions(actor: Actor, act: str, house: House) -> ConclusionList:
    """All signed conclusions, and drafts of one's own bodies, with what became of every remark."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        rows = uow.remarks.conclusions(case.act.id, actor.bodies)
        readable = [row for row in rows if may_read(actor, case, row.conclusion)]
        texts = texts_for(uow, case, readable)
        offered = (Action.CONCLUSION_WRITE,)
        shown = tuple(conclusion_view(actor, case, row, texts) for row in readable)
        withheld = tuple(row.body for row in rows if row not in readable)
        return ConclusionList(case.dossier.version, shown, withheld, may(actor, case.facts, offered))


def dispose_remark(cmd: DisposeRemark, house: House) -> Receipt:
    """Give a remark its disposition; until the summary is frozen it can be given another."""
    with house.work(cmd.actor) as uow:
        conclusion, case = _signed(uow, house, cmd.actor, cmd.remark)
        mandate = require(cmd.actor, Action.REMARK_DISPOSE, _facts(case, conclusion))
        place, remark = _point(conclusion, cmd.remark)
        if cmd.expected != remark.revision:
            raise StaleRevision(cmd.expected, remark.revision)
        if len(cmd.reason) > REASON_LIMIT:
            raise InvalidInput("too-long", "/reason")
        check_disposition(cmd.disposition, cmd.reason)
        answer = Answer(cmd.disposition, cmd.reason.strip(), require_person(cmd.actor))
        revision = uow.remarks.dispose(remark.id, answer)
        payload = _told(conclusion, place, remark) | {"disposition": answer.disposition.value, "reason": answer.reason}
        version, stream = case.dossier.version, act_stream(case.act.id)
        person = cmd.actor.person
        uow.record(Event(stream, "remark.disposed", person, mandate, case.act.id, version, remark.id, payload))
        return uow.commit(Receipt(id=remark.id, revision=revision))


def take_over_remark(cmd: TakeOverRemark, house: House) -> Receipt:
    """Make the wording of a remark a private draft of one's body on the present text, the origin credited."""
    with house.work(cmd.actor) as uow:
        conclusion, case = _signed(uow, house, cmd.actor, cmd.remark)
        actor = cmd.actor.of(cmd.body)
        mandate = require(actor, Action.REMARK_TAKE_OVER, replace(_facts(case, conclusion), body=cmd.body))
        body = actor.body_of(mandate)
        place, remark = _point(conclusion, cmd.remark)
        before = uow.remarks.taken_over(remark.id, body)
        if before is not None:
            raise TakenOverAlready(before)
        tree = uow.acts.tree(case.act.id, case.dossier.version, conclusion.language)
        operation = taken_over(_wording(remark), tree)
        if isinstance(operation, Unfit):
            raise WordingUnfit(operation)
        amendment = Amendment(
            id=AmendmentId(house.new_id()),
            act=case.act.id,
            language=conclusion.language,
            body=body,
            author=require_person(actor),
            mandate=mandate,
            base=case.dossier.version,
            tabled=(operation,),
            current=case.dossier.version,
            operations=(operation,),
            kind=_kind(actor, mandate),
            origin=remark.id,
            justification=remark.text if len(remark.text) <= case.profile.justification else "",
        )
        uow.amendments.add(amendment)
        payload = _told(conclusion, place, remark) | {"origin": remark.id}
        version, stream = case.dossier.version, delegation_stream(body)
        uow.record(
            Event(stream, "amendment.drafted", actor.person, mandate, case.act.id, version, amendment.id, payload)
        )
        return uow.commit(Receipt(id=amendment.id, revision=amendment.revision))


def _signed(uow: UnitOfWork, house: House, actor: Actor, id: RemarkId) -> tuple[Conclusion, Case]:
    """The conclusion of a remark with its act, both locked; a draft of others answers as what does not exist."""
    conclusion = uow.remarks.conclusion(uow.remarks.conclusion_of(id))
    if conclusion.status is ConclusionStatus.DRAFT and conclusion.body not in actor.bodies:
        raise NotFound("remark", id)
    case = take_up_locked(uow, house, conclusion.act)
    if not may_read(actor, case, conclusion):
        raise NotFound("remark", id)
    return conclusion, case


def _facts(case: Case, conclusion: Conclusion) -> Facts:
    return replace(case.facts, status=conclusion.status)


def _point(conclusion: Conclusion, id: RemarkId) -> tuple[int, Remark]:
    """The remark, and its number in the conclusion from 1."""
    return next((place, remark) for place, remark in enumerate(conclusion.remarks, 1) if remark.id == id)


def _told(conclusion: Conclusion, place: int, remark: Remark) -> dict[str, object]:
    clauses = [remark.clause] if remark.clause else []
    return {"conclusion": conclusion.id, "body": conclusion.body, "remark": place, "clauses": clauses}


def _kind(actor: Actor, mandate: MandateId) -> str:
    held = next(one for one in actor.mandates if one.id == mandate)
    return "commission" if held.body_kind is BodyKind.COMMISSION else "normal"


def _wording(remark: Remark) -> Wording:
    if remark.proposed is None or remark.clause is None:
        raise NothingProposed
    wording = remark.proposed
    return Wording(remark.clause, wording.part is Part.HEADING, wording.was, wording.text)
