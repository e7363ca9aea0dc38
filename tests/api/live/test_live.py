"""What is announced reaches those who may know, soon, and nobody else; and ends when rights do."""

import json
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import httpx2
import psycopg
import pytest
from sse_starlette.sse import AppStatus

from service.domain.events import Event, act_stream, delegation_stream
from service.domain.ids import ActId, BodyId, ClauseId, InvitationId, Language, MandateId
from service.domain.text.act import Act
from service.persistence import record as writing
from service.usecases.access import OPERATOR
from service.usecases.people import DisablePerson, disable_person
from service.usecases.ports.limits import Invited
from service.usecases.receipt import Receipt
from tests.api.live.conftest import Served
from tests.conftest import Database

ACT = ActId("6f1c2d3e-0000-4000-8000-000000000001")
OTHER = ActId("6f1c2d3e-0000-4000-8000-000000000002")

Change = dict[str, Any]


class Stream:
    """The events of one open stream, read in a thread as they come."""

    def __init__(self, answer: httpx2.Response) -> None:
        self.changes: list[Change] = []
        self.screens: list[Change] = []
        self.ready = threading.Event()
        self.ended = threading.Event()
        self._answer = answer
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def _read(self) -> None:
        event = ""
        try:
            for line in self._answer.iter_lines():
                name, _, value = line.partition(": ")
                if name == "event":
                    event = value
                if name == "data" and event == "ready":
                    self.ready.set()
                if name == "data" and event == "change":
                    self.changes.append(json.loads(value))
                if name == "data" and event == "screen":
                    self.screens.append(json.loads(value))
        except httpx2.HTTPError:
            pass
        self.ended.set()

    def wait_for(self, count: int) -> list[Change]:
        """The changes so far, once there are as many, or after two seconds: the promise of the product."""
        until = time.monotonic() + 2
        while len(self.changes) < count and time.monotonic() < until:
            time.sleep(0.01)
        return self.changes

    def settle(self) -> list[Change]:
        """The changes so far, after long enough for one more to have come."""
        time.sleep(0.5)
        return self.changes


@contextmanager
def watching(served: Served, key: str, act: str | None = "mz-1", *, since: float = 0) -> Iterator[Stream]:
    asked = ({"act": act} if act else {}) | {"since": str(since)}
    with served.browser(key) as browser, browser.stream("GET", "/api/live", params=asked) as answer:
        assert answer.status_code == 200, answer.read()
        assert answer.headers["content-type"].startswith("text/event-stream")
        stream = Stream(answer)
        assert stream.ready.wait(5)
        try:
            yield stream
        finally:
            if not stream.ended.is_set():
                answer.extensions["network_stream"].get_extra_info("socket").shutdown(socket.SHUT_RDWR)
            assert stream.ended.wait(5)


def happened(stream: str, act: ActId | None = ACT, kind: str = "amendment.tabled") -> Event:
    return Event(stream, kind, OPERATOR.person, None, act, subject="s", payload={"secret": "words"})


def record(served: Served, *events: Event) -> None:
    with served.assembly.house.work(OPERATOR) as uow:
        for event in events:
            uow.record(event)
        uow.commit(Receipt(id="x"))


@pytest.fixture(autouse=True)
def acts(served: Served) -> None:
    """Two acts: experts are invited to the first, nobody beside the rest to the second."""
    with served.assembly.house.work(OPERATOR) as uow:
        title, naming = {"ru": "О тестах"}, "ru-parts"
        readers = (served.assembly.bodies["mgimo"],)
        uow.acts.add(Act(ACT, "mz-1", "model_law", title, Language("ru"), naming, readers=readers))
        uow.acts.add(Act(OTHER, "mz-2", "model_law", title, Language("ru"), naming))
        for act in (ACT, OTHER):
            profiles = served.assembly.house.profiles
            profile = profiles.current("pa-odkb")
            uow.proceedings.open(act, profile, profiles.source(profile.key, profile.hash), profile.start)
        uow.commit(Receipt(id=ACT))


def test_a_change_reaches_those_who_watch_the_act_within_two_seconds(served: Served) -> None:
    with watching(served, "head_by") as by, watching(served, "expert_mgimo", ACT) as expert:
        record(served, happened(act_stream(ACT)))
        expected = [{"kind": "amendment.tabled", "act": ACT, "stream": act_stream(ACT), "number": 1}]
        assert by.wait_for(1) == expected
        assert expert.wait_for(1) == expected


def test_a_change_reaches_people_at_another_server_of_the_same_house(
    serve: Callable[[], Served], served: Served
) -> None:
    with watching(serve(), "head_by") as elsewhere:
        record(served, happened(act_stream(ACT)))
        assert len(elsewhere.wait_for(1)) == 1


def test_what_happened_between_the_reading_of_a_page_and_its_stream_is_told_to_those_who_may_know(
    served: Served,
) -> None:
    record(served, happened(delegation_stream(BodyId(served.assembly.bodies["by"])), kind="amendment.saved"))
    record(served, happened(act_stream(ACT)))
    time.sleep(0.3)
    with watching(served, "head_by", since=0.9) as own, watching(served, "head_kz", since=0.9) as other:
        assert [change["kind"] for change in own.wait_for(2)][-2:] == ["amendment.saved", "amendment.tabled"]
        assert other.wait_for(1)[-1]["kind"] == "amendment.tabled"
        assert "amendment.saved" not in {change["kind"] for change in other.changes}


