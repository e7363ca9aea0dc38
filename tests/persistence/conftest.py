"""A house and connections on a database of one test."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine

from service.bootstrap import house_on
from service.persistence.engine import make_engine
from service.usecases.ports.house import House
from tests.conftest import Database

MOSCOW = ZoneInfo("Europe/Moscow")


@pytest.fixture
def app_engine(database: Database) -> Iterator[Engine]:
    """Connections as the role of the requests."""
    made = make_engine(database.url, 5)
    yield made
    made.dispose()


@pytest.fixture
def owner_engine(database: Database) -> Iterator[Engine]:
    """Connections as the owner of the tables."""
    made = make_engine(database.owner_url, 2)
    yield made
    made.dispose()


@pytest.fixture
def house(app_engine: Engine) -> House:
    return house_on(app_engine, MOSCOW)
