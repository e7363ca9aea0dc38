"""What the first page weighs, and how long the workspace of a real act takes to answer its reader, in Chromium."""

import json
import statistics
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.benchmarks.servers import clausula
from tests.evaluation.material import Material

NEEDS_CORPUS = True
BROWSER = Path(__file__).parents[1] / "browser.mjs"
LONGEST_MS = 3000
HEAVIEST_KB = 220
TIMES = 5


def visited(address: str, **asked: object) -> list[Any]:
    """Open a page as ``browser.mjs`` does; gives each opening."""
    command = ["node", str(BROWSER), json.dumps({"address": address, "times": 1, **asked})]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    runs: list[Any] = json.loads(done.stdout)
    return runs


def weight(files: Mapping[str, int]) -> float:
    """Give the kB (1,000 bytes) of a page's files after gzip."""
    return round(sum(files.values()) / 1000, 1)


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Weigh the first pages, and time the workspace on the act with the GDPR's amendments."""
    gdpr = material.gdpr
    reader = material.person(gdpr.reader)
    with clausula(material.settings) as address:
        first = {
            "sign-in": visited(address, person=None, path="/", ready="main")[0]["files"],
            "home": visited(address, person=reader, path="/", ready="main")[0]["files"],
        }
        cases = {name: weight(files) for name, files in first.items()}
        yield {"figure": "bench.first_route_kb_gz", "value": max(cases.values()), "most": HEAVIEST_KB, "cases": cases}
        runs = visited(
            address,
            person=reader,
            path=f"/a/{gdpr.slug}/text",
            ready=".paper .clause",
            key="j",
            answer=".clause[data-current]",
            times=TIMES,
        )
    taken = [run["ms"] for run in runs]
    yield {
        "figure": "bench.open_workspace_ms",
        "value": round(statistics.median(taken)),
        "most": LONGEST_MS,
        "least": round(min(taken)),
        "longest": round(max(taken)),
        "shown": round(statistics.median(run["shown"] for run in runs)),
        "times": TIMES,
    }
