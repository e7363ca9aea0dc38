"""Comments and conclusions in PostgreSQL."""

from sqlalchemy import Connection


class SqlRemarks:
    """Comments and conclusions in PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
