"""What readers of a programme, and of what comes after adoption, are shown."""

from dataclasses import dataclass
from datetime import date, datetime

from service.domain.ids import PlanChangeId, PlannedId, PlanSetId, ProgrammeId
from service.domain.procedure.permission import May
from service.domain.procedure.programme import Late, Standing, What
from service.usecases.ports.afterwards import Aim, Applied, Cause
from service.usecases.ports.programmes import PlanStatus
from service.usecases.views.references import BodyRef, Name, PersonRef, Term


@dataclass(frozen=True, slots=True)
class ActName:
    """An act by name, with its stage."""

    slug: str
    title: Name
    stage: Term


@dataclass(frozen=True, slots=True)
class PlannedView:
    """What an item says; ``due`` is the last day of its target session."""

    title: Name
    kind: Term
    threat: str
    basis: str
    developer: BodyRef | None
    year: int
    session: Term
    due: date | None
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForebearView:
    """An item of an earlier programme that one goes on with, by its number there."""

    number: int
    first_year: int
    last_year: int


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of a version; ``free``: an act may begin on it. ``line``: what it goes on with, the nearest first."""

    id: PlannedId
    number: int
    since: int
    planned: PlannedView
    standing: Standing
    late: Late | None
    free: bool
    acts: tuple[ActName, ...]
    line: tuple[ForebearView, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change; ``was`` is what the item said when it was written. ``misfit``: why it cannot be put now.

    ``line``: the items of earlier programmes that it goes on with, the nearest first, back to where it began.
    """

    id: PlanChangeId
    what: What
    item: PlannedId
    number: int
    was: PlannedView | None
    becomes: PlannedView | None
    reason: str
    body: BodyRef
    proposed_by: PersonRef
    proposed_at: datetime
    status: PlanStatus
    answer: str
    misfit: str
    line: tuple[ForebearView, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class ApprovalView:
    """A body that approves, with what it decided; ``granted`` is ``None`` until it has."""

    body: Term
    granted: bool | None
    number: str
    day: date | None
    reason: str
    decided_by: PersonRef | None


@dataclass(frozen=True, slots=True)
class SetView:
    """Changes put together; ``version`` is what they became."""

    id: PlanSetId
    number: int
    base: int
    note: str
    status: PlanStatus
    version: int | None
    put_by: PersonRef
    put_at: datetime
    approvals: tuple[ApprovalView, ...]
    changes: tuple[ChangeView, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class LeftoverView:
    """An item of an earlier programme that this one may take over, as it stands in that one."""

    id: PlannedId
    number: int
    first_year: int
    last_year: int
    planned: PlannedView
    standing: Standing


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A programme in the list of them."""

    id: ProgrammeId
    name: Name
    first_year: int
    last_year: int
    version: int
    covers_now: bool


@dataclass(frozen=True, slots=True)
class ProgrammesView:
    """Every programme, the latest years first."""

    programmes: tuple[ProgrammeRow, ...]
    year: int
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """A programme as it stands in ``version``, with what is proposed and what was decided.

    ``current`` is the approved version that stands; ``today`` is the day in the zone of record. ``leftovers`` are
    the items of earlier programmes that a reader who may propose may take over.
    """

    id: ProgrammeId
    name: Name
    first_year: int
    last_year: int
    revision: int
    version: int
    current: int
    today: date
    zone: str
    sessions: tuple[Term, ...]
    approvals: tuple[Term, ...]
    kinds: tuple[Term, ...]
    developers: tuple[BodyRef, ...]
    leftovers: tuple[LeftoverView, ...]
    items: tuple[ItemView, ...]
    waiting: tuple[ChangeView, ...]
    answered: tuple[ChangeView, ...]
    sets: tuple[SetView, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class PlannedAs:
    """The item that an act answers, as its front page names it."""

    id: PlannedId
    programme: ProgrammeId
    number: int
    title: Name
    year: int
    session: Term


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A review: of which act, or by which."""

    act: ActName
    aim: Aim
    cause: Cause
    reason: str
    opened_by: PersonRef
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class ApplicationView:
    """What a delegation reported."""

    body: BodyRef
    state: Applied
    law: str
    note: str
    day: date
    noted_by: PersonRef
    noted_at: datetime


@dataclass(frozen=True, slots=True)
class AfterwardsView:
    """What stands around a dossier: its item, what it reviews, what reviews it, what became of it in the states.

    ``reports_for`` are the delegations for which the reader may report.
    """

    planned: PlannedAs | None
    free: tuple[PlannedAs, ...]
    reviews: tuple[ReviewView, ...]
    reviewed_by: tuple[ReviewView, ...]
    applications: tuple[ApplicationView, ...]
    reports_for: tuple[BodyRef, ...]
    kinds: tuple[Term, ...]
    revision: int
    may: tuple[May, ...]
