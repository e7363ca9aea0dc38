"""Who is connected to a meeting: an open stream, and from those who have a part in it a sign of life every few seconds.

A stream that is closed is lost at once; one that hangs, because a network went away without a word, is known by the
silence. Kept in memory: it is about connections of this process and worth nothing after it.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field

from service.domain.events import meeting_stream
from service.domain.ids import BodyId, MeetingId, PersonId
from service.realtime.hub import Hub, Notice

SILENCE = 7.0
"""Seconds without a sign of life after which a connection counts as lost; one is asked for every three."""

LOOK = 1.0
KEPT = 3600.0


@dataclass
class Connection:
    """One person's connection to a meeting; ``beat`` is ``None`` where no sign of life was ever given."""

    person: PersonId
    bodies: frozenset[BodyId]
    streams: int = 0
    beat: float | None = None
    connected: bool = True
    since: float = field(default_factory=time.monotonic)

    def lives(self, now: float) -> bool:
        """Whether it is connected at a moment."""
        return self.streams > 0 if self.beat is None else now - self.beat < SILENCE


@dataclass(frozen=True, slots=True)
class Present:
    """What is told of a connection; ``seconds`` since it was made or lost."""

    person: PersonId
    bodies: tuple[BodyId, ...]
    state: str
    seconds: int


class Presence:
    """The connections to every meeting."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._known: dict[MeetingId, dict[PersonId, Connection]] = {}

    @contextmanager
    def streaming(self, meeting: MeetingId, person: PersonId, bodies: frozenset[BodyId]) -> Iterator[None]:
        """Count an open stream until the block ends."""
        connection = self._connection(meeting, person, bodies)
        connection.streams += 1
        self._judge(meeting, connection)
        try:
            yield
        finally:
            connection.streams -= 1
            if connection.streams == 0:
                connection.beat = None
            self._judge(meeting, connection)

    def beat(self, meeting: MeetingId, person: PersonId, bodies: frozenset[BodyId]) -> None:
        """Note a sign of life."""
        connection = self._connection(meeting, person, bodies)
        connection.beat = time.monotonic()
        self._judge(meeting, connection)

    def of(self, meeting: MeetingId) -> Sequence[Present]:
        """Everybody who is or was connected, in the order in which they came."""
        now = time.monotonic()
        return [
            Present(
                one.person, tuple(sorted(one.bodies)), "connected" if one.connected else "lost", int(now - one.since)
            )
            for one in self._known.get(meeting, {}).values()
        ]

    def watchers(self, meeting: MeetingId) -> int:
        """How many streams of a meeting are open."""
        return sum(one.streams for one in self._known.get(meeting, {}).values())

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Look for silence while the block runs."""
        task = asyncio.create_task(self._keep())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    def look(self) -> None:
        """Judge every connection by now; those lost for long are forgotten."""
        now = time.monotonic()
        for meeting, known in tuple(self._known.items()):
            for connection in tuple(known.values()):
                self._judge(meeting, connection)
                if not connection.connected and now - connection.since > KEPT:
                    del known[connection.person]
            if not known:
                del self._known[meeting]

    async def _keep(self) -> None:
        while True:
            await asyncio.sleep(LOOK)
            self.look()

    def _connection(self, meeting: MeetingId, person: PersonId, bodies: frozenset[BodyId]) -> Connection:
        known = self._known.setdefault(meeting, {})
        if person not in known:
            known[person] = Connection(person, bodies, connected=False)
        known[person].bodies = bodies
        return known[person]

    def _judge(self, meeting: MeetingId, connection: Connection) -> None:
        lives = connection.lives(time.monotonic())
        if lives != connection.connected:
            connection.connected, connection.since = lives, time.monotonic()
            self._hub.tell(Notice("meeting.presence", None, meeting_stream(meeting)))
