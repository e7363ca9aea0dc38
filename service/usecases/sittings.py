"""Sittings of the commission on an act: opened by the chair, closed for good."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.errors import InvalidInput
from service.domain.events import Event, act_stream
from service.domain.ids import MandateId, MeetingId, SeatId, SittingId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, may
from service.usecases.access import Case, require, require_person, take_up, take_up_locked
from service.usecases.chamber import SittingIsOpen, end_item, enter_held
from service.usecases.closing import unchanged
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.proceedings import Sitting
from service.usecases.quorum import quorum_of, seats_of
from service.usecases.receipt import Receipt
from service.usecases.views.meetings import QuorumView
from service.usecases.views.proceedings import SittingsView, SittingView
from service.usecases.views.references import Names


@dataclass(frozen=True, slots=True)
class OpenSitting:
    """Open a sitting on an act; ``present`` are those who are there, delegations or, where they count, members."""

    actor: Actor
    act: str
    present: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True)
class NotePresent:
    """Say who is there now."""

    actor: Actor
    sitting: SittingId
    present: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True)
class CloseSitting:
    """Close a sitting; what it decided can then no longer be undone."""

    actor: Actor
    sitting: SittingId


def open_sitting(cmd: OpenSitting, house: House) -> Receipt:
    """Open a sitting of the body in whose name the actor acts."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.SITTING_OPEN, case.facts)
        if case.dossier.sitting is not None:
            raise SittingIsOpen(case.dossier.sitting)
        opened = Sitting(
            id=SittingId(house.new_id()),
            act=case.act.id,
            body=cmd.actor.body_of(mandate),
            stage=case.dossier.stage,
            opened_at=case.now,
            opened_by=require_person(cmd.actor),
            present=tuple(dict.fromkeys(cmd.present)),
        )
        _check_present(uow, case, opened, cmd.present)
        uow.proceedings.add_sitting(opened)
        uow.record(_event("sitting.opened", cmd.actor, mandate, case, opened))
        return uow.commit(Receipt(id=opened.id, revision=uow.proceedings.save(case.dossier)))


def note_present(cmd: NotePresent, house: House) -> Receipt:
    """Say who is there now, at a sitting without a meeting; each decision is judged by it."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, uow.proceedings.sitting(cmd.sitting).act)
        sitting = uow.proceedings.sitting(cmd.sitting)
        mandate = require(cmd.actor, Action.SITTING_CLOSE, replace(case.facts, status=sitting.status))
        if sitting.present is None:
            raise InvalidInput("counted-at-the-door", "/present")
        _check_present(uow, case, sitting, cmd.present)
        now = replace(sitting, present=tuple(dict.fromkeys(cmd.present)))
        uow.proceedings.note_present(sitting.id, now.present or ())
        uow.record(_event("sitting.present", cmd.actor, mandate, case, now))
        return uow.commit(Receipt(id=sitting.id, revision=uow.proceedings.save(case.dossier)))


def close_sitting(cmd: CloseSitting, house: House) -> Receipt:
    """Close a sitting."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, uow.proceedings.sitting(cmd.sitting).act)
        sitting = uow.proceedings.sitting(cmd.sitting)
        mandate = require(cmd.actor, Action.SITTING_CLOSE, replace(case.facts, status=sitting.status))
        _close_item(uow, house, case, sitting)
        uow.proceedings.end_sitting(sitting.id, case.now)
        uow.record(_event("sitting.closed", cmd.actor, mandate, case, sitting))
        return uow.commit(Receipt(id=sitting.id, revision=uow.proceedings.save(case.dossier)))


def _check_present(uow: UnitOfWork, case: Case, sitting: Sitting, present: Sequence[SeatId]) -> None:
    """Refuse whoever has no seat here."""
    seats = seats_of(uow, case, sitting) if present else ()
    for at, seat in enumerate(present):
        if seat not in seats:
            raise InvalidInput("unknown", f"/present/{at}")


def _close_item(uow: UnitOfWork, house: House, case: Case, sitting: Sitting) -> None:
    """The item under which the act was taken up in a meeting is closed with the sitting."""
    item = uow.meetings.item_of(sitting.id)
    if item is not None:
        closed = replace(item, stands=unchanged(uow, case))
        end_item(uow, enter_held(uow, house, item.meeting), closed, ("done", ""))


def list_sittings(actor: Actor, act: str, house: House) -> SittingsView:
    """The sittings on an act."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        sittings = uow.proceedings.sittings(case.act.id)
        names = uow.proceedings.names(sitting.opened_by for sitting in sittings)
        meetings = uow.meetings.of_sittings(case.act.id)
        found = [_view(actor, case, sitting, names, meetings.get(sitting.id)) for sitting in sittings]
        if sittings and sittings[-1].present is not None and sittings[-1].closed_at is None:
            found[-1] = replace(found[-1], quorum=QuorumView.of_quorum(quorum_of(uow, case, sittings[-1])))
        rows = tuple(found)
        return SittingsView(rows, may(actor, case.facts, (Action.SITTING_OPEN,)))


def _event(kind: str, actor: Actor, mandate: MandateId, case: Case, sitting: Sitting) -> Event:
    payload = {"body": sitting.body, "stage": sitting.stage, "present": list(sitting.present or ())}
    return Event(
        act_stream(case.act.id), kind, actor.person, mandate, case.act.id, case.dossier.version, sitting.id, payload
    )


def _view(actor: Actor, case: Case, sitting: Sitting, names: Names, meeting: MeetingId | None) -> SittingView:
    return SittingView(
        id=sitting.id,
        body=names.bodies[sitting.body],
        stage=sitting.stage,
        status=sitting.status,
        opened_at=sitting.opened_at,
        opened_by=names.persons[sitting.opened_by],
        closed_at=sitting.closed_at,
        meeting=meeting,
        present=sitting.present,
        may=may(actor, replace(case.facts, status=sitting.status), (Action.SITTING_CLOSE,)),
    )
