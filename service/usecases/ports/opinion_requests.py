"""Requests for opinions, as the use cases need them stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from service.domain.ids import ActId, ConclusionId, MandateId, OpinionRequestId, Revision, VersionNumber
from service.domain.procedure.evidence import Asked
from service.domain.procedure.expertise import OpinionRequest, Waiver
from service.usecases.views.references import BodyRef, PersonRef


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request with the names its readers need; ``answer`` is the conclusion that answers it, draft or signed."""

    request: OpinionRequest
    stands: Asked
    body: BodyRef
    person: PersonRef | None
    asked_by: PersonRef
    waived_by: PersonRef | None
    reminders: int
    reminded_at: datetime | None
    answer: ConclusionId | None


@dataclass(frozen=True, slots=True)
class ExcusedRow:
    """A mandatory answer, by its key, that a version does without."""

    need: str
    version: VersionNumber
    reason: str
    by: PersonRef
    at: datetime


class OpinionRequests(Protocol):
    """Requests for opinions. What is got by id is locked until the commit."""

    def add(self, request: OpinionRequest) -> None:
        """Store a new request."""
        ...

    def get(self, id: OpinionRequestId) -> tuple[OpinionRequest, Asked]:
        """The request, locked, and how it stands; ``NotFound`` where there is none."""
        ...

    def of_act(self, act: ActId) -> Sequence[RequestRow]:
        """Every request on an act, oldest first; one query."""
        ...

    def waive(self, id: OpinionRequestId, waiver: Waiver) -> Revision:
        """Store that nobody waits for an answer any more; gives the new revision."""
        ...

    def remind(self, id: OpinionRequestId) -> Revision:
        """Store that the body was reminded; gives the new revision."""
        ...

    def excuse(self, act: ActId, need: tuple[str, VersionNumber], waiver: Waiver, mandate: MandateId) -> bool:
        """Store that a version does without a mandatory answer; ``False`` where that is on record already."""
        ...

    def excused(self, act: ActId) -> Sequence[ExcusedRow]:
        """Every mandatory answer that a version of an act does without."""
        ...
