"""Amendments, decisions and moves that cannot be: each refused by name, the house as it was before."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from service.domain.ids import ActId
from service.usecases.access import OPERATOR
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt as Done
from tests.acts import LAW, an_act, clause_id, published, staged
from tests.amending import ACT, DAYS_10, DAYS_60, P1, P2, As, base, drafted, republished, reworded, tabled
from tests.api.bad_input.conftest import Unchanged
from tests.api.people import Assembly
from tests.problems import told
from tests.way import Way


@pytest.fixture
def law(house: House, assembly: Assembly) -> ActId:
    act = an_act(assembly)
    published(house, act)
    staged(house, act, "amendments")
    return act


def closed(house: House, act: ActId) -> None:
    """The window for amendments ended a moment ago."""
    with house.work(OPERATOR) as uow:
        standing = uow.proceedings.hold(act)
        past = {"amendments": standing.at - timedelta(milliseconds=1)}
        uow.proceedings.save(replace(standing.dossier, deadlines={**standing.dossier.deadlines, **past}))
        uow.commit(Done(id=act))


GONE = LAW.replace("  paragraph 2: Срок проверки не превышает 30 дней со дня обращения.\n", "")


def test_an_amendment_to_a_clause_that_the_version_has_not(
    as_: As, law: ActId, house: House, unchanged: Unchanged
) -> None:
    by = as_("head_by")
    there = reworded(by, DAYS_10)
    draft = drafted(by, there)
    republished(house, GONE)
    with unchanged():
        told(by.post(f"{ACT}/amendments", {"edit": there}), 409, "does-not-fit", clause=P2)
        nowhere = there | {"clause": clause_id("article-99")}
        told(by.post(f"{ACT}/amendments", {"edit": nowhere}), 409, "does-not-fit", clause=nowhere["clause"])
        tabling = by.send("POST", f"/api/amendments/{draft}/tabling", revision=2)
        told(tabling, 409, "carry-unconfirmed", carry="orphaned")
    kept = by.get(f"/api/amendments/{draft}").json()
    assert kept["tabled"]["edits"][0]["text"] == DAYS_10, "the words are not lost"


def test_an_amendment_made_on_other_words(as_: As, law: ActId, unchanged: Unchanged) -> None:
    by = as_("head_by")
    with unchanged():
        for wrong in (base(by, P1)["text"], "0" * 64):
            answer = by.post(f"{ACT}/amendments", {"edit": reworded(by, DAYS_10) | {"base_hash": wrong}})
            told(answer, 409, "does-not-fit", clause=P2, reason="words-changed")
        told(by.post(f"{ACT}/amendments", {"edit": reworded(by, DAYS_10) | {"base_hash": "0"}}), 422, "invalid-input")


def test_an_amendment_after_the_deadline(as_: As, law: ActId, house: House, unchanged: Unchanged) -> None:
    by = as_("head_by")
    edit = reworded(by, DAYS_10)
    draft = drafted(by, edit)
    closed(house, law)
    with unchanged():
        tabling = by.send("POST", f"/api/amendments/{draft}/tabling", revision=1)
        told(tabling, 403, "not-permitted", reason="deadline-passed")
    shown = by.get(f"/api/amendments/{draft}").json()["amendment"]
    assert (shown["status"], shown["may"]["amendment.table"]["reason"]) == ("draft", "deadline-passed")


@pytest.mark.parametrize(
    ("who", "status", "code"),
    [
        ("", 401, "not-signed-in"),
        ("stranger", 404, "not-found"),
        ("expired", 404, "not-found"),
        ("expert_mgimo", 403, "not-permitted"),
        ("secretariat", 403, "not-permitted"),
    ],
)
def test_an_amendment_of_somebody_without_mandate(
    as_: As, law: ActId, unchanged: Unchanged, who: str, status: int, code: str
) -> None:
    edit = reworded(as_("head_by"), DAYS_10)
    with unchanged():
        told(as_(who).post(f"{ACT}/amendments", {"edit": edit}), status, code)


def test_an_amendment_sent_twice_with_one_key(as_: As, law: ActId, unchanged: Unchanged) -> None:
    by, key = as_("head_by"), str(uuid4())
    body = {"edit": reworded(by, DAYS_10)}
    first = by.post(f"{ACT}/amendments", body, key=key)
    with unchanged():
        again = by.post(f"{ACT}/amendments", body, key=key)
        assert (again.status_code, again.content) == (first.status_code, first.content)
        other = by.post(f"{ACT}/amendments", {"edit": reworded(by, DAYS_60)}, key=key)
        told(other, 422, "key-reused")


def test_one_draft_tabled_by_two_people_at_once(as_: As, law: ActId) -> None:
    draft = drafted(as_("member_by"), reworded(as_("member_by"), DAYS_10))
    people = [as_(who) for who in ("head_by", "plenipotentiary_by") * 4]
    with ThreadPoolExecutor(len(people)) as pool:
        table = f"/api/amendments/{draft}/tabling"
        answers = list(pool.map(lambda caller: caller.send("POST", table, revision=1), people))
    tabled_once = [answer for answer in answers if answer.is_success]
    assert [answer.json()["number"] for answer in tabled_once] == [1]
    for refused in answers:
        if refused not in tabled_once:
            told(refused, 403, "not-permitted", reason="status-does-not-allow")


def test_two_delegations_table_at_once_and_each_gets_its_own_number(as_: As, law: ActId) -> None:
    drafts = [
        (as_(who), drafted(as_(who), reworded(as_(who), DAYS_10))) for who in ("head_by", "head_kz") for _ in "12"
    ]
    with ThreadPoolExecutor(len(drafts)) as pool:
        answers = pool.map(lambda one: one[0].send("POST", f"/api/amendments/{one[1]}/tabling", revision=1), drafts)
        assert sorted(answer.json()["number"] for answer in answers) == [1, 2, 3, 4]


def test_one_draft_revised_by_two_people_at_once(as_: As, law: ActId) -> None:
    draft = drafted(as_("member_by"), reworded(as_("member_by"), DAYS_10))
    edits = [{"edit": reworded(as_("member_by"), DAYS_10.replace("10", str(days)))} for days in range(11, 17)]
    callers = [as_(who) for who in ("member_by", "head_by") * 3]
    with ThreadPoolExecutor(6) as pool:
        answers = list(
            pool.map(lambda one: one[0].put(f"/api/amendments/{draft}", one[1], 1), zip(callers, edits, strict=True))
        )
    assert sorted(answer.status_code for answer in answers) == [200, *[412] * 5]
    for answer in answers:
        if not answer.is_success:
            told(answer, 412, "stale-revision", expected=1, found=2)


def before_the_commission(as_: As, house: House, law: ActId, *amendments: str) -> None:
    for id in amendments:
        ruling = as_("chair").send("POST", f"/api/amendments/{id}/ruling", {"admissible": True}, revision=2)
        assert ruling.is_success, ruling.text
    staged(house, law, "commission")
    bodies = Assembly.read(house).bodies
    assert as_("chair").post(f"{ACT}/sittings", {"present": [bodies["by"], bodies["kz"]]}).status_code == 201


def test_a_decision_on_a_withdrawn_amendment(as_: As, law: ActId, house: House, unchanged: Unchanged) -> None:
    by, chair = as_("head_by"), as_("chair")
    id = tabled(by, reworded(by, DAYS_10))
    before_the_commission(as_, house, law, id)
    sees = chair.get(f"/api/amendments/{id}/consequences?outcome=adopted").json()["sees"]
    assert by.send("POST", f"/api/amendments/{id}/withdrawal", {"reason": "Снята."}, revision=3).is_success
    with unchanged():
        decision = chair.post(f"/api/amendments/{id}/decision", {"outcome": "adopted", "sees": sees})
        told(decision, 403, "not-permitted", reason="status-does-not-allow")


def test_one_amendment_decided_at_once_in_two_ways(as_: As, law: ActId, house: House) -> None:
    by, chair = as_("head_by"), as_("chair")
    id = tabled(by, reworded(by, DAYS_10))
    before_the_commission(as_, house, law, id)
    asked: list[dict[str, Any]] = []
    for outcome in ("adopted", "rejected"):
        shown = chair.get(f"/api/amendments/{id}/consequences?outcome={outcome}").json()
        asked.append({"outcome": outcome, "sees": shown["sees"], "reason": ""})
    chairs = [as_("chair") for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        decision = f"/api/amendments/{id}/decision"
        answers = list(pool.map(lambda one: one[0].post(decision, one[1]), zip(chairs, asked * 3, strict=True)))
    assert sorted(answer.status_code for answer in answers) == [201, *[409] * 5]


Moving = Callable[..., Any]


def test_a_stage_move_by_somebody_who_may_not_or_from_an_old_screen(
    as_: As, house: House, assembly: Assembly, unchanged: Unchanged
) -> None:
    published(house, an_act(assembly))
    way = Way(as_, assembly, "mz-1")
    old = way.gate()["revision"]
    way.work_at("development")
    now = way.gate()["revision"]
    with unchanged():
        for who, status, code, members in (
            ("", 401, "not-signed-in", {}),
            ("stranger", 404, "not-found", {}),
            ("head_by", 403, "not-permitted", {"reason": "no-mandate"}),
            ("chair", 403, "not-permitted", {"reason": "not-your-move"}),
        ):
            told(way.move(who, "send_to_parliaments", seen=now), status, code, **members)
        told(
            way.move("executive_secretary", "send_to_parliaments", seen=old),
            412,
            "stale-revision",
            expected=old,
            found=now,
        )
        told(way.move("executive_secretary", "dispatch", seen=now), 409, "act-elsewhere", stage="development")
    assert way.move("executive_secretary", "send_to_parliaments", seen=now).is_success


HOSTILE_WORDS = "Срок\u202e проверки\u200b не превышает 10 днeй."


def test_odd_characters_in_an_amendment_are_kept_and_told(as_: As, law: ActId) -> None:
    by = as_("head_by")
    preview = by.post(f"{ACT}/preview", {"edit": reworded(by, HOSTILE_WORDS)}).json()
    assert preview["wording"]["edits"][0]["text"] == HOSTILE_WORDS
    id = tabled(by, reworded(by, HOSTILE_WORDS))
    shown = as_("chair").get(f"/api/amendments/{id}").json()
    assert shown["tabled"]["edits"][0]["text"] == HOSTILE_WORDS
