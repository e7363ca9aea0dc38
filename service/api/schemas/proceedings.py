"""The way of an act through the procedure on the wire."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.meetings import QuorumOut
from service.api.schemas.references import BodyRefOut, PersonRefOut, TermOut
from service.domain.procedure.documents import Stands
from service.domain.procedure.mandate import Role
from service.domain.procedure.profile import Effect
from service.domain.procedure.profile import Field as FieldKind
from service.domain.procedure.provisions import Made
from service.domain.procedure.verdict import State
from service.domain.procedure.way_round import Answer

Key = Annotated[str, Field(max_length=80)]
Long = Annotated[str, Field(max_length=20_000)]


class NewMove(Body):
    """A move, made on the gate as it was seen at ``seen_revision``."""

    move: Key
    seen_revision: Annotated[int, Field(ge=1, le=2**31 - 1)]
    reason: Long = ""


class NewWayRound(Body):
    """A request to pass by the open conditions of a move, on the gate as it was seen at ``seen_revision``."""

    move: Key
    seen_revision: Annotated[int, Field(ge=1, le=2**31 - 1)]
    reason: Long


class Confirmation(Body):
    """The second person's consent, given on the gate as it was seen at ``seen_revision``."""

    seen_revision: Annotated[int, Field(ge=1, le=2**31 - 1)]


class Refusal(Body):
    """The second person's refusal."""

    reason: Long


class NewReminder(Body):
    """Of which condition to remind."""

    condition: Key


class NewAssignment(Body):
    """Developer and commission of an act, named on the gate as it was seen at ``seen_revision``."""

    developer: Key | None
    commission: Key | None
    seen_revision: Annotated[int, Field(ge=1, le=2**31 - 1)]


class NewRecord(Body):
    """An act of procedure; ``correction`` is the reason why it is recorded again."""

    fields: Annotated[dict[Key, Long], Field(default_factory=dict, max_length=20)]
    body: Key | None = None
    correction: Long = ""


class GateAsked(Body):
    """Which move to show; every one that the stage knows where none is named."""

    move: Key | None = None


class WhoOut(View):
    """Who can bring a condition nearer; ``persons`` hold the role now."""

    role: Role
    body: BodyRefOut | None
    persons: list[PersonRefOut]


class ReminderOut(View):
    """Somebody was reminded; ``today`` says whether that day is not yet over."""

    person: PersonRefOut
    by: PersonRefOut
    at: datetime
    today: bool


class ConditionOut(View):
    """A condition; ``detail`` says by guard what is there and what is missing (docs/reference/profile-format.md)."""

    key: str
    name: dict[str, str]
    guard: str
    state: State
    who: list[WhoOut]
    since: datetime
    detail: dict[str, Any]
    reminders: list[ReminderOut]


class MoveOut(View):
    """A move that the present stage knows; ``way_round``: an exception could be asked for now."""

    move: str
    name: dict[str, str]
    target: TermOut
    by: list[Role]
    effect: Effect
    needs_reason: bool
    open: bool
    conditions: list[ConditionOut]
    may: MayMap
    way_round: bool


class RecordOut(View):
    """An act of procedure on record."""

    body: BodyRefOut | None
    at: datetime
    by: PersonRefOut
    fields: dict[str, str]


class RecordedActOut(View):
    """An act of procedure that can be recorded here; ``first`` must be met before."""

    act: str
    name: dict[str, str]
    fields: dict[str, FieldKind]
    per_delegation: bool
    records: list[RecordOut]
    first: list[ConditionOut]
    may: MayMap


class DocumentOut(View):
    """A document that a stage produces, as it stands.

    It is due ``days`` before or after a recorded act, or after the stage was entered: ``day`` is the last one in
    ``zone``, ``at`` the first instant that is late, null until known. ``who`` files it, by ``act``, unless the program
    has ``made`` it; moves ``needed_by`` cannot do without it.
    """

    key: str
    name: dict[str, str]
    stage: TermOut
    state: Stands
    days: int | None
    working: bool
    before: TermOut | None
    after: TermOut | None
    at: datetime | None
    day: date | None
    zone: str
    filed_at: datetime | None
    made: Made | None
    who: list[WhoOut]
    act: RecordedActOut | None
    needed_by: list[TermOut]


class WindowOut(View):
    """A deadline: ``day`` is the last day, inclusive, in ``zone``; ``at`` the first instant that is late.

    ``reminder`` is the number of days before it of which the procedure reminds now, such as 14 or 3.
    """

    key: str
    name: dict[str, str]
    at: datetime
    day: date
    zone: str
    passed: bool
    reminder: int | None


class WayRoundOut(View):
    """A request to pass a gate by exception: which conditions, why, and what became of it."""

    id: str
    move: TermOut
    reason: str
    conditions: list[TermOut]
    asked_by: PersonRefOut
    asked_at: datetime
    expires_at: datetime
    state: Answer
    ended_by: PersonRefOut | None
    ended_at: datetime | None
    answer: str
    may: MayMap


class GateOut(View):
    """What stands between an act and its next stages."""

    act: str
    stage: TermOut
    since: datetime
    version: int
    revision: int
    moves: list[MoveOut]
    acts: list[RecordedActOut]
    deadlines: list[WindowOut]
    documents: list[DocumentOut]
    bodies: list[BodyRefOut]
    exceptions: list[WayRoundOut]
    may: MayMap


class PresentIn(Body):
    """Who is there: delegations or, where members are counted, persons."""

    present: Annotated[tuple[Annotated[str, Field(max_length=80)], ...], Field(max_length=1_000)] = ()


class SittingOut(View):
    """A sitting on an act, open or closed; ``meeting`` is that in which the act was taken up.

    Outside a meeting ``present`` are those who are there as the chair has said, with the ``quorum`` while it is open.
    """

    id: str
    body: BodyRefOut
    stage: str
    status: str
    opened_at: datetime
    opened_by: PersonRefOut
    closed_at: datetime | None
    meeting: str | None
    may: MayMap
    present: list[str] | None
    quorum: QuorumOut | None


class SittingsOut(View):
    """The sittings on an act."""

    sittings: list[SittingOut]
    may: MayMap
