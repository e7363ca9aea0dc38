"""What is shown of an act's way through the procedure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from service.domain.ids import ActId, BodyId, MeetingId, SittingId, VersionNumber, WayRoundId
from service.domain.procedure.deadline import last_day
from service.domain.procedure.documents import Stands
from service.domain.procedure.dossier import Dossier, is_over
from service.domain.procedure.gate import Condition, Who
from service.domain.procedure.mandate import Role
from service.domain.procedure.permission import May
from service.domain.procedure.profile import Deadline, Effect, Field, Profile, RecordedAct
from service.domain.procedure.provisions import Made
from service.domain.procedure.provisions import Name as ProfileName
from service.domain.procedure.schedule import reminder_due
from service.domain.procedure.verdict import State
from service.domain.procedure.way_round import Answer
from service.usecases.views.meetings import QuorumView
from service.usecases.views.references import BodyRef, Name, Names, PersonRef, Term


def named(name: ProfileName) -> Name:
    """A name of the profile by language."""
    return {"ru": name.ru, "en": name.en}


def stage_term(profile: Profile, stage: str) -> Term:
    """A stage by key and name."""
    return Term(stage, named(profile.stages[stage].name))


PersonsOf = Callable[[Who], tuple[PersonRef, ...]]
"""Whom a role stands for."""


def nobody(_: Who) -> tuple[PersonRef, ...]:
    """Roles alone, where nobody is to be named."""
    return ()


@dataclass(frozen=True, slots=True)
class WhoView:
    """Who can bring a condition nearer; in ``body`` alone, where one is named; ``persons`` hold the role now."""

    role: Role
    body: BodyRef | None
    persons: tuple[PersonRef, ...] = ()

    @classmethod
    def all(cls, who: Iterable[Who], names: Names, persons: PersonsOf) -> "tuple[WhoView, ...]":
        """Everybody who is meant."""
        return tuple(cls(one.role, names.bodies[one.body] if one.body else None, persons(one)) for one in who)


@dataclass(frozen=True, slots=True)
class ReminderView:
    """Somebody was reminded; ``today`` says whether that day is not yet over."""

    person: PersonRef
    by: PersonRef
    at: datetime
    today: bool


@dataclass(frozen=True, slots=True)
class ConditionView:
    """A condition of a gate; ``since`` is when it was met, else since when it waits.

    ``reminders`` holds the latest given to each person at this visit of the stage.
    """

    key: str
    name: Name
    guard: str
    state: State
    who: tuple[WhoView, ...]
    since: datetime
    detail: Mapping[str, object]
    reminders: tuple[ReminderView, ...] = ()

    @classmethod
    def of(cls, condition: Condition, names: Names, persons: PersonsOf = nobody) -> "ConditionView":
        """A condition as judged."""
        who = WhoView.all(condition.who, names, persons)
        name = named(condition.name)
        return cls(condition.key, name, condition.guard, condition.state, who, condition.since, condition.detail)


@dataclass(frozen=True, slots=True)
class MoveView:
    """A move that the present stage knows, and the roles ``by`` which it is made.

    ``open`` says whether its gate would let the act pass now.
    """

    move: str
    name: Name
    target: Term
    by: tuple[Role, ...]
    effect: Effect
    needs_reason: bool
    open: bool
    conditions: tuple[ConditionView, ...]
    may: tuple[May, ...]
    way_round: bool = False  # an exception could be asked for now


@dataclass(frozen=True, slots=True)
class RecordView:
    """An act of procedure on record; ``body`` is the delegation where it is one's own."""

    body: BodyRef | None
    at: datetime
    by: PersonRef
    fields: Mapping[str, str]

    @classmethod
    def all(cls, act: RecordedAct, dossier: Dossier, names: Names) -> "tuple[RecordView, ...]":
        """Whatever is on record of an act of procedure."""
        stood = dossier.facts.get(act.key, {})
        rows = stood.items() if act.per_delegation else [(None, stood)] if stood else []
        return tuple(
            cls(
                names.bodies[BodyId(body)] if body else None,
                datetime.fromisoformat(record["at"]),
                names.persons[record["by"]],
                record["fields"],
            )
            for body, record in rows
        )


@dataclass(frozen=True, slots=True)
class RecordedActView:
    """An act of procedure that can be recorded here, with what is on record; ``first`` must be met before."""

    act: str
    name: Name
    fields: Mapping[str, Field]
    per_delegation: bool
    records: tuple[RecordView, ...]
    first: tuple[ConditionView, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document that a stage produces, as it stands.

    It is due ``days`` (working ones, if ``working``) before or after a recorded act, or after the stage was entered:
    ``day`` is the last one in ``zone``, ``at`` the first instant that is late, ``None`` until known. ``who`` files it,
    by ``act``, unless the program has ``made`` it; moves ``needed_by`` cannot do without it.
    """

    key: str
    name: Name
    stage: Term
    state: Stands
    days: int | None
    working: bool
    before: Term | None
    after: Term | None
    at: datetime | None
    day: date | None
    zone: str
    filed_at: datetime | None
    made: Made | None
    who: tuple[WhoView, ...]
    act: RecordedActView | None
    needed_by: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class WindowView:
    """A deadline: ``day`` is its last day, inclusive, in ``zone``; ``at`` the first instant that is late.

    ``reminder`` is the number of days before it of which the procedure reminds now, such as 14 or 3.
    """

    key: str
    name: Name
    at: datetime
    day: date
    zone: str
    passed: bool
    reminder: int | None = None

    @classmethod
    def of(cls, deadline: Deadline, dossier: Dossier, zone: str, now: datetime) -> "WindowView":
        """A deadline that is set."""
        at = dossier.deadlines[deadline.key]
        over = is_over(deadline, dossier, now)
        due = None if over else reminder_due(deadline, at, zone, now)
        return cls(deadline.key, named(deadline.name), at, last_day(at, zone), zone, over, due)


@dataclass(frozen=True, slots=True)
class WayRoundView:
    """A request to pass a gate by exception: which ``conditions``, why, and what became of it."""

    id: WayRoundId
    move: Term
    reason: str
    conditions: tuple[Term, ...]
    asked_by: PersonRef
    asked_at: datetime
    expires_at: datetime
    state: Answer
    ended_by: PersonRef | None
    ended_at: datetime | None
    answer: str
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class GateView:
    """What stands between an act and its next stages; ``revision`` is what a move must have seen.

    ``bodies`` are those that the details of conditions name by id.
    """

    act: ActId
    stage: Term
    since: datetime
    version: VersionNumber
    revision: int
    moves: tuple[MoveView, ...]
    acts: tuple[RecordedActView, ...]
    deadlines: tuple[WindowView, ...]
    documents: tuple[DocumentView, ...]
    bodies: tuple[BodyRef, ...]
    exceptions: tuple[WayRoundView, ...] = ()
    may: tuple[May, ...] = ()


@dataclass(frozen=True, slots=True)
class SittingView:
    """A sitting on an act."""

    id: SittingId
    body: BodyRef
    stage: str
    status: str
    opened_at: datetime
    opened_by: PersonRef
    closed_at: datetime | None
    meeting: MeetingId | None  # in which the act was taken up
    may: tuple[May, ...]
    present: tuple[str, ...] | None = None  # who is there, as the chair said, where it is not in a meeting
    quorum: QuorumView | None = None  # while it is open, and not in a meeting


@dataclass(frozen=True, slots=True)
class SittingsView:
    """The sittings on an act, first to last; ``may`` tells whether another can be opened."""

    sittings: tuple[SittingView, ...]
    may: tuple[May, ...]
