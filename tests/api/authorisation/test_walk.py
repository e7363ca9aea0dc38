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
    caller = Caller.signed_in(app, assembly_of(app), key)
    if method == "GET":
        return caller.get(asked.path)
    sent: dict[str, Any] = {"files": {"file": ("act.txt", asked.file.encode())}} if asked.file else {}
    return caller.send(method, asked.path, asked.body, revision=asked.revision, **sent)


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
def test_everybody_is_answered_as_the_table_says(route: str, scene: Scene, staging: Staging) -> None:
    method = route.partition(" ")[0]
    asked = scene.filled(REQUESTS[route])
    row = TABLE.get(route, {})
    alone = [key for key in PEOPLE if asked.once and row.get(key) == "+"]
    answers: dict[str, str] = {}
    with staging() as app:
        for key in PEOPLE:
            if key not in alone:
                answers[key] = letter(watched(app, key, method, asked))
    for key in alone:
        with staging() as app:
            answers[key] = letter(ask(app, key, method, asked))
    assert written(answers) == written({key: row.get(key, "?") for key in PEOPLE})


def watched(app: Application, key: str, method: str, asked: Ask) -> Response:
    """Ask, and see that a refusal changes nothing and tells nobody of what is not theirs."""
    before = state(app)
    answer = ask(app, key, method, asked)
    if not answer.is_success:
        assert state(app) == before, f"refused to {key or 'nobody'}, and yet something changed"
    if answer.status_code == 404 and method != "GET":
        assert answer.content == unknown(app, key, method, asked).content, f"{key} learns that it exists"
    return answer


def written(answers: Mapping[str, str]) -> str:
    """A row of the table."""
    return " ".join("".join(answers[key] for key in group) for group in GROUPS)


def unknown(app: Application, key: str, method: str, asked: Ask) -> Response:
    """The same request about things that do not exist."""
    path = UUID.sub(str(uuid5(NAMESPACE_OID, "nothing")), asked.path)
    return ask(app, key, method, replace(asked, path=re.sub(r"/acts/[a-z]+", "/acts/nothing", path)))
