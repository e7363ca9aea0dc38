"""Where the private PostgreSQL keeps its data and its socket, and who holds them now."""

import fcntl
import hashlib
import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from service.persistence.postgres_account import Account
from service.persistence.postgres_trouble import InUse, Unreachable

LONGEST_SOCKET_PATH = 107  # bytes, without the closing zero: sockaddr_un of Linux
SOCKET = ".s.PGSQL.5432"
TRIES = 5
LONGEST_LOG = 5 * 2**20  # bytes
SHELTER = Path("/var/lib/clausula")


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of one private server."""

    folder: Path

    @property
    def data(self) -> Path:
        """The data directory of PostgreSQL."""
        return self.folder / "data"

    @property
    def log(self) -> Path:
        """What the server writes about itself."""
        return self.folder / "server.log"

    def turn_log(self) -> None:
        """Put a long log aside, so that two of them at most are kept."""
        if self.log.exists() and self.log.stat().st_size > LONGEST_LOG:
            self.log.replace(self.log.with_suffix(".old.log"))

    def made_by(self) -> int | None:
        """Tell the major version that made the data; None where there are none."""
        try:
            return int((self.data / "PG_VERSION").read_text())
        except FileNotFoundError:
            return None


def place_of(home: Path, account: Account) -> Path:
    """Tell in which folder the server of a home belongs, making nothing.

    It lies in ``home``; where that cannot be reached by the server's user (a checkout under ``/root``), it lies under
    ``/var/lib/clausula`` in a folder named for ``home``. Raises ``Unreachable``.
    """
    home = home.resolve()
    if account.may_enter(home):
        return home / "postgres"
    if not account.may_enter(SHELTER):
        raise Unreachable(path=SHELTER, account=account.name)
    return SHELTER / hashlib.sha256(os.fsencode(home)).hexdigest()[:12]


def prepare(home: Path, account: Account) -> Place:
    """Make the folder of the server, open to its user only, and give it; raises ``Unreachable``."""
    _make(home.resolve(), 0o711 if account.switch else 0o700)
    folder = place_of(home, account)
    _make(folder.parent, 0o755)
    if _make(folder, 0o700):
        account.own(folder)
    return Place(folder)


def socket_folder(place: Place, account: Account) -> Path:
    """Make the folder of the socket: in the place, or in a short temporary one where that path would be too long."""
    folder = place.folder / "run"
    if len(os.fsencode(folder / SOCKET)) > LONGEST_SOCKET_PATH:
        folder = Path(tempfile.mkdtemp(prefix="clausula-"))
    else:
        _make(folder, 0o700)
    account.own(folder)
    return folder


class Hold:
    """The right to run the one server of a home: an advisory lock that ends with the process, however it ends.

    In the locked file stand the holder's process id and, once the server runs, the folder of its socket.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._path = home / "postgres.lock"
        self._handle: int | None = None

    def take(self) -> None:
        """Take the lock; raises ``InUse``."""
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        for _ in range(TRIES):  # a process that only looks whether the lock is held holds it for a moment itself
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(0.05)
        else:
            os.close(handle)
            raise InUse(home=self._home, process=(self._lines() or ["?"])[0])
        self._handle = handle
        self._write(f"{os.getpid()}\n")

    def announce(self, sockets: Path) -> None:
        """Tell other processes of the same user where the running server listens."""
        self._write(f"{os.getpid()}\n{sockets}\n")

    def sockets_of_holder(self) -> Path | None:
        """Give the folder of the running server's socket; None where no process holds the lock."""
        if not self._path.exists():
            return None
        with self._path.open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                lines = self._lines()
                return Path(lines[1]) if len(lines) > 1 else None
        return None

    def release(self) -> None:
        """Give the lock back; the file stays, for removing it would open a race."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _write(self, content: str) -> None:
        assert self._handle is not None
        os.ftruncate(self._handle, 0)
        os.pwrite(self._handle, os.fsencode(content), 0)

    def _lines(self) -> list[str]:
        return os.fsdecode(self._path.read_bytes()).splitlines()


def _make(folder: Path, mode: int) -> bool:
    # The mode is set only on what we make ourselves.
    if folder.is_dir():
        return False
    folder.mkdir(parents=True)
    folder.chmod(mode)
    return True
