"""Two versions of a text side by side: what each clause became, in one reading order."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from service.domain.ids import ClauseId
from service.domain.text.clause import Clause
from service.domain.text.diff import Mark, Run, marks
from service.domain.text.tree import ClauseTree, Placed


class Became(StrEnum):
    """What became of a clause from one version to the other."""

    SAME = "same"
    CHANGED = "changed"
    INSERTED = "inserted"
    REMOVED = "removed"
    MOVED = "moved"  # stands elsewhere; its words may have changed too


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """One clause in both versions; ``old`` is missing where it was inserted, ``new`` where it was removed."""

    id: ClauseId
    became: Became
    depth: int
    old: Clause | None
    new: Clause | None
    heading: tuple[Run, ...]
    text: tuple[Run, ...]


def compare(old: ClauseTree, new: ClauseTree) -> tuple[ClauseChange, ...]:
    """Every clause of both texts once: in the order of the new one, what was removed where it stood.

    >>> [(one.id, one.became.value) for one in compare(LAW, NEXT) if one.became is not Became.SAME]
    [('p1', 'changed')]
    """
    return tuple(_compared(old, new, None, 0))


def _compared(old: ClauseTree, new: ClauseTree, parent: ClauseId | None, depth: int) -> Iterator[ClauseChange]:
    moved = _out_of_order(old, new, parent)
    for row in _woven(old, new, parent):
        id = row.clause.id
        before, after = old.index.get(id), new.index.get(id)
        yield _change(before, after, depth, shifted=id in moved)
        yield from _compared(old, new, id, depth + 1)


def _woven(old: ClauseTree, new: ClauseTree, parent: ClauseId | None) -> Sequence[Placed]:
    """The units under one clause in the new order, each that went behind the one it used to follow."""
    woven = list(new.children(parent))
    if old.children(parent) is new.children(parent):
        return woven
    at = 0
    places = {row.clause.id: number for number, row in enumerate(woven)}
    behind: dict[int, list[Placed]] = {}
    for row in old.children(parent):
        if row.clause.id in places:
            at = places[row.clause.id] + 1
        elif row.clause.id not in new.index:
            behind.setdefault(at, []).append(row)
    made: list[Placed] = list(behind.get(0, ()))
    for number, row in enumerate(woven, 1):
        made += (row, *behind.get(number, ()))
    return made


def _out_of_order(old: ClauseTree, new: ClauseTree, parent: ClauseId | None) -> set[ClauseId]:
    """The fewest clauses that must have moved among their siblings for the new order to come about."""
    if old.children(parent) is new.children(parent):
        return set()
    places = {row.clause.id: number for number, row in enumerate(old.children(parent))}
    stayed = [row.clause.id for row in new.children(parent) if row.clause.id in places]
    ends: list[int] = []
    tails: list[ClauseId] = []
    previous: dict[ClauseId, ClauseId | None] = {}
    for id in stayed:
        at = bisect_left(ends, places[id])
        previous[id] = tails[at - 1] if at else None
        ends[at : at + 1] = [places[id]]
        tails[at : at + 1] = [id]
    kept: set[ClauseId] = set()
    one = tails[-1] if tails else None
    while one is not None:
        kept.add(one)
        one = previous[one]
    return {id for id in stayed if id not in kept}


def _change(before: Placed | None, after: Placed | None, depth: int, *, shifted: bool) -> ClauseChange:
    old, new = before.clause if before else None, after.clause if after else None
    standing = new or old
    assert standing is not None, "a clause of neither text"
    heading = _marks(old.heading if old else "", new.heading if new else "")
    text = _marks(old.text if old else "", new.text if new else "")
    return ClauseChange(standing.id, _became(before, after, shifted=shifted), depth, old, new, heading, text)


def _marks(old: str, new: str) -> tuple[Run, ...]:
    """As ``marks``; most clauses of two versions are the same, and need no comparing."""
    if old == new:
        return (Run(Mark.SAME, old),) if old else ()
    return _kept_marks(old, new)


@lru_cache(maxsize=8192)
def _kept_marks(old: str, new: str) -> tuple[Run, ...]:
    """Kept, for two texts are compared again when little has changed in either."""
    return tuple(marks(old, new))


def _became(before: Placed | None, after: Placed | None, *, shifted: bool) -> Became:
    if before is None:
        return Became.INSERTED
    if after is None:
        return Became.REMOVED
    if shifted or before.parent != after.parent:
        return Became.MOVED
    return Became.SAME if before.clause == after.clause else Became.CHANGED
