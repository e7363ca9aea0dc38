"""Who watches what: notices from the database handed on to open streams, ids only.

Lives in the event loop and knows nothing of rights; ``routes`` asks for those before it sends.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

WAITING = 256
"""How many notices wait for a slow reader before they become one ``RESYNC``."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something happened: what kind of event, to which act, in which stream, as which number."""

    kind: str
    act: str | None = None
    stream: str = ""
    number: int = 0


RESYNC = Notice("resync")
"""Notices may have been missed: fetch everything again."""


class Watcher:
    """One open stream's queue; ``None`` from ``next`` says that the server closes."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[Notice | None] = asyncio.Queue(WAITING)

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


class Hub:
    """Every open stream of this process."""

    def __init__(self) -> None:
        self._watchers: set[Watcher] = set()
        self._closed = False

    def __len__(self) -> int:
        return len(self._watchers)

    @contextmanager
    def watching(self) -> Iterator[Watcher]:
        """Receive notices until the block ends."""
        watcher = Watcher()
        if self._closed:
            watcher.tell(None)
        self._watchers.add(watcher)
        try:
            yield watcher
        finally:
            self._watchers.discard(watcher)

    def tell(self, notice: Notice) -> None:
        """Hand a notice to every stream."""
        for watcher in self._watchers:
            watcher.tell(notice)

    def close(self) -> None:
        """End every stream, also those opened from now on."""
        self._closed = True
        for watcher in self._watchers:
            watcher.tell(None)
