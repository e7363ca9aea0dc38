"""Changes of a programme before the bodies that approve them, one after the other; the last makes a version of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from service.domain.errors import DomainError, InvalidInput, StaleRevision
from service.domain.ids import MandateId, PlanChangeId, PlanSetId, ProgrammeId
from service.domain.procedure.deadline import day_of
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Facts
from service.domain.procedure.programme import PlanChange, applied, next_approval, require_fit
from service.domain.procedure.provisions import Approval
from service.usecases.access import require, require_person
from service.usecases.planned import ChangeSettled, Plan, begun, plan_of, told, words
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.programmes import Decided, PlanSet, PlanStatus, Programme, Proposed
from service.usecases.receipt import Receipt


class SetUnderWay(DomainError):
    """Other changes of this programme stand before the bodies that approve; one set at a time."""

    code = "set-under-way"


class SetSettled(DomainError):
    """These changes were approved or refused already."""

    code = "set-settled"

    def __init__(self, outcome: str) -> None:
        super().__init__(outcome)
        self.outcome = outcome


@dataclass(frozen=True, slots=True)
class PutChanges:
    """Put changes before the first body that approves, on the programme as it was seen at revision ``seen``."""

    actor: Actor
    programme: ProgrammeId
    changes: tuple[PlanChangeId, ...]
    note: str
    seen: int


@dataclass(frozen=True, slots=True)
class DecideSet:
    """Enter what the body whose turn it is decided, by number and day; a refusal with its reason."""

    actor: Actor
    set: PlanSetId
    granted: bool
    number: str
    day: date
    reason: str
    seen: int


def put_changes(cmd: PutChanges, house: House) -> Receipt:
    """Put changes before the bodies that approve; together they can all be made, or nothing is put."""
    with house.work(cmd.actor) as uow:
        plan = plan_of(uow, house, uow.programmes.hold(cmd.programme))
        mandate = require(cmd.actor, Action.PROGRAMME_PUT, Facts(status=PlanStatus.WAITING))
        _require_seen(plan.programme, cmd.seen)
        sets = uow.programmes.sets(cmd.programme)
        if any(one.status is PlanStatus.PUT for one in sets):
            raise SetUnderWay
        chosen = _chosen(uow, cmd)
        _require_fit(uow, house, plan, [one.change for one in chosen])
        put = PlanSet(
            id=PlanSetId(house.new_id()),
            programme=cmd.programme,
            number=len(sets) + 1,
            base=plan.programme.version,
            note=cmd.note.strip(),
            put_by=require_person(cmd.actor),
            mandate=mandate,
            put_at=uow.now(),
        )
        uow.programmes.put(put)
        for one in chosen:
            uow.programmes.answer(replace(one, status=PlanStatus.PUT, set=put.id))
        of, changes = (cmd.programme, put.id), [one.change.id for one in chosen]
        uow.record(told("programme.changes_put", cmd.actor, mandate, of, number=put.number, changes=changes))
        return uow.commit(Receipt(id=put.id, revision=uow.programmes.save(plan.programme), number=put.number))


def decide_set(cmd: DecideSet, house: House) -> Receipt:
    """Enter a body's decision; the approval of the last makes the changes a version, a refusal ends them."""
    with house.work(cmd.actor) as uow:
        programme = uow.programmes.hold(uow.programmes.set(cmd.set).programme)
        plan, put = plan_of(uow, house, programme), uow.programmes.set(cmd.set)
        approval = next_approval(plan.rule, len(put.decisions))
        by = approval.by if approval else None
        facts = Facts(by=by, prepared=put.put_by, status=PlanStatus.PUT)
        mandate = require(cmd.actor, Action.PROGRAMME_DECIDE, facts)
        if put.status is not PlanStatus.PUT or approval is None:
            raise SetSettled(put.status.value)
        _require_seen(programme, cmd.seen)
        decided = _decided(uow, cmd, plan, (put, approval), mandate)
        uow.programmes.decide(put.id, decided)
        payload = {"body": approval.body.value, "granted": cmd.granted, "number": decided.number}
        uow.record(told("programme.set_decided", cmd.actor, mandate, (programme.id, put.id), **payload))
        if not cmd.granted:
            uow.programmes.end(replace(put, status=PlanStatus.REFUSED))
        elif next_approval(plan.rule, len(put.decisions) + 1) is None:
            programme = _take_effect(uow, house, plan, put)
            of = (programme.id, put.id)
            uow.record(told("programme.approved", cmd.actor, mandate, of, version=programme.version))
        return uow.commit(Receipt(id=put.id, revision=uow.programmes.save(programme), number=put.number))


def _require_seen(programme: Programme, seen: int) -> None:
    if programme.revision != seen:
        raise StaleRevision(seen, programme.revision)


def _chosen(uow: UnitOfWork, cmd: PutChanges) -> Sequence[Proposed]:
    """The changes to put, in the order in which they were proposed."""
    known = {one.change.id: one for one in uow.programmes.changes(cmd.programme)}
    for place, change in enumerate(cmd.changes):
        if change not in known:
            raise InvalidInput("unknown", f"/changes/{place}")
    chosen = [one for id, one in known.items() if id in cmd.changes]
    if not chosen:
        raise InvalidInput("missing", "/changes")
    settled = next((one for one in chosen if one.status is not PlanStatus.WAITING), None)
    if settled is not None:
        raise ChangeSettled(settled.status.value)
    return chosen


def _require_fit(uow: UnitOfWork, house: House, plan: Plan, changes: Sequence[PlanChange]) -> None:
    acts = begun(uow, plan.items.values(), uow.proceedings.all(), house)
    require_fit(plan.stands(plan.programme.version), changes, acts)


def _decided(uow: UnitOfWork, cmd: DecideSet, plan: Plan, on: tuple[PlanSet, Approval], mandate: MandateId) -> Decided:
    put, approval = on
    now, number = uow.now(), words(cmd.number, "/number")
    if cmd.day > day_of(now, plan.profile.zone):
        raise InvalidInput("in-the-future", "/day")
    return Decided(
        step=len(put.decisions),
        body=approval.body,
        granted=cmd.granted,
        number=number,
        day=cmd.day,
        reason="" if cmd.granted else words(cmd.reason, "/reason"),
        decided_by=require_person(cmd.actor),
        mandate=mandate,
        decided_at=now,
    )


def _take_effect(uow: UnitOfWork, house: House, plan: Plan, put: PlanSet) -> Programme:
    """Make a version of what stood and the changes; they are judged anew, for acts have begun meanwhile."""
    changes = [one.change for one in uow.programmes.changes(plan.programme.id) if one.set == put.id]
    _require_fit(uow, house, plan, changes)
    version = plan.programme.version + 1
    stands = applied(plan.stands(plan.programme.version), changes, version)
    came = [one for one in stands.values() if one.since == version]
    uow.programmes.renew(version, [change.item for change in changes], came)
    uow.programmes.end(replace(put, status=PlanStatus.APPROVED, version=version))
    return replace(plan.programme, version=version)
