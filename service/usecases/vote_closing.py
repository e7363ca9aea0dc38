"""Closing a vote: the result reckoned under lock, and what it does in the same transaction; what follows from none.

Only an agreed or a counted result decides. Where a consensus was not reached the chair chooses what becomes of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Status
from service.domain.errors import DomainError, InvalidInput, StaleRevision
from service.domain.ids import BodyId, Hash, Revision, VoteId
from service.domain.procedure.deciding import Result
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import require, require_person
from service.usecases.balloting import (
    OPTIONS,
    OPTIONS_ON_TEXT,
    Held,
    file_round,
    hold_vote,
    is_round,
    picture_of,
    told_of,
)
from service.usecases.bracketing import bracketed
from service.usecases.chamber import VoteClosed, checked_line, tell
from service.usecases.closing import fallen
from service.usecases.floor import facts_on, gather
from service.usecases.ports.amendments import Decision
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import Reservation, Vote
from service.usecases.receipt import Receipt
from service.usecases.settling import Put, settle

DECIDES: Mapping[Result, Status] = {Result.ADOPTED: Status.ADOPTED, Result.REJECTED: Status.REJECTED}


class NothingToResolve(DomainError):
    """Only a consensus that was not reached, and of which nothing was made yet, leaves the chair a choice."""

    code = "nothing-to-resolve"


class PictureMissing(DomainError):
    """Closing a vote on an amendment names what was shown to follow from either result."""

    code = "picture-missing"


@dataclass(frozen=True, slots=True)
class CloseVote:
    """Establish the result; ``sees`` are the pictures of what adoption and rejection would do."""

    actor: Actor
    vote: VoteId
    expected: int
    sees: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ResolveVote:
    """Choose what becomes of a question on which no consensus was reached; ``sees`` is the picture of a rejection."""

    actor: Actor
    vote: VoteId
    option: str
    reason: str
    sees: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteReceipt(Receipt):
    """The receipt of a vote that was closed or resolved, with the decision that came of it."""

    result: str
    decision: str | None = None


def close_vote(cmd: CloseVote, house: House) -> VoteReceipt:
    """Establish the result of a vote, and decide by it; nothing is decided where too few are there."""
    with house.work(cmd.actor) as uow:
        held = hold_vote(uow, house, cmd.actor, cmd.vote)
        vote = held.vote
        if vote.status != "open":
            raise VoteClosed(vote.status)
        if vote.revision != cmd.expected:
            raise StaleRevision(cmd.expected, vote.revision)
        outcome = held.outcome()
        status = DECIDES.get(outcome.result)
        decision = None
        if status is not None and held.record is not None:
            decision = _decide(uow, house, held, (status, "vote", cmd.sees.get(status.value, "")))
        round_ = file_round(uow, house, held, outcome) if is_round(held) else None
        told = {**told_of(outcome), **_falls(uow, held, outcome.result)}
        closed = replace(
            vote,
            status="closed",
            closed_at=held.chamber.now,
            closed_by=require_person(cmd.actor),
            result=told,
            round=round_,
        )
        revision = uow.meetings.save_vote(closed)
        _reserve(uow, house, held, decision)
        _tell(uow, held, ("vote.closed", {**told, "decision": decision and decision.id}))
        return uow.commit(_receipt(closed, revision, decision))


def resolve_vote(cmd: ResolveVote, house: House) -> VoteReceipt:
    """Make the chair's choice where no consensus was reached; bracketed alternatives stand beside the text."""
    with house.work(cmd.actor) as uow:
        held = hold_vote(uow, house, cmd.actor, cmd.vote)
        vote = held.vote
        objected = vote.result is not None and vote.result["result"] == Result.OBJECTED
        if vote.status != "closed" or not objected or vote.resolution is not None:
            raise NothingToResolve
        if cmd.option not in (OPTIONS if held.record is not None else OPTIONS_ON_TEXT):
            raise InvalidInput("unknown", "/option")
        reason, decision = checked_line(cmd.reason, "/reason"), None
        if held.record is not None and held.case is not None:
            floor = gather(uow, held.case, uow.amendments.of_act(held.case.act.id, ()))
            status = OPTIONS[cmd.option]
            sees = picture_of(floor, held.record, status) if status is Status.POSTPONED else cmd.sees
            decision = _decide(uow, house, held, (status, cmd.option, sees), reason)
            if cmd.option == "bracket":
                uow.meetings.bracket(bracketed(house, floor, held.record, decision))
        made = {
            "option": cmd.option,
            "reason": reason,
            "by": require_person(cmd.actor),
            "at": held.chamber.now.isoformat(),
            "decision": decision.id if decision else None,
        }
        revision = uow.meetings.save_vote(replace(vote, resolution=made))
        _tell(uow, held, ("vote.resolved", {"option": cmd.option, "reason": reason}))
        return uow.commit(_receipt(vote, revision, decision))


def _decide(uow: UnitOfWork, house: House, held: Held, how: tuple[Status, str, str], reason: str = "") -> Decision:
    """Settle the amendment as the vote, or the chair after it, says."""
    assert held.case is not None, "an amendment has an act"
    assert held.record is not None, "asked of a vote on an amendment"
    status, rule, sees = how
    if not sees:
        raise PictureMissing
    it = held.record.amendment
    mandate = require(held.actor, Action.AMENDMENT_DECIDE, facts_on(held.case, it))
    vote, meeting = held.vote.id, held.chamber.meeting.id
    put = Put(held.actor, mandate, status, reason, Hash(sees), rule, meeting=meeting, vote=vote)
    return settle(uow, house, (held.case, it), put)


def _falls(uow: UnitOfWork, held: Held, result: Result) -> Mapping[str, object]:
    """Whether the draft falls with the unit that was voted down just now: no article is left of it (D12)."""
    clause = held.vote.clause
    if held.case is None or clause is None or result is not Result.REJECTED:
        return {}
    return {"falls": fallen(uow, held.case, clause)}


def _reserve(uow: UnitOfWork, house: House, held: Held, decision: Decision | None) -> None:
    """Reservations that came with voices stand on the vote, and on the decision that came of it."""
    for voice in held.voices:
        if voice.reservation and voice.seat not in held.chamber.members:
            uow.meetings.reserve(
                Reservation(
                    id=house.new_id(),
                    kind="reservation",
                    body=BodyId(voice.seat),
                    words=voice.reservation,
                    given_by=voice.given_by,
                    mandate=voice.mandate,
                    at=held.chamber.now,
                    on_behalf=voice.on_behalf,
                    act=held.vote.act,
                    meeting=held.vote.meeting,
                    decision=decision.id if decision else None,
                    vote=held.vote.id,
                )
            )


def _tell(uow: UnitOfWork, held: Held, what: tuple[str, Mapping[str, object]]) -> None:
    kind, payload = what
    about = {"amendment": held.vote.amendment, "clause": held.vote.clause, "subject": held.vote.subject.value}
    uow.record(tell(kind, (held.actor, held.mandate), held.vote.meeting, {**about, **payload}, held.vote.id))


def _receipt(vote: Vote, revision: Revision, decision: Decision | None) -> VoteReceipt:
    assert vote.result is not None, "the receipt of a vote with a result"
    made = decision.id if decision else None
    return VoteReceipt(id=vote.id, revision=revision, result=vote.result["result"], decision=made)
