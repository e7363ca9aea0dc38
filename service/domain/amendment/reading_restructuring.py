"""Directions that leave every word as it is (other numbers, another place, two of one, one of two) as operations."""

from collections.abc import Callable

from service.domain.amendment.direction import Direction, Join, Move, Place, Renumber, Said, Split, Term
from service.domain.amendment.operation import (
    JoinClauses,
    MoveClause,
    NewClause,
    NewNumber,
    RenumberClauses,
    Seat,
    SplitClause,
)
from service.domain.amendment.reading_places import Found, find, find_each
from service.domain.amendment.reading_result import Ambiguous, Candidate, Failed, NotFound, NotUnderstood
from service.domain.amendment.reading_seats import Seated, seat_of_move
from service.domain.amendment.reading_words import spans
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.citation import CitedText
from service.domain.text.citation_lists import read_list
from service.domain.text.citation_reading import Unread
from service.domain.text.citation_words import PARAGRAPHS_BY_COUNT


def renumbered(text: CitedText, place: Place, deed: Renumber) -> RenumberClauses | tuple[NewNumber, ...] | Failed:
    """Other numbers for units; of paragraphs that are only counted the places that they are said to take."""
    units = find_each(place, text)
    if not isinstance(units, tuple):
        return units
    listed = read_list(deed.to.words)
    if isinstance(listed, Unread) or len(listed) != len(units):
        return NotUnderstood(deed.to, "numbers")
    steps = [one.steps[-1] for one in listed]
    stands = [text.tree.index[unit].clause.label for unit in units]
    numbers = tuple(NewNumber(*row) for row in zip(units, stands, (step.label for step in steps), strict=True))
    if all(step.word in PARAGRAPHS_BY_COUNT for step in steps):
        return numbers
    return RenumberClauses(numbers)


def moved(text: CitedText, direction: Direction, deed: Move) -> MoveClause | Failed:
    """A unit in another place, with the number it has there."""
    found = find(direction.place, text)
    if not isinstance(found, Found):
        return found
    if found.clause is None:
        return NotUnderstood(direction.said, "place")
    seated = seat_of_move(text, found.clause, deed)
    if not isinstance(seated, Seated):
        return seated
    where = seated.place_of(seated.label or "")
    if not isinstance(where, tuple):
        near = tuple(Candidate(one) for one in seated.siblings)
        return Ambiguous(direction.said, "position", near) if where == "position" else NotUnderstood(deed.named, where)
    row = text.tree.index[found.clause]
    seat = Seat(row.parent, row.clause.label)
    return MoveClause(found.clause, seat, *where, seated.kinds[0], seated.label or "")


def split(
    text: CitedText, clause: ClauseId, direction: Direction, deed: Split, new_id: Callable[[], str]
) -> SplitClause | Failed:
    """A unit made two: the second begins with quoted words, or with one of the units under it."""
    tree = text.tree
    unit = tree.index[clause].clause
    listed = read_list(deed.to.words)
    if isinstance(listed, Unread) or len(listed) != 2:
        return NotUnderstood(deed.to, "numbers")
    under = [row.clause.id for row in tree.children(clause)]
    at, child = len(unit.text), under[0] if under else None
    if deed.words:
        starts = spans(unit.text, deed.words.words)
        if len(starts) != 1:
            return _not_once(deed.words, clause, len(starts))
        at = starts[0].start
    elif deed.child:
        first = find(Place(deed.child, (*direction.place.within, direction.place.cited)), text)
        if not isinstance(first, Found):
            return first
        child = first.clause
    second = NewClause(ClauseId(new_id()), unit.kind, listed[1].steps[-1].label, deed.heading.words, unit.text[at:])
    return SplitClause(clause, words_hash(unit.text), unit.text[:at].rstrip(), second, child)


def _not_once(said: Said, clause: ClauseId, count: int) -> Failed:
    near = (Candidate(clause),)
    return Ambiguous(said, "words-several", near) if count else NotFound(said, "words-missing", near)


def joined(text: CitedText, direction: Direction, deed: Join) -> JoinClauses | Failed:
    """Two units made one."""
    units = find_each(direction.place, text)
    if not isinstance(units, tuple):
        return units
    if len(units) != 2:
        return NotUnderstood(direction.said, "numbers")
    first, other = units
    stands = words_hash(text.tree.index[first].clause.text)
    return JoinClauses(first, stands, other, text.tree.hash(other), deed.glue)


def terms(text: CitedText, direction: Direction, deed: Term) -> Failed:
    """A term throughout the text: not yet."""
    return NotUnderstood(direction.said, "deed")
