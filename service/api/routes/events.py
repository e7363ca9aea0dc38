"""The history of an act."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from service.api.deps import LARGEST, AsActor, InHouse
from service.api.schemas.events import EventOut
from service.domain.ids import ClauseId
from service.usecases.history import ShowHistory, show_history

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
