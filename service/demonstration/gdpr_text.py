"""The text of the GDPR proposal as a tree, and the places of the LIBE amendments in it.

Rows are those of ``gdpr_base`` and ``gdpr_amendments`` (the data's own README says what they are). The
place of an amendment is read from its ``path`` alone; the ``node`` that stands beside it is only ever
used to check.
"""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from service.domain.ids import ClauseId, Language
from service.domain.text.citation import CitedText
from service.domain.text.citation_reading import Citation, read_citation
from service.domain.text.citation_resolving import Resolved, Unresolved, resolve
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed

K = ClauseKind
Row = Mapping[str, Any]

_KINDS = {
    "title": K.NAME,
    "recital": K.RECITAL,
    "chapter": K.CHAPTER,
    "section": K.SECTION,
    "article": K.ARTICLE,
    "introduction": K.INTRODUCTION,
    "paragraph": K.PARAGRAPH,
    "subparagraph": K.INDENT,
    "point": K.POINT,
}
_TITLED = {K.CHAPTER, K.SECTION, K.ARTICLE}


@dataclass(frozen=True)
class Base:
    """The proposal in one language, and the clause of each node of the data."""

    tree: ClauseTree
    clauses: Mapping[str, ClauseId]

    @property
    def nodes(self) -> Mapping[ClauseId, str]:
        """The node of each clause."""
        return {clause: node for node, clause in self.clauses.items()}


def base(rows: Sequence[Row], language: Language, new_id: Callable[[], str]) -> Base:
    """The text that the rows of ``gdpr_base`` describe, in document order, one clause a node."""
    clauses = {row["id"]: ClauseId(new_id()) for row in rows}
    places = zip(rows, ranks(len(rows)), strict=True)
    placed = tuple(
        Placed(_clause(row, clauses[row["id"]], language), clauses[row["parent"]] if row["parent"] else None, rank)
        for row, rank in places
    )
    return Base(ClauseTree(language, placed), clauses)


def words_of(row: Row, language: Language) -> tuple[str, str]:
    """Heading and text of a node in a language; NFC, otherwise as written."""
    words = unicodedata.normalize("NFC", row["text"].get(language) or "")
    return (words, "") if _KINDS[row["type"]] in _TITLED else ("", words)


def _clause(row: Row, id: ClauseId, language: Language) -> Clause:
    heading, text = words_of(row, language)
    return Clause(id, _KINDS[row["type"]], row["num"] or "", heading, text)


def place(row: Row, text: CitedText) -> Resolved | Unresolved:
    """Where an amendment stands, by its path; what inserts speaks of a new unit even if its path forgets to say so."""
    read = read_citation(row["path"])
    if isinstance(read, Citation) and row["op"] == "insert":
        read = replace(read, new=True)
    return resolve(read, text) if isinstance(read, Citation) else resolve(row["path"], text)
