"""Taking an act from one stage to another once every condition is met: under lock, by the database clock."""

from dataclasses import dataclass, replace

from service.domain.errors import InvalidInput
from service.domain.procedure.gate import conditions, require_open
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Move
from service.usecases.access import require, take_up_locked
from service.usecases.crossing import (
    REASON_LIMIT,
    Crossing,
    MoveReceipt,
    check_standing,
    cross,
    gate_facts,
    named_move,
)
from service.usecases.ports.house import House
from service.usecases.publication import Publisher


@dataclass(frozen=True, slots=True)
class MoveStage:
    """Move an act to another stage; ``seen`` is the revision of the gate that the mover looked at."""

    actor: Actor
    act: str
    move: str
    seen: int
    reason: str = ""


def move_stage(cmd: MoveStage, house: House) -> MoveReceipt:
    """Move an act, if every condition is met now; the text changes with it where the move says so."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        require(cmd.actor, Action.ACT_READ, case.facts)
        move = named_move(case, cmd.move)
        mandate = require(cmd.actor, Action.STAGE_MOVE, replace(case.facts, by=move.by))
        check_standing(case, move, cmd.seen)
        reason = _checked_reason(move, cmd.reason)
        stands = conditions(case.profile, move, gate_facts(uow, case, [move]))
        require_open(move.key, stands)
        return uow.commit(cross(uow, case, Crossing(move, stands, Publisher(cmd.actor.person, mandate), reason)))


def _checked_reason(move: Move, reason: str) -> str:
    given = reason.strip()
    if move.needs_reason and not given:
        raise InvalidInput("missing", "/reason")
    if len(given) > REASON_LIMIT:
        raise InvalidInput("too-long", "/reason")
    return given
