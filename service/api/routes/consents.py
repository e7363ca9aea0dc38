"""Consents to compromises, and amendments taken over from who withdrew them."""

from fastapi import APIRouter

from service.api.deps import AsActor, IfMatch, InHouse
from service.api.schemas.orders import ConsentIn
from service.domain.ids import AmendmentId
from service.usecases.consents import AnswerConsent, AskConsent, answer_consent, ask_consent
from service.usecases.receipt import Receipt
from service.usecases.signing import TakeOverAmendment, take_over_amendment

router = APIRouter(tags=["amendments"])


@router.post("/amendments/{amendment}/consents/{original}", status_code=201)
def post_consent(amendment: str, original: str, actor: AsActor, house: InHouse) -> Receipt:
    """Ask the author of an amendment to let a compromise stand in its place."""
    return ask_consent(AskConsent(actor, AmendmentId(amendment), AmendmentId(original)), house)


@router.post("/amendments/{amendment}/consents/{original}/answer")
def post_consent_answer(amendment: str, original: str, body: ConsentIn, actor: AsActor, house: InHouse) -> Receipt:
    """Consent to a compromise, or refuse."""
    cmd = AnswerConsent(actor, AmendmentId(amendment), AmendmentId(original), body.given, body.reason)
    return answer_consent(cmd, house)


@router.post("/amendments/{amendment}/taking-over")
def post_taking_over(amendment: str, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Go on with an amendment that its author has just withdrawn."""
    return take_over_amendment(TakeOverAmendment(actor, AmendmentId(amendment), revision), house)
