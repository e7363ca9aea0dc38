"""An operation fits exactly, or it says what does not fit."""

import pytest

from service.domain.amendment.apply import Applied, apply, apply_all, unit_of
from service.domain.amendment.misfit import Misfit
from service.domain.amendment.operation import Operation
from service.domain.ids import ClauseId
from service.domain.text.tree import ClauseTree
from tests.drafting import headed, instead, put, says, unit, without
from tests.language import draw, tree

TEXT = tree("""
    article 1 "Сроки" #a
      paragraph 1 #a1: Срок – 30 дней.
      paragraph 2 #a2: Продление:
        point 1 #p1: один раз;
    article 2 #b
""")


def drawn(operation: Operation) -> str:
    result = apply(TEXT, operation)
    assert isinstance(result, Applied), result
    return draw(result.tree)


@pytest.mark.parametrize(
    ("operation", "was", "becomes"),
    [
        (says(TEXT, "a1", "Срок – 10 дней."), "30 дней", "10 дней"),
        (headed(TEXT, "a", "Срок"), '"Сроки"', '"Срок"'),
        (without(TEXT, "p1"), "\n    point 1 #p1: один раз;", ""),
        (
            put("a2", "p1", unit("p2", "дважды.", label="2")),
            "#p1: один раз;",
            "#p1: один раз;\n    point 2 #p2: дважды.",
        ),
        (
            put("a2", None, unit("p0", "сразу;", label="0", children=[unit("s", "и так;", kind="subpoint")])),
            "    point 1",
            "    point 0 #p0: сразу;\n      subpoint #s: и так;\n    point 1",
        ),
        (
            instead(TEXT, "a2", unit("ignored", "Продлений нет.", kind="paragraph", label="2")),
            "Продление:\n    point 1 #p1: один раз;",
            "Продлений нет.",
        ),
        (
            instead(
                TEXT, "a2", unit("", "Так:", kind="paragraph", label="2", children=[unit("p1", "два раза.", label="1")])
            ),
            "Продление:\n    point 1 #p1: один раз;",
            "Так:\n    point 1 #p1: два раза.",
        ),
    ],
    ids=["text", "heading", "remove", "insert-after", "insert-first", "replace", "replace-keeping-a-child"],
)
def test_an_operation_changes_its_clause_and_nothing_else(operation: Operation, was: str, becomes: str) -> None:
    assert drawn(operation) == draw(TEXT).replace(was, becomes)


ELSEWHERE = tree("""
    article 1 "Порядок" #a
      paragraph 1 #a1: Срок – 60 дней.
      paragraph 2 #a2: Продление:
""")


@pytest.mark.parametrize(
    ("operation", "clause", "reason"),
    [
        (says(TEXT, "a1", "Срок – 10 дней."), "a1", "words-changed"),
        (headed(TEXT, "a", "Срок"), "a", "heading-changed"),
        (without(TEXT, "a2"), "a2", "unit-changed"),
        (instead(TEXT, "a2", unit("x")), "a2", "unit-changed"),
        (without(TEXT, "p1"), "p1", "clause-missing"),
        (put("b", None, unit("x")), "b", "parent-missing"),
        (put("a2", "p1", unit("x")), "p1", "sibling-missing"),
        (put("a", "a", unit("x")), "a", "sibling-elsewhere"),
        (put("a", "a1", unit("a2")), "a2", "clause-exists"),
        (put("a", "a1", unit("x", children=[unit("a1")])), "a1", "clause-exists"),
        (instead(ELSEWHERE, "a2", unit("a2", children=[unit("a1")])), "a1", "clause-exists"),
    ],
)
def test_an_operation_made_on_something_else_says_what_does_not_fit(
    operation: Operation, clause: str, reason: str
) -> None:
    assert apply(ELSEWHERE, operation) == Misfit(ClauseId(clause), reason)


def test_operations_are_carried_out_one_after_another() -> None:
    middle = apply(TEXT, says(TEXT, "a1", "Срок – 10 дней."))
    assert isinstance(middle, Applied)
    both = [says(TEXT, "a1", "Срок – 10 дней."), says(middle.tree, "a1", "Срок – 10 лет.")]
    result = apply_all(TEXT, both)
    assert isinstance(result, Applied)
    assert "Срок – 10 лет." in draw(result.tree)


def test_the_first_operation_that_does_not_fit_is_the_answer() -> None:
    assert apply_all(ELSEWHERE, [headed(ELSEWHERE, "a", "x"), says(TEXT, "a1", "y"), without(TEXT, "b")]) == Misfit(
        ClauseId("a1"), "words-changed"
    )


def test_replacing_a_unit_by_itself_changes_nothing() -> None:
    assert drawn(instead(TEXT, "a", unit_of(TEXT, ClauseId("a")))) == draw(TEXT)


def test_an_empty_text_holds_no_clause() -> None:
    assert apply(ClauseTree(TEXT.language, ()), without(TEXT, "a")) == Misfit(ClauseId("a"), "clause-missing")
