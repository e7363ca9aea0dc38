"""The gate and the list of amendments in order, for the GDPR act; and that they ask no more for more.

Timed is the use case as the API calls it, on PostgreSQL, for a person of the commission. The list is timed after a
change of one amendment, when nothing that is kept of the list as a whole holds any more (``value``); then unchanged, as
for the next who reads; and all its pages. ``queries`` are those of one call; they are the same for a short page and a
long.
"""

import statistics
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

import psycopg
from sqlalchemy import event
from sqlalchemy.engine import Engine

from service.domain.ids import PersonId
from service.domain.procedure.mandate import Actor
from service.usecases.amendments import LARGEST_PAGE, ListAmendments, list_amendments
from service.usecases.proceedings import ShowGate, show_gate
from service.usecases.views.amendments import AmendmentList
from tests.benchmarks.turns import timed
from tests.evaluation.material import Material

NEEDS_CORPUS = True
ROUNDS = 5
SHORT, LONG = 10, 50
MOST_LIST_MS, MOST_GATE_MS = 300, 100
CHANGED = """
    update amendments set revision = revision + 1
    where number = 1234 and act_id = (select id from acts where slug = %s)
"""


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Give the time of each in milliseconds, and its queries."""
    house, slug = material.house, material.gdpr.slug
    reader = PersonId(material.person(material.gdpr.reader))
    with house.reading(Actor(reader)) as uow:
        actor = Actor(reader, uow.people.in_force(reader))

    def listed(limit: int, after: int = 1_000) -> AmendmentList:
        return list_amendments(ListAmendments(actor, slug, after=after, limit=limit), house)

    def whole() -> None:
        after: int | None = 0
        while after is not None:
            after = listed(LARGEST_PAGE, after).after

    def change() -> None:
        owner.execute(CHANGED, [slug])

    with psycopg.connect((material.settings.migration_url or "").replace("+psycopg", ""), autocommit=True) as owner:
        steps = {"change": change, "long": lambda: listed(LONG), "unchanged": lambda: listed(LONG), "whole": whole}
        taken = timed(steps, ROUNDS)
        queries = {size: _queries_anew(change, partial(listed, size)) for size in (SHORT, LONG)}
    yield {
        **_figure("bench.marshalled_list_ms", taken["long"], MOST_LIST_MS),
        "unchanged": _milliseconds(taken["unchanged"]),
        "all_pages": _milliseconds(taken["whole"]),
        "queries": queries[LONG],
        "queries_do_not_grow": len(set(queries.values())) == 1,
    }

    def gate() -> object:
        return show_gate(ShowGate(actor, slug), house)

    yield {**_figure("bench.gate_ms", timed({"gate": gate}, ROUNDS)["gate"], MOST_GATE_MS), "queries": _queries(gate)}


def _figure(name: str, rounds: Sequence[float], most: int) -> dict[str, object]:
    times = sorted(rounds)
    ends = {"least": round(times[0] * 1000), "longest": round(times[-1] * 1000)}
    return {"figure": name, "value": _milliseconds(times), "most": most, **ends}


def _milliseconds(rounds: Sequence[float]) -> int:
    return round(statistics.median(rounds) * 1000)


def _queries_anew(change: Callable[[], None], run: Callable[[], object]) -> int:
    change()
    return _queries(run)


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
