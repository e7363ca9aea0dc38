"""The rules of procedure of one assembly, as data: stages, moves, conditions, deadlines, ways of deciding.

A ``Profile`` is read from a file (``docs/reference/profile-format.md``), checked by ``soundness``
and never changed; an act keeps the profile, by hash, under which it began.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from service.domain.amendment.precedence import Doctrine
from service.domain.ids import Hash, Language
from service.domain.procedure.deciding import Deciding, Question, Way
from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.permission import Action
from service.domain.procedure.provisions import EVERYTHING, Name, Provisions, Tabled, Term

PREVIOUS = "previous"
"""The target of a move that leads back to the stage from which the act was set aside."""


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
    convenes: BodyKind | None = None  # recorded when a meeting of such a body on the act is convened
    by: frozenset[Role] | None = None  # of those whom the table lets record it, only these roles


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day, inclusive, on which a stage takes certain actions.

    It lies ``length`` days after the entry into ``stage``, or before the date carried by the
    recorded act ``before``; the recorded act ``waiver``, made by every delegation, ends it early.
    ``of`` says for what kind of thing tabled it closes; ``reminders`` are days before the last one.
    """

    key: str
    name: Name
    stage: str
    length: Number
    closes: frozenset[Action]
    before: str | None = None
    waiver: str | None = None
    of: frozenset[Tabled] = EVERYTHING
    reminders: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition that moves name: a guard of ``guard`` with its arguments."""

    key: str
    name: Name
    guard: str
    arguments: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Another way of deciding some questions, for some kinds of act; empty ``kinds`` mean all."""

    on: frozenset[Question]
    kinds: frozenset[str]
    deciding: Deciding

    def fits(self, question: Question, kind: str) -> bool:
        """Whether a question on an act of a kind is decided so; a unit is put as the text is."""
        asked = Question.TEXT if question is Question.CLAUSE else question
        return asked in self.on and (not self.kinds or kind in self.kinds)


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
    exceptions: tuple[Otherwise, ...] = ()
    others: tuple[Deciding, ...] = ()  # ways that the chair may choose instead
    detour: bool = False  # an act passes it only where something makes it

    def decides(self, question: Question, kind: str) -> Deciding | None:
        """How this stage decides a question on an act of a kind; the first exception that fits wins."""
        found = (one.deciding for one in self.exceptions if one.fits(question, kind))
        return next(found, self.deciding)

    def ways(self, question: Question, kind: str) -> tuple[Deciding, ...]:
        """The way in which this stage decides, then those that the chair may choose instead."""
        usual = self.decides(question, kind)
        return () if usual is None else (usual, *self.others)

    def agrees(self, question: Question, kind: str) -> Deciding | None:
        """The way in which this stage decides a question by consensus; ``None`` where voices are counted."""
        return next((one for one in self.ways(question, kind) if one.way is Way.CONSENSUS), None)


@dataclass(frozen=True, slots=True)
class Move:
    """A way from stages to a stage; ``by`` are the roles that make it.

    ``kinds`` are the kinds of act that it is for, all where empty; an act makes it at most ``at_most`` times.
    """

    key: str
    name: Name
    sources: frozenset[str]
    target: str
    by: frozenset[Role]
    conditions: tuple[str, ...] = ()
    needs_reason: bool = False
    effect: Effect = Effect.NONE
    kinds: frozenset[str] = frozenset()
    at_most: int | None = None

    def is_for(self, kind: str) -> bool:
        """Whether acts of a kind know this move."""
        return not self.kinds or kind in self.kinds


@dataclass(frozen=True, slots=True)
class Expertise:
    """A conclusion that an act cannot do without: of ``count`` bodies of a kind, where the act bears ``tag``.

    ``tag`` is ``None`` where every act needs it. ``days`` (working ones, if ``working``) is the term given to a body
    that is asked; a ``concurrence`` is a consent that must be given, not an opinion (domain.md §6, S4). ``body`` is
    the key of the one body whose answer it is, ``stage`` where it is given if not where conclusions are;
    ``excused_by`` are the roles that may do without it, with a reason.
    """

    kind: BodyKind
    count: int
    tag: str | None = None
    name: Name | None = None
    days: int | None = None
    working: bool = False
    concurrence: bool = False
    body: str | None = None
    stage: str | None = None
    excused_by: frozenset[Role] = frozenset()

    @property
    def key(self) -> str:
        """What it is called on record."""
        what = "concurrence" if self.concurrence else "conclusion"
        return ":".join(filter(None, (what, self.body or self.kind.value, self.tag, self.stage)))


@dataclass(frozen=True, slots=True)
class Exceptional:
    """The way round a gate: who may be the second person, for how many days, and conditions that it never passes by."""

    confirmed_by: frozenset[Role]
    within: Number
    never: frozenset[str] = frozenset()


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
    exceptional: Exceptional | None = None  # no way round where the file has none
    concept: str | None = None  # the recorded act that approves the concept; its field `scope` names units
    provisions: Provisions = field(default_factory=Provisions)
    late_leave: Number | None = None  # days in which a delegation may object to a late amendment

    @property
    def starts(self) -> frozenset[str]:
        """The stages at which acts begin: the first one, and that of acts outside the programme."""
        rule = self.provisions.programme
        return frozenset({self.start, (rule and rule.otherwise) or self.start})

    def moves_from(self, stage: str, kind: str | None = None) -> tuple[Move, ...]:
        """The moves that a stage knows, for acts of a kind if one is named, in the order of the file."""
        found = (move for move in self.moves.values() if stage in move.sources)
        return tuple(move for move in found if kind is None or move.is_for(kind))

    @property
    def reply(self) -> Term | None:
        """In what time an expert with whom the developer disagrees has a reasoned reply."""
        return self.provisions.reply

    def deadlines_of(self, stage: str) -> tuple[Deadline, ...]:
        """The deadlines that entering a stage sets."""
        return tuple(deadline for deadline in self.deadlines.values() if deadline.stage == stage)
