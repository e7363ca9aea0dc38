"""Where operations touch a text: the words or heading of a clause, a whole unit, a place between units.

The footprint is what amendments are looked up by. It is found from the operations alone, so that it
can be kept beside them in an index.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    Operation,
    RenumberClauses,
    ReplaceTerm,
    SplitClause,
)
from service.domain.ids import ClauseId
from service.domain.text.tree import ClauseTree
from service.domain.text.words import is_word, tokens


class Part(StrEnum):
    """What of a clause is touched."""

    TEXT = "text"
    HEADING = "heading"
    UNIT = "subtree"  # the clause with all under it
    PLACE = "place"  # directly under it, or directly after it
    NUMBER = "number"  # its label, and under what it stands


@dataclass(frozen=True, slots=True)
class Touch:
    """One clause and the part of it that is touched."""

    clause: ClauseId
    part: Part


TOP = ClauseId("00000000-0000-0000-0000-000000000000")
"""Stands for the place before everything in an act, which is under and after no clause."""


def footprint(operations: Iterable[Operation]) -> frozenset[Touch]:
    """Everything that operations touch; a unit put in before everything in an act touches its ``TOP``.

    >>> from service.domain.amendment.operation import NewClause
    >>> from service.domain.text.clause import ClauseKind
    >>> [one.clause == TOP for one in footprint([InsertClause(None, None, NewClause("n", ClauseKind.NAME))])]
    [True]
    """
    return frozenset(touch for operation in operations for touch in _touches(operation))


def clauses(operations: Iterable[Operation]) -> frozenset[ClauseId]:
    """The clauses that operations touch in any way; the place before them all is none.

    >>> sorted(clauses([do.says(LAW, "p1", "Иное."), do.put("a1", "p2", do.unit("n"))]))
    ['a1', 'p1', 'p2']
    """
    return frozenset(touch.clause for touch in footprint(operations)) - {TOP}


def homes(operation: Operation) -> frozenset[ClauseId]:
    """The clauses in which an operation changes something, or puts something directly under them.

    >>> sorted(homes(do.moved(LAW, "p1", "a2", None)))
    ['a2', 'p1']
    """
    match operation:
        case InsertClause(parent=parent):
            return frozenset() if parent is None else frozenset((parent,))
        case MoveClause(clause, _, parent):
            return frozenset((clause,) if parent is None else (clause, parent))
        case _:
            return frozenset(touch.clause for touch in _touches(operation) if touch.part is not Part.PLACE)


def principal(operation: Operation) -> ClauseId | None:
    """The clause at which a reader finds an operation: its own, or the one that a new unit follows or joins.

    >>> principal(do.put("a1", "p2", do.unit("n")))
    'p2'
    """
    if isinstance(operation, InsertClause):
        return operation.after or operation.parent
    return operation.clause


def _touches(operation: Operation) -> Iterator[Touch]:
    match operation:
        case ChangeText(clause=clause) | CorrectWords(clause=clause, heading=False):
            yield Touch(clause, Part.TEXT)
        case ChangeHeading(clause=clause) | CorrectWords(clause=clause):
            yield Touch(clause, Part.HEADING)
        case ReplaceTerm(places=places):
            yield from (Touch(one.clause, Part.HEADING if one.heading else Part.TEXT) for one in places)
        case InsertClause(parent=parent, after=after):
            yield from _beside(parent, after)
        case RenumberClauses() | MoveClause() | SplitClause() | JoinClauses():
            yield from _rearranged(operation)
        case _:
            yield Touch(operation.clause, Part.UNIT)


def _rearranged(operation: RenumberClauses | MoveClause | SplitClause | JoinClauses) -> Iterator[Touch]:
    match operation:
        case RenumberClauses(numbers):
            yield from (Touch(one.clause, Part.NUMBER) for one in numbers)
        case MoveClause(clause, _, parent, after):
            yield Touch(clause, Part.NUMBER)
            yield from _beside(parent, after)
        case SplitClause(clause=clause, child=child):
            yield from (Touch(clause, part) for part in (Part.TEXT, Part.PLACE))
            yield from (Touch(id, Part.NUMBER) for id in (child,) if id is not None)
        case JoinClauses(clause=clause, other=other):
            yield from (Touch(clause, part) for part in (Part.TEXT, Part.PLACE))
            yield Touch(other, Part.UNIT)
        case never:
            assert_never(never)


def _beside(parent: ClauseId | None, after: ClauseId | None) -> Iterator[Touch]:
    beside = [clause for clause in (parent, after) if clause is not None] or [TOP]
    yield from (Touch(clause, Part.PLACE) for clause in beside)


@dataclass(frozen=True, slots=True)
class Disturbed:
    """What a new version changed, as amendments are looked up by each part that they touch.

    ``clauses`` changed in themselves, came, went or went elsewhere; after ``places`` (or first under
    them) another unit follows than did, or nothing of them is left but the place, ``TOP`` where another comes first;
    ``units`` changed somewhere inside.
    """

    clauses: frozenset[ClauseId]
    places: frozenset[ClauseId]
    units: frozenset[ClauseId]

    def disturbs(self, operation: Operation) -> bool:
        """Whether what an operation touches may no longer be what it was.

        >>> hit = disturbed(LAW, NEXT)
        >>> hit.disturbs(do.says(LAW, "p1", "Иное.")), hit.disturbs(do.without(LAW, "p2"))
        (True, False)
        """
        return any(self.hits(touch) for touch in _touches(operation))

    def hits(self, touch: Touch) -> bool:
        """Whether what is touched may no longer be what it was.

        >>> disturbed(LAW, NEXT).hits(Touch("a1", Part.UNIT))
        True
        """
        sets = {Part.PLACE: self.places, Part.UNIT: self.units}
        return touch.clause in sets.get(touch.part, self.clauses)


def disturbed(old: ClauseTree, new: ClauseTree) -> Disturbed:
    """What a new version changed: an amendment none of whose touches is hit fits as it is.

    >>> sorted(disturbed(LAW, NEXT).clauses), sorted(disturbed(LAW, NEXT).units)
    (['p1'], ['a1', 'p1'])
    """
    shown = {*old.index, *new.index}
    elsewhere = {id for id in shown if _parent(old, id) != _parent(new, id)}
    changed = elsewhere | {id for id in shown if old.get(id) != new.get(id)}
    parents = {None, *(row.parent for row in (*old.placed, *new.placed))}
    followed = {parent: _otherwise_followed(old, new, parent) for parent in parents}
    unsettled = changed | {parent for parent, places in followed.items() if parent is not None and places}
    above = {clause.id for tree in (old, new) for id in unsettled if id in tree.index for clause in tree.path(id)}
    places = elsewhere.union(*followed.values(), (id for id in changed if rewritten(id, old, new)))
    top = {TOP} if _followers(old, None)[None] != _followers(new, None)[None] else set()
    return Disturbed(frozenset(changed), frozenset(places | top), frozenset(above))


def rewritten(clause: ClauseId, old: ClauseTree, new: ClauseTree) -> bool:
    """Whether only the place of a unit stayed, as after a repeal: none of its words, or none of the units under it.

    >>> rewritten("p1", LAW, NEXT)
    False
    """
    before, now = old.get(clause), new.get(clause)
    if before is None or now is None:
        return False
    words = {token for token in tokens(before.text) if is_word(token)}
    under, left = ({row.clause.id for row in tree.children(clause)} for tree in (old, new))
    return (bool(words) and words.isdisjoint(tokens(now.text))) or (bool(under) and under.isdisjoint(left))


def _parent(tree: ClauseTree, clause: ClauseId) -> tuple[ClauseId | None, ...]:
    row = tree.index.get(clause)
    return (row.parent,) if row else ()


def _otherwise_followed(old: ClauseTree, new: ClauseTree, parent: ClauseId | None) -> set[ClauseId]:
    """The units after which another follows than did, and their parent where another comes first."""
    before, after = _followers(old, parent), _followers(new, parent)
    return {id for id in {*before, *after} if id is not None and before.get(id) != after.get(id)}


def _followers(tree: ClauseTree, parent: ClauseId | None) -> dict[ClauseId | None, ClauseId | None]:
    ids = [row.clause.id for row in tree.children(parent)]
    return dict(zip([parent, *ids], [*ids, None], strict=True))
