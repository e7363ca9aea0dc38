"""Sixteen chairs adopt each act at one moment: it is adopted once, the others are told what happened."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from service.main import Application
from tests.faults.adopting import adopted_at_once, unpaced
from tests.faults.ground import Ground

ACTS, CHAIRS = 2, 16


@pytest.fixture
def app(ground: Ground) -> Iterator[Application]:
    with unpaced(ground.url) as made:
        yield made


def test_of_sixteen_adoptions_of_each_act_one_is_made(app: Application, ground: Ground) -> None:
    answers = adopted_at_once(app, (f"raced-{number}" for number in range(ACTS)), CHAIRS)
    assert answers == {"201": ACTS, "409 act-elsewhere": ACTS * (CHAIRS - 1)}
    assert ground.owner.scalar(text("select count(*) from transitions where move = 'adopt'")) == ACTS
    assert not [fault for fault in ground.wrong() if "skipped" not in fault]
