"""Hints for the chair who rules."""

from dataclasses import replace

import pytest

from service.domain.amendment.admissibility import Hint, hints
from service.domain.amendment.operation import Operation
from service.domain.ids import Hash
from tests.drafting import amendment, put, says, unit, without
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
    one = replace(amendment("one", *steps), justification="Так лучше.")
    assert list(hints(one, TEXT)) == found
    assert list(hints(replace(one, justification=" "), TEXT)) == [*found, Hint.NO_JUSTIFICATION]


def test_a_compromise_may_touch_several_units() -> None:
    both = amendment("one", says(TEXT, "p1", "x"), says(TEXT, "a6", "x"))
    assert list(hints(replace(both, kind="compromise", justification="x"), TEXT)) == []


def test_what_stands_on_no_text_does_not_fit() -> None:
    assert Hint.DOES_NOT_FIT in hints(amendment("one", says(TEXT, "p1", "x")), None)


def test_an_act_without_articles_has_no_whole_to_take() -> None:
    text = tree("paragraph 1 #p: x")
    assert list(hints(replace(amendment("one", without(text, "p")), justification="x"), text)) == []
