"""Powers, invitations, absences and leave to table late, on the wire."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.references import BodyRefOut, PersonRefOut
from service.domain.procedure.leave import LeaveState

Id = Annotated[str, Field(max_length=80)]
Long = Annotated[str, Field(max_length=20_000)]


class NewPowers(Body):
    """Powers to speak for a delegation, both days inclusive; on one act, or on all where none is named."""

    body: Id
    person: Id
    first_day: date
    last_day: date
    act: Id | None = None
    ground: Long = ""


class NewAbsence(Body):
    """A delegation takes no part, both days inclusive; in one act, or in all where none is named."""

    body: Id
    first_day: date
    last_day: date | None = None
    act: Id | None = None
    reason: Long


class NewInvitation(Body):
    """An invitation of a body, or one person of it, to some units or (none named) the whole act."""

    body: Id
    person: Id | None = None
    clauses: Annotated[tuple[Id, ...], Field(max_length=1_000)] = ()
    last_day: date | None = None
    purpose: Long = ""


class NewRestriction(Body):
    """Whether an act is for those alone who need to know, judged on what was seen at ``seen_revision``."""

    restricted: bool
    seen_revision: Annotated[int, Field(ge=1, le=2**31 - 1)]


class LateTabling(Body):
    """Why an amendment is tabled after the deadline."""

    reason: Long


class LeaveDecision(Body):
    """The chair's leave, or its refusal with a reason."""

    granted: bool
    reason: Long = ""


class NewObjection(Body):
    """A delegation's objection to a late amendment."""

    body: Id
    reason: Long


class ActNameOut(View):
    """An act by name."""

    slug: str
    title: dict[str, str]


class PowersOut(View):
    """Powers to speak for a delegation; ``act`` is null where they are for all acts."""

    id: str
    body: BodyRefOut
    person: PersonRefOut
    act: ActNameOut | None
    starts_at: datetime
    ends_at: datetime
    ground: str
    given_by: PersonRefOut
    given_at: datetime
    in_force: bool
    revoked_by: PersonRefOut | None
    revoked_at: datetime | None
    may: MayMap


class AbsenceOut(View):
    """A delegation that takes no part, in one act or in all."""

    id: str
    body: BodyRefOut
    act: ActNameOut | None
    starts_at: datetime
    ends_at: datetime | None
    reason: str
    noted_by: PersonRefOut
    in_force: bool
    ended_at: datetime | None
    may: MayMap


class LimitsOut(View):
    """Who speaks for delegations, who sits out, and for which delegations the reader may give powers."""

    powers: list[PowersOut]
    absences: list[AbsenceOut]
    zone: str
    gives_for: list[BodyRefOut]
    may: MayMap


class InvitationOut(View):
    """An invitation to an act."""

    id: str
    body: BodyRefOut
    person: PersonRefOut | None
    clauses: list[str]
    purpose: str
    ends_at: datetime | None
    given_by: PersonRefOut
    given_at: datetime
    in_force: bool
    revoked_at: datetime | None


class InvitationsOut(View):
    """Who else an act is for, and whether it is restricted."""

    restricted: bool
    revision: int
    readers: list[BodyRefOut]
    invitations: list[InvitationOut]
    zone: str
    may: MayMap


class ObjectionOut(View):
    """A delegation's objection to a late amendment."""

    body: BodyRefOut
    reason: str
    by: PersonRefOut
    at: datetime


class LeaveOut(View):
    """A late amendment and its leave; ``objectors`` are delegations for which the reader may object."""

    amendment: str
    number: int
    body: BodyRefOut
    reason: str
    state: LeaveState
    asked_by: PersonRefOut
    asked_at: datetime
    objections_until: datetime
    answer: str
    decided_by: PersonRefOut | None
    decided_at: datetime | None
    objections: list[ObjectionOut]
    objectors: list[BodyRefOut]
    may: MayMap


class LeavesOut(View):
    """The late amendments of an act."""

    leaves: list[LeaveOut]
    zone: str
