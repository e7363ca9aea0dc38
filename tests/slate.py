"""One database for many tests, wiped between them: what a test stored is deleted, what stood before it is put back.

Made anew only where a test changed what is not rows. A copy of the template costs four times as much.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import psycopg
from psycopg import sql

from service.persistence.private_postgres import PrivatePostgres

PATIENCE = 5.0  # seconds
Connection = psycopg.Connection[tuple[object, ...]]

_SHAPE = """
    with ours as (select oid from pg_namespace where nspname !~ '^(pg_|information_schema$)')
    select md5(string_agg(said, ',' order by said)) from (
        select concat('trigger', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
        union all
        select concat('relation', oid, relkind, relacl, relnatts) from pg_class where relnamespace in (table ours)
        union all
        select concat('function', oid, proacl, md5(prosrc)) from pg_proc where pronamespace in (table ours)
        union all
        select concat('constraint', oid, convalidated) from pg_constraint where connamespace in (table ours)
        union all
        select concat('column', attrelid, attnum, attnotnull, atttypid)
            from pg_attribute join pg_class on pg_class.oid = attrelid and relnamespace in (table ours)
        union all
        select concat('setting', setdatabase, setrole, setconfig) from pg_db_role_setting
    ) as shape(said)
"""


@dataclass
class Slate:
    """A database made of a template, and what is in it before any test."""

    postgres: PrivatePostgres
    name: str
    template: str
    rows: dict[str, bytes] = field(default_factory=dict)
    counters: Sequence[tuple[object, ...]] = ()
    shape: object = None

    def clean(self) -> None:
        """Bring the database to what the template is; whoever is connected is shown out."""
        if not self.shape or not self._wiped():
            self._made_anew()

    def _made_anew(self) -> None:
        self.postgres.drop_database(self.name)
        self.postgres.create_database(self.name, self.template)
        with self.postgres.administer(self.name) as connection:
            self.rows = {table: _copied(connection, table) for table in _tables(connection)}
            self.counters = connection.execute(
                "select schemaname || '.' || sequencename, coalesce(last_value, start_value), last_value is not null "
                "from pg_sequences"
            ).fetchall()
            self.shape = _shape(connection)

    def _statements(self) -> sql.Composed:
        """All that empties the tables and sets the counters back, sent at once."""
        wiped = [sql.SQL("delete from {}").format(sql.Identifier(table)) for table in self.rows]
        counted = [sql.SQL("select setval({}::regclass, {}, {})").format(*counter) for counter in self.counters]
        return sql.SQL(";").join([*wiped, *counted])

    def _wiped(self) -> bool:
        with self.postgres.administer(self.name) as connection:
            _show_out(connection)
            if _shape(connection) != self.shape:
                return False
            with connection.transaction():
                # Neither the triggers that keep a record from being changed nor foreign keys stand in the way.
                connection.execute("set local session_replication_role = replica")
                connection.execute(self._statements())
                for table, rows in self.rows.items():
                    _put_back(connection, table, rows)
        return True


def _show_out(connection: Connection) -> None:
    """End all others, and look often whether they are gone: PostgreSQL itself looks ten times a second."""
    others = (
        "from pg_stat_activity "
        "where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'"
    )
    deadline = time.monotonic() + PATIENCE
    connection.execute(f"select pg_terminate_backend(pid) {others}")
    while connection.execute(f"select 1 {others}").fetchone():
        assert time.monotonic() < deadline, "somebody stays connected"
        time.sleep(0.002)


def _shape(connection: Connection) -> object:
    (shape,) = connection.execute(_SHAPE).fetchone() or (None,)
    return shape


def _tables(connection: Connection) -> list[str]:
    found = connection.execute("select tablename from pg_tables where schemaname = 'public' order by tablename")
    return [str(name) for (name,) in found]


def _copied(connection: Connection, table: str) -> bytes:
    with connection.cursor().copy(sql.SQL("copy {} to stdout").format(sql.Identifier(table))) as copy:
        return b"".join(bytes(part) for part in copy)


def _put_back(connection: Connection, table: str, rows: bytes) -> None:
    if rows:
        with connection.cursor().copy(sql.SQL("copy {} from stdin").format(sql.Identifier(table))) as copy:
            copy.write(rows)
