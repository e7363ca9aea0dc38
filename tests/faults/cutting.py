"""A wire to PostgreSQL that can be cut at the worst moment: the commit is done, and nobody hears of it."""

import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from service.bootstrap import house_on
from service.persistence.engine import make_engine
from service.persistence.private_postgres import APP, PrivatePostgres, address
from service.usecases.ports.house import House, Unavailable
from tests.faults.commands import Command
from tests.faults.ground import ZONE, Ground
from tests.faults.repeating import answer
from tests.faults.scene import Scene

COMMIT = b"COMMIT\x00"


class Wire:
    """Passes on everything between two sockets in folders, as PostgreSQL names them; ``cut_next`` arms it."""

    def __init__(self, folder: Path, to: Path) -> None:
        self._to = to
        self.folder = folder
        self._at = folder / to.name
        self._armed = threading.Event()
        self.cuts = 0
        self._listener = socket.socket(socket.AF_UNIX)

    def cut_next(self) -> None:
        """After the next commit is carried out its answer is lost, with the connection."""
        self._armed.set()

    def __enter__(self) -> Self:
        self._listener.bind(str(self._at))
        self._at.chmod(0o777)
        self._listener.listen(64)
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.close()
        self._at.unlink()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            server.connect(str(self._to))
            cut = threading.Event()
            for pump in (self._there, self._back):
                threading.Thread(target=pump, args=(client, server, cut), daemon=True).start()

    def _there(self, client: socket.socket, server: socket.socket, cut: threading.Event) -> None:
        while data := _received(client):
            if COMMIT in data and self._armed.is_set():
                self._armed.clear()
                self.cuts += 1
                cut.set()
            server.sendall(data)
        _close(client, server)

    def _back(self, client: socket.socket, server: socket.socket, cut: threading.Event) -> None:
        while (data := _received(server)) and not cut.is_set():
            client.sendall(data)
        _close(client, server)


def _received(wire: socket.socket) -> bytes:
    try:
        return wire.recv(65_536)
    except OSError:
        return b""


def _close(*wires: socket.socket) -> None:
    for wire in wires:
        try:
            wire.shutdown(socket.SHUT_RDWR)
        except OSError:
            continue
        finally:
            wire.close()


@dataclass(frozen=True, slots=True)
class FarHouse:
    """A house at the far end of a wire to the database of a ground."""

    ground: Ground
    wire: Wire
    house: House

    def given_twice(self, command: Command) -> tuple[object, Scene]:
        """The command with its connection cut after the commit, then sent again; what it was answered then."""
        scene = self.ground.scene(command.scene)
        given = command.ready(scene, f"{command.name}-{scene.slug}")
        cuts = self.wire.cuts
        self.wire.cut_next()
        with pytest.raises(Unavailable):
            given(self.house)
        assert self.wire.cuts == cuts + 1
        return answer(given, self.house), scene


@contextmanager
def far_house(postgres: PrivatePostgres, ground: Ground) -> Iterator[FarHouse]:
    """A wire to the database of a ground, and a house at its far end."""
    with postgres.administer() as server, tempfile.TemporaryDirectory(prefix="clausula-wire-") as folder:
        found = server.execute("select setting from pg_settings where name = 'unix_socket_directories'").fetchone()
        port = server.execute("select setting from pg_settings where name = 'port'").fetchone()
        assert found is not None
        assert port is not None
        with Wire(Path(folder), Path(str(found[0])) / f".s.PGSQL.{port[0]}") as wire:
            engine = make_engine(address(wire.folder, APP, ground.name), 2)
            yield FarHouse(ground, wire, house_on(engine, ZONE))
            engine.dispose()
