"""Numbers, divisions and joinings brought over to a new version."""

from dataclasses import replace

from service.domain.amendment.amendment import Carry
from service.domain.amendment.carried import SATISFIED, Crossing, Step
from service.domain.amendment.cut import cut_alike
from service.domain.amendment.footprint import rewritten
from service.domain.amendment.operation import JoinClauses, NewNumber, RenumberClauses, SplitClause
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash


def carry_numbers(operation: RenumberClauses, at: Crossing) -> Step:
    """Bring other numbers over; a unit that has its number already, or is gone, is left out of them.

    >>> carry_numbers(do.numbered(LAW, p2="3"), CROSSING).outcome.value
    'clean'
    """
    carried = [_carry_number(one, at) for one in operation.numbers]
    if any(reason == "label-changed" for _, reason in carried):
        return Step(Carry.CONFLICT, (operation,), "label-changed")
    left = tuple(one for one, _ in carried if one is not None)
    gone = [reason for _, reason in carried if reason == "clause-gone"]
    if not left:
        return Step(Carry.ORPHANED, (operation,), "clause-gone") if gone else SATISFIED
    doubt = next((reason for _, reason in carried if reason), "")
    return Step(Carry.TOUCHED if doubt else Carry.CLEAN, (RenumberClauses(left),), doubt)


def _carry_number(one: NewNumber, at: Crossing) -> tuple[NewNumber | None, str]:
    row = at.new.index.get(one.clause)
    if row is None:
        return None, "clause-gone"
    if row.clause.label == one.label:
        return None, "partly-satisfied"
    if row.clause.label != one.was:
        return one, "label-changed"
    rivals = [sibling.clause for sibling in at.new.children(row.parent)]
    taken = any(
        (rival.kind, rival.label) == (row.clause.kind, one.label) and _is_new(rival.id, one, at) for rival in rivals
    )
    return one, "label-taken" if taken else ""


def _is_new(rival: ClauseId, one: NewNumber, at: Crossing) -> bool:
    """Whether a unit has the number only since the new version."""
    stood = at.old.get(rival)
    return stood is None or stood.label != one.label


def carry_split(operation: SplitClause, at: Crossing) -> Step:
    """Bring a division over: the words are divided where they were.

    >>> step = carry_split(do.split(LAW, "p1", "Орган решает", "за 30 дней."), CROSSING)
    >>> step.outcome.value, step.operations[0].text
    ('clean', 'Совет решает')
    """
    clause, unit, new = operation.clause, operation.unit, at.new
    if clause not in new.index:
        return Step(Carry.ORPHANED, (operation,), "clause-gone")
    if _is_divided(operation, at):
        return SATISFIED
    if clause in at.lineage.halves:
        return Step(Carry.CONFLICT, (operation,), "unit-split")
    was, now = (tree.index[clause].clause.text for tree in (at.old, new))
    halves = (operation.text, unit.text)
    unsure = False
    if was != now and unit.text:
        gap = was.removeprefix(operation.text).removesuffix(unit.text)
        found = cut_alike(halves, [gap], now)
        if found is None or not all(found.parts):
            return Step(Carry.CONFLICT, (operation,), "at-the-border")
        halves, unsure = (found.parts[0], found.parts[1]), found.unsure
    elif was != now:
        halves = (now, "")
    return _divided(operation, halves, at, unsure=unsure)


def _divided(operation: SplitClause, halves: tuple[str, str], at: Crossing, *, unsure: bool) -> Step:
    """The same division of the words as they are now, and of the units under them."""
    now = [row.clause.id for row in at.new.children(operation.clause)]
    was = [row.clause.id for row in at.old.children(operation.clause)]
    going = was[was.index(operation.child) :] if operation.child is not None else []
    child = next((id for id in now if id in going), None)
    if child is None and operation.child is not None and not halves[1]:
        return Step(Carry.ORPHANED, (operation,), "neighbour-gone")
    if halves[1] and now:
        child = now[0]
    unit = replace(operation.unit, text=halves[1])
    stands = at.new.index[operation.clause].clause.text
    made = SplitClause(operation.clause, words_hash(stands), halves[0], unit, child)
    if unsure or child != operation.child:
        return Step(Carry.TOUCHED, (made,), "at-the-border" if unsure else "neighbour-gone")
    return Step(Carry.CLEAN, (made,), "" if made == operation else "words-moved")


def _is_divided(operation: SplitClause, at: Crossing) -> bool:
    """Whether the new version has divided the unit in the same place."""
    if operation.clause in at.lineage.split:
        halves = at.lineage.split[operation.clause]
        return at.new.index[halves[0][1]].clause.text == operation.unit.text
    child = at.new.index.get(operation.child) if operation.child is not None and not operation.unit.text else None
    parent = child.parent if child is not None else None
    return parent is not None and parent not in at.old.index and not at.new.index[parent].clause.text


def carry_join(operation: JoinClauses, at: Crossing) -> Step:
    """Bring a joining over: the two must still follow one another, whatever they say now.

    >>> carry_join(do.joined(LAW, "i1", "i2"), CROSSING).outcome.value
    'clean'
    """
    clause, other, new = operation.clause, operation.other, at.new
    if at.lineage.taken_into(other) == clause:
        return SATISFIED
    gone = next((id for id in (clause, other) if id not in new.index), None)
    if gone is not None:
        return Step(Carry.ORPHANED, (operation,), "clause-gone")
    siblings = [row.clause.id for row in new.children(new.index[clause].parent)]
    behind = siblings.index(clause) + 1
    if siblings[behind : behind + 1] != [other]:
        return Step(Carry.CONFLICT, (operation,), "not-next")
    if new.index[other].clause.text and new.children(clause):
        return Step(Carry.CONFLICT, (operation,), "out-of-order")
    made = replace(operation, base=words_hash(new.index[clause].clause.text), other_base=new.hash(other))
    if other in at.lineage.halves:
        return Step(Carry.TOUCHED, (made,), "unit-split")
    was, now = (tree.index[other].clause for tree in (at.old, new))
    if (was.heading, was.label) != (now.heading, now.label) or any(
        rewritten(id, at.old, new) for id in (clause, other)
    ):
        return Step(Carry.TOUCHED, (made,), "unit-changed")
    return Step(Carry.CLEAN, (made,), "" if made == operation else "words-moved")
