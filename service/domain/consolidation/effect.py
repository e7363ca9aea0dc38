"""What an amendment does to a text, clause by clause, whatever operations it is written in.

Two amendments that reach the same by different operations have the same effect here, and what
cannot stand together shows at the clause where it meets.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from service.domain.amendment.apply import rows
from service.domain.amendment.operation import (
    ChangeText,
    InsertClause,
    Operation,
    RemoveClause,
    RepealClause,
    ReplaceClause,
)
from service.domain.ids import ClauseId
from service.domain.text.clause import Clause
from service.domain.text.tree import ClauseTree, Placed


@dataclass(frozen=True, slots=True)
class Arrival:
    """A unit that comes to a point: under ``parent``, after ``after``, a unit of the base text (``None``: first).

    ``rows`` is a new unit, then all under it; of one that moved only itself: what is under it comes along.
    """

    parent: ClauseId | None
    after: ClauseId | None
    rows: tuple[Placed, ...]
    moved: bool = False

    @property
    def id(self) -> ClauseId:
        """The unit that comes."""
        return self.rows[0].clause.id


@dataclass(frozen=True, slots=True)
class Effect:
    """From one text to another: clauses rewritten (words, number or kind), clauses gone, units that come.

    ``shut`` are clauses under which other units stand because the unit was redrafted or repealed as a
    whole: nobody else's can be put beside them. ``held`` are clauses that a redraft keeps.
    """

    rewritten: Mapping[ClauseId, Clause] = field(default_factory=dict)
    gone: frozenset[ClauseId] = frozenset()
    arrivals: tuple[Arrival, ...] = ()
    shut: frozenset[ClauseId] = frozenset()
    held: frozenset[ClauseId] = frozenset()


def simple_effect(base: ClauseTree, operation: Operation) -> Effect | None:
    """The effect of one operation that fits, told without carrying it out; ``None`` where that is not simple.

    >>> sorted(simple_effect(LAW, do.without(LAW, "p2")).gone)
    ['i1', 'i2', 'p2']
    """
    match operation:
        case ChangeText(clause, _, text):
            return _reworded(base, replace(base.index[clause].clause, text=text))
        case ReplaceClause(clause, _, unit) if not unit.children and not base.children(clause):
            return _reworded(base, Clause(clause, unit.kind, unit.label, unit.heading, unit.text))
        case InsertClause(parent, after, unit):
            return Effect(arrivals=(Arrival(parent, after, tuple(rows(unit, parent, ""))),))
        case RemoveClause(clause):
            return Effect(gone=frozenset(row.clause.id for _, row in base.walk(clause)))
        case _:
            return None


def _reworded(base: ClauseTree, clause: Clause) -> Effect:
    return Effect({clause.id: clause} if clause != base.index[clause.id].clause else {})


def effect(base: ClauseTree, result: ClauseTree, operations: Sequence[Operation]) -> Effect | None:
    """What ``operations`` made of the base text; ``None`` where a unit went under a new one.

    >>> list(effect(LAW, NEXT, []).rewritten)
    ['p1']
    """
    clauses, parents = result.unlike(base)
    both = [(id, base.index[id], result.index[id]) for id in clauses if id in base.index and id in result.index]
    moved = {id for id, before, after in both if (before.parent, before.rank) != (after.parent, after.rank)}
    if any(result.index[id].parent not in base.index for id in moved if result.index[id].parent is not None):
        return None
    shut, held = _redrafted(base, result, operations)
    return Effect(
        rewritten={id: after.clause for id, before, after in both if before.clause != after.clause},
        gone=frozenset(id for id in clauses if id in base.index and id not in result.index),
        arrivals=tuple(one for parent in sorted(parents, key=str) for one in _arrivals((base, result), parent, moved)),
        shut=shut,
        held=held,
    )


def signature(arrival: Arrival) -> tuple[object, ...]:
    """What an arrival says and where, without the ids of its new clauses.

    >>> put_in = [simple_effect(LAW, do.put("a1", "p2", do.unit(id, "и"))).arrivals[0] for id in ("n", "m")]
    >>> signature(put_in[0]) == signature(put_in[1])
    True
    """
    if arrival.moved:
        return (arrival.parent, arrival.after, arrival.id)
    depth: dict[ClauseId | None, int] = {arrival.rows[0].parent: 0}
    said: list[tuple[object, ...]] = []
    for row in arrival.rows:
        depth[row.clause.id] = depth[row.parent] + 1
        clause = row.clause
        said.append((depth[row.parent], clause.kind, clause.label, clause.heading, clause.text))
    return (arrival.parent, arrival.after, *said)


def _arrivals(
    texts: tuple[ClauseTree, ClauseTree], parent: ClauseId | None, moved: Collection[ClauseId]
) -> Iterator[Arrival]:
    base, result = texts
    if parent is not None and (parent not in base.index or parent not in result.index):
        return
    after: ClauseId | None = None
    for row in result.children(parent):
        id = row.clause.id
        if id in moved:
            yield Arrival(parent, after, (row,), moved=True)
        elif id in base.index:
            after = id
        else:
            yield Arrival(parent, after, tuple(under for _, under in result.walk(id)))


def _redrafted(
    base: ClauseTree, result: ClauseTree, operations: Sequence[Operation]
) -> tuple[frozenset[ClauseId], frozenset[ClauseId]]:
    shut: set[ClauseId] = set()
    held: set[ClauseId] = set()
    for step in operations:
        if isinstance(step, ReplaceClause | RepealClause) and step.clause in base.index:
            kept = [row.clause.id for _, row in base.walk(step.clause) if row.clause.id in result.index]
            changed = [id for id in kept if _under(base, id) != _under(result, id)]
            shut.update(changed if isinstance(step, ReplaceClause) else (step.clause,))
            held.update(kept if changed else ())
    return frozenset(shut), frozenset(held)


def _under(tree: ClauseTree, clause: ClauseId) -> Sequence[ClauseId]:
    return [row.clause.id for row in tree.children(clause)]
