"""Writing plain text: what a reader sees on paper, a blank line between paragraphs, and what it is at the end."""

from collections.abc import Iterator

from service.domain.text.clause import Clause
from service.domain.text.naming import printed, title_line
from service.domain.text.structure_division import TITLED
from service.formats.colophon import colophon
from service.usecases.ports.formats import ActText, File


def write_text(text: ActText) -> File:
    """The act as UTF-8 text with LF line ends."""
    paragraphs = [*_paragraphs(text), f"— {colophon(text)}"]
    words = "\n\n".join(paragraphs) + "\n"
    return File(words.encode(), "text/plain; charset=utf-8", "txt")


def _paragraphs(text: ActText) -> Iterator[str]:
    for _, row in text.tree.walk():
        yield from lines_of(text, row.clause)


def lines_of(text: ActText, clause: Clause) -> Iterator[str]:
    """The paragraphs of one clause: «Статья 5. Надзор», then its words; or «1) слова» on one line."""
    number = printed(text.naming, clause, text.tree.language)
    if clause.heading or (clause.kind in TITLED and number):
        yield title_line(text.naming, clause, text.tree.language)
        if clause.text:
            yield clause.text
    elif number or clause.text:
        yield f"{number} {clause.text}".strip()
