"""Where a term stands in a text, as its author is asked about each place."""

from dataclasses import dataclass

from service.domain.ids import ClauseId, Hash, Language, VersionNumber
from service.usecases.views.references import Name


@dataclass(frozen=True, slots=True)
class FormView:
    """A form that was found, how often, and the words suggested for it (empty: a person has to write them)."""

    form: str
    count: int
    by: str


@dataclass(frozen=True, slots=True)
class OccurrenceView:
    """One occurrence with some words around it."""

    form: str
    which: int
    before: str
    behind: str


@dataclass(frozen=True, slots=True)
class TermPlaceView:
    """The occurrences in one text, or heading."""

    clause: ClauseId
    cited: Name
    heading: bool
    base_hash: Hash
    occurrences: tuple[OccurrenceView, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """Every place where a term may stand in a version, in the order of the text."""

    version: VersionNumber
    language: Language
    term: str
    by: str
    total: int
    forms: tuple[FormView, ...]
    places: tuple[TermPlaceView, ...]
