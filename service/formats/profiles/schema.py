"""The form of a profile file: which sections and words there are, before any of its names are followed."""

from datetime import date
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic import Field as Default

from service.domain.amendment.precedence import Doctrine
from service.domain.procedure.deciding import Base, Question, Threshold, Way
from service.domain.procedure.guard import GUARDS
from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Effect, Field, Unit
from service.domain.procedure.provisions import Composition, Made, PulledBy, Recommends, Tabled
from service.domain.text.naming import Scheme
from service.domain.text.numbering import Regime

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Words = Annotated[str, StringConstraints(min_length=1, max_length=200)]


MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


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
    name: NameSection | None = None
    term: Key | None = None
    concurrence: bool = False
    body: Words | None = None
    stage: Key | None = None
    excused_by: tuple[Role, ...] = ()


class DecidingSection(_Section):
    """Who decides at a stage, and how."""

    body: BodyKind
    way: Way
    quorum: Key
    threshold: Threshold | None = None
    of: Base | None = None
    minimum: Key | None = None


class OtherwiseSection(DecidingSection):
    """Some questions, or some kinds of act, on which a stage decides otherwise."""

    on: tuple[Question, ...] = (Question.TEXT, Question.AMENDMENT, Question.PROCEDURE)
    kinds: tuple[Key, ...] = ()


class StageSection(_Section):
    """A stage."""

    name: NameSection
    takes: tuple[Action, ...] = ()
    final: bool = False
    aside: bool = False
    detour: bool = False
    decides: DecidingSection | None = None
    exceptions: tuple[OtherwiseSection, ...] = Default(default=(), alias="except")
    others: tuple[DecidingSection, ...] = Default(default=(), alias="or")


class ActSection(_Section):
    """A recorded act of procedure."""

    name: NameSection
    action: Action
    fields: dict[Key, Field] = {}
    per_delegation: bool = False
    conditions: tuple[Key, ...] = ()
    closes: tuple[Action, ...] = ()
    convenes: BodyKind | None = None


class DeadlineSection(_Section):
    """A window of a stage."""

    name: NameSection
    stage: Key
    length: Key
    before: Key | None = None
    waiver: Key | None = None
    closes: tuple[Action, ...] = ()
    of: tuple[Tabled, ...] = Default(default=tuple(Tabled), min_length=1)
    reminders: tuple[Key, ...] = ()


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
    kinds: tuple[Key, ...] = ()
    at_most: Key | None = None


class ExceptionalSection(_Section):
    """The way round a gate."""

    confirmed_by: tuple[Role, ...] = Default(min_length=1)
    within: Key
    never: tuple[Key, ...] = ()


class BodySection(_Section):
    """A kind of body."""

    name: NameSection
    composition: Composition = Default(alias="of")
    quorum: Key | None = None
    notice: Key | None = None


class SupportSection(_Section):
    """Who must stand by something for it to be tabled."""

    delegations: Key | None = None
    members: Key | None = None
    head: bool = False
    others: tuple["SupportSection", ...] = Default(default=(), alias="or")


class OrderSection(_Section):
    """Switches of the order of amendments."""

    commission_first: bool = False
    share_of_words: bool = False
    definitions_last: bool = False


class TableSection(_Section):
    """A table of amendments."""

    name: NameSection
    recommends: Recommends
    en_bloc: bool = False
    pulled_by: PulledBy = PulledBy.NOBODY
    objections: Key | None = None


class DocumentSection(_Section):
    """A document that a stage produces."""

    name: NameSection
    stage: Key
    length: Key | None = None
    before: Key | None = None
    after: Key | None = None
    by: tuple[Role, ...] = Default(min_length=1)
    act: Key | None = None
    made: Made | None = None


class CalendarSection(_Section):
    """Working days: holidays of every year (``--01-07``) or of one (``2027-01-08``), and days made up for."""

    holidays: tuple[Annotated[str, StringConstraints(pattern=r"^(-|\d{4})-\d\d-\d\d$")], ...] = ()
    working: tuple[date, ...] = ()


class SessionSection(_Section):
    """A session of every year, over with the month ``ends``."""

    name: NameSection
    ends: Literal[MONTHS]  # type: ignore[valid-type]


class ApprovalSection(_Section):
    """A body that approves the programme, and who enters its decision."""

    body: BodyKind
    by: tuple[Role, ...] = Default(min_length=1)


class ProgrammeSection(_Section):
    """How the assembly plans its acts."""

    name: NameSection
    years: Key
    proposed_by: tuple[Role, ...] = Default(min_length=1)
    approved: tuple[ApprovalSection, ...] = Default(min_length=1)
    sessions: dict[Key, SessionSection] = Default(min_length=1)
    otherwise: Key | None = None


class ReviewSection(_Section):
    """Who opens the review of an adopted act."""

    by: tuple[Role, ...] = Default(min_length=1)


class WritingSection(_Section):
    """How texts name and number their units."""

    naming: Scheme
    regime: Regime = Regime.DRAFT


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
    concept: Key | None = None
    kinds: dict[Key, NameSection]
    numbers: dict[Key, NumberSection]
    expertise: tuple[ExpertiseSection, ...] = ()
    stages: dict[Key, StageSection]
    acts: dict[Key, ActSection] = {}
    deadlines: dict[Key, DeadlineSection] = {}
    conditions: dict[Key, ConditionSection] = {}
    moves: dict[Key, MoveSection]
    exceptional: ExceptionalSection | None = None
    late_leave: Key | None = None
    bodies: dict[BodyKind, BodySection] = {}
    tabling: dict[Tabled, SupportSection] = {}
    order: OrderSection = OrderSection()
    tables: dict[Key, TableSection] = {}
    documents: dict[Key, DocumentSection] = {}
    calendar: CalendarSection = CalendarSection()
    writing: WritingSection | None = None
    programme: ProgrammeSection | None = None
    review: ReviewSection | None = None
    reply: Key | None = None
