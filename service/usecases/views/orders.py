"""What readers are shown of orders, recommendations, consents and divisions."""

from dataclasses import dataclass
from datetime import datetime

from service.domain.amendment.exclusivity import Basis
from service.domain.amendment.relation import Relation
from service.domain.ids import ActId, AmendmentId, OrderId
from service.domain.procedure.permission import May
from service.usecases.ports.orders import OrderKind
from service.usecases.views.references import BodyRef, PersonRef


@dataclass(frozen=True, slots=True)
class ArrangedView:
    """By which order of the chair an amendment stands where it does, and where it would stand without any."""

    order: OrderId
    kind: OrderKind
    computed: int
    reason: str
    by: PersonRef
    at: datetime


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """Into which table an amendment goes; ``pulled`` are the delegations that have it decided by itself."""

    table: int
    reason: str
    by: PersonRef
    at: datetime
    confirmed_by: PersonRef | None
    confirmed_at: datetime | None
    pulled: tuple[BodyRef, ...]


@dataclass(frozen=True, slots=True)
class ConsentView:
    """Whether ``body`` lets a compromise stand in place of its amendment; not asked yet, not answered, or so."""

    amendment: AmendmentId
    number: int | None
    body: BodyRef
    asked_at: datetime | None
    given: bool | None
    reason: str
    by: PersonRef | None
    at: datetime | None
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class NumberedView:
    """An amendment by number."""

    amendment: AmendmentId
    number: int | None
    part: int


@dataclass(frozen=True, slots=True)
class ExclusionView:
    """A pair that excludes each other or, where that is denied, does not; ``relation`` is what is computed."""

    one: NumberedView
    other: NumberedView
    basis: Basis
    relation: Relation
    reason: str


@dataclass(frozen=True, slots=True)
class ExclusionsView:
    """All pairs of a list, in its order of numbers."""

    pairs: tuple[ExclusionView, ...]


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order: what it says, who gave it, who confirmed it, whether it was undone."""

    id: OrderId
    kind: OrderKind
    amendments: tuple[NumberedView, ...]
    beside: NumberedView | None
    block: bool
    holds: bool
    reason: str
    by: PersonRef
    at: datetime
    confirmed_by: PersonRef | None
    confirmed_at: datetime | None
    undone_by: PersonRef | None
    undone_at: datetime | None
    undone_reason: str
    idle: bool  # in force, but finds nothing to do now
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class OrdersView:
    """Every order ever given on an act, the first first; ``divisions``: of which votes in parts await a ruling."""

    act: ActId
    orders: tuple[OrderView, ...]
    divisions: tuple[NumberedView, ...]
    may: tuple[May, ...]
