"""Who else an act is for: invitations with scope and end, and dossiers for those alone who need to know."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from service.domain.errors import DomainError, InvalidInput, NotFound, StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import BodyId, ClauseId, InvitationId, MandateId, PersonId
from service.domain.procedure.deadline import end_of
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import Case, require, require_person, take_up_locked
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.limits import Invited
from service.usecases.receipt import Receipt

WORDS = 1_000
MOST = 200
"""Units that one invitation may be limited to."""


class InvitationEnded(DomainError):
    """This invitation was taken back already."""

    code = "invitation-ended"


class NobodyLeft(DomainError):
    """Restricted like this the act would not be open to you either: have your body or yourself invited first."""

    code = "nobody-left"


@dataclass(frozen=True, slots=True)
class Invite:
    """Invite a body, or one person of it, until a day, to some units with all under them or to the whole act."""

    actor: Actor
    act: str
    body: BodyId
    person: PersonId | None = None
    clauses: tuple[ClauseId, ...] = ()
    last_day: date | None = None
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class RevokeInvitation:
    """Take an invitation back at once."""

    actor: Actor
    invitation: InvitationId


@dataclass(frozen=True, slots=True)
class RestrictAct:
    """Open an act to those alone who need to know, or to everybody again."""

    actor: Actor
    act: str
    restricted: bool
    seen: int


def invite(cmd: Invite, house: House) -> Receipt:
    """Invite a body or a person to an act."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.INVITATION_GIVE, case.facts)
        _check_guest(uow, cmd)
        _check_clauses(uow, case, cmd.clauses)
        if len(cmd.purpose.strip()) > WORDS:
            raise InvalidInput("too-long", "/purpose")
        ends = end_of(cmd.last_day, case.profile.zone) if cmd.last_day else None
        if ends is not None and ends <= case.now:
            raise InvalidInput("not-earlier", "/last_day")
        invited = Invited(
            id=InvitationId(house.new_id()),
            act=case.act.id,
            body=cmd.body,
            person=cmd.person,
            clauses=tuple(dict.fromkeys(cmd.clauses)),
            purpose=cmd.purpose.strip(),
            ends_at=ends,
            given_by=require_person(cmd.actor),
            mandate=mandate,
            given_at=case.now,
        )
        uow.limits.invite(invited)
        told = {"body": invited.body, "person": invited.person, "clauses": list(invited.clauses)}
        uow.record(_event("invitation.given", (cmd.actor, mandate), case, told))
        return uow.commit(Receipt(id=invited.id))


def revoke_invitation(cmd: RevokeInvitation, house: House) -> Receipt:
    """Take an invitation back: the next request of whoever was invited finds no such act."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, uow.limits.invitation(cmd.invitation).act)
        mandate = require(cmd.actor, Action.INVITATION_GIVE, case.facts)
        invited = uow.limits.invitation(cmd.invitation)
        if invited.revoked_at is not None:
            raise InvitationEnded
        uow.limits.revoke_invitation(invited.id, require_person(cmd.actor), case.now)
        told = {"body": invited.body, "person": invited.person}
        uow.record(_event("invitation.revoked", (cmd.actor, mandate), case, told))
        return uow.commit(Receipt(id=invited.id))


def restrict_act(cmd: RestrictAct, house: House) -> Receipt:
    """Open an act to those alone who need to know; whoever does so must be among them."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.ACT_RESTRICT, case.facts)
        if case.dossier.revision != cmd.seen:
            raise StaleRevision(cmd.seen, case.dossier.revision)
        if cmd.restricted and not _is_among(cmd.actor, case):
            raise NobodyLeft
        uow.limits.restrict(case.act.id, restricted=cmd.restricted)
        revision = uow.proceedings.save(case.dossier)
        uow.record(_event("act.restricted", (cmd.actor, mandate), case, {"restricted": cmd.restricted}))
        return uow.commit(Receipt(id=case.act.id, revision=revision))


def _is_among(actor: Actor, case: Case) -> bool:
    named = case.facts.readers | {case.facts.developer, case.facts.commission}
    return actor.person in case.facts.knowing or bool(actor.bodies & named)


def _check_guest(uow: UnitOfWork, cmd: Invite) -> None:
    if uow.people.body(cmd.body) is None:
        raise NotFound("body", cmd.body)
    if cmd.person is None:
        return
    if uow.people.person(cmd.person) is None:
        raise NotFound("person", cmd.person)
    if not any(mandate.body == cmd.body for mandate in uow.people.in_force(cmd.person)):
        raise InvalidInput("not-a-member", "/person")


def _check_clauses(uow: UnitOfWork, case: Case, clauses: tuple[ClauseId, ...]) -> None:
    if len(clauses) > MOST:
        raise InvalidInput("too-many", "/clauses")
    index = uow.acts.tree(case.act.id, case.dossier.version, case.act.language).index if clauses else {}
    for at, clause in enumerate(clauses):
        if clause not in index:
            raise InvalidInput("unknown", f"/clauses/{at}")


def _event(kind: str, acting: tuple[Actor, MandateId], case: Case, told: Mapping[str, object]) -> Event:
    actor, mandate = acting
    act = case.act.id
    return Event(act_stream(act), kind, actor.person, mandate, act, case.dossier.version, act, told)
