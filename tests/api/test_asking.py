"""Opinions asked for over HTTP: by whom, of whom, in what time, and what an act does without."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import an_act, clause_id, published, staged
from tests.api.people import Assembly, Caller
from tests.conftest import Database

As = Callable[[str], Caller]
REQUESTS, CONCLUSIONS = "/api/acts/mz-1/requests", "/api/acts/mz-1/conclusions"
TERM = "article-1/paragraph-2"


@pytest.fixture
def act(assembly: Assembly, house: House) -> ActId:
    """An act at the stage of parliaments and expertise, to which nobody is invited."""
    act = an_act(assembly, readers=())
    published(house, act)
    staged(house, act, "parliaments_and_expertise")
    return act


def asked(as_: As, assembly: Assembly, who: str = "secretariat", **told: object) -> dict[str, Any]:
    answer = as_(who).post(REQUESTS, {"body": assembly.bodies["mgimo"], **told})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


def listed(caller: Caller) -> Any:
    return caller.get(REQUESTS).json()


def one(caller: Caller) -> Any:
    (found,) = listed(caller)["requests"]
    return found


def signed(caller: Caller, verdict: str = "support", **told: object) -> str:
    begun: str = caller.post(CONCLUSIONS, {}).json()["id"]
    saved = caller.put(f"/api/conclusions/{begun}", {"verdict": verdict, "summary": "Да.", "remarks": []} | told, 1)
    assert saved.status_code == 200, saved.text
    answer = caller.send("POST", f"/api/conclusions/{begun}/signature", revision=2)
    assert answer.status_code == 200, answer.text
    return begun


def problem(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"].removeprefix("/errors/")


@pytest.mark.usefixtures("act")
def test_whoever_is_asked_can_read_the_act_and_answers(as_: As, assembly: Assembly) -> None:
    expert = as_("expert_mgimo")
    assert expert.get("/api/acts/mz-1").status_code == 404
    asked(
        as_, assembly, scope=[clause_id(TERM)], question="Достаточен ли срок?", person=assembly.people["expert_mgimo"]
    )
    shown = one(expert)
    assert (shown["state"], shown["question"], shown["scope"][0]["eid"]) == (
        "requested",
        "Достаточен ли срок?",
        "art_1__para_2",
    )
    assert shown["person"]["name"]["ru"] == "expert_mgimo"
    expert.post(CONCLUSIONS, {})
    assert one(as_("secretariat"))["state"] == "in_work"


@pytest.mark.usefixtures("act")
def test_the_answer_is_the_conclusion_begun_after_the_request(as_: As, assembly: Assembly) -> None:
    request = asked(as_, assembly)
    id = signed(as_("expert_mgimo"))
    shown = one(as_("member_by"))
    assert (shown["state"], shown["answer"], shown["late"]) == ("received", id, False)
    conclusion = as_("member_by").get(CONCLUSIONS).json()["conclusions"][0]
    assert conclusion["request"] == request["id"]


@pytest.mark.usefixtures("act")
def test_the_procedure_sets_the_term_where_nobody_names_a_day(as_: As, assembly: Assembly) -> None:
    asked(as_, assembly)
    shown = listed(as_("secretariat"))
    assert shown["requests"][0]["day"] == shown["terms"]["expert_organisation"]
    assert shown["requests"][0]["zone"] == "Europe/Moscow"


@pytest.mark.usefixtures("act")
def test_a_request_whose_day_is_over_is_overdue_by_the_clock_of_the_database(
    as_: As, assembly: Assembly, database: Database
) -> None:
    asked(as_, assembly)
    engine = create_engine(database.owner_url)
    with engine.begin() as owner:
        owner.execute(text("alter table opinion_requests disable trigger frozen"))
        owner.execute(text("update opinion_requests set due = clock_timestamp() - interval '1 day'"))
    engine.dispose()
    assert one(as_("secretariat"))["state"] == "overdue"
    signed(as_("expert_mgimo"))
    assert (one(as_("secretariat"))["state"], one(as_("secretariat"))["late"]) == ("received", True)


@pytest.mark.usefixtures("act")
def test_a_body_is_asked_once_at_a_time(as_: As, assembly: Assembly) -> None:
    first = asked(as_, assembly)
    again = as_("executive_secretary").post(REQUESTS, {"body": assembly.bodies["mgimo"]})
    assert (problem(again), again.json()["request"]) == ((409, "asked-already"), first["id"])
    signed(as_("expert_mgimo"))
    asked(as_, assembly, "chair")


@pytest.mark.parametrize(
    ("told", "pointer"),
    [
        ({"body": "by"}, "/body"),
        ({"person": "head_by"}, "/person"),
        ({"scope": ["00000000-0000-4000-8000-000000000000"]}, "/scope/0"),
        ({"scope": ["00000000-0000-4000-8000-000000000000"] * 501}, "/scope"),
        ({"until": "2026-01-01"}, "/until"),
        ({"question": "а" * 4_001}, "/question"),
    ],
)
@pytest.mark.usefixtures("act")
def test_what_is_asked_of_nobody_or_of_nothing_is_refused_by_name(
    as_: As, assembly: Assembly, told: dict[str, Any], pointer: str
) -> None:
    known = {"body": assembly.bodies["mgimo"]} | told
    known["body"] = assembly.bodies.get(known["body"], known["body"])
    if "person" in known:
        known["person"] = assembly.people[known["person"]]
    answer = as_("secretariat").post(REQUESTS, known)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)


def test_a_day_that_is_named_goes_before_that_of_the_procedure(as_: As, assembly: Assembly, house: House) -> None:
    act = an_act(assembly)
    published(house, act)
    staged(house, act, "parliaments_and_expertise")
    day = (listed(as_("secretariat"))["terms"]["expert_organisation"],)[0]
    answer = as_("secretariat").post(REQUESTS, {"body": assembly.bodies["mgimo"], "until": day})
    assert answer.status_code == 201


def test_who_does_not_run_the_act_asks_nobody(as_: As, act: ActId, assembly: Assembly, house: House) -> None:
    for who in ("head_by", "developer", "auditor"):
        assert as_(who).post(REQUESTS, {"body": assembly.bodies["mgimo"]}).status_code == 403
    staged(house, act, "council")
    refused = as_("secretariat").post(REQUESTS, {"body": assembly.bodies["mgimo"]})
    assert (refused.status_code, refused.json()["reason"]) == (403, "stage-does-not-take")


@pytest.mark.usefixtures("act")
def test_a_reminder_is_one_step_and_stands_on_the_request(as_: As, assembly: Assembly) -> None:
    id = asked(as_, assembly)["id"]
    assert as_("secretariat").post(f"/api/requests/{id}/reminder").status_code == 200
    shown = one(as_("expert_mgimo"))
    assert shown["reminders"] == 1
    assert shown["reminded_at"] is not None
    tasks = as_("expert_mgimo").get("/api/work").json()["tasks"]
    (task,) = (row for row in tasks if row["kind"] == "request")
    assert (task["key"], task["count"]) == (id, 1)
    assert as_("expert_mgimo").post(f"/api/requests/{id}/reminder").status_code == 403


@pytest.mark.usefixtures("act")
def test_a_request_taken_back_says_why_and_is_closed(as_: As, assembly: Assembly) -> None:
    id = asked(as_, assembly)["id"]
    back = f"/api/requests/{id}/withdrawal"
    assert as_("secretariat").send("POST", back, {"reason": " "}, revision=1).status_code == 422
    assert as_("secretariat").send("POST", back, {"reason": "Не нужно."}, revision=7).status_code == 412
    assert as_("secretariat").send("POST", back, {"reason": "Не нужно."}, revision=1).status_code == 200
    shown = one(as_("secretariat"))
    assert (shown["state"], shown["reason"], shown["waived_by"]["name"]["ru"]) == ("waived", "Не нужно.", "secretariat")
    again = as_("secretariat").send("POST", back, {"reason": "Ещё раз."}, revision=2)
    assert (problem(again), again.json()["state"]) == ((409, "request-closed"), "waived")
    assert problem(as_("secretariat").post(f"/api/requests/{id}/reminder")) == (409, "request-closed")
    assert as_("expert_mgimo").get("/api/acts/mz-1").status_code == 404, "its invitation ends with it"


def test_what_there_is_not_cannot_be_reminded_of(as_: As, act: ActId) -> None:
    assert as_("secretariat").post(f"/api/requests/{act}/reminder").status_code == 404


class TestMandatory:
    NEED = "conclusion:expert_organisation"

    @pytest.mark.usefixtures("act")
    def test_only_whom_the_procedure_names_does_without(self, as_: As) -> None:
        told = {"need": self.NEED, "reason": "Организация упразднена."}
        refused = as_("secretariat").post("/api/acts/mz-1/excuses", told)
        assert (refused.status_code, refused.json()["reason"]) == (403, "not-your-move")
        assert as_("executive_secretary").post("/api/acts/mz-1/excuses", told | {"reason": ""}).status_code == 422
        assert as_("executive_secretary").post("/api/acts/mz-1/excuses", told).status_code == 201
        again = as_("executive_secretary").post("/api/acts/mz-1/excuses", told)
        assert problem(again) == (409, "request-closed")
        (need,) = listed(as_("member_by"))["needs"]
        assert (need["met"], need["excused"]["reason"]) == (True, "Организация упразднена.")

    def test_at_a_stage_that_takes_no_conclusions_none_is_mandatory(self, as_: As, act: ActId, house: House) -> None:
        staged(house, act, "council")
        assert listed(as_("secretariat"))["needs"] == []

    @pytest.mark.usefixtures("act")
    def test_there_is_nothing_to_do_without_where_nothing_is_asked(self, as_: As) -> None:
        told = {"need": "conclusion:nobody", "reason": "Так."}
        assert as_("executive_secretary").post("/api/acts/mz-1/excuses", told).status_code == 404

    @pytest.mark.usefixtures("act")
    def test_a_request_taken_back_leaves_the_answer_mandatory(self, as_: As, assembly: Assembly) -> None:
        id = asked(as_, assembly)["id"]
        as_("secretariat").send("POST", f"/api/requests/{id}/withdrawal", {"reason": "Ошибка."}, revision=1)
        assert [need["met"] for need in listed(as_("secretariat"))["needs"]] == [False]


class TestConfidence:
    @pytest.fixture
    def conclusion(self, as_: As, act: ActId, assembly: Assembly) -> str:  # noqa: ARG002 - the act is there first
        asked(as_, assembly, confidential=True, question="О слабых местах.")
        return signed(as_("expert_mgimo"), remarks=[{"text": "Слабое место."}])

    @pytest.mark.usefixtures("conclusion")
    def test_others_see_that_a_body_was_asked_and_neither_question_nor_answer(self, as_: As) -> None:
        shown = one(as_("member_by"))
        assert (shown["withheld"], shown["question"], shown["state"], shown["answer"]) == (True, "", "received", None)
        read = as_("member_by").get(CONCLUSIONS).json()
        assert (read["conclusions"], [body["key"] for body in read["withheld"]]) == ([], ["mgimo"])
        assert "Слабое" not in as_("member_by").get("/api/acts/mz-1/events").text
        assert '"support"' not in as_("member_by").get("/api/acts/mz-1/events").text

    @pytest.mark.parametrize("who", ["expert_mgimo", "secretariat", "developer", "chair", "auditor"])
    def test_who_asked_who_answers_and_who_works_on_it_sees_all(self, as_: As, conclusion: str, who: str) -> None:
        assert one(as_(who))["question"] == "О слабых местах."
        assert as_(who).get(CONCLUSIONS).json()["conclusions"][0]["id"] == conclusion

    def test_its_remarks_are_not_there_for_others(self, as_: As, conclusion: str) -> None:
        remark = as_("developer").get(CONCLUSIONS).json()["conclusions"][0]["remarks"][0]["id"]
        assert as_("head_by").post(f"/api/remarks/{remark}/take-over", {}).status_code == 404
        put = as_("head_by").send("PUT", f"/api/conclusions/{conclusion}/reply", {"text": "Нет."})
        assert put.status_code == 404


class TestConcurrence:
    @pytest.mark.usefixtures("act")
    def test_who_is_asked_to_agree_agrees_or_says_why_not(self, as_: As, assembly: Assembly) -> None:
        asked(as_, assembly, concurrence=True)
        expert = as_("expert_mgimo")
        id = expert.post(CONCLUSIONS, {}).json()["id"]
        unfit = expert.put(f"/api/conclusions/{id}", {"verdict": "support"}, 1)
        assert (unfit.status_code, unfit.json()["errors"]) == (422, [{"pointer": "/verdict", "reason": "unfit"}])
        assert expert.put(f"/api/conclusions/{id}", {"verdict": "not_agreed"}, 1).status_code == 200
        refused = expert.send("POST", f"/api/conclusions/{id}/signature", revision=2)
        assert (refused.status_code, refused.json()["missing"]) == (422, "summary")
        expert.put(f"/api/conclusions/{id}", {"verdict": "not_agreed", "summary": "Раскрывает сведения."}, 2)
        assert expert.send("POST", f"/api/conclusions/{id}/signature", revision=3).status_code == 200
        assert as_("member_by").get(CONCLUSIONS).json()["conclusions"][0]["kind"] == "concurrence"


class TestCoDevelopers:
    ADDRESS = "/api/acts/mz-1/co-developers"

    def named(self, as_: As, *bodies: str, seen: int | None = None) -> Any:
        revision = listed(as_("secretariat"))["revision"] if seen is None else seen
        return as_("secretariat").send("PUT", self.ADDRESS, {"bodies": bodies, "seen_revision": revision})

    def test_a_body_that_develops_an_act_with_others_reads_and_edits_its_draft(
        self, as_: As, act: ActId, assembly: Assembly, house: House
    ) -> None:
        staged(house, act, "development")
        assert as_("expert_mgimo").get("/api/acts/mz-1").status_code == 404
        assert self.named(as_, assembly.bodies["mgimo"]).status_code == 200
        assert [body["key"] for body in listed(as_("member_by"))["co_developers"]] == ["mgimo"]
        assert as_("expert_mgimo").get("/api/acts/mz-1").json()["may"]["act.edit"]["allowed"] is True
        assert self.named(as_).status_code == 200
        assert as_("expert_mgimo").get("/api/acts/mz-1").status_code == 404

    def test_who_cannot_develop_or_develops_already_is_refused_by_place(
        self, as_: As, act: ActId, assembly: Assembly, house: House
    ) -> None:
        staged(house, act, "development")
        for body in ("by", "group"):
            refused = self.named(as_, assembly.bodies["mgimo"], assembly.bodies[body])
            assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/bodies/1")
        assert self.named(as_, assembly.bodies["mgimo"], seen=99).status_code == 412


class TestReply:
    @pytest.fixture
    def conclusion(self, as_: As, act: ActId, house: House) -> str:
        staged(house, act, "parliaments_and_expertise")
        id = signed(as_("eac_secretary"), "rework", summary="Рано.", sat={"held": "2026-11-01", "members": [MEMBER]})
        staged(house, act, "summary")
        return id

    def test_who_is_disagreed_with_is_answered_with_reasons(self, as_: As, conclusion: str) -> None:
        reply, developer = f"/api/conclusions/{conclusion}/reply", as_("developer")
        shown = developer.get(CONCLUSIONS).json()["conclusions"][0]
        assert (shown["disagreed"], shown["reply"], shown["sat"]["members"][0]["conflict"]) == (True, None, "Родство.")
        assert developer.send("PUT", reply, {"text": " "}).status_code == 422
        assert developer.send("PUT", reply, {"text": "а" * 20_001}).status_code == 422
        assert as_("secretariat").send("PUT", reply, {"text": "Нет."}).status_code == 403
        assert developer.send("PUT", reply, {"text": "Доработка начата.", "expected": 3}).status_code == 412
        assert developer.send("PUT", reply, {"text": "Доработка начата."}).status_code == 200
        assert developer.send("PUT", reply, {"text": "Доработано.", "expected": 1}).json()["revision"] == 2
        shown = as_("member_by").get(CONCLUSIONS).json()["conclusions"][0]["reply"]
        assert (shown["text"], shown["late"], shown["by"]["name"]["ru"]) == ("Доработано.", False, "developer")

    @pytest.mark.usefixtures("act")
    def test_a_draft_of_others_cannot_be_replied_to(self, as_: As) -> None:
        draft = as_("eac_secretary").post(CONCLUSIONS, {}).json()["id"]
        assert as_("developer").send("PUT", f"/api/conclusions/{draft}/reply", {"text": "Нет."}).status_code == 404


MEMBER = {"name": "А. Боровой", "state": "BY", "opinion": "recused", "conflict": "Родство."}


@pytest.mark.usefixtures("act")
def test_a_member_who_sat_is_brief_and_has_a_name_when_it_is_signed(as_: As) -> None:
    secretary = as_("eac_secretary")
    id = secretary.post(CONCLUSIONS, {}).json()["id"]
    written = {"verdict": "approve", "sat": {"held": "2026-11-01", "members": [MEMBER | {"text": "а" * 20_001}]}}
    long = secretary.put(f"/api/conclusions/{id}", written, 1)
    assert (long.status_code, long.json()["errors"][0]["pointer"]) == (422, "/sat/members/0/text")
    begun = {"verdict": "approve", "sat": {"held": "2026-11-01", "members": [{"name": " "}]}}
    assert secretary.put(f"/api/conclusions/{id}", begun, 1).status_code == 200
    unsigned = secretary.send("POST", f"/api/conclusions/{id}/signature", {}, revision=2)
    assert (unsigned.status_code, unsigned.json()["missing"]) == (422, "/sat/members/0/name")


@pytest.mark.usefixtures("act")
def test_only_the_expert_council_sits(as_: As, assembly: Assembly) -> None:
    asked(as_, assembly)
    id = as_("expert_mgimo").post(CONCLUSIONS, {}).json()["id"]
    sat = {"held": "2026-11-01", "members": [MEMBER]}
    answer = as_("expert_mgimo").put(f"/api/conclusions/{id}", {"verdict": "support", "sat": sat}, 1)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/sat")


def test_new_remarks_open_a_frozen_summary_again(as_: As, act: ActId, house: House) -> None:
    staged(house, act, "summary")
    assert as_("secretariat").post("/api/acts/mz-1/facts/summary", {"fields": {}}).status_code == 201
    staged(house, act, "parliaments_and_expertise")
    signed(as_("head_by"), remarks=[])
    assert "summary" in as_("secretariat").get("/api/acts/mz-1/gate").text
    signed(as_("head_kz"), remarks=[{"text": "Ещё одно."}])
    events = as_("secretariat").get("/api/acts/mz-1/events").json()
    assert "voided" in str(events)
    staged(house, act, "summary")
    gate = as_("secretariat").get("/api/acts/mz-1/gate").json()
    (summary,) = (row for row in gate["acts"] if row["act"] == "summary")
    assert summary["records"] == []
