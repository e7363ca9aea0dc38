"""A text in another language laid beside the authentic one, unit by unit.

Units pair by their place: under paired units, of one kind, with one number, and in one order where they
have none. Where the two disagree about how many there are, nobody knows which renders which: those are
reported, and nothing is attached to them.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from rapidfuzz.distance import LCSseq

from service.domain.ids import ClauseId
from service.domain.text.clause import Clause
from service.domain.text.label import key
from service.domain.text.naming import latin
from service.domain.text.tree import ClauseTree


class Lacks(StrEnum):
    """What a unit that stays alone is without."""

    TRANSLATION = "translation"  # a unit of the authentic text that nothing renders
    ORIGINAL = "original"  # a unit of the other text that renders nothing
    COUNT = "count"  # unnumbered units of which the other text has more, or fewer


@dataclass(frozen=True, slots=True)
class Pair:
    """A clause of the authentic text and the unit that renders it."""

    original: Clause
    rendering: Clause


@dataclass(frozen=True, slots=True)
class Alone:
    """A unit of one of the two texts that found no other; what stands under it is not looked at."""

    unit: Clause
    lacks: Lacks
    authentic: bool


@dataclass(frozen=True, slots=True)
class Paired:
    """Everything that pairs, and everything that does not, in the order of the texts."""

    pairs: tuple[Pair, ...]
    alone: tuple[Alone, ...]


def pair(original: ClauseTree, parallel: ClauseTree) -> Paired:
    """Lay a text in another language beside the authentic one.

    >>> found = pair(LAW, NEXT)
    >>> len(found.pairs) == len(LAW.index), found.alone
    (True, ())
    """
    found = list(_beside(original, parallel, None, None))
    return Paired(
        tuple(one for one in found if isinstance(one, Pair)),
        tuple(one for one in found if isinstance(one, Alone)),
    )


def _beside(
    original: ClauseTree, parallel: ClauseTree, above: ClauseId | None, beside: ClauseId | None
) -> Iterator[Pair | Alone]:
    ours = [row.clause for row in original.children(above)]
    theirs = [row.clause for row in parallel.children(beside)]
    for left, right in _aligned(ours, theirs):
        if len(left) == len(right):
            for one, other in zip(left, right, strict=True):
                yield Pair(one, other)
                yield from _beside(original, parallel, one.id, other.id)
        else:
            yield from _alone(left, right)


def _alone(left: Sequence[Clause], right: Sequence[Clause]) -> Iterator[Alone]:
    lacks = (Lacks.COUNT, Lacks.COUNT) if left and right else (Lacks.TRANSLATION, Lacks.ORIGINAL)
    yield from (Alone(unit, lacks[0], authentic=True) for unit in left)
    yield from (Alone(unit, lacks[1], authentic=False) for unit in right)


Group = Sequence[Clause]


def _aligned(ours: Group, theirs: Group) -> Iterator[tuple[Group, Group]]:
    """Runs of units that stand in one place of the two families; a numbered unit is a run of its own."""
    left, right = _runs(ours), _runs(theirs)
    names = [name for name, _ in left], [name for name, _ in right]
    for step in LCSseq.opcodes(*names):
        mine = [run for _, run in left[step.src_start : step.src_end]]
        other = [run for _, run in right[step.dest_start : step.dest_end]]
        if step.tag == "equal":
            yield from zip(mine, other, strict=True)
        else:
            yield [unit for run in mine for unit in run], []
            yield [], [unit for run in other for unit in run]


def _runs(family: Group) -> list[tuple[Hashable, Group]]:
    return [(name, list(run)) for name, run in groupby(family, key=_name)]


def _name(unit: Clause) -> Hashable:
    return unit.kind, key(latin(unit.label)) if unit.label else unit.label
