"""The record is chained and kept for ever; whoever changes it is found out. It is announced with the commit only."""

import hashlib
import json
from datetime import UTC, datetime

import psycopg
import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError, ProgrammingError

from service.domain.events import Event, act_stream
from service.domain.ids import ActId, ClauseId, Hash, VersionNumber
from service.persistence import record as writing
from service.persistence.ledger import Break, SqlLedger
from service.persistence.record import BEGINNING, event_hash
from service.usecases.access import OPERATOR
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt
from tests.conftest import Database

ACT = ActId("6f1c2d3e-0000-4000-8000-000000000001")
CLAUSE = ClauseId("6f1c2d3e-0000-4000-8000-00000000000c")


def record(house: House, *events: Event) -> None:
    with house.work(OPERATOR) as uow:
        for event in events:
            uow.record(event)
        uow.commit(Receipt(id="x"))


def happened(kind: str = "amendment.tabled", stream: str = "", **payload: object) -> Event:
    return Event(stream or act_stream(ACT), kind, OPERATOR.person, None, ACT, VersionNumber(3), "subject", payload)


def verified(engine: Engine, stream: str = "") -> Break | None:
    with engine.connect() as connection:
        return SqlLedger(connection).verify(stream or act_stream(ACT))


def test_the_hash_of_an_event_is_the_one_written_down() -> None:
    """Fixed here for ever: docs/reference/events.md computes the same by hand."""
    event = Event("act:1", "amendment.tabled", None, None, None, VersionNumber(3), "s", {"number": 7, "words": "ст. 5"})
    at = datetime(2026, 11, 21, 20, 45, 22, 591459, UTC)
    written = (
        '{"act":null,"actor":null,"at":"2026-11-21T20:45:22.591459+00:00","form":"clausula-event-1",'
        '"kind":"amendment.tabled","mandate":null,"number":1,"payload":{"number":7,"words":"ст. 5"},'
        '"stream":"act:1","subject":"s","version":3}'
    )
    by_hand = hashlib.sha256(f"{'0' * 64}\n{written}".encode()).hexdigest()
    assert event_hash(BEGINNING, 1, at, event) == by_hand
    assert by_hand == "859fdf7a31fc684296562dc8f1f24659bd27f3bd45cf4fe23c8d01dcab2975ab"


def test_each_event_carries_the_hash_of_the_one_before(house: House, owner_engine: Engine) -> None:
    record(house, happened(number=1), happened(number=2))
    record(house, happened(number=3))
    with house.reading(OPERATOR) as uow:
        entries = uow.ledger.entries(act_stream(ACT))
    assert [entry.number for entry in entries] == [1, 2, 3]
    assert [entry.previous for entry in entries] == [BEGINNING, entries[0].hash, entries[1].hash]
    assert verified(owner_engine) is None


@pytest.mark.parametrize(
    "change",
    [
        "update events set kind = 'x' where number = 2",
        "update events set payload = '{\"number\": 9}' where number = 2",
        "update events set at = at + interval '1 microsecond' where number = 2",
        "update events set actor_id = null where number = 2",
        "update events set subject = 'another' where number = 2",
        "update events set version = 4 where number = 2",
        "update events set previous = hash where number = 2",
        "delete from events where number = 2",
        "delete from events where number = 3",
        "delete from events",
        "truncate events",
    ],
)
def test_whatever_is_changed_behind_the_triggers_is_found(house: House, owner_engine: Engine, change: str) -> None:
    record(house, happened(number=1), happened(number=2), happened(number=3))
    with owner_engine.begin() as connection:
        connection.execute(text("alter table events disable trigger user"))
        connection.execute(text(change))
    assert verified(owner_engine) is not None


def test_a_stream_nobody_wrote_to_does_not_hold(owner_engine: Engine) -> None:
    assert verified(owner_engine, "act:none") == Break("act:none", 1, "cut off")


@pytest.mark.parametrize("statement", ["update events set kind = 'x'", "delete from events", "truncate events"])
def test_not_even_the_owner_changes_the_record_by_mistake(house: House, owner_engine: Engine, statement: str) -> None:
    record(house, happened())
    with pytest.raises(IntegrityError, match="kept for ever"), owner_engine.begin() as connection:
        connection.execute(text(statement))


