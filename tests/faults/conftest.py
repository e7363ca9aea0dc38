"""A store of scenes for a worker, and for each file of tests a ground of its own."""

from collections.abc import Iterator

import pytest

from service.persistence.private_postgres import PrivatePostgres
from tests.faults.alone import Alone
from tests.faults.commands import SOME
from tests.faults.ground import Ground, Store, seat

SEATED, SCENES, LEAST = "faults_seated", "faults_scenes", 4


@pytest.fixture(scope="session")
def template(postgres: PrivatePostgres, template: str) -> str:
    """A migrated database in which the assembly is seated."""
    postgres.create_database(SEATED, template)
    seat(postgres, SEATED)
    return SEATED


@pytest.fixture(scope="session")
def store(postgres: PrivatePostgres, template: str) -> Store:
    """Scenes for those commands that run with the tests, ready to be copied."""
    kinds = [one.scene for one in SOME]
    return Store(postgres, template, SCENES, {kind: max(kinds.count(kind), LEAST) for kind in kinds})


@pytest.fixture(scope="module")
def ground(store: Store, request: pytest.FixtureRequest) -> Iterator[Ground]:
    """One for a file of tests: every scene is an act of its own."""
    with store.ground(request.module.__name__.rpartition(".")[2]) as made:
        yield made


@pytest.fixture(scope="session")
def alone(store: Store) -> Iterator[Alone]:
    """What becomes of each scene by its command alone, on a ground where nothing fails."""
    with store.ground("faults_alone") as quiet:
        yield Alone(quiet)
