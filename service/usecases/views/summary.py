"""What is shown of the summary of remarks, of one's own remarks, and of whose experts were heard."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from service.domain.ids import ActId, ConclusionId, VersionNumber
from service.domain.procedure.conclusion import ConclusionKind, Verdict
from service.domain.procedure.mandate import BodyKind
from service.usecases.views.references import BodyRef, Name, Term
from service.usecases.views.remarks import RemarkView


class Answered(StrEnum):
    """How a delegation's parliament stands to a draft that was sent to it."""

    REMARKS = "remarks"  # an opinion with remarks, or without any, is here
    NO_REMARKS = "no_remarks"  # it has said that it has none
    AWAITED = "awaited"
    NO_REPLY = "no_reply"  # отзыв не поступил


class Outcome(StrEnum):
    """What became of the words that a remark is about, once it was taken."""

    CHANGED = "changed"
    SAME = "same"  # taken, and the words still stand as they stood
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A row of the summary (domain.md §1.5 A): ``number`` is its own for every reader.

    ``place`` cites the unit in words, ``draft`` is its text in the version that the conclusion is on, ``result`` the
    text with the remark taken into account, where it was taken.
    """

    number: int
    conclusion: ConclusionId
    body: BodyRef
    body_kind: BodyKind
    form: ConclusionKind
    version: VersionNumber
    language: str
    place: str
    draft: str
    outcome: Outcome | None
    result: str
    mine: bool
    remark: RemarkView


@dataclass(frozen=True, slots=True)
class DelegationAnswer:
    """How one delegation's parliament stands to the draft, and since when; ``letter`` where one was recorded."""

    body: BodyRef
    answered: Answered
    at: datetime | None
    letter: str
    verdict: Verdict | None
    remarks: int


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The summary of remarks and proposals of an act; ``withheld`` rows are not for this reader."""

    act: ActId
    slug: str
    title: Name
    stage: Term
    version: VersionNumber
    frozen: bool
    rows: tuple[SummaryRow, ...]
    withheld: int
    delegations: tuple[DelegationAnswer, ...]


@dataclass(frozen=True, slots=True)
class MyRemark:
    """A remark of one's own body on an act, with its outcome."""

    act: ActId
    slug: str
    title: Name
    stage: Term
    row: SummaryRow


@dataclass(frozen=True, slots=True)
class MyRemarks:
    """Everything that one's bodies have remarked, the acts moved last first."""

    remarks: tuple[MyRemark, ...]


@dataclass(frozen=True, slots=True)
class StateShare:
    """Whose experts were heard: how many bodies of a state have answered or are asked, and members who sat.

    ``state`` is the ISO 3166 code; empty for bodies of no one state. ``participating`` are states of the assembly.
    """

    state: str
    name: Name
    participating: bool
    received: int
    awaited: int
    members: int


@dataclass(frozen=True, slots=True)
class Balance:
    """The experts heard on an act, by state."""

    states: tuple[StateShare, ...]
    missing: tuple[Name, ...]
