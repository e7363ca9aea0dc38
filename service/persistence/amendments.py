"""Amendments in PostgreSQL."""

from sqlalchemy import Connection


class SqlAmendments:
    """Amendments in PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
