"""Which stages acts come to by which moves: the graph of a procedure, as acts of one kind know it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from service.domain.procedure.profile import PREVIOUS, Profile

Ways = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Map:
    """The stages and moves of a profile for acts of ``kind``; ``None``: for all kinds at once."""

    profile: Profile
    kind: str | None = None

    @cached_property
    def ways(self) -> Ways:
        """From each stage the stages that moves lead to; a way back leads nowhere new."""
        return self._ways()

    @cached_property
    def reached(self) -> frozenset[str]:
        """The stages to which an act can come."""
        return reach(self.ways, set(self.profile.starts))

    @cached_property
    def ending(self) -> frozenset[str]:
        """The stages from which an act can come to an end; from aside also by way of where it came from."""
        finals = {key for key, stage in self.profile.stages.items() if stage.final}
        return reach(_reversed(self._with_ways_back()), finals)

    @cached_property
    def main_path(self) -> tuple[str, ...]:
        """The stages that an act passes unless something happens, in the order of the file."""
        return tuple(
            key
            for key, stage in self.profile.stages.items()
            if not stage.aside and not stage.detour and key in self.reached
        )

    def always_before(self, stage: str) -> frozenset[str]:
        """The stages, itself among them, that an act has passed whatever way it came to a stage."""
        return frozenset(
            key for key in self.reached if key == stage or stage not in reach(self._ways(without=key), self._begin(key))
        )

    def ever_before(self, stage: str, move: str) -> frozenset[str]:
        """The stages, itself among them, that an act may have passed when it comes to make a move out of a stage.

        What could only be passed by having made the move before does not count.
        """
        ways = self._ways(but=(stage, move))
        return reach(ways, set(self.profile.starts)) & reach(_reversed(ways), {stage})

    def before_first(self, stage: str) -> frozenset[str]:
        """The stages, itself among them, that an act may have passed when it comes to a stage for the first time."""
        ways = {key: targets if key != stage else frozenset[str]() for key, targets in self.ways.items()}
        return reach(ways, set(self.profile.starts)) & reach(_reversed(ways), {stage})

    def _begin(self, without: str) -> set[str]:
        return set(self.profile.starts) - {without}

    def _ways(self, without: str = "", but: tuple[str, str] = ("", "")) -> Ways:
        found: dict[str, set[str]] = {key: set() for key in self.profile.stages}
        for source, target, move in self._steps():
            if without not in (source, target) and (source, move) != but:
                found[source].add(target)
        return {source: frozenset(targets) for source, targets in found.items()}

    def _steps(self) -> Iterator[tuple[str, str, str]]:
        for move in self.profile.moves.values():
            if move.target != PREVIOUS and (self.kind is None or move.is_for(self.kind)):
                yield from ((source, move.target, move.key) for source in move.sources)

    def _with_ways_back(self) -> Ways:
        """With ``previous``: from aside to every stage whence one can come there."""
        moves = (move for move in self.profile.moves.values() if self.kind is None or move.is_for(self.kind))
        resumed = {source for move in moves if move.target == PREVIOUS for source in move.sources}
        back = {aside: {stage for stage, targets in self.ways.items() if aside in targets} for aside in resumed}
        return {stage: targets | back.get(stage, set()) for stage, targets in self.ways.items()}


def reach(ways: Ways, start: Iterable[str]) -> frozenset[str]:
    """Everything to which steps lead from somewhere, the start included."""
    reached = set(start)
    edge = list(reached)
    while edge:
        new = ways[edge.pop()] - reached
        reached |= new
        edge.extend(new)
    return frozenset(reached)


def _reversed(ways: Ways) -> Ways:
    back: dict[str, set[str]] = {key: set() for key in ways}
    for source, targets in ways.items():
        for target in targets:
            back[target].add(source)
    return {key: frozenset(sources) for key, sources in back.items()}
