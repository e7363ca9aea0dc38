"""Moves as data: the whole product of stages and moves, what a move does to the dossier, and random walks."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.ids import BodyId
from service.domain.procedure.deadline import end_of
from service.domain.procedure.dossier import Dossier, facts_of, is_over, late, prepared_by, recorders
from service.domain.procedure.passage import DeadlineShortened, enter, reschedule, target_of
from service.domain.procedure.permission import AT_ANY_STAGE, Action
from service.domain.procedure.profile import PREVIOUS
from service.domain.procedure.reaching import Map
from service.domain.procedure.record import put_on_record
from tests.procedure import BY, KZ, NOW, PROFILE, dossier, move, record

MAIN = [stage.key for stage in PROFILE.stages.values() if not stage.aside]
SITTING = {"commission_sitting": record("summary", date="2026-12-09")}

# Where every move may begin and where it leads; all other pairs are impossible.
WAYS = {
    "proposed": {"begin_development", "postpone", "withdraw"},
    "development": {"send_to_parliaments", "ask_urgency", "postpone", "withdraw"},
    "urgency": {"grant_urgency", "refuse_urgency", "withdraw"},
    "urgent": {"submit_urgently", "return_to_development", "postpone", "withdraw"},
    "parliaments_and_expertise": {"begin_summary", "return_to_development", "postpone", "withdraw"},
    "summary": {
        "to_expert_council",
        "open_first_reading",
        "open_amendments_at_once",
        "return_to_development",
        "postpone",
        "withdraw",
    },
    "expert_council": {
        "open_first_reading",
        "open_amendments_at_once",
        "return_from_expert_council",
        "postpone",
        "withdraw",
    },
    "first_reading": {"open_amendments", "return_from_first_reading", "reject_in_commission", "postpone", "withdraw"},
    "amendments": {"submit_to_commission", "postpone", "withdraw"},
    "commission": {"submit_to_council", "return_from_commission", "reject_in_commission", "postpone", "withdraw"},
    "council": {"put_on_agenda", "return_from_council", "postpone", "withdraw"},
    "plenary": {"adopt", "return_from_council", "reject_in_plenary", "postpone", "withdraw"},
    "finalisation": {"dispatch"},
    "dispatched": set(),
    "postponed": {"resume", "withdraw"},
    "withdrawn": set(),
    "rejected": set(),
}


def test_every_stage_knows_exactly_its_moves() -> None:
    found = {stage: {move.key for move in PROFILE.moves_from(stage)} for stage in PROFILE.stages}
    assert found == WAYS


@pytest.mark.parametrize(("kind", "readings"), [("model_law", 2), ("recommendation", 1)])
def test_the_main_path_skips_no_stage(kind: str, readings: int) -> None:
    path = list(Map(PROFILE, kind).main_path)
    forward = {
        (source, one.target)
        for one in PROFILE.moves.values()
        for source in one.sources
        if one.is_for(kind) and source in path and one.target in path and path.index(one.target) > path.index(source)
    }
    assert forward == set(pairwise(path))
    assert sum(Action.SITTING_OPEN in PROFILE.stages[stage].takes for stage in path) == readings


@pytest.mark.parametrize("key", sorted(PROFILE.moves))
def test_a_move_out_of_every_stage_it_knows_leads_where_the_profile_says(key: str) -> None:
    for source in move(key).sources:
        before = dossier(source, facts=SITTING, previous="council")
        after = enter(before, PROFILE, move(key), NOW)
        assert after.stage == target_of(move(key), before)
        assert (after.since, after.previous) == (NOW, source)


def test_entering_a_stage_sets_its_deadlines_on_the_calendar_of_record() -> None:
    entered = enter(dossier(), PROFILE, move("send_to_parliaments"), datetime(2026, 11, 20, 22, 30, tzinfo=UTC))
    assert entered.deadlines == {"conclusions": end_of(date(2027, 1, 20), "Europe/Moscow")}  # 21 November in Moscow


def test_amendments_are_taken_until_ten_working_days_before_the_sitting() -> None:
    entered = enter(dossier("summary", facts=SITTING), PROFILE, move("open_amendments"), NOW)
    assert entered.deadlines == {
        "amendments": end_of(date(2026, 11, 25), "Europe/Moscow"),
        "sub_amendments": end_of(date(2026, 12, 7), "Europe/Moscow"),
    }


def test_without_a_dated_sitting_no_window_is_set() -> None:
    assert enter(dossier("summary"), PROFILE, move("open_amendments"), NOW).deadlines == {}


class TestReturning:
    stood = dossier(
        "council",
        facts={
            "cover_letter": record("development"),
            "no_remarks": {BY: record("parliaments_and_expertise")},
            "summary": record("summary"),
            "no_amendments": {BY: record("amendments"), KZ: record("amendments")},
        },
        deadlines={"conclusions": NOW - timedelta(days=60), "amendments": NOW - timedelta(days=6)},
        loops={"development": 0, "summary": 0, "council": 0},
    )

    def test_voids_what_was_recorded_there_and_later(self) -> None:
        back = enter(self.stood, PROFILE, move("return_from_council"), NOW)
        assert set(back.facts) == {"cover_letter", "no_remarks"}
        assert set(back.deadlines) == {"conclusions"}

    def test_counts_the_loop(self) -> None:
        back = enter(self.stood, PROFILE, move("return_from_council"), NOW)
        assert (back.visit, back.loops["summary"]) == (2, 1)

    def test_to_a_stage_seen_for_the_first_time_is_the_first_visit(self) -> None:
        assert enter(dossier(), PROFILE, move("send_to_parliaments"), NOW).visit == 1

    def test_to_the_beginning_counts_too(self) -> None:
        back = enter(dossier("summary"), PROFILE, move("return_to_development"), NOW)
        there = enter(back, PROFILE, move("send_to_parliaments"), NOW)
        again = enter(there, PROFILE, move("return_to_development"), NOW)
        assert (back.visit, again.visit) == (1, 2)


class TestSettingAside:
    def test_keeps_the_record_and_the_way_back(self) -> None:
        at = dossier("amendments", facts=SITTING, deadlines={"amendments": NOW + timedelta(days=3)})
        aside = enter(at, PROFILE, move("postpone"), NOW)
        assert aside.facts == at.facts
        back = enter(aside, PROFILE, move("resume"), NOW + timedelta(days=2))
        assert (back.stage, back.facts, back.visit) == ("amendments", at.facts, 2)

    def test_a_window_that_was_open_is_opened_anew(self) -> None:
        later = NOW + timedelta(days=90)
        at = dossier("parliaments_and_expertise", deadlines={"conclusions": NOW + timedelta(days=3)})
        back = enter(enter(at, PROFILE, move("postpone"), NOW), PROFILE, move("resume"), later)
        assert back.deadlines["conclusions"] > later + timedelta(days=59)

    def test_a_window_that_had_closed_stays_closed(self) -> None:
        over = {"conclusions": NOW}
        at = dossier("parliaments_and_expertise", deadlines=over)
        back = enter(enter(at, PROFILE, move("postpone"), NOW), PROFILE, move("resume"), NOW + timedelta(days=90))
        assert back.deadlines == over


class TestReconvening:
    due = end_of(date(2026, 11, 25), "Europe/Moscow")

    def test_a_later_sitting_leaves_more_time_for_amendments(self) -> None:
        at = dossier("amendments", facts={"commission_sitting": record(date="2026-12-16")})
        moved = reschedule(replace(at, deadlines={"amendments": self.due}), PROFILE, "commission_sitting", NOW)
        assert moved.deadlines == {
            "amendments": end_of(date(2026, 12, 2), "Europe/Moscow"),
            "sub_amendments": end_of(date(2026, 12, 14), "Europe/Moscow"),
        }

    def test_an_earlier_sitting_takes_no_announced_time_away(self) -> None:
        at = dossier("amendments", facts={"commission_sitting": record(date="2026-12-08")})
        with pytest.raises(DeadlineShortened) as refused:
            reschedule(replace(at, deadlines={"amendments": self.due}), PROFILE, "commission_sitting", NOW)
        assert refused.value.stands == self.due

    def test_other_acts_and_stages_move_nothing(self) -> None:
        at = dossier("amendments", facts=SITTING, deadlines={"amendments": self.due})
        assert reschedule(at, PROFILE, "no_amendments", NOW) == at
        assert reschedule(dossier("summary", facts=SITTING), PROFILE, "commission_sitting", NOW).deadlines == {}


class TestWhatIsLate:
    def test_nothing_while_the_window_is_open(self) -> None:
        at = dossier("amendments", deadlines={"amendments": NOW + timedelta(microseconds=1)})
        assert late(at, PROFILE, NOW) == frozenset()

    def test_tabling_and_taking_over_from_the_very_instant(self) -> None:
        at = dossier("amendments", deadlines={"amendments": NOW})
        assert late(at, PROFILE, NOW) == {Action.AMENDMENT_TABLE, Action.REMARK_TAKE_OVER}

    def test_answers_to_remarks_once_the_summary_is_frozen(self) -> None:
        at = dossier("summary", facts={"summary": record("summary")})
        assert late(at, PROFILE, NOW) == {Action.REMARK_DISPOSE, Action.CONCLUSION_REPLY}

    def test_the_deadline_of_another_stage_closes_nothing_here(self) -> None:
        assert late(dossier("commission", deadlines={"amendments": NOW}), PROFILE, NOW) == frozenset()

    def test_a_window_without_waiver_ends_with_its_instant_alone(self) -> None:
        strict = replace(PROFILE.deadlines["amendments"], waiver=None)
        assert not is_over(strict, dossier("amendments", deadlines={"amendments": NOW + timedelta(1)}), NOW)
        assert is_over(strict, dossier("amendments", deadlines={"amendments": NOW}), NOW)

    def test_permission_is_told(self) -> None:
        at = dossier("amendments", deadlines={"amendments": NOW}, readers=frozenset({KZ}))
        told = facts_of(at, PROFILE, NOW)
        assert told.takes == PROFILE.stages["amendments"].takes
        assert told.late == late(at, PROFILE, NOW)
        assert (told.developer, told.commission, told.readers) == (at.developer, at.commission, at.readers)
        assert not told.sitting


class TestTheRecord:
    def test_the_signature_follows_the_check_by_another_hand(self) -> None:
        checked = dossier("finalisation", facts={"text_checked": record("finalisation", by="editor")})
        assert prepared_by("text_signed", PROFILE, checked) == "editor"
        assert prepared_by("text_signed", PROFILE, dossier("finalisation")) is None
        assert prepared_by("text_checked", PROFILE, checked) is None

    def test_what_each_delegation_recorded_for_itself_prepares_nothing(self) -> None:
        needs = replace(PROFILE.conditions["text_checked"], arguments={"act": "no_remarks"})
        profile = replace(PROFILE, conditions={**PROFILE.conditions, "text_checked": needs})
        answered = dossier(facts={"no_remarks": {BY: record()}})
        assert prepared_by("text_signed", profile, answered) is None

    def test_everybody_who_recorded_something_is_known(self) -> None:
        known = dossier(facts={"cover_letter": record(by="es"), "no_remarks": {BY: record(by="a"), KZ: record(by="b")}})
        assert recorders(known, PROFILE) == {"es", "a", "b"}


# ── walks ─────────────────────────────────────────────────────────────────────────────────────


def illegal(at: Dossier) -> list[str]:
    """What a dossier must never be, whatever was done to it."""
    stage = PROFILE.stages[at.stage]
    order = list(PROFILE.stages)
    stood = at.previous if stage.aside and not stage.final else at.stage
    faults = []
    if at.visit < 1:
        faults.append("a stage never visited")
    if stage.aside and PROFILE.stages[str(at.previous)].aside and not stage.final:
        faults.append("set aside from aside")
    upto = order.index(str(stood)) if stood in MAIN else len(order)
    for key, deadline in PROFILE.deadlines.items():
        if key in at.deadlines and order.index(deadline.stage) > upto:
            faults.append(f"the deadline {key} of a stage that lies ahead")
    for key, kept in at.facts.items():
        rows = kept.values() if PROFILE.acts[key].per_delegation else [kept]
        faults += [f"{key} from a stage that lies ahead" for row in rows if order.index(row["stage"]) > upto]
    faults += [f"{action} at any stage" for action in stage.takes & AT_ANY_STAGE]
    if stage.final and PROFILE.moves_from(at.stage):
        faults.append("a way out of the end")
    return faults


@settings(max_examples=100)
@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=60))
def test_random_walks_never_reach_an_illegal_state(choices: list[int]) -> None:
    at, now = dossier(loops={"development": 0}), NOW
    for choice in choices:
        now += timedelta(hours=choice % 200)
        moves = PROFILE.moves_from(at.stage, at.kind)
        acts = [act for act in PROFILE.acts.values() if act.action in PROFILE.stages[at.stage].takes]
        if not moves:
            assert PROFILE.stages[at.stage].final
            break
        before, pick = at, choice % (len(moves) + len(acts))
        if pick < len(moves):
            at = enter(at, PROFILE, moves[pick], now)
            assert at.stage == (before.previous if moves[pick].target == PREVIOUS else moves[pick].target)
        else:
            act = acts[pick - len(moves)]
            body = BodyId(sorted(at.delegations)[choice % 2]) if act.per_delegation else None
            at = put_on_record(at, PROFILE, act, record(at.stage, date="2026-12-09"), body)
        assert illegal(at) == []
