"""The corrigendum to Regulation (EU) 2016/679, "for … read …": what is quoted is found once and replaced, or refused.

The unit before and after is known of some places; there the outcome must be the official text. An ellipsis in a
quotation stands for words left out: what stands around it is replaced piece by piece.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.reading import read
from service.domain.amendment.reading_quotes import quote
from service.domain.amendment.reading_result import Read
from service.domain.amendment.reading_words import folded
from service.domain.ids import ClauseId, Language
from service.domain.text.citation import CitedText
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.naming import EN, Scheme
from service.domain.text.tree import ClauseTree, Placed
from tests.evaluation.figure import Case, Figure
from tests.evaluation.material import Material

LANGUAGES = ("en", "fr", "de", "es", "bg")
Row = Mapping[str, Any]


def figures(material: Material) -> Iterator[Figure]:
    rows = list(material.rows("gdpr_corrigendum_2018"))
    wrong: list[Case] = []
    for language in LANGUAGES:
        own = [row for row in rows if row["lang"] == language]
        outcomes = list(corrected(own))
        total = len([row for row in own if row.get("kind") != "unit"])
        right = [one for one in outcomes if one["outcome"] in {"applied", "refused"}]
        aim = total if language == "en" else 0
        yield Figure(f"corrigendum.{language}", len(right), of=total, aim=aim, cases=outcomes)
        wrong += [one for one in outcomes if one["outcome"] == "wrong"]
    yield Figure("corrigendum.wrong", len(wrong), aim=0, most=True, cases=wrong)


def corrected(rows: list[Row]) -> Iterator[Case]:
    """Every correction: applied, refused (its words stand nowhere or several times), or wrong."""
    units = {row["unit"]: row for row in rows if row.get("kind") == "unit"}
    texts = {name: unit["base"] for name, unit in units.items()}
    done: list[dict[str, Any]] = []
    for row in rows:
        if row.get("kind") == "unit":
            continue
        unit = row["units"][0] if row["units"] else ""
        made = _corrected(texts[unit], row) if unit in texts else "the unit is not in the material"
        fits = isinstance(made, tuple)
        outcome = "applied" if fits else "refused" if truly(texts.get(unit, ""), row) else "missed"
        if isinstance(made, tuple):
            texts[unit] = made[0]
        done.append({"number": row["number"], "unit": unit, "outcome": outcome, "reason": "" if fits else made})
    for name, unit in units.items():
        applied = [one for one in done if one["unit"] == name]
        all_in = applied and all(one["outcome"] == "applied" for one in applied)
        if all_in and unit["reproduced"] and _squeezed(texts[name]) != _squeezed(unit["consolidated"]):
            for one in applied:
                one["outcome"] = "wrong"
    yield from done


def truly(text: str, row: Row) -> bool:
    """Whether the words do not stand exactly once in the unit, as anybody can count."""
    return len(re.findall(re.escape(folded(row["old_text"])), folded(text))) != 1


def _corrected(text: str, row: Row) -> tuple[str] | str:
    """The unit after "for … read …", read as an instruction to the house."""
    said = "; ".join(
        f"in article 1, for {quote(old, '“')} read {quote(new, '“')}"
        for old, new in _pieces(row["old_text"], row["new_text"])
        if old != new
    )
    clause = Clause(ClauseId("unit"), ClauseKind.ARTICLE, "1", text=text)
    tree = ClauseTree(Language(row["lang"]), (Placed(clause, None, "V"),))
    numbers = count()
    outcome = read(said, CitedText(tree, Scheme.EU), EN, lambda: f"n{next(numbers)}")
    if not isinstance(outcome, Read):
        return f"{type(outcome).__name__}: {getattr(outcome, 'reason', '') or getattr(outcome, 'expected', '')}"
    made = apply_all(tree, outcome.operations)
    assert isinstance(made, Applied), "what was read fits"
    return (made.tree.index[ClauseId("unit")].clause.text,)


def _pieces(old: str, new: str) -> list[tuple[str, str]]:
    """The quotations between ellipses; where the two have not the same ones, the whole."""
    olds, news = ([piece.strip() for piece in re.split(r"…|\[\s*…?\s*\]|\.{3}", side)] for side in (old, new))
    return list(zip(olds, news, strict=True)) if len(olds) == len(news) else [(old, new)]


def _squeezed(words: str) -> str:
    """Words without white space: the first printing broke some of them in two."""
    return "".join(folded(words).split())
