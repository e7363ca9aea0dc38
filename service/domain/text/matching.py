"""Which units of a newly read text are units of an earlier one, so that clauses keep their ids.

A file brings no ids (unless it is our own export). A unit is recognised by its words, then by its heading,
its likeness among its neighbours, and its number, in this order: what is inserted in front of it changes
a number, and nothing else. People see the outcome as a comparison before they publish it.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Container, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz.distance import Indel, LCSseq

from service.domain.ids import ClauseId
from service.domain.text.canonical import digest
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.rank import rank_between
from service.domain.text.tree import ClauseTree, Placed
from service.domain.text.words import tokens

LIKE = 0.6
"""So much of the words of two units must be the same to take them for one that was changed."""
PAIRS_COMPARED = 40_000
"""Families larger than this (old × new) are not compared word by word."""

_ONE_OF_A_KIND = frozenset({ClauseKind.NAME, ClauseKind.PREAMBLE, ClauseKind.INTRODUCTION, ClauseKind.CLOSING})

Trait = Callable[[ClauseTree, Clause], Hashable | None]
"""What two units must have in common to be one; ``None``: nothing to go by."""


def matched(old: ClauseTree, new: ClauseTree) -> ClauseTree:
    """The new text, its units under the ids and ranks that they have in the old one.

    >>> again = tree("article 1 #z: Закон по статье 1 настоящего Закона вступает в силу.")
    >>> list(matched(LAW, again).index)
    ['a2']
    """
    matching = _Matching(old, new)
    matching.match_family(None, None)
    matching.match_moved()
    return ranked(old, _renamed(new, matching.pairs))


def ranked(old: ClauseTree, new: ClauseTree) -> ClauseTree:
    """The new text with the ranks of the old one wherever the order of the siblings allows it.

    >>> ranked(LAW, NEXT).index.keys() == NEXT.index.keys()
    True
    """
    placed: list[Placed] = []
    for parent in (None, *new.index):
        family = new.children(parent)
        placed.extend(_ranked_family(family, _in_old_order(old, family)))
    return ClauseTree(new.language, tuple(placed))


def _whole(tree: ClauseTree, unit: Clause) -> Hashable:
    return unit.label, _renumbered(tree, unit)


def _renumbered(tree: ClauseTree, unit: Clause) -> Hashable:
    return digest(
        "matching",
        [
            [depth, row.clause.kind, row.clause.label if depth else "", row.clause.heading, row.clause.text]
            for depth, row in tree.walk(unit.id)
        ],
    )


def _titled_and_numbered(_: ClauseTree, unit: Clause) -> Hashable | None:
    return (unit.kind, unit.label, unit.heading) if unit.heading else None


def _titled(_: ClauseTree, unit: Clause) -> Hashable | None:
    return (unit.kind, unit.heading) if unit.heading else None


def _numbered(_: ClauseTree, unit: Clause) -> Hashable | None:
    return (unit.kind, unit.label) if unit.label or unit.kind in _ONE_OF_A_KIND else None


class _Matching:
    """The pairs found so far: id in the new text -> id in the old. What is paired stays so."""

    def __init__(self, old: ClauseTree, new: ClauseTree) -> None:
        self._old, self._new = old, new
        self.pairs: dict[ClauseId, ClauseId] = {clause: clause for clause in new.index if clause in old.index}
        self._taken: set[ClauseId] = set(self.pairs)

    def match_family(self, old_parent: ClauseId | None, new_parent: ClauseId | None) -> None:
        """Pair the units under two paired units, then those under each of them."""
        family = old_parent, new_parent
        for trait in (_whole, _renumbered, _titled_and_numbered, _titled):
            self._pair_alike(*self._unpaired(*family), trait)
        self._pair_resembling(*self._unpaired(*family))
        self._pair_alike(*self._unpaired(*family), _numbered)
        for row in self._new.children(new_parent):
            if row.clause.id in self.pairs:
                self.match_family(self.pairs[row.clause.id], row.clause.id)

    def match_moved(self) -> None:
        """Pair what left its family, if its words, or else its heading, are found nowhere else."""
        for trait in (_renumbered, _titled):
            before = self._only_ones(self._old, self._taken, trait)
            after = self._only_ones(self._new, self.pairs, trait)
            for seen, unit in after.items():
                if seen in before and unit not in self.pairs:
                    self._pair(before[seen], unit)
                    self.match_family(before[seen], unit)

    def _pair(self, old: ClauseId, new: ClauseId) -> None:
        self.pairs[new] = old
        self._taken.add(old)

    def _unpaired(self, old_parent: ClauseId | None, new_parent: ClauseId | None) -> tuple[list[Clause], list[Clause]]:
        before = [row.clause for row in self._old.children(old_parent) if row.clause.id not in self._taken]
        after = [row.clause for row in self._new.children(new_parent) if row.clause.id not in self.pairs]
        return before, after

    def _pair_alike(self, before: Sequence[Clause], after: Sequence[Clause], trait: Trait) -> None:
        """Pair units of one trait, in their order where several have it."""
        left = [(unit, seen) for unit in before if (seen := trait(self._old, unit)) is not None]
        right = [(unit, seen) for unit in after if (seen := trait(self._new, unit)) is not None]
        for block in LCSseq.opcodes([seen for _, seen in left], [seen for _, seen in right]):
            if block.tag == "equal":
                for back, forth in zip(
                    range(block.src_start, block.src_end), range(block.dest_start, block.dest_end), strict=True
                ):
                    self._pair(left[back][0].id, right[forth][0].id)

    def _pair_resembling(self, before: Sequence[Clause], after: Sequence[Clause]) -> None:
        """Pair changed units with what they were: of all ways that keep the order, the likest."""
        if len(before) * len(after) > PAIRS_COMPARED:
            return
        likeness = [[_likeness((self._old, was), (self._new, unit)) for unit in after] for was in before]
        for back, forth in _best_path(likeness):
            self._pair(before[back].id, after[forth].id)

    def _only_ones(self, tree: ClauseTree, paired: Container[ClauseId], trait: Trait) -> dict[Hashable, ClauseId]:
        left = [row.clause for _, row in tree.walk() if row.clause.id not in paired]
        seen = [(trait(tree, unit), unit.id) for unit in left]
        often = Counter(trait for trait, _ in seen)
        return {trait: unit for trait, unit in seen if trait is not None and often[trait] == 1}


def _likeness(was: tuple[ClauseTree, Clause], unit: tuple[ClauseTree, Clause]) -> float:
    if was[1].kind is not unit[1].kind:
        return 0.0
    return Indel.normalized_similarity(_words(*was), _words(*unit), score_cutoff=LIKE)


def _words(tree: ClauseTree, unit: Clause) -> list[str]:
    whole = [word for _, row in tree.walk(unit.id) for word in (*tokens(row.clause.heading), *tokens(row.clause.text))]
    return [word for word in whole if not word.isspace()]


def _best_path(likeness: Sequence[Sequence[float]]) -> Iterator[tuple[int, int]]:
    """Pairs (row, column), both growing, of the greatest sum; zero is no pair."""
    width = len(likeness[0]) if likeness else 0
    sums = [[0.0] * (width + 1) for _ in range(len(likeness) + 1)]
    for row in range(len(likeness) - 1, -1, -1):
        for column in range(width - 1, -1, -1):
            with_both = sums[row + 1][column + 1] + likeness[row][column]
            sums[row][column] = max(with_both, sums[row + 1][column], sums[row][column + 1])
    row = column = 0
    while row < len(likeness) and column < width:
        if sums[row][column] == sums[row + 1][column]:
            row += 1
        elif sums[row][column] == sums[row][column + 1]:
            column += 1
        else:
            yield row, column
            row, column = row + 1, column + 1


def _renamed(tree: ClauseTree, pairs: Mapping[ClauseId, ClauseId]) -> ClauseTree:
    def name(clause: ClauseId) -> ClauseId:
        return pairs.get(clause, clause)

    return ClauseTree(
        tree.language,
        tuple(
            replace(
                row,
                clause=replace(row.clause, id=name(row.clause.id)),
                parent=None if row.parent is None else name(row.parent),
            )
            for row in tree.placed
        ),
    )


def _in_old_order(old: ClauseTree, family: Sequence[Placed]) -> Mapping[ClauseId, str]:
    """The ranks that may stay: of as many siblings as possible that stood here before, and in this order."""
    stood = [
        (row.clause.id, before.rank)
        for row in family
        if (before := old.index.get(row.clause.id)) is not None and before.parent == row.parent
    ]
    tails: list[str] = []
    lengths: list[int] = []
    for _, rank in stood:
        place = bisect_left(tails, rank)
        tails[place : place + 1] = [rank]
        lengths.append(place + 1)
    kept: dict[ClauseId, str] = {}
    wanted, bound = len(tails), None
    for (clause, rank), length in zip(reversed(stood), reversed(lengths), strict=True):
        if length == wanted and (bound is None or rank < bound):
            kept[clause] = bound = rank
            wanted -= 1
    return kept


def _ranked_family(family: Sequence[Placed], kept: Mapping[ClauseId, str]) -> Iterator[Placed]:
    before: str | None = None
    waiting: list[Placed] = []
    for row in family:
        rank = kept.get(row.clause.id)
        if rank is None:
            waiting.append(row)
            continue
        yield from _squeezed(waiting, before, rank)
        yield replace(row, rank=rank)
        before, waiting = rank, []
    yield from _squeezed(waiting, before, None)


def _squeezed(rows: Sequence[Placed], before: str | None, after: str | None) -> Iterator[Placed]:
    """Rows given ranks between two others, the middle one first, so that ranks stay short."""
    if not rows:
        return
    middle = len(rows) // 2
    rank = rank_between(before, after)
    yield from _squeezed(rows[:middle], before, rank)
    yield replace(rows[middle], rank=rank)
    yield from _squeezed(rows[middle + 1 :], rank, after)
