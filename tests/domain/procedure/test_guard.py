"""Each guard as a truth table: what is on record, and how the condition stands."""

from dataclasses import replace
from datetime import timedelta
from typing import Any, cast

import pytest

from service.domain.amendment.amendment import Carry, Status
from service.domain.ids import BodyId, ClauseId, Hash, RemarkId, SittingId, VersionNumber
from service.domain.procedure.conclusion import Disposition
from service.domain.procedure.consensus import Position
from service.domain.procedure.dossier import Dossier
from service.domain.procedure.evidence import Clash, RemarkState, SittingState, VoteState
from service.domain.procedure.gate import conditions
from service.domain.procedure.guard import GUARDS, State, ask
from service.domain.procedure.mandate import BodyKind
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Expertise, Profile
from tests.procedure import (
    BY,
    KZ,
    MGIMO,
    NOW,
    PROFILE,
    amendment,
    before_gate,
    dossier,
    opinion,
    put,
    record,
    sitting,
    verdict,
)

A_DAY = timedelta(days=1)
EAC = BodyId("eac")


def test_every_guard_is_used_by_the_shipped_profile() -> None:
    assert {requirement.guard for requirement in PROFILE.conditions.values()} == set(GUARDS)


@pytest.mark.parametrize(
    ("condition", "known", "state", "action"),
    [
        ("version_published", {"version": 0}, State.OPEN, Action.ACT_PUBLISH_VERSION),
        ("version_published", {"version": 1}, State.MET, None),
        ("developer_assigned", {"developer": None}, State.OPEN, Action.ACT_ASSIGN),
        ("developer_assigned", {}, State.MET, None),
        ("commission_assigned", {"commission": None}, State.OPEN, Action.ACT_ASSIGN),
        ("commission_assigned", {}, State.MET, None),
        ("cover_letter_signed", {}, State.OPEN, Action.LETTER_SIGN),
        ("cover_letter_signed", {"facts": {"cover_letter": record()}}, State.MET, None),
        ("text_signed", {}, State.WAITING, Action.TEXT_SIGN),
        ("text_signed", {"facts": {"text_checked": record()}}, State.OPEN, Action.TEXT_SIGN),
        ("text_signed", {"facts": {"text_checked": record(), "text_signed": record()}}, State.MET, None),
    ],
)
def test_what_is_on_record_meets_a_condition(
    condition: str, known: dict[str, Any], state: State, action: Action | None
) -> None:
    said = verdict(condition, dossier(**known))
    assert (said.state, said.action) == (state, action)


def with_guard(condition: str, **arguments: str) -> Profile:
    """The profile with other arguments for the guard of a condition."""
    other = replace(PROFILE.conditions[condition], arguments=arguments)
    return replace(PROFILE, conditions={**PROFILE.conditions, condition: other})


@pytest.mark.parametrize(
    ("who", "state", "missing"),
    [((), State.OPEN, (BY, KZ)), ((BY,), State.IN_WORK, (KZ,)), ((BY, KZ), State.MET, ())],
)
def test_an_act_of_each_delegation_is_recorded_for_all(
    who: tuple[BodyId, ...], state: State, missing: tuple[BodyId, ...]
) -> None:
    at = dossier(facts={"no_amendments": {body: record() for body in who}})
    said = ask(before_gate(at, with_guard("dispatch_recorded", act="no_amendments")), "dispatch_recorded")
    assert (said.state, said.bodies) == (state, missing)


def test_a_window_that_nobody_can_waive_waits_for_time_alone() -> None:
    strict = replace(PROFILE.deadlines["amendments"], waiver=None)
    profile = replace(PROFILE, deadlines={**PROFILE.deadlines, "amendments": strict})
    at = dossier("amendments", deadlines={"amendments": NOW + A_DAY})
    said = ask(before_gate(at, profile), "amendments_cut_off")
    assert (said.state, said.action) == (State.IN_WORK, None)
    gate = conditions(profile, profile.moves["submit_to_commission"], before_gate(at, profile))
    assert gate[0].who == ()


