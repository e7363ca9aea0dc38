"""Word documents as people write them: every paragraph placed, or listed with the reason why not."""

import pytest

from service.formats.docx.numbering import number
from service.formats.docx.read import MOST_PARAGRAPHS, read_docx
from service.usecases.ports.formats import SourceDocument, Unreadable, UnreadableFile
from tests.formats.texts import back, shape
from tests.formats.word import TYPES, document, docx, p, packed, part, relationships, run

TEXT_BOX = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>в рамке</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"


def read(body: str, **parts: str) -> SourceDocument:
    return read_docx(docx(body, parts))


def placed(document: SourceDocument) -> list[str]:
    return [f"{one.number} {one.text}".strip() for one in document.paragraphs if not one.left_out]


def left_out(document: SourceDocument) -> list[tuple[str, str]]:
    return [(one.left_out, one.text) for one in document.paragraphs if one.left_out]


def test_words_come_in_order_with_breaks_tabs_and_hyphens() -> None:
    body = p(
        "<w:r><w:t xml:space='preserve'>Статья 1. </w:t></w:r><w:r><w:t>Надзор</w:t><w:br/><w:t>и</w:t><w:tab/>"
        "<w:t>контроль</w:t><w:cr/><w:t>за</w:t><w:noBreakHyphen/><w:t>кон</w:t><w:softHyphen/>"
        "<w:br w:type='page'/></w:r>"
    )
    assert placed(read(body)) == ["Статья 1. Надзор\nи\tконтроль\nза\u2011кон\u00ad".strip()]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<w:hyperlink><w:r><w:t>ссылка</w:t></w:r></w:hyperlink>", "ссылка"),
        ("<w:smartTag><w:r><w:t>слово</w:t></w:r></w:smartTag>", "слово"),
        ("<w:sdt><w:sdtContent><w:r><w:t>поле</w:t></w:r></w:sdtContent></w:sdt>", "поле"),
        ("<w:fldSimple w:instr='DATE'><w:r><w:t>5 мая</w:t></w:r></w:fldSimple>", "5 мая"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>стр.</w:t></w:r>", "стр."),
        ("<w:ins w:id='1'><w:r><w:t>вставка</w:t></w:r></w:ins>", "вставка"),
        ("<w:moveTo w:id='1'><w:r><w:t>сюда</w:t></w:r></w:moveTo>", "сюда"),
        ("<w:r><w:t>Статья 5</w:t></w:r>" + run("1", "<w:vertAlign w:val='superscript'/>"), "Статья 5¹"),
        ("<w:r><w:t>H</w:t></w:r>" + run("2", "<w:vertAlign w:val='subscript'/>") + run("O"), "H₂O"),
        ("<w:r><w:sym w:char='F0B7'/><w:t>пункт</w:t></w:r>", "\uf0b7пункт"),
        ("<w:r><w:sym w:char='zz'/><w:t>пункт</w:t></w:r>", "\ufffdпункт"),
        ("<w:r><w:sym w:char='D800'/><w:t>пункт</w:t></w:r>", "\ufffdпункт"),
        ("<w:bookmarkStart w:id='0'/><w:r><w:t>слово</w:t></w:r><w:bookmarkEnd w:id='0'/>", "слово"),
    ],
)
def test_words_are_found_wherever_word_puts_them(content: str, words: str) -> None:
    assert placed(read(p(content))) == [words]


