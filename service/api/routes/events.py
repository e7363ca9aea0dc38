"""The history of an act."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from service.api.deps import LARGEST, AsActor, InHouse
from service.api.schemas.events import EventOut, LatestAsked
from service.domain.ids import ClauseId
from service.usecases.history import ShowHistory, ShowLatest, show_history, show_latest

router = APIRouter(tags=["events"])


@router.get("/acts/{act}/events")
def get_events(
    act: str,
    actor: AsActor,
    house: InHouse,
    after: Annotated[int, Query(ge=0, le=LARGEST)] = 0,
    clause: UUID | None = None,
) -> list[EventOut]:
    """What happened to an act, or to one clause of it, oldest first, a page at a time."""
    query = ShowHistory(actor, act, after, ClauseId(str(clause)) if clause else None)
    return [EventOut.model_validate(entry) for entry in show_history(query, house)]


@router.get("/acts/{act}/events/latest")
def get_latest_events(
    act: str, asked: Annotated[LatestAsked, Query()], actor: AsActor, house: InHouse
) -> list[EventOut]:
    """The newest events of an act, or of one clause of it, newest first; ``before`` goes on from a page."""
    clause = ClauseId(str(asked.clause)) if asked.clause else None
    query = ShowLatest(actor, act, asked.before, asked.limit, clause)
    return [EventOut.model_validate(entry) for entry in show_latest(query, house)]
