"""A meeting live: screens are handed on with what they show, and who is lost is known within seconds."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from service.domain.ids import BodyId, MeetingId, PersonId
from service.realtime import presence as presence_module
from service.realtime.hub import Hub, Notice
from service.realtime.presence import Presence
from tests.api.live.conftest import Served
from tests.api.live.test_live import Stream, watching
from tests.api.people import Caller
from tests.meeting import Meeting
from tests.way import done


@pytest.fixture
def meeting(served: Served) -> Meeting:
    def as_(key: str) -> Caller:
        return Caller.signed_in(served.app, served.assembly, key)

    return Meeting.convened(as_, served.assembly)


@contextmanager
def in_the_hall(served: Served, key: str, meeting: Meeting) -> Iterator[Stream]:
    with served.browser(key) as browser, browser.stream("GET", "/api/live", params={"meeting": meeting.id}) as answer:
        assert answer.status_code == 200, answer.read()
        stream = Stream(answer)
        assert stream.ready.wait(5)
        yield stream
        answer.extensions["network_stream"].get_extra_info("socket").shutdown(socket.SHUT_RDWR)
        assert stream.ended.wait(5)


def test_a_screen_comes_with_the_notice_of_what_changed(served: Served, meeting: Meeting) -> None:
    with in_the_hall(served, "head_by", meeting) as hall:
        done(meeting.post("chair", "opening"))
        until = time.monotonic() + 5
        while not hall.screens and time.monotonic() < until:
            time.sleep(0.01)
        kinds = [one["kind"] for one in hall.changes if one["kind"] != "meeting.presence"]
        assert kinds == ["meeting.opened"]
        assert (hall.screens[-1]["meeting"], hall.screens[-1]["status"]) == (meeting.id, "open")


def test_meetings_are_told_to_all_who_may_read_of_them_and_no_others(served: Served, meeting: Meeting) -> None:
    with watching(served, "head_kz", None) as head, watching(served, "expert_mgimo", None) as expert:
        done(meeting.post("chair", "opening"))
        assert [one["kind"] for one in head.wait_for(1)] == ["meeting.opened"]
        assert expert.settle() == []
    with served.browser("expert_mgimo") as browser:
        assert browser.get("/api/live", params={"meeting": meeting.id}).status_code == 404


def test_who_is_connected_is_shown_and_who_leaves_is_lost_at_once(served: Served, meeting: Meeting) -> None:
    def seen() -> dict[str, str]:
        told = meeting.chair.get(f"{meeting.url}/presence").json()
        return {one["person"]: one["state"] for one in told["people"]}

    head = served.assembly.people["head_by"]
    with in_the_hall(served, "head_by", meeting):
        assert seen() == {head: "connected"}
    until = time.monotonic() + 5
    while seen() != {head: "lost"} and time.monotonic() < until:
        time.sleep(0.05)
    assert seen() == {head: "lost"}


def test_silence_is_loss_and_a_sign_of_life_is_a_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: moment)
    told: list[Notice] = []
    hub = Hub()
    monkeypatch.setattr(hub, "tell", told.append)
    known, meeting, person = Presence(hub), MeetingId("m"), PersonId("p")
    known.beat(meeting, person, frozenset({BodyId("by")}))
    assert [(one.state, one.bodies) for one in known.of(meeting)] == [("connected", ("by",))]
    moment += presence_module.SILENCE - 1
    known.look()
    assert len(told) == 1
    moment += 2
    known.look()
    assert [(one.state, one.seconds) for one in known.of(meeting)] == [("lost", 0)]
    assert len(told) == 2
    moment += presence_module.KEPT + 1
    known.look()
    assert known.of(meeting) == []
    assert [one.kind for one in told] == ["meeting.presence"] * 2
