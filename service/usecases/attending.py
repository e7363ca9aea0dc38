"""The list at the door: who is there in the hall or at a distance, who has a delegation's voice, who stands apart.

People write themselves in; the secretariat writes in the name of others, and the list says so.
"""

from dataclasses import dataclass

from service.domain.errors import InvalidInput
from service.domain.ids import BodyId, ItemId, MandateId, MeetingId, PersonId, SeatId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.meeting import PRESENCE, Entry, Noted, fits
from service.domain.procedure.permission import SPEAKERS, Action
from service.usecases.access import allowed, require, require_person
from service.usecases.chamber import Chamber, enter_held, tell
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Register:
    """Note that a seat is present or absent, and who has its voice.

    ``hold`` takes the voice for the one who asks; ``holder`` gives it to somebody, which only the secretariat does.
    """

    actor: Actor
    meeting: MeetingId
    seat: SeatId
    state: str | None = None
    hold: bool = False
    holder: PersonId | None = None


@dataclass(frozen=True, slots=True)
class TakePart:
    """Stand apart from one item, or take part in it again."""

    actor: Actor
    meeting: MeetingId
    seat: SeatId
    item: ItemId
    part: bool


def register(cmd: Register, house: House) -> Receipt:
    """Note that a seat is present or absent; the first speaker of a delegation to come has its voice."""
    with house.work(cmd.actor) as uow:
        chamber = enter_held(uow, house, cmd.meeting)
        line = _line(chamber, cmd.actor, cmd.seat)
        if cmd.state is not None:
            entry = _checked_entry(chamber, cmd.state)
            uow.meetings.note(cmd.meeting, line(entry))
        holder = _holder(uow, chamber, cmd, line(Entry.HOLDER))
        if holder is not None:
            uow.meetings.note(cmd.meeting, line(Entry.HOLDER, holder=holder))
        if cmd.state is None and holder is None:
            raise InvalidInput("missing", "/state")
        noted = line(Entry.HOLDER)
        told = {"seat": cmd.seat, "state": cmd.state, "holder": holder, "on_behalf": noted.on_behalf}
        uow.record(tell("meeting.registered", (cmd.actor, noted.mandate), cmd.meeting, told, cmd.seat))
        return uow.commit(Receipt(id=cmd.seat))


def take_part(cmd: TakePart, house: House) -> Receipt:
    """Stand apart from one item, or take part in it again; whoever stands apart is present all the same."""
    with house.work(cmd.actor) as uow:
        chamber = enter_held(uow, house, cmd.meeting)
        line = _line(chamber, cmd.actor, cmd.seat)
        noted = line(Entry.TAKING_PART if cmd.part else Entry.APART, item=chamber.item(cmd.item).id)
        uow.meetings.note(cmd.meeting, noted)
        told = {"seat": cmd.seat, "part": cmd.part, "on_behalf": noted.on_behalf}
        uow.record(tell("meeting.part", (cmd.actor, noted.mandate), cmd.meeting, told, cmd.item))
        return uow.commit(Receipt(id=cmd.seat))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line to be written, by whom and under which mandate."""

    chamber: Chamber
    seat: SeatId
    by: PersonId
    mandate: MandateId
    on_behalf: bool

    def __call__(self, entry: Entry, *, item: ItemId | None = None, holder: PersonId | None = None) -> Noted:
        """The line with what it says."""
        at = self.chamber.now
        return Noted(self.seat, entry, self.by, self.mandate, at, self.on_behalf, item, holder)


def _line(chamber: Chamber, actor: Actor, seat: SeatId) -> _Line:
    facts = chamber.about(seat)
    own = allowed(actor, Action.MEETING_ATTEND, facts)
    if own is None and allowed(actor, Action.MEETING_RECORD, facts) is None:
        require(actor, Action.MEETING_ATTEND, facts)
    mandate = own or require(actor, Action.MEETING_RECORD, facts)
    return _Line(chamber, seat, require_person(actor), mandate, own is None)


def _checked_entry(chamber: Chamber, state: str) -> Entry:
    if state not in PRESENCE:
        raise InvalidInput("unknown", "/state")
    if not fits(chamber.meeting.mode, Entry(state)):
        raise InvalidInput("not-in-this-way", "/state")
    return Entry(state)


def _holder(uow: UnitOfWork, chamber: Chamber, cmd: Register, line: Noted) -> PersonId | None:
    """Who has the voice of the seat from now on; ``None`` where nothing changes."""
    if cmd.seat in chamber.members:
        return None
    if line.on_behalf:
        if cmd.holder is not None:
            _check_speaker(uow, chamber, BodyId(cmd.seat), cmd.holder)
        return cmd.holder
    if cmd.holder not in (None, line.by):
        raise InvalidInput("unknown", "/holder")
    speaks = allowed(cmd.actor, Action.VOTE_CAST, chamber.about(cmd.seat, "open")) is not None
    if cmd.hold and not speaks:
        require(cmd.actor, Action.VOTE_CAST, chamber.about(cmd.seat, "open"))
    comes = cmd.state is not None and cmd.state != Entry.ABSENT and chamber.seated[cmd.seat].holder is None
    return line.by if speaks and (cmd.hold or comes) else None


def _check_speaker(uow: UnitOfWork, chamber: Chamber, body: BodyId, person: PersonId) -> None:
    """Refuse whoever may not speak for the delegation: while somebody holds its powers, everybody else."""
    given = chamber.powers.get(body)
    speakers = {held.id for role in sorted(SPEAKERS) for held in uow.people.holders(role, body)}
    if person not in ({given} if given is not None else speakers):
        raise InvalidInput("unknown", "/holder")
