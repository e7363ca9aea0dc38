"""The history of an act over HTTP: whole, by pages, and of one clause."""

from collections.abc import Callable

import pytest

from service.domain.events import Event, act_stream
from service.usecases.access import OPERATOR
from service.usecases.history import facts_to_read
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt
from tests.acts import an_act, clause_id
from tests.api.people import Assembly, Caller

As = Callable[[str], Caller]
CLAUSE = clause_id("article-1")


@pytest.fixture
def act(assembly: Assembly, house: House) -> str:
    """An act opened by the Secretariat, of which one event touches a clause."""
    act = an_act(assembly)
    with house.work(OPERATOR) as uow:
        uow.record(Event(act_stream(act), "amendment.tabled", None, None, act, payload={"clauses": [CLAUSE]}))
        uow.commit(Receipt(id=act))
    return act


def test_the_history_says_who_did_what_under_which_mandate(as_: As, act: str) -> None:
    first, second = as_("expert_mgimo").get("/api/acts/mz-1/events").json()
    assert (first["kind"], first["actor_name"]["ru"], first["role"]) == ("act.created", "secretariat", "secretariat")
    assert (second["number"], second["actor"]) == (2, None)


def test_the_history_of_a_clause_is_what_touched_it(as_: As, act: str) -> None:
    path = f"/api/acts/mz-1/events?clause={CLAUSE}"
    assert [event["kind"] for event in as_("head_by").get(path).json()] == ["amendment.tabled"]
    assert as_("head_by").get(path + "&after=2").json() == []


def test_a_history_goes_on_from_a_page(as_: As, act: str) -> None:
    assert [event["number"] for event in as_("head_by").get("/api/acts/mz-1/events?after=1").json()] == [2]
    assert [event["number"] for event in as_("head_by").get("/api/acts/mz-1/events/latest").json()] == [2, 1]


def test_of_an_act_that_is_not_there_nobody_may_hear(house: House) -> None:
    assert facts_to_read("none", house) is None
