"""What operations say, apart from the ids of what they put in: the ground on which amendments are identical."""

from collections.abc import Iterator, Sequence

from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    InsertClause,
    NewClause,
    Operation,
    RemoveClause,
    ReplaceClause,
)
from service.domain.text.tree import ClauseTree

Likeness = frozenset[tuple[object, ...]]


def likeness(operations: Sequence[Operation]) -> Likeness:
    """The same for two amendments exactly when they do the same to the same text by the same operations.

    >>> unit, twin = (NewClause(id, ClauseKind.POINT, "3", text="иное") for id in ("a", "b"))
    >>> likeness([InsertClause("c", None, unit)]) == likeness([InsertClause("c", None, twin)])
    True
    """
    return frozenset(_said(operation) for operation in operations)


def outcome(operations: Sequence[Operation], tree: ClauseTree) -> Likeness:
    """As ``likeness``, but a redraft of a unit with nothing under it counts as the words it changes."""
    return frozenset(said for operation in operations for said in _done(operation, tree))


def _said(operation: Operation) -> tuple[object, ...]:
    match operation:
        case ChangeText(clause, base, text):
            return ("text", clause, base, text)
        case ChangeHeading(clause, base, heading):
            return ("heading", clause, base, heading)
        case InsertClause(parent, after, unit):
            return ("insert", parent, after, bare(unit))
        case RemoveClause(clause, base):
            return ("remove", clause, base)
        case ReplaceClause(clause, base, unit):
            return ("replace", clause, base, bare(unit))


def bare(unit: NewClause) -> tuple[object, ...]:
    """A new unit without its ids."""
    return (unit.kind, unit.label, unit.heading, unit.text, tuple(bare(child) for child in unit.children))


def _done(operation: Operation, tree: ClauseTree) -> Iterator[tuple[object, ...]]:
    kind, clause, *rest = _said(operation)
    if not isinstance(operation, ReplaceClause):
        yield (kind, clause, rest[-1]) if isinstance(operation, ChangeText | ChangeHeading) else (kind, clause, *rest)
        return
    old, new = tree.get(operation.clause), operation.unit
    simple = old is not None and (old.kind, old.label) == (new.kind, new.label) and not new.children
    if old is None or not simple or tree.children(operation.clause):
        yield (kind, clause, *rest)
        return
    if old.text != new.text:
        yield ("text", clause, new.text)
    if old.heading != new.heading:
        yield ("heading", clause, new.heading)
