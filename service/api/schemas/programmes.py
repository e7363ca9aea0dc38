"""The programme of the assembly, reviews and what became of adopted acts, on the wire."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.acts import Short, Title
from service.api.schemas.references import BodyRefOut, PersonRefOut, TermOut
from service.domain.ids import BodyId, PlannedId
from service.domain.procedure.programme import Late, Planned, Standing, What
from service.usecases.ports.afterwards import Aim, Applied, Cause
from service.usecases.ports.programmes import PlanStatus

Long = Annotated[str, Field(max_length=20_000)]
Count = Annotated[int, Field(ge=0, le=2**31 - 1)]


class NewProgramme(Body):
    """A programme of as many years as the rules say."""

    first_year: Count


class PlannedIn(Body):
    """What an item is to say."""

    title: Title
    kind: Short
    threat: Long = ""
    basis: Long = ""
    developer: Short | None = None
    year: Count
    session: Short
    tags: Annotated[tuple[Short, ...], Field(max_length=200)] = ()

    def read(self) -> Planned:
        """The same for a use case."""
        given = self.model_dump()
        return Planned(**given | {"developer": BodyId(self.developer) if self.developer else None})


class NewChange(Body):
    """A change of the programme as it was seen at version ``seen``; ``becomes`` where it takes in or alters."""

    what: What
    item: Short | None = None
    becomes: PlannedIn | None = None
    reason: Long
    seen: Count
    taken_from: Short | None = None


class Declined(Body):
    """Why a change is not put."""

    reason: Long


class NewSet(Body):
    """Changes to put together, on the programme as it was seen at ``seen_revision``."""

    changes: Annotated[tuple[Short, ...], Field(max_length=1_000)]
    note: Long = ""
    seen_revision: Count


class SetDecision(Body):
    """What a body decided, by number and day; a refusal with its reason."""

    granted: bool
    number: Short
    day: date
    reason: Long = ""
    seen_revision: Count


class NewLink(Body):
    """The item that an act answers."""

    item: Short
    seen_revision: Count

    def read(self) -> PlannedId:
        """The item."""
        return PlannedId(self.item)


class NewReview(Body):
    """The dossier of a review: what it is to do with the adopted act, and why."""

    slug: Short
    kind: Short
    title: Title
    aim: Aim
    cause: Cause
    reason: Long
    item: Short | None = None


class NewApplication(Body):
    """What became of an adopted act in the law of a delegation's state."""

    body: Short
    state: Applied
    day: date
    law: Long = ""
    note: Long = ""


class PlannedActOut(View):
    """An act by name, with its stage."""

    slug: str
    title: dict[str, str]
    stage: TermOut


class PlannedOut(View):
    """What an item says; ``due`` is the last day of its target session."""

    title: dict[str, str]
    kind: TermOut
    threat: str
    basis: str
    developer: BodyRefOut | None
    year: int
    session: TermOut
    due: date | None
    tags: list[str]


class ForebearOut(View):
    """An item of an earlier programme that one goes on with, by its number there."""

    number: int
    first_year: int
    last_year: int


class PlannedItemOut(View):
    """An item of a version; ``free``: an act may begin on it. ``line``: what it goes on with, the nearest first."""

    id: str
    number: int
    since: int
    planned: PlannedOut
    standing: Standing
    late: Late | None
    free: bool
    acts: list[PlannedActOut]
    line: list[ForebearOut]


class LeftoverOut(View):
    """An item of an earlier programme that this one may take over, as it stands in that one."""

    id: str
    number: int
    first_year: int
    last_year: int
    planned: PlannedOut
    standing: Standing


class PlanChangeOut(View):
    """A change; ``was`` is what the item said when it was written, ``misfit`` why it cannot be put now.

    ``line``: the items of earlier programmes that it goes on with, the nearest first, back to where it began.
    """

    id: str
    what: What
    item: str
    number: int
    was: PlannedOut | None
    becomes: PlannedOut | None
    reason: str
    body: BodyRefOut
    proposed_by: PersonRefOut
    proposed_at: datetime
    status: PlanStatus
    answer: str
    misfit: str
    line: list[ForebearOut]
    may: MayMap


class ApprovalOut(View):
    """A body that approves, with what it decided; ``granted`` is null until it has."""

    body: TermOut
    granted: bool | None
    number: str
    day: date | None
    reason: str
    decided_by: PersonRefOut | None


class SetOut(View):
    """Changes put together; ``version`` is what they became."""

    id: str
    number: int
    base: int
    note: str
    status: PlanStatus
    version: int | None
    put_by: PersonRefOut
    put_at: datetime
    approvals: list[ApprovalOut]
    changes: list[PlanChangeOut]
    may: MayMap


class ProgrammeRowOut(View):
    """A programme in the list; ``version`` 0: none is approved yet."""

    id: str
    name: dict[str, str]
    first_year: int
    last_year: int
    version: int
    covers_now: bool


class ProgrammesOut(View):
    """Every programme, the latest years first; ``year`` is the present one in the zone of record."""

    programmes: list[ProgrammeRowOut]
    year: int
    may: MayMap


class ProgrammeOut(View):
    """A programme as it stands in ``version``, with what is proposed and what was decided."""

    id: str
    name: dict[str, str]
    first_year: int
    last_year: int
    revision: int
    version: int
    current: int
    today: date
    zone: str
    sessions: list[TermOut]
    approvals: list[TermOut]
    kinds: list[TermOut]
    developers: list[BodyRefOut]
    leftovers: list[LeftoverOut]
    items: list[PlannedItemOut]
    waiting: list[PlanChangeOut]
    answered: list[PlanChangeOut]
    sets: list[SetOut]
    may: MayMap


class PlannedAsOut(View):
    """An item as the front page of an act names it."""

    id: str
    programme: str
    number: int
    title: dict[str, str]
    year: int
    session: TermOut


class ReviewOut(View):
    """A review: of which act, or by which."""

    act: PlannedActOut
    aim: Aim
    cause: Cause
    reason: str
    opened_by: PersonRefOut
    opened_at: datetime


class ApplicationOut(View):
    """What a delegation reported."""

    body: BodyRefOut
    state: Applied
    law: str
    note: str
    day: date
    noted_by: PersonRefOut
    noted_at: datetime


class AfterwardsOut(View):
    """What stands around a dossier; ``free``: items that it could answer, ``reports_for``: for whom one may report."""

    planned: PlannedAsOut | None
    free: list[PlannedAsOut]
    reviews: list[ReviewOut]
    reviewed_by: list[ReviewOut]
    applications: list[ApplicationOut]
    reports_for: list[BodyRefOut]
    kinds: list[TermOut]
    revision: int
    may: MayMap


class VersionAsked(Body):
    """Which version of a programme to show; the one that stands where none is named."""

    version: Count | None = None
