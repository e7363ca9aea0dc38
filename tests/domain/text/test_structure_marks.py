"""The marks that open a unit, one by one."""

import pytest

from service.domain.text.clause import ClauseKind
from service.domain.text.structure_marks import Sign, mark_of
from service.domain.text.structure_printed import unprinted

K = ClauseKind


@pytest.mark.parametrize(
    ("line", "kind", "label", "rest"),
    [
        ("Статья 5. Надзор", K.ARTICLE, "5", "Надзор"),
        ("СТАТЬЯ 5¹. Надзор", K.ARTICLE, "5¹", "Надзор"),
        ("Статья 52¹⁻¹. Надзор", K.ARTICLE, "52¹⁻¹", "Надзор"),
        ("Статья 5 Надзор", K.ARTICLE, "5", "Надзор"),
        ("Статья 5", K.ARTICLE, "5", ""),
        ("Статья 5\nНадзор", K.ARTICLE, "5", "Надзор"),
        ("Article 5 – Supervision", K.ARTICLE, "5", "Supervision"),
        ("Article 3 bis Supervision", K.ARTICLE, "3 bis", "Supervision"),
        ("Статья 1. Внести в Закон изменения:", K.ARTICLE, "1", "Внести в Закон изменения:"),
        ("РАЗДЕЛ ПЕРВЫЙ", K.DIVISION, "ПЕРВЫЙ", ""),
        ("Раздел двадцать первый. Надзор", K.DIVISION, "двадцать первый", "Надзор"),
        ("Раздел первый Надзор", K.DIVISION, "первый", "Надзор"),
        ("TITLE I. GENERAL", K.DIVISION, "I", "GENERAL"),
        ("ГЛАВА IХ. НАДЗОР", K.CHAPTER, "IХ", "НАДЗОР"),
        ("ЧАСТЬ ПЕРВАЯ", K.PART, "ПЕРВАЯ", ""),
        ("PART ONE", K.PART, "ONE", ""),
        ("Общая часть", K.PART, "", "Общая часть"),
        ("Подраздел 1. Надзор", K.SUBDIVISION, "1", "Надзор"),
        ("§ 2. Надзор", K.SECTION, "2", "Надзор"),
        ("§2 Надзор", K.SECTION, "2", "Надзор"),
        ("Приложение", K.ANNEX, "", ""),
        ("Приложение. Форма", K.ANNEX, "", "Форма"),
        ("Приложение № 1 к модельному закону", K.ANNEX, "1", "к модельному закону"),
        ("Annex No. 1. Form", K.ANNEX, "1", "Form"),
        ("ANNEX I", K.ANNEX, "I", ""),
        ("Примечание. Слова", K.NOTE, "", "Слова"),
        ("Примечание 2: слова", K.NOTE, "2", "слова"),
        ("Преамбула", K.PREAMBLE, "", "Преамбула"),
        ("Whereas:", K.PREAMBLE, "", "Whereas:"),
        ("Having regard to the Treaty", K.CITATION, "", "Having regard to the Treaty"),
        ("1. Слова", K.PARAGRAPH, "1", "Слова"),
        ("1.Слова", K.PARAGRAPH, "1", "Слова"),
        ("1.", K.PARAGRAPH, "1", ""),
        ("1.1. Слова", K.PARAGRAPH, "1.1", "Слова"),
        ("1.1 Слова", K.PARAGRAPH, "1.1", "Слова"),
        ("5-1. Слова", K.PARAGRAPH, "5-1", "Слова"),
        ("2a. Words", K.PARAGRAPH, "2a", "Words"),
        ("1) слова", K.POINT, "1", "слова"),
        ("9-1) слова", K.POINT, "9-1", "слова"),
        ("а) слова", K.SUBPOINT, "а", "слова"),
        ("а.1) слова", K.SUBPOINT, "а.1", "слова"),
        ("е¹) слова", K.SUBPOINT, "е¹", "слова"),
        ("a) words", K.SUBPOINT, "a", "words"),
        ("(a) words", K.POINT, "a", "words"),
        ("(aa) words", K.POINT, "aa", "words"),
        ("(iii) words", K.POINT, "iii", "words"),
        ("(12) words", K.POINT, "12", "words"),
        ("I. General", K.DIVISION, "I", "General"),
    ],
)
def test_a_mark_is_read(line: str, kind: ClauseKind, label: str, rest: str) -> None:
    mark = mark_of(line)
    assert mark is not None
    assert (mark.kind, mark.label, mark.rest) == (kind, label, rest)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Просто слова.",
        "Статья 5 настоящего Закона применяется.",
        "Статья 5 Закона применяется.",
        "Статья закона",
        "Часть первая статьи 2 применяется.",
        "Глава государства подписывает",
        "Раздел имущества",
        "Article 5 of the Charter applies.",
        "Title of the act",
        "Приложение № 1 к настоящему Закону является его частью.",
        "Приложение усилий",
        "Примечания к статье",
        "Section",
        "1.1 слова",
        "12.05.2020 год",
        "2020. Год",
        "– слова",
        "(see) words",
        "etc) words",
        "3 1) слова",
        "г. Москва",
    ],
)
def test_words_that_only_look_like_a_mark_are_none(line: str) -> None:
    assert mark_of(line) is None


def test_signs_tell_brackets_from_a_parenthesis() -> None:
    signs = [mark.sign for line in ("(1) a", "1) a", "1. A", "Статья 1") if (mark := mark_of(line))]
    assert signs == [Sign.BRACKETS, Sign.PARENTHESIS, Sign.STOP, Sign.WORD]


@pytest.mark.parametrize(
    ("kind", "number", "label"),
    [
        (K.ARTICLE, "Статья 5.", "5"),
        (K.ARTICLE, "Article 5", "5"),
        (K.DIVISION, "РАЗДЕЛ I.", "I"),
        (K.POINT, "1)", "1"),
        (K.POINT, "(a)", "a"),
        (K.ANNEX, "Приложение № 1.", "1"),
        (K.ANNEX, "Приложение.", ""),
        (K.ANNEX, "Annex", ""),
        (K.NOTE, "Примечание.", ""),
        (K.INDENT, "", ""),
        (K.ARTICLE, "§ 5", "5"),
        (K.ARTICLE, "Section 5", "5"),
        (K.ARTICLE, "Schedule A", "Schedule A"),
    ],
)
def test_a_printed_number_gives_its_label_back(kind: ClauseKind, number: str, label: str) -> None:
    assert unprinted(kind, number) == label
