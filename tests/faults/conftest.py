"""A house in which commands meet, and connections beside it."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, Engine

from service.bootstrap import house_on
from service.persistence.engine import make_engine
from service.persistence.private_postgres import APP, OWNER, PrivatePostgres
from tests.api.people import Assembly
from tests.faults.scene import Stage

SEATED = "faults_seated"
CONNECTIONS = 24


@pytest.fixture(scope="session")
def template(postgres: PrivatePostgres, template: str) -> str:
    """A migrated database in which the assembly is seated."""
    postgres.create_database(SEATED, template)
    engine = make_engine(postgres.url(APP, SEATED), 2)
    Assembly.seated(house_on(engine, ZoneInfo("Europe/Moscow")))
    engine.dispose()
    return SEATED


@pytest.fixture(scope="module")
def name(postgres: PrivatePostgres, template: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """One database for a file of tests: every scene is an act of its own."""
    made = request.module.__name__.rpartition(".")[2]
    postgres.create_database(made, template)
    yield made
    postgres.drop_database(made)


@pytest.fixture
def engine(postgres: PrivatePostgres, name: str) -> Iterator[Engine]:
    made = make_engine(postgres.url(APP, name), CONNECTIONS)
    yield made
    made.dispose()


@pytest.fixture
def stage(engine: Engine) -> Stage:
    """Where scenes are made."""
    return Stage(Assembly.read(house_on(engine, ZoneInfo("Europe/Moscow"))))


@pytest.fixture
def owner(postgres: PrivatePostgres, name: str) -> Iterator[Connection]:
    """A connection as the owner of the tables, each statement by itself."""
    made = make_engine(postgres.url(OWNER, name), 2)
    with made.connect() as connection:
        yield connection.execution_options(isolation_level="AUTOCOMMIT")
    made.dispose()
