"""Numbering the final text through, with its references."""

from fastapi import APIRouter

from service.api.deps import AsActor, InHouse
from service.api.schemas.renumbering import RenumberingIn, RenumberingOut
from service.domain.ids import VersionNumber
from service.usecases.receipt import Receipt
from service.usecases.renumbering import RenumberText, renumber_text, show_renumbering

router = APIRouter(prefix="/acts", tags=["renumbering"])


@router.get("/{act}/renumbering")
def get_renumbering(act: str, actor: AsActor, house: InHouse) -> RenumberingOut:
    """What numbering the present version through would change, and what it would leave to a person."""
    return RenumberingOut.model_validate(show_renumbering(actor, act, house))


@router.post("/{act}/renumbering", status_code=201)
def post_renumbering(act: str, body: RenumberingIn, actor: AsActor, house: InHouse) -> Receipt:
    """Publish the next version with the final numbers and references."""
    confirmed = tuple(spot.read() for spot in body.confirmed)
    return renumber_text(RenumberText(actor, act, VersionNumber(body.version), confirmed), house)
