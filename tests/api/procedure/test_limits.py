"""Mandates in their limits: one voice a delegation (SoD-4), guests with scope and end, need to know (SoD-1)."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import clause_id, staged
from tests.way import Way, done

TODAY = date.today()  # noqa: DTZ011 - days around now, whatever the zone
BEFORE, AFTER = TODAY - timedelta(days=2), TODAY + timedelta(days=5)


def powers(way: Way, who: str = "head_by", holder: str = "member_by", **more: Any) -> Any:
    body = {
        "body": way.assembly.bodies["by"],
        "person": way.assembly.people[holder],
        "first_day": BEFORE.isoformat(),
        "last_day": AFTER.isoformat(),
    }
    return way.as_(who).post("/api/powers", body | more)


def absent(way: Way, body: str = "kz", **more: Any) -> Any:
    said = {"body": way.assembly.bodies[body], "first_day": BEFORE.isoformat(), "reason": "Письмо № 4."}
    return way.as_("secretariat").post("/api/absences", said | more)


def invited(way: Way, who: str = "secretariat", body: str = "partner", **more: Any) -> Any:
    return way.as_(who).post(f"{way.url}/invitations", {"body": way.assembly.bodies[body]} | more)


def refused(answer: Any, status: int, code: str) -> str:
    assert answer.status_code == status, answer.text
    told = answer.json()
    assert told["type"] == f"/errors/{code}"
    return str(told.get("reason") or (told.get("errors") or [{"reason": ""}])[0]["reason"])


def put_question(way: Way) -> str:
    way.placed("council")
    return way.put()


class TestPowers:
    def test_whoever_holds_the_powers_speaks_and_nobody_else_does(self, way: Way) -> None:
        held = put_question(way)
        assert refused(way.say("member_by", held, "by", "no_objection"), 403, "not-permitted") == "no-mandate"
        given = done(powers(way))["id"]
        done(way.say("member_by", held, "by", "no_objection"))
        assert refused(way.say("head_by", held, "by", "objects"), 403, "not-permitted") == "powers-with-another"
        assert refused(way.say("plenipotentiary_by", held, "by", "objects"), 403, "not-permitted")
        done(way.as_("head_by").post(f"/api/powers/{given}/revocation"))
        done(way.say("head_by", held, "by", "no_objection"))
        assert refused(way.say("member_by", held, "by", "no_objection"), 403, "not-permitted") == "no-mandate"

    def test_they_reach_one_act_alone_where_one_is_named(self, way: Way) -> None:
        held = put_question(way)
        done(powers(way, act=way.act))
        done(way.say("member_by", held, "by", "no_objection"))
        shown = way.as_("head_kz").get("/api/powers").json()["powers"]
        assert [(one["act"]["slug"], one["in_force"]) for one in shown] == [("mz-1", True)]
        assert "act" not in [one["person"]["id"] for one in shown]

    def test_narrower_powers_go_before_wider_ones(self, way: Way) -> None:
        held = put_question(way)
        done(powers(way))
        done(powers(way, holder="plenipotentiary_by", act=way.act))
        done(way.say("plenipotentiary_by", held, "by", "no_objection"))
        assert refused(way.say("member_by", held, "by", "objects"), 403, "not-permitted") == "no-mandate"

    def test_there_is_one_holder_at_a_time(self, way: Way) -> None:
        done(powers(way))
        refused(powers(way, holder="plenipotentiary_by"), 409, "powers-held")

    def test_powers_end_with_their_last_day(self, way: Way) -> None:
        held = put_question(way)
        yesterday = (TODAY - timedelta(days=1)).isoformat()
        done(powers(way, first_day=(TODAY - timedelta(days=9)).isoformat(), last_day=yesterday))
        assert refused(way.say("member_by", held, "by", "no_objection"), 403, "not-permitted") == "no-mandate"
        done(way.say("head_by", held, "by", "no_objection"))

    def test_a_letter_may_be_entered_with_its_ground(self, way: Way) -> None:
        assert refused(powers(way, "secretariat"), 422, "invalid-input") == "missing"
        done(powers(way, "secretariat", ground="Письмо главы делегации № 7."))

    @pytest.mark.parametrize(
        ("more", "reason"),
        [
            ({"last_day": (BEFORE - timedelta(days=1)).isoformat()}, "ends-before-it-begins"),
            ({"last_day": (BEFORE + timedelta(days=400)).isoformat()}, "too-long"),
            ({"ground": "а" * 1_001}, "too-long"),
        ],
    )
    def test_they_are_limited_in_time(self, way: Way, more: dict[str, str], reason: str) -> None:
        assert refused(powers(way, **more), 422, "invalid-input") == reason

    def test_only_ones_own_delegation_and_its_members(self, way: Way) -> None:
        assert refused(powers(way, "head_kz"), 403, "not-permitted") == "not-your-body"
        assert refused(powers(way, "member_by"), 403, "not-permitted") == "no-mandate"
        assert refused(powers(way, holder="member_kz"), 422, "invalid-input") == "not-a-member"
        refused(powers(way, person="00000000-0000-0000-0000-00000000000a"), 404, "not-found")
        council = {"body": way.assembly.bodies["council"], "ground": "Письмо."}
        assert refused(powers(way, "secretariat", **council), 422, "invalid-input") == "not-a-delegation"
        nobody = {"body": "00000000-0000-0000-0000-00000000000a", "ground": "Письмо."}
        refused(powers(way, "secretariat", **nobody), 404, "not-found")

    def test_what_has_ended_does_not_end_again(self, way: Way) -> None:
        given = done(powers(way))["id"]
        url = f"/api/powers/{given}/revocation"
        assert refused(way.as_("head_kz").post(url), 403, "not-permitted") == "not-your-body"
        done(way.as_("head_by").post(url))
        refused(way.as_("head_by").post(url), 409, "already-ended")
        refused(way.as_("head_by").post(f"/api/powers/{way.assembly.people['chair']}/revocation"), 404, "not-found")

    def test_the_record_says_who_gave_them(self, way: Way, engine: Engine) -> None:
        done(powers(way))
        with engine.connect() as connection:
            told = connection.execute(text("select kind, payload from events where kind like 'powers.%'")).one()
        assert told.payload["person"] == way.assembly.people["member_by"]


class TestAbsence:
    def test_a_delegation_that_takes_no_part_blocks_nothing(self, way: Way) -> None:
        held = put_question(way)
        done(way.say("head_by", held, "by", "no_objection"))
        done(absent(way))
        assert done(way.close(held))["result"] == "adopted"

    def test_in_one_act_alone_where_one_is_named(self, way: Way) -> None:
        done(absent(way, act=way.act))
        bodies = way.as_("secretariat").get("/api/powers").json()["absences"]
        assert [(one["body"]["key"], one["act"]["slug"], one["in_force"]) for one in bodies] == [("kz", "mz-1", True)]

    def test_it_is_over_after_its_last_day_and_when_it_is_ended(self, way: Way) -> None:
        done(absent(way, first_day="2026-01-01", last_day="2026-01-05"))
        noted = done(absent(way))["id"]
        url = f"/api/absences/{noted}/end"
        assert refused(way.as_("head_kz").post(url), 403, "not-permitted") == "no-mandate"
        done(way.as_("secretariat").post(url))
        refused(way.as_("secretariat").post(url), 409, "already-ended")
        shown = way.as_("secretariat").get("/api/powers").json()["absences"]
        assert [one["in_force"] for one in shown] == [False, False]
        held = put_question(way)
        done(way.say("head_kz", held, "kz", "no_objection"))

    def test_it_has_a_reason_and_days_in_order(self, way: Way) -> None:
        assert refused(absent(way, reason=" "), 422, "invalid-input") == "missing"
        assert refused(absent(way, last_day="2020-01-01"), 422, "invalid-input") == "ends-before-it-begins"
        assert refused(absent(way, body="council"), 422, "invalid-input") == "not-a-delegation"


class TestInvitations:
    def test_a_guest_reads_from_the_invitation_until_its_end(self, way: Way, engine: Engine) -> None:
        assert way.as_("observer").get(way.url).status_code == 404
        given = done(invited(way, last_day=AFTER.isoformat(), purpose="Замечания к понятиям."))["id"]
        assert way.as_("observer").get(way.url).status_code == 200
        assert [act["slug"] for act in way.as_("observer").get("/api/acts").json()["acts"]] == ["mz-1"]
        with engine.begin() as connection:
            connection.execute(text("alter table invitations disable trigger frozen"))
            connection.execute(text("update invitations set ends_at = now() - interval '1 second'"))
            connection.execute(text("alter table invitations enable trigger frozen"))
        assert way.as_("observer").get(way.url).status_code == 404
        assert way.as_("secretariat").get(f"{way.url}/invitations").json()["invitations"][0]["id"] == given

    def test_it_is_taken_back_at_once(self, way: Way) -> None:
        given = done(invited(way))["id"]
        url = f"/api/invitations/{given}/revocation"
        assert refused(way.as_("head_by").post(url), 403, "not-permitted") == "no-mandate"
        done(way.as_("secretariat").post(url))
        refused(way.as_("secretariat").post(url), 409, "invitation-ended")
        assert way.as_("observer").get(way.url).status_code == 404
        assert way.as_("secretariat").get(f"{way.url}/invitations").json()["invitations"][0]["in_force"] is False

    def test_one_person_may_be_invited_alone(self, way: Way) -> None:
        done(invited(way, person=way.assembly.people["observer"]))
        assert way.as_("observer").get(way.url).status_code == 200
        stranger = way.assembly.people["head_by"]
        assert refused(invited(way, person=stranger), 422, "invalid-input") == "not-a-member"
        refused(invited(way, person="00000000-0000-0000-0000-00000000000a"), 404, "not-found")
        nowhere = {"body": "00000000-0000-0000-0000-00000000000a"}
        refused(way.as_("secretariat").post(f"{way.url}/invitations", nowhere), 404, "not-found")

    def test_whoever_is_invited_to_some_units_says_nothing_to_others(self, way: Way) -> None:
        done(invited(way, clauses=[clause_id("article-1")]))
        thread = {"version": 1, "language": "ru", "text": "Почему?", "mark": None}
        url = f"{way.url}/threads"
        done(way.as_("observer").post(url, thread | {"clause": clause_id("article-1/paragraph-2")}))
        other = way.as_("observer").post(url, thread | {"clause": clause_id("article-2/paragraph-1")})
        refused(other, 404, "not-found")

    def test_each_of_a_body_has_the_units_that_were_named_for_them(self, way: Way) -> None:
        person = way.assembly.people["observer"]
        done(invited(way, clauses=[clause_id("article-1")]))
        assert way.as_("observer").get(way.url).json()["limited_to"] == [clause_id("article-1")]
        done(invited(way, person=person, clauses=[clause_id("article-2")]))
        both = sorted([clause_id("article-1"), clause_id("article-2")])
        assert way.as_("observer").get(way.url).json()["limited_to"] == both
        done(invited(way, person=person))
        assert way.as_("observer").get(way.url).json()["limited_to"] is None

    def test_units_and_days_are_checked(self, way: Way) -> None:
        assert refused(invited(way, clauses=[clause_id("nothing")]), 422, "invalid-input") == "unknown"
        assert refused(invited(way, clauses=[clause_id("article-1")] * 201), 422, "invalid-input") == "too-many"
        assert refused(invited(way, last_day="2020-01-01"), 422, "invalid-input") == "not-earlier"
        assert refused(invited(way, purpose="а" * 1_001), 422, "invalid-input") == "too-long"
        assert refused(invited(way, "head_by"), 403, "not-permitted") == "no-mandate"


class TestRestricted:
    """SoD-1: need to know holds for everybody, the Secretariat and the administrator among them."""

    def restrict(self, way: Way, who: str = "secretariat", *, restricted: bool = True, seen: int | None = None) -> Any:
        body = {"restricted": restricted, "seen_revision": seen or way.gate()["revision"]}
        return way.as_(who).post(f"{way.url}/restriction", body)

    def test_nobody_shuts_themselves_out(self, way: Way) -> None:
        refused(self.restrict(way), 409, "nobody-left")
        refused(self.restrict(way, seen=99), 412, "stale-revision")

    def test_only_those_who_need_to_know_find_it(self, way: Way) -> None:
        done(invited(way, body="secretariat", person=way.assembly.people["secretariat"]))
        done(self.restrict(way))
        found = {who for who in ("secretariat", "executive_secretary", "legal_editor", "admin", "head_by", "member_kz",
                                 "developer", "drafter", "chair", "commissioner", "assembly_chair", "expert_mgimo",
                                 "observer", "auditor") if way.as_(who).get(way.url).status_code == 200}  # fmt: skip
        assert found == {"secretariat", "developer", "drafter", "chair", "commissioner", "expert_mgimo", "auditor"}
        listed = way.as_("executive_secretary").get("/api/acts").json()["acts"]
        assert listed == []
        assert way.as_("executive_secretary").get("/api/work").json()["tasks"] == []
        done(self.restrict(way, restricted=False))
        assert way.as_("head_by").get(way.url).status_code == 200

    def test_powers_on_it_are_seen_by_those_who_see_it(self, way: Way) -> None:
        done(powers(way, act=way.act))
        done(invited(way, body="secretariat", person=way.assembly.people["secretariat"]))
        done(self.restrict(way))
        assert way.as_("head_by").get("/api/powers").json()["powers"] == []
        assert len(way.as_("secretariat").get("/api/powers").json()["powers"]) == 1


def test_internal_drafts_are_invisible_to_all_others(way: Way, house: House, act: ActId) -> None:
    """SoD-5, over every list that could tell of one."""
    staged(house, act, "amendments")
    clause = clause_id("article-1/paragraph-2")
    shown = way.as_("member_by").get(f"{way.url}/text").json()
    base = next(row for row in shown["clauses"] if row["id"] == clause)["base"]["text"]
    edit = {"kind": "text", "clause": clause, "base_hash": base, "text": "Срок проверки не превышает 10 дней."}
    draft = done(way.as_("member_by").post(f"{way.url}/amendments", {"edit": edit}))["id"]
    for who in ("head_kz", "chair", "secretariat", "developer", "auditor", "assembly_chair"):
        caller = way.as_(who)
        assert caller.get(f"/api/amendments/{draft}").status_code == 404
        for place in ("amendments", "events", "events/latest", "contested", "near-duplicates"):
            assert draft not in caller.get(f"{way.url}/{place}").text, (who, place)
        assert draft not in caller.get("/api/work").text


def test_an_authors_name_stays_after_tabling(way: Way, house: House, act: ActId, engine: Engine) -> None:
    """SoD-3, kept by the database itself: no program and no mandate changes it."""
    staged(house, act, "amendments")
    shown = way.as_("head_by").get(f"{way.url}/text").json()
    clause = clause_id("article-1/paragraph-2")
    base = next(row for row in shown["clauses"] if row["id"] == clause)["base"]["text"]
    edit = {"kind": "text", "clause": clause, "base_hash": base, "text": "Срок проверки не превышает 10 дней."}
    draft = done(way.as_("head_by").post(f"{way.url}/amendments", {"edit": edit}))["id"]
    done(way.as_("head_by").send("POST", f"/api/amendments/{draft}/tabling", revision=1))
    other = way.assembly.people["head_kz"]
    changed = "update amendments set author_id = :other where id = :id"
    with engine.connect() as connection, pytest.raises(IntegrityError, match="stay as tabled"):
        connection.execute(text(changed), {"other": other, "id": draft})
