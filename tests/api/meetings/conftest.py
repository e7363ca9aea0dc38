"""A meeting of the commission with the test law on its agenda, and amendments in order before it."""

from collections.abc import Callable

import pytest

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import an_act, published, staged
from tests.amending import ACT, As
from tests.api.people import Assembly
from tests.meeting import Meeting


@pytest.fixture
def law(house: House, assembly: Assembly) -> ActId:
    """An act with a text at the amendments stage."""
    act = an_act(assembly)
    published(house, act)
    staged(house, act, "amendments")
    return act


@pytest.fixture
def before(as_: As, house: House, law: ActId) -> Callable[..., None]:
    """``before(id, …)``: these amendments are in order and the act is before the commission."""

    def ruled(*ids: str) -> None:
        for id in ids:
            answer = as_("chair").send("POST", f"/api/amendments/{id}/ruling", {"admissible": True}, revision=2)
            assert answer.status_code == 200, answer.text
        staged(house, law, "commission")

    return ruled


@pytest.fixture
def meeting(as_: As, assembly: Assembly, law: ActId) -> Meeting:
    """A meeting of the commission, convened, with the law on its agenda."""
    return Meeting.convened(as_, assembly, ACT.rpartition("/")[2])
