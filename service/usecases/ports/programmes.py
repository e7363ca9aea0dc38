"""Programmes with their items, changes and decisions, as stored."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from service.domain.ids import (
    ActId,
    BodyId,
    Hash,
    MandateId,
    PersonId,
    PlanChangeId,
    PlannedId,
    PlanSetId,
    ProgrammeId,
    Revision,
)
from service.domain.procedure.mandate import BodyKind
from service.domain.procedure.profile import Profile
from service.domain.procedure.programme import Edition, PlanChange, Span


class PlanStatus(StrEnum):
    """What became of a proposed change, or of a set of them."""

    WAITING = "waiting"  # a change that nobody has put yet
    PUT = "put"  # before the bodies that approve
    APPROVED = "approved"
    REFUSED = "refused"
    DECLINED = "declined"  # a change that was not put, with a reason
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme; ``version`` is the approved one that stands, 0 before the first."""

    id: ProgrammeId
    first_year: int
    years: int
    profile: str
    profile_hash: Hash
    version: int
    next_number: int
    revision: Revision
    opened_by: PersonId
    mandate: MandateId
    opened_at: datetime

    @property
    def span(self) -> Span:
        """Its years."""
        return Span(self.id, self.first_year, self.years, self.version > 0)


@dataclass(frozen=True, slots=True)
class Numbered:
    """An item by its number in a programme; ``taken_from`` is the item of an earlier one that it goes on with."""

    id: PlannedId
    programme: ProgrammeId
    number: int
    taken_from: PlannedId | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """A change as somebody proposed it, and what became of it."""

    change: PlanChange
    programme: ProgrammeId
    reason: str
    body: BodyId
    proposed_by: PersonId
    mandate: MandateId
    proposed_at: datetime
    status: PlanStatus = PlanStatus.WAITING
    set: PlanSetId | None = None
    answer: str = ""
    answered_by: PersonId | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What a body decided on a set: number and day of its decision."""

    step: int
    body: BodyKind
    granted: bool
    number: str
    day: date
    reason: str
    decided_by: PersonId
    mandate: MandateId
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class PlanSet:
    """Changes put together, on version ``base``; ``version`` is what they became."""

    id: PlanSetId
    programme: ProgrammeId
    number: int
    base: int
    note: str
    put_by: PersonId
    mandate: MandateId
    put_at: datetime
    status: PlanStatus = PlanStatus.PUT
    version: int | None = None
    decisions: tuple[Decided, ...] = ()


class Programmes(Protocol):
    """Programmes, as stored."""

    def add(self, programme: Programme, profile: Profile, source: str) -> bool:
        """Store a programme and the words of its profile; ``False`` where another has one of its years."""
        ...

    def all(self) -> Sequence[Programme]:
        """Every programme, the latest years first."""
        ...

    def get(self, id: ProgrammeId) -> Programme:
        """One programme; ``NotFound``."""
        ...

    def hold(self, id: ProgrammeId) -> Programme:
        """The same, held until the transaction ends."""
        ...

    def save(self, programme: Programme) -> Revision:
        """Store version and next number of a programme that is held; gives its new revision."""
        ...

    def items(self, programmes: Collection[ProgrammeId]) -> Sequence[Numbered]:
        """The items of these programmes, proposed ones among them, by number."""
        ...

    def lines(self, items: Collection[PlannedId]) -> Sequence[Numbered]:
        """These items, and all of earlier programmes that they go on with, back to where they began."""
        ...

    def item(self, id: PlannedId) -> Numbered:
        """One item; ``NotFound``."""
        ...

    def heirs(self, items: Collection[PlannedId]) -> frozenset[PlannedId]:
        """Those of these items that a later programme has taken over, and stands with."""
        ...

    def claimed(self, items: Collection[PlannedId]) -> frozenset[PlannedId]:
        """Those of these items that somebody proposes to take over, where nobody has decided on that yet."""
        ...

    def editions(self, items: Collection[PlannedId]) -> Sequence[Edition]:
        """Everything that these items have ever said, in the order of the versions."""
        ...

    def renew(self, version: int, gone: Collection[PlannedId], came: Sequence[Edition]) -> None:
        """Let editions end before a version, and others begin with it."""
        ...

    def propose(self, proposed: Proposed, item: Numbered | None) -> None:
        """Store a change, and the item that it would take in."""
        ...

    def changes(self, programme: ProgrammeId) -> Sequence[Proposed]:
        """Every change of a programme, first to last."""
        ...

    def change(self, id: PlanChangeId) -> Proposed:
        """One change; ``NotFound``."""
        ...

    def answer(self, answered: Proposed) -> None:
        """Store what became of a change."""
        ...

    def put(self, put: PlanSet) -> None:
        """Store a set; none of this programme stands before the bodies."""
        ...

    def sets(self, programme: ProgrammeId) -> Sequence[PlanSet]:
        """Every set of a programme with its decisions, first to last, in two queries."""
        ...

    def set(self, id: PlanSetId) -> PlanSet:
        """One set with its decisions; ``NotFound``."""
        ...

    def decide(self, put: PlanSetId, decided: Decided) -> None:
        """Store what a body decided."""
        ...

    def end(self, ended: PlanSet) -> None:
        """Store what became of a set and of all its changes."""
        ...

    def link(self, act: ActId, item: PlannedId) -> None:
        """Let an act answer an item."""
        ...
