"""The operation that takes another back."""

from typing import assert_never

from service.domain.amendment.apply import Applied, apply, unit_of
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    InsertClause,
    Operation,
    RemoveClause,
    ReplaceClause,
)
from service.domain.text.canonical import words_hash
from service.domain.text.tree import ClauseTree


def invert(tree: ClauseTree, operation: Operation) -> Operation:
    """The operation on the changed text that gives back ``tree``; the operation must fit ``tree``."""
    after = apply(tree, operation)
    assert isinstance(after, Applied), f"{operation} does not fit"
    match operation:
        case ChangeText(clause, _, text):
            return ChangeText(clause, words_hash(text), tree.index[clause].clause.text)
        case ChangeHeading(clause, _, heading):
            return ChangeHeading(clause, words_hash(heading), tree.index[clause].clause.heading)
        case InsertClause(unit=unit):
            return RemoveClause(unit.id, after.tree.hash(unit.id))
        case ReplaceClause(clause=clause):
            return ReplaceClause(clause, after.tree.hash(clause), unit_of(tree, clause))
        case RemoveClause(clause=clause):
            parent = tree.index[clause].parent
            siblings = [row.clause.id for row in tree.children(parent)]
            at = siblings.index(clause)
            return InsertClause(parent, siblings[at - 1] if at else None, unit_of(tree, clause))
        case never:
            assert_never(never)
