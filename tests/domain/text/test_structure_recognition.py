"""Structure read out of plain paragraphs: the lines of a file first, then the outline made of them."""

from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import ClauseId, Language
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import Scheme
from service.domain.text.structure import Given, Place, SourceParagraph, grow
from service.domain.text.structure_recognition import recognise
from tests.outline import outline, read, same


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
        article 9 "Без указания" {number-skipped 9}
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
