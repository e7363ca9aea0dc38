"""Whole units brought over to a new version: left out, repealed, redrafted, put in, moved."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Carry
from service.domain.amendment.apply import unit_of
from service.domain.amendment.carried import SATISFIED, Crossing, Step, carry_words
from service.domain.amendment.footprint import rewritten
from service.domain.amendment.likeness import bare
from service.domain.amendment.operation import (
    InsertClause,
    MoveClause,
    NewClause,
    RemoveClause,
    RepealClause,
    ReplaceClause,
    Seat,
)
from service.domain.amendment.succession import Point
from service.domain.ids import ClauseId
from service.domain.text.clause import Clause, ClauseKind


def carry_removal(operation: RemoveClause | RepealClause, at: Crossing) -> Step:
    """Bring the leaving out of a unit over: of all that it was divided into, never of what took it in.

    >>> step = carry_removal(do.without(LAW, "p1"), CROSSING)
    >>> step.outcome.value, step.reason
    ('touched', 'unit-changed')
    """
    clause, new = operation.clause, at.new
    if at.lineage.taken_into(clause) is not None or clause in at.lineage.joined:
        return Step(Carry.CONFLICT, (operation,), "unit-joined")
    if clause not in new.index or (isinstance(operation, RepealClause) and _lapsed(operation, at)):
        return SATISFIED
    if clause in at.lineage.halves:
        ids = [clause, *at.lineage.halves[clause]]
        return Step(Carry.TOUCHED, tuple(replace(operation, clause=id, base=new.hash(id)) for id in ids), "unit-split")
    if new.hash(clause) == operation.base:
        return Step(Carry.CLEAN, (operation,))
    if _came_in(clause, at):
        return Step(Carry.CONFLICT, (operation,), "unit-changed")
    return Step(Carry.TOUCHED, (replace(operation, base=new.hash(clause)),), "unit-changed")


def _came_in(clause: ClauseId, at: Crossing) -> bool:
    """Whether a unit that stood elsewhere was moved into this one: it would go with it."""
    stood = {row.clause.id for _, row in at.old.walk(clause)}
    stands = {row.clause.id for _, row in at.new.walk(clause)}
    return any(id in at.old.index for id in stands - stood)


def _lapsed(operation: RepealClause, at: Crossing) -> bool:
    stands = at.new.index[operation.clause].clause
    return stands.text == operation.words and not stands.heading and not at.new.children(stands.id)


def carry_redraft(operation: ReplaceClause, at: Crossing) -> Step:
    """A redraft of a whole unit whose present wording its author has not seen is never clean.

    >>> anew = do.unit("p1", "Орган решает за 10 дней.", kind="paragraph", label="1")
    >>> carry_redraft(do.instead(LAW, "p1", anew), CROSSING).operations[0].unit.text
    'Совет решает за 10 дней.'
    """
    clause, unit, old, new = operation.clause, operation.unit, at.old, at.new
    if at.lineage.taken_into(clause) is not None or clause in at.lineage.joined:
        return Step(Carry.CONFLICT, (operation,), "unit-joined")
    if clause in at.lineage.halves:
        return Step(Carry.CONFLICT, (operation,), "unit-split")
    if clause not in new.index:
        return Step(Carry.ORPHANED, (operation,), "clause-gone")
    stands = new.hash(clause)
    if stands == operation.base:
        return Step(Carry.CLEAN, (operation,))
    if bare(unit_of(new, clause)) == bare(unit):
        return SATISFIED
    if unit.children or old.children(clause) or new.children(clause):
        return Step(Carry.CONFLICT, (operation,), "unit-changed")
    was, now = old.index[clause].clause, new.index[clause].clause
    heading = carry_words(was.heading, unit.heading, now.heading, new.language)
    text = carry_words(was.text, unit.text, now.text, new.language)
    if Carry.CONFLICT in (heading.outcome, text.outcome):
        return Step(Carry.CONFLICT, (operation,), "same-words")
    made = replace(unit, heading=heading.words, text=text.words)
    return Step(Carry.TOUCHED, (ReplaceClause(clause, stands, made),), "unit-changed")


def carry_insertion(operation: InsertClause, at: Crossing) -> Step:
    """Bring a new unit over to its place.

    >>> carry_insertion(do.put("a1", "p2", do.unit("n", "и", kind="paragraph", label="3")), CROSSING).outcome.value
    'clean'
    """
    unit, new = operation.unit, at.new
    place = _place(operation.parent, operation.after, at)
    if place is None:
        return Step(Carry.ORPHANED, (operation,), "parent-gone")
    siblings = [row.clause for row in new.children(place.parent)]
    if _come(unit, place.parent, at) is not None:
        return SATISFIED
    made = replace(operation, parent=place.parent, after=place.after)
    doubt = place.doubt or _doubt(siblings, place, (unit.kind, unit.label), at)
    return Step(Carry.TOUCHED if doubt else Carry.CLEAN, (made,), doubt)


def carry_follower(operation: InsertClause, behind: Point, at: Crossing) -> Step:
    """Bring a new unit over behind the one of the same amendment that it follows.

    >>> second = do.put("a1", "n", do.unit("m", "и", kind="paragraph", label="4"))
    >>> carry_follower(second, ("a1", "n"), CROSSING).operations[0].after
    'n'
    """
    parent, after = behind
    unit = operation.unit
    if _come(unit, parent, at) not in (None, after):
        return SATISFIED
    taken = unit.label and any(
        (row.clause.kind, row.clause.label) == (unit.kind, unit.label) for row in at.new.children(parent)
    )
    made = replace(operation, parent=parent, after=after)
    return Step(Carry.TOUCHED if taken else Carry.CLEAN, (made,), "label-taken" if taken else "")


def whereto(operation: InsertClause, step: Step, behind: Point | None, at: Crossing) -> Point:
    """Under what a new unit came to stand, and the unit itself: what it is in the new text, if that has it already.

    >>> first = do.put("a1", "p2", do.unit("n", "и", kind="paragraph", label="3"))
    >>> whereto(first, carry_insertion(first, CROSSING), None, CROSSING)
    ('a1', 'n')
    """
    if step.outcome is Carry.SATISFIED:
        place = None if behind else _place(operation.parent, operation.after, at)
        parent = behind[0] if behind else place.parent if place else None
        return parent, _come(operation.unit, parent, at)
    (made,) = step.operations
    assert isinstance(made, InsertClause), "a unit put in stays one"
    return made.parent, made.unit.id


def _come(unit: NewClause, parent: ClauseId | None, at: Crossing) -> ClauseId | None:
    """The unit that the new version put in itself, the same in all but its ids."""
    came = (row.clause.id for row in at.new.children(parent) if row.clause.id not in at.old.index)
    return next((id for id in came if bare(unit_of(at.new, id)) == bare(unit)), None)


def carry_move(operation: MoveClause, at: Crossing) -> Step:
    """Bring the moving of a unit over; what it says plays no part.

    >>> carry_move(do.moved(LAW, "p1", "a1", "p2", "3"), CROSSING).outcome.value
    'clean'
    """
    clause, new = operation.clause, at.new
    if clause not in new.index:
        return Step(Carry.ORPHANED, (operation,), "clause-gone")
    place = _place(operation.parent, operation.after, at)
    if place is None:
        return Step(Carry.ORPHANED, (operation,), "parent-gone")
    row = new.index[clause]
    if _is_there(operation, at):
        return SATISFIED
    if row.parent != operation.was.parent:
        return Step(Carry.CONFLICT, (operation,), "place-changed")
    siblings = [one.clause for one in new.children(place.parent) if one.clause.id != clause]
    doubt = place.doubt or _doubt(siblings, place, (operation.kind, operation.label), at)
    if row.clause.label != operation.was.label and not doubt:
        doubt = "label-changed"
    was = replace(operation.was, label=row.clause.label)
    made = replace(operation, was=was, parent=place.parent, after=place.after)
    more = tuple(_along(id, made, at) for id in at.lineage.halves.get(clause, ()))
    doubt = "unit-split" if more else "unit-joined" if clause in at.lineage.joined else doubt
    return Step(Carry.TOUCHED if doubt else Carry.CLEAN, (made, *more), doubt)


def _along(half: ClauseId, operation: MoveClause, at: Crossing) -> MoveClause:
    """What a unit that moves was divided into moves along."""
    row = at.new.index[half]
    was = Seat(row.parent, row.clause.label)
    return MoveClause(half, was, operation.parent, operation.clause, operation.kind, row.clause.label)


def _is_there(operation: MoveClause, at: Crossing) -> bool:
    """Whether the new version has moved the unit there itself."""
    row = at.new.index[operation.clause]
    siblings = [one.clause.id for one in at.new.children(row.parent)]
    place = siblings.index(operation.clause)
    stands = (row.parent, siblings[place - 1] if place else None, row.clause.kind, row.clause.label)
    return stands == (operation.parent, operation.after, operation.kind, operation.label)


@dataclass(frozen=True, slots=True)
class _Place:
    parent: ClauseId | None
    after: ClauseId | None
    doubt: str = ""


def _place(parent: ClauseId | None, after: ClauseId | None, at: Crossing) -> _Place | None:
    """Where a unit now goes that went under ``parent`` after ``after``; ``None`` where there is no such place."""
    old, new = at.old, at.new
    into = at.lineage.taken_into(parent) if parent is not None else None
    if into is not None:
        stood = [row.clause.id for row in old.children(into)]
        return _Place(into, after if after in new.index else next(iter(stood[-1:]), None), "unit-joined")
    if parent is not None and parent not in new.index:
        return None
    halves = at.lineage.halves.get(parent, ()) if parent is not None else ()
    beside = new.index.get(after) if after is not None else None
    if beside is not None and beside.parent in halves:
        return _Place(beside.parent, after, "unit-split")
    if parent in at.lineage.split and after is None:
        return _Place(halves[-1], None, "unit-split")
    standing = {row.clause.id for row in new.children(parent)}
    earlier = [row.clause.id for row in old.children(parent)]
    upto = earlier.index(after) + 1 if after is not None else 0
    last = next((id for id in reversed(earlier[:upto]) if id in standing), None)
    if last == after:
        return _Place(parent, after)
    return _Place(parent, last, "neighbour-elsewhere" if beside else "neighbour-gone")


def _doubt(siblings: Sequence[Clause], place: _Place, named: tuple[ClauseKind, str], at: Crossing) -> str:
    """What the new version put where a unit is to go, or called as it is to be called."""
    if named[1] and any((one.kind, one.label) == named for one in siblings):
        return "label-taken"
    ids = [one.id for one in siblings]
    behind = ids.index(place.after) + 1 if place.after is not None else 0
    stood = {row.clause.id for row in at.old.children(place.parent)}
    if behind < len(ids) and ids[behind] not in stood:
        return "neighbour-new"
    return "unit-changed" if place.parent is not None and rewritten(place.parent, at.old, at.new) else ""
