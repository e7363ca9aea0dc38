"""The rules of procedure on the wire."""

from typing import Literal

from service.api.answers import View
from service.api.schemas.references import TermOut
from service.domain.amendment.precedence import Doctrine
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Effect, Field, Unit


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