def test_changes_of_another_act_are_not_told(served: Served) -> None:
    with watching(served, "head_by", "mz-2") as stream:
        record(served, happened(act_stream(ACT)))
        record(served, happened(act_stream(OTHER), OTHER))
        assert [change["act"] for change in stream.wait_for(1)] == [OTHER]


def test_without_an_act_everything_readable_is_told_and_nothing_else(served: Served) -> None:
    with watching(served, "head_by", None) as head, watching(served, "expert_mgimo", None) as expert:
        record(served, happened(act_stream(OTHER), OTHER), happened(act_stream(ACT)))
        assert {change["act"] for change in head.wait_for(2)} == {ACT, OTHER}
        assert {change["act"] for change in expert.settle()} == {ACT}


def test_a_guest_of_some_units_is_told_that_text_and_stage_are_new_and_nothing_else(served: Served) -> None:
    units, body = (ClauseId("6f1c2d3e-0000-4000-8000-00000000000a"),), served.assembly.bodies["partner"]
    with served.assembly.house.work(OPERATOR) as uow:
        by, now = served.assembly.people["secretariat"], uow.now()
        id, mandate = InvitationId(str(uuid4())), MandateId(str(uuid4()))
        uow.limits.invite(Invited(id, ACT, body, None, units, "", None, by, mandate, now))
        uow.commit(Receipt(id=id))
    with watching(served, "observer") as guest, watching(served, "observer", None) as everywhere:
        record(served, *(happened(act_stream(ACT), kind=kind) for kind in ("amendment.tabled", "version.published")))
        assert [change["kind"] for change in guest.wait_for(1)] == ["version.published"]
        assert [change["kind"] for change in everywhere.settle()] == ["version.published"]


def test_drafts_of_a_delegation_are_told_to_its_members_alone(served: Served) -> None:
    body = served.assembly.bodies["by"]
    with watching(served, "member_by") as own, watching(served, "head_kz") as other, watching(served, "chair") as chair:
        record(served, happened(delegation_stream(BodyId(body)), kind="amendment.saved"))
        assert [change["kind"] for change in own.wait_for(1)] == ["amendment.saved"]
        assert other.settle() == []
        assert chair.changes == []


def test_the_record_of_the_assembly_is_told_to_nobody_here(served: Served) -> None:
    with watching(served, "head_by", None) as stream:
        record(served, happened("assembly", None, "mandate.granted"))
        assert stream.settle() == []


def test_nothing_is_told_of_what_was_rolled_back(served: Served) -> None:
    with watching(served, "head_by") as stream:
        with served.assembly.house.work(OPERATOR) as uow:
            uow.record(happened(act_stream(ACT)))
            writing.write(uow._connection, [happened(act_stream(ACT))], None)  # type: ignore[attr-defined]
        assert stream.settle() == []


@pytest.mark.parametrize(("key", "act", "status"), [
    ("", "mz-1", 401), ("", None, 401), ("stranger", "mz-1", 404), ("expert_mgimo", "mz-2", 404),
    ("expired", "mz-1", 404), ("head_by", "none", 404), ("disabled", None, 401),
])  # fmt: skip
def test_who_may_not_read_may_not_watch(served: Served, key: str, act: str | None, status: int) -> None:
    with served.browser(key) as browser:
        answer = browser.get("/api/live", params={"act": act} if act else {})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_person_shut_out_hears_nothing_more_within_five_seconds(served: Served) -> None:
    with watching(served, "head_by") as stream:
        disable_person(DisablePerson(OPERATOR, served.assembly.people["head_by"]), served.assembly.house)
        assert stream.ended.wait(5)


def test_signing_out_ends_the_streams_of_that_session(served: Served) -> None:
    with served.browser("head_by") as browser, browser.stream("GET", "/api/live") as answer:
        stream = Stream(answer)
        assert stream.ready.wait(5)
        csrf = browser.get("/api/session").json()["csrf"]
        assert browser.post("/auth/sign-out", headers={"X-CSRF-Token": csrf}).status_code == 204
        assert stream.ended.wait(5)


def test_after_the_database_was_away_everything_is_to_be_fetched_again(served: Served, database: Database) -> None:
    url = database.owner_url.replace("+psycopg", "")
    with watching(served, "head_by") as stream:
        with psycopg.connect(url.replace("clausula_owner", "postgres"), autocommit=True) as connection:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where application_name = 'clausula-live' and datname = current_database()"
            )
        until = time.monotonic() + 5
        while not stream.changes and time.monotonic() < until:
            time.sleep(0.05)
        assert [change["kind"] for change in stream.changes] == ["resync"]
        record(served, happened(act_stream(ACT)))
        assert len(stream.wait_for(2)) == 2


def test_the_server_stops_while_people_watch(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(AppStatus, "should_exit", False)  # set for the whole process by a server's end
    with watching(served, "head_by") as stream:
        started = time.monotonic()
        served.server.handle_exit(signal.SIGTERM, None)
        assert stream.ended.wait(10)
        assert time.monotonic() - started < 10
