"""The source as the architecture tests see it."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SERVICE = ROOT / "service"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Give every module of the service with its path below ``service``."""
    return tuple(
        (str(path.relative_to(SERVICE)), ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted(SERVICE.rglob("*.py"))
    )


def functions() -> Iterator[tuple[str, Function]]:
    """Give every function with the path of its module."""
    for path, module in modules():
        for node in ast.walk(module):
            if isinstance(node, Function):
                yield path, node


def imported(module: ast.Module) -> Iterator[str]:
    """Give the full name of everything a module imports."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)


@cache
def committed() -> tuple[Path, ...]:
    """Give every file under version control that is here; without git (an unpacked archive), every file of ours."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    names = listing.stdout.decode().split("\0")[:-1]
    if listing.returncode != 0:
        folders = ("service", "migrations", "frontend/src", "frontend/e2e", "docs", "tests", ".ci")
        found = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
        return tuple(found + [path for path in ROOT.iterdir() if path.is_file()])
    return tuple(path for name in names if (path := ROOT / name).is_file())
