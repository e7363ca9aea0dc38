"""Carrying out an operation on a text: it fits exactly, or it says what does not fit.

Nothing is searched for and nothing is guessed: an operation names its clause and the hash of what
it was made on.
"""

from collections.abc import Iterable, Iterator
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
from service.domain.ids import ClauseId, Hash
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
    """Carry out one operation.

    >>> apply(ClauseTree("ru", ()), RemoveClause(ClauseId("c"), "h"))
    Misfit(clause='c', reason='clause-missing')
    """
    return misfit(tree, operation) or Applied(_done(tree, operation))


def apply_all(tree: ClauseTree, operations: Iterable[Operation]) -> Applied | Misfit:
    """Carry out operations one after another; the first that does not fit is the answer."""
    made = Applied(tree)
    for operation in operations:
        step = apply(made.tree, operation)
        if isinstance(step, Misfit):
            return step
        made = step
    return made


def misfit(tree: ClauseTree, operation: Operation) -> Misfit | None:
    """Why an operation does not fit a text; ``None`` where it does."""
    if isinstance(operation, InsertClause):
        return _misfit_place(tree, operation) or _unless_free(operation.unit, tree, frozenset())
    clause = tree.get(operation.clause)
    if clause is None:
        return Misfit(operation.clause, "clause-missing")
    stands, reason = _stands(tree, clause, operation)
    if stands != operation.base:
        return Misfit(clause.id, reason)
    if isinstance(operation, ReplaceClause):
        own = frozenset(row.clause.id for _, row in tree.walk(clause.id))
        return _unless_free(replace(operation.unit, id=clause.id), tree, own)
    return None


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


def _done(tree: ClauseTree, operation: Operation) -> ClauseTree:
    match operation:
        case InsertClause(parent, after, unit):
            return tree.insert(parent, after, list(rows(unit, parent, "")))
        case ChangeText(clause, _, text):
            return tree.rewrite(replace(tree.index[clause].clause, text=text))
        case ChangeHeading(clause, _, heading):
            return tree.rewrite(replace(tree.index[clause].clause, heading=heading))
        case RemoveClause(clause):
            return tree.remove(clause)
        case ReplaceClause(clause, _, unit):
            old = tree.index[clause]
            gone = {row.clause.id for _, row in tree.walk(clause)}
            rest = [row for row in tree.placed if row.clause.id not in gone]
            return ClauseTree(tree.language, (*rest, *rows(replace(unit, id=clause), old.parent, old.rank)))
        case never:
            assert_never(never)


def _stands(
    tree: ClauseTree, clause: Clause, operation: ChangeText | ChangeHeading | RemoveClause | ReplaceClause
) -> tuple[Hash, str]:
    """The hash of what an operation changes as it stands, and the reason if it is another than it was made on."""
    match operation:
        case ChangeText():
            return words_hash(clause.text), "words-changed"
        case ChangeHeading():
            return words_hash(clause.heading), "heading-changed"
        case RemoveClause() | ReplaceClause():
            return tree.hash(clause.id), "unit-changed"
        case never:
            assert_never(never)


def _misfit_place(tree: ClauseTree, operation: InsertClause) -> Misfit | None:
    if operation.parent is not None and operation.parent not in tree.index:
        return Misfit(operation.parent, "parent-missing")
    if operation.after is None:
        return None
    sibling = tree.index.get(operation.after)
    if sibling is None:
        return Misfit(operation.after, "sibling-missing")
    return Misfit(operation.after, "sibling-elsewhere") if sibling.parent != operation.parent else None


def _unless_free(unit: NewClause, tree: ClauseTree, own: frozenset[ClauseId]) -> Misfit | None:
    """Refuse ids that stand already, elsewhere than in the unit itself."""
    made = [row.clause.id for row in rows(unit, None, "")]
    taken = next(
        (id for place, id in enumerate(made) if id in made[:place] or (id in tree.index and id not in own)), None
    )
    return Misfit(taken, "clause-exists") if taken else None
