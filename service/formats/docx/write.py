"""Writing Word documents: clean, or with the differences from an earlier version as tracked changes.

The same text gives the same bytes: parts in a fixed order, no clock. Every paragraph has a style that says
its kind and level, so that a document edited in Word comes back with its structure.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from lxml import etree

from service.domain.ids import ClauseId
from service.domain.text.diff import Mark
from service.formats.colophon import colophon
from service.formats.docx.layout import Paragraph, Piece, clean, tracked
from service.formats.docx.names import (
    COLOPHON_STYLE,
    CONTENT_TYPES,
    CORE,
    CUSTOM,
    DOCX,
    NUMBER_STYLE,
    PACKAGE_RELATIONSHIPS,
    RELATIONSHIPS,
    VARIANT,
    W,
    style_id,
    w,
)
from service.formats.docx.stylesheet import stylesheet
from service.formats.properties import properties
from service.formats.visible import visible
from service.usecases.ports.formats import ActText, File, Revision

_BEGINNING_OF_ZIP: Final = (1980, 1, 1, 0, 0, 0)
_FORMAT_ID: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_TYPES = {
    "/word/document.xml": f"{DOCX}.main+xml",
    "/word/styles.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    "/word/settings.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
    "/word/footer1.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}


def write_docx(text: ActText) -> File:
    """The clean document."""
    return _file(text, list(clean(text)), None)


def write_docx_tracked(text: ActText, against: ActText, revision: Revision) -> File:
    """The document with its differences from an earlier version as insertions and deletions."""
    return _file(text, list(tracked(text, against)), revision)


def _file(text: ActText, paragraphs: Sequence[Paragraph], revision: Revision | None) -> File:
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            {
                "officeDocument": "word/document.xml",
                "custom-properties": "docProps/custom.xml",
                "core-properties": "docProps/core.xml",
            }
        ),
        "docProps/core.xml": _core(text),
        "docProps/custom.xml": _custom(text),
        "word/_rels/document.xml.rels": _relationships(
            {"styles": "styles.xml", "settings": "settings.xml", "footer": "footer1.xml"}
        ),
        "word/document.xml": _Document(revision).element(text, paragraphs),
        "word/footer1.xml": _footer(text),
        "word/settings.xml": _settings(),
        "word/styles.xml": stylesheet({paragraph.style for paragraph in paragraphs}),
    }
    return File(_zipped(parts), DOCX, "docx")


def _zipped(parts: Mapping[str, etree._Element]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, root in parts.items():
            entry = zipfile.ZipInfo(name, _BEGINNING_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
    return packed.getvalue()


class _Document:
    """``document.xml``; numbers the tracked changes as it goes."""

    def __init__(self, revision: Revision | None) -> None:
        self._revision = revision
        self._changes = 0

    def element(self, text: ActText, paragraphs: Sequence[Paragraph]) -> etree._Element:
        document = etree.Element(w("document"), nsmap={"w": W, "r": RELATIONSHIPS})
        body = etree.SubElement(document, w("body"))
        for is_row, group in groupby(paragraphs, key=lambda paragraph: bool(paragraph.cells)):
            listed = list(group)
            if is_row:
                self._table(body, listed)
                _alternatives(body, text, dict.fromkeys(paragraph.clause for paragraph in listed))
                continue
            for of, parts in groupby(listed, key=lambda paragraph: paragraph.clause):
                for paragraph in parts:
                    self._paragraph(body, paragraph)
                _alternatives(body, text, (of,))
        _alternatives(body, text, (None,))
        last = _styled(body, COLOPHON_STYLE)
        _run(last, Piece(Mark.SAME, colophon(text)))
        section = etree.SubElement(body, w("sectPr"))
        etree.SubElement(section, w("footerReference"), {w("type"): "default", f"{{{RELATIONSHIPS}}}id": "rId3"})
        etree.SubElement(section, w("pgSz"), {w("w"): "11906", w("h"): "16838"})
        margins = {"top": "1134", "right": "850", "bottom": "1134", "left": "1701"}
        rest = {"header": "709", "footer": "709", "gutter": "0"}
        etree.SubElement(section, w("pgMar"), {w(side): size for side, size in (margins | rest).items()})
        return document

    def _table(self, body: etree._Element, rows: Sequence[Paragraph]) -> None:
        """Rows that follow one another, as a table with lines around its cells."""
        table = etree.SubElement(body, w("tbl"))
        look = etree.SubElement(table, w("tblPr"))
        etree.SubElement(look, w("tblW"), {w("w"): "5000", w("type"): "pct"})
        borders = etree.SubElement(look, w("tblBorders"))
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            etree.SubElement(borders, w(side), {w("val"): "single", w("sz"): "4", w("space"): "0", w("color"): "auto"})
        grid = etree.SubElement(table, w("tblGrid"))
        for _ in range(max(len(row.cells) for row in rows)):
            etree.SubElement(grid, w("gridCol"))
        for row in rows:
            self._row(table, row)

    def _row(self, table: etree._Element, row: Paragraph) -> None:
        made = etree.SubElement(table, w("tr"))
        if row.op is not Mark.SAME:
            self._change(etree.SubElement(made, w("trPr")), row, row.op)
        for cell in row.cells:
            self._paragraph(etree.SubElement(made, w("tc")), cell)

    def _paragraph(self, body: etree._Element, paragraph: Paragraph) -> None:
        made = _styled(body, paragraph.style)
        if paragraph.op is not Mark.SAME:
            mark = etree.SubElement(made[0], w("rPr"))
            self._change(mark, paragraph, paragraph.op)
        for piece in paragraph.pieces:
            if piece.op is Mark.SAME:
                _run(made, piece)
            elif piece.text:
                _run(self._change(made, paragraph, piece.op), piece)

    def _change(self, parent: etree._Element, paragraph: Paragraph, op: Mark) -> etree._Element:
        """A ``w:ins`` or ``w:del`` under the name of whoever changed the clause."""
        assert self._revision is not None
        self._changes += 1
        author = self._revision.authors.get(paragraph.clause, self._revision.author)
        facts = {
            w("id"): str(self._changes),
            w("author"): visible(author),
            w("date"): f"{self._revision.at:%Y-%m-%dT%H:%M:%SZ}",
        }
        return etree.SubElement(parent, w("ins" if op is Mark.INS else "del"), facts)


def _alternatives(body: etree._Element, text: ActText, after: Iterable[ClauseId | None]) -> None:
    """What was left in brackets at some units, in a style that no import takes for words of the act."""
    for clause in after:
        for one in text.alternatives:
            if one.after == clause:
                _run(_styled(body, COLOPHON_STYLE), Piece(Mark.SAME, one.words))


def _styled(body: etree._Element, style: str) -> etree._Element:
    paragraph = etree.SubElement(body, w("p"))
    properties_ = etree.SubElement(paragraph, w("pPr"))
    etree.SubElement(properties_, w("pStyle"), {w("val"): style_id(style)})
    return paragraph


def _run(parent: etree._Element, piece: Piece) -> None:
    run = etree.SubElement(parent, w("r"))
    if piece.numbers:
        look = etree.SubElement(run, w("rPr"))
        etree.SubElement(look, w("rStyle"), {w("val"): style_id(NUMBER_STYLE)})
    for tag, words in _tokens(visible(piece.text)):
        if tag:
            etree.SubElement(run, w(tag))
        else:
            text = etree.SubElement(run, w("delText" if piece.op is Mark.DEL else "t"), {_SPACE: "preserve"})
            text.text = words


def _tokens(words: str) -> Iterator[tuple[str, str]]:
    """Line breaks and tabs are elements of their own."""
    held = ""
    for letter in words:
        if letter in "\n\t":
            if held:
                yield "", held
            held = ""
            yield ("br" if letter == "\n" else "tab"), ""
        else:
            held += letter
    if held:
        yield "", held


# ── the other parts ───────────────────────────────────────────────────────────────────────────


def _content_types() -> etree._Element:
    types = etree.Element(f"{{{CONTENT_TYPES}}}Types", nsmap={None: CONTENT_TYPES})
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    for extension, kind in defaults.items():
        etree.SubElement(types, f"{{{CONTENT_TYPES}}}Default", Extension=extension, ContentType=kind)
    for name, kind in _TYPES.items():
        etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override", PartName=name, ContentType=kind)
    return types


def _relationships(targets: Mapping[str, str]) -> etree._Element:
    made = etree.Element(f"{{{PACKAGE_RELATIONSHIPS}}}Relationships", nsmap={None: PACKAGE_RELATIONSHIPS})
    for number, (kind, target) in enumerate(targets.items(), 1):
        full = f"{PACKAGE_RELATIONSHIPS}/metadata/{kind}" if kind == "core-properties" else f"{RELATIONSHIPS}/{kind}"
        etree.SubElement(made, f"{{{PACKAGE_RELATIONSHIPS}}}Relationship", Id=f"rId{number}", Type=full, Target=target)
    return made


def _core(text: ActText) -> etree._Element:
    terms, elements = "http://purl.org/dc/terms/", "http://purl.org/dc/elements/1.1/"
    schema = "http://www.w3.org/2001/XMLSchema-instance"
    names = {"cp": CORE, "dc": elements, "dcterms": terms, "xsi": schema}
    core = etree.Element(f"{{{CORE}}}coreProperties", nsmap=names)
    etree.SubElement(core, f"{{{elements}}}title").text = visible(text.title)
    etree.SubElement(core, f"{{{elements}}}creator").text = "Clausula"
    etree.SubElement(core, f"{{{elements}}}language").text = text.tree.language
    for name in ("created", "modified"):
        day = etree.SubElement(core, f"{{{terms}}}{name}", {f"{{{schema}}}type": "dcterms:W3CDTF"})
        day.text = f"{text.dated:%Y-%m-%d}T00:00:00Z"
    return core


def _custom(text: ActText) -> etree._Element:
    made = etree.Element(f"{{{CUSTOM}}}Properties", nsmap={None: CUSTOM, "vt": VARIANT})
    for number, (name, value) in enumerate(properties(text).items(), 2):
        row = etree.SubElement(made, f"{{{CUSTOM}}}property", fmtid=_FORMAT_ID, pid=str(number), name=name)
        etree.SubElement(row, f"{{{VARIANT}}}lpwstr").text = visible(value)
    return made


def _footer(text: ActText) -> etree._Element:
    footer = etree.Element(w("footer"), nsmap={"w": W})
    paragraph = _styled(footer, COLOPHON_STYLE)
    _run(paragraph, Piece(Mark.SAME, f"{colophon(text)} · "))
    field = etree.SubElement(paragraph, w("fldSimple"), {w("instr"): "PAGE"})
    _run(field, Piece(Mark.SAME, "1"))
    return footer


def _settings() -> etree._Element:
    settings = etree.Element(w("settings"), nsmap={"w": W})
    compat = etree.SubElement(settings, w("compat"))
    facts = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": "15"}
    etree.SubElement(compat, w("compatSetting"), {w(name): value for name, value in facts.items()})
    return settings
