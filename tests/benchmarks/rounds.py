"""Floors and ours measured in turns, and what may be said of them."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.benchmarks.load import Load

STEADY = 0.10  # the spread of a floor's own rounds, above which a run says nothing

Measure = Callable[[float], Load]
"""Runs a load for so many seconds."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """Ours against one floor: the median of the ratios of the rounds, and their extremes."""

    median: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Rounds:
    """The loads of every contestant, round by round."""

    loads: Mapping[str, Sequence[Load]]

    def ratio(self, ours: str, floor: str) -> Ratio:
        """Compare two contestants."""
        pairs = zip(self.loads[ours], self.loads[floor], strict=True)
        ratios = [mine.rate / bare.rate for mine, bare in pairs]
        return Ratio(statistics.median(ratios), min(ratios), max(ratios))

    def spread(self, name: str) -> float:
        """Give how far the rounds of one contestant lie apart: (largest - smallest) / median of the rate."""
        rates = [load.rate for load in self.loads[name]]
        return (max(rates) - min(rates)) / statistics.median(rates)

    def facts(self, name: str) -> dict[str, object]:
        """Give the figures of one contestant: rate, spread, p50 and p95 in milliseconds, refusals."""
        loads = self.loads[name]
        whole = Load(
            seconds=sum(load.seconds for load in loads), latencies=[one for load in loads for one in load.latencies]
        )
        return {
            "per_s": round(statistics.median(load.rate for load in loads), 1),
            "spread": round(self.spread(name), 3),
            "p50_ms": round(whole.quantile(0.5) * 1000, 2),
            "p95_ms": round(whole.quantile(0.95) * 1000, 2),
            "refusals": sum(load.refusals for load in loads),
        }


def in_turns(contestants: Mapping[str, Measure], rounds: int, seconds: float, warm_up: float) -> Rounds:
    """Run every contestant once to warm up, then all of them in turns, so that a change of the machine meets all."""
    for measure in contestants.values():
        measure(warm_up)
    loads: dict[str, list[Load]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, measure in contestants.items():
            loads[name].append(measure(seconds))
    return Rounds(loads)
