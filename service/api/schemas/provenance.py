"""Where the words of a text come from, on the wire and as a table."""

import csv
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from io import StringIO
from typing import Annotated

from pydantic import Field

from service.api.answers import Body, View
from service.api.schemas.references import BodyRefOut, PersonRefOut
from service.usecases.views.acts import Reason


class ProvenanceAsked(Body):
    """Which version (the latest where none is named), and of which clause (all)."""

    version: Annotated[int | None, Field(ge=1, le=2**31 - 1)] = None
    clause: Annotated[str | None, Field(max_length=200)] = None


class Table(StrEnum):
    """The files that provenance is given out as."""

    CSV = "csv"
    JSON = "json"


class ProvenanceFileAsked(ProvenanceAsked):
    """The same, as a file."""

    format: Table


class DecisionRefOut(View):
    """The decision that adopted an amendment; ``on`` is the amendment that was put."""

    id: str
    sitting: str
    at: datetime
    on: str


class SourceOut(View):
    """An amendment that brought words, who stood by it, and the decision that adopted it."""

    id: str
    number: int | None
    part: int
    bodies: list[BodyRefOut]
    decision: DecisionRefOut | None


class OriginOut(View):
    """What brought words: a version and, where they were decided, the amendments that had them."""

    version: int
    reason: Reason
    published_at: datetime
    published_by: PersonRefOut | None
    amendments: list[SourceOut]


class WordsOut(View):
    """Words of one origin, by its place in ``origins``."""

    text: str
    origin: int


class ClauseWordsOut(View):
    """A clause; its words put together are its heading and its text to the letter."""

    id: str
    eid: str
    number: str
    heading: list[WordsOut]
    text: list[WordsOut]


class ProvenanceOut(View):
    """Where every word of a version, or of one clause of it, comes from."""

    act: str
    slug: str
    version: int
    hash: str
    language: str
    clauses: list[ClauseWordsOut]
    origins: list[OriginOut]


COLUMNS = (
    *("clause", "eid", "number", "part", "piece", "words", "version", "reason", "published_at"),
    *("amendments", "bodies", "decisions", "decided_at"),
)


def table(told: ProvenanceOut) -> bytes:
    """A row for every piece, in UTF-8 with a byte order mark, as spreadsheets want it.

    A cell that a spreadsheet would take for a formula has an apostrophe before it; the JSON is exact.
    """
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([_safe(cell) for cell in row] for row in _rows(told))
    return out.getvalue().encode("utf-8-sig")


def _rows(told: ProvenanceOut) -> Iterator[tuple[str, ...]]:
    for clause in told.clauses:
        for part, words in (("heading", clause.heading), ("text", clause.text)):
            for place, piece in enumerate(words, 1):
                yield (clause.id, clause.eid, clause.number, part, str(place), piece.text, *_cells(told, piece.origin))


def _cells(told: ProvenanceOut, place: int) -> tuple[str, ...]:
    origin = told.origins[place]
    decisions = [one.decision for one in origin.amendments if one.decision]
    return (
        str(origin.version),
        origin.reason.value,
        origin.published_at.isoformat(),
        "; ".join(f"{one.number}/{one.part}" if one.part else str(one.number) for one in origin.amendments),
        "; ".join("+".join(body.state or body.key for body in one.bodies) for one in origin.amendments),
        "; ".join(dict.fromkeys(one.id for one in decisions)),
        "; ".join(dict.fromkeys(one.at.isoformat() for one in decisions)),
    )


def _safe(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
