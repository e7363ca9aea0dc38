"""An open amendment brought over to a new version of the text, with an explicit result and its reason.

    clean       it fits; the words around it may have moved
    satisfied   the new text already says it
    touched     it may fit: here is a proposal, its author confirms
    conflict    the same words were changed otherwise; only the author can say what is meant now
    orphaned    what it changes is gone

The words as tabled are never altered: what comes out stands beside them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from service.domain.amendment.amendment import Amendment, Carry
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.carried import Crossing, Step
from service.domain.amendment.carry_structure import carry_join, carry_numbers, carry_split
from service.domain.amendment.carry_units import (
    carry_follower,
    carry_insertion,
    carry_move,
    carry_redraft,
    carry_removal,
    whereto,
)
from service.domain.amendment.carry_words import carry_rewording, carry_term
from service.domain.amendment.footprint import Disturbed, disturbed
from service.domain.amendment.lineage import lineage
from service.domain.amendment.misfit import Misfit
from service.domain.amendment.neighbourhood import fits
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    Operation,
    RemoveClause,
    RenumberClauses,
    RepealClause,
    ReplaceClause,
    ReplaceTerm,
    Restructuring,
    SplitClause,
)
from service.domain.amendment.succession import Point
from service.domain.ids import AmendmentId, ClauseId, Language
from service.domain.text.tree import ClauseTree


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """What became of an amendment's operations; only where the outcome is clean or touched do they fit the new text.

    Else they are as they were.

    ``reason`` is empty (nothing it touches changed), words-moved, already-so, a reason of ``Touched``,
    same-words, partly-satisfied, clause-gone, parent-gone, neighbour-gone, neighbour-elsewhere,
    neighbour-new, unit-changed, unit-split, unit-joined, both-halves, at-the-border, label-taken, label-changed,
    place-changed, not-next, out-of-order, occurrence-gone, occurrence-new, term-gone, clause-exists,
    unconfirmed, parent-in-conflict or language-gone.
    """

    outcome: Carry
    operations: tuple[Operation, ...]
    reason: str = ""


WORST = (Carry.ORPHANED, Carry.CONFLICT, Carry.TOUCHED)
"""The outcome of an amendment is the worst of its operations'."""


def carry(
    operations: Sequence[Operation], old: ClauseTree, new: ClauseTree, done: Iterable[Operation] = ()
) -> CarriedOver:
    """Bring operations that fit ``old`` over to ``new``; ``done`` are the operations that led there, if known.

    >>> made = carry([do.says(LAW, "p1", "Орган решает за 10 дней.")], LAW, NEXT)
    >>> made.outcome.value, made.reason, made.operations[0].text
    ('touched', 'number', 'Совет решает за 10 дней.')
    """
    hit = disturbed(old, new)
    if untouched(operations, hit):
        return CarriedOver(Carry.CLEAN, tuple(operations))
    crossing = Crossing(old, new, hit, lineage(old, new, done))
    steps = list(_steps(operations, crossing))
    for outcome in WORST[:2]:
        failed = next((step for step in steps if step.outcome is outcome), None)
        if failed:
            return CarriedOver(outcome, tuple(operations), failed.reason)
    left = tuple(operation for step in steps for operation in step.operations)
    if not left:
        return CarriedOver(Carry.SATISFIED, tuple(operations), "already-so")
    made = apply_all(new, left)
    if isinstance(made, Misfit):
        return CarriedOver(Carry.CONFLICT, tuple(operations), made.reason)
    if any(step.outcome is Carry.SATISFIED for step in steps):
        return CarriedOver(Carry.TOUCHED, left, "partly-satisfied")
    touched = next((step for step in steps if step.outcome is Carry.TOUCHED), None)
    if touched:
        return CarriedOver(Carry.TOUCHED, left, touched.reason)
    return CarriedOver(Carry.CLEAN, left, next((step.reason for step in steps if step.reason), ""))


def untouched(operations: Iterable[Operation], hit: Disturbed) -> bool:
    """Whether a new version changed nothing that operations touch.

    >>> untouched([do.without(LAW, "a2")], disturbed(LAW, NEXT))
    True
    """
    return not any(hit.disturbs(operation) for operation in operations)


