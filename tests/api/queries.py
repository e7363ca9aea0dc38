"""How many statements a request makes: what a list costs must not grow with its length."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, event


@contextmanager
def counting_queries(engine: Engine) -> Iterator[list[str]]:
    """The statements sent while the block runs, by any thread; ``app.state.assembled.engine`` is a request's engine."""
    sent: list[str] = []

    def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
        sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)
