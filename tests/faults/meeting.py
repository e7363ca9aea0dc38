"""How two commands end when they meet, and what that may be: as if the one had come after the other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations_with_replacement

from service.domain.errors import DomainError
from service.usecases.ports.house import Busy, House
from tests.faults.classes import classes, every
from tests.faults.commands import COMMANDS, Command, Given
from tests.faults.ground import Ground
from tests.faults.record import became
from tests.faults.schedule import Guide, Run, Schedule

Pair = tuple[Command, Command]

PAIRS: Sequence[Pair] = [
    (one, other) for one, other in combinations_with_replacement(COMMANDS.values(), 2) if one.scene == other.scene
]
"""Every two commands that can be given on one scene, and every command twice."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How each of two commands was answered, and what became of the act."""

    answers: tuple[str, ...]
    act: str


@dataclass(frozen=True, slots=True)
class Met:
    """How two commands ended in a schedule, for how many interleavings it stands, and whether it was in turn."""

    run: Run
    ended: Ended
    stands_for: int = 1
    in_turn: bool = False


class Meeting:
    """Lets two commands meet in every way, each time on a scene of its own."""

    def __init__(self, pair: Pair, ground_for: Callable[[str], Ground]) -> None:
        self._pair, self._ground_for = pair, ground_for
        self._ends: Callable[[], str] = str

    def by_class(self, *, all_waits: bool = True) -> Iterator[Met]:
        """How it ends in one schedule of each class of interleavings."""
        for one in classes(self._carry_out, all_waits=all_waits):
            yield Met(one.run, self._ended(one.run), one.stands_for, one.in_turn)

    def one_by_one(self, most: int | None = None) -> Iterator[Met]:
        """How it ends in each interleaving by itself (``most``: so many at most)."""
        for run in every(self._carry_out, most):
            yield Met(run, self._ended(run))

    def _carry_out(self, guide: Guide) -> Run:
        kind = self._pair[0].scene
        ground = self._ground_for(kind)
        scene = ground.scene(kind)
        works = [partial(_answer, command.ready(scene), ground.house) for command in self._pair]
        with Schedule(ground.engine, ground.owner).listening() as schedule:
            run = schedule.run(works, guide)
        self._ends = partial(became, ground.owner, scene.act)
        return run

    def _ended(self, run: Run) -> Ended:
        return Ended(run.results, self._ends())


def _answer(given: Given, house: House) -> str:
    try:
        given(house)
    except (DomainError, Busy) as refused:
        return f"refused: {getattr(refused, 'code', 'busy')}"
    return "done"


def out_of_turn(met: Sequence[Met]) -> list[Met]:
    """Those that ended otherwise than one after the other, either way."""
    allowed = {one.ended for one in met if one.in_turn}
    return [one for one in met if one.ended not in allowed]
