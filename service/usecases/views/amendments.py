"""What readers of amendments are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from service.domain.amendment.admissibility import Criterion, Hint, Judged
from service.domain.amendment.amendment import Carry, Status
from service.domain.amendment.disposal import Rule
from service.domain.amendment.edits import Edit
from service.domain.amendment.form import Form
from service.domain.amendment.marshalling import Why
from service.domain.amendment.relation import Relation
from service.domain.consolidation.comparison import Became
from service.domain.ids import (
    ActId,
    AmendmentId,
    ClauseId,
    DecisionId,
    Hash,
    Language,
    RemarkId,
    SittingId,
    VersionNumber,
)
from service.domain.procedure.permission import May
from service.domain.text.clause import ClauseKind
from service.domain.text.diff import Run
from service.usecases.views.affected import AffectedView
from service.usecases.views.orders import ArrangedView, ConsentView, RecommendationView
from service.usecases.views.references import BodyRef, Name, PersonRef


@dataclass(frozen=True, slots=True)
class ClauseMarks:
    """What an amendment does to one clause, word by word; ``number`` is as printed, and was ``number_before``."""

    clause: ClauseId
    became: Became
    kind: ClauseKind
    number: str
    depth: int
    heading: tuple[Run, ...]
    text: tuple[Run, ...]
    number_before: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """Operations as a reader sees them: edits, marks on the text they stand on, and the instruction by language.

    ``instruction_full`` gives every changed unit in its full new wording; it is there where it was asked for.
    """

    version: VersionNumber
    edits: tuple[Edit, ...]
    marks: tuple[ClauseMarks, ...]
    instruction: Mapping[str, str]
    instruction_full: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RelationView:
    """Another amendment, and what the one shown is to it."""

    amendment: AmendmentId
    number: int | None
    body: BodyRef
    status: Status
    relation: Relation


@dataclass(frozen=True, slots=True)
class CauseView:
    """Why a final status came about; ``number`` and ``part`` are those of the amendment that brought it."""

    rule: str
    by: AmendmentId | None
    number: int | None
    reason: str
    part: int = 0


@dataclass(frozen=True, slots=True)
class RulingView:
    """The chair's ruling on admissibility."""

    admissible: bool
    reason: str
    by: PersonRef
    at: datetime


@dataclass(frozen=True, slots=True)
class FindingView:
    """What was found under one criterion of admissibility: units as cited, other amendments by number.

    ``counted`` is held against ``measure``: units, delegations, characters; ``at`` is the instant that was too late.
    """

    criterion: Criterion
    judged: Judged
    hint: Hint | None
    units: tuple[Name, ...]
    amendments: tuple[int | None, ...]
    counted: int | None
    measure: int | None
    at: datetime | None


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """One amendment at its ``place`` in the order.

    ``group`` joins those that begin at one point, ``tie`` those that the rules leave equal, ``debate`` those debated
    together. It was the ``put``-th to be put, in a ``block`` with others.

    ``clause`` is where a reader finds it, ``cited`` how that place is cited; ``current`` the wording as
    it stands now, on the version it stands on. ``cosigners`` have joined it; where ``author_left`` it is theirs.
    """

    id: AmendmentId
    act: ActId
    number: int | None
    body: BodyRef
    author: PersonRef
    cosigners: tuple[BodyRef, ...]
    author_left: bool
    language: Language
    kind: str
    status: Status
    carry: Carry
    clause: ClauseId | None
    clauses: tuple[ClauseId, ...]
    cited: Name
    current: Wording
    justification: str
    form: Form
    place: int
    group: int
    why: Why
    identical_with: tuple[AmendmentId, ...]
    relations: tuple[RelationView, ...]
    parent: AmendmentId | None
    consequential_to: AmendmentId | None
    supersedes: tuple[AmendmentId, ...]
    origin: RemarkId | None
    cause: CauseView | None
    ruling: RulingView | None
    consolidated_in: VersionNumber | None
    base: VersionNumber
    created_at: datetime
    tabled_at: datetime | None
    revision: int
    may: tuple[May, ...]
    arranged: ArrangedView | None = None
    tie: int | None = None
    debate: str | None = None
    put: int | None = None
    block: str | None = None
    recommendation: RecommendationView | None = None
    consents: tuple[ConsentView, ...] = ()
    part: int = 0
    part_of: AmendmentId | None = None
    hints: tuple[Hint, ...] = ()
    findings: tuple[FindingView, ...] = ()


@dataclass(frozen=True, slots=True)
class AmendmentList:
    """Amendments in the order in which they are taken; ``after`` is where the next page begins, if there is one.

    ``counts`` says for every clause how many stand at it, whatever page is shown. ``state`` is another whenever
    anything shown is.
    """

    act: ActId
    version: VersionNumber
    total: int
    after: int | None
    counts: Mapping[ClauseId, int]
    items: tuple[AmendmentView, ...]
    may: tuple[May, ...]
    state: Hash


@dataclass(frozen=True, slots=True)
class ContestedView:
    """For every clause at which amendments stand how many, and how many of them meet another's words or unit."""

    act: ActId
    version: VersionNumber
    counts: Mapping[ClauseId, int]
    conflicts: Mapping[ClauseId, int]
    state: Hash


@dataclass(frozen=True, slots=True)
class CarryView:
    """One step of an amendment from version to version; ``after`` is missing where nothing fitted."""

    from_version: VersionNumber
    to_version: VersionNumber
    outcome: Carry
    reason: str
    after: Wording | None
    at: datetime | None
    confirmed_by: PersonRef | None
    confirmed_at: datetime | None


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision on the amendment, undone or standing."""

    id: DecisionId
    put: int | None
    block: str | None
    sitting: SittingId
    outcome: Status
    reason: str
    by: PersonRef
    at: datetime
    undone_at: datetime | None
    undone_by: PersonRef | None


@dataclass(frozen=True, slots=True)
class AmendmentFile:
    """All that is on file of one amendment: as tabled, every step since, and what was decided.

    ``source`` is what an imported one said, word for word.
    """

    amendment: AmendmentView
    revision: int
    source: Mapping[str, Any] | None
    tabled: Wording
    log: tuple[CarryView, ...]
    decisions: tuple[DecisionView, ...]


@dataclass(frozen=True, slots=True)
class ConsequenceView:
    """What becomes of another amendment, by which rule, and because of which."""

    amendment: AmendmentId
    number: int | None
    part: int
    body: BodyRef
    before: Status
    after: Status
    rule: Rule
    by: AmendmentId
    by_number: int | None


@dataclass(frozen=True, slots=True)
class ConsequencesView:
    """What a decision would do; ``sees`` is sent back with it. ``first`` are amendments that must be decided before."""

    amendment: AmendmentId
    outcome: Status
    sees: Hash
    consequences: tuple[ConsequenceView, ...]
    first: tuple[RelationView, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class PreviewView:
    """What edits would be as an amendment; ``bodies`` are those in whose name the reader could draft it.

    ``references`` are those of the text that the amendment would upset.
    """

    wording: Wording
    cited: Name
    relations: tuple[RelationView, ...]
    hints: tuple[Hint, ...]
    references: tuple[AffectedView, ...]
    bodies: tuple[BodyRef, ...]
