"""The command line run as a person runs it: a process of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest


def surroundings(home: Path, **more: str) -> Mapping[str, str]:
    ours = "CLAUSULA_POSTGRES_BIN"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CLAUSULA_", "LANG", "LC_"))}
    named = {ours: os.environ[ours]} if ours in os.environ else {}
    return {**kept, **named, "CLAUSULA_HOME": str(home), "PYTHONUNBUFFERED": "1", **more}


def clausula(*arguments: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "service.cli", *arguments]
    return subprocess.run(
        command, env=surroundings(home, **more), capture_output=True, text=True, check=False, timeout=60
    )


@contextmanager
def serving(home: Path, heard: list[str] | None = None, **more: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start the service on a free port; gives the process and its address. ``heard`` takes what it says until then."""
    process = subprocess.Popen(
        [sys.executable, "-m", "service.cli", "serve", "--port", "0"],
        env=surroundings(home, **more),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    with process.stdout as output:
        said = [] if heard is None else heard
        for line in output:
            said.append(line)
            if found := re.search(r"http://\S+:\d+", line):
                break
        else:
            pytest.fail(f"did not start: {said}")
        try:
            yield process, found[0]
        finally:
            process.kill()
            process.wait()
