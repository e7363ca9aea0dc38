"""Instructions read as a lawyer would write them, in Russian and in English."""

import pytest

from service.domain.amendment.form import Form
from service.domain.amendment.instruction import instruct
from service.domain.amendment.operation import InsertClause, NewClause, Operation
from service.domain.amendment.word_changes import Deed, WordChange, said
from service.domain.ids import ClauseId, Language
from service.domain.text.citation import CitedText
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import Scheme
from tests.drafting import headed, instead, put, says, unit, without
from tests.language import tree

RU, EN = Language("ru"), Language("en")
TEXT = tree("""
    name #name: О сроках
    preamble "Преамбула" #pre: Настоящий Закон разработан в целях сближения.
    article 5 "Обмен сведениями" #a5
      paragraph 1 #p1: Государства обмениваются информацией в течение 30 дней.
      paragraph 2 #p2: Сведения включают:
        point 1 #x1: описание;
        point 2 #x2: срок.
      paragraph 3 #p3: Порядок:
        indent #i2: первый;
        indent #i3: второй.
    article 6 "Контроль" #a6: Контроль осуществляется ежегодно, а отчёт о контроле представляется ежегодно.
""")
CITED = CitedText(TEXT, Scheme.RU_PARTS)
P1 = "Государства обмениваются информацией в течение {} дней."


def new(kind: str, label: str, text: str, *children: NewClause, heading: str = "") -> NewClause:
    return NewClause(ClauseId(f"new-{label}{text[:3]}"), ClauseKind(kind), label, heading, text, children)


