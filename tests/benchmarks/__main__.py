"""``python -m tests.benchmarks [prefix …]``: every timing as one line of JSON; ``make bench`` runs it.

A timing is made by a module of ``tests/benchmarks/figures`` with a function ``figures(material)`` that gives
dictionaries with ``figure`` and ``value``. The first line tells the machine and the commit.
"""

import json
import os
import pkgutil
import platform
import re
import subprocess
import sys
from contextlib import ExitStack
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from service.settings import CHECKOUT
from tests.benchmarks import figures
from tests.evaluation.material import BASE, Material, corpus_folder


def machine() -> dict[str, object]:
    """Tell what the timings were taken on."""
    about = Path("/proc/cpuinfo")
    model = re.search(r"model name\s*: (.+)", about.read_text()) if about.is_file() else None
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    return {
        "figure": "bench.machine",
        "value": os.cpu_count(),
        "cpu": model[1] if model else platform.processor(),
        "python": platform.python_version(),
        **{name: version(name) for name in ("fastapi", "sqlalchemy", "psycopg", "asyncpg", "uvicorn")},
        "commit": commit.stdout.strip(),
    }


def main(prefixes: list[str]) -> int:
    """Print the timings; gives the code of the process."""
    corpus = corpus_folder()
    there = (corpus / f"{BASE}.jsonl.gz").is_file()
    print(json.dumps(machine()), flush=True)
    with ExitStack() as stack:
        material = Material(corpus, stack)
        for module in sorted(pkgutil.iter_modules(figures.__path__), key=lambda found: found.name):
            if prefixes and not module.name.startswith(tuple(prefixes)):
                continue
            measured = import_module(f"{figures.__name__}.{module.name}")
            if measured.NEEDS_CORPUS and not there:
                print(f"Skipped {module.name}: the corpus of real acts is not at {corpus}.", file=sys.stderr)
                continue
            for figure in measured.figures(material):
                print(json.dumps(figure, ensure_ascii=False), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
