"""The tables as SQL: what the first migration was frozen from.

Until the first release, whoever changes ``persistence/tables.py`` freezes anew::

    python -m tests.persistence.schema_sql
"""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement

from service.persistence.tables import metadata

FROZEN = Path(__file__).parents[2] / "migrations" / "versions" / "0001_the_house.sql"


def statements() -> Iterator[str]:
    """One statement for each table and index, tables before those that refer to them."""
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in metadata.sorted_tables:
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        made: list[ExecutableDDLElement] = [CreateTable(table), *map(CreateIndex, indexes)]
        for statement in made:
            lines = str(statement.compile(dialect=dialect)).strip().replace("\t", "    ").splitlines()
            yield "\n".join(line.rstrip() for line in lines) + ";\n"


def written() -> str:
    """All of them, a blank line between two."""
    return "\n".join(statements())


if __name__ == "__main__":
    FROZEN.write_text(written())
