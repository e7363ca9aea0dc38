"""Pasted instructions: what they do to a text, or which words of them fail and what may be meant.

The sentences and what comes of them stand in ``instructions``: russian.txt, english.txt, failing.txt.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from service.domain.amendment.reading import LONGEST, in_language, read
from service.domain.amendment.reading_result import Ambiguous, NotUnderstood
from service.domain.ids import Language
from service.domain.text.citation import CitedText
from service.domain.text.naming import RU, Scheme
from tests.language import tree
from tests.sentences import outcome

LAW = tree("""
    name #name: О надзоре
    preamble "Преамбула" #pre: Настоящий Закон принят.
    chapter 1 "Общее" #ch1
      article 1 "Предмет надзора" #a1
        paragraph 1 #p1: Орган ведёт надзор за сроком «А» и за сроком «Б». Срок – 30 дней. Он не продлевается.
        paragraph 2 #p2: Сведения включают:
          point 1 #i1: имя, адрес;
          point 2 #i2: срок:
            subpoint а #s1: первый;
            subpoint б #s2: второй.
        paragraph 3 #p3: Порядок:
          indent #n2: первый;
          indent #n3: второй.
      article 2 "Контроль" #a2: Контроль ведётся ежегодно, отчёт – ежегодно
    chapter 2 "Прочее" #ch2
      article 3 "Силы" #a3
        paragraph 1 #p31: Вступает в силу по ст. 5 Закона.
    annex 1 "Форма" #x1
      table #t
        row #r1: Показатель\tСрок
        row #r2: отчёт\t30 дней
""")
ACT = tree(
    """
    article 1 "Subject" #a1
      paragraph 1 #p1: The body shall report every year, and the body shall act. The period is 30 days.
      paragraph 2 #p2: Records hold:
        point a #i1: the name; and
        point b #i2: the address.
    article 2 "Control" #a2: It takes place every year.
    annex #x: Form.
    """,
    "en",
)
RUSSIAN = CitedText(LAW, Scheme.RU_PARTS)
ENGLISH = CitedText(ACT, Scheme.EN)


def sentences(name: str) -> Iterator[tuple[str, str]]:
    """Each instruction of a file and, in the indented line under it, what comes of it."""
    lines = (Path(__file__).parent / "instructions" / name).read_text("utf-8").splitlines()[1:]
    for said, comes in zip(lines[::2], lines[1::2], strict=True):
        assert comes.startswith("    "), said
        yield tuple(one.replace("⏎", "\n").replace("\\ufdd0", "\ufdd0") for one in (said, comes[4:]))  # type: ignore[misc]


@pytest.mark.parametrize(("said", "comes"), list(sentences("russian.txt")))
def test_a_russian_instruction_is_done_as_it_is_said(said: str, comes: str) -> None:
    assert outcome(said, RUSSIAN) == comes


@pytest.mark.parametrize(("said", "comes"), list(sentences("english.txt")))
def test_an_english_instruction_is_done_as_it_is_said(said: str, comes: str) -> None:
    assert outcome(said, ENGLISH) == comes


@pytest.mark.parametrize(("said", "comes"), list(sentences("failing.txt")))
def test_what_fails_is_named_with_what_may_be_meant(said: str, comes: str) -> None:
    assert outcome(said, RUSSIAN) == comes


@pytest.mark.parametrize("said", ["", "  \n", "а" * (LONGEST + 1)])
def test_an_empty_or_endless_instruction_is_not_read(said: str) -> None:
    found = read(said, RUSSIAN, RU, lambda: "n")
    assert isinstance(found, NotUnderstood)
    assert found.expected == "deed"


def test_a_unit_lapses_only_in_a_language_whose_words_are_known() -> None:
    text = CitedText(tree("article 1 #a1: Слова.", "kk"), Scheme.RU_PARTS)
    assert outcome("Статью 1 признать утратившей силу", text) == (
        "not understood text-language [Статью 1 признать утратившей силу]"
    )


def test_a_number_held_twice_leaves_no_place_and_no_unit() -> None:
    twice = CitedText(
        tree("article 1 #a1\n  paragraph 2 #p2: а\n  paragraph 1 #p1: б\n  paragraph 1 #q1: в"), Scheme.RU_PARTS
    )
    assert outcome("Часть 1 статьи 1 исключить", twice) == (
        "ambiguous unit-several [Часть 1 статьи 1 исключить] ? p1 q1".replace(" исключить]", "]")
    )
    assert outcome("Статью 1 дополнить частью 1.1 следующего содержания: «1.1. г»", twice).startswith(
        "ambiguous position"
    )


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Leave out article «статья 5»", "en"),
        ("Статью «whatever» исключить", "ru"),
        ("«незакрытая leave out", "ru"),
        ("", "ru"),
    ],
)
def test_the_language_is_that_of_the_words_around_the_quotations(said: str, language: str) -> None:
    assert in_language(said) == Language(language)


def test_the_words_around_a_candidate_are_whole() -> None:
    text = CitedText(tree(f"article 1 #a1: {'слово ' * 30}срок и срок {'слово ' * 30}"), Scheme.RU_PARTS)
    found = read("В статье 1 слово «срок» исключить", text, RU, lambda: "n")
    assert isinstance(found, Ambiguous)
    first, last = found.candidates
    assert (set(first.before.split()), first.behind.split()[:2]) == ({"слово"}, ["и", "срок"])
    assert set(last.behind.split()) == {"слово"}
