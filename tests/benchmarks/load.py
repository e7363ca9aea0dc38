"""A small load generator: a closed loop of keep-alive connections that send prepared requests and time the answers."""

import asyncio
import time
from collections import deque
from collections.abc import Iterator
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


class Connection(asyncio.Protocol):
    """One client: sends the next request when the last is answered."""

    def __init__(self, requests: Iterator[bytes], load: Load, until: float, done: asyncio.Future[None]) -> None:
        self._requests, self._load, self._until, self._done = requests, load, until, done
        self._began = 0.0
        self._body = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is one without saying so
        self._send()

    def data_received(self, data: bytes) -> None:
        """Take a part of an answer."""
        self._parser.feed_data(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """End, with an error where the server hung up."""
        if not self._done.done():
            self._done.set_exception(exc or ConnectionError("the server closed the connection"))

    def on_body(self, body: bytes) -> None:
        """Keep the beginning of the body: a refusal is shown with it."""
        self._body = (self._body + body)[:300]

    def on_message_complete(self) -> None:
        """Count the answer and send the next request."""
        now = time.perf_counter()
        status = self._parser.get_status_code()
        if 200 <= status < 300:
            self._load.latencies.append(now - self._began)
        else:
            self._load.refusals += 1
            self._load.refused.append((status, self._body))
        if now < self._until:
            self._send()
        else:
            self._finish()

    def _send(self) -> None:
        request = next(self._requests, None)
        if request is None:
            self._finish()
            return
        self._body = b""
        self._parser = httptools.HttpResponseParser(self)
        self._began = time.perf_counter()
        self._transport.write(request)

    def _finish(self) -> None:
        self._done.set_result(None)
        self._transport.close()


def post(path: str, body: bytes, *headers: str) -> bytes:
    """Give the bytes of a POST of JSON."""
    lines = [f"POST {path} HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/json"]
    lines += [f"Content-Length: {len(body)}", *headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


def generate(port: int, requests: Iterator[bytes], seconds: float, clients: int = 8) -> Load:
    """Send requests for so many seconds, or until there are none left."""

    async def run() -> Load:
        load, loop = Load(), asyncio.get_running_loop()
        began = time.perf_counter()
        ends: list[asyncio.Future[None]] = [loop.create_future() for _ in range(clients)]
        for end in ends:
            client = Connection(requests, load, began + seconds, end)
            await loop.create_connection(lambda client=client: client, "127.0.0.1", port)  # type: ignore[misc]
        async with asyncio.timeout(seconds + 60):
            await asyncio.gather(*ends)
        load.seconds = time.perf_counter() - began
        return load

    return uvloop.run(run())
