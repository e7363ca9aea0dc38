"""An edit takes one text to another and back, and fits no third."""

import pytest
from hypothesis import given

from service.domain.text.diff import edits
from service.domain.text.edit import Change, TextEdit
from tests.marking import TEXTS


@given(TEXTS, TEXTS)
def test_an_edit_inverted_gives_the_old_text_back(old: str, new: str) -> None:
    edit = edits(old, new)
    assert edit.invert().apply(edit.apply(old)) == old
    assert edit.invert().invert() == edit


def test_an_edit_of_nothing_is_nothing() -> None:
    assert not TextEdit()
    assert TextEdit().apply("текст") == "текст"


def test_an_edit_does_not_land_in_another_text() -> None:
    with pytest.raises(AssertionError, match="another text at 3"):
        TextEdit((Change(3, "30", "10"),)).apply("за 40 дней")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ((Change(0, "а", "б"), Change(1, "", "в")), "touch"),
        ((Change(5, "а", "б"), Change(1, "", "в")), "out of order"),
        ((Change(0, "а", "а"),), "changes nothing"),
    ],
)
def test_changes_stand_apart_in_order_and_change_something(changes: tuple[Change, ...], why: str) -> None:
    with pytest.raises(AssertionError, match=why):
        TextEdit(changes)
