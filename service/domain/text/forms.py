"""The forms in which a term may stand in a text: candidates to be confirmed by a person, never taken for granted.

Rather too many than too few: a word is a candidate if it has a stem in common with the term's, endings
taken off and fleeting vowels left out («рынок», «рынка»; «день», «дней»). Why no dictionary does it:
docs/decisions. Other languages than Russian and English know no forms but capitals.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from service.domain.ids import Language
from service.domain.text.words import is_number, is_word, tokens

_RUSSIAN = tuple(
    re.findall(
        r"\w+",
        """иями ями ами ыми ими ого его ому ему иях ией ием иям ью ья ье ьи ия ий ие ию ии ых их ым им ый
        ая яя ое ее ые ой ей ую юю ою ею ов ев ам ям ах ях ом ем ём а я о е ё ы и у ю ь й""",
    )
)
_ENGLISH = ("ies", "es", "s", "'s", "’s", "s'", "s’", "ed", "ing", "e", "y")
_ENDINGS: Mapping[str, Sequence[str]] = {"ru": _RUSSIAN, "en": _ENGLISH}
_FLEETING = re.compile(r"[оеё]ь?(?=[бвгджзклмнпрстфхцчшщ]$)|ь(?=[бвгджзклмнпрстфхцчшщ]$)")
_SHORTEST = {"ru": 2, "en": 3}
_UNBENT = 2
"""Words of so few letters have no forms: по, и, of."""
_HARD = set("бвдзлмнпрстф")
_KNOWN_ALIKE = (set("а"), set("я"), set("о"), set("е"), _HARD)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a term may stand: ``form`` as written, the ``which``-th of its like, from token ``start``."""

    form: str
    which: int
    start: int


def found(text: str, term: str, language: Language) -> Sequence[Occurrence]:
    """Where a term may stand in a text, in whatever form, in order; none overlaps another.

    >>> [one.form for one in found("Органы решают. Решение органа – в организации.", "орган", Language("ru"))]
    ['Органы', 'органа']
    """
    words, wanted = tokens(text), tokens(term)
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        end = _end(words, at, wanted, language)
        if end > at:
            spans.append((at, end))
        at = max(at + 1, end)
    counted = zip(spans, _which(words, spans), strict=True)
    return [Occurrence("".join(words[at:end]), which, at) for (at, end), which in counted]


def _end(words: Sequence[str], at: int, wanted: Sequence[str], language: Language) -> int:
    """Where a term ends that begins at a token; 0 where it does not stand there. Spaces may be several."""
    for word in (one for one in wanted if not one.isspace()):
        while at < len(words) and words[at].isspace() and word is not wanted[0]:
            at += 1
        if at == len(words) or not _may_be(word, words[at], language):
            return 0
        at += 1
    return at


def _which(words: Sequence[str], spans: Iterable[tuple[int, int]]) -> Iterator[int]:
    """How many times each form stands up to its place; the text is gone through once for each form."""
    reached: dict[tuple[str, ...], tuple[int, int]] = {}
    for at, end in spans:
        form = tuple(words[at:end])
        before, begin = reached.get(form, (0, 0))
        which = before + sum(tuple(words[place : place + len(form)]) == form for place in range(begin, at + 1))
        reached[form] = which, at + 1
        yield which


def _may_be(word: str, form: str, language: Language) -> bool:
    if not is_word(word) or is_number(word) or not is_word(form):
        return word == form
    parts, others = word.split("-"), form.split("-")
    return len(parts) == len(others) and all(
        _folded(one) == _folded(other) or not stems(one, language).isdisjoint(stems(other, language))
        for one, other in zip(parts, others, strict=True)
    )


def _folded(word: str) -> str:
    return word.casefold().replace("ё", "е")


def stems(word: str, language: Language) -> frozenset[str]:
    """What may be left of a word when its ending is taken off.

    >>> sorted(stems("органы", Language("ru")) & stems("органа", Language("ru")))[:1]
    ['орган']
    """
    low = _folded(word)
    if len(low) <= _UNBENT or language not in _ENDINGS:
        return frozenset((low,))
    cut = [low, *(low[: -len(ending)] for ending in _ENDINGS[language] if low.endswith(ending))]
    shortest = _SHORTEST[language]
    left = {stem for stem in cut if len(stem) >= min(shortest, len(low))}
    if language == "ru":
        left |= {bare for stem in left if len(bare := _FLEETING.sub("", stem)) >= shortest}
    return frozenset(left)


def suggested(term: str, by: str, form: str) -> str:
    """The words for a form of the term, where endings tell; empty where a person has to write them.

    >>> suggested("орган", "совет", "Органами"), suggested("орган", "инстанция", "органами")
    ('Советами', '')
    """
    low = _folded(form)
    if low == _folded(term):
        return _in_hand_of(form, by)
    old, new = term.casefold(), by.casefold()
    alike = any(old[-1:] in ends and new[-1:] in ends for ends in _KNOWN_ALIKE) and not {" ", "-"} & {*old, *new}
    stem, other = (old, new) if old[-1:] in _HARD else (old[:-1], new[:-1])
    if not alike or not low.startswith(_folded(stem)):
        return ""
    return _in_hand_of(form, other + form.casefold()[len(stem) :])


def _in_hand_of(model: str, words: str) -> str:
    if model.isupper() and len(model) > 1:
        return words.upper()
    return words[:1].upper() + words[1:] if model[:1].isupper() else words


def around(words: Sequence[str], one: Occurrence, width: int = 6) -> tuple[str, str]:
    """Some words before and behind an occurrence; ``words`` are the tokens of the text.

    >>> text = "Решение принимает орган надзора"
    >>> around(tokens(text), found(text, "орган", Language("ru"))[0], 1)
    ('принимает ', ' надзора')
    """
    end = one.start + len(tokens(one.form))
    return "".join(words[max(0, one.start - 2 * width) : one.start]), "".join(words[end : end + 2 * width])
