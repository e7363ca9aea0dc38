"""Convening a meeting of a body: its day and place, with the notice that the rules ask for, and that it is not held."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time

from service.domain.errors import DomainError, InvalidInput
from service.domain.ids import BodyId, MeetingId
from service.domain.procedure.deadline import day_of
from service.domain.procedure.mandate import Actor
from service.domain.procedure.meeting import MEMBERS, Mode, earliest
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Profile
from service.usecases.access import require, require_person
from service.usecases.agenda_items import ITEMS, NewItem, made_item
from service.usecases.chamber import LINE_LIMIT, check_revision, checked_line, enter_held, facts_of_body, tell
from service.usecases.entering import announce, held_acts
from service.usecases.ports.house import House
from service.usecases.ports.meetings import Meeting
from service.usecases.receipt import Receipt


class NoticeTooShort(DomainError):
    """The rules ask for more notice; without a reason the meeting can be on ``earliest`` at the earliest."""

    code = "notice-too-short"

    def __init__(self, earliest: date) -> None:
        super().__init__(earliest)
        self.earliest = earliest.isoformat()


@dataclass(frozen=True, slots=True)
class Terms:
    """When and where a meeting is held; ``short_notice`` is the reason for less notice than the rules ask for."""

    day: str
    starts: str
    place: str
    mode: str
    short_notice: str = ""


@dataclass(frozen=True, slots=True)
class ConveneMeeting:
    """Call a body together."""

    actor: Actor
    body: BodyId
    terms: Terms
    items: tuple[NewItem, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeMeeting:
    """Hold it on another day or elsewhere."""

    actor: Actor
    meeting: MeetingId
    expected: int
    terms: Terms


@dataclass(frozen=True, slots=True)
class CancelMeeting:
    """Do not hold it."""

    actor: Actor
    meeting: MeetingId
    expected: int
    reason: str


def convene_meeting(cmd: ConveneMeeting, house: House) -> Receipt:
    """Call a body together, with the notice of its rules; with less only by its chair, with a reason that is kept."""
    with house.work(cmd.actor) as uow:
        bodies = {body.id: body for body in uow.people.bodies()}
        if cmd.body not in bodies or bodies[cmd.body].kind not in MEMBERS:
            raise InvalidInput("unknown", "/body")
        facts = replace(facts_of_body(cmd.body, bodies), status="convened")
        mandate = require(cmd.actor, Action.MEETING_CONVENE, facts)
        profile, now = house.profiles.current(house.profiles.usual), uow.now()
        meeting = Meeting(
            id=MeetingId(house.new_id()),
            body=cmd.body,
            kind=bodies[cmd.body].kind,
            profile=profile.key,
            profile_hash=profile.hash,
            day=date.max,
            starts="",
            place="",
            mode=Mode.HALL,
            convened_at=now,
            convened_by=require_person(cmd.actor),
            mandate=mandate,
        )
        meeting = _on_terms(meeting, cmd.terms, profile)
        if meeting.short_notice:
            require(cmd.actor, Action.MEETING_OPEN, facts)
        uow.proceedings.keep_profile(profile, house.profiles.source(profile.key, profile.hash))
        uow.meetings.add(meeting)
        if len(cmd.items) > ITEMS:
            raise InvalidInput("too-long", "/items")
        items = [
            made_item(uow, house, cmd.actor, (meeting, at + 1, wanted), f"/items/{at}")
            for at, wanted in enumerate(cmd.items)
        ]
        for item in items:
            uow.meetings.add_item(item)
        for case in held_acts(uow, house, [item.act for item in items if item.act is not None]).values():
            announce(uow, cmd.actor, case, meeting)
        uow.record(tell("meeting.convened", (cmd.actor, mandate), meeting.id, _told(meeting)))
        return uow.commit(Receipt(id=meeting.id, revision=meeting.revision))


def change_meeting(cmd: ChangeMeeting, house: House) -> Receipt:
    """Hold a meeting on another day or elsewhere, with the same notice."""
    with house.work(cmd.actor) as uow:
        known = uow.meetings.items([cmd.meeting])
        acts = [item.act for item in known if item.act is not None and item.state != "removed"]
        cases = held_acts(uow, house, acts)
        chamber = enter_held(uow, house, cmd.meeting)
        mandate = require(cmd.actor, Action.MEETING_CHANGE, chamber.facts)
        check_revision(cmd.expected, chamber.meeting)
        as_if_now = replace(chamber.meeting, convened_at=chamber.now)
        changed = _on_terms(as_if_now, cmd.terms, chamber.profile)
        if changed.short_notice:
            require(cmd.actor, Action.MEETING_OPEN, chamber.facts)
        revision = uow.meetings.save(changed)
        for case in cases.values():
            announce(uow, cmd.actor, case, changed)
        uow.record(tell("meeting.changed", (cmd.actor, mandate), changed.id, _told(changed)))
        return uow.commit(Receipt(id=changed.id, revision=revision))


def cancel_meeting(cmd: CancelMeeting, house: House) -> Receipt:
    """Do not hold a meeting that was convened."""
    with house.work(cmd.actor) as uow:
        chamber = enter_held(uow, house, cmd.meeting)
        mandate = require(cmd.actor, Action.MEETING_CHANGE, chamber.facts)
        check_revision(cmd.expected, chamber.meeting)
        reason = checked_line(cmd.reason, "/reason", needed=True)
        revision = uow.meetings.save(replace(chamber.meeting, status="cancelled", cancelled=reason))
        uow.record(tell("meeting.cancelled", (cmd.actor, mandate), cmd.meeting, {"reason": reason}))
        return uow.commit(Receipt(id=cmd.meeting, revision=revision))


def _on_terms(meeting: Meeting, terms: Terms, profile: Profile) -> Meeting:
    """The meeting on these terms, ``NoticeTooShort`` where nobody says why."""
    day = _day(terms.day)
    today = day_of(meeting.convened_at, profile.zone)
    if day < today:
        raise InvalidInput("in-the-past", "/date")
    provisions = profile.provisions
    first = earliest(today, provisions.bodies.get(meeting.kind), provisions.calendar)
    reason = checked_line(terms.short_notice, "/short_notice")
    if day < first and not reason:
        raise NoticeTooShort(first)
    return replace(
        meeting,
        day=day,
        starts=_starts(terms.starts),
        place=checked_line(terms.place, "/place", LINE_LIMIT),
        mode=_mode(terms.mode),
        short_notice=reason if day < first else "",
    )


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise InvalidInput("not-a-date", "/date") from None


def _starts(written: str) -> str:
    if not written:
        return ""
    try:
        return time.fromisoformat(written).strftime("%H:%M")
    except ValueError:
        raise InvalidInput("not-a-time", "/starts") from None


def _mode(written: str) -> Mode:
    if written not in {mode.value for mode in Mode}:
        raise InvalidInput("unknown", "/mode")
    return Mode(written)


def _told(meeting: Meeting) -> Mapping[str, object]:
    return {
        "body": meeting.body,
        "date": meeting.day.isoformat(),
        "starts": meeting.starts,
        "place": meeting.place,
        "mode": meeting.mode.value,
        "short_notice": meeting.short_notice,
    }