def _steps(operations: Iterable[Operation], at: Crossing) -> Iterator[Step]:
    """What becomes of each operation; a unit put in behind another of the same amendment goes where that went."""
    went: dict[ClauseId | None, Point] = {}
    for operation in operations:
        if not isinstance(operation, InsertClause):
            yield _carry(operation, at)
            continue
        behind = went.get(operation.after)
        step = carry_follower(operation, behind, at) if behind else _carry(operation, at)
        went[operation.unit.id] = whereto(operation, step, behind, at)
        yield step


def _carry(operation: Operation, at: Crossing) -> Step:
    if untouched((operation,), at.hit):
        return Step(Carry.CLEAN, (operation,))
    match operation:
        case ChangeText() | ChangeHeading() | CorrectWords():
            return carry_rewording(operation, at)
        case ReplaceTerm():
            return carry_term(operation, at)
        case RemoveClause() | RepealClause():
            return carry_removal(operation, at)
        case ReplaceClause():
            return carry_redraft(operation, at)
        case InsertClause():
            return carry_insertion(operation, at)
        case _:
            return _carry_restructuring(operation, at)


def _carry_restructuring(operation: Restructuring, at: Crossing) -> Step:
    match operation:
        case MoveClause():
            return carry_move(operation, at)
        case RenumberClauses():
            return carry_numbers(operation, at)
        case SplitClause():
            return carry_split(operation, at)
        case JoinClauses():
            return carry_join(operation, at)
        case never:
            assert_never(never)


@dataclass(frozen=True, slots=True)
class Carriage:
    """One amendment and what became of it at a new version."""

    amendment: Amendment
    result: CarriedOver


def carry_over(
    amendments: Iterable[Amendment],
    old: Mapping[Language, ClauseTree],
    new: Mapping[Language, ClauseTree],
    done: Iterable[Operation] = (),
) -> Sequence[Carriage]:
    """Bring amendments with the sub-amendments to them over to a new version, whatever their language.

    Passed over is what stood on no text before: in conflict or orphaned already, until its author has
    seen to it. An unconfirmed proposal stays unconfirmed. A sub-amendment follows its parent's outcome.

    >>> tabled = do.amendment("1", do.without(LAW, "p1"))
    >>> [one.result.reason for one in carry_over([tabled], {Language("ru"): LAW}, {Language("ru"): NEXT})]
    ['unit-changed']
    """
    known = {one.id: one for one in amendments}
    steps = tuple(done)
    carried: dict[AmendmentId, CarriedOver] = {}
    for one in sorted(known.values(), key=lambda one: one.parent is not None):
        before, after = old.get(one.language), new.get(one.language)
        if one.parent is not None and before is not None and after is not None:
            before, after = _grounds(known.get(one.parent), carried.get(one.parent), before, after)
        if before is None or not fits(before, one.operations):
            continue
        lost = CarriedOver(Carry.CONFLICT, one.operations, "parent-in-conflict" if one.parent else "language-gone")
        made = carry(one.operations, before, after, steps) if after is not None else lost
        carried[one.id] = _still_unconfirmed(made) if one.carry is Carry.TOUCHED else made
    return [Carriage(known[id], result) for id, result in carried.items()]


def _still_unconfirmed(made: CarriedOver) -> CarriedOver:
    return replace(made, outcome=Carry.TOUCHED, reason="unconfirmed") if made.outcome is Carry.CLEAN else made


def _grounds(
    parent: Amendment | None, carried: CarriedOver | None, old: ClauseTree, new: ClauseTree
) -> tuple[ClauseTree | None, ClauseTree | None]:
    """What a parent makes of the old and of the new text; ``None`` where it fits it no more."""
    if parent is None:
        return None, None
    before = apply_all(old, parent.operations)
    after = apply_all(new, carried.operations if carried else parent.operations)
    return before.tree if isinstance(before, Applied) else None, after.tree if isinstance(after, Applied) else None
