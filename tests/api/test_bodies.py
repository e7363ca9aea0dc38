"""What comes in as a body: read strictly, refused with its reason, hashed without what a browser makes up."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.api.bodies import JSON_LIMIT, UPLOAD_LIMIT, FormHash, read_strictly
from tests.api.people import Caller

As = Callable[[str], Caller]


@pytest.fixture
def as_(shared_as: As) -> As:
    return shared_as


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"{", "not-json"),
        (b"\xff", "not-json"),
        (b"{'a': 1}", "not-json"),
        (b'{"a": NaN}', "not-json"),
        (b'{"a": -Infinity}', "not-json"),
        (b'{"a": "\\ud800"}', "not-json"),
        (b'{"a": "\xed\xa0\x80"}', "not-json"),
        (b"[" * 100_000, "not-json"),
        (b"[" * 990 + b"]" * 990, "not-json"),
        (b'{"a": 1, "a": 2}', "duplicate-member"),
        (b'{"b": {"a": 1, "\\u0061": 2}}', "duplicate-member"),
        (b'{"a": "x\\u0000y"}', "nul"),
        (b'{"x\\u0000y": 1}', "nul"),
        (b'[["\\u0000"]]', "nul"),
        (b'{"a": 9007199254740993}', "number-too-large"),
        (b'{"a": 1' + b"0" * 5000 + b"}", "number-too-large"),
        (b'{"a": 1e400}', "number-too-large"),
    ],
)
def test_a_body_that_two_readers_could_read_differently_is_refused(as_: As, body: bytes, reason: str) -> None:
    answer = as_("").client.post("/api/demo/sign-in", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["type"]) == (400, "/errors/body-unreadable")
    assert answer.json()["reason"] == reason


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "", "application/jsonx", "text/json"]
)
def test_json_under_another_name_is_refused(as_: As, kind: str) -> None:
    answer = as_("").client.post("/api/demo/sign-in", content=b'{"person": "x"}', headers={"Content-Type": kind})
    assert (answer.status_code, answer.json()["type"]) == (415, "/errors/media-type")


def test_the_name_of_json_may_have_its_charset(as_: As) -> None:
    kind = {"Content-Type": "Application/JSON; charset=utf-8"}
    assert as_("").client.post("/api/demo/sign-in", content=b'{"person": "x"}', headers=kind).status_code == 404


@pytest.mark.parametrize("told", [True, False])
def test_a_body_too_large_is_refused_whether_it_says_so_or_not(as_: As, told: bool) -> None:
    body = b'"' + b"x" * JSON_LIMIT + b'"'
    content = body if told else iter([body[:1000], body[1000:]])
    answer = as_("").client.post("/api/demo/sign-in", content=content, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["type"]) == (413, "/errors/too-large")


def test_members_nobody_asked_for_are_refused_by_name(as_: As) -> None:
    answer = as_("").client.post("/api/demo/sign-in", json={"person": "x", "role": "admin"})
    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"pointer": "/role", "reason": "extra-forbidden"}]


@pytest.mark.parametrize("body", [b"null", b"[]", b'"x"', b"1", b"{}", b'{"person": null}', b'{"person": {}}'])
def test_json_of_another_shape_is_refused_by_place(as_: As, body: bytes) -> None:
    answer = as_("").client.post("/api/demo/sign-in", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert {error["pointer"] for error in answer.json()["errors"]} <= {"", "/person"}


def test_a_zero_in_backslashes_is_no_nul() -> None:
    assert read_strictly(b'{"a": "\\\\u0000"}') == {"a": "\\u0000"}


def test_the_limit_for_files_is_above_that_for_json() -> None:
    assert UPLOAD_LIMIT > JSON_LIMIT


def form(boundary: str, words: bytes) -> bytes:
    mark = boundary.encode()
    return (
        b"--" + mark + b'\r\nContent-Disposition: form-data; name="file"\r\n\r\n' + words + b"\r\n--" + mark + b"--\r\n"
    )


@settings(max_examples=50)
@given(st.binary(max_size=200), st.integers(1, 50), st.integers(1, 50))
def test_the_same_form_sent_again_has_the_same_hash(words: bytes, size: int, other_size: int) -> None:
    assert hashed_form("----first0123456789", words, size) == hashed_form("----second987654321", words, other_size)


def test_forms_of_different_words_differ() -> None:
    assert hashed_form("b0undary", b"yes", 7) != hashed_form("b0undary", b"no", 7)


def hashed_form(boundary: str, words: bytes, size: int) -> str:
    body = form(boundary, words)
    made = FormHash(f'multipart/form-data; boundary="{boundary}"')
    for start in range(0, len(body), size):
        made.update(body[start : start + size])
    return made.hexdigest()
