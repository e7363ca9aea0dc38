"""The command line run as a person runs it, in a process of its own; or within ours, where nothing hangs on that."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest import mock

import pytest

from service.cli import main
from tests.conftest import a_folder


@contextmanager
def empty_home() -> Iterator[Path]:
    """A folder that is not there yet, which the server's user may pass to."""
    with a_folder() as folder:
        yield folder / "home"


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


def within(*arguments: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Do a command here, in the surroundings that a process of its own would have: to start one takes two seconds."""
    said, wrong = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with (
        mock.patch.dict(os.environ, surroundings(home, **more), clear=True),
        redirect_stdout(said),
        redirect_stderr(wrong),
    ):
        try:
            code = main([*arguments])
        except SystemExit as end:
            code = int(end.code or 0)
    for each in (said, wrong):
        each.seek(0)
    return subprocess.CompletedProcess(["clausula", *arguments], code, said.read(), wrong.read())


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
