"""Leave to table after the deadline: the chair's, and no delegation's objection within the term (domain.md §8, S6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from service.domain.errors import DomainError
from service.domain.ids import ActId, AmendmentId, BodyId, MandateId, PersonId


class LeaveState(StrEnum):
    """How a request for leave stands."""

    ASKED = "asked"  # the chair has not decided
    GRANTED_UNLESS = "granted_unless"  # by the chair; a delegation may still object
    GRANTED = "granted"
    REFUSED = "refused"
    OBJECTED = "objected"


@dataclass(frozen=True, slots=True)
class Objection:
    """A delegation does not agree that an amendment be tabled late."""

    body: BodyId
    reason: str
    by: PersonId
    mandate: MandateId
    at: datetime


@dataclass(frozen=True, slots=True)
class Leave:
    """A request to table late; ``granted`` is the chair's decision, ``objections_until`` the first instant too late."""

    amendment: AmendmentId
    act: ActId
    reason: str
    asked_by: PersonId
    mandate: MandateId
    asked_at: datetime
    objections_until: datetime
    granted: bool | None = None
    answer: str = ""
    decided_by: PersonId | None = None
    decided_mandate: MandateId | None = None
    decided_at: datetime | None = None
    objections: Sequence[Objection] = ()

    def state(self, now: datetime) -> LeaveState:
        """How it stands at an instant of the database clock; one objection is enough."""
        if self.objections:
            return LeaveState.OBJECTED
        if self.granted is None:
            return LeaveState.ASKED
        if not self.granted:
            return LeaveState.REFUSED
        return LeaveState.GRANTED if now >= self.objections_until else LeaveState.GRANTED_UNLESS


class LeaveMissing(DomainError):
    """The amendment was tabled late and has no leave: ``state`` says how it stands, ``until`` when objections end."""

    code = "leave-missing"

    def __init__(self, state: LeaveState, until: datetime) -> None:
        super().__init__(state, until)
        self.state, self.until = state.value, until


def require_leave(leave: Leave | None, now: datetime) -> None:
    """Refuse to admit an amendment that was tabled late and has no leave."""
    if leave is not None and leave.state(now) is not LeaveState.GRANTED:
        raise LeaveMissing(leave.state(now), leave.objections_until)
