"""Every way to fail is one problem document, and none of them tells what is inside."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest
from starlette.testclient import TestClient

import service
from service.api.problems import STATUS, pointer, refusal
from service.domain.errors import DomainError, InvalidInput, NotFound
from service.main import Application
from tests.api.people import ADDRESS, Caller

As = Callable[[str], Caller]


@pytest.fixture
def as_(shared_as: As) -> As:
    return shared_as


def every(kind: type[DomainError]) -> Iterator[type[DomainError]]:
    for below in kind.__subclasses__():
        yield below
        yield from every(below)


@pytest.fixture(scope="module")
def refusals() -> set[type[DomainError]]:
    """Every refusal of the program, which must be imported for its classes to be known."""
    for module in walk_packages(service.__path__, "service."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    return {kind for kind in every(DomainError) if kind.__module__.startswith("service.")}


def test_every_refusal_has_a_status_and_every_status_a_refusal(refusals: set[type[DomainError]]) -> None:
    assert {kind.__name__ for kind in refusals} == {kind.__name__ for kind in STATUS}


def test_no_two_refusals_share_a_code(refusals: set[type[DomainError]]) -> None:
    codes = sorted([kind.code for kind in refusals])
    assert codes == sorted(set(codes))


def test_a_refusal_shows_its_facts_but_not_those_of_what_is_not_there() -> None:
    shown = refusal(InvalidInput("too-long", "/title")).body
    assert b'"errors":[{"pointer":"/title","reason":"too-long"}]' in shown
    assert b"secret" not in refusal(NotFound("act", "secret")).body


@pytest.mark.parametrize(
    ("place", "written"),
    [
        (("body", "units", 0, "a/b~c"), "/units/0/a~1b~0c"),
        (("body",), ""),
        ((), ""),
        (("query", "after"), "query/after"),
        (("header", "If-Match"), "header/If-Match"),
    ],
)
def test_places_are_json_pointers_into_the_body_or_named(place: tuple[str | int, ...], written: str) -> None:
    assert pointer(place) == written


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/none", 404, "not-found"),
        ("GET", "/api/acts/none", 404, "not-found"),
        ("POST", "/api/session", 405, "method-not-allowed"),
        ("GET", "/api/acts/x/events?after=-1", 422, "invalid-input"),
        ("GET", "/api/acts/x/events?clause=1", 422, "invalid-input"),
        ("GET", "/api/acts/" + "9" * 300 + "/events", 404, "not-found"),
        ("GET", "/api/acts/%00/events", 404, "not-found"),
        ("GET", "/api/acts/'; drop table acts; --/events", 404, "not-found"),
    ],
)
def test_what_cannot_be_answered_is_a_problem(as_: As, method: str, path: str, status: int, code: str) -> None:
    answer = as_("head_by").send(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.json()["type"] == f"/errors/{code}"
    assert answer.json()["status"] == status
    assert {"title", "detail"} <= answer.json().keys()


def test_what_is_not_allowed_says_what_is(as_: As) -> None:
    assert as_("").post("/api/bodies").headers["allow"] == "GET"


def test_an_unforeseen_failure_tells_nothing_and_has_its_headers(app: Application) -> None:
    def broken() -> None:
        raise RuntimeError("the inside of the program")

    app.add_api_route("/api/broken", broken)
    app.router.routes.insert(0, app.router.routes.pop())
    answer = TestClient(app, ADDRESS, raise_server_exceptions=False).get("/api/broken")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert answer.json()["type"] == "/errors/internal"
    assert "inside" not in answer.text
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
