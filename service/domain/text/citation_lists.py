"""Several units cited at once, printed and read: «части 3 и 4 статьи 5», «пункты 1 – 3», "points (a) to (c)".

A range is every number from the first to the last that follow one another in the hand of the first; numbers with an
index that may stand in between are named one by one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from service.domain.ids import ClauseId, Language
from service.domain.text.citation import CitedText
from service.domain.text.citation_reading import Citation, Step, Unread, read_citation
from service.domain.text.citation_words import PARAGRAPHS_BY_COUNT, unit_word
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.label import following, goes_on, key
from service.domain.text.naming import RU, Scheme, kind_gender, kind_name, latin, scheme_at
from service.domain.text.naming_words import LARGEST_ORDINAL, Case, ordinal, read_ordinal

LONGEST_RANGE = 200

_ELEMENT = re.compile(
    r"\s*(?:№\s*)?(?:[\"«“„](?P<quoted>[^\"»”]{1,12})[\"»”]|\((?P<bracketed>[\w.]{1,8})\)"
    r"|(?P<plain>[-–]?\d+(?:[.\-‑]\d+)*[⁰¹²³⁴-⁹⁻]*[a-z]{0,2}(?!\w)|[IVXLCХ]+(?:[.\-]\d+)*(?!\w))"
    r"|(?P<words>[а-яА-Я]+(?:\s[а-яА-Я]+)??(?=\s*(?:[,–—-]|\sи\s|$|\s[а-я]))))"
)
_AND = re.compile(r"\s*(?:,\s*(?:и|and)\s|,|(?:и|and)(?!\w))\s*", re.IGNORECASE)
_TO = re.compile(r"\s*(?:[–—]|-(?=\s)|(?:to|по)(?!\w))\s*", re.IGNORECASE)


def read_list(text: str) -> tuple[Citation, ...] | Unread:
    """Every unit of a list, as a citation of its own; of one unit alone a list of one.

    >>> [one.steps[-1].label for one in read_list("пунктами 1 – 3 и 5 части 2")]
    ['1', '2', '3', '5']
    """
    plain = text.replace("ё", "е").replace("Ё", "Е").replace("\u00a0", " ").strip()
    single = read_citation(text)
    named = unit_word(plain, 0)
    if named is None:
        return single if isinstance(single, Unread) else (single,)
    word, at = named
    labels, at = _labels(plain, at, word)
    if len(labels) < 2:
        return single if isinstance(single, Unread) else (single,)
    rest = plain[at:].strip()
    outer = read_citation(rest) if rest else Citation(())
    if isinstance(outer, Unread):
        return outer
    return tuple(replace(outer, steps=(*outer.steps, Step(word, label))) for label in labels)


def _labels(plain: str, at: int, word: str) -> tuple[list[str], int]:
    made: list[str] = []
    to = False
    while found := _ELEMENT.match(plain, at):
        label = _label(found, word)
        if label is None:
            break
        run = _up_to(made[-1], label) if to and made else [label]
        if run is None:
            return [], at
        made += run
        at = found.end()
        joined = _TO.match(plain, at) or _AND.match(plain, at)
        if joined is None or _ELEMENT.match(plain, joined.end()) is None:
            break
        to, at = _TO.match(plain, at) is not None, joined.end()
    return made, at


def _label(found: re.Match[str], word: str) -> str | None:
    if found["words"] is None:
        return found["quoted"] or found["bracketed"] or found["plain"]
    number = read_ordinal(found["words"])
    if number is None:
        return None
    return str(number) if word in PARAGRAPHS_BY_COUNT else found["words"]


def _up_to(first: str, last: str) -> list[str] | None:
    """What follows the first label, as far as the last; ``None`` of a range that does not lead there."""
    made = [first]
    roman = first == "i"
    while key(made[-1], roman=roman) < key(last, roman=roman) and len(made) < LONGEST_RANGE:
        after = following(made[-1], roman=roman)
        if after is None or key(after, roman=roman) > key(last, roman=roman):
            break
        made.append(after)
    if key(made[-1], roman=roman) == key(last, roman=roman):
        return made[1:]
    return [*made[1:], last] if goes_on(key(made[-1]), key(last)) else None


# ── printing ──────────────────────────────────────────────────────────────────────────────────


def cite_several(text: CitedText, clauses: Sequence[ClauseId], language: Language, case: Case = Case.NOMINATIVE) -> str:
    """Units of one kind under one unit: «части 3 и 4 статьи 5»; one alone as ever.

    >>> cite_several(TEXT, ["i1", "i2"], RU)
    'пункты 1 и 2 части 2 статьи 1'
    """
    first = clauses[0]
    if len(clauses) == 1:
        return text.cite(first, language, case)
    units = [text.tree.index[clause].clause for clause in clauses]
    counted = [text.place(unit.id) if not unit.label else None for unit in units]
    named = name_several(scheme_at(text.scheme, text.tree.path(first)), units, language, case, counted)
    rest = text.around(first, language)
    return " ".join(filter(None, (named, rest and (rest if language == RU else f"of {rest}"))))


def name_several(
    scheme: Scheme, units: Sequence[Clause], language: Language, case: Case, places: Sequence[int | None] = ()
) -> str:
    """Their names alone: «частями 4 и 5», «абзацы третий – пятый», "points (a) and (b)"; of one kind.

    >>> units = [Clause(ClauseId(label), ClauseKind.PARAGRAPH, label) for label in "345"]
    >>> name_several(Scheme.RU_PARTS, units, RU, Case.INSTRUMENTAL)
    'частями 3 – 5'
    """
    kind = units[0].kind
    shown = [
        _shown(scheme, unit, language, case, place)
        for unit, place in zip(units, places or [None] * len(units), strict=True)
    ]
    run = len(units) > 2 and _follow(units, places)
    noun = kind_name(scheme, kind, language, case, plural=len(units) > 1)
    if language == RU:
        numbers = f"{shown[0]} – {shown[-1]}" if run else _enumerated(shown, "и")
        return f"{noun} {numbers}"
    numbers = f"{shown[0]} to {shown[-1]}" if run else _enumerated(shown, "and")
    return f"{'Annexes' if kind is ClauseKind.ANNEX else noun} {numbers}"


def _enumerated(shown: Sequence[str], conjunction: str) -> str:
    *before, last = shown
    return f"{', '.join(before)} {conjunction} {last}" if before else last


def _follow(units: Sequence[Clause], places: Sequence[int | None]) -> bool:
    """Whether every number is the next after the one before."""
    counted = [place for place in places if place is not None]
    if len(counted) == len(units):
        return all(two == one + 1 for one, two in pairwise(counted))
    return all(unit.label and following(unit.label) == after.label for unit, after in pairwise(units))


def _shown(scheme: Scheme, unit: Clause, language: Language, case: Case, place: int | None) -> str:
    number = read_ordinal(unit.label) if unit.label else place
    if unit.kind is ClauseKind.ROW and place is not None:
        return str(place)
    if language != RU:
        label = latin(unit.label) if unit.label else str(place)
        return f"({label})" if unit.label[:1].isalpha() and unit.kind in _LISTED else label
    if number is not None and number <= LARGEST_ORDINAL:
        return ordinal(number, kind_gender(scheme, unit.kind), case)
    return f'"{unit.label}"' if unit.label[:1].isalpha() and unit.kind in _LISTED else unit.label or str(number)


_LISTED = {ClauseKind.PARAGRAPH, ClauseKind.POINT, ClauseKind.SUBPOINT}
