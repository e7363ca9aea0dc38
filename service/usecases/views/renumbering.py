"""What the editor of a final text is shown before it is numbered through."""

from dataclasses import dataclass

from service.domain.ids import ClauseId, Language, VersionNumber
from service.domain.procedure.permission import May
from service.usecases.views.references import Name


@dataclass(frozen=True, slots=True)
class NumberView:
    """A unit that gets another number; ``cited`` is how it is cited now."""

    clause: ClauseId
    cited: Name
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LeftView:
    """Units that keep their numbers, and why."""

    clauses: tuple[ClauseId, ...]
    cited: tuple[Name, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class RewrittenView:
    """A reference that says another number then; ``place`` counts the references of its clause from 0."""

    language: Language
    clause: ClauseId
    place: int
    cited: Name
    before: str
    after: str
    to: ClauseId


@dataclass(frozen=True, slots=True)
class DoubtView:
    """A reference for a person to look at; ``after`` is what is proposed where only confirmation is wanting."""

    language: Language
    clause: ClauseId
    place: int
    cited: Name
    words: str
    reason: str
    after: str


@dataclass(frozen=True, slots=True)
class RenumberingView:
    """Everything that numbering a version through does, and what it leaves to a person."""

    version: VersionNumber
    numbers: tuple[NumberView, ...]
    left: tuple[LeftView, ...]
    references: tuple[RewrittenView, ...]
    doubts: tuple[DoubtView, ...]
    may: tuple[May, ...]
