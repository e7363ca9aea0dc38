"""The end of the work on a text: units put by themselves on request, the text as a whole, the draft that falls."""

from typing import Any

import pytest

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import clause_id, staged
from tests.amending import ACT, DAYS_10, DAYS_60, P2, As, decide, reworded, tabled
from tests.api.procedure.test_moves import problem
from tests.meeting import Meeting
from tests.way import Way, done

ARTICLE = clause_id("article-1")


@pytest.fixture
def ids(as_: As, law: ActId, before: Any) -> tuple[str, str]:
    by, kz = as_("head_by"), as_("head_kz")
    found = tabled(by, reworded(by, DAYS_10)), tabled(kz, reworded(kz, DAYS_60))
    before(*found)
    return found


@pytest.fixture
def sat(meeting: Meeting, ids: tuple[str, str]) -> Meeting:
    meeting.opened().attended()
    done(meeting.take_up())
    return meeting


@pytest.fixture
def way(sat: Meeting) -> Way:
    return Way(sat.as_, sat.assembly, ACT.rpartition("/")[2])


def closing(sat: Meeting) -> dict[str, Any]:
    shown: dict[str, Any] = sat.as_("head_by").get(f"{ACT}/closing").json()
    return shown


def voted(sat: Meeting, said: str, **what: object) -> str:
    """Put a question, let both delegations say the same by counting, and close it."""
    vote: str = done(sat.put(way="by_delegation", **what))["id"]
    for body in ("by", "kz"):
        done(sat.say(f"head_{body}", vote, body, said))
    done(sat.end(vote))
    return vote


def test_the_whole_is_put_when_all_is_settled_and_what_no_amendment_changed_stands(
    sat: Meeting, ids: tuple[str, str], way: Way
) -> None:
    told = problem(sat.put(text=True), 409, "decide-first")
    assert told["numbers"] == [1, 2]
    assert problem(sat.put(clause=ARTICLE), 409, "decide-first")["numbers"] == [1, 2]
    assert [one["number"] for one in closing(sat)["undecided"]] == [1, 2]
    done(decide(sat.chair, ids[0], "rejected"))
    done(decide(sat.chair, ids[1], "rejected"))
    stands = closing(sat)["stands"]
    assert [one["cited"]["ru"] for one in stands] == ["часть 2 статьи 1"]
    assert way.states("submit_to_council")["text_carried"] == "open"
    whole = voted(sat, "for", text=True)
    assert closing(sat)["whole"] == {"vote": whole, "result": "adopted"}
    problem(sat.put(text=True), 409, "already-put")
    problem(sat.put(clause=ARTICLE), 409, "already-put")
    problem(sat.chair.post(f"/api/amendments/{ids[1]}/decision-undo"), 409, "vote-stands")
    assert way.states("submit_to_council")["text_carried"] == "met"
    done(sat.close_item())
    item = sat.chair.get(f"{sat.url}/protocol").json()["content"]["items"][0]
    assert [one["ru"] for one in item["stands"]] == ["часть 2 статьи 1"]
    page = sat.chair.get(f"{sat.url}/protocol/file?format=html&language=ru").text
    assert "Текст сохраняется в прежней редакции" in page
    assert "о тексте в целом" in page


def test_a_unit_that_is_voted_down_holds_the_text_and_with_the_last_article_the_draft_falls(
    sat: Meeting, ids: tuple[str, str], way: Way
) -> None:
    for id in ids:
        done(decide(sat.chair, id, "rejected"))
    problem(sat.put(clause=ARTICLE, text=True), 422, "invalid-input")
    problem(sat.put(clause=ids[0]), 422, "invalid-input")
    vote = voted(sat, "against", clause=ARTICLE)
    shown = sat.vote(vote)
    assert (shown["subject"], shown["clause"], shown["cited"]["ru"]) == ("clause", ARTICLE, "статья 1")
    assert closing(sat)["clauses"][0]["result"] == "rejected"
    assert way.states("submit_to_council")["text_carried"] == "open"
    others = [one for one in sat.as_("chair").get(f"{ACT}/text").json()["clauses"] if one["kind"] == "article"]
    for one in others:
        if one["id"] != ARTICLE:
            assert not closing(sat)["falls"]
            voted(sat, "against", clause=one["id"])
    assert closing(sat)["falls"]
    told = problem(sat.put(text=True), 409, "draft-falls")
    assert ARTICLE in told["clauses"]
    assert way.detail("submit_to_council", "text_carried")["falls"]
    page = sat.chair.get(f"{sat.url}/protocol/file?format=html&language=en").text
    assert "no article of the draft is left" in page


