"""What waits for a person, over HTTP."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, text

from service.domain.amendment.amendment import Status
from service.domain.ids import ActId
from service.usecases.access import OPERATOR
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt as Done
from tests.acts import an_act, published, staged
from tests.api.people import Assembly, Caller
from tests.api.procedure.test_consolidating import SIXTY, TEN
from tests.deciding import an_amendment
from tests.procedure import record
from tests.way import Way, done

As = Callable[[str], Caller]


def tasks(way: Way, who: str) -> list[tuple[str, str]]:
    """What waits for somebody: kind, and key of the condition or move."""
    return [(task["kind"], task["key"]) for task in work(way, who)["tasks"]]


def work(way: Way, who: str) -> dict[str, Any]:
    answer = way.as_(who).get("/api/work")
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def taking_amendments(house: House, act: ActId, until: datetime) -> None:
    with house.work(OPERATOR) as uow:
        dossier = replace(uow.proceedings.hold(act).dossier, stage="amendments", deadlines={"amendments": until})
        uow.proceedings.save(dossier)
        uow.commit(Done(id=act))


@pytest.fixture
def until(engine: Engine) -> datetime:
    with engine.connect() as connection:
        now: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
    return now.astimezone(UTC) + timedelta(days=9)


def test_a_condition_waits_for_whoever_can_meet_it_and_the_move_for_whoever_makes_it(way: Way) -> None:
    assert tasks(way, "executive_secretary") == [("condition", "cover_letter_signed")]
    assert tasks(way, "legal_editor") == [("condition", "legal_check_passed")]
    assert [kind for kind, _ in tasks(way, "secretariat")] == ["document", "document"]
    way.work_at("development")
    assert tasks(way, "executive_secretary") == [("move", "send_to_parliaments")]
    task = work(way, "executive_secretary")["tasks"][0]
    assert task["act"]["slug"] == "mz-1"
    assert task["act"]["stage"]["key"] == "development"
    assert task["name"]["en"] == "Send to the parliaments and for expertise"


def test_a_document_waits_for_whoever_files_it_by_its_day_and_past_it_until_it_is_filed(
    way: Way, engine: Engine
) -> None:
    def note(who: str) -> dict[str, Any]:
        return next((task for task in work(way, who)["tasks"] if task["key"] == "explanatory_note"), {})

    assert (note("executive_secretary"), note("head_by"), note("observer")) == ({}, {}, {})
    due = note("developer")
    assert (due["kind"], due["name"]["en"], due["due"]["passed"]) == ("document", "Explanatory note", False)
    with engine.begin() as connection:
        connection.execute(text("update proceedings set stage_since = stage_since - interval '90 days'"))
    overdue = note("secretariat")
    assert (overdue["kind"], overdue["due"]["passed"], overdue["due"]["key"]) == ("document", True, "explanatory_note")
    assert work(way, "secretariat")["tasks"][0]["kind"] == "document"
    done(way.record("developer", "explanatory_note", reference="№ 1", date="2026-11-02"))
    assert note("developer") == note("secretariat") == {}


def test_a_document_that_a_condition_asks_for_waits_once_and_by_its_own_day(way: Way, house: House, act: ActId) -> None:
    who = way.assembly.people["executive_secretary"]
    said = {"resolution": {"date": "2026-12-09"}, "text_checked": {}, "text_signed": {}}
    with house.work(OPERATOR) as uow:
        facts = {key: record(by=who, **fields) for key, fields in said.items()}
        uow.proceedings.save(replace(uow.proceedings.hold(act).dossier, stage="finalisation", facts=facts))
        uow.commit(Done(id=act))
    found = [task for task in work(way, "secretariat")["tasks"] if (task["due"] or {}).get("key") == "letters"]
    assert [(task["kind"], task["due"]["day"]) for task in found] == [("condition", "2026-12-16")]


def test_nobody_hears_of_an_act_that_is_not_for_them(way: Way) -> None:
    for who in ("stranger", "observer", "admin"):
        assert work(way, who)["tasks"] == work(way, who)["days"] == []


def test_an_act_that_is_over_waits_for_nobody(way: Way) -> None:
    done(way.move("executive_secretary", "withdraw", reason="Снято."))
    assert work(way, "executive_secretary")["tasks"] == []


def test_drafts_wait_for_the_head_and_ones_own_for_whoever_wrote_them(
    way: Way, house: House, act: ActId, until: datetime, assembly: Assembly, engine: Engine
) -> None:
    taking_amendments(house, act, until)
    own = an_amendment(assembly, act, [TEN], Status.DRAFT)
    an_amendment(assembly, act, [SIXTY], Status.DRAFT)
    with engine.begin() as connection:
        member = {"who": assembly.people["member_by"], "draft": own}
        connection.execute(text("UPDATE amendments SET author_id = :who WHERE id = :draft"), member)
    head = {task["kind"]: task for task in work(way, "head_by")["tasks"]}
    assert head["table"]["count"] == 2
    assert head["table"]["due"]["key"] == "amendments"
    assert "draft" not in head
    mine = [task for task in work(way, "member_by")["tasks"] if task["kind"] == "draft"]
    assert [task["amendment"] for task in mine] == [own]
    assert [task for task in work(way, "head_kz")["tasks"] if task["kind"] in ("table", "draft")] == []


def test_after_the_deadline_a_draft_waits_for_nobody(
    way: Way, house: House, act: ActId, until: datetime, assembly: Assembly
) -> None:
    taking_amendments(house, act, until - timedelta(days=10))
    an_amendment(assembly, act, [TEN], Status.DRAFT)
    assert "table" not in [kind for kind, _ in tasks(way, "head_by")]


def test_a_carry_over_waits_for_its_delegation(
    way: Way, house: House, act: ActId, until: datetime, assembly: Assembly, engine: Engine
) -> None:
    taking_amendments(house, act, until)
    touched = an_amendment(assembly, act, [TEN], Status.TABLED)
    with engine.begin() as connection:
        connection.execute(text("UPDATE amendments SET carry = 'touched'"))
    carry = [task for task in work(way, "head_by")["tasks"] if task["kind"] == "carry"]
    assert [(task["amendment"], task["number"]) for task in carry] == [(touched, 1)]
    assert [task["guard"] for task in work(way, "head_by")["tasks"] if task["guard"] == "carries_confirmed"] == []
    assert "carry" not in [kind for kind, _ in tasks(way, "head_kz")]


def test_the_days_ahead_are_those_of_windows_and_of_dates_that_were_set(way: Way) -> None:
    way.placed("summary").work_at("summary")
    days = work(way, "head_by")["days"]
    assert [(day["key"], day["day"], day["at"]) for day in days] == [("commission_sitting", "2099-12-09", None)]
    done(way.move("executive_secretary", "open_first_reading"))
    way.work_at("first_reading")
    done(way.move("executive_secretary", "open_amendments"))
    days = work(way, "head_by")["days"]
    assert [(day["key"], day["day"]) for day in days] == [
        ("amendments", "2099-11-25"),
        ("sub_amendments", "2099-12-07"),
        ("commission_sitting", "2099-12-09"),
    ]
    assert days[0]["zone"] == "Europe/Moscow"


def test_a_day_that_is_past_is_not_ahead(way: Way) -> None:
    way.placed("summary")
    done(way.record("secretariat", "commission_sitting", date="2020-12-09"))
    assert work(way, "head_by")["days"] == []


def test_what_is_due_first_comes_first(way: Way, house: House, assembly: Assembly, until: datetime) -> None:
    later = an_act(assembly, "mz-2")
    published(house, later)
    taking_amendments(house, later, until + timedelta(days=1))
    sooner = an_act(assembly, "mz-3")
    published(house, sooner)
    taking_amendments(house, sooner, until)
    heads = work(way, "head_by")
    assert list(dict.fromkeys(task["act"]["slug"] for task in heads["tasks"])) == ["mz-3", "mz-2"]
    assert [day["act"]["slug"] for day in heads["days"]] == ["mz-3", "mz-2"]
    assert heads["tasks"][0]["due"]["at"] < heads["tasks"][-1]["due"]["at"]


def test_the_number_of_queries_does_not_grow_with_the_acts(
    way: Way, house: House, assembly: Assembly, queries: Callable[[], int]
) -> None:
    caller = way.as_("executive_secretary")
    caller.get("/api/work")
    queries()
    assert caller.get("/api/work").status_code == 200
    few = queries()
    for number in range(5):
        act = an_act(assembly, f"mz-more-{number}")
        published(house, act)
        staged(house, act, "commission")
        an_amendment(assembly, act, [TEN])
    queries()
    assert len(caller.get("/api/work").json()["tasks"]) == 1
    assert queries() == few


def test_the_gate_asks_the_same_number_of_queries_whatever_stands_before_it(
    way: Way, act: ActId, assembly: Assembly, queries: Callable[[], int]
) -> None:
    way.placed("amendments")
    caller = way.as_("chair")
    caller.get(f"{way.url}/gate")
    queries()
    caller.get(f"{way.url}/gate")
    few = queries()
    for _ in range(5):
        an_amendment(assembly, act, [TEN])
    queries()
    assert caller.get(f"{way.url}/gate").status_code == 200
    assert queries() == few


def test_the_rules_are_shown_with_every_number_as_a_default(way: Way) -> None:
    shown = way.as_("head_by").get("/api/profiles/pa-odkb").json()
    assert shown["zone"] == "Europe/Moscow"
    assert {number["confirmed"] for number in shown["numbers"]} == {False}
    assert next(stage["key"] for stage in shown["stages"] if not stage["aside"]) == "proposed"
    assert next(move for move in shown["moves"] if move["key"] == "resume")["target"] == "previous"
    assert next(act for act in shown["acts"] if act["key"] == "resolution")["fields"] == {
        "number": "text",
        "date": "date",
    }
    assert way.as_("head_by").get("/api/profiles/no-such-assembly").status_code == 404
