"""Rounds and positions on the wire."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.references import BodyRefOut, PersonRefOut
from service.domain.procedure.consensus import Position

Long = Annotated[str, Field(max_length=20_000)]
Id = Annotated[str, Field(max_length=80)]


class NewRound(Body):
    """A question on the text as it stands."""

    question: Long


class NewPosition(Body):
    """What a delegation holds of the text; an objection gives its reason or names units, and a wording if it can."""

    position: Position
    reason: Long = ""
    clauses: Annotated[tuple[Id, ...], Field(max_length=1_000)] = ()
    wording: Long = ""


class PositionOut(View):
    """What one delegation says; ``position`` is null until it has spoken."""

    body: BodyRefOut
    position: Position | None
    reason: str
    clauses: list[str]
    cited: list[dict[str, str]]
    wording: str
    on_behalf: bool
    given_by: PersonRefOut | None
    at: datetime | None
    may: MayMap
    carried: bool


class OutcomeOut(View):
    """What positions amount to."""

    result: Literal["adopted", "rejected", "objected", "no_quorum", "undone"]
    present: int
    needed: int
    by: list[str]


class RoundOut(View):
    """A question put on one text; ``standing`` is what the result would be were the round closed now."""

    id: str
    body: BodyRefOut
    stage: str
    visit: int
    version: int
    text_hash: str
    question: str
    status: Literal["open", "closed"]
    opened_at: datetime
    closed_at: datetime | None
    revision: int
    outcome: OutcomeOut | None
    standing: OutcomeOut | None
    positions: list[PositionOut]
    may: MayMap


class LapsedOut(View):
    """A delegation's word on an earlier version that fell with the change of units that it was given to."""

    body: BodyRefOut
    position: Position
    clauses: list[str]


class SinceOut(View):
    """What became of the words on an earlier version: how many units were put right, how many changed in substance."""

    round: str
    version: int
    question: str
    slips: int
    substance: int
    kept: list[BodyRefOut]
    lapsed: list[LapsedOut]


class RoundsOut(View):
    """The rounds on an act; ``quorum`` is the share of the present stage, such as 2/3.

    ``since`` tells of the latest that came to a result on an earlier version of the text.
    """

    rounds: list[RoundOut]
    quorum: str | None
    may: MayMap
    since: SinceOut | None
