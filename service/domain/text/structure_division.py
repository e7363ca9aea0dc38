"""How one source paragraph divides into label, heading and words, once its kind is known."""

from dataclasses import replace

from service.domain.text.clause import ClauseKind
from service.domain.text.structure import Place, Row
from service.domain.text.structure_marks import Mark, mark_of

K = ClauseKind

TITLED = frozenset({K.PART, K.DIVISION, K.SUBDIVISION, K.CHAPTER, K.SECTION, K.ARTICLE, K.ANNEX})
"""Kinds whose number is followed by a heading."""
_CARRY_A_NUMBER = TITLED | {K.PARAGRAPH, K.POINT, K.SUBPOINT, K.RECITAL, K.NOTE}


def divided(row: Row, kind: ClauseKind, words: str) -> Row:
    """The row as a unit of a kind: its number taken off where that kind carries one.

    >>> bare = Row(0, "1) bees", "", Place.UNIT)
    >>> divided(bare, K.POINT, bare.source).text, divided(bare, K.INDENT, bare.source).text
    ('bees', '1) bees')
    """
    unit = replace(row, place=Place.UNIT, kind=kind)
    mark = mark_of(words)
    if mark is None or kind not in _CARRY_A_NUMBER or not (mark.label or mark.kind is kind):
        return _worded(unit, kind, words, mark)
    return _worded(replace(unit, label=mark.label), kind, mark.rest, mark)


def _worded(row: Row, kind: ClauseKind, rest: str, mark: Mark | None) -> Row:
    names_itself = kind is K.PREAMBLE and mark is not None and mark.kind is K.PREAMBLE
    if names_itself or (kind in TITLED and is_heading(rest)):
        return replace(row, heading=rest)
    return replace(row, text=rest)


def is_heading(words: str) -> bool:
    """A heading is no sentence: nothing closes it.

    >>> is_heading("Общие положения"), is_heading("Орган решает.")
    (True, False)
    """
    return bool(words) and words[-1] not in ".;:," and not words.startswith("(")
