"""The one way to connect: PostgreSQL through psycopg 3, UTC, with limits on waiting."""

from typing import Any

import orjson
from psycopg import Connection
from psycopg.types.string import TextLoader
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

LOCK_TIMEOUT_MS = 5_000
STATEMENT_TIMEOUT_MS = 60_000
IDLE_TIMEOUT_MS = 60_000
THREADS = 40
"""How many requests work at one time in a process (AnyIO's limit); each may hold one connection."""


def make_engine(url: str, pool_size: int = 20) -> Engine:
    """An engine whose pool can serve every working thread, so that no thread waits for another's connection.

    Connections are not tried out before use: every request first reads its session, which tries twice
    (``sessions``), and a connection found dead there throws away all others of its age.
    """
    options = " ".join(
        f"-c {name}={value}"
        for name, value in (
            ("timezone", "UTC"),
            ("lock_timeout", LOCK_TIMEOUT_MS),
            ("statement_timeout", STATEMENT_TIMEOUT_MS),
            ("idle_in_transaction_session_timeout", IDLE_TIMEOUT_MS),
            ("default_transaction_isolation", "read\\ committed"),
        )
    )
    engine = create_engine(
        url,
        pool_size=pool_size,
        max_overflow=max(THREADS - pool_size, 0),
        pool_timeout=10,
        connect_args={"options": options, "application_name": "clausula"},
        json_serializer=_written,
        json_deserializer=orjson.loads,
    )
    event.listen(engine, "connect", _read_ids_as_text)
    return engine


def _read_ids_as_text(connection: Connection[Any], _: object) -> None:
    """Ids are strings with us: to make a ``UUID`` of each, and its string again, took half of every long read."""
    connection.adapters.register_loader("uuid", TextLoader)


def is_away(trouble: BaseException) -> bool:
    """Whether the database could not be reached, or was lost on the way."""
    return isinstance(trouble, DBAPIError) and (trouble.connection_invalidated or trouble.statement is None)


def _written(value: object) -> str:
    return orjson.dumps(value).decode()
