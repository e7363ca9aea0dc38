r"""Tables in plain text: a line for each row, cells between upright strokes, as Markdown has them.

``\|`` is a stroke in a cell, ``\n`` a new line in it, ``\\`` a backslash; a tab parts the cells of a row's words.
"""

import re
from collections.abc import Sequence

_STROKE = re.compile(r"(?<!\\)(?:\\\\)*\|$")
_CELL = re.compile(r"((?:[^\\|]|\\.)*)\|", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+")
_DASHES = re.compile(r":?-+:?")
_SIGNS = {"n": "\n"}


def line_of(row: str) -> str:
    r"""The line of a row.

    >>> line_of("отчёт\t30 дней"), line_of("а|б")
    ('| отчёт | 30 дней |', '| а\\|б |')
    """
    return f"| {' | '.join(_told(cell) for cell in row.split(chr(9)))} |"


def _told(cell: str) -> str:
    told = cell.replace("\\", r"\\").replace("|", r"\|").replace("\n", r"\n")
    return f"\\{told}" if _DASHES.fullmatch(told) else told


def row_of(line: str) -> str | None:
    r"""The words of a row that a line holds; ``None`` of any other line.

    >>> row_of("| отчёт | 30 дней |"), row_of("отчёт | 30 дней")
    ('отчёт\t30 дней', None)
    """
    if not line.startswith("|") or len(line) < len("| |") or _STROKE.search(line) is None:
        return None
    return "\t".join(_read(cell.strip()) for cell in _CELL.findall(line[1:]))


def _read(cell: str) -> str:
    return _ESCAPED.sub(lambda found: _SIGNS.get(found[1], found[1]), cell).replace("\t", " ")


def table_of(lines: Sequence[str]) -> tuple[str, Sequence[tuple[int, str]]] | None:
    r"""A table that lines without a blank one between them show: its own words, and each row with its line.

    The words of a table stand on the line directly above it. ``None`` where they show something else.

    >>> table_of(["Сроки", "| Показатель | Срок |", "|---|---|", "| отчёт | 30 дней |"])
    ('Сроки', [(1, 'Показатель\\tСрок'), (3, 'отчёт\\t30 дней')])
    """
    first = 0 if row_of(lines[0]) is not None else 1
    rows = [(at, row_of(line)) for at, line in enumerate(lines[first:], first) if not _is_rule(line, at - first)]
    told = [(at, row) for at, row in rows if row is not None]
    return (lines[0] if first else "", told) if told and len(told) == len(rows) else None


def _is_rule(line: str, place: int) -> bool:
    """The line under the head of a table in Markdown."""
    return place == 1 and _RULE.fullmatch(line) is not None