CASES = [
    (
        says(TEXT, "p1", P1.format(10)),
        "В части 1 статьи 5 цифры «30» заменить цифрами «10».",
        "In part 1 of article 5, for the figure “30” substitute “10”.",
    ),
    (
        says(TEXT, "p1", P1.format(5)),
        "В части 1 статьи 5 цифры «30» заменить цифрой «5».",
        "In part 1 of article 5, for the figure “30” substitute “5”.",
    ),
    (
        says(TEXT, "p1", "Государства обмениваются сведениями в течение 30 дней."),
        "В части 1 статьи 5 слово «информацией» заменить словом «сведениями».",
        "In part 1 of article 5, for the word “информацией” substitute “сведениями”.",
    ),
    (
        says(TEXT, "p1", "Государства обмениваются информацией и документами в течение 30 рабочих дней."),
        (
            "Часть 1 статьи 5: а) после слова «информацией» дополнить словами «и документами»; "
            "б) после цифр «30» дополнить словом «рабочих»."
        ),
        (
            "In part 1 of article 5: a) after the word “информацией” insert “и документами”; "
            "b) after the figure “30” insert “рабочих”."
        ),
    ),
    (
        says(TEXT, "p1", "Государства обмениваются документами и информацией в течение 10 дней."),
        (
            "В части 1 статьи 5: а) после слова «обмениваются» дополнить словами «документами и»; "
            "б) цифры «30» заменить цифрами «10»."
        ),
        (
            "In part 1 of article 5: a) after the word “обмениваются” insert “документами и”; "
            "b) for the figure “30” substitute “10”."
        ),
    ),
    (
        says(TEXT, "p1", "Государства обмениваются информацией."),
        "В части 1 статьи 5 слова «в течение 30 дней» исключить.",
        "In part 1 of article 5, leave out the words “в течение 30 дней”.",
    ),
    (
        says(TEXT, "p1", f"{P1.format(30)} Срок не продлевается."),
        "Часть 1 статьи 5 дополнить предложением следующего содержания: «Срок не продлевается.».",
        "In part 1 of article 5, at the end insert the sentence: “Срок не продлевается.”.",
    ),
    (
        says(TEXT, "x1", "описание; и"),
        "Пункт 1 части 2 статьи 5 после слова «описание;» дополнить словом «и».",
        "In point 1 of part 2 of article 5, after the word “описание;” insert “и”.",
    ),
    (
        says(TEXT, "x1", "описание и адрес;"),
        "Пункт 1 части 2 статьи 5 дополнить словами «и адрес».",
        "In point 1 of part 2 of article 5, at the end insert “и адрес”.",
    ),
    (
        says(TEXT, "x2", "срок;"),
        "В пункте 2 части 2 статьи 5 точку заменить точкой с запятой.",
        "In point 2 of part 2 of article 5, for the full stop substitute a semicolon.",
    ),
    (
        says(TEXT, "p1", "Все государства обмениваются информацией в течение 30 дней."),
        "В части 1 статьи 5 слово «Государства» заменить словами «Все государства».",
        "In part 1 of article 5, for the word “Государства” substitute “Все государства”.",
    ),
    (
        says(TEXT, "i2", "не первый;"),
        "Абзац второй части 3 статьи 5 перед словом «первый» дополнить словом «не».",
        "In the second indent of part 3 of article 5, before the word “первый” insert “не”.",
    ),
    (
        says(TEXT, "p2", "Сведения содержат:"),
        "В абзаце первом части 2 статьи 5 слово «включают» заменить словом «содержат».",
        "In the introductory part of part 2 of article 5, for the word “включают” substitute “содержат”.",
    ),
    (
        says(TEXT, "a6", "Контроль осуществляется ежегодно, а отчёт о контроле представляется ежеквартально."),
        "В статье 6 слова «представляется ежегодно» заменить словами «представляется ежеквартально».",
        "In article 6, for the words “представляется ежегодно” substitute “представляется ежеквартально”.",
    ),
    (
        says(TEXT, "p1", "Сроки обмена устанавливаются соглашением."),
        "Часть 1 статьи 5 изложить в следующей редакции: «1. Сроки обмена устанавливаются соглашением.».",
        "For part 1 of article 5 substitute: “1. Сроки обмена устанавливаются соглашением.”.",
    ),
    (
        headed(TEXT, "a5", "Обмен информацией"),
        "В наименовании статьи 5 слово «сведениями» заменить словом «информацией».",
        "In the heading of article 5, for the word “сведениями” substitute “информацией”.",
    ),
    (without(TEXT, "a6"), "Статью 6 исключить.", "Leave out article 6."),
    (
        without(TEXT, "i3"),
        "Абзац третий части 3 статьи 5 исключить.",
        "Leave out the third indent of part 3 of article 5.",
    ),
    (
        instead(TEXT, "p2", new("paragraph", "2", "Сведения включают:", new("point", "1", "срок."))),
        "Часть 2 статьи 5 изложить в следующей редакции: «2. Сведения включают:\n1) срок.».",
        "For part 2 of article 5 substitute: “2. Сведения включают:\n1) срок.”.",
    ),
    (
        put("p2", "x2", new("point", "3", "адрес.")),
        "Часть 2 статьи 5 дополнить пунктом 3 следующего содержания: «3) адрес.».",
        "After point 2 of part 2 of article 5 insert the following point 3: “3) адрес.”.",
    ),
    (
        put("p2", "x1", new("point", "1.1", "адрес;")),
        "Часть 2 статьи 5 после пункта 1 дополнить пунктом 1.1 следующего содержания: «1.1) адрес;».",
        "After point 1 of part 2 of article 5 insert the following point 1.1: “1.1) адрес;”.",
    ),
    (
        put("p2", None, new("point", "0.1", "адрес;")),
        "Часть 2 статьи 5 перед пунктом 1 дополнить пунктом 0.1 следующего содержания: «0.1) адрес;».",
        "Before point 1 of part 2 of article 5 insert the following point 0.1: “0.1) адрес;”.",
    ),
    (
        put("p1", None, new("point", "1", "адрес.")),
        "Часть 1 статьи 5 дополнить пунктом 1 следующего содержания: «1) адрес.».",
        "In part 1 of article 5 insert the following point 1: “1) адрес.”.",
    ),
    (
        put("p3", "i2", new("indent", "", "третий;")),
        (
            "Часть 3 статьи 5 после абзаца второго дополнить новым абзацем третьим следующего содержания: «третий;»; "
            "абзац третий части 3 статьи 5 считать абзацем четвёртым."
        ),
        "After the second indent of part 3 of article 5 insert the following third indent: “третий;”.",
    ),
    (
        put(None, "a5", new("article", "5.1", "", new("paragraph", "1", "Надзор ведётся."), heading="Надзор")),
        "После статьи 5 дополнить статьёй 5.1 следующего содержания: «Статья 5.1. Надзор\n1. Надзор ведётся.».",
        "After article 5 insert the following article 5.1: “Статья 5.1. Надзор\n1. Надзор ведётся.”.",
    ),
]


