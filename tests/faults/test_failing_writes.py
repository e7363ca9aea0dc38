"""Whichever write of a command fails, nothing of it is done; sent again once writes succeed, all of it is."""

from collections.abc import Mapping

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from service.domain.amendment.amendment import Cause, Status
from service.domain.ids import AmendmentId
from service.formats.profiles.shelf import FileProfiles
from service.persistence.amendments import SqlAmendments
from service.usecases.ports.house import House, Unavailable
from service.usecases.receipt import Repeated
from tests.faults.commands import ALONE, COMMANDS, Command, Given
from tests.faults.failing import Failing
from tests.faults.record import became, faults
from tests.faults.repeating import answer
from tests.faults.scene import Scene, Stage

LEAST_WRITES, MOST_WRITES = 2, 60


@pytest.fixture
def failing(owner: Connection) -> Failing:
    return Failing(owner)


def fails(given: Given, house: House) -> bool:
    try:
        given(house)
    except (DBAPIError, Unavailable):
        return True
    except Repeated:
        return False
    return False


def wrecked(command: Command, stage: Stage, owner: Connection, failing: Failing) -> tuple[int, list[int]]:
    """Fail write after write of a command until it is done; gives how many it has, and those that left something."""
    failing.at(0)
    scene: Scene = getattr(stage, command.scene)()
    given, house = command.ready(scene, f"{command.name}-{scene.slug}"), stage.assembly.house
    before, left = became(owner, scene.act), []
    for write in range(1, MOST_WRITES):
        failing.at(write)
        if not fails(given, house):
            break
        if became(owner, scene.act) != before:
            left.append(write)
    failing.at(0)
    alone: Scene = getattr(stage, command.scene)()
    answer(command.ready(alone), house)
    if not left:
        assert became(owner, scene.act) == became(owner, alone.act)
    return write, left


@pytest.mark.parametrize("name_of", ALONE)
def test_nothing_is_half_done(name_of: str, stage: Stage, owner: Connection, failing: Failing) -> None:
    writes, left = wrecked(COMMANDS[name_of], stage, owner, failing)
    assert writes > LEAST_WRITES, "the triggers are not there"
    assert not left
    assert not list(faults(owner, FileProfiles().current("pa-odkb")))


def test_a_commit_in_the_midst_leaves_something_half_done_and_it_is_noticed(
    stage: Stage, owner: Connection, failing: Failing, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = SqlAmendments.turn

    def too_early(self: SqlAmendments, changes: Mapping[AmendmentId, tuple[Status, Cause | None]]) -> None:
        self._connection.commit()
        turn(self, changes)

    monkeypatch.setattr(SqlAmendments, "turn", too_early)
    assert wrecked(COMMANDS["adopt 10"], stage, owner, failing)[1]
