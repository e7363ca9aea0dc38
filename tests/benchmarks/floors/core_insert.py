"""Floor: FastAPI with a `def` route, SQLAlchemy Core and psycopg, one row inserted and answered: our stack, bare."""

import os
from typing import Annotated
from uuid import UUID

from fastapi import FastAPI
from pydantic import BaseModel, StringConstraints
from sqlalchemy import create_engine, text

ENGINE = create_engine(os.environ["FLOOR_DATABASE"], pool_size=8, max_overflow=0)
INSERT = text("INSERT INTO floor (act, clause, body, text) VALUES (:act, :clause, :body, :text) RETURNING id, number")


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


app = FastAPI()


@app.post("/amendments", status_code=201)
def table(words: Words) -> Tabled:
    """Insert a row, durably."""
    with ENGINE.begin() as connection:
        row = connection.execute(INSERT, words.model_dump()).one()
    return Tabled(id=row.id, number=row.number)
