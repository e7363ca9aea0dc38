"""The record of events: appended to under the lock of its stream, chained by hashes, announced with the commit."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import orjson
from sqlalchemy import ColumnElement, Connection, func, insert, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert

from service.domain.events import Event
from service.domain.ids import ClauseId, Hash
from service.domain.text.canonical import canonical
from service.persistence.tables import bodies, events, mandates, people, streams
from service.usecases.views.ledger import Entry

CHANNEL = "clausula"
FORM = "clausula-event-1"
BEGINNING = Hash("0" * 64)
"""Stands for the hash before the first event of a stream."""


def event_hash(previous: Hash, number: int, at: datetime, event: Event) -> Hash:
    """SHA-256 of the previous hash, a line feed and the canonical event (docs/reference/events.md)."""
    facts = {
        "act": event.act,
        "actor": event.actor,
        "at": at.astimezone(UTC).isoformat(timespec="microseconds"),
        "form": FORM,
        "kind": event.kind,
        "mandate": event.mandate,
        "number": number,
        "payload": dict(event.payload),
        "stream": event.stream,
        "subject": event.subject,
        "version": event.version,
    }
    return Hash(hashlib.sha256(previous.encode() + b"\n" + canonical(facts)).hexdigest())


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain does not hold."""

    stream: str
    number: int
    reason: str


class SqlLedger:
    """The record in PostgreSQL; ``append`` is called by the unit of work alone."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, recorded: Sequence[Event]) -> None:
        """Chain, store and announce; streams are locked in the order of their names, so that no two wait in a ring."""
        notices: dict[str, None] = {}
        for stream in sorted({event.stream for event in recorded}):
            rows = self._chained(stream, [event for event in recorded if event.stream == stream])
            self._connection.execute(insert(events), rows)
            last = {row["kind"]: row for row in rows}
            notices.update(dict.fromkeys(_notice(row) for row in last.values()))
        for notice in notices:
            self._connection.execute(
                text("select pg_notify(:channel, :notice)"), {"channel": CHANNEL, "notice": notice}
            )

    def _chained(self, stream: str, recorded: Sequence[Event]) -> list[dict[str, object]]:
        number, previous, at = self._head(stream)
        rows: list[dict[str, object]] = []
        for event in recorded:
            number += 1
            made = event_hash(previous, number, at, event)
            rows.append(_row(event) | {"number": number, "at": at, "previous": previous, "hash": made})
            previous = made
        self._connection.execute(update(streams).where(streams.c.stream == stream).values(number=number, hash=previous))
        return rows

    def _head(self, stream: str) -> tuple[int, Hash, datetime]:
        """Lock the stream and give its last number and hash, and the time."""
        wanted = (
            select(streams.c.number, streams.c.hash, func.clock_timestamp())
            .where(streams.c.stream == stream)
            .with_for_update()
        )
        row = self._connection.execute(wanted).first()
        if row is None:
            first = {"stream": stream, "number": 0, "hash": BEGINNING}
            self._connection.execute(upsert(streams).values(first).on_conflict_do_nothing())
            row = self._connection.execute(wanted).one()
        return row[0], row[1], row[2]

    def entries(self, stream: str, after: int = 0, limit: int = 200) -> Sequence[Entry]:
        """Events of a stream in order, those numbered above ``after``."""
        return self._read(events.c.stream == stream, events.c.number > after, limit=limit)

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
        """Entries of one stream come by number; ``at`` orders those of several."""
        wanted = (
            select(events, people.c.name, mandates.c.role, bodies.c.id, bodies.c.name)
            .outerjoin(people, people.c.id == events.c.actor_id)
            .outerjoin(mandates, mandates.c.id == events.c.mandate_id)
            .outerjoin(bodies, bodies.c.id == mandates.c.body_id)
            .where(*conditions)
            .order_by(events.c.at, events.c.stream, events.c.number)
            .limit(limit)
        )
        return [_entry(tuple(row)) for row in self._connection.execute(wanted)]

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


def _row(event: Event) -> dict[str, object]:
    return {
        "stream": event.stream,
        "kind": event.kind,
        "actor_id": event.actor,
        "mandate_id": event.mandate,
        "act_id": event.act,
        "version": event.version,
        "subject": event.subject,
        "payload": dict(event.payload),
    }


def _notice(row: Mapping[str, object]) -> str:
    facts = {"kind": row["kind"], "act": row["act_id"], "stream": row["stream"], "number": row["number"]}
    return orjson.dumps(facts).decode()


def _entry(row: tuple[object, ...]) -> Entry:
    stream, number, at, kind, actor, mandate, act, version, subject, payload, previous, made, *names = row
    actor_name, role, body, body_name = names
    return Entry(  # type: ignore[arg-type]
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
