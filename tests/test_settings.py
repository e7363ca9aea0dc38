"""What the environment may say, and what is refused by name."""

import os
import stat
from pathlib import Path

import pytest
from pydantic import ValidationError

from service.settings import Settings, is_loopback, with_driver


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("CLAUSULA_")]:
        monkeypatch.delenv(name)


@pytest.mark.parametrize(
    ("given", "understood"),
    [
        ("postgres://u@h/d", "postgresql+psycopg://u@h/d"),
        ("postgresql://u@h/d", "postgresql+psycopg://u@h/d"),
        ("postgresql+psycopg://u@h/d", "postgresql+psycopg://u@h/d"),
    ],
)
def test_every_spelling_of_postgresql_means_psycopg(given: str, understood: str) -> None:
    assert with_driver(given) == understood


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("DATABASE_URL", "sqlite:///x.db", "must begin with postgresql://"),
        ("DATABASE_URL", "acts", "must begin with postgresql://"),
        ("PORT", "eighty", "valid integer"),
        ("PORT", "70000", "less than or equal to 65535"),
        ("ZONE", "Moscow", "IANA time zone"),
        ("SECRET_KEY", "short", "at least 32 characters"),
        ("OIDC_ISSUER", "https://id.example.org", "belong together"),
    ],
)
def test_a_wrong_value_is_refused_with_its_reason(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, said: str
) -> None:
    monkeypatch.setenv(f"CLAUSULA_{variable}", value)
    with pytest.raises(ValidationError, match=said):
        Settings()


def test_a_refusal_does_not_print_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAUSULA_SECRET_KEY", "hunter2")
    with pytest.raises(ValidationError) as refusal:
        Settings()
    assert "hunter2" not in str(refusal.value)


@pytest.mark.parametrize(
    ("host", "answer"),
    [
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("::1", True),
        ("[::1]", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.0.2.7", False),
        ("acts.example.org", False),
        ("localhost.example.org", False),
        ("", False),
    ],
)
def test_loopback(host: str, answer: bool) -> None:
    assert is_loopback(host) is answer


@pytest.mark.parametrize(
    ("demo", "host", "public_url", "offered"),
    [
        (True, "127.0.0.1", None, True),
        (True, "127.0.0.1", "http://localhost:9000", True),
        (False, "127.0.0.1", None, False),
        (True, "0.0.0.0", None, False),
        (True, "127.0.0.1", "https://acts.example.org", False),
    ],
)
def test_demonstration_persons_are_offered_only_where_nobody_else_can_reach_them(
    demo: bool, host: str, public_url: str | None, offered: bool
) -> None:
    assert Settings(demo=demo, host=host, public_url=public_url).demo_sign_in is offered


def test_the_key_is_made_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home")
    first = settings.key()
    assert len(first) == 64
    assert Settings(home=tmp_path / "home").key() == first
    assert stat.S_IMODE((tmp_path / "home" / "secret.key").stat().st_mode) == 0o600


def test_a_given_key_is_used_and_nothing_is_written(tmp_path: Path) -> None:
    settings = Settings.model_validate({"home": tmp_path / "home", "secret_key": "k" * 32})
    assert settings.key() == b"k" * 32
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(
    ("host", "public_url", "address"),
    [
        ("127.0.0.1", None, "http://127.0.0.1:8000"),
        ("::1", None, "http://[::1]:8000"),
        ("0.0.0.0", "https://acts.example.org/", "https://acts.example.org"),
    ],
)
def test_the_address_people_type(host: str, public_url: str | None, address: str) -> None:
    assert Settings(host=host, public_url=public_url).address == address
