"""What operations say, whatever ids and whatever form."""

import pytest

from service.domain.amendment.likeness import likeness, outcome, reworded, tongue
from service.domain.amendment.operation import Operation, ReplaceClause
from service.domain.ids import ClauseId, Hash, Language
from tests.drafting import headed, instead, put, says, throughout, unit, without
from tests.language import tree

TEXT = tree("""
    article 5 "Срок" #a5: Слова.
    article 6 #a6: Надзор.
      paragraph 1 #p1: x
""")
DE = Language("de")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (put("a5", None, unit("n1", "x")), put("a5", None, unit("n2", "x")), True),
        (put("a5", None, unit("n1", "x")), put("a5", None, unit("n1", "y")), False),
        (put("a5", None, unit("n1", "x")), put("a5", None, unit("n1", "x", label="1")), False),
        (put("a5", None, unit("n1", "x")), put("a6", None, unit("n1", "x")), False),
        (
            put("a5", None, unit("n1", children=[unit("n2", "x")])),
            put("a5", None, unit("n3", children=[unit("n4", "x")])),
            True,
        ),
        (says(TEXT, "a5", "x"), says(TEXT, "a5", "x"), True),
        (says(TEXT, "a5", "x"), headed(TEXT, "a5", "x"), False),
        (without(TEXT, "a5"), without(TEXT, "a6"), False),
        (instead(TEXT, "a5", unit("a5", "x")), instead(TEXT, "a5", unit("a5", "x")), True),
    ],
)
def test_operations_say_the_same(one: Operation, other: Operation, alike: bool) -> None:
    assert (likeness([one]) == likeness([other])) is alike


@pytest.mark.parametrize(
    ("redraft", "done"),
    [
        (unit("a5", "Иное.", kind="article", label="5"), [says(TEXT, "a5", "Иное."), headed(TEXT, "a5", "")]),
        (unit("a5", "Слова.", kind="article", label="5"), [headed(TEXT, "a5", "")]),
    ],
)
def test_a_redraft_of_a_unit_without_others_is_the_words_it_changes(redraft: object, done: list[Operation]) -> None:
    assert outcome([instead(TEXT, "a5", redraft)], TEXT) == outcome(done, TEXT)  # type: ignore[arg-type]


def test_a_redraft_with_the_same_heading_changes_the_words_alone() -> None:
    redraft = instead(TEXT, "p1", unit("p1", "y", kind="paragraph", label="1"))
    assert outcome([redraft], TEXT) == outcome([says(TEXT, "p1", "y")], TEXT)


@pytest.mark.parametrize(
    "redraft",
    [
        instead(TEXT, "a6", unit("a6", "Надзор.", kind="article", label="6")),
        instead(TEXT, "a5", unit("a5", "x", kind="article", label="7")),
        instead(TEXT, "a5", unit("a5", "x", kind="article", label="5", children=[unit("n1", "y")])),
        ReplaceClause(ClauseId("gone"), Hash("0"), unit("gone", "x")),
    ],
)
def test_a_redraft_that_does_more_is_itself(redraft: Operation) -> None:
    assert outcome([redraft], TEXT) == likeness([redraft])


def test_leaving_out_is_said_in_every_language() -> None:
    assert tongue(DE, [without(TEXT, "a5"), without(TEXT, "a6")]) is None
    assert tongue(DE, [without(TEXT, "a5"), says(TEXT, "a6", "x")]) == DE


def test_a_term_that_does_not_stand_rewords_nothing() -> None:
    step = throughout(TEXT, "Слова", "Речи", "a5")
    assert reworded(step, TEXT) == {("a5", False): "Речи."}
    assert reworded(step, tree("article 6 #a6: Слова.")) == {}
    assert reworded(step, tree("article 5 #a5: Иное.")) == {}
