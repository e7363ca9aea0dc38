"""What operations say, apart from the ids of what they put in: the ground on which amendments are identical."""

from collections.abc import Iterator, Sequence
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
from service.domain.ids import Language
from service.domain.text.tree import ClauseTree

Likeness = frozenset[tuple[object, ...]]


def likeness(operations: Sequence[Operation]) -> Likeness:
    """The same for two amendments exactly when they do the same to one text by the same operations.

    What they were made on plays no part: that they fit the present text is asked elsewhere.

    >>> from service.domain.text.clause import ClauseKind
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
        case ChangeText(clause, _, text):
            return ("text", clause, text)
        case ChangeHeading(clause, _, heading):
            return ("heading", clause, heading)
        case InsertClause(parent, after, unit):
            return ("insert", parent, after, bare(unit))
        case RemoveClause(clause):
            return ("remove", clause)
        case ReplaceClause(clause, _, unit):
            return ("replace", clause, bare(unit))
        case never:
            assert_never(never)


def bare(unit: NewClause) -> tuple[object, ...]:
    """A new unit without its ids."""
    return (unit.kind, unit.label, unit.heading, unit.text, tuple(bare(child) for child in unit.children))


def tongue(language: Language, operations: Sequence[Operation]) -> Language | None:
    """The language in which operations can be compared; leaving units out is the same in every one.

    >>> tongue(Language("de"), [RemoveClause("c", "")]) is None
    True
    """
    return None if all(isinstance(operation, RemoveClause) for operation in operations) else language


def _done(operation: Operation, tree: ClauseTree) -> Iterator[tuple[object, ...]]:
    if not isinstance(operation, ReplaceClause):
        yield _said(operation)
        return
    old, new = tree.get(operation.clause), operation.unit
    simple = old is not None and (old.kind, old.label) == (new.kind, new.label) and not new.children
    if old is None or not simple or tree.children(operation.clause):
        yield _said(operation)
        return
    if old.text != new.text:
        yield ("text", operation.clause, new.text)
    if old.heading != new.heading:
        yield ("heading", operation.clause, new.heading)
