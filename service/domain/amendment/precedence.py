"""What decides which of two amendments is taken first: the first point that each touches, and how far each goes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from typing import assert_never

from service.domain.amendment.likeness import reworded
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    Operation,
    RemoveClause,
    RenumberClauses,
    RepealClause,
    ReplaceClause,
    ReplaceTerm,
    SplitClause,
)
from service.domain.ids import ClauseId
from service.domain.text.clause import ClauseKind
from service.domain.text.tree import ClauseTree
from service.domain.text.words import is_number, tokens


class Part(IntEnum):
    """What of a clause comes first."""

    UNIT = 0
    HEADING = 1
    TEXT = 2
    FIRST_INSIDE = 3
    AFTER = 4  # after the clause and all under it


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """When its part of the act is taken, at which clause it stands, in what of it, and how far in."""

    consideration: int
    position: int
    part: Part
    offset: int = 0

    @property
    def is_after_unit(self) -> bool:
        """Whether something is put in here behind a whole unit."""
        return self.part is Part.AFTER


@dataclass(frozen=True, slots=True, order=True)
class Weight:
    """How far an amendment goes among those of one point; the smaller is taken first."""

    rank: int = 0  # −1: a compromise
    width: int = 0  # minus the letters of the old text from the first change to the last
    kind: int = 0  # leaving out, redrafting, other words, something new
    number: float = 0.0  # minus the change of a number, where nothing else changes


@dataclass(frozen=True, slots=True)
class Key:
    """``point`` is missing where an amendment fits no text."""

    point: Point | None = None
    weight: Weight = Weight()

    @property
    def rank(self) -> tuple[object, ...]:
        """Sorts keys; what fits no text comes last."""
        return (1,) if self.point is None else (0, self.point, self.weight)

    def ahead_of(self, others: Iterable["Key"]) -> "Key":
        """The key of a compromise: at the head of the unit that it, or the first of the others, begins in."""
        points = [key.point for key in (self, *others) if key.point is not None]
        if not points:
            return self
        return Key(replace(min(points), part=Part.UNIT, offset=0), replace(self.weight, rank=-1))


def _rank(key: Key) -> tuple[object, ...]:
    return key.rank


_LAST = {ClauseKind.ANNEX: 1, ClauseKind.CITATION: 2, ClauseKind.RECITAL: 2, ClauseKind.PREAMBLE: 2, ClauseKind.NAME: 3}
PRINTING = 4
"""When printing points are taken: after all that is voted on."""
_KINDS: Mapping[type[Operation], int] = {
    RemoveClause: 0,
    RepealClause: 0,
    ReplaceClause: 1,
    ChangeHeading: 2,
    ChangeText: 2,
    ReplaceTerm: 2,
    CorrectWords: 2,
    InsertClause: 3,
    SplitClause: 3,
    JoinClauses: 3,
    MoveClause: 3,
    RenumberClauses: 3,
}


class Survey:
    """A text measured once: where each clause stands in it and how long it is with all under it."""

    def __init__(self, tree: ClauseTree) -> None:
        self._tree = tree
        self._position: dict[ClauseId, int] = {}
        self._last: dict[ClauseId, int] = {}
        self._length: dict[ClauseId, int] = {}
        self._depth: dict[ClauseId, int] = {}
        rows = list(tree.walk())
        for position, (depth, row) in enumerate(rows):
            self._position[row.clause.id], self._depth[row.clause.id] = position, depth
        for position, (_, row) in reversed(list(enumerate(rows))):
            under = [child.clause.id for child in tree.children(row.clause.id)]
            self._last[row.clause.id] = self._last[under[-1]] if under else position
            own = len(row.clause.heading) + len(row.clause.text)
            self._length[row.clause.id] = own + sum(self._length[id] for id in under)

    def key(self, operations: Sequence[Operation]) -> Key:
        """Where an amendment begins and how far it goes there; what it does to its own new units is no beginning."""
        keys = [self._key(operation) for operation in operations if self._knows(operation)]
        first = min(keys, key=lambda key: key.rank)
        return first if len(keys) == 1 else Key(first.point, replace(first.weight, number=0.0))

    def _knows(self, operation: Operation) -> bool:
        if isinstance(operation, InsertClause):
            return {operation.parent, operation.after} - {None} <= self._position.keys()
        return operation.clause in self._position

    def _key(self, operation: Operation) -> Key:
        kind = _KINDS[type(operation)]
        match operation:
            case InsertClause():
                return Key(self._insertion_point(operation), Weight(kind=kind))
            case CorrectWords():
                ((place, words),) = reworded(operation, self._tree).items()
                key = self._words(place, words)
                return replace(key, point=replace(self._at(place[0], Part.TEXT), consideration=PRINTING))
            case ChangeText() | ChangeHeading() | ReplaceTerm():
                return min((self._words(*words) for words in reworded(operation, self._tree).items()), key=_rank)
            case RemoveClause(clause) | ReplaceClause(clause) | RepealClause(clause):
                return Key(self._at(clause, Part.UNIT), Weight(width=-self._length[clause], kind=kind))
            case RenumberClauses() | MoveClause() | SplitClause() | JoinClauses():
                return Key(self._at(operation.clause, Part.UNIT), Weight(kind=kind))
            case never:
                assert_never(never)

    def _at(self, clause: ClauseId, part: Part, offset: int = 0) -> Point:
        return Point(self._consideration(clause), self._position[clause], part, offset)

    def _consideration(self, clause: ClauseId) -> int:
        return max(_LAST.get(above.kind, 0) for above in self._tree.path(clause))

    def _insertion_point(self, operation: InsertClause) -> Point:
        if operation.after is not None:
            point = self._at(operation.after, Part.AFTER, -self._depth[operation.after])
            point = replace(point, position=self._last[operation.after])
        elif operation.parent is not None:
            point = self._at(operation.parent, Part.FIRST_INSIDE)
        else:
            point = Point(0, -1, Part.FIRST_INSIDE)
        return replace(point, consideration=max(point.consideration, _LAST.get(operation.unit.kind, 0)))

    def _words(self, place: tuple[ClauseId, bool], new: str) -> Key:
        clause, heading = place
        old = self._tree.index[clause].clause
        part = Part.HEADING if heading else Part.TEXT
        reach = _reach(old.heading if heading else old.text, new)
        return Key(self._at(clause, part, reach.offset), Weight(0, -reach.width, _KINDS[ChangeText], -reach.number))


@dataclass(frozen=True, slots=True)
class _Reach:
    """Where a change of words begins, over how many letters it goes, and by how much it changes a number."""

    offset: int
    width: int
    number: float


@lru_cache(maxsize=8192)
def _reach(old: str, new: str) -> _Reach:
    before, after = tokens(old), tokens(new)
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    gone, come = before[start : len(before) - end], after[start : len(after) - end]
    return _Reach(sum(map(len, before[:start])), sum(map(len, gone)), _number_change(gone, come))


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    shorter = min(len(one), len(other))
    return next((place for place in range(shorter) if one[place] != other[place]), shorter)


def _number_change(gone: Sequence[str], come: Sequence[str]) -> float:
    """|new − old| where a change is of one number only (NUM-1), else 0."""
    if len(gone) != 1 or len(come) != 1 or not (is_number(gone[0]) and is_number(come[0])):
        return 0.0
    try:
        old, new = (float(words[0].replace(",", ".")) for words in (gone, come))
    except ValueError:
        return 0.0
    return abs(new - old)
