"""Floor: what one POST says is handed to every open stream through LISTEN; nobody is signed in, nothing is kept."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg
from fastapi import FastAPI, Request
from starlette.responses import Response, StreamingResponse

streams: set[asyncio.Queue[bytes]] = set()
said: dict[str, bytes] = {}


@asynccontextmanager
async def listening(app: FastAPI) -> AsyncIterator[None]:
    """Listen on one connection, tell on another."""
    url = os.environ["FLOOR_DATABASE"].replace("+psycopg", "")
    heard = await psycopg.AsyncConnection.connect(url, autocommit=True)
    app.state.teller = await psycopg.AsyncConnection.connect(url, autocommit=True)
    await heard.execute("listen fan_out")
    task = asyncio.create_task(_hand_on(heard))
    yield
    task.cancel()


async def _hand_on(heard: psycopg.AsyncConnection) -> None:
    async for notice in heard.notifies():
        for stream in streams:
            stream.put_nowait(said[notice.payload])


app = FastAPI(lifespan=listening)


@app.get("/live")
async def live() -> Response:
    """Open a stream."""
    return StreamingResponse(_events(), media_type="text/event-stream")


@app.post("/tell/{number}")
async def tell(number: str, request: Request) -> Response:
    """Hand the body to every stream."""
    said[number] = await request.body()
    await app.state.teller.execute("select pg_notify('fan_out', %s)", [number])
    return Response(status_code=204)


async def _events() -> AsyncIterator[bytes]:
    stream: asyncio.Queue[bytes] = asyncio.Queue()
    streams.add(stream)
    try:
        yield b"event: ready\r\ndata: {}\r\n\r\n"
        while True:
            yield await stream.get()
    finally:
        streams.discard(stream)
