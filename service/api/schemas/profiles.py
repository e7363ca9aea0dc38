"""The rules of procedure on the wire."""

from typing import Literal

from service.api.answers import View
from service.api.schemas.references import TermOut
from service.domain.amendment.precedence import Doctrine
from service.domain.procedure.deciding import Threshold, Way
from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Effect, Field, Unit
from service.domain.procedure.provisions import Composition, Made, PulledBy, Recommends


class NumberOut(View):
    """A number of the procedure; a default until the assembly has confirmed it."""

    key: str
    value: str
    unit: Unit
    confirmed: bool
    basis: str


class StageRuleOut(View):
    """A stage: what it takes, and who decides there."""

    key: str
    name: dict[str, str]
    takes: list[Action]
    final: bool
    aside: bool
    decides: str | None
    quorum: str | None
    detour: bool
    way: Way | None
    threshold: Threshold | None


class MoveRuleOut(View):
    """A move between stages."""

    key: str
    name: dict[str, str]
    sources: list[str]
    target: str
    by: list[str]
    conditions: list[TermOut]
    needs_reason: bool
    effect: Effect
    kinds: list[str]
    at_most: int | None


class ActRuleOut(View):
    """An act of procedure that can be recorded."""

    key: str
    name: dict[str, str]
    action: Action
    fields: dict[str, Field]
    per_delegation: bool


class DeadlineRuleOut(View):
    """A deadline."""

    key: str
    name: dict[str, str]
    stage: str
    days: int
    unit: Literal["days", "working_days"]
    before: str | None
    closes: list[Action]


class BodyRuleOut(View):
    """A kind of body, what the assembly calls it and whose voices count in it."""

    kind: BodyKind
    name: dict[str, str]
    composition: Composition
    quorum: str | None


class TableRuleOut(View):
    """A table of amendments by its number."""

    number: int
    name: dict[str, str]
    recommends: Recommends
    en_bloc: bool
    pulled_by: PulledBy
    objections: int


class DueDocumentOut(View):
    """A document that a stage produces, and when it is due."""

    key: str
    name: dict[str, str]
    stage: str
    days: int | None
    working: bool
    before: str | None
    after: str | None
    by: list[Role]
    filed_by: str | None
    made: Made | None


class ProfileOut(View):
    """The rules of procedure of an assembly."""

    key: str
    version: int
    hash: str
    name: dict[str, str]
    zone: str
    languages: list[str]
    doctrine: Doctrine
    justification: int
    kinds: list[TermOut]
    stages: list[StageRuleOut]
    moves: list[MoveRuleOut]
    acts: list[ActRuleOut]
    deadlines: list[DeadlineRuleOut]
    numbers: list[NumberOut]
    bodies: list[BodyRuleOut]
    tables: list[TableRuleOut]
    documents: list[DueDocumentOut]
