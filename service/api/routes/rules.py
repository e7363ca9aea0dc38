"""The rules of procedure: read, drawn, and for one act exchanged for newer ones."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from service.api.deps import AsActor, InHouse
from service.api.schemas.profiles import ProfileOut
from service.api.schemas.rules import ActRulesOut, NewRules, Tongue
from service.usecases.profiles import draw_profile, show_profile
from service.usecases.receipt import Receipt
from service.usecases.renewing import RenewRules, draw_rules, renew_rules, show_rules

router = APIRouter(tags=["rules"])

SVG = "image/svg+xml"


@router.get("/profiles/{key}")
def get_profile(key: str, actor: AsActor, house: InHouse) -> ProfileOut:
    """The rules of procedure that new acts are kept under."""
    return ProfileOut.model_validate(show_profile(actor, key, house))


@router.get("/profiles/{key}/drawing")
def get_profile_drawing(key: str, asked: Annotated[Tongue, Query()], actor: AsActor, house: InHouse) -> Response:
    """The same as a drawing (SVG), with its words in it."""
    return Response(draw_profile(actor, key, asked.language, house), media_type=SVG)


@router.get("/acts/{act}/rules")
def get_rules(act: str, actor: AsActor, house: InHouse) -> ActRulesOut:
    """The rules that an act goes by, and what the newest version of them would change for it."""
    return ActRulesOut.model_validate(show_rules(actor, act, house))


@router.get("/acts/{act}/rules/drawing")
def get_rules_drawing(act: str, asked: Annotated[Tongue, Query()], actor: AsActor, house: InHouse) -> Response:
    """The rules that an act goes by as a drawing (SVG)."""
    return Response(draw_rules(actor, act, asked.language, house), media_type=SVG)


@router.post("/acts/{act}/rules", status_code=201)
def post_rules(act: str, body: NewRules, actor: AsActor, house: InHouse) -> Receipt:
    """Take an act over to the newest version of its rules."""
    return renew_rules(RenewRules(actor, act, body.seen_revision, body.hash, body.reason), house)
