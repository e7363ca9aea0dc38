"""Meetings of bodies, as stored: agenda, the list at the door, votes, reservations, the signed protocol.

``hold`` first, then read. Where an act is held too, it is held before the meeting, and the meeting before a vote.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol

from service.domain.ids import (
    ActId,
    AmendmentId,
    BodyId,
    ClauseId,
    DecisionId,
    Hash,
    ItemId,
    MandateId,
    MeetingId,
    PersonId,
    Revision,
    RoundId,
    SeatId,
    SittingId,
    VersionNumber,
    VoteId,
)
from service.domain.procedure.deciding import Deciding, Question, Voice
from service.domain.procedure.mandate import BodyKind
from service.domain.procedure.meeting import Mode, Noted
from service.usecases.views.references import Name


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of a body on a day; ``shown`` is what stands on the screen of the hall."""

    id: MeetingId
    body: BodyId
    kind: BodyKind
    profile: str
    profile_hash: Hash
    day: date
    starts: str
    place: str
    mode: Mode
    convened_at: datetime
    convened_by: PersonId
    mandate: MandateId
    short_notice: str = ""
    status: str = "convened"  # convened | open | closed | signed | cancelled
    shown: Mapping[str, Any] = field(default_factory=dict)
    opened_at: datetime | None = None
    opened_by: PersonId | None = None
    closed_at: datetime | None = None
    closed_by: PersonId | None = None
    cancelled: str = ""
    revision: Revision = field(default=Revision(1))


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an agenda: an act, or something else by its title; ``sitting`` is the last one that it opened."""

    id: ItemId
    meeting: MeetingId
    place: int
    act: ActId | None
    title: Name
    added_by: PersonId
    added_at: datetime
    state: str = "waiting"  # waiting | current | done | postponed | removed
    reason: str = ""
    taken_up_at: datetime | None = None
    closed_at: datetime | None = None
    note: str = ""
    sitting: SittingId | None = None
    stands: Sequence[Mapping[str, Any]] | None = None  # units that stand as they were: ``clause`` and ``cited``


@dataclass(frozen=True, slots=True)
class Vote:
    """A question put in a meeting, with the rule by which it is decided as the profile had it then."""

    id: VoteId
    meeting: MeetingId
    item: ItemId
    act: ActId | None
    amendment: AmendmentId | None
    subject: Question
    stage: str
    version: VersionNumber | None
    text_hash: Hash | None
    question: str
    rule: Deciding
    opened_by: PersonId
    mandate: MandateId
    opened_at: datetime
    status: str = "open"  # open | closed | cancelled | undone
    closed_at: datetime | None = None
    closed_by: PersonId | None = None
    result: Mapping[str, Any] | None = None
    resolution: Mapping[str, Any] | None = None
    reason: str = ""
    undone_at: datetime | None = None
    undone_by: PersonId | None = None
    round: RoundId | None = None
    clause: ClauseId | None = None  # the unit that is put by itself
    revision: Revision = field(default=Revision(1))


@dataclass(frozen=True, slots=True)
class GivenVoice:
    """What a seat says; an objection has its reason, units and, if it can, wording that would do."""

    seat: SeatId
    voice: Voice
    given_by: PersonId
    mandate: MandateId
    at: datetime
    reason: str = ""
    clauses: tuple[ClauseId, ...] = ()
    wording: str = ""
    reservation: str = ""
    on_behalf: bool = False


@dataclass(frozen=True, slots=True)
class Reservation:
    """A reservation or a separate opinion on a decision, a vote or a round; it blocks nothing."""

    id: str
    kind: str  # reservation | separate_opinion
    body: BodyId
    words: str
    given_by: PersonId
    mandate: MandateId
    at: datetime
    on_behalf: bool = False
    act: ActId | None = None
    meeting: MeetingId | None = None
    decision: DecisionId | None = None
    vote: VoteId | None = None
    round: RoundId | None = None


@dataclass(frozen=True, slots=True)
class Bracket:
    """Alternatives left in brackets: ``words`` are both texts of every unit, as they stood."""

    id: str
    act: ActId
    version: VersionNumber
    amendment: AmendmentId
    decision: DecisionId
    words: Mapping[str, Any]
    at: datetime


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed the protocol of what hash as chair or secretary."""

    capacity: str
    hash: Hash
    person: PersonId
    mandate: MandateId
    at: datetime


