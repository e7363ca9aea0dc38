"""What is not taken in, and who may not: refused by name, nothing kept."""

import pytest

from tests.acts import an_act
from tests.api.people import Assembly
from tests.importing import LAW, NEW, As, publish, send, sent


def test_an_old_screen_puts_nothing_right_and_publishes_nothing(as_: As) -> None:
    id = sent(as_("secretariat"))
    as_("secretariat").patch(f"/api/imports/{id}/units/4", {"label": "3"}, 1)
    for attempt in (
        as_("secretariat").patch(f"/api/imports/{id}/units/4", {"label": "4"}, 1),
        publish(as_("secretariat"), id, new=NEW),
    ):
        assert (attempt.status_code, attempt.json()["found"]) == (412, 2)
    assert as_("secretariat").get("/api/acts/checks").status_code == 404


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"kind": "poem"}, "/kind"),
        ({"level": 99}, "/units/4/level"),
        ({"offset": 3}, "/offset"),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused_by_name(as_: As, body: dict[str, object], pointer: str) -> None:
    id = sent(as_("secretariat"))
    answer = as_("secretariat").patch(f"/api/imports/{id}/units/4", body, 1)
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


def test_a_paragraph_that_is_not_there_is_not_put_right(as_: As) -> None:
    id = sent(as_("secretariat"))
    answer = as_("secretariat").patch(f"/api/imports/{id}/units/99", {"label": "3"}, 1)
    assert answer.json()["errors"][0]["pointer"] == "/units/99"
    assert as_("secretariat").patch("/api/imports/nothing/units/1", {"label": "3"}, 1).status_code == 404


def test_what_was_published_is_closed(as_: As) -> None:
    caller = as_("secretariat")
    id = sent(caller)
    publish(caller, id, new=NEW)
    for attempt in (
        caller.patch(f"/api/imports/{id}/units/4", {"label": "3"}, 2),
        publish(caller, id, 2, act="checks"),
    ):
        assert (attempt.status_code, attempt.json()["type"]) == (409, "/errors/import-closed")
    shown = caller.get(f"/api/imports/{id}").json()
    assert (shown["status"], shown["version"]) == ("published", 1)


def test_an_import_is_for_whoever_sent_it_and_the_others_of_the_body(as_: As) -> None:
    id = sent(as_("secretariat"))
    assert as_("legal_editor").get(f"/api/imports/{id}").status_code == 200
    assert as_("developer").get(f"/api/imports/{id}").status_code == 404
    assert as_("developer").patch(f"/api/imports/{id}/units/4", {"label": "3"}, 1).status_code == 404
    assert as_("member_by").get(f"/api/imports/{id}").status_code == 403
    assert as_("developer").get("/api/imports").json()["imports"] == []


def test_who_may_send_a_file_may_not_always_publish_it(as_: As, assembly: Assembly) -> None:
    id = sent(as_("developer"))
    refused = publish(as_("developer"), id, new=NEW)
    assert (refused.status_code, refused.json()["action"]) == (403, "act.create")
    an_act(assembly)
    refused = publish(as_("developer"), id, act="mz-1")
    assert (refused.status_code, refused.json()["action"]) == (403, "act.publish_version")
    assert send(as_("member_by")).status_code == 403
    assert send(as_("")).status_code == 401


def test_an_import_goes_to_one_act(as_: As) -> None:
    id = sent(as_("secretariat"))
    assert publish(as_("secretariat"), id).status_code == 422
    assert publish(as_("secretariat"), id, act="checks", new=NEW).status_code == 422
    assert publish(as_("secretariat"), id, act="no-such-act").status_code == 404
    unsure = publish(as_("secretariat"), id, new=NEW | {"kind": "poem"})
    assert unsure.json()["errors"] == [{"pointer": "/kind", "reason": "unknown"}]


def test_a_file_of_which_nothing_is_left_is_not_published(as_: As) -> None:
    caller = as_("secretariat")
    id = sent(caller, "Статья 1. Одна.\n")
    assert caller.patch(f"/api/imports/{id}/units/0", {"place": "left_out"}, 1).status_code == 200
    refused = publish(caller, id, 2, new=NEW)
    assert (refused.status_code, refused.json()["type"]) == (409, "/errors/nothing-recognised")


def test_one_key_sends_a_file_once(as_: As) -> None:
    caller = as_("secretariat")
    file = {"file": ("закон.txt", LAW.encode(), "text/plain")}
    answers = [caller.send("POST", "/api/imports", files=file, key="the-same-key") for _ in range(2)]
    assert answers[0].content == answers[1].content
    assert len(caller.get("/api/imports").json()["imports"]) == 1


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "empty.docx", "empty"),
        ("Статья 1".encode("cp1251"), "old.txt", "wrong-encoding"),
        (b"PK\x03\x04" + b"\0" * 100, "broken.docx", "truncated"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old.doc", "old-word-format"),
        (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "act.xml", "doctype"),
        (b"<a>" * 10_000 + b"</a>" * 10_000, "deep.xml", "too-deep"),
        (b"\x00\x01\x02binary", "noise.txt", "wrong-encoding"),
    ],
)
def test_a_hostile_or_broken_file_is_refused_by_name_and_nothing_is_kept(
    as_: As, data: bytes, name: str, reason: str
) -> None:
    answer = send(as_("secretariat"), data, name)
    assert (answer.status_code, answer.json()["type"], answer.json()["reason"]) == (
        422,
        "/errors/unreadable-file",
        reason,
    ), answer.text
    assert as_("secretariat").get("/api/imports").json()["imports"] == []


def test_a_file_that_is_too_large_is_refused(as_: As) -> None:
    assert send(as_("secretariat"), b"a" * (21 * 1024 * 1024)).status_code in (413, 422)
    assert as_("secretariat").send("POST", "/api/imports", data={"language": "ru"}).status_code in (415, 422)


@pytest.mark.parametrize(("form", "pointer"), [({"language": "??"}, "/language"), ({"naming": "odd"}, "/naming")])
def test_a_language_or_scheme_that_is_not_known_is_refused(as_: As, form: dict[str, str], pointer: str) -> None:
    answer = send(as_("secretariat"), **form)
    assert answer.json()["errors"][0]["pointer"] == pointer
