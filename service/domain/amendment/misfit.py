"""Whether an operation fits a text: exactly, or with the clause and the reason why it does not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
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
)
from service.domain.amendment.term import swapped
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.tree import ClauseTree


@dataclass(frozen=True, slots=True)
class Misfit:
    """The operation was made on something else than what stands here.

    ``reason`` is clause-missing, words-changed, heading-changed, unit-changed, parent-missing,
    sibling-missing, sibling-elsewhere, clause-exists, label-changed, place-changed, inside-itself,
    halves-differ, not-next, out-of-order or term-missing.
    """

    clause: ClauseId
    reason: str


def misfit(tree: ClauseTree, operation: Operation) -> Misfit | None:
    """Why an operation does not fit a text; ``None`` where it does.

    >>> misfit(ClauseTree("ru", ()), RemoveClause(ClauseId("c"), "h"))
    Misfit(clause='c', reason='clause-missing')
    """
    return next(_reasons(tree, operation), None)


def _reasons(tree: ClauseTree, operation: Operation) -> Iterator[Misfit]:
    """What does not fit; what comes after the first presumes that it fits."""
    yield from (Misfit(clause, "clause-missing") for clause in _named(operation) if clause not in tree.index)
    match operation:
        case ChangeText(clause, base) | CorrectWords(clause, base, False):
            yield from _stands(tree, clause, base, heading=False)
        case ChangeHeading(clause, base) | CorrectWords(clause, base):
            yield from _stands(tree, clause, base, heading=True)
        case RemoveClause() | ReplaceClause() | RepealClause():
            yield from _unit(tree, operation)
        case InsertClause(parent, after, unit):
            yield from _no_place(tree, parent, after)
            yield from _taken(unit, tree, ())
        case ReplaceTerm():
            yield from _term(tree, operation)
        case RenumberClauses() | MoveClause() | SplitClause() | JoinClauses():
            yield from _restructuring(tree, operation)
        case never:
            assert_never(never)


def _restructuring(tree: ClauseTree, operation: Restructuring) -> Iterator[Misfit]:
    match operation:
        case RenumberClauses():
            yield from _renumbering(tree, operation)
        case MoveClause():
            yield from _moving(tree, operation)
        case SplitClause():
            yield from _splitting(tree, operation)
        case JoinClauses():
            yield from _joining(tree, operation)
        case never:
            assert_never(never)


def _named(operation: Operation) -> Iterable[ClauseId]:
    """The clauses that must stand for there to be anything to do."""
    match operation:
        case InsertClause():
            return ()
        case RenumberClauses(numbers):
            return [one.clause for one in numbers]
        case ReplaceTerm(places=places):
            return [one.clause for one in places]
        case JoinClauses(clause=clause, other=other):
            return (clause, other)
        case _:
            return (operation.clause,)


def _unit(tree: ClauseTree, operation: RemoveClause | ReplaceClause | RepealClause) -> Iterator[Misfit]:
    clause = operation.clause
    yield from _unless(tree.hash(clause) == operation.base, clause, "unit-changed")
    if isinstance(operation, ReplaceClause):
        own = {row.clause.id for _, row in tree.walk(clause)}
        yield from _taken(replace(operation.unit, id=clause), tree, own)


def _unless(fits: bool, clause: ClauseId, reason: str) -> Iterator[Misfit]:  # noqa: FBT001
    if not fits:
        yield Misfit(clause, reason)


def _stands(tree: ClauseTree, clause: ClauseId, base: str, *, heading: bool) -> Iterator[Misfit]:
    found = tree.index[clause].clause
    reason = "heading-changed" if heading else "words-changed"
    yield from _unless(words_hash(found.heading if heading else found.text) == base, clause, reason)


def _no_place(tree: ClauseTree, parent: ClauseId | None, after: ClauseId | None) -> Iterator[Misfit]:
    if parent is not None and parent not in tree.index:
        yield Misfit(parent, "parent-missing")
    if after is not None:
        if after not in tree.index:
            yield Misfit(after, "sibling-missing")
        elif tree.index[after].parent != parent:
            yield Misfit(after, "sibling-elsewhere")


def _taken(unit: NewClause, tree: ClauseTree, own: Iterable[ClauseId]) -> Iterator[Misfit]:
    """Ids that stand already, elsewhere than in the unit itself."""
    seen: set[ClauseId] = set()
    free = set(own)
    for id in unit.ids():
        yield from _unless(id not in seen and (id in free or id not in tree.index), id, "clause-exists")
        seen.add(id)


def _term(tree: ClauseTree, operation: ReplaceTerm) -> Iterator[Misfit]:
    seen: set[tuple[ClauseId, bool]] = set()
    for place in operation.places:
        yield from _stands(tree, place.clause, place.base, heading=place.heading)
        found = tree.index[place.clause].clause
        made = swapped(found.heading if place.heading else found.text, place.swaps)
        once = (place.clause, place.heading) not in seen
        yield from _unless(once and made is not None, place.clause, "term-missing")
        seen.add((place.clause, place.heading))


def _renumbering(tree: ClauseTree, operation: RenumberClauses) -> Iterator[Misfit]:
    seen: set[ClauseId] = set()
    for one in operation.numbers:
        stands = tree.index[one.clause].clause.label == one.was
        yield from _unless(stands and one.clause not in seen, one.clause, "label-changed")
        seen.add(one.clause)


def _moving(tree: ClauseTree, operation: MoveClause) -> Iterator[Misfit]:
    clause, row = operation.clause, tree.index[operation.clause]
    yield from _unless(row.parent == operation.was.parent, clause, "place-changed")
    yield from _unless(row.clause.label == operation.was.label, clause, "label-changed")
    yield from _no_place(tree, operation.parent, operation.after)
    above = tree.path(operation.parent) if operation.parent is not None else ()
    inside = operation.after == clause or any(unit.id == clause for unit in above)
    yield from _unless(not inside, clause, "inside-itself")


def _splitting(tree: ClauseTree, operation: SplitClause) -> Iterator[Misfit]:
    clause, unit, child = operation.clause, operation.unit, operation.child
    yield from _stands(tree, clause, operation.base, heading=False)
    yield from _taken(unit, tree, ())
    under = [row.clause.id for row in tree.children(clause)]
    if child is not None:
        yield from _unless(child in tree.index, child, "sibling-missing")
        yield from _unless(child in under, child, "sibling-elsewhere")
    staying = under[: under.index(child)] if child is not None else under
    yield from _unless(not (unit.text and staying), clause, "out-of-order")
    whole = bool(operation.text or staying) and bool(unit.text or child) and not unit.children
    yield from _unless(whole and _halves(tree.index[clause].clause.text, operation), clause, "halves-differ")


def _halves(text: str, operation: SplitClause) -> bool:
    """Whether the two halves are the words that stand, white space between them aside."""
    first, rest = operation.text, operation.unit.text
    if not first or not rest:
        return text == first + rest
    gap = text[len(first) : len(text) - len(rest)]
    return gap.isspace() and text == first + gap + rest


def _joining(tree: ClauseTree, operation: JoinClauses) -> Iterator[Misfit]:
    clause, other = operation.clause, operation.other
    yield from _stands(tree, clause, operation.base, heading=False)
    yield from _unless(tree.hash(other) == operation.other_base, other, "unit-changed")
    siblings = [row.clause.id for row in tree.children(tree.index[clause].parent)]
    at = siblings.index(clause)
    yield from _unless(siblings[at + 1 : at + 2] == [other], other, "not-next")
    first, second = tree.index[clause].clause, tree.index[other].clause
    yield from _unless(not (second.text and tree.children(clause)), clause, "out-of-order")
    both = [bool(unit.text or tree.children(unit.id)) for unit in (first, second)]
    yield from _unless(all(both) and operation.glue.isspace(), clause, "halves-differ")
