"""Printing points: changes of spelling and punctuation alone, put right and not voted on (domain.md §3.4, 16).

Only what cannot change the sense by the words that it changes passes; whether a comma changes it, a
person judges.
"""

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from service.domain.ids import Language
from service.domain.text.diff import Splice, compared
from service.domain.text.sense import turning
from service.domain.text.words import is_word

SHORT, LONG = 4, 6
"""In a word of fewer letters nothing is a slip, in one of fewer than ``LONG`` one letter, in others two."""


def is_editorial(old: str, new: str, language: Language) -> bool:
    """Whether only spelling and punctuation differ.

    >>> is_editorial("Орган , котороый решает", "Орган, который решает", Language("ru"))
    True
    """
    return all(_is_slip(change, language) for change in compared(old, new))


def _is_slip(change: Splice, language: Language) -> bool:
    before, after = ([token for token in side if is_word(token)] for side in (change.old, change.new))
    if _letters(before) == _letters(after):
        signs = [token for token in (*change.old, *change.new) if not is_word(token)]
        return turning(signs, language) is None
    alike = len(before) == len(after) and all(map(_is_misspelt, before, after))
    return alike and turning((*before, *after), language) is None


def _letters(words: Sequence[str]) -> str:
    """Words without regard to what parts them, to capitals and to ё."""
    return "".join(words).casefold().replace("ё", "е")


def _is_misspelt(one: str, other: str) -> bool:
    left, right = _letters([one]), _letters([other])
    shorter = min(len(left), len(right))
    allowed = 0 if shorter < SHORT else 1 if shorter < LONG else 2
    return Levenshtein.distance(left, right) <= allowed
