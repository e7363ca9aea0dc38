"""Where the words of a text come from, as readers are shown it."""

from dataclasses import dataclass
from datetime import datetime

from service.domain.ids import ActId, AmendmentId, ClauseId, DecisionId, Hash, Language, SittingId, VersionNumber
from service.usecases.views.acts import Reason
from service.usecases.views.references import BodyRef, PersonRef


@dataclass(frozen=True, slots=True)
class DecisionRef:
    """The decision by which an amendment was adopted: on itself, or on another from which it followed."""

    id: DecisionId
    sitting: SittingId
    at: datetime
    on: AmendmentId


@dataclass(frozen=True, slots=True)
class SourceView:
    """An amendment that brought words, or part of one; ``bodies`` are all that stood by it, its author first."""

    id: AmendmentId
    number: int | None
    part: int
    bodies: tuple[BodyRef, ...]
    decision: DecisionRef | None


@dataclass(frozen=True, slots=True)
class OriginView:
    """What brought words: a version, why and by whom it was published, and the amendments that had them."""

    version: VersionNumber
    reason: Reason
    published_at: datetime
    published_by: PersonRef | None
    amendments: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one origin, by its place among the origins told."""

    text: str
    origin: int


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """A clause of the text; its words put together are its heading and its text to the letter."""

    id: ClauseId
    eid: str
    number: str
    heading: tuple[Words, ...]
    text: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ProvenanceView:
    """Where every word of a version comes from, clauses in the order of the text; ``hash`` is that of the version."""

    act: ActId
    slug: str
    version: VersionNumber
    hash: Hash
    language: Language
    clauses: tuple[ClauseWords, ...]
    origins: tuple[OriginView, ...]
