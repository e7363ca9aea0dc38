"""What an author did to a text in the editor: operations without the ids and labels that the house gives.

Each edit carries the hash of what it was made on, as its operation does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    NewClause,
    NewNumber,
    Operation,
    RemoveClause,
    RenumberClauses,
    RepealClause,
    ReplaceClause,
    ReplaceTerm,
    Restructuring,
    Seat,
    SplitClause,
    TermPlace,
)
from service.domain.amendment.succession import points
from service.domain.ids import ClauseId, Hash
from service.domain.text.clause import ClauseKind


@dataclass(frozen=True, slots=True)
class DraftUnit:
    """A unit as its author wrote it; without a label it gets the next that is free there."""

    kind: ClauseKind
    label: str | None = None
    heading: str = ""
    text: str = ""
    children: tuple["DraftUnit", ...] = ()


@dataclass(frozen=True, slots=True)
class TextEdited:
    """Another text for a clause."""

    clause: ClauseId
    base: Hash
    text: str


@dataclass(frozen=True, slots=True)
class HeadingEdited:
    """Another heading for a clause."""

    clause: ClauseId
    base: Hash
    heading: str


@dataclass(frozen=True, slots=True)
class PutIn:
    """A new unit under ``parent`` after ``after``, behind those that earlier edits put in there."""

    parent: ClauseId | None
    after: ClauseId | None
    unit: DraftUnit


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A unit left out with all under it."""

    clause: ClauseId
    base: Hash


@dataclass(frozen=True, slots=True)
class Redrafted:
    """A unit with all under it in a new wording."""

    clause: ClauseId
    base: Hash
    unit: DraftUnit


@dataclass(frozen=True, slots=True)
class Repealed:
    """A unit of an enacted text that lapses; the house gives the words that stand in its place."""

    clause: ClauseId
    base: Hash


@dataclass(frozen=True, slots=True)
class Renumbered:
    """Other numbers for units of a draft."""

    numbers: tuple[NewNumber, ...]


@dataclass(frozen=True, slots=True)
class Relocated:
    """A unit put elsewhere; without a kind it stays what it is, without a label it gets the next that is free there."""

    clause: ClauseId
    was: Seat
    parent: ClauseId | None
    after: ClauseId | None
    kind: ClauseKind | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Divided:
    """A unit made two: ``text`` stays, ``rest`` and the units from ``child`` on go to the next."""

    clause: ClauseId
    base: Hash
    text: str
    rest: str
    child: ClauseId | None = None
    heading: str = ""
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """The next unit taken into this one, its words behind a space or a line break."""

    clause: ClauseId
    base: Hash
    other: ClauseId
    other_base: Hash
    glue: str = " "


@dataclass(frozen=True, slots=True)
class TermReplaced:
    """Another term for one, at each occurrence that the author has confirmed."""

    term: str
    by: str
    places: tuple[TermPlace, ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """Spelling or punctuation of a text, or of a heading, put right."""

    clause: ClauseId
    base: Hash
    heading: bool
    text: str


Rearranged = Repealed | Renumbered | Relocated | Divided | Joined | TermReplaced | Corrected
Edit = TextEdited | HeadingEdited | PutIn | LeftOut | Redrafted | Rearranged


def edits_of(operations: Sequence[Operation]) -> tuple[Edit, ...]:
    """Operations as the edits that make them; units put in at one point name it alike, in their order.

    >>> edits_of([RemoveClause(ClauseId("c"), Hash("h"))])
    (LeftOut(clause='c', base='h'),)
    """
    made = zip(map(as_edited, operations), points(operations), strict=True)
    return tuple(replace(edit, after=at[1]) if at and isinstance(edit, PutIn) else edit for edit, at in made)


def as_edited(operation: Operation) -> Edit:
    """An operation as the edit that makes it, so that its author can go on with it.

    >>> as_edited(RemoveClause("c", Hash("h")))
    LeftOut(clause='c', base='h')
    """
    match operation:
        case ChangeText(clause, base, text):
            return TextEdited(clause, base, text)
        case ChangeHeading(clause, base, heading):
            return HeadingEdited(clause, base, heading)
        case InsertClause(parent, after, unit):
            return PutIn(parent, after, _as_drafted(unit))
        case RemoveClause(clause, base):
            return LeftOut(clause, base)
        case ReplaceClause(clause, base, unit):
            return Redrafted(clause, base, _as_drafted(unit))
        case _:
            return _rearranged(operation)


def _rearranged(operation: RepealClause | ReplaceTerm | CorrectWords | Restructuring) -> Rearranged:
    match operation:
        case RepealClause(clause, base):
            return Repealed(clause, base)
        case RenumberClauses(numbers):
            return Renumbered(numbers)
        case MoveClause(clause, was, parent, after, kind, label):
            return Relocated(clause, was, parent, after, kind, label)
        case SplitClause(clause, base, text, unit, child):
            return Divided(clause, base, text, unit.text, child, unit.heading, unit.label)
        case JoinClauses(clause, base, other, other_base, glue):
            return Joined(clause, base, other, other_base, glue)
        case ReplaceTerm(term, by, places):
            return TermReplaced(term, by, places)
        case CorrectWords(clause, base, heading, text):
            return Corrected(clause, base, heading, text)
        case never:
            assert_never(never)


def _as_drafted(unit: NewClause) -> DraftUnit:
    children = tuple(_as_drafted(child) for child in unit.children)
    return DraftUnit(unit.kind, unit.label, unit.heading, unit.text, children)
