"""Whoever a condition waits for is named, and reminded in one step: once a day, in their work and in the record."""

from typing import Any

from sqlalchemy import Engine, text

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import staged
from tests.way import Way, done

CONDITION = "cover_letter_signed"


def remind(way: Way, who: str = "secretariat", condition: str = CONDITION) -> Any:
    return way.as_(who).post(f"{way.url}/reminders", {"condition": condition})


def condition(way: Way, key: str = CONDITION, who: str = "secretariat") -> dict[str, Any]:
    rows = [row for move in way.gate(who)["moves"] for row in move["conditions"]]
    found: dict[str, Any] = next(row for row in rows if row["key"] == key)
    return found


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"].removeprefix("/errors/")


def names(persons: list[dict[str, Any]]) -> set[str]:
    return {person["id"] for person in persons}


def test_a_condition_names_who_can_meet_it(way: Way) -> None:
    rows = condition(way)["who"]
    assert [row["role"] for row in rows] == ["executive_secretary"]
    assert names(rows[0]["persons"]) == {way.assembly.people["executive_secretary"]}


def test_what_is_the_delegations_names_their_heads_and_bodies(way: Way, house: House, act: ActId) -> None:
    staged(house, act, "parliaments_and_expertise")
    rows = [row for row in condition(way, "parliaments_answered")["who"] if row["role"] == "head_of_delegation"]
    assert {row["body"]["key"]: names(row["persons"]) for row in rows} == {
        "by": {way.assembly.people["head_by"]},
        "kz": {way.assembly.people["head_kz"]},
    }


def test_a_reminder_stands_at_the_gate_and_in_the_work_of_the_person(way: Way) -> None:
    assert done(remind(way))["reminded"] == 1
    given = condition(way)["reminders"]
    assert [(one["person"]["id"], one["by"]["id"], one["today"]) for one in given] == [
        (way.assembly.people["executive_secretary"], way.assembly.people["secretariat"], True)
    ]
    tasks = way.as_("executive_secretary").get("/api/work").json()["tasks"]
    task = next(task for task in tasks if task["key"] == CONDITION)
    assert task["reminded"]["by"]["id"] == way.assembly.people["secretariat"]
    told = way.as_("head_by").get(f"{way.url}/events/latest").json()
    assert told[0]["kind"] == "condition.reminded"


def test_nobody_is_reminded_twice_a_day_of_the_same(way: Way, engine: Engine) -> None:
    done(remind(way))
    assert code(remind(way)) == (409, "reminded-today")
    with engine.begin() as connection:
        connection.execute(text("alter table reminders disable trigger frozen"))
        connection.execute(text("update reminders set day = day - 1"))
        connection.execute(text("alter table reminders enable trigger frozen"))
    assert condition(way)["reminders"][0]["today"] is False
    done(remind(way))
    assert len(condition(way)["reminders"]) == 1


def test_one_does_not_remind_oneself(way: Way) -> None:
    assert code(remind(way, "executive_secretary")) == (409, "nobody-to-remind")


def test_what_is_met_needs_no_reminder_and_what_is_not_there_has_none(way: Way) -> None:
    assert code(remind(way, condition="version_published")) == (409, "nobody-to-remind")
    assert code(remind(way, condition="summary_frozen")) == (404, "not-found")


def test_a_reminder_given_at_an_earlier_visit_is_of_the_past(way: Way) -> None:
    done(remind(way))
    done(way.move("executive_secretary", "postpone", reason="Ждём."))
    done(way.move("executive_secretary", "resume", reason="Дождались."))
    assert condition(way)["reminders"] == []


def test_only_those_who_run_the_procedure_remind(way: Way) -> None:
    answer = remind(way, "head_by")
    assert (answer.status_code, answer.json()["reason"]) == (403, "no-mandate")
    assert remind(way, "observer").status_code == 404
