"""Whichever write of a command fails, nothing of it is done; sent again once writes succeed, all of it is."""

import pytest

from tests.faults.alone import Alone
from tests.faults.commands import SOME, Command
from tests.faults.failing import wrecked
from tests.faults.ground import Ground
from tests.faults.record import became

LEAST_WRITES = 2


@pytest.mark.parametrize("command", SOME, ids=lambda one: one.name)
def test_nothing_is_half_done(command: Command, ground: Ground, alone: Alone) -> None:
    scene, writes, left = wrecked(command, ground)
    assert writes > LEAST_WRITES, "the triggers are not there"
    assert not left
    assert became(ground.owner, scene.act) == alone.became(command)
    assert not ground.wrong(), "a failed command keeps its key, or leaves something else"
