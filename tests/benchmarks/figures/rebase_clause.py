"""One clause changes in an act of 500: which of 3,999 or 137,449 amendments that touches, and how long it takes.

The clause has as many amendments in both cases, so that the times can be compared. Rows are counted by
PostgreSQL itself, as every scan of the statement read them.
"""

import random
import statistics
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import psycopg
from sqlalchemy import Connection, create_engine, event

from service.domain.amendment.carryover import untouched
from service.domain.amendment.footprint import Disturbed, disturbed, footprint
from service.domain.amendment.operation import ChangeText, Operation, RemoveClause
from service.domain.ids import ActId, ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.tree import ClauseTree
from service.persistence.amendments import SqlAmendments
from service.persistence.operations import to_json
from tests.benchmarks.large import LargeAct
from tests.evaluation.material import Material

NEEDS_CORPUS = False
CLAUSES = 500
MANY = {"few": 3_999, "many": 137_449}
WORDS_HITS, UNIT_HITS = 6, 2
ROUNDS = 60
MOST_ROWS, ROWS_MORE, MOST_TIMES = 1.2, 20, 2.0
ACT = ActId(str(uuid5(NAMESPACE_URL, "rebase")))
COLUMNS = (
    *("id", "act_id", "number", "language", "body_id", "author_id", "mandate_id", "kind", "base_version", "tabled"),
    *("current_version", "operations", "status", "carry"),
)


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Keep both crowds in schemas of their own, without the rest of the assembly; ask them in turns."""
    owner = material.settings.migration_url or ""
    before = with_uuids(LargeAct(CLAUSES * 8 * 42 // 9).tree)
    clause = next(row.clause for row in before.placed if row.parent is not None)
    after = before.rewrite(replace(clause, text=f"{clause.text} Иное."))
    hit = disturbed(before, after)
    crowds = {name: crowd(before, clause.id, many) for name, many in MANY.items()}
    expected = {name: {id for id, step in made.items() if not untouched((step,), hit)} for name, made in crowds.items()}
    for name, made in crowds.items():
        stored(owner.replace("+psycopg", ""), name, made)
    seen = {name: Desk(owner, name, hit) for name in crowds}
    times: dict[str, list[float]] = {name: [] for name in crowds}
    for _ in range(ROUNDS):
        for name, desk in seen.items():
            times[name].append(desk.timed())
    median = {name: statistics.median(taken) * 1000 for name, taken in times.items()}
    rows = {name: desk.rows() for name, desk in seen.items()}
    hits = {name: len(found) for name, found in expected.items()}
    yield {
        "figure": "bench.rebase_clause",
        "value": round(median["many"] / median["few"], 2),
        "most": MOST_TIMES,
        "clauses": len(before.index),
        "amendments": MANY,
        "touched_set_equals_brute_force": {name: seen[name].found() == expected[name] for name in crowds},
        "hits": hits,
        "rows_read": rows,
        "rows_most": {name: round(MOST_ROWS * many + ROWS_MORE) for name, many in hits.items()},
        **{f"{name}_ms": round(taken, 2) for name, taken in median.items()},
    }


def with_uuids(tree: ClauseTree) -> ClauseTree:
    """Give the same text with ids as the database has them."""

    def named(id: str) -> ClauseId:
        return ClauseId(str(uuid5(NAMESPACE_URL, id)))

    rows = [
        replace(row, clause=replace(row.clause, id=named(row.clause.id)), parent=row.parent and named(row.parent))
        for row in tree.placed
    ]
    return ClauseTree(tree.language, rows)


def crowd(tree: ClauseTree, clause: ClauseId, many: int) -> Mapping[str, Operation]:
    """Give amendments by id: a few at the clause and at its article as a whole, the rest anywhere else."""
    chance = random.Random(many)
    article = tree.index[clause].parent
    assert article is not None
    elsewhere = [row.clause for row in tree.placed if row.parent not in (None, article)]
    units = [row.clause.id for row in tree.children(None) if row.clause.id != article]
    hashes = {unit: tree.hash(unit) for unit in (article, *units)}
    made: list[Operation] = [reworded(tree.index[clause].clause.text, clause, place) for place in range(WORDS_HITS)]
    made += [RemoveClause(article, hashes[article])] * UNIT_HITS
    while len(made) < many:
        if chance.random() < 0.9:
            other = chance.choice(elsewhere)
            made.append(reworded(other.text, other.id, len(made)))
        else:
            unit = chance.choice(units)
            made.append(RemoveClause(unit, hashes[unit]))
    chance.shuffle(made)
    return {str(uuid5(NAMESPACE_URL, f"{many}/{place}")): step for place, step in enumerate(made)}


def reworded(text: str, clause: ClauseId, place: int) -> Operation:
    """Give a clause some other words."""
    return ChangeText(clause, words_hash(text), f"{text} № {place}.")


def stored(url: str, name: str, made: Mapping[str, Operation]) -> None:
    """Keep a crowd in a schema of its own, with the indexes of the real tables."""
    with psycopg.connect(url, autocommit=True) as connection, connection.cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA rebase_{name}")
        for table in ("amendments", "amendment_clauses"):
            cursor.execute(f"CREATE TABLE rebase_{name}.{table} (LIKE public.{table} INCLUDING ALL)")
        with cursor.copy(f"COPY rebase_{name}.amendments ({', '.join(COLUMNS)}) FROM STDIN") as rows:
            for number, (id, step) in enumerate(made.items(), 1):
                said = psycopg.types.json.Jsonb(to_json((step,)))
                people = (ACT, ACT, ACT)
                rows.write_row((id, ACT, number, "ru", *people, "normal", 1, said, 1, said, "tabled", "clean"))
        with cursor.copy(
            f"COPY rebase_{name}.amendment_clauses (amendment_id, clause_id, touch, act_id) FROM STDIN"
        ) as rows:
            for id, step in made.items():
                for touch in footprint((step,)):
                    rows.write_row((id, touch.clause, touch.part.value, ACT))
        cursor.execute(f"ANALYZE rebase_{name}.amendments; ANALYZE rebase_{name}.amendment_clauses")


@dataclass
class Desk:
    """One crowd, asked which of it a change touches."""

    url: str
    name: str
    hit: Disturbed

    def __post_init__(self) -> None:
        self.engine = create_engine(self.url, connect_args={"options": f"-c search_path=rebase_{self.name}"})
        self.connection: Connection = self.engine.connect()
        self.asked: list[tuple[str, Any]] = []
        event.listen(self.engine, "before_cursor_execute", self._keep)

    def _keep(self, _connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        self.asked = [(statement, parameters)]

    def found(self) -> set[str]:
        """Give the amendments touched."""
        places = self.hit.clauses | self.hit.places
        return {one.id for one in SqlAmendments(self.connection).to_carry(ACT, places, self.hit.units)}

    def timed(self) -> float:
        """Give how long that takes."""
        began = time.perf_counter()
        self.found()
        return time.perf_counter() - began

    def rows(self) -> int:
        """Give how many rows all scans of the statement read."""
        self.found()
        statement, parameters = self.asked[-1]
        explained = f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}"
        cursor = self.connection.connection.cursor()
        cursor.execute(explained, parameters)
        row: Any = cursor.fetchone()
        return read(row[0][0]["Plan"])


def read(plan: Mapping[str, Any]) -> int:
    """Give the rows that a plan's scans of tables read, those filtered out too."""
    own = 0
    if "Scan" in plan["Node Type"] and "Relation Name" in plan:
        filtered = plan.get("Rows Removed by Filter", 0) + plan.get("Rows Removed by Index Recheck", 0)
        own = round((plan["Actual Rows"] + filtered) * plan["Actual Loops"])
    children: Sequence[Mapping[str, Any]] = plan.get("Plans", ())
    return own + sum(map(read, children))
