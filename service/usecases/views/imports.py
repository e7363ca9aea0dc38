"""What is shown of a file being imported: every paragraph with what was made of it, and what it would become."""

from dataclasses import dataclass
from datetime import datetime

from service.domain.ids import ActId, ClauseId, ImportId, Language, Revision, VersionNumber
from service.domain.procedure.permission import May
from service.domain.text.clause import ClauseKind
from service.domain.text.pairing import Lacks
from service.domain.text.structure import Doubt, Place
from service.usecases.ports.formats import Media
from service.usecases.ports.imports import ImportStatus
from service.usecases.views.acts import ClauseChangeView
from service.usecases.views.references import Name, PersonRef


@dataclass(frozen=True, slots=True)
class UnitView:
    """One paragraph of the file; ``number`` is how the unit's number will be printed."""

    n: int
    source: str
    where: str
    place: Place
    reason: str
    kind: ClauseKind | None
    kind_name: Name | None
    label: str
    number: str
    heading: str
    text: str
    level: int
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class LooseReference:
    """Words of paragraph ``n`` that refer to a unit which is not there, or to no single one."""

    n: int
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many paragraphs the file has, how many went into the text, were left out, are doubtful."""

    paragraphs: int
    placed: int
    left_out: int
    doubtful: int


@dataclass(frozen=True, slots=True)
class ImportView:
    """A file being imported; ``act`` and ``version`` say what it became."""

    id: ImportId
    filename: str
    media: Media
    source_hash: str
    status: ImportStatus
    language: Language
    naming: str
    created_by: PersonRef
    created_at: datetime
    tally: Tally
    units: tuple[UnitView, ...]
    problems: tuple[LooseReference, ...]
    act: ActId | None
    version: VersionNumber | None
    revision: Revision
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class ImportItem:
    """An import in the list of those under way."""

    id: ImportId
    filename: str
    media: Media
    language: Language
    created_by: PersonRef
    created_at: datetime
    paragraphs: int
    revision: Revision


@dataclass(frozen=True, slots=True)
class ImportList:
    """The imports under way that the reader may see, latest first."""

    imports: tuple[ImportItem, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class AloneView:
    """A unit that found no other in the text beside it."""

    number: str
    words: str
    lacks: Lacks
    authentic: bool


@dataclass(frozen=True, slots=True)
class Prospect:
    """What publishing the import to an act would do.

    In the authentic language ``clauses`` compare the next version with the present one (all inserted
    before the first). In another, ``paired`` units get their words and ``alone`` do not;
    ``corrects`` says that words which stand now would change, so that a version is published.
    """

    act: ActId
    language: Language
    parallel: bool
    clauses: tuple[ClauseChangeView, ...]
    paired: int
    alone: tuple[AloneView, ...]
    corrects: bool
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class Rendered:
    """One clause and its words in another language."""

    clause: ClauseId
    heading: str
    text: str
