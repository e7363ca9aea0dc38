"""The private PostgreSQL: it starts, survives being killed, dies with us, and says what is wrong."""

import os
import pwd
import signal
import stat
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from service.persistence import postgres_binaries
from service.persistence.postgres_account import Account, server_account
from service.persistence.postgres_place import LONGEST_LOG, Hold, Place, prepare
from service.persistence.postgres_trouble import (
    ForeignServer,
    InUse,
    NoBinaries,
    NotStarted,
    OtherMajorVersion,
    PostgresTrouble,
)
from service.persistence.private_postgres import APP, OWNER, PrivatePostgres
from tests.conftest import a_folder


@pytest.fixture
def home() -> Iterator[Path]:
    # Short: a socket's path has at most 107 bytes, and pytest's folders are long.
    with a_folder() as folder:
        yield folder / "home"


@pytest.fixture(scope="module")
def standing() -> Iterator[tuple[PrivatePostgres, Path]]:
    """A server that runs on what it made on nothing, and its home as it was made."""
    with a_folder() as folder:
        with PrivatePostgres(folder / "home"):
            pass
        kept = folder / "kept"
        copied(folder / "home", kept)
        with PrivatePostgres(folder / "home") as server:
            yield server, kept


@pytest.fixture
def made(home: Path, standing: tuple[PrivatePostgres, Path]) -> Path:
    """A home where a server was before: to make one takes a second of processor time."""
    copied(standing[1], home)
    return home


def copied(home: Path, to: Path) -> None:
    subprocess.run(["cp", "-a", home, to], check=True)


def ask(server: PrivatePostgres, statement: str, database: str = "clausula") -> object:
    with server.administer(database) as connection:
        row = connection.execute(statement.encode()).fetchone()
    assert row
    return row[0]


def run(server: PrivatePostgres, statement: str) -> None:
    with server.administer("clausula") as connection:
        connection.execute(statement.encode())


def until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def gone(process: int) -> bool:
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return True
    return state == "Z"


def test_it_starts_on_nothing_and_again_on_what_it_left(home: Path) -> None:
    with PrivatePostgres(home) as server:
        run(server, "CREATE TABLE kept AS SELECT 'слово' AS word")
        first = server.process
    assert first
    assert gone(first)
    with PrivatePostgres(home) as server:
        assert ask(server, "SELECT word FROM kept") == "слово"


def test_it_can_be_reached_by_its_user_only_and_from_no_network(standing: tuple[PrivatePostgres, Path]) -> None:
    server, _ = standing
    assert ask(server, "SHOW listen_addresses") == ""
    for folder in (server.folder, server.folder / "run", server.folder / "data"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700, folder


def test_it_runs_as_an_unprivileged_user(standing: tuple[PrivatePostgres, Path]) -> None:
    server, _ = standing
    owner = Path(f"/proc/{server.process}").stat().st_uid
    assert owner != 0
    assert os.geteuid() in {0, owner}


def test_requests_use_a_role_that_owns_nothing(standing: tuple[PrivatePostgres, Path]) -> None:
    server, _ = standing
    assert f"{APP}@/clausula" in server.url()
    assert f"{OWNER}@/other" in server.url(OWNER, "other")
    owns = ask(server, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'clausula'")
    powers = "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'clausula%' AND (rolsuper OR rolcreaterole)"
    assert owns == OWNER
    assert ask(server, powers) == 0


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("SELECT to_tsvector('russian', 'ДОГОВОРА') @@ plainto_tsquery('russian', 'договор')", True),
        ("SELECT lower('ДОГОВОР')", "договор"),
        ("SELECT 'Ель' ILIKE 'ель'", True),
        ("SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()", "UTF8"),
        ("SHOW lc_messages", "C"),
    ],
)
def test_russian_words_are_words_whatever_the_language_of_the_machine(
    postgres: PrivatePostgres, question: str, answer: object
) -> None:
    assert ask(postgres, question) == answer


