"""Which interleavings of two transactions need to be run, so that all of them are known.

Under READ COMMITTED a transaction shows the other nothing before it commits, and gives no lock back before
it has ended. So up to the first end, F's, each of the two does what it does alone, and of all the orders
that lead there only this can matter: which of them ends first, how many statements of the other, O, have
gone through by then, and whether one more waits for a lock, and since when (what it looks at is older than
the commit it waits for, and it may hold a lock already that F comes to want). After the first end the other
goes on alone. These are the classes, and one schedule of each is run:

- F up to its end, n statements of O, the end of F, the rest of O: for n from none to as many as go through;
- m statements of F, then O until it waits, then the rest of F and the rest of O: for every m at which it waits;
- the first m at which it does not wait, so that F waits in its turn: two who take their locks in opposite
  order would stand for ever, and wherever they could, they do so here.

What a class leaves out is another order of statements none of which can see another. A class stands for as
many interleavings as there are paths to it; ``every`` goes through all of them one by one, where there are
few enough, and must find the same ends.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import comb

from tests.faults.schedule import Guide, Run, Runner

ALL = 10_000
"""More statements than any command has."""


@dataclass
class Ahead:
    """Guides: of the other's statements ``ahead`` begin before ``first`` ends."""

    first: int
    ahead: int
    begun: int = 0
    steps: int = 0
    waited: bool = False

    def __call__(self, runners: Sequence[Runner]) -> int:
        """Who goes on."""
        first, other = runners[self.first], runners[1 - self.first]
        if first.state == "done" or not first.ready:
            return 1 - self.first
        if not first.at_end:
            return self.first
        if other.ready and not other.at_end and other.begun < self.ahead:
            return 1 - self.first
        self.begun, self.steps, self.waited = other.begun, first.begun, other.state == "blocked"
        return self.first

    @property
    def stands_for(self) -> int:
        """How many interleavings lead here, at least: any order of the statements of both before the first end."""
        through = self.begun - self.waited
        return comb(self.steps + through, through)


@dataclass
class Early:
    """Guides: ``before`` statements of ``first``, the other until it waits or has begun ``taken``, then both on."""

    first: int
    before: int
    taken: int
    waited: bool = False

    def __call__(self, runners: Sequence[Runner]) -> int:
        """Who goes on."""
        first, other = runners[self.first], runners[1 - self.first]
        self.waited |= other.state == "blocked"
        if not first.ready or not other.ready:
            return self.first if first.ready else 1 - self.first
        if first.begun < self.before:
            return self.first
        if other.begun < self.taken:
            return 1 - self.first
        return self.first


Carried = Callable[[Guide], Run]
"""Runs the two anew, from the beginning, as a guide says."""


@dataclass(frozen=True, slots=True)
class Class:
    """One schedule that was run, and for how many it stands; ``in_turn`` where one came after the other's end."""

    run: Run
    stands_for: int
    in_turn: bool = False


def classes(carry_out: Carried, *, all_waits: bool = True) -> Iterator[Class]:
    """One schedule of each class of interleavings; without ``all_waits``, who waits does so from the first or last."""
    for first in (0, 1):
        most = Ahead(first, ALL)
        yield Class(carry_out(most), most.stands_for)
        for ahead in range(max(most.begun, 1)):
            guide = Ahead(first, ahead)
            yield Class(carry_out(guide), guide.stands_for, in_turn=ahead == 0)
        if most.waited:
            yield from _waiting(carry_out, most, [*reversed(range(most.steps))] if all_waits else [0])


def _waiting(carry_out: Carried, most: Ahead, places: Sequence[int]) -> Iterator[Class]:
    for before in places:
        guide = Early(most.first, before, most.begun)
        yield Class(carry_out(guide), comb(before + most.begun - 1, before))
        if not guide.waited:
            return


def every(carry_out: Carried, most: int | None = None) -> Iterator[Run]:
    """Every schedule by itself, by depth first (``most``: so many at most)."""
    script: list[int] | None = []
    made = 0
    while script is not None and (most is None or made < most):
        done = carry_out(_Script(script))
        made += 1
        yield done
        script = _next(done)


class _Script:
    """Guides by a list, and then always the first that can go on."""

    def __init__(self, script: Sequence[int]) -> None:
        self._left = iter(script)

    def __call__(self, runners: Sequence[Runner]) -> int:
        able = [place for place, one in enumerate(runners) if one.ready]
        wanted = next(self._left, able[0])
        assert wanted in able, "the same beginning leads elsewhere"
        return wanted


def _next(done: Run) -> list[int] | None:
    for step in range(len(done.chosen) - 1, -1, -1):
        left = [one for one in done.choices[step] if one > done.chosen[step]]
        if left:
            return [*done.chosen[:step], left[0]]
    return None
