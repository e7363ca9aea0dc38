"""The D.C. Code: official amendments carried out by the house's operations, and read from the English sentences alone.

Each section is an act of its own. ``dc.strict``, ``dc.hard``: machine instructions made operations and applied; the
outcome is the official text, or the case is refused. Where the official text itself does not follow its instruction
(the publisher edited it, or the law was not funded), the case is counted by itself and named.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from tests.evaluation.dc_instructions import carried_out, departs
from tests.evaluation.dc_sections import Refused, edited, official, section
from tests.evaluation.dc_sentences import compared, sentences
from tests.evaluation.figure import Case, Figure
from tests.evaluation.material import Material

STRICT = 389
HARD = 954
Row = Mapping[str, Any]


def figures(material: Material) -> Iterator[Figure]:
    strict = list(material.rows("dc_consolidation_strict"))
    outcomes = [outcome(row) for row in strict]
    short = [case(row, said) for row, said in zip(strict, outcomes, strict=True) if said != "equal"]
    yield Figure("dc.strict", outcomes.count("equal"), of=STRICT, cases=short)
    yield from hard(list(material.rows("dc_consolidation_all_permanent")))
    yield from worded(strict)


def outcome(row: Row) -> str:
    """``equal``, ``silent``, or why not, beginning with ``refused`` or ``publisher``."""
    made = carried_out(row)
    if isinstance(made, Refused):
        return f"refused: {made.reason}"
    if made == official(row, "after"):
        return "equal"
    reason = departs(row) or edited(row, made)
    return f"publisher: {reason}" if reason else "silent"


def hard(rows: list[Row]) -> Iterator[Figure]:
    outcomes = [outcome(row) for row in rows]
    kinds = Counter(said.partition(":")[0] for said in outcomes)
    told = [case(row, said) for row, said in zip(rows, outcomes, strict=True) if said != "equal"]
    yield Figure("dc.hard", len(rows) - kinds["silent"], of=HARD, cases=told)
    for kind in ("equal", "refused", "publisher"):
        yield Figure(f"dc.hard.{kind}", kinds[kind])
    yield Figure("dc.silent", kinds["silent"], aim=0, most=True)


def worded(rows: list[Row]) -> Iterator[Figure]:
    """Sentences read to the effect of the machine instruction, and those read to another."""
    said: list[tuple[Row, str, str]] = []
    for row in rows:
        made = section(row)
        said += [(row, words, compared(made, words, group)) for words, group in sentences(row["instructions"])]
    same = sum(found == "same" for _, _, found in said)
    other = [case(row, words) for row, words, found in said if found == "other"]
    unread = [{**case(row, found), "sentence": words} for row, words, found in said if found != "same"]
    yield Figure("dc.wording", same, of=len(said), aim=0, cases=unread)
    yield Figure("dc.wording.silent", len(other), aim=0, most=True, cases=other)


def case(row: Row, reason: str) -> Case:
    return {"section": row["section"], "law": row["law"], "reason": reason}
