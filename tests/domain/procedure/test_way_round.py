"""The way round a gate: what it passes by, what it never passes by, and how long a request waits."""

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

import pytest

from service.domain.ids import ActId, MandateId, PersonId, WayRoundId
from service.domain.procedure.gate import Condition
from service.domain.procedure.mandate import Role
from service.domain.procedure.profile import Effect, Exceptional, Number, Unit
from service.domain.procedure.provisions import Name
from service.domain.procedure.verdict import State
from service.domain.procedure.way_round import (
    Answer,
    GateIsOpen,
    NoWayRound,
    WayRound,
    expires,
    has_way_round,
    passed_by,
    standing,
)
from tests.procedure import NOW, PROFILE, move

TWO_DAYS = Number(Fraction(2), Unit.WORKING_DAYS, confirmed=False, basis="")
WAY = Exceptional(frozenset({Role.ASSEMBLY_CHAIR}), TWO_DAYS, frozenset({"never_this"}))
ORDINARY = move("submit_to_commission")
FINAL = move("adopt")

ASKED = WayRound(
    id=WayRoundId("w"),
    act=ActId("act"),
    move="submit_to_commission",
    stage="amendments",
    visit=1,
    reason="Срочно.",
    bypassed={"amendments_ruled": "open"},
    asked_by=PersonId("one"),
    mandate=MandateId("m"),
    asked_at=NOW,
    expires_at=datetime(2026, 11, 24, 21, 0, tzinfo=UTC),
)


def stands(*rows: tuple[str, str, State]) -> tuple[Condition, ...]:
    return tuple(Condition(key, Name(key, key), guard, state, (), NOW, {}) for key, guard, state in rows)


OPEN = ("ruled", "amendments_ruled", State.OPEN)
MET = ("cut_off", "deadline_passed", State.MET)


def test_an_exception_passes_by_what_is_open_and_names_its_state() -> None:
    assert passed_by(WAY, ORDINARY, stands(OPEN, MET)) == {"ruled": "open"}
    assert has_way_round(WAY, ORDINARY, stands(OPEN, MET))


def test_an_open_gate_needs_none() -> None:
    with pytest.raises(GateIsOpen):
        passed_by(WAY, ORDINARY, stands(MET))
    assert not has_way_round(WAY, ORDINARY, stands(MET))


@pytest.mark.parametrize(
    "barred",
    [
        ("consensus", "consensus", State.OPEN),
        ("clashes", "no_clashes", State.OPEN),
        ("text", "consolidated", State.OPEN),
        ("version", "version_published", State.OPEN),
        ("under_way", "nothing_under_way", State.IN_WORK),
        ("sat", "sitting_closed", State.IN_WORK),
        ("never_this", "recorded", State.OPEN),
    ],
)
def test_nothing_leads_round_what_the_text_rests_on(barred: tuple[str, str, State]) -> None:
    with pytest.raises(NoWayRound) as refused:
        passed_by(WAY, ORDINARY, stands(OPEN, barred))
    assert refused.value.conditions == {barred[0]: barred[2].value}
    assert not has_way_round(WAY, ORDINARY, stands(OPEN, barred))


def test_a_sitting_that_never_was_can_be_passed_by() -> None:
    assert passed_by(WAY, ORDINARY, stands(("sat", "sitting_closed", State.OPEN))) == {"sat": "open"}


def test_a_text_becomes_final_by_no_exception() -> None:
    assert FINAL.effect is Effect.FINALISE
    with pytest.raises(NoWayRound):
        passed_by(WAY, FINAL, stands(OPEN))


def test_a_procedure_without_exceptions_has_none() -> None:
    with pytest.raises(NoWayRound):
        passed_by(None, ORDINARY, stands(OPEN))
    assert not has_way_round(None, ORDINARY, stands(OPEN))


def test_a_request_waits_the_working_days_of_the_procedure() -> None:
    """Asked on a Friday, to be answered by the end of Tuesday in Moscow."""
    assert expires(PROFILE, WAY, NOW) == datetime(2026, 11, 24, 21, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("asked", "stage", "visit", "now", "state"),
    [
        (ASKED, "amendments", 1, NOW, Answer.ASKED),
        (ASKED, "amendments", 1, ASKED.expires_at, Answer.EXPIRED),
        (ASKED, "amendments", 2, NOW, Answer.EXPIRED),
        (ASKED, "commission", 1, NOW, Answer.EXPIRED),
        (replace(ASKED, status=Answer.REFUSED), "commission", 1, NOW, Answer.REFUSED),
    ],
)
def test_a_request_is_worth_something_where_it_was_made_and_in_time(
    asked: WayRound, stage: str, visit: int, now: datetime, state: Answer
) -> None:
    assert standing(asked, stage, visit, now) is state
