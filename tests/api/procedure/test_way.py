"""The whole way of an act over HTTP, from development to dispatch."""

from collections.abc import Callable

import pytest

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import an_act, published
from tests.api.people import Assembly, Caller
from tests.way import Way

As = Callable[[str], Caller]


@pytest.fixture
def act(assembly: Assembly, house: House) -> ActId:
    act = an_act(assembly)
    published(house, act)
    return act


@pytest.fixture
def way(as_: As, assembly: Assembly, act: ActId) -> Way:
    return Way(as_, assembly, "mz-1")


def test_an_act_goes_the_whole_way_and_its_text_becomes_final(way: Way, as_: As) -> None:
    way.go_to("dispatched")
    shown = as_("head_by").get("/api/acts/mz-1").json()
    assert shown["act"]["stage"]["key"] == "dispatched"
    assert [(row["number"], row["reason"]) for row in shown["versions"]] == [(1, "imported"), (2, "finalised")]
    assert shown["versions"][1]["resolution"] == {"number": "19-4.1", "date": "2026-12-09"}
    assert shown["versions"][1]["hash"] == shown["versions"][0]["hash"]
