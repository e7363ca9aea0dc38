"""A text put together in one pass from a base and what becomes of its clauses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from service.domain.consolidation.effect import Arrival
from service.domain.ids import ClauseId
from service.domain.text.clause import Clause
from service.domain.text.rank import rank_between
from service.domain.text.tree import ClauseTree, Placed

Point = tuple[ClauseId | None, ClauseId | None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of the clauses of a base: rewritten, gone, and at each point what comes there, in order."""

    rewritten: Mapping[ClauseId, Clause]
    gone: frozenset[ClauseId]
    arrivals: Mapping[Point, Sequence[Arrival]]


def assembled(base: ClauseTree, outcome: Outcome) -> ClauseTree:
    """The base with all that becomes of it; everything must have been found to fit together.

    What comes after a unit that goes or goes elsewhere comes where that stood.

    >>> outcome = Outcome({}, frozenset({"a2"}), {})
    >>> len(LAW.index) - len(assembled(LAW, outcome).index)
    1
    """
    seats = {row.clause.id: row for row in _seated(base, outcome)}
    put = [_with_words(row, outcome) for row in seats.values()]
    put += [
        _with_words(base.index[id], outcome) for id in outcome.rewritten if id not in seats and id not in outcome.gone
    ]
    return base.changed(put, outcome.gone)


def _with_words(row: Placed, outcome: Outcome) -> Placed:
    words = outcome.rewritten.get(row.clause.id)
    return replace(row, clause=words) if words else row


def _seated(base: ClauseTree, outcome: Outcome) -> Sequence[Placed]:
    """The rows of all that comes, each at its rank."""
    rows: list[Placed] = []
    for parent in dict.fromkeys(parent for parent, _ in outcome.arrivals):
        siblings = base.children(parent)
        ends = [*(row.rank for row in siblings), None]
        for after, end in zip((None, *siblings), ends, strict=True):
            rank = after.rank if after else None
            for arrival in outcome.arrivals.get((parent, after.clause.id if after else None), ()):
                rank = rank_between(rank, end)
                rows += (replace(arrival.rows[0], parent=parent, rank=rank), *arrival.rows[1:])
    return rows
