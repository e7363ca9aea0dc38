"""A table on landscape paper as a Word document; the same sheet gives the same bytes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from service.formats.docx.footed import footer, packed, run, section
from service.formats.docx.names import RELATIONSHIPS, W, w
from service.usecases.ports.formats import File, Sheet

_WIDTH: Final = 15_138  # A4 across less its margins, in twentieths of a point
_PAGE: Final = {"w": "16838", "h": "11906", "orient": "landscape"}
_MARGINS: Final = {"top": "850", "right": "850", "bottom": "850", "left": "850", "header": "400", "footer": "400"}


@dataclass(frozen=True, slots=True)
class _Look:
    size: int  # in half points
    bold: bool = False
    centred: bool = False


def write_sheet(sheet: Sheet) -> File:
    """Title, notes, and the table with its head repeated on every page and pages numbered below."""
    return packed(_document(sheet), footer(sheet.footer, sheet.language))


def _document(sheet: Sheet) -> etree._Element:
    document = etree.Element(w("document"), nsmap={"w": W, "r": RELATIONSHIPS})
    body = etree.SubElement(document, w("body"))
    _words(body, sheet.title, sheet.language, _Look(26, bold=True, centred=True))
    for line in sheet.above:
        _words(body, line, sheet.language, _Look(22, centred=True))
    _table(body, sheet)
    for line in sheet.below:
        _words(body, line, sheet.language, _Look(22))
    section(body, _PAGE, _MARGINS)
    return document


def _table(body: etree._Element, sheet: Sheet) -> None:
    table = etree.SubElement(body, w("tbl"))
    look = etree.SubElement(table, w("tblPr"))
    etree.SubElement(look, w("tblW"), {w("w"): str(_WIDTH), w("type"): "dxa"})
    borders = etree.SubElement(look, w("tblBorders"))
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        etree.SubElement(borders, w(side), {w("val"): "single", w("sz"): "4", w("space"): "0", w("color"): "auto"})
    etree.SubElement(look, w("tblLayout"), {w("type"): "fixed"})
    widths = [_WIDTH * share // sum(sheet.widths) for share in sheet.widths]
    grid = etree.SubElement(table, w("tblGrid"))
    for width in widths:
        etree.SubElement(grid, w("gridCol"), {w("w"): str(width)})
    for at, cells in enumerate((sheet.head, *sheet.rows)):
        row = etree.SubElement(table, w("tr"))
        if at == 0:
            facts = etree.SubElement(row, w("trPr"))
            etree.SubElement(facts, w("cantSplit"))
            etree.SubElement(facts, w("tblHeader"))
        _cells(row, cells, widths, sheet, head=at == 0)


def _cells(row: etree._Element, cells: Sequence[str], widths: Sequence[int], sheet: Sheet, *, head: bool) -> None:
    for words, width in zip(cells, widths, strict=True):
        cell = etree.SubElement(row, w("tc"))
        facts = etree.SubElement(cell, w("tcPr"))
        etree.SubElement(facts, w("tcW"), {w("w"): str(width), w("type"): "dxa"})
        for line in words.split("\n"):
            _words(cell, line, sheet.language, _Look(18, bold=head, centred=head))


def _words(parent: etree._Element, words: str, language: str, look: _Look) -> None:
    paragraph = etree.SubElement(parent, w("p"))
    facts = etree.SubElement(paragraph, w("pPr"))
    etree.SubElement(facts, w("spacing"), {w("before"): "20", w("after"): "20"})
    if look.centred:
        etree.SubElement(facts, w("jc"), {w("val"): "center"})
    run(paragraph, words, language, look.size, bold=look.bold)
