"""Reservations (оговорка) and separate opinions (особое мнение): they stand on what was decided and block nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.errors import InvalidInput
from service.domain.ids import ActId, BodyId, DecisionId, MeetingId, PersonId, VoteId
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action
from service.usecases.access import NOBODY, require, require_person, take_up
from service.usecases.chamber import Chamber, checked_line, enter_held, tell
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import Reservation
from service.usecases.receipt import Receipt
from service.usecases.reserved import Reserved
from service.usecases.views.meetings import ReservationsView, ReservationView
from service.usecases.views.references import Names

KINDS = ("reservation", "separate_opinion")


@dataclass(frozen=True, slots=True)
class EnterReservation:
    """Have a delegation's reservation or separate opinion noted, on a decision or on a vote of the meeting."""

    actor: Actor
    meeting: MeetingId
    body: BodyId
    kind: str
    words: str
    decision: DecisionId | None = None
    vote: VoteId | None = None


def enter_reservation(cmd: EnterReservation, house: House) -> Receipt:
    """Note a reservation or separate opinion, until the protocol is signed."""
    with house.work(cmd.actor) as uow:
        chamber = enter_held(uow, house, cmd.meeting)
        body = chamber.bodies.get(cmd.body)
        if body is None or body.kind is not BodyKind.DELEGATION:
            raise InvalidInput("unknown", "/body")
        facts = replace(chamber.facts, body=cmd.body, author=PersonId(NOBODY))
        mandate = require(cmd.actor, Action.RESERVATION_ENTER, facts)
        made = Reservation(
            id=house.new_id(),
            kind=_checked_kind(cmd.kind),
            body=cmd.body,
            words=checked_line(cmd.words, "/text", needed=True),
            given_by=require_person(cmd.actor),
            mandate=mandate,
            at=chamber.now,
            on_behalf=cmd.actor.body_of(mandate) != cmd.body,
            act=_act_of(uow, chamber, cmd),
            meeting=cmd.meeting,
            decision=cmd.decision,
            vote=cmd.vote,
        )
        uow.meetings.reserve(made)
        told = {"kind": made.kind, "body": made.body, "decision": made.decision, "vote": made.vote}
        uow.record(tell("meeting.reservation", (cmd.actor, mandate), cmd.meeting, told, made.id))
        return uow.commit(Receipt(id=made.id))


def list_reservations(actor: Actor, act: str, house: House) -> ReservationsView:
    """The reservations and separate opinions on an act."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        found = uow.meetings.reservations_on(case.act.id)
        names = uow.proceedings.names(one.given_by for one in found)
        return ReservationsView(reservation_views(found, names, Reserved(uow, case, found)))


def reservation_views(found: Sequence[Reservation], names: Names, reserved: Reserved) -> tuple[ReservationView, ...]:
    """Reservations as they are shown."""
    return tuple(
        ReservationView(
            id=one.id,
            kind=one.kind,
            body=names.bodies[one.body],
            text=one.words,
            given_by=names.persons[one.given_by],
            on_behalf=one.on_behalf,
            at=one.at,
            meeting=one.meeting,
            decision=one.decision,
            vote=one.vote,
            round=one.round,
            on=reserved.on(one),
        )
        for one in found
    )


def _checked_kind(kind: str) -> str:
    if kind not in KINDS:
        raise InvalidInput("unknown", "/kind")
    return kind


def _act_of(uow: UnitOfWork, chamber: Chamber, cmd: EnterReservation) -> ActId | None:
    """The act that the reservation is about; what it stands on was decided in this meeting."""
    if cmd.vote is not None:
        vote = uow.meetings.vote(cmd.vote)
        if vote.meeting != chamber.meeting.id or cmd.decision is not None:
            raise InvalidInput("unknown", "/vote")
        return vote.act
    for item in chamber.items:
        if item.act is None or cmd.decision is None:
            continue
        found = next((one for one in uow.amendments.decisions(item.act) if one.id == cmd.decision), None)
        held = uow.meetings.item_of(found.sitting) if found is not None else None
        if held is not None and held.meeting == chamber.meeting.id:
            return item.act
    raise InvalidInput("missing" if cmd.decision is None else "unknown", "/decision")