def test_a_server_killed_hard_is_revived_with_all_that_was_committed(made: Path) -> None:
    with PrivatePostgres(made) as server:
        run(server, "CREATE TABLE kept AS SELECT 1 AS n")
        address = server.url()
        assert server.process
        os.kill(server.process, signal.SIGKILL)
        until(lambda: not server.alive())
        server.revive()
        assert ask(server, "SELECT n FROM kept") == 1
        assert server.url() == address


OUR_PROCESS = """
    import sys, time
    from pathlib import Path
    from service.persistence.private_postgres import PrivatePostgres
    server = PrivatePostgres(Path(sys.argv[1]))
    server.start()
    with server.administer("clausula") as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (n int)")
        connection.execute("INSERT INTO kept VALUES (1)")
    print(server.process, flush=True)
    time.sleep(600)
"""


def our_process(home: Path) -> tuple[subprocess.Popen[str], int]:
    command = [sys.executable, "-c", textwrap.dedent(OUR_PROCESS), str(home)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    with process.stdout as output:
        return process, int(output.readline())


@pytest.mark.skipif(sys.platform != "linux", reason="the death signal is Linux's")
def test_killing_us_stops_the_server_and_loses_nothing(made: Path) -> None:
    for start in (1, 2):
        process, server = our_process(made)
        process.kill()
        process.wait()
        with PrivatePostgres(made) as next_server:
            assert gone(server)
            assert ask(next_server, "SELECT count(*) FROM kept") == start


def test_a_second_process_on_the_same_home_is_told_so(made: Path) -> None:
    process, _ = our_process(made)
    try:
        with pytest.raises(InUse, match=str(process.pid)):
            PrivatePostgres(made).start()
        assert Hold(made).sockets_of_holder() == made / "postgres" / "run"
    finally:
        process.kill()
        process.wait()


def test_a_home_nobody_holds_has_no_server(home: Path) -> None:
    assert Hold(home).sockets_of_holder() is None
    with PrivatePostgres(home):
        pass
    assert Hold(home).sockets_of_holder() is None


def test_a_first_start_broken_off_is_begun_afresh(made: Path) -> None:
    with PrivatePostgres(made) as server:
        folder = server.folder
    (folder / "data").rename(folder / "data.new")
    (folder / "data.new" / "PG_VERSION").unlink()
    with PrivatePostgres(made) as server:
        assert ask(server, "SELECT 1") == 1
    assert not (folder / "data.new").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="told apart by /proc")
def test_a_note_that_names_a_stranger_does_not_keep_the_server_down(made: Path) -> None:
    with PrivatePostgres(made) as server:
        note = server.folder / "data" / "postmaster.pid"
        content = note.read_text().split("\n", 1)[1]
    account = server_account()
    as_user = ["setpriv", f"--reuid={account.user}", "--clear-groups"] if account.switch else []
    stranger = subprocess.Popen([*as_user, "sleep", "600"])
    try:
        note.write_text(f"{stranger.pid}\n{content}")
        account.own(note)
        with PrivatePostgres(made) as server:
            assert ask(server, "SELECT 1") == 1
    finally:
        stranger.kill()
        stranger.wait()


