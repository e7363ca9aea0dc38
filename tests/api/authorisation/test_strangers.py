"""Not yours and not there are one answer, byte by byte: ids of an act closed to the caller, wherever they stand.

Every act of the scene is restricted to those who need to know; whoever does not, asks every request of the table
with the ids of its things in path, query and body, alone and in pairs with things of their own.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import NAMESPACE_OID, uuid5

import pytest
from httpx2 import Response
from sqlalchemy import text

from service.main import Application
from tests.api.authorisation.ask import Ask
from tests.api.authorisation.scene import STAGES, Scene
from tests.api.authorisation.table import REQUESTS
from tests.api.authorisation.test_walk import UUID, Staging, ask, state

STRANGERS = ("secretariat", "executive_secretary", "legal_editor", "admin", "head_by", "member_kz", "assembly_chair",
             "councillor", "eac_secretary", "observer")  # fmt: skip

NOT_ABOUT_AN_ACT = re.compile(
    r"/api/(session|demo|people|mandates|bodies|work|profiles|imports|meetings|votes|powers|absences)|/auth/"
    r"|/api/programme(s|-changes|-sets)"
    r"|^\S+ /api/(acts|remarks)$"
)
"""Routes of the house itself; what they name of an act is asked for in ``BESIDES``."""

BESIDES: Mapping[str, tuple[str, str, Ask]] = {
    "the act of powers": ("head_by", "POST", Ask("/api/powers", {
        "body": "{by}", "person": "{member}", "first_day": "2022-01-01", "last_day": "2022-01-02", "act": "council"})),
    "the act of an absence": ("secretariat", "POST", Ask("/api/absences", {
        "body": "{by}", "first_day": "2022-01-01", "reason": "Письмо.", "act": "council"})),
    "the act a file is compared with": ("secretariat", "GET", Ask("/api/imports/{file}/prospect?act=council")),
    "the act a file is published to": ("secretariat", "POST", Ask("/api/imports/{file}/publication", {
        "act": "council"}, 1)),
    "the act that is listened to": ("head_by", "GET", Ask("/api/live?act=council")),
}  # fmt: skip
"""Where the id of an act stands in a body or a query."""

ROUTES = [route for route in REQUESTS if not NOT_ABOUT_AN_ACT.search(route) and "/live" not in route]


def shut(app: Application) -> None:
    """Nobody but developer, commission and auditor needs to know of any act."""
    with app.state.assembled.engine.begin() as connection:
        connection.execute(text("update acts set restricted = true, readers = '[]'"))
        connection.execute(text("update opinion_requests set waived_at = now(), waived_by = asked_by, reason = '-'"))
        connection.execute(text("update invitations set revoked_at = now(), revoked_by = given_by"))


def nowhere(asked: Ask) -> Ask:
    """The same request about things that do not exist."""
    return replace(asked, path=_gone(asked.path), body=_gone(asked.body))


def _gone(value: Any) -> Any:
    if isinstance(value, str):
        named = re.sub(rf"(?<=/acts/)({'|'.join(STAGES)})\b", "nothing", value)
        named = re.sub(r"(?<=act=)\w+", "nothing", named)
        return UUID.sub(str(uuid5(NAMESPACE_OID, "nothing")), "nothing" if named in STAGES else named)
    if isinstance(value, dict):
        return {name: _gone(member) for name, member in value.items()}
    return [_gone(member) for member in value] if isinstance(value, list) else value


def same(one: Response, other: Response) -> bool:
    return (one.status_code, one.content) == (other.status_code, other.content)


@pytest.fixture(scope="module")
def closed(scene: Scene, staging: Staging) -> Any:
    with staging() as app:
        shut(app)
        yield app


@pytest.mark.parametrize("route", ROUTES)
def test_an_act_that_is_not_for_one_is_no_act(route: str, scene: Scene, closed: Application) -> None:
    method, asked = route.partition(" ")[0], scene.filled(REQUESTS[route])
    before = state(closed)
    for key in STRANGERS:
        there = ask(closed, key, method, asked)
        assert there.status_code == 404, (key, there.status_code, there.text)
        assert same(there, ask(closed, key, method, replace(asked, path=nowhere(asked).path))), key
    assert state(closed) == before


@pytest.mark.parametrize("what", BESIDES)
def test_an_id_in_a_body_or_a_query_tells_no_more(what: str, scene: Scene, closed: Application) -> None:
    key, method, asked = BESIDES[what]
    filled = scene.filled(asked)
    members = filled.body if isinstance(filled.body, dict) else {}
    gone = replace(filled, path=re.sub(r"act=\w+", "act=nothing", filled.path),
                   body={**members, "act": "nothing"} if members else filled.body)  # fmt: skip
    there = ask(closed, key, method, filled)
    assert there.status_code == 404, there.text
    assert same(there, ask(closed, key, method, gone))