def test_a_vote_is_taken_back_with_all_that_followed_until_the_protocol_is_signed(
    sat: Meeting, ids: tuple[str, str], way: Way
) -> None:
    vote = done(sat.put(amendment=ids[0]))["id"]
    problem(sat.chair.post(f"/api/votes/{vote}/undo", {"reason": "Ошибка подсчёта."}), 409, "vote-closed")
    done(sat.end(vote))
    problem(sat.chair.post(f"/api/votes/{vote}/undo", {}), 422, "invalid-input")
    done(sat.chair.post(f"/api/votes/{vote}/undo", {"reason": "Ошибка подсчёта."}))
    shown = sat.vote(vote)
    assert (shown["status"], shown["reason"], shown["decision"]) == ("undone", "Ошибка подсчёта.", None)
    listed = {one["number"]: one["status"] for one in sat.chair.get(f"{ACT}/amendments").json()["items"]}
    assert listed == {1: "admissible", 2: "admissible"}
    problem(sat.chair.post(f"/api/votes/{vote}/undo", {"reason": "Ещё раз."}), 409, "vote-closed")
    objected = done(sat.put(amendment=ids[0]))["id"]
    done(sat.say("head_kz", objected, "kz", "against", reason="Нет."))
    done(sat.end(objected))
    done(sat.chair.post(f"/api/votes/{objected}/resolution", {"option": "bracket"}))
    again = done(sat.put(amendment=ids[0]))["id"]
    done(sat.end(again))
    problem(sat.chair.post(f"/api/votes/{objected}/undo", {"reason": "Не то."}), 409, "not-the-latest")
    article = voted(sat, "for", clause=ARTICLE)
    problem(sat.chair.post(f"/api/votes/{again}/undo", {"reason": "Не то."}), 409, "vote-stands")
    whole = voted(sat, "against", text=True)
    assert way.states("submit_to_council")["text_carried"] == "open"
    problem(sat.chair.post(f"/api/votes/{article}/undo", {"reason": "Не то."}), 409, "vote-stands")
    done(sat.close_item())
    done(sat.post("chair", "closing"))
    for id in (whole, article, again):
        done(sat.chair.post(f"/api/votes/{id}/undo", {"reason": "Пересчёт."}))
    assert closing(sat)["whole"] is None
    assert "Пересчёт." in sat.chair.get(f"{sat.url}/protocol/file?format=html&language=ru").text


def test_the_vote_of_the_council_is_a_round_and_is_taken_back_as_one(
    as_: As, assembly: Any, law: ActId, house: House
) -> None:
    slug = ACT.rpartition("/")[2]
    staged(house, law, "council")
    way = Way(as_, assembly, slug)
    sat = Meeting.convened(as_, assembly, slug, body="council").opened().attended()
    done(sat.take_up())
    problem(sat.put(clause=ARTICLE), 422, "invalid-input")
    vote = done(sat.put(text=True))["id"]
    objection = {"reason": "Срок мал.", "clauses": [P2], "wording": "20 дней"}
    done(sat.say("head_kz", vote, "kz", "against", **objection))
    voice = next(one for one in sat.vote(vote, "head_by")["voices"] if one["clauses"])
    assert (voice["cited"][0]["ru"], voice["wording"]) == ("часть 2 статьи 1", "20 дней")
    done(sat.end(vote))
    assert way.states("put_on_agenda")["council_consensus"] == "open"
    position = next(
        one for one in way.as_("head_by").get(f"{way.url}/rounds").json()["rounds"][0]["positions"] if one["clauses"]
    )
    assert (position["wording"], position["reason"]) == ("20 дней", "Срок мал.")
    page = sat.as_("chair").get(f"{sat.url}/protocol/file?format=html&language=ru").text
    assert "касается: часть 2 статьи 1" in page
    done(sat.chair.post(f"/api/votes/{vote}/undo", {"reason": "Снято."}))
    assert way.as_("head_by").get(f"{way.url}/rounds").json()["rounds"][0]["outcome"]["result"] == "undone"
    anew = done(sat.put(text=True))["id"]
    done(sat.end(anew))
    assert way.states("put_on_agenda")["council_consensus"] == "met"
    done(way.move("assembly_chair", "put_on_agenda"))
    problem(sat.chair.post(f"/api/votes/{anew}/undo", {"reason": "Поздно."}), 409, "moved-on")


