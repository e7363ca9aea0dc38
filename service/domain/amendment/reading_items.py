"""An instruction taken apart into single directions: numbered, lettered, or one sentence after another.

Works on a text whose quotations are set aside. «В статье 5:» and "Article 5 is amended as follows:" are headings of
the items under them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.amendment.reading_quotes import FIRST, LAST

_MARKER = r"(?:(?P<stop>\d{1,3}\.)|(?P<digit>\(?\d{1,3}\))|\(?(?P<letter>[a-zа-я])\)|(?P<dash>[-–—•]))[ \t\u00a0]+"
_AHEAD = r"(?:\(?\d{1,3}[.)]|\(?[a-zа-я]\)|[-–—•])[ \t\u00a0]"
_BREAK = re.compile(
    rf";|\n(?!\s*{FIRST})"
    rf"|:(?=\s*(?:\n(?!\s*{FIRST})|{_AHEAD}|$)|[ \t\u00a0](?!\s*{FIRST}))"
    rf"|(?<=[\w)]{{3}}|.{{2}}{LAST})\.(?=\s*(?:\n|$)|\s+(?:{_AHEAD}|[A-ZА-ЯЁ][a-zа-яё]))"
)
_MARKED = re.compile(rf"\s*(?:{_MARKER})?")
_AND = re.compile(r"and|or|и|а также|или", re.IGNORECASE)
_OPENS = re.compile(
    r"(?:следующие изменени[яе].*|(?:is|are) amended as follows|amended to read as follows)$", re.IGNORECASE
)


_HEADING = ":"
"""An unnumbered heading stands over what comes until the next; one right behind another stands under it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One piece, from ``start`` to ``end``, and the headings it stands under, outermost first, as pieces too."""

    start: int
    end: int
    within: tuple["Item", ...] = ()


def items(text: str) -> tuple[Item, ...]:
    """The pieces of an instruction that say what is to be done.

    >>> text = "1) в статье 5: а) часть 1 исключить; б) часть 2 исключить; 2) статью 6 исключить."
    >>> [(text[one.start : one.end], len(one.within)) for one in items(text)]
    [('часть 1 исключить', 1), ('часть 2 исключить', 1), ('статью 6 исключить', 0)]
    >>> [len(one.within) for one in items("в порядке редакционной правки: в статье 5: а) часть 1 исключить")]
    [2]
    """
    open_items: list[tuple[str, Item]] = []
    made: list[Item] = []
    before = ""
    for start, end, opens in _pieces(text):
        marked = _MARKED.match(text, start, end)
        style = (marked.lastgroup if marked else None) or ""
        begin = marked.end() if marked else start
        if begin >= end or _AND.fullmatch(text, begin, end):
            continue
        opening = opens or _OPENS.search(text, begin, end) is not None
        style = style or (_HEADING if opening else "")
        if not before == style == _HEADING:
            at = next((at for at, (held, _) in enumerate(open_items) if held == style), len(open_items))
            del open_items[at:]
        before = style
        piece = Item(begin, end, tuple(one for _, one in open_items))
        if opening:
            open_items.append((style, piece))
        else:
            made.append(piece)
    return tuple(made)


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether it opens a list), white space at the end left out."""
    at = 0
    for found in _BREAK.finditer(text):
        yield at, at + len(text[at : found.start()].rstrip()), found[0] == ":"
        at = found.end()
    end = len(text.rstrip(" \t\n\r\u00a0.;"))
    yield at, max(at, end), False
