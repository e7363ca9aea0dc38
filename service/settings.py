"""What the outside tells the program: the environment, read once by a composition root.

Every variable begins with ``CLAUSULA_``; docs/reference/settings.md explains each. Nothing below the
composition roots reads the environment or this module.
"""

import os
import secrets
from contextlib import suppress
from functools import cache
from ipaddress import ip_address
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent


def in_checkout() -> bool:
    """Tell whether the program runs from a source checkout rather than from an installed wheel."""
    return (CHECKOUT / "pyproject.toml").is_file()


def default_home() -> Path:
    """Give the folder for data: ``.clausula`` in a checkout, else the user's data folder (XDG)."""
    if in_checkout():
        return CHECKOUT / ".clausula"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "clausula"


def default_web_root() -> Path:
    """Give the folder of the built front end."""
    return CHECKOUT / "frontend" / "dist" if in_checkout() else PACKAGE / "_web"


def migrations_folder() -> Path:
    """Give the folder of the migrations."""
    return CHECKOUT / "migrations" if in_checkout() else PACKAGE / "_migrations"


def is_loopback(host: str) -> bool:
    """Tell whether an address to listen on can be reached from this computer only."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class Settings(BaseSettings):
    """The settings, each with the meaning and default a newcomer needs."""

    model_config = SettingsConfigDict(
        env_prefix="CLAUSULA_", extra="ignore", frozen=True, hide_input_in_errors=True, use_attribute_docstrings=True
    )

    database_url: str | None = None
    """``postgresql://…`` of an own PostgreSQL; without it a private one is started. The role the requests use."""

    migration_url: str | None = None
    """The same database as the role that owns the tables; default: ``database_url``."""

    postgres_bin: Path | None = None
    """Folder of PostgreSQL's programs for the private database; default: looked for on this computer."""

    home: Path = Field(default_factory=default_home)
    """Folder for the private database and the secret key."""

    web_root: Path = Field(default_factory=default_web_root)
    """Folder of the built front end (``index.html`` inside)."""

    host: str = "127.0.0.1"
    """Address to listen on."""

    port: int = Field(default=8000, ge=0, le=65535)
    """Port to listen on; 0 takes a free one."""

    public_url: str | None = None
    """Address people type, e.g. ``https://acts.example.org``; default: host and port."""

    oidc_issuer: str | None = None
    """Issuer of the OpenID provider; without it nobody can sign in (but to a demonstration)."""

    oidc_client_id: str | None = None
    """Our name at the provider."""

    oidc_client_secret: SecretStr | None = None
    """Our secret at the provider; none for a public client (PKCE is used in both cases)."""

    oidc_scope: str = "openid profile email"
    """Scopes asked for."""

    demo: bool = False
    """Offer the page to pick a demonstration person; works only while listening on a loopback address."""

    secret_key: SecretStr | None = None
    """Key for signatures, at least 32 characters; default: made at the first start and kept in ``home``."""

    profile: str = "pa-odkb"
    """The rules of procedure under which new acts begin, by their key: ``pa-odkb``, ``mpa-sng`` or one of your own."""

    profiles: Path | None = None
    """Folder of further rules of procedure (YAML files), beside those that are shipped."""

    zone: str = "Europe/Moscow"
    """Zone of record: in it deadlines end and dates are printed."""

    pool_size: int = Field(default=20, ge=1)
    """Database connections kept open by one process."""

    writes_per_minute: int = Field(default=600, ge=0)
    """How many changes one person may make in a minute, at once or spread; 0 sets no limit. For each process."""

    sign_ins_per_minute: int = Field(default=60, ge=0)
    """How many sign-ins may begin from one address in a minute; 0 sets no limit. For each process."""

    @field_validator("database_url", "migration_url")
    @classmethod
    def _postgresql(cls, url: str | None) -> str | None:
        return url and with_driver(url)

    @field_validator("secret_key")
    @classmethod
    def _long_enough(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None and len(key.get_secret_value()) < 32:
            msg = "must have at least 32 characters"
            raise ValueError(msg)
        return key

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, zone: str) -> str:
        if zone not in _zones():
            msg = "must be a name of the IANA time zone database, such as Europe/Moscow"
            raise ValueError(msg)
        return zone

    @model_validator(mode="after")
    def _whole_client(self) -> Self:
        if (self.oidc_issuer is None) != (self.oidc_client_id is None):
            msg = "CLAUSULA_OIDC_ISSUER and CLAUSULA_OIDC_CLIENT_ID belong together"
            raise ValueError(msg)
        return self

    @property
    def record_zone(self) -> ZoneInfo:
        """The zone of record."""
        return ZoneInfo(self.zone)

    @property
    def address(self) -> str:
        """The address people type, without a slash at its end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return (self.public_url or f"http://{host}:{self.port}").rstrip("/")

    @property
    def on_loopback(self) -> bool:
        """Whether only this computer can reach the server: it listens so, and no proxy publishes it."""
        return is_loopback(self.host) and is_loopback(urlsplit(self.address).hostname or "")

    @property
    def demo_sign_in(self) -> bool:
        """Whether a demonstration person may be picked without a password."""
        return self.demo and self.on_loopback

    def key(self) -> bytes:
        """Give the key for signatures, making and keeping one (mode 0600) at the first call."""
        if self.secret_key is not None:
            return self.secret_key.get_secret_value().encode()
        path = self.home / "secret.key"
        if not path.exists():
            self.home.mkdir(parents=True, exist_ok=True)
            _write_once(path, secrets.token_hex(32).encode())
        return path.read_bytes()


@cache
def _zones() -> frozenset[str]:
    """The names of the time zone database, whose folder is walked once."""
    return frozenset(available_timezones())


def _write_once(path: Path, content: bytes) -> None:
    # Linked whole into its place, so that of two first starts at once both read the same whole key.
    with NamedTemporaryFile(dir=path.parent, prefix=path.name) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(file.name, path)


def with_driver(url: str) -> str:
    """Give a PostgreSQL address in the form SQLAlchemy needs for psycopg 3; refuse any other database."""
    scheme, mark, rest = url.partition("://")
    if not mark or scheme not in {"postgres", "postgresql", "postgresql+psycopg"}:
        msg = "must begin with postgresql:// (PostgreSQL 15 or newer is the only database)"
        raise ValueError(msg)
    return f"postgresql+psycopg://{rest}"
