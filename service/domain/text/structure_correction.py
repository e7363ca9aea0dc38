"""What a person may put right in what was recognised; the words of the file stay accounted for."""

from dataclasses import dataclass, replace

from service.domain.errors import InvalidInput
from service.domain.text.clause import ClauseKind
from service.domain.text.structure import Doubt, Place, Recognised, Row
from service.domain.text.structure_division import divided
from service.domain.text.structure_doubts import WORDS_DIFFER, doubted
from service.domain.text.structure_nesting import nested

DEEPEST_LEVEL = 30
LEFT_OUT_BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says of one row; ``None`` leaves a field to the program."""

    place: Place | None = None
    kind: ClauseKind | None = None
    level: int | None = None
    label: str | None = None
    heading: str | None = None
    text: str | None = None


def correct(recognised: Recognised, n: int, correction: Correction) -> Recognised:
    """The rows with one of them put right and all nested anew.

    A row that gets another kind is divided anew into label, heading and words. ``InvalidInput`` where
    there is no such row, a unit gets no kind, or words would go on with nothing.

    >>> correct(READ, 2, Correction(kind=ClauseKind.POINT)).rows[2].kind.value
    'point'
    """
    if not 0 <= n < len(recognised.rows):
        raise InvalidInput("no-such-paragraph", f"/units/{n}")
    row = _corrected(recognised.rows[n], correction)
    rows = (*recognised.rows[:n], row, *recognised.rows[n + 1 :])
    if row.place in (Place.HEADING, Place.TEXT) and not any(one.place is Place.UNIT for one in rows[:n]):
        raise InvalidInput("goes-on-with-nothing", f"/units/{n}/place")
    first = next((one for one in rows if one.place is not Place.LEFT_OUT), None)
    if first is not None and first.place is not Place.UNIT:
        raise InvalidInput("goes-on-with-nothing", f"/units/{first.n}/place")
    level = correction.level
    leveled = nested(rows) if level is None else nested(rows, n, _checked(n, level))
    return doubted(replace(recognised, rows=leveled))


def _corrected(row: Row, correction: Correction) -> Row:
    place = correction.place or (Place.UNIT if correction.kind is not None else row.place)
    if place is Place.LEFT_OUT:
        return replace(_bare(row), place=place, reason=LEFT_OUT_BY_HAND)
    if place is not Place.UNIT:
        words = row.source if correction.text is None else correction.text
        return _compared(replace(_bare(row), place=place, text=words))
    kind = correction.kind or row.kind
    if kind is None:
        raise InvalidInput("unit-without-kind", f"/units/{row.n}/kind")
    made = row if row.place is Place.UNIT and row.kind is kind else divided(_bare(row), kind, row.source)
    made = replace(
        made,
        label=made.label if correction.label is None else correction.label,
        heading=made.heading if correction.heading is None else correction.heading,
        text=made.text if correction.text is None else correction.text,
    )
    return _compared(made)


def _checked(n: int, level: int) -> int:
    if not 0 <= level <= DEEPEST_LEVEL:
        raise InvalidInput("level-out-of-range", f"/units/{n}/level")
    return level


def _bare(row: Row) -> Row:
    return Row(row.n, row.source, row.where, row.place)


def _compared(row: Row) -> Row:
    """The row, doubted where its words are not the words of the file."""
    kept = tuple(doubt for doubt in row.doubts if doubt.code != WORDS_DIFFER)
    said, made = _letters(row.source), _letters(row.label + row.heading + row.text)
    if said.endswith(made) and len(said) - len(made) <= _LONGEST_UNIT_WORD:
        return replace(row, doubts=kept)
    return replace(row, doubts=(*kept, Doubt(WORDS_DIFFER, row.source)))


_LONGEST_UNIT_WORD = len("приложение№")


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
