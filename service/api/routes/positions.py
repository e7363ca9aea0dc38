"""Rounds: the text put to the delegations, their positions, the result."""

from fastapi import APIRouter

from service.api.deps import AsActor, IfMatch, InHouse
from service.api.schemas.positions import NewPosition, NewRound, RoundsOut
from service.domain.ids import BodyId, ClauseId, RoundId
from service.usecases.positions import (
    CloseRound,
    GivePosition,
    OpenRound,
    RoundReceipt,
    close_round,
    give_position,
    open_round,
)
from service.usecases.receipt import Receipt
from service.usecases.rounds import list_rounds

router = APIRouter(tags=["positions"])


@router.get("/acts/{act}/rounds")
def get_rounds(act: str, actor: AsActor, house: InHouse) -> RoundsOut:
    """The rounds on an act with what every delegation says."""
    return RoundsOut.model_validate(list_rounds(actor, act, house))


@router.post("/acts/{act}/rounds", status_code=201)
def post_round(act: str, body: NewRound, actor: AsActor, house: InHouse) -> Receipt:
    """Put the text as it stands to the delegations."""
    return open_round(OpenRound(actor, act, body.question), house)


@router.put("/rounds/{held}/positions/{body_id}")
def put_position(held: str, body_id: str, body: NewPosition, actor: AsActor, house: InHouse) -> Receipt:
    """Say what a delegation holds of the text, in place of what it said before."""
    clauses = tuple(map(ClauseId, body.clauses))
    given = GivePosition(actor, RoundId(held), BodyId(body_id), body.position, body.reason, clauses, body.wording)
    return give_position(given, house)


@router.post("/rounds/{held}/closing")
def post_round_closing(held: str, actor: AsActor, house: InHouse, expected: IfMatch) -> RoundReceipt:
    """Close a round with its result."""
    return close_round(CloseRound(actor, RoundId(held), expected), house)
