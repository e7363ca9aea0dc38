"""How soon somebody sees in a browser what another has done, as the browser tests of ``frontend/e2e`` go through it."""

import json
import os
import shutil
import statistics
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from service.settings import CHECKOUT
from tests.evaluation.material import Material

NEEDS_CORPUS = False
MOST_MS = {"seen_by_others": 2000, "on_the_wall": 1000}
TESTS = ("together", "sitting")


def waits() -> dict[str, list[int]]:
    """Run the browser tests that wait for another's change; gives the milliseconds of each wait, by what it was for."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "waits.jsonl"
        done = subprocess.run(
            [shutil.which("npm") or "npm", "--prefix", "frontend", "run", "--silent", "test:e2e", "--", *TESTS],
            cwd=CHECKOUT,
            env={**os.environ, "CLAUSULA_E2E_WAITS": str(told)},
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        found: dict[str, list[int]] = defaultdict(list)
        for line in told.read_text(encoding="utf-8").splitlines():
            wait = json.loads(line)
            found[wait["what"]] += wait["ms"]
    return found


def figures(_: Material) -> Iterator[dict[str, object]]:
    """Give the median and the longest of the waits, beside the most that the median may be."""
    for what, taken in waits().items():
        yield {
            "figure": f"bench.{what}_ms",
            "value": round(statistics.median(taken)),
            "most": MOST_MS[what],
            "longest": max(taken),
            "times": len(taken),
        }
