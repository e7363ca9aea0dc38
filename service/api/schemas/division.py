"""Separate votes on parts of an amendment on the wire."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.amendments import WordingOut
from service.api.schemas.references import BodyRefOut, PersonRefOut

Reason = Annotated[str, Field(max_length=4_000)]
Part = Annotated[tuple[Annotated[int, Field(ge=0, le=100_000)], ...], Field(max_length=1_000)]


class NewDivision(Body):
    """Which pieces make up each part, by their places."""

    parts: Annotated[tuple[Part, ...], Field(max_length=100)]
    reason: Reason = ""


class DivisionRulingIn(Body):
    """Whether there are separate votes."""

    granted: bool
    reason: Reason = ""


class PieceOut(View):
    """One piece by its place."""

    place: int
    wording: WordingOut


class DivisionOut(View):
    """A request for separate votes, and the ruling on it."""

    id: str
    parts: list[list[int]]
    reason: str
    body: BodyRefOut
    by: PersonRefOut
    at: datetime
    granted: bool | None
    answer: str
    ruled_by: PersonRefOut | None
    ruled_at: datetime | None


class PiecesOut(View):
    """What an amendment could be parted into."""

    amendment: str
    pieces: list[PieceOut]
    requests: list[DivisionOut]
    may: MayMap
