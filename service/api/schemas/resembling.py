"""Groups of amendments that say nearly the same, on the wire."""

from typing import Annotated

from pydantic import Field

from service.api.answers import Body, View
from service.api.schemas.references import BodyRefOut, RunOut
from service.domain.amendment.amendment import Status


class FamiliesAsked(Body):
    """Which members to show of each group; with ``head`` of the group of that amendment alone."""

    head: Annotated[str | None, Field(max_length=40)] = None
    after: Annotated[int, Field(ge=0, le=2**31 - 1)] = 0
    limit: Annotated[int, Field(ge=1, le=500)] = 20


class MemberOut(View):
    """One of a group; ``marks`` is what it says beside what the head says."""

    id: str
    number: int | None
    body: BodyRefOut
    status: Status
    clause: str | None
    marks: list[RunOut]


class FamilyOut(View):
    """Amendments nearly alike to ``head``; ``after`` is where the next page of members begins."""

    head: str
    total: int
    after: int | None
    members: list[MemberOut]


class FamiliesOut(View):
    """The groups of two or more, the largest first, of so many ``amendments``."""

    act: str
    version: int
    amendments: int
    families: list[FamilyOut]
