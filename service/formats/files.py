"""The port of file formats: the reader is chosen by what a file is, not by what it is called."""

from pathlib import PurePath
from typing import Final

from service.formats.akn.read import read_akn
from service.formats.akn.write import write_akn
from service.formats.docx.minutes import write_minutes
from service.formats.docx.read import read_docx
from service.formats.docx.sheet import write_sheet
from service.formats.docx.write import write_docx, write_docx_tracked
from service.formats.html import write_minutes_html
from service.formats.table import write_csv
from service.formats.text.read import read_text
from service.formats.text.write import write_text
from service.usecases.ports.formats import (
    LARGEST_UPLOAD,
    ActText,
    File,
    Page,
    Revision,
    Sheet,
    SourceDocument,
    Unreadable,
    UnreadableFile,
)
from service.usecases.views.provenance import ProvenanceView

_XML_NAMES: Final = {".xml", ".akn"}
_TEXT_NAMES: Final = {".txt", ".md", ".markdown", ".text"}
_CONTAINERS: Final = (b"PK", b"\xd0\xcf\x11\xe0")
_OTHERS: Final = (
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"<!doctype html", "html"),
    (b"<html", "html"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
)


class FileFormats:
    """Reads and writes files of acts."""

    def read(self, data: bytes, filename: str) -> SourceDocument:
        """The paragraphs of a file; ``UnreadableFile`` says why it cannot be read."""
        if not data:
            raise UnreadableFile(Unreadable.EMPTY)
        if len(data) > LARGEST_UPLOAD:
            raise UnreadableFile(Unreadable.TOO_LARGE, "", str(LARGEST_UPLOAD))
        if data.startswith(_CONTAINERS):
            return read_docx(data)
        suffix = PurePath(filename).suffix.lower()
        beginning = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
        for sign, name in _OTHERS:
            if beginning.lower().startswith(sign.lower()):
                raise UnreadableFile(Unreadable.UNKNOWN_FORMAT, "", name)
        if suffix in _XML_NAMES or (suffix not in _TEXT_NAMES and beginning.startswith(b"<")):
            return read_akn(data)
        if suffix == ".docx":
            raise UnreadableFile(Unreadable.NOT_A_DOCUMENT)
        return read_text(data, filename)

    def write_text(self, text: ActText) -> File:
        """Plain UTF-8 text."""
        return write_text(text)

    def write_docx(self, text: ActText) -> File:
        """A clean Word document."""
        return write_docx(text)

    def write_docx_tracked(self, text: ActText, against: ActText, revision: Revision) -> File:
        """A Word document with the differences from an earlier version as tracked changes."""
        return write_docx_tracked(text, against, revision)

    def write_sheet(self, sheet: Sheet) -> File:
        """A table on landscape paper, as a Word document."""
        return write_sheet(sheet)

    def write_minutes(self, page: Page) -> File:
        """Lines on upright paper, as a Word document."""
        return write_minutes(page)

    def write_minutes_html(self, page: Page) -> File:
        """The same as a page that stands by itself."""
        return write_minutes_html(page)

    def write_csv(self, sheet: Sheet) -> File:
        """The cells of a table for a spreadsheet."""
        return write_csv(sheet)

    def write_akn(self, text: ActText, sources: ProvenanceView | None = None) -> File:
        """Akoma Ntoso 3.0."""
        return write_akn(text, sources)
