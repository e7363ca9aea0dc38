"""The text of an act at one version in one language: clauses, who stands under whom, in order.

A tree is a value; every change gives another. It keeps the ranks of what did not move, so that
storing the next version touches only what changed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from service.domain.ids import ClauseId, Hash, Language
from service.domain.text.canonical import clause_hash, nested_hash
from service.domain.text.clause import Clause
from service.domain.text.layer import Layer
from service.domain.text.rank import rank_between

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Placed:
    """A clause where it stands: under ``parent`` (``None`` at the top), at ``rank`` among its siblings."""

    clause: Clause
    parent: ClauseId | None
    rank: str


LAYER = 500
"""A text that differs from another in more clauses than that keeps nothing of it."""


class ClauseTree:
    """All clauses of one text; they may be given in any order, reading is always in document order."""

    def __init__(self, language: Language, placed: Iterable[Placed]) -> None:
        rows = tuple(placed)
        self.language = language
        self.index: Mapping[ClauseId, Placed] = {row.clause.id: row for row in rows}
        self._families = _families(rows)
        assert len(self.index) == len(rows), "a clause stands twice"
        assert len(list(self.walk())) == len(rows), "a clause stands under none of this text"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ClauseTree) and (self.language, self.index) == (other.language, other.index)

    def __hash__(self) -> int:
        return hash((self.language, self.hash()))

    def __repr__(self) -> str:
        return f"ClauseTree({self.language!r}, {self.placed!r})"

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Every clause with its place, in no order."""
        return tuple((self.index.flat() if isinstance(self.index, Layer) else self.index).values())

    def children(self, parent: ClauseId | None) -> Sequence[Placed]:
        """The units directly under one clause (or at the top), in order.

        >>> [row.clause.id for row in LAW.children("a1")]
        ['p1', 'p2']
        """
        return self._families.get(parent, ())

    def get(self, clause: ClauseId) -> Clause | None:
        """The clause, or ``None`` where this text has none of that id.

        >>> LAW.get("p1").text, LAW.get("none")
        ('Орган решает за 30 дней.', None)
        """
        row = self.index.get(clause)
        return row.clause if row else None

    def walk(self, start: ClauseId | None = None) -> Iterator[tuple[int, Placed]]:
        """(depth, clause) in document order; with ``start``, that clause and all under it, depth from 0.

        >>> [(depth, row.clause.id) for depth, row in LAW.walk("p2")]
        [(0, 'p2'), (1, 'i1'), (1, 'i2')]
        """
        first = self.children(None) if start is None else [self.index[start]]
        stack = [(0, row) for row in reversed(first)]
        while stack:
            depth, row = stack.pop()
            yield depth, row
            stack.extend((depth + 1, child) for child in reversed(self.children(row.clause.id)))

    def path(self, clause: ClauseId) -> Sequence[Clause]:
        """The clause and all above it, outermost first.

        >>> [unit.id for unit in LAW.path("i1")]
        ['a1', 'p2', 'i1']
        """
        found: list[Clause] = []
        at: ClauseId | None = clause
        while at is not None:
            row = self.index[at]
            found.append(row.clause)
            at = row.parent
        return found[::-1]

    def hash(self, start: ClauseId | None = None) -> Hash:
        """The canonical hash of the whole text, or of one clause with all under it.

        >>> LAW.hash("p2") == NEXT.hash("p2"), LAW.hash() == NEXT.hash()
        (True, False)
        """
        return self._whole if start is None else self._hashed(start)

    @cached_property
    def _whole(self) -> Hash:
        return self._hashed(None)

    def _hashed(self, start: ClauseId | None) -> Hash:
        return nested_hash((depth, clause_hash(row.clause, self.language)) for depth, row in self.walk(start))

    def rewrite(self, clause: Clause) -> "ClauseTree":
        """The same text with one clause's contents replaced; it stays where it is.

        >>> shown(LAW.rewrite(NEXT.get("p1"))) == shown(NEXT)
        True
        """
        return self.changed([replace(self.index[clause.id], clause=clause)])

    def insert(self, parent: ClauseId | None, after: ClauseId | None, rows: Sequence[Placed]) -> "ClauseTree":
        """The same text with a new unit after a sibling (``None``: first).

        ``rows`` is the unit, then all under it with their own ranks; the first row's parent and
        rank are computed here.

        >>> longer = LAW.insert(None, "a2", [Placed(Clause("n", "article", "3"), None, "")])
        >>> [row.clause.id for row in longer.children(None)]
        ['a1', 'a2', 'n']
        """
        head = replace(rows[0], parent=parent, rank=_rank_after(self.children(parent), after))
        return self.changed([head, *rows[1:]])

    def moved(self, clause: ClauseId, parent: ClauseId | None, after: ClauseId | None) -> "ClauseTree":
        """The same text with a unit and all under it elsewhere: after a sibling (``None``: first) under ``parent``.

        >>> [row.clause.id for row in LAW.moved("p1", "a1", "p2").children("a1")]
        ['p2', 'p1']
        """
        siblings = [row for row in self.children(parent) if row.clause.id != clause]
        return self.changed([replace(self.index[clause], parent=parent, rank=_rank_after(siblings, after))])

    def remove(self, clause: ClauseId) -> "ClauseTree":
        """The same text without one clause and all under it.

        >>> list(LAW.remove("a1").index)
        ['a2']
        """
        return self.changed((), [row.clause.id for _, row in self.walk(clause)])

    def changed(self, put: Iterable[Placed], gone: Iterable[ClauseId] = ()) -> "ClauseTree":
        """The same text with some clauses gone, then others put in or in place of themselves; no unit is cut in two.

        Takes as long as there are clauses that change and units beside them, not as the text has.

        >>> list(LAW.changed((), ["p2", "i1", "i2"]).index)
        ['a1', 'p1', 'a2']
        """
        over: dict[ClauseId, Placed | None] = {**dict.fromkeys(gone), **{row.clause.id: row for row in put}}
        return _Derived(self.language, Layer(self.index, over), Layer(self._families, self._resettled(over)))

    def unlike(self, other: "ClauseTree") -> tuple[Collection[ClauseId], Collection[ClauseId | None]]:
        """The clauses that may be others than in ``other``, and those under which other units may stand.

        Few, where the one text was made of the other by a few changes; else all.

        >>> sorted(LAW.unlike(NEXT)[0])
        ['a1', 'a2', 'i1', 'i2', 'p1', 'p2']
        """
        mine, theirs = _over(self.index), _over(other.index)
        if _under(self.index) is _under(other.index):
            families = {*_over(self._families), *_over(other._families)}  # noqa: SLF001 another of the same class
            return {*mine, *theirs}, families
        return {*self.index, *other.index}, {None, *self.index, *other.index}

    def _resettled(self, over: Mapping[ClauseId, Placed | None]) -> Mapping[ClauseId | None, Sequence[Placed]]:
        """The units under every clause under which one comes, goes or becomes another."""
        touched = {row.parent for row in over.values() if row}
        touched |= {self.index[clause].parent for clause in over if clause in self.index}
        families = {parent: [row for row in self.children(parent) if row.clause.id not in over] for parent in touched}
        for row in over.values():
            if row:
                families[row.parent].append(row)
        return {parent: sorted(rows, key=_rank) for parent, rows in families.items()}


