"""The protocol: made from the record, signed by two persons, closed to every change after that."""

import zipfile
from io import BytesIO
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from service.domain.ids import ActId
from tests.amending import DAYS_10, DAYS_60, As, reworded, tabled
from tests.api.procedure.test_moves import problem
from tests.meeting import Meeting
from tests.way import done


@pytest.fixture
def held(meeting: Meeting, as_: As, law: ActId, before: Any) -> Meeting:
    """A meeting held and closed: one amendment adopted by consensus with a reservation, another fell with it."""
    by, kz = as_("head_by"), as_("head_kz")
    ids = tabled(by, reworded(by, DAYS_10)), tabled(kz, reworded(kz, DAYS_60))
    before(*ids)
    meeting.opened().attended()
    done(meeting.take_up())
    vote = done(meeting.put(amendment=ids[0]))["id"]
    done(meeting.say("head_kz", vote, "kz", "for", reservation="Казахстан исходит из 60 дней."))
    made = done(meeting.end(vote))
    own = {
        "kind": "separate_opinion",
        "body": meeting.assembly.bodies["by"],
        "text": "Мало.",
        "decision": made["decision"],
    }
    done(as_("head_by").post(f"{meeting.url}/reservations", own))
    done(meeting.close_item(note="Рассмотрено."))
    done(meeting.post("chair", "closing"))
    return meeting


def read(meeting: Meeting, who: str = "secretariat") -> dict[str, Any]:
    answer = meeting.as_(who).get(f"{meeting.url}/protocol")
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


def sign(meeting: Meeting, who: str, capacity: str) -> Any:
    body = {"hash": read(meeting)["hash"], "as": capacity}
    return meeting.as_(who).post(f"{meeting.url}/protocol/signatures", body)


def test_it_tells_who_was_there_and_what_was_decided_how(held: Meeting) -> None:
    shown = read(held)
    content = shown["content"]
    assert [(one["name"]["ru"], one["state"], one["holder"]["ru"]) for one in content["present"]] == [
        ("by", "hall", "head_by"),
        ("kz", "hall", "head_kz"),
    ]
    item = content["items"][0]
    assert [(one["number"], one["outcome"], one["way"]) for one in item["decisions"]] == [(1, "adopted", "vote")]
    assert item["decisions"][0]["falls"] == [
        {"number": 2, "part": 0, "outcome": "rejected_by_implication", "rule": "D2-implied"}
    ]
    assert item["votes"][0]["result"]["result"] == "adopted"
    assert [(one["kind"], one["text"]) for one in item["reservations"]] == [
        ("reservation", "Казахстан исходит из 60 дней."),
        ("separate_opinion", "Мало."),
    ]
    assert [(one["on"]["number"], one["on"]["outcome"], one["on"]["result"]) for one in item["reservations"]] == [
        (1, "adopted", "adopted"),
        (1, "adopted", None),
    ]
    assert item["votes"][0]["result"]["silent"] == 1
    assert shown["missing"] == ["chair-not-signed", "secretary-not-signed"]


@pytest.mark.parametrize(("language", "words"), [("ru", "Протокол заседания"), ("en", "Minutes of the meeting")])
def test_it_is_written_as_a_word_document_and_as_a_page(held: Meeting, language: str, words: str) -> None:
    url = f"{held.url}/protocol/file?language={language}"
    document = held.as_("secretariat").get(url).content
    assert words in zipfile.ZipFile(BytesIO(document)).read("word/document.xml").decode()
    page = held.as_("secretariat").get(f"{url}&format=html").text
    assert f"<h1>{words}" in page
    assert "Казахстан исходит из 60 дней." in page
    assert {"ru": "к решению: Поправка № 1", "en": "on: Amendment No. 1"}[language] in page


def test_two_persons_sign_it_and_nothing_changes_after(held: Meeting, engine: Engine) -> None:
    assert problem(sign(held, "head_by", "chair"), 403, "not-permitted")["reason"] == "no-mandate"
    done(sign(held, "chair", "chair"))
    problem(sign(held, "chair", "chair"), 409, "signed-already")
    assert read(held)["status"] == "signing"
    done(sign(held, "secretariat", "secretary"))
    shown = read(held)
    assert (shown["status"], shown["missing"], held.seen()["status"]) == ("signed", [], "signed")
    assert shown["may"]["meeting.undo"] == {"allowed": False, "reason": "no-mandate"}
    amendment = shown["content"]["items"][0]["decisions"][0]["amendment"]
    told = held.chair.get(f"/api/amendments/{amendment}").json()["amendment"]["may"]["amendment.undo"]
    assert told == {"allowed": False, "reason": "no-open-sitting"}
    problem(held.chair.post(f"/api/amendments/{amendment}/decision-undo"), 409, "protocol-signed")
    own = {"kind": "reservation", "body": held.assembly.bodies["by"], "text": "Поздно.", "vote": "x"}
    assert problem(held.as_("head_by").post(f"{held.url}/reservations", own), 403, "not-permitted")
    for statement in (
        "update votes set question = 'x'",
        "delete from voices",
        "update meetings set place = 'x'",
        "update decisions set undone_at = now()",
        "delete from meeting_items",
        "update protocols set hash = 'x'",
    ):
        with pytest.raises(DBAPIError, match="kept for ever"), engine.begin() as connection:
            connection.execute(text(statement))


def test_what_changes_before_the_second_signature_voids_the_first(held: Meeting) -> None:
    done(sign(held, "chair", "chair"))
    amendment = read(held)["content"]["items"][0]["decisions"][0]["amendment"]
    stale = read(held)["hash"]
    done(held.chair.post(f"/api/amendments/{amendment}/decision-undo"))
    shown = read(held)
    assert shown["status"] == "draft"
    assert shown["content"]["items"][0]["decisions"][0]["undone_by"]["ru"] == "chair"
    body = {"hash": stale, "as": "secretary"}
    told = problem(held.as_("secretariat").post(f"{held.url}/protocol/signatures", body), 409, "stale-protocol")
    assert told["hash"] == shown["hash"]
    done(sign(held, "secretariat", "secretary"))
    done(sign(held, "chair", "chair"))
    assert read(held)["status"] == "signed"
