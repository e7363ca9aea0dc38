"""Identifiers by place."""

import re

import pytest

from service.domain.text.eid import eids, number_part
from tests.language import tree


def test_identifiers_follow_the_naming_convention() -> None:
    text = tree("""
        name: On things
        preamble: Whereas
          indent: and whereas
          recital 12: in recitals
        division I
          subdivision 1
            chapter 2
              section 1
                article 5.1
                  introduction: first
                  paragraph 1: words
                    point 2: words
                      subpoint в: words
                    indent: more
                  note: a note
                  note #second: a second
        annex 1
          paragraph 1: words
          article 1
        annex
        closing: Done
    """)
    assert list(eids(text).values()) == [
        "longtitle",
        "preamble",
        "preamble__al_2",
        "rec_12",
        "title_I",
        "title_I__subtitle_1",
        "title_I__subtitle_1__chp_2",
        "title_I__subtitle_1__chp_2__sec_1",
        "art_5-1",
        "art_5-1__intro",
        "art_5-1__para_1",
        "art_5-1__para_1__point_2",
        "art_5-1__para_1__point_2__subpoint_v",
        "art_5-1__para_1__al_2",
        "art_5-1__note_1",
        "art_5-1__note_2",
        "att_1",
        "att_1__para_1",
        "att_1__art_1",
        "att_2",
        "conclusions",
    ]


def test_equal_numbers_still_have_different_identifiers() -> None:
    text = tree("""
        article 35 #a
          paragraph 1 #c
        article 35 #b
          paragraph 1 #d
        article 35.1
        article 35¹ #e
        name: one
        name #n: two
    """)
    assert list(eids(text).values()) == [
        *("art_35", "art_35__para_1", "art_35_2", "art_35_2__para_1", "art_35-1", "art_35-1_2"),
        *("longtitle", "longtitle_2"),
    ]


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("5", "5"),
        ("5.1", "5-1"),
        ("5¹", "5-1"),
        ("52¹⁻¹", "52-1-1"),
        ("9-1", "9-1"),
        ("–1", "0-1"),
        ("1 bis", "1-bis"),
        ("в", "v"),
        ("ж", "zh"),
        ("щ", "shch"),
        ("а.2", "a-2"),
        ("ПЕРВЫЙ", "PERVYJ"),
        ("IV", "IV"),
        ("!", ""),
    ],
)
def test_labels_are_spelt_in_latin_letters_digits_and_hyphens(label: str, part: str) -> None:
    assert number_part(label) == part
    assert re.fullmatch("[0-9A-Za-z-]*", part)
