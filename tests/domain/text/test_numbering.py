"""The label of what is inserted, and numbers held twice."""

import pytest

from service.domain.ids import ClauseId
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import Scheme
from service.domain.text.numbering import Clash, clashes, counted, label_for
from tests.language import tree

K = ClauseKind

LAW = """
    name: On things
    chapter 1
      article 5
        paragraph 1: First.
        paragraph 2: Second:
          point 1: one;
          point 2: two.
        indent: An afterword.
      article 6
    chapter 2
      article 7
        subpoint а: one;
        subpoint б: two.
    annex 1
      article 1
"""


@pytest.mark.parametrize(
    ("kind", "parent", "after", "label"),
    [
        (K.ARTICLE, "chapter-1", "chapter-1/article-5", "5.1"),
        (K.ARTICLE, "chapter-1", "chapter-1/article-6", "6.1"),  # article 7 follows in chapter 2
        (K.ARTICLE, "chapter-2", "chapter-2/article-7", "8"),
        (K.ARTICLE, "chapter-2", None, "6.1"),
        (K.ARTICLE, "chapter-1", None, "0.1"),
        (K.ARTICLE, None, None, "0.1"),
        (K.ARTICLE, "annex-1", "annex-1/article-1", "2"),
        (K.PARAGRAPH, "chapter-1/article-5", "chapter-1/article-5/paragraph-1", "1.1"),
        (K.PARAGRAPH, "chapter-1/article-5", "chapter-1/article-5/paragraph-2", "3"),
        (K.PARAGRAPH, "chapter-1/article-5", "chapter-1/article-5/indent", "3"),
        (K.PARAGRAPH, "chapter-1/article-5", None, "0.1"),
        (K.PARAGRAPH, "chapter-1/article-6", None, "1"),
        (K.POINT, "chapter-1/article-5/paragraph-2", "chapter-1/article-5/paragraph-2/point-1", "1.1"),
        (K.SUBPOINT, "chapter-2/article-7", "chapter-2/article-7/subpoint-а", "а.1"),
        (K.SUBPOINT, "chapter-2/article-7", "chapter-2/article-7/subpoint-б", "в"),
        (K.SUBPOINT, "chapter-1/article-6", None, "а"),
        (K.CHAPTER, None, "chapter-1", "1.1"),
        (K.CHAPTER, None, "chapter-2", "3"),
        (K.ANNEX, None, "annex-1", "2"),
        (K.DIVISION, None, None, "I"),
        (K.INDENT, "chapter-1/article-5", None, ""),
        (K.PREAMBLE, None, "name", ""),
    ],
)
def test_what_is_inserted_into_a_russian_draft_takes_an_index(
    kind: ClauseKind, parent: str | None, after: str | None, label: str
) -> None:
    place = ClauseId(parent) if parent else None, ClauseId(after) if after else None
    assert label_for(tree(LAW), Scheme.RU_PARTS, kind, *place) == label


@pytest.mark.parametrize(
    ("scheme", "labels", "after", "label"),
    [
        (Scheme.RU_PARTS, "1 2", "1", "1.1"),
        (Scheme.RU_PARTS, "1 1.1 2", "1", "1.0.1"),  # 1.1 is taken and 1.2 would stand after it
        (Scheme.RU_PARTS, "1 1.0.1 1.1 2", "1", "1.0.0.1"),
        (Scheme.RU_PARTS, "1 1.1 2", "1.1", "1.2"),
        (Scheme.RU_PARTS, "1 1.1 1.2 2", "1.1", "1.1.1"),
        (Scheme.RU_PARTS, "1 2 7¹ 8", "2", "2¹"),
        (Scheme.RU_PARTS, "1 1¹ 1² 2", "1¹", "1¹⁻¹"),
        (Scheme.RU_PARTS, "1 1-1 2", "1", "1-0-1"),
        (Scheme.RU_PARTS, "1 9-1 10", "1", "1-1"),
        (Scheme.RU_PARTS, "1 9-1 10", "9-1", "9-2"),
        (Scheme.RU_PARTS, "а б я", "я", "я.1"),
        (Scheme.RU_PARTS, "0.1 1", None, "0.0.1"),
        (Scheme.EU, "1 2", "1", "1a"),
        (Scheme.EU, "1 1a 2", "1a", "1b"),
        (Scheme.EU, "1 1a 1b 2", "1a", "1aa"),
        (Scheme.EU, "1 1a 2", "1", "1–a"),
        (Scheme.EU, "1 2", None, "–1"),
        (Scheme.EU, "–1 1", None, "––1"),
        (Scheme.EU, "a b", "a", "aa"),
        (Scheme.EU, "a aa b", "aa", "ab"),
        (Scheme.EU, "a b c", "c", "d"),
        (Scheme.EU, "i ii", "ii", "iii"),
        (Scheme.EU, "i ii", "i", "ia"),
        (Scheme.EU, "", None, "a"),
        (Scheme.EN, "", None, "a"),
        (Scheme.EN, "1 2", "1", "1.1"),
        (Scheme.RU_POINTS, "", None, "1"),
        (Scheme.RU_PARTS, "3 2", "2", "2.1"),  # out of order: 3 is taken
        (Scheme.RU_PARTS, "3 2", "3", "3.1"),  # and 2 is no limit
        (Scheme.RU_PARTS, "1 1¹ 2", "1", "1⁰⁻¹"),
        (Scheme.EU, "a zz b", "zz", "zza"),
    ],
)
def test_an_index_is_free_and_in_the_hand_of_the_text(
    scheme: Scheme, labels: str, after: str | None, label: str
) -> None:
    names = labels.split()
    text = tree("article 1" + "".join(f"\n  point {name} #p{place}" for place, name in enumerate(names)))
    sibling = ClauseId(f"p{names.index(after)}") if after else None
    assert label_for(text, scheme, K.POINT, ClauseId("article-1"), sibling) == label


