"""Votes over HTTP: consensus by objection, one voice a delegation, the result and what it does in one transaction."""

from typing import Any

import pytest

from service.domain.ids import ActId
from tests.acts import clause_id
from tests.amending import ACT, DAYS_10, DAYS_60, P2, As, reworded, tabled
from tests.api.procedure.test_moves import problem
from tests.meeting import Meeting
from tests.way import done


@pytest.fixture
def ids(as_: As, law: ActId, before: Any) -> tuple[str, str]:
    """Two amendments that exclude each other, before the commission."""
    by, kz = as_("head_by"), as_("head_kz")
    found = tabled(by, reworded(by, DAYS_10)), tabled(kz, reworded(kz, DAYS_60))
    before(*found)
    return found


@pytest.fixture
def sat(meeting: Meeting, ids: tuple[str, str]) -> Meeting:
    """The meeting under way on the law, both delegations in the hall."""
    meeting.opened().attended()
    done(meeting.take_up())
    return meeting


def statuses(meeting: Meeting) -> list[str]:
    listed = {row["number"]: row["status"] for row in meeting.as_("chair").get(f"{ACT}/amendments").json()["items"]}
    return [listed[number] for number in sorted(listed)]


def test_silence_of_those_present_is_consent_and_adopts(sat: Meeting, ids: tuple[str, str]) -> None:
    vote = done(sat.put(amendment=ids[0]))["id"]
    shown = sat.vote(vote)
    assert (shown["way"]["way"], shown["standing"]["result"]) == ("consensus", "adopted")
    assert [one["number"] for one in shown["falls"]["adopted"]] == [2]
    told = done(sat.end(vote))
    assert told["result"] == "adopted"
    assert statuses(sat) == ["adopted", "rejected_by_implication"]
    assert sat.vote(vote)["decision"] == told["decision"]


def test_an_objection_blocks_and_the_chair_has_options(sat: Meeting, ids: tuple[str, str]) -> None:
    vote = done(sat.put(amendment=ids[0]))["id"]
    assert problem(sat.say("head_kz", vote, "kz", "against"), 422, "invalid-input")["errors"][0]["pointer"] == "/reason"
    done(sat.say("head_kz", vote, "kz", "against", reason="Срок мал.", wording="20 дней"))
    told = done(sat.end(vote))
    assert (told["result"], told["decision"]) == ("objected", None)
    assert statuses(sat) == ["admissible", "admissible"]
    assert sat.vote(vote)["options"] == ["postpone", "keep_base", "bracket", "return_to_group"]
    body = {"option": "bracket", "reason": "До следующего заседания."}
    assert done(sat.chair.post(f"/api/votes/{vote}/resolution", body))["decision"]
    assert statuses(sat) == ["postponed", "admissible"]
    left = sat.as_("head_by").get(f"{ACT}/brackets").json()["brackets"]
    assert left[0]["units"][0]["base"]["text"] != left[0]["units"][0]["alternative"]["text"]
    problem(sat.chair.post(f"/api/votes/{vote}/resolution", body), 409, "nothing-to-resolve")
    plain = sat.as_("head_by").get(f"{ACT}/versions/1/export?format=text").text
    assert "[Альтернатива без консенсуса, не принята · часть 2 статьи 1 · поправка № 1 (" in plain
    assert f"«{DAYS_10}»]" in plain
    done(sat.chair.post(f"/api/amendments/{ids[0]}/decision-undo"))
    assert "Альтернатива" not in sat.as_("head_by").get(f"{ACT}/versions/1/export?format=text").text


def test_one_voice_a_delegation_by_simple_majority_ties_reject(sat: Meeting, ids: tuple[str, str]) -> None:
    vote = done(sat.put(amendment=ids[0], way="by_delegation"))["id"]
    done(sat.say("head_by", vote, "by", "for"))
    done(sat.say("secretariat", vote, "kz", "against"))
    assert sat.vote(vote)["standing"]["result"] == "rejected"
    done(sat.say("head_kz", vote, "kz", "for"))
    problem(sat.say("secretariat", vote, "kz", "against"), 409, "spoken-for-itself")
    assert done(sat.end(vote))["result"] == "adopted"
    assert problem(sat.say("head_by", vote, "by", "against"), 409, "vote-closed")["status"] == "closed"


def test_a_new_unit_in_brackets_has_no_base_text(meeting: Meeting, as_: As, before: Any) -> None:
    by = as_("head_by")
    unit = {"kind": "paragraph", "text": "Проверка бесплатна."}
    id = tabled(by, {"kind": "insert", "parent": clause_id("article-1"), "after": P2, "unit": unit})
    before(id)
    meeting.opened().attended()
    done(meeting.take_up())
    vote = done(meeting.put(amendment=id))["id"]
    done(meeting.say("head_kz", vote, "kz", "against", reason="Нет."))
    done(meeting.end(vote))
    done(meeting.chair.post(f"/api/votes/{vote}/resolution", {"option": "bracket"}))
    units = by.get(f"{ACT}/brackets").json()["brackets"][0]["units"]
    assert [one["alternative"]["text"] for one in units if one["base"] is None] == ["Проверка бесплатна."]
