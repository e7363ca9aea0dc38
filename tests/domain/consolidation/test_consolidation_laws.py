"""Laws of consolidation, on acts that Hypothesis makes: one text, no clause lost, nobody's rejected words."""

from collections.abc import Sequence
from itertools import permutations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.operation import JoinClauses, Operation, RemoveClause, RepealClause, ReplaceClause
from service.domain.consolidation.consolidate import Consolidated, consolidate
from service.domain.consolidation.pieces import said
from service.domain.consolidation.provenance import Issue, Provenance
from service.domain.consolidation.what_if import what_if
from service.domain.ids import ClauseId, VersionNumber
from service.domain.text.clause import Clause
from service.domain.text.tree import ClauseTree
from service.domain.text.words import tokens
from tests.drafting import amendment
from tests.operating import acts_with, operations

MADE = tuple[ClauseTree, tuple[Operation, ...]]
LAW = settings(max_examples=60, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
V = VersionNumber


def amendments(tree: ClauseTree, steps: Sequence[Operation]) -> list[Amendment]:
    return [
        amendment(f"m{number}", step, number=number, language=tree.language) for number, step in enumerate(steps, 1)
    ]


def all_words(tree: ClauseTree) -> set[str]:
    clauses = [row.clause for row in tree.placed]
    return {word for one in clauses for words in (one.heading, one.text) for word in tokens(words)}


@LAW
@given(acts_with(3))
def test_whatever_the_order_of_the_decisions_there_is_one_text_or_one_refusal(made: MADE) -> None:
    tree, steps = made
    adopted = amendments(tree, steps)
    outcomes = [consolidate(tree, order) for order in permutations(adopted)]
    assert all(one == outcomes[0] for one in outcomes)
    assert len({one.tree.hash() for one in outcomes if isinstance(one, Consolidated)}) <= 1


@LAW
@given(acts_with(1))
def test_one_amendment_alone_makes_what_its_operation_makes(made: MADE) -> None:
    tree, steps = made
    outcome, applied = consolidate(tree, amendments(tree, steps)), apply_all(tree, steps)
    assert isinstance(outcome, Consolidated)
    assert isinstance(applied, Applied)
    assert outcome.tree.hash() == applied.tree.hash()


@LAW
@given(acts_with(3))
def test_no_clause_is_lost_that_nobody_left_out(made: MADE) -> None:
    tree, steps = made
    supposed = what_if(tree, amendments(tree, steps))
    left_out = {clause for step in steps for clause in _left_out(tree, step)}
    assert tree.index.keys() - supposed.tree.index.keys() <= left_out


def _left_out(tree: ClauseTree, step: Operation) -> Sequence[ClauseId]:
    if isinstance(step, RemoveClause | RepealClause | ReplaceClause):
        return [row.clause.id for _, row in tree.walk(step.clause)]
    return [step.other] if isinstance(step, JoinClauses) else []


@LAW
@given(acts_with(3), st.integers(0, 2))
def test_no_word_of_a_rejected_amendment_is_in_the_text_unless_it_was_before(made: MADE, rejected: int) -> None:
    tree, steps = made
    adopted = [one for place, one in enumerate(amendments(tree, steps)) if place != rejected]
    known = all_words(tree).union(*(all_words(after(tree, one.operations)) for one in adopted))
    assert all_words(what_if(tree, adopted).tree) <= known


def after(tree: ClauseTree, steps: Sequence[Operation]) -> ClauseTree:
    made = apply_all(tree, steps)
    assert isinstance(made, Applied)
    return made.tree


@LAW
@given(acts_with(3))
def test_supposing_what_was_decided_gives_the_consolidated_text(made: MADE) -> None:
    tree, steps = made
    adopted = amendments(tree, steps)
    outcome, supposed = consolidate(tree, adopted), what_if(tree, adopted)
    if isinstance(outcome, Consolidated):
        assert supposed.tree == outcome.tree
        assert not supposed.left_out
    else:
        assert supposed.left_out
        rest = consolidate(tree, [one for one in adopted if one.id not in supposed.left_out])
        assert isinstance(rest, Consolidated)
        assert supposed.tree == rest.tree


@LAW
@given(st.data())
def test_the_pieces_of_every_clause_put_together_are_its_words(data: st.DataObject) -> None:
    tree, steps = data.draw(acts_with(3))
    first = what_if(tree, amendments(tree, steps))
    taken = [one for one in amendments(tree, steps) if one.id not in first.left_out]
    issues = [Issue(V(1), tree), Issue(V(2), first.tree, tuple(taken))]
    if first.tree.index:
        edited = after(first.tree, [data.draw(operations(first.tree, "x"))])
        issues.append(Issue(V(3), edited))
    told = Provenance(issues)
    for clause in issues[-1].tree.index:
        check(told, issues, clause)


def check(told: Provenance, issues: Sequence[Issue], clause: ClauseId) -> None:
    row: Clause = issues[-1].tree.index[clause].clause
    pieces = told.of(clause)
    assert (said(pieces.heading), said(pieces.text)) == (row.heading, row.text)
    taken_in = {issue.version: {one.id for one in issue.adopted} for issue in issues}
    for piece in (*pieces.heading, *pieces.text):
        assert piece.text
        assert set(piece.origin.amendments) <= taken_in[piece.origin.version]
        assert bool(piece.origin.amendments) == (piece.origin.version == V(2))