RECOMMENDATIONS = """
    chapter 1
      paragraph 1: one
      paragraph 2: two
        paragraph 2.1: nested
    chapter 2
      paragraph 3: three
    chapter 3
"""


@pytest.mark.parametrize(
    ("parent", "after", "label"),
    [
        ("chapter-1", "chapter-1/paragraph-1", "1.1"),
        ("chapter-1", "chapter-1/paragraph-2", "2.1"),  # 3 stands in the next chapter
        ("chapter-2", "chapter-2/paragraph-3", "4"),
        ("chapter-3", None, "4"),
        (None, "chapter-1", "1"),
    ],
)
def test_numbered_paragraphs_of_recommendations_run_through_the_chapters(
    parent: str | None, after: str | None, label: str
) -> None:
    place = ClauseId(parent) if parent else None, ClauseId(after) if after else None
    assert label_for(tree(RECOMMENDATIONS), Scheme.RU_POINTS, K.PARAGRAPH, *place) == label


def test_paragraphs_numbered_anew_in_each_chapter_go_on_in_their_chapter() -> None:
    text = tree("""
        chapter 1
          paragraph 1: one
          paragraph 2: two
        chapter 2
          paragraph 1 #last: one
    """)
    assert label_for(text, Scheme.RU_POINTS, K.PARAGRAPH, ClauseId("chapter-2"), ClauseId("last")) == "2"


def test_unnumbered_units_do_not_stop_the_numbering() -> None:
    text = tree("""
        article 1
          point 1 #one
          point #none
          point 2 #two
    """)
    assert label_for(text, Scheme.RU_PARTS, K.POINT, ClauseId("article-1"), ClauseId("none")) == "1.1"
    assert label_for(text, Scheme.RU_PARTS, K.POINT, ClauseId("article-1"), ClauseId("two")) == "3"


def test_the_first_words_of_a_unit_are_its_first_paragraph() -> None:
    numbers = counted(
        tree("""
            article 1
              indent #a: first, for the article has no words of its own
              indent #b: second
              paragraph 1 #p: its own words
                indent #c: second
                point 1 #d: a point
                indent #e: third
            article 2 #art
              introduction #f: first
              indent #g: second
            indent #h: at the top
        """)
    )
    shown = {name: numbers[ClauseId(name)] for name in ("a", "b", "p", "c", "d", "e", "art", "f", "g", "h")}
    assert shown == {"a": 1, "b": 2, "p": 1, "c": 2, "d": 1, "e": 3, "art": 2, "f": 1, "g": 2, "h": 1}


def test_two_articles_with_one_number_are_reported_wherever_they_stand() -> None:
    text = tree("""
        chapter 1
          article 35 #a
        chapter 2
          article 35 #b
          article 36
        annex 1
          article 35
    """)
    assert clashes(text) == (Clash(K.ARTICLE, "35", (ClauseId("a"), ClauseId("b"))),)


def test_points_clash_only_among_siblings_and_in_any_hand() -> None:
    text = tree("""
        article 1
          point 1
          point 1.1 #a
          point 1¹ #b
          paragraph #c
          paragraph #d
        article 2
          point 1
    """)
    assert clashes(text) == (Clash(K.POINT, "1.1", (ClauseId("a"), ClauseId("b"))),)
