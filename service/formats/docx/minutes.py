"""Lines on upright paper, such as a protocol, as a Word document; the same page gives the same bytes."""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from service.formats.docx.footed import footer, packed, run, section
from service.formats.docx.names import RELATIONSHIPS, W, w
from service.usecases.ports.formats import File, Line, Page

_PAGE: Final = {"w": "11906", "h": "16838"}
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
    return packed(_document(page), footer(page.footer, page.language))


def _document(page: Page) -> etree._Element:
    document = etree.Element(w("document"), nsmap={"w": W, "r": RELATIONSHIPS})
    body = etree.SubElement(document, w("body"))
    for line in (Line("title", page.title), *page.lines):
        _paragraph(body, line, page.language)
    section(body, _PAGE, _MARGINS)
    return document


def _paragraph(parent: etree._Element, line: Line, language: str) -> None:
    size, bold, set_as = _LOOKS[line.style]
    paragraph = etree.SubElement(parent, w("p"))
    facts = etree.SubElement(paragraph, w("pPr"))
    if line.style in ("heading", "item"):
        etree.SubElement(facts, w("keepNext"))
    etree.SubElement(facts, w("spacing"), {w("before"): "120" if bold else "40", w("after"): "60"})
    etree.SubElement(facts, w("jc"), {w("val"): set_as})
    run(paragraph, line.words, language, size, bold=bold)
