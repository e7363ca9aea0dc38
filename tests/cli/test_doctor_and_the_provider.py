"""`clausula doctor` tries the identity provider as a sign-in would, and says how to mend what it meets."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from service.cli.finding import Finding, State
from service.cli.sign_in import try_sign_in
from service.settings import Settings
from tests.cli.running import within
from tests.oidc.provider import RealProvider, running


@pytest.fixture(scope="module")
def provider() -> Iterator[RealProvider]:
    with running("http://127.0.0.1:8000/auth/callback") as started:
        yield started


@pytest.fixture
def shop() -> Iterator[str]:
    """A server that is no identity provider."""

    class Shop(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Shop) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def tried(issuer: str) -> Finding:
    (found,) = try_sign_in(Settings(oidc_issuer=issuer, oidc_client_id="clausula-public"))
    return found


def test_a_provider_that_answers_is_fit(provider: RealProvider) -> None:
    found = tried(provider.issuer)
    assert (found.state, found.remedy) == (State.FIT, "")
    assert provider.issuer in found.detail


def test_a_provider_of_another_name_is_told_with_the_name_it_gives_itself(provider: RealProvider) -> None:
    found = tried(provider.issuer + "/")
    assert found.state is State.BAD
    assert found.detail.endswith(f": {provider.issuer}")
    assert "CLAUSULA_OIDC_ISSUER" in found.remedy


def test_what_is_no_provider_is_told(shop: str) -> None:
    found = tried(shop)
    assert found.state is State.BAD
    assert "/.well-known/openid-configuration" in found.remedy


@pytest.mark.parametrize(
    ("language", "said"),
    [("C.UTF-8", "does not answer this computer"), ("ru_RU.UTF-8", "не отвечает этому компьютеру")],
)
def test_a_provider_that_does_not_answer_is_in_the_way_of_serving(home: Path, language: str, said: str) -> None:
    named = {"CLAUSULA_OIDC_ISSUER": "http://127.0.0.1:1", "CLAUSULA_OIDC_CLIENT_ID": "clausula"}
    examined = within("doctor", home=home, LANG=language, **named)
    assert examined.returncode == 1
    assert said in examined.stdout
