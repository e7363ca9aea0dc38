"""What an act calls its units, in tables a drafter can check by eye."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import ClauseId
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.label import CYRILLIC_LETTERS
from service.domain.text.naming import (
    EN,
    RU,
    Scheme,
    kind_gender,
    kind_name,
    language_of,
    latin,
    printed,
    scheme_at,
    title_line,
)
from service.domain.text.naming_words import (
    CASES,
    LARGEST_ORDINAL,
    Case,
    Gender,
    english_ordinal,
    ordinal,
    read_ordinal,
)

K = ClauseKind


def clause(kind: ClauseKind, label: str = "", heading: str = "") -> Clause:
    return Clause(ClauseId(f"{kind}-{label}"), kind, label, heading)


@pytest.mark.parametrize(
    ("kind", "label", "ru_parts", "ru_in_english", "en", "eu"),
    [
        (K.PART, "ПЕРВАЯ", "ЧАСТЬ ПЕРВАЯ", "PART ПЕРВАЯ", "PART ПЕРВАЯ", "PART ПЕРВАЯ"),
        (K.DIVISION, "I", "РАЗДЕЛ I", "TITLE I", "TITLE I", "TITLE I"),
        (K.SUBDIVISION, "1", "Подраздел 1.", "Subtitle 1.", "Subtitle 1.", "Subtitle 1."),
        (K.CHAPTER, "2", "Глава 2.", "Chapter 2.", "Chapter 2.", "CHAPTER 2"),
        (K.SECTION, "1", "§ 1.", "§ 1.", "Section 1.", "SECTION 1"),
        (K.ARTICLE, "5", "Статья 5.", "Article 5.", "Article 5.", "Article 5"),
        (K.ARTICLE, "5¹", "Статья 5¹.", "Article 5¹.", "Article 5¹.", "Article 5¹"),
        (K.PARAGRAPH, "1", "1.", "1.", "1.", "1."),
        (K.POINT, "1", "1)", "1)", "(1)", "(1)"),
        (K.SUBPOINT, "а", "а)", "a)", "(a)", "(a)"),
        (K.SUBPOINT, "в", "в)", "c)", "(c)", "(c)"),
        (K.RECITAL, "12", "(12)", "(12)", "(12)", "(12)"),
        (K.ANNEX, "1", "Приложение № 1", "Annex No. 1", "Annex No. 1", "ANNEX 1"),
        (K.ANNEX, "", "Приложение", "Annex", "Annex", "Annex"),
        (K.NOTE, "", "Примечание.", "Note.", "Note.", "Note."),
        (K.NOTE, "2", "Примечание 2.", "Note 2.", "Note 2.", "Note 2."),
        (K.PARAGRAPH, "", "", "", "", ""),
        (K.INDENT, "", "", "", "", ""),
        (K.PREAMBLE, "7", "", "", "", ""),
    ],
)
def test_numbers_are_printed_as_the_scheme_prints_them(
    kind: ClauseKind, label: str, ru_parts: str, ru_in_english: str, en: str, eu: str
) -> None:
    unit = clause(kind, label)
    assert printed(Scheme.RU_PARTS, unit) == printed(Scheme.RU_POINTS, unit) == ru_parts
    assert printed(Scheme.RU_PARTS, unit, EN) == ru_in_english
    assert printed(Scheme.EN, unit) == en
    assert printed(Scheme.EU, unit) == eu


def test_a_scheme_speaks_its_own_language_unless_told() -> None:
    assert [language_of(scheme) for scheme in Scheme] == [RU, RU, EN, EN]
    assert printed(Scheme.EU, clause(K.ARTICLE, "5"), RU) == "Статья 5."


@pytest.mark.parametrize(
    ("scheme", "unit", "line"),
    [
        (Scheme.RU_PARTS, clause(K.DIVISION, "I", "ОБЩИЕ ПОЛОЖЕНИЯ"), "РАЗДЕЛ I. ОБЩИЕ ПОЛОЖЕНИЯ"),
        (Scheme.RU_PARTS, clause(K.ARTICLE, "5", "Надзор"), "Статья 5. Надзор"),
        (Scheme.RU_PARTS, clause(K.ANNEX, "1", "Форма"), "Приложение № 1. Форма"),
        (Scheme.RU_PARTS, clause(K.ARTICLE, "5"), "Статья 5."),
        (Scheme.RU_PARTS, clause(K.PREAMBLE, "", "Преамбула"), "Преамбула"),
        (Scheme.EU, clause(K.POINT, "a", "Head"), "(a) Head"),
    ],
)
def test_number_and_heading_stand_on_one_line(scheme: Scheme, unit: Clause, line: str) -> None:
    assert title_line(scheme, unit) == line


@pytest.mark.parametrize(
    ("kind", "in_parts", "in_points", "in_eu"),
    [
        (K.PARAGRAPH, "часть", "пункт", "параграф"),
        (K.POINT, "пункт", "подпункт", "пункт"),
        (K.SUBPOINT, "подпункт", "подпункт", "подпункт"),
        (K.INDENT, "абзац", "абзац", "абзац"),
        (K.SECTION, "параграф", "параграф", "отдел"),
    ],
)
def test_one_kind_has_another_name_in_another_scheme(
    kind: ClauseKind, in_parts: str, in_points: str, in_eu: str
) -> None:
    schemes = (Scheme.RU_PARTS, Scheme.RU_POINTS, Scheme.EU)
    assert [kind_name(scheme, kind) for scheme in schemes] == [in_parts, in_points, in_eu]


DECLENSION = {
    K.PARAGRAPH: "часть части части часть частью части",
    K.POINT: "пункт пункта пункту пункт пунктом пункте",
    K.ARTICLE: "статья статьи статье статью статьёй статье",
    K.INDENT: "абзац абзаца абзацу абзац абзацем абзаце",
    K.CHAPTER: "глава главы главе главу главой главе",
    K.DIVISION: "раздел раздела разделу раздел разделом разделе",
    K.ANNEX: "приложение приложения приложению приложение приложением приложении",
    K.PREAMBLE: "преамбула преамбулы преамбуле преамбулу преамбулой преамбуле",
}
PLURAL = {
    K.PARAGRAPH: "части частей частям части частями частях",
    K.INDENT: "абзацы абзацев абзацам абзацы абзацами абзацах",
    K.CHAPTER: "главы глав главам главы главами главах",
    K.ANNEX: "приложения приложений приложениям приложения приложениями приложениях",
}


@pytest.mark.parametrize("kind", DECLENSION)
def test_russian_names_are_declined(kind: ClauseKind) -> None:
    declined = [kind_name(Scheme.RU_PARTS, kind, RU, case) for case in CASES]
    assert " ".join(declined) == DECLENSION[kind]


@pytest.mark.parametrize("kind", PLURAL)
def test_russian_names_are_declined_in_the_plural(kind: ClauseKind) -> None:
    declined = [kind_name(Scheme.RU_PARTS, kind, RU, case, plural=True) for case in CASES]
    assert " ".join(declined) == PLURAL[kind]


def test_a_name_of_two_words_agrees_with_itself() -> None:
    def name(case: Case, *, plural: bool = False) -> str:
        return kind_name(Scheme.EU, K.INTRODUCTION, RU, case, plural=plural)

    assert name(Case.ACCUSATIVE) == "вводную часть"
    assert name(Case.PREPOSITIONAL, plural=True) == "вводных частях"


def test_english_names_have_a_plural() -> None:
    assert kind_name(Scheme.RU_PARTS, K.PARAGRAPH, EN) == "part"
    assert kind_name(Scheme.EU, K.INDENT, EN, plural=True) == "subparagraphs"


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("kind", ClauseKind)
def test_every_kind_has_a_name_in_every_scheme(scheme: Scheme, kind: ClauseKind) -> None:
    assert kind_name(scheme, kind, RU)
    assert kind_name(scheme, kind, EN)
    assert kind_gender(scheme, kind) in Gender


def test_a_part_is_always_a_part_of_an_article() -> None:
    one = clause(K.PARAGRAPH, "1")
    in_article = (clause(K.ARTICLE, "5"), one)
    in_annex = (clause(K.ANNEX, "1"), one)
    assert scheme_at(Scheme.RU_PARTS, in_article) is Scheme.RU_PARTS
    assert scheme_at(Scheme.RU_PARTS, in_annex) is Scheme.RU_POINTS
    assert scheme_at(Scheme.EU, in_annex) is Scheme.EU


@pytest.mark.parametrize(
    ("number", "gender", "case", "expected"),
    [
        (1, Gender.MASCULINE, Case.NOMINATIVE, "первый"),
        (2, Gender.MASCULINE, Case.PREPOSITIONAL, "втором"),
        (2, Gender.FEMININE, Case.NOMINATIVE, "вторая"),
        (3, Gender.MASCULINE, Case.GENITIVE, "третьего"),
        (3, Gender.FEMININE, Case.ACCUSATIVE, "третью"),
        (3, Gender.NEUTER, Case.INSTRUMENTAL, "третьим"),
        (6, Gender.MASCULINE, Case.NOMINATIVE, "шестой"),
        (10, Gender.MASCULINE, Case.DATIVE, "десятому"),
        (14, Gender.FEMININE, Case.GENITIVE, "четырнадцатой"),
        (40, Gender.MASCULINE, Case.NOMINATIVE, "сороковой"),
        (90, Gender.MASCULINE, Case.NOMINATIVE, "девяностый"),
        (99, Gender.FEMININE, Case.NOMINATIVE, "девяносто девятая"),
        (100, Gender.MASCULINE, Case.NOMINATIVE, "сотый"),
        (101, Gender.MASCULINE, Case.GENITIVE, "сто первого"),
        (120, Gender.MASCULINE, Case.NOMINATIVE, "сто двадцатый"),
        (145, Gender.NEUTER, Case.NOMINATIVE, "сто сорок пятое"),
    ],
)
def test_ordinals_agree_with_their_noun(number: int, gender: Gender, case: Case, expected: str) -> None:
    assert ordinal(number, gender, case) == expected


@given(
    number=st.integers(1, LARGEST_ORDINAL),
    gender=st.sampled_from(Gender),
    case=st.sampled_from(Case),
)
def test_an_ordinal_is_read_back_in_any_form(number: int, gender: Gender, case: Case) -> None:
    assert read_ordinal(ordinal(number, gender, case).upper()) == number


def test_what_is_no_ordinal_is_not_read_as_one() -> None:
    assert read_ordinal("вторник") is None
    assert read_ordinal("четвертый") == read_ordinal("четвёртый") == 4


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "first"), (3, "third"), (20, "twentieth"), (21, "21st"), (22, "22nd"), (23, "23rd"), (111, "111th")],
)
def test_english_ordinals(number: int, expected: str) -> None:
    assert english_ordinal(number) == expected


def test_letters_are_translated_by_their_place_in_the_list() -> None:
    assert [latin(letter) for letter in "абвгдежз"] == list("abcdefgh")
    assert latin("е¹") == "f¹"
    assert latin("я") == "bb"
    assert len({latin(letter) for letter in CYRILLIC_LETTERS}) == len(CYRILLIC_LETTERS)
