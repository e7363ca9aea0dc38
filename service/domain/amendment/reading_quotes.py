"""The quotations of an instruction, set aside so that the words around them can be read.

Quotation marks nest, and people and word processors are careless with them: «ООО «Ромашка» ends with one mark for
two. So a text may be taken apart in several ways (``WAYS``), the strict one first, in which everything that we print
is read back; whoever reads must not choose where two ways give two meanings.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

FIRST, LAST = "\ufdd0", "\ufdd1"
"""Noncharacters that stand around the number of a quotation in a text without quotations."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between quotation marks, and where they stand in the instruction."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Bare:
    """An instruction with a sign for each quotation; ``origin`` gives for each place where it was."""

    text: str
    quotations: tuple[Quotation, ...]
    origin: tuple[int, ...]


Way = Callable[[str, int], tuple[str, int] | None]
"""From an opening mark, the words quoted and the place behind the closing one; ``None`` where it is never closed."""

_CLOSERS: Mapping[str, str] = {"«": "»", "“": "”", "„": "“”", "‘": "’", '"': '"'}


def quote(words: str, opening: str) -> str:
    """Words in quotation marks of one kind, or in straight ones where they hold such marks unpaired.

    >>> quote("срок", "«"), quote('по «а» и "б"', "«"), quote("конец»", "«")
    ('«срок»', '«по «а» и "б"»', '"конец»"')
    """
    if _is_paired(words, opening, _CLOSERS[opening]):
        return f"{opening}{words}{_CLOSERS[opening]}"
    doubled = words.replace('"', '""')
    return f'"{doubled}"'


def bare(text: str, way: Way) -> Bare | int:
    """The instruction without its quotations; the place of an opening mark that is never closed.

    >>> [one.words for one in bare("слово «не» исключить", strictly).quotations], bare("слово «не", strictly)
    (['не'], 6)
    """
    made: list[str] = []
    origin: list[int] = []
    quotations: list[Quotation] = []
    at = 0
    while at < len(text):
        if not _opens(text, at):
            made.append(text[at])
            origin.append(at)
            at += 1
            continue
        found = way(text, at)
        if found is None:
            return at
        sign = f"{FIRST}{len(quotations)}{LAST}"
        made.append(sign)
        origin += [at] * len(sign)
        quotations.append(Quotation(found[0], at + 1, found[1] - 1))
        at = found[1]
    return Bare("".join(made), tuple(quotations), (*origin, len(text)))


def _opens(text: str, at: int) -> bool:
    sign = text[at]
    if sign == "‘":
        return not text[at - 1 : at].isalnum()
    return sign in _CLOSERS


def strictly(text: str, at: int) -> tuple[str, int] | None:
    """Paired marks nest; a straight mark inside straight ones is doubled.

    >>> strictly("«а «б» в» г", 0), strictly('"а ""б"" в" г', 0), strictly("«а", 0)
    (('а «б» в', 9), ('а "б" в', 11), None)
    """
    if text[at] == '"':
        return _doubled(text, at)
    opening, closers = text[at], _CLOSERS[text[at]]
    depth = 0
    for place in range(at, len(text)):
        if text[place] == opening:
            depth += 1
        elif text[place] in closers and not _is_apostrophe(text, place):
            depth -= 1
            if not depth:
                return text[at + 1 : place], place + 1
    return None


def _doubled(text: str, at: int) -> tuple[str, int] | None:
    place = at + 1
    while (place := text.find('"', place)) >= 0:
        if text[place + 1 : place + 2] != '"':
            return text[at + 1 : place].replace('""', '"'), place + 1
        place += 2
    return None


def by_sides(text: str, at: int) -> tuple[str, int] | None:
    """Straight marks nest too: one opens behind a space and closes before one.

    >>> by_sides('"слово "а" и" г', 0)
    ('слово "а" и', 13)
    """
    if text[at] != '"':
        return strictly(text, at)
    depth = 1
    for place in range(at + 1, len(text)):
        if text[place] == '"':
            depth += 1 if _is_opening_side(text, place) else -1
            if not depth:
                return text[at + 1 : place], place + 1
    return None


def flatly(text: str, at: int) -> tuple[str, int] | None:
    """The first closing mark ends the quotation.

    >>> flatly("«ООО «Ромашка» исключить", 0)
    ('ООО «Ромашка', 14)
    """
    closers = _CLOSERS[text[at]]
    places = (at for at in range(at + 1, len(text)) if text[at] in closers and not _is_apostrophe(text, at))
    end = next(places, None)
    return None if end is None else (text[at + 1 : end], end + 1)


WAYS: tuple[Way, ...] = (strictly, by_sides, flatly)


def _is_opening_side(text: str, at: int) -> bool:
    before, behind = text[at - 1], text[at + 1 : at + 2]
    return (before.isspace() or before in '("«“') and bool(behind) and not behind.isspace()


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and text[at + 1 : at + 2].isalnum()


def _is_paired(words: str, opening: str, closing: str) -> bool:
    """Whether every such mark inside has its other half, so that the strict way reads the whole."""
    depth = 0
    for sign in words:
        depth += (sign == opening) - (sign == closing)
        if depth < 0:
            return False
    return depth == 0