def test_a_condition_that_waits_names_what_comes_first() -> None:
    assert verdict("text_signed", dossier()).detail == {"first": ["text_checked"]}


def test_a_met_condition_says_since_when() -> None:
    met = verdict("cover_letter_signed", dossier(facts={"cover_letter": record(number="1-п")}))
    assert met.since == NOW
    assert met.detail["record"] == record(number="1-п")


class TestParliaments:
    @pytest.mark.parametrize(
        ("opinions", "state", "missing"),
        [
            ((), State.OPEN, (BY, KZ)),
            ((opinion(BY, signed=False),), State.OPEN, (BY, KZ)),
            ((opinion(BY, version=2),), State.OPEN, (BY, KZ)),
            ((opinion(MGIMO),), State.OPEN, (BY, KZ)),
            ((opinion(BY),), State.IN_WORK, (KZ,)),
            ((opinion(BY), opinion(KZ)), State.MET, ()),
        ],
    )
    def test_every_participating_one_answers_on_this_version(
        self, opinions: tuple[Any, ...], state: State, missing: tuple[BodyId, ...]
    ) -> None:
        said = verdict("parliaments_answered", dossier(), opinions=opinions)
        assert (said.state, said.bodies) == (state, missing)

    def test_one_without_remarks_has_answered(self) -> None:
        said = verdict("parliaments_answered", dossier(facts={"no_remarks": {KZ: record()}}), opinions=(opinion(BY),))
        assert said.state is State.MET

    def test_when_the_time_is_over_those_who_were_silent_are_named(self) -> None:
        over = dossier("parliaments_and_expertise", deadlines={"conclusions": NOW})
        said = verdict("parliaments_answered", over, opinions=(opinion(BY),))
        assert said.state is State.MET
        assert said.detail["unanswered"] == [KZ]

    def test_an_instant_before_the_end_it_is_not_over(self) -> None:
        due = dossier("parliaments_and_expertise", deadlines={"conclusions": NOW + timedelta(microseconds=1)})
        assert verdict("parliaments_answered", due, opinions=(opinion(BY),)).state is State.IN_WORK

    def test_a_delegation_that_does_not_participate_is_not_waited_for(self) -> None:
        alone = dossier(delegations=frozenset({BY}))
        assert verdict("parliaments_answered", alone, opinions=(opinion(BY),)).state is State.MET


class TestExpertise:
    @pytest.mark.parametrize(
        ("opinions", "state"),
        [
            ((), State.OPEN),
            ((opinion(MGIMO, signed=False),), State.IN_WORK),
            ((opinion(BY),), State.IN_WORK),
            ((opinion(MGIMO, version=2),), State.IN_WORK),
            ((opinion(MGIMO),), State.MET),
        ],
    )
    def test_one_conclusion_of_an_expert_organisation_is_needed(self, opinions: tuple[Any, ...], state: State) -> None:
        assert verdict("conclusions_present", dossier(), opinions=opinions).state is state

    def test_where_no_conclusion_is_asked_for_none_is_needed(self) -> None:
        profile = replace(PROFILE, expertise=PROFILE.expertise[1:])
        assert ask(before_gate(dossier(), profile), "conclusions_present").state is State.NOT_REQUIRED

    def test_a_tag_asks_for_another(self) -> None:
        tagged = dossier(tags=frozenset({"expert_council"}))
        wanted = (Expertise(BodyKind.EXPERT_ORGANISATION, 1), Expertise(BodyKind.EXPERT_COUNCIL, 1, "expert_council"))
        facts = before_gate(tagged, replace(PROFILE, expertise=wanted), opinions=(opinion(MGIMO),))
        said = ask(facts, "conclusions_present")
        assert said.state is State.IN_WORK
        needed = [(row["kind"], row["value"], row["of"]) for row in cast("list[dict[str, Any]]", said.detail["needed"])]
        assert needed == [("expert_organisation", 1, 1), ("expert_council", 0, 1)]


def remark(number: int, disposition: Disposition | None, *, explained: bool = False) -> RemarkState:
    return RemarkState(RemarkId(f"r{number}"), MGIMO, disposition, explained)


