"""The operation that takes another back."""

from typing import assert_never

from service.domain.amendment.apply import Applied, apply, unit_of
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
from service.domain.amendment.term import back
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.tree import ClauseTree


def invert(tree: ClauseTree, operation: Operation) -> Operation:
    """The operation on the changed text that gives back ``tree``; the operation must fit ``tree``.

    >>> invert(LAW, do.says(LAW, "p1", "Иное.")).text
    'Орган решает за 30 дней.'
    """
    after = apply(tree, operation)
    assert isinstance(after, Applied), f"{operation} does not fit"
    match operation:
        case RenumberClauses() | MoveClause() | SplitClause() | JoinClauses():
            return _undone(tree, after.tree, operation)
        case ReplaceTerm(term, by, places):
            return ReplaceTerm(by, term, tuple(_term_back(tree, after.tree, place) for place in places))
        case ChangeText() | ChangeHeading() | CorrectWords():
            return _words_back(tree, operation)
        case InsertClause(unit=unit):
            return RemoveClause(unit.id, after.tree.hash(unit.id))
        case ReplaceClause(clause=clause) | RepealClause(clause=clause):
            return ReplaceClause(clause, after.tree.hash(clause), unit_of(tree, clause))
        case RemoveClause(clause=clause):
            return InsertClause(tree.index[clause].parent, _before(tree, clause), unit_of(tree, clause))
        case never:
            assert_never(never)


def _words_back(tree: ClauseTree, operation: ChangeText | ChangeHeading | CorrectWords) -> Operation:
    was = tree.index[operation.clause].clause
    match operation:
        case ChangeText(clause, _, text):
            return ChangeText(clause, words_hash(text), was.text)
        case ChangeHeading(clause, _, heading):
            return ChangeHeading(clause, words_hash(heading), was.heading)
        case CorrectWords(clause, _, heading, text):
            return CorrectWords(clause, words_hash(text), heading, was.heading if heading else was.text)
        case never:
            assert_never(never)


def _term_back(tree: ClauseTree, after: ClauseTree, place: TermPlace) -> TermPlace:
    was, now = (each.index[place.clause].clause for each in (tree, after))
    old, new = (was.heading, now.heading) if place.heading else (was.text, now.text)
    return TermPlace(place.clause, place.heading, words_hash(new), back(old, place.swaps))


def _undone(tree: ClauseTree, after: ClauseTree, operation: Restructuring) -> Operation:
    match operation:
        case RenumberClauses(numbers):
            return RenumberClauses(tuple(NewNumber(one.clause, one.label, one.was) for one in numbers))
        case MoveClause(clause=clause):
            row, now = tree.index[clause], after.index[clause]
            back_to = (row.parent, _before(tree, clause), row.clause.kind, row.clause.label)
            return MoveClause(clause, Seat(now.parent, now.clause.label), *back_to)
        case SplitClause(clause, _, text, unit):
            gap = tree.index[clause].clause.text.removeprefix(text).removesuffix(unit.text)
            base = words_hash(after.index[clause].clause.text)
            return JoinClauses(clause, base, unit.id, after.hash(unit.id), gap or " ")
        case JoinClauses(clause, _, other):
            first, second = tree.index[clause].clause, tree.index[other].clause
            unit = NewClause(second.id, second.kind, second.label, second.heading, second.text)
            child = next((row.clause.id for row in tree.children(other)), None)
            return SplitClause(clause, words_hash(after.index[clause].clause.text), first.text, unit, child)
        case never:
            assert_never(never)


def _before(tree: ClauseTree, clause: ClauseId) -> ClauseId | None:
    """The sibling that a unit follows."""
    siblings = [row.clause.id for row in tree.children(tree.index[clause].parent)]
    at = siblings.index(clause)
    return siblings[at - 1] if at else None
