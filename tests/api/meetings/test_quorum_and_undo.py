"""Quorum at each decision, decisions made while the connection was lost, undoing until the protocol is signed."""

from typing import Any

import pytest

from service.domain.amendment.amendment import Status
from service.domain.errors import InvalidInput
from service.domain.ids import ActId, AmendmentId, Hash
from service.usecases.deciding import REASON_LIMIT, DecideAmendment, decide_amendment
from service.usecases.ports.house import House
from tests.amending import ACT, DAYS_10, DAYS_60, As, decide, reworded, tabled
from tests.api.procedure.test_moves import problem
from tests.meeting import Meeting
from tests.way import done


@pytest.fixture
def ids(as_: As, law: ActId, before: Any) -> tuple[str, str]:
    by, kz = as_("head_by"), as_("head_kz")
    found = tabled(by, reworded(by, DAYS_10)), tabled(kz, reworded(kz, DAYS_60))
    before(*found)
    return found


@pytest.fixture
def sat(meeting: Meeting, ids: tuple[str, str]) -> Meeting:
    meeting.opened().attended()
    done(meeting.take_up())
    return meeting


def test_without_a_quorum_nothing_is_decided_and_it_says_how_many_lack(sat: Meeting, ids: tuple[str, str]) -> None:
    done(sat.register("head_kz", "kz", state="absent"))
    assert sat.seen()["quorum"] == {"present": 1, "of": 2, "needed": 2, "met": False}
    told = problem(decide(sat.chair, ids[0], "adopted"), 409, "no-quorum")
    assert (told["present"], told["needed"], told["of"]) == (1, 2, 2)
    assert problem(sat.put(amendment=ids[0]), 409, "no-quorum")["needed"] == 2
    done(sat.register("secretariat", "kz", state="remote"))
    done(decide(sat.chair, ids[0], "adopted"))


def test_a_vote_that_loses_its_quorum_decides_nothing_and_may_be_put_again(sat: Meeting, ids: tuple[str, str]) -> None:
    vote = done(sat.put(amendment=ids[0]))["id"]
    done(sat.register("head_kz", "kz", state="absent"))
    assert done(sat.end(vote))["result"] == "no_quorum"
    done(sat.register("head_kz", "kz", state="hall"))
    assert done(sat.end(done(sat.put(amendment=ids[0]))["id"]))["result"] == "adopted"


def test_a_decision_made_offline_is_told_what_happened_meanwhile_and_never_doubled(
    sat: Meeting, ids: tuple[str, str]
) -> None:
    seen = sat.chair.get(f"{ACT}/events/latest").json()[0]["number"]
    sees = sat.chair.get(f"/api/amendments/{ids[0]}/consequences?outcome=adopted").json()["sees"]
    done(decide(sat.chair, ids[0], "adopted"))
    queued = {"outcome": "adopted", "sees": sees, "reason": "", "based_on": seen, "made_at": "2099-12-09T10:15:00Z"}
    told = problem(sat.chair.post(f"/api/amendments/{ids[0]}/decision", queued), 409, "already-decided")
    assert (told["outcome"], told["same"], told["by"]["ru"]) == ("adopted", True, "chair")
    assert [one["kind"] for one in told["meanwhile"]] == ["amendment.decided"]
    other = problem(sat.chair.post(f"/api/amendments/{ids[1]}/decision", queued), 409, "already-decided")
    assert (other["outcome"], other["same"]) == ("rejected_by_implication", False)


def test_a_decision_made_offline_is_kept_with_what_it_was_based_on(sat: Meeting, ids: tuple[str, str]) -> None:
    sees = sat.chair.get(f"/api/amendments/{ids[0]}/consequences?outcome=adopted").json()["sees"]
    queued = {"outcome": "adopted", "sees": sees, "based_on": 3, "made_at": "2099-12-09T10:15:00Z"}
    key = "made-while-offline-0001"
    first = done(sat.chair.post(f"/api/amendments/{ids[0]}/decision", queued, key=key))
    again = done(sat.chair.post(f"/api/amendments/{ids[0]}/decision", queued, key=key))
    assert first == again


def test_when_it_was_made_is_a_moment_and_no_treatise(sat: Meeting, ids: tuple[str, str], house: House) -> None:
    chair, made_at = sat.assembly.actor("chair"), "9" * (REASON_LIMIT + 1)
    late = DecideAmendment(chair, AmendmentId(ids[1]), Status.REJECTED, Hash(""), "Нет.", based_on=3, made_at=made_at)
    with pytest.raises(InvalidInput, match="/made_at"):
        decide_amendment(late, house)


def test_what_was_decided_is_taken_back_until_the_protocol_is_signed(sat: Meeting, ids: tuple[str, str]) -> None:
    vote = done(sat.put(amendment=ids[0]))["id"]
    done(sat.end(vote))
    done(sat.close_item())
    done(sat.post("chair", "closing"))

    def offered(who: str) -> tuple[bool, bool]:
        about = sat.as_(who).get(f"/api/amendments/{ids[0]}").json()["amendment"]["may"]["amendment.undo"]
        return about["allowed"], sat.vote(vote, who)["may"]["meeting.undo"]["allowed"]

    assert (offered("chair"), offered("head_by")) == ((True, True), (False, False))
    done(sat.chair.post(f"/api/amendments/{ids[0]}/decision-undo"))
    assert sat.vote(vote)["status"] == "undone"
    listed = {one["number"]: one["status"] for one in sat.chair.get(f"{ACT}/amendments").json()["items"]}
    assert listed == {1: "admissible", 2: "admissible"}