class TestRemarks:
    @pytest.mark.parametrize(
        ("dispositions", "state"),
        [
            ([], State.NOT_REQUIRED),
            ([None, None], State.OPEN),
            ([None, Disposition.NOTED], State.IN_WORK),
            ([Disposition.ACCEPTED, Disposition.DISCUSS], State.MET),
        ],
    )
    def test_none_stays_unanswered(self, dispositions: list[Disposition | None], state: State) -> None:
        remarks = tuple(remark(number, answer) for number, answer in enumerate(dispositions))
        said = verdict("remarks_disposed", dossier("summary"), remarks=remarks)
        assert said.state is state
        assert len(said.detail.get("missing", [])) == dispositions.count(None)  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("answer", "explained", "state"),
        [
            (Disposition.ACCEPTED, False, State.NOT_REQUIRED),
            (Disposition.REJECTED, False, State.OPEN),
            (Disposition.REJECTED, True, State.MET),
            (Disposition.ACCEPTED_IN_PART, False, State.OPEN),
        ],
    )
    def test_a_refusal_is_explained(self, answer: Disposition, explained: bool, state: State) -> None:
        remarks = (remark(1, answer, explained=explained),)
        assert verdict("rejections_explained", dossier("summary"), remarks=remarks).state is state


class TestTheWindowForAmendments:
    def test_is_open_until_its_instant(self) -> None:
        due = dossier("amendments", deadlines={"amendments": NOW + A_DAY})
        said = verdict("amendments_cut_off", due)
        assert said.state is State.IN_WORK
        assert said.detail["day"] == "2026-11-21"
        assert said.bodies == (BY, KZ)

    def test_is_over_at_its_instant(self) -> None:
        over = dossier("amendments", deadlines={"amendments": NOW})
        assert verdict("amendments_cut_off", over).state is State.MET

    def test_is_over_when_every_delegation_has_said_that_it_tables_no_more(self) -> None:
        due = {"amendments": NOW + A_DAY}
        one = dossier("amendments", deadlines=due, facts={"no_amendments": {KZ: record()}})
        both = dossier("amendments", deadlines=due, facts={"no_amendments": {KZ: record(), BY: record()}})
        assert verdict("amendments_cut_off", one).bodies == (BY,)
        assert verdict("amendments_cut_off", both).state is State.MET

    def test_without_a_date_it_is_not_over(self) -> None:
        said = verdict("amendments_cut_off", dossier("amendments"))
        assert (said.state, said.detail) == (State.IN_WORK, {"waived": []})

    @pytest.mark.parametrize(
        ("date", "state"),
        [("2026-12-09", State.MET), ("2026-12-04", State.MET), ("2026-12-03", State.OPEN), ("2026-11-01", State.OPEN)],
    )
    def test_lies_ahead_only_if_the_sitting_is_far_enough(self, date: str, state: State) -> None:
        convened = dossier("summary", facts={"commission_sitting": record(date=date)})
        assert verdict("amendments_window_ahead", convened).state is state

    def test_waits_for_the_date_of_the_sitting(self) -> None:
        said = verdict("amendments_window_ahead", dossier("summary"))
        assert (said.state, said.detail) == (State.WAITING, {"first": ["commission_sitting"]})
        assert said.action is Action.SITTING_CONVENE