@pytest.mark.parametrize(("operation", "russian", "english"), CASES)
def test_an_operation_is_put_as_drafting_rules_want_it(operation: Operation, russian: str, english: str) -> None:
    assert instruct([operation], CITED, RU) == russian
    assert instruct([operation], CITED, EN) == english


def test_several_operations_are_numbered() -> None:
    both: list[Operation] = [says(TEXT, "p1", P1.format(10)), without(TEXT, "a6")]
    assert (
        instruct(both, CITED, RU) == "1) в части 1 статьи 5 цифры «30» заменить цифрами «10»;\n2) статью 6 исключить."
    )


def test_the_author_may_have_the_full_new_wording() -> None:
    changed = says(TEXT, "p1", P1.format(10))
    assert instruct([changed], CITED, RU, Form.FULL) == (
        f"Часть 1 статьи 5 изложить в следующей редакции: «1. {P1.format(10)}»."
    )
    opening = says(TEXT, "p2", "Сведения содержат:")
    assert instruct([opening], CITED, RU, Form.FULL) == (
        "Абзац первый части 2 статьи 5 изложить в следующей редакции: «Сведения содержат:»."
    )
    numbered = says(TEXT, "p2", "2. Сведения содержат:")
    assert instruct([numbered], CITED, RU, Form.FULL) == (
        "Текст части 2 статьи 5 изложить в следующей редакции: «2. Сведения содержат:»."
    )
    heading = headed(TEXT, "a6", "1. Контроль")
    assert instruct([heading], CITED, RU, Form.FULL) == (
        "Наименование статьи 6 изложить в следующей редакции: «Статья 6. 1. Контроль»."
    )
    emptied = says(TEXT, "p2", "")
    assert instruct([emptied], CITED, RU, Form.FULL) == "Абзац первый части 2 статьи 5 исключить."
    article = says(TEXT, "a6", "Контроля нет.")
    assert (
        instruct([article], CITED, RU, Form.FULL)
        == "Статью 6 изложить в следующей редакции: «Статья 6. Контроль\nКонтроля нет.»."
    )


def test_an_empty_act_is_given_its_first_unit() -> None:
    first = InsertClause(None, None, unit("a", "Есть.", kind="article", label="1"))
    empty = CitedText(tree(""), Scheme.RU_PARTS)
    assert instruct([first], empty, EN) == "In the act insert the following article 1: “Статья 1.\nЕсть.”."


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("дом и дом", "дом и сад", (WordChange(Deed.REPLACE, "и дом", "и сад"),)),
        ("дом дом дом", "дом сад дом", (WordChange(Deed.REPLACE, "дом дом дом", "дом сад дом"),)),
        ("дом тут дом там", "сад тут сад там", (WordChange(Deed.REPLACE, "дом тут дом", "сад тут сад"),)),
        ("дом посередине дом там", "сад посередине сад там", None),
        (";;", ";,;", None),
        ("дом»; сад", "дом! сад", (WordChange(Deed.REPLACE, "дом»;", "дом!"),)),
        ("; ; ;", "; , ;", None),
        ("; ;", "; , ;", None),
        ("30\u00a0дней", "30 дней", None),
        ("сроки и срок", "сроки и день", (WordChange(Deed.REPLACE, "срок", "день"),)),
        ("дом", "дом", None),
        ("дом сад", "дом  сад", None),
        ("", "дом", None),
        ("дом", "", None),
        ("первое второе третье четвёртое пятое шестое седьмое", "1 второе 3 четвёртое 5 шестое 7", None),
        ("а а б", "а а а б", (WordChange(Deed.INSERT_AFTER, "а а", "а"),)),
    ],
)
def test_a_place_that_words_cannot_name_is_not_named(
    old: str, new: str, changes: tuple[WordChange, ...] | None
) -> None:
    assert said(old, new) == changes
