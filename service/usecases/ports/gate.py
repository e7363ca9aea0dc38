"""What is kept beside the gate of an act: requests to pass it by exception, and reminders."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from service.domain.ids import ActId, MandateId, PersonId, WayRoundId
from service.domain.procedure.binding import Change, Changes
from service.domain.procedure.way_round import WayRound


@dataclass(frozen=True, slots=True)
class Reminder:
    """Somebody was reminded of a condition at one visit of a stage; ``day`` is that of the zone of record."""

    act: ActId
    condition: str
    person: PersonId
    day: date
    stage: str
    visit: int
    asked_by: PersonId
    mandate: MandateId
    at: datetime


class GateBook(Protocol):
    """Ways round gates, reminders, and what approvals are bound to, as stored."""

    def note_changes(self, act: ActId, changes: Sequence[Change]) -> None:
        """Store which units a version changed."""
        ...

    def changes(self, act: ActId) -> Changes:
        """Which units the versions of an act changed, and in which versions nobody has judged that."""
        ...

    def add_way_round(self, asked: WayRound) -> None:
        """Store a request that waits for its second person; the act is held and has no other that waits."""
        ...

    def way_round(self, id: WayRoundId) -> WayRound:
        """One request; ``NotFound``."""
        ...

    def ways_round(self, act: ActId) -> Sequence[WayRound]:
        """Every request on an act, first to last."""
        ...

    def end_way_round(self, ended: WayRound) -> None:
        """Store what became of a request."""
        ...

    def remind(self, reminders: Sequence[Reminder]) -> None:
        """Store reminders, none of which was given that day."""
        ...

    def reminders(self, act: ActId) -> Sequence[Reminder]:
        """The reminders given on an act, latest first."""
        ...

    def reminders_to(self, person: PersonId, acts: Collection[ActId]) -> Sequence[Reminder]:
        """The reminders that a person was given on these acts, latest first."""
        ...

    def waiting(self, acts: Collection[ActId]) -> Sequence[WayRound]:
        """The requests on these acts that nobody has answered."""
        ...
