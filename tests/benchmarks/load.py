"""A small load generator: a closed loop of keep-alive connections that send prepared requests and time the answers."""

import asyncio
import time
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

import httptools
import uvloop


@dataclass(slots=True)
class Load:
    """What one run saw; latencies are in seconds."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    refused: deque[tuple[int, bytes]] = field(default_factory=lambda: deque(maxlen=3))
    refusals: int = 0

    @property
    def rate(self) -> float:
        """Accepted requests a second."""
        return len(self.latencies) / self.seconds

    def quantile(self, share: float) -> float:
        """Give the latency that this share of the requests did not exceed."""
        ordered = sorted(self.latencies)
        return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


Unit = Generator[bytes, bytes, None]
"""One thing done: yields requests, is sent the body of each answer."""


def single(request: bytes) -> Unit:
    """Give a thing that is done with one request."""
    yield request


class Connection(asyncio.Protocol):
    """One client: begins the next thing when the last is done."""

    def __init__(self, units: Iterator[Unit], load: Load, until: float, done: asyncio.Future[None]) -> None:
        self._units, self._load, self._until, self._done = units, load, until, done

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is one without saying so
        self._begin()

    def data_received(self, data: bytes) -> None:
        """Take a part of an answer."""
        self._parser.feed_data(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """End, with an error where the server hung up."""
        if not self._done.done():
            self._done.set_exception(exc or ConnectionError("the server closed the connection"))

    def on_body(self, body: bytes) -> None:
        """Keep the body: the next request may need it."""
        self._body += body

    def on_message_complete(self) -> None:
        """Go on with the thing, or count it and begin the next; a refusal ends it."""
        status = self._parser.get_status_code()
        if not 200 <= status < 300:
            self._load.refusals += 1
            self._load.refused.append((status, self._body[:300]))
            self._begin()
            return
        try:
            request = self._unit.send(self._body)
        except StopIteration:
            self._load.latencies.append(time.perf_counter() - self._began)
            self._begin()
        else:
            self._write(request)

    def _begin(self) -> None:
        unit = next(self._units, None) if time.perf_counter() < self._until else None
        if unit is None:
            self._done.set_result(None)
            self._transport.close()
            return
        self._unit = unit
        self._began = time.perf_counter()
        self._write(next(unit))

    def _write(self, request: bytes) -> None:
        self._body = b""
        self._parser = httptools.HttpResponseParser(self)
        self._transport.write(request)


def post(path: str, body: bytes, *headers: str) -> bytes:
    """Give the bytes of a POST of JSON."""
    lines = [f"POST {path} HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/json"]
    lines += [f"Content-Length: {len(body)}", *headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


def generate(port: int, clients: Sequence[Iterator[Unit]], seconds: float) -> Load:
    """Let every client do one thing after another for so many seconds, or until it has nothing left."""

    async def run() -> Load:
        load, loop = Load(), asyncio.get_running_loop()
        began = time.perf_counter()
        ends: list[asyncio.Future[None]] = []
        for units in clients:
            ends.append(loop.create_future())
            client = Connection(units, load, began + seconds, ends[-1])
            await loop.create_connection(lambda client=client: client, "127.0.0.1", port)  # type: ignore[misc]
        async with asyncio.timeout(seconds + 60):
            await asyncio.gather(*ends)
        load.seconds = time.perf_counter() - began
        return load

    return uvloop.run(run())
