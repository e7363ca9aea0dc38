"""Votes in meetings: opened, voices, closed with the result, resolved where no consensus was reached; brackets."""

from fastapi import APIRouter

from service.api.deps import AsActor, IfMatch, InHouse
from service.api.schemas.meetings import Because
from service.api.schemas.votes import BracketsOut, ClosingOut, NewVoice, NewVote, Resolution, VoteEnd, VoteOut, VotesOut
from service.domain.ids import AmendmentId, ClauseId, MeetingId, SeatId, VoteId
from service.usecases.brackets import show_brackets
from service.usecases.closing_shown import show_closing
from service.usecases.receipt import Receipt
from service.usecases.undoing import UndoVote, undo_vote
from service.usecases.vote_closing import CloseVote, ResolveVote, VoteReceipt, close_vote, resolve_vote
from service.usecases.votes_shown import list_votes, show_vote
from service.usecases.voting import (
    CancelVote,
    GiveVoice,
    OpenVote,
    TakeVoiceBack,
    cancel_vote,
    give_voice,
    open_vote,
    take_voice_back,
)

router = APIRouter(tags=["votes"])


@router.get("/meetings/{meeting}/votes")
def get_votes(meeting: str, actor: AsActor, house: InHouse) -> VotesOut:
    """The votes of a meeting, first to last."""
    return VotesOut.model_validate(list_votes(actor, MeetingId(meeting), house))


@router.post("/meetings/{meeting}/votes", status_code=201)
def post_vote(meeting: str, body: NewVote, actor: AsActor, house: InHouse) -> Receipt:
    """Put a question on the item under consideration."""
    amendment = AmendmentId(body.amendment) if body.amendment else None
    clause = ClauseId(body.clause) if body.clause else None
    cmd = OpenVote(actor, MeetingId(meeting), amendment, body.text, clause, body.question, body.way)
    return open_vote(cmd, house)


@router.get("/votes/{vote}")
def get_vote(vote: str, actor: AsActor, house: InHouse) -> VoteOut:
    """One vote with its voices."""
    return VoteOut.model_validate(show_vote(actor, VoteId(vote), house))


@router.put("/votes/{vote}/voices/{seat}")
def put_voice(vote: str, seat: str, body: NewVoice, actor: AsActor, house: InHouse) -> Receipt:
    """Say what a seat says."""
    cmd = GiveVoice(
        actor,
        VoteId(vote),
        SeatId(seat),
        body.voice,
        body.reason,
        tuple(map(ClauseId, body.clauses)),
        body.wording,
        body.reservation,
    )
    return give_voice(cmd, house)


@router.delete("/votes/{vote}/voices/{seat}")
def delete_voice(vote: str, seat: str, actor: AsActor, house: InHouse) -> Receipt:
    """Take back what a seat said."""
    return take_voice_back(TakeVoiceBack(actor, VoteId(vote), SeatId(seat)), house)


@router.post("/votes/{vote}/closing")
def post_vote_closing(vote: str, body: VoteEnd, actor: AsActor, house: InHouse, revision: IfMatch) -> VoteReceipt:
    """Establish the result, and decide by it."""
    return close_vote(CloseVote(actor, VoteId(vote), revision, body.sees), house)


@router.post("/votes/{vote}/cancellation")
def post_vote_cancellation(vote: str, body: Because, actor: AsActor, house: InHouse) -> Receipt:
    """End a vote without a result."""
    return cancel_vote(CancelVote(actor, VoteId(vote), body.reason), house)


@router.post("/votes/{vote}/undo")
def post_vote_undo(vote: str, body: Because, actor: AsActor, house: InHouse) -> Receipt:
    """Take back a vote that was closed, and all that followed from it, until the protocol is signed."""
    return undo_vote(UndoVote(actor, VoteId(vote), body.reason), house)


@router.post("/votes/{vote}/resolution")
def post_vote_resolution(vote: str, body: Resolution, actor: AsActor, house: InHouse) -> VoteReceipt:
    """Choose what becomes of a question on which no consensus was reached."""
    return resolve_vote(ResolveVote(actor, VoteId(vote), body.option, body.reason, body.sees), house)


@router.get("/acts/{act}/closing")
def get_closing(act: str, actor: AsActor, house: InHouse) -> ClosingOut:
    """How far the work on a text is from its end: what stands, what waits, what was put and with what result."""
    return ClosingOut.model_validate(show_closing(actor, act, house))


@router.get("/acts/{act}/brackets")
def get_brackets(act: str, actor: AsActor, house: InHouse) -> BracketsOut:
    """The alternatives left in brackets on an act."""
    return BracketsOut.model_validate(show_brackets(actor, act, house))
