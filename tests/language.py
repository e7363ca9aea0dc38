"""A small language for texts of acts, so that a test shows a tree as a reader would write it.

One line a clause, indented by its depth: ``kind label "heading": text``; label, heading and text
may be left out. The id of a clause is made from its path unless ``#name`` ends the line's head::

    article 1 "Scope"
      paragraph 1: The Minister may by order appoint a day.
      paragraph 2 #second: The Authority may publish it.
"""

import re
from collections.abc import Iterator
from textwrap import dedent

from service.domain.ids import ClauseId, Language
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed

_LINE = re.compile(
    r'(?P<kind>[a-z]+)(?: (?P<label>[^\s:#"]+))?(?: "(?P<heading>[^"]*)")?(?: #(?P<id>[\w-]+))?(?:: ?(?P<text>.*))?$'
)


def tree(drawing: str, language: str = "ru") -> ClauseTree:
    """The text that a drawing shows.

    >>> [row.clause.id for _, row in tree("article 1\\n  point a: x").walk()]
    ['article-1', 'article-1/point-a']
    """
    placed: list[Placed] = []
    above: list[ClauseId] = []
    lines = [line for line in dedent(drawing).splitlines() if line.strip()]
    for rank, line in zip(_ranks(len(lines)), lines, strict=True):
        body = line.lstrip()
        depth = (len(line) - len(body)) // 2
        del above[depth:]
        found = _LINE.match(body)
        assert found, f"cannot read: {line!r}"
        assert depth == len(above), f"indented too deep: {line!r}"
        parent = above[-1] if above else None
        clause = _clause(found, parent)
        placed.append(Placed(clause, parent, rank))
        above.append(clause.id)
    return ClauseTree(Language(language), tuple(placed))


def draw(text: ClauseTree) -> str:
    """The drawing of a text; ids are shown only where they differ from the path."""
    return "\n".join(_lines(text))


def _ranks(count: int) -> list[str]:
    return list(ranks(count))


def _clause(found: re.Match[str], parent: ClauseId | None) -> Clause:
    kind, label = found["kind"], found["label"] or ""
    name = f"{kind}-{label}" if label else kind
    id = found["id"] or (f"{parent}/{name}" if parent else name)
    return Clause(ClauseId(id), ClauseKind(kind), label, found["heading"] or "", found["text"] or "")


def _lines(text: ClauseTree) -> Iterator[str]:
    for depth, row in text.walk():
        clause = row.clause
        head = " ".join(
            part for part in (clause.kind.value, clause.label, f'"{clause.heading}"' if clause.heading else "") if part
        )
        name = f"{clause.kind}-{clause.label}" if clause.label else str(clause.kind)
        expected = f"{row.parent}/{name}" if row.parent else name
        id = "" if clause.id == expected else f" #{clause.id}"
        yield "  " * depth + head + id + (f": {clause.text}" if clause.text else "")
