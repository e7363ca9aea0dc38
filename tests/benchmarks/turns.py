"""A floor and ours timed in turns within one process, so that whatever slows the machine slows both."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence

Timings = Mapping[str, Sequence[float]]


def timed(contestants: Mapping[str, Callable[[], object]], rounds: int, warm_up: int = 1) -> Timings:
    """Give the seconds of every contestant, round by round; the first rounds only warm up."""
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    for number in range(warm_up + rounds):
        for name, run in contestants.items():
            gc.collect()
            began = time.perf_counter()
            run()
            if number >= warm_up:
                taken[name].append(time.perf_counter() - began)
    return taken


def ratio(taken: Timings, ours: str, floor: str) -> dict[str, float]:
    """Compare two contestants: the median of the ratios of the rounds, and their extremes."""
    ratios = [mine / bare for mine, bare in zip(taken[ours], taken[floor], strict=True)]
    return {
        "median": round(statistics.median(ratios), 2),
        "least": round(min(ratios), 2),
        "most": round(max(ratios), 2),
    }


def milliseconds(taken: Timings) -> dict[str, float]:
    """Give the median of every contestant."""
    return {f"{name}_ms": round(statistics.median(times) * 1000, 2) for name, times in taken.items()}
