"""What a person puts right in what was recognised."""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.errors import InvalidInput
from service.domain.ids import ClauseId
from service.domain.text.clause import ClauseKind
from service.domain.text.structure import Place, grow
from service.domain.text.structure_correction import Correction, correct
from tests.language import draw
from tests.outline import outline, read, same

K = ClauseKind
FILE = """
    Закон
    Статья 1. Надзор
    1. Первая:
    1) пункт.
    Послесловие.
    ! сноска
    2. Вторая.
"""


def corrected(n: int, correction: Correction, file: str = FILE) -> str:
    return outline(correct(read(file), n, correction))


def test_a_number_that_was_none_goes_back_into_the_words() -> None:
    assert corrected(2, Correction(kind=K.INDENT)) == same("""
        name: Закон
        article 1 "Надзор"
          indent: 1. Первая:
          point 1: пункт.
          indent: Послесловие.
        - сноска (footnote)
          paragraph 2: Вторая.
    """)


def test_words_that_were_a_unit_take_their_number_off() -> None:
    once = correct(read(FILE), 2, Correction(kind=K.INDENT))
    assert outline(correct(once, 2, Correction(kind=K.PARAGRAPH))) == outline(read(FILE))


def test_a_level_moves_what_stands_under_it_along() -> None:
    assert corrected(2, Correction(level=0)) == same("""
        name: Закон
        article 1 "Надзор"
        paragraph 1: Первая:
          point 1: пункт.
          indent: Послесловие.
        - сноска (footnote)
        paragraph 2: Вторая.
    """)


def test_a_level_deeper_than_what_stands_open_is_as_deep_as_can_be() -> None:
    recognised = correct(read(FILE), 6, Correction(level=9))
    assert recognised.rows[6].level == 3  # under the article, its part and the words after the list


def test_a_level_set_by_hand_survives_other_corrections() -> None:
    moved = correct(read(FILE), 4, Correction(level=3))
    assert correct(moved, 6, Correction(label="3")).rows[4].level == 3


def test_a_paragraph_left_out_can_be_placed_and_one_placed_left_out() -> None:
    placed = correct(read(FILE), 5, Correction(kind=K.NOTE))
    assert outline(correct(placed, 4, Correction(place=Place.LEFT_OUT))) == same("""
        name: Закон
        article 1 "Надзор"
          paragraph 1: Первая:
            point 1: пункт.
        - Послесловие. (by-hand)
              note: сноска
          paragraph 2: Вторая.
    """)


def test_words_can_go_on_with_the_unit_above() -> None:
    joined = correct(read(FILE), 4, Correction(place=Place.TEXT))
    numbers = count()
    drawn = draw(grow(joined, lambda: f"c{next(numbers)}"))
    assert "пункт.\nПослесловие." in drawn


def test_a_heading_can_have_a_second_line() -> None:
    joined = correct(read("Закон\nСтатья 1. Надзор\nв целом.\n1. Один."), 2, Correction(place=Place.HEADING))
    units = grow(joined, iter(["a", "b", "c"]).__next__)
    clause = units.get(ClauseId("b"))
    assert clause is not None
    assert clause.heading == "Надзор\nв целом."


def test_label_heading_and_words_can_be_said() -> None:
    changed = corrected(1, Correction(label="1.1", heading="Надзор и контроль"))
    assert changed.splitlines()[1].startswith('article 1.1 "Надзор и контроль" {words-differ')


def test_words_divided_otherwise_are_the_same_words() -> None:
    changed = corrected(1, Correction(heading="", text="Надзор"))
    assert changed.splitlines()[1] == "article 1: Надзор"


def test_a_doubt_about_words_goes_when_they_are_the_same_again() -> None:
    once = correct(read(FILE), 1, Correction(heading="Другое"))
    assert once.rows[1].doubts
    assert correct(once, 1, Correction(heading="Надзор")).rows[1].doubts == ()


def test_doubts_are_found_anew_after_a_correction() -> None:
    doubled = correct(read(FILE), 6, Correction(label="1"))
    assert [doubt.code for doubt in doubled.rows[2].doubts] == ["same-number"]
    assert correct(doubled, 6, Correction(label="2")).rows[2].doubts == ()


@pytest.mark.parametrize(
    ("n", "correction", "pointer"),
    [
        (99, Correction(), "/units/99"),
        (-1, Correction(), "/units/-1"),
        (0, Correction(place=Place.TEXT), "/units/0/place"),
        (0, Correction(place=Place.HEADING), "/units/0/place"),
        (2, Correction(level=-1), "/units/2/level"),
        (2, Correction(level=31), "/units/2/level"),
        (5, Correction(place=Place.UNIT), "/units/5/kind"),
    ],
)
def test_what_cannot_be_is_refused_and_its_place_named(n: int, correction: Correction, pointer: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        correct(read(FILE), n, correction)
    assert refused.value.pointer == pointer


def test_what_would_go_on_with_nothing_once_the_unit_above_is_gone_is_refused() -> None:
    file = "Статья 1. Надзор\nТекст."
    with pytest.raises(InvalidInput, match="goes-on-with-nothing") as refused:
        correct(read(file), 0, Correction(place=Place.LEFT_OUT))
    assert refused.value.pointer == "/units/1/place"


def test_every_row_may_be_left_out_one_after_another_from_the_end() -> None:
    recognised = read(FILE)
    for n in reversed(range(len(recognised.rows))):
        recognised = correct(recognised, n, Correction(place=Place.LEFT_OUT))
    assert grow(recognised, lambda: "never").placed == ()


CORRECTIONS = st.builds(
    Correction,
    place=st.none() | st.sampled_from(Place),
    kind=st.none() | st.sampled_from(ClauseKind),
    level=st.none() | st.integers(0, 5),
    label=st.none() | st.sampled_from(["", "1", "2", "а", "5.1"]),
)


@given(steps=st.lists(st.tuples(st.integers(0, 6), CORRECTIONS), max_size=8))
def test_whatever_is_corrected_there_is_a_text_and_no_word_is_lost(steps: list[tuple[int, Correction]]) -> None:
    recognised = read(FILE)
    for n, correction in steps:
        try:
            recognised = correct(recognised, n, correction)
        except InvalidInput:
            continue
    sources = [row.source for row in recognised.rows]
    assert sources == [row.source for row in read(FILE).rows]
    numbers = count()
    text = grow(recognised, lambda: f"c{next(numbers)}")
    kept = "".join(row.clause.heading + row.clause.text for _, row in text.walk())
    for row in recognised.rows:
        placed = row.place is not Place.LEFT_OUT
        assert not placed or row.source.split(maxsplit=1)[-1] in kept or row.heading + row.text in kept


def test_an_id_that_a_file_gives_twice_is_given_once() -> None:
    recognised = read("Закон\nСтатья 1\nСтатья 2")
    doubled = replace(recognised, rows=tuple(replace(row, id=ClauseId("same")) for row in recognised.rows))
    numbers = count()
    ids = [row.clause.id for _, row in grow(doubled, lambda: f"c{next(numbers)}").walk()]
    assert ids == ["same", "c0", "c1"]
