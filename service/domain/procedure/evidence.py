"""What a gate is judged by: facts about one act, loaded by the use case in the deciding transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from service.domain.amendment.amendment import Carry, Status
from service.domain.ids import (
    AmendmentId,
    BodyId,
    ClauseId,
    ConclusionId,
    Hash,
    OpinionRequestId,
    PersonId,
    RemarkId,
    VersionNumber,
)
from service.domain.procedure.conclusion import ConclusionKind, Disposition, Verdict
from service.domain.procedure.consensus import Position
from service.domain.procedure.dossier import Dossier
from service.domain.procedure.mandate import BodyKind
from service.domain.procedure.profile import Profile


@dataclass(frozen=True, slots=True)
class Opinion:
    """A conclusion, of a parliament or of experts, on one version; ``key`` is the body's, ``form`` the conclusion's."""

    body: BodyId
    kind: BodyKind
    version: VersionNumber
    signed_at: datetime | None
    id: ConclusionId | None = None
    key: str = ""
    form: ConclusionKind = ConclusionKind.EXPERT
    verdict: Verdict | None = None
    replied_at: datetime | None = None


class RequestState(StrEnum):
    """How a request for an opinion stands."""

    REQUESTED = "requested"
    IN_WORK = "in_work"  # an answer is being written
    RECEIVED = "received"
    OVERDUE = "overdue"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for an opinion and what came of it; ``begun`` says that an answer is being written."""

    id: OpinionRequestId
    body: BodyId
    version: VersionNumber
    asked_at: datetime
    due: datetime
    person: PersonId | None = None
    waived: bool = False
    begun: bool = False
    signed_at: datetime | None = None
    reminders: int = 0
    reminded_at: datetime | None = None

    def state(self, now: datetime) -> RequestState:
        """How it stands at an instant, by the database clock."""
        if self.signed_at is not None:
            return RequestState.RECEIVED
        if self.waived:
            return RequestState.WAIVED
        if now >= self.due:
            return RequestState.OVERDUE
        return RequestState.IN_WORK if self.begun else RequestState.REQUESTED


@dataclass(frozen=True, slots=True)
class RemarkState:
    """A remark of a signed conclusion and what became of it."""

    id: RemarkId
    body: BodyId
    disposition: Disposition | None
    explained: bool
    conclusion: ConclusionId | None = None


@dataclass(frozen=True, slots=True)
class AmendmentState:
    """An amendment that has been tabled; ``taken_in`` is the version that took it into the text, once adopted."""

    id: AmendmentId
    number: int
    body: BodyId
    status: Status
    carry: Carry
    taken_in: VersionNumber | None = None


@dataclass(frozen=True, slots=True)
class SittingState:
    """A sitting held at a stage; ``meeting`` says that it was in a meeting of the body, where votes are taken."""

    stage: str
    opened_at: datetime
    closed_at: datetime | None
    meeting: bool = False


@dataclass(frozen=True, slots=True)
class VoteState:
    """A vote of a meeting on the text as a whole, or on one ``clause`` of it, with its result.

    ``falls`` says that with it no article of the draft was left.
    """

    stage: str
    clause: ClauseId | None
    opened_at: datetime
    closed_at: datetime
    result: str
    falls: bool = False


@dataclass(frozen=True, slots=True)
class RoundState:
    """A question put to the delegations on one text.

    ``result`` is ``adopted``, ``objected``, ``rejected``, ``no_quorum`` or ``undone``.
    """

    stage: str
    visit: int
    version: VersionNumber
    text_hash: Hash
    opened_at: datetime
    closed_at: datetime | None
    result: str | None
    positions: Mapping[BodyId, Position]


@dataclass(frozen=True, slots=True)
class Clash:
    """Adopted amendments that cannot all stand in one text, by their numbers."""

    numbers: tuple[int, ...]
    clause: ClauseId | None
    reason: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything beside the dossier; ``clashes`` is ``None`` where nobody has looked yet.

    ``excused`` are the mandatory answers, by their keys, that this version does without; ``made`` says how often
    each move was made, ``entered`` when a stage was last come to; ``slips`` are the versions known to change nothing
    but spelling, punctuation and numbers.
    """

    text_hash: Hash | None = None
    published_at: datetime | None = None
    opinions: tuple[Opinion, ...] = ()
    remarks: tuple[RemarkState, ...] = ()
    amendments: tuple[AmendmentState, ...] = ()
    sittings: tuple[SittingState, ...] = ()
    rounds: tuple[RoundState, ...] = ()
    clashes: tuple[Clash, ...] | None = None
    asked: tuple[Asked, ...] = ()
    votes: tuple[VoteState, ...] = ()
    excused: frozenset[str] = frozenset()
    slips: frozenset[VersionNumber] = frozenset()

    def still_stands(self, given: VersionNumber, now: VersionNumber) -> bool:
        """Whether what was said of the whole text of one version holds of a later one: only slips were put right."""
        return given <= now and all(version in self.slips for version in range(given + 1, now + 1))

    made: Mapping[str, int] = field(default_factory=dict)
    entered: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GateFacts:
    """One act before its gate; ``now`` is the database clock after the lock was taken."""

    dossier: Dossier
    profile: Profile
    evidence: Evidence
    now: datetime
