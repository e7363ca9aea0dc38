"""A small language for what was recognised: the lines of a file in, an indented outline out.

One line a row: ``kind label "heading": text``, indented by its level; ``^ text`` goes on with the heading of the unit
above, ``+ text`` with its words, ``- text (reason)`` was left out; doubts stand at the end in braces.
"""

from textwrap import dedent

from service.domain.ids import Language
from service.domain.text.naming import Scheme
from service.domain.text.structure import Place, Recognised, Row, SourceParagraph
from service.domain.text.structure_recognition import recognise


def read(file: str, scheme: Scheme = Scheme.RU_PARTS, language: str = "ru") -> Recognised:
    """Recognise the lines of a file; a line ``*…*`` is bold, ``>…<`` centred, ``#…`` a heading of the file."""
    paragraphs = [_paragraph(line.strip()) for line in dedent(file).splitlines() if line.strip()]
    return recognise(paragraphs, scheme, Language(language))


def _paragraph(line: str) -> SourceParagraph:
    if line.startswith("*") and line.endswith("*"):
        return SourceParagraph(line.strip("*"), bold=True)
    if line.startswith(">") and line.endswith("<"):
        return SourceParagraph(line.strip("><"), centred=True)
    if line.startswith("#"):
        return SourceParagraph(line.strip("# "), outline=0)
    if line.startswith("!"):
        return SourceParagraph(line.strip("! "), left_out="footnote")
    return SourceParagraph(line)


def outline(recognised: Recognised) -> str:
    """The rows as an outline."""
    return "\n".join(_line(row) for row in recognised.rows)


def _line(row: Row) -> str:
    doubts = " ".join(f"{{{doubt.code}{f' {doubt.detail}' if doubt.detail else ''}}}" for doubt in row.doubts)
    shown = {
        Place.HEADING: f"^ {row.text}",
        Place.TEXT: f"+ {row.text}",
        Place.LEFT_OUT: f"- {row.source} ({row.reason})",
        Place.UNIT: _unit(row),
    }[row.place]
    return f"{'  ' * row.level if row.place is Place.UNIT else ''}{shown} {doubts}".rstrip()


def _unit(row: Row) -> str:
    parts = [row.kind or "?", row.label, f'"{row.heading}"' if row.heading else ""]
    head = " ".join(part for part in parts if part)
    return f"{head}: {row.text}" if row.text else head


def same(drawing: str) -> str:
    """An expected outline as written in a test."""
    return dedent(drawing).strip("\n").rstrip()