def test_a_server_somebody_else_runs_on_the_data_is_left_alone(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.persistence.private_postgres.PATIENCE", 0.2)
    with PrivatePostgres(made) as server:
        process, lock = server.process, made / "postgres.lock"
        lock.rename(made / "aside")  # as if it had been started by hand, without our lock
        with pytest.raises(ForeignServer, match=str(process)):
            PrivatePostgres(made).start()
        assert server.alive()


def test_a_server_that_refuses_its_settings_is_quoted(made: Path) -> None:
    with pytest.raises(NotStarted, match="no_such_setting"):
        PrivatePostgres(made, options=["no_such_setting=1"]).start()
    with PrivatePostgres(made) as server:  # and the home is free again
        assert server.alive()


def test_data_of_another_major_version_are_not_touched(made: Path) -> None:
    with PrivatePostgres(made) as server:
        version = server.folder / "data" / "PG_VERSION"
    version.write_text("9\n")
    with pytest.raises(OtherMajorVersion, match="made by PostgreSQL 9"):
        PrivatePostgres(made)


def test_a_home_too_deep_for_a_socket_gets_a_short_folder_which_goes_with_the_server(home: Path) -> None:
    with PrivatePostgres(home / ("ветвь" * 12) / ("лист" * 12)) as server:
        (url,) = (server.url(),)
        assert ask(server, "SELECT 1") == 1
        sockets = Path(url.partition("host=")[2])
        assert sockets.is_dir()
        assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
    assert not sockets.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root is kept out of root's own folders")
def test_below_a_folder_closed_to_the_server_the_data_go_elsewhere_and_no_mode_changes(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.persistence.postgres_place.SHELTER", home.parent / "shelter")
    closed = home.parent / "closed"
    closed.mkdir(mode=0o700)
    with PrivatePostgres(closed / "checkout" / ".clausula") as server:
        assert ask(server, "SELECT 1") == 1
        assert server.folder.parent == home.parent / "shelter"
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    again = prepare(closed / "checkout" / ".clausula", server_account())
    assert again.folder == server.folder


def test_nothing_is_found_where_nothing_is(home: Path) -> None:
    with pytest.raises(NoBinaries, match="CLAUSULA_POSTGRES_BIN"):
        postgres_binaries.find(home)


def fake_postgres(folder: Path, version: str) -> Path:
    folder.mkdir()
    for name in ("postgres", "initdb"):
        (folder / name).write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {version}'\n")
        (folder / name).chmod(0o755)
    return folder


@pytest.mark.parametrize(("version", "found"), [("15.4", 15), ("18devel", 18), ("14.22", None), ("unknown", None)])
def test_only_15_or_newer_will_do(tmp_path: Path, version: str, found: int | None) -> None:
    folder = fake_postgres(tmp_path / "bin", version)
    if found:
        assert postgres_binaries.find(folder).major == found
    else:
        with pytest.raises(NoBinaries):
            postgres_binaries.find(folder)


def test_the_version_that_made_the_data_goes_before_the_newest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pg").mkdir()
    for version in ("15", "16", "17"):
        fake_postgres(tmp_path / "pg" / version, f"{version}.1")
    monkeypatch.setattr(postgres_binaries, "PACKAGED", (f"{tmp_path.relative_to('/')}/pg/*",))
    monkeypatch.setenv("PATH", "/nowhere")
    assert postgres_binaries.find().major == 17
    assert postgres_binaries.find(made_by=15).major == 15


def test_every_trouble_is_told_in_both_languages(tmp_path: Path) -> None:
    facts = dict.fromkeys(("tried", "data", "made_by", "found", "home", "process", "account", "path", "doing"), "x")
    for trouble in PostgresTrouble.__subclasses__():
        told = trouble(**facts, log=tmp_path, said="y")
        assert told.told("ru") != told.told("en") == str(told)
        assert any("а" <= letter <= "я" for letter in told.told("ru"))


def test_a_long_record_of_the_server_is_turned(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.turn_log()
    place.log.write_text("short")
    place.turn_log()
    assert place.log.exists()
    with place.log.open("wb") as log:
        log.truncate(LONGEST_LOG + 1)
    place.turn_log()
    assert not place.log.exists()
    assert (tmp_path / "server.old.log").exists()


@pytest.mark.parametrize(
    ("mode", "passes"), [(0o700, False), (0o710, False), (0o711, True), (0o755, True)], ids=lambda value: f"{value}"
)
def test_who_may_pass(home: Path, mode: int, passes: bool) -> None:
    nobody = pwd.getpwnam("nobody")
    stranger = Account("nobody", nobody.pw_uid, nobody.pw_gid, switch=True)
    home.mkdir()
    home.chmod(mode)
    assert stranger.may_enter(home / "deeper") is passes
