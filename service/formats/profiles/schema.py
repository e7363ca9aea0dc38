"""The form of a profile file: which sections and words there are, before any of its names are followed."""

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic import Field as Default

from service.domain.amendment.precedence import Doctrine
from service.domain.procedure.guard import GUARDS
from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Effect, Field, Unit, Way

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Words = Annotated[str, StringConstraints(min_length=1, max_length=200)]


def _fraction(written: object) -> Fraction:
    try:
        return Fraction(str(written))
    except (ValueError, ZeroDivisionError):
        raise ValueError("not a number") from None


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class NameSection(_Section):
    """A name in both languages."""

    ru: Words
    en: Words


class NumberSection(_Section):
    """A number, what it counts, whether the assembly has confirmed it and what it rests on."""

    value: Annotated[Fraction, BeforeValidator(_fraction)]
    unit: Unit
    status: Literal["default_to_be_confirmed", "confirmed"]
    basis: Words


class ExpertiseSection(_Section):
    """A conclusion that an act cannot do without."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    source: BodyKind = Default(alias="from")
    count: Key
    tag: Key | None = None


class DecidingSection(_Section):
    """Who decides at a stage, and how."""

    body: BodyKind
    way: Way
    quorum: Key


class StageSection(_Section):
    """A stage."""

    name: NameSection
    takes: tuple[Action, ...] = ()
    final: bool = False
    aside: bool = False
    decides: DecidingSection | None = None


class ActSection(_Section):
    """A recorded act of procedure."""

    name: NameSection
    action: Action
    fields: dict[Key, Field] = {}
    per_delegation: bool = False
    conditions: tuple[Key, ...] = ()
    closes: tuple[Action, ...] = ()


class DeadlineSection(_Section):
    """A window of a stage."""

    name: NameSection
    stage: Key
    length: Key
    before: Key | None = None
    waiver: Key | None = None
    closes: tuple[Action, ...] = ()


class ConditionSection(_Section):
    """A condition: a guard with arguments."""

    name: NameSection
    guard: Literal[tuple(GUARDS)]  # type: ignore[valid-type]
    arguments: dict[Key, Key] = Default(default={}, alias="with")


class MoveSection(_Section):
    """A move."""

    name: NameSection
    sources: tuple[Key, ...] = Default(alias="from", min_length=1)
    target: Key = Default(alias="to")
    by: tuple[Role, ...]
    conditions: tuple[Key, ...] = ()
    needs_reason: bool = False
    effect: Effect = Effect.NONE


class ProfileFile(_Section):
    """The whole file."""

    profile: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
    version: Annotated[int, Default(ge=1)]
    name: NameSection
    zone: Words
    languages: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")], ...] = Default(min_length=1)
    doctrine: Doctrine
    start: Key
    justification: Key
    kinds: dict[Key, NameSection]
    numbers: dict[Key, NumberSection]
    expertise: tuple[ExpertiseSection, ...] = ()
    stages: dict[Key, StageSection]
    acts: dict[Key, ActSection] = {}
    deadlines: dict[Key, DeadlineSection] = {}
    conditions: dict[Key, ConditionSection] = {}
    moves: dict[Key, MoveSection]
