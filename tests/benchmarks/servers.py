"""Programs under measurement, each a process of its own."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2

from service.settings import CHECKOUT, Settings


@contextmanager
def floor(name: str, database: str, port: int) -> Iterator[int]:
    """Serve ``tests/benchmarks/floors/<name>.py`` with uvicorn as we run it; gives the port."""
    application = f"tests.benchmarks.floors.{name}:app"
    command = [sys.executable, "-m", "uvicorn", application, "--port", str(port), "--log-level", "warning"]
    process = subprocess.Popen(
        [*command, "--no-access-log"], cwd=CHECKOUT, env={**os.environ, "FLOOR_DATABASE": database}
    )
    try:
        for _ in range(200):
            try:
                httpx2.get(f"http://127.0.0.1:{port}/openapi.json")
                break
            except httpx2.TransportError:
                time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait()


@contextmanager
def clausula(settings: Settings, *, paced: bool = False) -> Iterator[str]:
    """Serve Clausula on the database that the settings name, demonstration persons allowed; gives its address.

    Eight clients do the work of an assembly most of the time, so that writes are counted but not held back, unless
    the server is to be ``paced`` as it ships.
    """
    named = {
        "CLAUSULA_DATABASE_URL": settings.database_url or "",
        "CLAUSULA_MIGRATION_URL": settings.migration_url or "",
        "CLAUSULA_HOME": str(settings.home),
        "CLAUSULA_DEMO": "true",
        **({} if paced else {"CLAUSULA_WRITES_PER_MINUTE": "1000000"}),
        "LANG": "C.UTF-8",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "service.cli", "serve", "--port", "0"],
        cwd=Path(CHECKOUT),
        env={**os.environ, **named, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        said: list[str] = []
        for line in process.stdout:
            said.append(line)
            if found := re.search(r"http://\S+:\d+", line):
                yield found[0]
                break
        else:
            raise AssertionError("".join(said))
    finally:
        process.terminate()
        process.wait()
