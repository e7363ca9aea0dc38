"""What readers of acts are shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from service.domain.consolidation.comparison import Became, ClauseChange
from service.domain.ids import ActId, AmendmentId, ClauseId, Hash, Language, VersionNumber
from service.domain.procedure.permission import May
from service.domain.text.act import Act
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.diff import Run
from service.domain.text.naming import Scheme, printed
from service.domain.text.numbering import Regime
from service.domain.text.tree import ClauseTree
from service.usecases.views.references import BodyRef, Name, PersonRef, Term


class Translation(StrEnum):
    """How the words shown of a clause stand to the authentic ones."""

    AUTHENTIC = "authentic"
    CURRENT = "current"  # a translation of the words in force
    STALE = "stale"  # a translation of earlier words
    NONE = "none"  # not translated: the authentic words stand in


class Reason(StrEnum):
    """Why a version was published."""

    IMPORTED = "imported"
    EDITED = "edited"
    CONSOLIDATED = "consolidated"
    FINALISED = "finalised"
    RENUMBERED = "renumbered"  # the final text numbered through, with its references
    TAKEN_UP = "taken_up"  # the text of another act, adopted, as it is under review
    TRANSLATED = "translated"  # the authentic words are those of the version before


class Passage(StrEnum):
    """How an act stands to a stage."""

    PASSED = "passed"
    PRESENT = "present"
    AHEAD = "ahead"
    ASIDE = "aside"  # beside the main path: postponed, withdrawn


# ── what the repository gives ─────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class ActRow:
    """An act of the registry as stored; where it stands is in its dossier."""

    act: Act
    developer: BodyRef | None
    commission: BodyRef | None
    amendments_count: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One published version; ``resolution`` is ``{"number", "date"}`` of an adopted text."""

    number: VersionNumber
    hash: Hash
    reason: Reason
    stage: str
    resolution: Mapping[str, str] | None
    created_at: datetime
    created_by: PersonRef | None


@dataclass(frozen=True)
class ActText:
    """The text of a version in one language; ``hash`` is that of the authentic text, ``hashes`` of clause versions."""

    version: VersionNumber
    hash: Hash
    languages: tuple[Language, ...]
    tree: ClauseTree
    translations: Mapping[ClauseId, Translation]
    hashes: Mapping[ClauseId, Hash]


@dataclass(frozen=True, slots=True)
class Edition:
    """One wording and place of a clause, from one version to the last before ``until`` (``None``: still)."""

    version: VersionNumber
    until: VersionNumber | None
    hash: Hash
    clause: Clause
    parent: ClauseId | None
    translation: Translation
    reason: Reason
    published_at: datetime


@dataclass(frozen=True, slots=True)
class TouchRow:
    """An amendment that touched a clause."""

    id: AmendmentId
    number: int
    part: int
    body: BodyRef
    status: str
    touch: str
    base: VersionNumber


# ── what goes over the wire ───────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A deadline that is set; ``at`` is the first instant that is late, ``zone`` names the zone of record."""

    key: str
    name: Name
    at: datetime
    zone: str
    passed: bool


@dataclass(frozen=True, slots=True)
class StepView:
    """A stage of the main path: passed, present or ahead."""

    key: str
    name: Name
    passage: Passage


@dataclass(frozen=True, slots=True)
class ActView:
    """An act in the registry."""

    id: ActId
    slug: str
    kind: Term
    title: Name
    language: Language
    naming: str
    regime: Regime
    tags: tuple[str, ...]
    stage: Term | None
    way: tuple[StepView, ...]
    version: VersionNumber
    deadlines: tuple[DeadlineView, ...]
    developer: BodyRef | None
    commission: BodyRef | None
    amendments_count: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Registry:
    """The acts that the reader may see, latest first."""

    acts: tuple[ActView, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage of the timeline; ``since`` is when it was last entered."""

    key: str
    name: Name
    passage: Passage
    since: datetime | None


@dataclass(frozen=True, slots=True)
class VersionView:
    """A version in the list of versions."""

    number: VersionNumber
    hash: Hash
    reason: Reason
    stage: Term
    resolution: Mapping[str, str] | None
    created_at: datetime
    created_by: PersonRef | None


@dataclass(frozen=True, slots=True)
class ExceptionalMoveView:
    """A move made past open conditions: number ``number`` of the act's moves, asked by one person, made by another."""

    number: int
    move: Name
    source: Term
    target: Term
    conditions: tuple[Term, ...]
    reason: str
    asked_by: PersonRef
    confirmed_by: PersonRef
    at: datetime


@dataclass(frozen=True, slots=True)
class ActOverview:
    """The front page of an act; ``revision`` changes with everything in its proceedings."""

    act: ActView
    revision: int
    stages: tuple[StageView, ...]
    versions: tuple[VersionView, ...]
    languages: tuple[Language, ...]
    may: tuple[May, ...]
    exceptions: tuple[ExceptionalMoveView, ...] = ()
    limited_to: tuple[ClauseId, ...] | None = None  # the units that are all the reader sees; None: sees everything


@dataclass(frozen=True, slots=True)
class Marks:
    """What changed in a clause, word by word."""

    heading: tuple[Run, ...]
    text: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class EditionView:
    """One wording of a clause, marked against the one before it."""

    version: VersionNumber
    until: VersionNumber | None
    number: str
    heading: str
    text: str
    hash: Hash
    marks: Marks
    moved: bool
    translation: Translation
    reason: Reason
    published_at: datetime


@dataclass(frozen=True, slots=True)
class TouchView:
    """An amendment that touched a clause: its text, its heading, its place or all of it."""

    id: AmendmentId
    number: int
    part: int
    body: BodyRef
    status: str
    touch: tuple[str, ...]
    base: VersionNumber


@dataclass(frozen=True, slots=True)
class ClauseHistory:
    """What a clause has been, first to last, and which amendments touched it."""

    clause: ClauseId
    language: Language
    editions: tuple[EditionView, ...]
    amendments: tuple[TouchView, ...]


@dataclass(frozen=True, slots=True)
class ClauseChangeView:
    """A clause beside its earlier self: same, changed, inserted, removed or moved."""

    id: ClauseId
    change: Became
    kind: ClauseKind
    depth: int
    number: str
    number_before: str
    marks: Marks

    @classmethod
    def of(cls, change: ClauseChange, scheme: Scheme, language: Language) -> "ClauseChangeView":
        """The change as shown, numbers printed under a naming scheme."""
        standing = change.new or change.old
        assert standing is not None, "a clause of neither version"
        return cls(
            id=change.id,
            change=change.became,
            kind=standing.kind,
            depth=change.depth,
            number=printed(scheme, standing, language),
            number_before=printed(scheme, change.old, language) if change.old else "",
            marks=Marks(change.heading, change.text),
        )


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Two versions clause by clause, in the order of the later one; removed clauses where they stood."""

    act: ActId
    before: VersionNumber
    after: VersionNumber
    language: Language
    clauses: tuple[ClauseChangeView, ...]
