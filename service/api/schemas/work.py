"""What waits for a person, on the wire."""

from datetime import date, datetime
from typing import Any

from service.api.answers import View
from service.api.schemas.proceedings import WindowOut
from service.api.schemas.references import PersonRefOut, TermOut
from service.usecases.views.work import TaskKind


class ActRefOut(View):
    """An act by name, with the stage where it stands."""

    id: str
    slug: str
    title: dict[str, str]
    stage: TermOut


class NudgeOut(View):
    """The person was reminded of a task."""

    by: PersonRefOut
    at: datetime


class TaskOut(View):
    """One thing that waits; ``key`` and ``name`` of the condition or the like, ``amendment`` where one is meant."""

    kind: TaskKind
    act: ActRefOut
    since: datetime
    due: WindowOut | None
    key: str
    name: dict[str, str] | None
    guard: str
    detail: dict[str, Any] | None
    amendment: str | None
    number: int | None
    count: int | None
    reminded: NudgeOut | None


class DayOut(View):
    """A day ahead; ``at`` is the first late instant where it is a deadline."""

    act: ActRefOut
    key: str
    name: dict[str, str]
    day: date
    zone: str
    at: datetime | None


class WorkOut(View):
    """What waits, the most urgent first, and the days ahead."""

    now: datetime
    tasks: list[TaskOut]
    days: list[DayOut]