@pytest.mark.parametrize(
    ("content", "listed"),
    [
        ("<w:del w:id='1'><w:r><w:delText>прочь</w:delText></w:r></w:del>", ("tracked-deletion", "прочь")),
        ("<w:moveFrom w:id='1'><w:r><w:t>отсюда</w:t></w:r></w:moveFrom>", ("tracked-deletion", "отсюда")),
        (run("тайна", "<w:vanish/>"), ("hidden-text", "тайна")),
        (TEXT_BOX, ("text-box", "в рамке")),
        (
            f"<w:r><mc:AlternateContent>{f'<mc:Choice>{TEXT_BOX[5:-6]}</mc:Choice>' * 2}</mc:AlternateContent></w:r>",
            ("text-box", "в рамке"),
        ),
        ("<w:r><w:drawing><wp:docPr id='1' name='Рисунок 1' descr='Герб'/></w:drawing></w:r>", ("picture", "Герб")),
        ("<w:r><w:drawing/></w:r>", ("picture", "")),
        ("<w:r><w:object/></w:r>", ("embedded-object", "")),
        ("<w:r><w:ruby><w:rt><w:r><w:t>над</w:t></w:r></w:rt></w:ruby></w:r>", ("ruby", "над")),
        ("<m:oMath><m:r><m:t>x²</m:t></m:r></m:oMath>", ("formula", "x²")),
    ],
)
def test_what_is_no_part_of_the_words_is_listed_with_its_reason(content: str, listed: tuple[str, str]) -> None:
    document = read(p(run("Слова") + content))
    assert placed(document) == ["Слова"]
    assert left_out(document) == [listed]


def test_hidden_text_is_shown_where_a_style_hides_and_a_run_does_not() -> None:
    styles = part(
        "styles",
        "<w:style w:type='character' w:styleId='H'><w:name w:val='Hidden'/><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='P'><w:name w:val='Hidden paragraph'/><w:rPr><w:vanish/></w:rPr>"
        "</w:style>",
    )
    body = p(
        run("видно ")
        + run("скрыто", "<w:rStyle w:val='H'/>")
        + run("снова", "<w:rStyle w:val='H'/><w:vanish w:val='0'/>")
    )
    body += p(run("целиком"), "<w:pStyle w:val='P'/>")
    document = read(body, styles=styles)
    assert placed(document) == ["видно снова"]
    assert left_out(document) == [("hidden-text", "скрыто"), ("hidden-text", "целиком")]


def test_notes_and_comments_stand_after_the_paragraph_that_refers_to_them() -> None:
    note = "<w:{0} w:id='2'><w:p><w:r><w:t>первая</w:t></w:r></w:p><w:p><w:r><w:t>вторая</w:t></w:r></w:p></w:{0}>"
    body = p(
        run("Слова") + "<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:endnoteReference w:id='2'/></w:r>"
        "<w:r><w:commentReference w:id='2'/></w:r><w:r><w:footnoteReference w:id='9'/></w:r>"
    )
    document = read(
        body,
        footnotes=part("footnotes", note.format("footnote")),
        endnotes=part("endnotes", note.format("endnote")),
        comments=part("comments", note.format("comment")),
    )
    words = "первая\nвторая"
    assert left_out(document) == [("footnote", words), ("endnote", words), ("comment", words)]


def test_headers_and_footers_are_listed_and_blank_ones_are_not() -> None:
    header = part("hdr", p("Проект") + p(" "))
    document = read(p("Закон"), header1=header, footer1=part("ftr", p("стр. 1")))
    assert left_out(document) == [("header", "Проект"), ("footer", "стр. 1")]
    assert [one.where for one in document.paragraphs] == ["paragraph:1", "header:1", "footer:1"]


