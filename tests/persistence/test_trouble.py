"""A database that goes away and comes back: requests say so and go on; nothing is done twice or halfway."""

from collections.abc import Iterator
from datetime import timedelta

import psycopg
import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from service.bootstrap import house_on
from service.domain.ids import PersonId
from service.persistence.engine import make_engine
from service.persistence.private_postgres import PrivatePostgres
from service.persistence.sessions import SqlSessions
from service.usecases.access import OPERATOR
from service.usecases.ports.house import Busy, House, Unavailable
from service.usecases.ports.people import Person
from service.usecases.receipt import Receipt
from tests.conftest import Database
from tests.persistence.conftest import MOSCOW


@pytest.fixture
def cut(postgres: PrivatePostgres, database: Database) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """A connection of the administrator: ``cut.execute(CUT)`` ends every other connection to the test's database."""
    with postgres.administer(database.name) as connection:
        yield connection


CUT = (
    "select pg_terminate_backend(pid) from pg_stat_activity"
    " where datname = current_database() and pid <> pg_backend_pid()"
)


def test_a_session_is_found_although_its_connection_died(app_engine: Engine, cut: psycopg.Connection[object]) -> None:
    sessions = SqlSessions(app_engine, MOSCOW)
    sessions.open("hash", None, {"state": "x"}, timedelta(hours=1))
    cut.execute(CUT)
    found = sessions.find("hash")
    assert found is not None
    assert found.data == {"state": "x"}


def test_a_transaction_that_loses_its_connection_did_nothing_and_says_so(
    house: House, cut: psycopg.Connection[object]
) -> None:
    def enrol() -> None:
        with house.work(OPERATOR) as uow:
            person = PersonId(house.new_id())
            uow.people.add_person(Person(person, {"ru": "Никто"}))
            cut.execute(CUT)
            uow.commit(Receipt(id=person))

    with pytest.raises(Unavailable):
        enrol()
    with house.reading(OPERATOR) as uow:
        assert uow.people.everybody() == []


def test_a_database_that_is_not_there_is_said_so(database: Database) -> None:
    engine = make_engine(database.url.replace(database.name, "nowhere"), 1)
    house, sessions = house_on(engine, MOSCOW), SqlSessions(engine, MOSCOW)
    for opened in (house.work, house.reading):
        with pytest.raises(Unavailable), opened(OPERATOR):
            pass
    with pytest.raises(Unavailable):
        sessions.find("hash")
    engine.dispose()


def test_a_mistake_of_ours_is_not_called_an_absence(app_engine: Engine, cut: psycopg.Connection[object]) -> None:
    cut.execute("alter table sessions rename to elsewhere")
    with pytest.raises(Exception, match="sessions") as trouble:
        SqlSessions(app_engine, MOSCOW).find("hash")
    assert not isinstance(trouble.value, OperationalError | Unavailable)


def test_when_every_connection_is_at_work_that_is_said(database: Database) -> None:
    engine = make_engine(database.url, 40)
    engine.pool._timeout = 0.05  # type: ignore[attr-defined]
    house = house_on(engine, MOSCOW)
    held = [engine.connect() for _ in range(40)]
    with pytest.raises(Busy), house.work(OPERATOR):
        pass
    for connection in held:
        connection.close()
    engine.dispose()
