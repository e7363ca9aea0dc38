"""Where the words that an instruction quotes stand in a text.

A person who copies words may lose a ё, a kind of space, quotation marks or dash; these are tolerated, the stored text
does not change. Anything else must be the same, and whole words are meant: «срок» is not found in «сроки».
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from service.domain.text.words import sentence_ends, tokens

_FOLDED = str.maketrans(
    {
        **dict.fromkeys("«»„“”‟″", '"'),
        **dict.fromkeys("‘’‚‛′ʼ", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "ё": "е",
        "Ё": "Е",
    }
)
_PIECE = re.compile(r"\s+|\S")
_INSIDE = re.compile(r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text in code points, its end not included."""

    start: int
    end: int


def folded(words: str) -> str:
    r"""Words as they are compared: spaces, quotes, dashes and ё made alike.

    >>> folded("«всё –\u00a0это»")
    '"все - это"'
    """
    return "".join(_fold(words)[0]).strip()


def spans(text: str, quoted: str) -> tuple[Span, ...]:
    """Every place of a text where the quoted words stand as whole words, in order; places may overlap.

    Words joined by a hyphen are one word; only where it stands nowhere by itself is a part of one found. A number is
    never found in a longer one.

    >>> spans("Срок – 5 дней, статья 5.1", "5")
    (Span(start=7, end=8),)
    >>> len(spans("всё ещё", "все")), len(spans("сроки", "срок"))
    (1, 0)
    """
    wanted = folded(quoted)
    if not wanted:
        return ()
    starts, ends = _edges(text)
    found = list(_everywhere(text, wanted))
    whole = tuple(one for one in found if one.start in starts and one.end in ends)
    return whole or tuple(one for one in found if _parts_of_words(text, one))


def stops(text: str) -> tuple[Span, ...]:
    """The full stops that end a sentence; those of abbreviations and numbers are left out.

    >>> stops("Срок по ст. 5 – 30 дней.")
    (Span(start=23, end=24),)
    """
    bare = text.rstrip()
    ends = [*sentence_ends(text), len(bare)]
    found = (next((at for at in range(end - 1, max(0, end - 4), -1) if text[at] == "."), None) for end in ends)
    return tuple(Span(at, at + 1) for at in found if at is not None)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, the space between them in none.

    >>> [(one.start, one.end) for one in sentences("Да. Нет.")]
    [(0, 3), (4, 8)]
    """
    ends = [*sentence_ends(text), len(text)]
    starts = [0, *(end + len(text[end:]) - len(text[end:].lstrip()) for end in ends[:-1])]
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True))


@lru_cache(maxsize=1024)
def _fold(text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The characters compared, and where each begins in the text; a run of white space is one space."""
    signs: list[str] = []
    places: list[int] = []
    for piece in _PIECE.finditer(text.translate(_FOLDED)):
        signs.append(" " if piece[0].isspace() else piece[0])
        places.append(piece.start())
    return tuple(signs), (*places, len(text))


@lru_cache(maxsize=1024)
def _edges(text: str) -> tuple[frozenset[int], frozenset[int]]:
    starts, ends = set(), set()
    at = 0
    for token in tokens(text):
        starts.add(at)
        at += len(token)
        ends.add(at)
    return frozenset(starts), frozenset(ends)


def _everywhere(text: str, wanted: str) -> Iterator[Span]:
    signs, places = _fold(text)
    whole = "".join(signs)
    at = whole.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        yield Span(places[at], places[end - 1] + 1)
        at = whole.find(wanted, at + 1)


def _parts_of_words(text: str, span: Span) -> bool:
    first, last = text[span.start], text[span.end - 1]
    if first.isdigit() or last.isdigit():
        return False
    before, behind = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    glued_before = bool(before) and _is_inside(before) and _is_inside(first)
    return not glued_before and not (bool(behind) and _is_inside(behind) and _is_inside(last))


def _is_inside(sign: str) -> bool:
    return _INSIDE.match(sign) is not None
