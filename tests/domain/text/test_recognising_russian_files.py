"""Russian files, read as a drafter reads them."""

import pytest

from service.domain.text.naming import Scheme, language_of
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
        article 9-1 "Третья" {number-skipped 9-1}
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
]


@pytest.mark.parametrize(("scheme", "file", "expected"), FILES)
def test_a_file_is_read_as_a_drafter_reads_it(scheme: Scheme, file: str, expected: str) -> None:
    assert outline(read(file, scheme, language_of(scheme))) == same(expected)
