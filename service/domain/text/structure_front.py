"""The beginning of an act: its name, notes of adoption, preamble; everything before the first numbered unit."""

import re
from collections.abc import Sequence

from service.domain.text.clause import ClauseKind
from service.domain.text.structure import Place, Row
from service.domain.text.structure_lines import Line

K = ClauseKind

LONGEST_NAME_LINE = 500
_NAMES = re.compile(
    r"(закон|кодекс|конституци|рекомендаци|соглашени|договор|положени|конвенци|устав|протокол|концепци|глоссари"
    r"|стратеги|программ|регламент|постановлени|\blaw\b|\bcode\b|\bact\b|regulation|directive|convention|agreement"
    r"|recommendation|guidelines|charter|treaty|\bbill\b)",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"(принят[аоы]?\b|одобрен|утвержд[её]н|подписан|проект\b|вносит|\(|внес[её]н|российская федерация$"
    r"|brussels|strasbourg|adopted|approved|draft\b|proposal for an?$)",
    re.IGNORECASE,
)


def front(lines: Sequence[Line]) -> Sequence[Row]:
    """Rows of the lines before the first numbered unit; none where the file begins with one.

    >>> from service.domain.text.structure_lines import lines_of
    >>> from service.domain.text.structure import SourceParagraph
    >>> lines = [SourceParagraph("О надзоре"), SourceParagraph("Статья 1. Надзор")]
    >>> [row.kind.value for row in front(lines_of(lines))]
    ['name']
    """
    end = next((line.n for line in lines if line.mark is not None or line.paragraph.given), len(lines))
    heads = _heads([line for line in lines[:end] if not line.paragraph.left_out])
    name = _name(heads)
    rows: list[Row] = []
    for line in lines[:end]:
        if line.paragraph.left_out:
            rows.append(line.row(Place.LEFT_OUT, reason=line.paragraph.left_out))
        elif line in heads:
            rows.append(_head_row(line, name, rows))
        else:
            rows.append(_preamble_row(line, rows))
    return rows


def _heads(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines above the first sentence."""
    end = next((at for at, line in enumerate(lines) if _is_sentence(line)), len(lines))
    return lines[:end]


def _is_sentence(line: Line) -> bool:
    if _NOTES.match(line.source):
        return False
    return line.source.endswith((".", ";", ":", ",")) or len(line.source) > LONGEST_NAME_LINE


def _name(heads: Sequence[Line]) -> Line | None:
    possible = [line for line in heads if not _NOTES.match(line.source)]
    named = [line for line in possible if _NAMES.search(line.source)]
    return next(iter(named or possible), None)


def _head_row(line: Line, name: Line | None, rows: Sequence[Row]) -> Row:
    if line is name:
        return line.row(Place.UNIT, K.NAME, text=line.source)
    shown = [row for row in rows if row.place is not Place.LEFT_OUT]
    if shown and not _NOTES.match(line.source) and (shown[-1].kind is K.NAME or shown[-1].place is Place.TEXT):
        return line.row(Place.TEXT, text=line.source)
    return line.row(Place.UNIT, K.NOTE, text=line.source)


def _preamble_row(line: Line, rows: Sequence[Row]) -> Row:
    begun = any(row.kind is K.PREAMBLE for row in rows)
    return line.row(Place.UNIT, K.INDENT if begun else K.PREAMBLE, text=line.source)
