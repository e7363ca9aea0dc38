"""Pasted instructions: what they do to a text, or which words of them fail and what may be meant."""

from itertools import count

import pytest

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.reading import LONGEST, in_language, read
from service.domain.amendment.reading_result import Ambiguous, NotFound, NotUnderstood, Outcome, Read, Unfit
from service.domain.ids import Language
from service.domain.text.citation import CitedText, Part
from service.domain.text.naming import Scheme
from service.domain.text.tree import ClauseTree
from tests.language import draw, tree

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


def outcome(said: str, text: CitedText) -> str:
    """What comes of an instruction: the lines of the drawing that are new, or the failure in short."""
    numbers = count()
    found = read(said, text, in_language(said), lambda: f"new{next(numbers)}")
    if isinstance(found, Read):
        made = apply_all(text.tree, found.operations)
        assert isinstance(made, Applied)
        return difference(text.tree, made.tree)
    return failure(found, said)


def difference(before: ClauseTree, after: ClauseTree) -> str:
    old, new = ({line.strip() for line in draw(one).splitlines()} for one in (before, after))
    order = [line.strip() for line in draw(after).splitlines()]
    gone = [f"- {line.strip()}" for line in draw(before).splitlines() if line.strip() not in new]
    return "\n".join([*gone, *(f"+ {line}" for line in order if line not in old)])


def failure(found: Outcome, said: str) -> str:
    assert not isinstance(found, Read)
    assert said[found.said.start : found.said.end] or not found.said.words
    words = f" [{found.said.words}]"
    match found:
        case Ambiguous(_, reason, near) | NotFound(_, reason, near):
            kind = "ambiguous" if isinstance(found, Ambiguous) else "not found"
            shown = [f"{one.clause}{'=' if one.part is Part.HEADING else ''}" for one in near]
            return f"{kind} {reason}{words}{' ? ' if shown else ''}{' '.join(shown)}"
        case NotUnderstood(_, expected):
            return f"not understood {expected}{words}"
        case _:
            assert isinstance(found, Unfit)
            return f"unfit {found.reason} {found.clause or '-'}"


P1 = "paragraph 1 #p1: "
OLD = f"- {P1}Орган ведёт надзор за сроком «А» и за сроком «Б». Срок – 30 дней. Он не продлевается."


def first(words: str) -> str:
    return f"{OLD}\n+ {P1}{words}"


