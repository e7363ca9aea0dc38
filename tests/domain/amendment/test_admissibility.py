"""What is found on an amendment for the chair who rules: A1 to A10 of domain.md §9.3."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from service.domain.amendment.admissibility import Circumstances, Criterion, Finding, Hint, Judged, findings, hints
from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.operation import Operation
from service.domain.amendment.relation import Related, Relation
from service.domain.ids import AmendmentId, ClauseId, Hash
from service.domain.text.tree import ClauseTree
from tests.drafting import amendment, headed, put, says, throughout, unit, without
from tests.language import tree

TEXT = tree("""
    preamble #pre: Слова.
    chapter 1 #c1
      article 5 #a5
        paragraph 1 #p1: Раз.
        paragraph 2 #p2: Два.
    chapter 2 #c2
      article 6 #a6: Три.
""")
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
ALONE = Circumstances()


def reasoned(*steps: Operation) -> Amendment:
    return replace(amendment("one", *steps), justification="Так лучше.")


def after(text: ClauseTree, steps: Sequence[Operation]) -> ClauseTree:
    made = apply_all(text, steps)
    assert isinstance(made, Applied)
    return made.tree


def on(one: Amendment, criterion: Criterion, around: Circumstances = ALONE, text: ClauseTree | None = TEXT) -> Finding:
    return next(each for each in findings(one, text, around) if each.criterion is criterion)


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        ((says(TEXT, "p1", "x"),), []),
        ((says(TEXT, "p1", "x"), says(TEXT, "p2", "x")), []),
        ((says(TEXT, "p1", "x"), says(TEXT, "a6", "x")), [Hint.SEVERAL_UNITS]),
        ((says(TEXT, "p1", "x"), says(TEXT, "pre", "x")), [Hint.SEVERAL_UNITS]),
        ((without(TEXT, "c1"),), []),
        ((without(TEXT, "c1"), without(TEXT, "a6")), [Hint.WHOLE_ACT, Hint.SEVERAL_UNITS]),
        ((put(None, None, unit("n", kind="article")),), []),
        ((replace(says(TEXT, "p1", "x"), base=Hash("0")),), [Hint.DOES_NOT_FIT]),
    ],
)
def test_what_speaks_against_admitting(steps: tuple[Operation, ...], found: list[Hint]) -> None:
    one = reasoned(*steps)
    assert list(hints(one, TEXT, ALONE)) == found
    assert list(hints(replace(one, justification=" "), TEXT, ALONE)) == [*found, Hint.NO_JUSTIFICATION]


def test_all_ten_are_told_in_their_order() -> None:
    one = reasoned(says(TEXT, "p1", "x"))
    assert [each.criterion for each in findings(one, TEXT, ALONE)] == list(Criterion)
    assert [each.criterion for each in findings(one, None, ALONE)] == list(Criterion)


def test_what_stands_on_no_text_does_not_fit_and_the_rest_is_not_guessed() -> None:
    one = amendment("one", says(TEXT, "p1", "x"))
    assert Hint.DOES_NOT_FIT in hints(one, None, ALONE)
    assert on(one, Criterion.ONE_UNIT, text=None) == Finding(Criterion.ONE_UNIT, Judged.UNKNOWN, Hint.NO_TEXT)


def test_the_units_changed_are_named_in_the_order_of_the_text() -> None:
    several = on(reasoned(says(TEXT, "a6", "x"), says(TEXT, "p1", "x")), Criterion.ONE_UNIT)
    assert (several.clauses, several.counted, several.measure) == (("a5", "a6"), 2, 1)


def test_a_compromise_may_touch_several_units() -> None:
    both = replace(reasoned(says(TEXT, "p1", "x"), says(TEXT, "a6", "x")), kind="compromise")
    assert on(both, Criterion.ONE_UNIT).judged is Judged.APART


def test_a_term_changed_throughout_may_touch_several_units() -> None:
    text = tree("article 1 #a: Орган решает.\narticle 2 #b: Решает орган.")
    assert (
        on(reasoned(throughout(text, "решает", "определяет", "a", "b")), Criterion.ONE_UNIT, text=text).judged
        is Judged.APART
    )


def test_an_act_without_articles_has_no_whole_to_take() -> None:
    text = tree("paragraph 1 #p: x")
    assert list(hints(reasoned(without(text, "p")), text, ALONE)) == []


def test_before_a_concept_is_approved_there_is_nothing_to_keep_to() -> None:
    assert on(reasoned(says(TEXT, "p1", "x")), Criterion.CONCEPT).judged is Judged.APART


def test_a_concept_of_which_no_units_are_on_record_is_not_computed() -> None:
    found = on(reasoned(says(TEXT, "p1", "x")), Criterion.CONCEPT, Circumstances(concept=True))
    assert (found.judged, found.hint) == (Judged.UNKNOWN, Hint.NO_SCOPE)


def test_outside_the_units_of_the_concept() -> None:
    around = Circumstances(concept=True, scope=frozenset({ClauseId("c1")}))
    assert on(reasoned(says(TEXT, "p1", "x")), Criterion.CONCEPT, around).judged is Judged.HOLDS
    found = on(reasoned(says(TEXT, "p1", "x"), says(TEXT, "a6", "x")), Criterion.CONCEPT, around)
    assert (found.hint, found.clauses) == (Hint.OUTSIDE_CONCEPT, ("a6",))


class TestSubAmendments:
    PARENT = amendment("parent", says(TEXT, "p1", "Раз и навсегда."))
    MADE = after(TEXT, PARENT.operations)
    AROUND = Circumstances(parent=PARENT, base=TEXT)

    def found(self, *steps: Operation, around: Circumstances = AROUND) -> Finding:
        child = replace(reasoned(*steps), parent=AmendmentId("parent"))
        return on(child, Criterion.PARENT, around, self.MADE)

    def test_words_of_the_parent_may_be_changed(self) -> None:
        assert self.found(says(self.MADE, "p1", "Раз и пока.")).judged is Judged.HOLDS

    def test_other_words_may_not(self) -> None:
        assert self.found(says(self.MADE, "p2", "x")).hint is Hint.BEYOND_PARENT

    def test_a_mere_reversal_is_none(self) -> None:
        assert self.found(says(self.MADE, "p1", "Раз.")).hint is Hint.REVERSES_PARENT

    def test_no_third_degree(self) -> None:
        deeper = replace(self.PARENT, parent=AmendmentId("grandparent"))
        found = self.found(says(self.MADE, "p1", "x"), around=replace(self.AROUND, parent=deeper))
        assert (found.hint, found.amendments) == (Hint.TOO_DEEP, ("parent",))

    def test_a_parent_that_is_not_at_hand(self) -> None:
        assert self.found(says(self.MADE, "p1", "x"), around=ALONE).judged is Judged.UNKNOWN


@pytest.mark.parametrize(
    ("tabled", "cut_off", "leave", "judged"),
    [
        (None, NOON, False, Judged.APART),
        (NOON, None, False, Judged.APART),
        (NOON.replace(hour=11), NOON, False, Judged.HOLDS),
        (NOON, NOON, False, Judged.AGAINST),
        (NOON, NOON, True, Judged.HOLDS),
    ],
)
def test_the_instant_of_the_cut_off_is_late(
    tabled: datetime | None, cut_off: datetime | None, leave: bool, judged: Judged
) -> None:
    around = Circumstances(tabled_at=tabled, cut_off=cut_off, leave=leave)
    assert on(reasoned(says(TEXT, "p1", "x")), Criterion.IN_TIME, around).judged is judged


@pytest.mark.parametrize(
    ("support", "needed", "judged"), [(None, 1, Judged.APART), (1, 1, Judged.HOLDS), (1, 2, Judged.AGAINST)]
)
def test_support_is_counted_in_delegations(support: int | None, needed: int, judged: Judged) -> None:
    found = on(reasoned(says(TEXT, "p1", "x")), Criterion.SUPPORT, Circumstances(support=support, needed=needed))
    assert (found.judged, found.counted) == (judged, support)


@pytest.mark.parametrize(
    ("kind", "step", "judged"),
    [
        ("normal", says(TEXT, "p1", "Иное."), Judged.HOLDS),
        ("normal", says(TEXT, "p1", "Раз,."), Judged.AGAINST),
        ("normal", headed(TEXT, "a5", "О том"), Judged.HOLDS),
        ("normal", without(TEXT, "p1"), Judged.HOLDS),
        ("editorial", says(TEXT, "p1", "Раз,."), Judged.APART),
    ],
)
def test_spelling_alone_is_for_the_editor(kind: str, step: Operation, judged: Judged) -> None:
    one = replace(reasoned(step), kind=kind)
    assert on(one, Criterion.SUBSTANCE).judged is judged


@pytest.mark.parametrize(
    ("words", "limit", "hint"), [("", 5, "A9-no-justification"), ("abcdef", 5, "A9-too-long"), ("abc", None, None)]
)
def test_a_justification_is_there_and_short(words: str, limit: int | None, hint: str | None) -> None:
    one = replace(reasoned(says(TEXT, "p1", "x")), justification=words)
    assert on(one, Criterion.JUSTIFIED, Circumstances(limit=limit)).hint == hint


@pytest.mark.parametrize(
    ("relation", "status", "judged"),
    [
        (Relation.IDENTICAL, Status.ADOPTED, Judged.AGAINST),
        (Relation.IDENTICAL, Status.REJECTED, Judged.AGAINST),
        (Relation.SAME_EFFECT, Status.REJECTED, Judged.AGAINST),
        (Relation.IDENTICAL, Status.WITHDRAWN, Judged.HOLDS),
        (Relation.EXCLUSIVE, Status.ADOPTED, Judged.AGAINST),
        (Relation.EXCLUSIVE, Status.REJECTED, Judged.HOLDS),
        (Relation.WITHIN, Status.ADOPTED, Judged.AGAINST),
        (Relation.PARALLEL, Status.ADOPTED, Judged.HOLDS),
    ],
)
def test_a_decided_point_is_not_decided_again(relation: Relation, status: Status, judged: Judged) -> None:
    other = AmendmentId("other")
    around = Circumstances(related=(Related(other, relation),), statuses={other: status})
    found = on(reasoned(says(TEXT, "p1", "x")), Criterion.OPEN_POINT, around)
    assert (found.judged, found.amendments) == (judged, (other,) if judged is Judged.AGAINST else ())
    reopened = on(reasoned(says(TEXT, "p1", "x")), Criterion.OPEN_POINT, replace(around, reopened=True))
    assert reopened.judged is Judged.HOLDS
