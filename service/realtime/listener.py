"""LISTEN on the database, in one task: what it announces goes to the hub.

NOTIFY is part of the transaction, so nothing is heard of work that was rolled back.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import orjson
import psycopg

from service.realtime.hub import RESYNC, Notice

log = logging.getLogger(__name__)

CHANNEL = "clausula"
PAUSE = 1.0  # seconds before another attempt to connect


@asynccontextmanager
async def listening(url: str, tell: Callable[[Notice], None]) -> AsyncIterator[None]:
    """Listen while the block runs."""
    heard = asyncio.Event()
    task = asyncio.create_task(_listen(url.replace("+psycopg", "", 1), tell, heard))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _listen(url: str, tell: Callable[[Notice], None], heard: asyncio.Event) -> None:
    while True:
        try:
            await _hear(url, tell, heard)
        except (psycopg.Error, OSError) as trouble:
            log.warning("not listening to the database: %s", trouble)
        await asyncio.sleep(PAUSE)


async def _hear(url: str, tell: Callable[[Notice], None], heard: asyncio.Event) -> None:
    connection = await psycopg.AsyncConnection.connect(url, autocommit=True, application_name="clausula-live")
    async with connection:
        await connection.execute(f"listen {CHANNEL}")
        if heard.is_set():
            tell(RESYNC)  # what was announced while nobody listened is gone
        heard.set()
        async for notify in connection.notifies():
            tell(_notice(notify.payload))


def _notice(payload: str) -> Notice:
    facts = orjson.loads(payload)
    return Notice(facts["kind"], facts["act"], facts["stream"], facts["number"])
