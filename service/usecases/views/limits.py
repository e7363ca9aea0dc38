"""What is shown of powers, invitations, absences and leave to table late."""

from dataclasses import dataclass
from datetime import datetime

from service.domain.ids import AbsenceId, AmendmentId, ClauseId, InvitationId, PowersId
from service.domain.procedure.leave import LeaveState
from service.domain.procedure.permission import May
from service.usecases.views.references import BodyRef, Name, PersonRef


@dataclass(frozen=True, slots=True)
class ActName:
    """An act by name."""

    slug: str
    title: Name


@dataclass(frozen=True, slots=True)
class PowersView:
    """Powers to speak for a delegation; ``act`` is ``None`` where they are for all acts."""

    id: PowersId
    body: BodyRef
    person: PersonRef
    act: ActName | None
    starts_at: datetime
    ends_at: datetime
    ground: str
    given_by: PersonRef
    given_at: datetime
    in_force: bool
    revoked_by: PersonRef | None
    revoked_at: datetime | None
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class AbsenceView:
    """A delegation that takes no part, in one act or in all."""

    id: AbsenceId
    body: BodyRef
    act: ActName | None
    starts_at: datetime
    ends_at: datetime | None
    reason: str
    noted_by: PersonRef
    in_force: bool
    ended_at: datetime | None
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class LimitsView:
    """Who speaks for delegations now and did, who sits out; what the reader may add, by delegation."""

    powers: tuple[PowersView, ...]
    absences: tuple[AbsenceView, ...]
    zone: str
    gives_for: tuple[BodyRef, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class InvitationView:
    """An invitation to an act."""

    id: InvitationId
    body: BodyRef
    person: PersonRef | None
    clauses: tuple[ClauseId, ...]
    purpose: str
    ends_at: datetime | None
    given_by: PersonRef
    given_at: datetime
    in_force: bool
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class InvitationsView:
    """Who else an act is for: bodies named when it was opened, invitations, and whether it is restricted."""

    restricted: bool
    revision: int
    readers: tuple[BodyRef, ...]
    invitations: tuple[InvitationView, ...]
    zone: str
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class ObjectionView:
    """A delegation's objection to a late amendment."""

    body: BodyRef
    reason: str
    by: PersonRef
    at: datetime


@dataclass(frozen=True, slots=True)
class LeaveView:
    """A late amendment and its leave; ``objectors`` are delegations for which the reader may object."""

    amendment: AmendmentId
    number: int
    body: BodyRef
    reason: str
    state: LeaveState
    asked_by: PersonRef
    asked_at: datetime
    objections_until: datetime
    answer: str
    decided_by: PersonRef | None
    decided_at: datetime | None
    objections: tuple[ObjectionView, ...]
    objectors: tuple[BodyRef, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class LeavesView:
    """The late amendments of an act, first to last, and the zone of record of their terms."""

    leaves: tuple[LeaveView, ...]
    zone: str
