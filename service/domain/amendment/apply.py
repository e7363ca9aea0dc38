"""Carrying out an operation on a text: it fits exactly, or it says what does not fit.

Nothing is searched for and nothing is guessed: an operation names its clause and the hash of what
it was made on.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    InsertClause,
    NewClause,
    Operation,
    RemoveClause,
    ReplaceClause,
)
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.clause import Clause
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed


@dataclass(frozen=True, slots=True)
class Applied:
    """The text with the operation carried out."""

    tree: ClauseTree


@dataclass(frozen=True, slots=True)
class Misfit:
    """The operation was made on something else than what stands here.

    ``reason`` is clause-missing, words-changed, heading-changed, unit-changed, parent-missing,
    sibling-missing, sibling-elsewhere or clause-exists.
    """

    clause: ClauseId
    reason: str


def apply(tree: ClauseTree, operation: Operation) -> Applied | Misfit:
    """Carry out one operation."""
    match operation:
        case InsertClause():
            return _insert(tree, operation)
        case ChangeText() | ChangeHeading() | RemoveClause() | ReplaceClause():
            clause = tree.get(operation.clause)
            if clause is None:
                return Misfit(operation.clause, "clause-missing")
            return _change(tree, clause, operation)
        case _:  # pragma: no cover
            assert_never(operation)


def apply_all(tree: ClauseTree, operations: Iterable[Operation]) -> Applied | Misfit:
    """Carry out operations one after another; the first that does not fit is the answer."""
    made = Applied(tree)
    for operation in operations:
        step = apply(made.tree, operation)
        if isinstance(step, Misfit):
            return step
        made = step
    return made


def rows(unit: NewClause, parent: ClauseId | None, rank: str) -> Iterator[Placed]:
    """A new unit and all under it, as they will stand."""
    yield Placed(Clause(unit.id, unit.kind, unit.label, unit.heading, unit.text), parent, rank)
    for child, place in zip(unit.children, ranks(len(unit.children)), strict=True):
        yield from rows(child, unit.id, place)


def unit_of(tree: ClauseTree, clause: ClauseId) -> NewClause:
    """A clause that stands, with all under it, in the shape of a new unit; the ids are kept."""
    found = tree.index[clause].clause
    children = tuple(unit_of(tree, row.clause.id) for row in tree.children(clause))
    return NewClause(found.id, found.kind, found.label, found.heading, found.text, children)


Change = ChangeText | ChangeHeading | RemoveClause | ReplaceClause


def _change(tree: ClauseTree, clause: Clause, operation: Change) -> Applied | Misfit:
    match operation:
        case ChangeText():
            if words_hash(clause.text) != operation.base:
                return Misfit(clause.id, "words-changed")
            return Applied(tree.rewrite(replace(clause, text=operation.text)))
        case ChangeHeading():
            if words_hash(clause.heading) != operation.base:
                return Misfit(clause.id, "heading-changed")
            return Applied(tree.rewrite(replace(clause, heading=operation.heading)))
        case RemoveClause() | ReplaceClause():
            if tree.hash(clause.id) != operation.base:
                return Misfit(clause.id, "unit-changed")
            if isinstance(operation, RemoveClause):
                return Applied(tree.remove(clause.id))
            return _replace(tree, clause.id, operation.unit)
        case _:  # pragma: no cover
            assert_never(operation)


def _insert(tree: ClauseTree, operation: InsertClause) -> Applied | Misfit:
    made = list(rows(operation.unit, operation.parent, ""))
    if operation.parent is not None and operation.parent not in tree.index:
        return Misfit(operation.parent, "parent-missing")
    if operation.after is not None:
        sibling = tree.index.get(operation.after)
        if sibling is None:
            return Misfit(operation.after, "sibling-missing")
        if sibling.parent != operation.parent:
            return Misfit(operation.after, "sibling-elsewhere")
    return _unless_taken(tree, made) or Applied(tree.insert(operation.parent, operation.after, made))


def _replace(tree: ClauseTree, clause: ClauseId, unit: NewClause) -> Applied | Misfit:
    old = tree.index[clause]
    made = list(rows(replace(unit, id=clause), old.parent, old.rank))
    gone = {row.clause.id for _, row in tree.walk(clause)}
    rest = ClauseTree(tree.language, tuple(row for row in tree.placed if row.clause.id not in gone))
    return _unless_taken(rest, made) or Applied(ClauseTree(tree.language, (*rest.placed, *made)))


def _unless_taken(tree: ClauseTree, made: Sequence[Placed]) -> Misfit | None:
    taken = next((row.clause.id for row in made if row.clause.id in tree.index), None)
    return Misfit(taken, "clause-exists") if taken else None
