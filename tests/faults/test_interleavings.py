"""Two commands that decide, given at one time, end as if one had come after the other, in every interleaving.

The likeliest pairs run here; ``python -m tests.faults R4`` runs all of all.
"""

from collections.abc import Iterator

import pytest

from tests.faults.ground import Store, Supply
from tests.faults.meeting import PAIRS, Meeting, Pair, out_of_turn

MEET = (
    ("adopt 10", "adopt 60"),
    ("adopt 10", "end sitting"),
    ("adopt 10", "adopt 10"),
    ("kz objects", "end round"),
)
LIKELY = [pair for pair in PAIRS if tuple(one.name for one in pair) in MEET]


@pytest.fixture
def supply(store: Store) -> Iterator[Supply]:
    made = Supply(store, "faults_meeting")
    yield made
    made.close()
    assert not made.wrong


@pytest.mark.parametrize("pair", LIKELY, ids=lambda pair: " | ".join(one.name for one in pair))
def test_two_at_once_end_as_one_after_the_other(pair: Pair, supply: Supply) -> None:
    assert not out_of_turn(list(Meeting(pair, supply.ground_for).by_class(all_waits=False)))


def test_one_of_each_class_shows_what_every_interleaving_shows(supply: Supply) -> None:
    """Two who take the lock first have fourteen in all; ``python -m tests.faults R4`` compares larger ones too."""
    pair = next(pair for pair in PAIRS if tuple(one.name for one in pair) == ("rule 10 out", "rule 10 out"))
    by_class = list(Meeting(pair, supply.ground_for).by_class(all_waits=False))
    one_by_one = list(Meeting(pair, supply.ground_for).one_by_one())
    assert {one.ended for one in by_class} == {one.ended for one in one_by_one}
