"""The hub: a slow reader is told to fetch everything rather than kept waiting; a closing server lets everybody go."""

import asyncio
import time

import pytest

from service.realtime.hub import RECENT, RESYNC, WAITING, Hub, Notice


def heard(hub: Hub, tell: int, *, close: bool = False) -> list[Notice | None]:
    async def listen() -> list[Notice | None]:
        with hub.watching() as watcher:
            for number in range(1, tell + 1):
                hub.tell(Notice("changed", number=number))
            if close:
                hub.close()
            found: list[Notice | None] = []
            while not found or len(found) < min(tell, 3) + close:
                try:
                    async with asyncio.timeout(0.01):
                        found.append(await watcher.next())
                except TimeoutError:
                    return found
            return found

    return asyncio.run(listen())


def test_notices_come_in_the_order_of_their_telling() -> None:
    assert heard(Hub(), 3) == [Notice("changed", number=number) for number in range(1, 4)]


def test_whoever_reads_too_slowly_is_told_to_fetch_everything() -> None:
    assert heard(Hub(), WAITING + 1) == [RESYNC]


def test_a_closing_server_lets_everybody_go_also_the_slow_and_the_late() -> None:
    hub = Hub()
    assert heard(hub, WAITING, close=True) == [None]
    assert heard(hub, 0) == [None]
    assert len(hub) == 0


def late(hub: Hub, since: float, of: str = "act:a") -> list[str]:
    """The kinds of what a stream of one act is told that opens now, for a page read so many seconds ago."""
    with hub.watching(lambda notice: notice.stream == of, since=since) as watcher:
        return [notice.kind for notice in watcher.waiting()]


def test_a_stream_is_first_told_what_happened_since_its_page_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: moment)
    hub = Hub()
    hub.tell(Notice("before", "a", "act:a", 1))
    moment += 5
    hub.tell(Notice("another act", "b", "act:b", 1))
    hub.tell(Notice("since", "a", "act:a", 2, screen=b"{}", shown="a"))
    hub.tell(Notice("who is connected", stream="act:a"))
    hub.tell(RESYNC)
    moment += 1
    assert late(hub, 0) == []
    assert late(hub, 3) == ["since", "resync"]
    assert late(hub, RECENT) == ["before", "since", "resync"]
    with hub.watching(since=3) as watcher:
        assert {notice.screen for notice in watcher.waiting()} == {b""}
    moment += RECENT
    assert late(hub, RECENT * 2) == []
