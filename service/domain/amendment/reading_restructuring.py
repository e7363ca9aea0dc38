"""Directions that leave every word as it is (other numbers, another place, two of one, one of two) as operations."""

from collections.abc import Callable

from service.domain.amendment.direction import Direction, Join, Move, Place, Renumber, Said, Split, Term
from service.domain.amendment.operation import (
    JoinClauses,
    MoveClause,
    NewClause,
    NewNumber,
    RenumberClauses,
    ReplaceTerm,
    Seat,
    SplitClause,
)
from service.domain.amendment.reading_places import Found, find, find_each
from service.domain.amendment.reading_result import Ambiguous, Candidate, Failed, NotFound, NotUnderstood
from service.domain.amendment.reading_seats import Seated, in_own_hand, seat_of_move
from service.domain.amendment.reading_words import spans
from service.domain.amendment.term_throughout import throughout
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.citation import CitedText, Part
from service.domain.text.citation_lists import read_list
from service.domain.text.citation_reading import Unread
from service.domain.text.citation_words import BY_COUNT
from service.domain.text.forms import found


def renumbered(text: CitedText, place: Place, deed: Renumber) -> RenumberClauses | tuple[NewNumber, ...] | Failed:
    """Other numbers for units; of paragraphs that are only counted the places that they are said to take.

    >>> made = renumbered(TEXT, Place(Said("часть 2 статьи 1")), Renumber(Said("частью 3")))
    >>> [(one.clause, one.label) for one in made.numbers]
    [('p2', '3')]
    """
    units = find_each(place, text)
    if not isinstance(units, tuple):
        return units
    listed = read_list(deed.to.words)
    if isinstance(listed, Unread) or len(listed) != len(units):
        return NotUnderstood(deed.to, "numbers")
    steps = [one.steps[-1] for one in listed]
    stands = [text.tree.index[unit].clause for unit in units]
    numbers = tuple(
        NewNumber(unit.id, unit.label, in_own_hand(text, unit.kind, step.label))
        for unit, step in zip(stands, steps, strict=True)
    )
    if all(step.word in BY_COUNT for step in steps):
        return numbers
    return RenumberClauses(numbers)


def moved(text: CitedText, direction: Direction, deed: Move) -> MoveClause | Failed:
    """A unit in another place, with the number it has there.

    >>> said = Direction(Place(Said("часть 1 статьи 1")), Move(Said("статью 2"), Said("часть 1")), Said(""))
    >>> moved(TEXT, said, said.deed).parent
    'a2'
    """
    unit = find(direction.place, text)
    if not isinstance(unit, Found):
        return unit
    if unit.clause is None:
        return NotUnderstood(direction.said, "place")
    seated = seat_of_move(text, unit.clause, deed)
    if not isinstance(seated, Seated):
        return seated
    where = seated.place_of(seated.label or "")
    if not isinstance(where, tuple):
        near = tuple(Candidate(one) for one in seated.siblings)
        return Ambiguous(direction.said, "position", near) if where == "position" else NotUnderstood(deed.named, where)
    row = text.tree.index[unit.clause]
    seat = Seat(row.parent, row.clause.label)
    return MoveClause(unit.clause, seat, *where, seated.kinds[0], seated.label or "")


def split(
    text: CitedText, clause: ClauseId, direction: Direction, deed: Split, new_id: Callable[[], str]
) -> SplitClause | Failed:
    """A unit made two: the second begins with quoted words, or with one of the units under it.

    >>> said = Direction(Place(Said("часть 1 статьи 1")), Split(Said("части 1 и 1.1"), Said("за 30")), Said(""))
    >>> made = split(TEXT, "p1", said, said.deed, str)
    >>> made.text, made.unit.text
    ('Орган решает', 'за 30 дней.')
    """
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
    else:
        first = find(Place(deed.child, (*direction.place.within, direction.place.cited)), text)
        if not isinstance(first, Found):
            return first
        child = first.clause
    label = in_own_hand(text, unit.kind, listed[1].steps[-1].label) if unit.label else ""
    second = NewClause(ClauseId(new_id()), unit.kind, label, deed.heading.words, unit.text[at:])
    return SplitClause(clause, words_hash(unit.text), unit.text[:at].rstrip(), second, child)


def _not_once(said: Said, clause: ClauseId, count: int) -> Failed:
    near = (Candidate(clause),)
    return Ambiguous(said, "words-several", near) if count else NotFound(said, "words-missing", near)


def joined(text: CitedText, direction: Direction, deed: Join) -> JoinClauses | Failed:
    """Two units made one.

    >>> said = Direction(Place(Said("пункты 1 и 2 части 2 статьи 1")), Join(), Said(""))
    >>> joined(TEXT, said, said.deed).other
    'i2'
    """
    units = find_each(direction.place, text)
    if not isinstance(units, tuple):
        return units
    if len(units) != 2:
        return NotUnderstood(direction.said, "numbers")
    first, other = units
    stands = words_hash(text.tree.index[first].clause.text)
    return JoinClauses(first, stands, other, text.tree.hash(other), deed.glue)


def terms(text: CitedText, deed: Term) -> ReplaceTerm | Failed:
    """A term throughout the text; where a form of it is not known, its author has to say each.

    >>> [place.clause for place in terms(TEXT, Term(Said("орган"), "совет")).places]
    ['p1', 'p2']
    """
    made = throughout(text.tree, deed.term.words, deed.by)
    if made is not None:
        return made
    places = tuple(
        Candidate(row.clause.id, part)
        for _, row in text.tree.walk()
        for part, words in ((Part.HEADING, row.clause.heading), (Part.WHOLE, row.clause.text))
        if found(words, deed.term.words, text.tree.language)
    )
    return Ambiguous(deed.term, "forms", places) if places else NotFound(deed.term, "words-missing")
