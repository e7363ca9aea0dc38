"""A table on landscape paper as a Word document; the same sheet gives the same bytes."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from service.formats.docx.names import CONTENT_TYPES, DOCX, PACKAGE_RELATIONSHIPS, RELATIONSHIPS, W, w
from service.formats.visible import visible
from service.usecases.ports.formats import File, Sheet

_BEGINNING_OF_ZIP: Final = (1980, 1, 1, 0, 0, 0)
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
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
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = {"/word/document.xml": f"{kind}.document.main+xml", "/word/footer1.xml": f"{kind}.footer+xml"}
    parts = {
        "[Content_Types].xml": _content_types(types),
        "_rels/.rels": _relationships({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relationships({"footer": "footer1.xml"}),
        "word/document.xml": _document(sheet),
        "word/footer1.xml": _footer(sheet),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, root in parts.items():
            entry = zipfile.ZipInfo(name, _BEGINNING_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
    return File(packed.getvalue(), DOCX, "docx")


def _document(sheet: Sheet) -> etree._Element:
    document = etree.Element(w("document"), nsmap={"w": W, "r": RELATIONSHIPS})
    body = etree.SubElement(document, w("body"))
    _words(body, sheet.title, sheet.language, _Look(26, bold=True, centred=True))
    for line in sheet.above:
        _words(body, line, sheet.language, _Look(22, centred=True))
    _table(body, sheet)
    for line in sheet.below:
        _words(body, line, sheet.language, _Look(22))
    section = etree.SubElement(body, w("sectPr"))
    etree.SubElement(section, w("footerReference"), {w("type"): "default", f"{{{RELATIONSHIPS}}}id": "rId1"})
    etree.SubElement(section, w("pgSz"), {w(name): value for name, value in _PAGE.items()})
    etree.SubElement(section, w("pgMar"), {w(name): value for name, value in _MARGINS.items()} | {w("gutter"): "0"})
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
    _run(paragraph, words, language, look)


def _run(parent: etree._Element, words: str, language: str, look: _Look) -> None:
    run = etree.SubElement(parent, w("r"))
    facts = etree.SubElement(run, w("rPr"))
    fonts = {w(name): "Times New Roman" for name in ("ascii", "hAnsi", "cs")}
    etree.SubElement(facts, w("rFonts"), fonts)
    if look.bold:
        etree.SubElement(facts, w("b"))
    etree.SubElement(facts, w("sz"), {w("val"): str(look.size)})
    etree.SubElement(facts, w("lang"), {w("val"): {"ru": "ru-RU", "en": "en-GB"}.get(language, language)})
    etree.SubElement(run, w("t"), {_SPACE: "preserve"}).text = visible(words)


def _footer(sheet: Sheet) -> etree._Element:
    footer = etree.Element(w("footer"), nsmap={"w": W})
    paragraph = etree.SubElement(footer, w("p"))
    facts = etree.SubElement(paragraph, w("pPr"))
    etree.SubElement(facts, w("jc"), {w("val"): "right"})
    _run(paragraph, f"{sheet.footer} · ", sheet.language, _Look(16))
    field = etree.SubElement(paragraph, w("fldSimple"), {w("instr"): "PAGE"})
    _run(field, "1", sheet.language, _Look(16))
    return footer


def _content_types(parts: Mapping[str, str]) -> etree._Element:
    types = etree.Element(f"{{{CONTENT_TYPES}}}Types", nsmap={None: CONTENT_TYPES})
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    for extension, kind in defaults.items():
        etree.SubElement(types, f"{{{CONTENT_TYPES}}}Default", Extension=extension, ContentType=kind)
    for name, kind in parts.items():
        etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override", PartName=name, ContentType=kind)
    return types


def _relationships(targets: Mapping[str, str]) -> etree._Element:
    made = etree.Element(f"{{{PACKAGE_RELATIONSHIPS}}}Relationships", nsmap={None: PACKAGE_RELATIONSHIPS})
    for number, (kind, target) in enumerate(targets.items(), 1):
        facts = {"Id": f"rId{number}", "Type": f"{RELATIONSHIPS}/{kind}", "Target": target}
        etree.SubElement(made, f"{{{PACKAGE_RELATIONSHIPS}}}Relationship", facts)
    return made
