"""Taking back: a decision on an amendment, or a vote, and all that followed from it, until the protocol is signed.

What was decided in one is taken back in one, the last first. What was undone stays on file, with the reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.parts import numbered
from service.domain.errors import DomainError
from service.domain.events import Event, act_stream
from service.domain.ids import AmendmentId, MandateId, VoteId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.meeting import Final, finality
from service.domain.procedure.permission import Action
from service.usecases.access import Case, require, require_person
from service.usecases.balloting import Held, hold_vote
from service.usecases.chamber import Chamber, ProtocolSigned, VoteClosed, checked_line, enter_held, tell
from service.usecases.closing import VoteStands, put_here, require_unput
from service.usecases.floor import facts_on, take_amendment
from service.usecases.ports.amendments import Decision
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.receipt import Receipt
from service.usecases.settling import event, restored

UNDONE = "undone"


class NothingToUndo(DomainError):
    """No decision stands on this amendment."""

    code = "nothing-to-undo"


class NotTheLatest(DomainError):
    """Decisions are taken back in turn, the last one first: that on ``amendment``, number ``number``."""

    code = "not-the-latest"

    def __init__(self, amendment: AmendmentId, number: int | None) -> None:
        super().__init__(amendment, number)
        self.amendment, self.number = amendment, number


class SittingClosed(DomainError):
    """The sitting that decided it is closed: only a new decision can change what it said."""

    code = "sitting-closed"


class MovedOn(DomainError):
    """The act has gone on since, to ``stage``, on the ground of what was voted."""

    code = "moved-on"

    def __init__(self, stage: str) -> None:
        super().__init__(stage)
        self.stage = stage


@dataclass(frozen=True, slots=True)
class UndoDecision:
    """Take back the decision on an amendment, while its sitting goes on or its protocol is not signed."""

    actor: Actor
    amendment: AmendmentId
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UndoVote:
    """Take back a vote that was closed, and what was decided by it, while its protocol is not signed."""

    actor: Actor
    vote: VoteId
    reason: str


@dataclass(frozen=True, slots=True)
class _Taking:
    """Who takes back, under which mandate and why; ``chamber`` is the meeting, where one decided."""

    actor: Actor
    mandate: MandateId
    reason: str
    chamber: Chamber | None


def undo_decision(cmd: UndoDecision, house: House) -> Receipt:
    """Take a decision back: it and all that followed from it stand as they stood before."""
    with house.work(cmd.actor) as uow:
        case, record = take_amendment(uow, house, cmd.actor, cmd.amendment)
        it, facts = record.amendment, facts_on(case, record.amendment)
        standing = _standing(uow, case)
        decision = next((one for one in standing if one.amendment == it.id), None)
        chamber = _chamber_of(uow, house, decision)
        mandate = require(
            cmd.actor, Action.AMENDMENT_UNDO, replace(facts, sitting=facts.sitting or chamber is not None)
        )
        if decision is None:
            raise NothingToUndo
        goes_on = decision.sitting == case.dossier.sitting
        final = finality(chamber.meeting.status if chamber else None, goes_on=goes_on)
        if final is Final.SIGNED:
            raise ProtocolSigned
        if final is Final.CLOSED:
            raise SittingClosed
        taking = _Taking(cmd.actor, mandate, checked_line(cmd.reason, "/reason"), chamber)
        _take_back(uow, (case, it), decision, taking)
        return uow.commit(Receipt(id=decision.id, number=it.number))


def undo_vote(cmd: UndoVote, house: House) -> Receipt:
    """Take a vote back: what was decided by it, what followed, and the round that it was, stand no more.

    A consensus that was not reached is undone with what the chair made of it.
    """
    with house.work(cmd.actor) as uow:
        held = hold_vote(uow, house, cmd.actor, cmd.vote, ended=True)
        vote = held.vote
        if vote.status != "closed":
            raise VoteClosed(vote.status)
        reason = checked_line(cmd.reason, "/reason", needed=True)
        decision = _decision_by(uow, held)
        if held.case is not None and held.record is None:
            _check_text(uow, held, held.case)
        if decision is not None and held.case is not None and held.record is not None:
            it = held.record.amendment
            facts = replace(facts_on(held.case, it), sitting=True)
            mandate = require(cmd.actor, Action.AMENDMENT_UNDO, facts)
            _take_back(uow, (held.case, it), decision, _Taking(cmd.actor, mandate, reason, held.chamber))
        else:
            by, at = require_person(cmd.actor), held.chamber.now
            uow.meetings.save_vote(replace(vote, status=UNDONE, reason=reason, undone_at=at, undone_by=by))
            _undo_round(uow, held)
        told = {"amendment": vote.amendment, "clause": vote.clause, "subject": vote.subject.value, "reason": reason}
        uow.record(tell("vote.undone", (cmd.actor, held.mandate), vote.meeting, told, vote.id))
        return uow.commit(Receipt(id=vote.id, revision=uow.meetings.vote(vote.id).revision))


def _standing(uow: UnitOfWork, case: Case) -> Sequence[Decision]:
    return [one for one in uow.amendments.decisions(case.act.id) if one.undone_at is None]


def _decision_by(uow: UnitOfWork, held: Held) -> Decision | None:
    """The decision that a vote made, itself or through what the chair made of it; none if another stands instead."""
    if held.record is None:
        return None
    decision = uow.amendments.standing(held.record.amendment.id)
    if decision is not None and decision.vote != held.vote.id:
        raise NotTheLatest(held.record.amendment.id, held.record.amendment.number)
    return decision


def _check_text(uow: UnitOfWork, held: Held, case: Case) -> None:
    """Refuse where the act has gone on, or the text was put as a whole after the unit."""
    vote, dossier = held.vote, case.dossier
    if dossier.stage != vote.stage or dossier.since > vote.opened_at or dossier.version != vote.version:
        raise MovedOn(dossier.stage)
    whole = [one for one in put_here(uow, case) if one.clause is None and one.opened_at > vote.opened_at]
    if vote.clause is not None and whole:
        raise VoteStands(whole[-1].id)


def _take_back(uow: UnitOfWork, about: tuple[Case, Amendment], decision: Decision, taking: _Taking) -> None:
    case, it = about
    person, chamber = require_person(taking.actor), taking.chamber
    together = _together(uow, decision, [one for one in _standing(uow, case) if not one.own])
    require_unput(uow, case, [uow.amendments.get(one.amendment).amendment for one in together])
    for one in together:
        uow.amendments.undo(one.id, person, uow.now(), taking.reason)
    uow.amendments.turn(restored(uow, together))
    revived = [each.amendment for one in together for each in one.consequences]
    payload = {
        "outcome": decision.outcome.value,
        "revived": revived,
        "block": decision.block,
        "reason": taking.reason,
    }
    uow.record(event("amendment.decision_undone", taking.actor, taking.mandate, about, payload))
    if chamber is not None:
        for vote in {one.vote for one in together if one.vote is not None}:
            held = uow.meetings.hold_vote(vote)
            ended = replace(held, status=UNDONE, undone_at=chamber.now, undone_by=person, reason=taking.reason)
            uow.meetings.save_vote(ended)
        told = {"amendment": it.id, **numbered(it), "decision": decision.id, "reason": taking.reason}
        uow.record(tell("meeting.undone", (taking.actor, taking.mandate), chamber.meeting.id, told, it.id))


def _undo_round(uow: UnitOfWork, held: Held) -> None:
    """A vote on the text as a whole was a round as well: the gate counts it no more, and the text may be put again."""
    vote, case = held.vote, held.case
    if vote.round is None or case is None:
        return
    noted = {**(uow.proceedings.round(vote.round).result or {}), "result": UNDONE}
    uow.proceedings.end_round(vote.round, held.chamber.now, require_person(held.actor), noted)
    payload = {"stage": vote.stage, "vote": vote.id}
    stream, by = act_stream(case.act.id), held.actor.person
    uow.record(Event(stream, "round.undone", by, held.mandate, case.act.id, vote.version, vote.round, payload))
    uow.proceedings.save(case.dossier)


def _chamber_of(uow: UnitOfWork, house: House, decision: Decision | None) -> Chamber | None:
    """The meeting that made a decision, held; ``None`` where the sitting was on the act alone."""
    item = uow.meetings.item_of(decision.sitting) if decision is not None else None
    return enter_held(uow, house, item.meeting) if item is not None else None


def _together(uow: UnitOfWork, decision: Decision, standing: Sequence[Decision]) -> Sequence[Decision]:
    """All that was decided in one: the decision, or its whole block, if nothing was decided since; oldest first."""
    if decision.own:
        raise NothingToUndo
    together = [one for one in standing if one.id == decision.id or (decision.block and one.block == decision.block)]
    if standing[-1] not in together:
        latest = uow.amendments.get(standing[-1].amendment).amendment
        raise NotTheLatest(latest.id, latest.number)
    return together
