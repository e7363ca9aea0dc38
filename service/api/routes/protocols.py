"""Protocols of meetings: read, written as files, signed; reservations and separate opinions."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from service.api.deps import AsActor, InHouse
from service.api.schemas.protocols import NewSignature, ProtocolAsked, ProtocolOut
from service.api.schemas.votes import NewReservation, ReservationsOut
from service.domain.ids import BodyId, DecisionId, Language, MeetingId, VoteId
from service.usecases.protocol import SignProtocol, show_protocol, sign_protocol, write_protocol
from service.usecases.receipt import Receipt
from service.usecases.reserving import EnterReservation, enter_reservation, list_reservations

router = APIRouter(tags=["protocols"])


@router.get("/meetings/{meeting}/protocol")
def get_protocol(meeting: str, actor: AsActor, house: InHouse) -> ProtocolOut:
    """The protocol as it stands, or as it was signed."""
    return ProtocolOut.model_validate(show_protocol(actor, MeetingId(meeting), house))


@router.get(
    "/meetings/{meeting}/protocol/file",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}, "description": "The file, as an attachment."}},
)
def get_protocol_file(
    meeting: str, asked: Annotated[ProtocolAsked, Query()], actor: AsActor, house: InHouse
) -> Response:
    """The protocol as a Word document or a page, in Russian or English."""
    made = write_protocol(actor, MeetingId(meeting), (asked.format, Language(asked.language)), house)
    headers = {
        "Content-Disposition": f'attachment; filename="protocol-{meeting[:8]}-{asked.language}.{made.extension}"'
    }
    return Response(made.data, media_type=made.media_type, headers=headers)


@router.post("/meetings/{meeting}/protocol/signatures", status_code=201)
def post_protocol_signature(meeting: str, body: NewSignature, actor: AsActor, house: InHouse) -> Receipt:
    """Sign the protocol as chair or secretary."""
    return sign_protocol(SignProtocol(actor, MeetingId(meeting), body.hash, body.capacity), house)


@router.post("/meetings/{meeting}/reservations", status_code=201)
def post_reservation(meeting: str, body: NewReservation, actor: AsActor, house: InHouse) -> Receipt:
    """Have a reservation or separate opinion noted."""
    decision = DecisionId(body.decision) if body.decision else None
    vote = VoteId(body.vote) if body.vote else None
    cmd = EnterReservation(actor, MeetingId(meeting), BodyId(body.body), body.kind, body.text, decision, vote)
    return enter_reservation(cmd, house)


@router.get("/acts/{act}/reservations")
def get_reservations(act: str, actor: AsActor, house: InHouse) -> ReservationsOut:
    """The reservations and separate opinions on an act."""
    return ReservationsOut.model_validate(list_reservations(actor, act, house))
