"""Rounds and the positions of delegations, for ``SqlProceedings``."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from service.domain.ids import RoundId
from service.domain.procedure.consensus import Position
from service.persistence.tables import positions, rounds
from service.usecases.ports.proceedings import GivenPosition, Round

BY_ID = rounds.c.id
BY_ACT = rounds.c.act_id


def add(connection: Connection, opened: Round) -> bool:
    """Store a round; ``False`` where one stands already for this text at this visit."""
    row = {
        "id": opened.id,
        "act_id": opened.act,
        "body_id": opened.body,
        "stage": opened.stage,
        "visit": opened.visit,
        "version": opened.version,
        "text_hash": opened.text_hash,
        "question": opened.question,
        "opened_by": opened.opened_by,
        "opened_at": opened.opened_at,
    }
    stored = connection.execute(upsert(rounds).values(row).on_conflict_do_nothing().returning(rounds.c.id)).first()
    return stored is not None


def load(connection: Connection, column: ColumnElement[Any], value: str) -> list[Round]:
    """Rounds of one act, or the one of an id, in two queries; first to last."""
    rows = connection.execute(select(rounds).where(column == value).order_by(rounds.c.opened_at, rounds.c.id)).all()
    given: dict[str, list[GivenPosition]] = {row.id: [] for row in rows}
    query = select(positions).where(positions.c.round_id.in_(given)).order_by(positions.c.at, positions.c.body_id)
    for row in connection.execute(query):
        given[row.round_id].append(_position(row))
    return [_round(row, tuple(given[row.id])) for row in rows]


def put(connection: Connection, opened: RoundId, given: GivenPosition) -> None:
    """Store a position in place of the delegation's earlier one."""
    values = asdict(given)
    row = {
        "round_id": opened,
        "body_id": values.pop("body"),
        "mandate_id": values.pop("mandate"),
        "clauses": list(values.pop("clauses")),
        **values,
    }
    key = [positions.c.round_id, positions.c.body_id]
    connection.execute(upsert(positions).values(row).on_conflict_do_update(index_elements=key, set_=row))
    connection.execute(update(rounds).where(rounds.c.id == opened).values(revision=rounds.c.revision + 1))


def end(connection: Connection, opened: RoundId, at: datetime, closing: Mapping[str, object]) -> None:
    """Store who closed a round, when and with what result."""
    values = {"closed_at": at, "revision": rounds.c.revision + 1, **closing}
    connection.execute(update(rounds).where(rounds.c.id == opened).values(values))


def _position(row: Row[*tuple[Any, ...]]) -> GivenPosition:
    return GivenPosition(
        body=row.body_id,
        position=Position(row.position),
        reason=row.reason,
        clauses=tuple(row.clauses),
        given_by=row.given_by,
        mandate=row.mandate_id,
        at=row.at,
        on_behalf=row.on_behalf,
        carried_from=row.carried_from,
        wording=row.wording,
    )


def _round(row: Row[*tuple[Any, ...]], given: tuple[GivenPosition, ...]) -> Round:
    return Round(
        id=row.id,
        act=row.act_id,
        body=row.body_id,
        stage=row.stage,
        visit=row.visit,
        version=row.version,
        text_hash=row.text_hash,
        question=row.question,
        opened_by=row.opened_by,
        opened_at=row.opened_at,
        revision=row.revision,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
        result=row.result,
        positions=given,
    )
