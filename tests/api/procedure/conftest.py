"""An act in development with one version, and everybody's browsers around it."""

from collections.abc import Callable

import pytest

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import an_act, published
from tests.api.people import Assembly, Caller
from tests.way import Way


@pytest.fixture
def act(assembly: Assembly, house: House) -> ActId:
    act = an_act(assembly)
    published(house, act)
    return act


@pytest.fixture
def way(as_: Callable[[str], Caller], assembly: Assembly, act: ActId) -> Way:
    return Way(as_, assembly, "mz-1")
