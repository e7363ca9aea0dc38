"""How queries bring along the names of persons and bodies: columns to select, and references made of them."""

from typing import Any

from sqlalchemy import FromClause, Label, Row

from service.persistence.tables import bodies, people
from service.usecases.views.references import BodyRef, PersonRef


def person_columns(prefix: str, table: FromClause = people) -> list[Label[Any]]:
    """What ``person_ref`` reads, under a prefix of its own."""
    return [table.c.id.label(f"{prefix}_id_"), table.c.name.label(f"{prefix}_name_")]


def person_ref(row: Row[*tuple[Any, ...]], prefix: str) -> PersonRef | None:
    """The person of a row; ``None`` where an outer join found nobody."""
    found = row._mapping  # noqa: SLF001 - the public name of a row read by column names
    id = found[f"{prefix}_id_"]
    return None if id is None else PersonRef(id, found[f"{prefix}_name_"])


def body_columns(prefix: str, table: FromClause = bodies) -> list[Label[Any]]:
    """What ``body_ref`` reads, under a prefix of its own."""
    wanted = (table.c.id, table.c.key, table.c.name, table.c.state)
    return [column.label(f"{prefix}_{column.name}_") for column in wanted]


def body_ref(row: Row[*tuple[Any, ...]], prefix: str) -> BodyRef | None:
    """The body of a row; ``None`` where an outer join found none."""
    found = row._mapping  # noqa: SLF001 - as above
    id, key, name, state = (found[f"{prefix}_{part}_"] for part in ("id", "key", "name", "state"))
    return None if id is None else BodyRef(id, key, name, state)
