"""Sessions end: by themselves, when left alone, when their person is shut out."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine, text

from service.main import Application
from service.persistence.sessions import IDLE
from tests.api.people import Assembly, Caller
from tests.api.queries import counting_queries

As = Callable[[str], Caller]


def signed_in(caller: Caller) -> bool:
    return caller.get("/api/session").json()["person"] is not None


@pytest.mark.parametrize(
    ("change", "goes_on"),
    [
        ("expires_at = now() + interval '1 minute'", True),
        ("expires_at = now() - interval '1 second'", False),
        ("seen_at = now() - interval '3 hours'", True),
        ("seen_at = now() - interval '5 hours'", False),
    ],
)
def test_a_session_ends_by_itself_and_when_left_alone(as_: As, engine: Engine, change: str, goes_on: bool) -> None:
    caller = as_("head_by")
    assert signed_in(caller)
    with engine.begin() as connection:
        connection.execute(text(f"update sessions set {change}"))
    assert signed_in(caller) is goes_on


def test_a_request_counts_as_activity_once_a_minute(as_: As, engine: Engine, app: Application) -> None:
    caller = as_("head_by")
    with engine.begin() as connection:
        connection.execute(text("update sessions set seen_at = now() - interval '3 hours'"))
    with counting_queries(app.state.assembled.engine) as sent:
        for _ in range(3):
            caller.get("/api/bodies")
    assert sum("update sessions" in statement for statement in sent) == 1
    with engine.begin() as connection:
        assert connection.scalar(text("select now() - seen_at < interval '1 minute' from sessions"))


def test_mandates_count_from_the_next_request_on(as_: As, engine: Engine, assembly: Assembly) -> None:
    caller = as_("secretariat")
    act = {"slug": "mz-1", "kind": "model_law", "title": {"ru": "О"}, "language": "ru", "naming": "ru-parts"}
    with engine.begin() as connection:
        connection.execute(
            text("update mandates set valid_until = current_date - 2 where person_id = :person"),
            {"person": assembly.people["secretariat"]},
        )
    assert caller.post("/api/acts", act).status_code == 403


def test_signing_in_sweeps_the_sessions_that_have_ended(as_: As, engine: Engine) -> None:
    as_("head_by")
    with engine.begin() as connection:
        connection.execute(text("update sessions set expires_at = now()"))
    as_("head_kz")
    with engine.connect() as connection:
        assert connection.scalar(text("select count(*) from sessions")) == 1


def test_ended_sessions_are_swept(as_: As, engine: Engine, app: Application) -> None:
    kept, ended = as_("head_by"), as_("head_kz")
    with engine.begin() as connection:
        of_kz = "person_id = (select id from people where key = 'head_kz')"
        connection.execute(text(f"update sessions set seen_at = now() - :idle where {of_kz}"), {"idle": IDLE})
    assert app.state.assembled.sessions.sweep() == 1
    assert (signed_in(kept), signed_in(ended)) == (True, False)


def test_every_session_of_a_person_can_be_ended(as_: As, app: Application, assembly: Assembly) -> None:
    first, second, other = as_("head_by"), as_("head_by"), as_("head_kz")
    app.state.assembled.sessions.end_all(assembly.people["head_by"])
    assert [signed_in(caller) for caller in (first, second, other)] == [False, False, True]


def test_who_comes_with_an_ended_session_can_begin_another(as_: As, app: Application, assembly: Assembly) -> None:
    caller = as_("head_by")
    app.state.assembled.sessions.end_all(assembly.people["head_by"])
    caller.csrf = caller.get("/api/session").json()["csrf"]
    assert caller.post("/api/demo/sign-in", {"person": assembly.people["head_kz"]}).status_code == 204
    assert caller.get("/api/session").json()["person"]["id"] == assembly.people["head_kz"]


@pytest.mark.parametrize("token", ["", "null", "undefined", "x", "a" * 5000, "' or 1=1 --"])
def test_a_made_up_token_is_nobodys(as_: As, token: str) -> None:
    nobody = as_("")
    assert nobody.client.get("/api/session", headers={"Cookie": f"clausula={token}"}).json()["person"] is None


def test_asking_who_one_is_costs_the_same_for_everybody(as_: As, app: Application) -> None:
    made = []
    for key in ("head_by", "secretariat"):
        caller = as_(key)
        with counting_queries(app.state.assembled.engine) as sent:
            caller.get("/api/people")
        made.append(len(sent))
    assert made == [3, 3]  # the session, the people, their mandates
