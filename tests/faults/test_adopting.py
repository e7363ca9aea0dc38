"""Sixteen chairs adopt each act at one moment: it is adopted once, the others are told what happened."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, text

from service.formats.profiles.shelf import FileProfiles
from service.main import Application, create_app
from service.persistence.private_postgres import APP, PrivatePostgres
from tests.api.conftest import settings_on
from tests.faults.adopting import adopted_at_once
from tests.faults.record import faults

ACTS, CHAIRS = 4, 16


@pytest.fixture
def app(postgres: PrivatePostgres, name: str) -> Iterator[Application]:
    made = create_app(settings_on(postgres.url(APP, name)))
    yield made
    made.state.assembled.close()


def test_of_sixteen_adoptions_of_each_act_one_is_made(app: Application, owner: Connection) -> None:
    answers = adopted_at_once(app, (f"mz-{number}" for number in range(ACTS)), CHAIRS)
    assert answers == {201: ACTS, 409: ACTS * (CHAIRS - 1)}
    assert owner.scalar(text("select count(*) from transitions where move = 'adopt'")) == ACTS
    assert not [fault for fault in faults(owner, FileProfiles().current("pa-odkb")) if "skipped" not in fault]
