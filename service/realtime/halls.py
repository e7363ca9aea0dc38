"""Screens of halls: what a meeting shows is made once when it changes, and handed to all who watch.

Seven hundred screens that each fetched the same picture would ask the database seven hundred times for it.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

from anyio import to_thread

from service.domain.ids import MeetingId
from service.realtime.hub import Hub, Notice
from service.realtime.rights import MEETING

log = logging.getLogger(__name__)

Screen = tuple[bytes, str | None]
"""What a hall sees as JSON, and the act whose words stand in it."""


class Halls:
    """The screens of the meetings that somebody watches."""

    def __init__(self, hub: Hub, watched: Callable[[MeetingId], bool], made: Callable[[MeetingId], Screen]) -> None:
        self._hub, self._watched, self._made = hub, watched, made
        self._waiting: dict[MeetingId, list[Notice]] = {}
        self._tasks: dict[MeetingId, asyncio.Task[None]] = {}

    def tell(self, notice: Notice) -> None:
        """Hand a notice on; one of a watched meeting goes with its screen, made once for what came meanwhile too."""
        if not notice.stream.startswith(MEETING):
            self._hub.tell(notice)
            return
        meeting = MeetingId(notice.stream.removeprefix(MEETING))
        if not self._watched(meeting):
            self._hub.tell(notice)
            return
        self._waiting.setdefault(meeting, []).append(notice)
        if meeting not in self._tasks:
            self._tasks[meeting] = asyncio.create_task(self._make(meeting))

    async def _make(self, meeting: MeetingId) -> None:
        try:
            while meeting in self._waiting:
                *earlier, last = self._waiting.pop(meeting)
                try:
                    screen, shown = await to_thread.run_sync(self._made, meeting)
                    last = replace(last, screen=screen, shown=shown)
                except Exception:
                    log.exception("the screen of a meeting cannot be made: its watchers fetch it")
                for notice in (*earlier, last):
                    self._hub.tell(notice)
        finally:
            del self._tasks[meeting]
