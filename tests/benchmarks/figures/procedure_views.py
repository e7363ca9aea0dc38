"""The gate and the list of amendments in order, for the GDPR act; and that they ask no more for more.

Timed is the use case as the API calls it, on PostgreSQL, for a person of the commission: all is read anew, but for
what the house keeps between requests. ``queries`` are those of one call; they are the same for a short page and a long.
"""

import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import event
from sqlalchemy.engine import Engine

from service.domain.ids import PersonId
from service.domain.procedure.mandate import Actor
from service.usecases.amendments import ListAmendments, list_amendments
from service.usecases.proceedings import ShowGate, show_gate
from tests.benchmarks.turns import timed
from tests.evaluation.material import Material

NEEDS_CORPUS = True
ROUNDS = 5
SHORT, LONG = 10, 50


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Give the time of each in milliseconds, and its queries."""
    house, slug = material.house, material.gdpr.slug
    reader = PersonId(material.person(material.gdpr.reader))
    with house.reading(Actor(reader)) as uow:
        actor = Actor(reader, uow.people.in_force(reader))

    def listed(limit: int) -> object:
        return list_amendments(ListAmendments(actor, slug, after=1_000, limit=limit), house)

    yield _figure("bench.marshalled_list_ms", {"long": lambda: listed(LONG), "short": lambda: listed(SHORT)})
    yield _figure("bench.gate_ms", {"long": lambda: show_gate(ShowGate(actor, slug), house)})


def _figure(name: str, asked: dict[str, Callable[[], object]]) -> dict[str, object]:
    taken = timed(asked, ROUNDS)
    rounds = sorted(taken["long"])
    queries = {size: _queries(run) for size, run in asked.items()}
    return {
        "figure": name,
        "value": round(statistics.median(rounds) * 1000),
        "least": round(rounds[0] * 1000),
        "longest": round(rounds[-1] * 1000),
        "queries": queries["long"],
        "queries_do_not_grow": len(set(queries.values())) == 1,
    }


def _queries(run: Callable[[], object]) -> int:
    with _counted() as seen:
        run()
    return len(seen)


@contextmanager
def _counted() -> Iterator[list[str]]:
    """The statements sent meanwhile, by whatever engine."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)
