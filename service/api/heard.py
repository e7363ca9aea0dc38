"""An answer given before the whole body has come: what still comes is read and thrown away, and only then we hang up.

A server that closes while the other side still speaks makes its system say "reset", and with that the answer, though
sent, may never be read. So the answer goes out at once, and the line stays open until the body ends, the client is
content and hangs up itself, or its share of bytes and seconds is used up.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST = 256 * 1024 * 1024
"""How many bytes of a body are thrown away after the answer. None of them is kept."""

LONGEST = 60.0
"""How many seconds a body is listened to after the answer, whatever comes; holds no thread and no connection to the
database meanwhile."""

PATIENCE = 5.0
"""How many seconds the next byte is waited for."""


class HeardOut:
    """Lets whoever is answered early finish speaking; such an answer is the last on its connection."""

    def __init__(self, app: ASGIApp, *, most: int = MOST, longest: float = LONGEST, patience: float = PATIENCE) -> None:
        self._app = app
        self._most, self._longest, self._patience = most, longest, patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or not _has_body(Headers(scope=scope)):
            await self._app(scope, receive, send)
            return
        heard = _Heard(receive)

        async def answered(message: Message) -> None:
            if message["type"] == "http.response.start" and heard.more:
                MutableHeaders(scope=message)["connection"] = "close"
                heard.early = True
            last = message["type"] == "http.response.body" and not message.get("more_body", False)
            if not (last and heard.early):
                await send(message)
                return
            await send({**message, "more_body": True})
            await self._hear_out(heard)
            await send({"type": "http.response.body", "body": b"", "more_body": False})

        await self._app(scope, heard, answered)

    async def _hear_out(self, heard: "_Heard") -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(self._longest):
                thrown = 0
                while heard.more and thrown < self._most:
                    async with asyncio.timeout(self._patience):
                        thrown += len((await heard()).get("body", b""))


class _Heard:
    """What comes from the client; ``more``: the end of its body has not come yet; ``early``: it was answered before."""

    def __init__(self, receive: Callable[[], Awaitable[Message]]) -> None:
        self._receive = receive
        self.more = True
        self.early = False

    async def __call__(self) -> Message:
        """Give the next message."""
        message = await self._receive()
        self.more = message["type"] == "http.request" and bool(message.get("more_body", False))
        return message


def _has_body(headers: Headers) -> bool:
    return "transfer-encoding" in headers or headers.get("content-length", "0") != "0"
