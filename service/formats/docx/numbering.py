"""Word's automatic numbers, worked out as Word prints them.

Word stores «1.», «1)», «а)» nowhere: a paragraph names a list and a level, and the number follows from
those before it (ISO/IEC 29500-1 §17.9). Lists that share one abstract numbering share its counters, until
a list starts its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from service.domain.text.label import CYRILLIC_LETTERS, LATIN_LETTERS, write_roman
from service.formats.docx.names import w

_LEVELS = 9
_BULLETS = {"": "", "\uf0b7": "•", "\uf02d": "–", "\uf0a7": "▪", "o": "○"}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its numbers look and where they start."""

    form: str
    text: str
    start: int
    restart: int | None
    legal: bool
    style: str


class Numbers:
    """Gives each paragraph of a document its number; they must be asked for in document order."""

    def __init__(self, part: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, Mapping[int, int], Mapping[int, Level]]] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        if part is not None:
            self._read(part)

    def _read(self, part: etree._Element) -> None:
        linked: dict[str, str] = {}
        links: dict[str, str] = {}
        for abstract in part.iterfind(w("abstractNum")):
            id = abstract.get(w("abstractNumId"), "")
            self._levels[id] = dict(_levels(abstract))
            if (style := _value(abstract, "styleLink")) is not None:
                linked[style] = id
            if (style := _value(abstract, "numStyleLink")) is not None:
                links[id] = style
        for num in part.iterfind(w("num")):
            id = _value(num, "abstractNumId") or ""
            id = linked.get(links.get(id, ""), id)
            self._lists[num.get(w("numId"), "")] = (id, *_overrides(num))

    def level_of_style(self, list_id: str, style: str) -> int:
        """The level that a list gives to paragraphs of a style; 0 where it names none."""
        abstract, _, _ = self._lists.get(list_id, ("", {}, {}))
        levels = self._levels.get(abstract, {})
        return next((at for at, level in levels.items() if style and level.style == style), 0)

    def next(self, list_id: str, at: int) -> str:
        """The number printed before the next paragraph of a list at a level; empty where none is."""
        if list_id not in self._lists or not 0 <= at < _LEVELS:
            return ""
        abstract, starts, own = self._lists[list_id]
        levels = {**self._levels.get(abstract, {}), **own}
        if at not in levels:
            return ""
        self._count(list_id, at, levels, starts)
        return self._printed(levels, at, self._counters[abstract])

    def _count(self, list_id: str, at: int, levels: Mapping[int, Level], starts: Mapping[int, int]) -> None:
        counters = self._counters.setdefault(self._lists[list_id][0], [None] * _LEVELS)
        if at in starts and (list_id, at) not in self._begun:
            self._begun.add((list_id, at))
            counters[at] = starts[at]
        else:
            held = counters[at]
            counters[at] = levels[at].start if held is None else held + 1
        for above in range(at):
            if counters[above] is None and above in levels:
                counters[above] = starts.get(above, levels[above].start)
        for deeper in range(at + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or 0 < at + 1 <= restart:
                counters[deeper] = None

    def _printed(self, levels: Mapping[int, Level], at: int, counters: list[int | None]) -> str:
        level = levels[at]
        if level.form == "none":
            return ""
        if level.form == "bullet":
            return _BULLETS.get(level.text, level.text)
        text = level.text
        for place in range(_LEVELS):
            sign = f"%{place + 1}"
            if sign in text:
                form = "decimal" if level.legal else levels[place].form if place in levels else "decimal"
                text = text.replace(sign, number(counters[place] or 0, form))
        return text


def number(value: int, form: str) -> str:
    """A number in one of Word's forms; a form we do not know is printed in digits.

    >>> number(4, "lowerRoman"), number(27, "lowerLetter"), number(3, "russianLower")
    ('iv', 'aa', 'в')
    """
    if form in ("upperRoman", "lowerRoman") and 0 < value < _LARGEST_ROMAN:
        made = write_roman(value)
    elif form in ("upperLetter", "lowerLetter"):
        made = _letters(value, LATIN_LETTERS)
    elif form in ("russianUpper", "russianLower"):
        made = _letters(value, CYRILLIC_LETTERS)
    elif form == "decimalZero":
        return f"{value:02}"
    else:
        return str(value)
    return made.upper() if form.startswith("upper") or form == "russianUpper" else made.lower()


_LARGEST_ROMAN = 400
_MOST_ROUNDS = 10


def _letters(value: int, alphabet: str) -> str:
    """a, b, …, z, aa, bb: as Word goes on after the last letter."""
    rounds, place = divmod(value - 1, len(alphabet))
    if not 0 <= rounds < _MOST_ROUNDS:
        return str(value)
    return alphabet[place] * (rounds + 1)


def _levels(parent: etree._Element) -> Iterator[tuple[int, Level]]:
    for level in parent.iterfind(w("lvl")):
        at = level.get(w("ilvl"), "")
        if at.isdecimal():
            restart = _value(level, "lvlRestart")
            yield (
                int(at),
                Level(
                    _value(level, "numFmt") or "decimal",
                    _value(level, "lvlText") or "",
                    _integer(_value(level, "start"), 0),
                    None if restart is None else _integer(restart, 0),
                    level.find(w("isLgl")) is not None,
                    _value(level, "pStyle") or "",
                ),
            )


def _overrides(num: etree._Element) -> tuple[Mapping[int, int], Mapping[int, Level]]:
    starts: dict[int, int] = {}
    own: dict[int, Level] = {}
    for override in num.iterfind(w("lvlOverride")):
        at = _integer(override.get(w("ilvl")), 0)
        if (start := _value(override, "startOverride")) is not None:
            starts[at] = _integer(start, 1)
        own.update(_levels(override))
    return starts, own


def _value(parent: etree._Element, name: str) -> str | None:
    child = parent.find(w(name))
    return None if child is None else child.get(w("val"), "")


def _integer(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < _MOST_DIGITS else otherwise


_MOST_DIGITS = 7
