"""The lines of a file before their structure is known: marks, open quotations, the signature block."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from service.domain.text.clause import ClauseKind
from service.domain.text.structure import Place, Row, SourceParagraph
from service.domain.text.structure_marks import Mark, mark_of

LONGEST_QUOTATION = 60
"""An opened quotation that is not closed within so many lines is a slip of the pen."""
LONGEST_CLOSING_LINE = 150

_CLOSING = re.compile(
    r"(президент|председатель|ответственный секретарь|глава государства|исполняющий обязанности"
    r"|москва|санкт-петербург|г\.\s?[А-ЯЁ]|done (?:at|in)\b|for the (?:european )?(?:parliament|council|commission)"
    r"|the (?:president|chair(?:man|person)?)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One source paragraph with its printed number, NFC, without white space around it."""

    n: int
    source: str
    paragraph: SourceParagraph
    mark: Mark | None

    @property
    def stands_out(self) -> bool:
        """Bold, centred or a heading by the file's own style."""
        return self.paragraph.bold or self.paragraph.centred or self.paragraph.outline is not None

    def row(self, place: Place, kind: ClauseKind | None = None, *, text: str = "", reason: str = "") -> Row:
        """A row of this line.

        >>> (line,) = lines_of([SourceParagraph("1. Надзор")])
        >>> line.row(Place.UNIT, ClauseKind.PARAGRAPH, text="Надзор").source
        '1. Надзор'
        """
        return Row(self.n, self.source, self.paragraph.where, place, kind, text=text, reason=reason)


def lines_of(paragraphs: Sequence[SourceParagraph]) -> Sequence[Line]:
    """The paragraphs as lines, each with the mark it seems to begin with.

    >>> from service.domain.text.structure import SourceParagraph
    >>> paragraphs = [SourceParagraph("Статья 1. Надзор"), SourceParagraph("слова")]
    >>> [line.mark is not None for line in lines_of(paragraphs)]
    [True, False]
    """
    made = []
    for n, paragraph in enumerate(paragraphs):
        source = unicodedata.normalize("NFC", f"{paragraph.number} {paragraph.text}").strip()
        mark = None if paragraph.left_out or paragraph.given else mark_of(source)
        made.append(Line(n, source, paragraph, mark))
    return made


def quoted_lines(lines: Sequence[Line]) -> Collection[int]:
    """Lines inside a quotation that an earlier line opened: the new wording in an amending act.

    >>> from service.domain.text.structure import SourceParagraph
    >>> quoted_lines(lines_of([SourceParagraph("слова")]))
    set()
    """
    found: set[int] = set()
    for line in lines:
        if line.n not in found and _open_quotes(line.source) > 0:
            found.update(_rest_of_quotation(lines, line.n))
    return found


def _open_quotes(text: str) -> int:
    return text.count("«") - text.count("»")


def _rest_of_quotation(lines: Sequence[Line], start: int) -> Sequence[int]:
    depth = 0
    for line in lines[start : start + LONGEST_QUOTATION]:
        depth += _open_quotes(line.source)
        if depth <= 0:
            return range(start + 1, line.n + 1)
    return ()


def closing_lines(lines: Sequence[Line]) -> Collection[int]:
    """The signature block: short unnumbered lines at the end of the act, before its first annex.

    >>> from service.domain.text.structure import SourceParagraph
    >>> closing_lines(lines_of([SourceParagraph("слова")]))
    set()
    """
    body = [line for line in lines if not line.paragraph.left_out]
    annex = next((at for at, line in enumerate(body) if line.mark and line.mark.kind is ClauseKind.ANNEX), len(body))
    block: list[Line] = []
    for line in reversed(body[:annex]):
        if line.mark is not None or line.paragraph.given or len(line.source) > LONGEST_CLOSING_LINE:
            break
        block.insert(0, line)
    start = next((at for at, line in enumerate(block) if _signs(line)), len(block))
    return {line.n for line in block[start:]}


def _signs(line: Line) -> bool:
    return _CLOSING.match(line.source) is not None and line.source[-1] not in ".;:,"
