"""A database with the scene, made once and copied."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from service.main import Application
from service.persistence import receipts, record
from service.persistence.private_postgres import APP, PrivatePostgres
from service.persistence.unit_of_work import R, SqlUnitOfWork
from tests.api.authorisation.scene import Builder, Scene
from tests.api.conftest import app_on, settings_on

SCENE = "scene"
_numbers = count(1)


@pytest.fixture(scope="session")
def scene(postgres: PrivatePostgres, template: str) -> Scene:
    """The scene, in a database that is only copied from then on."""
    postgres.create_database(SCENE, template)
    app = app_on(settings_on(postgres.url(APP, SCENE)))
    made = Builder(app).build()
    app.state.assembled.close()
    return made


@pytest.fixture(scope="session")
def staging(postgres: PrivatePostgres, scene: Scene) -> Callable[[], object]:
    """``with staging() as app``: the application on a fresh copy of the scene."""

    @contextmanager
    def fresh() -> Iterator[Application]:
        name = f"scene_{next(_numbers)}"
        postgres.create_database(name, SCENE)
        app = app_on(settings_on(postgres.url(APP, name)))
        app.state.hub.close()  # a live stream then ends by itself
        yield app
        app.state.assembled.close()
        postgres.drop_database(name)

    return fresh


class Rehearsal(SqlUnitOfWork):
    """A unit of work that goes all the way, writes the record, and is then as if it had not been."""

    def commit(self, receipt: R) -> R:
        """Do everything but keep it."""
        record.write(self._connection, self._events, receipts.answer(self._actor, receipt))
        self._connection.rollback()
        return receipt


@pytest.fixture(scope="session")
def rehearsed(staging: Callable[[], AbstractContextManager[Application]]) -> Iterator[Application]:
    """The application on one copy of the scene, where nothing that is done stays done."""
    with staging() as app:
        engine, house = app.state.assembled.engine, app.state.house
        app.state.house = replace(house, work=lambda actor: Rehearsal(engine, actor, ZoneInfo(house.zone)))
        yield app
