"""Who watches what: notices from the database handed on to open streams, ids only.

Lives in the event loop and knows nothing of rights; ``routes`` asks for those before it sends.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

WAITING = 256
"""How many notices wait for a slow reader before they become one ``RESYNC``."""

RECENT = 60.0
"""Seconds for which a notice is kept for streams opened after it."""

KEPT = 4096
"""How many notices are kept at most."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something happened: what kind of event, to which act, in which stream, as which number.

    ``screen`` is what the hall of a meeting sees from now on, ready to be sent, to those who may read the act
    ``shown``; it is made once for all.
    """

    kind: str
    act: str | None = None
    stream: str = ""
    number: int = 0
    screen: bytes = field(default=b"", repr=False)
    shown: str | None = None


RESYNC = Notice("resync")
"""Notices may have been missed: fetch everything again."""


def everything(_: Notice) -> bool:
    """What a stream wants that is not about one thing."""
    return True


class Watcher:
    """One open stream's queue; ``None`` from ``next`` says that it ends."""

    def __init__(self, wants: Callable[[Notice], bool] = everything) -> None:
        self._queue: asyncio.Queue[Notice | None] = asyncio.Queue(WAITING)
        self.wants = wants

    def tell(self, notice: Notice | None) -> None:
        """Hand over a notice; where too many wait, they give way to one that says so."""
        if self._queue.full():
            while not self._queue.empty():
                self._queue.get_nowait()
            notice = RESYNC if notice is not None else None
        self._queue.put_nowait(notice)

    async def next(self) -> Notice | None:
        """The next notice."""
        return await self._queue.get()

    def waiting(self) -> Iterator[Notice]:
        """What has come besides; an end stays where it is."""
        while not self._queue.empty():
            notice = self._queue.get_nowait()
            if notice is None:
                self._queue.put_nowait(None)
                return
            yield notice


class Hub:
    """Every open stream of this process."""

    def __init__(self) -> None:
        self._watchers: set[Watcher] = set()
        self._told: deque[tuple[float, Notice]] = deque(maxlen=KEPT)
        self._closed = False

    def __len__(self) -> int:
        return len(self._watchers)

    @contextmanager
    def watching(self, wants: Callable[[Notice], bool] = everything, *, since: float = 0) -> Iterator[Watcher]:
        """Receive the notices that one wants until the block ends, and first those of the last ``since`` seconds.

        What a page reads while its stream is being opened may be from before a notice that nobody tells it of else.
        """
        watcher = Watcher(wants)
        for notice in self._recent(since):
            if not notice.stream or wants(notice):
                watcher.tell(notice)
        if self._closed:
            watcher.tell(None)
        self._watchers.add(watcher)
        try:
            yield watcher
        finally:
            self._watchers.discard(watcher)

    def tell(self, notice: Notice) -> None:
        """Hand a notice to every stream that wants it, and keep what is on record for streams opened soon."""
        if notice.number or not notice.stream:
            # The screen of a hall may be another one by then: it is fetched.
            self._told.append((time.monotonic(), replace(notice, screen=b"", shown=None)))
        for watcher in self._watchers:
            if not notice.stream or watcher.wants(notice):
                watcher.tell(notice)

    def _recent(self, since: float) -> Iterator[Notice]:
        now = time.monotonic()
        while self._told and now - self._told[0][0] > RECENT:
            self._told.popleft()
        return (notice for at, notice in self._told if now - at < since)

    def close(self) -> None:
        """End every stream, also those opened from now on."""
        self._closed = True
        for watcher in self._watchers:
            watcher.tell(None)
