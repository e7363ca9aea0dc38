"""Words of a clause that a comment or remark is about, found again in a later text of that clause.

An anchor is a quotation with the words before and after it. It is found only where it stands once
beyond doubt; anything else is said, never guessed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.text.words import tokens

REACH = 8
"""So many tokens before and after are kept with a quotation."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """``quote`` as it stood between ``before`` and ``after``; either is empty where it is not known."""

    quote: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Located:
    """The quotation stands at these code points of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The quotation stands in so many places that fit equally well."""

    places: int


@dataclass(frozen=True, slots=True)
class Lost:
    """The quotation stands nowhere, or only among other words: the remark is about an earlier text."""


def anchored(text: str, start: int, end: int) -> Anchor:
    """The anchor of words of a text, with the words around them.

    >>> anchored("срок 30 дней", 5, 7)
    Anchor(quote='30', before='срок ', after=' дней')
    """
    before, after = tokens(text[:start]), tokens(text[end:])
    return Anchor(text[start:end], "".join(before[-REACH:]), "".join(after[:REACH]))


def locate(text: str, anchor: Anchor) -> Located | Ambiguous | Lost:
    """Where the anchor's words stand in a text.

    What fits on both sides goes before what fits on one, and that before nothing; a quotation
    found only among words that fit on neither side is lost.

    >>> locate("Первый срок 30 дней, второй срок 30 дней", Anchor("30", "второй срок ", " дней"))
    Located(start=33, end=35)
    """
    known = (anchor.before != "") + (anchor.after != "")
    fits: dict[int, list[Located]] = {}
    for place in _places(text, anchor.quote):
        before = anchor.before != "" and text.endswith(anchor.before, 0, place.start)
        after = anchor.after != "" and text.startswith(anchor.after, place.end)
        fits.setdefault(before + after, []).append(place)
    best = fits.get(2) or fits.get(1) or ([] if known else fits.get(0, []))
    if len(best) == 1:
        return best[0]
    return Ambiguous(len(best)) if best else Lost()


def _places(text: str, quote: str) -> Iterator[Located]:
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield Located(at, at + len(quote))
        at = text.find(quote, at + 1)
