"""Passing a gate by exception: asked for with a reason, confirmed by a second person, and never unseen.

Both steps hold the act like every other move, and judge its gate anew: what a second person did not
see is not passed by.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from service.domain.errors import InvalidInput
from service.domain.events import Event, act_stream
from service.domain.ids import MandateId, WayRoundId
from service.domain.procedure.gate import Condition, GateClosed, conditions
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Denied, decide
from service.domain.procedure.profile import Move
from service.domain.procedure.way_round import (
    Answer,
    WayRound,
    WayRoundAsked,
    WayRoundOver,
    expires,
    passed_by,
    standing,
)
from service.usecases.access import Case, require, require_person, take_up_locked
from service.usecases.crossing import (
    REASON_LIMIT,
    Crossing,
    MoveReceipt,
    check_standing,
    cross,
    gate_facts,
    named_move,
)
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.publication import Publisher
from service.usecases.receipt import Receipt


@dataclass(frozen=True, slots=True)
class AskWayRound:
    """Ask that a move pass by its open conditions; ``seen`` is the revision of the gate that was looked at."""

    actor: Actor
    act: str
    move: str
    seen: int
    reason: str


@dataclass(frozen=True, slots=True)
class ConfirmWayRound:
    """Let the move pass, as the second person, on the gate as it was seen at revision ``seen``."""

    actor: Actor
    request: WayRoundId
    seen: int


@dataclass(frozen=True, slots=True)
class RefuseWayRound:
    """Refuse, as the second person, with the reason."""

    actor: Actor
    request: WayRoundId
    reason: str


@dataclass(frozen=True, slots=True)
class WithdrawWayRound:
    """Take back one's own request."""

    actor: Actor
    request: WayRoundId


def ask_way_round(cmd: AskWayRound, house: House) -> Receipt:
    """Ask a second person to let a move pass by the conditions that are open now."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        require(cmd.actor, Action.ACT_READ, case.facts)
        move = named_move(case, cmd.move)
        mandate = require(cmd.actor, Action.EXCEPTION_ASK, replace(case.facts, by=move.by))
        check_standing(case, move, cmd.seen)
        reason = _checked_reason(cmd.reason)
        bypassed = passed_by(case.profile.exceptional, move, _stands(uow, case, move))
        _make_room(uow, case)
        assert case.profile.exceptional is not None, "without it nothing is passed by"
        asked = WayRound(
            id=WayRoundId(house.new_id()),
            act=case.act.id,
            move=move.key,
            stage=case.dossier.stage,
            visit=case.dossier.visit,
            reason=reason,
            bypassed=bypassed,
            asked_by=require_person(cmd.actor),
            mandate=mandate,
            asked_at=case.now,
            expires_at=expires(case.profile, case.profile.exceptional, case.now),
        )
        uow.gate.add_way_round(asked)
        told = {"conditions": dict(bypassed), "reason": reason, "until": asked.expires_at.isoformat()}
        uow.record(_event("exception.asked", (cmd.actor, mandate), (case, asked), told))
        return uow.commit(Receipt(id=asked.id))


def confirm_way_round(cmd: ConfirmWayRound, house: House) -> MoveReceipt:
    """Let a move pass by the conditions that were named; any that opened since stays closed."""
    with house.work(cmd.actor) as uow:
        case, asked, mandate = _answering(uow, house, cmd.actor, cmd.request)
        move = named_move(case, asked.move)
        check_standing(case, move, cmd.seen)
        if not _still_asked(uow, case, asked, move):
            raise WayRoundOver(Answer.WITHDRAWN)
        stands = _stands(uow, case, move)
        missing = passed_by(case.profile.exceptional, move, stands)
        unseen = {key: state for key, state in missing.items() if key not in asked.bypassed}
        if unseen:
            raise GateClosed(move.key, unseen)
        _end(uow, case, (cmd.actor, mandate), asked, (Answer.CONFIRMED, ""))
        exception = {
            "request": asked.id,
            "conditions": dict(missing),
            "asked_by": asked.asked_by,
            "asked_mandate": asked.mandate,
            "asked_at": asked.asked_at.isoformat(),
        }
        crossing = Crossing(move, stands, Publisher(cmd.actor.person, mandate), asked.reason, exception)
        return uow.commit(cross(uow, case, crossing))


def refuse_way_round(cmd: RefuseWayRound, house: House) -> Receipt:
    """Refuse to let a move pass by its conditions."""
    with house.work(cmd.actor) as uow:
        case, asked, mandate = _answering(uow, house, cmd.actor, cmd.request)
        reason = _checked_reason(cmd.reason)
        _end(uow, case, (cmd.actor, mandate), asked, (Answer.REFUSED, reason))
        told = {"reason": reason}
        uow.record(_event("exception.refused", (cmd.actor, mandate), (case, asked), told))
        return uow.commit(Receipt(id=asked.id))


def withdraw_way_round(cmd: WithdrawWayRound, house: House) -> Receipt:
    """Take back one's own request while nobody has answered it."""
    with house.work(cmd.actor) as uow:
        case, asked = _taken(uow, house, cmd.request)
        on_request = replace(case.facts, author=asked.asked_by, status=Answer.ASKED)
        mandate = require(cmd.actor, Action.EXCEPTION_WITHDRAW, on_request)
        _check_waits(case, asked)
        _end(uow, case, (cmd.actor, mandate), asked, (Answer.WITHDRAWN, ""))
        uow.record(_event("exception.withdrawn", (cmd.actor, mandate), (case, asked), {}))
        return uow.commit(Receipt(id=asked.id))


