"""Voices in a meeting: who may give one, who stands apart, votes without an act, on the whole text, and by members."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from service.domain.errors import InvalidInput
from service.domain.ids import ActId, BodyId, MeetingId, VoteId
from service.domain.text.canonical import words_hash
from service.formats.profiles import shelf
from service.formats.profiles.shelf import FileProfiles
from service.main import Application
from service.usecases.ports.house import House
from service.usecases.reserving import EnterReservation, enter_reservation
from tests.acts import an_act, published, staged
from tests.amending import ACT, DAYS_10, P1, P2, As, reworded, tabled
from tests.api.people import Assembly
from tests.api.procedure.test_limits import powers
from tests.api.procedure.test_moves import problem
from tests.meeting import Meeting
from tests.way import Way, done

NOWHERE = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def amendment(as_: As, law: ActId, before: Any) -> str:
    by = as_("head_by")
    id = tabled(by, reworded(by, DAYS_10))
    before(id)
    return id


@pytest.fixture
def sat(meeting: Meeting, amendment: str) -> Meeting:
    meeting.opened().attended()
    done(meeting.take_up())
    return meeting


def test_one_holder_has_the_voice_of_a_delegation(sat: Meeting, amendment: str) -> None:
    vote = done(sat.put(amendment=amendment, way="by_delegation"))["id"]
    told = problem(sat.say("plenipotentiary_by", vote, "by", "for"), 409, "not-the-holder")
    assert told["holder"] == sat.assembly.people["head_by"]
    problem(sat.say("head_kz", vote, "by", "against"), 403, "not-permitted")
    problem(sat.say("member_by", vote, "by", "for"), 403, "not-permitted")
    done(sat.register("plenipotentiary_by", "by", hold=True))
    done(sat.say("plenipotentiary_by", vote, "by", "for"))
    url = f"/api/votes/{vote}/voices/{sat.assembly.bodies['by']}"
    done(sat.as_("plenipotentiary_by").delete(url))
    assert sat.vote(vote)["voices"][0]["voice"] is None
    done(sat.as_("secretariat").delete(url))


def test_where_nobody_holds_the_voice_the_first_to_speak_does(sat: Meeting, amendment: str) -> None:
    other = Meeting.convened(sat.as_, sat.assembly).opened()
    for seat in ("by", "kz"):
        done(other.register("secretariat", seat, state="hall"))
    done(other.post("chair", "items", {"title": {"ru": "Разное"}, "reason": "Просьба."}))
    done(other.take_up())
    vote = done(other.put(question="Согласны?"))["id"]
    done(other.say("head_by", vote, "by", "for"))
    assert other.seat("by")["holder"]["name"]["ru"] == "head_by"
    own = {"kind": "reservation", "body": sat.assembly.bodies["kz"], "text": "Но.", "vote": vote}
    done(other.as_("secretariat").post(f"{other.url}/reservations", own))
    noted = other.as_("secretariat").get(f"{other.url}/protocol").json()["content"]["items"][0]["reservations"]
    assert [(one["on"]["question"], one["on"]["result"]) for one in noted] == [("Согласны?", None)]


def test_whoever_is_absent_or_stands_apart_has_no_voice(sat: Meeting, amendment: str) -> None:
    vote = done(sat.put(amendment=amendment))["id"]
    part = f"{sat.url}/seats/{sat.assembly.bodies['kz']}/part"
    done(sat.as_("head_kz").send("PUT", part, {"item": sat.item(), "part": False}))
    assert sat.seat("kz")["apart"] is True
    problem(sat.say("head_kz", vote, "kz", "against", reason="Нет."), 409, "not-present")
    done(sat.as_("head_kz").send("PUT", part, {"item": sat.item(), "part": True}))
    done(sat.say("head_kz", vote, "kz", "against", clauses=[P2], wording="20 дней"))
    done(sat.register("head_kz", "kz", state="absent"))
    problem(sat.say("head_kz", vote, "kz", "for"), 409, "not-present")


@pytest.mark.parametrize(("body", "pointer"), [
    ({"voice": "not_taking_part"}, "/voice"), ({"voice": "against", "clauses": [NOWHERE]}, "/clauses/0"),
    ({"voice": "against", "reason": "Нет.", "reservation": "Но."}, "/reservation"),
])  # fmt: skip
def test_a_voice_that_is_none_is_refused_at_its_place(
    sat: Meeting, amendment: str, body: dict[str, Any], pointer: str
) -> None:
    vote = done(sat.put(amendment=amendment))["id"]
    told = problem(sat.say("head_kz", vote, "kz", **body), 422, "invalid-input")
    assert told["errors"][0]["pointer"] == pointer


def test_a_question_about_no_act_is_decided_and_taken_back_by_cancelling(sat: Meeting) -> None:
    other = Meeting.convened(sat.as_, sat.assembly).opened().attended()
    problem(other.put(question="Согласны?"), 409, "nothing-under-way")
    done(other.post("chair", "items", {"title": {"ru": "Разное"}, "reason": "Просьба."}))
    done(other.take_up())
    assert problem(other.put(), 422, "invalid-input")["errors"][0]["pointer"] == "/question"
    problem(other.put(question="Как?", way="by_lot"), 409, "no-way-of-deciding")
    vote = done(other.put(question="Согласны?", way="by_delegation"))["id"]
    assert problem(other.put(question="А так?"), 409, "vote-is-open")["vote"] == vote
    problem(other.close_item(), 409, "vote-is-open")
    assert problem(other.say("head_by", vote, "by", "against", clauses=[P1]), 422, "invalid-input")
    problem(other.chair.post(f"/api/votes/{vote}/cancellation", {"reason": ""}), 422, "invalid-input")
    done(other.chair.post(f"/api/votes/{vote}/cancellation", {"reason": "Ошибка."}))
    told = problem(other.chair.post(f"/api/votes/{vote}/cancellation", {"reason": "Ещё."}), 409, "vote-closed")
    assert told["status"] == "cancelled"
    again = done(other.put(question="Согласны?"))["id"]
    problem(other.chair.send("POST", f"/api/votes/{again}/closing", {}, revision=9), 412, "stale-revision")
    assert done(other.end(again))["decision"] is None
    problem(other.end(again), 409, "vote-closed")
    assert [one["status"] for one in other.chair.get(f"{other.url}/votes").json()["votes"]] == ["cancelled", "closed"]


def test_what_cannot_be_put_is_refused(sat: Meeting, amendment: str) -> None:
    assert problem(sat.put(amendment=amendment, text=True), 422, "invalid-input")["errors"][0]["pointer"] == "/text"
    other = Meeting.convened(sat.as_, sat.assembly).opened().attended()
    done(other.post("chair", "items", {"title": {"ru": "Разное"}, "reason": "Просьба."}))
    done(other.take_up())
    problem(other.put(amendment=amendment), 422, "invalid-input")
    problem(other.put(text=True, question="?"), 409, "nothing-under-way")
    vote = done(sat.put(amendment=amendment))["id"]
    problem(sat.end(vote, {}), 422, "picture-missing")
    stale = {"adopted": "0" * 64, "rejected": "0" * 64}
    problem(sat.end(vote, stale), 409, "stale-picture")


def test_an_amendment_to_an_amendment_is_put_first(
    sat: Meeting, amendment: str, as_: As, house: House, law: ActId
) -> None:
    staged(house, law, "amendments")
    kz = as_("head_kz")
    words = kz.get(f"/api/amendments/{amendment}").json()["amendment"]["current"]["edits"][0]["text"]
    edit = {"kind": "text", "clause": P2, "base_hash": words_hash(words), "text": words.replace("10", "12")}
    child = tabled(kz, edit, parent=amendment)
    staged(house, law, "commission")
    assert problem(sat.put(amendment=amendment), 409, "decide-first")["amendments"] == [child]


@pytest.mark.parametrize(("stage", "body"), [("council", "council"), ("plenary", "assembly")])
@pytest.mark.parametrize("objects", [False, True])
def test_the_whole_text_put_in_a_meeting_is_a_round_of_its_stage(
    as_: As, assembly: Assembly, house: House, law: ActId, stage: str, body: str, objects: bool
) -> None:
    staged(house, law, stage)
    meeting = Meeting.convened(as_, assembly, "mz-1", body=body).opened().attended()
    done(meeting.take_up())
    vote = done(meeting.put(text=True, question="Принять?"))["id"]
    if objects:
        done(meeting.say("head_kz", vote, "kz", "against", reason="Рано."))
    told = done(meeting.end(vote))
    assert told["result"] == ("objected" if objects else "adopted")
    way = Way(as_, assembly, "mz-1")
    held = way.as_("chair").get(f"{way.url}/rounds").json()["rounds"][0]
    assert held["outcome"]["result"] == told["result"]
    positions = {one["body"]["key"]: one["position"] for one in held["positions"]}
    assert positions == {"by": "no_objection", "kz": "objects" if objects else "no_objection"}
    url = f"/api/votes/{vote}/resolution"
    if objects:
        problem(meeting.chair.post(url, {"option": "bracket"}), 422, "invalid-input")
        assert done(meeting.chair.post(url, {"option": "return_to_group"}))["decision"] is None
        assert meeting.vote(vote, "assembly_chair")["resolution"]["option"] == "return_to_group"
    again = done(meeting.put(text=True, question="Ещё раз?"))["id"]
    problem(meeting.end(again), 409, "already-put")


def test_base_text_is_kept_where_no_consensus_is_reached(sat: Meeting, amendment: str) -> None:
    vote = done(sat.put(amendment=amendment))["id"]
    done(sat.say("secretariat", vote, "kz", "against", reason="С места."))
    done(sat.end(vote))
    shown = sat.vote(vote)
    body = {"option": "keep_base", "sees": shown["sees"]["rejected"], "reason": "Нет согласия."}
    problem(sat.chair.post(f"/api/votes/{vote}/resolution", body | {"option": "toss"}), 422, "invalid-input")
    problem(sat.chair.post(f"/api/votes/{vote}/resolution", body | {"sees": ""}), 422, "picture-missing")
    done(sat.chair.post(f"/api/votes/{vote}/resolution", body))
    told = sat.chair.get(f"/api/amendments/{amendment}").json()["amendment"]
    assert (told["status"], told["cause"]["rule"]) == ("rejected", "keep_base")


def test_reservations_are_entered_until_the_protocol_is_signed(sat: Meeting, amendment: str, house: House) -> None:
    vote = done(sat.put(amendment=amendment))["id"]
    made = done(sat.end(vote))["decision"]
    url, by = f"{sat.url}/reservations", sat.assembly.bodies["by"]
    own = {"kind": "reservation", "body": by, "text": "С оговоркой.", "vote": vote}
    done(sat.as_("head_by").post(url, own))
    done(sat.as_("secretariat").post(url, own | {"vote": None, "decision": made, "kind": "separate_opinion"}))
    problem(sat.as_("head_kz").post(url, own), 403, "not-permitted")
    other = Meeting.convened(sat.as_, sat.assembly, "mz-1").opened()
    for body, pointer in (
        ({"text": " "}, "/text"), ({"body": sat.assembly.bodies["commission"]}, "/body"),
        ({"vote": None}, "/decision"), ({"vote": None, "decision": NOWHERE}, "/decision"),
        ({"decision": made}, "/vote"),
    ):  # fmt: skip
        told = problem(sat.as_("secretariat").post(url, own | body), 422, "invalid-input")
        assert told["errors"][0]["pointer"] == pointer
    elsewhere = f"{other.url}/reservations"
    problem(sat.as_("secretariat").post(elsewhere, own), 422, "invalid-input")
    problem(sat.as_("secretariat").post(elsewhere, own | {"vote": None, "decision": made}), 422, "invalid-input")
    wish = EnterReservation(
        sat.assembly.actor("secretariat"), MeetingId(sat.id), BodyId(by), "wish", "Так.", vote=VoteId(vote)
    )
    with pytest.raises(InvalidInput, match="/kind"):
        enter_reservation(wish, house)
    listed = sat.as_("head_kz").get(f"{ACT}/reservations").json()["reservations"]
    assert [(one["kind"], one["on_behalf"]) for one in listed] == [("reservation", False), ("separate_opinion", True)]
    assert [one["on"]["subject"] for one in listed] == ["amendment", "amendment"]


@pytest.fixture
def members(app: Application, tmp_path: Path) -> House:
    """The house under rules by which each member of the commission has a voice."""
    source = (Path(shelf.__file__).parent / "pa-odkb-2.yaml").read_text(encoding="utf-8")
    changed = (
        source.replace("version: 2", "version: 3")
        .replace("commission: {name: {ru: постоянная комиссия, en: standing commission}, of: delegations,",
                 "commission: {name: {ru: постоянная комиссия, en: standing commission}, of: members,")
        .replace("decides: {body: commission, way: consensus,", "decides: {body: commission, way: by_member,")
        .replace("or: [{body: commission, way: by_delegation,", "or: [{body: commission, way: by_member,")
    )  # fmt: skip
    assert changed.count("of: members") > source.count("of: members")
    (tmp_path / "pa-odkb-3.yaml").write_text(changed, encoding="utf-8")
    app.state.house = replace(app.state.house, profiles=FileProfiles(tmp_path))
    house: House = app.state.house
    return house


def test_members_vote_for_themselves_where_the_rules_count_members(
    members: House, as_: Callable[[str], Any], assembly: Assembly
) -> None:
    meeting = Meeting.convened(as_, assembly).opened()
    seats = {one["person"]["name"]["ru"]: one for one in meeting.seen("chair")["seats"]}
    assert set(seats) == {"chair", "commissioner"}
    urls = {who: f"{meeting.url}/seats/{assembly.people[who]}" for who in seats}
    for who, url in urls.items():
        done(as_(who).send("PUT", url, {"state": "hall"}))
    problem(as_("chair").send("PUT", urls["commissioner"], {"state": "hall"}), 403, "not-permitted")
    done(meeting.post("chair", "items", {"title": {"ru": "Разное"}, "reason": "Просьба."}))
    done(meeting.take_up())
    vote = done(meeting.put(question="Согласны?", way="by_member"))["id"]
    for who in seats:
        done(as_(who).send("PUT", f"/api/votes/{vote}/voices/{assembly.people[who]}", {"voice": "for"}))
    assert meeting.vote(vote)["standing"]["for"] == 2
    assert done(meeting.end(vote))["result"] == "adopted"
    done(meeting.close_item())
    done(meeting.post("chair", "closing"))
    shown = as_("secretariat").get(f"{meeting.url}/protocol").json()
    assert {one["name"]["ru"] for one in shown["content"]["present"]} == {"chair", "commissioner"}


def test_whoever_holds_the_powers_of_a_delegation_has_its_voice_and_nobody_else(sat: Meeting) -> None:
    way = Way(sat.as_, sat.assembly, ACT.rpartition("/")[2])
    vote = done(sat.put(question="Согласны?"))["id"]
    done(sat.say("head_by", vote, "by", "for"))
    given = done(powers(way, act=way.act))["id"]
    assert problem(sat.say("head_by", vote, "by", "against"), 403, "not-permitted")["reason"] == "powers-with-another"
    assert problem(sat.register("head_by", "by", hold=True), 403, "not-permitted")["reason"] == "powers-with-another"
    assert [one["id"] for one in sat.seat("by")["speakers"]] == [sat.assembly.people["member_by"]]
    done(sat.say("member_by", vote, "by", "against", reason="По доверенности."))
    assert sat.seat("by")["holder"]["id"] == sat.assembly.people["member_by"]
    head = {"holder": sat.assembly.people["head_by"]}
    assert problem(sat.register("secretariat", "by", **head), 422, "invalid-input")["errors"][0]["pointer"] == "/holder"
    done(sat.as_("head_by").post(f"/api/powers/{given}/revocation"))
    assert problem(sat.say("member_by", vote, "by", "for"), 403, "not-permitted")["reason"] == "no-mandate"
    assert problem(sat.say("head_by", vote, "by", "for"), 409, "not-the-holder")["holder"]
    done(sat.register("head_by", "by", hold=True))
    done(sat.say("head_by", vote, "by", "for"))


@pytest.fixture
def counted(app: Application, tmp_path: Path) -> House:
    """The house under rules by which the Council counts voices, one a delegation, and two thirds of all adopt."""
    source = (Path(shelf.__file__).parent / "pa-odkb-2.yaml").read_text(encoding="utf-8")
    before = "decides: {body: council, way: consensus, quorum: council_quorum}"
    way = "decides: {body: council, way: by_delegation, threshold: two_thirds, of: all, quorum: council_quorum}"
    (tmp_path / "pa-odkb-3.yaml").write_text(
        source.replace("version: 2", "version: 3").replace(before, way), encoding="utf-8"
    )
    app.state.house = replace(app.state.house, profiles=FileProfiles(tmp_path))
    house: House = app.state.house
    return house


def test_where_voices_are_counted_a_meeting_decides_and_no_round_does(
    counted: House, as_: Callable[[str], Any], assembly: Assembly
) -> None:
    law = an_act(replace(assembly, house=counted))
    published(counted, law)
    staged(counted, law, "council")
    way = Way(as_, assembly, "mz-1")
    problem(as_("assembly_chair").post(f"{way.url}/rounds", {"question": "Принять?"}), 409, "decided-by-vote")
    meeting = Meeting.convened(as_, assembly, "mz-1", body="council").opened().attended()
    done(meeting.take_up())
    for said, result in (("against", "rejected"), ("for", "adopted")):
        vote = done(meeting.put(text=True))["id"]
        done(meeting.say("head_by", vote, "by", "for"))
        done(meeting.say("head_kz", vote, "kz", said))
        assert done(meeting.end(vote))["result"] == result
        assert as_("chair").get(f"{way.url}/rounds").json()["rounds"][-1]["outcome"]["result"] == result
        assert way.states("put_on_agenda")["council_consensus"] == ("met" if result == "adopted" else "open")
        if result == "rejected":
            done(meeting.chair.post(f"/api/votes/{vote}/undo", {"reason": "Пересчёт."}))
