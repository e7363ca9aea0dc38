"""Bring a database to the newest migration, and tell where it stands."""

from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, NullPool, create_engine, text

LOCK = 0xC1A05A  # of two programs that migrate one database at once, the second waits and finds it done


@dataclass(frozen=True, slots=True)
class Standing:
    """The migration a database is at (None: an empty one) and the newest there is."""

    current: str | None
    newest: str | None

    @property
    def is_newest(self) -> bool:
        """Whether nothing is left to do."""
        return self.current == self.newest


def upgrade(url: str, folder: Path) -> Standing:
    """Run every migration of ``folder`` the database has not seen; gives where it stood before."""
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": LOCK})
        connection.commit()
        before = _standing(connection, folder)
        connection.rollback()
        if not before.is_newest:
            config = Config()
            config.set_main_option("script_location", str(folder).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    return before


def standing(url: str, folder: Path) -> Standing:
    """Tell where the database stands, changing nothing."""
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        return _standing(connection, folder)


def server_version(url: str) -> int:
    """Tell the major version of the server."""
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        return int(connection.execute(text("SHOW server_version_num")).scalar_one()) // 10_000


def _standing(connection: Connection, folder: Path) -> Standing:
    newest = ScriptDirectory(str(folder)).get_current_head()
    return Standing(MigrationContext.configure(connection).get_current_revision(), newest)
