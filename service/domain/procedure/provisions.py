"""What a procedure provides for beside its stages: bodies, support for tabling, tables, documents, order, calendar."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from service.domain.procedure.mandate import BodyKind, Role
from service.domain.text.naming import Scheme
from service.domain.text.numbering import Regime


@dataclass(frozen=True, slots=True)
class Name:
    """What a thing is called, for people."""

    ru: str
    en: str


class Composition(StrEnum):
    """Of whom a body consists."""

    DELEGATIONS = "delegations"  # each has one voice
    MEMBERS = "members"  # each member has one
    APPOINTED = "appointed"  # persons or organisations without a voice


@dataclass(frozen=True, slots=True)
class BodyRule:
    """A kind of body that the assembly has, and what it calls it.

    It sits with ``quorum``, a share of its voices or a number of them (``counted``), called ``notice`` days before
    (working ones, if ``working``); ``None`` where the rules say nothing.
    """

    kind: BodyKind
    name: Name
    composition: Composition
    quorum: Fraction | None = None
    counted: bool = False
    notice: int | None = None
    working: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A number of days, working ones if ``working``."""

    days: int
    working: bool = False


class Tabled(StrEnum):
    """What is tabled."""

    AMENDMENT = "amendment"
    SUB_AMENDMENT = "sub_amendment"
    COMPROMISE = "compromise"


EVERYTHING = frozenset(Tabled)


@dataclass(frozen=True, slots=True)
class Support:
    """Who must stand by something for it to be tabled: so many delegations and members, the head of one of them.

    ``others`` are supports of which any one will do instead, as a political group in place of so many members.
    """

    delegations: int = 1
    members: int = 0
    head: bool = False
    others: tuple["Support", ...] = ()

    def lacks(self, delegations: int, members: int, *, head: bool) -> Mapping[str, int]:
        """What is missing, by ``delegations``, ``members`` and ``head``; empty where there is enough support."""
        short = {
            "delegations": self.delegations - delegations,
            "members": self.members - members,
            "head": int(self.head and not head),
        }
        lacking = {what: by for what, by in short.items() if by > 0}
        instead = any(not other.lacks(delegations, members, head=head) for other in self.others)
        return {} if instead else lacking


class Recommends(StrEnum):
    """What a table of amendments recommends."""

    ADOPT = "adopt"
    REJECT = "reject"
    NOTHING = "nothing"


class PulledBy(StrEnum):
    """Who may have an amendment taken out of a table and decided by itself."""

    ANYBODY = "anybody"
    AUTHOR = "author"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Table:
    """A table of amendments; ``number`` is its place, ``objections`` so many take one out of the question en bloc."""

    key: str
    number: int
    name: Name
    recommends: Recommends
    en_bloc: bool
    pulled_by: PulledBy
    objections: int = 1


class Made(StrEnum):
    """A document that the program itself makes out of what is on record."""

    COMPARATIVE_TABLE = "comparative_table"  # сравнительная таблица двух редакций
    MARSHALLED_LIST = "marshalled_list"
    AMENDMENT_TABLES = "amendment_tables"


@dataclass(frozen=True, slots=True)
class DueDocument:
    """A document that a stage has to produce, and by when.

    It is due ``days`` (working ones, if ``working``) before or after the date of a recorded act, or else after the
    entry into ``stage``; ``None``: no day is set. It is there once the recorded act ``filed_by`` stands, or is
    ``made`` by the program.
    """

    key: str
    name: Name
    stage: str
    days: int | None
    working: bool
    by: frozenset[Role]
    before: str | None = None
    after: str | None = None
    filed_by: str | None = None
    made: Made | None = None


@dataclass(frozen=True, slots=True)
class Switches:
    """What a house adds to its doctrine of order (vote-order.md: each of them off unless the house wants it)."""

    commission_first: bool = False
    share_of_words: bool = False
    definitions_last: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days count as working days: Monday to Friday but ``holidays``, and the days made up for (``working``).

    ``yearly`` are holidays of every year, as (month, day).
    """

    yearly: frozenset[tuple[int, int]] = frozenset()
    holidays: frozenset[date] = frozenset()
    working: frozenset[date] = frozenset()

    def works(self, day: date) -> bool:
        """Whether a day is a working day."""
        if day in self.working:
            return True
        free = day in self.holidays or (day.month, day.day) in self.yearly
        return day.weekday() < SATURDAY and not free


SATURDAY = 5
PLAIN = Calendar()


@dataclass(frozen=True, slots=True)
class Writing:
    """How the assembly's texts name and number their units, unless an act says otherwise."""

    naming: Scheme = Scheme.RU_PARTS
    regime: Regime = Regime.DRAFT


@dataclass(frozen=True, slots=True)
class Session:
    """A session of the assembly in every year; it is over with the month ``ends``, from 1."""

    key: str
    name: Name
    ends: int


@dataclass(frozen=True, slots=True)
class Approval:
    """A body that must approve the programme, and who enters that it has."""

    body: BodyKind
    by: frozenset[Role]


@dataclass(frozen=True, slots=True)
class ProgrammeRule:
    """How the assembly plans its acts: for how many years, who proposes, which bodies approve, in their order.

    ``otherwise`` is the stage at which an act begins that is no item of an approved programme; ``None``: where all do.
    """

    name: Name
    years: int
    proposed_by: frozenset[Role]
    approved: tuple[Approval, ...]
    sessions: tuple[Session, ...]
    otherwise: str | None = None

    def session(self, key: str) -> Session | None:
        """The session of that name."""
        return next((one for one in self.sessions if one.key == key), None)


DEFAULT_SUPPORT: Mapping[Tabled, Support] = dict.fromkeys(Tabled, Support())


@dataclass(frozen=True, slots=True)
class Provisions:
    """All of it; a profile of version 1 has what is given here."""

    bodies: Mapping[BodyKind, BodyRule] = field(default_factory=dict)
    tabling: Mapping[Tabled, Support] = field(default_factory=lambda: DEFAULT_SUPPORT)
    tables: tuple[Table, ...] = ()
    documents: Mapping[str, DueDocument] = field(default_factory=dict)
    switches: Switches = Switches()
    calendar: Calendar = PLAIN
    writing: Writing = Writing()
    reply: Term | None = None  # in which an expert with whom the developer disagrees is answered
    programme: ProgrammeRule | None = None  # no programme where the file has none
    reviewed_by: frozenset[Role] | None = None  # who opens the review of an act; ``None``: whoever the table lets
