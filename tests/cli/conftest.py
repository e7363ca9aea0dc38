"""Homes: an empty one for one test, and one with the demonstration assembly for all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import empty_home, within


@pytest.fixture
def home() -> Iterator[Path]:
    with empty_home() as empty:
        yield empty


@pytest.fixture(scope="session")
def assembly() -> Iterator[Path]:
    """A home in which the demonstration assembly is seated, once for all tests that ask for it."""
    with empty_home() as home:
        seated = within("demo", home=home)
        assert seated.returncode == 0, seated.stderr
        yield home
