"""A clause: one structural unit of an act, with a permanent id apart from its printed number.

Knows nothing of where it stands (``tree``), how its number is printed (``naming``) or who wants
to change it (``service.domain.amendment``).
"""

from dataclasses import dataclass
from enum import StrEnum
from unicodedata import normalize

from service.domain.ids import ClauseId


class ClauseKind(StrEnum):
    """What a unit is, apart from what an act calls it (domain.md §3.1, GDPR nodes)."""

    NAME = "name"  # the name of the act itself
    CITATION = "citation"
    RECITAL = "recital"
    PREAMBLE = "preamble"
    PART = "part"  # часть кодекса
    DIVISION = "division"  # раздел
    SUBDIVISION = "subdivision"  # подраздел
    CHAPTER = "chapter"
    SECTION = "section"  # параграф, EU section
    ARTICLE = "article"
    PARAGRAPH = "paragraph"  # часть статьи, EU paragraph
    POINT = "point"
    SUBPOINT = "subpoint"
    INTRODUCTION = "introduction"  # unnumbered opening words of an EU article
    INDENT = "indent"  # абзац, EU subparagraph
    ANNEX = "annex"
    NOTE = "note"
    TABLE = "table"
    ROW = "row"  # its cells are its text, a tab between two
    CLOSING = "closing"  # signature block and the like


@dataclass(frozen=True, slots=True)
class Clause:
    """One unit: its own heading and text, never those of its children.

    ``label`` is the bare number or letter ("5", "5.1", "5¹", "а", "IV"), without the word, full
    stop or parenthesis that an act's naming scheme prints around it; empty where unnumbered.
    ``heading`` and ``text`` are NFC and otherwise exactly as written; a line feed is a line break.
    """

    id: ClauseId
    kind: ClauseKind
    label: str = ""
    heading: str = ""
    text: str = ""


def as_kept(text: str) -> str:
    r"""Words as a clause keeps them: NFC, lines ended by line feeds, otherwise exactly as written.

    >>> as_kept("и\u0306")
    'й'
    """
    return normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
