"""One transaction a use case: all or nothing, one effect a key, refusals by name, time after the wait."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC
from uuid import uuid4

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError, ProgrammingError

from service.domain.errors import InvalidInput, KeyReused, NotFound
from service.domain.events import Event
from service.domain.ids import BodyId, PersonId
from service.domain.procedure.mandate import Actor, RequestKey
from service.usecases.access import OPERATOR
from service.usecases.ports.house import Busy, House
from service.usecases.ports.people import Person
from service.usecases.receipt import Receipt, Repeated


def enrolled(house: House) -> PersonId:
    person = PersonId(house.new_id())
    with house.work(OPERATOR) as uow:
        uow.people.add_person(Person(person, {"ru": "Иван"}))
        uow.commit(Receipt(id=person))
    return person


def under(person: PersonId, key: str, fingerprint: str = "asked") -> Actor:
    return Actor(person, request=RequestKey(key, fingerprint))


def noted(stream: str = "assembly", kind: str = "noted") -> Event:
    return Event(stream, kind, OPERATOR.person, None)


def count(engine: Engine, table: str) -> int:
    with engine.connect() as connection:
        return connection.scalar(text(f"select count(*) from {table}")) or 0


def test_what_is_committed_stays_and_what_is_not_does_not(house: House, owner_engine: Engine) -> None:
    enrolled(house)
    with house.work(OPERATOR) as uow:
        uow.people.add_person(Person(PersonId(house.new_id()), {"ru": "Никто"}))
        uow.record(noted())
    assert (count(owner_engine, "people"), count(owner_engine, "events")) == (1, 0)


def test_a_failure_undoes_everything(house: House, owner_engine: Engine) -> None:
    nobody = PersonId(house.new_id())

    def add_twice() -> None:
        with house.work(OPERATOR) as uow:
            uow.people.add_person(Person(nobody, {"ru": "Никто"}))
            uow.people.add_person(Person(nobody, {"ru": "Никто"}))

    with pytest.raises(IntegrityError):
        add_twice()
    assert count(owner_engine, "people") == 0


def test_a_reading_can_write_nothing(house: House) -> None:
    with pytest.raises(Exception, match="read-only transaction"), house.reading(OPERATOR) as uow:
        uow.people.add_person(Person(PersonId(house.new_id()), {"ru": "Никто"}))


def test_a_reading_sees_one_instant(house: House) -> None:
    with house.reading(OPERATOR) as uow:
        before = len(uow.people.everybody())
        enrolled(house)
        assert len(uow.people.everybody()) == before


def test_a_connection_used_for_reading_can_write_the_next_time(house: House) -> None:
    for _ in range(6):
        with house.reading(OPERATOR) as uow:
            uow.people.everybody()
        enrolled(house)


def test_time_goes_on_within_a_transaction(house: House) -> None:
    with house.work(OPERATOR) as uow:
        first, second = uow.now(), uow.now()
    assert first < second
    assert first.tzinfo is UTC


def test_a_key_used_again_gives_the_first_answer_and_does_nothing(house: House, owner_engine: Engine) -> None:
    person = enrolled(house)
    key = str(uuid4())
    with house.work(under(person, key)) as uow:
        uow.record(noted())
        uow.commit(Receipt(id="first", number=1))
    for _ in range(2):
        with pytest.raises(Repeated) as repeated, house.work(under(person, key)):
            pass
        assert repeated.value.receipt == {"id": "first", "revision": None, "number": 1}
        assert list(repeated.value.receipt) == ["id", "revision", "number"]  # so are the bytes of the answer
    assert count(owner_engine, "events") == 1


def test_a_key_belongs_to_one_request_and_one_person(house: House) -> None:
    person, another = enrolled(house), enrolled(house)
    key = str(uuid4())
    with house.work(under(person, key)) as uow:
        uow.commit(Receipt(id="mine"))
    with pytest.raises(KeyReused), house.work(under(person, key, "asked otherwise")):
        pass
    with house.work(under(another, key)) as uow:
        assert uow.commit(Receipt(id="theirs")).id == "theirs"


def test_a_refused_request_leaves_its_key_free(house: House) -> None:
    person, key = enrolled(house), str(uuid4())
    with pytest.raises(NotFound), house.work(under(person, key)):
        raise NotFound("act", "none")
    with house.work(under(person, key)) as uow:
        assert uow.commit(Receipt(id="now")).id == "now"


def test_of_many_requests_under_one_key_one_does_the_work(house: House, owner_engine: Engine) -> None:
    person, key = enrolled(house), str(uuid4())

    def once(number: int) -> object:
        try:
            with house.work(under(person, key)) as uow:
                uow.record(noted())
                return uow.commit(Receipt(id="x", number=number)).number
        except Repeated as repeated:
            return repeated.receipt["number"]

    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(once, range(8)))
    assert len(set(answers)) == 1
    assert count(owner_engine, "events") == 1


def test_streams_grow_without_gaps_under_many_writers(house: House) -> None:
    streams = ["act:1", "act:2", "delegation:1"]

    def write(number: int) -> None:
        with house.work(OPERATOR) as uow:
            for stream in streams if number % 2 else reversed(streams):
                uow.record(noted(stream))
            uow.commit(Receipt(id=str(number)))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(write, range(12)))
    with house.reading(OPERATOR) as uow:
        for stream in streams:
            assert [entry.number for entry in uow.ledger.entries(stream)] == list(range(1, 13))
        assert list(uow.ledger.streams()) == streams


def test_waiting_too_long_for_another_is_said_by_name(house: House, owner_engine: Engine) -> None:
    person = enrolled(house)

    def disable() -> None:
        with house.work(OPERATOR) as uow:
            uow._connection.execute(text("set local lock_timeout = '50ms'"))  # type: ignore[attr-defined]
            uow.people.disable(person)

    with owner_engine.connect() as other:
        other.execute(text("select * from people for update"))
        with pytest.raises(Busy):
            disable()


def test_what_is_no_id_is_the_id_of_nothing(house: House) -> None:
    with pytest.raises(NotFound), house.work(OPERATOR) as uow:
        uow.people.body(BodyId("not a uuid"))


def test_what_cannot_be_stored_is_refused(house: House) -> None:
    with pytest.raises(InvalidInput), house.work(OPERATOR) as uow:
        uow.ledger.entries("assembly", after=2**40)


def test_other_troubles_of_the_database_keep_their_names(house: House) -> None:
    with pytest.raises(ProgrammingError), house.work(OPERATOR) as uow:
        uow._connection.execute(text("select nothing"))  # type: ignore[attr-defined]
