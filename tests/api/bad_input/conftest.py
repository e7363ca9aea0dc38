"""The whole stored state before and after what was refused: not a row may have come, gone or changed."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from sqlalchemy import Engine, text

from service.persistence.tables import metadata

Unchanged = Callable[[], AbstractContextManager[None]]
PASSING = frozenset({"sessions"})
"""Who is signed in, and when seen last, is no part of the record."""


def stored(engine: Engine) -> dict[str, str | None]:
    """A hash of all rows, table by table."""
    names = [table.name for table in metadata.sorted_tables if table.name not in PASSING]
    with engine.connect() as connection:
        whole = "select md5(string_agg(row::text, ',' order by row::text)) from {} row"
        return {name: connection.scalar(text(whole.format(name))) for name in names}


@pytest.fixture
def unchanged(engine: Engine) -> Unchanged:
    """``with unchanged():`` what happens inside leaves no trace."""

    @contextmanager
    def watched() -> Iterator[None]:
        before = stored(engine)
        yield
        assert {name: row for name, row in stored(engine).items() if before[name] != row} == {}

    return watched
