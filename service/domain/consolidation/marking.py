"""What operations do to a text, clause by clause and word by word, without laying the rest of the text beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.apply import Applied, apply, rows
from service.domain.amendment.footprint import footprint
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    Operation,
    RemoveClause,
    RepealClause,
    ReplaceClause,
    ReplaceTerm,
    Restructuring,
    SplitClause,
)
from service.domain.consolidation.comparison import Became, ClauseChange, compare
from service.domain.ids import ClauseId
from service.domain.text.clause import Clause
from service.domain.text.diff import marks
from service.domain.text.tree import ClauseTree, Placed


@dataclass(frozen=True, slots=True)
class Marked:
    """One clause that an amendment changes, and the clauses above it, outermost first."""

    change: ClauseChange
    above: tuple[Clause, ...]


def marked(operations: Sequence[Operation], tree: ClauseTree) -> tuple[Marked, ...]:
    """Every clause that operations change, in their order; they must fit the text.

    >>> [(one.change.id, one.change.became.value) for one in marked([do.without(LAW, "p1")], LAW)]
    [('p1', 'removed')]
    """
    return tuple(one for operation in operations for one in _marked(operation, tree))


def _marked(operation: Operation, tree: ClauseTree) -> Iterator[Marked]:
    match operation:
        case ChangeText(clause, _, text):
            old = tree.index[clause].clause
            yield from _beside([_alone(old)], [_alone(replace(old, text=text))], tree, clause)
        case ChangeHeading(clause, _, heading):
            old = tree.index[clause].clause
            yield from _beside([_alone(old)], [_alone(replace(old, heading=heading))], tree, clause)
        case RemoveClause(clause):
            yield from _beside(_unit(tree, clause), [], tree, clause)
        case ReplaceClause(clause, _, unit):
            made = list(rows(replace(unit, id=clause), None, "V"))
            yield from _beside(_unit(tree, clause), made, tree, clause)
        case InsertClause(parent, _, unit):
            above = tuple(tree.path(parent)) if parent is not None else ()
            yield from _compared([], list(rows(unit, None, "V")), tree, above)
        case _:
            yield from _rearranged(operation, tree)


def _rearranged(
    operation: RepealClause | ReplaceTerm | CorrectWords | Restructuring, tree: ClauseTree
) -> Iterator[Marked]:
    """Clause by clause what the operation makes of those that it names; what moves along with them is not told."""
    made = apply(tree, operation)
    assert isinstance(made, Applied), "an operation that does not fit"
    match operation:
        case RepealClause(clause=clause):
            yield from _beside(_unit(tree, clause), _unit(made.tree, clause), tree, clause)
        case MoveClause(clause, _, parent):
            old, new = tree.index[clause].clause, made.tree.index[clause].clause
            change = ClauseChange(
                clause, Became.MOVED, 0, old, new, marks(old.heading, new.heading), marks(old.text, new.text)
            )
            yield Marked(change, tuple(tree.path(parent)) if parent is not None else ())
        case SplitClause(clause=clause, unit=unit):
            yield from _became(tree, made.tree, clause)
            yield from _compared([], [_alone(made.tree.index[unit.id].clause)], tree, tuple(tree.path(clause)[:-1]))
        case JoinClauses(clause=clause, other=other):
            yield from _became(tree, made.tree, clause)
            yield from _compared([_alone(tree.index[other].clause)], [], tree, tuple(tree.path(clause)[:-1]))
        case _:
            named = {touch.clause for touch in footprint((operation,))}
            for clause in [row.clause.id for _, row in tree.walk() if row.clause.id in named]:
                yield from _became(tree, made.tree, clause)


def _became(tree: ClauseTree, made: ClauseTree, clause: ClauseId) -> Iterator[Marked]:
    """One clause before and after, without what stands under it."""
    yield from _beside([_alone(tree.index[clause].clause)], [_alone(made.index[clause].clause)], tree, clause)


def _beside(old: Sequence[Placed], new: Sequence[Placed], tree: ClauseTree, clause: ClauseId) -> Iterator[Marked]:
    yield from _compared(old, new, tree, tuple(tree.path(clause)[:-1]))


def _compared(
    old: Sequence[Placed], new: Sequence[Placed], tree: ClauseTree, above: tuple[Clause, ...]
) -> Iterator[Marked]:
    before, after = ClauseTree(tree.language, tuple(old)), ClauseTree(tree.language, tuple(new))
    for change in compare(before, after):
        if change.became is not Became.SAME:
            side = after if change.new else before
            yield Marked(change, (*above, *side.path(change.id)[:-1]))


def _unit(tree: ClauseTree, clause: ClauseId) -> Sequence[Placed]:
    return [replace(row, parent=None) if row.clause.id == clause else row for _, row in tree.walk(clause)]


def _alone(clause: Clause) -> Placed:
    return Placed(clause, None, "V")
