"""What decides which of two amendments is taken first: the first point that each touches, and how far each goes.

What leaves a unit out, redrafts or rearranges it begins, CONTINENTAL, at the head of the unit, before all inside;
PERFECT_FIRST, behind all inside it, the inner unit before the outer (domain.md §2.4, §9.5).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import NamedTuple, assert_never

from service.domain.amendment.likeness import reworded
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    NewClause,
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


class Doctrine(StrEnum):
    """Named strategies of order; a profile chooses one."""

    CONTINENTAL = "continental"  # what goes furthest first: European Parliament, PACE, United Nations
    PERFECT_FIRST = "perfect_first"  # the text is made perfect before it is left out: Westminster


@dataclass(frozen=True, slots=True)
class OrderRules:
    """A doctrine and what an assembly adds to it, among those of one point; by default nothing."""

    doctrine: Doctrine = Doctrine.CONTINENTAL
    commission_first: bool = False  # the commission's own before those of others
    longer_first: bool = False  # where all else is equal the one that brings more new text


class Part(IntEnum):
    """What of a clause comes first."""

    UNIT = 0
    HEADING = 1
    TEXT = 2
    FIRST_INSIDE = 3
    END = 4  # behind the clause and all under it


class Point(NamedTuple):
    """When its part of the act is taken, at which clause it stands, in what of it, and how far in.

    At an end ``offset`` is minus the depth of the unit that ends there, and ``behind`` tells whether the point
    is behind the unit; if not, it is its own last word on it.
    """

    consideration: int
    position: int
    part: Part
    offset: int = 0
    behind: bool = False


class Weight(NamedTuple):
    """How far an amendment goes among those of one point; the smaller is taken first."""

    rank: int = 0  # −2: a compromise; −1: the commission's own, where it comes first
    width: int = 0  # minus the letters of the old text that it takes out or gives otherwise, in its article
    kind: int = 0  # leaving out, redrafting, other words, something new; PERFECT_FIRST the other way
    number: float = 0.0  # minus the change of a number, where nothing else changes
    length: int = 0  # minus the letters of the new text, where the longer comes first


class Key(NamedTuple):
    """``point`` is missing where an amendment fits no text.

    ``unit`` is the place in the text of the clause that it begins at, ``article`` the article that this stands in,
    or the unit of the act that stands for one.
    """

    point: Point | None = None
    weight: Weight = Weight()
    unit: int = -1
    article: ClauseId | None = None

    @property
    def rank(self) -> tuple[object, ...]:
        """Sorts keys; what fits no text comes last.

        >>> Key(Point(0, 3, Part.TEXT)).rank < Key(Point(0, 7, Part.UNIT)).rank < Key().rank
        True
        """
        return (1,) if self.point is None else (0, *self.point, *self.weight)

    def ahead_of(self, others: Iterable["Key"]) -> "Key":
        """The key of a compromise: at the head of the unit that it, or the first of the others, begins in.

        >>> original = Key(Point(0, 3, Part.TEXT, 20), unit=3)
        >>> Key(Point(0, 5, Part.TEXT), unit=5).ahead_of([original]).rank < original.rank
        True
        """
        placed = [key for key in (self, *others) if key.point is not None]
        if not placed:
            return self
        first = min(placed, key=_head)
        return Key(_head(first), self.weight._replace(rank=COMPROMISE_RANK), first.unit, first.article)


COMPROMISE_RANK, COMMISSION_RANK = -2, -1


def _head(key: Key) -> Point:
    assert key.point is not None, "what fits no text has no head"
    return Point(key.point.consideration, key.unit, Part.UNIT)


def _rank(key: Key) -> tuple[object, ...]:
    return key.rank


_LAST = {ClauseKind.ANNEX: 1, ClauseKind.CITATION: 2, ClauseKind.RECITAL: 2, ClauseKind.PREAMBLE: 2, ClauseKind.NAME: 3}
PRINTING = 4
"""When printing points are taken: after all that is voted on."""
_ADDED, _WORDS, _REDRAFT, _GONE, _MOVED = range(5)
_SORTS: Mapping[type[Operation], int] = {
    RemoveClause: _GONE,
    RepealClause: _GONE,
    ReplaceClause: _REDRAFT,
    ChangeHeading: _WORDS,
    ChangeText: _WORDS,
    ReplaceTerm: _WORDS,
    CorrectWords: _WORDS,
    InsertClause: _ADDED,
    SplitClause: _MOVED,
    JoinClauses: _MOVED,
    MoveClause: _MOVED,
    RenumberClauses: _MOVED,
}
_KINDS: Mapping[Doctrine, Mapping[int, int]] = {
    Doctrine.CONTINENTAL: {_GONE: 0, _REDRAFT: 1, _WORDS: 2, _ADDED: 3, _MOVED: 3},
    Doctrine.PERFECT_FIRST: {_WORDS: 0, _ADDED: 0, _REDRAFT: 1, _GONE: 2, _MOVED: 3},
}


class Survey:
    """A text measured once: where each clause stands in it and how long it is with all under it."""

    def __init__(self, tree: ClauseTree, rules: OrderRules | None = None) -> None:
        self._tree = tree
        self._rules = rules or OrderRules()
        self._kinds = _KINDS[self._rules.doctrine]
        self._position: dict[ClauseId, int] = {}
        self._last: dict[ClauseId, int] = {}
        self._length: dict[ClauseId, int] = {}
        self._depth: dict[ClauseId, int] = {}
        self._about: dict[ClauseId, tuple[int, ClauseId]] = {}
        rows = list(tree.walk())
        for position, (depth, row) in enumerate(rows):
            self._position[row.clause.id], self._depth[row.clause.id] = position, depth
        for position, (_, row) in reversed(list(enumerate(rows))):
            under = [child.clause.id for child in tree.children(row.clause.id)]
            self._last[row.clause.id] = self._last[under[-1]] if under else position
            own = len(row.clause.heading) + len(row.clause.text)
            self._length[row.clause.id] = own + sum(self._length[id] for id in under)

    def key(self, operations: Sequence[Operation]) -> Key:
        """Where an amendment begins and how far it goes; what it does to its own new units is no beginning.

        How far: over how much of the text of the article in which it begins. Without a beginning it fits no text.

        >>> from service.domain.ids import Hash, Language
        >>> from service.domain.text.clause import Clause
        >>> from service.domain.text.tree import Placed
        >>> rows = [Placed(Clause(ClauseId(id), ClauseKind.POINT, text="раз"), None, id) for id in "abc"]
        >>> survey = Survey(ClauseTree(Language("ru"), tuple(rows)))
        >>> survey.key([RemoveClause(ClauseId("b"), Hash(""))]).weight.width
        -3
        """
        keys = [self._key(operation) for operation in operations if self._knows(operation)]
        if not keys:
            return Key()
        first = min(keys, key=_rank)
        if len(keys) == 1:
            return first
        width = sum(key.weight.width for key in keys if key.article == first.article)
        return first._replace(weight=first.weight._replace(width=width, number=0.0))

    def _knows(self, operation: Operation) -> bool:
        if isinstance(operation, InsertClause):
            return {operation.parent, operation.after} - {None} <= self._position.keys()
        return operation.clause in self._position

    def _key(self, operation: Operation) -> Key:
        match operation:
            case InsertClause():
                return self._insertion(operation)
            case CorrectWords():
                ((place, words),) = reworded(operation, self._tree).items()
                key = self._words(place, words)
                return key._replace(point=self._at(place[0], Part.TEXT)._replace(consideration=PRINTING))
            case ChangeText() | ChangeHeading() | ReplaceTerm():
                return min((self._words(*words) for words in reworded(operation, self._tree).items()), key=_rank)
            case RemoveClause(clause) | RepealClause(clause):
                return self._whole(operation, -self._length[clause])
            case ReplaceClause(clause, _, unit):
                return self._whole(operation, -self._length[clause], _letters(unit))
            case RenumberClauses() | MoveClause() | SplitClause() | JoinClauses():
                return self._whole(operation)
            case never:
                assert_never(never)

    def _whole(self, operation: Operation, width: int = 0, length: int = 0) -> Key:
        """The key of what does something to a unit as a whole."""
        assert not isinstance(operation, InsertClause)
        clause = operation.clause
        last = self._rules.doctrine is Doctrine.PERFECT_FIRST
        point = self._end(clause, behind=False) if last else self._at(clause, Part.UNIT)
        return self._made(clause, point, operation, Weight(width=width, length=-length))

    def _made(self, clause: ClauseId | None, point: Point, operation: Operation, weight: Weight) -> Key:
        length = weight.length if self._rules.longer_first else 0
        weight = weight._replace(kind=self._kinds[_SORTS[type(operation)]], length=length)
        if clause is None:
            return Key(point, weight)
        return Key(point, weight, self._position[clause], self._belonging(clause)[1])

    def _at(self, clause: ClauseId, part: Part, offset: int = 0) -> Point:
        return Point(self._belonging(clause)[0], self._position[clause], part, offset)

    def _end(self, clause: ClauseId, *, behind: bool) -> Point:
        return Point(self._belonging(clause)[0], self._last[clause], Part.END, -self._depth[clause], behind)

    def _belonging(self, clause: ClauseId) -> tuple[int, ClauseId]:
        """When the part of the act is taken in which a clause stands, and the article that it stands in."""
        found = self._about.get(clause)
        if found is None:
            path = self._tree.path(clause)
            article = next((above.id for above in path if above.kind is ClauseKind.ARTICLE), path[0].id)
            found = self._about[clause] = max(_LAST.get(above.kind, 0) for above in path), article
        return found

    def _insertion(self, operation: InsertClause) -> Key:
        if operation.after is not None:
            point = self._end(operation.after, behind=True)
        elif operation.parent is not None:
            point = self._at(operation.parent, Part.FIRST_INSIDE)
        else:
            point = Point(0, -1, Part.FIRST_INSIDE)
        point = point._replace(consideration=max(point.consideration, _LAST.get(operation.unit.kind, 0)))
        beside = operation.after or operation.parent
        return self._made(beside, point, operation, Weight(length=-_letters(operation.unit)))

    def _words(self, place: tuple[ClauseId, bool], new: str) -> Key:
        clause, heading = place
        old = self._tree.index[clause].clause
        reach = _reach(old.heading if heading else old.text, new)
        point = self._at(clause, Part.HEADING if heading else Part.TEXT, reach.offset)
        number = -reach.number if self._rules.doctrine is Doctrine.CONTINENTAL else 0.0
        weight = Weight(0, -reach.width, self._kinds[_WORDS], number, -reach.length * self._rules.longer_first)
        return Key(point, weight, self._position[clause], self._belonging(clause)[1])


@lru_cache(maxsize=32)
def survey(tree: ClauseTree, rules: OrderRules) -> Survey:
    """A text measured under the rules of an order, once for all who ask.

    >>> survey(LAW, OrderRules()) is survey(LAW, OrderRules())
    True
    """
    return Survey(tree, rules)


def _letters(unit: NewClause) -> int:
    return len(unit.heading) + len(unit.text) + sum(map(_letters, unit.children))


@dataclass(frozen=True, slots=True)
class _Reach:
    """Where a change of words begins, over how many letters it goes, how it changes a number, how much is new."""

    offset: int
    width: int
    number: float
    length: int


@lru_cache(maxsize=8192)
def _reach(old: str, new: str) -> _Reach:
    before, after = tokens(old), tokens(new)
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    gone, come = before[start : len(before) - end], after[start : len(after) - end]
    return _Reach(
        offset=sum(map(len, before[:start])),
        width=sum(map(len, gone)),
        number=number_change(gone, come),
        length=sum(map(len, come)),
    )


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    shorter = min(len(one), len(other))
    return next((place for place in range(shorter) if one[place] != other[place]), shorter)


def number_change(gone: Sequence[str], come: Sequence[str]) -> float:
    """|new − old| where a change is of one number only (NUM-1, domain.md §2.10), else 0.

    >>> number_change(["30"], ["60"]), number_change(["30"], ["сорок"])
    (30.0, 0.0)
    """
    if len(gone) != 1 or len(come) != 1 or not (is_number(gone[0]) and is_number(come[0])):
        return 0.0
    try:
        old, new = (float(words[0].replace(",", ".")) for words in (gone, come))
    except ValueError:
        return 0.0
    return abs(new - old)
