"""Recognising the structure of an act in plain paragraphs, Russian or English.

A general reader: it knows the forms of domain.md §3.1 and of EU acts, and no particular text. What it
cannot tell it doubts aloud (``structure_doubts``), so that a person looks. The beginning of a file is
read by ``structure_front``.
"""

from collections.abc import Sequence
from dataclasses import replace

from service.domain.ids import Language
from service.domain.text.clause import ClauseKind
from service.domain.text.label import following, goes_on, key, read_roman
from service.domain.text.naming import Scheme
from service.domain.text.structure import Doubt, Given, Place, Recognised, Row, SourceParagraph
from service.domain.text.structure_division import TITLED, divided, is_heading
from service.domain.text.structure_doubts import IN_QUOTES, doubted
from service.domain.text.structure_front import front
from service.domain.text.structure_lines import Line, closing_lines, lines_of, quoted_lines
from service.domain.text.structure_marks import Mark, Sign
from service.domain.text.structure_nesting import LISTED, RANKS, Open, leveled, push
from service.domain.text.structure_printed import unprinted

K = ClauseKind
_RUSSIAN = (Scheme.RU_PARTS, Scheme.RU_POINTS)


def recognise(paragraphs: Sequence[SourceParagraph], scheme: Scheme, language: Language) -> Recognised:
    """What each paragraph of a file is; every one has a row, in order.

    >>> from service.domain.text.structure import SourceParagraph
    >>> lines = ["Статья 1. Надзор", "1. Орган решает.", "2. Срок – 30 дней."]
    >>> made = recognise([SourceParagraph(line) for line in lines], Scheme.RU_PARTS, Language("ru"))
    >>> [(row.kind.value, row.label) for row in made.rows]
    [('article', '1'), ('paragraph', '1'), ('paragraph', '2')]
    """
    reader = _Reader(scheme, lines_of(paragraphs))
    return doubted(Recognised(scheme, language, reader.read()))