@pytest.mark.parametrize(
    ("said", "comes"),
    [
        (
            'В ч. 1 ст. 1 цифры "30" заменить на "10"',
            first("Орган ведёт надзор за сроком «А» и за сроком «Б». Срок – 10 дней. Он не продлевается."),
        ),
        (
            "в части 1 статьи 1 слово „Орган“ заменить словом „Совет“;",
            first("Совет ведёт надзор за сроком «А» и за сроком «Б». Срок – 30 дней. Он не продлевается."),
        ),
        (
            'В части 1 статьи 1 слова «ведет надзор за сроком "А"» исключить.',
            first("Орган и за сроком «Б». Срок – 30 дней. Он не продлевается."),
        ),
        (
            "В части 1 статьи 1 после слов «Срок -\u00a030 дней» дополнить словами «со дня запроса»",
            first(
                "Орган ведёт надзор за сроком «А» и за сроком «Б». Срок – 30 дней со дня запроса. Он не продлевается."
            ),
        ),
        (
            "Часть 1 статьи 1 дополнить после слова «Орган» словом «надзора»",
            first("Орган надзора ведёт надзор за сроком «А» и за сроком «Б». Срок – 30 дней. Он не продлевается."),
        ),
        (
            "Часть 1 статьи 1 дополнить словом «надзора» после слова «Орган»",
            first("Орган надзора ведёт надзор за сроком «А» и за сроком «Б». Срок – 30 дней. Он не продлевается."),
        ),
        (
            "Часть 1 статьи 1 дополнить словом «Всякий» перед словом «Орган»",
            first("Всякий Орган ведёт надзор за сроком «А» и за сроком «Б». Срок – 30 дней. Он не продлевается."),
        ),
        (
            "В части 1 статьи 1 слово «сроком» в первом случае заменить словом «временем»",
            first("Орган ведёт надзор за временем «А» и за сроком «Б». Срок – 30 дней. Он не продлевается."),
        ),
        (
            "В части 1 статьи 1 слово «сроком» во втором случае исключить",
            first("Орган ведёт надзор за сроком «А» и за «Б». Срок – 30 дней. Он не продлевается."),
        ),
        (
            "В части 1 статьи 1 слово «сроком» в обоих случаях заменить словом «временем»",
            first("Орган ведёт надзор за временем «А» и за временем «Б». Срок – 30 дней. Он не продлевается."),
        ),
        (
            "В части 1 статьи 1 слово «сроком» во всех случаях заменить словом «временем»",
            first("Орган ведёт надзор за временем «А» и за временем «Б». Срок – 30 дней. Он не продлевается."),
        ),
        (
            "В части 1 статьи 1 слово «сроком» в последнем случае заменить словом «временем»",
            first("Орган ведёт надзор за сроком «А» и за временем «Б». Срок – 30 дней. Он не продлевается."),
        ),
        (
            "Во втором предложении части 1 статьи 1 слово «Срок» заменить словами «Общий срок»",
            first("Орган ведёт надзор за сроком «А» и за сроком «Б». Общий срок – 30 дней. Он не продлевается."),
        ),
        (
            "В предложении последнем части 1 статьи 1 слово «не» исключить",
            first("Орган ведёт надзор за сроком «А» и за сроком «Б». Срок – 30 дней. Он продлевается."),
        ),
        (
            "В части 1 статьи 1 слово «Орган» заменить словом «Совет», слово «не» исключить",
            first("Совет ведёт надзор за сроком «А» и за сроком «Б». Срок – 30 дней. Он продлевается."),
        ),
        (
            "В статье 1: а) в части 1 слово «не» исключить; б) в пункте 1 части 2 слово «имя» заменить словом «название».",
            first("Орган ведёт надзор за сроком «А» и за сроком «Б». Срок – 30 дней. Он продлевается.").replace(
                "\n+", "\n- point 1 #i1: имя, адрес;\n+"
            )
            + "\n+ point 1 #i1: название, адрес;",
        ),
        (
            "В пункте 1 части 2 статьи 1 слова «имя» и «адрес» заменить соответственно словами «дата» и «номер»",
            "- point 1 #i1: имя, адрес;\n+ point 1 #i1: дата, номер;",
        ),
        (
            "Пункт 1 части 2 статьи 1 дополнить словом «дата»",
            "- point 1 #i1: имя, адрес;\n+ point 1 #i1: имя, адрес дата;",
        ),
        (
            "В пункте 1 части 2 статьи 1 точку с запятой заменить точкой",
            "- point 1 #i1: имя, адрес;\n+ point 1 #i1: имя, адрес.",
        ),
        ("В пункте 1 части 2 статьи 1 запятую исключить", "- point 1 #i1: имя, адрес;\n+ point 1 #i1: имя адрес;"),
        (
            "В части 1 статьи 3 точку заменить двоеточием",
            "- paragraph 1 #p31: Вступает в силу по ст. 5 Закона.\n+ paragraph 1 #p31: Вступает в силу по ст. 5 Закона:",
        ),
        (
            "Статью 2 дополнить словами «и по запросу»",
            '- article 2 "Контроль" #a2: Контроль ведётся ежегодно, отчёт – ежегодно\n'
            '+ article 2 "Контроль" #a2: Контроль ведётся ежегодно, отчёт – ежегодно и по запросу',
        ),
        (
            "В наименовании статьи 1 слово «надзора» исключить",
            '- article 1 "Предмет надзора" #a1\n+ article 1 "Предмет" #a1',
        ),
        (
            "Наименование статьи 2 изложить в следующей редакции: «Надзор»",
            '- article 2 "Контроль" #a2: Контроль ведётся ежегодно, отчёт – ежегодно\n'
            '+ article 2 "Надзор" #a2: Контроль ведётся ежегодно, отчёт – ежегодно',
        ),
        (
            "Абзац первый части 2 статьи 1 изложить в новой редакции: «Данные включают:»",
            "- paragraph 2 #p2: Сведения включают:\n+ paragraph 2 #p2: Данные включают:",
        ),
        ("Абзац второй части 3 статьи 1 исключить", "- indent #n2: первый;"),
        ("Исключить подпункт «а» пункта 2 части 2 статьи 1", "- subpoint а #s1: первый;"),
        ("Подпункт «а» пункта 2 части 2 статьи 1 исключить", "- subpoint а #s1: первый;"),
        (
            "Пункт 1 части 2 статьи 1 признать утратившим силу",
            "- point 1 #i1: имя, адрес;\n+ point 1 #i1: утратил силу;",
        ),
        (
            "Пункт 1 части 2 статьи 1 признать утратившим силу, указав: «Не действует.»",
            "- point 1 #i1: имя, адрес;\n+ point 1 #i1: Не действует.",
        ),
        ("Статью 1 после части 3 дополнить частью 4 следующего содержания: «4. Ещё.»", "+ paragraph 4 #new0: Ещё."),
        ("Статью 1 дополнить частью 4 следующего содержания: «4. Ещё.»", "+ paragraph 4 #new0: Ещё."),
        ("Статью 1 дополнить частью 2.1 следующего содержания:\n«2.1. Ещё.»", "+ paragraph 2.1 #new0: Ещё."),
        ("Статью 1 дополнить частью 0.1 следующего содержания: «0.1. Ещё.»", "+ paragraph 0.1 #new0: Ещё."),
        (
            "Дополнить статьёй 1.1 следующего содержания: «Статья 1.1. Меры\n1. Меры:\n1) одна;\n2) две.\nЕщё.»",
            '+ article 1.1 "Меры" #new0\n+ paragraph 1 #new1: Меры:\n+ point 1 #new2: одна;\n+ point 2 #new3: две.\n+ indent #new4: Ещё.',
        ),
        (
            "Главу 1 дополнить статьёй 2.1 следующего содержания: «Статья 2.1. Меры\nМеры принимает Совет.»",
            '+ article 2.1 "Меры" #new0: Меры принимает Совет.',
        ),
        ("Дополнить главой 3 следующего содержания: «Глава 3. Иное»", '+ chapter 3 "Иное" #new0'),
        (
            "Часть 3 статьи 1 дополнить новым абзацем третьим следующего содержания: «ещё;»; "
            "абзац третий части 3 статьи 1 считать абзацем четвёртым",
            "+ indent #new0: ещё;",
        ),
        ("Часть 3 статьи 1 дополнить абзацем следующего содержания: «ещё;»", "+ indent #new0: ещё;"),
        ("Часть 3 статьи 1 дополнить абзацем вторым следующего содержания: «ещё;»", "+ indent #new0: ещё;"),
        ("Часть 1 статьи 1 дополнить абзацем вторым следующего содержания: «ещё;»", "+ indent #new0: ещё;"),
        ("Таблицу приложения № 1 дополнить строкой следующего содержания: «итого\t1»", "+ row #new0: итого\t1"),
        (
            "В строке 2 таблицы приложения № 1 цифры «30» заменить цифрами «10»",
            "- row #r2: отчёт\t30 дней\n+ row #r2: отчёт\t10 дней",
        ),
        ("Строку 1 таблицы приложения № 1 исключить", "- row #r1: Показатель\tСрок"),
        (
            "Части 2 и 3 статьи 1 считать соответственно частями 3 и 4",
            "- paragraph 2 #p2: Сведения включают:\n- paragraph 3 #p3: Порядок:\n"
            "+ paragraph 3 #p2: Сведения включают:\n+ paragraph 4 #p3: Порядок:",
        ),
        (
            "Часть 3 статьи 1 перенести в статью 3 в качестве части 2",
            "- paragraph 3 #p3: Порядок:\n+ paragraph 2 #p3: Порядок:",
        ),
        (
            "Часть 3 статьи 1 перенести в статью 3 перед частью 1 в качестве части 0.1",
            "- paragraph 3 #p3: Порядок:\n+ paragraph 0.1 #p3: Порядок:",
        ),
        (
            "По тексту слово «Контроль» в соответствующих числе и падеже заменить словом «Надзор» в соответствующих числе и падеже",
            '- article 2 "Контроль" #a2: Контроль ведётся ежегодно, отчёт – ежегодно\n'
            '+ article 2 "Надзор" #a2: Надзор ведётся ежегодно, отчёт – ежегодно',
        ),
        (
            "Преамбулу изложить в следующей редакции: «Принят.»",
            '- preamble "Преамбула" #pre: Настоящий Закон принят.\n+ preamble "Преамбула" #pre: Принят.',
        ),
        (
            "Наименование изложить в следующей редакции: «О контроле»",
            "- name: О надзоре\n+ name: О контроле",
        ),
        (
            "Редакционная правка: в пункте 1 части 2 статьи 1 запятую исключить",
            "- point 1 #i1: имя, адрес;\n+ point 1 #i1: имя адрес;",
        ),
        (
            "Часть 1 статьи 3 изложить в следующей редакции: «1. Вступает:\n1) сразу;\n2) потом.»",
            "- paragraph 1 #p31: Вступает в силу по ст. 5 Закона.\n+ paragraph 1 #p31: Вступает:\n"
            "+ point 1 #new1: сразу;\n+ point 2 #new2: потом.",
        ),
        (
            "Часть 1 статьи 3 изложить в следующей редакции: «Вступает сразу.»",
            "- paragraph 1 #p31: Вступает в силу по ст. 5 Закона.\n+ paragraph 1 #p31: Вступает сразу.",
        ),
        (
            "В части 1 статьи 1 слова «сроком «А» заменить словами «сроком «В»",
            first("Орган ведёт надзор за сроком «В» и за сроком «Б». Срок – 30 дней. Он не продлевается."),
        ),
        (
            "Внести в статью 1 следующие изменения:\n1) в части 1 слово «не» исключить;\n2) часть 3 исключить.",
            first("Орган ведёт надзор за сроком «А» и за сроком «Б». Срок – 30 дней. Он продлевается.").replace(
                "\n+", "\n- paragraph 3 #p3: Порядок:\n- indent #n2: первый;\n- indent #n3: второй.\n+"
            ),
        ),
    ],
)
def test_a_russian_instruction_is_done_as_it_is_said(said: str, comes: str) -> None:
    assert outcome(said, RUSSIAN) == comes


