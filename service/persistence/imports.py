"""Files being imported, in PostgreSQL."""

from sqlalchemy import Connection


class SqlImports:
    """Files being imported, in PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
