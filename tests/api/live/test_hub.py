"""The hub: a slow reader is told to fetch everything rather than kept waiting; a closing server lets everybody go."""

import asyncio

from service.realtime.hub import RESYNC, WAITING, Hub, Notice


def heard(hub: Hub, tell: int, *, close: bool = False) -> list[Notice | None]:
    async def listen() -> list[Notice | None]:
        with hub.watching() as watcher:
            for number in range(tell):
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
    assert heard(Hub(), 3) == [Notice("changed", number=number) for number in range(3)]


def test_whoever_reads_too_slowly_is_told_to_fetch_everything() -> None:
    assert heard(Hub(), WAITING + 1) == [RESYNC]


def test_a_closing_server_lets_everybody_go_also_the_slow_and_the_late() -> None:
    hub = Hub()
    assert heard(hub, WAITING, close=True) == [None]
    assert heard(hub, 0) == [None]
    assert len(hub) == 0
