"""What operations say, apart from the ids of what they put in: the ground on which amendments are identical."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import assert_never

from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    NewClause,
    Operation,
    RemoveClause,
    RenumberClauses,
    RepealClause,
    ReplaceClause,
    ReplaceTerm,
    Restructuring,
    SplitClause,
    TermPlace,
)
from service.domain.amendment.succession import Point, points
from service.domain.amendment.term import swapped
from service.domain.ids import ClauseId, Language
from service.domain.text.tree import ClauseTree

Likeness = frozenset[tuple[object, ...]]


def likeness(operations: Sequence[Operation]) -> Likeness:
    """The same for two amendments exactly when they do the same to one text by the same operations.

    What they were made on plays no part: that they fit the present text is asked elsewhere.

    >>> from service.domain.text.clause import ClauseKind
    >>> unit, twin = (NewClause(id, ClauseKind.POINT, "3", text="иное") for id in ("a", "b"))
    >>> likeness([InsertClause("c", None, unit)]) == likeness([InsertClause("c", None, twin)])
    True
    """
    return _likeness(tuple(operations))


@lru_cache(maxsize=16384)
def _likeness(operations: tuple[Operation, ...]) -> Likeness:
    return frozenset(_placed(operations, (_said(operation) for operation in operations)))


def outcome(operations: Sequence[Operation], tree: ClauseTree) -> Likeness:
    """As ``likeness``, but a redraft of a unit with nothing under it counts as the words it changes.

    >>> anew = do.instead(LAW, "a2", do.unit("a2", "Иное.", kind="article", label="2"))
    >>> outcome([anew], LAW) == outcome([do.says(LAW, "a2", "Иное."), do.headed(LAW, "a2", "")], LAW)
    True
    """
    return frozenset(_placed(operations, (_done(operation, tree) for operation in operations)))


def _placed(
    operations: Sequence[Operation], told: Iterable[Iterable[tuple[object, ...]]]
) -> Iterator[tuple[object, ...]]:
    """What is told of each operation; of units behind one another which of them it is in place of an id."""
    runs: dict[Point, int] = {}
    for point, said in zip(points(operations), told, strict=True):
        if point is None:
            yield from said
            continue
        runs[point] = runs.get(point, -1) + 1
        yield from ((*one, *point, runs[point]) for one in said)


def _said(operation: Operation) -> Iterator[tuple[object, ...]]:
    match operation:
        case ChangeText(clause, _, text):
            yield ("text", clause, text)
        case ChangeHeading(clause, _, heading):
            yield ("heading", clause, heading)
        case InsertClause(unit=unit):
            yield ("insert", bare(unit))
        case RemoveClause(clause):
            yield ("remove", clause)
        case ReplaceClause(clause, _, unit):
            yield ("replace", clause, bare(unit))
        case RepealClause(clause, _, words):
            yield ("repeal", clause, words)
        case _:
            yield from _rearranged(operation)


def _rearranged(operation: Restructuring | ReplaceTerm | CorrectWords) -> Iterator[tuple[object, ...]]:
    match operation:
        case RenumberClauses(numbers):
            yield from (("number", one.clause, one.label) for one in numbers)
        case MoveClause(clause, _, parent, after, kind, label):
            yield ("move", clause, parent, after, kind, label)
        case SplitClause(clause, _, text, unit, child):
            yield ("split", clause, text, bare(unit), child)
        case JoinClauses(clause, _, other, _, glue):
            yield ("join", clause, other, glue)
        case ReplaceTerm(places=places):
            yield from (("term", place.clause, place.heading, place.swaps) for place in places)
        case CorrectWords(clause, _, heading, text):
            yield ("correct", clause, heading, text)
        case never:
            assert_never(never)


def bare(unit: NewClause) -> tuple[object, ...]:
    """A new unit without its ids.

    >>> bare(do.unit("one", "и")) == bare(do.unit("other", "и"))
    True
    """
    return (unit.kind, unit.label, unit.heading, unit.text, tuple(bare(child) for child in unit.children))


def tongue(language: Language, operations: Sequence[Operation]) -> Language | None:
    """The language in which operations can be compared; leaving units out is the same in every one.

    >>> tongue(Language("de"), [RemoveClause("c", "")]) is None
    True
    """
    return None if all(isinstance(operation, RemoveClause) for operation in operations) else language


def _done(operation: Operation, tree: ClauseTree) -> Iterator[tuple[object, ...]]:
    words = reworded(operation, tree)
    if words:
        yield from (("heading" if heading else "text", clause, text) for (clause, heading), text in words.items())
    elif isinstance(operation, ReplaceClause) and _is_simple(operation, tree):
        old, new = tree.index[operation.clause].clause, operation.unit
        if old.text != new.text:
            yield ("text", operation.clause, new.text)
        if old.heading != new.heading:
            yield ("heading", operation.clause, new.heading)
    else:
        yield from _said(operation)


def _is_simple(operation: ReplaceClause, tree: ClauseTree) -> bool:
    """Whether a redraft changes nothing but the words of a unit with nothing under it."""
    old, new = tree.get(operation.clause), operation.unit
    bears = old is not None and (old.kind, old.label) == (new.kind, new.label) and not new.children
    return bears and not tree.children(operation.clause)


def reworded(operation: Operation, tree: ClauseTree) -> Mapping[tuple[ClauseId, bool], str]:
    """The texts and headings (true) to which an operation gives other words, and what each then says.

    Empty where it does something else, or what it was made on does not stand.

    >>> reworded(do.says(LAW, "p1", "Иное."), LAW)
    {('p1', False): 'Иное.'}
    """
    match operation:
        case ChangeText(clause, _, text):
            return {(clause, False): text}
        case ChangeHeading(clause, _, heading):
            return {(clause, True): heading}
        case CorrectWords(clause, _, heading, text):
            return {(clause, heading): text}
        case ReplaceTerm(places=places):
            made = {(place.clause, place.heading): _swapped(place, tree) for place in places}
            return {key: words for key, words in made.items() if words is not None}
        case _:
            return {}


def _swapped(place: TermPlace, tree: ClauseTree) -> str | None:
    clause = tree.get(place.clause)
    if clause is None:
        return None
    return swapped(clause.heading if place.heading else clause.text, place.swaps)
