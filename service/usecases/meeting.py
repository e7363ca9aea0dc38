"""A meeting under way: opened, its items taken up and closed, what the hall is shown, closed.

Taking up an act opens the sitting on it: its amendments are decided only while the item is under consideration.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from service.domain.errors import InvalidInput
from service.domain.events import Event, act_stream
from service.domain.ids import AmendmentId, ItemId, MandateId, MeetingId, SittingId, VoteId
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action
from service.usecases.access import Case, allowed, require, require_person, take_up_locked
from service.usecases.chamber import (
    Chamber,
    ItemUnderWay,
    NothingUnderWay,
    SittingIsOpen,
    check_revision,
    checked_line,
    end_item,
    enter,
    enter_held,
    tell,
)
from service.usecases.closing import unchanged
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import Item
from service.usecases.ports.proceedings import Sitting
from service.usecases.receipt import Receipt

SHOWN = ("blank", "item", "amendment", "vote", "text")
"""What can stand on the screen of the hall."""


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """Open a meeting."""

    actor: Actor
    meeting: MeetingId
    expected: int


@dataclass(frozen=True, slots=True)
class CloseMeeting:
    """Close a meeting; what is left of its agenda was not considered."""

    actor: Actor
    meeting: MeetingId
    expected: int


@dataclass(frozen=True, slots=True)
class TakeUpItem:
    """Begin with an item, or go on with it."""

    actor: Actor
    meeting: MeetingId
    item: ItemId


@dataclass(frozen=True, slots=True)
class CloseItem:
    """End the consideration of an item, for good or until another time."""

    actor: Actor
    meeting: MeetingId
    item: ItemId
    postponed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Show:
    """Put something on the screen of the hall."""

    actor: Actor
    meeting: MeetingId
    shows: str
    amendment: AmendmentId | None = None
    vote: VoteId | None = None


def open_meeting(cmd: OpenMeeting, house: House) -> Receipt:
    """Open a meeting; whether enough are there is judged at each decision."""
    with house.work(cmd.actor) as uow:
        chamber = enter_held(uow, house, cmd.meeting)
        mandate = require(cmd.actor, Action.MEETING_OPEN, chamber.facts)
        check_revision(cmd.expected, chamber.meeting)
        found = chamber.quorum()
        by = require_person(cmd.actor)
        revision = uow.meetings.save(replace(chamber.meeting, status="open", opened_at=chamber.now, opened_by=by))
        told = {"present": found.present, "of": found.of, "needed": found.needed}
        uow.record(tell("meeting.opened", (cmd.actor, mandate), cmd.meeting, told))
        return uow.commit(Receipt(id=cmd.meeting, revision=revision))


def close_meeting(cmd: CloseMeeting, house: House) -> Receipt:
    """Close a meeting in which nothing is under way."""
    with house.work(cmd.actor) as uow:
        chamber = enter_held(uow, house, cmd.meeting)
        mandate = require(cmd.actor, Action.MEETING_CONDUCT, chamber.facts)
        check_revision(cmd.expected, chamber.meeting)
        if chamber.current is not None:
            raise ItemUnderWay(chamber.current.id)
        by = require_person(cmd.actor)
        closed = replace(
            chamber.meeting, status="closed", closed_at=chamber.now, closed_by=by, shown={"shows": "blank"}
        )
        revision = uow.meetings.save(closed)
        uow.record(tell("meeting.closed", (cmd.actor, mandate), cmd.meeting, {}))
        return uow.commit(Receipt(id=cmd.meeting, revision=revision))


def take_up_item(cmd: TakeUpItem, house: House) -> Receipt:
    """Begin with an item; an act that is before this body is then sat upon."""
    with house.work(cmd.actor) as uow:
        act = enter(uow, house, cmd.meeting).item(cmd.item).act
        case = take_up_locked(uow, house, act) if act is not None else None
        chamber = enter_held(uow, house, cmd.meeting)
        mandate = require(cmd.actor, Action.MEETING_CONDUCT, chamber.facts)
        if chamber.current is not None:
            raise ItemUnderWay(chamber.current.id)
        item = chamber.item(cmd.item)
        taken = replace(item, state="current", taken_up_at=item.taken_up_at or chamber.now, closed_at=None)
        uow.meetings.save_item(taken)
        sitting = _sit(uow, house, cmd.actor, (chamber, item, case)) if case is not None else None
        revision = uow.meetings.save(replace(chamber.meeting, shown={"shows": "item", "item": item.id}))
        told = {"act": item.act, "sitting": sitting}
        uow.record(tell("meeting.taken_up", (cmd.actor, mandate), cmd.meeting, told, item.id))
        return uow.commit(Receipt(id=sitting or item.id, revision=revision))


def close_item(cmd: CloseItem, house: House) -> Receipt:
    """End the consideration of an item, and with it the sitting on its act."""
    with house.work(cmd.actor) as uow:
        act = enter(uow, house, cmd.meeting).item(cmd.item).act
        case = take_up_locked(uow, house, act) if act is not None else None
        chamber = enter_held(uow, house, cmd.meeting)
        mandate = require(cmd.actor, Action.MEETING_CONDUCT, chamber.facts)
        item = chamber.item(cmd.item)
        if item.state != "current":
            raise NothingUnderWay
        if case is not None:
            item = replace(item, stands=unchanged(uow, case))
        state = "postponed" if cmd.postponed else "done"
        end_item(uow, chamber, item, (state, checked_line(cmd.note, "/note")))
        if case is not None and item.sitting is not None and case.dossier.sitting == item.sitting:
            uow.proceedings.end_sitting(item.sitting, chamber.now)
            uow.record(_sat("sitting.closed", (cmd.actor, mandate), chamber, (case, item.sitting)))
            uow.proceedings.save(case.dossier)
        revision = uow.meetings.save(replace(chamber.meeting, shown={"shows": "blank"}))
        told = {"act": item.act, "state": state, "stands": [one["clause"] for one in item.stands or ()]}
        uow.record(tell("meeting.item_closed", (cmd.actor, mandate), cmd.meeting, told, item.id))
        return uow.commit(Receipt(id=item.id, revision=revision))


def show(cmd: Show, house: House) -> Receipt:
    """Put something on the screen of the hall: by the chair, or by the secretariat for the chair."""
    with house.work(cmd.actor) as uow:
        chamber = enter_held(uow, house, cmd.meeting)
        mandate = allowed(cmd.actor, Action.MEETING_CONDUCT, chamber.facts)
        mandate = mandate or require(cmd.actor, Action.MEETING_RECORD, chamber.facts)
        uow.meetings.show(cmd.meeting, _checked_shown(uow, chamber, cmd))
        told = {"shows": cmd.shows, "amendment": cmd.amendment, "vote": cmd.vote}
        uow.record(tell("meeting.shown", (cmd.actor, mandate), cmd.meeting, told))
        return uow.commit(Receipt(id=cmd.meeting, revision=chamber.meeting.revision))


def _sit(uow: UnitOfWork, house: House, actor: Actor, about: tuple[Chamber, Item, Case]) -> SittingId | None:
    """Open the sitting on an act, where it stands before the commission that meets."""
    chamber, item, case = about
    if chamber.meeting.kind is not BodyKind.COMMISSION or Action.SITTING_OPEN not in case.facts.takes:
        return None
    mandate = require(actor, Action.SITTING_OPEN, case.facts)
    if case.dossier.sitting is not None:
        raise SittingIsOpen(case.dossier.sitting)
    sitting = SittingId(house.new_id())
    uow.proceedings.add_sitting(
        Sitting(
            id=sitting,
            act=case.act.id,
            body=chamber.meeting.body,
            stage=case.dossier.stage,
            opened_at=chamber.now,
            opened_by=require_person(actor),
            item=item.id,
        )
    )
    uow.record(_sat("sitting.opened", (actor, mandate), chamber, (case, sitting)))
    uow.proceedings.save(case.dossier)
    return sitting


def _sat(kind: str, acting: tuple[Actor, MandateId], chamber: Chamber, about: tuple[Case, SittingId]) -> Event:
    (actor, mandate), (case, sitting) = acting, about
    payload = {"body": chamber.meeting.body, "stage": case.dossier.stage, "meeting": chamber.meeting.id}
    stream, version = act_stream(case.act.id), case.dossier.version
    return Event(stream, kind, actor.person, mandate, case.act.id, version, sitting, payload)


def _checked_shown(uow: UnitOfWork, chamber: Chamber, cmd: Show) -> Mapping[str, object]:
    """What is shown, if it is there: an amendment of the act under consideration, a vote of this meeting."""
    if cmd.shows not in SHOWN:
        raise InvalidInput("unknown", "/shows")
    item = chamber.current
    if cmd.shows not in ("blank", "vote") and item is None:
        raise NothingUnderWay
    if cmd.shows == "amendment":
        found = uow.amendments.get(cmd.amendment).amendment if cmd.amendment else None
        if found is None or item is None or found.act != item.act or found.number is None:
            raise InvalidInput("unknown", "/amendment")
    if cmd.shows == "vote" and (cmd.vote is None or uow.meetings.vote(cmd.vote).meeting != chamber.meeting.id):
        raise InvalidInput("unknown", "/vote")
    return {
        "shows": cmd.shows,
        "item": item.id if item else None,
        "amendment": cmd.amendment if cmd.shows == "amendment" else None,
        "vote": cmd.vote if cmd.shows == "vote" else None,
    }
