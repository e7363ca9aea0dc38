"""`clausula serve` as a person or a supervisor runs it: a process of its own on a home of its own."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import psycopg
import pytest

from service.persistence.postgres_place import Hold
from tests.cli.running import clausula, empty_home, serving, within

LONGEST_STOP = 10.0


def answers(address: str) -> bool:
    return httpx2.get(f"{address}/api/session").status_code == 200


def stopped(process: subprocess.Popen[str], number: signal.Signals) -> float:
    began = time.monotonic()
    process.send_signal(number)
    assert process.wait(LONGEST_STOP) == 0
    return time.monotonic() - began


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[Path, int]]:
    """A home that a running service holds, and its process."""
    with empty_home() as home, serving(home) as (process, _):
        yield home, process.pid


def test_it_starts_on_nothing_and_on_what_it_left_and_stops_in_order(home: Path) -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        with serving(home) as (process, address):
            assert answers(address), number.name
            assert stopped(process, number) < LONGEST_STOP, number.name
        assert Hold(home).sockets_of_holder() is None, number.name
        assert not (home / "postgres" / "data" / "postmaster.pid").exists(), number.name


def test_it_stops_in_time_although_pages_listen_to_it(assembly: Path) -> None:
    with serving(assembly, CLAUSULA_DEMO="true") as (process, address), httpx2.Client(base_url=address) as browser:
        people = browser.get("/api/demo/people").json()
        assert browser.post("/api/demo/sign-in", json={"person": people[0]["id"]}).status_code == 204
        with browser.stream("GET", "/api/live", timeout=30) as live:
            assert live.status_code == 200
            assert live.headers["content-type"].startswith("text/event-stream")
            assert stopped(process, signal.SIGTERM) < LONGEST_STOP


def test_the_second_start_does_nothing_again(assembly: Path) -> None:
    heard: list[str] = []
    with serving(assembly, heard, CLAUSULA_DEMO="true") as (_, address):
        assert answers(address)
    assert len(heard) == 1
    assert heard[0].startswith(f"Clausula is at {address}")


def test_killed_hard_it_starts_again_and_has_lost_nothing(home: Path) -> None:
    def ask(statement: bytes) -> object:
        sockets = Hold(home).sockets_of_holder()
        with psycopg.connect(host=str(sockets), user="clausula_owner", dbname="clausula") as connection:
            cursor = connection.execute(statement)
            return cursor.fetchone() if cursor.description else None

    with serving(home) as (process, _):
        ask(b"CREATE TABLE kept AS SELECT 'committed' AS what")
        process.kill()
    with serving(home) as (_, address):
        assert answers(address)
        assert ask(b"SELECT what FROM kept") == ("committed",)


def test_it_survives_the_death_of_its_database(assembly: Path) -> None:
    with serving(assembly, CLAUSULA_DEMO="true") as (process, address), httpx2.Client(base_url=address) as browser:
        before = browser.get("/api/demo/people").json()
        assert before
        note = assembly / "postgres" / "data" / "postmaster.pid"
        os.kill(int(note.read_text().split("\n", 1)[0]), signal.SIGKILL)
        statuses = set()
        deadline = time.monotonic() + 60
        while (answer := browser.get("/api/demo/people")).status_code != 200:
            statuses.add(answer.status_code)
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert statuses <= {503}  # it says that it is busy, never that it broke
        assert answer.json() == before
        assert process.poll() is None


def test_a_taken_port_is_said_at_once_with_what_to_do(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        refused = clausula("serve", "--port", str(taken.getsockname()[1]), home=home)
    assert refused.returncode == 1
    assert "clausula serve --port" in refused.stderr
    assert not home.exists()


def test_a_second_one_on_the_same_home_is_told_so(served: tuple[Path, int]) -> None:
    home, process = served
    refused = clausula("serve", "--port", "0", home=home)
    assert refused.returncode == 1
    assert f"process {process}" in refused.stderr


def test_other_commands_work_on_the_database_of_the_running_service(served: tuple[Path, int]) -> None:
    done = within("migrate", home=served[0])
    assert done.returncode == 0
    assert "Nothing to do" in done.stdout


def test_a_wrong_setting_is_named(home: Path) -> None:
    refused = within("serve", home=home, CLAUSULA_ZONE="Moscow")
    assert refused.returncode == 2
    assert refused.stderr.startswith("CLAUSULA_ZONE: ")


def test_migrating_an_empty_home_makes_its_database(home: Path) -> None:
    first, second = clausula("migrate", home=home), within("migrate", home=home)
    assert (first.returncode, second.returncode) == (0, 0)
    assert "Database brought to migration" in first.stdout
    assert "Nothing to do" in second.stdout


@pytest.mark.parametrize(
    ("language", "said"), [("ru_RU.UTF-8", "Для «clausula serve» всё есть"), ("C.UTF-8", "Nothing is in the way")]
)
def test_the_doctor_finds_nothing_wrong_and_changes_nothing(home: Path, language: str, said: str) -> None:
    web = Path(__file__).parents[2] / "frontend"  # has an index.html, built or not
    examined = within("doctor", home=home, LANG=language, CLAUSULA_WEB_ROOT=str(web), CLAUSULA_PORT="0")
    assert said in examined.stdout
    assert examined.returncode == 0
    assert not home.exists()


@pytest.mark.parametrize(
    ("setting", "value", "remedy"),
    [
        ("CLAUSULA_WEB_ROOT", "/nowhere", "make run"),
        ("CLAUSULA_POSTGRES_BIN", "/nowhere", "apt-get install postgresql"),
        ("CLAUSULA_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none", "check CLAUSULA_DATABASE_URL"),
    ],
)
def test_the_doctor_names_the_remedy(home: Path, setting: str, value: str, remedy: str) -> None:
    examined = within("doctor", home=home, **{setting: value})
    assert examined.returncode == 1
    assert remedy in examined.stdout


@pytest.mark.parametrize("command", ["serve", "migrate", "doctor", "openapi", "import", "export", "demo"])
@pytest.mark.parametrize(("language", "letters"), [("ru", "Параметры"), ("en", "Options")])
def test_every_command_explains_itself(home: Path, command: str, language: str, letters: str) -> None:
    explained = within(command, "--help", home=home, LANG=language)
    assert explained.returncode == 0
    assert letters in explained.stdout
    assert len(explained.stdout.splitlines()) > 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["serve", "--port", "eighty"], "--port: значение не годится"),
        (["serve", "--prot", "80"], "лишнее: --prot 80"),
        (["fly"], "нет такого значения"),
        (["serve", "--port"], "--port: не хватает значения"),
    ],
)
def test_a_slip_is_explained_in_the_readers_language(home: Path, arguments: list[str], said: str) -> None:
    refused = within(*arguments, home=home, LANG="ru_RU.UTF-8")
    assert refused.returncode == 2
    assert said in refused.stderr


def test_said_nothing_it_shows_what_can_be_said(home: Path) -> None:
    asked = clausula(home=home)
    assert asked.returncode == 2
    assert all(command in asked.stdout for command in ("serve", "migrate", "doctor"))
