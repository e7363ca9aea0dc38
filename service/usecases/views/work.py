"""What a person finds on coming in: what waits for them, and the days ahead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from service.domain.ids import ActId, AmendmentId
from service.usecases.views.proceedings import WindowView
from service.usecases.views.references import Name, PersonRef, Term


class TaskKind(StrEnum):
    """What is asked of a person."""

    CONDITION = "condition"  # meet a condition of the next stage
    DOCUMENT = "document"  # file a document of which the day is known; ``key`` is that of the document
    MOVE = "move"  # every condition is met: make the move
    CARRY = "carry"  # say whether an amendment still means the same on the new text
    TABLE = "table"  # look through the drafts of one's delegation
    DRAFT = "draft"  # go on with a draft of one's own
    REQUEST = "request"  # answer a request for an opinion; ``key`` is its id
    EXCEPTION = "exception"  # say, as the second person, whether a move may pass by conditions


@dataclass(frozen=True, slots=True)
class ActRef:
    """An act by name, with the stage where it stands."""

    id: ActId
    slug: str
    title: Name
    stage: Term


@dataclass(frozen=True, slots=True)
class NudgeView:
    """The person was reminded of a task."""

    by: PersonRef
    at: datetime


@dataclass(frozen=True, slots=True)
class TaskView:
    """One thing that waits for a person since ``since``, on ``due`` at the latest.

    ``key`` names the condition, the document or the move, ``name`` says it in words; ``amendment`` is the one
    meant, ``number`` its number once tabled, ``count`` how many drafts there are to look through.
    """

    kind: TaskKind
    act: ActRef
    since: datetime
    due: WindowView | None
    key: str = ""
    name: Name | None = None
    guard: str = ""
    detail: Mapping[str, object] | None = None
    amendment: AmendmentId | None = None
    number: int | None = None
    count: int | None = None
    reminded: NudgeView | None = None


@dataclass(frozen=True, slots=True)
class DayView:
    """A day ahead: the last day of a window, or a date that was set, such as that of a sitting."""

    act: ActRef
    key: str
    name: Name
    day: date
    zone: str
    at: datetime | None  # the first late instant, where it is a deadline


@dataclass(frozen=True, slots=True)
class WorkView:
    """What waits, the most urgent first, and the days ahead in their order; ``now`` by the database clock."""

    now: datetime
    tasks: tuple[TaskView, ...]
    days: tuple[DayView, ...]
