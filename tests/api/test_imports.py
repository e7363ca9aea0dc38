"""Files over HTTP: read, every paragraph accounted for, put right, published as versions and translations."""

from collections.abc import Callable
from typing import Any

import pytest

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.operation import ChangeHeading, Operation
from service.domain.ids import AmendmentId, Language
from service.usecases.access import OPERATOR
from service.usecases.receipt import Receipt
from tests.acts import an_act, clause_id
from tests.api.people import Assembly, Caller

As = Callable[[str], Caller]

LAW = """
Модельный закон «О проверке программ»

Глава 1. Общие положения

Статья 1. Предмет

1. Настоящий Закон устанавливает порядок проверки программ.

2. Срок проверки не превышает 30 дней со дня обращения.

Статья 2. Понятия

Для целей настоящего Закона используются понятия:

1) проверка – действие;

2) срок – время.
"""

EN = """
Model Law “On Checking Programs”

Chapter 1. General provisions

Article 1. Scope

1. This Law lays down how programs are checked.

2. A check takes no more than 30 days from the request.

Article 2. Terms

In this Law the following terms are used:

1) check – an act;

2) term – a time.
"""


def send(caller: Caller, words: str | bytes = LAW, name: str = "закон.txt", **form: str) -> Any:
    data = words.encode() if isinstance(words, str) else words
    return caller.send("POST", "/api/imports", files={"file": (name, data, "text/plain")}, data=form)


def sent(caller: Caller, words: str = LAW, **form: str) -> str:
    answer = send(caller, words, **form)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def publish(caller: Caller, id: str, revision: int = 1, **target: object) -> Any:
    return caller.send("POST", f"/api/imports/{id}/publication", target, revision=revision)


NEW = {"slug": "checks", "kind": "model_law", "title": {"ru": "О проверке программ"}}


def published(caller: Caller, words: str = LAW) -> str:
    """A new act whose first version is that file."""
    answer = publish(caller, sent(caller, words), new=NEW)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["slug"])


