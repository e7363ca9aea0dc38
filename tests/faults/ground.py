"""Grounds: databases in which scenes stand ready, copied from one in which they were made once.

To make a scene takes ten times as long as what is then done on it.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache
from zoneinfo import ZoneInfo

import psycopg
from sqlalchemy import Connection, Engine, event

from service.bootstrap import house_on
from service.domain.procedure.profile import Profile
from service.formats.profiles.shelf import FileProfiles
from service.persistence.engine import make_engine
from service.persistence.private_postgres import APP, OWNER, PrivatePostgres
from service.usecases.ports.house import House
from tests.api.people import Assembly
from tests.faults.programme import Planners
from tests.faults.record import faults
from tests.faults.scene import Scene

ZONE = ZoneInfo("Europe/Moscow")
CONNECTIONS = 24


@dataclass
class Ground:
    """A house in a database of its own, a connection beside it as the owner of the tables, and scenes that are ready.

    The owner's statements are each by themselves.
    """

    name: str
    url: str
    engine: Engine
    owner: Connection
    stage: Planners
    ready: dict[str, list[Scene]]

    @property
    def house(self) -> House:
        """The house in this database."""
        return self.stage.assembly.house

    def scene(self, kind: str) -> Scene:
        """One that stands ready, or a new one where none is left."""
        if self.ready.get(kind):
            return replace(self.ready[kind].pop(), assembly=self.stage.assembly)
        made: Scene = getattr(self.stage, kind)()
        return made

    def wrong(self) -> list[str]:
        """What the record says that cannot be."""
        return list(faults(self.owner, _rules()))


class Store:
    """A database with an assembly and so many scenes of each kind, to be copied."""

    def __init__(self, postgres: PrivatePostgres, seated: str, name: str, kinds: Mapping[str, int]) -> None:
        self._postgres, self._name = postgres, name
        postgres.create_database(name, seated)
        engine = make_engine(postgres.url(APP, name), 2)
        stage = Planners(Assembly.read(house_on(engine, ZONE)))
        self._made = {kind: [getattr(stage, kind)() for _ in range(number)] for kind, number in kinds.items()}
        engine.dispose()

    @contextmanager
    def ground(self, name: str) -> Iterator[Ground]:
        """A copy, gone afterwards."""
        self._postgres.create_database(name, self._name)
        url = self._postgres.url(APP, name)
        engine, beside = make_engine(url, CONNECTIONS), make_engine(self._postgres.url(OWNER, name), 2)
        stage = Planners(Assembly.read(house_on(engine, ZONE)))
        with beside.connect() as connection:
            owner = connection.execution_options(isolation_level="AUTOCOMMIT")
            yield Ground(name, url, engine, owner, stage, {kind: [*made] for kind, made in self._made.items()})
        engine.dispose()
        beside.dispose()
        self._postgres.drop_database(name)


class Supply:
    """Grounds one after the other: a fresh copy when the scenes of one are spent, checked before it goes."""

    def __init__(self, store: Store, name: str) -> None:
        self._store, self._name = store, name
        self._open = ExitStack()
        self._ground: Ground | None = None
        self.wrong: list[str] = []

    def ground_for(self, kind: str) -> Ground:
        """One with a scene of that kind that stands ready."""
        if self._ground is None or not self._ground.ready.get(kind):
            self.close()
            self._ground = self._open.enter_context(self._store.ground(self._name))
            self._ground.engine.dispose()
            event.listen(self._ground.engine, "connect", _patient)
        return self._ground

    def close(self) -> None:
        """See what is wrong on the last one, and let it go."""
        if self._ground is not None:
            self.wrong += self._ground.wrong()
        self._ground = None
        self._open.close()


def seat(postgres: PrivatePostgres, name: str) -> None:
    """Seat the assembly in a migrated database."""
    engine = make_engine(postgres.url(APP, name), 2)
    Assembly.seated(house_on(engine, ZONE))
    engine.dispose()


def _patient(connection: psycopg.Connection[object], _: object) -> None:
    """Who is made to wait here waits for the schedule, which may be slow, and not for a rival who may be gone."""
    connection.execute("set lock_timeout = 0")
    connection.execute("set statement_timeout = 0")
    connection.commit()


@cache
def _rules() -> Profile:
    return FileProfiles().current("pa-odkb")
