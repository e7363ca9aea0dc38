"""Characters that deceive the eye are named, with the words around them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import Language
from service.domain.text.hygiene import (
    BIDIRECTIONAL,
    CONTROL,
    FOREIGN_DIGIT,
    INVISIBLE,
    LOOKALIKE,
    MIXED,
    PRIVATE,
    Oddity,
    character_name,
    oddities,
)


@pytest.mark.parametrize(
    ("character", "code"),
    [(chr(code), BIDIRECTIONAL) for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]
    + [
        (chr(code), INVISIBLE)
        for code in (
            *(0x00AD, 0x034F, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x200D, 0x2028, 0x2029, 0x2060, 0x3164),
            *(0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xE0001, 0xE0041, 0xE0100, 0xE01EF),
        )
    ]
    + [(chr(code), CONTROL) for code in (0x00, 0x08, 0x0B, 0x0D, 0x1B, 0x7F, 0x85, 0x9F)]
    + [(chr(code), PRIVATE) for code in (0xE000, 0xF8FF, 0xF0000)]
    + [("\u0665", FOREIGN_DIGIT), ("\uff15", FOREIGN_DIGIT)],
)
def test_every_odd_character_is_seen_and_named(character: str, code: str) -> None:
    (found,) = oddities(f"до{character} после")
    assert (found.code, found.detail) == (code, character_name(character))
    assert found.quote == f"до{character} после"


@pytest.mark.parametrize(
    "text", ["", "Статья 5¹ – «слова».", "10²", "a\u00a0b", "line\nline\ttab", "Wi-Fi и ИТ-услуги", "№ 5-ФЗ"]
)
def test_ordinary_texts_have_nothing_odd(text: str) -> None:
    assert oddities(text) == ()


@pytest.mark.parametrize(
    ("text", "code", "word"),
    [
        ("государcтво", MIXED, "государcтво"),  # a Latin c
        ("the stаte", MIXED, "stаte"),  # a Cyrillic а
        ("в государстве c органами", LOOKALIKE, "c"),
        ("this is а state of the union", LOOKALIKE, "а"),
    ],
)
def test_letters_of_the_wrong_script_are_seen(text: str, code: str, word: str) -> None:
    (found,) = oddities(text)
    assert (found.code, found.detail) == (code, word)


def test_a_word_of_one_script_in_a_text_of_another_is_nothing_odd() -> None:
    assert oddities("применяется протокол HTTPS и Wi-Fi") == ()
    assert oddities("the word закон means law") == ()


def test_what_a_language_needs_is_not_odd_in_it() -> None:
    assert oddities("\u200fنص ٥", Language("ar")) == ()
    assert oddities("می\u200cخواهم", Language("fa")) == ()
    assert oddities("क्\u200dष", Language("hi")) == ()
    assert [found.code for found in oddities("क्\u202eष", Language("hi"))] == [BIDIRECTIONAL]


def test_equal_quotations_are_told_apart_by_their_order() -> None:
    found = oddities("a\u200bb " * 30)
    inner = [one for one in found if one.quote == found[10].quote]
    assert [one.occurrence for one in inner] == list(range(len(inner)))
    assert len(found) == 30


def test_a_name_is_given_even_where_unicode_has_none() -> None:
    assert character_name("\u202e") == "U+202E RIGHT-TO-LEFT OVERRIDE"
    assert character_name("\x00") == "U+0000 CONTROL"


@given(st.text(max_size=80))
def test_what_is_found_stands_in_the_text(text: str) -> None:
    for found in oddities(text):
        assert isinstance(found, Oddity)
        assert found.quote in text


def test_compatibility_forms_are_never_folded() -> None:
    assert unicodedata.normalize("NFC", "10² ½ ﬁ") == "10² ½ ﬁ"
    assert oddities("10² ½") == ()
