"""What those who listen may hear: sessions, mandates and acts, read for all listeners together.

With one look every ``RECHECK`` seconds it costs the same whether ten listen or a thousand, and a session that has
ended is cut off by then.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field

from anyio import to_thread

from service.domain.events import act_stream, delegation_stream, meeting_stream
from service.domain.ids import ActId, MeetingId, PersonId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Denied, Facts, decide
from service.realtime.hub import Notice, Watcher
from service.usecases.history import facts_to_read
from service.usecases.ports.house import House
from service.usecases.ports.sessions import Session, Sessions

log = logging.getLogger(__name__)

RECHECK = 3.0
MEETING = "meeting:"
TOLD_IN_MEETINGS = frozenset({"amendment.decided", "amendment.decision_undone"})
"""What happens to an act of which its meeting is told besides: whoever watches the meeting hears it once."""


@dataclass(eq=False)
class Listener:
    """Who reads a stream, with the rights as last read; of one act, of one meeting, or of all."""

    token_hash: str
    actor: Actor
    act: ActId | None = None
    meeting: MeetingId | None = None
    shown: str | None = None  # the act that the hall of the meeting sees
    watcher: Watcher = field(default_factory=Watcher)
    verdicts: dict[str, bool] = field(default_factory=dict)  # on streams and acts, until the rights are read anew

    def wants(self, notice: Notice) -> bool:
        """Whether a notice is about what this stream is of."""
        if self.meeting is not None:
            of_act = notice.act == self.shown is not None and notice.kind not in TOLD_IN_MEETINGS
            return of_act or notice.stream == meeting_stream(self.meeting)
        if notice.stream.startswith(MEETING):
            return self.act is None
        return self.act is None or notice.act in (None, self.act)

    @property
    def person(self) -> PersonId:
        """Who listens."""
        assert self.actor.person is not None, "nobody listens unless signed in"
        return self.actor.person


OF_THE_ACT = frozenset({"version.published", "stage.moved"})
"""What guests of some units are told of, with nothing in it that they do not see: the text and the stage are new."""


class Rights:
    """The rights of everybody who listens."""

    def __init__(self, sessions: Sessions, house: House) -> None:
        self._sessions, self._house = sessions, house
        self._listeners: set[Listener] = set()
        self._acts: dict[str, Facts | None] = {}

    @contextmanager
    def listening(self, listener: Listener) -> Iterator[None]:
        """Have somebody's rights read anew until the block ends."""
        self._listeners.add(listener)
        try:
            yield
        finally:
            self._listeners.discard(listener)

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Read the rights anew while the block runs."""
        task = asyncio.create_task(self._keep())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def may_hear(self, listener: Listener, notice: Notice) -> bool:
        """Whether a notice is for this listener; judged once a stream while the rights stay as they were read."""
        if not notice.stream:
            return True
        if notice.stream not in listener.verdicts:
            listener.verdicts[notice.stream] = await self._judge(listener, notice)
        if listener.verdicts[notice.stream] or notice.kind not in OF_THE_ACT or notice.act is None:
            return listener.verdicts[notice.stream]
        return await self._reads(listener.actor, notice.act, Action.ACT_READ_PART)

    async def may_read(self, listener: Listener, act: str) -> bool:
        """Whether somebody may read an act, by what was known of it at most ``RECHECK`` seconds ago."""
        if act not in listener.verdicts:
            listener.verdicts[act] = await self._reads(listener.actor, act)
        return listener.verdicts[act]

    async def _judge(self, listener: Listener, notice: Notice) -> bool:
        if notice.act is not None and notice.stream == act_stream(ActId(notice.act)):
            return await self.may_read(listener, notice.act)
        if notice.stream.startswith(MEETING):
            return not isinstance(decide(listener.actor, Action.MEETING_READ, Facts()), Denied)
        return notice.stream in {delegation_stream(mandate.body) for mandate in listener.actor.mandates}

    async def _reads(self, actor: Actor, act: str, action: Action = Action.ACT_READ) -> bool:
        if act not in self._acts:
            self._acts[act] = await to_thread.run_sync(facts_to_read, act, self._house)
        facts = self._acts[act]
        return facts is not None and not isinstance(decide(actor, action, facts), Denied)

    async def _keep(self) -> None:
        while True:
            await asyncio.sleep(RECHECK)
            self._acts = {}
            if not self._listeners:
                continue
            listeners = tuple(self._listeners)
            try:
                found = await to_thread.run_sync(self._look, frozenset(one.token_hash for one in listeners))
            except Exception:
                log.exception("rights cannot be read anew: every stream ends")
                found = {}
            for listener in listeners:
                self._renew(listener, found.get(listener.token_hash))

    def _look(self, tokens: frozenset[str]) -> Mapping[str, Session]:
        return self._sessions.find_all(tokens)

    def _renew(self, listener: Listener, session: Session | None) -> None:
        """Give a listener the rights as they are now; without any the stream ends."""
        if session is None or session.person is None:
            listener.watcher.tell(None)
            return
        listener.actor, listener.verdicts = Actor(session.person, session.mandates), {}
