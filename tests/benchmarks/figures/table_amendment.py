"""Tabling an amendment against a bare insert: with FastAPI and asyncpg, and with our own stack bare."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle, islice, repeat
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg

from service.demonstration.loader import load
from tests.benchmarks.load import Load, Unit, generate, post, single
from tests.benchmarks.rounds import STEADY, Measure, Rounds, in_turns
from tests.benchmarks.servers import clausula, floor
from tests.benchmarks.sitting import ADDED, HEADS, drafting_and_tabling, edits, prepared, sign_in, tabling
from tests.evaluation.material import Material

NEEDS_CORPUS = False
ACT = "kii"
CLIENTS = 8
ROUNDS = 5
SECONDS = 8.0
WARM_UP = 3.0
FASTEST = 900
"""More tablings a second than there can be; so many drafts are prepared."""

FLOORS = {"asyncpg_insert": 9101, "core_insert": 9102}
TABLE = """
CREATE TABLE floor (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), number bigint GENERATED ALWAYS AS IDENTITY,
  act uuid NOT NULL, clause uuid NOT NULL, body uuid NOT NULL, text text NOT NULL,
  at timestamptz NOT NULL DEFAULT now());
GRANT SELECT, INSERT ON floor TO clausula_app
"""


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Measure all in turns on one database of its own, for the demonstration; ``value`` is the worst ratio."""
    with ExitStack() as stack:
        yield measured(Material(material.corpus, stack))


def measured(material: Material) -> dict[str, object]:
    """Ours beside the floors, on the database of this material."""
    url, owner = material.settings.database_url or "", (material.settings.migration_url or "").replace("+psycopg", "")
    load(material.house, lambda *_: None)
    with psycopg.connect(owner, autocommit=True) as connection:
        connection.execute(TABLE)
    with ExitStack() as stack:
        for name, port in FLOORS.items():
            stack.enter_context(floor(name, url.replace("+psycopg", "") if name.startswith("asyncpg") else url, port))
        address = stack.enter_context(clausula(material.settings))
        measures: dict[str, Measure] = {name: bare(port) for name, port in FLOORS.items()} | ours(
            material, address, owner
        )
        rounds = in_turns(measures, ROUNDS, SECONDS, WARM_UP)
    return told(rounds, [name for name in measures if name not in FLOORS])


def bare(port: int) -> Measure:
    """Insert the same words into a bare table."""
    words = {"act": str(uuid4()), "clause": str(uuid4()), "body": str(uuid4()), "text": ADDED}
    request = post("/amendments", json.dumps(words, ensure_ascii=False).encode())

    def measure(seconds: float) -> Load:
        clients: list[Iterator[Unit]] = [map(single, repeat(request)) for _ in range(CLIENTS)]
        return generate(port, clients, seconds)

    return measure


def ours(material: Material, address: str, owner: str) -> dict[str, Measure]:
    """Table drafts that are there, and draft and table, from eight clients of six delegations on one act."""
    port = urlsplit(address).port or 80
    heads = [sign_in(address, material.person(key)) for key in islice(cycle(HEADS), CLIENTS)]
    words = edits(heads[0], ACT)
    enough = int(FASTEST * (ROUNDS * SECONDS + WARM_UP) / CLIENTS)
    stores = [tabling(head, iter(prepared(head, ACT, owner, enough))) for head in heads]

    def table(seconds: float) -> Load:
        return generate(port, stores, seconds)

    def draft_and_table(seconds: float) -> Load:
        return generate(port, [drafting_and_tabling(head, ACT, words) for head in heads], seconds)

    return {"tabling": table, "drafting_and_tabling": draft_and_table}


def told(rounds: Rounds, cases: list[str]) -> dict[str, object]:
    """Give the ratios of every case to both floors, with everything needed to judge them."""
    ratios = {f"{case}/{name}": rounds.ratio(case, name) for case in cases for name in FLOORS}
    return {
        "figure": "bench.table_amendment",
        "value": round(min(ratio.median for ratio in ratios.values()), 3),
        "cases": {
            name: {"median": round(one.median, 3), "least": round(one.least, 3), "most": round(one.most, 3)}
            for name, one in ratios.items()
        },
        **{name: rounds.facts(name) for name in (*FLOORS, *cases)},
        "steady": all(rounds.spread(name) <= STEADY for name in FLOORS),
    }
