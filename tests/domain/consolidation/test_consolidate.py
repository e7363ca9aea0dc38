"""Decided amendments make one text, in whatever order they were decided, or are refused by name."""

from dataclasses import replace
from itertools import permutations

import pytest

from service.domain.amendment.amendment import Amendment, Carry
from service.domain.amendment.operation import RemoveClause
from service.domain.consolidation.consolidate import Attention, Consolidated, Unresolved, consolidate
from service.domain.consolidation.share import Open
from service.domain.ids import AmendmentId, ClauseId, Hash, Language
from tests.drafting import amendment, headed, instead, put, says, unit, without
from tests.language import draw, tree

TEXT = tree("""
    article 1 "Обмен" #a
      paragraph 1 #a1: Государства обмениваются информацией в течение 30 дней по запросу.
      paragraph 2 #a2: Порядок обмена:
        point 1 #p1: запрос;
        point 2 #p2: ответ.
    article 2 #b: Закон вступает в силу со дня принятия.
""")
A1 = "Государства обмениваются информацией в течение {} дней по запросу."

DAYS_10 = amendment("days-10", says(TEXT, "a1", A1.format(10)), number=1)
DAYS_20 = amendment("days-20", says(TEXT, "a1", A1.format(20)), number=2)
DAYS_10_ANEW = amendment(
    "days-10-anew", instead(TEXT, "a1", unit("a1", A1.format(10), kind="paragraph", label="1")), number=3
)
DATA = amendment("data", says(TEXT, "a1", A1.format(30).replace("информацией", "сведениями")), number=4)
HEADING = amendment("heading", headed(TEXT, "a", "Обмен информацией"), number=5)
NEW_POINT = amendment("point", put("a2", "p1", unit("new", "сроки;", label="1.1")), number=6)
SAME_POINT = amendment("same-point", put("a2", "p1", unit("other", "сроки;", label="1.1")), number=7)
OTHER_POINT = amendment("other-point", put("a2", "p1", unit("third", "язык;", label="1.1")), number=8)
NO_POINTS = amendment("no-points", without(TEXT, "a2"), number=9)
NO_ARTICLE = amendment("no-article", without(TEXT, "a"), number=10)


def text(*adopted: Amendment) -> str:
    result = consolidate(TEXT, adopted)
    assert isinstance(result, Consolidated), result
    return draw(result.tree)


def refused(*adopted: Amendment) -> tuple[Open, ...]:
    result = consolidate(TEXT, adopted)
    assert isinstance(result, Unresolved), result
    return result.collisions


def an_open(clause: str, reason: str, *amendments: str) -> Open:
    return Open(tuple(map(AmendmentId, amendments)), ClauseId(clause), reason)


def test_nothing_adopted_leaves_the_base() -> None:
    assert text() == draw(TEXT)


def test_every_order_of_deciding_makes_one_text() -> None:
    adopted = (DAYS_10, DATA, HEADING, NEW_POINT)
    texts = {text(*order) for order in permutations(adopted)}
    assert texts == {
        draw(TEXT)
        .replace("информацией в течение 30", "сведениями в течение 10")
        .replace('"Обмен"', '"Обмен информацией"')
        .replace("#p1: запрос;", "#p1: запрос;\n    point 1.1 #new: сроки;")
    }


def test_the_same_effect_by_different_operations_is_applied_once() -> None:
    assert text(DAYS_10, DAYS_10_ANEW) == text(DAYS_10)


def test_identical_insertions_stand_once_and_credit_both() -> None:
    result = consolidate(TEXT, (NEW_POINT, SAME_POINT))
    assert isinstance(result, Consolidated)
    assert draw(result.tree) == text(NEW_POINT)
    assert result.provenance == {ClauseId("new"): (NEW_POINT.id, SAME_POINT.id)}


def test_what_one_amendment_puts_in_twice_stands_twice() -> None:
    twice = amendment("twice", *(put("a2", "p2", unit(id, "иное.")) for id in ("n1", "n2")), number=1)
    assert "#n2: иное.\n    point #n1: иное." in text(twice)
    assert text(twice, amendment("same", *(put("a2", "p2", unit(id, "иное.")) for id in ("m1", "m2")))) == text(twice)


def test_parallel_insertions_stand_in_the_order_of_their_numbers_a_compromise_first() -> None:
    for adopted in permutations((NEW_POINT, OTHER_POINT)):
        assert "#new: сроки;\n    point 1.1 #third: язык;" in text(*adopted)
    compromise = replace(OTHER_POINT, kind="compromise")
    assert "#third: язык;\n    point 1.1 #new: сроки;" in text(NEW_POINT, compromise)


def test_an_insertion_after_a_unit_that_goes_keeps_its_place() -> None:
    without_first = amendment("no-p1", without(TEXT, "p1"))
    for adopted in permutations((without_first, NEW_POINT)):
        assert text(*adopted) == draw(TEXT).replace("point 1 #p1: запрос;", "point 1.1 #new: сроки;")


def test_two_that_leave_out_one_unit_agree() -> None:
    assert text(NO_POINTS, amendment("again", without(TEXT, "a2"))) == text(NO_POINTS)


def test_a_sub_amendment_is_applied_to_what_its_parent_makes() -> None:
    made = consolidate(TEXT, [DAYS_10])
    assert isinstance(made, Consolidated)
    child = amendment("child", says(made.tree, "a1", A1.format(10).replace("запросу", "требованию")), parent="days-10")
    assert "10 дней по требованию" in text(DAYS_10, child)


