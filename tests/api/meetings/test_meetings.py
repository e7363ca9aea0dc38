"""Meetings over HTTP: convened with notice, agenda, registration, items taken up and closed, the screen."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from service.domain.ids import ActId
from service.usecases.access import OPERATOR
from service.usecases.ports.house import House
from tests.amending import ACT, DAYS_10, As, reworded, tabled
from tests.api.people import Assembly
from tests.api.procedure.test_moves import problem
from tests.meeting import FAR, Meeting
from tests.way import done


def asked(assembly: Assembly, **more: object) -> dict[str, object]:
    return {"body": assembly.bodies["commission"], "date": FAR, "place": "Зал", "mode": "hybrid", **more}


def today(house: House) -> str:
    with house.reading(OPERATOR) as uow:
        return uow.now().astimezone(ZoneInfo("Europe/Moscow")).date().isoformat()


def test_a_meeting_is_convened_with_notice_and_shown_with_its_rules(meeting: Meeting) -> None:
    shown = meeting.seen("head_by")
    assert (shown["status"], shown["date"], shown["counts"], shown["number"]) == ("convened", FAR, "delegations", 1)
    assert shown["quorum"] == {"present": 0, "of": 2, "needed": 2, "met": False}
    assert (shown["rules"]["notice"], shown["rules"]["working"]) == (3, True)
    assert [one["key"] for one in shown["rules"]["ways"]["procedure"]] == ["consensus", "by_delegation"]
    listed = meeting.as_("head_by").get("/api/meetings").json()
    assert [(row["id"], row["items"]) for row in listed["meetings"]] == [(meeting.id, 1)]
    assert listed["bodies"] == []
    convenes = meeting.as_("secretariat").get("/api/meetings").json()
    assert {body["key"] for body in convenes["bodies"]} == {"commission", "council", "assembly"}
    assert convenes["may"]["meeting.convene"]["allowed"] is True


def test_less_notice_needs_the_chair_and_a_reason_that_is_kept(as_: As, assembly: Assembly, house: House) -> None:
    soon = asked(assembly, date=today(house))
    told = problem(as_("secretariat").post("/api/meetings", soon), 409, "notice-too-short")
    assert told["earliest"] > today(house)
    soon["short_notice"] = "Срочный вопрос."
    problem(as_("secretariat").post("/api/meetings", soon), 403, "not-permitted")
    id = done(as_("chair").post("/api/meetings", soon))["id"]
    assert as_("head_by").get(f"/api/meetings/{id}").json()["short_notice"] == "Срочный вопрос."
    later = {"date": FAR, "short_notice": "Не нужно.", "starts": "9:5"}
    url = f"/api/meetings/{id}"
    assert problem(as_("chair").put(url, later, 1), 422, "invalid-input")["errors"][0]["pointer"] == "/starts"
    done(as_("chair").put(url, later | {"starts": "09:05"}, 1))
    shown = as_("head_by").get(url).json()
    assert (shown["date"], shown["starts"], shown["short_notice"], shown["revision"]) == (FAR, "09:05", "", 2)
    problem(as_("secretariat").put(url, {"date": today(house), "short_notice": "Иначе."}, 2), 403, "not-permitted")
    problem(as_("chair").put(url, later, 1), 412, "stale-revision")


@pytest.mark.parametrize(("more", "pointer"), [
    ({"body": "nobody"}, "/body"), ({"date": "2001-01-01"}, "/date"), ({"date": "soon"}, "/date"),
    ({"mode": "outdoors"}, "/mode"), ({"items": [{"act": "none"}]}, "/items/0/act"),
    ({"items": [{}]}, "/items/0/title/ru"), ({"items": [{"title": {"de": "x"}}]}, "/items/0/title"),
    ({"place": "x" * 301}, "/place"), ({"items": [{"title": {"ru": "x"}}] * 201}, "/items"),
])  # fmt: skip
def test_what_cannot_be_a_meeting_is_refused_at_its_place(
    as_: As, assembly: Assembly, more: dict[str, object], pointer: str
) -> None:
    told = problem(as_("secretariat").post("/api/meetings", asked(assembly) | more), 422, "invalid-input")
    assert told["errors"][0]["pointer"] == pointer


def test_a_meeting_that_is_not_held_says_why(meeting: Meeting) -> None:
    assert problem(meeting.post("chair", "cancellation", {"reason": " "}), 422, "invalid-input")
    done(meeting.post("chair", "cancellation", {"reason": "Нет кворума."}))
    assert (meeting.seen()["status"], meeting.seen()["cancelled"]) == ("cancelled", "Нет кворума.")
    problem(meeting.post("chair", "opening"), 403, "not-permitted")


def test_the_agenda_is_set_before_and_changed_in_the_meeting_by_decision(meeting: Meeting) -> None:
    added = done(meeting.post("secretariat", "items", {"title": {"ru": "Разное", "en": "Other"}}))["id"]
    done(meeting.post("secretariat", "agenda-moves", {"item": added, "after": None}))
    assert [item["title"]["ru"] for item in meeting.seen()["items"]] == ["Разное", "О тестах"]
    meeting.opened()
    extra = {"title": {"ru": "Срочное"}}
    problem(meeting.post("secretariat", "items", extra), 403, "not-permitted")
    problem(meeting.post("chair", "items", extra | {"reason": "Просьба."}), 409, "no-quorum")
    meeting.attended()
    assert problem(meeting.post("chair", "items", extra), 422, "invalid-input")["errors"][0]["pointer"] == "/reason"
    urgent = done(meeting.post("chair", "items", extra | {"reason": "Просьба."}))["id"]
    done(meeting.take_up(0))
    problem(meeting.post("chair", "agenda-removals", {"item": added, "reason": "Нет."}), 409, "item-taken-up")
    done(meeting.post("chair", "agenda-moves", {"item": urgent, "after": None, "reason": "Раньше."}))
    assert [item["title"]["ru"] for item in meeting.seen()["items"]] == ["Разное", "Срочное", "О тестах"]
    done(meeting.post("chair", "agenda-moves", {"item": urgent, "after": meeting.item(2), "reason": "Позже."}))
    told = problem(
        meeting.post("chair", "agenda-moves", {"item": urgent, "after": "no", "reason": "?"}), 422, "invalid-input"
    )
    assert told["errors"][0]["pointer"] == "/after"
    done(meeting.post("chair", "agenda-removals", {"item": urgent, "reason": "Снят."}))
    rows = {item["title"]["ru"]: (item["state"], item["number"], item["reason"]) for item in meeting.seen()["items"]}
    assert rows == {"Разное": ("current", 1, ""), "О тестах": ("waiting", 2, ""), "Срочное": ("removed", None, "Снят.")}
    assert problem(meeting.chair.post(f"{meeting.url}/items/{urgent}/taking-up"), 422, "invalid-input")


def test_people_write_themselves_in_and_the_secretariat_writes_for_others(meeting: Meeting) -> None:
    done(meeting.register("member_by", "by", state="hall"))
    seat = meeting.seat("by", "head_by")
    assert (seat["state"], seat["holder"], seat["on_behalf"], seat["mine"]) == ("hall", None, False, False)
    assert {one["name"]["ru"] for one in seat["speakers"]} == {"head_by", "plenipotentiary_by"}
    done(meeting.register("head_by", "by", state="remote"))
    assert meeting.seat("by", "head_by")["mine"] is True
    done(meeting.register("plenipotentiary_by", "by", hold=True))
    assert meeting.seat("by")["holder"]["name"]["ru"] == "plenipotentiary_by"
    people = meeting.assembly.people
    done(meeting.register("secretariat", "by", holder=people["head_by"]))
    assert meeting.seat("by")["holder"]["name"]["ru"] == "head_by"
    done(meeting.register("secretariat", "kz", state="hall"))
    assert meeting.seat("kz")["on_behalf"] is True
    problem(meeting.register("head_kz", "by", state="hall"), 403, "not-permitted")
    problem(meeting.register("member_by", "by", hold=True), 403, "not-permitted")
    for who, body, pointer in (
        ("head_by", {}, "/state"),
        ("head_by", {"state": "asleep"}, "/state"),
        ("head_by", {"holder": people["head_kz"]}, "/holder"),
        ("secretariat", {"holder": people["head_kz"]}, "/holder"),
    ):
        told = problem(meeting.register(who, "by", **body), 422, "invalid-input")
        assert told["errors"][0]["pointer"] == pointer
    url = f"{meeting.url}/seats/{people['chair']}"
    assert problem(meeting.as_("head_by").send("PUT", url, {"state": "hall"}), 422, "invalid-input")


def test_nobody_is_at_a_distance_from_a_meeting_in_the_hall(as_: As, assembly: Assembly, law: ActId) -> None:
    meeting = Meeting.convened(as_, assembly, mode="hall")
    problem(meeting.register("head_by", "by", state="remote"), 422, "invalid-input")


def test_one_item_is_under_consideration_at_a_time_and_opens_the_sitting_on_its_act(
    meeting: Meeting, before: Any
) -> None:
    before()
    meeting.opened().attended()
    done(meeting.post("chair", "items", {"title": {"ru": "Разное"}, "reason": "Просьба."}))
    sitting = done(meeting.take_up(0))["id"]
    assert problem(meeting.take_up(1), 409, "item-under-way")["item"] == meeting.item(0)
    problem(meeting.close_item(1), 409, "nothing-under-way")
    row = meeting.chair.get(f"{ACT}/sittings").json()["sittings"][0]
    assert (row["id"], row["status"], row["meeting"]) == (sitting, "open", meeting.id)
    assert meeting.seen()["items"][0]["amendments"] == {"total": 0, "decided": 0}
    assert [one["key"] for one in meeting.seen()["rules"]["ways"]["amendment"]] == ["consensus", "by_delegation"]
    assert problem(meeting.post("chair", "closing"), 409, "item-under-way")
    done(meeting.close_item(0, postponed=True, note="Продолжить завтра."))
    assert meeting.seen()["items"][0]["state"] == "postponed"
    done(meeting.take_up(0))
    assert meeting.seen()["items"][0]["sitting"] != sitting
    done(meeting.chair.post(f"/api/sittings/{meeting.seen()['items'][0]['sitting']}/closing"))
    assert meeting.seen()["items"][0]["state"] == "done"
    done(meeting.take_up(1))
    done(meeting.close_item(1))
    done(meeting.post("chair", "closing"))
    assert meeting.seen()["status"] == "closed"


def test_an_act_on_which_a_sitting_is_open_already_is_not_taken_up(meeting: Meeting, before: Any) -> None:
    before()
    meeting.opened()
    done(meeting.chair.post(f"{ACT}/sittings"))
    problem(meeting.take_up(), 409, "sitting-is-open")


def test_the_screen_shows_what_the_chair_puts_there(meeting: Meeting, as_: As, before: Any) -> None:
    by = as_("head_by")
    amendment = tabled(by, reworded(by, DAYS_10))
    before(amendment)
    meeting.opened().attended()
    url = f"{meeting.url}/screen"

    def show(who: str, **body: object) -> Any:
        return meeting.as_(who).send("PUT", url, body)

    problem(show("chair", shows="item"), 409, "nothing-under-way")
    done(show("secretariat", shows="blank"))
    assert meeting.as_("head_kz").get(url).json()["item"] is None
    done(meeting.take_up())
    assert meeting.as_("head_kz").get(url).json()["item"]["title"]["ru"] == "О тестах"
    done(show("chair", shows="amendment", amendment=amendment))
    shown = meeting.as_("head_kz").get(url).json()
    assert (shown["shows"], shown["amendment"]["number"], shown["amendment"]["excludes"]) == ("amendment", 1, [])
    assert shown["amendment"]["marks"]
    vote = done(meeting.put(amendment=amendment, way="by_delegation"))["id"]
    done(meeting.say("head_by", vote, "by", "for"))
    shown = meeting.as_("head_kz").get(url).json()
    assert (shown["shows"], shown["vote"]["counted"]["for"], shown["vote"]["counted"]["silent"]) == ("vote", 1, 0)
    assert [one["voice"] for one in shown["vote"]["voices"]] == ["for", None]
    done(show("chair", shows="vote", vote=vote))
    for body in ({"shows": "film"}, {"shows": "amendment"}, {"shows": "vote"}):
        assert problem(show("chair", **body), 422, "invalid-input")
    problem(show("head_by", shows="blank"), 403, "not-permitted")
