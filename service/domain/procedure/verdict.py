"""What a guard answers with, and the register of guards.

A guard answers with a state, what is missing and whose turn it is; it never answers "no, because I
could not find out". What each takes as arguments and which action meets it stands beside it, so
that ``soundness`` can tell a guard that could never hold.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from service.domain.ids import BodyId
from service.domain.procedure.deadline import last_day
from service.domain.procedure.evidence import GateFacts
from service.domain.procedure.mandate import Role
from service.domain.procedure.permission import Action


class State(StrEnum):
    """How a condition stands (ux.md W6)."""

    MET = "met"
    OPEN = "open"  # not begun
    IN_WORK = "in_work"
    NOT_REQUIRED = "not_required"
    WAITING = "waiting"  # cannot begin: something else comes first


PASSING = frozenset({State.MET, State.NOT_REQUIRED})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A guard's answer: ``action`` would bring it nearer, by ``bodies`` and ``roles`` where it is theirs alone.

    ``since`` is when it was met, if known; ``detail`` holds JSON-safe facts for the screen.
    """

    state: State
    detail: Mapping[str, object] = field(default_factory=dict)
    action: Action | None = None
    bodies: tuple[BodyId, ...] = ()
    roles: frozenset[Role] | None = None
    since: datetime | None = None


Guard = Callable[[GateFacts, Mapping[str, str]], Verdict]


@dataclass(frozen=True, slots=True)
class Known:
    """A guard with what ``soundness`` needs: names of arguments by what they name, and the actions that meet it."""

    ask: Guard
    arguments: Mapping[str, str]
    actions: frozenset[Action]


GUARDS: dict[str, Known] = {}


def guard(*actions: Action, **arguments: str) -> Callable[[Guard], Guard]:
    """Enter a function among the guards under its own name."""

    def enter(ask: Guard) -> Guard:
        GUARDS[ask.__name__] = Known(ask, arguments, frozenset(actions))
        return ask

    return enter


def tally(total: int, left: Sequence[str], action: Action) -> Verdict:
    """So many things of which some are ``left`` to be done."""
    if total == 0:
        return Verdict(State.NOT_REQUIRED)
    detail = {"value": total - len(left), "of": total, "missing": list(left)}
    if not left:
        return Verdict(State.MET, detail)
    return Verdict(State.IN_WORK if len(left) < total else State.OPEN, detail, action)


def day_told(facts: GateFacts, at: datetime | None) -> Mapping[str, object]:
    """A deadline for a screen; nothing where there is none."""
    if at is None:
        return {}
    zone = facts.profile.zone
    return {"at": at.isoformat(), "day": last_day(at, zone).isoformat(), "zone": zone}
