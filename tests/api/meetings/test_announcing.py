"""Convening puts on the record of an act what its gate asks for, so that nobody has to by hand."""

import pytest

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import an_act, published, staged
from tests.amending import ACT, As
from tests.api.people import Assembly
from tests.api.procedure.test_moves import problem
from tests.meeting import FAR, Meeting
from tests.way import Way, done

SLUG = ACT.rpartition("/")[2]


@pytest.fixture
def way(as_: As, assembly: Assembly, house: House) -> Way:
    act: ActId = an_act(assembly)
    published(house, act)
    staged(house, act, "amendments")
    return Way(as_, assembly, SLUG)


def test_the_day_of_the_sitting_is_on_record_once_the_meeting_is_convened(way: Way) -> None:
    meeting = Meeting.convened(way.as_, way.assembly, SLUG)
    told = problem(way.record("secretariat", "commission_sitting", date=FAR), 409, "already-recorded")
    assert told["act"] == "commission_sitting"
    events = way.as_("secretariat").get(f"{way.url}/events/latest").json()
    assert events[0]["kind"] == "fact.recorded"
    later = {"date": "2099-12-16", "starts": "10:00", "place": "", "mode": "hall", "short_notice": ""}
    revision = meeting.seen()["revision"]
    done(way.as_("secretariat").send("PUT", meeting.url, later, revision=revision))
    assert way.as_("secretariat").get(f"{way.url}/events/latest").json()[0]["kind"] == "fact.corrected"
    earlier = {**later, "date": "2099-12-02"}
    refused = way.as_("secretariat").send("PUT", meeting.url, earlier, revision=meeting.seen()["revision"])
    assert problem(refused, 409, "deadline-shortened")["deadline"] == "amendments"


def test_an_act_put_on_the_agenda_later_is_recorded_too_and_that_of_another_body_is_not(way: Way) -> None:
    council = Meeting.convened(way.as_, way.assembly, SLUG, body="council")
    assert council.seen()["items"]
    meeting = Meeting.convened(way.as_, way.assembly)
    done(meeting.post("secretariat", "items", {"act": SLUG}))
    kinds = [one["kind"] for one in way.as_("secretariat").get(f"{way.url}/events/latest").json()]
    assert kinds.count("fact.recorded") == 1
    assert meeting.post("secretariat", "items", {"act": "no-such-act"}).status_code == 422
    again = Meeting.convened(way.as_, way.assembly, SLUG)
    assert again.seen()["items"]
    kinds = [one["kind"] for one in way.as_("secretariat").get(f"{way.url}/events/latest").json()]
    assert kinds.count("fact.recorded") == 1
