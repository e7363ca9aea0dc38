"""Where amendments touch the text: rows of ``amendment_clauses``, written in the statement that stores the words."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ARRAY, Text, bindparam, column, delete, func, select, tuple_
from sqlalchemy.dialects.postgresql import UUID, insert
from sqlalchemy.sql.dml import Delete, Insert, Update

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.footprint import footprint
from service.persistence.tables import amendment_clauses

_ID = UUID(as_uuid=False)
_KINDS = {"amendment_id": _ID, "act_id": _ID, "clause_id": _ID, "touch": Text()}
_GIVEN = select(
    func.unnest(*(bindparam(f"of_{name}", type_=ARRAY(kind)) for name, kind in _KINDS.items()))
    .table_valued(*(column(name, kind) for name, kind in _KINDS.items()))
    .render_derived("given")
).cte("touched")
_KEY = ("amendment_id", "clause_id", "touch")
_FRESH = insert(amendment_clauses).from_select(list(_KINDS), select(_GIVEN)).on_conflict_do_nothing()
_STALE: Delete = delete(amendment_clauses).where(
    amendment_clauses.c.amendment_id == func.any(bindparam("of_changed", type_=ARRAY(_ID))),
    tuple_(*(amendment_clauses.c[name] for name in _KEY)).not_in(select(*(_GIVEN.c[name] for name in _KEY))),
)

ANEW = _FRESH.add_cte(_STALE.cte("stale"))
"""Amendments touch what they touch now and nothing else. The parts of one statement run in no order: hence no
deleting of what is inserted again."""


def with_touches(stored: Insert | Update) -> Insert:
    """Store words and what they touch in one statement; takes the values of ``touches_of`` beside its own."""
    first = _FRESH if isinstance(stored, Insert) else ANEW
    return first.add_cte(stored.cte("stored"))


def touches_of(changed: Sequence[Amendment]) -> dict[str, Any]:
    """What the statements above are to be given."""
    rows = [
        (amendment.id, amendment.act, touch.clause, touch.part.value)
        for amendment in changed
        for touch in footprint(amendment.operations)
    ]
    columns = [list(values) for values in zip(*rows, strict=True)] or [[] for _ in _KINDS]
    return {
        **{f"of_{name}": values for name, values in zip(_KINDS, columns, strict=True)},
        "of_changed": [amendment.id for amendment in changed],
    }
