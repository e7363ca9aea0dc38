"""Persons, bodies and mandates: who there is, who signs in as whom, and how the assembly is set up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from service.domain.errors import InvalidInput, NotFound
from service.domain.events import Event
from service.domain.ids import BodyId, MandateId, PersonId
from service.domain.procedure.mandate import CAPACITIES, KEEPERS, Actor, BodyKind, Role
from service.domain.procedure.permission import Action, Facts, may
from service.usecases.access import allowed, require, require_person
from service.usecases.ports.house import House
from service.usecases.ports.people import Body, Granted, Person
from service.usecases.receipt import Receipt
from service.usecases.views.people import BodyView, PersonView, RegisterView

NAME_LIMIT, GROUND_LIMIT = 200, 1_000

STREAM = "assembly"
"""The stream of events about people and bodies."""


@dataclass(frozen=True, slots=True)
class EnrolPerson:
    """Add a person; with an issuer and subject, that subject of an identity provider signs in as them."""

    actor: Actor
    name: Mapping[str, str]
    key: str | None = None
    issuer: str | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class FoundBody:
    """Add a body of the assembly."""

    actor: Actor
    key: str
    kind: BodyKind
    name: Mapping[str, str]
    state: str | None = None
    chambers: tuple[Mapping[str, object], ...] = ()
    participating: bool = True


@dataclass(frozen=True, slots=True)
class GrantMandate:
    """Give a person a capacity in a body, from one day until another, both inclusive."""

    actor: Actor
    person: PersonId
    body: BodyId
    role: Role
    valid_from: date
    valid_until: date | None = None
    chamber: str | None = None
    ground: str = ""


@dataclass(frozen=True, slots=True)
class EndMandate:
    """Let a mandate end with a day, sooner than it would."""

    actor: Actor
    mandate: MandateId
    last_day: date
    ground: str = ""


@dataclass(frozen=True, slots=True)
class DisablePerson:
    """Shut a person out at once."""

    actor: Actor
    person: PersonId


def enrol_person(cmd: EnrolPerson, house: House) -> Receipt:
    """Add a person to the assembly."""
    with house.work(cmd.actor) as uow:
        mandate = require(cmd.actor, Action.MANDATE_GIVE, Facts())
        _check_name(cmd.name)
        if cmd.issuer and cmd.subject and uow.people.is_linked(cmd.issuer, cmd.subject):
            raise InvalidInput("taken", "/subject")
        person = PersonId(house.new_id())
        uow.people.add_person(Person(person, cmd.name, cmd.key))
        if cmd.issuer is not None and cmd.subject is not None:
            uow.people.link(person, cmd.issuer, cmd.subject)
        uow.record(_event("person.enrolled", cmd.actor, mandate, person))
        return uow.commit(Receipt(id=person))


def found_body(cmd: FoundBody, house: House) -> Receipt:
    """Add a body of the assembly."""
    with house.work(cmd.actor) as uow:
        mandate = require(cmd.actor, Action.PEOPLE_MANAGE, Facts())
        if uow.people.body_by_key(cmd.key) is not None:
            raise InvalidInput("taken", "/key")
        body = Body(BodyId(house.new_id()), cmd.key, cmd.kind, cmd.name, cmd.state, cmd.chambers, cmd.participating)
        uow.people.add_body(body)
        uow.record(_event("body.founded", cmd.actor, mandate, body.id, key=cmd.key, kind=cmd.kind.value))
        return uow.commit(Receipt(id=body.id))


def grant_mandate(cmd: GrantMandate, house: House) -> Receipt:
    """Give a person a capacity in a body that has it; nobody gives one to themselves."""
    with house.work(cmd.actor) as uow:
        mandate = require(cmd.actor, giving(cmd.role), Facts(receiver=cmd.person))
        if uow.people.person(cmd.person) is None:
            raise NotFound("person", cmd.person)
        body = uow.people.body(cmd.body)
        if body is None:
            raise NotFound("body", cmd.body)
        if cmd.role not in CAPACITIES[body.kind]:
            raise InvalidInput("unknown", "/role")
        _check_ground(cmd.ground)
        if cmd.valid_until is not None and cmd.valid_until < cmd.valid_from:
            raise InvalidInput("ends-before-it-begins", "/valid_until")
        granted = Granted(
            MandateId(house.new_id()), cmd.person, cmd.body, cmd.role, cmd.valid_from, cmd.valid_until, cmd.chamber
        )
        if uow.people.overlaps(granted):
            raise InvalidInput("taken", "/role")
        uow.people.grant(granted)
        facts = {"person": cmd.person, "body": cmd.body, "role": cmd.role.value, "ground": cmd.ground.strip()}
        uow.record(_event("mandate.granted", cmd.actor, mandate, granted.id, **facts))
        return uow.commit(Receipt(id=granted.id))


def end_mandate(cmd: EndMandate, house: House) -> Receipt:
    """Let a mandate end with a day; what was done under it stays, and it does not last longer again."""
    with house.work(cmd.actor) as uow:
        held = uow.people.granted(cmd.mandate)
        mandate = require(cmd.actor, giving(held.role), Facts())
        _check_ground(cmd.ground)
        if held.valid_until is not None and cmd.last_day >= held.valid_until:
            raise InvalidInput("ends-already", "/last_day")
        uow.people.end(cmd.mandate, cmd.last_day)
        told = {"last_day": cmd.last_day.isoformat(), "ground": cmd.ground.strip()}
        uow.record(_event("mandate.ended", cmd.actor, mandate, cmd.mandate, **told))
        return uow.commit(Receipt(id=cmd.mandate))


def disable_person(cmd: DisablePerson, house: House) -> Receipt:
    """Shut a person out: the next request of any of their sessions is nobody's."""
    with house.work(cmd.actor) as uow:
        mandate = require(cmd.actor, Action.PEOPLE_MANAGE, Facts())
        if uow.people.person(cmd.person) is None:
            raise NotFound("person", cmd.person)
        uow.people.disable(cmd.person)
        uow.record(_event("person.disabled", cmd.actor, mandate, cmd.person))
        return uow.commit(Receipt(id=cmd.person))


