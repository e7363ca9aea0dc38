"""The command line run as a person runs it: a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


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
