"""A wire to PostgreSQL that can be cut at the worst moment: the commit is done, and nobody hears of it."""

import socket
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

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
