"""Passing a gate by exception over HTTP: two persons, in time, in public, and under the lock of every move."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from service.domain.ids import ActId
from service.usecases.access import OPERATOR
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt
from tests.way import Way, done

REASON = "Созыв завершается в пятницу, письмо подпишут завтра."


def asked(way: Way, who: str = "executive_secretary", move: str = "send_to_parliaments", **more: Any) -> Any:
    body = {"move": move, "seen_revision": way.gate()["revision"], "reason": REASON} | more
    return way.as_(who).post(f"{way.url}/exceptions", body)


def confirmed(way: Way, request: str, who: str = "assembly_chair", seen: int | None = None) -> Any:
    body = {"seen_revision": seen or way.gate()["revision"]}
    return way.as_(who).post(f"/api/exceptions/{request}/confirmation", body)


def refused(answer: Any, status: int, code: str) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    told: dict[str, Any] = answer.json()
    assert told["type"] == f"/errors/{code}"
    return told


def test_two_persons_pass_a_gate_and_everybody_sees_it(way: Way) -> None:
    done(way.record("legal_editor", "legal_check"))
    gate = way.gate()
    assert gate["moves"][0]["way_round"] is True
    request = done(asked(way))["id"]
    shown = way.gate("assembly_chair")["exceptions"][0]
    assert (shown["state"], shown["reason"]) == ("asked", REASON)
    assert [term["key"] for term in shown["conditions"]] == ["cover_letter_signed"]
    assert shown["may"]["exception.confirm"]["allowed"] is True
    moved = done(confirmed(way, request))
    assert moved["stage"] == "parliaments_and_expertise"

    head = way.as_("head_by").get(way.url).json()["exceptions"]
    assert [(one["source"]["key"], one["reason"]) for one in head] == [("development", REASON)]
    assert head[0]["asked_by"]["id"] == way.assembly.people["executive_secretary"]
    assert head[0]["confirmed_by"]["id"] == way.assembly.people["assembly_chair"]
    told = way.as_("head_by").get(f"{way.url}/events/latest").json()
    event = next(one for one in told if one["kind"] == "stage.moved")
    assert event["payload"]["exception"]["conditions"] == {"cover_letter_signed": "open"}


def test_nobody_is_their_own_second_person(way: Way) -> None:
    request = done(asked(way))["id"]
    told = refused(confirmed(way, request, "executive_secretary"), 403, "not-permitted")
    assert told["reason"] == "prepared-by-you"
    assert refused(confirmed(way, request, "secretariat"), 403, "not-permitted")["reason"] == "no-mandate"
    assert refused(confirmed(way, request, "head_by"), 403, "not-permitted")["reason"] == "no-mandate"


def test_only_whose_move_it_is_asks_and_only_with_a_reason(way: Way) -> None:
    assert refused(asked(way, "chair"), 403, "not-permitted")["reason"] == "not-your-move"
    assert refused(asked(way, "head_by"), 403, "not-permitted")["reason"] == "no-mandate"
    assert refused(asked(way, reason="  "), 422, "invalid-input")["errors"][0]["pointer"] == "/reason"
    assert refused(asked(way, reason="а" * 4_001), 422, "invalid-input")["errors"][0]["reason"] == "too-long"
    refused(asked(way, seen_revision=99), 412, "stale-revision")


def test_one_request_waits_at_a_time(way: Way) -> None:
    done(asked(way))
    refused(asked(way), 409, "exception-asked")


def test_what_is_out_of_time_makes_room_and_passes_nothing(way: Way, engine: Engine) -> None:
    request = done(asked(way))["id"]
    with engine.begin() as connection:
        connection.execute(text("alter table exceptions disable trigger frozen"))
        connection.execute(text("update exceptions set expires_at = now() - interval '1 second'"))
        connection.execute(text("alter table exceptions enable trigger frozen"))
    assert refused(confirmed(way, request), 409, "exception-over")["state"] == "expired"
    assert way.gate()["exceptions"][0]["state"] == "expired"
    done(asked(way))
    assert [one["state"] for one in way.gate()["exceptions"]] == ["asked", "expired"]


def test_a_refusal_says_why_and_is_final(way: Way) -> None:
    request = done(asked(way))["id"]
    url = f"/api/exceptions/{request}/refusal"
    assert refused(way.as_("assembly_chair").post(url, {"reason": ""}), 422, "invalid-input")
    done(way.as_("assembly_chair").post(url, {"reason": "Подождём письма."}))
    assert way.gate()["exceptions"][0]["answer"] == "Подождём письма."
    assert refused(confirmed(way, request), 409, "exception-over")["state"] == "refused"


def test_a_request_is_withdrawn_by_whoever_made_it(way: Way) -> None:
    request = done(asked(way))["id"]
    url = f"/api/exceptions/{request}/withdrawal"
    assert refused(way.as_("secretariat").post(url), 403, "not-permitted")["reason"] == "not-the-author"
    done(way.as_("executive_secretary").post(url))
    assert refused(way.as_("executive_secretary").post(url), 409, "exception-over")["state"] == "withdrawn"


def test_a_condition_that_opened_meanwhile_is_not_passed_by(way: Way, house: House, act: ActId) -> None:
    request = done(asked(way))["id"]
    with house.work(OPERATOR) as uow:
        uow.proceedings.hold(act)
        uow.acts.assign(act, None, way.assembly.bodies["commission"])
        uow.commit(Receipt(id=act))
    told = refused(confirmed(way, request), 409, "gate-closed")
    assert told["conditions"] == {"developer_assigned": "open"}


def test_an_open_gate_takes_the_ordinary_move(way: Way) -> None:
    way.work_at("development")
    refused(asked(way), 409, "gate-is-open")


def test_nothing_leads_round_a_consensus(way: Way) -> None:
    way.go_to("council")
    assert way.gate()["moves"][0]["way_round"] is False
    told = refused(asked(way, "assembly_chair", "put_on_agenda"), 409, "no-way-round")
    assert told["conditions"] == {"council_consensus": "open"}


def test_a_mandate_that_has_ended_asks_for_nothing(way: Way, engine: Engine) -> None:
    request = done(asked(way))["id"]
    with engine.begin() as connection:
        ended = "update mandates set valid_until = current_date - 2 where person_id = :person"
        connection.execute(text(ended), {"person": way.assembly.people["executive_secretary"]})
    refused(confirmed(way, request), 409, "exception-over")


def test_a_confirmation_on_an_old_gate_is_refused(way: Way) -> None:
    request = done(asked(way))["id"]
    refused(confirmed(way, request, seen=99), 412, "stale-revision")


def test_of_eight_second_persons_one_moves_the_act(way: Way, engine: Engine) -> None:
    request, seen, barrier = done(asked(way))["id"], way.gate()["revision"], Barrier(8)
    callers = [way.as_("assembly_chair") for _ in range(8)]

    def confirm(caller: Any) -> int:
        barrier.wait()
        answer = caller.post(f"/api/exceptions/{request}/confirmation", {"seen_revision": seen})
        status: int = answer.status_code
        return status

    with ThreadPoolExecutor(8) as pool:
        answers = sorted(pool.map(confirm, callers))
    assert answers == [200, *[409] * 7]
    with engine.connect() as connection:
        assert connection.scalar(text("select count(*) from transitions")) == 1


def test_a_second_person_finds_the_request_in_their_work(way: Way) -> None:
    done(asked(way))
    tasks = way.as_("assembly_chair").get("/api/work").json()["tasks"]
    assert [task["key"] for task in tasks if task["kind"] == "exception"] == ["send_to_parliaments"]
    asker = way.as_("executive_secretary").get("/api/work").json()["tasks"]
    assert not [task for task in asker if task["kind"] == "exception"]


def test_the_database_itself_wants_a_second_person(way: Way, engine: Engine) -> None:
    request = done(asked(way))["id"]
    same = "update exceptions set status = 'confirmed', ended_by = asked_by where id = :id"
    with engine.connect() as connection, pytest.raises(IntegrityError, match="second_person"):
        connection.execute(text(same), {"id": request})


def test_what_does_not_exist_and_what_is_not_for_one_look_the_same(way: Way) -> None:
    request = done(asked(way))["id"]
    there = way.as_("observer").post(f"/api/exceptions/{request}/withdrawal")
    nothing = way.as_("observer").post(f"/api/exceptions/{way.assembly.people['chair']}/withdrawal")
    assert there.status_code == nothing.status_code == 404
    assert there.content == nothing.content
