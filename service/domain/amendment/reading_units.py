"""A quoted unit («3. Надзор ведёт: 1) …») read as it will stand: number, heading, words, units under it.

Numbers are recognised by what the naming scheme prints. What an unnumbered line belongs to is told by order alone:
the first one after a number or heading is the unit's own words, the others are its unnumbered paragraphs.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from service.domain.amendment.operation import NewClause
from service.domain.ids import ClauseId, Language
from service.domain.text.citation import CitedText
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.label import following, goes_on, key, read_roman
from service.domain.text.naming import RU, Scheme, cyrillic, language_of, printed_number, scheme_at
from service.domain.text.naming_words import read_ordinal
from service.domain.text.structure_nesting import RANKS

K = ClauseKind

TITLED = frozenset({K.PART, K.DIVISION, K.SUBDIVISION, K.CHAPTER, K.SECTION, K.ARTICLE, K.ANNEX, K.PREAMBLE})
"""Kinds whose number stands on a line of its own, with the heading."""

_NUMBERED = (
    *(K.PART, K.DIVISION, K.SUBDIVISION, K.CHAPTER, K.SECTION, K.ARTICLE),
    *(K.PARAGRAPH, K.POINT, K.SUBPOINT, K.ANNEX, K.NOTE, K.RECITAL),
)
_ORDINAL = {K.PART, K.DIVISION, K.SUBDIVISION, K.CHAPTER, K.SECTION}
_LONGEST_LETTERS = 2  # the point (ba) of an EU act stands between (b) and (c)
_END_MARKS = frozenset(".;:,!?…")
_HOLE = "\ufdd2"
_LABEL = r"(?P<label>[-–—]{0,2}[0-9A-Za-zА-Яа-яЁё][0-9A-Za-zА-Яа-яЁё¹²³⁰⁴-⁹⁻.\-‑–]*?(?<![.\-–]))"


@dataclass(slots=True)
class _Open:
    """A unit on the way: what was read of it, and the units under it."""

    kind: ClauseKind
    label: str
    heading: str = ""
    text: str = ""
    titled: bool = False
    heading_follows: bool = False
    children: list["_Open"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Expected:
    """What a quotation should hold: a unit of ``kind`` under ``above``; ``label`` where the instruction says it."""

    text: CitedText
    kind: ClauseKind
    above: Sequence[Clause]
    label: str | None = None
    heading: str = ""  # that of the unit that stands there


def read_unit(quoted: str, expected: Expected, new_id: Callable[[], str]) -> NewClause | None:
    r"""The unit that a quotation shows; ``None`` where its number is missing or another than the instruction says.

    ``None`` also where another of its kind follows it: then the quotation shows several units, as two lines of
    unnumbered paragraphs do.

    >>> unit = read_unit("3. Надзор:\n1) ведёт;", Expected(TEXT, ClauseKind.PARAGRAPH, (), "3"), str)
    >>> unit.text, [child.text for child in unit.children]
    ('Надзор:', ['ведёт;'])
    """
    lines = quoted.split("\n")
    head = _head(lines[0], expected)
    if head is None or (expected.kind is K.INDENT and len(lines) > 1):
        return None
    reader = _Reader(expected, head)
    for at, line in enumerate(lines[1:], start=2):
        if reader.is_next(line):
            return None
        reader.take(line, last=at == len(lines))
    return _made(head, new_id)


def begins(line: str, expected: Expected) -> bool:
    """Whether a line is the first of the unit that is expected.

    >>> from service.domain.text.tree import ClauseTree
    >>> text = CitedText(ClauseTree(RU, ()), Scheme.RU_PARTS)
    >>> begins("4. Надзор", Expected(text, ClauseKind.PARAGRAPH, (), "4"))
    True
    """
    return _head(line, expected) is not None


def looks_numbered(words: str, expected: Expected) -> bool:
    """Whether words begin with the number of some unit: then they are no mere text.

    >>> from service.domain.text.tree import ClauseTree
    >>> text = CitedText(ClauseTree(RU, ()), Scheme.RU_PARTS)
    >>> looks_numbered("4. Надзор", Expected(text, ClauseKind.PARAGRAPH, (), "3"))
    True
    """
    first = words.split(maxsplit=1)[:1]
    own = printed_label(words, expected.kind, expected.text.scheme, expected.text.tree.language)
    return own is not None or (bool(first) and first[0][-1] in ".)" and first[0][0] in "(0123456789")


def printed_label(line: str, kind: ClauseKind, scheme: Scheme, language: Language) -> tuple[str, str] | None:
    """The bare label that a line begins with if it is one of that kind, and the rest of the line.

    >>> printed_label("2.1. Срок", ClauseKind.PARAGRAPH, Scheme.RU_PARTS, RU)
    ('2.1', 'Срок')
    """
    printed = printed_number(scheme, kind, _HOLE, language)
    if not printed:
        return None
    stop = "" if printed[-1] in ".)" else r"\.?"
    if kind in TITLED and printed[-1] == ".":
        printed, stop = printed[:-1], r"(?:\.|(?=\s*$))"
    pattern = re.escape(printed).replace(_HOLE, _LABEL).replace(r"\ ", r"\s*")
    found = re.match(rf"{pattern}{stop}(?:\s+|$)", line, re.IGNORECASE)
    if found is None or not _may_number(found["label"], kind, russian=language_of(scheme) == RU):
        return None
    own = language == RU or language_of(scheme) != RU
    return found["label"] if own else cyrillic(found["label"], kind), line[found.end() :]


def _may_number(label: str, kind: ClauseKind, *, russian: bool) -> bool:
    """Whether letters are a number and no word: one letter or one twice, Roman numerals, ordinals of large parts."""
    letters = re.match(r"[^\W\d_]*", label.lstrip("-–—"))
    said = letters[0] if letters else ""
    if not said or kind is K.ANNEX:
        return True
    if read_roman(said.upper()) is not None or (kind in _ORDINAL and read_ordinal(said)):
        return kind in _ORDINAL or not russian or kind is K.SUBPOINT
    if not russian and kind in {K.POINT, K.SUBPOINT}:
        return len(said) <= _LONGEST_LETTERS
    return len(set(said)) == 1 and (kind is K.SUBPOINT or (not russian and said.isascii() and kind is K.PARAGRAPH))


def _head(line: str, expected: Expected) -> _Open | None:
    label = expected.label or ""
    scheme = scheme_at(expected.text.scheme, [*expected.above, Clause(ClauseId(""), expected.kind, label)])
    language = expected.text.tree.language
    rest: str = line
    if expected.kind in _NUMBERED and expected.label != "":
        found = _as_said(line, expected, scheme) or printed_label(line, expected.kind, scheme, language)
        if found is None or (expected.label is not None and key(found[0]) != key(expected.label)):
            return None
        label, rest = expected.label or found[0], found[1]
    if expected.kind is K.PREAMBLE:
        said = bool(expected.heading) and rest == expected.heading
        return _Open(K.PREAMBLE, "", expected.heading, "" if said else rest, titled=said)
    if expected.kind in TITLED or expected.heading:
        if not label:
            rest = rest.removeprefix(printed_number(scheme, expected.kind, "", language)).lstrip()
        return _titled(expected.kind, label, rest, line)
    return _Open(expected.kind, label, text=rest)


def _titled(kind: ClauseKind, label: str, heading: str, line: str) -> _Open:
    """A unit whose number stands on a line of its own; after the number alone, without a stop, comes its heading."""
    follows = bool(label) and not heading and kind is not K.ANNEX and not line.rstrip().endswith(".")
    return _Open(kind, label, heading=heading, titled=True, heading_follows=follows)


def reads_as_heading(unit: NewClause) -> bool:
    """Whether the first words of a unit without a heading would be taken for one, behind a number without a stop.

    >>> [reads_as_heading(NewClause(ClauseId("n"), K.ARTICLE, "5", "", words)) for words in ("Надзор", "Он ведётся.")]
    [True, False]
    """
    first = unit.text.split("\n")[0]
    return bool(unit.label and first) and not unit.heading and unit.kind is not K.ANNEX and first[-1] not in _END_MARKS


def _as_said(line: str, expected: Expected, scheme: Scheme) -> tuple[str, str] | None:
    """The number that the instruction gives, if the line begins with it as it is printed."""
    if not expected.label:
        return None
    printed = printed_number(scheme, expected.kind, expected.label, expected.text.tree.language)
    rest = line[len(printed) :]
    fits = printed != "" and line.startswith(printed) and (not rest or rest[0].isspace())
    return (expected.label, rest.strip()) if fits else None


class _Reader:
    """Takes a line after another; ``stack`` are the units that stand open, outermost first."""

    def __init__(self, expected: Expected, head: _Open) -> None:
        self.expected = expected
        self.stack = [head]

    def is_next(self, line: str) -> bool:
        """Whether a line has the number of a further unit like the first one, and opens none under it."""
        head = self.stack[0]
        above = [*self.expected.above, Clause(ClauseId(""), head.kind, head.label)]
        scheme = scheme_at(self.expected.text.scheme, above)
        found = printed_label(line, head.kind, scheme, self._language) if head.label else None
        if found is None or _hand(found[0]) != _hand(head.label) or not key(head.label) < key(found[0]):
            return False
        opened = self._numbered(line)
        return opened is None or (opened.kind is head.kind and not _opens_list(head))

    def take(self, line: str, *, last: bool) -> None:
        """Take a line; a heading on a line of its own has no mark at its end and is not the last line."""
        found = self._numbered(line)
        if found is not None:
            self._push(found)
            return
        unit = self.stack[-1]
        if unit.heading_follows and not unit.heading and not unit.text and not last and line[-1:] not in _END_MARKS:
            unit.heading = line
            return
        if unit.titled and not unit.text and not unit.children:
            unit.text = line
            return
        unit.children.append(_Open(K.INDENT, "", text=line))

    def _push(self, unit: _Open) -> None:
        """Put a unit beside the one that it goes on from; a list in another hand, or begun anew, stands deeper."""
        before = [
            level
            for level, one in enumerate(self.stack)
            if level
            and (one.kind, _hand(one.label)) == (unit.kind, _hand(unit.label))
            and key(one.label) < key(unit.label)
        ]
        next_to = [level for level in before if goes_on(key(self.stack[level].label), key(unit.label))]
        if before:
            del self.stack[(next_to or before)[-1] :]
        while len(self.stack) > 1 and self._closes(self.stack[-1], unit):
            self.stack.pop()
        self.stack[-1].children.append(unit)
        self.stack.append(unit)

    def _closes(self, last: _Open, unit: _Open) -> bool:
        """Whether a unit that stands open cannot hold the next one."""
        if last.kind is not unit.kind:
            return RANKS[last.kind] > RANKS[unit.kind]
        return not unit.label or _hand(last.label) == _hand(unit.label) or not _opens_list(last)

    def _numbered(self, line: str) -> _Open | None:
        """The unit that a line opens under one that stands open; of several kinds the one that goes on."""
        outer = RANKS[self.stack[0].kind]
        possible = [
            (kind, *found)
            for kind in _NUMBERED
            if (RANKS[kind] > outer or kind is self.stack[0].kind is K.SUBPOINT)
            and (found := printed_label(line, kind, self._scheme(), self._language)) is not None
        ]
        fitting = [one for one in possible if self._fits(one[0], one[1])]
        if not fitting:
            return None
        kind, label, rest = fitting[0]
        if kind in TITLED:
            return _titled(kind, label, rest, line)
        return _Open(kind, label, text=rest)

    def _fits(self, kind: ClauseKind, label: str) -> bool:
        """Points have figures where sub-points have letters; where both have letters the list decides."""
        if kind not in (K.POINT, K.SUBPOINT, K.RECITAL):
            return True
        if label[0].isdigit() or label[0] in "-–—":
            return kind is not K.SUBPOINT and (kind is K.POINT) != self._in_preamble
        if kind is K.RECITAL or self._in_preamble:
            return False
        return kind is self._lettered(label)

    def _lettered(self, label: str) -> ClauseKind:
        if printed_number(self._scheme(), K.POINT, "a", self._language) == "a)" and language_of(self._scheme()) == RU:
            return K.SUBPOINT
        if self.stack[0].kind is K.SUBPOINT:
            return K.SUBPOINT
        points = self._last(K.POINT)
        subpoints = self._last(K.SUBPOINT)
        if subpoints and following(subpoints, roman=read_roman(subpoints.upper()) is not None) == label:
            return K.SUBPOINT
        if not points or points[0].isdigit():
            return K.SUBPOINT if points or self.stack[0].kind is K.POINT else K.POINT
        return K.POINT if following(points) == label or label != "i" else K.SUBPOINT

    def _last(self, kind: ClauseKind) -> str:
        return next((unit.label for unit in reversed(self.stack) if unit.kind is kind), "")

    def _scheme(self) -> Scheme:
        made = [Clause(ClauseId(""), unit.kind, unit.label) for unit in self.stack]
        return scheme_at(self.expected.text.scheme, [*self.expected.above, *made])

    @property
    def _language(self) -> Language:
        return self.expected.text.tree.language

    @property
    def _in_preamble(self) -> bool:
        return self.stack[0].kind in (K.PREAMBLE, K.RECITAL)


def _hand(label: str) -> str:
    """Figures, capitals or small letters: lists within one another are told apart by it."""
    first = label[:1]
    return "figures" if not first.isalpha() else "capitals" if first.isupper() else "letters"


def _opens_list(unit: _Open) -> bool:
    return unit.text.rstrip().endswith((":", "-", "–", "—")) or not unit.text


def _made(unit: _Open, new_id: Callable[[], str]) -> NewClause:
    own = ClauseId(new_id())
    children = tuple(_made(child, new_id) for child in unit.children)
    return NewClause(own, unit.kind, unit.label, unit.heading, unit.text, children)
