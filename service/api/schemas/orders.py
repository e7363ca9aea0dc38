"""Orders of the chair and recommendations on the wire."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.references import BodyRefOut, PersonRefOut
from service.domain.amendment.exclusivity import Basis
from service.domain.amendment.relation import Relation
from service.usecases.ports.orders import OrderKind

Name = Annotated[str, Field(max_length=100)]
Reason = Annotated[str, Field(max_length=4_000)]


class NewOrder(Body):
    """An order over the list; which members it needs depends on ``kind``."""

    kind: OrderKind
    amendments: Annotated[tuple[Name, ...], Field(max_length=500)]
    beside: Name | None = None
    block: bool = False
    holds: bool = True
    reason: Reason = ""


class ExcludingOut(View):
    """One of a pair."""

    amendment: str
    number: int | None
    part: int


class ExclusionOut(View):
    """A pair that excludes each other (computed, declared) or, ``denied``, does not, with the reason of the chair."""

    one: ExcludingOut
    other: ExcludingOut
    basis: Basis
    relation: Relation
    reason: str


class ExclusionsOut(View):
    """All pairs of a list."""

    pairs: list[ExclusionOut]


class UndoneIn(Body):
    """Why an order is undone."""

    reason: Reason = ""


class ConsentIn(Body):
    """Whether an author lets a compromise stand in place of the own amendment."""

    given: bool
    reason: Reason = ""


class ArrangedOut(View):
    """By which order an amendment stands where it does, and where it would stand without any."""

    order: str
    kind: OrderKind
    computed: int
    reason: str
    by: PersonRefOut
    at: datetime


class RecommendationOut(View):
    """Into which table an amendment goes; ``pulled`` have it decided by itself."""

    table: int
    reason: str
    by: PersonRefOut
    at: datetime
    confirmed_by: PersonRefOut | None
    confirmed_at: datetime | None
    pulled: list[BodyRefOut]


class ConsentOut(View):
    """Whether ``body`` lets a compromise stand in place of its amendment; ``given`` is null until it answers."""

    amendment: str
    number: int | None
    body: BodyRefOut
    asked_at: datetime | None
    given: bool | None
    reason: str
    by: PersonRefOut | None
    at: datetime | None
    may: MayMap


class NumberedOut(View):
    """An amendment by number; ``part`` is 0 where it is whole."""

    amendment: str
    number: int | None
    part: int


class OrderOut(View):
    """An order, undone or in force; ``idle``: it finds nothing to do now."""

    id: str
    kind: OrderKind
    amendments: list[NumberedOut]
    beside: NumberedOut | None
    block: bool
    holds: bool
    reason: str
    by: PersonRefOut
    at: datetime
    confirmed_by: PersonRefOut | None
    confirmed_at: datetime | None
    undone_by: PersonRefOut | None
    undone_at: datetime | None
    undone_reason: str
    idle: bool
    may: MayMap


class OrdersOut(View):
    """Every order ever given on an act, the first first; ``divisions``: of which votes in parts await a ruling."""

    act: str
    orders: list[OrderOut]
    divisions: list[NumberedOut]
    may: MayMap
