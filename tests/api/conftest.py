"""The application on a real database, spoken to over HTTP by several signed-in people at a time."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, event
from starlette.routing import BaseRoute

from service.bootstrap import Assembled, house_on, rules_of
from service.main import Application, create_app
from service.persistence.engine import make_engine
from service.persistence.private_postgres import APP, OWNER, PrivatePostgres
from service.persistence.sessions import SqlSessions
from service.settings import Settings
from service.usecases.ports.house import House
from tests.api.people import LOOPS, Assembly, Caller
from tests.conftest import Database
from tests.slate import Slate

ADDRESS = "http://127.0.0.1:8000"
SEATED = "seated"
SHARED = "shared"
POOL = 5
KEY = "a key for tests, long enough to be taken"
_routed: dict[Path, Sequence[BaseRoute]] = {}


@pytest.fixture(scope="session")
def template(postgres: PrivatePostgres, template: str) -> str:
    """A migrated database in which the assembly is seated, made once and copied for each test."""
    postgres.create_database(SEATED, template)
    engine = make_engine(postgres.url(APP, SEATED), 2)
    Assembly.seated(house_on(engine, ZoneInfo("Europe/Moscow")))
    engine.dispose()
    return SEATED


@pytest.fixture(scope="session")
def slate(postgres: PrivatePostgres, template: str) -> Slate:
    """The database that the tests of this run use one after another."""
    return Slate(postgres, "slate", template)


@pytest.fixture
def database(postgres: PrivatePostgres, slate: Slate) -> Database:
    """A database in which only the assembly is seated, whatever the test before stored."""
    slate.clean()
    return Database(slate.name, postgres.url(APP, slate.name), postgres.url(OWNER, slate.name))


@pytest.fixture(scope="session")
def kept_engine(postgres: PrivatePostgres, slate: Slate) -> Engine:
    """One engine for the applications of all tests: the statements that it has compiled are compiled once."""
    return make_engine(postgres.url(APP, slate.name), POOL)


@pytest.fixture
def settings(database: Database) -> Settings:
    return settings_on(database.url)


def settings_on(url: str) -> Settings:
    return Settings(database_url=url, host="127.0.0.1", port=8000, secret_key=KEY, demo=True, pool_size=POOL)


def app_on(settings: Settings, assembled: Assembled | None = None) -> Application:
    """An application like any other, only that its routes are worked out once for all that have the same front end."""
    made = create_app(settings, assembled, _routed.get(settings.web_root))
    _routed.setdefault(settings.web_root, tuple(made.router.routes))
    return made


@pytest.fixture(autouse=True)
def one_loop() -> Iterator[None]:
    """One event loop for the browsers of a test."""
    with LOOPS.shared():
        yield


@pytest.fixture(scope="session")
def shared_app(postgres: PrivatePostgres, template: str) -> Iterator[Application]:
    """One application for all tests that change nothing but sessions; half a second saved for each."""
    postgres.create_database(SHARED, template)
    made = app_on(settings_on(postgres.url(APP, SHARED)))
    yield made
    made.state.assembled.close()


@pytest.fixture(scope="session")
def shared_as(shared_app: Application) -> Callable[[str], Caller]:
    """Callers of the shared application."""
    assembly = Assembly.read(shared_app.state.house)
    return lambda key: Caller.signed_in(shared_app, assembly, key)


@pytest.fixture
def app(settings: Settings, kept_engine: Engine) -> Iterator[Application]:
    zone = settings.record_zone
    house = house_on(kept_engine, zone, rules_of(settings))
    made = app_on(settings, Assembled(house, SqlSessions(kept_engine, zone), kept_engine))
    yield made
    made.state.assembled.close()


@pytest.fixture
def house(app: Application) -> House:
    house: House = app.state.house
    return house


@pytest.fixture
def assembly(house: House) -> Assembly:
    """Two delegations, a commission, the Council, the Secretariat, experts and an observer, all seated."""
    return Assembly.read(house)


@pytest.fixture
def engine(database: Database) -> Iterator[Engine]:
    """Connections beside the application, as the owner of the tables."""
    made = make_engine(database.owner_url, 2)
    yield made
    made.dispose()


@pytest.fixture
def as_(app: Application, assembly: Assembly) -> Callable[[str], Caller]:
    """``as_("head_by")`` is a browser in which that person is signed in; ``as_("")`` one of nobody."""
    return lambda key: Caller.signed_in(app, assembly, key)


@pytest.fixture
def queries(app: Application) -> Iterator[Callable[[], int]]:
    """``queries()`` tells how many statements the application sent since it was last asked."""
    sent = 0

    def count(*_: object) -> None:
        nonlocal sent
        sent += 1

    def asked() -> int:
        nonlocal sent
        seen, sent = sent, 0
        return seen

    engine = app.state.assembled.engine
    event.listen(engine, "before_cursor_execute", count)
    yield asked
    event.remove(engine, "before_cursor_execute", count)
