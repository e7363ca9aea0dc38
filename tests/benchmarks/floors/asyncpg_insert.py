"""Floor: FastAPI and asyncpg, one row inserted and answered. Nothing is checked, nothing recorded, nobody signed in."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated
from uuid import UUID

import asyncpg
from fastapi import FastAPI
from pydantic import BaseModel, StringConstraints

INSERT = "INSERT INTO floor (act, clause, body, text) VALUES ($1, $2, $3, $4) RETURNING id, number"


class Words(BaseModel):
    """What an amendment carries at the least."""

    act: UUID
    clause: UUID
    body: UUID
    text: Annotated[str, StringConstraints(max_length=20_000)]


class Tabled(BaseModel):
    """What is answered."""

    id: UUID
    number: int


@asynccontextmanager
async def pool(app: FastAPI) -> AsyncIterator[None]:
    """Keep eight connections, as many as there are clients."""
    async with asyncpg.create_pool(os.environ["FLOOR_DATABASE"], min_size=8, max_size=8) as app.state.pool:
        yield


app = FastAPI(lifespan=pool)


@app.post("/amendments", status_code=201)
async def table(words: Words) -> Tabled:
    """Insert a row, durably."""
    row = await app.state.pool.fetchrow(INSERT, words.act, words.clause, words.body, words.text)
    return Tabled(id=row["id"], number=row["number"])
