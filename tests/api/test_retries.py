"""A write sent again under its key has one effect and one answer, however and whenever it is sent."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from sqlalchemy import Engine, text

from tests.api.people import Caller

As = Callable[[str], Caller]

ACT = {"slug": "mz-1", "kind": "model_law", "title": {"ru": "О тестах"}, "language": "ru", "naming": "ru-parts"}


def count(engine: Engine, table: str) -> int:
    with engine.connect() as connection:
        return connection.scalar(text(f"select count(*) from {table}")) or 0


def test_the_same_request_twice_is_one_act_and_one_answer(as_: As, engine: Engine) -> None:
    secretariat, key = as_("secretariat"), str(uuid4())
    first = secretariat.post("/api/acts", ACT, key=key)
    events = count(engine, "events")
    again = secretariat.post("/api/acts", ACT, key=key)
    assert first.status_code == 201, first.text
    assert (again.status_code, again.content, again.headers["content-type"]) == (
        first.status_code, first.content, first.headers["content-type"],
    )  # fmt: skip
    assert again.headers.get("etag") == first.headers.get("etag")
    assert (count(engine, "acts"), count(engine, "events")) == (1, events)


def test_another_browser_of_the_same_person_gets_the_same_answer(as_: As, engine: Engine) -> None:
    key = str(uuid4())
    first = as_("secretariat").post("/api/acts", ACT, key=key)
    assert as_("secretariat").post("/api/acts", ACT, key=key).content == first.content


@pytest.mark.parametrize("changed", [ACT | {"slug": "mz-2"}, ACT | {"title": {"ru": "О другом"}}])
def test_a_key_used_for_another_request_is_refused(as_: As, engine: Engine, changed: dict[str, object]) -> None:
    secretariat, key = as_("secretariat"), str(uuid4())
    secretariat.post("/api/acts", ACT, key=key)
    answer = secretariat.post("/api/acts", changed, key=key)
    assert (answer.status_code, answer.json()["type"]) == (422, "/errors/key-reused")
    assert count(engine, "acts") == 1


def test_keys_of_two_people_have_nothing_to_do_with_each_other(as_: As, engine: Engine) -> None:
    key = str(uuid4())
    as_("secretariat").post("/api/acts", ACT, key=key)
    answer = as_("executive_secretary").post("/api/acts", ACT | {"slug": "mz-2"}, key=key)
    assert answer.status_code == 201
    assert count(engine, "acts") == 2


def test_of_requests_sent_at_one_time_under_one_key_one_does_the_work(as_: As, engine: Engine) -> None:
    key = str(uuid4())
    callers = [as_("secretariat") for _ in range(6)]
    with ThreadPoolExecutor(6) as threads:
        answers = list(threads.map(lambda caller: caller.post("/api/acts", ACT, key=key), callers))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert count(engine, "acts") == 1


def test_a_refused_request_may_be_mended_under_its_key_and_is_refused_the_same_until_then(as_: As) -> None:
    secretariat, key = as_("secretariat"), str(uuid4())
    bad = ACT | {"slug": "Not a slug"}
    refused = [secretariat.post("/api/acts", bad, key=key).status_code for _ in range(2)]
    assert refused == [422, 422]
    assert secretariat.post("/api/acts", ACT, key=key).status_code == 201


def test_without_a_key_two_requests_are_two(as_: As) -> None:
    secretariat = as_("secretariat")
    headers = {"X-CSRF-Token": secretariat.csrf}
    assert secretariat.client.post("/api/acts", json=ACT, headers=headers).status_code == 201
    assert secretariat.client.post("/api/acts", json=ACT, headers=headers).json()["type"] == "/errors/slug-taken"


@pytest.mark.parametrize("key", ["", "short", "x" * 129, "with a space in it", "кириллица"])
def test_a_key_that_is_none_is_refused(as_: As, key: str) -> None:
    caller = as_("secretariat")
    headers = {b"X-CSRF-Token": caller.csrf.encode(), b"Idempotency-Key": key.encode()}
    answer = caller.client.post("/api/acts", json=ACT, headers=headers)
    assert (answer.status_code, answer.json()["errors"][0]["reason"]) == (422, "idempotency-key")


def test_reading_needs_no_key_and_leaves_no_trace_of_one(as_: As, engine: Engine) -> None:
    caller = as_("secretariat")
    assert caller.get("/api/acts", headers={"Idempotency-Key": str(uuid4())}).status_code == 200
    assert count(engine, "receipts") == 0
