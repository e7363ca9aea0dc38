"""A provider that answers in perfect form, but with tokens that prove nothing: each must be refused.

The real provider (``tests/oidc``) cannot be made to forge, so this one is built here, of HTTP and keys.
"""

import base64
import hmac
import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey
from typing_extensions import override

from service.identity.oidc import Departure, Provider, ProviderUnavailable, SignInRefused

CLIENT = "clausula"
NONCE = "the nonce of this sign-in"
RIGHT = RSAKey.generate_key(2048, {"kid": "right"}, auto_kid=False)
WRONG = RSAKey.generate_key(2048, {"kid": "right"}, auto_kid=False)
OTHER = RSAKey.generate_key(2048, {"kid": "other"}, auto_kid=False)
DEPARTURE = Departure("", "state", NONCE, "verifier" * 8)

Token = Callable[[str], str]


class Forger:
    """An OpenID provider whose ID token is whatever a test says."""

    def __init__(self) -> None:
        self.token: Token = lambda _: ""
        self.answers: dict[str, Any] = {}
        forger = self

        class Handler(BaseHTTPRequestHandler):
            @override
            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing."""

            def do_GET(self) -> None:
                self._send(forger.answers.get(self.path, {}))

            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["content-length"]))
                answer = {"access_token": "x", "token_type": "Bearer", "id_token": forger.token(forger.issuer)}
                self._send({key: value for key, value in answer.items() if value})

            def _send(self, answer: object) -> None:
                body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
                self.send_response(200)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.issuer = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.answers["/.well-known/openid-configuration"] = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/auth",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
        }
        self.answers["/jwks"] = {"keys": [RIGHT.as_dict(private=False)]}


@pytest.fixture
def forger() -> Iterator[Forger]:
    made = Forger()
    thread = threading.Thread(target=made.server.serve_forever, args=(0.01,))
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()


@pytest.fixture
def provider(forger: Forger) -> Provider:
    return Provider(forger.issuer, CLIENT, "a secret", "openid")


def claims(issuer: str, **changed: object) -> Mapping[str, object]:
    now = int(time.time())
    right = {"iss": issuer, "sub": "anna", "aud": CLIENT, "exp": now + 60, "iat": now, "nonce": NONCE}
    return {key: value for key, value in (right | changed).items() if value is not None}


def signed(
    key: RSAKey = RIGHT, alg: str = "RS256", header: Mapping[str, object] | None = None, **changed: object
) -> Token:
    head = {"alg": alg, "kid": "right", **(header or {})}
    return lambda issuer: jwt.encode(head, dict(claims(issuer, **changed)), key, algorithms=[alg])


def unsigned(issuer: str) -> str:
    return f"{_packed({'alg': 'none'})}.{_packed(claims(issuer))}."


def of_our_secret(issuer: str) -> str:
    """HMAC with the public key as its secret, the classic confusion of algorithms."""
    signing = f"{_packed({'alg': 'HS256', 'kid': 'right'})}.{_packed(claims(issuer))}"
    made = hmac.new(RIGHT.as_pem(private=False), signing.encode(), "sha256").digest()
    return f"{signing}.{base64.urlsafe_b64encode(made).rstrip(b'=').decode()}"


def _packed(part: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode()


def damaged(issuer: str) -> str:
    head, body, signature = signed()(issuer).split(".")
    return f"{head}.{body}.{signature[:-4]}AAAA"


NOW = int(time.time())

FORGED: Mapping[str, Token] = {
    "no token": lambda _: "",
    "not a token": lambda _: "undefined",
    "unsigned": unsigned,
    "signed with the public key as a secret": of_our_secret,
    "damaged signature": damaged,
    "another key under the right name": signed(WRONG),
    "a key nobody published": signed(OTHER, header={"kid": "other"}),
    "a key in its own header": signed(WRONG, header={"jwk": WRONG.as_dict(private=False)}),
    "another issuer": signed(iss="https://evil.example"),
    "issuer with a slash more": lambda issuer: signed(iss=issuer + "/")(issuer),
    "no issuer": signed(iss=None),
    "for another client": signed(aud="another"),
    "for several, none of them us": signed(aud=["another", "third"]),
    "for us too, but issued to another": signed(aud=[CLIENT, "another"], azp="another"),
    "no audience": signed(aud=None),
    "another nonce": signed(nonce="another"),
    "no nonce": signed(nonce=None),
    "no subject": signed(sub=None),
    "over": signed(exp=NOW - 3600),
    "without end": signed(exp=None),
    "from the future": signed(iat=NOW + 3600, nbf=NOW + 3600),
    "for another access token": signed(at_hash="AAAAAAAAAAAAAAAAAAAAAA"),
}


@pytest.mark.parametrize("token", FORGED.values(), ids=FORGED.keys())
def test_a_token_that_proves_nothing_is_refused(forger: Forger, provider: Provider, token: Token) -> None:
    forger.token = token
    with pytest.raises(SignInRefused):
        provider.arrive("code", DEPARTURE, "http://127.0.0.1:8000/auth/callback")


def test_the_right_token_says_who_it_is(forger: Forger, provider: Provider) -> None:
    forger.token = signed()
    found = provider.arrive("code", DEPARTURE, "http://127.0.0.1:8000/auth/callback")
    assert (found.issuer, found.subject) == (forger.issuer, "anna")


def test_a_key_that_was_changed_at_the_provider_is_fetched_again(forger: Forger, provider: Provider) -> None:
    forger.token = signed()
    provider.arrive("code", DEPARTURE, "")
    forger.answers["/jwks"] = {"keys": [OTHER.as_dict(private=False)]}
    forger.token = signed(OTHER, header={"kid": "other"})
    assert provider.arrive("code", DEPARTURE, "").subject == "anna"


def test_a_provider_that_names_another_issuer_is_not_believed(forger: Forger, provider: Provider) -> None:
    forger.answers["/.well-known/openid-configuration"]["issuer"] = "https://evil.example"
    with pytest.raises(ProviderUnavailable):
        provider.depart("http://127.0.0.1:8000/auth/callback", "ru")


@pytest.mark.parametrize("metadata", [b"<html>", b"", b"[]", b"{}"])
def test_nonsense_from_the_provider_is_said_to_be_that(forger: Forger, provider: Provider, metadata: bytes) -> None:
    forger.answers["/.well-known/openid-configuration"] = metadata
    with pytest.raises(ProviderUnavailable):
        provider.depart("http://127.0.0.1:8000/auth/callback", "ru")


@pytest.mark.parametrize(
    "keys", [b"<html>", {}, {"keys": []}, {"keys": [{"kty": "oct", "k": "A" * 64, "kid": "right"}]}]
)
def test_keys_that_are_none_sign_nobody_in(forger: Forger, provider: Provider, keys: object) -> None:
    forger.answers["/jwks"] = keys
    forger.token = signed()
    with pytest.raises(SignInRefused):
        provider.arrive("code", DEPARTURE, "")
