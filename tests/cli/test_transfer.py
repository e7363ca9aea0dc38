"""`clausula demo`, `import` and `export` on one home: what goes in comes out, and every slip is explained."""

import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from service.cli.options import FORMATS
from service.cli.refusals import UNREADABLE
from service.persistence.private_postgres import PrivatePostgres
from service.usecases.ports.formats import Unreadable
from service.usecases.publishing import Format
from tests.cli.running import clausula, within

TEXTS = files("service.demonstration") / "texts"


@pytest.fixture(scope="module", autouse=True)
def running(assembly: Path) -> Iterator[None]:
    """The database of the assembly, started once: each command finds that it runs."""
    named = os.environ.get("CLAUSULA_POSTGRES_BIN")
    with PrivatePostgres(assembly, Path(named) if named else None):
        yield


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "закон.txt"
    path.write_bytes((TEXTS / "law-ru.txt").read_bytes())
    return path


def test_a_second_demonstration_adds_nobody(assembly: Path) -> None:
    again = within("demo", home=assembly)
    assert again.returncode == 0
    assert "already" in again.stdout


def test_a_file_is_taken_in_published_and_given_out_again(assembly: Path, law: Path, tmp_path: Path) -> None:
    taken = clausula(
        "import", str(law), "--as", "secretariat-1", "--new", "mz-2026-88", "--title", "ru=О защите", home=assembly
    )
    assert taken.returncode == 0, taken.stderr
    assert "207 paragraphs, 207 placed, 0 left out" in taken.stdout
    assert "Published: mz-2026-88, version 1" in taken.stdout
    given = {}
    for kind in ("docx", "akn", "text"):
        path = tmp_path / f"out.{kind}"
        out = within(
            "export", "mz-2026-88", "--as", "secretariat-1", "--format", kind, "--output", str(path), home=assembly
        )
        assert out.returncode == 0, out.stderr
        given[kind] = path.read_bytes()
    assert given["docx"].startswith(b"PK")
    assert b"akomaNtoso" in given["akn"][:500]
    assert "критической информационной инфраструктуры" in given["text"].decode()


def test_without_an_act_the_file_waits_for_corrections(assembly: Path, law: Path) -> None:
    taken = within("import", str(law), "--as", "secretariat-1", home=assembly, LANG="ru_RU.UTF-8")
    assert taken.returncode == 0, taken.stderr
    assert "абзацев 207, размещено 207" in taken.stdout
    assert "Исправить и опубликовать: http://127.0.0.1:8000/" in taken.stdout


@pytest.mark.parametrize(
    ("person", "content", "said"),
    [
        ("observer-1", None, "no-mandate"),
        ("nobody-at-all", None, "nobody-at-all"),
        ("secretariat-1", b"", "The file is empty"),
        ("secretariat-1", b"PK\x03\x04 broken", "The file breaks off"),
        ("secretariat-1", "Статья 1. Предмет".encode("cp1251"), "not UTF-8"),
    ],
)
def test_what_is_refused_is_said_with_its_reason(
    assembly: Path, tmp_path: Path, person: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes((TEXTS / "law-ru.txt").read_bytes() if content is None else content)
    refused = within("import", str(path), "--as", person, home=assembly)
    assert refused.returncode == 1
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr


def test_an_act_that_is_not_there_is_named(assembly: Path) -> None:
    refused = within("export", "mz-1900-01", "--as", "secretariat-1", home=assembly)
    assert refused.returncode == 1
    assert "mz-1900-01" in refused.stderr


def test_a_file_that_is_not_there_is_named(assembly: Path) -> None:
    refused = within("import", "none.docx", "--as", "secretariat-1", home=assembly, LANG="ru_RU.UTF-8")
    assert refused.returncode == 2
    assert "файла none.docx нет" in refused.stderr


def test_the_command_line_knows_every_format_and_every_reason() -> None:
    assert set(FORMATS) == {one.value for one in Format}
    assert set(UNREADABLE) == set(Unreadable)