BODY = "The body shall report every year, and the body shall act. The period is 30 days."


def body(words: str) -> str:
    return f"- {P1}{BODY}\n+ {P1}{words}"


@pytest.mark.parametrize(
    ("said", "comes"),
    [
        ('In paragraph 1 of article 1, for "30" substitute "10"', body(BODY.replace("30", "10"))),
        ("Article 1(1): for 'x'", "not understood deed [for 'x']"),
        ("In article 1(1), for “30 days” read “10 days”.", body(BODY.replace("30", "10"))),
        (
            'Article 1(1) is amended by striking the number "30" and inserting the number "10" in its place.',
            body(BODY.replace("30", "10")),
        ),
        ("In article 1(1), the words “30 days” are replaced by “a month”", body(BODY.replace("30 days", "a month"))),
        ("In article 1(1), replace “30” with “10”", body(BODY.replace("30", "10"))),
        ("In article 1(1), substitute “10” for “30”", body(BODY.replace("30", "10"))),
        ("In article 1(1), leave out “every year”", body(BODY.replace(" every year", ""))),
        ("In article 1(1), the words “every year” are deleted", body(BODY.replace(" every year", ""))),
        ("In article 1(1), leave out “report” and insert “act”", body(BODY.replace("report", "act"))),
        ("In article 1(1), after “30” insert “working”", body(BODY.replace("30", "30 working"))),
        ("In article 1(1), insert “working” after “30”", body(BODY.replace("30", "30 working"))),
        ("In article 1(1), before “30” insert “at most”", body(BODY.replace("30", "at most 30"))),
        ("In article 1(1), insert “at most” before “30”", body(BODY.replace("30", "at most 30"))),
        ("In article 1(1), strike “shall” both times it appears and insert “may”", body(BODY.replace("shall", "may"))),
        ("In article 1(1), strike “shall” wherever it appears and insert “may”", body(BODY.replace("shall", "may"))),
        (
            "In article 1(1), for “shall” in the second place where it occurs substitute “may”",
            body("The body shall report every year, and the body may act. The period is 30 days."),
        ),
        (
            "In article 1(1), for “shall” the last time it appears substitute “may”",
            body("The body shall report every year, and the body may act. The period is 30 days."),
        ),
        (
            "In the second sentence of article 1(1), leave out “The”",
            body("The body shall report every year, and the body shall act. period is 30 days."),
        ),
        (
            "In the last sentence of article 1(1), leave out “The”",
            body("The body shall report every year, and the body shall act. period is 30 days."),
        ),
        (
            "In article 1(2)(b), at the end insert “, and the date”",
            "- point b #i2: the address.\n+ point b #i2: the address, and the date.",
        ),
        (
            "In article 2, insert “again” at the end",
            '- article 2 "Control" #a2: It takes place every year.\n+ article 2 "Control" #a2: It takes place every year again.',
        ),
        (
            "Article 1(2)(a) is amended by striking the semicolon and inserting a comma",
            "- point a #i1: the name; and\n+ point a #i1: the name, and",
        ),
        (
            'Article 1(2)(b) is amended by striking the period and inserting "; and" in its place.',
            "- point b #i2: the address.\n+ point b #i2: the address; and",
        ),
        (
            "Article 1(2) is amended by adding a new point (c) to read as follows: “(c) the date.”",
            "+ point c #new0: the date.",
        ),
        ("After point (a) of paragraph 2 of article 1 insert: “(aa) the title;”", "+ point aa #new0: the title;"),
        ("In article 1, the following new paragraph 3 is inserted: “3. More.”", "+ paragraph 3 #new0: More."),
        ("In article 1 insert the following paragraph 3: “3. More.”", "+ paragraph 3 #new0: More."),
        (
            "For article 2 substitute: “Article 2. Control\nNone.”",
            '- article 2 "Control" #a2: It takes place every year.\n+ article 2 "Control" #a2: None.',
        ),
        (
            "Article 2 is amended to read as follows: “Article 2. Control\nNone.”",
            '- article 2 "Control" #a2: It takes place every year.\n+ article 2 "Control" #a2: None.',
        ),
        ("Article 2 is repealed.", '- article 2 "Control" #a2: It takes place every year.\n+ article 2 #a2: Repealed.'),
        (
            "Article 2 is repealed, stating: “Gone.”",
            '- article 2 "Control" #a2: It takes place every year.\n+ article 2 #a2: Gone.',
        ),
        ("Article 2 is deleted", '- article 2 "Control" #a2: It takes place every year.'),
        ("Leave out article 2", '- article 2 "Control" #a2: It takes place every year.'),
        ("In article 1, leave out paragraph 1", f"- {P1}{BODY}"),
        (
            "Renumber article 2 as article 3",
            '- article 2 "Control" #a2: It takes place every year.\n+ article 3 "Control" #a2: It takes place every year.',
        ),
        (
            "Article 1 is amended as follows:\n(a) in paragraph 1, leave out “every year”;\n(b) leave out paragraph 2.",
            f"- {P1}{BODY}\n- paragraph 2 #p2: Records hold:\n- point a #i1: the name; and\n- point b #i2: the address.\n+ {P1}{BODY.replace(' every year', '')}",
        ),
        (
            'Article 1(1) is amended by striking "30" and inserting "10" and by striking "every year"',
            body(BODY.replace("30", "10").replace(" every year", "")),
        ),
        ("Throughout, for “body” substitute “board”", body(BODY.replace("body", "board"))),
        (
            "In article 2, add the following new sentence at the end: “It is public.”",
            '- article 2 "Control" #a2: It takes place every year.\n+ article 2 "Control" #a2: It takes place every year. It is public.',
        ),
        ("Leave out the annex", "- annex #x: Form."),
        (
            "In article 1(2)(a), leave out “name; “and””",
            'not found words-missing [In article 1(2)(a), leave out "name; “and”"]',
        ),
    ],
)
def test_an_english_instruction_is_done_as_it_is_said(said: str, comes: str) -> None:
    assert outcome(said, ENGLISH) == comes


