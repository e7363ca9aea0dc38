"""Who speaks for a delegation: powers for a time, on one act or on all, and delegations that take no part.

One person holds the powers of a delegation on an item at a time (SoD-4); while somebody holds them,
nobody else speaks for it there, not even its head, who may take them back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from service.domain.errors import DomainError, InvalidInput, NotFound
from service.domain.events import Event
from service.domain.ids import AbsenceId, ActId, BodyId, MandateId, PersonId, PowersId
from service.domain.procedure.deadline import end_of
from service.domain.procedure.mandate import Actor, BodyKind, Role
from service.domain.procedure.permission import Action, Facts
from service.usecases.access import require, require_person, take_up
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.limits import Absence, Powers
from service.usecases.receipt import Receipt

STREAM = "assembly"
WORDS = 1_000
LONGEST_DAYS = 366
MEMBERS = frozenset({Role.DELEGATION_MEMBER, Role.PLENIPOTENTIARY, Role.HEAD_OF_DELEGATION})
"""Who can hold the powers of a delegation."""


class PowersHeld(DomainError):
    """Somebody holds the powers of this delegation at that time already, for the same act or for all acts."""

    code = "powers-held"


class AlreadyEnded(DomainError):
    """This has ended already."""

    code = "already-ended"


@dataclass(frozen=True, slots=True)
class GivePowers:
    """Let a member of a delegation speak for it, both days inclusive; on one act, or with ``None`` on all."""

    actor: Actor
    body: BodyId
    person: PersonId
    first_day: date
    last_day: date
    act: str | None = None
    ground: str = ""


@dataclass(frozen=True, slots=True)
class RevokePowers:
    """Take powers back at once."""

    actor: Actor
    powers: PowersId


@dataclass(frozen=True, slots=True)
class NoteAbsence:
    """Note that a delegation takes no part, both days inclusive; in one act, or with ``None`` in all."""

    actor: Actor
    body: BodyId
    first_day: date
    reason: str
    last_day: date | None = None
    act: str | None = None


@dataclass(frozen=True, slots=True)
class EndAbsence:
    """Note that a delegation takes part again."""

    actor: Actor
    absence: AbsenceId


def give_powers(cmd: GivePowers, house: House) -> Receipt:
    """Let a member of a delegation speak for it, for a time; nobody else does so on those acts meanwhile."""
    with house.work(cmd.actor) as uow:
        mandate = require(cmd.actor, Action.POWERS_GIVE, Facts(body=cmd.body))
        _check_delegation(uow, cmd.body)
        _check_days(cmd.first_day, cmd.last_day)
        if not cmd.ground.strip() and cmd.actor.body_of(mandate) != cmd.body:
            raise InvalidInput("missing", "/ground")
        _check_member(uow, cmd)
        zone = house.zone
        powers = Powers(
            id=PowersId(house.new_id()),
            body=cmd.body,
            person=cmd.person,
            act=_act(uow, house, cmd.actor, cmd.act),
            starts_at=end_of(date.fromordinal(cmd.first_day.toordinal() - 1), zone),
            ends_at=end_of(cmd.last_day, zone),
            ground=_words(cmd.ground, "/ground"),
            given_by=require_person(cmd.actor),
            mandate=mandate,
            given_at=uow.now(),
        )
        if not uow.limits.give_powers(powers):
            raise PowersHeld
        told = {"body": powers.body, "person": powers.person, "act": powers.act, "until": powers.ends_at.isoformat()}
        uow.record(_event("powers.given", cmd.actor, mandate, powers.id, told))
        return uow.commit(Receipt(id=powers.id))


def revoke_powers(cmd: RevokePowers, house: House) -> Receipt:
    """Take powers back at once; what was done under them stays."""
    with house.work(cmd.actor) as uow:
        powers = uow.limits.one_powers(cmd.powers)
        mandate = require(cmd.actor, Action.POWERS_GIVE, Facts(body=powers.body))
        if powers.revoked_at is not None:
            raise AlreadyEnded
        uow.limits.revoke_powers(powers.id, require_person(cmd.actor), uow.now())
        told = {"body": powers.body, "person": powers.person}
        uow.record(_event("powers.revoked", cmd.actor, mandate, powers.id, told))
        return uow.commit(Receipt(id=powers.id))


def note_absence(cmd: NoteAbsence, house: House) -> Receipt:
    """Note that a delegation takes no part: it is neither waited for nor counted meanwhile."""
    with house.work(cmd.actor) as uow:
        mandate = require(cmd.actor, Action.ABSENCE_NOTE, Facts())
        _check_delegation(uow, cmd.body)
        if cmd.last_day is not None and cmd.last_day < cmd.first_day:
            raise InvalidInput("ends-before-it-begins", "/last_day")
        if not cmd.reason.strip():
            raise InvalidInput("missing", "/reason")
        absence = Absence(
            id=AbsenceId(house.new_id()),
            body=cmd.body,
            act=_act(uow, house, cmd.actor, cmd.act),
            starts_at=end_of(date.fromordinal(cmd.first_day.toordinal() - 1), house.zone),
            ends_at=end_of(cmd.last_day, house.zone) if cmd.last_day else None,
            reason=_words(cmd.reason, "/reason"),
            noted_by=require_person(cmd.actor),
            mandate=mandate,
            noted_at=uow.now(),
        )
        uow.limits.note_absence(absence)
        told = {"body": absence.body, "act": absence.act, "reason": absence.reason}
        uow.record(_event("absence.noted", cmd.actor, mandate, absence.id, told))
        return uow.commit(Receipt(id=absence.id))


def end_absence(cmd: EndAbsence, house: House) -> Receipt:
    """Note that a delegation takes part again, from now on."""
    with house.work(cmd.actor) as uow:
        mandate = require(cmd.actor, Action.ABSENCE_NOTE, Facts())
        absence = uow.limits.absence(cmd.absence)
        if absence.ended_at is not None:
            raise AlreadyEnded
        uow.limits.end_absence(absence.id, require_person(cmd.actor), uow.now())
        uow.record(_event("absence.ended", cmd.actor, mandate, absence.id, {"body": absence.body}))
        return uow.commit(Receipt(id=absence.id))


def _check_delegation(uow: UnitOfWork, body: BodyId) -> None:
    found = uow.people.body(body)
    if found is None:
        raise NotFound("body", body)
    if found.kind is not BodyKind.DELEGATION:
        raise InvalidInput("not-a-delegation", "/body")


def _check_days(first: date, last: date) -> None:
    if last < first:
        raise InvalidInput("ends-before-it-begins", "/last_day")
    if (last - first).days >= LONGEST_DAYS:
        raise InvalidInput("too-long", "/last_day")


def _check_member(uow: UnitOfWork, cmd: GivePowers) -> None:
    if uow.people.person(cmd.person) is None:
        raise NotFound("person", cmd.person)
    held = uow.people.in_force(cmd.person)
    if not any(mandate.body == cmd.body and mandate.role in MEMBERS for mandate in held):
        raise InvalidInput("not-a-member", "/person")


def _act(uow: UnitOfWork, house: House, actor: Actor, name: str | None) -> ActId | None:
    """The act that is named, if the actor may read it."""
    if name is None:
        return None
    case = take_up(uow, house, name)
    require(actor, Action.ACT_READ, case.facts)
    return case.act.id


def _words(given: str, pointer: str) -> str:
    if len(given.strip()) > WORDS:
        raise InvalidInput("too-long", pointer)
    return given.strip()


def _event(kind: str, actor: Actor, mandate: MandateId, subject: str, told: Mapping[str, object]) -> Event:
    return Event(STREAM, kind, actor.person, mandate, subject=subject, payload=told)
