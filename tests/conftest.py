"""A real PostgreSQL for the tests: one private server a run, one migrated template, a database of its own per test."""

import os
import pkgutil
import shutil
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import settings

from service import domain, usecases
from service.persistence.migrate import upgrade
from service.persistence.private_postgres import APP, OWNER, PrivatePostgres
from service.settings import migrations_folder

# How long an example takes says how busy the machine is, and nothing of the code.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

# A test's data need not survive the machine. Tests of durability start a server of their own.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200")
TEMPLATE = "migrated"
MEMORY, ROOM = Path("/dev/shm"), 8 << 30  # for all workers
TESTS = Path(__file__).parent
RULES = (domain, usecases)
UNWATCHED = (
    "api/authorisation/test_stages.py",
    "api/authorisation/test_strangers.py",
    "api/authorisation/test_walk.py",
    "api/bad_input",
    "api/test_costs_of_writing.py",
    "api/test_guards.py",
    "api/test_packing.py",
    "api/test_problems.py",
    "api/test_session_limits.py",
    "api/test_signing_in.py",
    "api/test_too_many.py",
    "architecture",
    "cli",
    "demonstration",
    "domain/procedure/test_walks.py",
    "domain/text/test_word_laws.py",
    "faults",
    "formats/test_akn.py",
    "formats/test_docx_reading.py",
    "formats/test_hostile.py",
    "formats/test_roundtrip.py",
    "formats/test_tracked.py",
    "identity",
    "persistence/test_amendments.py",
    "persistence/test_migrations.py",
    "persistence/test_private_postgres.py",
    "persistence/test_unit_of_work.py",
)
"""Tests that count for no coverage: to watch the rules makes a test half as dear again, and these are not there to
reach every line of them. They walk at random or through every route, or try what lies around the rules. Where a line
is missed that only one of these reaches, take that one off the list, or better write the test that is about the line.
"""
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Database:
    """An empty, migrated database: ``url`` for the role of requests, ``owner_url`` for the owner of the tables."""

    name: str
    url: str
    owner_url: str


def pytest_collection() -> None:
    """Import all that is watched, so that the first to import it is nobody who goes unwatched."""
    if Coverage.current() is not None:
        for package in RULES:
            for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
                import_module(found.name)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Watch no coverage while a test runs that is not there for it."""
    watching = Coverage.current()
    where = item.path.relative_to(TESTS)
    if watching is None or not any(where.is_relative_to(one) for one in UNWATCHED):
        return (yield)
    watching.stop()
    try:
        return (yield)
    finally:
        watching.start()


def in_memory() -> Path | None:
    """A file system in memory with room for the servers of all workers, where there is one."""
    return MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else None


@contextmanager
def a_folder() -> Iterator[Path]:
    """A short-lived folder for a server, in memory if possible: much of what a test waits for is the disk."""
    with tempfile.TemporaryDirectory(prefix="clausula-", dir=in_memory(), ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)  # the server's user passes through
        yield Path(folder)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PrivatePostgres]:
    """The server of this run (of this worker, under xdist)."""
    with a_folder() as folder:
        named = os.environ.get("CLAUSULA_POSTGRES_BIN")
        with PrivatePostgres(folder / "home", Path(named) if named else None, FAST) as server:
            yield server


@pytest.fixture(scope="session")
def template(postgres: PrivatePostgres) -> str:
    """The name of a database that every migration has run on and nothing else."""
    postgres.create_database(TEMPLATE)
    upgrade(postgres.url(OWNER, TEMPLATE), migrations_folder())
    return TEMPLATE


@pytest.fixture
def database(postgres: PrivatePostgres, template: str) -> Iterator[Database]:
    """A database of this test alone."""
    name = f"test_{next(_numbers)}"
    postgres.create_database(name, template)
    yield Database(name, postgres.url(APP, name), postgres.url(OWNER, name))
    postgres.drop_database(name)


@pytest.fixture
def database_url(database: Database) -> str:
    """The address of a database of this test alone, as the role that serves requests."""
    return database.url


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real acts and amendments; without it the test is skipped, saying so."""
    folder = Path(os.environ.get("CLAUSULA_CORPUS") or Path(__file__).parents[2] / "shared" / "data")
    if not (folder / "gdpr_base.jsonl.gz").is_file():
        pytest.skip(f"the corpus of real acts is not at {folder} (CLAUSULA_CORPUS names another place)")
    return folder