@pytest.mark.parametrize(
    ("said", "comes"),
    [
        (
            "В статье 1 слово «сроком» исключить",
            'ambiguous words-several [В статье 1 слово "сроком" исключить] ? p1 p1',
        ),
        (
            "В статье 1 слово «первый» исключить",
            'ambiguous words-several [В статье 1 слово "первый" исключить] ? s1 n2',
        ),
        (
            "В статье 1 слово «Предмет» исключить",
            'not found words-missing [В статье 1 слово "Предмет" исключить] ? a1=',
        ),
        ("В статье 1 слово «нет» исключить", 'not found words-missing [В статье 1 слово "нет" исключить]'),
        (
            "В части 1 статьи 1 слово «ведёт» во втором случае исключить",
            'not found too-few [В части 1 статьи 1 слово "ведёт" во втором случае исключить] ? p1',
        ),
        (
            "В части 1 статьи 1 слово «ведёт» в обоих случаях исключить",
            'not found too-few [В части 1 статьи 1 слово "ведёт" в обоих случаях исключить] ? p1',
        ),
        (
            "В пятом предложении части 1 статьи 1 слово «не» исключить",
            'not found sentence-missing [В пятом предложении части 1 статьи 1 слово "не" исключить]',
        ),
        ("В статье 9 слово «не» исключить", "not found unit-missing [статье 9] ? a1 a2 a3"),
        ("Статью 1 дополнить словом «ещё»", 'ambiguous unit-several [Статью 1 дополнить словом "ещё"] ? a1 n3'),
        (
            "Часть 1 статьи 1 дополнить словами «и ещё.»",
            'ambiguous end-mark [Часть 1 статьи 1 дополнить словами "и ещё."] ? p1 p1',
        ),
        ("слово «не» исключить", 'not understood place [слово "не" исключить]'),
        ("исключить", "not understood place [исключить]"),
        ("Статью 1 переписать", "not understood deed [Статью 1 переписать]"),
        ("Статью 1 и так далее исключить", "not understood place [Статью 1 и так далее]"),
        ("В пункте 1 прочих правил: часть 1 исключить", "not understood place [пункте 1 прочих правил]"),
        ("В части 1 статьи 1 слово «не исключить", "not understood quotation [«не исключить]"),
        ("", "not understood deed []"),
        (";;;", "not understood deed [;;;]"),
        (
            "Статью 1 дополнить частями 4 и 5 следующего содержания: «4. А.» «5. Б.»",
            'not understood one-unit [дополнить частями 4 и 5 следующего содержания: "4. А." "5. Б."]',
        ),
        (
            "Статью 1 дополнить частями 4 и 5 следующего содержания: «4. А.\n5. Б.»",
            "not understood one-unit [частями 4 и 5]",
        ),
        ("Статью 1 дополнить чем-то следующего содержания: «4. А.»", "not understood unit [чем-то]"),
        ("Статью 1 дополнить главой 4 следующего содержания: «Глава 4. А»", "not understood unit [главой 4]"),
        ("Статью 1 дополнить частью 4 следующего содержания: «5. А.»", "not understood unit-number [5. А.]"),
        ("Статью 1 дополнить частью 3 следующего содержания: «3. А.»", "not understood free-number [3. А.]"),
        ("Дополнить частью 4 следующего содержания: «4. А.»", "not understood unit-number [4. А.]"),
        (
            "Дополнить статьёй 2.1 следующего содержания: «Статья 2.1. А»",
            'ambiguous position [Дополнить статьёй 2.1 следующего содержания: "Статья 2.1. А"] ? name pre ch1 ch2 x1',
        ),
        ("Статью 9 дополнить частью 4 следующего содержания: «4. А.»", "not found unit-missing [Статью 9] ? a1 a2 a3"),
        (
            "После статьи 9 дополнить статьёй 9.1 следующего содержания: «Статья 9.1. А»",
            "not found unit-missing [статьи 9] ? a1 a2 a3",
        ),
        (
            "Часть 3 статьи 1 дополнить новым абзацем седьмым следующего содержания: «ещё;»",
            'ambiguous position [Часть 3 статьи 1 дополнить новым абзацем седьмым следующего содержания: "ещё;"] ? n2 n3',
        ),
        (
            "Часть 3 статьи 1 дополнить новым абзацем третьим следующего содержания: «ещё;»; абзац третий части 3 статьи 1 считать абзацем пятым",
            "unfit numbers n3",
        ),
        ("Статью 2 изложить в следующей редакции: «Статья 3. Иное»", "not understood unit-number [Статья 3. Иное]"),
        ("Часть 2 статьи 1 изложить в следующей редакции: «Иное.»", "not understood unit-number [Иное.]"),
        ("Части 2 и 3 статьи 1 считать частью 4", "not understood numbers [частью 4]"),
        ("считать частью 4", "not understood place []"),
        (
            "Части 2 и 9 статьи 1 считать соответственно частями 3 и 4",
            "not found unit-missing [Части 2 и 9 статьи 1] ? p1 p2 p3",
        ),
        ("что-то считать частью 4", "not understood place [что-то]"),
        (
            "В статье 9: части 2 и 3 считать соответственно частями 3 и 4",
            "not found unit-missing [части 2 и 3] ? a1 a2 a3",
        ),
        ("В чём-то: части 2 и 3 считать соответственно частями 3 и 4", "not understood place [чём-то]"),
        (
            "Часть 9 статьи 1 перенести в статью 3 в качестве части 2",
            "not found unit-missing [Часть 9 статьи 1] ? p1 p2 p3",
        ),
        ("перенести в статью 3 в качестве части 2", "not understood place [перенести в статью 3 в качестве части 2]"),
        ("Часть 3 статьи 1 перенести в статью 9 в качестве части 2", "not found unit-missing [статью 9] ? a1 a2 a3"),
        ("Часть 3 статьи 1 перенести в статью 3 в качестве части 1", "not understood free-number [части 1]"),
        ("Часть 3 статьи 1 перенести в статью 3 в качестве всего", "not understood unit [всего]"),
        (
            "Часть 1 статьи 1 разделить на части 1 и 2 и 3, начав часть 2 словами «Срок»",
            "not understood numbers [части 1 и 2 и 3]",
        ),
        (
            "Часть 1 статьи 1 разделить на части 1 и 1.1, начав часть 1.1 словом «нет»",
            "not found words-missing [нет] ? p1",
        ),
        (
            "Часть 1 статьи 1 разделить на части 1 и 1.1, начав часть 1.1 словом «сроком»",
            "ambiguous words-several [сроком] ? p1",
        ),
        (
            "Часть 2 статьи 1 разделить на части 2 и 2.1, начав часть 2.1 с пункта 9",
            "not found unit-missing [пункта 9] ? i1 i2",
        ),
        ("Части 1, 2 и 3 статьи 1 объединить", "not understood numbers [Части 1, 2 и 3 статьи 1 объединить]"),
        ("Части 1 и 9 статьи 1 объединить", "not found unit-missing [Части 1 и 9 статьи 1] ? p1 p2 p3"),
        ("Части 1 и 3 статьи 1 объединить", "unfit not-next p3"),
        (
            "По тексту слово «надзор» в соответствующем падеже заменить словом «инспекция» в соответствующем падеже",
            "ambiguous forms [надзор] ? name a1= p1",
        ),
        ("По тексту слово «суд» в соответствующем падеже заменить словом «совет»", "not found words-missing [суд]"),
        (
            "По тексту слова «надзор» и «срок» в соответствующем падеже заменить словом «совет»",
            'not understood one-to-one [По тексту слова "надзор" и "срок" в соответствующем падеже заменить словом "совет"]',
        ),
        (
            "В части 1 статьи 1 слова «Орган» и «не» заменить словами «а», «б» и «в»",
            'not understood one-to-one [слова "Орган" и "не" заменить словами "а", "б" и "в"]',
        ),
        ("Часть 1 статьи 1 исключить; в части 1 статьи 1 слово «не» исключить", "unfit meets p1"),
        ("В части 1 статьи 1 слово «не» исключить; в части 1 статьи 1 слова «Он не» исключить", "unfit meets p1"),
        ("В части 1 статьи 1 слово «не» заменить словом «не»", "unfit no-change -"),
        ("Пункт 1 части 2 статьи 1 \ufdd0", "not understood deed [\ufdd0]"),
        (
            "В части 1 статьи 1 после слов «Орган» и «не» дополнить словом «а»",
            'not understood one-to-one [после слов "Орган" и "не" дополнить словом "а"]',
        ),
    ],
)
def test_what_fails_is_named_with_what_may_be_meant(said: str, comes: str) -> None:
    assert outcome(said, RUSSIAN) == comes


def test_an_instruction_without_end_is_not_read() -> None:
    assert outcome("а" * (LONGEST + 1), RUSSIAN).startswith("not understood deed")


def test_quotation_marks_that_can_be_paired_in_two_ways_are_not_chosen_between() -> None:
    text = CitedText(tree('article 1 #a1: Слова "а", слово "б" и "в" тут.'), Scheme.RU_PARTS)
    assert outcome('В статье 1 слова "а "б" заменить словами "в", слово "б" исключить', text).startswith("not")


def test_a_unit_lapses_only_in_a_language_whose_words_are_known() -> None:
    text = CitedText(tree("article 1 #a1: Слова.", "kk"), Scheme.RU_PARTS)
    assert outcome("Статью 1 признать утратившей силу", text) == (
        "not understood text-language [Статью 1 признать утратившей силу]"
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
