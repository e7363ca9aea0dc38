"""Plain text and Markdown: read line by line, written as it stands on paper."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import Language
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import Scheme
from service.domain.text.tree import ClauseTree
from service.formats.files import FileFormats
from service.formats.text.read import LONGEST_PARAGRAPH
from service.formats.text.table import line_of, row_of, table_of
from service.formats.visible import visible
from service.usecases.ports.formats import Media, UnreadableFile
from tests.formats.texts import LAW, act
from tests.language import tree

FORMATS = FileFormats()


def lines(text: str, filename: str = "a.txt") -> list[tuple[str, str]]:
    return [(one.where, one.text) for one in FORMATS.read(text.encode(), filename).paragraphs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Статья 1\nТекст\n\nСтатья 2", [("line:1", "Статья 1"), ("line:2", "Текст"), ("line:4", "Статья 2")]),
        ("\ufeffЗакон\r\nСтатья 1\rТекст", [("line:1", "Закон"), ("line:2", "Статья 1"), ("line:3", "Текст")]),
        ("  Закон  \n\n\n\tСтатья 1", [("line:1", "Закон"), ("line:4", "Статья 1")]),
    ],
)
def test_each_line_is_a_paragraph(text: str, expected: list[tuple[str, str]]) -> None:
    assert lines(text) == expected


WRAPPED = """
1. Настоящий Закон устанавливает правовые и организационные основы
защиты критической инфраструктуры, права и обязанности её субъектов,
а также порядок взаимодействия при реагировании.
"""


def test_lines_broken_at_a_margin_are_one_paragraph() -> None:
    (only,) = lines(WRAPPED)
    assert only[1].endswith("её субъектов, а также порядок взаимодействия при реагировании.")


def test_a_line_that_begins_as_a_unit_is_a_paragraph_of_its_own_whatever_its_length() -> None:
    text = (
        "1. Настоящий Закон устанавливает основы защиты государства.\n2. Закон устанавливает и порядок защиты граждан…"
    )
    assert len(lines(text)) == 2


@pytest.mark.parametrize("text", ["коротко\nкоротко", "короткая строка\n" + "длинная строка " * 12])
def test_lines_of_another_length_are_paragraphs(text: str) -> None:
    assert len(lines(text)) == 2


MARKDOWN = """
# Модельный закон

## Глава 1. **Общие** положения ##

---

- один\\*
* два

**Статья 1. Надзор**

