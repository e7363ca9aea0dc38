"""How two commands end when they meet, and what that may be: as if the one had come after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations_with_replacement

from sqlalchemy import Connection, Engine

from service.domain.errors import DomainError
from service.usecases.ports.house import Busy
from tests.faults.commands import COMMANDS, Command, Given
from tests.faults.record import became
from tests.faults.scene import Scene, Stage
from tests.faults.schedule import Run, Schedule, interleavings, switches

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


class Meetings:
    """Lets two commands meet in every way."""

    def __init__(self, stage: Stage, engine: Engine, watch: Connection) -> None:
        self._stage, self._engine, self._watch = stage, engine, watch

    def in_turn(self, pair: Pair) -> set[Ended]:
        """How it ends if one comes after the other has ended, either way."""
        found = set[Ended]()
        for order in ((0, 1), (1, 0)):
            scene, works = self._ready(pair)
            answers = {place: self._answer(works[place]) for place in order}
            found.add(Ended((answers[0], answers[1]), became(self._watch, scene.act)))
        return found

    def at_once(self, pair: Pair, places: Sequence[int] | None = None) -> Iterator[tuple[Run, Ended]]:
        """How it ends in each interleaving; with ``places``, in those with one switch after so many steps."""
        schedule = Schedule(self._engine, self._watch)
        scenes: list[Scene] = []

        def run(script: Sequence[int]) -> Run:
            scene, works = self._ready(pair)
            scenes.append(scene)
            with schedule.listening():
                return schedule.run([partial(self._answer, work) for work in works], script)

        for done in interleavings(run) if places is None else switches(run, places):
            yield done, Ended(done.results, became(self._watch, scenes[-1].act))

    def _ready(self, pair: Pair) -> tuple[Scene, list[Given]]:
        scene: Scene = getattr(self._stage, pair[0].scene)()
        return scene, [command.ready(scene) for command in pair]

    def _answer(self, given: Given) -> str:
        try:
            given(self._stage.assembly.house)
        except (DomainError, Busy) as refused:
            return f"refused: {getattr(refused, 'code', 'busy')}"
        return "done"
