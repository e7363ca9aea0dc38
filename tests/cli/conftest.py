"""Homes: an empty one for one test, and one with the demonstration assembly for all."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import clausula


@pytest.fixture
def home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="clausula-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)
        yield Path(folder) / "home"


@pytest.fixture(scope="session")
def assembly() -> Iterator[Path]:
    """A home in which the demonstration assembly is seated, once for all tests that ask for it."""
    with tempfile.TemporaryDirectory(prefix="clausula-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)
        home = Path(folder) / "home"
        seated = clausula("demo", home=home)
        assert seated.returncode == 0, seated.stderr
        yield home
