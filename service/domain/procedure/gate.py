"""The gate of a move: every condition with its state, and whose turn it is.

The same function answers the screen (a dry run) and the transition itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from service.domain.errors import DomainError
from service.domain.ids import BodyId
from service.domain.procedure.evidence import GateFacts
from service.domain.procedure.guard import PASSING, State, Verdict, ask
from service.domain.procedure.mandate import Mandate, Role
from service.domain.procedure.permission import cells
from service.domain.procedure.profile import Move, Profile, RecordedAct
from service.domain.procedure.provisions import Name


class GateClosed(DomainError):
    """Conditions are still open; ``conditions`` maps each of them to its state."""

    code = "gate-closed"

    def __init__(self, what: str, conditions: Mapping[str, str]) -> None:
        super().__init__(what, conditions)
        self.what, self.conditions = what, conditions


OF_COMMISSION = frozenset({Role.COMMISSION_CHAIR, Role.COMMISSION_MEMBER})


@dataclass(frozen=True, slots=True)
class Who:
    """Who can bring a condition nearer: a role, in one body where only that body's will do."""

    role: Role
    body: BodyId | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of a move as it stands; ``since`` is when it was met, else since when it waits."""

    key: str
    name: Name
    guard: str
    state: State
    who: tuple[Who, ...]
    since: datetime
    detail: Mapping[str, object]


def fits(who: Who, mandate: Mandate) -> bool:
    """Whether a mandate is one that somebody is looked for under."""
    return mandate.role is who.role and who.body in (None, mandate.body)


def conditions(profile: Profile, move: Move | RecordedAct, facts: GateFacts) -> tuple[Condition, ...]:
    """Every condition of a move, or of an act to be recorded, in the order of the profile."""
    return tuple(_condition(profile, key, facts) for key in move.conditions)


def is_open(stands: Iterable[Condition]) -> bool:
    """Whether a gate lets the act pass."""
    return all(condition.state in PASSING for condition in stands)


def require_open(what: str, stands: Iterable[Condition]) -> None:
    """Refuse to pass while a condition is open."""
    missing = {condition.key: condition.state.value for condition in stands if condition.state not in PASSING}
    if missing:
        raise GateClosed(what, missing)


def _condition(profile: Profile, key: str, facts: GateFacts) -> Condition:
    verdict = ask(facts, key)
    who = () if verdict.state in PASSING else whose(verdict, facts)
    since = verdict.since or facts.dossier.since
    requirement = profile.conditions[key]
    return Condition(key, requirement.name, requirement.guard, verdict.state, who, since, verdict.detail)


def whose(verdict: Verdict, facts: GateFacts) -> tuple[Who, ...]:
    """Who can bring nearer what a guard finds missing."""
    if verdict.action is None:
        return ()
    found: list[Who] = []
    for role, letters in cells()[verdict.action].items():
        if verdict.roles is not None and role not in verdict.roles:
            continue
        if "A" in letters:
            found.append(Who(role, facts.dossier.commission if role in OF_COMMISSION else facts.dossier.developer))
        elif "O" in letters and verdict.bodies:
            found.extend(Who(role, body) for body in verdict.bodies)
        else:
            found.append(Who(role))
    return tuple(found)