def _taken(uow: UnitOfWork, house: House, id: WayRoundId) -> tuple[Case, WayRound]:
    """A request and its act under lock, both as they are after the wait."""
    case = take_up_locked(uow, house, uow.gate.way_round(id).act)
    return case, uow.gate.way_round(id)


def _answering(uow: UnitOfWork, house: House, actor: Actor, id: WayRoundId) -> tuple[Case, WayRound, MandateId]:
    """A request that waits, for somebody who may answer it."""
    case, asked = _taken(uow, house, id)
    exceptional = case.profile.exceptional
    assert exceptional is not None, "a request was made"
    by = exceptional.confirmed_by
    on_request = replace(case.facts, by=by, prepared=asked.asked_by, status=Answer.ASKED)
    mandate = require(actor, Action.EXCEPTION_CONFIRM, on_request)
    _check_waits(case, asked)
    return case, asked, mandate


def _check_waits(case: Case, asked: WayRound) -> None:
    state = standing(asked, case.dossier.stage, case.dossier.visit, case.now)
    if state is not Answer.ASKED:
        raise WayRoundOver(state)


def _still_asked(uow: UnitOfWork, case: Case, asked: WayRound, move: Move) -> bool:
    """Whether the person who asked could ask the same today: a mandate that has ended asks nothing."""
    asker = Actor(asked.asked_by, uow.people.in_force(asked.asked_by))
    return not isinstance(decide(asker, Action.EXCEPTION_ASK, replace(case.facts, by=move.by)), Denied)


def _make_room(uow: UnitOfWork, case: Case) -> None:
    """Close requests that nobody answered in time; refuse while one waits."""
    for asked in uow.gate.waiting([case.act.id]):
        state = standing(asked, case.dossier.stage, case.dossier.visit, case.now)
        if state is Answer.ASKED:
            raise WayRoundAsked(asked.expires_at)
        uow.gate.end_way_round(replace(asked, status=state, ended_at=case.now))


def _stands(uow: UnitOfWork, case: Case, move: Move) -> tuple[Condition, ...]:
    return conditions(case.profile, move, gate_facts(uow, case, [move]))


def _end(
    uow: UnitOfWork, case: Case, acting: tuple[Actor, MandateId], asked: WayRound, answer: tuple[Answer, str]
) -> None:
    (actor, mandate), (status, words) = acting, answer
    ended = replace(asked, status=status, ended_by=actor.person, ended_mandate=mandate, ended_at=case.now, answer=words)
    uow.gate.end_way_round(ended)


def _checked_reason(reason: str) -> str:
    given = reason.strip()
    if not given:
        raise InvalidInput("missing", "/reason")
    if len(given) > REASON_LIMIT:
        raise InvalidInput("too-long", "/reason")
    return given


def _event(
    kind: str, acting: tuple[Actor, MandateId], about: tuple[Case, WayRound], told: Mapping[str, object]
) -> Event:
    (actor, mandate), (case, asked) = acting, about
    payload = {"move": asked.move, "from": asked.stage, **told}
    act = case.act.id
    return Event(act_stream(act), kind, actor.person, mandate, act, case.dossier.version, asked.id, payload)
