"""19,713 amendments, 16,000 of them nearly alike, grouped; the floor is PostgreSQL grouping exact hashes."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import psycopg

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.operation import InsertClause, NewClause
from service.domain.amendment.resemblance import families, gists
from service.domain.ids import AmendmentId, ClauseId, Language
from service.domain.text.clause import ClauseKind
from tests.benchmarks.large import BLANK, LargeAct
from tests.benchmarks.turns import milliseconds, ratio, timed
from tests.evaluation.material import Material

NEEDS_CORPUS = False
ALL, FAMILIES, MEMBERS = 19_713, 40, 400
ROUNDS = 7
MOST, LEAST = 20.0, 0.99
ALIKE = "SELECT md5(words), count(*) FROM alike GROUP BY 1"
TABLE = "CREATE TABLE alike (number integer PRIMARY KEY, words text NOT NULL)"


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Make the amendments, of which the truth is known; time both in turns; count pairs found and pairs right."""
    act = LargeAct(100_000, seed=3)
    truth = made(act)
    amendments = [replace(one, number=number) for number, one in enumerate(truth, 1)]
    trees = {Language("ru"): act.tree}
    url = (material.settings.migration_url or "").replace("+psycopg", "")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(TABLE)
        with connection.cursor() as cursor, cursor.copy("COPY alike FROM STDIN") as rows:
            for one in amendments:
                rows.write_row((one.number, words_of(one)))
        connection.execute("VACUUM ANALYZE alike")
        taken = timed(
            {
                "floor": lambda: connection.execute(ALIKE).fetchall(),
                "ours": lambda: families(gists(amendments, trees)),
            },
            ROUNDS,
        )
    found = [one.members for one in families(gists(amendments, trees))]
    yield {
        "figure": "bench.duplicates",
        "value": ratio(taken, "ours", "floor")["median"],
        "most": MOST,
        "ratio": ratio(taken, "ours", "floor"),
        **milliseconds(taken),
        "amendments": len(amendments),
        "groups": len(found),
        "least": LEAST,
        **judged(found, {one.id: family for one, family in truth.items() if family is not None}),
    }


def made(act: LargeAct) -> Mapping[Amendment, int | None]:
    """Give new units in no order: families of one text each with one to three words otherwise, and the rest alone."""
    chance = random.Random(5)
    parts = [row.clause.id for row in act.tree.placed if row.parent is not None]
    texts: list[tuple[int | None, Sequence[str]]] = []
    for family in range(FAMILIES):
        pattern = act.words(chance.randint(25, 60))
        texts += ((family, varied(act, pattern, chance)) for _ in range(MEMBERS))
    texts += ((None, act.words(chance.randint(20, 60))) for _ in range(ALL - len(texts)))
    chance.shuffle(texts)
    return {
        amendment(number, chance.choice(parts), " ".join(words)): family for number, (family, words) in enumerate(texts)
    }


def varied(act: LargeAct, words: Sequence[str], chance: random.Random) -> Sequence[str]:
    """Give the words with one to three otherwise: another word, a figure, one more, one less."""
    made = list(words)
    for _ in range(chance.randint(1, 3)):
        at, fate = chance.randrange(len(made)), chance.random()
        if fate < 0.85:
            made[at : at + (fate < 0.7)] = [str(chance.randint(1, 999))] if 0.4 <= fate < 0.7 else act.words(1)
        else:
            del made[at]
    return made


def amendment(number: int, after: ClauseId, words: str) -> Amendment:
    """Give an amendment that puts a new unit in."""
    unit = NewClause(ClauseId(f"n{number}"), ClauseKind.PARAGRAPH, "1", text=words)
    return replace(BLANK, id=AmendmentId(f"m{number}"), operations=(InsertClause(None, after, unit),))


def words_of(one: Amendment) -> str:
    """Give what the floor hashes."""
    step = one.operations[0]
    assert isinstance(step, InsertClause)
    return step.unit.text


def judged(found: Iterable[Sequence[AmendmentId]], truth: Mapping[AmendmentId, int]) -> dict[str, float]:
    """Count pairs: of those that are of one family how many were found, of those found how many are."""
    right = together = 0
    for members in found:
        together += pairs(len(members))
        right += sum(map(pairs, Counter(truth[one] for one in members if one in truth).values()))
    there = sum(map(pairs, Counter(truth.values()).values()))
    return {"recall": round(right / there, 4), "precision": round(right / together, 4)}


def pairs(many: int) -> int:
    """Give how many pairs there are of so many."""
    return many * (many - 1) // 2
