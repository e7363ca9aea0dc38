"""Lines on upright paper, such as a protocol, as a Word document; the same page gives the same bytes."""

import io
import zipfile
from collections.abc import Mapping
from typing import Final

from lxml import etree

from service.formats.docx.names import CONTENT_TYPES, DOCX, PACKAGE_RELATIONSHIPS, RELATIONSHIPS, W, w
from service.formats.visible import visible
from service.usecases.ports.formats import File, Line, Page

_BEGINNING_OF_ZIP: Final = (1980, 1, 1, 0, 0, 0)
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MARGINS: Final = {"top": "1134", "right": "850", "bottom": "1134", "left": "1701", "header": "709", "footer": "709"}
_LOOKS: Final[Mapping[str, tuple[int, bool, str]]] = {
    "title": (30, True, "center"),
    "heading": (26, True, "left"),
    "item": (24, True, "left"),
    "text": (24, False, "both"),
    "small": (20, False, "both"),
}
"""Size in half points, whether bold, how set."""


def write_minutes(page: Page) -> File:
    """Every line in its style, pages numbered below."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relationships({"footer": "footer1.xml"}),
        "word/document.xml": _document(page),
        "word/footer1.xml": _footer(page),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, root in parts.items():
            entry = zipfile.ZipInfo(name, _BEGINNING_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
    return File(packed.getvalue(), DOCX, "docx")


def _document(page: Page) -> etree._Element:
    document = etree.Element(w("document"), nsmap={"w": W, "r": RELATIONSHIPS})
    body = etree.SubElement(document, w("body"))
    for line in (Line("title", page.title), *page.lines):
        _paragraph(body, line, page.language)
    section = etree.SubElement(body, w("sectPr"))
    etree.SubElement(section, w("footerReference"), {w("type"): "default", f"{{{RELATIONSHIPS}}}id": "rId1"})
    etree.SubElement(section, w("pgSz"), {w("w"): "11906", w("h"): "16838"})
    etree.SubElement(section, w("pgMar"), {w(name): value for name, value in _MARGINS.items()} | {w("gutter"): "0"})
    return document


def _paragraph(parent: etree._Element, line: Line, language: str) -> None:
    size, bold, set_as = _LOOKS[line.style]
    paragraph = etree.SubElement(parent, w("p"))
    facts = etree.SubElement(paragraph, w("pPr"))
    if line.style in ("heading", "item"):
        etree.SubElement(facts, w("keepNext"))
    etree.SubElement(facts, w("spacing"), {w("before"): "120" if bold else "40", w("after"): "60"})
    etree.SubElement(facts, w("jc"), {w("val"): set_as})
    _run(paragraph, line.words, language, (size, bold))


def _run(parent: etree._Element, words: str, language: str, look: tuple[int, bool]) -> None:
    size, bold = look
    run = etree.SubElement(parent, w("r"))
    facts = etree.SubElement(run, w("rPr"))
    etree.SubElement(facts, w("rFonts"), {w(name): "Times New Roman" for name in ("ascii", "hAnsi", "cs")})
    if bold:
        etree.SubElement(facts, w("b"))
    etree.SubElement(facts, w("sz"), {w("val"): str(size)})
    etree.SubElement(facts, w("lang"), {w("val"): {"ru": "ru-RU", "en": "en-GB"}.get(language, language)})
    etree.SubElement(run, w("t"), {_SPACE: "preserve"}).text = visible(words)


def _footer(page: Page) -> etree._Element:
    footer = etree.Element(w("footer"), nsmap={"w": W})
    paragraph = etree.SubElement(footer, w("p"))
    facts = etree.SubElement(paragraph, w("pPr"))
    etree.SubElement(facts, w("jc"), {w("val"): "right"})
    _run(paragraph, f"{page.footer} · ", page.language, (16, False))
    field = etree.SubElement(paragraph, w("fldSimple"), {w("instr"): "PAGE"})
    _run(field, "1", page.language, (16, False))
    return footer


def _content_types() -> etree._Element:
    types = etree.Element(f"{{{CONTENT_TYPES}}}Types", nsmap={None: CONTENT_TYPES})
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    for extension, kind in defaults.items():
        etree.SubElement(types, f"{{{CONTENT_TYPES}}}Default", Extension=extension, ContentType=kind)
    for name, kind in {"/word/document.xml": "document.main", "/word/footer1.xml": "footer"}.items():
        facts = {"PartName": name, "ContentType": f"{_KIND}.{kind}+xml"}
        etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override", facts)
    return types


def _relationships(targets: Mapping[str, str]) -> etree._Element:
    made = etree.Element(f"{{{PACKAGE_RELATIONSHIPS}}}Relationships", nsmap={None: PACKAGE_RELATIONSHIPS})
    for number, (kind, target) in enumerate(targets.items(), 1):
        facts = {"Id": f"rId{number}", "Type": f"{RELATIONSHIPS}/{kind}", "Target": target}
        etree.SubElement(made, f"{{{PACKAGE_RELATIONSHIPS}}}Relationship", facts)
    return made
