"""Events on the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from service.api.answers import Body, View

LARGEST_PAGE = 200


class LatestAsked(Body):
    """Which of the newest events: numbered below ``before``, at most ``limit``, of one clause where it is named."""

    before: Annotated[int | None, Field(ge=1, le=2**31 - 1)] = None
    limit: Annotated[int, Field(ge=1, le=LARGEST_PAGE)] = 50
    clause: UUID | None = None


class EventOut(View):
    """One event of an act's history; ``hash`` is chained to the event before it."""

    number: int
    at: datetime
    kind: str
    actor: str | None
    actor_name: dict[str, str] | None
    mandate: str | None
    role: str | None
    body: str | None
    body_name: dict[str, str] | None
    version: int | None
    subject: str | None
    payload: dict[str, object]
    hash: str
