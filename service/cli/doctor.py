"""``clausula doctor``: what is missing on this computer, and how to mend it. It changes nothing."""

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
from sqlalchemy.exc import SQLAlchemyError

from service.cli.database import at_hand, running
from service.cli.finding import Finding, State
from service.cli.listening import CannotListen, listen
from service.cli.sign_in import try_sign_in
from service.cli.words import language, told
from service.persistence import migrate, postgres_binaries
from service.persistence.postgres_account import server_account
from service.persistence.postgres_place import Place, place_of
from service.persistence.postgres_trouble import PostgresTrouble
from service.settings import Settings, in_checkout, migrations_folder

OLDEST_NODE = (20, 19)
FONT = "PT Serif"


def examine(_: argparse.Namespace, settings: Settings) -> int:
    """Print every finding, each bad one with its remedy; gives 1 where something needed to serve is missing."""
    findings = [finding for look in LOOKS for finding in look(settings)]
    width = max(len(finding.name) for finding in findings)
    for one in findings:
        print(f"{one.state.value} {one.name:<{width}}  {one.detail}")
        if one.remedy:
            print(f"  {'':<{width}}  → {one.remedy}")
    bad = sum(one.state is State.BAD for one in findings)
    print()
    if bad:
        print(told(f"In the way of serving: {bad}.", f"Мешает работе службы: {bad}."))
    else:
        print(told("Nothing is in the way of `clausula serve`.", "Для «clausula serve» всё есть."))
    return 1 if bad else 0


def _python(_: Settings) -> Iterator[Finding]:
    yield Finding(State.FIT, "Python", f"{sys.version.split()[0]}, {sys.prefix}")


def _web(settings: Settings) -> Iterator[Finding]:
    name = told("web pages", "веб-страницы")
    if (settings.web_root / "index.html").is_file():
        yield Finding(State.FIT, name, str(settings.web_root))
        return
    missing = told(f"not built: {settings.web_root}", f"не собраны: {settings.web_root}")
    remedy = told("make run, or set CLAUSULA_WEB_ROOT", "make run или задайте CLAUSULA_WEB_ROOT")
    yield Finding(State.BAD, name, missing, remedy)


def _node(_: Settings) -> Iterator[Finding]:
    if not in_checkout():
        return
    found = _version("node")
    wanted = ".".join(map(str, OLDEST_NODE))
    remedy = told(f"install Node.js {wanted} or newer", f"установите Node.js {wanted} или новее")
    if found >= OLDEST_NODE:
        yield Finding(State.FIT, "Node.js", ".".join(map(str, found)))
    elif found:
        yield Finding(State.LATER, "Node.js", told("too old: ", "устарел: ") + ".".join(map(str, found)), remedy)
    else:
        detail = told("not found; needed to build the web pages", "не найден; нужен для сборки веб-страниц")
        yield Finding(State.LATER, "Node.js", detail, remedy)


def _chromium(_: Settings) -> Iterator[Finding]:
    if not in_checkout():
        return
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found:
        yield Finding(State.FIT, "Chromium", found)
        return
    detail = told("not found; needed by the tests in a browser", "не найден; нужен для проверок в браузере")
    yield Finding(State.LATER, "Chromium", detail, "apt-get install chromium")


def _fonts(_: Settings) -> Iterator[Finding]:
    name = told("font", "шрифт")
    lists = shutil.which("fc-list")
    if lists and subprocess.run([lists, FONT], capture_output=True, check=False).stdout:  # noqa: S603 - fixed words
        yield Finding(State.FIT, name, FONT)
        return
    detail = told(
        f"{FONT} is not installed; the service brings its own, screenshots may differ",
        f"{FONT} не установлен; служба приносит свой, снимки экранов могут отличаться",
    )
    yield Finding(State.LATER, name, detail, "apt-get install fonts-paratype")


def _postgres(settings: Settings) -> Iterator[Finding]:
    if settings.database_url:
        return
    try:
        account = server_account()
        place = Place(place_of(settings.home, account))
        found = postgres_binaries.find(settings.postgres_bin, place.made_by())
    except PostgresTrouble as trouble:
        detail, _, remedy = trouble.told(language()).partition("\n")
        yield Finding(State.BAD, "PostgreSQL", detail, remedy)
        return
    yield Finding(State.FIT, "PostgreSQL", f"{found.major} ({found.origin}: {found.folder})")
    what = told("data", "данные")
    as_whom = told(f"{place.folder}, as user {account.name}", f"{place.folder}, от имени {account.name}")
    yield Finding(State.FIT, what, as_whom if place.data.exists() else as_whom + told(" (not made yet)", " (ещё нет)"))


def _database(settings: Settings) -> Iterator[Finding]:
    name = told("database", "база данных")
    if running(settings) is None and not _has_data(settings):
        yield Finding(State.FIT, name, told("will be made at the first start", "будет создана при первом запуске"))
        return
    try:
        with at_hand(settings) as database:
            yield from _standing(name, database.owner_url)
    except PostgresTrouble as trouble:
        yield Finding(State.BAD, name, trouble.told(language()))
    except (SQLAlchemyError, psycopg.Error) as trouble:
        remedy = told(
            "check CLAUSULA_DATABASE_URL and that the server answers",
            "проверьте CLAUSULA_DATABASE_URL и отвечает ли сервер",
        )
        yield Finding(State.BAD, name, str(trouble).strip().splitlines()[0], remedy)


def _standing(name: str, url: str) -> Iterator[Finding]:
    standing, version = migrate.standing(url, migrations_folder()), migrate.server_version(url)
    if version < postgres_binaries.OLDEST:
        remedy = told(f"PostgreSQL {postgres_binaries.OLDEST} or newer is needed", "нужен PostgreSQL 15 или новее")
        yield Finding(State.BAD, name, f"PostgreSQL {version}", remedy)
    elif standing.is_newest:
        yield Finding(State.FIT, name, told(f"at migration {standing.current}", f"миграция {standing.current}"))
    else:
        detail = told(
            f"at migration {standing.current}, the newest is {standing.newest}",
            f"миграция {standing.current}, последняя {standing.newest}",
        )
        yield Finding(State.LATER, name, detail, "clausula migrate")


def _port(settings: Settings) -> Iterator[Finding]:
    name = told("address", "адрес")
    try:
        listen(settings).close()
    except CannotListen as trouble:
        yield Finding(State.LATER if running(settings) else State.BAD, name, *str(trouble).split(". ", 1))
    else:
        yield Finding(State.FIT, name, settings.address)


LOOKS: tuple[Callable[[Settings], Iterator[Finding]], ...] = (
    _python,
    _postgres,
    _database,
    _web,
    _port,
    try_sign_in,
    _node,
    _chromium,
    _fonts,
)


def _has_data(settings: Settings) -> bool:
    try:
        return Place(place_of(settings.home, server_account())).data.exists()
    except PostgresTrouble:
        return False


def _version(program: str) -> tuple[int, ...]:
    # () where the program is missing or does not say.
    path = shutil.which(program)
    if not path:
        return ()
    said = subprocess.run([Path(path), "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603
    found = re.search(r"(\d+)\.(\d+)", said)
    return (int(found[1]), int(found[2])) if found else ()
