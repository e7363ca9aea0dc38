"""The connection is cut after the commit and before its answer: whoever sends the command again has done it once."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection

from service.bootstrap import house_on
from service.domain.ids import ActId
from service.formats.profiles.shelf import FileProfiles
from service.persistence import receipts
from service.persistence.engine import make_engine
from service.persistence.private_postgres import APP, PrivatePostgres, address
from service.usecases.ports.house import House, Unavailable
from tests.faults.commands import ALONE, COMMANDS, Command
from tests.faults.cutting import Wire
from tests.faults.record import became, faults
from tests.faults.repeating import answer
from tests.faults.scene import Stage


@pytest.fixture
def wire(postgres: PrivatePostgres) -> Iterator[Wire]:
    with postgres.administer() as server, tempfile.TemporaryDirectory(prefix="clausula-wire-") as folder:
        found = server.execute("select setting from pg_settings where name = 'unix_socket_directories'").fetchone()
        port = server.execute("select setting from pg_settings where name = 'port'").fetchone()
        assert found is not None
        assert port is not None
        with Wire(Path(folder), Path(str(found[0])) / f".s.PGSQL.{port[0]}") as made:
            yield made


@pytest.fixture
def house(wire: Wire, name: str) -> Iterator[House]:
    """A house at the far end of the wire."""
    engine = make_engine(address(wire.folder, APP, name), 2)
    yield house_on(engine, ZoneInfo("Europe/Moscow"))
    engine.dispose()


def given_twice(command: Command, stage: Stage, house: House, wire: Wire) -> tuple[object, ActId]:
    """The command with its connection cut after the commit, then sent again; what it was answered, and on what act."""
    scene = getattr(stage, command.scene)()
    given = command.ready(scene, f"{command.name}-{scene.slug}")
    wire.cut_next()
    with pytest.raises(Unavailable):
        given(house)
    return answer(given, house), scene.act


@pytest.mark.parametrize("name_of", ALONE)
def test_a_command_whose_answer_was_lost_is_done_once(
    name_of: str, stage: Stage, house: House, wire: Wire, owner: Connection
) -> None:
    command = COMMANDS[name_of]
    told, act = given_twice(command, stage, house, wire)
    assert wire.cuts == 1
    assert isinstance(told, dict)
    alone = getattr(stage, command.scene)()
    answer(command.ready(alone), stage.assembly.house)
    assert became(owner, act) == became(owner, alone.act)
    assert not list(faults(owner, FileProfiles().current("pa-odkb")))


def test_without_the_key_the_second_time_is_refused_and_it_is_noticed(
    stage: Stage, house: House, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receipts, "claim", lambda *_: None)
    monkeypatch.setattr(receipts, "answer", lambda *_: None)
    told, _ = given_twice(COMMANDS["adopt 10"], stage, house, wire)
    assert str(told).startswith("refused: ")
