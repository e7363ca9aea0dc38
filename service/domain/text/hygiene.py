"""Characters of a text that deceive the eye: kept as written, named and shown, never taken out.

Bidirectional controls, invisible and private characters, digits of other scripts, words of Latin and
Cyrillic letters at once or wholly of the wrong one. Sources: reliability.md §2.6 (Unicode TR 36, UTS 39;
CVE-2021-42574, CVE-2021-42694). Texts are NFC, never NFKC, which would turn 10² into 102.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.ids import Language

BIDIRECTIONAL = "bidirectional-control"
INVISIBLE = "invisible-character"
CONTROL = "control-character"
PRIVATE = "private-character"
FOREIGN_DIGIT = "foreign-digit"
MIXED = "mixed-scripts"
LOOKALIKE = "lookalike-word"

RUSSIAN = Language("ru")
CONTEXT = 12
"""How many characters on each side of an odd one are quoted with it."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """One odd character or word.

    ``detail`` names it ("U+202E RIGHT-TO-LEFT OVERRIDE", or the word itself); ``quote`` is the words around
    it as they stand, ``occurrence`` how often that quotation stood there before, from 0.
    """

    code: str
    detail: str
    quote: str
    occurrence: int = 0


_ODD = re.compile(
    "(?P<bidi>[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])"
    "|(?P<invisible>[\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2028\u2029\u2060-\u2064\u206a-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef])"
    "|(?P<control>[\x00-\x08\x0b-\x1f\x7f-\x9f])"
    "|(?P<private>[\ue000-\uf8ff\U000f0000-\U0010ffff])"
    "|(?P<digit>(?![0-9])\\d)"
)
_CODES = {
    "bidi": BIDIRECTIONAL,
    "invisible": INVISIBLE,
    "control": CONTROL,
    "private": PRIVATE,
    "digit": FOREIGN_DIGIT,
}
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN_LOOKALIKE = re.compile("[aceopxy]{1,3}")
_CYRILLIC_LOOKALIKE = re.compile("[асеорху]{1,3}")
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps"})
_JOINING = _RIGHT_TO_LEFT | {"hi", "bn", "mr", "ne"}
_MARKS_OF_DIRECTION = "\u061c\u200e\u200f"
_JOINERS = "\u200c\u200d"


def oddities(text: str, language: Language = RUSSIAN) -> tuple[Oddity, ...]:
    """Everything in a text that looks like something else, in order; what a language needs is not odd in it.

    >>> [(one.code, one.detail) for one in oddities("пpоект")]
    [('mixed-scripts', 'пpоект')]
    """
    found = [*_odd_characters(text, language), *_odd_words(text)]
    seen: Counter[tuple[str, str]] = Counter()
    made = []
    for _, oddity in sorted(found, key=lambda pair: pair[0]):
        made.append(Oddity(oddity.code, oddity.detail, oddity.quote, seen[oddity.code, oddity.quote]))
        seen[oddity.code, oddity.quote] += 1
    return tuple(made)


def character_name(character: str) -> str:
    r"""«U+202E RIGHT-TO-LEFT OVERRIDE».

    >>> character_name("\u200b")
    'U+200B ZERO WIDTH SPACE'
    """
    return f"U+{ord(character):04X} {unicodedata.name(character, 'CONTROL')}"


def _odd_characters(text: str, language: Language) -> Iterator[tuple[int, Oddity]]:
    for found in _ODD.finditer(text):
        character, at = found[0], found.start()
        if _needed(character, language):
            continue
        assert found.lastgroup is not None
        quote = text[max(0, at - CONTEXT) : at + 1 + CONTEXT]
        yield at, Oddity(_CODES[found.lastgroup], character_name(character), quote)


def _needed(character: str, language: Language) -> bool:
    if character.isdecimal():
        return language in _JOINING
    if character in _MARKS_OF_DIRECTION:
        return language in _RIGHT_TO_LEFT
    return character in _JOINERS and language in _JOINING


def _odd_words(text: str) -> Iterator[tuple[int, Oddity]]:
    latin, cyrillic = len(_LATIN.findall(text)), len(_CYRILLIC.findall(text))
    if not latin or not cyrillic:
        return
    lookalike = _LATIN_LOOKALIKE if latin < cyrillic else _CYRILLIC_LOOKALIKE
    for found in _WORD.finditer(text):
        word = found[0]
        if _LATIN.search(word) and _CYRILLIC.search(word):
            yield found.start(), Oddity(MIXED, word, word)
        elif lookalike.fullmatch(word):
            yield found.start(), Oddity(LOOKALIKE, word, _around(text, found))


def _around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - CONTEXT) : found.end() + CONTEXT]
