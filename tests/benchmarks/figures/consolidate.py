"""3,999 adopted amendments brought together in an act of 425,000 words, against a splice that checks nothing."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.footprint import principal
from service.domain.amendment.operation import ChangeText, InsertClause, RemoveClause, ReplaceClause
from service.domain.consolidation.consolidate import Consolidated, consolidate
from service.domain.text.canonical import clause_hash
from service.domain.text.diff import compared, edits
from service.domain.text.tree import ClauseTree
from tests.benchmarks.floors.splice import Clause, Edits, hashed, splice
from tests.benchmarks.large import LargeAct
from tests.benchmarks.turns import milliseconds, ratio, timed
from tests.evaluation.material import Material

NEEDS_CORPUS = False
WORDS, AMENDMENTS = 425_000, 3_999
ROUNDS = 7
MOST = 5.0
EIGHTHS = (1, 2, 4, 8)


def figures(_: Material) -> Iterator[dict[str, object]]:
    """Time both to the text and its hash, and to the text alone; then ours at four sizes.

    ``cold`` is ours with nothing remembered: no hash of a clause, no comparison of words.
    """
    act = LargeAct(WORDS)
    adopted = act.amendments(AMENDMENTS)
    base = listed(act.tree)
    places = as_edits(act.tree, adopted)
    check(act.tree, adopted, splice(base, places))
    taken = timed(
        {
            "floor": lambda: hashed(splice(base, places)),
            "ours": lambda: made(act.tree, adopted).hash(),
            "ours_cold": lambda: forgetful(act.tree, adopted).hash(),
            "floor_text_alone": lambda: splice(base, places),
            "ours_text_alone": lambda: made(act.tree, adopted),
        },
        ROUNDS,
    )
    yield {
        "figure": "bench.consolidate",
        "value": ratio(taken, "ours", "floor")["median"],
        "most": MOST,
        "words": WORDS,
        "amendments": AMENDMENTS,
        "clauses": len(base),
        "ratios": {
            "text_and_hash": ratio(taken, "ours", "floor"),
            "text_and_hash_cold": ratio(taken, "ours_cold", "floor"),
            "text_alone": ratio(taken, "ours_text_alone", "floor_text_alone"),
        },
        **milliseconds(taken),
        **growth(),
    }


def made(tree: ClauseTree, adopted: Sequence[Amendment]) -> ClauseTree:
    """Bring amendments together."""
    outcome = consolidate(tree, adopted)
    assert isinstance(outcome, Consolidated), outcome
    return outcome.tree


def forgetful(tree: ClauseTree, adopted: Sequence[Amendment]) -> ClauseTree:
    """Do the same with nothing remembered from before."""
    clause_hash.cache_clear()
    compared.cache_clear()
    return made(tree, adopted)


def listed(tree: ClauseTree) -> list[Clause]:
    """Give the clauses of a text as the floor takes them."""
    return [(row.clause.id, row.clause.label, row.clause.text) for _, row in tree.walk()]


def as_edits(tree: ClauseTree, adopted: Sequence[Amendment]) -> Edits:
    """Give the same edits by place, found beforehand."""
    found = Edits()
    for one in adopted:
        for step in one.operations:
            match step:
                case ChangeText(clause, _, text):
                    changes = edits(tree.index[clause].clause.text, text).changes
                    found.words.setdefault(clause, []).extend((one.start, one.end, one.new) for one in changes)
                    found.words[clause].sort()
                case ReplaceClause(clause, _, unit):
                    found.words[clause] = [(0, len(tree.index[clause].clause.text), unit.text)]
                case InsertClause(_, after, unit):
                    found.behind.setdefault(after or "", []).append((unit.id, unit.label, unit.text))
                case RemoveClause(clause):
                    found.gone.add(clause)
                case _:
                    raise AssertionError(step)
    return found


def check(tree: ClauseTree, adopted: Sequence[Amendment], floor: Sequence[Clause]) -> None:
    """Assert that the floor makes our text, and that one after another makes it too where no two share a clause."""
    assert listed(made(tree, adopted)) == floor
    shared = Counter(clause for one in adopted for clause in {principal(step) for step in one.operations})
    alone = [one for one in adopted if all(shared[principal(step)] == 1 for step in one.operations)]
    assert len(alone) > len(adopted) // 2
    one_by_one = apply_all(tree, [step for one in alone for step in one.operations])
    assert isinstance(one_by_one, Applied)
    assert one_by_one.tree.hash() == made(tree, alone).hash()


def growth() -> dict[str, object]:
    """Time ours at four sizes of act and amendments alike: 1 is linear."""
    acts = {size: LargeAct(WORDS * size // 8) for size in EIGHTHS}
    runs = {f"{size}/8": partial(made, act.tree, act.amendments(AMENDMENTS * size // 8)) for size, act in acts.items()}
    told = list(milliseconds(timed(runs, ROUNDS)).values())
    slope = math.log(told[-1] / told[0]) / math.log(EIGHTHS[-1] / EIGHTHS[0])
    return {"log_log_slope": round(slope, 2), "eighths_ms": told}
