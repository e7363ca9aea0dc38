"""The order of amendments against PostgreSQL's ORDER BY of the same rows, and how both grow with their number.

Ours: from the keys as they stand beside each amendment (``Entry``, whose ``sort`` is bytes that a row can keep) to the
whole list: identical ones together, what amends others before them, what hangs on them behind; and one page of it with
why each stands where it does. Not timed: finding the keys from operations and text, which happens once for each
amendment and version. Floor: the same keys as columns of a table, sorted and fetched; it gathers nobody.
"""

import hashlib
import math
import random
import statistics
from collections.abc import Iterator, Sequence

from sqlalchemy import create_engine, text
from sqlalchemy.engine import Connection

from service.domain.amendment.families import Entry
from service.domain.amendment.marshalling import ordered
from service.domain.amendment.precedence import Key, Part, Point, Weight
from service.domain.ids import AmendmentId, ClauseId
from tests.benchmarks.turns import Timings, ratio, timed
from tests.evaluation.material import Material

NEEDS_CORPUS = False
ROUNDS = 5
SIZES = (3_999, 20_270, 41_000, 137_449)
"""Numbers of amendments tabled to real bills, the largest on record last (the issue)."""
MOST_TIMES, MOST_SECONDS, MOST_STEEPER = 4.0, 0.5, 0.15
PAGE = 50
_COLUMNS = "consideration, position, part, depth, behind, rank, width, kind, change, length, number, id"
_CREATE = (
    "CREATE TEMPORARY TABLE floor_order (consideration int, position int, part int, depth int, behind bool, rank int,"
    " width int, kind int, change float8, length int, number int, id text)"
)
_INSERT = (
    f"INSERT INTO floor_order ({_COLUMNS}) VALUES"
    " (:consideration, :position, :part, :depth, :behind, :rank, :width, :kind, :change, :length, :number, :id)"
)
_SELECT = f"SELECT id FROM floor_order ORDER BY {_COLUMNS}"


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Give one figure for each number of amendments, then the slopes over all of them."""
    url = material.settings.migration_url or material.settings.database_url
    assert url, "the material has a database of its own"
    engine = create_engine(url)
    medians: dict[str, list[float]] = {"ours": [], "floor": []}
    with engine.connect() as connection:
        for size in SIZES:
            entries = made(size)
            _fill(connection, entries)
            taken = timed(
                {"floor": lambda: _sorted(connection), "ours": lambda rows=entries: _listed(rows)},  # type: ignore[misc]
                ROUNDS,
            )
            yield _figure(size, taken)
            for name, seen in medians.items():
                seen.append(statistics.median(taken[name]))
    engine.dispose()
    slopes = {name: _slope(seen) for name, seen in medians.items()}
    yield {
        "figure": "bench.order.slope",
        "value": round(slopes["ours"], 2),
        "floor": round(slopes["floor"], 2),
        "most": round(slopes["floor"] + MOST_STEEPER, 2),
    }


def _figure(size: int, taken: Timings) -> dict[str, object]:
    return {
        "figure": f"bench.order.{size}",
        "value": round(statistics.median(taken["ours"]), 3),
        "most": MOST_SECONDS,
        "times_floor": ratio(taken, "ours", "floor"),
        "most_times_floor": MOST_TIMES,
        "floor": round(statistics.median(taken["floor"]), 3),
    }


def _slope(seconds: Sequence[float]) -> float:
    return math.log(seconds[-1] / seconds[0]) / math.log(SIZES[-1] / SIZES[0])


def _listed(entries: Sequence[Entry]) -> Sequence[AmendmentId]:
    places = ordered(entries)
    middle = len(places) // 2
    assert all(place.why for place in places[middle : middle + PAGE])
    return places.amendments


def _sorted(connection: Connection) -> Sequence[str]:
    return connection.execute(text(_SELECT)).scalars().all()


def made(size: int, seed: int = 1) -> Sequence[Entry]:
    """Amendments as they come: seven to a clause, several to a point, some identical, some that hang on another."""
    chance = random.Random(seed)
    found: list[Entry] = []
    for number in range(1, size + 1):
        place, part = chance.randrange(max(size // 7, 1)), chance.choice(list(Part))
        offset = chance.randrange(5) * 40 if part is Part.TEXT else -2 if part is Part.END else 0
        point = Point(int(chance.random() < 0.1), place, part, offset, part is Part.END)
        weight = Weight(0, -10 * chance.randrange(6), chance.randrange(4), -float(chance.randrange(3)))
        said = repr((point, weight, chance.randrange(4)))
        id = AmendmentId(hashlib.md5(str(number).encode(), usedforsecurity=False).hexdigest())
        hook = found[chance.randrange(number - 1)].id if number > 1 and chance.random() < 0.03 else None
        key = Key(point, weight, place, ClauseId(str(place // 8)))
        found.append(Entry(id, number, key, hash(said), hook, chance.random() < 0.5))
    return found


def _fill(connection: Connection, entries: Sequence[Entry]) -> None:
    connection.execute(text("DROP TABLE IF EXISTS floor_order"))
    connection.execute(text(_CREATE))
    rows: list[dict[str, object]] = []
    for one in entries:
        point, weight = one.key.point, one.key.weight
        assert point is not None
        names = ("consideration", "position", "part", "depth", "behind", "rank", "width", "kind", "change", "length")
        values = (*point, *weight, one.number, one.id)
        rows.append(dict(zip((*names, "number", "id"), values, strict=True)))
    connection.execute(text(_INSERT), rows)
    connection.execute(text("ANALYZE floor_order"))