class Meetings(Protocol):
    """Meetings, as stored."""

    def add(self, meeting: Meeting) -> None:
        """Store a meeting just convened."""
        ...

    def get(self, meeting: MeetingId) -> Meeting:
        """One meeting; ``NotFound``."""
        ...

    def hold(self, meeting: MeetingId) -> Meeting:
        """The same, held until the transaction ends; read after the wait."""
        ...

    def all(self) -> Sequence[Meeting]:
        """Every meeting, the latest day first."""
        ...

    def save(self, meeting: Meeting) -> Revision:
        """Store what a meeting that is held says now; gives the new revision."""
        ...

    def show(self, meeting: MeetingId, shown: Mapping[str, Any]) -> None:
        """Store what stands on the screen of the hall; no new revision of the meeting."""
        ...

    def items(self, meetings: Collection[MeetingId]) -> Sequence[Item]:
        """The items of these meetings, in the order of their agendas."""
        ...

    def add_item(self, item: Item) -> None:
        """Store a new item."""
        ...

    def save_item(self, item: Item) -> None:
        """Store what an item of a meeting that is held says now."""
        ...

    def item_of(self, sitting: SittingId) -> Item | None:
        """The item under which an act was taken up; ``None`` for a sitting without a meeting."""
        ...

    def of_sittings(self, act: ActId) -> Mapping[SittingId, MeetingId]:
        """The meetings in which sittings on an act were opened."""
        ...

    def note(self, meeting: MeetingId, noted: Noted) -> None:
        """Add a line to the list at the door."""
        ...

    def noted(self, meeting: MeetingId) -> Sequence[Noted]:
        """The list at the door, first to last."""
        ...

    def add_vote(self, vote: Vote) -> None:
        """Store a question just put."""
        ...

    def vote(self, vote: VoteId) -> Vote:
        """One vote; ``NotFound``."""
        ...

    def hold_vote(self, vote: VoteId) -> Vote:
        """The same, held until the transaction ends; read after the wait."""
        ...

    def votes(self, meeting: MeetingId) -> Sequence[Vote]:
        """The votes of a meeting, first to last."""
        ...

    def votes_on(self, act: ActId) -> Sequence[Vote]:
        """The votes on an act's text and on units of it that have a result which stands, first to last."""
        ...

    def save_vote(self, vote: Vote) -> Revision:
        """Store what a vote that is held says now; gives the new revision."""
        ...

    def give(self, vote: VoteId, voice: GivenVoice) -> Revision:
        """Store a voice in place of what the seat said before; gives the vote's new revision."""
        ...

    def take_back(self, vote: VoteId, seat: SeatId) -> Revision:
        """Forget what a seat said; gives the vote's new revision."""
        ...

    def voices(self, votes: Collection[VoteId]) -> Mapping[VoteId, Sequence[GivenVoice]]:
        """What was said in these votes, first to last."""
        ...

    def reserve(self, reservation: Reservation) -> None:
        """Store a reservation or separate opinion."""
        ...

    def reservations(self, meeting: MeetingId) -> Sequence[Reservation]:
        """Those entered in a meeting, first to last."""
        ...

    def reservations_on(self, act: ActId) -> Sequence[Reservation]:
        """Those on an act, first to last."""
        ...

    def bracket(self, bracket: Bracket) -> None:
        """Store alternatives left in brackets."""
        ...

    def brackets(self, act: ActId) -> Sequence[tuple[Bracket, bool]]:
        """Alternatives left in brackets on an act, and whether the decision that did it still stands."""
        ...

    def sign(self, meeting: MeetingId, signature: Signature) -> None:
        """Store a signature under a protocol."""
        ...

    def signatures(self, meeting: MeetingId) -> Sequence[Signature]:
        """Every signature under protocols of a meeting, first to last."""
        ...

    def keep(self, meeting: MeetingId, digest: Hash, content: Mapping[str, Any], at: datetime) -> None:
        """Store the protocol that was signed."""
        ...

    def protocol(self, meeting: MeetingId) -> tuple[Hash, Mapping[str, Any]] | None:
        """The protocol that was signed, with its hash."""
        ...
