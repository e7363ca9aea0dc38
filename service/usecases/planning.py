"""Opening a programme, proposing changes of it, and answering those that are not put to the bodies that approve."""

from dataclasses import dataclass, replace

from service.domain.errors import DomainError, InvalidInput
from service.domain.ids import PlanChangeId, PlannedId, ProgrammeId, Revision
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Facts
from service.domain.procedure.programme import PlanChange, Planned, What, checked, require_fit
from service.usecases.access import require, require_person
from service.usecases.leftovers import require_leftover
from service.usecases.planned import ChangeSettled, Plan, begun, plan_of, told, who_proposes, words
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.programmes import Numbered, PlanStatus, Programme, Proposed
from service.usecases.receipt import Receipt

FIRST, LAST = 1990, 2200


class NoProgramme(DomainError):
    """The rules of procedure know no programme of acts."""

    code = "no-programme"


class YearsTaken(DomainError):
    """Another programme has one of these years."""

    code = "years-taken"


@dataclass(frozen=True, slots=True)
class OpenProgramme:
    """Open the programme of as many years as the rules say, from ``first_year`` on."""

    actor: Actor
    first_year: int


@dataclass(frozen=True, slots=True)
class ProposeChange:
    """Propose that an item be taken in, altered or removed, of the programme as it stood at version ``seen``.

    ``taken_from`` is the item of an earlier programme that a new one goes on with.
    """

    actor: Actor
    programme: ProgrammeId
    what: What
    reason: str
    seen: int
    item: PlannedId | None = None
    becomes: Planned | None = None
    taken_from: PlannedId | None = None


@dataclass(frozen=True, slots=True)
class WithdrawChange:
    """Take back what one has proposed, while nobody has put it."""

    actor: Actor
    change: PlanChangeId


@dataclass(frozen=True, slots=True)
class DeclineChange:
    """Do not put a change, and say why."""

    actor: Actor
    change: PlanChangeId
    reason: str


def open_programme(cmd: OpenProgramme, house: House) -> Receipt:
    """Open a programme without an item; it changes nothing until its first version is approved."""
    with house.work(cmd.actor) as uow:
        mandate = require(cmd.actor, Action.PROGRAMME_OPEN, Facts())
        profile = house.profiles.current(house.profiles.usual)
        rule = profile.provisions.programme
        if rule is None:
            raise NoProgramme
        if not FIRST <= cmd.first_year <= LAST:
            raise InvalidInput("out-of-range", "/first_year")
        programme = Programme(
            id=ProgrammeId(house.new_id()),
            first_year=cmd.first_year,
            years=rule.years,
            profile=profile.key,
            profile_hash=profile.hash,
            version=0,
            next_number=1,
            revision=Revision(1),
            opened_by=require_person(cmd.actor),
            mandate=mandate,
            opened_at=uow.now(),
        )
        if not uow.programmes.add(programme, profile, house.profiles.source(profile.key, profile.hash)):
            raise YearsTaken
        of = (programme.id, programme.id)
        uow.record(told("programme.opened", cmd.actor, mandate, of, first_year=cmd.first_year, years=rule.years))
        return uow.commit(Receipt(id=programme.id, revision=programme.revision))


def propose_change(cmd: ProposeChange, house: House) -> Receipt:
    """Keep a change until the Secretariat puts it to the bodies that approve; nothing changes before they have."""
    with house.work(cmd.actor) as uow:
        plan = plan_of(uow, house, uow.programmes.hold(cmd.programme))
        mandate = require(cmd.actor, Action.PROGRAMME_PROPOSE, who_proposes(plan))
        item = _item(uow, house, plan, cmd)
        change = PlanChange(
            PlanChangeId(house.new_id()), item.id, cmd.what, _becomes(uow, plan, cmd), _seen(plan, cmd.seen)
        )
        _check(uow, house, plan, change)
        proposed = Proposed(
            change=change,
            programme=cmd.programme,
            reason=words(cmd.reason, "/reason"),
            body=cmd.actor.body_of(mandate),
            proposed_by=require_person(cmd.actor),
            mandate=mandate,
            proposed_at=uow.now(),
        )
        new = cmd.what is What.ADD
        uow.programmes.propose(proposed, item if new else None)
        of, number = (cmd.programme, change.id), item.number
        uow.record(told("programme.change_proposed", cmd.actor, mandate, of, what=cmd.what.value, number=number))
        next_number = plan.programme.next_number + (1 if new else 0)
        revision = uow.programmes.save(replace(plan.programme, next_number=next_number))
        return uow.commit(Receipt(id=change.id, revision=revision, number=number))


