"""An open amendment brought over to a new version of the text, with an explicit result and its reason.

    clean       it fits; the words around it may have moved
    satisfied   the new text already says it
    touched     it may fit: here is a proposal, its author confirms
    conflict    the same words were changed otherwise; only the author can say what is meant now
    orphaned    what it changes is gone

The words as tabled are never altered: what comes out stands beside them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from service.domain.amendment.amendment import Amendment, Carry
from service.domain.amendment.apply import Applied, apply_all, unit_of
from service.domain.amendment.footprint import Disturbed, disturbed, footprint
from service.domain.amendment.likeness import bare
from service.domain.amendment.neighbourhood import fits
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    InsertClause,
    Operation,
    RemoveClause,
    ReplaceClause,
)
from service.domain.ids import AmendmentId, ClauseId, Language
from service.domain.text.canonical import words_hash
from service.domain.text.clause import Clause
from service.domain.text.rebase import Collision, Moved, Satisfied, Touched, rebase
from service.domain.text.tree import ClauseTree


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """What became of an amendment's operations; only where the outcome is clean or touched do they fit the new text.

    Else they are as they were.

    ``reason`` is empty (nothing it touches changed), words-moved, already-so, a reason of ``Touched``,
    same-words, partly-satisfied, clause-gone, parent-gone, neighbour-gone, neighbour-elsewhere,
    neighbour-new, unit-changed, label-taken, clause-exists, unconfirmed, parent-in-conflict or language-gone.
    """

    outcome: Carry
    operations: tuple[Operation, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Step:
    """What became of one operation; it counts for nothing where it is satisfied."""

    outcome: Carry
    operation: Operation | None
    reason: str = ""


WORST = (Carry.ORPHANED, Carry.CONFLICT, Carry.TOUCHED)
"""The outcome of an amendment is the worst of its operations'."""


def carry(operations: Sequence[Operation], old: ClauseTree, new: ClauseTree) -> CarriedOver:
    """Bring operations that fit ``old`` over to ``new``."""
    hit = disturbed(old, new)
    if untouched(operations, hit):
        return CarriedOver(Carry.CLEAN, tuple(operations))
    steps = [_carry(operation, old, new, hit) for operation in operations]
    for outcome in WORST[:2]:
        failed = next((step for step in steps if step.outcome is outcome), None)
        if failed:
            return CarriedOver(outcome, tuple(operations), failed.reason)
    left = tuple(step.operation for step in steps if step.operation and step.outcome is not Carry.SATISFIED)
    if not left:
        return CarriedOver(Carry.SATISFIED, tuple(operations), "already-so")
    if not fits(new, left):
        return CarriedOver(Carry.CONFLICT, tuple(operations), "clause-exists")
    if len(left) < len(steps):
        return CarriedOver(Carry.TOUCHED, left, "partly-satisfied")
    touched = next((step for step in steps if step.outcome is Carry.TOUCHED), None)
    if touched:
        return CarriedOver(Carry.TOUCHED, left, touched.reason)
    return CarriedOver(Carry.CLEAN, left, next((step.reason for step in steps if step.reason), ""))


def untouched(operations: Iterable[Operation], hit: Disturbed) -> bool:
    """Whether a new version changed nothing that operations touch."""
    return not any(hit.hits(touch) for touch in footprint(operations))


def _carry(operation: Operation, old: ClauseTree, new: ClauseTree, hit: Disturbed) -> _Step:
    if untouched((operation,), hit):
        return _Step(Carry.CLEAN, operation)
    if isinstance(operation, InsertClause):
        return _carry_insertion(operation, old, new)
    now = new.get(operation.clause)
    if now is None:
        gone = isinstance(operation, RemoveClause)
        return _Step(Carry.SATISFIED, None) if gone else _Step(Carry.ORPHANED, operation, "clause-gone")
    was = old.index[operation.clause].clause
    match operation:
        case ChangeText(clause, _, text):
            made = _words(was.text, text, now.text, new.language)
            return _Step(made.outcome, ChangeText(clause, words_hash(now.text), made.words), made.reason)
        case ChangeHeading(clause, _, heading):
            made = _words(was.heading, heading, now.heading, new.language)
            return _Step(made.outcome, ChangeHeading(clause, words_hash(now.heading), made.words), made.reason)
        case RemoveClause(clause, base):
            stands = new.hash(clause)
            outcome, reason = (Carry.CLEAN, "") if stands == base else (Carry.TOUCHED, "unit-changed")
            return _Step(outcome, RemoveClause(clause, stands), reason)
        case ReplaceClause():
            return _carry_redraft(operation, old, new)
        case never:
            assert_never(never)


