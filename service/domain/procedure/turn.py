"""Whose turn it is: what a person can do now to bring an act nearer to its next stage."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from service.domain.procedure.dossier import facts_of
from service.domain.procedure.evidence import GateFacts
from service.domain.procedure.gate import Condition, Who, conditions, fits
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Allowed, decide
from service.domain.procedure.profile import Move
from service.domain.procedure.provisions import Name
from service.domain.procedure.verdict import PASSING, State

BEGUN = frozenset({State.OPEN, State.IN_WORK})


class TurnKind(StrEnum):
    """What is asked of a person."""

    CONDITION = "condition"  # meet it
    MOVE = "move"  # every condition is met: make the move


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that waits for this person, and since when; ``key`` is that of the condition or the move."""

    kind: TurnKind
    key: str
    name: Name
    guard: str
    since: datetime
    detail: Mapping[str, object]


def turns(actor: Actor, facts: GateFacts) -> tuple[Turn, ...]:
    """What waits for a person at the gates of an act's ways forward; returns and withdrawals never wait."""
    found: dict[str, Turn] = {}
    for move in facts.profile.moves_from(facts.dossier.stage, facts.dossier.kind):
        if move.needs_reason:
            continue
        stands = conditions(facts.profile, move, facts)
        if all(_passing(condition) for condition in stands):
            if _may_move(actor, move, facts):
                latest = max((condition.since for condition in stands), default=facts.dossier.since)
                found[move.key] = Turn(TurnKind.MOVE, move.key, move.name, "", latest, {})
            continue
        for one in stands:
            if one.state in BEGUN and _is_among(actor, one.who):
                found[one.key] = Turn(TurnKind.CONDITION, one.key, one.name, one.guard, one.since, one.detail)
    return tuple(found.values())


def _passing(condition: Condition) -> bool:
    """Decisions that nobody has looked at for clashes count as passing: the gate itself looks."""
    unlooked = condition.guard == "no_clashes" and condition.state is State.WAITING
    return unlooked or condition.state in PASSING


def _may_move(actor: Actor, move: Move, facts: GateFacts) -> bool:
    asked = replace(facts_of(facts.dossier, facts.profile, facts.now), by=move.by)
    return isinstance(decide(actor, Action.STAGE_MOVE, asked), Allowed)


def _is_among(actor: Actor, who: tuple[Who, ...]) -> bool:
    return any(fits(one, mandate) for one in who for mandate in actor.mandates)
