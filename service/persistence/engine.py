"""The one way to connect: PostgreSQL through psycopg 3, UTC, with limits on waiting."""

import orjson
from sqlalchemy import Engine, create_engine
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
    return create_engine(
        url,
        pool_size=pool_size,
        max_overflow=max(THREADS - pool_size, 0),
        pool_timeout=10,
        connect_args={"options": options, "application_name": "clausula"},
        json_serializer=_written,
        json_deserializer=orjson.loads,
    )


def is_away(trouble: BaseException) -> bool:
    """Whether the database could not be reached, or was lost on the way."""
    return isinstance(trouble, DBAPIError) and (trouble.connection_invalidated or trouble.statement is None)


def _written(value: object) -> str:
    return orjson.dumps(value).decode()
