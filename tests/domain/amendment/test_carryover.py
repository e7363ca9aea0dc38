"""An open amendment comes over to a new version with an explicit result, and one that is not touched is not asked."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.amendment.amendment import Carry
from service.domain.amendment.carryover import CarriedOver, carry, carry_over, untouched
from service.domain.amendment.footprint import TOP, Part, Touch, clauses, disturbed, footprint, principal
from service.domain.amendment.neighbourhood import fits
from service.domain.amendment.operation import ChangeText, InsertClause, Operation
from service.domain.ids import AmendmentId, ClauseId, Hash, Language
from service.domain.text.tree import ClauseTree
from tests.drafting import amendment, headed, instead, put, says, unit, without
from tests.language import tree

RU = Language("ru")
DRAWING = """
    article 5 "Срок" #a5: Общие слова.
      paragraph 1 #p1: Орган решает в течение 30 дней. Решение публикуется.
      paragraph 2 #p2: Решение хранится.
    article 6 "Надзор" #a6: Надзор ведёт Совет.
"""
OLD = tree(DRAWING)


def new(*changes: tuple[str, str]) -> ClauseTree:
    """The next version: the drawing with words in place of others."""
    drawing = DRAWING
    for was, now in changes:
        assert was in drawing
        drawing = drawing.replace(was, now)
    return tree(drawing)


DAYS_10 = says(OLD, "p1", "Орган решает в течение 10 дней. Решение публикуется.")
P3 = put("a5", "p2", unit("n1", "Иное.", kind="paragraph", label="3"))
REDRAFT = instead(OLD, "p2", unit("p2", "Решение хранится вечно.", kind="paragraph", label="2"))
WITHOUT_P2 = ("      paragraph 2 #p2: Решение хранится.\n", "")
WITHOUT_A5 = (DRAWING[: DRAWING.index("    article 6")], "\n")


@pytest.mark.parametrize(
    ("operation", "change", "outcome", "reason"),
    [
        # words
        (DAYS_10, ("Надзор ведёт Совет", "Надзор ведёт Бюро"), Carry.CLEAN, ""),
        (DAYS_10, ('article 5 "Срок"', 'article 7 "Срок"'), Carry.CLEAN, ""),
        (DAYS_10, ("paragraph 1 #p1", "paragraph 4 #p1"), Carry.CLEAN, ""),
        (DAYS_10, ("публикуется", "оглашается"), Carry.CLEAN, "words-moved"),
        (DAYS_10, ("30 дней", "10 дней"), Carry.SATISFIED, "already-so"),
        (DAYS_10, ("Орган решает", "Совет решает"), Carry.TOUCHED, "number"),
        (DAYS_10, ("30 дней", "60 дней"), Carry.CONFLICT, "same-words"),
        (DAYS_10, WITHOUT_A5, Carry.ORPHANED, "clause-gone"),
        # headings
        (headed(OLD, "a5", "Срок решения"), ("Общие слова", "Прочие слова"), Carry.CLEAN, ""),
        (headed(OLD, "a5", "Срок решения"), ('"Срок"', '"Новый Срок"'), Carry.CLEAN, "words-moved"),
        (headed(OLD, "a5", "Термин"), ('"Срок"', '"Время"'), Carry.CONFLICT, "same-words"),
        # leaving out
        (without(OLD, "p2"), ("30 дней", "60 дней"), Carry.CLEAN, ""),
        (without(OLD, "p2"), ("Решение хранится", "Решение хранится год"), Carry.TOUCHED, "unit-changed"),
        (without(OLD, "p2"), WITHOUT_P2, Carry.SATISFIED, "already-so"),
        (without(OLD, "a5"), ("30 дней", "60 дней"), Carry.TOUCHED, "unit-changed"),
        (without(OLD, "a5"), ("Надзор ведёт", "Надзор осуществляет"), Carry.CLEAN, ""),
        # redrafting
        (REDRAFT, ("30 дней", "60 дней"), Carry.CLEAN, ""),
        (REDRAFT, ("Решение хранится", "Решение хранится вечно"), Carry.SATISFIED, "already-so"),
        (REDRAFT, ("Решение хранится", "Запись хранится"), Carry.TOUCHED, "unit-changed"),
        (REDRAFT, ("Решение хранится", "Решение хранится год"), Carry.CONFLICT, "same-words"),
        (REDRAFT, ("Решение хранится.", "Решение хранится.\n        point 1: а;"), Carry.CONFLICT, "unit-changed"),
        (REDRAFT, WITHOUT_P2, Carry.ORPHANED, "clause-gone"),
        # putting in
        (P3, ("30 дней", "60 дней"), Carry.CLEAN, ""),
        (P3, ("Решение хранится", "Решение хранится год"), Carry.CLEAN, ""),
        (P3, WITHOUT_P2, Carry.TOUCHED, "neighbour-gone"),
        (P3, WITHOUT_A5, Carry.ORPHANED, "parent-gone"),
        (P3, ("хранится.\n", "хранится.\n      paragraph 3 #z: Прочее.\n"), Carry.TOUCHED, "label-taken"),
        (P3, ("хранится.\n", "хранится.\n      paragraph 4 #z: Прочее.\n"), Carry.TOUCHED, "neighbour-new"),
        (P3, ("хранится.\n", "хранится.\n      paragraph 3 #z: Иное.\n"), Carry.SATISFIED, "already-so"),
        (
            put("a5", None, unit("n1", "Иное.", kind="indent")),
            ("слова.\n", "слова.\n      paragraph 0 #z: Новое.\n"),
            Carry.TOUCHED,
            "neighbour-new",
        ),
        (put("a5", "p1", unit("n1", "Иное.", kind="indent")), WITHOUT_P2, Carry.CLEAN, ""),
        (put(None, "a6", unit("n1", kind="article", label="7")), ("30 дней", "60 дней"), Carry.CLEAN, ""),
    ],
)
def test_what_becomes_of_an_operation(
    operation: Operation, change: tuple[str, str], outcome: Carry, reason: str
) -> None:
    version = new(change)
    carried = carry((operation,), OLD, version)
    assert (carried.outcome, carried.reason) == (outcome, reason)
    if outcome in (Carry.CLEAN, Carry.TOUCHED):
        assert fits(version, carried.operations)
    else:
        assert carried.operations == (operation,)


def test_the_words_around_it_may_move() -> None:
    (moved,) = carry((DAYS_10,), OLD, new(("публикуется", "оглашается"))).operations
    assert isinstance(moved, ChangeText)
    assert moved.text == "Орган решает в течение 10 дней. Решение оглашается."


def test_a_new_unit_is_proposed_after_the_nearest_that_still_stands() -> None:
    (moved,) = carry((P3,), OLD, new(WITHOUT_P2)).operations
    assert isinstance(moved, InsertClause)
    assert moved.after == "p1"


def test_a_neighbour_that_went_elsewhere_is_not_followed() -> None:
    version = tree(DRAWING.replace(WITHOUT_P2[0], "").rstrip() + "\n      paragraph 2 #p2: Решение хранится.\n")
    carried = carry((P3,), OLD, version)
    assert (carried.outcome, carried.reason) == (Carry.TOUCHED, "neighbour-elsewhere")
    assert carried.operations == (replace(P3, after=ClauseId("p1")),)


def test_a_unit_that_moved_keeps_what_is_said_of_it() -> None:
    version = tree(DRAWING.replace(WITHOUT_P2[0], "").rstrip() + "\n      paragraph 2 #p2: Решение хранится.\n")
    assert carry((REDRAFT,), OLD, version) == CarriedOver(Carry.CLEAN, (REDRAFT,))
    assert carry((without(OLD, "p2"),), OLD, version).outcome is Carry.CLEAN


@pytest.mark.parametrize(
    ("changes", "outcome", "reason"),
    [
        ([], Carry.CLEAN, ""),
        ([("Решение хранится", "Решение хранится вечно")], Carry.TOUCHED, "partly-satisfied"),
        ([("Орган решает", "Совет решает")], Carry.TOUCHED, "number"),
        ([("30 дней", "60 дней"), ("Решение хранится", "Решение хранится вечно")], Carry.CONFLICT, "same-words"),
        ([WITHOUT_P2, ("30 дней", "60 дней")], Carry.ORPHANED, "clause-gone"),
        ([("30 дней", "10 дней"), ("Решение хранится", "Решение хранится вечно")], Carry.SATISFIED, "already-so"),
    ],
)
def test_an_amendment_is_as_its_worst_operation(changes: list[tuple[str, str]], outcome: Carry, reason: str) -> None:
    forever = says(OLD, "p2", "Решение хранится вечно.")
    carried = carry((DAYS_10, forever), OLD, new(*changes))
    assert (carried.outcome, carried.reason) == (outcome, reason)


def test_an_id_that_came_to_stand_in_the_text_is_a_conflict() -> None:
    version = new(("хранится.\n", "хранится.\n      paragraph 4 #n1: Прочее.\n"))
    assert carry((P3,), OLD, version) == CarriedOver(Carry.CONFLICT, (P3,), "clause-exists")


def test_touches_and_places() -> None:
    assert footprint((DAYS_10, headed(OLD, "a5", "x"), P3, without(OLD, "a6"), REDRAFT)) == {
        Touch(ClauseId("p1"), Part.TEXT),
        Touch(ClauseId("a5"), Part.HEADING),
        Touch(ClauseId("a5"), Part.PLACE),
        Touch(ClauseId("p2"), Part.PLACE),
        Touch(ClauseId("a6"), Part.UNIT),
        Touch(ClauseId("p2"), Part.UNIT),
    }
    at_top = put(None, None, unit("n", kind="article"))
    assert footprint((at_top,)) == {Touch(TOP, Part.PLACE)}
    assert clauses((at_top,)) == frozenset()
    assert clauses((DAYS_10, P3)) == {"p1", "a5", "p2"}
    assert [principal(step) for step in (DAYS_10, P3, put("a5", None, unit("n")), at_top)] == ["p1", "p2", "a5", None]


VERSIONS = [
    new(*changes)
    for changes in (
        [],
        [("30 дней", "60 дней")],
        [('"Срок"', '"Время"')],
        [WITHOUT_P2],
        [WITHOUT_A5],
        [("Общие слова.\n", "Общие слова.\n      paragraph 0 #z: Новое.\n")],
        [("хранится.\n", "хранится.\n      paragraph 3 #z: Прочее.\n")],
        [("Совет.\n", "Совет.\n    article 7 #z: Прочее.\n")],
        [("paragraph 1 #p1", "paragraph 4 #p1")],
    )
]
OPERATIONS: list[Operation] = [
    DAYS_10,
    headed(OLD, "a5", "Термин"),
    P3,
    put("a5", None, unit("n2", "Начало.", kind="indent")),
    put(None, "a5", unit("n3", kind="article")),
    without(OLD, "p2"),
    without(OLD, "a5"),
    REDRAFT,
    says(OLD, "a6", "Надзор ведёт Бюро."),
]


@given(st.sampled_from(VERSIONS), st.sampled_from(OPERATIONS))
def test_what_is_not_touched_fits_as_it_is(version: ClauseTree, operation: Operation) -> None:
    if untouched((operation,), disturbed(OLD, version)):
        assert fits(version, (operation,))
        assert carry((operation,), OLD, version) == CarriedOver(Carry.CLEAN, (operation,))


def test_the_place_before_everything_is_touched_where_another_unit_comes_first() -> None:
    first = tree("    article 0 #z: Прежде всего." + DRAWING)
    assert TOP in disturbed(OLD, first).places
    assert TOP not in disturbed(OLD, new(("30 дней", "60 дней"))).places


def test_only_what_is_touched_is_disturbed() -> None:
    hit = disturbed(OLD, new(("30 дней", "60 дней")))
    assert [set(hit.clauses), set(hit.places), set(hit.units)] == [{"p1"}, set(), {"p1", "a5"}]
    hit = disturbed(OLD, new(("хранится.\n", "хранится.\n      paragraph 3 #z: Прочее.\n")))
    assert [set(hit.clauses), set(hit.places), set(hit.units)] == [{"z"}, {"p2", "z"}, {"z", "a5"}]


def test_amendments_are_carried_with_the_amendments_to_them() -> None:
    made = tree(DRAWING.replace("Общие слова.\n", "Общие слова.\n      paragraph 3 #n1: Иное.\n"))
    parent = amendment("parent", P3)
    child = replace(amendment("child", says(made, "n1", "Иное дело.")), parent=AmendmentId("parent"))
    carried = {one.amendment.id: one.result for one in carry_over([child, parent], {RU: OLD}, {RU: new(WITHOUT_P2)})}
    assert (carried[parent.id].outcome, carried[child.id].outcome) == (Carry.TOUCHED, Carry.CLEAN)
    carried = {one.amendment.id: one.result for one in carry_over([child, parent], {RU: OLD}, {RU: new(WITHOUT_A5)})}
    assert (carried[parent.id].outcome, carried[child.id]) == (
        Carry.ORPHANED,
        CarriedOver(Carry.CONFLICT, child.operations, "parent-in-conflict"),
    )


def test_what_stood_on_no_text_is_passed_over() -> None:
    stale = amendment("stale", replace(DAYS_10, base=Hash("0")))
    foreign = replace(amendment("foreign", DAYS_10), language=Language("kk"))
    orphan = replace(amendment("orphan", DAYS_10), parent=AmendmentId("nobody"))
    assert carry_over([stale, foreign, orphan], {RU: OLD}, {RU: OLD}) == []


def test_a_language_that_is_no_more_leaves_a_conflict() -> None:
    (one,) = carry_over([amendment("one", DAYS_10)], {RU: OLD}, {})
    assert one.result == CarriedOver(Carry.CONFLICT, (DAYS_10,), "language-gone")


def test_a_proposal_stays_unconfirmed_until_its_author_confirms() -> None:
    waiting = replace(amendment("one", DAYS_10), carry=Carry.TOUCHED)
    (one,) = carry_over([waiting], {RU: OLD}, {RU: new(("Надзор ведёт", "Надзор осуществляет"))})
    assert (one.result.outcome, one.result.reason) == (Carry.TOUCHED, "unconfirmed")
    (one,) = carry_over([waiting], {RU: OLD}, {RU: new(("30 дней", "60 дней"))})
    assert one.result.outcome is Carry.CONFLICT
