"""The tokens of two texts are told apart exactly, the fewest of them in ordinary texts, quickly in long ones."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.text import alignment
from service.domain.text.alignment import Splice, joined, splices, splices_by_words
from service.domain.text.words import tokens
from tests.marking import TEXTS

FEW = st.lists(st.sampled_from("абв"), max_size=12)


def carried_out(before: Sequence[str], changes: Sequence[Splice]) -> list[str]:
    """What the changes make of the tokens; each has to find what it takes out, and none touches the next."""
    made: list[str] = []
    at = -1
    for change in changes:
        assert change.start > at
        assert tuple(before[change.start : change.end]) == change.old
        assert change.old or change.new
        made += (*before[max(at, 0) : change.start], *change.new)
        at = change.end
    return [*made, *before[max(at, 0) :]]


@given(FEW, FEW)
@settings(max_examples=100)
def test_the_fewest_tokens_change(before: list[str], after: list[str]) -> None:
    found = splices(before, after)
    assert carried_out(before, found) == after
    assert len(before) - sum(len(change.old) for change in found) == longest_common(before, after)


@pytest.mark.parametrize(
    "smaller", [{"MYERS_WORK": 0}, {"ORDINARY": 6, "REST": 4}, {"ORDINARY": 6, "REST": 4, "NEAR": ()}]
)
@given(before=FEW, after=FEW)
@settings(max_examples=100)
def test_long_texts_take_other_ways_and_are_as_exact(
    smaller: dict[str, object], before: list[str], after: list[str]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in smaller.items():
            patch.setattr(alignment, name, value)
        assert carried_out(before, splices(before, after)) == after


LONG = tokens(" ".join(f"слово{number % 977}-{number % 13}" for number in range(3_000)))
"""A text in which nearly nothing occurs once."""


@pytest.mark.parametrize("edited", [1, 30, 300])
def test_a_long_text_changed_in_places_is_compared_in_those_places(edited: int) -> None:
    chance = random.Random(edited)
    after = list(LONG)
    for at in chance.sample(range(0, len(after), 2), edited):
        after[at] = f"новое{at}"
    found = splices(LONG, after)
    assert carried_out(LONG, found) == after
    assert sum(len(change.old) for change in found) == edited


def test_a_long_text_with_much_put_in_comes_together_again() -> None:
    much = tokens(" ".join(f"иное{number}" for number in range(300)))
    after = [*LONG[:2_000], *much, *LONG[2_000:4_000], "конец", *LONG[4_100:]]
    found = splices(LONG, after)
    assert carried_out(LONG, found) == after
    assert sum(len(change.new) for change in found) <= len(much) + 1


def test_words_that_occur_once_bring_two_long_texts_together() -> None:
    before = [f"{at}" for at in range(3_000)]
    after = [*(f"a{at}" for at in range(500)), *before[600:1_500], *before[2_000:], *before[1_500:2_000]]
    found = splices(before, after)
    assert carried_out(before, found) == after
    assert sum(len(change.old) for change in found) == 600 + 500


def test_sequences_bring_together_what_has_no_word_that_occurs_once() -> None:
    chance = random.Random(5)
    before = [chance.choice("абвгдежз") for _ in range(6_000)]
    after = [*before[:500], *(chance.choice("абвг") for _ in range(400)), *before[700:]]
    found = splices(before, after)
    assert carried_out(before, found) == after
    assert sum(len(change.new) for change in found) <= 400


def test_parts_that_changed_places_leave_the_longer_row_where_it_was() -> None:
    before = [f"{at}" for at in range(6_000)]
    after = [*before[3_500:], *before[:3_500]]
    found = splices(before, after)
    assert carried_out(before, found) == after
    assert sum(len(change.new) for change in found) == 2_500


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["а"] * 31_000, ["а"] * 20_000),
        (["а"] * 31_000, ["а", "б"] * 8_000),
        (["а", "б"] * 6_000, ["б", "в", "а"] * 4_000),
        ([f"а{at}" for at in range(10_000)], [f"б{at}" for at in range(10_000)]),
    ],
    ids=["shorter", "every second", "another order", "all different"],
)
def test_repetition_and_rewriting_are_no_trouble(before: list[str], after: list[str]) -> None:
    assert carried_out(before, splices(before, after)) == after


def test_texts_with_nothing_in_common_are_one_change() -> None:
    before, after = ([f"{side}{number}" for number in range(10_000)] for side in "ab")
    assert splices(before, after) == [Splice(0, tuple(before), tuple(after))]


def test_what_two_long_texts_have_in_common_stays_however_much_else_each_says() -> None:
    before, after = (tokens(" ".join(f"{side}{number}" for number in range(3_000))) for side in "ab")
    found = splices(before, after)
    assert carried_out(before, found) == after
    assert {change.old for change in found if " " in change.old} == set()
    middle = [*before[:2_000], "общее", " ", "слово", *before[2_000:]]
    other = [*after[:3_000], "общее", " ", "слово", *after[3_000:]]
    found = splices(middle, other)
    assert carried_out(middle, found) == other
    assert not {"общее", "слово"} & {token for change in found for token in (*change.old, *change.new)}


def test_splices_that_touch_are_made_one() -> None:
    assert joined([Splice(0, ("a",), ("b",)), Splice(1, ("c",), ()), Splice(3, (), ("d",))]) == [
        Splice(0, ("a", "c"), ("b",)),
        Splice(3, (), ("d",)),
    ]


@given(TEXTS, TEXTS)
@settings(max_examples=100)
def test_by_words_is_as_exact(old: str, new: str) -> None:
    before, after = tokens(old), tokens(new)
    assert carried_out(before, splices_by_words(before, after)) == after


def test_by_words_the_fewest_words_change_whatever_becomes_of_the_spaces() -> None:
    before = tokens("в силу закона орган может решить")
    after = tokens("орган может по закону и в срок решить")
    assert [change.old for change in splices_by_words(before, after) if change.old] == [
        ("в", " ", "силу", " ", "закона", " ")
    ]
    assert splices_by_words(tokens("а  б"), tokens("а б")) == [Splice(2, (" ",), ())]


def longest_common(before: Sequence[str], after: Sequence[str]) -> int:
    row = [0] * (len(after) + 1)
    for one in before:
        last = row[:]
        for at, other in enumerate(after, 1):
            row[at] = last[at - 1] + 1 if one == other else max(row[at - 1], last[at])
    return row[-1]
