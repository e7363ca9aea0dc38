"""A term that one adopted amendment replaces throughout and another puts in anew: somebody is asked to look."""

import pytest

from service.domain.amendment.operation import Operation
from service.domain.consolidation.consolidate import Consolidated, consolidate
from service.domain.ids import ClauseId
from tests.drafting import amendment, put, says, throughout, unit, without
from tests.language import tree

TEXT = tree("""
    article 1 #a1: Орган ведёт надзор.
    article 2 #a2: Решение принимает орган.
    article 3 #a3: Отчёт публикуется.
""")
TERM = throughout(TEXT, "орган", "совет", "a2")
ALSO = throughout(TEXT, "орган", "орган надзора", "a2")


def attention(term: Operation, *others: Operation) -> list[tuple[tuple[str, ...], str]]:
    """What the consolidation names; the first amendment replaces the term."""
    adopted = [amendment(str(number), step, number=number) for number, step in enumerate((term, *others), 1)]
    made = consolidate(TEXT, adopted)
    assert isinstance(made, Consolidated), made
    return [(one.amendments, one.clause) for one in made.attention if one.reason == "term-brought-in"]


@pytest.mark.parametrize(
    ("other", "clause"),
    [
        (says(TEXT, "a3", "Отчёт органа публикуется."), "a3"),
        (says(TEXT, "a2", "Решение принимает орган. Его публикует орган."), "a2"),
        (put(None, "a3", unit("a4", "Орган отчитывается.", kind="article", label="4")), "a4"),
    ],
)
def test_a_term_that_another_puts_in_is_named_and_left(other: Operation, clause: str) -> None:
    assert attention(TERM, other) == [(("1", "2"), clause)]


@pytest.mark.parametrize(
    "others",
    [
        (),
        (says(TEXT, "a3", "Отчёт публикуется ежегодно."),),
        (says(TEXT, "a1", "Орган ведёт контроль."),),  # its author left it there
        (without(TEXT, "a2"),),
    ],
)
def test_what_its_author_saw_is_not(others: tuple[Operation, ...]) -> None:
    assert attention(TERM, *others) == []
    assert attention(ALSO, *others) == []


def test_the_words_stay_as_they_were_decided() -> None:
    made = consolidate(
        TEXT, [amendment("1", TERM, number=1), amendment("2", says(TEXT, "a3", "Отчёт органа."), number=2)]
    )
    assert isinstance(made, Consolidated)
    assert made.tree.index[ClauseId("a3")].clause.text == "Отчёт органа."