@pytest.mark.parametrize(
    "statement",
    ["update events set kind = 'x'", "delete from events", "truncate events", "alter table events disable trigger all"],
)
def test_the_role_of_the_requests_may_not_even_try(house: House, app_engine: Engine, statement: str) -> None:
    record(house, happened())
    with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"), app_engine.begin() as connection:
        connection.execute(text(statement))


def test_the_history_of_a_clause_is_what_touched_it(house: House) -> None:
    record(
        house,
        happened("a", clauses=[CLAUSE, "other"]),
        happened("b", clauses=["other"]),
        Event(act_stream(ACT), "c", None, None, ACT, None, CLAUSE),
        happened("d"),
    )
    with house.reading(OPERATOR) as uow:
        kinds = [entry.kind for entry in uow.ledger.of_clause(act_stream(ACT), CLAUSE)]
        later = [entry.kind for entry in uow.ledger.of_clause(act_stream(ACT), CLAUSE, after=1)]
    assert (kinds, later) == (["a", "c"], ["c"])


def test_the_history_of_a_thing_crosses_streams(house: House) -> None:
    record(house, happened("drafted", "delegation:1"))
    record(house, happened("tabled"))
    with house.reading(OPERATOR) as uow:
        assert [entry.kind for entry in uow.ledger.of_subject("subject")] == ["drafted", "tabled"]


def test_a_long_history_is_read_by_pages(house: House) -> None:
    record(house, *(happened(number=number) for number in range(5)))
    with house.reading(OPERATOR) as uow:
        first = uow.ledger.entries(act_stream(ACT), limit=3)
        second = uow.ledger.entries(act_stream(ACT), after=first[-1].number, limit=3)
    assert [entry.number for entry in (*first, *second)] == [1, 2, 3, 4, 5]


def test_every_kind_of_event_is_announced_once_a_stream_with_the_commit(house: House, database: Database) -> None:
    with psycopg.connect(database.owner_url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("listen clausula")
        with house.work(OPERATOR) as uow:
            for number in range(3):
                uow.record(happened("a", number=number))
            uow.record(happened("b", "delegation:1"))
            assert list(connection.notifies(timeout=0.1)) == []
            uow.commit(Receipt(id="x"))
        heard = [json.loads(notify.payload) for notify in connection.notifies(timeout=2, stop_after=2)]
        assert heard == [
            {"kind": "a", "act": ACT, "stream": act_stream(ACT), "number": 3},
            {"kind": "b", "act": ACT, "stream": "delegation:1", "number": 1},
        ]


def test_nothing_is_announced_of_what_was_rolled_back(house: House, database: Database) -> None:
    with psycopg.connect(database.owner_url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("listen clausula")
        with house.work(OPERATOR) as uow:
            uow.record(happened())
            writing.write(uow._connection, [happened()], None)  # type: ignore[attr-defined]
        assert list(connection.notifies(timeout=0.2)) == []


def test_hashes_differ_for_every_difference() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    base = happened(number=1)
    other = happened(number=2)
    made = {
        event_hash(BEGINNING, 1, at, base),
        event_hash(BEGINNING, 2, at, base),
        event_hash(BEGINNING, 1, at.replace(microsecond=1), base),
        event_hash(Hash("1" * 64), 1, at, base),
        event_hash(BEGINNING, 1, at, other),
    }
    assert len(made) == 5


def test_the_newest_events_come_first_and_a_page_goes_on_where_the_last_ended(house: House) -> None:
    record(house, *(happened(number=number) for number in range(1, 6)))
    record(house, happened(clauses=[CLAUSE]), happened(number=7))
    with house.reading(OPERATOR) as uow:
        first = uow.ledger.latest(act_stream(ACT), limit=3)
        second = uow.ledger.latest(act_stream(ACT), before=first[-1].number, limit=3)
        touched = uow.ledger.latest(act_stream(ACT), clause=CLAUSE)
    assert [entry.number for entry in first] == [7, 6, 5]
    assert [entry.number for entry in second] == [4, 3, 2]
    assert [entry.number for entry in touched] == [6]
