"""Every operation can be taken back exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.amendment.apply import Applied, apply
from service.domain.amendment.invert import invert
from service.domain.amendment.operation import Operation
from tests.drafting import headed, instead, put, says, unit, without
from tests.language import tree
from tests.marking import TEXTS

TEXT = tree("""
    article 5 "Срок" #a5: Общие слова.
      paragraph 1 #p1: Орган решает.
        point 1 #q1: раз;
        point 2 #q2: два.
      paragraph 2 #p2: Решение хранится.
    article 6 #a6: Надзор.
""")


@given(
    st.one_of(
        TEXTS.map(lambda words: says(TEXT, "p1", words)),
        TEXTS.map(lambda words: headed(TEXT, "a5", words)),
        TEXTS.map(lambda words: put("a5", "p1", unit("n1", words, children=[unit("n2", words)]))),
        TEXTS.map(lambda words: put(None, None, unit("n1", words))),
        TEXTS.map(lambda words: instead(TEXT, "p1", unit("p1", words, children=[unit("q2", words), unit("n1")]))),
        st.sampled_from(["a5", "p1", "p2", "q1", "q2", "a6"]).map(lambda clause: without(TEXT, clause)),
    )
)
def test_an_operation_taken_back_leaves_the_text_as_it_was(operation: Operation) -> None:
    made = apply(TEXT, operation)
    assert isinstance(made, Applied)
    back = apply(made.tree, invert(TEXT, operation))
    assert isinstance(back, Applied)
    assert back.tree.hash() == TEXT.hash()


def test_what_does_not_fit_cannot_be_taken_back() -> None:
    with pytest.raises(AssertionError, match="does not fit"):
        invert(TEXT, without(tree("article 9 #a9: x"), "a9"))
