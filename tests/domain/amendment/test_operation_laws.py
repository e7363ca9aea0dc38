"""Laws of operations, on acts that Hypothesis makes: taken back, in either order, over one another, never elsewhere."""

from collections.abc import Mapping

import pytest
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
    JoinClauses,
    MoveClause,
    Operation,
    RemoveClause,
    RepealClause,
    ReplaceClause,
    ReplaceTerm,
    SplitClause,
)
from service.domain.ids import ClauseId
from service.domain.text.tree import ClauseTree
from tests.drafting import instead, joined, moved, put, repealed, says, split, throughout, unit, without
from tests.language import tree
from tests.operating import acts_with

MADE = tuple[ClauseTree, tuple[Operation, ...]]
LAW = settings(max_examples=100, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
Wording = ChangeText | ChangeHeading | CorrectWords
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


def is_one_sided(lost: Operation, kept: Operation) -> bool:
    """Whether an operation may be lost over one that is not lost over it: the four classes that the docs name."""
    return (
        isinstance(kept, RemoveClause | RepealClause | JoinClauses)
        or isinstance(lost, ReplaceClause)
        or (isinstance(kept, ReplaceTerm) and isinstance(lost, Wording))
    )


@LAW
@given(acts_with(2))
def test_one_collides_with_the_other_exactly_when_the_other_does_with_it(made: MADE) -> None:
    tree, (one, other) = made
    there = carry((one,), tree, done(tree, other), (other,)).outcome
    back = carry((other,), tree, done(tree, one), (one,)).outcome
    for lost, its, kept, comes in ((one, there, other, back), (other, back, one, there)):
        if its in LOST and comes not in LOST:
            assert is_one_sided(lost, kept), (lost, kept)
            # A redraft gives way whatever was changed in its unit; a unit that was moved is left out where it is now.
            if not isinstance(lost, ReplaceClause | MoveClause):
                assert comes is not Carry.CLEAN


LAND = tree("""
    article 1 #a1
      paragraph 1 #p1: Орган решает за 30 дней.
      paragraph 2 #p2: Орган публикует решение.
    article 2 #a2: Орган хранит решение.
""")
ONE_SIDED: Mapping[str, tuple[Operation, Operation]] = {
    "the ground goes": (says(LAND, "p1", "Орган решает за 10 дней."), without(LAND, "p1")),
    "the ground is repealed": (says(LAND, "p1", "Орган решает за 10 дней."), repealed(LAND, "a1")),
    "what was moved": (moved(LAND, "p1", "a2", None, "1"), without(LAND, "p1")),
    "the ground is joined": (instead(LAND, "p2", unit("p2", "Иное.", kind="paragraph")), joined(LAND, "p1", "p2")),
    "a redraft": (instead(LAND, "a1", unit("a1", "Иное.", kind="article")), put("a1", "p2", unit("n", "Новое."))),
    "a term": (says(LAND, "p1", "Бюро решает за 30 дней."), throughout(LAND, "Орган", "Совет", "p1", "p2")),
}


@pytest.mark.parametrize("name", ONE_SIDED)
def test_of_each_class_there_is_a_pair_of_which_one_is_lost(name: str) -> None:
    lost, kept = ONE_SIDED[name]
    assert is_one_sided(lost, kept)
    assert carry((lost,), LAND, done(LAND, kept), (kept,)).outcome in LOST
    assert carry((kept,), LAND, done(LAND, lost), (lost,)).outcome not in LOST


def test_nothing_is_put_unseen_into_a_unit_that_was_repealed() -> None:
    step = repealed(LAND, "p1")
    carried = carry((put("p1", None, unit("n1", "Иное.")),), LAND, done(LAND, step), (step,))
    assert (carried.outcome, carried.reason) == (Carry.TOUCHED, "unit-changed")


def test_a_joining_is_shown_where_a_unit_was_divided_or_nothing_of_it_is_left() -> None:
    join = joined(LAND, "p1", "p2")
    for step, reason in (
        (split(LAND, "p2", "Орган", "публикует решение."), "unit-split"),
        (repealed(LAND, "p1"), "unit-changed"),
        (repealed(LAND, "p2"), "unit-changed"),
    ):
        carried = carry((join,), LAND, done(LAND, step), (step,))
        assert (carried.outcome, carried.reason) == (Carry.TOUCHED, reason)
    whole, step = joined(LAND, "a1", "a2"), repealed(LAND, "a1")
    assert carry((whole,), LAND, done(LAND, step), (step,)).outcome is Carry.TOUCHED


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
