"""Units that one amendment puts in at one point: each stands behind the one before it.

The second of them names the first as the unit that it follows, so that their order is part of the
amendment («дополнить частями 4 и 5») and never of how it is carried out.
"""

from collections.abc import Sequence

from service.domain.amendment.operation import InsertClause, NewClause, Operation
from service.domain.ids import ClauseId
from service.domain.text.clause import ClauseKind

Point = tuple[ClauseId | None, ClauseId | None]
"""Under which unit, and behind which."""

COUNTED = (ClauseKind.INDENT, ClauseKind.ROW)
"""Kinds that have no numbers of their own and are counted."""


def runs(operations: Sequence[Operation]) -> Sequence[tuple[Operation, ...]]:
    """Operations one by one, but units put in behind one another together.

    >>> first, second = (NewClause(ClauseId(id), ClauseKind.POINT, id, text="и") for id in "12")
    >>> put_in = [InsertClause(ClauseId("p"), None, first), InsertClause(ClauseId("p"), ClauseId("1"), second)]
    >>> [len(run) for run in runs(put_in)]
    [2]
    """
    made: list[list[Operation]] = []
    ends: dict[ClauseId | None, list[Operation]] = {}
    for step in operations:
        run = ends.pop(step.after, None) if isinstance(step, InsertClause) else None
        if run is None:
            run = []
            made.append(run)
        run.append(step)
        if isinstance(step, InsertClause):
            ends[step.unit.id] = run
    return [tuple(run) for run in made]


def points(operations: Sequence[Operation]) -> Sequence[Point | None]:
    """For each operation where in the text as it stands it puts a unit in; ``None`` of any other operation.

    >>> unit = NewClause(ClauseId("1"), ClauseKind.POINT, "1", text="и")
    >>> points([InsertClause(ClauseId("p"), ClauseId("c"), unit), InsertClause(ClauseId("p"), ClauseId("1"), unit)])
    [('p', 'c'), ('p', 'c')]
    """
    found: dict[ClauseId | None, Point] = {}
    made: list[Point | None] = []
    for step in operations:
        if not isinstance(step, InsertClause):
            made.append(None)
            continue
        found[step.unit.id] = found.get(step.after, (step.parent, step.after))
        made.append(found[step.unit.id])
    return made


def may_follow(first: NewClause, second: NewClause) -> bool:
    """Whether two new units can be told in one breath: of one kind, both numbered or both counted.

    >>> point = NewClause(ClauseId("1"), ClauseKind.POINT, "1", text="и")
    >>> may_follow(point, point), may_follow(point, NewClause(ClauseId("2"), ClauseKind.INDENT, text="и"))
    (True, False)
    """
    alike = first.kind is second.kind and bool(first.label) == bool(second.label)
    return alike and (bool(first.label) or first.kind in COUNTED)
