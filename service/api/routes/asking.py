"""Opinions asked of experts and other bodies, and replies to their conclusions."""

from fastapi import APIRouter

from service.api.deps import AsActor, IfMatch, InHouse
from service.api.schemas.asking import CoDevelopers, NewExcuse, NewRequest, Reason, ReplyIn, RequestsOut
from service.domain.ids import BodyId, ConclusionId, OpinionRequestId
from service.usecases.asking import (
    ExcuseAnswer,
    RemindOfRequest,
    TakeBackRequest,
    ask_opinion,
    excuse_answer,
    list_requests,
    remind_of_request,
    take_back_request,
)
from service.usecases.co_developing import NameCoDevelopers, name_co_developers
from service.usecases.receipt import Receipt
from service.usecases.replying import ReplyToConclusion, reply_to_conclusion

router = APIRouter(tags=["conclusions"])


@router.get("/acts/{act}/requests")
def get_requests(act: str, actor: AsActor, house: InHouse) -> RequestsOut:
    """Whom an act was sent to for an opinion, how each request stands, and what the act still lacks."""
    return RequestsOut.model_validate(list_requests(actor, act, house))


@router.post("/acts/{act}/requests", status_code=201)
def post_request(act: str, body: NewRequest, actor: AsActor, house: InHouse) -> Receipt:
    """Ask a body for its opinion, or its agreement."""
    return ask_opinion(body.asked(actor, act), house)


@router.put("/acts/{act}/co-developers")
def put_co_developers(act: str, body: CoDevelopers, actor: AsActor, house: InHouse) -> Receipt:
    """Name the bodies that develop an act beside its developer."""
    named = tuple(map(BodyId, body.bodies))
    return name_co_developers(NameCoDevelopers(actor, act, named, body.seen_revision), house)


@router.post("/acts/{act}/excuses", status_code=201)
def post_excuse(act: str, body: NewExcuse, actor: AsActor, house: InHouse) -> Receipt:
    """Do without a mandatory answer, on the version that stands."""
    return excuse_answer(ExcuseAnswer(actor, act, body.need, body.reason), house)


@router.post("/requests/{request}/reminder")
def post_reminder(request: str, actor: AsActor, house: InHouse) -> Receipt:
    """Remind a body of what it was asked."""
    return remind_of_request(RemindOfRequest(actor, OpinionRequestId(request)), house)


@router.post("/requests/{request}/withdrawal")
def post_withdrawal(request: str, body: Reason, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Take a request back."""
    return take_back_request(TakeBackRequest(actor, OpinionRequestId(request), body.reason, revision), house)


@router.put("/conclusions/{conclusion}/reply")
def put_reply(conclusion: str, body: ReplyIn, actor: AsActor, house: InHouse) -> Receipt:
    """Reply to a conclusion that the developer disagrees with."""
    return reply_to_conclusion(ReplyToConclusion(actor, ConclusionId(conclusion), body.text, body.expected), house)
