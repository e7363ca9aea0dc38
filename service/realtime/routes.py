"""``/api/live``: a stream of ids of what changed (Server-Sent Events); the client fetches the rest again.

It carries no content, so it cannot show what a reader may not see, but for the screen of a meeting, which is made for
all and handed to those who may read the act that it shows. Rights are read anew every few seconds (``rights``).
"""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, ExitStack, asynccontextmanager, nullcontext
from functools import lru_cache
from typing import Annotated

import orjson
from anyio import to_thread
from fastapi import APIRouter, Query, Request
from sse_starlette import EventSourceResponse
from starlette.datastructures import State
from starlette.responses import Response

from service.domain.ids import MeetingId
from service.domain.procedure.mandate import Actor
from service.identity.current import Identity, InIdentity, current_session
from service.realtime.halls import Halls, Screen
from service.realtime.hub import RECENT, Hub, Notice
from service.realtime.listener import listening
from service.realtime.presence import Presence
from service.realtime.rights import Listener, Rights
from service.usecases.access import NotSignedIn
from service.usecases.history import readable_act
from service.usecases.meetings_shown import readable_meeting
from service.usecases.ports.house import House

router = APIRouter(tags=["live"])

HEARTBEAT = 15
READY = b"event: ready\r\ndata: {}\r\n\r\n"


def install(state: State, house: House, identity: Identity, screen: Callable[[MeetingId], Screen]) -> None:
    """Put together what the live channel needs; ``screen`` makes what the hall of a meeting sees, for the wire."""
    hub = Hub()
    state.hub = hub
    state.presence = Presence(hub)
    state.rights = Rights(identity.sessions, house)
    state.halls = Halls(hub, lambda meeting: state.presence.watchers(meeting) > 0, screen)


@asynccontextmanager
async def live(state: State, url: str) -> AsyncIterator[None]:
    """Hear, judge and hand on while the block runs."""
    async with listening(url, state.halls.tell), state.rights.kept(), state.presence.kept():
        yield


@router.get("/live", response_class=EventSourceResponse, responses={200: {"content": {"text/event-stream": {}}}})
async def get_live(
    request: Request,
    identity: InIdentity,
    act: Annotated[str | None, Query(max_length=80)] = None,
    meeting: Annotated[str | None, Query(max_length=80)] = None,
    since: Annotated[float, Query(ge=0, le=RECENT, allow_inf_nan=False)] = 0,
) -> Response:
    """Tell of every change to an act or a meeting, or to all that the reader may read.

    First of the changes of the last ``since`` seconds: what the page shows may have been read before them.
    """
    house: House = request.app.state.house
    session = await to_thread.run_sync(current_session, request, identity)
    if session is None or session.person is None:
        raise NotSignedIn
    listener = Listener(session.token_hash, Actor(session.person, session.mandates))
    if act is not None:
        listener.act = await to_thread.run_sync(readable_act, listener.actor, act, house)
    if meeting is not None:
        listener.meeting = await to_thread.run_sync(readable_meeting, listener.actor, MeetingId(meeting), house)
    return EventSourceResponse(
        _events(listener, request.app.state, since), ping=HEARTBEAT, headers={"cache-control": "no-store"}
    )


async def _events(listener: Listener, state: State, since: float) -> AsyncIterator[bytes]:
    hub: Hub = state.hub
    with ExitStack() as stack:
        listener.watcher = stack.enter_context(hub.watching(listener.wants, since=since))
        stack.enter_context(state.rights.listening(listener))
        stack.enter_context(_streaming(listener, state))
        yield READY
        while (notice := await listener.watcher.next()) is not None:
            told = b"".join([await _told(listener, state, one) for one in (notice, *listener.watcher.waiting())])
            if told:
                yield told


async def _told(listener: Listener, state: State, notice: Notice) -> bytes:
    """What a listener is told by a notice; nothing where it is not for this one."""
    rights: Rights = state.rights
    if not await rights.may_hear(listener, notice):
        return b""
    if not notice.screen or listener.meeting is None:
        return encoded(notice)
    listener.shown = notice.shown
    whole = notice.shown is None or await rights.may_read(listener, notice.shown)
    return with_screen(notice) if whole else encoded(notice)


@lru_cache(maxsize=256)
def encoded(notice: Notice) -> bytes:
    """A notice as it goes over the wire, made once for all who hear it."""
    told = {"kind": notice.kind, "act": notice.act, "stream": notice.stream, "number": notice.number}
    return b"event: change\r\ndata: " + orjson.dumps(told) + b"\r\n\r\n"


@lru_cache(maxsize=64)
def with_screen(notice: Notice) -> bytes:
    """A notice and what the hall sees since, made once for all who hear it."""
    return encoded(notice) + b"event: screen\r\ndata: " + notice.screen + b"\r\n\r\n"


def _streaming(listener: Listener, state: State) -> AbstractContextManager[None]:
    if listener.meeting is None:
        return nullcontext()
    presence: Presence = state.presence
    return presence.streaming(listener.meeting, listener.person, listener.actor.bodies)