def withdraw_change(cmd: WithdrawChange, house: House) -> Receipt:
    """Take back what one has proposed; it stays in the record."""
    with house.work(cmd.actor) as uow:
        programme, proposed = _held(uow, cmd.change)
        facts = Facts(author=proposed.proposed_by, status=PlanStatus.WAITING)
        mandate = require(cmd.actor, Action.PROGRAMME_WITHDRAW, facts)
        _require_waiting(proposed)
        answered = _answered(uow, cmd.actor, proposed, PlanStatus.WITHDRAWN, "")
        uow.programmes.answer(answered)
        uow.record(told("programme.change_withdrawn", cmd.actor, mandate, (programme.id, cmd.change)))
        return uow.commit(Receipt(id=cmd.change, revision=uow.programmes.save(programme)))


def decline_change(cmd: DeclineChange, house: House) -> Receipt:
    """Do not put a change to the bodies that approve, and tell its author why."""
    with house.work(cmd.actor) as uow:
        programme, proposed = _held(uow, cmd.change)
        mandate = require(cmd.actor, Action.PROGRAMME_PUT, Facts(status=PlanStatus.WAITING))
        _require_waiting(proposed)
        reason = words(cmd.reason, "/reason")
        uow.programmes.answer(_answered(uow, cmd.actor, proposed, PlanStatus.DECLINED, reason))
        uow.record(told("programme.change_declined", cmd.actor, mandate, (programme.id, cmd.change), reason=reason))
        return uow.commit(Receipt(id=cmd.change, revision=uow.programmes.save(programme)))


def _item(uow: UnitOfWork, house: House, plan: Plan, cmd: ProposeChange) -> Numbered:
    """The item that a change is about: a new one with the next number, or one of the programme."""
    if cmd.what is not What.ADD:
        if cmd.item is None or cmd.item not in plan.items:
            raise InvalidInput("unknown", "/item")
        return plan.items[cmd.item]
    if cmd.item is not None:
        raise InvalidInput("unknown", "/item")
    if cmd.taken_from is not None:
        require_leftover(uow, house, plan, cmd.taken_from)
    return Numbered(PlannedId(house.new_id()), plan.programme.id, plan.programme.next_number, cmd.taken_from)


def _becomes(uow: UnitOfWork, plan: Plan, cmd: ProposeChange) -> Planned | None:
    if cmd.what is What.REMOVE:
        if cmd.becomes is not None:
            raise InvalidInput("removed", "/becomes")
        return None
    if cmd.becomes is None:
        raise InvalidInput("missing", "/becomes")
    becomes = checked(cmd.becomes, plan.rule, plan.profile.kinds.keys(), plan.programme.span)
    if becomes.developer is not None and uow.people.body(becomes.developer) is None:
        raise InvalidInput("unknown", "/becomes/developer")
    return becomes


def _seen(plan: Plan, seen: int) -> int:
    if not 0 <= seen <= plan.programme.version:
        raise InvalidInput("out-of-range", "/seen")
    return seen


def _check(uow: UnitOfWork, house: House, plan: Plan, change: PlanChange) -> None:
    """Refuse a change that could not be made now; it is judged again when it is put and when it takes effect."""
    stood = plan.stands(plan.programme.version)
    require_fit(stood, [change], begun(uow, plan.items.values(), uow.proceedings.all(), house))
    if change.what is What.ALTER and change.becomes == stood[change.item].planned:
        raise InvalidInput("unchanged", "/becomes")


def _held(uow: UnitOfWork, change: PlanChangeId) -> tuple[Programme, Proposed]:
    """A change with its programme, held; what was read before the wait is read again."""
    programme = uow.programmes.hold(uow.programmes.change(change).programme)
    return programme, uow.programmes.change(change)


def _require_waiting(proposed: Proposed) -> None:
    if proposed.status is not PlanStatus.WAITING:
        raise ChangeSettled(proposed.status.value)


def _answered(uow: UnitOfWork, actor: Actor, proposed: Proposed, status: PlanStatus, answer: str) -> Proposed:
    by, at = require_person(actor), uow.now()
    return replace(proposed, status=status, answer=answer, answered_by=by, answered_at=at)
