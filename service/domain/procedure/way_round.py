"""The way round a gate: asked with a reason, confirmed in time by a second person, marked for everybody to see.

It spares an act conditions of the procedure, never those on which the text itself rests: what is
adopted stays exactly what was decided, by whichever way the act came to it (domain.md §8).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from service.domain.errors import DomainError
from service.domain.ids import ActId, MandateId, PersonId, WayRoundId
from service.domain.procedure.deadline import day_of, days_after, end_of
from service.domain.procedure.gate import Condition
from service.domain.procedure.profile import Effect, Exceptional, Move, Profile, Unit
from service.domain.procedure.verdict import PASSING, State

ESSENTIAL = frozenset({"version_published", "no_clashes", "consolidated", "consensus", "nothing_under_way"})
"""Guards that nothing leads round: the text and what was decided on it rest on them."""


class Answer(StrEnum):
    """What became of a request to pass by conditions."""

    ASKED = "asked"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"  # nobody answered in time, or the act has moved on since


@dataclass(frozen=True, slots=True)
class WayRound:
    """A request for one move to pass by conditions, at one visit of a stage; ``bypassed`` maps them to their states."""

    id: WayRoundId
    act: ActId
    move: str
    stage: str
    visit: int
    reason: str
    bypassed: Mapping[str, str]
    asked_by: PersonId
    mandate: MandateId
    asked_at: datetime
    expires_at: datetime
    status: Answer = Answer.ASKED
    ended_by: PersonId | None = None
    ended_mandate: MandateId | None = None
    ended_at: datetime | None = None
    answer: str = ""


class NoWayRound(DomainError):
    """Not even an exception leads past these conditions; ``conditions`` maps each of them to its state."""

    code = "no-way-round"

    def __init__(self, move: str, conditions: Mapping[str, str]) -> None:
        super().__init__(move, conditions)
        self.move, self.conditions = move, conditions


class GateIsOpen(DomainError):
    """Every condition is met: the move needs no exception."""

    code = "gate-is-open"

    def __init__(self, move: str) -> None:
        super().__init__(move)
        self.move = move


class WayRoundAsked(DomainError):
    """An exception has been asked for on this act and waits for its second person until ``until``."""

    code = "exception-asked"

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


class WayRoundOver(DomainError):
    """The request for an exception is answered, withdrawn or out of time; ``state`` says which."""

    code = "exception-over"

    def __init__(self, state: Answer) -> None:
        super().__init__(state)
        self.state = state.value


def expires(profile: Profile, exceptional: Exceptional, asked: datetime) -> datetime:
    """The first instant at which a request asked then can no more be confirmed."""
    count, working = int(exceptional.within.value), exceptional.within.unit is Unit.WORKING_DAYS
    today, calendar = day_of(asked, profile.zone), profile.provisions.calendar
    return end_of(days_after(today, count, working=working, calendar=calendar), profile.zone)


def standing(asked: WayRound, stage: str, visit: int, now: datetime) -> Answer:
    """What a request is worth now, to an act that stands at this visit of a stage."""
    over = now >= asked.expires_at or (asked.stage, asked.visit) != (stage, visit)
    return Answer.EXPIRED if asked.status is Answer.ASKED and over else asked.status


def passed_by(exceptional: Exceptional | None, move: Move, stands: Iterable[Condition]) -> Mapping[str, str]:
    """The open conditions that an exception would pass by, with their states.

    ``GateIsOpen`` where there is none, ``NoWayRound`` where one of them, or the procedure, knows no exception.
    """
    missing = [condition for condition in stands if condition.state not in PASSING]
    if not missing:
        raise GateIsOpen(move.key)
    barred = missing if exceptional is None else [one for one in missing if _is_barred(exceptional, move, one)]
    if barred:
        raise NoWayRound(move.key, _states(barred))
    return _states(missing)


def has_way_round(exceptional: Exceptional | None, move: Move, stands: Iterable[Condition]) -> bool:
    """Whether an exception could be asked for now."""
    missing = [condition for condition in stands if condition.state not in PASSING]
    return bool(missing) and exceptional is not None and not any(_is_barred(exceptional, move, one) for one in missing)


def _is_barred(exceptional: Exceptional, move: Move, condition: Condition) -> bool:
    """A final text takes no exception; neither does what the text rests on, or a sitting that is still open."""
    open_sitting = condition.guard == "sitting_closed" and condition.state is State.IN_WORK
    never = condition.key in exceptional.never or condition.guard in ESSENTIAL
    return never or open_sitting or move.effect is Effect.FINALISE


def _states(missing: Iterable[Condition]) -> Mapping[str, str]:
    return {condition.key: condition.state.value for condition in missing}
