"""Threads of comments over HTTP: anchored to words, answered, resolved, never silently moved."""

from collections.abc import Callable
from typing import Any

import pytest

from service.usecases.ports.house import House
from tests.acts import LAW, an_act, clause_id, published, translated
from tests.api.people import Assembly, Caller

As = Callable[[str], Caller]
TERM = "article-1/paragraph-2"
THREADS = "/api/acts/mz-1/threads"


@pytest.fixture
def act(assembly: Assembly, house: House) -> str:
    act = an_act(assembly)
    published(house, act)
    return act


def thread(quote: str = "30 дней", **changes: object) -> dict[str, Any]:
    return {
        "clause": clause_id(TERM),
        "version": 1,
        "language": "ru",
        "text": "Почему столько?",
        "mark": {"quote": quote, "before": "не превышает ", "after": " со дня"},
    } | changes


def opened(caller: Caller, **changes: Any) -> dict[str, Any]:
    answer = caller.post(THREADS, thread(**changes))
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


def threads(caller: Caller, query: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = caller.get(THREADS + query).json()["threads"]
    return found


def test_an_invited_expert_comments_on_words_and_a_delegation_answers(as_: As, act: str) -> None:
    made = opened(as_("expert_mgimo"))
    answer = as_("member_by").post(f"/api/threads/{made['id']}/comments", {"text": "Так решила рабочая группа."})
    assert answer.status_code == 201
    (shown,) = threads(as_("developer"))
    assert [(c["author"]["name"]["ru"], c["role"], c["text"]) for c in shown["comments"]] == [
        ("expert_mgimo", "expert", "Почему столько?"),
        ("member_by", "delegation_member", "Так решила рабочая группа."),
    ]
    assert shown["place"] == {"standing": "located", "occurrence": 1, "clause": None}
    assert (shown["eid"], shown["number"], shown["revision"]) == ("art_1__para_2", "2.", 2)
    events = as_("developer").get("/api/acts/mz-1/events").json()
    kinds = [event["kind"] for event in (events["events"] if isinstance(events, dict) else events)]
    assert {"thread.opened", "comment.added"} <= set(kinds)


def test_a_comment_may_be_on_a_heading_or_on_a_whole_clause(as_: As, act: str) -> None:
    heading = {"quote": "Предмет", "part": "heading"}
    opened(as_("member_by"), clause=clause_id("article-1"), mark=heading)
    opened(as_("member_by"), clause=clause_id("article-2"), mark=None)
    assert [one["place"]["standing"] for one in threads(as_("member_by"))] == ["located", "whole_clause"]


@pytest.mark.parametrize(
    ("later", "standing"),
    [
        (LAW.replace("Срок проверки", "Общий срок проверки"), "located"),
        (LAW.replace("30 дней", "10 дней"), "lost"),
        (LAW.replace("со дня обращения", "со дня обращения, или не превышает 30 дней со дня жалобы"), "ambiguous"),
        (LAW.replace("  paragraph 2: Срок проверки не превышает 30 дней со дня обращения.\n", ""), "clause_gone"),
    ],
)
def test_marked_words_are_found_in_the_next_version_or_said_to_be_lost(
    as_: As, act: str, house: House, later: str, standing: str
) -> None:
    opened(as_("member_by"))
    published(house, act, later)  # type: ignore[arg-type]
    (shown,) = threads(as_("member_by"))
    assert shown["place"]["standing"] == standing
    assert shown["mark"]["quote"] == "30 дней"
    assert shown["version"] == 1


def test_equal_words_are_told_apart_by_how_often_they_stood_before(as_: As, act: str, house: House) -> None:
    published(house, act, LAW.replace("Срок проверки", "Отдельно от 30 дней ожидания срок проверки"))  # type: ignore[arg-type]
    opened(as_("member_by"), version=2)
    (shown,) = threads(as_("member_by"))
    assert shown["place"] == {"standing": "located", "occurrence": 2, "clause": None}


def test_threads_come_in_the_order_of_the_text(as_: As, act: str) -> None:
    late = opened(as_("member_by"), clause=clause_id("article-2"), mark=None)
    early = opened(as_("member_by"))
    assert [one["id"] for one in threads(as_("member_by"))] == [early["id"], late["id"]]
    assert [one["id"] for one in threads(as_("member_by"), f"?clause={clause_id('article-2')}")] == [late["id"]]


def test_a_thread_of_a_delegation_does_not_exist_for_others(as_: As, act: str) -> None:
    made = opened(as_("member_by"), visibility="delegation")
    assert len(threads(as_("head_by"))) == 1
    assert threads(as_("member_kz")) == []
    assert as_("head_by").post(f"/api/threads/{made['id']}/comments", {"text": "Да."}).status_code == 201
    assert as_("member_kz").post(f"/api/threads/{made['id']}/comments", {"text": "Да."}).status_code == 404
    events = as_("member_kz").get("/api/acts/mz-1/events").text
    assert "thread.opened" not in events


def test_the_opener_or_the_secretariat_resolves_a_thread_and_it_can_be_opened_again(as_: As, act: str) -> None:
    made = opened(as_("member_by"))
    path = f"/api/threads/{made['id']}/resolution"
    refused = as_("member_kz").send("POST", path, {}, revision=1)
    assert (refused.status_code, refused.json()["reason"]) == (403, "not-the-author")
    assert as_("member_by").send("POST", path, {}, revision=1).json()["revision"] == 2
    (shown,) = threads(as_("member_by"))
    assert shown["resolved_by"]["name"]["ru"] == "member_by"
    late = as_("member_kz").post(f"/api/threads/{made['id']}/comments", {"text": "И ещё."})
    assert (late.status_code, late.json()["type"]) == (409, "/errors/thread-resolved")
    again = as_("secretariat").send("POST", path, {"resolved": False}, revision=2)
    assert again.status_code == 200
    assert threads(as_("member_by"))[0]["resolved_at"] is None


def test_who_has_not_read_the_last_answer_does_not_resolve(as_: As, act: str) -> None:
    made = opened(as_("member_by"))
    as_("member_kz").post(f"/api/threads/{made['id']}/comments", {"text": "Погодите."})
    stale = as_("member_by").send("POST", f"/api/threads/{made['id']}/resolution", {}, revision=1)
    assert (stale.status_code, stale.json()["found"]) == (412, 2)
    assert as_("member_by").post(f"/api/threads/{made['id']}/resolution", {}).status_code == 428


@pytest.mark.parametrize(
    ("changes", "status", "pointer"),
    [
        ({"quote": "40 дней"}, 422, "/mark/quote"),
        ({"text": " \n "}, 422, "/text"),
        ({"text": "а" * 10_001}, 422, "/text"),
        ({"clause": clause_id("article-9")}, 404, ""),
        ({"clause": "art_1"}, 404, ""),
        ({"version": 7}, 404, ""),
        ({"language": "de"}, 404, ""),
        ({"mark": {"quote": ""}}, 422, "/mark/quote"),
        ({"mark": {"quote": "Закон", "offset": 3}}, 422, "/mark/offset"),
    ],
)
def test_a_comment_on_what_does_not_stand_there_is_refused_by_name(
    as_: As, act: str, changes: dict[str, object], status: int, pointer: str
) -> None:
    answer = as_("member_by").post(THREADS, thread(**changes))  # type: ignore[arg-type]
    assert answer.status_code == status, answer.text
    if pointer:
        assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert threads(as_("member_by")) == []


def test_words_that_stand_twice_are_not_marked_without_their_neighbours(as_: As, act: str) -> None:
    twice = {"quote": "о"}
    answer = as_("member_by").post(THREADS, thread(mark=twice))
    assert answer.json()["errors"] == [{"pointer": "/mark/quote", "reason": "ambiguous"}]


def test_a_comment_on_an_untranslated_clause_is_on_the_authentic_words(as_: As, act: str, house: House) -> None:
    translated(house, act, {"article-1": ("Scope", "")})  # type: ignore[arg-type]
    opened(as_("member_by"), language="en")
    opened(as_("member_by"), language="en", clause=clause_id("article-1"), mark={"quote": "Scope", "part": "heading"})
    assert {one["language"]: one["place"]["standing"] for one in threads(as_("member_by"))} == {
        "ru": "located",
        "en": "located",
    }


def test_nobody_comments_without_a_mandate_or_on_an_act_that_is_not_theirs_to_read(as_: As, act: str) -> None:
    for caller, status in (("", 401), ("stranger", 404), ("observer", 404), ("auditor", 403)):
        assert as_(caller).post(THREADS, thread()).status_code == status, caller
    assert as_("member_by").post(f"/api/threads/{clause_id('x')}/comments", {"text": "Да."}).status_code == 404
    assert as_("member_by").get("/api/acts/mz-1/threads").json()["threads"] == []


def test_many_threads_are_read_in_as_many_queries_as_one(as_: As, act: str, queries: Callable[[], int]) -> None:
    reader = as_("member_by")
    opened(reader)
    threads(reader)
    queries()
    threads(reader)
    one = queries()
    for _ in range(5):
        made = opened(reader)
        reader.post(f"/api/threads/{made['id']}/comments", {"text": "Да."})
    queries()
    assert len(threads(reader)) == 6
    assert queries() == one
