"""Numbers and letters of units: read, ordered, continued."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.text.label import (
    CYRILLIC_LETTERS,
    LATIN_LETTERS,
    following,
    goes_on,
    is_roman_list,
    key,
    read_roman,
    superscript,
    write_roman,
)

IN_ORDER = [
    ["––1", "–1", "1", "1–a", "1a", "1b", "1c", "2", "2a", "9", "10"],
    ["5", "5.1", "5.1.1", "5.2", "5.10", "6"],
    ["7", "7¹", "7²", "7¹⁰", "8"],
    ["52", "52¹", "52¹⁻¹", "52²", "53"],
    ["9", "9-1", "9-2", "10"],
    ["13", "–14", "14"],
    ["1", "1 bis", "1 ter", "1 quater", "1 quinquies", "2"],
    ["I", "II", "III", "IV", "V", "IX", "X", "XVI", "XVIII"],
    ["ПЕРВЫЙ", "ВТОРОЙ", "третий", "двадцать первый"],
    ["а", "а.1", "б", "е", "е¹", "ж", "к", "л"],
    ["a", "aa", "ab", "b", "c", "z"],
    ["A", "B", "C", "D", "E"],
]


@pytest.mark.parametrize("labels", IN_ORDER)
def test_labels_stand_in_the_order_a_reader_expects(labels: list[str]) -> None:
    keys = [key(label) for label in labels]
    assert all(one < other for one, other in pairwise(keys))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5.1", "5¹"),
        ("5.1", "5-1"),
        ("5.1", "5‑1"),
        ("5.1", "5–1"),
        ("52¹⁻¹", "52.1.1"),
        ("1a", "1 a"),
        ("1a", "1 bis"),
        ("aa", "AA"),
        ("IV", "4"),
        ("ПЕРВЫЙ", "1"),
        ("четвёртая", "4"),
        ("–1", "-1"),
        ("в", "c"),
    ],
)
def test_one_number_in_two_hands_is_one_number(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("а", "1"), ("C", "100"), ("i", "1"), ("ё", "е"), ("ОБЩАЯ", "ОСОБЕННАЯ"), ("", "0"), ("и", "й")]
)
def test_what_differs_is_kept_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_small_roman_numerals_are_told_from_letters_by_their_list() -> None:
    assert key("iv", roman=True) == key("4")
    assert is_roman_list(["i", "ii", "iii", "iv"])
    assert is_roman_list(["i"])
    assert not is_roman_list(["a", "b"])
    assert not is_roman_list(["h", "i", "j"])
    assert not is_roman_list(["c", "d"])
    assert not is_roman_list([])
    assert not is_roman_list(["1", "2"])


@pytest.mark.parametrize(
    ("label", "then"),
    [
        ("7", "8"),
        ("9", "10"),
        ("5.1", "5.2"),
        ("5¹", "5²"),
        ("5⁹", "5¹⁰"),
        ("52¹⁻¹", "52¹⁻²"),
        ("9-1", "9-2"),
        ("1a", "1b"),
        ("1 bis", "1 ter"),
        ("а", "б"),
        ("и", "к"),
        ("а.1", "а.2"),
        ("aa", "ab"),
        ("A", "B"),
        ("C", "D"),
        ("IV", "V"),
        ("VIII", "IX"),
        ("ПЕРВЫЙ", "ВТОРОЙ"),
        ("Первая", "Вторая"),
        ("третье", "четвёртое"),
        ("я", None),
        ("z", None),
        ("1 decies", None),
        ("сто девяносто девятый", None),
        ("!", None),
        ("", None),
    ],
)
def test_a_list_goes_on_in_its_own_hand(label: str, then: str | None) -> None:
    assert following(label) == then


def test_small_roman_numerals_go_on_where_the_list_is_roman() -> None:
    assert following("iii", roman=True) == "iv"
    assert following("c", roman=True) == "ci"
    assert following("i") == "j"


@given(st.integers(1, 399))
def test_roman_numerals_are_written_and_read(number: int) -> None:
    assert read_roman(write_roman(number)) == number


@pytest.mark.parametrize("text", ["", "IIII", "VX", "ABC", "iv", "IIX"])
def test_what_is_no_roman_numeral_is_not_read_as_one(text: str) -> None:
    assert read_roman(text) is None


LABELS = st.one_of(
    st.integers(1, 500).map(str),
    st.tuples(st.integers(1, 99), st.integers(1, 20)).map(lambda pair: f"{pair[0]}.{pair[1]}"),
    st.tuples(st.integers(1, 99), st.integers(1, 20)).map(lambda pair: f"{pair[0]}{superscript(str(pair[1]))}"),
    st.sampled_from(CYRILLIC_LETTERS[:-1]),
    st.sampled_from(LATIN_LETTERS[:-1]),
    st.integers(1, 60).map(write_roman),
)


@given(LABELS)
def test_what_follows_stands_after(label: str) -> None:
    then = following(label)
    assert then is not None
    assert key(label) < key(then)


@given(st.text(max_size=12))
def test_any_text_has_a_place(label: str) -> None:
    assert key(label) == key(label)
    following(label)


@pytest.mark.parametrize(
    ("before", "after", "goes"),
    [
        ("2", "3", True),
        ("2", "2.1", True),
        ("2.1", "3", True),
        ("2¹", "2²", True),
        ("2", "4", False),
        ("3", "2", False),
        ("а", "б", True),
        ("и", "к", True),
        ("a", "c", False),
        ("2", "2", False),
    ],
)
def test_a_number_goes_on_to_the_next_or_to_its_own_index(before: str, after: str, goes: bool) -> None:
    assert goes_on(key(before), key(after)) is goes


def test_cyrillic_letters_that_look_like_roman_numerals_are_read_as_them() -> None:
    assert key("IХ") == key("IX")
    assert key("ХII") == key("XII")
    assert key("С") != key("C") == key("c")
