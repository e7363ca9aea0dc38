"""What comes after adoption, as stored: acts that review others, and what became of an act in national law."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from service.domain.ids import ActId, ApplicationId, BodyId, MandateId, PersonId, VersionNumber


class Aim(StrEnum):
    """What a review is to do with the adopted act."""

    AMEND = "amend"
    REPLACE = "replace"  # by a new edition of the whole
    REPEAL = "repeal"


class Cause(StrEnum):
    """Why an adopted act is reviewed (domain.md §8, S13)."""

    THREAT = "threat"  # what it answers has changed
    REPORT = "report"  # on how it is applied
    TERM = "term"  # its time for review has come


class Applied(StrEnum):
    """What became of an adopted act in the law of a state."""

    APPLIED = "applied"
    IN_PART = "in_part"
    IN_WORK = "in_work"
    NOT_APPLIED = "not_applied"


@dataclass(frozen=True, slots=True)
class Review:
    """An act that was opened to review another, from its text of ``version``."""

    act: ActId
    reviewed: ActId
    aim: Aim
    cause: Cause
    reason: str
    version: VersionNumber
    opened_by: PersonId
    mandate: MandateId
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Application:
    """What became of an act in the law of a state on a day, in which ``law``."""

    id: ApplicationId
    act: ActId
    body: BodyId
    state: Applied
    law: str
    note: str
    day: date
    noted_by: PersonId
    mandate: MandateId
    noted_at: datetime


class Afterwards(Protocol):
    """Reviews and applications, as stored."""

    def open_review(self, review: Review) -> None:
        """Store that an act reviews another."""
        ...

    def reviews(self, act: ActId) -> Sequence[Review]:
        """The review that an act is, and those that it is the object of, first to last."""
        ...

    def note(self, application: Application) -> None:
        """Store what became of an act."""
        ...

    def applications(self, act: ActId) -> Sequence[Application]:
        """What was noted of an act, the latest first."""
        ...
