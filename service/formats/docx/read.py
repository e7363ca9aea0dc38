"""Reading Word documents: every paragraph in order, placed or with the reason why not.

Tracked changes are read as accepted, and what they delete is listed. Tables are read row by row. Hidden
text, text boxes, notes, comments, tables in tables, pictures, headers and footers are listed, never lost.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from lxml import etree

from service.domain.ids import Language
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import Scheme
from service.domain.text.structure import Given, Place, SourceParagraph
from service.formats.colophon import is_colophon
from service.formats.docx.names import COLOPHON_STYLE, w
from service.formats.docx.numbering import Numbers
from service.formats.docx.package import Package
from service.formats.docx.runs import Content, Runs, plain
from service.formats.docx.styles import Look, Styles
from service.usecases.ports.formats import Media, SourceDocument, Unreadable, UnreadableFile

MOST_PARAGRAPHS: Final = 50_000
MOST_COLUMNS: Final = 100
_OUR_STYLE = re.compile(r"Clausula (?P<kind>[a-z]+) (?P<level>\d{1,2}) (?P<role>[hnt])")
_HEADING_STYLE = re.compile(r"(?:heading|заголовок) (?P<level>[1-9])", re.IGNORECASE)
_CONTENTS_STYLE = re.compile(r"(?:toc|оглавление) (?:\d|heading)", re.IGNORECASE)
_THROUGH = {w("sdt"), w("sdtContent"), w("customXml"), w("smartTag"), w("ins"), w("moveTo")}
_DELETED = {w("del"), w("moveFrom")}


def read_docx(data: bytes) -> SourceDocument:
    """The paragraphs of a Word document; ``UnreadableFile`` says why it cannot be read."""
    package = Package(data)
    reader = _Reader(package)
    paragraphs = tuple(reader.read())
    if not any(paragraph.text.strip() for paragraph in paragraphs if not paragraph.left_out):
        raise UnreadableFile(Unreadable.NO_TEXT)
    properties = package.properties
    naming = properties.get("clausula:naming")
    language = properties.get("clausula:language")
    return SourceDocument(
        Media.DOCX,
        paragraphs,
        Scheme(naming) if naming in set(Scheme) else None,
        Language(language) if language else None,
        properties,
    )


class _Reader:
    """Walks through the body; ``count`` is the number of the paragraph."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(next(package.related("styles"), None))
        self._numbers = Numbers(next(package.related("numbering"), None))
        self._runs = Runs(self._styles, dict(_notes(package)))
        self._count = 0
        self._tables = 0
        self._before: Content | None = None
        self._in_row = False

    def read(self) -> Iterator[SourceParagraph]:
        for paragraph in self._blocks(self._package.body, ""):
            if self._count > MOST_PARAGRAPHS:
                raise UnreadableFile(Unreadable.TOO_MANY_PARAGRAPHS, "", str(MOST_PARAGRAPHS))
            yield paragraph
        if self._before is not None and self._before.text.strip():
            yield SourceParagraph(self._before.text, where=f"paragraph:{self._count}")
        for kind in ("header", "footer"):
            for number, part in enumerate(self._package.related(kind), 1):
                for words in filter(str.strip, map(plain, part.iter(w("p")))):
                    reason = "colophon" if is_colophon(words) else kind
                    yield SourceParagraph(words, where=f"{kind}:{number}", left_out=reason)

    def _blocks(self, parent: etree._Element, left_out: str) -> Iterator[SourceParagraph]:
        for node in parent:
            if node.tag == w("p"):
                yield from self._paragraph(node, left_out)
            elif node.tag == w("tbl"):
                yield from self._table(node, left_out)
            elif node.tag in _THROUGH:
                contents = node.find(f"{w('sdtPr')}/{w('docPartObj')}") is not None
                yield from self._blocks(node, "table-of-contents" if contents else left_out)
            elif node.tag in _DELETED:
                yield from self._blocks(node, "tracked-deletion")
            elif node.tag == w("altChunk"):
                yield SourceParagraph("", where=f"paragraph:{self._count}", left_out="embedded-document")

    def _table(self, table: etree._Element, left_out: str) -> Iterator[SourceParagraph]:
        """Row by row, the cells of one parted by tabs; a table of a single column is a frame around paragraphs."""
        self._tables += 1
        number = self._tables
        rows = table.findall(w("tr"))
        frame = all(len(row.findall(w("tc"))) == 1 for row in rows)
        if frame or left_out or self._in_row:
            reason = left_out or ("" if frame else "table")
            for at, row in enumerate(rows, 1):
                yield from self._listed(row, _deleted(row) or reason, "" if frame else f"table:{number}/{at}")
            return
        if self._level_of_row(table) is None:
            given = Given(Place.UNIT, ClauseKind.TABLE, None)
            yield SourceParagraph("", where=f"table:{number}", given=given)
        for at, row in enumerate(rows, 1):
            where = f"table:{number}/{at}"
            yield from self._listed(row, _deleted(row), where) if _deleted(row) else self._row(row, where)

    def _listed(self, row: etree._Element, reason: str, where: str) -> Iterator[SourceParagraph]:
        """The paragraphs of a row, cell by cell."""
        for column, cell in enumerate(row.findall(w("tc")), 1):
            for paragraph in self._blocks(cell, reason):
                yield replace(paragraph, where=f"{where}/{column}" if where else paragraph.where)

    def _row(self, row: etree._Element, where: str) -> Iterator[SourceParagraph]:
        """One row as a unit; what its cells hold beside words is listed before it."""
        cells: list[str] = []
        level = self._level_of_row(row)
        self._in_row = True
        for column, cell in enumerate(row.findall(w("tc")), 1):
            lines: list[str] = []
            for paragraph in self._blocks(cell, ""):
                if paragraph.left_out:
                    yield replace(paragraph, where=f"{where}/{column}")
                else:
                    lines.append(f"{paragraph.number} {paragraph.text}" if paragraph.number else paragraph.text)
            cells.append("\n".join(lines).replace("\t", " "))
            cells += [""] * (_spanned(cell) - 1)
        self._in_row = False
        given = Given(Place.UNIT, ClauseKind.ROW, level)
        yield SourceParagraph("\t".join(cells), where=where, given=given)

    def _level_of_row(self, element: etree._Element) -> int | None:
        """How deep a row stands in a document of ours."""
        style = element.find(f".//{w('pStyle')}")
        name = self._styles.look(None if style is None else style.get(w("val"))).name
        found = _OUR_STYLE.fullmatch(name)
        return int(found["level"]) if found is not None and found["kind"] == ClauseKind.ROW else None

    def _paragraph(self, node: etree._Element, left_out: str) -> Iterator[SourceParagraph]:
        self._count += 1
        where = f"paragraph:{self._count}"
        properties = node.find(w("pPr"))
        look = self._styles.look(_value(properties, "pStyle"))
        content = self._runs.content(node)
        number = "" if left_out == "tracked-deletion" else self._number(properties, look)
        yield from (SourceParagraph(one.text, where=where, left_out=one.reason) for one in content.left_out)
        if self._before is not None:
            content.pieces = self._before.pieces + content.pieces
            content.number = content.number if self._before.number is None else self._before.number
            self._before = None
        if _mark_is_deleted(properties):
            self._before = content
            return
        reason = left_out or _reason(look, content)
        given = None if reason else _given(look, content)
        if content.text.strip() or given is not None:
            yield SourceParagraph(
                content.text,
                number=number if content.number is None else content.number.strip(),
                outline=_outline(properties, look),
                bold=content.is_bold or look.bold,
                centred=_centred(properties, look),
                where=where,
                left_out=reason,
                given=given,
            )

    def _number(self, properties: etree._Element | None, look: Look) -> str:
        """The automatic number; a direct one goes before that of the style, and list 0 takes it away."""
        direct = None if properties is None else properties.find(w("numPr"))
        list_id = _value(direct, "numId")
        level = _value(direct, "ilvl")
        if list_id is None:
            list_id = look.list_id
        if not list_id or list_id == "0":
            return ""
        at = int(level) if level is not None and level.isdecimal() else look.level
        if at is None:
            at = self._numbers.level_of_style(list_id, _value(properties, "pStyle") or "")
        return self._numbers.next(list_id, at)


