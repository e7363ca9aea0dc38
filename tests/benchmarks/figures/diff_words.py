"""The word diff of 100 kB against ``git diff`` on the same tokens, in turns; difflib and diff-match-patch beside it."""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from service.demonstration.material import source
from service.domain.text.alignment import splices
from service.domain.text.diff import marks
from service.domain.text.words import is_word, tokens
from tests.evaluation.material import Material

NEEDS_CORPUS = False
TOKENS = 31_000
ROUNDS = 9
MOST_TIMES = 3.0
MOST_MS = 30
WORST_MS = 1_000
PEER_SECONDS = 20
"""A peer that needs longer for one diff is not waited for."""
GIT = ("git", "diff", "--no-index", "--diff-algorithm=histogram", "--")
PEER = """
import sys, time
from pathlib import Path
old, new = (Path(name).read_text().splitlines() for name in sys.argv[2:])
old, new = ([token or "\\n" for token in side] for side in (old, new))
if sys.argv[1] == "difflib":
    import difflib
    began = time.perf_counter()
    difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
else:
    from diff_match_patch import diff_match_patch
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    old, new = "".join(old), "".join(new)
    began = time.perf_counter()
    engine.diff_main(old, new, False)
print((time.perf_counter() - began) * 1000)
"""
Pair = tuple[Sequence[str], Sequence[str]]


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Each case in turns with its floor; ``value`` is the worst ratio of the ordinary cases."""
    cases = {name: measured(pair) for name, pair in made().items()}
    ordinary = [cases[name] for name in cases if name.startswith("edits")]
    yield {
        "figure": "bench.diff_100kb",
        "value": max(case["times_git"] for case in ordinary),
        "most": MOST_TIMES,
        "ms": max(case["ms"] for case in ordinary),
        "most_ms": MOST_MS,
        "worst_ms": max(case["ms"] for case in cases.values()),
        "most_worst_ms": WORST_MS,
        "rounds": ROUNDS,
        "cases": cases,
        "beside_ms": {name: peers(pair) for name, pair in made().items()},
    }


def made() -> Mapping[str, Pair]:
    """Make texts of words as often as the demonstration law has them, and the two worst of others."""
    chance = random.Random(1871)
    law = [token for token in tokens(source("law-en.txt").decode()) if is_word(token)]
    words = [chance.choice(law) for _ in range(TOKENS // 2)]
    base = spaced(words)
    cases = {f"edits_{count}": (base, spaced(edited(words, count, law, chance))) for count in (10, 100, 1_000)}
    cases["all_different"] = (
        spaced([f"a{at}" for at in range(TOKENS // 2)]),
        spaced([f"b{at}" for at in range(TOKENS // 2)]),
    )
    same = ["the"] * (TOKENS // 2)
    cases["repeated"] = (spaced(same), spaced(edited(same, 100, law, chance)))
    one, other = (spaced([chance.choice(law[:4]) for _ in range(TOKENS // 2)]) for _ in range(2))
    cases["four_words"] = one, other
    return cases


def spaced(words: Sequence[str]) -> Sequence[str]:
    return [token for word in words for token in (word, " ")]


def edited(words: Sequence[str], count: int, others: Sequence[str], chance: random.Random) -> Sequence[str]:
    """Words of which some gave way to others, went or came."""
    made = list(words)
    for at in sorted(chance.sample(range(len(made)), count), reverse=True):
        made[at : at + chance.randrange(2)] = [chance.choice(others)] * chance.randrange(2) or ["anew"]
    return made


def measured(pair: Pair) -> dict[str, float]:
    old, new = pair
    with tempfile.TemporaryDirectory(prefix="clausula-") as folder:
        files = written(pair, Path(folder))
        texts = "".join(old), "".join(new)

        def git() -> None:
            subprocess.run([*GIT, *files], stdout=subprocess.DEVNULL, check=False)

        contestants: dict[str, Callable[[], object]] = {
            "git": git,
            "ours": lambda: splices(old, new),
            "marks": lambda: marks(*texts),
        }
        taken: dict[str, list[float]] = {name: [] for name in contestants}
        for _ in range(ROUNDS):
            for name, run in contestants.items():
                began = time.perf_counter()
                run()
                taken[name].append((time.perf_counter() - began) * 1000)
    began = time.process_time()
    splices(old, new)
    cpu = (time.process_time() - began) * 1000
    ratios = [ours / floor for ours, floor in zip(taken["ours"], taken["git"], strict=True)]
    return {
        "times_git": round(statistics.median(ratios), 2),
        "ms": round(statistics.median(taken["ours"]), 1),
        "cpu_ms": round(cpu, 1),
        "git_ms": round(statistics.median(taken["git"]), 1),
        "marks_from_text_ms": round(statistics.median(taken["marks"]), 1),
    }


def peers(pair: Pair) -> dict[str, float | None]:
    """Give the milliseconds of each peer once; ``None`` where it was not waited for."""
    with tempfile.TemporaryDirectory(prefix="clausula-") as folder:
        files = written(pair, Path(folder))
        return {name: peer(name, files) for name in ("difflib", "diff_match_patch")}


def peer(name: str, files: Sequence[str]) -> float | None:
    try:
        done = subprocess.run(
            [sys.executable, "-c", PEER, name, *files], capture_output=True, text=True, timeout=PEER_SECONDS, check=True
        )
    except subprocess.TimeoutExpired:
        return None
    return round(float(done.stdout), 1)


def written(pair: Pair, folder: Path) -> tuple[str, str]:
    """Write the tokens, one a line."""
    names = []
    for name, side in zip(("old", "new"), pair, strict=True):
        (folder / name).write_text("".join(f"{token}\n" for token in side), encoding="utf-8")
        names.append(str(folder / name))
    return names[0], names[1]