class TestAmendments:
    @pytest.mark.parametrize(
        ("statuses", "ruled", "decided"),
        [
            ([], State.NOT_REQUIRED, State.NOT_REQUIRED),
            ([Status.WITHDRAWN], State.NOT_REQUIRED, State.NOT_REQUIRED),
            ([Status.TABLED], State.OPEN, State.OPEN),
            ([Status.TABLED, Status.ADMISSIBLE], State.IN_WORK, State.OPEN),
            ([Status.ADMISSIBLE], State.MET, State.OPEN),
            ([Status.ADMISSIBLE, Status.ADOPTED], State.MET, State.IN_WORK),
            ([Status.INADMISSIBLE, Status.REJECTED, Status.FALLEN, Status.POSTPONED], State.MET, State.MET),
        ],
    )
    def test_are_all_ruled_on_and_then_all_decided(self, statuses: list[Status], ruled: State, decided: State) -> None:
        tabled = tuple(amendment(number, status) for number, status in enumerate(statuses, 1))
        assert verdict("amendments_ruled", dossier("amendments"), amendments=tabled).state is ruled
        assert verdict("amendments_decided", dossier("commission"), amendments=tabled).state is decided

    @pytest.mark.parametrize(
        ("carry", "status", "state"),
        [
            (Carry.CLEAN, Status.ADMISSIBLE, State.MET),
            (Carry.SATISFIED, Status.ADMISSIBLE, State.MET),
            (Carry.ORPHANED, Status.ADMISSIBLE, State.MET),
            (Carry.TOUCHED, Status.ADMISSIBLE, State.OPEN),
            (Carry.CONFLICT, Status.POSTPONED, State.OPEN),
            (Carry.TOUCHED, Status.REJECTED, State.MET),
        ],
    )
    def test_wait_for_their_authors_while_open(self, carry: Carry, status: Status, state: State) -> None:
        carried = (amendment(7, status, carry=carry, body=KZ),)
        said = verdict("carries_confirmed", dossier("commission"), amendments=carried)
        assert said.state is state
        assert said.bodies == ((KZ,) if state is State.OPEN else ())

    def test_no_amendments_wait_for_nobody(self) -> None:
        assert verdict("carries_confirmed", dossier("commission")).state is State.NOT_REQUIRED

    def test_adopted_ones_clash_or_stand_together(self) -> None:
        adopted = (amendment(1, Status.ADOPTED), amendment(2, Status.ADOPTED))
        at = dossier("commission")
        clash = Clash((1, 2), None, "same-words")
        assert verdict("no_clashes", at).state is State.NOT_REQUIRED
        assert verdict("no_clashes", at, amendments=adopted).state is State.WAITING
        assert verdict("no_clashes", at, amendments=adopted, clashes=()).state is State.MET
        said = verdict("no_clashes", at, amendments=adopted, clashes=(clash,))
        assert said.state is State.OPEN
        assert said.detail == {"clashes": [{"amendments": [1, 2], "clause": None, "reason": "same-words"}]}

    def test_adopted_ones_stand_in_the_text_once_a_version_took_them_in(self) -> None:
        left = amendment(3, Status.ADOPTED)
        taken = amendment(4, Status.ADOPTED, taken_in=VersionNumber(1))
        at = dossier("council")
        assert verdict("consolidated", at, amendments=(taken,)).state is State.MET
        assert verdict("consolidated", at, amendments=(left, taken)).detail == {"amendments": [3]}


class TestTheSitting:
    @pytest.mark.parametrize(
        ("held", "state", "action"),
        [
            ((), State.OPEN, Action.SITTING_OPEN),
            ((sitting("plenary", closed=True),), State.OPEN, Action.SITTING_OPEN),
            ((sitting(closed=True, ago=2 * A_DAY),), State.OPEN, Action.SITTING_OPEN),
            ((sitting(closed=False),), State.IN_WORK, Action.SITTING_CLOSE),
            ((sitting(closed=True), sitting(closed=False)), State.IN_WORK, Action.SITTING_CLOSE),
            ((sitting(closed=True), sitting(closed=True)), State.MET, None),
        ],
    )
    def test_is_held_and_closed_since_the_act_came_here(
        self, held: tuple[Any, ...], state: State, action: Action | None
    ) -> None:
        said = verdict("sitting_closed", dossier("commission"), sittings=held)
        assert (said.state, said.action) == (state, action)


@pytest.mark.parametrize(
    ("at", "rounds", "state", "action"),
    [
        (dossier("council"), (), State.MET, None),
        (dossier("council"), (put("council", "objected"),), State.MET, None),
        (dossier("council"), (put("council", None),), State.IN_WORK, Action.ROUND_CLOSE),
        (dossier("commission", sitting=SittingId("s")), (), State.IN_WORK, Action.SITTING_CLOSE),
    ],
)
def test_an_act_is_not_set_aside_in_the_middle_of_something(
    at: Dossier, rounds: tuple[Any, ...], state: State, action: Action | None
) -> None:
    said = verdict("nothing_under_way", at, rounds=rounds)
    assert (said.state, said.action) == (state, action)


