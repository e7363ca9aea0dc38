"""How two operations meet that stand on one text."""

from enum import StrEnum
from functools import lru_cache

from service.domain.amendment.likeness import likeness
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    InsertClause,
    Operation,
    RemoveClause,
    ReplaceClause,
)
from service.domain.ids import ClauseId
from service.domain.text.diff import compared
from service.domain.text.merge import Meeting, Sway, meetings, only_reading, sways
from service.domain.text.tree import ClauseTree
from service.domain.text.words import tokens


class Met(StrEnum):
    """What the one operation is to the other."""

    SAME = "same"
    CONTAINS = "contains"  # leaves out or redrafts a unit in which the other changes something
    WITHIN = "within"
    EXCLUSIVE = "exclusive"  # the same words or unit, another result
    PARALLEL = "parallel"  # both put something in at one point
    INCLUDES = "includes"  # changes all the words that the other does, and more
    INCLUDED = "included"
    APART = "apart"


def meet(tree: ClauseTree, left: Operation, right: Operation) -> Met:
    """How two operations on ``tree`` meet."""
    if likeness((left,)) == likeness((right,)):
        return Met.SAME
    place = meet_in_place(tree, left, right)
    if place is Met.EXCLUSIVE:
        match left, right:
            case ChangeText(clause, _, mine), ChangeText(_, _, theirs):
                return _meet_in_words(tree.index[clause].clause.text, mine, theirs)
            case ChangeHeading(clause, _, mine), ChangeHeading(_, _, theirs):
                return _meet_in_words(tree.index[clause].clause.heading, mine, theirs)
            case _:
                return place
    return place


def meet_in_place(tree: ClauseTree, left: Operation, right: Operation) -> Met:
    """As ``meet``, if nothing is known of their words: exclusive where they touch the same thing."""
    if isinstance(left, InsertClause) and isinstance(right, InsertClause):
        return Met.PARALLEL if (left.parent, left.after) == (right.parent, right.after) else Met.APART
    mine, theirs = _unit(left), _unit(right)
    if mine is not None and mine == theirs:
        return Met.EXCLUSIVE
    if mine is not None and _inside(tree, right, mine):
        return Met.CONTAINS
    if theirs is not None and _inside(tree, left, theirs):
        return Met.WITHIN
    return Met.EXCLUSIVE if type(left) is type(right) and _home(left) == _home(right) else Met.APART


def _unit(operation: Operation) -> ClauseId | None:
    """The unit that an operation leaves out or redrafts."""
    return operation.clause if isinstance(operation, RemoveClause | ReplaceClause) else None


def _home(operation: Operation) -> ClauseId | None:
    """The clause in which an operation changes something."""
    return operation.parent if isinstance(operation, InsertClause) else operation.clause


def _inside(tree: ClauseTree, operation: Operation, unit: ClauseId) -> bool:
    home = _home(operation)
    return home is not None and any(clause.id == unit for clause in tree.path(home))


@lru_cache(maxsize=16384)
def _meet_in_words(base: str, mine: str, theirs: str) -> Met:
    words = tokens(base)
    ours, other = sways(words, compared(base, mine)), sways(words, compared(base, theirs))
    shared = set(ours) & set(other)
    left = [change for change in ours if change not in shared]
    right = [change for change in other if change not in shared]
    if not left or not right:
        return Met.INCLUDED if right else Met.INCLUDES
    met = list(meetings(left, right))
    clashes = [(one, two) for one, two, how in met if how is Meeting.CLASH]
    if clashes:
        return Met.PARALLEL if all(_at_one_point(*pair) for pair in clashes) else Met.EXCLUSIVE
    apart = not met or only_reading(words, left, right, shared) is not None
    return Met.APART if apart else Met.EXCLUSIVE


def _at_one_point(one: Sway, other: Sway) -> bool:
    return not one.left.old and not other.left.old and one.left.start == other.left.start
