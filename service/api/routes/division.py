"""Separate votes on parts of an amendment."""

from fastapi import APIRouter

from service.api.deps import AsActor, InHouse
from service.api.schemas.division import DivisionRulingIn, NewDivision, PiecesOut
from service.domain.ids import AmendmentId
from service.usecases.dividing import AskDivision, RuleOnDivision, ask_division, rule_on_division, show_pieces
from service.usecases.receipt import Receipt

router = APIRouter(tags=["amendments"])


@router.get("/amendments/{amendment}/pieces")
def get_pieces(amendment: str, actor: AsActor, house: InHouse) -> PiecesOut:
    """What an amendment could be parted into, and what was asked."""
    return PiecesOut.model_validate(show_pieces(actor, AmendmentId(amendment), house))


@router.post("/amendments/{amendment}/division", status_code=201)
def post_division(amendment: str, body: NewDivision, actor: AsActor, house: InHouse) -> Receipt:
    """Ask for separate votes on parts that each stand by themselves."""
    return ask_division(AskDivision(actor, AmendmentId(amendment), body.parts, body.reason), house)


@router.post("/amendments/{amendment}/division-ruling")
def post_division_ruling(amendment: str, body: DivisionRulingIn, actor: AsActor, house: InHouse) -> Receipt:
    """Grant separate votes, or refuse them."""
    return rule_on_division(RuleOnDivision(actor, AmendmentId(amendment), body.granted, body.reason), house)