CELL = "<w:tc>{}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    return (
        "<w:tbl>"
        + "".join("<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def test_a_table_is_read_row_by_row() -> None:
    document = read(p("Статья 1. Сборы") + table(("Вид", "Сбор"), ("а", "б")) + p("Послесловие."))
    assert left_out(document) == []
    assert [one.where for one in document.paragraphs[1:-1]] == ["table:1", "table:1/1", "table:1/2"]
    assert [(depth, kind.value, text) for depth, kind, _, _, text in shape(back(document))] == [
        (0, "article", ""),
        (1, "table", ""),
        (2, "row", "Вид\tСбор"),
        (2, "row", "а\tб"),
        (1, "indent", "Послесловие."),
    ]


def test_a_cell_over_several_columns_leaves_the_others_empty() -> None:
    wide = (
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
        + p("итого")
        + "</w:tc><w:tc>"
        + p("5")
        + "</w:tc></w:tr>"
    )
    document = read(p("Закон") + f"<w:tbl>{wide}</w:tbl>")
    assert document.paragraphs[-1].text == "итого\t\t5"


def test_what_is_no_words_of_a_cell_is_listed_beside_its_row() -> None:
    inner = table(("в", "г"))
    gone = "<w:tr><w:trPr><w:del w:id='1' w:author='x'/></w:trPr><w:tc>" + p("было") + "</w:tc><w:tc/></w:tr>"
    row = "<w:tr><w:tc>" + p("а") + inner + "</w:tc><w:tc>" + p("б") + p("б2") + "</w:tc></w:tr>"
    document = read(p("Закон") + f"<w:tbl>{gone}{row}</w:tbl>")
    assert left_out(document) == [("tracked-deletion", "было"), ("table", "в"), ("table", "г")]
    assert document.paragraphs[-1].text == "а\tб\nб2"


def test_a_table_of_one_column_is_a_frame_around_paragraphs() -> None:
    assert placed(read(table(("Закон",), ("Статья 1",)))) == ["Закон", "Статья 1"]


def test_a_row_that_is_deleted_is_listed_as_deleted() -> None:
    row = f"<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>{p('прочь')}</w:tc></w:tr></w:tbl>"
    assert left_out(read(p("Закон") + row)) == [("tracked-deletion", "прочь")]


def test_blocks_in_frames_and_chunks_of_other_files() -> None:
    body = (
        f"<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>{p('Статья 1 … 3')}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtContent>{p('Закон')}</w:sdtContent></w:sdt><w:altChunk r:id='r9'/>"
        f"<w:del w:id='1'>{p('прочь')}</w:del><w:sectPr/>"
    )
    document = read(body)
    assert placed(document) == ["Закон"]
    assert left_out(document) == [
        ("table-of-contents", "Статья 1 … 3"),
        ("embedded-document", ""),
        ("tracked-deletion", "прочь"),
    ]


def test_a_table_of_contents_is_known_by_its_styles() -> None:
    styles = part("styles", "<w:style w:type='paragraph' w:styleId='T1'><w:name w:val='toc 1'/></w:style>")
    document = read(p("Статья 1 … 3", "<w:pStyle w:val='T1'/>") + p("Статья 1"), styles=styles)
    assert left_out(document) == [("table-of-contents", "Статья 1 … 3")]


def test_a_paragraph_whose_mark_is_deleted_runs_on_into_the_next() -> None:
    deleted = "<w:rPr><w:del w:id='1'/></w:rPr>"
    assert placed(read(p("Первая ", deleted) + p("вторая."))) == ["Первая вторая."]
    assert placed(read(p("Первая") + p("последняя", deleted))) == ["Первая", "последняя"]
    assert placed(read(p("Первая") + p("<w:r/>", deleted))) == ["Первая"]


@pytest.mark.parametrize(
    ("properties", "content", "hints"),
    [
        ("<w:jc w:val='center'/>", run("а"), (False, True, None)),
        ("<w:outlineLvl w:val='2'/>", run("а"), (False, False, 2)),
        ("<w:outlineLvl w:val='9'/>", run("а"), (False, False, None)),
        ("", run("а", "<w:b/>") + run("б", "<w:b/>"), (True, False, None)),
        ("", run("а", "<w:b/>") + run("б"), (False, False, None)),
        ("", run("а", "<w:b w:val='false'/>"), (False, False, None)),
        ("<w:pStyle w:val='H1'/>", run("а"), (True, True, 0)),
        ("<w:pStyle w:val='H1'/><w:jc w:val='left'/>", run("а"), (True, False, 0)),
        ("<w:pStyle w:val='Based'/>", run("а"), (True, True, 3)),
        ("<w:pStyle w:val='Loop'/>", run("а"), (False, False, None)),
    ],
)
def test_looks_are_hints(properties: str, content: str, hints: tuple[bool, bool, int | None]) -> None:
    styles = part(
        "styles",
        "<w:style w:type='paragraph' w:default='1' w:styleId='N'><w:name w:val='Normal'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/><w:pPr><w:jc w:val='center'/></w:pPr>"
        "<w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Based'><w:basedOn w:val='H1'/><w:pPr><w:outlineLvl w:val='3'/>"
        "</w:pPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Loop'><w:name w:val='Loop'/><w:basedOn w:val='Loop'/></w:style>",
    )
    (paragraph,) = read(p(content, properties), styles=styles).paragraphs
    assert (paragraph.bold, paragraph.centred, paragraph.outline) == hints


# ── automatic numbers ─────────────────────────────────────────────────────────────────────────


def level(at: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    looks = f"<w:start w:val='{start}'/><w:numFmt w:val='{form}'/><w:lvlText w:val='{text}'/>"
    return f"<w:lvl w:ilvl='{at}'>{looks}{more}</w:lvl>"


NUMBERING = part(
    "numbering",
    "<w:abstractNum w:abstractNumId='0'>"
    + level(0, "decimal", "Статья %1.", "<w:pStyle w:val='A'/>")
    + level(1, "decimal", "%2.")
    + level(2, "decimal", "%3)")
    + level(3, "russianLower", "%4)")
    + level(4, "decimal", "%1.%2.", "<w:isLgl/>")
    + "</w:abstractNum>"
    "<w:abstractNum w:abstractNumId='1'>"
    + level(0, "upperRoman", "РАЗДЕЛ %1")
    + level(1, "decimal", "Глава %2.", "<w:lvlRestart w:val='0'/>")
    + "</w:abstractNum>"
    "<w:abstractNum w:abstractNumId='2'>"
    + level(0, "bullet", "\uf0b7")
    + level(1, "none", "")
    + level(2, "bullet", "–")
    + "</w:abstractNum>"
    "<w:abstractNum w:abstractNumId='3'><w:numStyleLink w:val='Linked'/></w:abstractNum>"
    "<w:abstractNum w:abstractNumId='4'><w:styleLink w:val='Linked'/>"
    + level(0, "lowerLetter", "%1)")
    + "</w:abstractNum>"
    + "".join(f"<w:num w:numId='{n}'><w:abstractNumId w:val='{n - 1}'/></w:num>" for n in range(1, 5))
    + "<w:num w:numId='5'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/>"
    "</w:lvlOverride></w:num>"
    "<w:num w:numId='6'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='1'>"
    + level(1, "lowerRoman", "(%2)")
    + "</w:lvlOverride></w:num>",
)


def listed(list_id: int, at: int, words: str = "слова") -> str:
    return p(words, f"<w:numPr><w:ilvl w:val='{at}'/><w:numId w:val='{list_id}'/></w:numPr>")


def numbers(body: str, **parts: str) -> list[str]:
    return [one.number for one in read(body, numbering=NUMBERING, **parts).paragraphs]


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([(1, 0), (1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], ["Статья 1.", "Статья 2.", "1.", "2.", "Статья 3.", "1."]),
        ([(1, 0), (1, 1), (1, 2), (1, 3), (1, 3), (1, 2), (1, 3)], ["Статья 1.", "1.", "1)", "а)", "б)", "2)", "а)"]),
        ([(1, 0), (1, 1), (1, 4)], ["Статья 1.", "1.", "1.1."]),
        ([(2, 0), (2, 1), (2, 1), (2, 0), (2, 1)], ["РАЗДЕЛ I", "Глава 1.", "Глава 2.", "РАЗДЕЛ II", "Глава 3."]),
        ([(3, 0), (3, 1), (3, 2)], ["•", "", "–"]),
        ([(4, 0), (4, 0)], ["a)", "b)"]),
        ([(1, 0), (5, 0), (5, 0), (1, 0)], ["Статья 1.", "Статья 7.", "Статья 8.", "Статья 9."]),
        ([(6, 0), (6, 1)], ["Статья 1.", "(i)"]),
        ([(1, 2)], ["1)"]),
        ([(1, 8), (9, 0), (1, 99)], ["", "", ""]),
        ([(0, 0)], [""]),
    ],
)
def test_automatic_numbers_are_those_that_word_prints(levels: list[tuple[int, int]], expected: list[str]) -> None:
    assert numbers("".join(listed(*one) for one in levels)) == expected


def test_a_style_can_number_its_paragraphs() -> None:
    styles = part(
        "styles",
        "<w:style w:type='paragraph' w:styleId='A'><w:name w:val='Статья'/><w:pPr><w:numPr><w:numId w:val='1'/>"
        "</w:numPr></w:pPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='Часть'/><w:pPr><w:numPr><w:ilvl w:val='1'/>"
        "<w:numId w:val='1'/></w:numPr></w:pPr></w:style>",
    )
    body = p("Надзор", "<w:pStyle w:val='A'/>") + p("слова", "<w:pStyle w:val='B'/>")
    body += p("слова", "<w:pStyle w:val='B'/><w:numPr><w:numId w:val='0'/></w:numPr>")
    assert numbers(body, styles=styles) == ["Статья 1.", "1.", ""]


def test_a_document_without_lists_has_no_numbers() -> None:
    assert read(listed(1, 0)).paragraphs[0].number == ""


@pytest.mark.parametrize(
    ("value", "form", "printed"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (4, "upperRoman", "IV"),
        (4, "lowerRoman", "iv"),
        (500, "lowerRoman", "500"),
        (27, "lowerLetter", "aa"),
        (3, "upperLetter", "C"),
        (3, "russianUpper", "В"),
        (0, "lowerLetter", "0"),
        (999_999, "lowerLetter", "999999"),
        (4, "chicago", "4"),
    ],
)
def test_numbers_are_printed_in_the_forms_of_word(value: int, form: str, printed: str) -> None:
    assert number(value, form) == printed


def test_a_level_that_starts_nowhere_and_one_that_is_none() -> None:
    broken = part(
        "numbering",
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='x'/><w:lvl w:ilvl='0'><w:start w:val='99999999'/>"
        "<w:lvlText w:val='%1.%9'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
    )
    assert [one.number for one in read(listed(1, 0), numbering=broken).paragraphs] == ["0.0"]


def test_relationships_of_other_kinds_and_to_other_places_are_passed_over() -> None:
    links = relationships({"word/document.xml": "officeDocument", "custom.xml": "custom-properties"})
    outside = links.replace(
        "<Relationship ", '<Relationship TargetMode="External" Target="http://x" /><Relationship ', 1
    )
    files = {"[Content_Types].xml": TYPES, "_rels/.rels": outside, "word/document.xml": document(p("Закон"))}
    assert placed(read_docx(packed(files))) == ["Закон"]


def test_a_deletion_without_words_is_nothing_to_list() -> None:
    assert left_out(read(p(run("Слова") + "<w:del w:id='1'><w:r/></w:del>"))) == []


def test_empty_runs_and_hidden_ones_without_words_are_nothing() -> None:
    assert left_out(read(p(run("Слова") + run("", "<w:vanish/>") + run(" ", "<w:b/>")))) == []


def test_a_document_of_too_many_paragraphs_is_refused() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read("<w:p/>" * (MOST_PARAGRAPHS + 2) + p("Закон"))
    assert refused.value.reason is Unreadable.TOO_MANY_PARAGRAPHS
