"""Acts of procedure put on record: by whom, in what order, and how a slip of the pen is put right."""

from typing import Any

import pytest

from tests.api.procedure.test_moves import problem
from tests.way import Way, done

LETTER = {"number": "1-п", "date": "2026-11-02"}


def shown(way: Way, act: str, who: str = "secretariat") -> dict[str, Any]:
    found: dict[str, Any] = next(row for row in way.gate(who)["acts"] if row["act"] == act)
    return found


def test_what_is_on_record_says_who_when_and_what(way: Way) -> None:
    done(way.record("executive_secretary", "cover_letter", **LETTER))
    row = shown(way, "cover_letter")["records"][0]
    assert (row["fields"], row["by"]["name"]["ru"], row["body"]) == (LETTER, "executive_secretary", None)


@pytest.mark.parametrize(
    ("who", "reason"), [("secretariat", "no-mandate"), ("head_by", "no-mandate"), ("chair", "no-mandate")]
)
def test_a_letter_is_signed_by_whoever_signs_letters(way: Way, who: str, reason: str) -> None:
    told = problem(way.record(who, "cover_letter", **LETTER), 403, "not-permitted")
    assert (told["action"], told["reason"]) == ("letter.sign", reason)


def test_an_act_of_another_stage_is_too_early_or_too_late(way: Way) -> None:
    told = problem(way.record("legal_editor", "text_checked"), 403, "not-permitted")
    assert told["reason"] == "stage-does-not-take"


def test_an_act_that_the_procedure_does_not_know_is_not_found(way: Way) -> None:
    problem(way.record("executive_secretary", "seal", number="1"), 404, "not-found")
    problem(way.record("stranger", "cover_letter", **LETTER), 404, "not-found")


def test_a_field_that_does_not_fit_is_named(way: Way) -> None:
    told = problem(way.record("executive_secretary", "cover_letter", number="1", date="вчера"), 422, "invalid-input")
    assert told["errors"] == [{"pointer": "/fields/date", "reason": "not-a-date"}]


def test_recording_again_needs_the_reason_of_the_correction(way: Way) -> None:
    done(way.record("executive_secretary", "cover_letter", **LETTER))
    told = problem(
        way.record("executive_secretary", "cover_letter", number="2-п", date="2026-11-03"), 409, "already-recorded"
    )
    assert told["act"] == "cover_letter"
    done(way.record("executive_secretary", "cover_letter", correction="Описка.", number="2-п", date="2026-11-03"))
    assert shown(way, "cover_letter")["records"][0]["fields"]["number"] == "2-п"
    events = way.as_("head_by").get(f"{way.url}/events").json()
    assert [
        (event["kind"], event["payload"]["correction"]) for event in events if event["kind"].startswith("fact.")
    ] == [
        ("fact.recorded", ""),
        ("fact.corrected", "Описка."),
    ]


def test_a_reason_without_an_earlier_record_corrects_nothing(way: Way) -> None:
    done(way.record("executive_secretary", "cover_letter", correction="на всякий случай", **LETTER))
    assert [event["kind"] for event in way.as_("head_by").get(f"{way.url}/events").json()][-1] == "fact.recorded"


def test_a_delegation_speaks_for_itself_or_by_letter_through_the_secretariat(way: Way) -> None:
    way.placed("amendments")
    done(way.record("head_by", "no_amendments", "by"))
    told = problem(way.record("head_by", "no_amendments", "kz"), 403, "not-permitted")
    assert told["reason"] == "not-your-body"
    assert problem(way.record("secretariat", "no_amendments"), 422, "invalid-input")["errors"][0]["pointer"] == "/body"
    assert problem(way.record("secretariat", "no_amendments", "mgimo"), 422, "invalid-input")["errors"][0] == {
        "pointer": "/body",
        "reason": "unknown",
    }
    assert way.states("submit_to_commission")["amendments_cut_off"] == "in_work"
    done(way.record("secretariat", "no_amendments", "kz"))
    assert way.states("submit_to_commission")["amendments_cut_off"] == "met"
    records = shown(way, "no_amendments")["records"]
    assert {row["body"]["key"] for row in records} == {"by", "kz"}


def test_when_every_delegation_has_finished_the_window_is_closed_but_for_what_asks_for_leave(way: Way) -> None:
    way.placed("amendments")
    by = way.as_("head_by")
    clause = next(row for row in by.get(f"{way.url}/text").json()["clauses"] if row["text"])
    edit = {"kind": "text", "clause": clause["id"], "base_hash": clause["base"]["text"], "text": "Иначе."}
    draft = done(by.post(f"{way.url}/amendments", {"edit": edit, "justification": ""}))["id"]

    def may(act: str) -> tuple[bool, str | None]:
        found = by.get(f"/api/amendments/{draft}").json()["amendment"]["may"][act]
        return bool(found["allowed"]), found["reason"]

    assert (may("amendment.table"), may("amendment.table_late")) == ((True, None), (False, "still-in-time"))
    way.work_at("amendments")
    assert (may("amendment.table"), may("amendment.table_late")) == ((False, "deadline-passed"), (True, None))


def test_what_comes_first_is_asked_first(way: Way) -> None:
    way.placed("plenary")
    told = problem(way.record("secretariat", "resolution", number="1", date="2026-12-09"), 409, "gate-closed")
    assert (told["what"], told["conditions"]) == ("resolution", {"plenary_consensus": "open"})
    way.placed("finalisation")
    told = problem(way.record("executive_secretary", "text_signed"), 409, "gate-closed")
    assert told["conditions"] == {"text_checked": "open"}


def test_whoever_checked_the_text_does_not_sign_it(way: Way) -> None:
    way.placed("finalisation")
    done(way.record("legal_editor", "text_checked"))
    assert shown(way, "text_signed", "executive_secretary")["may"] == {"text.sign": {"allowed": True, "reason": None}}
    done(way.record("executive_secretary", "text_signed"))
    done(way.record("legal_editor", "text_checked", correction="Ещё раз."))
    assert shown(way, "text_signed")["records"] == []


def test_a_sitting_is_put_off_but_not_brought_forward_once_amendments_are_taken(way: Way) -> None:
    way.go_to("amendments")
    told = problem(
        way.record("secretariat", "commission_sitting", correction="Раньше.", date="2099-12-01"),
        409,
        "deadline-shortened",
    )
    assert told["deadline"] == "amendments"
    before = way.gate()["deadlines"][-1]["day"]
    done(way.record("secretariat", "commission_sitting", correction="Позже.", date="2099-12-16"))
    assert way.gate()["deadlines"][-1]["day"] > before