@dataclass(frozen=True, slots=True)
class _Words:
    outcome: Carry
    words: str
    reason: str = ""


def _words(was: str, wanted: str, now: str, language: Language) -> _Words:
    if was == now:
        return _Words(Carry.CLEAN, wanted)
    match rebase(was, wanted, now, language):
        case Moved(text):
            return _Words(Carry.CLEAN, text, "words-moved")
        case Satisfied():
            return _Words(Carry.SATISFIED, now)
        case Touched(text, reason):
            return _Words(Carry.TOUCHED, text, reason)
        case Collision():
            return _Words(Carry.CONFLICT, wanted, "same-words")
        case never:
            assert_never(never)


def _carry_redraft(operation: ReplaceClause, old: ClauseTree, new: ClauseTree) -> _Step:
    """A redraft of a whole unit whose present wording its author has not seen is never clean."""
    clause, unit = operation.clause, operation.unit
    stands = new.hash(clause)
    if stands == operation.base:
        return _Step(Carry.CLEAN, operation)
    if bare(unit_of(new, clause)) == bare(unit):
        return _Step(Carry.SATISFIED, None)
    if unit.children or old.children(clause) or new.children(clause):
        return _Step(Carry.CONFLICT, operation, "unit-changed")
    was, now = old.index[clause].clause, new.index[clause].clause
    heading = _words(was.heading, unit.heading, now.heading, new.language)
    text = _words(was.text, unit.text, now.text, new.language)
    if Carry.CONFLICT in (heading.outcome, text.outcome):
        return _Step(Carry.CONFLICT, operation, "same-words")
    made = replace(unit, heading=heading.words, text=text.words)
    return _Step(Carry.TOUCHED, ReplaceClause(clause, stands, made), "unit-changed")


def _carry_insertion(operation: InsertClause, old: ClauseTree, new: ClauseTree) -> _Step:
    parent, unit = operation.parent, operation.unit
    if parent is not None and parent not in new.index:
        return _Step(Carry.ORPHANED, operation, "parent-gone")
    siblings = [row.clause for row in new.children(parent)]
    if any(bare(unit_of(new, one.id)) == bare(unit) for one in siblings if one.id not in old.index):
        return _Step(Carry.SATISFIED, None)
    if operation.after in new.index and operation.after not in [one.id for one in siblings]:
        return _Step(Carry.CONFLICT, operation, "neighbour-elsewhere")
    after = _last_standing(operation, old, siblings)
    made = replace(operation, after=after)
    if after != operation.after:
        return _Step(Carry.TOUCHED, made, "neighbour-gone")
    if unit.label and any((one.kind, one.label) == (unit.kind, unit.label) for one in siblings):
        return _Step(Carry.TOUCHED, made, "label-taken")
    place = [one.id for one in siblings].index(after) + 1 if after is not None else 0
    beside_new = place < len(siblings) and siblings[place].id not in old.index
    return _Step(Carry.TOUCHED, made, "neighbour-new") if beside_new else _Step(Carry.CLEAN, made)


def _last_standing(operation: InsertClause, old: ClauseTree, siblings: Sequence[Clause]) -> ClauseId | None:
    """The unit to follow: the one meant or, where it went, the nearest before it that still stands there."""
    earlier = [row.clause.id for row in old.children(operation.parent)]
    upto = earlier.index(operation.after) + 1 if operation.after is not None else 0
    standing = {one.id for one in siblings}
    return next((id for id in reversed(earlier[:upto]) if id in standing), None)


@dataclass(frozen=True, slots=True)
class Carriage:
    """One amendment and what became of it at a new version."""

    amendment: Amendment
    result: CarriedOver


def carry_over(
    amendments: Iterable[Amendment], old: Mapping[Language, ClauseTree], new: Mapping[Language, ClauseTree]
) -> Sequence[Carriage]:
    """Bring amendments with the sub-amendments to them over to a new version, whatever their language.

    Passed over is what stood on no text before: in conflict or orphaned already, until its author has
    seen to it. An unconfirmed proposal stays unconfirmed. A sub-amendment follows its parent's outcome.
    """
    known = {one.id: one for one in amendments}
    carried: dict[AmendmentId, CarriedOver] = {}
    for one in sorted(known.values(), key=lambda one: one.parent is not None):
        before, after = old.get(one.language), new.get(one.language)
        if one.parent is not None and before is not None and after is not None:
            before, after = _grounds(known.get(one.parent), carried.get(one.parent), before, after)
        if before is None or not fits(before, one.operations):
            continue
        lost = CarriedOver(Carry.CONFLICT, one.operations, "parent-in-conflict" if one.parent else "language-gone")
        made = carry(one.operations, before, after) if after is not None else lost
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
