"""Structure read out of plain paragraphs: the lines of a file first, then the outline made of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import ClauseId, Language
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import Scheme, language_of
from service.domain.text.structure import Given, Place, SourceParagraph, grow
from service.domain.text.structure_recognition import recognise
from tests.outline import outline, read, same

FILES = [
    pytest.param(
        Scheme.RU_PARTS,
        """
        МОДЕЛЬНЫЙ ЗАКОН
        О миротворческой деятельности
        Принят на пленарном заседании 5 декабря 2022 года
        Преамбула
        Настоящий Закон устанавливает основы.
        Он носит рекомендательный характер.
        РАЗДЕЛ I
        ОБЩИЕ ПОЛОЖЕНИЯ
        ГЛАВА 1. ПРЕДМЕТ
        РЕГУЛИРОВАНИЯ
        Статья 1. Основные понятия
        Для целей настоящего Закона используются понятия:
        1) миротворец – лицо, участвующее в операции;
        2) мандат – решение Совета.
        Статья 2. Принципы
        1. Операция проводится:
        1) при согласии сторон:
        а) письменном;
        б) устном;
        2) беспристрастно.
        2. Иное не допускается.
        Председатель Парламентской Ассамблеи В. Иванов
        Москва, 5 декабря 2022 года
        № 1
        Приложение № 1
        к модельному закону «О миротворческой деятельности»
        Форма мандата
        1. Мандат содержит срок.
        """,
        """
        name: МОДЕЛЬНЫЙ ЗАКОН
        + О миротворческой деятельности
          note: Принят на пленарном заседании 5 декабря 2022 года
        preamble "Преамбула"
        + Настоящий Закон устанавливает основы.
          indent: Он носит рекомендательный характер.
        division I
        ^ ОБЩИЕ ПОЛОЖЕНИЯ
          chapter 1 "ПРЕДМЕТ"
        ^ РЕГУЛИРОВАНИЯ
            article 1 "Основные понятия"
        + Для целей настоящего Закона используются понятия:
              point 1: миротворец – лицо, участвующее в операции;
              point 2: мандат – решение Совета.
            article 2 "Принципы"
              paragraph 1: Операция проводится:
                point 1: при согласии сторон:
                  subpoint а: письменном;
                  subpoint б: устном;
                point 2: беспристрастно.
              paragraph 2: Иное не допускается.
        closing: Председатель Парламентской Ассамблеи В. Иванов
        + Москва, 5 декабря 2022 года
        + № 1
        annex 1
        ^ к модельному закону «О миротворческой деятельности»
        ^ Форма мандата
          paragraph 1: Мандат содержит срок.
        """,
        id="a model law from its name to its annex",
    ),
    pytest.param(
        Scheme.EU,
        """
        Proposal for a
        REGULATION OF THE EUROPEAN PARLIAMENT
        on data
        THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,
        Having regard to the Treaty, and in particular Article 16 thereof,
        After transmission of the draft to the national Parliaments,
        Whereas:
        (1) Data are processed.
        They cross borders.
        (2) They need protection.
        HAVE ADOPTED THIS REGULATION:
        CHAPTER I
        GENERAL PROVISIONS
        Article 1
        Subject matter
        1. This Regulation lays down:
        (a) rules:
        (i) one;
        (ii) two;
        (b) others.
        It applies everywhere.
        2. Nothing else.
        Article 2
        Definitions
        For the purposes of this Regulation:
        (1) 'data' means anything:
        (a) written;
        (b) spoken;
        (2) 'subject' means anyone.
        Done at Brussels, 25 January 2012
        For the European Parliament
        ANNEX I
        List
        """,
        """
        note: Proposal for a
        name: REGULATION OF THE EUROPEAN PARLIAMENT
        + on data
        preamble: THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,
          citation: Having regard to the Treaty, and in particular Article 16 thereof,
          citation: After transmission of the draft to the national Parliaments,
          indent: Whereas:
          recital 1: Data are processed.
            indent: They cross borders.
          recital 2: They need protection.
          indent: HAVE ADOPTED THIS REGULATION:
        chapter I
        ^ GENERAL PROVISIONS
          article 1
        ^ Subject matter
            paragraph 1: This Regulation lays down:
              point a: rules:
                subpoint i: one;
                subpoint ii: two;
              point b: others.
              indent: It applies everywhere.
            paragraph 2: Nothing else.
          article 2
        ^ Definitions
        + For the purposes of this Regulation:
            point 1: 'data' means anything:
              subpoint a: written;
              subpoint b: spoken;
            point 2: 'subject' means anyone.
        closing: Done at Brussels, 25 January 2012
        + For the European Parliament
        annex I
        ^ List
        """,
        id="an EU regulation from its proposal to its annex",
    ),
    pytest.param(
        Scheme.RU_PARTS,
        """
        Закон
        Статья 1
        1. Органы:
        1) делают.
        Послесловие части.
        2. Лица:
        1) первое:
        а) альфа.
        Послесловие пункта.
        2) второе.
        Продолжение второго.
        3) третье:
        один;
        два.
        Конец.
        Статья 2
        Понятия:
        1) одно.
        Последнее слово.
        """,
        """
        name: Закон
        article 1
          paragraph 1: Органы:
            point 1: делают.
            indent: Послесловие части.
          paragraph 2: Лица:
            point 1: первое:
              subpoint а: альфа.
              indent: Послесловие пункта.
            point 2: второе.
              indent: Продолжение второго.
            point 3: третье:
              indent: один;
              indent: два.
            indent: Конец.
        article 2
        + Понятия:
          point 1: одно.
          indent: Последнее слово.
        """,
        id="an unnumbered paragraph belongs to what goes on after it",
    ),
    pytest.param(
        Scheme.RU_PARTS,
        """
        Закон
        Статья 1
        1. Список:
        1) первый:
        1) вложенный раз;
        2) вложенный два;
        2) второй.
        а) буква без двоеточия:
        1) под буквой.
        """,
        """
        name: Закон
        article 1
          paragraph 1: Список:
            point 1: первый:
              point 1: вложенный раз;
              point 2: вложенный два;
            point 2: второй.
              subpoint а: буква без двоеточия:
                point 1: под буквой.
        """,
        id="a list that begins anew after a colon stands deeper",
    ),
    pytest.param(
        Scheme.RU_POINTS,
        """
        Закон
        Статья 5. Одна
        1. Текст.
        1¹. Вставка.
        2. Ещё.
        Статья 5¹. Вторая
        Статья 9-1. Третья
        9-1) пункт
        Статья 6. Назад
        Статья 4. Ещё назад
        """,
        """
        name: Закон
        article 5 "Одна"
          paragraph 1: Текст.
          paragraph 1¹: Вставка.
          paragraph 2: Ещё.
        article 5¹ "Вторая"
        article 9-1 "Третья"
          point 9-1: пункт
        article 6 "Назад" {out-of-order 6}
        article 4 "Ещё назад" {out-of-order 4}
        """,
        id="superscripts and hyphens are kept, numbers out of order doubted",
    ),
    pytest.param(
        Scheme.RU_PARTS,
        """
        Просто предложение.
        И ещё одно.
        """,
        """
        preamble: Просто предложение.
          indent: И ещё одно.
        """,
        id="sentences without any number are a preamble",
    ),
    pytest.param(
        Scheme.RU_PARTS,
        """
        Одна строка
        """,
        """
        name: Одна строка
        """,
        id="one line is a name",
    ),
    pytest.param(
        Scheme.RU_PARTS,
        """
        Статья 1. Начало
        Текст
        """,
        """
        article 1 "Начало"
        + Текст
        """,
        id="a file may begin with its first unit",
    ),
    pytest.param(
        Scheme.RU_PARTS,
        """
        *Статья 1. Наименование с точкой.*
        *1. Заглавие пункта*
        Текст.
        >Глава 2<
        >Первая строка<
        >вторая строка<
        Статья 2 Без точки
        Примечание. Слова примечания.
        Ещё слова.
        Общая часть
        Статья 3. (Утратила силу)
        """,
        """
        article 1 "Наименование с точкой."
          paragraph 1 "Заглавие пункта"
        + Текст.
        chapter 2
        ^ Первая строка
        ^ вторая строка
          article 2 "Без точки"
            note: Слова примечания.
            indent: Ещё слова.
        part "Общая часть"
          article 3: (Утратила силу)
        """,
        id="what is set off is a heading",
    ),
    pytest.param(
        Scheme.RU_PARTS,
        """
        Закон
        Статья 1. «Начало
        1. Один.
        """,
        """
        name: Закон
        article 1 "«Начало"
          paragraph 1: Один.
        """,
        id="a quotation mark never closed is a slip of the pen",
    ),
    pytest.param(
        Scheme.EU,
        """
        Act
        (1) First recital
        (2) Second recital
        Article 1
        (1) a point
        """,
        """
        name: Act
        recital 1: First recital
        recital 2: Second recital
        article 1
          point 1: a point
        """,
        id="numbers in brackets are recitals before the first article and points after it",
    ),
    pytest.param(
        Scheme.EN,
        """
        Act
        Article 1
        1. List:
        (h) eight;
        (i) nine;
        (j) ten.
        a) odd
        Article 2
        (a) alpha:
        (i) one:
        (ii) two;
        (iii) three;
        (b) beta;
        1) gamma:
        a) delta.
        """,
        """
        name: Act
        article 1
          paragraph 1: List:
            point h: eight;
            point i: nine;
            point j: ten.
            point a: odd {out-of-order a} {printed-otherwise (a)}
        article 2
          point a: alpha:
            subpoint i: one:
            subpoint ii: two;
            subpoint iii: three;
          point b: beta;
          point 1: gamma: {out-of-order 1} {printed-otherwise (1)}
            subpoint a: delta. {printed-otherwise (a)}
        """,
        id="letters and Roman numerals are told apart by their list",
    ),
    pytest.param(
        Scheme.RU_PARTS,
        """
        Закон
        Статья 1. Надзор
        Первые слова без точки
        Вторые слова без точки
        """,
        """
        name: Закон
        article 1 "Надзор"
        + Первые слова без точки
          indent: Вторые слова без точки
        """,
        id="words that follow words are no heading",
    ),
    pytest.param(
        Scheme.RU_POINTS,
        """
        ПОЛОЖЕНИЕ
        о порядке
        1. Общие положения
        1.1. Настоящее Положение определяет порядок.
        1.2. Порядок обязателен:
        а) для органов;
        б) для лиц.
        Лица исполняют его.
        2. Заключительные положения
        2.1 Положение вступает в силу.
        """,
        """
        name: ПОЛОЖЕНИЕ
        + о порядке
        paragraph 1 "Общие положения"
          paragraph 1.1: Настоящее Положение определяет порядок.
          paragraph 1.2: Порядок обязателен:
            subpoint а: для органов;
            subpoint б: для лиц.
            indent: Лица исполняют его.
        paragraph 2 "Заключительные положения"
          paragraph 2.1: Положение вступает в силу.
        """,
        id="titled paragraphs hold decimal ones",
    ),
    pytest.param(
        Scheme.RU_PARTS,
        """
        Закон
        Статья 1.
        1. В статье 5:
        1) часть 1 изложить в следующей редакции:
        «1. Новая часть.
        2. Ещё часть.»;
        2) часть 2 исключить.
        Статья 5 настоящего Закона применяется.
        Статья 2
        Текст статьи.
        Статья 2. Другая
        V. Ivanov came.
        """,
        """
        name: Закон
        article 1
          paragraph 1: В статье 5:
            point 1: часть 1 изложить в следующей редакции:
              indent: «1. Новая часть.
              indent: 2. Ещё часть.»; {in-quotes}
            point 2: часть 2 исключить.
            indent: Статья 5 настоящего Закона применяется.
        article 2 {same-number 2}
        + Текст статьи.
        article 2 "Другая" {same-number 2}
        + V. Ivanov came.
        """,
        id="the new wording in an amending act is not structure of that act",
    ),
    pytest.param(
        Scheme.EN,
        """
        Recommendations
        I. General provisions
        1. One.
        II. Special provisions
        2. Two:
        - dash one;
        - dash two.
        V. Ivanov.
        ! note
        """,
        """
        name: Recommendations
        division I "General provisions" {printed-otherwise TITLE I}
          paragraph 1: One.
        division II "Special provisions" {printed-otherwise TITLE II}
          paragraph 2: Two:
            indent: - dash one;
            indent: - dash two.
            indent: V. Ivanov.
        - note (footnote)
        """,
        id="Roman numerals number divisions, not persons",
    ),
]


@pytest.mark.parametrize(("scheme", "file", "expected"), FILES)
def test_a_file_is_read_as_a_drafter_reads_it(scheme: Scheme, file: str, expected: str) -> None:
    assert outline(read(file, scheme, language_of(scheme))) == same(expected)


def test_what_a_reader_cannot_place_is_listed_wherever_it_stands() -> None:
    file = """
        ! note before all
        Закон
        ! note in front
        Статья 1. Одна
        ! note in the text
        Текст.
    """
    assert outline(read(file)) == same("""
        - note before all (footnote)
        name: Закон
        - note in front (footnote)
        article 1 "Одна"
        - note in the text (footnote)
        + Текст.
    """)


def test_automatic_numbers_are_read_as_if_they_were_typed() -> None:
    paragraphs = [
        SourceParagraph("Закон"),
        SourceParagraph("Надзор", number="Статья 1."),
        SourceParagraph("Надзор ведётся:", number="1."),
        SourceParagraph("всегда.", number="а)"),
    ]
    assert outline(recognise(paragraphs, Scheme.RU_PARTS, Language("ru"))) == same("""
        name: Закон
        article 1 "Надзор"
          paragraph 1: Надзор ведётся:
            subpoint а: всегда.
    """)


def test_a_file_that_says_its_structure_is_believed() -> None:
    paragraphs = [
        SourceParagraph("слова", given=Given(Place.TEXT)),
        SourceParagraph("Надзор", number="Статья 1.", given=Given(Place.UNIT, ClauseKind.ARTICLE, 0, titled=True)),
        SourceParagraph("ещё слова", given=Given(Place.TEXT)),
        SourceParagraph("внутри", given=Given(Place.UNIT, ClauseKind.INDENT, 1, id=ClauseId("kept"))),
        SourceParagraph("2) слова", given=Given(Place.UNIT, ClauseKind.POINT, 1, numbered=False)),
        SourceParagraph("Статья 9. Без указания"),
    ]
    recognised = recognise(paragraphs, Scheme.RU_PARTS, Language("ru"))
    assert outline(recognised) == same("""
        indent: слова
        article 1 "Надзор"
        + ещё слова
          indent: внутри
          point 2: слова
        article 9 "Без указания"
    """)
    assert recognised.rows[3].id == "kept"


WORDS = st.text(alphabet="абв АБВ.;:,()«»1234567890ivxIVX-–№§\n", max_size=30)
MARKS = st.sampled_from(
    [
        *(
            "",
            "Статья 1. ",
            "Статья 2 ",
            "Глава 1. ",
            "РАЗДЕЛ I ",
            "1. ",
            "2. ",
            "1.1. ",
            "1) ",
            "2) ",
            "а) ",
            "(a) ",
            "(i) ",
        ),
        *(
            "Преамбула",
            "Приложение ",
            "Часть первая ",
            "Whereas:",
            "Примечание. ",
            "§ 1. ",
            "I. ",
            "– ",
            "Having regard to ",
        ),
    ]
)
LINES = st.lists(st.tuples(MARKS, WORDS).map("".join), max_size=25)


@given(lines=LINES, scheme=st.sampled_from(Scheme), bold=st.sets(st.integers(0, 24)))
def test_every_paragraph_has_one_row_and_any_rows_make_a_text(lines: list[str], scheme: Scheme, bold: set[int]) -> None:
    paragraphs = [SourceParagraph(line, bold=at in bold) for at, line in enumerate(lines) if line.strip()]
    recognised = recognise(paragraphs, scheme, Language("ru"))
    assert [row.n for row in recognised.rows] == list(range(len(paragraphs)))
    numbers = iter(range(len(paragraphs)))
    grow(recognised, lambda: f"c{next(numbers)}")
    for paragraph, row in zip(paragraphs, recognised.rows, strict=True):
        words = row.heading + row.text
        assert "".join(paragraph.text.split()).endswith("".join(words.split()))
