"""A PostgreSQL of our own, for whoever gives no database: a child process that lives and dies with us.

It listens on a socket in a folder only its user may enter, on no network address. Two roles come with it:
``clausula_owner`` owns the tables and runs the migrations, ``clausula_app`` serves requests and owns nothing.
Its programs are found by ``postgres_binaries``, its folder by ``postgres_place``.
"""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

import psycopg
from psycopg import sql

from service.persistence import postgres_binaries, postgres_child
from service.persistence.postgres_account import server_account
from service.persistence.postgres_place import Hold, prepare, socket_folder
from service.persistence.postgres_trouble import ForeignServer, NotStarted, OtherMajorVersion

OWNER = "clausula_owner"
APP = "clausula_app"
DATABASE = "clausula"
PATIENCE = 60.0  # seconds for recovery after a crash
GRACE = 8.0  # seconds for a fast shutdown; after it, an immediate one and recovery at the next start

FIXED = (
    "listen_addresses=",
    "unix_socket_permissions=0700",
    "timezone=UTC",
    "log_timezone=UTC",
    "lc_messages=C",
    "jit=off",  # our statements are short; compiling them costs more than it saves
)


def address(sockets: Path, role: str = APP, database: str = DATABASE) -> str:
    """Give the address of a database for SQLAlchemy, from the folder of the server's socket."""
    return f"postgresql+psycopg://{role}@/{database}?host={quote(str(sockets))}"


