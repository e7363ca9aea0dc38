"""Which database a command works on: the one the settings name, a private one that runs already, or one started now."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from service.cli.words import say, told
from service.persistence import migrate
from service.persistence.postgres_place import Hold
from service.persistence.private_postgres import OWNER, PrivatePostgres, address
from service.settings import Settings, migrations_folder


@dataclass(frozen=True, slots=True)
class Database:
    """The two addresses of one database, and the private server where we started it."""

    url: str
    owner_url: str
    server: PrivatePostgres | None = None

    def into(self, settings: Settings) -> Settings:
        """Give the settings with these addresses filled in."""
        return settings.model_copy(update={"database_url": self.url, "migration_url": self.owner_url})

    def migrate(self, *, quietly: bool = False) -> migrate.Standing:
        """Bring the database to the newest migration, saying so where there was something to do; gives where it was."""
        before = migrate.upgrade(self.owner_url, migrations_folder())
        if not before.is_newest and not quietly:
            say(f"Database brought to migration {before.newest}.", f"База данных приведена к миграции {before.newest}.")
        return before


def running(settings: Settings) -> Database | None:
    """Give the database that needs no start: the one named, or the private one of a running ``clausula serve``."""
    if settings.database_url:
        return Database(settings.database_url, settings.migration_url or settings.database_url)
    sockets = Hold(settings.home.resolve()).sockets_of_holder()
    return Database(address(sockets), address(sockets, OWNER)) if sockets else None


@contextmanager
def started(settings: Settings) -> Iterator[Database]:
    """Give a database of which this process is the server's owner, unless the settings name one."""
    if settings.database_url:
        yield Database(settings.database_url, settings.migration_url or settings.database_url)
        return
    server = PrivatePostgres(settings.home, settings.postgres_bin)
    if not (server.folder / "data").exists():
        say(f"Making a database in {server.folder}", f"Создаю базу данных в {server.folder}")
    with server:
        yield Database(server.url(), server.url(OWNER), server)


@contextmanager
def at_hand(settings: Settings) -> Iterator[Database]:
    """Give the running database, or start the private one for as long as it is needed."""
    found = running(settings)
    if found:
        yield found
        return
    with started(settings) as database:
        yield database


def bring_up(_: argparse.Namespace, settings: Settings) -> int:
    """Bring the database to the newest migration; says so where there was nothing to do."""
    with at_hand(settings) as database:
        before = database.migrate()
    if before.is_newest:
        print(told(f"Nothing to do: at {before.newest}.", f"Делать нечего: миграция {before.newest}."))
    return 0
