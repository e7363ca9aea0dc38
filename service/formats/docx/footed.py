"""One document with a footer as a Word file: what lines and tables on paper share; the same parts, the same bytes."""

import io
import zipfile
from collections.abc import Mapping
from typing import Final

from lxml import etree

from service.formats.docx.names import CONTENT_TYPES, DOCX, PACKAGE_RELATIONSHIPS, RELATIONSHIPS, W, w
from service.formats.visible import visible
from service.usecases.ports.formats import File

_BEGINNING_OF_ZIP: Final = (1980, 1, 1, 0, 0, 0)
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FOOTER_SIZE: Final = 16


def packed(document: etree._Element, footer: etree._Element) -> File:
    """The file of a document and its footer."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relationships({"footer": "footer1.xml"}),
        "word/document.xml": document,
        "word/footer1.xml": footer,
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, root in parts.items():
            entry = zipfile.ZipInfo(name, _BEGINNING_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
    return File(made.getvalue(), DOCX, "docx")


def section(body: etree._Element, page: Mapping[str, str], margins: Mapping[str, str]) -> None:
    """End a document: its footer, its paper and its margins, in twentieths of a point."""
    made = etree.SubElement(body, w("sectPr"))
    etree.SubElement(made, w("footerReference"), {w("type"): "default", f"{{{RELATIONSHIPS}}}id": "rId1"})
    etree.SubElement(made, w("pgSz"), {w(name): value for name, value in page.items()})
    etree.SubElement(made, w("pgMar"), {w(name): value for name, value in margins.items()} | {w("gutter"): "0"})


def run(parent: etree._Element, words: str, language: str, size: int, *, bold: bool = False) -> None:
    """Words of one look; the size in half points."""
    made = etree.SubElement(parent, w("r"))
    facts = etree.SubElement(made, w("rPr"))
    etree.SubElement(facts, w("rFonts"), {w(name): "Times New Roman" for name in ("ascii", "hAnsi", "cs")})
    if bold:
        etree.SubElement(facts, w("b"))
    etree.SubElement(facts, w("sz"), {w("val"): str(size)})
    etree.SubElement(facts, w("lang"), {w("val"): {"ru": "ru-RU", "en": "en-GB"}.get(language, language)})
    etree.SubElement(made, w("t"), {_SPACE: "preserve"}).text = visible(words)


def footer(words: str, language: str) -> etree._Element:
    """Some words and the number of the page."""
    made = etree.Element(w("footer"), nsmap={"w": W})
    paragraph = etree.SubElement(made, w("p"))
    facts = etree.SubElement(paragraph, w("pPr"))
    etree.SubElement(facts, w("jc"), {w("val"): "right"})
    run(paragraph, f"{words} · ", language, _FOOTER_SIZE)
    field = etree.SubElement(paragraph, w("fldSimple"), {w("instr"): "PAGE"})
    run(field, "1", language, _FOOTER_SIZE)
    return made


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
