"""Quoted words are found where they stand once beyond doubt, or it is said that they are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.text.anchor import Ambiguous, Anchor, Located, Lost, anchored, locate
from tests.marking import TEXTS


@pytest.mark.parametrize(
    ("text", "anchor", "found"),
    [
        ("срок 30 дней", Anchor("30"), Located(5, 7)),
        ("срок 30 дней, срок 30 лет", Anchor("30"), Ambiguous(2)),
        ("срок 30 дней, срок 30 лет", Anchor("30", "", " лет"), Located(19, 21)),
        ("срок 30 дней, срок 30 лет", Anchor("30", "срок "), Ambiguous(2)),
        ("срок 30 дней, иной 30 лет", Anchor("30", "срок ", " лет"), Ambiguous(2)),
        ("срок 40 дней", Anchor("30", "срок ", " дней"), Lost()),
        ("новый 30 час", Anchor("30", "срок ", " дней"), Lost()),
        ("новый 30 дней", Anchor("30", "срок ", " дней"), Located(6, 8)),
        ("срок 30 час", Anchor("30", "срок ", " дней"), Located(5, 7)),
        ("aaa", Anchor("aa"), Ambiguous(2)),
        ("срок", Anchor(""), Lost()),
    ],
)
def test_a_quotation_is_found_once_or_not_at_all(text: str, anchor: Anchor, found: object) -> None:
    assert locate(text, anchor) == found


@given(TEXTS, st.data())
def test_an_anchor_never_points_at_other_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(len(text) - 1, 0)))
    end = data.draw(st.integers(start, len(text)))
    match locate(text, anchored(text, start, end)):
        case Located() as found:
            assert text[found.start : found.end] == text[start:end]
        case Ambiguous(places):
            assert places > 1
        case Lost():
            assert start == end
