"""The rules of procedure of one assembly, as data: stages, moves, conditions, deadlines, ways of deciding.

A ``Profile`` is read from a file (``docs/reference/profile-format.md``), checked by ``soundness``
and never changed; an act keeps the profile, by hash, under which it began.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from service.domain.amendment.precedence import Doctrine
from service.domain.ids import Hash, Language
from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.permission import Action

PREVIOUS = "previous"
"""The target of a move that leads back to the stage from which the act was set aside."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a thing is called, for people."""

    ru: str
    en: str


class Unit(StrEnum):
    """What a number of the procedure counts."""

    DAYS = "days"
    WORKING_DAYS = "working_days"  # Monday to Friday
    SHARE = "share"  # between 0 and 1, such as 2/3
    COUNT = "count"
    CHARACTERS = "characters"


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the procedure; a default until the assembly confirms it (domain.md §0)."""

    value: Fraction
    unit: Unit
    confirmed: bool
    basis: str


class Field(StrEnum):
    """What a recorded act of procedure may carry."""

    TEXT = "text"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class RecordedAct:
    """An act of procedure done outside the program and recorded in it, such as a signed letter.

    ``per_delegation`` acts are recorded for each delegation by itself. ``conditions`` must be met
    before; once recorded (by all, if per delegation) it ``closes`` actions until the stage is left.
    """

    key: str
    name: Name
    action: Action
    fields: Mapping[str, Field]
    per_delegation: bool = False
    conditions: tuple[str, ...] = ()
    closes: frozenset[Action] = frozenset()


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day, inclusive, on which a stage takes certain actions.

    It lies ``length`` days after the entry into ``stage``, or before the date carried by the
    recorded act ``before``; the recorded act ``waiver``, made by every delegation, ends it early.
    """

    key: str
    name: Name
    stage: str
    length: Number
    closes: frozenset[Action]
    before: str | None = None
    waiver: str | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition that moves name: a guard of ``guard`` with its arguments."""

    key: str
    name: Name
    guard: str
    arguments: Mapping[str, str]


class Way(StrEnum):
    """How a body decides on the text as a whole (domain.md §9.7)."""

    CONSENSUS = "consensus"


@dataclass(frozen=True, slots=True)
class Deciding:
    """Which body decides at a stage, in what way, with what quorum.

    ``quorum`` is the share of the participating delegations that must be present.
    """

    body: BodyKind
    way: Way
    quorum: Fraction


class Effect(StrEnum):
    """What a move does to the text."""

    NONE = "none"
    CONSOLIDATE = "consolidate"  # adopted amendments become the next version
    FINALISE = "finalise"  # the text as adopted becomes the final version


@dataclass(frozen=True, slots=True)
class Stage:
    """Where an act can stand; ``takes`` are the staged actions possible here."""

    key: str
    name: Name
    takes: frozenset[Action]
    final: bool = False
    aside: bool = False  # not on the main path: postponed, withdrawn, rejected
    deciding: Deciding | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """A way from stages to a stage; ``by`` are the roles that make it."""

    key: str
    name: Name
    sources: frozenset[str]
    target: str
    by: frozenset[Role]
    conditions: tuple[str, ...] = ()
    needs_reason: bool = False
    effect: Effect = Effect.NONE


@dataclass(frozen=True, slots=True)
class Expertise:
    """A conclusion that an act cannot do without: of ``count`` bodies of a kind, where the act bears ``tag``.

    ``tag`` is ``None`` where every act needs it.
    """

    kind: BodyKind
    count: int
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """One assembly's rules; ``stages`` in the order of the main path, then those aside."""

    key: str
    version: int
    hash: Hash
    name: Name
    zone: str  # the zone of record, an IANA name
    languages: tuple[Language, ...]
    kinds: Mapping[str, Name]
    start: str
    stages: Mapping[str, Stage]
    moves: Mapping[str, Move]
    conditions: Mapping[str, Requirement]
    acts: Mapping[str, RecordedAct]
    deadlines: Mapping[str, Deadline]
    expertise: tuple[Expertise, ...]
    numbers: Mapping[str, Number]
    doctrine: Doctrine  # order of amendments, domain.md §9.5
    justification: int  # most characters that a justification may have

    def moves_from(self, stage: str) -> tuple[Move, ...]:
        """The moves that a stage knows, in the order of the file."""
        return tuple(move for move in self.moves.values() if stage in move.sources)

    def deadlines_of(self, stage: str) -> tuple[Deadline, ...]:
        """The deadlines that entering a stage sets."""
        return tuple(deadline for deadline in self.deadlines.values() if deadline.stage == stage)
