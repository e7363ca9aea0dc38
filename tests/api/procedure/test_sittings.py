"""Sittings over HTTP: one at a time, of the commission that is seized, closed for good."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import Engine, text

from service.domain.errors import NotFound
from service.domain.ids import ActId
from service.usecases.access import OPERATOR
from service.usecases.ports.house import House
from tests.api.people import Caller
from tests.api.procedure.test_moves import problem, waited_for_lock
from tests.way import Way, done


@pytest.fixture
def way(way: Way) -> Way:
    return way.placed("commission")


def test_a_sitting_is_opened_shown_and_closed(way: Way) -> None:
    sitting = done(way.as_("chair").post(f"{way.url}/sittings"))["id"]
    shown = way.as_("head_by").get(f"{way.url}/sittings").json()
    row = shown["sittings"][0]
    assert (row["id"], row["status"], row["body"]["key"], row["stage"]) == (sitting, "open", "commission", "commission")
    assert row["opened_by"]["name"]["ru"] == "chair"
    assert way.states("submit_to_council")["sitting_closed"] == "in_work"
    done(way.as_("chair").post(f"/api/sittings/{sitting}/closing"))
    row = way.as_("chair").get(f"{way.url}/sittings").json()["sittings"][0]
    assert row["status"] == "closed"
    assert row["may"] == {"sitting.close": {"allowed": False, "reason": "status-does-not-allow"}}
    told = problem(way.as_("chair").post(f"/api/sittings/{sitting}/closing"), 403, "not-permitted")
    assert told["reason"] == "status-does-not-allow"


def test_two_sittings_opened_at_once_are_one(way: Way) -> None:
    gate, chairs = Barrier(4), [way.as_("chair") for _ in range(4)]

    def sit(caller: Caller) -> int:
        gate.wait()
        return caller.post(f"{way.url}/sittings").status_code

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(sit, chairs)) == [201, 409, 409, 409]
    sitting = way.as_("chair").get(f"{way.url}/sittings").json()["sittings"][0]["id"]
    told = problem(way.as_("chair").post(f"{way.url}/sittings"), 409, "sitting-is-open")
    assert told["sitting"] == sitting


def test_an_act_is_not_postponed_while_the_commission_sits_on_it(way: Way) -> None:
    sitting = done(way.as_("chair").post(f"{way.url}/sittings"))["id"]
    told = problem(way.move("chair", "postpone", reason="Перерыв."), 409, "gate-closed")
    assert told["conditions"] == {"nothing_under_way": "in_work"}
    assert way.detail("postpone", "nothing_under_way") == {"sitting": sitting}
    done(way.as_("chair").post(f"/api/sittings/{sitting}/closing"))
    done(way.move("chair", "postpone", reason="Перерыв."))


def test_what_a_dossier_says_was_read_after_the_wait_for_its_lock(
    way: Way, house: House, act: ActId, engine: Engine
) -> None:
    def open_sitting_known() -> bool:
        with house.work(OPERATOR) as uow:
            return uow.proceedings.hold(act).dossier.sitting is not None

    with engine.connect() as holder, ThreadPoolExecutor(1) as pool:
        holder.execute(text("SELECT 1 FROM proceedings FOR UPDATE"))
        waiting = pool.submit(open_sitting_known)
        assert waited_for_lock(holder)
        opened = {"sitting": house.new_id(), "act": act, "body": way.assembly.bodies["commission"]}
        row = "INSERT INTO sittings (id, act_id, body_id, stage, opened_by) VALUES (:sitting, :act, :body, '', :body)"
        holder.execute(text(row), opened)
        holder.commit()
        assert waiting.result()


def test_an_act_without_proceedings_is_not_found(house: House) -> None:
    with house.reading(OPERATOR) as uow, pytest.raises(NotFound):
        uow.proceedings.take_up(ActId("00000000-0000-0000-0000-000000000000"))


def test_a_sitting_that_is_not_there_is_not_found(way: Way) -> None:
    problem(way.as_("chair").post("/api/sittings/00000000-0000-0000-0000-000000000000/closing"), 404, "not-found")
    sitting = done(way.as_("chair").post(f"{way.url}/sittings"))["id"]
    problem(way.as_("stranger").post(f"/api/sittings/{sitting}/closing"), 404, "not-found")


@pytest.mark.parametrize("who", ["commissioner", "secretariat", "head_by"])
def test_only_the_chair_opens_one(way: Way, who: str) -> None:
    assert problem(way.as_(who).post(f"{way.url}/sittings"), 403, "not-permitted")["reason"] == "no-mandate"


def test_once_more_sittings_may_follow(way: Way, as_: Callable[[str], Caller]) -> None:
    way.sit()
    way.sit()
    assert way.detail("submit_to_council", "sitting_closed") == {"sittings": 2}
    assert as_("chair").get(f"{way.url}/sittings").json()["may"]["sitting.open"]["allowed"] is True
