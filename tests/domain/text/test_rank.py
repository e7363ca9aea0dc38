"""Ranks: strings that sort as the clauses stand, with room between any two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.text.rank import DIGITS, rank_between, ranks


@pytest.mark.parametrize(
    ("before", "after", "rank"),
    [
        (None, None, "V"),
        ("V", None, "k"),
        (None, "V", "F"),
        ("V", "W", "VV"),
        (None, "1", "0V"),
        ("z", None, "zV"),
        ("Vz", "W", "VzV"),
        ("V", "V1", "V0V"),
    ],
)
def test_a_rank_stands_between_its_neighbours(before: str | None, after: str | None, rank: str) -> None:
    assert rank_between(before, after) == rank


def test_neighbours_out_of_order_are_impossible() -> None:
    with pytest.raises(AssertionError, match="out of order"):
        rank_between("W", "V")


@given(st.lists(st.integers(0, 200), max_size=150))
def test_there_is_always_room_and_no_rank_ends_in_the_lowest_digit(places: list[int]) -> None:
    row: list[str] = []
    for place in places:
        at = place % (len(row) + 1)
        rank = rank_between(row[at - 1] if at else None, row[at] if at < len(row) else None)
        row.insert(at, rank)
    assert row == sorted(set(row))
    assert not any(rank.endswith(DIGITS[0]) for rank in row)


@pytest.mark.parametrize("count", [0, 1, 2, 60, 61, 62, 884, 4000])
def test_first_ranks_ascend_and_leave_room(count: int) -> None:
    row = list(ranks(count))
    assert len(row) == count
    assert row == sorted(set(row))
    for before, after in zip([None, *row], [*row, None], strict=True):
        assert rank_between(before, after)


def test_insertions_at_one_point_grow_a_rank_slowly() -> None:
    rank = "V"
    for _ in range(300):
        rank = rank_between(rank, "W")
    assert len(rank) <= 60
