"""The walk: every route, asked by everybody, answers as the one table says, and refusals change nothing.

Ids of another delegation's things stand in the requests, so the columns of ``by`` and ``kz`` differ where they must.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any
from uuid import NAMESPACE_OID, uuid5

import pytest
from httpx2 import Response
from sqlalchemy import text

from service.main import Application
from tests.api.authorisation.ask import Ask
from tests.api.authorisation.scene import Scene
from tests.api.authorisation.table import GROUPS, REQUESTS, expected
from tests.api.people import Assembly, Caller

Staging = Callable[[], AbstractContextManager[Application]]

STATUS: Mapping[str, range] = {
    "+": range(200, 300), "1": range(401, 402), "3": range(403, 404), "4": range(404, 405), "9": range(409, 410),
}  # fmt: skip
PEOPLE = tuple(key for group in GROUPS for key in group)
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TABLE = expected()


def routes(app: Application) -> Iterator[str]:
    for path, operations in app.openapi()["paths"].items():
        for method in operations:
            yield f"{method.upper()} {path}"


def ask(app: Application, key: str, method: str, asked: Ask) -> Response:
    caller = caller_of(app, key, asked.path)
    if method == "GET":
        return caller.get(asked.path)
    sent: dict[str, Any] = {"files": {"file": ("act.txt", asked.file.encode())}} if asked.file else {}
    return caller.send(method, asked.path, asked.body, revision=asked.revision, **sent)


def caller_of(app: Application, key: str, path: str) -> Caller:
    """The browser of a person, opened once; one of its own where the request ends or begins a session."""
    if path.startswith(("/auth/", "/api/demo/")):
        return Caller.signed_in(app, assembly_of(app), key)
    if not hasattr(app.state, "callers"):
        app.state.callers = {}
    if key not in app.state.callers:
        app.state.callers[key] = Caller.signed_in(app, assembly_of(app), key)
    found: Caller = app.state.callers[key]
    return found


def assembly_of(app: Application) -> Assembly:
    if not hasattr(app.state, "assembly"):
        app.state.assembly = Assembly.read(app.state.house)
    found: Assembly = app.state.assembly
    return found


def letter(answer: Response) -> str:
    return next((sign for sign, statuses in STATUS.items() if answer.status_code in statuses), str(answer.status_code))


def state(app: Application) -> object:
    """What a refused request must leave as it was."""
    with app.state.assembled.engine.connect() as connection:
        counted = "select (select count(*) from events), (select count(*) from receipts), (select count(*) from people)"
        return tuple(connection.execute(text(counted)).one())


def test_every_route_stands_in_the_table(shared_app: Application) -> None:
    named = {route.partition(" (")[0] for route in REQUESTS}
    assert named == set(routes(shared_app))
    assert TABLE.keys() == REQUESTS.keys()


@pytest.mark.parametrize("route", REQUESTS)
def test_everybody_is_answered_as_the_table_says(route: str, scene: Scene, rehearsed: Application) -> None:
    """Nothing that succeeds is kept, so that everybody asks of the same scene."""
    method, asked = route.partition(" ")[0], scene.filled(REQUESTS[route])
    before = state(rehearsed)
    answers = {key: ask(rehearsed, key, method, asked) for key in PEOPLE}
    row = {key: TABLE.get(route, {}).get(key, "?") for key in PEOPLE}
    assert written({key: letter(answer) for key, answer in answers.items()}) == written(row)
    hidden = {answer.content for answer in answers.values() if answer.status_code == 404}
    if hidden and method != "GET":
        one = next(key for key, answer in answers.items() if answer.status_code == 404)
        assert hidden == {unknown(rehearsed, one, method, asked).content}, "somebody learns that it exists"
    assert state(rehearsed) == before


def written(answers: Mapping[str, str]) -> str:
    """A row of the table."""
    return " ".join("".join(answers[key] for key in group) for group in GROUPS)


def unknown(app: Application, key: str, method: str, asked: Ask) -> Response:
    """The same request about things that do not exist."""
    path = UUID.sub(str(uuid5(NAMESPACE_OID, "nothing")), asked.path)
    return ask(app, key, method, replace(asked, path=re.sub(r"/acts/[a-z]+", "/acts/nothing", path)))