class _Reader:
    """Reads lines one after another; ``stack`` holds the units that stand open, ``last`` the row before."""

    def __init__(self, scheme: Scheme, lines: Sequence[Line]) -> None:
        self.scheme = scheme
        self.lines = lines
        self.rows: list[Row] = []
        self.stack: list[Open] = []
        self.last: Row | None = None
        self.closing = closing_lines(lines)
        self.quoted = quoted_lines(lines)
        self.marked_next = _marked_next(lines)

    def read(self) -> tuple[Row, ...]:
        opening = front(self.lines)
        for row in opening:
            self._add(row)
        for line in self.lines[len(opening) :]:
            self._take(line)
        return tuple(self.rows)

    def _take(self, line: Line) -> None:
        if line.paragraph.left_out:
            self._add(line.row(Place.LEFT_OUT, reason=line.paragraph.left_out))
        elif line.paragraph.given is not None:
            self._take_given(line, line.paragraph.given)
        elif line.n in self.quoted:
            self._take_quoted(line)
        elif line.n in self.closing:
            self._take_closing(line)
        elif line.mark is not None and (kind := self._kind(line.mark)) is not None:
            self._add(self._marked(line, line.mark, kind))
        else:
            self._take_unnumbered(line)

    def _add(self, row: Row, level: int | None = None) -> None:
        placed = row
        if row.place is Place.UNIT:
            placed = leveled(self.stack, row, level)
            push(self.stack, placed)
        elif row.place is Place.TEXT:
            self.stack[-1] = replace(self.stack[-1], text=row.text, titled=False)
        self.rows.append(placed)
        if row.place is not Place.LEFT_OUT:
            self.last = placed

    # ── what the file says itself ─────────────────────────────────────────────────────────────

    def _take_given(self, line: Line, given: Given) -> None:
        words = line.paragraph.text
        if given.place is not Place.UNIT or given.kind is None:
            self._add(replace(line.row(given.place if self.stack else Place.UNIT, K.INDENT), text=words))
            return
        row = line.row(Place.UNIT, given.kind)
        if given.numbered:
            label = unprinted(given.kind, line.paragraph.number) if given.label is None else given.label
            row = replace(row, label=label, id=given.id)
            row = replace(row, heading=words) if given.titled else replace(row, text=words)
        else:
            row = divided(row, given.kind, line.source)
        self._add(row, given.level)

    # ── numbered units ────────────────────────────────────────────────────────────────────────

    def _kind(self, mark: Mark) -> ClauseKind | None:
        """What a mark means here; ``None`` where it is no mark after all."""
        if mark.sign is Sign.STOP and mark.kind is K.DIVISION:
            return K.DIVISION if self._numbers_divisions(mark) else None
        if mark.kind is K.PREAMBLE and any(unit.kind is K.PREAMBLE for unit in self.stack):
            return None
        if mark.sign is Sign.BRACKETS and mark.label[0].isdigit():
            return K.POINT if self._in_articles() else K.RECITAL
        if mark.sign in (Sign.BRACKETS, Sign.PARENTHESIS) and not mark.label[0].isdigit():
            return self._lettered(mark.label)
        return mark.kind

    def _numbers_divisions(self, mark: Mark) -> bool:
        """«I. Общие положения» is a division; «V. Ivanov» is a person."""
        before = [unit for unit in self.stack if unit.kind is K.DIVISION]
        goes = goes_on(before[-1].key, key(mark.label)) if before else mark.label == "I"
        return goes and is_heading(mark.rest)

    def _in_articles(self) -> bool:
        return any(
            RANKS[K.PART] <= RANKS[unit.kind] <= RANKS[K.SUBPOINT] or unit.kind is K.ANNEX for unit in self.stack
        )

    def _lettered(self, label: str) -> ClauseKind:
        """Letters are sub-points in Russian lists; in English ones points, and Roman numerals under them sub-points."""
        if self.scheme in _RUSSIAN:
            return K.SUBPOINT
        points = [unit for unit in self.stack if unit.kind is K.POINT]
        subpoints = [unit for unit in self.stack if unit.kind is K.SUBPOINT]
        roman = bool(subpoints) and read_roman(subpoints[-1].label.upper()) is not None
        if subpoints and following(subpoints[-1].label, roman=roman) == label:
            return K.SUBPOINT
        if not points or following(points[-1].label) == label:
            return K.POINT
        under_number = points[-1].label[:1].isdigit()
        return K.SUBPOINT if under_number or read_roman(label.upper()) is not None else K.POINT

    def _marked(self, line: Line, mark: Mark, kind: ClauseKind) -> Row:
        row = divided(line.row(Place.UNIT), kind, line.source)
        titled = kind in TITLED and line.stands_out
        if row.text and (titled or (kind is K.PARAGRAPH and self._titles_a_list(line, mark))):
            return replace(row, heading=row.text, text="")
        return row

    def _titles_a_list(self, line: Line, mark: Mark) -> bool:
        """«1. Общие положения» before «1.1. …», or printed as a heading."""
        if not is_heading(mark.rest) or mark.rest.endswith(")"):
            return False
        after = self.marked_next[line.n + 1]
        opens = after is not None and after.kind is K.PARAGRAPH and after.label.startswith(f"{mark.label}.")
        return opens or line.stands_out

    # ── unnumbered paragraphs ─────────────────────────────────────────────────────────────────

    def _take_closing(self, line: Line) -> None:
        if self.stack and self.stack[0].kind is K.CLOSING:
            self._add(line.row(Place.TEXT, text=line.source))
        else:
            self._add(line.row(Place.UNIT, K.CLOSING, text=line.source))

    def _take_quoted(self, line: Line) -> None:
        row = replace(line.row(Place.UNIT, K.INDENT, text=line.source), doubts=(Doubt(IN_QUOTES),))
        self._add(row, self._above_indents())

    def _take_unnumbered(self, line: Line) -> None:
        if self._continues_heading(line):
            self._add(line.row(Place.HEADING, text=line.source))
        elif self._is_first_words():
            self._add(line.row(Place.TEXT, text=line.source))
        else:
            self._add(line.row(Place.UNIT, K.INDENT, text=line.source), self._indent_level(line))

    def _continues_heading(self, line: Line) -> bool:
        if self.last is None or not self.stack or self.stack[-1].kind not in TITLED or not is_heading(line.source):
            return False
        if self.last.place is Place.UNIT and not self.last.heading:
            return not self.last.text
        if self.last.place is Place.TEXT or self.stack[-1].text:
            return False
        return self._looks_like_heading_above(line)

    def _looks_like_heading_above(self, line: Line) -> bool:
        """A second line of a heading: set off or in capitals as the first; of an annex also what it is annexed to."""
        assert self.last is not None
        above = self.lines[self.last.n]
        words = self.last.heading or self.last.text
        if (line.source.isupper() and words.isupper()) or (line.stands_out and above.stands_out):
            return True
        if self.stack[-1].kind is not K.ANNEX:
            return False
        names_the_act = words.startswith(("к ", "to ")) or words[-1] in "»”"
        return names_the_act or line.source[0].islower() or line.source[0] in '«“"'

    def _is_first_words(self) -> bool:
        """Whether a unit stands open that has a number or heading and no words yet."""
        if self.last is None or self.last.place not in (Place.UNIT, Place.HEADING):
            return False
        return not self.stack[-1].text

    def _above_indents(self) -> int:
        """The level of an unnumbered paragraph directly under the innermost numbered unit."""
        level = len(self.stack)
        while level and RANKS[self.stack[level - 1].kind] >= RANKS[K.INDENT]:
            level -= 1
        return level

    def _indent_level(self, line: Line) -> int:
        level = self._above_indents()
        lists = [at for at in range(level) if self.stack[at].kind in LISTED]
        if level and self.stack[level - 1].kind in (K.RECITAL, K.CITATION):
            formula = line.source.isupper() or line.source.endswith(":")
            return level if self.stack[level - 1].kind is K.RECITAL and not formula else level - 1
        if not lists or self._goes_on(level) or self.stack[level - 1].kind is K.PARAGRAPH:
            return level
        after = self.marked_next[line.n]
        kind = self._kind(after) if after else None
        for at in reversed(lists):
            if after and self.stack[at].kind is kind and goes_on(self.stack[at].key, key(after.label)):
                return at + 1
        return lists[0] + 1 if self.stack[lists[0]].kind is K.PARAGRAPH else lists[0]

    def _goes_on(self, level: int) -> bool:
        """The paragraph above announces this one, or is not ended."""
        ends = ";:," if len(self.stack) > level else ":"
        return self.stack[-1].text.endswith(tuple(ends))


def _marked_next(lines: Sequence[Line]) -> Sequence[Mark | None]:
    """For each line, the first mark at or after it; one more for the end."""
    made: list[Mark | None] = [None]
    for line in reversed(lines):
        made.append(line.mark or made[-1])
    return made[::-1]
