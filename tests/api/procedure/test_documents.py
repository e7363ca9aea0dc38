"""Documents due at a stage, over HTTP: shown in the gate with state, day and turn, and filed by those in turn."""

from typing import Any

from sqlalchemy import Engine, text

from service.domain.ids import ActId
from tests.acts import published
from tests.api.procedure.test_moves import problem
from tests.way import Way, done

NOTE = {"reference": "https://clausula.example/notes/1", "date": "2026-11-02"}


def documents(way: Way, who: str = "secretariat") -> dict[str, dict[str, Any]]:
    return {row["key"]: row for row in way.gate(who)["documents"]}


def test_a_note_is_filed_by_its_developer_and_corrected_with_a_reason(way: Way) -> None:
    note = documents(way, "developer")["explanatory_note"]
    assert (note["state"], note["stage"]["key"], note["days"], note["needed_by"]) == (
        "not_begun", "development", 45, [],
    )  # fmt: skip
    assert {row["role"] for row in note["who"]} == {"developer", "working_group_member", "secretariat"}
    assert (note["zone"], note["day"] is not None, note["before"], note["after"]) == ("Europe/Moscow", True, None, None)
    assert note["act"]["may"] == {"document.file": {"allowed": True, "reason": None}}
    assert "explanatory_note" not in {row["act"] for row in way.gate()["acts"]}
    done(way.record("developer", "explanatory_note", **NOTE))
    filed = documents(way)["explanatory_note"]
    assert (filed["state"], filed["who"], filed["act"]["records"][0]["fields"]) == ("filed", [], NOTE)
    problem(way.record("developer", "explanatory_note", **NOTE), 409, "already-recorded")
    done(way.record("secretariat", "explanatory_note", correction="Другая запись.", **NOTE))


def test_a_role_that_the_rules_do_not_name_for_a_document_does_not_file_it(way: Way) -> None:
    told = problem(way.record("executive_secretary", "explanatory_note", **NOTE), 403, "not-permitted")
    assert (told["action"], told["reason"]) == ("document.file", "not-your-move")
    told = problem(way.record("head_by", "explanatory_note", **NOTE), 403, "not-permitted")
    assert told["reason"] == "not-your-move"
    assert documents(way, "head_by")["explanatory_note"]["act"]["may"]["document.file"]["reason"] == "not-your-move"


def test_what_was_not_filed_by_its_day_is_overdue_and_filed_later_it_is_late(way: Way, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("update proceedings set stage_since = stage_since - interval '90 days'"))
    assert documents(way)["explanatory_note"]["state"] == "overdue"
    done(way.record("developer", "explanatory_note", **NOTE))
    assert documents(way)["explanatory_note"]["state"] == "late"


def test_the_program_makes_the_comparative_table_and_the_gate_asks_for_it(way: Way, act: ActId) -> None:
    began = documents(way)["explanatory_note"]["day"]
    way.go_to("summary")
    shown = documents(way)
    assert (shown["comparative_table"]["state"], shown["comparative_table"]["act"]) == ("not_required", None)
    assert shown["explanatory_note"]["state"] == "not_begun"
    assert shown["explanatory_note"]["day"] == began
    assert way.states("open_first_reading")["versions_compared"] == "not_required"
    published(way.assembly.house, act)
    assert documents(way)["comparative_table"]["state"] == "filed"
    assert way.states("open_first_reading")["versions_compared"] == "met"
    assert {row["key"] for row in shown["comparative_table"]["needed_by"]} == {
        "open_first_reading", "open_amendments_at_once",
    }  # fmt: skip
