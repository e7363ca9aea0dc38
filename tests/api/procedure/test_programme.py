"""The programme of the assembly: proposed, approved by the Council and then the plenary, and what follows for acts."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from service.formats.profiles.shelf import SHIPPED, FileProfiles
from service.usecases.access import OPERATOR
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt as Done
from tests.acts import LAW, an_act, published, staged, translated
from tests.api.people import Assembly, Caller
from tests.way import Way, done

NOBODY = "00000000-0000-0000-0000-000000000000"
DECISION = {"granted": True, "number": "14/2", "day": "2026-01-20"}


def problem(answer: Any) -> dict[str, Any]:
    """The refusal that somebody was given."""
    assert answer.status_code >= 400, answer.text
    told: dict[str, Any] = answer.json()
    return told | next(iter(told.get("errors", ())), {}) | {"status": answer.status_code}


def restricted(house: House, slug: str, *, so: bool) -> None:
    """The act is for those who need to know alone, or for everybody again."""
    with house.work(OPERATOR) as uow:
        uow.limits.restrict(uow.acts.by_slug(slug).id, restricted=so)
        uow.commit(Done(id=""))


@dataclass(frozen=True)
class Plan:
    """The programme of 2026 to 2030, and browsers of everybody."""

    as_: Callable[[str], Caller]
    assembly: Assembly
    id: str

    @property
    def url(self) -> str:
        return f"/api/programmes/{self.id}"

    def shown(self, who: str = "secretariat", version: int | None = None) -> dict[str, Any]:
        asked = "" if version is None else f"?version={version}"
        answer: dict[str, Any] = done(self.as_(who).get(self.url + asked))
        return answer

    def said(self, **other: Any) -> dict[str, Any]:
        planned = {
            "title": {"ru": "О беспилотниках"},
            "kind": "model_law",
            "threat": "Угроза применения беспилотников",
            "year": 2027,
            "session": "spring",
        }
        return planned | other

    def propose(self, who: str = "head_by", /, **change: Any) -> Any:
        body = {"what": "add", "reason": "Поручение Совета", "seen": 0} | change
        if body["what"] != "remove" and "becomes" not in body:
            body["becomes"] = self.said()
        return self.as_(who).post(f"{self.url}/changes", body)

    def put(self, *changes: str, seen: int | None = None) -> Any:
        body = {"changes": changes, "note": "К 14-му заседанию", "seen_revision": seen or self.shown()["revision"]}
        return self.as_("secretariat").post(f"{self.url}/sets", body)

    def decide(self, who: str, set_: str, **decision: Any) -> Any:
        body = DECISION | {"seen_revision": self.shown()["revision"]} | decision
        return self.as_(who).post(f"/api/programme-sets/{set_}/decision", body)

    def approve(self, *changes: str) -> dict[str, Any]:
        put = done(self.put(*changes))["id"]
        done(self.decide("councillor", put))
        done(self.decide("assembly_chair", put))
        return self.shown()

    def with_item(self, **said: Any) -> str:
        """An approved item of the programme; gives its id."""
        change = done(self.propose(becomes=self.said(**said), seen=self.shown()["current"]))["id"]
        number = next(one["number"] for one in self.shown()["waiting"] if one["id"] == change)
        return str(next(one["id"] for one in self.approve(change)["items"] if one["number"] == number))


@pytest.fixture
def plan(as_: Callable[[str], Caller], assembly: Assembly) -> Plan:
    opened = done(as_("secretariat").post("/api/programmes", {"first_year": 2026}))
    return Plan(as_, assembly, opened["id"])


def test_a_programme_is_opened_once_for_its_years(plan: Plan) -> None:
    assert problem(plan.as_("head_by").post("/api/programmes", {"first_year": 2031}))["status"] == 403
    again = problem(plan.as_("executive_secretary").post("/api/programmes", {"first_year": 2030}))
    assert (again["status"], again["type"]) == (409, "/errors/years-taken")
    assert problem(plan.as_("secretariat").post("/api/programmes", {"first_year": 3000}))["pointer"] == "/first_year"
    done(plan.as_("secretariat").post("/api/programmes", {"first_year": 2031}))
    listed = done(plan.as_("observer").get("/api/programmes"))
    assert [(one["first_year"], one["last_year"], one["version"]) for one in listed["programmes"]] == [
        (2031, 2035, 0),
        (2026, 2030, 0),
    ]
    assert not listed["may"]["programme.open"]["allowed"]
    assert plan.as_("secretariat").get(f"/api/programmes/{NOBODY}").status_code == 404
    assert plan.as_("admin").get(plan.url).status_code == 403


def test_rules_that_know_no_programme_open_none(
    as_: Callable[[str], Caller], app: FastAPI, house: House, tmp_path: Path
) -> None:
    shutil.copy(SHIPPED / "pa-odkb.yaml", tmp_path)
    app.state.house = replace(house, profiles=FileProfiles(tmp_path))
    refused = problem(as_("secretariat").post("/api/programmes", {"first_year": 2026}))
    assert (refused["status"], refused["type"]) == (409, "/errors/no-programme")
    assert done(as_("secretariat").get("/api/programmes"))["programmes"] == []


def test_a_change_takes_effect_when_the_council_and_then_the_assembly_have_approved_it(plan: Plan) -> None:
    group = plan.assembly.bodies["mgimo"]
    first = done(plan.propose(becomes=plan.said(developer=group, tags=["оборона"])))["id"]
    second = done(plan.propose("eac_secretary", becomes=plan.said(title={"ru": "О донорстве"}, basis="п. 4")))["id"]
    assert plan.shown()["items"] == []
    put = done(plan.put(first, second))["id"]
    assert problem(plan.put(first))["type"] == "/errors/set-under-way"
    assert problem(plan.decide("secretariat", put))["status"] == 403
    stale = plan.decide("councillor", put, seen_revision=1)
    assert problem(stale)["type"] == "/errors/stale-revision"
    assert problem(plan.decide("councillor", put, day="2199-01-01"))["reason"] == "in-the-future"
    assert problem(plan.decide("councillor", put, number=" "))["pointer"] == "/number"
    assert problem(plan.decide("councillor", put, number="1" * 201))["pointer"] == "/number"
    done(plan.decide("councillor", put))
    assert plan.shown()["items"] == []
    assert problem(plan.decide("councillor", put))["reason"] == "not-your-move"
    done(plan.decide("assembly_chair", put))
    assert problem(plan.decide("assembly_chair", put))["type"] == "/errors/set-settled"
    shown = plan.shown("head_kz")
    assert (shown["version"], [one["number"] for one in shown["items"]]) == (1, [1, 2])
    assert [one["granted"] for one in shown["sets"][0]["approvals"]] == [True, True]
    assert {one["standing"] for one in shown["items"]} == {"included"}
    assert shown["items"][0]["planned"]["due"] == "2027-06-30"

    item = shown["items"][0]["id"]
    altered = plan.said(year=2028, developer=group)
    change = done(plan.propose("expert_mgimo", what="alter", item=item, becomes=altered, seen=1))["id"]
    removal = done(plan.propose(what="remove", item=shown["items"][1]["id"], seen=1))["id"]
    waiting = plan.shown()["waiting"]
    assert [(one["was"]["year"], (one["becomes"] or {}).get("year")) for one in waiting] == [(2027, 2028), (2027, None)]
    after = plan.approve(change, removal)
    assert [(one["planned"]["year"], one["since"]) for one in after["items"]] == [(2028, 2)]
    assert [one["planned"]["year"] for one in plan.shown(version=1)["items"]] == [2027, 2027]
    assert [one["standing"] for one in plan.shown(version=1)["items"]] == ["included", "removed"]
    late = plan.propose(what="alter", item=item, becomes=plan.said(year=2029), seen=1)
    assert problem(late)["type"] == "/errors/changes-unfit"
    assert list(problem(late)["changes"].values()) == ["changed-since"]


def test_a_refusal_ends_the_changes_and_names_its_reason(plan: Plan) -> None:
    change = done(plan.propose())["id"]
    put = done(plan.put(change))["id"]
    assert problem(plan.decide("councillor", put, granted=False))["pointer"] == "/reason"
    done(plan.decide("councillor", put, granted=False, reason="Преждевременно"))
    shown = plan.shown()
    assert (shown["current"], shown["sets"][0]["status"]) == (0, "refused")
    assert shown["sets"][0]["changes"][0]["status"] == "refused"
    assert problem(plan.put(change))["type"] == "/errors/change-settled"


def test_whoever_put_changes_does_not_decide_them(plan: Plan, assembly: Assembly) -> None:
    put = done(plan.put(done(plan.propose("assembly_chair"))["id"]))["id"]
    shown = plan.shown("assembly_chair")["sets"][0]
    assert shown["may"]["programme.decide"]["allowed"]
    assert put == shown["id"]
    assert assembly.people["secretariat"] == shown["put_by"]["id"]


def test_a_change_is_withdrawn_by_its_author_and_declined_by_the_secretariat(plan: Plan) -> None:
    mine, other = (done(plan.propose())["id"] for _ in range(2))
    assert problem(plan.as_("head_kz").post(f"/api/programme-changes/{mine}/withdrawal"))["reason"] == "not-the-author"
    done(plan.as_("head_by").post(f"/api/programme-changes/{mine}/withdrawal"))
    again = plan.as_("head_by").post(f"/api/programme-changes/{mine}/withdrawal")
    assert (problem(again)["type"], problem(again)["status"]) == ("/errors/change-settled", 409)
    declining = f"/api/programme-changes/{other}/declining"
    assert problem(plan.as_("secretariat").post(declining, {"reason": " "}))["pointer"] == "/reason"
    assert problem(plan.as_("secretariat").post(declining, {"reason": "a" * 4_001}))["pointer"] == "/reason"
    done(plan.as_("secretariat").post(declining, {"reason": "Не по предмету"}))
    answered = plan.shown()["answered"]
    assert [(one["status"], one["answer"]) for one in answered] == [("withdrawn", ""), ("declined", "Не по предмету")]
    assert plan.as_("secretariat").post(f"/api/programme-changes/{NOBODY}/withdrawal").status_code == 404
    assert plan.decide("councillor", NOBODY).status_code == 404


REFUSED: dict[str, tuple[str, dict[str, Any], int, str]] = {
    "by one who proposes nothing": ("member_by", {}, 403, ""),
    "by an expert who develops nothing": ("expert_mgimo", {}, 403, ""),
    "without a reason": ("head_by", {"reason": " "}, 422, "/reason"),
    "without words": ("head_by", {"becomes": None}, 422, "/becomes"),
    "on a version to come": ("head_by", {"seen": 1}, 422, "/seen"),
    "a new one under an id": ("head_by", {"item": NOBODY}, 422, "/item"),
    "of an item that there is not": ("head_by", {"what": "alter", "item": NOBODY}, 422, "/item"),
    "a removal that says something": ("head_by", {"what": "remove", "becomes": {}}, 422, "/becomes/title"),
    "by a developer that there is not": ("head_by", {"developer": NOBODY}, 422, "/becomes/developer"),
    "taken from nothing": ("head_by", {"taken_from": NOBODY}, 404, ""),
}


def test_what_cannot_be_proposed_is_refused_by_name(plan: Plan) -> None:
    for why, (who, given, status, pointer) in REFUSED.items():
        change = dict(given)
        if "developer" in change:
            change["becomes"] = plan.said(developer=change.pop("developer"))
        refused = problem(plan.propose(who, **change))
        assert (refused["status"], refused.get("pointer", "")) == (status, pointer), why
    item = plan.with_item()
    same = plan.propose(what="alter", item=item, seen=1)
    assert problem(same)["reason"] == "unchanged"
    talkative = plan.propose(what="remove", item=item, becomes=plan.said(), seen=1)
    assert problem(talkative)["reason"] == "removed"
    unknown = plan.put(NOBODY)
    assert problem(unknown)["pointer"] == "/changes/0"
    assert problem(plan.put())["pointer"] == "/changes"
    assert problem(plan.put(NOBODY, seen=400))["type"] == "/errors/stale-revision"


def test_an_act_begins_on_its_item_and_no_second_one_does(plan: Plan, assembly: Assembly, house: House) -> None:
    item = plan.with_item(developer=assembly.bodies["group"])
    body = {"slug": "mz-7", "kind": "model_law", "title": {"ru": "О"}, "language": "ru", "naming": "ru-parts"}
    wrong = plan.as_("secretariat").post("/api/acts", body | {"kind": "glossary", "item": item})
    assert problem(wrong)["pointer"] == "/kind"
    unplanned = plan.as_("secretariat").post("/api/acts", body | {"item": NOBODY})
    assert unplanned.status_code == 404
    done(plan.as_("secretariat").post("/api/acts", body | {"item": item}))
    opened = done(plan.as_("secretariat").get("/api/acts/mz-7"))["act"]
    assert (opened["stage"]["key"], opened["developer"]["key"]) == ("development", "group")
    again = plan.as_("secretariat").post("/api/acts", body | {"slug": "mz-8", "item": item})
    assert problem(again)["type"] == "/errors/item-begun"
    shown = plan.shown()["items"][0]
    assert (shown["standing"], shown["free"], [act["slug"] for act in shown["acts"]]) == ("begun", False, ["mz-7"])
    gone = plan.propose(what="remove", item=item, seen=1)
    assert list(problem(gone)["changes"].values()) == ["begun"]
    told = done(plan.as_("head_by").get("/api/acts/mz-7/afterwards"))
    assert (told["planned"]["number"], told["planned"]["year"]) == (1, 2027)
    restricted(house, "mz-7", so=True)
    seen = {who: plan.shown(who)["items"][0] for who in ("developer", "head_by")}
    assert {one["standing"] for one in seen.values()} == {"begun"}
    assert [act["slug"] for act in seen["developer"]["acts"]] == ["mz-7"]
    assert seen["head_by"]["acts"] == [], "the item says that it is begun, not on which act"


def test_an_act_outside_the_programme_waits_until_it_is_an_item_of_it(
    plan: Plan, assembly: Assembly, house: House
) -> None:
    item = plan.with_item()
    act = an_act(assembly)
    published(house, act)
    way = Way(plan.as_, assembly, "mz-1")
    assert plan.as_("head_by").get(way.url).json()["act"]["stage"]["key"] == "proposed"
    assert way.states("begin_development")["in_programme"] == "open"
    refused = way.move("secretariat", "begin_development")
    assert problem(refused)["type"] == "/errors/gate-closed"
    around = done(plan.as_("secretariat").get(f"{way.url}/afterwards"))
    assert [one["id"] for one in around["free"]] == [item]
    link = {"item": item, "seen_revision": around["revision"]}
    assert problem(plan.as_("head_by").post(f"{way.url}/programme-item", link))["status"] == 403
    stale = plan.as_("secretariat").post(f"{way.url}/programme-item", link | {"seen_revision": 400})
    assert problem(stale)["type"] == "/errors/stale-revision"
    done(plan.as_("secretariat").post(f"{way.url}/programme-item", link))
    done(way.move("secretariat", "begin_development"))
    assert plan.as_("head_by").get(way.url).json()["act"]["stage"]["key"] == "development"
    taken = plan.as_("secretariat").post(f"{way.url}/programme-item", link | {"seen_revision": way.gate()["revision"]})
    assert problem(taken)["type"] == "/errors/item-begun"
    staged(house, act, "withdrawn")
    assert plan.shown()["items"][0]["standing"] == "included"


def test_a_later_programme_goes_on_with_an_item_and_its_act(plan: Plan, assembly: Assembly, house: House) -> None:
    item = plan.with_item(year=2026)
    act = an_act(assembly, item=item)
    later = Plan(plan.as_, assembly, done(plan.as_("secretariat").post("/api/programmes", {"first_year": 2031}))["id"])
    backwards = plan.propose(taken_from=item, seen=1)
    assert problem(backwards)["reason"] == "not-of-an-earlier-programme"
    offered = [(one["id"], one["first_year"], one["standing"]) for one in later.shown("head_by")["leftovers"]]
    assert offered == [(item, 2026, "begun")]
    assert (later.shown("observer")["leftovers"], plan.shown("head_by")["leftovers"]) == ([], [])
    change = done(later.propose(becomes=later.said(year=2031), taken_from=item))["id"]
    assert problem(later.propose(becomes=later.said(year=2031), taken_from=item))["reason"] == "not-left-over"
    proposed = later.shown()
    assert proposed["leftovers"] == [], "somebody proposes it already"
    begun_as = {"number": 1, "first_year": 2026, "last_year": 2030}
    assert [one["line"] for one in proposed["waiting"]] == [[begun_as]]
    heir = later.approve(change)["items"][0]
    assert (heir["line"], heir["standing"], heir["acts"][0]["slug"]) == ([begun_as], "begun", "mz-1")
    assert plan.shown()["items"][0]["standing"] == "transferred"
    staged(house, act, "withdrawn")
    refused = plan.as_("secretariat").post(
        "/api/acts",
        {
            "slug": "mz-9",
            "kind": "model_law",
            "title": {"ru": "О"},
            "language": "ru",
            "naming": "ru-parts",
            "item": item,
        },
    )
    assert problem(refused)["type"] == "/errors/item-not-standing"


def test_an_item_carried_over_twice_is_followed_to_where_it_began(
    plan: Plan, assembly: Assembly, house: House, queries: Callable[[], int]
) -> None:
    other, item = plan.with_item(year=2026), plan.with_item(year=2027)
    an_act(assembly, item=item)
    programmes, at = [plan], item
    for year in (2031, 2036):
        id = done(plan.as_("secretariat").post("/api/programmes", {"first_year": year}))["id"]
        later = Plan(plan.as_, assembly, id)
        change = done(later.propose(becomes=later.said(year=year), taken_from=at))["id"]
        at = later.approve(change)["items"][0]["id"]
        programmes.append(later)
    queries()
    last = programmes[2].shown()["items"][0]
    asked = queries()
    assert [(one["number"], one["first_year"], one["last_year"]) for one in last["line"]] == [
        (1, 2031, 2035),
        (2, 2026, 2030),
    ]
    assert (last["standing"], last["free"], [one["slug"] for one in last["acts"]]) == ("begun", False, ["mz-1"])
    standings = [[one["standing"] for one in each.shown()["items"]] for each in programmes]
    assert standings == [["included", "transferred"], ["transferred"], ["begun"]]
    again = programmes[2].propose("secretariat", becomes=plan.said(year=2036), taken_from=other, seen=1)
    programmes[2].approve(done(again)["id"])
    queries()
    assert [len(one["line"]) for one in programmes[2].shown()["items"]] == [2, 1]
    assert queries() == asked


class TestAfterAdoption:
    @pytest.fixture
    def way(self, as_: Callable[[str], Caller], assembly: Assembly, house: House) -> Way:
        act = an_act(assembly)
        published(house, act, LAW)
        return Way(as_, assembly, "mz-1")

    def review(self, way: Way, who: str = "head_by", /, **other: Any) -> Any:
        body = {
            "slug": "mz-1-rev",
            "kind": "amending_act",
            "title": {"ru": "О внесении изменений"},
            "aim": "amend",
            "cause": "threat",
            "reason": "Новая угроза",
        }
        return way.as_(who).post(f"{way.url}/reviews", body | other)

    def test_the_review_of_an_adopted_act_is_a_dossier_on_its_text(self, way: Way, house: House) -> None:
        with house.reading(OPERATOR) as uow:
            act = uow.acts.by_slug("mz-1").id
        translated(house, act, {"article-1": ("Scope", ""), "article-2": ("Terms", "")})
        published(house, act, LAW.replace('"Предмет"', '"Предмет и сфера"'))
        assert problem(self.review(way))["reason"] == "stage-does-not-take"
        way.placed("dispatched")
        assert problem(self.review(way, "developer"))["status"] == 403
        assert problem(self.review(way, reason=" "))["pointer"] == "/reason"
        done(self.review(way))
        asked = way.as_("head_kz")
        before, after = (done(asked.get(f"/api/acts/{slug}/text")) for slug in ("mz-1", "mz-1-rev"))
        assert after["hash"] == before["hash"]
        assert [one["id"] for one in after["clauses"]] == [one["id"] for one in before["clauses"]]
        english = done(asked.get("/api/acts/mz-1-rev/text?language=en"))["clauses"]
        assert {one["heading"]: one["translation"] for one in english if one["heading"]} == {
            "Предмет и сфера": "none",  # its translation was of earlier words, and stays with them
            "Terms": "current",
        }
        opened = done(asked.get("/api/acts/mz-1-rev"))
        assert (opened["versions"][0]["reason"], opened["act"]["regime"]) == ("taken_up", "enacted")
        old, new = (done(asked.get(f"/api/acts/{slug}/afterwards")) for slug in ("mz-1", "mz-1-rev"))
        assert [(one["act"]["slug"], one["aim"], one["cause"]) for one in old["reviewed_by"]] == [
            ("mz-1-rev", "amend", "threat")
        ]
        assert [one["act"]["slug"] for one in new["reviews"]] == ["mz-1"]
        kinds = [event["kind"] for event in asked.get("/api/acts/mz-1/events").json()]
        assert "act.review_opened" in kinds

    def test_the_review_of_a_restricted_act_is_restricted_too(self, way: Way, house: House) -> None:
        restricted(house, "mz-1", so=True)
        way.placed("dispatched")
        assert self.review(way, "head_by").status_code == 404
        done(self.review(way, "chair"))
        assert way.as_("chair").get("/api/acts/mz-1-rev").status_code == 200
        assert way.as_("head_by").get("/api/acts/mz-1-rev").status_code == 404
        restricted(house, "mz-1", so=False)
        around = {who: done(way.as_(who).get(f"{way.url}/afterwards")) for who in ("chair", "head_by")}
        assert [one["act"]["slug"] for one in around["chair"]["reviewed_by"]] == ["mz-1-rev"]
        assert around["head_by"]["reviewed_by"] == [], "that there is a review is not for those who may not read it"

    def test_delegations_report_what_became_of_it(self, way: Way, assembly: Assembly) -> None:
        body = {"body": assembly.bodies["by"], "state": "applied", "law": "Закон № 44-З", "day": "2026-02-01"}
        url = f"{way.url}/applications"
        assert problem(way.as_("head_by").post(url, body))["reason"] == "stage-does-not-take"
        way.placed("dispatched")
        assert problem(way.as_("head_kz").post(url, body))["reason"] == "not-your-body"
        assert problem(way.as_("head_by").post(url, body | {"law": " "}))["pointer"] == "/law"
        assert problem(way.as_("head_by").post(url, body | {"day": "2199-01-01"}))["reason"] == "in-the-future"
        assert problem(way.as_("head_by").post(url, body | {"note": "a" * 4_001}))["pointer"] == "/note"
        no_state = way.as_("secretariat").post(url, body | {"body": assembly.bodies["group"]})
        assert problem(no_state)["reason"] == "not-a-delegation"
        done(way.as_("reviewer_by").post(url, body | {"state": "in_work", "law": ""}))
        done(way.as_("head_by").post(url, body))
        shown = done(way.as_("head_kz").get(f"{way.url}/afterwards"))
        assert [(one["body"]["key"], one["state"]) for one in shown["applications"]] == [
            ("by", "applied"),
            ("by", "in_work"),
        ]
        assert [one["key"] for one in shown["reports_for"]] == ["kz"]
