"""``clausula demo`` and ``serve --demo``: the demonstration assembly, and the real amendments to the GDPR."""

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from service.bootstrap import opened
from service.cli.database import Database, at_hand
from service.cli.words import say
from service.demonstration import loader
from service.persistence.private_postgres import DATABASE, OWNER, PrivatePostgres
from service.settings import Settings
from service.usecases.ports.house import House

UNDER_WAY = "clausula_loading"


def show(asked: argparse.Namespace, settings: Settings) -> int:
    """Load the demonstration into an empty database, and the GDPR beside it where asked."""
    with at_hand(settings) as database:
        database.migrate()
        if not seat(settings, database):
            say("There is an assembly already; nobody was added to it.", "Ассамблея уже есть; никто к ней не добавлен.")
        if asked.gdpr:
            load: Callable[[House, Path, loader.Say], object] = import_module("service.demonstration.gdpr").load
            with opened(database.into(settings)) as house:
                load(house, asked.gdpr, say)
    return 0


def seat(settings: Settings, database: Database) -> bool:
    """Load the demonstration assembly unless there are people already; gives whether it was loaded."""
    with opened(database.into(settings)) as house:
        if loader.seated(house):
            return False
        if database.server is None:
            return loader.load(house, say)
    _load_aside(settings, database.server)
    return True


def _load_aside(settings: Settings, server: PrivatePostgres) -> None:
    # Into a database of its own, which takes the place of the empty one when it is whole: whoever breaks off the
    # first start finds a whole demonstration after the second.
    server.drop_database(UNDER_WAY)
    server.create_database(UNDER_WAY)
    aside = Database(server.url(database=UNDER_WAY), server.url(OWNER, UNDER_WAY))
    aside.migrate(quietly=True)
    with opened(aside.into(settings)) as house:
        loader.load(house, say)
    server.replace_database(DATABASE, UNDER_WAY)
