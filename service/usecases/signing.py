"""Delegations that stand by another's amendment instead of tabling the same words again."""

from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.closing import Closed, take_over
from service.domain.amendment.footprint import clauses
from service.domain.amendment.parts import numbered
from service.domain.amendment.signing import joined, left
from service.domain.errors import DomainError, StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import AmendmentId, Revision
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import Case, require, require_person
from service.usecases.floor import facts_on, take_amendment
from service.usecases.ports.amendments import Decision
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.receipt import Receipt
from service.usecases.settling import event, restored


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


@dataclass(frozen=True, slots=True)
class TakeOverAmendment:
    """Go on with what another has just withdrawn."""

    actor: Actor
    amendment: AmendmentId
    expected: int


class TooLateToTakeOver(DomainError):
    """It was not withdrawn in this sitting, or another amendment has been put since."""

    code = "too-late-to-take-over"


def join_amendment(cmd: JoinAmendment, house: House) -> Receipt:
    """Stand by another's amendment: from now on it is of both."""
    return _sign(cmd, house, Action.AMENDMENT_JOIN, "amendment.joined")


def leave_amendment(cmd: LeaveAmendment, house: House) -> Receipt:
    """Stand by another's amendment no more; it stays what it is."""
    return _sign(cmd, house, Action.AMENDMENT_LEAVE, "amendment.left")


def take_over_amendment(cmd: TakeOverAmendment, house: House) -> Receipt:
    """Go on with an amendment that its author has just withdrawn (D10); whose it was stays told.

    All that fell with it stands again. It is too late once another was put, or the sitting is over.
    """
    with house.work(cmd.actor) as uow:
        case, record = take_amendment(uow, house, cmd.actor, cmd.amendment)
        amendment = record.amendment
        mandate = require(cmd.actor, Action.AMENDMENT_TAKE_OVER, facts_on(case, amendment))
        if amendment.revision != cmd.expected:
            raise StaleRevision(cmd.expected, amendment.revision)
        body, person = cmd.actor.body_of(mandate), require_person(cmd.actor)
        withdrawal, puts = _withdrawal(uow, case, amendment)
        before = restored(uow, [withdrawal])
        taken = take_over(amendment, body, puts, before[amendment.id][0])
        if isinstance(taken, Closed):
            raise TooLateToTakeOver
        uow.amendments.undo(withdrawal.id, person, case.now)
        uow.amendments.turn(before)
        revision = uow.amendments.sign(replace(taken.amendment, revision=Revision(amendment.revision + 1)))
        revived = [one.amendment for one in withdrawal.consequences]
        told = {"of": body, "from": amendment.signatories[0], "revived": revived}
        uow.record(event("amendment.taken_over", cmd.actor, mandate, (case, amendment), told))
        return uow.commit(Receipt(id=amendment.id, revision=revision, number=amendment.number))


def _withdrawal(uow: UnitOfWork, case: Case, amendment: Amendment) -> tuple[Decision, int]:
    """The withdrawal, if it was in this sitting, and how many have been put since."""
    standing = [one for one in uow.amendments.decisions(case.act.id) if one.undone_at is None]
    withdrawal = next((one for one in standing if one.amendment == amendment.id), None)
    if withdrawal is None or withdrawal.sitting != case.dossier.sitting:
        raise TooLateToTakeOver
    return withdrawal, sum(one.put is not None and one.at > withdrawal.at for one in standing)


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
        payload = {**numbered(amendment), "body": body, "clauses": sorted(clauses(amendment.operations))}
        stream = act_stream(case.act.id)
        who = (cmd.actor.person, mandate)
        uow.record(Event(stream, kind, *who, case.act.id, amendment.current, amendment.id, payload))
        return uow.commit(Receipt(id=amendment.id, revision=revision, number=amendment.number))
