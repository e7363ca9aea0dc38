"""The text of an act at one version in one language: clauses, who stands under whom, in order.

A tree is a value; every change gives another. It keeps the ranks of what did not move, so that
storing the next version touches only what changed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from service.domain.ids import ClauseId, Hash, Language
from service.domain.text.canonical import clause_hash, nested_hash
from service.domain.text.clause import Clause
from service.domain.text.rank import rank_between


@dataclass(frozen=True, slots=True)
class Placed:
    """A clause where it stands: under ``parent`` (``None`` at the top), at ``rank`` among its siblings."""

    clause: Clause
    parent: ClauseId | None
    rank: str


@dataclass(frozen=True)
class ClauseTree:
    """All clauses of one text; ``placed`` may come in any order, reading is always in document order."""

    language: Language
    placed: tuple[Placed, ...]

    def __post_init__(self) -> None:
        assert len(self.index) == len(self.placed), "a clause stands twice"
        assert len(list(self.walk())) == len(self.placed), "a clause stands under none of this text"

    @cached_property
    def index(self) -> Mapping[ClauseId, Placed]:
        """Each clause by its id."""
        return {row.clause.id: row for row in self.placed}

    @cached_property
    def _children(self) -> Mapping[ClauseId | None, Sequence[Placed]]:
        families: dict[ClauseId | None, list[Placed]] = {}
        for row in self.placed:
            families.setdefault(row.parent, []).append(row)
        return {key: sorted(rows, key=lambda row: row.rank) for key, rows in families.items()}

    def children(self, parent: ClauseId | None) -> Sequence[Placed]:
        """The units directly under one clause (or at the top), in order."""
        return self._children.get(parent, ())

    def get(self, clause: ClauseId) -> Clause | None:
        """The clause, or ``None`` where this text has none of that id."""
        row = self.index.get(clause)
        return row.clause if row else None

    def walk(self, start: ClauseId | None = None) -> Iterator[tuple[int, Placed]]:
        """(depth, clause) in document order; with ``start``, that clause and all under it, depth from 0."""
        first = self.children(None) if start is None else [self.index[start]]
        stack = [(0, row) for row in reversed(first)]
        while stack:
            depth, row = stack.pop()
            yield depth, row
            stack.extend((depth + 1, child) for child in reversed(self.children(row.clause.id)))

    def path(self, clause: ClauseId) -> Sequence[Clause]:
        """The clause and all above it, outermost first."""
        found: list[Clause] = []
        at: ClauseId | None = clause
        while at is not None:
            row = self.index[at]
            found.append(row.clause)
            at = row.parent
        return found[::-1]

    def hash(self, start: ClauseId | None = None) -> Hash:
        """The canonical hash of the whole text, or of one clause with all under it."""
        return nested_hash((depth, clause_hash(row.clause, self.language)) for depth, row in self.walk(start))

    def rewrite(self, clause: Clause) -> "ClauseTree":
        """The same text with one clause's contents replaced; it stays where it is."""
        old = self.index[clause.id]
        return self._with({clause.id: replace(old, clause=clause)})

    def insert(self, parent: ClauseId | None, after: ClauseId | None, rows: Sequence[Placed]) -> "ClauseTree":
        """The same text with a new unit after a sibling (``None``: first).

        ``rows`` is the unit, then all under it with their own ranks; the first row's parent and
        rank are computed here.
        """
        siblings = [row.rank for row in self.children(parent)]
        place = 0 if after is None else siblings.index(self.index[after].rank) + 1
        before = siblings[place - 1] if place else None
        behind = siblings[place] if place < len(siblings) else None
        head = replace(rows[0], parent=parent, rank=rank_between(before, behind))
        return ClauseTree(self.language, (*self.placed, head, *rows[1:]))

    def remove(self, clause: ClauseId) -> "ClauseTree":
        """The same text without one clause and all under it."""
        gone = {row.clause.id for _, row in self.walk(clause)}
        return ClauseTree(self.language, tuple(row for row in self.placed if row.clause.id not in gone))

    def _with(self, changed: Mapping[ClauseId, Placed]) -> "ClauseTree":
        return ClauseTree(self.language, tuple(changed.get(row.clause.id, row) for row in self.placed))