def _notes(package: Package) -> Iterator[tuple[tuple[str, str], str]]:
    """The words of footnotes, endnotes and comments by kind and id."""
    for kind in ("footnote", "endnote", "comment"):
        for part in package.related(f"{kind}s"):
            for note in part.iterfind(w(kind)):
                paragraphs = (plain(paragraph) for paragraph in note.iter(w("p")))
                yield (kind, note.get(w("id"), "")), "\n".join(filter(None, paragraphs))


def _deleted(row: etree._Element) -> str:
    return "tracked-deletion" if row.find(f"{w('trPr')}/{w('del')}") is not None else ""


def _spanned(cell: etree._Element) -> int:
    """Over how many columns a cell goes."""
    span = _value(cell.find(w("tcPr")), "gridSpan")
    return min(int(span), MOST_COLUMNS) if span is not None and span.isdecimal() and int(span) else 1


def _mark_is_deleted(properties: etree._Element | None) -> bool:
    return properties is not None and properties.find(f"{w('rPr')}/{w('del')}") is not None


def _reason(look: Look, content: Content) -> str:
    if look.name == COLOPHON_STYLE or is_colophon(content.text):
        return "colophon"
    if _CONTENTS_STYLE.match(look.name):
        return "table-of-contents"
    return "hidden-text" if look.hidden else ""


def _given(look: Look, content: Content) -> Given | None:
    """What a style of ours says: kind, level, and whether the words are a heading or go on."""
    found = _OUR_STYLE.fullmatch(look.name)
    if found is None or found["kind"] not in set(ClauseKind):
        return None
    place = Place.TEXT if found["role"] == "t" else Place.UNIT
    numbered = content.number is not None or found["kind"] == ClauseKind.ROW
    return Given(place, ClauseKind(found["kind"]), int(found["level"]), found["role"] == "h", numbered)


def _outline(properties: etree._Element | None, look: Look) -> int | None:
    direct = _value(properties, "outlineLvl")
    if direct is not None:
        return int(direct) if direct in set("012345678") else None
    if found := _HEADING_STYLE.fullmatch(look.name):
        return int(found["level"]) - 1
    return look.outline


def _centred(properties: etree._Element | None, look: Look) -> bool:
    direct = _value(properties, "jc")
    return look.centred if direct is None else direct == "center"


def _value(properties: etree._Element | None, name: str) -> str | None:
    found = None if properties is None else properties.find(w(name))
    return None if found is None else found.get(w("val"), "")
