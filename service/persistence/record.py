"""What a commit writes beside the use case's own rows: events, their chain, notices, the answer. Two statements.

The streams are locked first, in the order of their names, so that no two writers wait in a ring and
numbers are given in the order of commits.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import orjson
from sqlalchemy import Connection, text
from sqlalchemy.dialects.postgresql import insert as upsert

from service.domain.events import Event
from service.domain.ids import Hash
from service.domain.text.canonical import canonical
from service.persistence.receipts import Answered
from service.persistence.tables import streams

CHANNEL = "clausula"
FORM = "clausula-event-1"
BEGINNING = Hash("0" * 64)
"""Stands for the hash before the first event of a stream."""

HOLD = text("""
    select stream, number, hash, clock_timestamp() as at from streams
    where stream = any(:streams) order by stream for update
""")

WRITE = text(f"""
    with written as (
        insert into events
        select * from jsonb_populate_recordset(null::events, cast(:events as jsonb))
    ), moved as (
        update streams set number = head.number, hash = head.hash
        from jsonb_populate_recordset(null::streams, cast(:heads as jsonb)) head
        where streams.stream = head.stream
    ), answered as (
        update receipts set receipt = cast(:receipt as json) where person_id = :person and key = :key
    )
    select pg_notify('{CHANNEL}', notice) from jsonb_array_elements_text(cast(:notices as jsonb)) notice
""")  # noqa: S608 - the only name put in is the constant above


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


@dataclass(slots=True)
class _Head:
    """The end of a stream while it is held."""

    number: int
    hash: Hash
    at: datetime


def write(connection: Connection, recorded: Sequence[Event], answered: Answered | None) -> None:
    """Chain and store the events, announce them, keep the answer; all of it counts with the commit."""
    heads = _held(connection, sorted({event.stream for event in recorded}))
    rows = [_chained(heads[event.stream], event) for event in recorded]
    last = {(row["stream"], row["kind"]): row for row in rows}
    ends = [{"stream": stream, "number": head.number, "hash": head.hash} for stream, head in heads.items()]
    values = {
        "events": _json(rows),
        "heads": _json(ends),
        "notices": _json([_notice(row) for row in last.values()]),
        "person": answered.person if answered else None,
        "key": answered.key if answered else None,
        "receipt": _json(answered.receipt) if answered else None,
    }
    connection.execute(WRITE, values)


def _held(connection: Connection, names: Sequence[str]) -> dict[str, _Head]:
    """The ends of these streams, held until the transaction is over; new ones begin here."""
    if not names:
        return {}
    rows = connection.execute(HOLD, {"streams": list(names)}).all()
    if len(rows) < len(names):
        first = [{"stream": name, "number": 0, "hash": BEGINNING} for name in names]
        connection.execute(upsert(streams).values(first).on_conflict_do_nothing())
        rows = connection.execute(HOLD, {"streams": list(names)}).all()
    return {row.stream: _Head(row.number, row.hash, row.at) for row in rows}


def _chained(head: _Head, event: Event) -> dict[str, object]:
    """The event as the next of its stream, whose end it becomes."""
    previous = head.hash
    head.number += 1
    head.hash = event_hash(previous, head.number, head.at, event)
    return {
        "stream": event.stream,
        "number": head.number,
        "at": head.at.isoformat(),
        "kind": event.kind,
        "actor_id": event.actor,
        "mandate_id": event.mandate,
        "act_id": event.act,
        "version": event.version,
        "subject": event.subject,
        "payload": dict(event.payload),
        "previous": previous,
        "hash": head.hash,
    }


def _notice(row: Mapping[str, object]) -> str:
    return _json({"kind": row["kind"], "act": row["act_id"], "stream": row["stream"], "number": row["number"]})


def _json(value: object) -> str:
    return orjson.dumps(value).decode()
