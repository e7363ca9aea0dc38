"""Tables 1, 2, 3 on the wire."""

from typing import Annotated

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.amendments import ConsequenceOut
from service.api.schemas.orders import NumberedOut, RecommendationOut
from service.domain.amendment.amendment import Status
from service.domain.procedure.provisions import PulledBy, Recommends

Name = Annotated[str, Field(max_length=100)]
Reason = Annotated[str, Field(max_length=4_000)]
Number = Annotated[int, Field(ge=1, le=1_000_000_000)]


class RecommendationIn(Body):
    """Into which table an amendment is to go."""

    table: Annotated[int, Field(ge=1, le=9)]
    reason: Reason = ""


class ConfirmationOfTables(Body):
    """Which recommendations are confirmed; none named: all that others proposed."""

    amendments: Annotated[tuple[Name, ...], Field(max_length=5_000)] = ()


class PullOutIn(Body):
    """Why an amendment is to be decided by itself."""

    reason: Reason = ""


class ForeseenAsked(Body):
    """The numbers of amendments that are left out of the question."""

    excepted: Annotated[list[Number], Field(default_factory=list, max_length=500)]


class TableDecision(Body):
    """One question on a table, but for amendments of these numbers; ``sees`` is that of what was shown."""

    excepted: Annotated[tuple[Number, ...], Field(max_length=500)] = ()
    sees: Annotated[str, Field(min_length=64, max_length=64)]
    reason: Reason = ""


class TableRowOut(View):
    """An amendment in a table."""

    amendment: NumberedOut
    status: Status
    recommendation: RecommendationOut


class TableOut(View):
    """One table in the order of the list."""

    number: int
    name: dict[str, str]
    recommends: Recommends
    en_bloc: bool
    pulled_by: PulledBy
    amendments: list[TableRowOut]


class TablesOut(View):
    """The tables of an act, and the open amendments that are in none."""

    act: str
    tables: list[TableOut]
    unassigned: list[NumberedOut]
    may: MayMap


class SinglyOut(View):
    """One that is put by itself: why, and for whose sake."""

    amendment: NumberedOut
    why: str
    by: NumberedOut | None


class ForeseenOut(View):
    """What one question on a table would decide; without an ``outcome`` it is put one by one."""

    table: int
    outcome: Status | None
    together: list[NumberedOut]
    singly: list[SinglyOut]
    consequences: list[ConsequenceOut]
    sees: str
    may: MayMap