def texts(caller: Caller, query: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = caller.get(f"/api/acts/checks/text{query}").json()["clauses"]
    return found


def kinds(caller: Caller) -> list[str]:
    return [event["kind"] for event in caller.get("/api/acts/checks/events").json()]


def test_every_paragraph_of_a_file_is_accounted_for(as_: As) -> None:
    id = sent(as_("secretariat"))
    shown = as_("secretariat").get(f"/api/imports/{id}").json()
    assert (shown["filename"], shown["media"], shown["language"], shown["naming"], shown["status"]) == (
        "закон.txt",
        "text",
        "ru",
        "ru-parts",
        "open",
    )
    assert shown["tally"] == {"paragraphs": 9, "placed": 9, "left_out": 0, "doubtful": 0}
    assert [(unit["level"], unit["place"], unit["number"]) for unit in shown["units"]] == [
        (0, "unit", ""),
        (0, "unit", "Глава 1."),
        (1, "unit", "Статья 1."),
        (2, "unit", "1."),
        (2, "unit", "2."),
        (1, "unit", "Статья 2."),
        (0, "text", ""),  # goes on with the article
        (2, "unit", "1)"),
        (2, "unit", "2)"),
    ]
    assert [unit["source"] for unit in shown["units"]] == [line for line in LAW.splitlines() if line]
    assert shown["units"][3]["kind_name"] == {"ru": "часть", "en": "part"}
    assert as_("secretariat").get("/api/imports").json()["imports"][0]["id"] == id


def test_a_file_becomes_the_first_version_of_a_new_act(as_: As) -> None:
    slug = published(as_("secretariat"))
    overview = as_("member_by").get(f"/api/acts/{slug}").json()
    assert (overview["act"]["version"], overview["act"]["naming"]) == (1, "ru-parts")
    assert overview["versions"][0]["reason"] == "imported"
    assert [clause["number"] for clause in texts(as_("member_by"))][:3] == ["", "Глава 1.", "Статья 1."]
    assert kinds(as_("member_by")) == ["act.created", "version.published", "import.published"]
    assert as_("secretariat").get("/api/imports").json()["imports"] == []


def test_a_file_becomes_the_next_version_and_clauses_stay_what_they_were(as_: As) -> None:
    published(as_("secretariat"))
    before = {clause["number"]: clause["id"] for clause in texts(as_("member_by"))}
    later = LAW.replace("30 дней", "10 дней").replace(
        "Статья 2. Понятия", "Статья 2. Сфера действия\n\nНастоящий Закон действует повсюду.\n\nСтатья 3. Понятия"
    )
    id = sent(as_("secretariat"), later)
    seen = as_("secretariat").get(f"/api/imports/{id}/prospect?act=checks").json()
    assert not seen["parallel"]
    changes = {clause["number"]: clause["change"] for clause in seen["clauses"]}
    assert (changes["2."], changes["Статья 2."], changes["Статья 1."]) == ("changed", "inserted", "same")
    answer = publish(as_("secretariat"), id, act="checks")
    assert (answer.status_code, answer.json()["version"]) == (201, 2)
    after = {clause["number"]: clause["id"] for clause in texts(as_("member_by"))}
    assert after["Статья 3."] == before["Статья 2."]
    assert after["2."] == before["2."]
    assert after["Статья 2."] not in before.values()
    compared = as_("member_by").get("/api/acts/checks/compare?from=1&to=2").json()
    assert [c["change"] for c in compared["clauses"]] == [c["change"] for c in seen["clauses"]]


def test_the_same_words_again_are_no_next_version(as_: As) -> None:
    published(as_("secretariat"))
    again = publish(as_("secretariat"), sent(as_("secretariat")), act="checks")
    assert (again.status_code, again.json()["type"]) == (409, "/errors/nothing-new")


def test_a_translation_is_attached_by_place_and_what_does_not_pair_is_told(as_: As) -> None:
    published(as_("secretariat"))
    id = sent(as_("legal_editor"), EN.replace("\n2) term – a time.\n", ""), language="en", naming="ru-parts")
    seen = as_("legal_editor").get(f"/api/imports/{id}/prospect?act=checks").json()
    assert (seen["parallel"], seen["corrects"]) == (True, False)
    assert [(one["number"], one["lacks"], one["authentic"]) for one in seen["alone"]] == [("2)", "translation", True)]
    answer = publish(as_("legal_editor"), id, act="checks")
    assert answer.status_code == 201, answer.text
    assert (answer.json()["version"], answer.json()["alone"]) == (1, 1)
    shown = texts(as_("member_by"), "?language=en")
    assert [clause["translation"] for clause in shown] == ["current"] * (len(shown) - 1) + ["none"]
    assert shown[2]["heading"] == "Scope"
    assert "text.translated" in kinds(as_("member_by"))


def test_a_corrected_translation_is_a_version_of_its_own(as_: As) -> None:
    published(as_("secretariat"))
    first = sent(as_("secretariat"), EN, language="en", naming="ru-parts")
    assert publish(as_("secretariat"), first, act="checks").json()["version"] == 1
    better = sent(as_("secretariat"), EN.replace("a check", "a check"), language="en", naming="ru-parts")
    same = publish(as_("secretariat"), better, act="checks")
    assert same.json()["version"] == 1
    other = sent(as_("legal_editor"), EN.replace("Scope", "Subject"), language="en", naming="ru-parts")
    seen = as_("legal_editor").get(f"/api/imports/{other}/prospect?act=checks").json()
    assert seen["corrects"]
    refused = publish(as_("legal_editor"), other, act="checks")
    assert (refused.status_code, refused.json()["reason"]) == (403, "no-mandate")
    by = sent(as_("secretariat"), EN.replace("Scope", "Subject"), language="en", naming="ru-parts")
    assert publish(as_("secretariat"), by, act="checks").json()["version"] == 2
    assert texts(as_("member_by"), "?language=en&version=1")[2]["heading"] == "Scope"
    assert texts(as_("member_by"), "?language=en")[2]["heading"] == "Subject"
    overview = as_("member_by").get("/api/acts/checks").json()
    assert [version["reason"] for version in overview["versions"]] == ["imported", "translated"]
    assert overview["versions"][0]["hash"] == overview["versions"][1]["hash"]


def test_a_paragraph_is_put_right_and_the_rest_is_nested_anew(as_: As) -> None:
    id = sent(as_("secretariat"))
    path = f"/api/imports/{id}/units/4"
    assert as_("secretariat").patch(path, {"place": "left_out"}, 1).json()["revision"] == 2
    shown = as_("secretariat").get(f"/api/imports/{id}").json()
    assert shown["tally"]["left_out"] == 1
    assert shown["units"][4]["reason"] == "by-hand"
    assert as_("secretariat").patch(path, {"kind": "paragraph", "label": "3"}, 2).status_code == 200
    assert as_("secretariat").get(f"/api/imports/{id}").json()["units"][4]["number"] == "3."
    again = {"language": "ru", "naming": "ru-points"}
    assert as_("secretariat").send("POST", f"/api/imports/{id}/reading", again, revision=3).status_code == 200
    shown = as_("secretariat").get(f"/api/imports/{id}").json()
    assert (shown["naming"], shown["units"][4]["label"]) == ("ru-points", "2")


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


def test_a_translation_needs_an_original_and_something_that_pairs(as_: As, assembly: Assembly) -> None:
    an_act(assembly)
    caller = as_("secretariat")
    id = sent(caller, EN, language="en")
    assert publish(caller, id, act="mz-1").json()["type"] == "/errors/no-text-yet"
    assert caller.get(f"/api/imports/{id}/prospect?act=mz-1").json()["type"] == "/errors/no-text-yet"
    published(caller)
    alien = sent(caller, "Article 77. Nothing\n\n(12) Whereas.\n", language="en")
    assert publish(caller, alien, act="checks").json()["type"] == "/errors/nothing-pairs"


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


def test_odd_characters_and_double_numbers_are_kept_and_told(as_: As) -> None:
    odd = (
        LAW.replace("2. Срок", "1. С\u0440\u043e\u043a\u202e")
        .replace("Статья 2.", "Статья 1.")
        .replace("порядок", "пopядoк")
    )
    id = sent(as_("secretariat"), odd)
    units = as_("secretariat").get(f"/api/imports/{id}").json()["units"]
    codes = {doubt["code"] for unit in units for doubt in unit["doubts"]}
    assert {"same-number", "bidirectional-control", "mixed-scripts"} <= codes
    publish(as_("secretariat"), id, new=NEW)
    words = " ".join(clause["text"] for clause in texts(as_("member_by")))
    assert "\u202e" in words
    assert "пopядoк" in words


def test_references_that_lead_nowhere_are_told_with_their_paragraph(as_: As) -> None:
    loose = LAW.replace("со дня обращения", "со дня, названного в статье 9 настоящего Закона")
    id = sent(as_("secretariat"), loose)
    (problem,) = as_("secretariat").get(f"/api/imports/{id}").json()["problems"]
    assert (problem["n"], problem["reason"]) == (4, "no-such-unit")
    assert "статье 9" in problem["quote"]


def amended(assembly: Assembly, act: str, language: str, operation: Operation) -> AmendmentId:
    """A tabled amendment to the latest text in a language."""
    with assembly.house.work(OPERATOR) as uow:
        found = uow.acts.by_slug(act)
        version = uow.acts.current(found.id)
        amendment = Amendment(
            id=AmendmentId(clause_id("an amendment")),
            act=found.id,
            language=Language(language),
            body=assembly.bodies["by"],
            author=assembly.people["head_by"],
            mandate=assembly.actor("head_by").mandates[0].id,
            base=version,
            tabled=(operation,),
            current=version,
            operations=(operation,),
            number=1,
            status=Status.TABLED,
        )
        uow.amendments.add(amendment)
        uow.commit(Receipt(id=amendment.id))
    return amendment.id


def carried(assembly: Assembly, amendment: AmendmentId) -> list[tuple[int, str]]:
    with assembly.house.reading(OPERATOR) as uow:
        return [(one.after_version, one.outcome.value) for one in uow.amendments.carry_overs(amendment)]


@pytest.mark.parametrize(("later", "outcome"), [("Статья 1. Предмет и цели", "conflict"), ("Статья 1. Предмет", None)])
def test_open_amendments_are_carried_over_to_the_next_version(
    as_: As, assembly: Assembly, later: str, outcome: str | None
) -> None:
    published(as_("secretariat"))
    heading = next(clause for clause in texts(as_("member_by")) if clause["heading"] == "Предмет")
    amendment = amended(assembly, "checks", "ru", ChangeHeading(heading["id"], heading["base"]["heading"], "Цели"))
    id = sent(as_("secretariat"), LAW.replace("Статья 1. Предмет", later).replace("30", "10"))
    assert publish(as_("secretariat"), id, act="checks").status_code == 201
    assert carried(assembly, amendment) == ([(2, outcome)] if outcome else [])


def test_an_amendment_to_a_translation_is_carried_over_when_the_translation_is_corrected(
    as_: As, assembly: Assembly
) -> None:
    published(as_("secretariat"))
    english = {"language": "en", "naming": "ru-parts"}
    publish(as_("secretariat"), sent(as_("secretariat"), EN, **english), act="checks")
    heading = next(clause for clause in texts(as_("member_by"), "?language=en") if clause["heading"] == "Scope")
    amendment = amended(assembly, "checks", "en", ChangeHeading(heading["id"], heading["base"]["heading"], "Aims"))
    id = sent(as_("secretariat"), EN.replace("Scope", "Subject matter"), **english)
    assert publish(as_("secretariat"), id, act="checks").json()["version"] == 2
    assert carried(assembly, amendment) == [(2, "conflict")]
    events = as_("member_by").get("/api/acts/checks/events").json()
    told = [event["payload"] for event in events if event["kind"] == "version.published"]
    assert [payload["carried"] for payload in told] == [{}, {"conflict": 1}]


def test_an_amendment_to_the_original_does_not_mind_a_corrected_translation(as_: As, assembly: Assembly) -> None:
    published(as_("secretariat"))
    english = {"language": "en", "naming": "ru-parts"}
    publish(as_("secretariat"), sent(as_("secretariat"), EN, **english), act="checks")
    heading = next(clause for clause in texts(as_("member_by")) if clause["heading"] == "Предмет")
    amendment = amended(assembly, "checks", "ru", ChangeHeading(heading["id"], heading["base"]["heading"], "Цели"))
    publish(as_("secretariat"), sent(as_("secretariat"), EN.replace("Scope", "Aims"), **english), act="checks")
    assert [outcome for _, outcome in carried(assembly, amendment)] in ([], ["clean"])
