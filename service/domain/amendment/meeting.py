"""How two operations meet that stand on one text."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from service.domain.amendment.footprint import footprint, homes
from service.domain.amendment.likeness import likeness, reworded
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
from service.domain.text.diff import Splice, compared
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
    """How two operations on ``tree`` meet.

    >>> meet(LAW, do.says(LAW, "p1", "Орган решает за 10 дней."), do.says(LAW, "p1", "Орган решает за 60.")).value
    'exclusive'
    >>> meet(LAW, do.without(LAW, "a1"), do.says(LAW, "p1", "Орган решает.")).value
    'contains'
    """
    mine, theirs = likeness((left,)), likeness((right,))
    if mine == theirs:
        return Met.SAME
    place = meet_in_place(tree, left, right)
    if place is not Met.EXCLUSIVE:
        return place
    if mine < theirs or theirs < mine:
        return Met.INCLUDED if mine < theirs else Met.INCLUDES
    words = reworded(left, tree), reworded(right, tree)
    return _meet_in_texts(tree, *words) if all(words) else _meet_in_settings(left, right)


def meet_in_place(tree: ClauseTree, left: Operation, right: Operation) -> Met:
    """As ``meet``, if nothing is known of their words: exclusive where they touch the same thing.

    >>> meet_in_place(LAW, do.says(LAW, "p1", "Иное."), do.says(LAW, "p2", "Иное:")).value
    'apart'
    """
    mine, theirs = _unit(left), _unit(right)
    if mine is not None and mine == theirs:
        return Met.EXCLUSIVE
    if mine is not None and _inside(tree, right, mine):
        return Met.CONTAINS
    if theirs is not None and _inside(tree, left, theirs):
        return Met.WITHIN
    if not _settings(left).keys().isdisjoint(_settings(right)):
        return Met.EXCLUSIVE
    return Met.PARALLEL if _point(left) and _point(left) == _point(right) else Met.APART


def _point(operation: Operation) -> tuple[ClauseId | None, ClauseId | None] | None:
    """Where an operation puts a unit in."""
    return (operation.parent, operation.after) if isinstance(operation, InsertClause | MoveClause) else None


def _unit(operation: Operation) -> ClauseId | None:
    """The unit that an operation leaves out, redrafts or lets lapse."""
    return operation.clause if isinstance(operation, RemoveClause | ReplaceClause | RepealClause) else None


def _inside(tree: ClauseTree, operation: Operation, unit: ClauseId) -> bool:
    """Whether an operation changes something inside a unit; one all through the text, only if nothing elsewhere."""
    found = [any(clause.id == unit for clause in tree.path(home)) for home in homes(operation)]
    return bool(found) and (all(found) if isinstance(operation, RenumberClauses | ReplaceTerm) else any(found))


def _settings(operation: Operation) -> Mapping[tuple[str, ClauseId], object]:
    """What an operation settles of which clause, and how."""
    match operation:
        case RenumberClauses(numbers):
            return {("number", one.clause): one.label for one in numbers}
        case MoveClause(clause, was, parent, after, kind, label):
            number = {} if label == was.label else {("number", clause): label}
            return {("seat", clause): (parent, after, kind), **number}
        case SplitClause(clause, _, text, unit, child):
            cut: dict[tuple[str, ClauseId], object] = {("cut", clause): (text, unit.text, child)}
            return cut if child is None else {**cut, ("seat", child): unit.id}
        case JoinClauses(clause, _, other):
            return {("cut", clause): other} | {(what, other): None for what in ("cut", "seat", "number", "heading")}
        case ChangeText() | ChangeHeading() | CorrectWords() | ReplaceTerm():
            return {(touch.part.value, touch.clause): None for touch in footprint((operation,))}
        case _:
            return {}


def _meet_in_settings(left: Operation, right: Operation) -> Met:
    mine, theirs = _settings(left), _settings(right)
    shared = mine.keys() & theirs.keys()
    return Met.APART if shared and all(mine[key] == theirs[key] for key in shared) else Met.EXCLUSIVE


Words = Mapping[tuple[ClauseId, bool], str]


def _meet_in_texts(tree: ClauseTree, mine: Words, theirs: Words) -> Met:
    """How two rewordings meet, each of one text or of several."""
    met = {key: _meet_in_text(tree, key, mine[key], theirs[key]) for key in mine.keys() & theirs.keys()}
    for how in (Met.EXCLUSIVE, Met.PARALLEL):
        if how in met.values():
            return how
    for how, keys in ((Met.INCLUDES, theirs.keys()), (Met.INCLUDED, mine.keys())):
        if all(met.get(key) in (how, Met.SAME) for key in keys):
            return how
    return Met.APART


def _meet_in_text(tree: ClauseTree, key: tuple[ClauseId, bool], mine: str, theirs: str) -> Met:
    clause = tree.index[key[0]].clause
    return Met.SAME if mine == theirs else _meet_in_words(clause.heading if key[1] else clause.text, mine, theirs)


@lru_cache(maxsize=16384)
def _meet_in_words(base: str, mine: str, theirs: str) -> Met:
    ours, other = _swaying(base, mine), _swaying(base, theirs)
    if ours and other and (ours[-1].right.end < other[0].left.start or other[-1].right.end < ours[0].left.start):
        return Met.APART
    shared = _shared(ours, other)
    left = [change for change in ours if _span(change) not in shared]
    right = [change for change in other if _span(change) not in shared]
    if not left or not right:
        return Met.INCLUDED if right else Met.INCLUDES
    close, clash = False, False
    for one, two, how in meetings(left, right):
        close, clash = True, clash or how is Meeting.CLASH
        if how is Meeting.CLASH and not _at_one_point(one, two):
            return Met.EXCLUSIVE
    if clash:
        return Met.PARALLEL
    apart = not close or only_reading(tokens(base), left, right, list(shared.values())) is not None
    return Met.APART if apart else Met.EXCLUSIVE


def _shared(ours: Sequence[Sway], other: Sequence[Sway]) -> Mapping[tuple[int, int, int], Splice]:
    """The changes that both make, by where they may stand."""
    stand = {_span(change): change for change in ours}
    return {_span(two): two.left for two in other if stand.get(_span(two)) == two}


def _span(change: Sway) -> tuple[int, int, int]:
    return change.left.start, change.left.end, change.right.start


@lru_cache(maxsize=8192)
def _swaying(base: str, text: str) -> Sequence[Sway]:
    """Where the changes of a text may stand; kept, for one is compared with many."""
    return sways(tokens(base), compared(base, text))


def _at_one_point(one: Sway, other: Sway) -> bool:
    return not one.left.old and not other.left.old and one.left.start == other.left.start
