"""A file's paragraphs on their way to become a text: what each one is, where it goes, what is doubtful.

Every source paragraph has one row: it opens a unit, goes on with the heading or words of the unit before,
or is left out with a reason. ``structure_recognition`` fills the rows, a person corrects them
(``structure_correction``), ``grow`` makes the text.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from service.domain.ids import ClauseId, Language
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.naming import Scheme
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed


class Place(StrEnum):
    """What becomes of a source paragraph."""

    UNIT = "unit"  # opens a unit
    HEADING = "heading"  # goes on with the heading of the unit before
    TEXT = "text"  # goes on with the words of the unit before
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Given:
    """What a file itself says of a paragraph: our own exports carry it, so that they come back the same.

    ``titled``: what follows the number is the heading. ``numbered``: the paragraph's number is all there is
    of one, even if it is none; otherwise a number may still stand at the beginning of its words. ``label``:
    the bare number where it cannot be read from the printed one. ``level`` is missing where it is as deep as
    its kind stands under what is open.
    """

    place: Place
    kind: ClauseKind | None = None
    level: int | None = 0
    titled: bool = False
    numbered: bool = True
    label: str | None = None
    id: ClauseId | None = None


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """One paragraph as a reader found it.

    ``number`` is what the word processor prints before it and is no part of ``text``; ``outline`` is the
    heading level that the file gives, from 0; ``where`` names the place for people ("line 12"); a
    paragraph that a reader cannot place says why in ``left_out``.
    """

    text: str
    number: str = ""
    outline: int | None = None
    bold: bool = False
    centred: bool = False
    where: str = ""
    left_out: str = ""
    given: Given | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should look at: a code of the house and what it is about."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One source paragraph and what was made of it; ``n`` counts from 0.

    ``kind``, ``label``, ``heading`` and ``level`` (0 at the top) are of a unit; ``text`` is its own first
    words, or the words that go on. ``shift`` is how much deeper it was put than it would nest by itself.
    """

    n: int
    source: str
    where: str
    place: Place
    kind: ClauseKind | None = None
    label: str = ""
    heading: str = ""
    text: str = ""
    level: int = 0
    shift: int = 0
    reason: str = ""
    doubts: tuple[Doubt, ...] = ()
    id: ClauseId | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """All rows of a file, under the scheme and in the language they were read."""

    scheme: Scheme
    language: Language
    rows: tuple[Row, ...]


def units(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows that open units, each with the headings and words that go on with it, in order.

    >>> [(row.label, row.text) for row in units(READ.rows)][1:]
    [('1', 'Орган решает.'), ('2', 'Срок – 30 дней.')]
    """
    made: list[Row] = []
    for row in rows:
        if row.place is Place.UNIT:
            made.append(row)
        elif row.place is not Place.LEFT_OUT:
            assert made, f"paragraph {row.n} goes on with nothing"
            made[-1] = _joined(made[-1], row)
    return made


def _joined(unit: Row, row: Row) -> Row:
    if row.place is Place.HEADING:
        return replace(unit, heading=_lines(unit.heading, row.text))
    return replace(unit, text=_lines(unit.text, row.text))


def _lines(above: str, below: str) -> str:
    return f"{above}\n{below}" if above else below


def grow(recognised: Recognised, new_id: Callable[[], str]) -> ClauseTree:
    """The text that the rows describe; a unit keeps the id its file gave it, the others take new ones.

    >>> shown(grow(READ, new_ids()))[1:]
    ['new1: 1 Орган решает.', 'new2: 2 Срок – 30 дней.']
    """
    rows = units(recognised.rows)
    above: list[ClauseId] = []
    placed: list[Placed] = []
    held: set[ClauseId] = set()
    for row, rank in zip(rows, ranks(len(rows)), strict=True):
        assert row.kind is not None, f"paragraph {row.n} opens a unit of no kind"
        assert row.level <= len(above), f"paragraph {row.n} stands too deep"
        id = row.id if row.id is not None and row.id not in held else ClauseId(new_id())
        held.add(id)
        del above[row.level :]
        clause = Clause(id, row.kind, row.label, row.heading, row.text)
        placed.append(Placed(clause, above[-1] if above else None, rank))
        above.append(id)
    return ClauseTree(recognised.language, tuple(placed))