def person_for_subject(issuer: str, subject: str, house: House) -> PersonId | None:
    """Who signs in as this subject of an identity provider; nobody is added on the way."""
    with house.reading(Actor(None)) as uow:
        return uow.people.by_subject(issuer, subject)


def show_self(actor: Actor, house: House) -> PersonView | None:
    """The person who asks, or ``None`` where nobody is signed in."""
    if actor.person is None:
        return None
    with house.reading(actor) as uow:
        return uow.people.person(actor.person)


def list_people(actor: Actor, house: House) -> Sequence[PersonView]:
    """Everybody, for whoever is signed in."""
    require_person(actor)
    with house.reading(actor) as uow:
        return uow.people.everybody()


def show_register(actor: Actor, provider: bool, house: House) -> RegisterView:  # noqa: FBT001 - of the server
    """Every mandate of any time, for those who give them."""
    with house.reading(actor) as uow:
        require(actor, Action.MANDATE_GIVE, Facts())
        grants = [replace(one, may=may(actor, Facts(), (giving(one.mandate.role),))) for one in uow.people.register()]
        offered = (Action.MANDATE_GIVE, Action.PEOPLE_MANAGE)
        return RegisterView(tuple(grants), _given_by(actor), provider, may(actor, Facts(), offered))


def _given_by(actor: Actor) -> Mapping[BodyKind, tuple[Role, ...]]:
    """The capacities that somebody gives, by kind of body."""
    given = {role for role in Role if allowed(actor, giving(role), Facts()) is not None}
    return {kind: tuple(role for role in roles if role in given) for kind, roles in CAPACITIES.items()}


def list_bodies(actor: Actor, house: House) -> Sequence[BodyView]:
    """Every body, for whoever is signed in."""
    require_person(actor)
    with house.reading(actor) as uow:
        return uow.people.bodies()


def list_demonstration_people(house: House) -> Sequence[PersonView]:
    """The invented persons of the demonstration data; whether they may be shown is the caller's to know."""
    with house.reading(Actor(None)) as uow:
        return [person for person in uow.people.everybody() if person.key is not None and not person.disabled]


def giving(role: Role) -> Action:
    """Whose it is to give a capacity and to end it: those over the Secretariat are the administrator's."""
    return Action.PEOPLE_MANAGE if role in KEEPERS else Action.MANDATE_GIVE


def _check_name(name: Mapping[str, str]) -> None:
    if not any(words.strip() for words in name.values()):
        raise InvalidInput("missing", "/name")
    if any(len(words) > NAME_LIMIT for words in name.values()):
        raise InvalidInput("too-long", "/name")


def _check_ground(ground: str) -> None:
    if len(ground) > GROUND_LIMIT:
        raise InvalidInput("too-long", "/ground")


def _event(kind: str, actor: Actor, mandate: MandateId, subject: str, /, **payload: object) -> Event:
    return Event(STREAM, kind, actor.person, mandate, subject=subject, payload=payload)
