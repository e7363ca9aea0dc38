"""Tabling after the deadline: the amendment is there for all to see, and waits for leave.

It needs the chair's leave and no objection of any delegation within the procedure's term; both are on
record. Until then it cannot be admitted, and the gate waits for its ruling like for any other.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.amendment.amendment import Amendment, Cause, Status
from service.domain.errors import DomainError, InvalidInput
from service.domain.events import Event, act_stream
from service.domain.ids import AmendmentId, BodyId, MandateId
from service.domain.procedure.deadline import day_of, days_after, end_of
from service.domain.procedure.leave import Leave, LeaveState, Objection
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Number, Unit
from service.usecases.access import Case, require, require_person
from service.usecases.floor import take_amendment
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.receipt import Receipt
from service.usecases.registering import number_and_table, take_draft

REASON_LIMIT = 4_000


class NotTabledLate(DomainError):
    """This amendment asks for no leave: it was tabled in time."""

    code = "not-tabled-late"


class LeaveDecided(DomainError):
    """The request for leave is decided, or can be decided no more; ``state`` says how it stands."""

    code = "leave-decided"

    def __init__(self, state: LeaveState) -> None:
        super().__init__(state)
        self.state = state.value


@dataclass(frozen=True, slots=True)
class TableLate:
    """Table a draft that was read at revision ``expected`` after the deadline, and ask leave with a reason."""

    actor: Actor
    amendment: AmendmentId
    expected: int
    reason: str


@dataclass(frozen=True, slots=True)
class DecideLeave:
    """Give the chair's leave, or refuse it with a reason."""

    actor: Actor
    amendment: AmendmentId
    granted: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ObjectToLeave:
    """Object, for a delegation, to a late amendment."""

    actor: Actor
    amendment: AmendmentId
    body: BodyId
    reason: str


def table_late(cmd: TableLate, house: House) -> Receipt:
    """Table a draft after the deadline: it has its number, and waits for leave."""
    with house.work(cmd.actor) as uow:
        reason = _checked_reason(cmd.reason)
        key = (cmd.amendment, cmd.expected, Action.AMENDMENT_TABLE_LATE)
        case, draft, mandate = take_draft(uow, house, cmd.actor, key)
        tabled, revision = number_and_table(uow, case, draft, (cmd.actor, mandate))
        term = case.profile.late_leave
        assert term is not None, "a stage that takes it has a term"
        until = _until(case, term)
        leave = Leave(tabled.id, case.act.id, reason, require_person(cmd.actor), mandate, case.now, until)
        uow.limits.ask_leave(leave)
        told = {"reason": reason, "until": until.isoformat()}
        uow.record(_event("leave.asked", (cmd.actor, mandate), (case, tabled), told))
        return uow.commit(Receipt(id=tabled.id, revision=revision, number=tabled.number))


def decide_leave(cmd: DecideLeave, house: House) -> Receipt:
    """Give or refuse the chair's leave; a refused amendment is out of order."""
    with house.work(cmd.actor) as uow:
        case, amendment, leave = _taken(uow, house, cmd.actor, cmd.amendment)
        mandate = require(cmd.actor, Action.LEAVE_DECIDE, replace(case.facts, status=LeaveState.ASKED))
        if leave.state(case.now) is not LeaveState.ASKED:
            raise LeaveDecided(leave.state(case.now))
        reason = cmd.reason.strip() if cmd.granted else _checked_reason(cmd.reason)
        decided = replace(
            leave,
            granted=cmd.granted,
            answer=reason,
            decided_by=require_person(cmd.actor),
            decided_mandate=mandate,
            decided_at=case.now,
        )
        uow.limits.decide_leave(decided)
        told = {"granted": cmd.granted, "reason": reason}
        uow.record(_event("leave.decided", (cmd.actor, mandate), (case, amendment), told))
        revision = amendment.revision if cmd.granted else _put_out(uow, amendment, reason)
        return uow.commit(Receipt(id=amendment.id, revision=revision, number=amendment.number))


def object_to_leave(cmd: ObjectToLeave, house: House) -> Receipt:
    """Object for a delegation: one objection within the term is enough, and the amendment is out of order."""
    with house.work(cmd.actor) as uow:
        case, amendment, leave = _taken(uow, house, cmd.actor, cmd.amendment)
        on_leave = replace(case.facts, body=cmd.body, status=LeaveState.ASKED)
        mandate = require(cmd.actor, Action.LEAVE_OBJECT, on_leave)
        if cmd.body not in case.dossier.delegations:
            raise InvalidInput("not-a-participating-delegation", "/body")
        over = case.now >= leave.objections_until
        if over or leave.state(case.now) not in (LeaveState.ASKED, LeaveState.GRANTED_UNLESS):
            raise LeaveDecided(leave.state(case.now))
        reason = _checked_reason(cmd.reason)
        uow.limits.object(leave.amendment, Objection(cmd.body, reason, require_person(cmd.actor), mandate, case.now))
        told = {"body": cmd.body, "reason": reason}
        uow.record(_event("leave.objected", (cmd.actor, mandate), (case, amendment), told))
        revision = _put_out(uow, amendment, reason)
        return uow.commit(Receipt(id=amendment.id, revision=revision, number=amendment.number))


def _taken(uow: UnitOfWork, house: House, actor: Actor, id: AmendmentId) -> tuple[Case, Amendment, Leave]:
    """A late amendment under lock with its request for leave."""
    case, record = take_amendment(uow, house, actor, id)
    leave = uow.limits.leave(record.amendment.id)
    if leave is None:
        raise NotTabledLate
    return case, record.amendment, leave


def _put_out(uow: UnitOfWork, amendment: Amendment, reason: str) -> int:
    out = replace(amendment, status=Status.INADMISSIBLE, cause=Cause("late", None, reason))
    return uow.amendments.save(out)


def _until(case: Case, term: Number) -> datetime:
    working, zone = term.unit is Unit.WORKING_DAYS, case.profile.zone
    calendar = case.profile.provisions.calendar
    return end_of(days_after(day_of(case.now, zone), int(term.value), working=working, calendar=calendar), zone)


def _checked_reason(reason: str) -> str:
    if not reason.strip():
        raise InvalidInput("missing", "/reason")
    if len(reason.strip()) > REASON_LIMIT:
        raise InvalidInput("too-long", "/reason")
    return reason.strip()


def _event(
    kind: str, acting: tuple[Actor, MandateId], about: tuple[Case, Amendment], told: Mapping[str, object]
) -> Event:
    (actor, mandate), (case, it) = acting, about
    payload = {"number": it.number, "body": it.body, **told}
    act = case.act.id
    return Event(act_stream(act), kind, actor.person, mandate, act, case.dossier.version, it.id, payload)
