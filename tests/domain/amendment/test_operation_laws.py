"""Laws of operations, on acts that Hypothesis makes: taken back, in either order, over one another, never elsewhere."""

from hypothesis import HealthCheck, assume, given, settings

from service.domain.amendment.amendment import Carry
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.carryover import CarriedOver, carry
from service.domain.amendment.footprint import Part, clauses, footprint
from service.domain.amendment.invert import invert
from service.domain.amendment.lineage import lineage
from service.domain.amendment.meeting import Met, meet
from service.domain.amendment.misfit import misfit
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    Operation,
    ReplaceClause,
    SplitClause,
)
from service.domain.ids import ClauseId
from service.domain.text.tree import ClauseTree
from tests.operating import acts_with

MADE = tuple[ClauseTree, tuple[Operation, ...]]
LAW = settings(max_examples=100, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
LOST = (Carry.CONFLICT, Carry.ORPHANED)


def done(tree: ClauseTree, *steps: Operation) -> ClauseTree:
    made = apply_all(tree, steps)
    assert isinstance(made, Applied), made
    return made.tree


@LAW
@given(acts_with())
def test_what_is_taken_back_was_never_done(made: MADE) -> None:
    tree, (step,) = made
    after = done(tree, step)
    back = invert(tree, step)
    assert misfit(after, back) is None
    assert done(after, back).hash() == tree.hash()


@LAW
@given(acts_with(2))
def test_operations_on_different_clauses_commute(made: MADE) -> None:
    tree, (one, other) = made
    assume(apart(tree, one, other))
    assert done(tree, one, other).hash() == done(tree, other, one).hash()


def apart(tree: ClauseTree, one: Operation, other: Operation) -> bool:
    """Whether two operations name no clause in common, nor one inside a unit that the other takes as a whole."""
    if clauses((one,)) & clauses((other,)) or meet(tree, one, other) is not Met.APART:
        return False
    return not (inside(tree, one, other) or inside(tree, other, one))


def inside(tree: ClauseTree, step: Operation, unit: Operation) -> bool:
    wholes = {touch.clause for touch in footprint((unit,)) if touch.part is Part.UNIT}
    wholes |= {unit.clause} if isinstance(unit, SplitClause) else set()
    return any(above.id in wholes for clause in clauses((step,)) for above in tree.path(clause))


@LAW
@given(acts_with())
def test_over_nothing_an_operation_stays_as_it_is(made: MADE) -> None:
    tree, (step,) = made
    assert carry((step,), tree, ClauseTree(tree.language, tuple(tree.index.values()))) == CarriedOver(
        Carry.CLEAN, (step,)
    )


@LAW
@given(acts_with(2))
def test_what_comes_over_fits_and_what_does_not_is_as_it_was(made: MADE) -> None:
    tree, (one, other) = made
    version = done(tree, other)
    carried = carry((one,), tree, version, (other,))
    if carried.outcome in (Carry.CLEAN, Carry.TOUCHED):
        assert isinstance(apply_all(version, carried.operations), Applied)
    else:
        assert carried.operations == (one,)
    assert carried.reason or carried.outcome is Carry.CLEAN


@LAW
@given(acts_with(2))
def test_if_one_is_lost_over_the_other_the_other_is_not_clean_over_the_one(made: MADE) -> None:
    tree, (one, other) = made
    there = carry((one,), tree, done(tree, other), (other,)).outcome
    back = carry((other,), tree, done(tree, one), (one,)).outcome
    if there in LOST and not isinstance(one, ReplaceClause):  # a redraft gives way whatever was changed in its unit
        assert back is not Carry.CLEAN
    if all(isinstance(step, ChangeText | ChangeHeading | CorrectWords) for step in (one, other)):
        assert (there in LOST) is (back in LOST)


@LAW
@given(acts_with(2))
def test_what_is_clean_both_ways_gives_one_text(made: MADE) -> None:
    tree, (one, other) = made
    there = carry((one,), tree, done(tree, other), (other,))
    back = carry((other,), tree, done(tree, one), (one,))
    assume(there.outcome is back.outcome is Carry.CLEAN)
    assert done(tree, other, *there.operations).hash() == done(tree, one, *back.operations).hash()


@LAW
@given(acts_with(2))
def test_an_amendment_never_lands_in_a_clause_other_than_its_own(made: MADE) -> None:
    tree, (one, other) = made
    version = done(tree, other)
    carried = carry((one,), tree, version, (other,))
    assume(carried.outcome in (Carry.CLEAN, Carry.TOUCHED))
    own = changed(tree, done(tree, one))
    after = done(version, *carried.operations)
    elsewhere = changed(version, after) - own
    known = lineage(tree, version, (other,))
    halves = {id for clause in own for _, id in known.split.get(clause, ())}
    takers = {into for clause in own if (into := known.taken_into(clause))}
    assert elsewhere & tree.index.keys() <= takers
    assert elsewhere - tree.index.keys() <= halves | {id for id in version.index if id not in after.index}


def changed(old: ClauseTree, new: ClauseTree) -> set[ClauseId]:
    """The clauses that came, went, or say something else."""
    return {id for id in {*old.index, *new.index} if old.get(id) != new.get(id)}
