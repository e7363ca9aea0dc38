"""Who is connected to a meeting, and the signs of life of those who have a part in it."""

from typing import Any

from anyio import from_thread
from fastapi import APIRouter, Request
from starlette.responses import Response

from service.api.deps import AsActor, InHouse
from service.api.schemas.meetings import PresenceOut, PresentOut
from service.domain.ids import MeetingId
from service.usecases.meetings_shown import readable_meeting

router = APIRouter(tags=["meetings"])


@router.get("/meetings/{meeting}/presence")
def get_presence(request: Request, meeting: str, actor: AsActor, house: InHouse) -> PresenceOut:
    """Who is connected to a meeting, and who was and is lost."""
    id = readable_meeting(actor, MeetingId(meeting), house)
    presence: Any = request.app.state.presence
    people = [PresentOut.model_validate(one) for one in presence.of(id)]
    return PresenceOut(watchers=presence.watchers(id), people=people)


@router.post("/meetings/{meeting}/presence", status_code=204)
def post_presence(request: Request, meeting: str, actor: AsActor, house: InHouse) -> Response:
    """Give a sign of life in a meeting; nothing is written."""
    id = readable_meeting(actor, MeetingId(meeting), house)
    from_thread.run_sync(request.app.state.presence.beat, id, actor.person, actor.bodies)
    return Response(status_code=204)