class _Derived(ClauseTree):
    """A text made of another: what it did not change in that it looks up there."""

    def __init__(
        self,
        language: Language,
        index: Layer[ClauseId, Placed],
        families: Layer[ClauseId | None, Sequence[Placed]],
    ) -> None:
        small = len(index.over) <= LAYER
        self.language = language
        self.index = index if small else index.flat()
        self._families = families if small else families.flat()
        rows = index.over.values()
        assert all(row is None or row.parent is None or row.parent in self.index for row in rows), "under none"
        assert not any(self.children(id) for id, row in index.over.items() if row is None), "a unit is cut in two"


def _under(mapping: Mapping[K, V]) -> Mapping[K, V]:
    return mapping.under if isinstance(mapping, Layer) else mapping


def _over(mapping: Mapping[K, V]) -> Mapping[K, V | None]:
    return mapping.over if isinstance(mapping, Layer) else {}


def _families(rows: Iterable[Placed]) -> Mapping[ClauseId | None, Sequence[Placed]]:
    families: dict[ClauseId | None, list[Placed]] = {}
    for row in rows:
        families.setdefault(row.parent, []).append(row)
    return {parent: sorted(units, key=_rank) for parent, units in families.items()}


def _rank(row: Placed) -> str:
    return row.rank


def _rank_after(siblings: Sequence[Placed], after: ClauseId | None) -> str:
    """A rank behind one of some units, in front of the next."""
    place = 0 if after is None else next(at for at, row in enumerate(siblings, 1) if row.clause.id == after)
    before = siblings[place - 1].rank if place else None
    return rank_between(before, siblings[place].rank if place < len(siblings) else None)
