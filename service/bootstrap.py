"""Settings -> House: the one place where ports meet adapters, and where clock and randomness enter."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from service.formats.files import FileFormats
from service.formats.profiles.shelf import FileProfiles, Rules
from service.identity.oidc import Provider
from service.persistence.amendment_cache import AmendmentCache
from service.persistence.engine import make_engine
from service.persistence.profiles import SqlProfiles
from service.persistence.recollection import Recollection
from service.persistence.sessions import SqlSessions
from service.persistence.text_cache import TextCache
from service.persistence.unit_of_work import SqlReading, SqlUnitOfWork
from service.settings import PACKAGE, Settings
from service.usecases.ports.house import House

RECALLED = 32
"""How many answers on where an act is contested are kept; one of an act with 2,783 amendments takes some 100 kB."""

LAID = 8
"""How many lists of amendments are kept as they lie, with their order; that of an act with 2,783 takes some 5 MB."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """The house with what stands around it: the sessions of signed-in people, and the connections it owns."""

    house: House
    sessions: SqlSessions
    engine: Engine

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()


def assemble(settings: Settings) -> Assembled:
    """Put the house together on the database that the settings name."""
    assert settings.database_url is not None, "the command line starts a private database where none is named"
    engine = make_engine(settings.database_url, settings.pool_size)
    zone = settings.record_zone
    return Assembled(house_on(engine, zone, rules_of(settings)), SqlSessions(engine, zone), engine)


def rules_of(settings: Settings) -> Rules:
    """Which rules of procedure are installed, and under which new acts begin."""
    return Rules(settings.profile, settings.profiles)


def house_on(engine: Engine, zone: ZoneInfo, rules: Rules = Rules()) -> House:  # noqa: B008 - a frozen value
    """The house on a database; ``zone`` is the zone of record."""
    texts, amendments = TextCache(), AmendmentCache()
    return House(
        work=lambda actor: SqlUnitOfWork(engine, actor, zone, texts),
        reading=lambda actor: SqlReading(engine, actor, zone, texts, amendments),
        new_id=lambda: str(uuid4()),
        zone=zone.key,
        formats=FileFormats(),
        profiles=FileProfiles(kept=SqlProfiles(engine).source, rules=rules),
        contested=Recollection(RECALLED),
        laid=Recollection(LAID),
    )


def provider(settings: Settings) -> Provider | None:
    """The identity provider that the settings name, if they name one."""
    if settings.oidc_issuer is None or settings.oidc_client_id is None:
        return None
    secret = settings.oidc_client_secret.get_secret_value() if settings.oidc_client_secret else None
    return Provider(settings.oidc_issuer, settings.oidc_client_id, secret, settings.oidc_scope)


@lru_cache(maxsize=1)
def build() -> str:
    """What tells this build of the program from every other: a short hash of its source."""
    made = hashlib.sha256()
    for file in sorted(PACKAGE.rglob("*.py")):
        made.update(f"{file.relative_to(PACKAGE)}\n".encode())
        made.update(file.read_bytes())
    return made.hexdigest()[:12]


@contextmanager
def opened(settings: Settings) -> Iterator[House]:
    """A house for one command; its connections are given back at the end."""
    assembled = assemble(settings)
    try:
        yield assembled.house
    finally:
        assembled.close()
