"""Carrying out an operation on a text: it fits exactly, or it says what does not fit.

Nothing is searched for and nothing is guessed: an operation names its clause and the hash of what
it was made on.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from service.domain.amendment.misfit import Misfit, misfit
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
    SplitClause,
    TermPlace,
)
from service.domain.amendment.restructuring import restructured
from service.domain.amendment.term import swapped
from service.domain.ids import ClauseId
from service.domain.text.clause import Clause
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed


@dataclass(frozen=True, slots=True)
class Applied:
    """The text with the operation carried out."""

    tree: ClauseTree


def apply(tree: ClauseTree, operation: Operation) -> Applied | Misfit:
    """Carry out one operation.

    >>> apply(ClauseTree("ru", ()), RemoveClause(ClauseId("c"), "h"))
    Misfit(clause='c', reason='clause-missing')
    """
    return misfit(tree, operation) or Applied(_done(tree, operation))


def apply_all(tree: ClauseTree, operations: Iterable[Operation]) -> Applied | Misfit:
    """Carry out operations one after another; the first that does not fit is the answer.

    >>> shown(apply_all(LAW, [do.says(LAW, "p1", "Орган решает."), do.without(LAW, "a2")]).tree)[:2]
    ['a1: 1 Надзор', 'p1: 1 Орган решает.']
    """
    made = Applied(tree)
    for operation in operations:
        step = apply(made.tree, operation)
        if isinstance(step, Misfit):
            return step
        made = step
    return made


def rows(unit: NewClause, parent: ClauseId | None, rank: str) -> Iterator[Placed]:
    """A new unit and all under it, as they will stand.

    >>> [row.clause.id for row in rows(do.unit("n", "и", children=(do.unit("m", "или"),)), "p1", "V")]
    ['n', 'm']
    """
    yield Placed(Clause(unit.id, unit.kind, unit.label, unit.heading, unit.text), parent, rank)
    for child, place in zip(unit.children, ranks(len(unit.children)), strict=True):
        yield from rows(child, unit.id, place)


def unit_of(tree: ClauseTree, clause: ClauseId) -> NewClause:
    """A clause that stands, with all under it, in the shape of a new unit; the ids are kept.

    >>> [child.text for child in unit_of(LAW, "p2").children]
    ['спросить;', 'проверить.']
    """
    found = tree.index[clause].clause
    children = tuple(unit_of(tree, row.clause.id) for row in tree.children(clause))
    return NewClause(found.id, found.kind, found.label, found.heading, found.text, children)


def _done(tree: ClauseTree, operation: Operation) -> ClauseTree:
    match operation:
        case RenumberClauses() | MoveClause() | SplitClause() | JoinClauses():
            return restructured(tree, operation)
        case ReplaceTerm(places=places):
            return tree.changed(_with_term(tree, places).values())
        case ChangeText() | ChangeHeading() | CorrectWords():
            return tree.rewrite(_with_words(tree, operation))
        case InsertClause(parent, after, unit):
            return tree.insert(parent, after, list(rows(unit, parent, "")))
        case RemoveClause() | RepealClause() | ReplaceClause():
            return _with_unit(tree, operation)
        case never:
            assert_never(never)


def _with_words(tree: ClauseTree, operation: ChangeText | ChangeHeading | CorrectWords) -> Clause:
    clause = tree.index[operation.clause].clause
    match operation:
        case ChangeText(_, _, text) | CorrectWords(_, _, False, text):
            return replace(clause, text=text)
        case ChangeHeading(_, _, heading) | CorrectWords(_, _, _, heading):
            return replace(clause, heading=heading)
        case never:
            assert_never(never)


def _with_term(tree: ClauseTree, places: Iterable[TermPlace]) -> Mapping[ClauseId, Placed]:
    """Each clause with other words for the occurrences of a term, in its text and in its heading."""
    made: dict[ClauseId, Placed] = {}
    for place in places:
        row = made.get(place.clause, tree.index[place.clause])
        words = swapped(row.clause.heading if place.heading else row.clause.text, place.swaps)
        assert words is not None, "the term does not stand here"
        changed = replace(row.clause, heading=words) if place.heading else replace(row.clause, text=words)
        made[place.clause] = replace(row, clause=changed)
    return made


def _with_unit(tree: ClauseTree, operation: RemoveClause | RepealClause | ReplaceClause) -> ClauseTree:
    old = tree.index[operation.clause]
    gone = [row.clause.id for _, row in tree.walk(operation.clause)]
    match operation:
        case RemoveClause():
            return tree.changed((), gone)
        case RepealClause(words=words):
            return tree.changed([replace(old, clause=replace(old.clause, heading="", text=words))], gone)
        case ReplaceClause(clause, _, unit):
            return tree.changed(rows(replace(unit, id=clause), old.parent, old.rank), gone)
        case never:
            assert_never(never)