1. Слова с **важным** словом.
"""


@pytest.mark.parametrize("filename", ["a.md", "A.MARKDOWN"])
def test_markdown_is_understood(filename: str) -> None:
    read = FORMATS.read(MARKDOWN.encode(), filename).paragraphs
    assert [(one.text, one.outline, one.bold, one.left_out) for one in read] == [
        ("Модельный закон", 0, False, ""),
        ("Глава 1. Общие положения", 1, False, ""),
        ("---", None, False, "rule"),
        ("один*", None, False, ""),
        ("два", None, False, ""),
        ("Статья 1. Надзор", None, True, ""),
        ("1. Слова с важным словом.", None, False, ""),
    ]


def test_the_signs_of_markdown_are_words_elsewhere() -> None:
    assert lines("# не заголовок") == [("line:1", "# не заголовок")]


def test_what_a_file_is_decides_how_it_is_read() -> None:
    text = act(tree(LAW))
    assert FORMATS.read(FORMATS.write_docx(text).data, "закон.txt").media is Media.DOCX
    assert FORMATS.read(FORMATS.write_akn(text).data, "закон").media is Media.AKN
    assert FORMATS.read("<слова>".encode(), "закон.txt").media is Media.TEXT


def test_a_text_is_written_as_it_stands_on_paper() -> None:
    text = act(
        tree("""
        name: О надзоре
        article 1 "Понятия"
          paragraph 1: Надзор.
        article 2: Лица
        indent
        annex "Форма"
    """)
    )
    file = FORMATS.write_text(text)
    assert file.data.decode() == (
        "О надзоре\n\nСтатья 1. Понятия\n\n1. Надзор.\n\nСтатья 2.\n\nЛица\n\nПриложение. Форма\n\n"
        f"— Редакция 1 от 01.06.2026 · mz-2026-07 · SHA-256 {text.hash}\n"
    )
    assert (file.media_type, file.extension) == ("text/plain; charset=utf-8", "txt")


@pytest.mark.parametrize(
    ("language", "colophon"),
    [
        ("ru", "Редакция 4 от 01.06.2026 · mz-2026-07 · SHA-256 {} · постановление № 16-5.1 от 30.11.2026"),
        ("en", "Version 4 of 01.06.2026 · mz-2026-07 · SHA-256 {} · resolution No. 16-5.1 of 30.11.2026"),
    ],
)
def test_an_adopted_text_names_its_resolution_and_the_line_is_known_again(language: str, colophon: str) -> None:
    draft = act(ClauseTree(Language(language), tree("article 1: x").placed), Scheme.EN, 4)
    text = replace(draft, resolution="16-5.1", adopted=date(2026, 11, 30))
    written = FORMATS.write_text(text)
    assert written.data.decode().endswith(f"— {colophon.format(text.hash)}\n")
    last = FORMATS.read(written.data, "a.txt").paragraphs[-1]
    assert last.left_out == "colophon"


def test_an_english_draft_has_no_resolution_to_name() -> None:
    text = act(ClauseTree(Language("en"), tree("article 1: x").placed), Scheme.EN)
    assert FORMATS.write_text(text).data.decode().endswith(f"SHA-256 {text.hash}\n")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a␀b"),
        ("\x1b[31m", "␛[31m"),
        ("\ud800", "\ufffd"),
        ("\uffff", "\ufffd"),
        ("слова\n\t\u202e", "слова\n\t\u202e"),
    ],
)
def test_what_xml_cannot_carry_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_text_with_control_characters_is_still_exported() -> None:
    plain = tree("article 1 #a: x")
    clause = replace(plain.placed[0].clause, text="до\x00после")
    text = act(plain.rewrite(clause))
    for write in (FORMATS.write_docx, FORMATS.write_akn):
        (paragraph,) = [one for one in FORMATS.read(write(text).data, "a.xml").paragraphs if "до" in one.text]
        assert paragraph.text == "до␀после"


TABLES = """
annex 1 "Сроки" #annex
  table #first: Сроки отчётов
    row #r1: Показатель\tСрок
    row #r2: годовой отчёт\t30 дней
  table #second
    row #r3: один
  article 1 "Прочее": Нет.
"""


def test_tables_come_back_row_by_row() -> None:
    law = tree(TABLES)
    written = FORMATS.write_text(act(law)).data
    told = written.decode()
    assert "\n\nСроки отчётов\n| Показатель | Срок |\n| годовой отчёт | 30 дней |\n\n| один |\n\n" in told
    kinds = [(one.given.kind, one.text) for one in FORMATS.read(written, "act.txt").paragraphs if one.given]
    assert kinds == [
        (ClauseKind.TABLE, "Сроки отчётов"),
        (ClauseKind.ROW, "Показатель\tСрок"),
        (ClauseKind.ROW, "годовой отчёт\t30 дней"),
        (ClauseKind.TABLE, ""),
        (ClauseKind.ROW, "один"),
    ]


@given(cells=st.lists(st.text(st.sampled_from("аб |\\n\n-:"), max_size=6), min_size=1, max_size=4))
def test_a_row_comes_back_whatever_is_in_its_cells(cells: list[str]) -> None:
    words = "\t".join(cell.strip() for cell in cells)
    assert row_of(line_of(words)) == words
    assert table_of(["| а |", line_of(words)]) == ("", [(0, "а"), (1, words)])


@pytest.mark.parametrize(
    "text",
    ["| а | б", "а | б |", "| а |\nне таблица", "слова\nслова\n| а |", "| а \\|", "|"],
)
def test_other_lines_with_strokes_are_paragraphs(text: str) -> None:
    assert all(one.given is None for one in FORMATS.read(text.encode(), "a.md").paragraphs)


def test_a_table_of_markdown_is_read_without_its_rule() -> None:
    text = "| Срок | Кто |\n|:---|---:|\n| 30 дней | Орган |"
    assert lines(text, "a.md") == [("line:1", ""), ("line:1", "Срок\tКто"), ("line:3", "30 дней\tОрган")]


def test_an_endless_row_is_refused_by_its_line() -> None:
    with pytest.raises(UnreadableFile) as refused:
        lines(f"| а |\n| {'б' * (LONGEST_PARAGRAPH + 1)} |")
    assert refused.value.place == "line:2"
