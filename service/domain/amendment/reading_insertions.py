"""New units that an instruction puts in: one, or several in one breath («дополнить частями 4 и 5»)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from service.domain.amendment.direction import AddUnit, Direction, Said
from service.domain.amendment.operation import InsertClause, NewClause
from service.domain.amendment.reading_result import Ambiguous, Candidate, Failed, NotUnderstood
from service.domain.amendment.reading_seats import Seated, read_names, seat
from service.domain.amendment.reading_units import Expected, begins, read_unit
from service.domain.amendment.succession import COUNTED
from service.domain.text.citation import CitedText
from service.domain.text.clause import ClauseKind, as_kept


def added(
    text: CitedText, direction: Direction, deed: AddUnit, new_id: Callable[[], str]
) -> tuple[InsertClause, ...] | Failed:
    r"""The new units at their places in the text as it stands; those at one point in the order in which they come.

    >>> from service.domain.amendment.direction import Place
    >>> deed = AddUnit((Said("3. А.\n4. Б."),), Said("частями 3 и 4"))
    >>> made = added(TEXT, Direction(Place(Said("статью 1")), deed, Said("")), deed, new_ids())
    >>> [(one.after, one.unit.label, one.unit.text) for one in made]
    [('p2', '3', 'А.'), ('p2', '4', 'Б.')]
    """
    seats = _seats(text, direction, deed)
    if not isinstance(seats, list):
        return seats
    if lines := _lines(seats, deed):
        seats, deed = seats * len(lines), replace(deed, quoted=lines)
    if len(deed.quoted) not in (1, len(seats)):
        return NotUnderstood(direction.said, "as-many")
    read = _units(seats, deed.quoted, new_id)
    if not isinstance(read, tuple):
        return read
    made: list[InsertClause] = []
    for one, unit in zip(seats, read, strict=True):
        where = one.place_of((one.label if unit.kind in COUNTED else unit.label) or "", len(made))
        if where == "position":
            return Ambiguous(direction.said, where, tuple(Candidate(id) for id in one.siblings))
        if not isinstance(where, tuple):
            return NotUnderstood(deed.quoted[0], where)
        made.append(InsertClause(*where, unit))
    return tuple(made)


def _seats(text: CitedText, direction: Direction, deed: AddUnit) -> list[Seated] | Failed:
    seats: list[Seated] = []
    for which in range(max(1, len(read_names(deed.named.words)))):
        found = seat(text, direction.place, deed, which)
        if not isinstance(found, Seated):
            return found
        seats.append(found)
    return seats


def _lines(seats: Sequence[Seated], deed: AddUnit) -> tuple[Said, ...]:
    """«Дополнить абзацами следующего содержания»: each line is a paragraph; nothing where they are counted or one."""
    one, *others = seats
    if others or one.label is not None or one.kinds[0] not in COUNTED or not _SEVERAL.search(deed.named.words):
        return ()
    return tuple(replace(one, words=line) for one in deed.quoted for line in as_kept(one.words).split("\n"))


_SEVERAL = re.compile(r"ами$|s$", re.IGNORECASE)


def _units(
    seats: Sequence[Seated], quoted: Sequence[Said], new_id: Callable[[], str]
) -> tuple[NewClause, ...] | Failed:
    """What the quotations show, of the likeliest kind of which they show that many units."""
    doubtful = False
    for kind in seats[0].kinds:
        expected = [_expected(one, kind) for one in seats]
        words = [as_kept(one.words) for one in quoted]
        parts = words if len(words) == len(seats) else shared_out(words[0], expected)
        if parts is None:
            doubtful = True
            continue
        made = [read_unit(part, one, new_id) for part, one in zip(parts, expected, strict=False)]
        units = tuple(unit for unit in made if unit is not None)
        if len(units) == len(seats):
            return units
    if doubtful:
        return Ambiguous(quoted[0], "readings")
    return NotUnderstood(quoted[0], "as-many" if seats[0].kinds[0] in COUNTED else "unit-number")


def _expected(one: Seated, kind: ClauseKind) -> Expected:
    above = one.text.tree.path(one.parent) if one.parent is not None else []
    return Expected(one.text, kind, above, None if kind in COUNTED else one.label)


def shared_out(quoted: str, expected: Sequence[Expected]) -> list[str] | None:
    r"""The lines of a quotation shared out among the units that it should hold; ``None`` where two ways would do.

    Empty where it does not hold them. A unit begins where its number stands; counted ones have a line each.

    >>> expected = [Expected(TEXT, ClauseKind.PARAGRAPH, (), label) for label in "34"]
    >>> shared_out("3. А:\n1) и.\n4. Б.", expected), shared_out("3. А:\n4. Б.\n4. В.", expected)
    (['3. А:\n1) и.', '4. Б.'], None)
    """
    lines = quoted.split("\n")
    first = _beginnings(lines, expected)
    last = _beginnings(lines[::-1], expected[::-1])
    if len(first) < len(expected) or first[0] != 0:
        return []
    if first != [len(lines) - 1 - at for at in last][::-1]:
        return None
    return ["\n".join(lines[start:end]) for start, end in zip(first, [*first[1:], len(lines)], strict=True)]


def _beginnings(lines: Sequence[str], expected: Sequence[Expected]) -> list[int]:
    """The first line on which each unit can begin, one behind another."""
    made: list[int] = []
    at = 0
    for one in expected:
        found = next((line for line in range(at, len(lines)) if begins(lines[line], one)), None)
        if found is None:
            break
        made.append(found)
        at = found + 1
    return made
