"""What is shown of meetings: the list, one meeting with agenda and seats, the screen of the hall, votes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from service.domain.ids import (
    ActId,
    AmendmentId,
    ClauseId,
    DecisionId,
    Hash,
    ItemId,
    MeetingId,
    SeatId,
    SittingId,
    VoteId,
)
from service.domain.procedure.deciding import Deciding
from service.domain.procedure.dossier import Dossier
from service.domain.procedure.meeting import Quorum
from service.domain.procedure.permission import May
from service.domain.text.act import Act
from service.usecases.views.amendments import ClauseMarks, ConsequenceView
from service.usecases.views.references import BodyRef, Name, PersonRef


@dataclass(frozen=True, slots=True)
class ActRef:
    """An act by slug and title, and the stage at which it is."""

    id: ActId
    slug: str
    title: Name
    stage: str

    @classmethod
    def of(cls, act: Act, dossier: Dossier) -> "ActRef":
        """An act as a meeting names it."""
        return cls(act.id, act.slug, act.title, dossier.stage)


@dataclass(frozen=True, slots=True)
class QuorumView:
    """How many are there of how many; ``needed`` is ``None`` where no rule says."""

    present: int
    of: int
    needed: int | None
    met: bool

    @classmethod
    def of_quorum(cls, found: Quorum) -> "QuorumView":
        """A quorum as it is shown."""
        return cls(found.present, found.of, found.needed, found.met)


@dataclass(frozen=True, slots=True)
class WayView:
    """A way of deciding: ``key`` chooses it."""

    key: str
    way: str
    threshold: str | None
    of: str | None
    minimum: int
    quorum: str

    @classmethod
    def by(cls, rule: Deciding) -> "WayView":
        """A way of deciding as it is shown."""
        threshold = rule.threshold.value if rule.threshold else None
        base = rule.of.value if rule.of else None
        return cls(rule.way.value, rule.way.value, threshold, base, rule.minimum, str(rule.quorum))


@dataclass(frozen=True, slots=True)
class RulesView:
    """What the rules say of a meeting: quorum, days of notice, and the ways for what is under consideration now."""

    quorum: str | None
    notice: int | None
    working: bool
    ways: Mapping[str, tuple[WayView, ...]]  # by question: amendment, text, procedure


@dataclass(frozen=True, slots=True)
class CountView:
    """How far the amendments of an act are."""

    total: int
    decided: int


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of the agenda; an act that the reader may not read has no name here (``restricted``)."""

    id: ItemId
    number: int | None
    act: ActRef | None
    restricted: bool
    title: Name
    state: str
    reason: str
    sitting: SittingId | None
    taken_up_at: datetime | None
    closed_at: datetime | None
    note: str
    amendments: CountView | None


@dataclass(frozen=True, slots=True)
class SeatView:
    """Who has one voice, whether it is there, and who gives it."""

    id: SeatId
    body: BodyRef | None
    person: PersonRef | None
    state: str
    apart: bool
    since: datetime | None
    by: PersonRef | None
    on_behalf: bool
    holder: PersonRef | None
    speakers: tuple[PersonRef, ...]
    mine: bool
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class SignatureView:
    """Who signed the protocol in what capacity."""

    capacity: str
    person: PersonRef
    at: datetime


@dataclass(frozen=True, slots=True)
class ProtocolState:
    """How far the protocol is: none, draft, signing, signed."""

    status: str
    hash: str | None
    signatures: tuple[SignatureView, ...]


