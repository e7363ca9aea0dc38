"""What limits capacities in time and reach, as stored: powers, invitations, absences, and leave to table late."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from service.domain.ids import (
    AbsenceId,
    ActId,
    AmendmentId,
    BodyId,
    ClauseId,
    InvitationId,
    MandateId,
    PersonId,
    PowersId,
)
from service.domain.procedure.leave import Leave, Objection


@dataclass(frozen=True, slots=True)
class Powers:
    """A person speaks for a delegation from one instant until before another, on one act or (``None``) on all."""

    id: PowersId
    body: BodyId
    person: PersonId
    act: ActId | None
    starts_at: datetime
    ends_at: datetime
    ground: str
    given_by: PersonId
    mandate: MandateId
    given_at: datetime
    revoked_at: datetime | None = None
    revoked_by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Invited:
    """A body, or one person of it, is invited to an act; no ``clauses``: to the whole of it."""

    id: InvitationId
    act: ActId
    body: BodyId
    person: PersonId | None
    clauses: tuple[ClauseId, ...]
    purpose: str
    ends_at: datetime | None
    given_by: PersonId
    mandate: MandateId
    given_at: datetime
    revoked_at: datetime | None = None
    revoked_by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """A delegation takes no part: in one act or (``None``) in the assembly's work."""

    id: AbsenceId
    body: BodyId
    act: ActId | None
    starts_at: datetime
    ends_at: datetime | None
    reason: str
    noted_by: PersonId
    mandate: MandateId
    noted_at: datetime
    ended_at: datetime | None = None
    ended_by: PersonId | None = None


class Limits(Protocol):
    """Powers, invitations, absences and leaves, as stored."""

    def give_powers(self, powers: Powers) -> bool:
        """Store powers; ``False`` where somebody holds them then already, for the same act or for all."""
        ...

    def powers(self, bodies: Sequence[BodyId] | None = None) -> Sequence[Powers]:
        """Powers of these delegations or of all, the latest first."""
        ...

    def held_at(self, at: datetime, act: ActId | None) -> Mapping[BodyId, PersonId]:
        """Who holds the powers of delegations at an instant, on an act or (``None``) on all; narrower ones go first."""
        ...

    def one_powers(self, id: PowersId) -> Powers:
        """The powers of an id; ``NotFound``."""
        ...

    def revoke_powers(self, id: PowersId, by: PersonId, at: datetime) -> None:
        """Store that powers end at once."""
        ...

    def invite(self, invited: Invited) -> None:
        """Store an invitation."""
        ...

    def invitations(self, act: ActId) -> Sequence[Invited]:
        """The invitations to an act, the latest first."""
        ...

    def invitation(self, id: InvitationId) -> Invited:
        """One invitation; ``NotFound``."""
        ...

    def revoke_invitation(self, id: InvitationId, by: PersonId, at: datetime) -> None:
        """Store that an invitation ends at once."""
        ...

    def note_absence(self, absence: Absence) -> None:
        """Store an absence."""
        ...

    def absences(self) -> Sequence[Absence]:
        """Every absence, the latest first."""
        ...

    def absence(self, id: AbsenceId) -> Absence:
        """One absence; ``NotFound``."""
        ...

    def end_absence(self, id: AbsenceId, by: PersonId, at: datetime) -> None:
        """Store that an absence ends at once."""
        ...

    def restrict(self, act: ActId, *, restricted: bool) -> None:
        """Store whether an act is for those who need to know alone."""
        ...

    def ask_leave(self, leave: Leave) -> None:
        """Store a request for leave."""
        ...

    def leave(self, amendment: AmendmentId) -> Leave | None:
        """The request of an amendment with its objections, if it was tabled late."""
        ...

    def leaves(self, act: ActId) -> Sequence[Leave]:
        """The requests on an act with their objections, first to last, in two queries."""
        ...

    def decide_leave(self, leave: Leave) -> None:
        """Store the chair's decision."""
        ...

    def object(self, amendment: AmendmentId, objection: Objection) -> None:
        """Store a delegation's objection; it has none yet."""
        ...