def test_units_stand_apart_and_a_signed_protocol_keeps_its_votes(sat: Meeting, ids: tuple[str, str], as_: As) -> None:
    others = [one for one in as_("chair").get(f"{ACT}/text").json()["clauses"] if one["kind"] == "article"]
    apart = next(one["id"] for one in others if one["id"] != ARTICLE)
    unit = voted(sat, "for", clause=apart)
    done(decide(sat.chair, ids[0], "adopted"))
    asked = voted(sat, "for", question="Согласны?")
    done(sat.chair.post(f"/api/votes/{asked}/undo", {"reason": "Не о том."}))
    again = voted(sat, "for", question="Согласны?")
    own = {"kind": "reservation", "body": sat.assembly.bodies["by"], "text": "С оговоркой."}
    for vote in (asked, again, unit):
        done(sat.as_("head_by").post(f"{sat.url}/reservations", own | {"vote": vote}))
    first, second, third = (one["on"] for one in sat.as_("head_kz").get(f"{ACT}/reservations").json()["reservations"])
    assert first == second | {"undone": True}
    assert second == {
        "subject": "procedure", "number": None, "part": 0, "cited": {}, "question": "Согласны?", "outcome": None,
        "result": "adopted", "undone": False,
    }  # fmt: skip
    assert (third["subject"], third["cited"]) == ("clause", sat.vote(unit)["cited"])
    sitting = sat.seen()["items"][0]["sitting"]
    told = sat.chair.send("PUT", f"/api/sittings/{sitting}/presence", {"present": []})
    assert problem(told, 422, "invalid-input")["errors"][0]["reason"] == "counted-at-the-door"
    done(sat.close_item())
    done(sat.post("chair", "closing"))
    for who, capacity in (("chair", "chair"), ("secretariat", "secretary")):
        digest = as_(who).get(f"{sat.url}/protocol").json()["hash"]
        done(as_(who).post(f"{sat.url}/protocol/signatures", {"hash": digest, "as": capacity}))
    problem(sat.chair.post(f"/api/votes/{again}/undo", {"reason": "Поздно."}), 409, "protocol-signed")


def test_a_unit_that_is_left_out_is_not_put_and_its_alternative_says_so(meeting: Meeting, as_: As, before: Any) -> None:
    by = as_("head_by")
    shown = {one["id"]: one["base"] for one in by.get(f"{ACT}/text").json()["clauses"]}
    gone = {"kind": "remove", "clause": P2, "base_hash": shown[P2]["subtree"]}
    left = tabled(by, gone)
    before(left)
    meeting.opened().attended()
    done(meeting.take_up())
    vote = done(meeting.put(amendment=left))["id"]
    done(meeting.say("head_kz", vote, "kz", "against", reason="Нет."))
    done(meeting.end(vote))
    done(meeting.chair.post(f"/api/votes/{vote}/resolution", {"option": "bracket"}))
    assert "исключить]" in by.get(f"{ACT}/versions/1/export?format=text").text
    done(decide(meeting.chair, left, "adopted"))
    assert problem(meeting.put(clause=P2), 422, "invalid-input")["errors"][0]["reason"] == "left-out"
