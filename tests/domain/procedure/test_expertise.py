"""Opinions asked for: how a request stands, what an act still lacks, and when a reply is owed."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from service.domain.errors import InvalidInput
from service.domain.ids import BodyId, ConclusionId, RemarkId, VersionNumber
from service.domain.procedure.conclusion import (
    Conclusion,
    ConclusionKind,
    Disposition,
    Individual,
    Member,
    NothingToSign,
    Sat,
    Verdict,
)
from service.domain.procedure.evidence import Opinion, RemarkState, RequestState
from service.domain.procedure.expertise import disagrees, due_of, needs, reply_due, term_of
from service.domain.procedure.guard import State, ask
from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Expertise, Profile
from tests.procedure import MGIMO, NOW, PROFILE, asked, before_gate, dossier, opinion

STAFF, EAC = BodyId("staff"), BodyId("eac")
AT = "parliaments_and_expertise"
COUNCIL = Expertise(BodyKind.EXPERT_COUNCIL, 1, stage="summary", excused_by=frozenset({Role.ASSEMBLY_CHAIR}))


@pytest.mark.parametrize(
    ("known", "state"),
    [
        ({}, RequestState.REQUESTED),
        ({"begun": True}, RequestState.IN_WORK),
        ({"due": NOW}, RequestState.OVERDUE),
        ({"due": NOW, "begun": True}, RequestState.OVERDUE),
        ({"waived": True, "due": NOW}, RequestState.WAIVED),
        ({"waived": True, "signed_at": NOW}, RequestState.RECEIVED),
        ({"due": NOW, "signed_at": NOW}, RequestState.RECEIVED),
    ],
)
def test_how_a_request_stands_follows_from_what_was_done_and_from_the_clock(
    known: dict[str, Any], state: RequestState
) -> None:
    assert asked(MGIMO, **known).state(NOW) is state


def with_expertise(*wanted: Expertise) -> Profile:
    return replace(PROFILE, expertise=wanted)


def present(profile: Profile = PROFILE, **evidence: Any) -> Any:
    return ask(before_gate(dossier(AT), profile, **evidence), "conclusions_present")


class TestConclusionsPresent:
    def test_where_nothing_is_wanted_and_nobody_was_asked_nothing_is_required(self) -> None:
        assert present(with_expertise()).state is State.NOT_REQUIRED

    def test_before_anybody_is_asked_the_turn_is_of_those_who_ask(self) -> None:
        said = present()
        assert (said.state, said.action) == (State.OPEN, Action.OPINION_ASK)

    def test_once_asked_the_turn_is_of_the_body_alone(self) -> None:
        said = present(asked=(asked(MGIMO),))
        assert (said.state, said.action, said.bodies) == (State.IN_WORK, Action.CONCLUSION_SIGN, (MGIMO,))
        assert said.detail["requests"][0]["state"] is RequestState.REQUESTED

    def test_a_voluntary_request_is_waited_for_until_its_day_is_over(self) -> None:
        profile = with_expertise()
        assert present(profile, asked=(asked(MGIMO),)).state is State.IN_WORK
        assert present(profile, asked=(asked(MGIMO, days=0),)).state is State.MET
        assert present(profile, asked=(asked(MGIMO, waived=True),)).state is State.MET
        assert present(profile, asked=(asked(MGIMO, signed_at=NOW),)).state is State.MET

    def test_a_mandatory_one_is_waited_for_however_late(self) -> None:
        said = present(asked=(asked(MGIMO, days=0),))
        assert (said.state, said.bodies) == (State.IN_WORK, (MGIMO,))
        assert present(asked=(asked(MGIMO, waived=True),)).state is not State.MET

    def test_what_is_done_without_is_not_waited_for(self) -> None:
        key = PROFILE.expertise[0].key
        assert present(excused=frozenset({key})).state is State.MET

    def test_a_request_on_an_earlier_version_is_history(self) -> None:
        said = ask(
            before_gate(replace(dossier(AT), version=VersionNumber(2)), asked=(asked(MGIMO),)), "conclusions_present"
        )
        assert said.detail["requests"] == []

    def test_experts_are_asked_in_their_roles_where_no_request_can_be_made(self) -> None:
        said = ask(before_gate(dossier("council")), "conclusions_present")
        assert (said.action, said.roles) == (Action.CONCLUSION_SIGN, frozenset({Role.EXPERT}))


def agreement(verdict: Verdict, body: BodyId = STAFF, **known: Any) -> Opinion:
    said = Opinion(body, BodyKind.MILITARY_BODY, 1, NOW, key="joint-staff", form=ConclusionKind.CONCURRENCE)  # type: ignore[arg-type]
    return replace(said, verdict=verdict, **known)


class TestConcurrence:
    WANTED = Expertise(BodyKind.MILITARY_BODY, 1, concurrence=True, body="joint-staff")

    @pytest.mark.parametrize(
        ("said", "met"),
        [
            ((), False),
            ((agreement(Verdict.AGREED),), True),
            ((agreement(Verdict.AGREED_WITH_REMARKS),), True),
            ((agreement(Verdict.NOT_AGREED),), False),
            ((agreement(Verdict.NOT_AGREED), agreement(Verdict.AGREED)), True),
            ((agreement(Verdict.AGREED, key="other"),), False),
            ((agreement(Verdict.AGREED, form=ConclusionKind.EXPERT),), False),
            ((agreement(Verdict.AGREED), agreement(Verdict.NOT_AGREED, BodyId("second"))), False),
        ],
    )
    def test_only_an_agreement_of_that_body_lets_an_act_pass(self, said: tuple[Opinion, ...], met: bool) -> None:
        facts = before_gate(dossier(AT), with_expertise(self.WANTED), opinions=said)
        assert needs(facts)[0].met is met

    def test_who_did_not_agree_is_named(self) -> None:
        facts = before_gate(dossier(AT), with_expertise(self.WANTED), opinions=(agreement(Verdict.NOT_AGREED),))
        assert needs(facts)[0].refused == (STAFF,)

    def test_an_opinion_is_no_agreement_and_the_keys_tell_them_apart(self) -> None:
        assert self.WANTED.key == "concurrence:joint-staff"
        assert PROFILE.expertise[0].key == "conclusion:expert_organisation"


def of_council(verdict: Verdict | None) -> Opinion:
    signed = NOW if verdict else None
    return Opinion(EAC, BodyKind.EXPERT_COUNCIL, 1, signed, verdict=verdict)  # type: ignore[arg-type]


class TestExpertCouncil:
    @pytest.mark.parametrize(
        ("stage", "said", "state"),
        [
            ("development", (), State.WAITING),
            ("summary", (), State.OPEN),
            ("summary", (of_council(None),), State.IN_WORK),
            ("summary", (of_council(Verdict.APPROVE),), State.MET),
            ("summary", (of_council(Verdict.REWORK),), State.OPEN),
            ("summary", (of_council(Verdict.APPROVE), of_council(None)), State.MET),
        ],
    )
    def test_it_approves_this_version_or_the_act_does_not_go_on(
        self, stage: str, said: tuple[Opinion, ...], state: State
    ) -> None:
        facts = before_gate(dossier(stage), profile_of_council(), opinions=said)
        assert ask(facts, "council_approved").state is state

    def test_where_the_procedure_has_no_such_stage_it_is_not_required(self) -> None:
        facts = before_gate(dossier(AT), replace(profile_of_council(), expertise=()))
        assert ask(facts, "council_approved").state is State.NOT_REQUIRED

    def test_whoever_the_procedure_names_may_do_without(self) -> None:
        facts = before_gate(dossier("summary"), profile_of_council(), excused=frozenset({COUNCIL.key}))
        assert ask(facts, "council_approved").state is State.MET

    def test_at_a_stage_of_its_own_nothing_else_is_wanted(self) -> None:
        profile = with_expertise(PROFILE.expertise[0], COUNCIL)
        assert [row.need for row in needs(before_gate(dossier("summary"), profile))] == [COUNCIL]
        assert [row.need for row in needs(before_gate(dossier(AT), profile))] == [PROFILE.expertise[0]]


def profile_of_council() -> Profile:
    asked_of = replace(PROFILE.conditions["remarks_disposed"], guard="council_approved")
    conditions = {**PROFILE.conditions, "council_approved": asked_of}
    return replace(PROFILE, expertise=(COUNCIL,), conditions=conditions)


TAKEN, PART, NOT = Disposition.ACCEPTED, Disposition.ACCEPTED_IN_PART, Disposition.REJECTED


@pytest.mark.parametrize(
    ("verdict", "answers", "owed"),
    [
        (Verdict.SUPPORT, (), False),
        (Verdict.SUPPORT_WITH_REMARKS, (TAKEN, Disposition.NOTED), False),
        (Verdict.SUPPORT_WITH_REMARKS, (TAKEN, NOT), True),
        (Verdict.SUPPORT_WITH_REMARKS, (PART,), True),
        (Verdict.SUPPORT, (None,), False),
        (Verdict.DO_NOT_SUPPORT, (), True),
        (Verdict.DO_NOT_SUPPORT, (TAKEN, TAKEN), False),
        (Verdict.DO_NOT_SUPPORT, (TAKEN, Disposition.NOTED), True),
        (Verdict.NOT_AGREED, (), True),
    ],
)
def test_a_developer_disagrees_by_what_it_does_with_the_remarks(
    verdict: Verdict, answers: tuple[Disposition | None, ...], owed: bool
) -> None:
    assert disagrees(verdict, answers) is owed


class TestReplies:
    SAID = replace(opinion(MGIMO), id=ConclusionId("c"), verdict=Verdict.SUPPORT_WITH_REMARKS)
    REFUSED = RemarkState(RemarkId("r"), MGIMO, NOT, explained=True, conclusion=ConclusionId("c"))

    def said(self, **known: Any) -> Any:
        facts = before_gate(dossier("summary"), opinions=(replace(self.SAID, **known),), remarks=(self.REFUSED,))
        return ask(facts, "disagreements_answered")

    def test_a_refused_remark_asks_for_a_reply_with_its_day(self) -> None:
        said = self.said()
        assert (said.state, said.action, said.detail["missing"]) == (State.OPEN, Action.CONCLUSION_REPLY, ["c"])
        assert said.detail["day"] == "2026-12-04", "ten working days after the 20th, the day of the later of the two"

    def test_once_replied_it_is_met(self) -> None:
        assert self.said(replied_at=NOW).state is State.MET

    def test_a_parliament_reads_the_summary_instead(self) -> None:
        assert self.said(form=ConclusionKind.PARLIAMENT).state is State.NOT_REQUIRED

    def test_the_term_runs_only_where_replies_are_given(self) -> None:
        assert reply_due(PROFILE, AT, NOW, NOW) is None
        earlier = reply_due(PROFILE, "summary", NOW - timedelta(days=30), NOW)
        assert earlier == reply_due(PROFILE, "summary", NOW, NOW - timedelta(days=30))


def test_the_term_is_that_of_the_kind_of_body_else_of_the_first_that_has_one() -> None:
    wanted = (
        Expertise(BodyKind.EXPERT_ORGANISATION, 1, days=10),
        Expertise(BodyKind.EXPERT_COUNCIL, 1, days=5, working=True),
        Expertise(BodyKind.MILITARY_BODY, 1),
    )
    today = date(2026, 11, 20)
    profile = with_expertise(*wanted)
    assert term_of(profile, BodyKind.EXPERT_ORGANISATION, today) == date(2026, 11, 30)
    assert term_of(profile, BodyKind.EXPERT_COUNCIL, today) == date(2026, 11, 27)
    assert term_of(profile, BodyKind.MILITARY_BODY, today) == date(2026, 11, 30)
    assert term_of(with_expertise(), BodyKind.MILITARY_BODY, today) is None


def test_where_the_procedure_sets_no_term_a_day_is_named() -> None:
    today = date(2026, 11, 20)
    with pytest.raises(InvalidInput) as refused:
        due_of(with_expertise(), BodyKind.MILITARY_BODY, today, None)
    assert (refused.value.reason, refused.value.pointer) == ("missing", "/until")
    named = due_of(with_expertise(), BodyKind.MILITARY_BODY, today, today)
    assert named.isoformat() == "2026-11-20T21:00:00+00:00", "the end of the day in Moscow"


def conclusion(kind: ConclusionKind, verdict: Verdict, **known: Any) -> Conclusion:
    return Conclusion("c", "a", MGIMO, kind, 1, "ru", "p", "m", verdict, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("signed", "missing"),
    [
        (conclusion(ConclusionKind.EXPERT, Verdict.AGREED), "verdict"),
        (conclusion(ConclusionKind.CONCURRENCE, Verdict.NOT_AGREED), "summary"),
        (conclusion(ConclusionKind.CONCURRENCE, Verdict.NOT_AGREED, summary="Нет."), None),
        (conclusion(ConclusionKind.COLLECTIVE, Verdict.APPROVE), "sat"),
        (conclusion(ConclusionKind.COLLECTIVE, Verdict.APPROVE, sat=Sat(date(2026, 11, 1))), "sat"),
        (
            conclusion(
                ConclusionKind.COLLECTIVE,
                Verdict.APPROVE,
                sat=Sat(date(2026, 11, 1), (Member("Иванов"), Member("Б", opinion=Individual.DISSENTS))),
            ),
            "/sat/members/1/text",
        ),
        (
            conclusion(
                ConclusionKind.COLLECTIVE,
                Verdict.APPROVE,
                sat=Sat(date(2026, 11, 1), (Member("Б", opinion=Individual.RECUSED),)),
            ),
            "/sat/members/0/conflict",
        ),
        (
            conclusion(ConclusionKind.COLLECTIVE, Verdict.APPROVE, sat=Sat(date(2026, 11, 1), (Member(" "),))),
            "/sat/members/0/name",
        ),
        (
            conclusion(ConclusionKind.COLLECTIVE, Verdict.APPROVE, sat=Sat(date(2026, 11, 1), (Member("Б"),))),
            None,
        ),
    ],
)
def test_what_stops_an_act_or_stands_apart_says_why(signed: Conclusion, missing: str | None) -> None:
    if missing is None:
        signed.check_complete()
        return
    with pytest.raises(NothingToSign) as refused:
        signed.check_complete()
    assert refused.value.missing == missing
