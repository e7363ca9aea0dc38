"""Moves over HTTP: who may, what is refused and why, and what is left behind."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, text

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import staged
from tests.api.people import Caller
from tests.way import ROAD, Way, done

As = Callable[[str], Caller]
PATH = ("development", *(step[0] for step in ROAD))


def problem(answer: Any, status: int, code: str) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    told: dict[str, Any] = answer.json()
    assert told["type"] == f"/errors/{code}"
    return told


def moves_made(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.scalars(text("SELECT move FROM transitions ORDER BY number")))


def test_a_closed_gate_names_what_is_open_and_changes_nothing(way: Way, engine: Engine) -> None:
    done(way.record("legal_editor", "legal_check"))
    before = way.gate()
    told = problem(way.move("executive_secretary", "send_to_parliaments"), 409, "gate-closed")
    assert told["conditions"] == {"cover_letter_signed": "open"}
    assert told["what"] == "send_to_parliaments"
    assert way.gate() == before
    assert moves_made(engine) == []


@pytest.mark.parametrize("stage", PATH)
def test_no_stage_lets_an_act_pass_undone_whoever_asks(way: Way, house: House, act: ActId, stage: str) -> None:
    staged(house, act, stage)
    for _, move, who in ROAD:
        assert way.move(who, move).status_code == 409
    assert way.gate()["stage"]["key"] == stage


def test_each_stage_passes_only_when_its_work_is_done(way: Way, engine: Engine) -> None:
    for passed, (stage, move, who) in zip(PATH, ROAD, strict=False):
        if stage != "dispatched":
            assert way.move(who, move).status_code == 409
        way.work_at(passed)
        done(way.move(who, move))
        assert way.gate()["stage"]["key"] == stage
    assert moves_made(engine) == [move for _, move, _ in ROAD]


def test_a_move_from_an_old_screen_is_refused(way: Way) -> None:
    seen = way.gate()["revision"]
    way.work_at("development")
    told = problem(way.move("executive_secretary", "send_to_parliaments", seen=seen), 412, "stale-revision")
    assert (told["expected"], told["found"]) == (seen, seen + 2)


def test_a_move_from_a_stage_that_was_left_says_where_the_act_stands(way: Way) -> None:
    way.placed("summary")
    told = problem(way.move("executive_secretary", "send_to_parliaments"), 409, "act-elsewhere")
    assert told["stage"] == "summary"


def test_a_move_that_the_procedure_does_not_know_is_not_found(way: Way) -> None:
    problem(way.move("executive_secretary", "wave_through"), 404, "not-found")
    problem(way.as_("secretariat").get(f"{way.url}/gate?move=wave_through"), 404, "not-found")


@pytest.mark.parametrize(
    ("who", "reason"),
    [
        ("secretariat", "not-your-move"),
        ("head_by", "no-mandate"),
        ("chair", "not-your-move"),
        ("auditor", "no-mandate"),
    ],
)
def test_a_move_is_made_by_those_whose_it_is(way: Way, who: str, reason: str) -> None:
    told = problem(way.move(who, "send_to_parliaments"), 403, "not-permitted")
    assert (told["action"], told["reason"]) == ("stage.move", reason)


@pytest.mark.parametrize("who", ["admin", "observer", "stranger"])
def test_an_act_that_one_may_not_read_has_no_gate(way: Way, who: str) -> None:
    seen = way.gate()["revision"]
    problem(way.as_(who).get(f"{way.url}/gate"), 404, "not-found")
    problem(way.move(who, "send_to_parliaments", seen=seen), 404, "not-found")
    problem(way.move(who, "no_such_move", seen=seen), 404, "not-found")


def test_setting_aside_needs_a_reason(way: Way) -> None:
    for reason in ("", "  "):
        told = problem(way.move("executive_secretary", "postpone", reason=reason), 422, "invalid-input")
        assert told["errors"] == [{"pointer": "/reason", "reason": "missing"}]
    long = problem(way.move("executive_secretary", "postpone", reason="о" * 4_001), 422, "invalid-input")
    assert long["errors"] == [{"pointer": "/reason", "reason": "too-long"}]


def test_an_act_set_aside_goes_on_where_it_stood(way: Way) -> None:
    way.placed("summary")
    done(way.move("executive_secretary", "postpone", reason="Ждём отзыва."))
    gate = way.gate()
    assert gate["stage"]["key"] == "postponed"
    assert {row["move"]: row["target"]["key"] for row in gate["moves"]} == {
        "resume": "summary",
        "withdraw": "withdrawn",
    }
    done(way.move("executive_secretary", "resume", reason="Отзыв получен."))
    assert way.gate()["stage"]["key"] == "summary"
    problem(way.move("executive_secretary", "resume", reason="ещё раз"), 409, "act-elsewhere")


def test_a_returned_act_does_its_work_again(way: Way) -> None:
    way.placed("council")
    done(way.move("assembly_chair", "return_from_council", reason="Доработать статью 5."))
    assert way.states("open_first_reading")["summary_frozen"] == "open"
    way.go_to("plenary")
    assert way.gate()["stage"]["key"] == "plenary"


def test_what_is_over_stays_over(way: Way) -> None:
    done(way.move("executive_secretary", "withdraw", reason="Утратило актуальность."))
    assert way.gate()["moves"] == []
    problem(way.move("executive_secretary", "resume", reason="x"), 409, "act-elsewhere")


def test_a_move_leaves_its_record(way: Way, as_: As, engine: Engine) -> None:
    way.work_at("development")
    receipt = done(way.move("executive_secretary", "send_to_parliaments", reason=" Срочно. "))
    assert (receipt["number"], receipt["stage"], receipt["version"]) == (1, "parliaments_and_expertise", 1)
    events = as_("head_by").get(f"{way.url}/events").json()
    moved = next(event for event in events if event["kind"] == "stage.moved")
    assert moved["payload"] == {
        "move": "send_to_parliaments",
        "number": 1,
        "from": "development",
        "to": "parliaments_and_expertise",
        "reason": "Срочно.",
        "conditions": {
            "version_published": "met",
            "developer_assigned": "met",
            "commission_assigned": "met",
            "legal_check_passed": "met",
            "cover_letter_signed": "met",
        },
    }
    with engine.connect() as connection:
        row = connection.execute(text("SELECT move, source, target, conditions, reason FROM transitions")).one()
    assert row.conditions == moved["payload"]["conditions"]


def test_the_same_request_twice_is_one_move(way: Way, engine: Engine) -> None:
    way.work_at("development")
    seen = way.gate()["revision"]
    answers = [
        way.move("executive_secretary", "send_to_parliaments", seen=seen, key="one-and-the-same-key") for _ in range(3)
    ]
    assert [answer.status_code for answer in answers] == [201] * 3
    assert len({answer.content for answer in answers}) == 1
    assert moves_made(engine) == ["send_to_parliaments"]


def test_sixteen_adoptions_at_once_are_one_adoption(way: Way, engine: Engine, as_: As) -> None:
    way.placed("plenary").work_at("plenary")
    seen, gate = way.gate()["revision"], Barrier(16)
    chairs = [as_("assembly_chair") for _ in range(16)]

    def adopt(caller: Caller) -> int:
        gate.wait()
        return caller.post(f"{way.url}/transitions", {"move": "adopt", "seen_revision": seen}).status_code

    with ThreadPoolExecutor(16) as pool:
        answers = sorted(pool.map(adopt, chairs))
    assert answers == [201, *[409] * 15]
    assert moves_made(engine).count("adopt") == 1
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM versions WHERE reason = 'finalised'")) == 1
        assert connection.scalar(text("SELECT count(*) FROM events WHERE kind = 'stage.moved'")) == 1


def waited_for_lock(connection: Connection) -> bool:
    """Whether somebody comes to wait for a lock within ten seconds."""
    for _ in range(200):
        if connection.scalar(text("SELECT count(*) FROM pg_locks WHERE NOT granted")):
            return True
        connection.execute(text("SELECT pg_sleep(0.05)"))
    return False


def test_a_deadline_is_judged_after_the_wait_by_the_clock_of_the_database(way: Way, engine: Engine) -> None:
    way.placed("amendments")
    seen = way.gate()["revision"]
    with engine.connect() as holder, ThreadPoolExecutor(1) as pool:
        holder.execute(text("SELECT 1 FROM proceedings FOR UPDATE"))
        waiting = pool.submit(way.move, "chair", "submit_to_commission", seen=seen)
        assert waited_for_lock(holder)
        soon = holder.execute(text("SELECT clock_timestamp() + interval '0.2 s'")).scalar_one()
        at = soon.astimezone(UTC).isoformat()
        due = {"deadlines": f'{{"amendments": "{at}", "sub_amendments": "{at}"}}'}
        holder.execute(text("UPDATE proceedings SET deadlines = CAST(:deadlines AS jsonb)"), due)
        holder.execute(text("SELECT pg_sleep(0.3)"))
        holder.commit()
        done(waiting.result())


def test_a_window_that_is_still_open_after_the_wait_keeps_the_gate_closed(way: Way, engine: Engine) -> None:
    way.placed("amendments")
    with engine.begin() as connection:
        far = {
            "deadlines": '{"amendments": "2099-12-01T00:00:00+00:00", "sub_amendments": "2020-01-01T00:00:00+00:00"}'
        }
        connection.execute(text("UPDATE proceedings SET deadlines = CAST(:deadlines AS jsonb)"), far)
    told = problem(way.move("chair", "submit_to_commission"), 409, "gate-closed")
    assert told["conditions"] == {"amendments_cut_off": "in_work"}


def test_a_remark_without_an_answer_keeps_the_summary_open(way: Way) -> None:
    way.placed("parliaments_and_expertise")
    expert = way.as_("expert_mgimo")
    id = done(expert.post(f"{way.url}/conclusions", {}))["id"]
    remark = {"clause": None, "mark": None, "text": "Закон не нужен.", "proposed": None}
    body = {"verdict": "do_not_support", "summary": "Нет.", "remarks": [remark]}
    done(expert.put(f"/api/conclusions/{id}", body, 1))
    done(expert.send("POST", f"/api/conclusions/{id}/signature", revision=2))
    way.placed("summary")
    assert way.states("open_first_reading")["remarks_disposed"] == "open"
    told = problem(way.record("developer", "summary"), 409, "gate-closed")
    assert told["conditions"] == {"remarks_disposed": "open", "disagreements_answered": "open"}
    shown = expert.get(f"{way.url}/conclusions").json()["conclusions"][0]["remarks"][0]
    answer = {"disposition": "rejected", "reason": "Нужен."}
    done(way.as_("developer").send("POST", f"/api/remarks/{shown['id']}/disposition", answer, revision=1))
    assert way.states("open_first_reading")["remarks_disposed"] == "met"
    assert way.states("open_first_reading")["rejections_explained"] == "met"
    told = problem(way.record("developer", "summary"), 409, "gate-closed")
    assert told["conditions"] == {"disagreements_answered": "open"}, "the expert has no reply yet"


def test_the_gate_says_what_the_move_would_say(way: Way) -> None:
    for stage in PATH[:-1]:
        way.placed(stage)
        for row in way.gate("executive_secretary")["moves"]:
            told = way.states(row["move"])
            assert row["open"] == all(state in ("met", "not_required") for state in told.values())
            allowed = row["may"]["stage.move"]["allowed"]
            if not row["open"] and allowed:
                refused = problem(way.move("executive_secretary", row["move"], reason="x"), 409, "gate-closed")
                assert refused["conditions"] == {
                    key: state for key, state in told.items() if state not in ("met", "not_required")
                }
