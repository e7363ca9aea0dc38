"""A database with the scene, made once and copied."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

import pytest

from service.main import Application, create_app
from service.persistence.private_postgres import APP, PrivatePostgres
from tests.api.authorisation.scene import Builder, Scene
from tests.api.conftest import settings_on

SCENE = "scene"
_numbers = count(1)


@pytest.fixture(scope="session")
def scene(postgres: PrivatePostgres, template: str) -> Scene:
    """The scene, in a database that is only copied from then on."""
    postgres.create_database(SCENE, template)
    app = create_app(settings_on(postgres.url(APP, SCENE)))
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
        app = create_app(settings_on(postgres.url(APP, name)))
        app.state.hub.close()  # a live stream then ends by itself
        yield app
        app.state.assembled.close()
        postgres.drop_database(name)

    return fresh