def test_a_sub_amendment_without_its_parent_is_refused() -> None:
    child = amendment("child", says(TEXT, "a1", A1.format(10)), parent="days-10")
    assert refused(child) == (an_open("a1", "parent-not-adopted", "child"),)


def test_a_sub_amendment_made_on_other_words_is_refused() -> None:
    child = amendment("child", says(TEXT, "a1", A1.format(5)), parent="days-10")
    grandchild = amendment("late", says(TEXT, "a1", A1.format(4)), parent="days-10")
    assert refused(DAYS_10, child, grandchild) == (an_open("a1", "words-changed", "days-10", "child"),)


def test_words_of_one_sentence_with_a_number_are_named_for_checking() -> None:
    result = consolidate(TEXT, (DAYS_10, DATA))
    assert isinstance(result, Consolidated)
    assert result.attention == (Attention((DAYS_10.id, DATA.id), ClauseId("a1"), "number"),)


def test_only_those_are_named_whose_changes_meet() -> None:
    elsewhere = amendment("elsewhere", says(TEXT, "a1", A1.format(30).replace("запросу", "требованию")), number=2)
    assert refused(elsewhere, DAYS_10, DAYS_20) == (an_open("a1", "same-words", "days-10", "days-20"),)


def test_words_far_apart_need_no_checking() -> None:
    two = tree("article 1 #a: Первое дело. Второе дело. Третье дело.")
    adopted = (
        amendment("x", says(two, "a", "Первое слово. Второе дело. Третье дело.")),
        amendment("y", says(two, "a", "Первое дело. Второе дело. Третье слово.")),
    )
    result = consolidate(two, adopted)
    assert isinstance(result, Consolidated)
    assert draw(result.tree) == "article 1 #a: Первое слово. Второе дело. Третье слово."
    assert result.attention == ()


@pytest.mark.parametrize(
    ("adopted", "left_open"),
    [
        ((DAYS_10, DAYS_20), an_open("a1", "same-words", "days-10", "days-20")),
        (
            (HEADING, amendment("h2", headed(TEXT, "a", "Передача"), number=20)),
            an_open("a", "same-heading", "heading", "h2"),
        ),
        (
            (
                amendment("3", instead(TEXT, "p1", unit("p1", "запрос;", label="3"))),
                amendment("4", instead(TEXT, "p1", unit("p1", "запрос;", label="4"))),
            ),
            an_open("p1", "same-label", "3", "4"),
        ),
        ((DAYS_10, NO_ARTICLE), an_open("a1", "changed-and-removed", "no-article", "days-10")),
        ((NEW_POINT, NO_POINTS), an_open("a2", "put-under-removed", "no-points", "point")),
        (
            (amendment("de", says(TEXT, "a1", "Frist"), language="de"),),
            an_open("a1", "needs-wording", "de"),
        ),
        (
            (amendment("de", put("a2", None, unit("x")), language="de"),),
            an_open("a2", "needs-wording", "de"),
        ),
    ],
    ids=["words", "heading", "label", "changed-and-removed", "put-under-removed", "language", "language-insert"],
)
def test_what_the_decisions_leave_open_is_refused_by_name(adopted: tuple[Amendment, ...], left_open: Open) -> None:
    assert left_open in refused(*adopted)


def test_one_wish_satisfied_by_a_longer_one_changes_nothing_more() -> None:
    longer = amendment("longer", says(TEXT, "a1", A1.format(10).replace("информацией", "сведениями")), number=9)
    later = amendment("later", says(TEXT, "a1", A1.format(10)))
    assert text(longer, DAYS_10) == text(longer) == text(later, longer)


def test_a_renumbered_clause_keeps_the_words_another_amendment_gives_it() -> None:
    renumbered = amendment("3", instead(TEXT, "p1", unit("p1", "запрос;", label="3")))
    reworded = amendment("w", says(TEXT, "p1", "письменный запрос;"))
    for adopted in permutations((renumbered, reworded)):
        assert "point 3 #p1: письменный запрос;" in text(*adopted)


def test_what_moved_under_its_author_is_not_taken_in_unconfirmed() -> None:
    waiting = replace(DAYS_10, carry=Carry.TOUCHED)
    assert refused(waiting, DATA) == (an_open("a1", "unconfirmed", "days-10"),)


def test_leaving_out_needs_no_wording_in_another_language() -> None:
    german = replace(NO_POINTS, id=AmendmentId("ohne"), language=Language("de"))
    mixed = replace(german, operations=(*german.operations, *DAYS_10.operations))
    assert text(german) == text(NO_POINTS)
    assert refused(mixed) == (an_open("a2", "needs-wording", "ohne"),)
    nowhere = replace(german, operations=(RemoveClause(ClauseId("gone"), Hash("0")),))
    assert refused(nowhere) == (an_open("gone", "clause-missing", "ohne"),)


def test_units_that_come_with_one_number_stay_as_decided_and_are_named() -> None:
    result = consolidate(TEXT, (NEW_POINT, OTHER_POINT))
    assert isinstance(result, Consolidated)
    assert result.attention == (
        Attention((AmendmentId("point"), AmendmentId("other-point")), ClauseId("third"), "same-number"),
    )


def test_numbers_that_were_equal_before_are_nobodys_doing() -> None:
    twice = tree("""
        article 1 #a
        article 1 #b
    """)
    assert consolidate(twice, ()) == Consolidated(twice, {}, ())