@dataclass(frozen=True, slots=True)
class ProtocolView:
    """The protocol of a meeting: its ``content`` as data, whose signatures it has and what is ``missing``."""

    meeting: MeetingId
    hash: Hash
    status: str
    missing: tuple[str, ...]
    content: Mapping[str, Any]
    signatures: tuple[SignatureView, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in the list."""

    id: MeetingId
    body: BodyRef
    date: date
    starts: str
    place: str
    mode: str
    status: str
    items: int
    revision: int


@dataclass(frozen=True, slots=True)
class MeetingsView:
    """All meetings, the latest day first; ``bodies`` are those that the reader may convene."""

    meetings: tuple[MeetingRow, ...]
    bodies: tuple[BodyRef, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting with all that its console needs."""

    id: MeetingId
    revision: int
    number: int
    body: BodyRef
    kind: str
    date: date
    starts: str
    place: str
    mode: str
    status: str
    convened_at: datetime
    convened_by: PersonRef
    short_notice: str
    cancelled: str
    opened_at: datetime | None
    opened_by: PersonRef | None
    closed_at: datetime | None
    counts: str
    quorum: QuorumView
    rules: RulesView
    items: tuple[ItemView, ...]
    current: ItemId | None
    vote: VoteId | None
    shown: Mapping[str, Any]
    seats: tuple[SeatView, ...]
    protocol: ProtocolState
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class ShownAmendment:
    """The amendment on the screen: whose, where, what it does, what it would exclude, what became of it."""

    id: AmendmentId
    number: int | None
    part: int
    signatories: tuple[BodyRef, ...]
    cited: Name
    marks: tuple[ClauseMarks, ...]
    said: Mapping[str, str]
    excludes: tuple[str, ...]
    status: str


@dataclass(frozen=True, slots=True)
class ShownVoice:
    """A voice on the screen."""

    seat: SeatId
    name: Name
    voice: str | None


@dataclass(frozen=True, slots=True)
class ShownVote:
    """The vote on the screen."""

    id: VoteId
    question: str
    way: str
    threshold: str | None
    status: str
    counted: Mapping[str, int]
    voices: tuple[ShownVoice, ...]
    result: str | None


@dataclass(frozen=True, slots=True)
class ShownItem:
    """The item on the screen."""

    number: int | None
    title: Name
    act: ActRef | None


@dataclass(frozen=True, slots=True)
class ScreenView:
    """What the hall sees: the same for everybody, and nothing that only the chair knows."""

    meeting: MeetingId
    number: int
    status: str
    body: BodyRef
    shows: str
    item: ShownItem | None
    quorum: QuorumView
    amendment: ShownAmendment | None = None
    vote: ShownVote | None = None
    act: ActId | None = field(default=None)  # whose words it shows: who may not read it is shown none of them


@dataclass(frozen=True, slots=True)
class VoiceView:
    """One seat in a vote; ``voice`` is ``None`` until it has spoken."""

    seat: SeatId
    body: BodyRef | None
    person: PersonRef | None
    there: bool
    apart: bool
    voice: str | None
    reason: str
    clauses: tuple[str, ...]
    cited: tuple[Name, ...]
    wording: str
    reservation: str
    given_by: PersonRef | None
    on_behalf: bool
    at: datetime | None
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class FallsView:
    """What would follow from either result."""

    adopted: tuple[ConsequenceView, ...]
    rejected: tuple[ConsequenceView, ...]


@dataclass(frozen=True, slots=True)
class VoteView:
    """A vote with its voices; ``standing`` is what it amounts to, or would were it closed now."""

    id: VoteId
    revision: int
    meeting: MeetingId
    item: ItemId
    act: ActRef | None
    amendment: AmendmentId | None
    number: int | None
    part: int
    subject: str
    clause: ClauseId | None
    cited: Name
    question: str
    way: WayView
    status: str
    opened_at: datetime
    closed_at: datetime | None
    reason: str
    voices: tuple[VoiceView, ...]
    standing: Mapping[str, Any]
    result: str | None
    sees: Mapping[str, str] | None
    falls: FallsView | None
    options: tuple[str, ...]
    resolution: Mapping[str, Any] | None
    decision: DecisionId | None
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class VotesView:
    """The votes of a meeting, first to last."""

    votes: tuple[VoteView, ...]


@dataclass(frozen=True, slots=True)
class ReservedOn:
    """What one stands on: an amendment by ``number`` and ``part``, a unit (``cited``), the text, or a ``question``.

    ``outcome`` is what was decided on the amendment, ``result`` what the vote amounted to; ``undone``: it no longer
    stands.
    """

    subject: str
    number: int | None
    part: int
    cited: Name
    question: str
    outcome: str | None
    result: str | None
    undone: bool


@dataclass(frozen=True, slots=True)
class ReservationView:
    """A reservation or separate opinion, on what and whose."""

    id: str
    kind: str
    body: BodyRef
    text: str
    given_by: PersonRef
    on_behalf: bool
    at: datetime
    meeting: MeetingId | None
    decision: DecisionId | None
    vote: VoteId | None
    round: str | None
    on: ReservedOn


@dataclass(frozen=True, slots=True)
class ReservationsView:
    """Those on an act."""

    reservations: tuple[ReservationView, ...]
