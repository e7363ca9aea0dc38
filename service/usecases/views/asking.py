"""What is shown of requests for opinions and of the answers that an act cannot do without."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from service.domain.ids import BodyId, ClauseId, ConclusionId, OpinionRequestId, Revision, VersionNumber
from service.domain.procedure.evidence import RequestState
from service.domain.procedure.expertise import Need
from service.domain.procedure.mandate import BodyKind
from service.domain.procedure.permission import May
from service.usecases.ports.opinion_requests import ExcusedRow
from service.usecases.views.references import BodyRef, PersonRef


@dataclass(frozen=True, slots=True)
class ScopeView:
    """A clause that a request is about, where it still is."""

    clause: ClauseId
    eid: str | None


@dataclass(frozen=True, slots=True)
class RequestView:
    """A request for an opinion as it stands; ``day`` is the last day, inclusive, in ``zone``.

    What was asked in confidence is empty for those who may not see it, and ``withheld`` says so. ``late`` is an
    answer that came after the day; ``answer`` is the signed conclusion, or one's own draft.
    """

    id: OpinionRequestId
    body: BodyRef
    person: PersonRef | None
    version: VersionNumber
    scope: tuple[ScopeView, ...]
    question: str
    confidential: bool
    withheld: bool
    concurrence: bool
    state: RequestState
    late: bool
    due: datetime
    day: date
    zone: str
    asked_by: PersonRef
    asked_at: datetime
    received_at: datetime | None
    waived_by: PersonRef | None
    waived_at: datetime | None
    reason: str
    reminders: int
    reminded_at: datetime | None
    answer: ConclusionId | None
    revision: Revision
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class NeedView:
    """A mandatory answer: of how many bodies of a kind (or of one, ``body``), how many there are, and who refused."""

    need: str
    kind: BodyKind
    body: str | None
    concurrence: bool
    count: int
    found: int
    refused: tuple[BodyId, ...]
    met: bool
    excused: ExcusedRow | None
    may: tuple[May, ...]

    @classmethod
    def of(cls, one: Need, excused: ExcusedRow | None, may: tuple[May, ...]) -> "NeedView":
        """A mandatory answer as it stands."""
        it = one.need
        return cls(it.key, it.kind, it.body, it.concurrence, it.count, one.found, one.refused, one.met, excused, may)


@dataclass(frozen=True, slots=True)
class RequestList:
    """Every request on an act, oldest first, and what its present stage cannot do without.

    ``co_developers`` develop the act beside its developer, ``revision`` is the dossier's; ``terms`` are the last
    days that the procedure gives a body of a kind asked today.
    """

    version: VersionNumber
    requests: tuple[RequestView, ...]
    needs: tuple[NeedView, ...]
    terms: Mapping[BodyKind, date]
    co_developers: tuple[BodyRef, ...]
    revision: int
    may: tuple[May, ...]
