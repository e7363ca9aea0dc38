"""Corners of meetings: restricted acts, one person with two capacities, older rules, a text that moved on."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

from service.domain.ids import ActId
from service.domain.procedure.mandate import Role
from service.formats.profiles import shelf
from service.formats.profiles.read import read_profile
from service.usecases.access import OPERATOR
from service.usecases.people import GrantMandate, grant_mandate
from service.usecases.ports.house import House
from tests.acts import LAW, staged
from tests.amending import ACT, As, republished
from tests.api.people import SINCE, Assembly
from tests.api.procedure.test_moves import problem
from tests.meeting import Meeting
from tests.way import done


def test_of_a_restricted_act_the_uninvited_learn_only_that_it_is_on_the_agenda(
    meeting: Meeting, before: Any, engine: Engine
) -> None:
    before()
    meeting.opened().attended()
    done(meeting.take_up())
    vote = done(meeting.put(question="Согласны?"))["id"]
    with engine.begin() as connection:
        connection.execute(text("update acts set restricted = true"))
    seen = meeting.seen("head_by")["items"][0]
    assert (seen["restricted"], seen["act"], seen["title"], seen["amendments"]) == (True, None, {}, None)
    reader = meeting.as_("head_by")
    for path in (f"{meeting.url}/screen", f"{meeting.url}/protocol", f"/api/votes/{vote}"):
        problem(reader.get(path), 404, "not-found")
    assert reader.get(f"{meeting.url}/votes").json() == {"votes": []}
    assert meeting.seen("chair")["items"][0]["title"]["ru"] == "О тестах"


def test_one_person_does_not_sign_twice(meeting: Meeting, assembly: Assembly, house: House) -> None:
    both = GrantMandate(OPERATOR, assembly.people["chair"], assembly.bodies["secretariat"], Role.SECRETARIAT, SINCE)
    grant_mandate(both, house)
    meeting.opened()
    done(meeting.post("chair", "closing"))
    read = meeting.chair.get(f"{meeting.url}/protocol").json()

    def sign(capacity: str) -> Any:
        body = {"hash": read["hash"], "as": capacity}
        return meeting.as_("chair").post(f"{meeting.url}/protocol/signatures", body)

    assert problem(sign("witness"), 422, "invalid-input")["errors"][0]["pointer"] == "/as"
    done(sign("chair"))
    assert problem(sign("secretary"), 403, "not-permitted")["reason"] == "prepared-by-you"


def test_an_agenda_has_its_limit(as_: As, assembly: Assembly) -> None:
    items = [{"title": {"ru": "Разное"}}] * 200
    asked = {"body": assembly.bodies["commission"], "date": "2099-12-09", "items": items}
    id = done(as_("secretariat").post("/api/meetings", asked))["id"]
    answer = as_("secretariat").send("POST", f"/api/meetings/{id}/items", items[0], revision=1)
    assert problem(answer, 422, "invalid-input")["errors"][0]["pointer"] == "/items"


@pytest.mark.parametrize("way", ["absent", "silent"])
def test_what_a_round_says_of_those_who_said_nothing(
    as_: As, assembly: Assembly, house: House, law: ActId, engine: Engine, way: str
) -> None:
    staged(house, law, "council")
    meeting = Meeting.convened(as_, assembly, "mz-1", body="council").opened().attended()
    done(meeting.take_up())
    vote = done(meeting.put(text=True, question="Принять?"))["id"]
    if way == "absent":
        done(meeting.register("head_kz", "kz", state="absent"))
    else:
        done(meeting.say("head_kz", vote, "kz", "abstains"))
    done(meeting.end(vote))
    held = meeting.chair.get(f"{ACT}/rounds").json()["rounds"][0]
    said = {one["body"]["key"]: one["position"] for one in held["positions"]}
    assert said["kz"] == ("absent" if way == "absent" else "not_taking_part")


def test_a_vote_on_a_text_that_has_moved_on_is_not_closed(
    as_: As, assembly: Assembly, house: House, law: ActId
) -> None:
    staged(house, law, "council")
    meeting = Meeting.convened(as_, assembly, "mz-1", body="council").opened().attended()
    done(meeting.take_up())
    vote = done(meeting.put(text=True, question="Принять?"))["id"]
    republished(house, LAW.replace("30", "45"))
    problem(meeting.end(vote), 412, "stale-revision")


def test_without_a_rule_of_the_body_there_is_no_way_of_deciding(meeting: Meeting, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("update meetings set profile_hash = :old"), {"old": old_hash()})
    meeting.opened()
    assert meeting.seen()["quorum"]["needed"] is None
    done(meeting.post("chair", "items", {"title": {"ru": "Разное"}, "reason": "Просьба."}))
    done(meeting.take_up(1))
    problem(meeting.put(question="Согласны?"), 409, "no-way-of-deciding")


def old_hash() -> str:
    """The hash of the first version of the rules, which know no bodies."""
    return read_profile((Path(shelf.__file__).parent / "pa-odkb.yaml").read_text(encoding="utf-8"), "pa-odkb").hash
