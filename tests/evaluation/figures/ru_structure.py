"""Four Russian codes as plain text: are their articles, parts, points and sub-points found where they are?"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from service.domain.ids import Language
from service.domain.text.clause import ClauseKind
from service.domain.text.label import SUPERSCRIPT_DIGITS
from service.domain.text.naming import Scheme
from service.domain.text.structure import Place, Recognised, SourceParagraph
from service.domain.text.structure_recognition import recognise
from tests.evaluation.figure import Case, Excepted, Figure
from tests.evaluation.material import Material

KINDS = {
    "раздел": ClauseKind.DIVISION,
    "глава": ClauseKind.CHAPTER,
    "статья": ClauseKind.ARTICLE,
    "часть": ClauseKind.PARAGRAPH,
    "пункт": ClauseKind.POINT,
    "подпункт": ClauseKind.SUBPOINT,
}
FIGURES = {"ru.articles": "статья", "ru.parts": "часть", "ru.points": "пункт", "ru.subpoints": "подпункт"}
MISREAD = "ГЛАВА IХ. АВИАЦИОННЫЕ ПРЕДПРИЯТИЯ"
WHY = "the data read «IХ», printed with a Cyrillic Х, as I; the chapter is the ninth"
SUPERSCRIPTS = set(SUPERSCRIPT_DIGITS)
Row = Mapping[str, Any]


def figures(material: Material) -> Iterator[Figure]:
    found: dict[str, list[bool]] = {name: [] for name in KINDS}
    missed: dict[str, list[Case]] = {name: [] for name in KINDS}
    every: list[tuple[Row, bool]] = []
    for act, rows in groupby(material.rows("ru_codes"), key=lambda row: row["act"]):
        for row, right in judged(list(rows)):
            every.append((row, right))
            found[row["type"]].append(right)
            if not right:
                missed[row["type"]].append({"act": act, "position": row["position"], "text": row["text"][:80]})
    for name, kind in FIGURES.items():
        yield Figure(name, sum(found[kind]), of=len(found[kind]), aim=len(found[kind]), cases=missed[kind])
    units = [right for rights in found.values() for right in rights]
    named = [case for cases in missed.values() for case in cases]
    known = [Excepted(MISREAD, WHY) for case in named if case["text"] == MISREAD]
    yield Figure("ru.structure", sum(units), of=len(units), cases=named, excepted=known)
    raised = [right for row, right in every if SUPERSCRIPTS & set(row["num"] or "")]
    yield Figure("ru.superscripts", sum(raised), of=len(raised))


def judged(rows: Sequence[Row]) -> Iterator[tuple[Row, bool]]:
    """Each numbered unit and whether it was found: kind, number and the article it stands in."""
    paragraphs = [SourceParagraph(row["text"]) for row in rows]
    recognised = recognise(paragraphs, Scheme.RU_PARTS, Language("ru"))
    for row, (kind, label, article) in zip(rows, read(recognised), strict=True):
        if row["type"] in KINDS:
            wanted = (KINDS[row["type"]], (row["num"] or "").rstrip("."))
            yield row, (kind, label) == wanted and (not article or article == row["path"].get("статья", ""))


def read(recognised: Recognised) -> Iterator[tuple[ClauseKind | None, str, str]]:
    """Kind, label and article of each row."""
    article = ""
    for row in recognised.rows:
        if row.place is Place.UNIT and row.kind is ClauseKind.ARTICLE:
            article = row.label
        inside = article if row.kind in {ClauseKind.ARTICLE, ClauseKind.PARAGRAPH, ClauseKind.POINT} else ""
        yield row.kind, row.label, inside