class PrivatePostgres:
    """The private server of one home; start it from the main thread.

    As a context manager it starts on entry and stops on exit. ``options`` are further ``name=value`` settings.
    Every trouble is a ``PostgresTrouble``.
    """

    def __init__(self, home: Path, named: Path | None = None, options: Sequence[str] = ()) -> None:
        self._account = server_account()
        self._place = prepare(home, self._account)
        self._hold = Hold(home.resolve())
        self._options = options
        try:
            self.binaries = postgres_binaries.find(named, self._place.made_by())
        except OtherMajorVersion as trouble:
            raise OtherMajorVersion(**trouble.facts | {"data": self._place.data}) from None
        self._sockets: Path | None = None
        self._server: subprocess.Popen[bytes] | None = None

    @property
    def folder(self) -> Path:
        """Where the data are."""
        return self._place.folder

    @property
    def process(self) -> int | None:
        """The server's process id, while it runs."""
        return self._server.pid if self._server and self.alive() else None

    def start(self) -> None:
        """Start the server, making its data first where there are none, and see to its roles and database."""
        # The signal that ends the server with us is bound to the thread that starts it.
        assert threading.current_thread() is threading.main_thread()
        self._hold.take()
        try:
            if self._place.made_by() is None:
                self._make_data()
            self._place.turn_log()
            self._sockets = socket_folder(self._place, self._account)
            self._run()
            self._see_to_roles()
            self._hold.announce(self._sockets)
        except BaseException:
            self.stop()
            raise

    def alive(self) -> bool:
        """Tell whether the server still runs."""
        return self._server is not None and self._server.poll() is None

    def revive(self) -> None:
        """Start the server again, on the same socket, after it died under us; from the main thread."""
        assert self._sockets is not None
        assert not self.alive()
        self._run()

    def stop(self) -> None:
        """Stop the server cleanly and give the home free; harmless when it does not run."""
        server, self._server = self._server, None
        if server is not None:
            _end(server)
        if self._sockets is not None and self._sockets.parent != self._place.folder:
            shutil.rmtree(self._sockets, ignore_errors=True)
        self._sockets = None
        self._hold.release()

    def url(self, role: str = APP, database: str = DATABASE) -> str:
        """Give the address of a database for SQLAlchemy, as one of the roles."""
        assert self._sockets is not None
        return address(self._sockets, role, database)

    def administer(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        """Connect as the superuser, each statement its own transaction."""
        return psycopg.connect(host=str(self._sockets), user="postgres", dbname=database, autocommit=True)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _make_data(self) -> None:
        fresh = self._place.folder / "data.new"  # renamed when whole, so that a broken first start is begun afresh
        shutil.rmtree(fresh, ignore_errors=True)
        command = ["initdb", f"--pgdata={fresh}", "--username=postgres", "--auth=trust", "--encoding=UTF8"]
        if self.binaries.major >= 17:
            # LC_CTYPE too: Russian full text and trigrams go by it, not by the provider.
            command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=C.UTF-8"]
        else:
            command += ["--locale=C.UTF-8"]
        with self._place.log.open("ab") as log:
            made = self._child(command, log.fileno()).wait()
        if made != 0:
            raise self._failure("initdb")
        fresh.rename(self._place.data)

    def _run(self) -> None:
        self._wait_for_orphan()
        deadline = time.monotonic() + PATIENCE
        settings = (*FIXED, f"unix_socket_directories={self._sockets}", *self._options)
        command = ["postgres", "-D", str(self._place.data), *(part for one in settings for part in ("-c", one))]
        while True:
            with self._place.log.open("ab") as log:
                self._server = self._child(command, log.fileno())
            if self._answers(deadline):
                return
            # Killed hard, a server leaves helpers that hold its shared memory for a moment more.
            if "still in use" not in self._said() or time.monotonic() > deadline:
                raise self._failure("postgres")
            time.sleep(0.1)

    def _answers(self, deadline: float) -> bool:
        while self.alive() and time.monotonic() < deadline:
            try:
                self.administer().close()
            except psycopg.OperationalError:
                time.sleep(0.01)
            else:
                return True
        return False

    def _wait_for_orphan(self) -> None:
        # The server of a process of ours that was killed is shutting down: let it finish.
        deadline = time.monotonic() + PATIENCE / 2
        while (process := _server_on(self._place.data)) is not None:
            if time.monotonic() > deadline:
                raise ForeignServer(data=self._place.data, process=process)
            time.sleep(0.02)

    def _see_to_roles(self) -> None:
        with self.administer() as connection:
            for role in (OWNER, APP):
                if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
                    connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(role)))
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
                self.create_database(DATABASE)

    def create_database(self, name: str, template: str = "template1") -> None:
        """Make a database owned by ``clausula_owner``, as a copy of ``template``."""
        statement = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {}")
        with self.administer() as connection:
            connection.execute(statement.format(*map(sql.Identifier, (name, OWNER, template))))

    def replace_database(self, name: str, successor: str) -> None:
        """Drop a database and let another take its name; broken off in between, the next start makes an empty one."""
        self.drop_database(name)
        with self.administer() as connection:
            statement = sql.SQL("ALTER DATABASE {} RENAME TO {}")
            connection.execute(statement.format(sql.Identifier(successor), sql.Identifier(name)))

    def drop_database(self, name: str) -> None:
        """Drop a database, ending whatever is connected to it."""
        with self.administer() as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def _child(self, command: list[str], output: int) -> subprocess.Popen[bytes]:
        who = [str(self._account.user), str(self._account.group)] if self._account.switch else ["-", "-"]
        program = [self.binaries.program(command[0]), *command[1:]]
        launcher = [sys.executable, "-I", "-S", str(postgres_child.__file__), str(os.getpid()), *who]
        return subprocess.Popen(  # noqa: S603 - no shell, every part is ours
            [*launcher, *program],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd="/",
            env={name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))},
            start_new_session=True,  # Ctrl+C at the terminal is for us; we then stop the server in order
        )

    def _said(self) -> str:
        return "\n".join(self._place.log.read_text(errors="replace").splitlines()[-8:])

    def _failure(self, doing: str) -> NotStarted:
        return NotStarted(doing=doing, log=self._place.log, said=self._said())


def _end(server: subprocess.Popen[bytes]) -> None:
    for fast_immediate_hard in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        server.send_signal(fast_immediate_hard)
        try:
            server.wait(GRACE)
        except subprocess.TimeoutExpired:
            continue
        return


def _server_on(data: Path) -> int | None:
    # Which PostgreSQL works on the data, if any. A note left by a killed one may name a process id used anew by
    # something else (a container starts counting at 1): PostgreSQL would refuse to start, so the note is removed.
    note = data / "postmaster.pid"
    try:
        process = int(note.read_text().split("\n", 1)[0])
        os.kill(process, 0)
    except (FileNotFoundError, ProcessLookupError, PermissionError, ValueError):
        return None
    if sys.platform != "linux" or Path(f"/proc/{process}/cwd").resolve() == data.resolve():
        return process
    note.unlink(missing_ok=True)
    return None
