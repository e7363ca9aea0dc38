"""A meeting as a use case takes it up: its rules, its seats, who is there, and what permission needs to know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.errors import DomainError, InvalidInput, StaleRevision
from service.domain.events import Event, meeting_stream
from service.domain.ids import BodyId, ItemId, MandateId, MeetingId, PersonId, SeatId, SittingId, VoteId
from service.domain.procedure.deciding import Base, Deciding, Threshold, Way
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.meeting import MEMBERS, PLENARY, Quorum, Seated, counts_members, quorum, roll
from service.domain.procedure.permission import Facts
from service.domain.procedure.profile import Profile
from service.domain.procedure.provisions import BodyRule
from service.usecases.access import NOBODY
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import Item, Meeting, Vote
from service.usecases.views.people import BodyView
from service.usecases.views.references import Name

TEXT_LIMIT = 4_000
LINE_LIMIT = 300


class ItemUnderWay(DomainError):
    """Another item of the agenda is under consideration: ``item``."""

    code = "item-under-way"

    def __init__(self, item: ItemId) -> None:
        super().__init__(item)
        self.item = item


class VoteIsOpen(DomainError):
    """A vote is open in this meeting: ``vote``."""

    code = "vote-is-open"

    def __init__(self, vote: VoteId) -> None:
        super().__init__(vote)
        self.vote = vote


class NoQuorum(DomainError):
    """Too few are present to decide: ``present`` of ``of``, where ``needed`` must be."""

    code = "no-quorum"

    def __init__(self, present: int, needed: int | None, of: int) -> None:
        super().__init__(present, needed, of)
        self.present, self.needed, self.of = present, needed, of


class NothingUnderWay(DomainError):
    """No item of the agenda is under consideration."""

    code = "nothing-under-way"


class VoteClosed(DomainError):
    """The vote is closed; ``status`` says how it ended."""

    code = "vote-closed"

    def __init__(self, status: str) -> None:
        super().__init__(status)
        self.status = status


class ProtocolSigned(DomainError):
    """The protocol of the meeting that decided it is signed: only a new decision can change what it said."""

    code = "protocol-signed"


class SittingIsOpen(DomainError):
    """A sitting on this act is open already."""

    code = "sitting-is-open"

    def __init__(self, sitting: SittingId) -> None:
        super().__init__(sitting)
        self.sitting = sitting


class AlreadyPut(DomainError):
    """This text was put to the delegations at this visit of the stage already."""

    code = "already-put"


class SpokenForItself(DomainError):
    """The delegation has given its position itself; nobody else enters another in its name."""

    code = "spoken-for-itself"

    def __init__(self, body: BodyId) -> None:
        super().__init__(body)
        self.body = body


@dataclass(frozen=True)
class Chamber:
    """A meeting with its rules, its agenda and its seats; ``seated`` says who is there now."""

    meeting: Meeting
    profile: Profile
    bodies: Mapping[BodyId, BodyView]
    items: Sequence[Item]
    seated: Mapping[SeatId, Seated]
    members: Mapping[SeatId, Name]  # where members are counted
    powers: Mapping[BodyId, PersonId]  # who speaks for a delegation now on what is under consideration, if given to one
    now: datetime

    @property
    def rule(self) -> BodyRule | None:
        """What the rules say of the body."""
        return self.profile.provisions.bodies.get(self.meeting.kind)

    @property
    def current(self) -> Item | None:
        """The item under consideration."""
        return next((item for item in self.items if item.state == "current"), None)

    @property
    def facts(self) -> Facts:
        """What permission needs to know of the meeting."""
        return replace(facts_of_body(self.meeting.body, self.bodies), status=self.meeting.status, powers=self.powers)

    def item(self, item: ItemId) -> Item:
        """One item that has not been removed; ``InvalidInput`` where there is none."""
        found = next((one for one in self.items if one.id == item and one.state != "removed"), None)
        if found is None:
            raise InvalidInput("unknown", "/item")
        return found

    def about(self, seat: SeatId, status: str | None = None) -> Facts:
        """What permission needs to know of what is done for one seat."""
        if seat not in self.seated:
            raise InvalidInput("unknown", "/seat")
        facts = replace(self.facts, status=status or self.meeting.status)
        if seat in self.members:
            return replace(facts, body=self.meeting.body, author=PersonId(seat))
        return replace(facts, body=BodyId(seat), author=PersonId(NOBODY))

    def quorum(self, way: Deciding | None = None) -> Quorum:
        """Whether enough are there: by a way of deciding, else by the rules of the body."""
        return quorum(self.seated, way or self.rule)

    def require_quorum(self, way: Deciding | None = None) -> None:
        """Refuse where too few are there to decide."""
        found = self.quorum(way)
        if not found.met:
            raise NoQuorum(found.present, found.needed, found.of)


def ways_of_body(chamber: Chamber) -> Sequence[Deciding]:
    """How a body decides what is about no act: nobody objects, or a simple majority of the voices cast (§9.7)."""
    rule = chamber.rule
    if rule is None or rule.quorum is None:
        return ()
    agreed = Deciding(rule.kind, Way.CONSENSUS, rule.quorum, rule.counted)
    counted = Way.BY_MEMBER if chamber.members else Way.BY_DELEGATION
    return agreed, replace(agreed, way=counted, threshold=Threshold.SIMPLE, of=Base.CAST)


def check_revision(expected: int, meeting: Meeting) -> None:
    """Refuse what was asked of a meeting as it no longer is."""
    if meeting.revision != expected:
        raise StaleRevision(expected, meeting.revision)


def facts_of_body(body: BodyId, bodies: Mapping[BodyId, BodyView]) -> Facts:
    """What permission needs to know of the body that meets: Council and plenary have the same officers."""
    if bodies[body].kind not in PLENARY:
        return Facts(meets=frozenset({body}))
    return Facts(meets=frozenset(one.id for one in bodies.values() if one.kind in PLENARY))


def enter(uow: UnitOfWork, house: House, meeting: MeetingId) -> Chamber:
    """A meeting, for reading; ``NotFound``."""
    return _chamber(uow, house, uow.meetings.get(meeting))


def enter_held(uow: UnitOfWork, house: House, meeting: MeetingId) -> Chamber:
    """The same, held until the transaction ends; everything was read after the wait."""
    return _chamber(uow, house, uow.meetings.hold(meeting))


def open_vote_of(uow: UnitOfWork, meeting: MeetingId) -> Vote | None:
    """The vote that is open in a meeting."""
    return next((vote for vote in uow.meetings.votes(meeting) if vote.status == "open"), None)


def end_item(uow: UnitOfWork, chamber: Chamber, item: Item, how: tuple[str, str]) -> None:
    """Store that an item is closed, unless a vote is open on it."""
    vote = open_vote_of(uow, chamber.meeting.id)
    if vote is not None:
        raise VoteIsOpen(vote.id)
    state, note = how
    uow.meetings.save_item(replace(item, state=state, closed_at=chamber.now, note=note))


def tell(
    kind: str,
    acting: tuple[Actor, MandateId],
    meeting: MeetingId,
    payload: Mapping[str, object],
    subject: str | None = None,
) -> Event:
    """What happened in a meeting, for its record."""
    actor, mandate = acting
    return Event(meeting_stream(meeting), kind, actor.person, mandate, None, None, subject or meeting, payload)


def checked_line(text: str, pointer: str, limit: int = TEXT_LIMIT, *, needed: bool = False) -> str:
    """Words without white space around them, not too long and, where needed, there at all."""
    if len(text) > limit:
        raise InvalidInput("too-long", pointer)
    if needed and not text.strip():
        raise InvalidInput("missing", pointer)
    return text.strip()


def _chamber(uow: UnitOfWork, house: House, meeting: Meeting) -> Chamber:
    profile = house.profiles.get(meeting.profile, meeting.profile_hash)
    bodies = {body.id: body for body in uow.people.bodies()}
    members = members_of(uow, meeting.body, meeting.kind, profile)
    delegations = [b.id for b in bodies.values() if b.kind is BodyKind.DELEGATION and b.participating]
    seats = [*members] or [SeatId(body) for body in delegations]
    items, now = uow.meetings.items([meeting.id]), uow.now()
    act = next((item.act for item in items if item.state == "current"), None)
    return Chamber(
        meeting=meeting,
        profile=profile,
        bodies=bodies,
        items=items,
        seated=roll(seats, uow.meetings.noted(meeting.id)),
        members=members,
        powers=uow.limits.held_at(now, act),
        now=now,
    )


def members_of(uow: UnitOfWork, body: BodyId, kind: BodyKind, profile: Profile) -> Mapping[SeatId, Name]:
    """The members of a body that meets, where the rules count members; those of the plenary are of delegations."""
    if not counts_members(profile.provisions.bodies.get(kind)):
        return {}
    of = None if kind is BodyKind.ASSEMBLY else body
    found = [person for role in MEMBERS[kind] for person in uow.people.holders(role, of)]
    return {SeatId(person.id): person.name for person in found}
