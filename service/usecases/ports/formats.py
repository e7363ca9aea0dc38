"""Files of acts: reading what people send, writing what they take away.

Reading gives the paragraphs of a file and the hints it carries; ``domain.text.structure_recognition``
makes the structure. Writing is deterministic: the same text gives the same bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar, Protocol

from service.domain.errors import DomainError
from service.domain.ids import ActId, ClauseId, Hash, Language, VersionNumber
from service.domain.text.naming import Scheme
from service.domain.text.structure import SourceParagraph
from service.domain.text.tree import ClauseTree
from service.usecases.views.provenance import ProvenanceView

LARGEST_UPLOAD = 20 * 1024 * 1024
"""Bytes of a file as sent; what is larger is refused before it is read."""


class Unreadable(StrEnum):
    """Why a file is refused; the codes are the client's contract."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    UNKNOWN_FORMAT = "unknown-format"
    WRONG_ENCODING = "wrong-encoding"  # found: the encoding it is likely in
    NO_TEXT = "no-text"
    TOO_MANY_PARAGRAPHS = "too-many-paragraphs"
    PASSWORD_PROTECTED = "password-protected"  # noqa: S105
    OLD_WORD_FORMAT = "old-word-format"
    TRUNCATED = "truncated"
    DAMAGED = "damaged"
    MACROS = "macros"
    TOO_MANY_ENTRIES = "too-many-entries"
    INFLATES_TOO_MUCH = "inflates-too-much"
    OVERLAPPING_ENTRIES = "overlapping-entries"
    UNSAFE_ENTRY = "unsafe-entry"
    NOT_A_DOCUMENT = "not-a-document"
    NOT_AN_ACT = "not-an-act"
    NOT_XML = "not-xml"
    DOCTYPE = "doctype"
    TOO_DEEP = "too-deep"
    TOO_MANY_NODES = "too-many-nodes"


class UnreadableFile(DomainError):
    """A file cannot be read as an act; ``place`` is where in it, ``found`` what is there."""

    code: ClassVar[str] = "unreadable-file"

    def __init__(self, reason: Unreadable, place: str = "", found: str = "") -> None:
        super().__init__(reason, place, found)
        self.reason, self.place, self.found = reason, place, found


class Media(StrEnum):
    """The formats read and written."""

    DOCX = "docx"
    AKN = "akn"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """What a reader found: every paragraph in order, placed or not, and what the file says of itself.

    ``naming`` and ``language`` are given where the file states them (our own exports do); ``properties``
    holds what an export of ours says of the act, version and hash it was made of.
    """

    media: Media
    paragraphs: tuple[SourceParagraph, ...]
    naming: Scheme | None = None
    language: Language | None = None
    properties: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Words left in brackets where no consensus was reached, in the words of an export; no part of the text.

    It stands after a unit; ``None``: at the end.
    """

    after: ClauseId | None
    words: str


@dataclass(frozen=True, slots=True)
class ActText:
    """One version of an act in one language, with what an export says about it.

    ``dated`` is the day of the version in the zone of record; ``resolution`` and ``adopted`` are those of
    the plenary, once adopted.
    """

    act: ActId
    slug: str
    kind: str
    title: str
    naming: Scheme
    version: VersionNumber
    hash: Hash
    dated: date
    tree: ClauseTree
    resolution: str = ""
    adopted: date | None = None
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """Under whose name changes stand in a document with tracked changes, and from when."""

    author: str
    at: datetime
    authors: Mapping[ClauseId, str] = field(default_factory=dict)  # of single clauses, where known


@dataclass(frozen=True, slots=True)
class File:
    """A file to be handed out."""

    data: bytes
    media_type: str
    extension: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to be handed out: ``widths`` of its columns in proportion; lines ``above`` and ``below`` it."""

    title: str
    language: Language
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    footer: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: ``style`` is title, heading, item, text or small."""

    style: str
    words: str


@dataclass(frozen=True, slots=True)
class Page:
    """A document of lines, such as a protocol, on upright paper."""

    title: str
    language: Language
    lines: tuple[Line, ...]
    footer: str = ""


class Formats(Protocol):
    """Files of acts: reading and writing."""

    def read(self, data: bytes, filename: str) -> SourceDocument:
        """The paragraphs of a DOCX, Akoma Ntoso or UTF-8 text file; ``UnreadableFile`` says why not."""
        ...

    def write_text(self, text: ActText) -> File:
        """Plain UTF-8 text, a blank line between paragraphs, what it is in the last lines."""
        ...

    def write_docx(self, text: ActText) -> File:
        """A clean Word document with a style for each kind of unit."""
        ...

    def write_docx_tracked(self, text: ActText, against: ActText, revision: Revision) -> File:
        """The same with the differences from an earlier version as changes that Word can accept or reject."""
        ...

    def write_sheet(self, sheet: Sheet) -> File:
        """A table on landscape paper, as a Word document."""
        ...

    def write_minutes(self, page: Page) -> File:
        """Lines on upright paper, as a Word document."""
        ...

    def write_minutes_html(self, page: Page) -> File:
        """The same as a page that stands by itself."""
        ...

    def write_csv(self, sheet: Sheet) -> File:
        """The cells of a table for a spreadsheet."""
        ...

    def write_akn(self, text: ActText, sources: ProvenanceView | None = None) -> File:
        """Akoma Ntoso 3.0 XML, valid against the schema, with ids that come back when it is read.

        ``sources`` stand in its metadata: where each word comes from.
        """
        ...
