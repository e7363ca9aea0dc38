"""Reading the record of events, and finding whether anybody has changed it; writing it is ``record``'s."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, or_, select

from service.domain.events import Event
from service.domain.ids import ClauseId
from service.persistence.record import BEGINNING, event_hash
from service.persistence.tables import bodies, events, mandates, people, streams
from service.usecases.views.ledger import Entry


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain does not hold."""

    stream: str
    number: int
    reason: str


class SqlLedger:
    """The record in PostgreSQL, stream by stream."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def entries(self, stream: str, after: int = 0, limit: int = 200) -> Sequence[Entry]:
        """Events of a stream in order, those numbered above ``after``."""
        return self._read(events.c.stream == stream, events.c.number > after, limit=limit)

    def head(self, stream: str) -> int:
        """The number of the newest event of a stream; 0 where there is none."""
        return self._connection.scalar(select(streams.c.number).where(streams.c.stream == stream)) or 0

    def latest(
        self, stream: str, before: int | None = None, limit: int = 50, clause: ClauseId | None = None
    ) -> Sequence[Entry]:
        """Events of a stream, newest first, numbered below ``before``; with a clause, those that touched it."""
        conditions = [events.c.stream == stream]
        if before is not None:
            conditions.append(events.c.number < before)
        if clause is not None:
            conditions.append(_touched(clause))
        wanted = select(events.c.number).where(*conditions).order_by(events.c.number.desc()).limit(limit)
        found = self._read(events.c.stream == stream, events.c.number.in_(wanted), limit=None)
        return list(reversed(found))

    def of_clause(self, stream: str, clause: ClauseId, after: int = 0, limit: int = 200) -> Sequence[Entry]:
        """Events that touched one clause."""
        return self._read(events.c.stream == stream, events.c.number > after, _touched(clause), limit=limit)

    def of_subject(self, subject: str) -> Sequence[Entry]:
        """Events that happened to one thing, oldest first, in whatever stream."""
        return self._read(events.c.subject == subject, limit=None)

    def streams(self) -> Sequence[str]:
        """All streams."""
        return list(self._connection.scalars(select(streams.c.stream).order_by(streams.c.stream)))

    def _read(self, *conditions: ColumnElement[bool], limit: int | None) -> Sequence[Entry]:
        """Entries in order: of one stream by number, of several by time."""
        wanted = (
            select(events, people.c.name, mandates.c.role, bodies.c.id, bodies.c.name)
            .outerjoin(people, people.c.id == events.c.actor_id)
            .outerjoin(mandates, mandates.c.id == events.c.mandate_id)
            .outerjoin(bodies, bodies.c.id == mandates.c.body_id)
            .where(*conditions)
            .order_by(events.c.at, events.c.stream, events.c.number)
            .limit(limit)
        )
        return [_entry(row) for row in self._connection.execute(wanted)]

    def verify(self, stream: str) -> Break | None:
        """Recompute a stream's chain; gives the first place where it does not hold."""
        number, previous = 0, BEGINNING
        for entry in self._read(events.c.stream == stream, limit=None):
            number += 1
            if entry.number != number:
                return Break(stream, number, "missing")
            if entry.previous != previous or entry.hash != event_hash(previous, number, entry.at, _event(entry)):
                return Break(stream, number, "changed")
            previous = entry.hash
        head = self._connection.execute(select(streams).where(streams.c.stream == stream)).first()
        if head is None or (head.number, head.hash) != (number, previous):
            return Break(stream, number + 1, "cut off")
        return None


def _touched(clause: ClauseId) -> ColumnElement[bool]:
    return or_(events.c.subject == clause, events.c.payload["clauses"].contains([clause]))


def _entry(row: Row[*tuple[Any, ...]]) -> Entry:
    stream, number, at, kind, actor, mandate, act, version, subject, payload, previous, made, *names = row
    actor_name, role, body, body_name = names
    return Entry(
        stream, number, at, kind, actor, actor_name, mandate, role, body, body_name,
        act, version, subject, payload, previous, made,
    )  # fmt: skip


def _event(entry: Entry) -> Event:
    return Event(
        stream=entry.stream,
        kind=entry.kind,
        actor=entry.actor,
        mandate=entry.mandate,
        act=entry.act,
        version=entry.version,
        subject=entry.subject,
        payload=entry.payload,
    )
