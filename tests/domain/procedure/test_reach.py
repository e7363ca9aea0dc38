"""How much of a text somebody is shown."""

import pytest

from service.domain.ids import ClauseId
from service.domain.procedure.reach import WHOLE, Reach, Shown
from tests.domain.vocabulary import LAW


def told(reach: Reach) -> str:
    """The law as shown: a clause in full, or ``(in brackets)`` by its heading alone."""
    shown = reach.shown(LAW)
    marks = {Shown.WHOLE: "{}", Shown.HEADING: "({})"}
    return " ".join(
        marks[shown[row.clause.id]].format(row.clause.id) for _, row in LAW.walk() if row.clause.id in shown
    )


def units(*names: str) -> Reach:
    return Reach(frozenset(map(ClauseId, names)))


@pytest.mark.parametrize(
    ("reach", "expected"),
    [
        (WHOLE, "a1 p1 p2 i1 i2 a2"),
        (units("a2"), "a2"),
        (units("p2"), "(a1) p2 i1 i2"),
        (units("i1", "a2"), "(a1) (p2) i1 a2"),
        (units("a1", "i1"), "a1 p1 p2 i1 i2"),
        (units("gone"), ""),
        (units(), ""),
    ],
)
def test_the_units_with_all_under_them_and_the_headings_above(reach: Reach, expected: str) -> None:
    assert told(reach) == expected


@pytest.mark.parametrize(
    ("reach", "clause", "expected"),
    [
        (WHOLE, "gone", True),
        (units("a1"), "i1", True),
        (units("i1"), "p2", False),
        (units("a2"), "p1", False),
        (units("gone"), "gone", True),
        (units("a1"), "gone", False),
    ],
)
def test_a_clause_is_open_with_what_stands_above_it(reach: Reach, clause: str, expected: bool) -> None:
    assert reach.covers(LAW, ClauseId(clause)) is expected
    assert reach.whole is (reach is WHOLE)
