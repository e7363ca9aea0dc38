"""``/api/live``: a stream of ids of what changed (Server-Sent Events); the client fetches the rest again.

It carries no content, so it cannot show what a reader may not see; rights are read anew at least
every ``RECHECK`` seconds, so a session that has ended is cut off by then.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass, field
from typing import Annotated

import orjson
from anyio import to_thread
from fastapi import APIRouter, Query, Request
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.responses import Response

from service.domain.errors import DomainError
from service.domain.events import act_stream, delegation_stream
from service.domain.ids import ActId
from service.domain.procedure.mandate import Actor
from service.identity.current import Identity, InIdentity, current_session
from service.realtime.hub import Hub, Notice, Watcher
from service.usecases.access import NotSignedIn
from service.usecases.history import readable_act
from service.usecases.ports.house import House

router = APIRouter(tags=["live"])

RECHECK = 3.0
HEARTBEAT = 15


@dataclass
class Reader:
    """Who reads a stream, with the rights as last read."""

    request: Request
    identity: Identity
    house: House
    act: ActId | None
    actor: Actor = field(default_factory=lambda: Actor(None))
    readable: dict[str, bool] = field(default_factory=dict)
    read_at: float = 0.0

    def refresh(self) -> bool:
        """Read session and rights again; false where nobody is signed in any more."""
        session = current_session(self.request, self.identity)
        self.read_at, self.readable = time.monotonic(), {}
        if session is None or session.person is None:
            return False
        self.actor = Actor(session.person, session.mandates)
        return self.act is None or self.may_read(self.act)

    def may_read(self, act: str) -> bool:
        """Whether the reader may read an act."""
        if act not in self.readable:
            try:
                self.readable[act] = bool(readable_act(self.actor, act, self.house))
            except DomainError:
                self.readable[act] = False
        return self.readable[act]

    def may_hear(self, notice: Notice) -> bool:
        """Whether a notice is for this reader."""
        if not notice.stream:
            return True
        if self.act is not None and notice.act not in (None, self.act):
            return False
        if notice.act is not None and notice.stream == act_stream(ActId(notice.act)):
            return self.may_read(notice.act)
        return notice.stream in {delegation_stream(mandate.body) for mandate in self.actor.mandates}

    def stale(self) -> bool:
        """Whether the rights must be read again before anything is sent."""
        return time.monotonic() - self.read_at >= RECHECK


@router.get("/live", response_class=EventSourceResponse, responses={200: {"content": {"text/event-stream": {}}}})
async def get_live(
    request: Request, identity: InIdentity, act: Annotated[str | None, Query(max_length=80)] = None
) -> Response:
    """Tell of every change to an act, or to all that the reader may read."""
    house: House = request.app.state.house
    hub: Hub = request.app.state.hub
    session = await to_thread.run_sync(current_session, request, identity)
    if session is None or session.person is None:
        raise NotSignedIn
    actor = Actor(session.person, session.mandates)
    watched = await to_thread.run_sync(readable_act, actor, act, house) if act is not None else None
    reader = Reader(request, identity, house, watched, actor)
    return EventSourceResponse(_events(reader, hub), ping=HEARTBEAT, headers={"cache-control": "no-store"})


async def _events(reader: Reader, hub: Hub) -> AsyncIterator[ServerSentEvent]:
    with hub.watching() as watcher:
        yield ServerSentEvent("{}", event="ready")
        while True:
            notice, goes_on = await _next(watcher, reader)
            if not goes_on:
                return
            if notice is not None and await to_thread.run_sync(reader.may_hear, notice):
                yield ServerSentEvent(orjson.dumps(asdict(notice)).decode(), event="change")


async def _next(watcher: Watcher, reader: Reader) -> tuple[Notice | None, bool]:
    """The next notice, if one comes before the rights are to be read again; and whether the stream goes on."""
    notice = None
    try:
        async with asyncio.timeout(RECHECK):
            notice = await watcher.next()
            if notice is None:
                return None, False
    except TimeoutError:
        pass
    if reader.stale() and not await to_thread.run_sync(reader.refresh):
        return None, False
    return notice, True