class TestConsensus:
    yes = Position.NO_OBJECTION

    @pytest.mark.parametrize(
        ("rounds", "state", "action"),
        [
            ((), State.OPEN, Action.ROUND_OPEN),
            ((put("council", None),), State.IN_WORK, Action.ROUND_POSITION),
            ((put("council", None, {BY: yes, KZ: yes}),), State.IN_WORK, Action.ROUND_CLOSE),
            ((put("council", "adopted", {BY: yes, KZ: yes}),), State.MET, None),
            ((put("council", "objected", {BY: yes, KZ: Position.OBJECTS}),), State.OPEN, None),
            ((put("council", "no_quorum"),), State.OPEN, Action.ROUND_OPEN),
            ((put("council", "no_quorum"), put("council", "adopted")), State.MET, None),
            ((put("plenary", "adopted"),), State.OPEN, Action.ROUND_OPEN),
            ((put("council", "adopted", visit=2),), State.OPEN, Action.ROUND_OPEN),
            ((put("council", "adopted", version=2),), State.OPEN, Action.ROUND_OPEN),
            ((put("council", "adopted", text_hash=Hash("b" * 64)),), State.OPEN, Action.ROUND_OPEN),
        ],
    )
    def test_holds_for_exactly_this_text_at_this_visit_of_this_stage(
        self, rounds: tuple[Any, ...], state: State, action: Action | None
    ) -> None:
        said = verdict("council_consensus", dossier("council"), rounds=rounds)
        assert (said.state, said.action) == (state, action)

    def test_an_objection_is_named(self) -> None:
        rounds = (put("council", "objected", {BY: self.yes, KZ: Position.OBJECTS}),)
        assert verdict("council_consensus", dossier("council"), rounds=rounds).detail["objecting"] == [KZ]

    def test_those_who_have_not_spoken_are_asked(self) -> None:
        said = verdict("council_consensus", dossier("council"), rounds=(put("council", None, {BY: self.yes}),))
        assert said.bodies == (KZ,)


HOUR = timedelta(hours=1)


def on_text(result: str, clause: str | None = None, *, ago: timedelta = HOUR, falls: bool = False) -> VoteState:
    """A vote at the commission on a unit, or on the whole."""
    of = ClauseId(clause) if clause else None
    return VoteState("commission", of, NOW - ago, NOW - ago, result, falls=falls)


class TestTheTextAsPut:
    met = (SittingState("commission", NOW - HOUR, NOW, meeting=True),)

    @pytest.mark.parametrize(
        ("votes", "state", "detail"),
        [
            ((), State.OPEN, {}),
            ((on_text("adopted"),), State.MET, {"result": "adopted"}),
            ((on_text("objected"),), State.OPEN, {"result": "objected"}),
            ((on_text("objected", ago=2 * HOUR), on_text("adopted")), State.MET, {"result": "adopted"}),
            ((on_text("rejected", "a1"), on_text("adopted")), State.OPEN, {"clauses": ["a1"], "falls": False}),
            ((on_text("rejected", "a1", falls=True),), State.OPEN, {"clauses": ["a1"], "falls": True}),
            ((on_text("rejected", "a1", ago=2 * HOUR), on_text("adopted", "a1")), State.OPEN, {}),
            ((on_text("rejected", ago=timedelta(days=900)),), State.OPEN, {}),
        ],
    )
    def test_a_meeting_carries_the_whole_and_votes_no_unit_down(
        self, votes: tuple[VoteState, ...], state: State, detail: dict[str, object]
    ) -> None:
        told = verdict("text_carried", dossier("commission"), votes=votes, sittings=self.met)
        assert (told.state, dict(told.detail)) == (state, detail)

    def test_nobody_votes_outside_a_meeting(self) -> None:
        told = verdict("text_carried", dossier("commission"), sittings=(sitting(closed=True),))
        assert told.state is State.NOT_REQUIRED
