"""Delegations that stand by another's amendment instead of tabling the same words again."""

from dataclasses import dataclass

from service.domain.amendment.footprint import clauses
from service.domain.amendment.signing import joined, left
from service.domain.errors import StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import AmendmentId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import require
from service.usecases.floor import facts_on, take_amendment
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt


@dataclass(frozen=True, slots=True)
class JoinAmendment:
    """Stand by an amendment that was read at revision ``expected``."""

    actor: Actor
    amendment: AmendmentId
    expected: int


@dataclass(frozen=True, slots=True)
class LeaveAmendment:
    """Stand by an amendment no more."""

    actor: Actor
    amendment: AmendmentId
    expected: int


def join_amendment(cmd: JoinAmendment, house: House) -> Receipt:
    """Stand by another's amendment: from now on it is of both."""
    return _sign(cmd, house, Action.AMENDMENT_JOIN, "amendment.joined")


def leave_amendment(cmd: LeaveAmendment, house: House) -> Receipt:
    """Stand by another's amendment no more; it stays what it is."""
    return _sign(cmd, house, Action.AMENDMENT_LEAVE, "amendment.left")


def _sign(cmd: JoinAmendment | LeaveAmendment, house: House, action: Action, kind: str) -> Receipt:
    with house.work(cmd.actor) as uow:
        case, record = take_amendment(uow, house, cmd.actor, cmd.amendment)
        amendment = record.amendment
        mandate = require(cmd.actor, action, facts_on(case, amendment))
        if amendment.revision != cmd.expected:
            raise StaleRevision(cmd.expected, amendment.revision)
        body = cmd.actor.body_of(mandate)
        signed = joined(amendment, body) if action is Action.AMENDMENT_JOIN else left(amendment, body)
        assert signed is not None, "who has the say over it withdraws instead of leaving"
        revision = uow.amendments.sign(signed)
        payload = {"number": amendment.number, "body": body, "clauses": sorted(clauses(amendment.operations))}
        stream = act_stream(case.act.id)
        who = (cmd.actor.person, mandate)
        uow.record(Event(stream, kind, *who, case.act.id, amendment.current, amendment.id, payload))
        return uow.commit(Receipt(id=amendment.id, revision=revision, number=amendment.number))
