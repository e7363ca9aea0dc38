"""An act at the amendments stage, and a commission that sits on it."""

from collections.abc import Callable

import pytest

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import an_act, published, staged
from tests.amending import ACT, As
from tests.api.people import Assembly


@pytest.fixture
def law(house: House, assembly: Assembly) -> ActId:
    """An act with a text at the amendments stage."""
    act = an_act(assembly)
    published(house, act)
    staged(house, act, "amendments")
    return act


@pytest.fixture
def commission(as_: As, house: House, law: ActId, assembly: Assembly) -> Callable[[str], None]:
    """``commission(id)``: the act is before the commission, which sits; these amendments are in order."""

    def before(*ids: str) -> None:
        for id in ids:
            answer = as_("chair").send("POST", f"/api/amendments/{id}/ruling", {"admissible": True}, revision=2)
            assert answer.status_code == 200, answer.text
        staged(house, law, "commission")
        there = {"present": [assembly.bodies["by"], assembly.bodies["kz"]]}
        assert as_("chair").post(f"{ACT}/sittings", there).status_code == 201

    return before
