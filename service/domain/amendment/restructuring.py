"""Operations that leave every word as it is: other numbers, another place, one unit made two, two made one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from service.domain.amendment.operation import (
    JoinClauses,
    MoveClause,
    RenumberClauses,
    Restructuring,
    SplitClause,
)
from service.domain.ids import ClauseId
from service.domain.text.clause import Clause
from service.domain.text.tree import ClauseTree, Placed


def restructured(tree: ClauseTree, operation: Restructuring) -> ClauseTree:
    """The text with the operation carried out; it must fit.

    >>> shown(restructured(LAW, do.numbered(LAW, a2="3")))[-1][:5]
    'a2: 3'
    """
    match operation:
        case RenumberClauses(numbers):
            return tree.changed([_labelled(tree.index[one.clause], one.label) for one in numbers])
        case MoveClause(clause, _, parent, after, kind, label):
            moved = tree.moved(clause, parent, after)
            return moved.rewrite(replace(tree.index[clause].clause, kind=kind, label=label))
        case SplitClause():
            return _split(tree, operation)
        case JoinClauses():
            return _joined(tree, operation)
        case never:
            assert_never(never)


def _labelled(row: Placed, label: str) -> Placed:
    return replace(row, clause=replace(row.clause, label=label))


def _split(tree: ClauseTree, operation: SplitClause) -> ClauseTree:
    clause, unit = operation.clause, operation.unit
    row = tree.index[clause]
    under = [child.clause.id for child in tree.children(clause)]
    going = under[under.index(operation.child) :] if operation.child is not None else []
    made = tree.rewrite(replace(row.clause, text=operation.text))
    second = Placed(Clause(unit.id, unit.kind, unit.label, unit.heading, unit.text), row.parent, "")
    return _adopted(made.insert(row.parent, clause, [second]), unit.id, going)


def _joined(tree: ClauseTree, operation: JoinClauses) -> ClauseTree:
    first, second = tree.index[operation.clause].clause, tree.index[operation.other].clause
    glue = operation.glue if first.text and second.text else ""
    made = tree.rewrite(replace(first, text=first.text + glue + second.text))
    going = [child.clause.id for child in tree.children(second.id)]
    return _adopted(made, first.id, going).remove(second.id)


def _adopted(tree: ClauseTree, parent: ClauseId, units: Sequence[ClauseId]) -> ClauseTree:
    """Put units under another, behind those that it has."""
    last = [row.clause.id for row in tree.children(parent)][-1:]
    after = last[0] if last else None
    for unit in units:
        tree = tree.moved(unit, parent, after)
        after = unit
    return tree
