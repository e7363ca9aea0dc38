"""The connection is cut after the commit and before its answer: whoever sends the command again has done it once."""

from collections.abc import Iterator

import pytest

from service.persistence.private_postgres import PrivatePostgres
from tests.faults.alone import Alone
from tests.faults.commands import SOME, Command
from tests.faults.cutting import FarHouse, far_house
from tests.faults.ground import Ground
from tests.faults.record import became


@pytest.fixture(scope="module")
def far(postgres: PrivatePostgres, ground: Ground) -> Iterator[FarHouse]:
    with far_house(postgres, ground) as made:
        yield made


@pytest.mark.parametrize("command", SOME, ids=lambda one: one.name)
def test_a_command_whose_answer_was_lost_is_done_once(command: Command, far: FarHouse, alone: Alone) -> None:
    told, scene = far.given_twice(command)
    assert isinstance(told, dict)
    assert became(far.ground.owner, scene.act) == alone.became(command)
    assert not far.ground.wrong()
