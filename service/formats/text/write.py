"""Writing plain text: what a reader sees on paper, a blank line between paragraphs, and what it is at the end."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from service.domain.ids import ClauseId
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.naming import printed, title_line
from service.domain.text.structure_division import TITLED
from service.formats.colophon import colophon
from service.formats.text.table import line_of
from service.usecases.ports.formats import ActText, File


def write_text(text: ActText) -> File:
    """The act as UTF-8 text with LF line ends."""
    paragraphs = [*_paragraphs(text), *_alternatives(text, None), f"— {colophon(text)}"]
    words = "\n\n".join(paragraphs) + "\n"
    return File(words.encode(), "text/plain; charset=utf-8", "txt")


def _paragraphs(text: ActText) -> Iterator[str]:
    clauses = (row.clause for _, row in text.tree.walk())
    for table, units in groupby(clauses, key=lambda unit: unit.kind in (ClauseKind.TABLE, ClauseKind.ROW)):
        listed = list(units)
        if table:
            yield from _tables(text, listed)
            yield from (line for unit in listed for line in _alternatives(text, unit.id))
            continue
        for unit in listed:
            yield from lines_of(text, unit)
            yield from _alternatives(text, unit.id)


def _alternatives(text: ActText, after: ClauseId | None) -> Iterator[str]:
    """What was left in brackets at a unit, or with ``None`` at none that stands."""
    return (one.words for one in text.alternatives if one.after == after)


def _tables(text: ActText, units: Iterable[Clause]) -> Iterator[str]:
    """Tables that follow one another, the rows of each without a blank line between them."""
    lines: list[str] = []
    for unit in units:
        if unit.kind is ClauseKind.ROW:
            lines.append(line_of(unit.text))
            continue
        if lines:
            yield "\n".join(lines)
        lines = [" ".join(said.split()) for said in (" ".join(lines_of(text, unit)),) if said]
    if lines:
        yield "\n".join(lines)


def lines_of(text: ActText, clause: Clause) -> Iterator[str]:
    """The paragraphs of one clause: «Статья 5. Надзор», then its words; or «1) слова» on one line."""
    number = printed(text.naming, clause, text.tree.language)
    if clause.heading or (clause.kind in TITLED and number):
        yield title_line(text.naming, clause, text.tree.language)
        if clause.text:
            yield clause.text
    elif number or clause.text:
        yield f"{number} {clause.text}".strip()
