"""Acts and their texts on the wire."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.edits import Edits
from service.api.schemas.references import BodyRefOut, MarksOut, PersonRefOut, TermOut
from service.domain.amendment.amendment import Status
from service.domain.amendment.edits import Edit
from service.domain.consolidation.comparison import Became
from service.domain.text.clause import ClauseKind
from service.domain.text.numbering import Regime
from service.usecases.opening import NewAct as Wanted
from service.usecases.views.acts import Passage, Reason, Translation

Title = Annotated[dict[str, Annotated[str, Field(max_length=4_000)]], Field(max_length=40)]
Short = Annotated[str, Field(max_length=200)]


class NewAct(Body):
    """The dossier of a new act."""

    slug: Short
    kind: Short
    title: Title
    language: Short
    naming: Short
    developer: Short | None = None
    commission: Short | None = None
    readers: Annotated[tuple[Short, ...], Field(max_length=200)] = ()
    tags: Annotated[tuple[Short, ...], Field(max_length=50)] = ()
    regime: Short = "draft"
    item: Short | None = None

    def read(self) -> Wanted:
        """The same for a use case."""
        return Wanted(**self.model_dump())


class TextIn(Body):
    """Edits of the working draft that was read at a version."""

    version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    edits: Edits

    def read(self) -> tuple[Edit, ...]:
        """The edits for a use case."""
        return tuple(edit.read() for edit in self.edits)


class LanguageAsked(Body):
    """Which language to show; the authentic one where none is named."""

    language: Annotated[str | None, Field(max_length=20)] = None


class TextAsked(LanguageAsked):
    """Which version to show; the latest where none is named."""

    version: Annotated[int | None, Field(ge=1, le=2**31 - 1)] = None


class DeadlineOut(View):
    """A deadline that is set; ``at`` is the first instant that is late, ``zone`` that of record."""

    key: str
    name: dict[str, str]
    at: datetime
    zone: str
    passed: bool


class StepOut(View):
    """A stage of the main path: passed, present or ahead."""

    key: str
    name: dict[str, str]
    passage: Passage


class ActOut(View):
    """An act in the registry; ``way`` has the stages of the main path in their order.

    ``regime``: of an act in force (enacted) numbers stay, and units are repealed; of a draft they may change.
    """

    id: str
    slug: str
    kind: TermOut
    title: dict[str, str]
    language: str
    naming: str
    regime: Regime
    tags: list[str]
    stage: TermOut
    way: list[StepOut]
    version: int
    deadlines: list[DeadlineOut]
    developer: BodyRefOut | None
    commission: BodyRefOut | None
    amendments_count: int
    created_at: datetime


class RegistryOut(View):
    """The acts that the reader may see, latest first."""

    acts: list[ActOut]
    may: MayMap


class StageOut(View):
    """A stage of the timeline: passed, present, ahead or aside; ``since`` is when it was last entered."""

    key: str
    name: dict[str, str]
    passage: Passage
    since: datetime | None


class VersionOut(View):
    """A version in the list of versions; ``resolution`` is ``{"number", "date"}`` of an adopted text."""

    number: int
    hash: str
    reason: Reason
    stage: TermOut
    resolution: dict[str, str] | None
    created_at: datetime
    created_by: PersonRefOut | None


class ExceptionalMoveOut(View):
    """A move made past open conditions: asked by one person, made by another."""

    number: int
    move: dict[str, str]
    source: TermOut
    target: TermOut
    conditions: list[TermOut]
    reason: str
    asked_by: PersonRefOut
    confirmed_by: PersonRefOut
    at: datetime


class OverviewOut(View):
    """The front page of an act; ``revision`` changes with everything in its proceedings."""

    act: ActOut
    revision: int
    stages: list[StageOut]
    versions: list[VersionOut]
    languages: list[str]
    may: MayMap
    exceptions: list[ExceptionalMoveOut]
    limited_to: list[str] | None


class BasesOut(View):
    """The hashes that an edit names as ``base_hash``: of the text, the heading, the clause with all under it."""

    text: str
    heading: str
    subtree: str


class ClauseOut(View):
    """A clause; ``number`` as printed, ``called`` as cited, ``translation`` is authentic, current, stale or none."""

    id: str
    eid: str
    kind: ClauseKind
    kind_name: dict[str, str]
    called: dict[str, str]
    label: str
    number: str
    heading: str
    text: str
    parent: str | None
    depth: int
    hash: str
    base: BasesOut
    translation: Translation


class TextOut(View):
    """A text in document order; ``refused``: what kinds of edit no amendment to it may hold, and why."""

    act: str
    version: int
    current: int
    hash: str
    language: str
    authentic: str
    languages: list[str]
    refused: dict[str, str]
    clauses: list[ClauseOut]


class EditionOut(View):
    """One wording of a clause from ``version`` to the last before ``until``, marked against the one before it."""

    version: int
    until: int | None
    number: str
    heading: str
    text: str
    hash: str
    marks: MarksOut
    moved: bool
    translation: Translation
    reason: Reason
    published_at: datetime


class TouchOut(View):
    """An amendment that touched a clause: its text, its heading, its place or its subtree."""

    id: str
    number: int
    part: int
    body: BodyRefOut
    status: Status
    touch: list[str]
    base: int


class ClauseHistoryOut(View):
    """What a clause has been, and which amendments touched it."""

    clause: str
    language: str
    editions: list[EditionOut]
    amendments: list[TouchOut]


class ComparisonAsked(LanguageAsked):
    """Which two versions to lay side by side."""

    from_: Annotated[int, Field(alias="from", ge=1, le=2**31 - 1)]
    to: Annotated[int, Field(ge=1, le=2**31 - 1)]


class ClauseChangeOut(View):
    """A clause beside its earlier self; a moved one may have changed too."""

    id: str
    change: Became
    kind: ClauseKind
    depth: int
    number: str
    number_before: str
    marks: MarksOut


class ComparisonOut(View):
    """Two versions clause by clause, in the order of the later one; removed clauses where they stood."""

    act: str
    before: int
    after: int
    language: str
    clauses: list[ClauseChangeOut]
