"""What an amendment does to a text, clause by clause, whatever operations it is written in.

Two amendments that reach the same by different operations have the same effect here, and what
cannot stand together shows at the clause where it meets.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.domain.ids import ClauseId
from service.domain.text.clause import Clause
from service.domain.text.tree import ClauseTree, Placed


@dataclass(frozen=True, slots=True)
class Insertion:
    """New units at one point: under ``parent``, after ``after``, a unit of the base text (``None``: first)."""

    parent: ClauseId | None
    after: ClauseId | None
    rows: tuple[Placed, ...]  # the unit, then all under it


@dataclass(frozen=True, slots=True)
class Effect:
    """From one text to another: clauses rewritten, clauses gone, units put in."""

    rewritten: Mapping[ClauseId, Clause]
    gone: frozenset[ClauseId]
    inserted: tuple[Insertion, ...]


def effect(base: ClauseTree, result: ClauseTree) -> Effect:
    """What became of the base text; every clause that stands in both stands where it stood."""
    rewritten = {
        id: row.clause for id, row in result.index.items() if id in base.index and base.index[id].clause != row.clause
    }
    gone = frozenset(id for id in base.index if id not in result.index)
    parents: Sequence[ClauseId | None] = [None, *(row.clause.id for _, row in base.walk())]
    inserted = tuple(one for parent in parents for one in _inserted(base, result, parent))
    return Effect(rewritten, gone, inserted)


def signature(insertion: Insertion) -> tuple[object, ...]:
    """What an insertion says and where, without the ids of its new clauses."""
    depth: dict[ClauseId | None, int] = {insertion.rows[0].parent: 0}
    said: list[tuple[object, ...]] = []
    for row in insertion.rows:
        depth[row.clause.id] = depth[row.parent] + 1
        clause = row.clause
        said.append((depth[row.parent], clause.kind, clause.label, clause.heading, clause.text))
    return (insertion.parent, insertion.after, *said)


def _inserted(base: ClauseTree, result: ClauseTree, parent: ClauseId | None) -> Sequence[Insertion]:
    if parent is not None and parent not in result.index:
        return ()
    found: list[Insertion] = []
    after: ClauseId | None = None
    for row in result.children(parent):
        if row.clause.id in base.index:
            after = row.clause.id
        else:
            found.append(Insertion(parent, after, tuple(under for _, under in result.walk(row.clause.id))))
    return found
