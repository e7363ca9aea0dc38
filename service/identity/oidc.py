"""Signing in at an OpenID provider: authorization code with PKCE, the ID token checked to the letter.

Authlib speaks the protocol; what is bound to the browser's sign-in (state, nonce, verifier) is kept
by ``routes`` in a session on the server.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

import httpx2
from authlib.integrations.base_client import BaseApp, OAuthError
from authlib.integrations.base_client.sync_app import OAuth2Mixin
from authlib.integrations.base_client.sync_openid import OpenIDMixin
from authlib.integrations.httpx_client import OAuth2Client
from joserfc.errors import JoseError

from service.domain.errors import DomainError

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
"""Signatures of the provider only: neither none nor one made with our own secret."""

PATIENCE = 10.0  # seconds for the provider to answer
LEEWAY = 60  # seconds between two clocks
NONSENSE = (ValueError, KeyError, TypeError, AttributeError)
"""What Authlib raises where an answer is JSON, or not even that, of another shape than the protocol's."""


class SignInRefused(DomainError):
    """The identity provider did not vouch for anybody; ``reason`` says what did not fit."""

    code = "sign-in-refused"

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ProviderUnavailable(DomainError):
    """The identity provider does not answer as it should.

    ``why``: ``no-answer``, ``no-provider`` (something else answers) or ``other-issuer`` (it calls itself otherwise).
    """

    code = "provider-unavailable"

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
        self._met = ""

    @property
    def met(self) -> str:
        """What was met, for who runs the server: an error of the network, the name that the provider gives itself."""
        return self._met

    def meeting(self, met: str) -> Self:
        """Say what was met; it never goes out."""
        self._met = met
        return self


@dataclass(frozen=True, slots=True)
class Departure:
    """A browser sent to the provider: where to, and what must be remembered until it comes back."""

    url: str
    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom the provider vouches for; ``issuer`` and ``subject`` together are the only key."""

    issuer: str
    subject: str


class _Client(OAuth2Mixin, OpenIDMixin, BaseApp):
    client_cls = OAuth2Client


class Provider:
    """One OpenID provider at which this server is registered."""

    def __init__(self, issuer: str, client_id: str, secret: str | None, scope: str) -> None:
        self._issuer, self._client_id = issuer, client_id
        self._client = _Client(
            framework=None,
            client_id=client_id,
            client_secret=secret,
            server_metadata_url=issuer.rstrip("/") + "/.well-known/openid-configuration",
            client_kwargs={
                "scope": scope,
                "code_challenge_method": "S256",
                "timeout": PATIENCE,
                "follow_redirects": False,
                "token_endpoint_auth_method": "client_secret_basic" if secret else "none",
            },
        )

    @property
    def issuer(self) -> str:
        """The name that the provider gives itself; with a subject there it names a person."""
        return self._issuer

    def depart(self, redirect_uri: str, language: str) -> Departure:
        """Make a new request for signing in."""
        self._metadata()
        made = self._client.create_authorization_url(redirect_uri, ui_locales=language)
        return Departure(made["url"], made["state"], made["nonce"], made["code_verifier"])

    def arrive(self, code: str, departure: Departure, redirect_uri: str) -> Subject:
        """Exchange the code that a browser brought back for the subject it stands for."""
        self._metadata()
        try:
            token = self._client.fetch_access_token(  # type: ignore[no-untyped-call]
                redirect_uri, code=code, state=departure.state, code_verifier=departure.verifier
            )
            claims = self._client.parse_id_token(token, departure.nonce, self._options(), leeway=LEEWAY)
        except (OAuthError, JoseError, *NONSENSE) as fault:
            raise SignInRefused(getattr(fault, "error", None) or type(fault).__name__) from fault
        except httpx2.HTTPError as fault:
            raise ProviderUnavailable("no-answer").meeting(str(fault)) from fault
        if claims is None:
            raise SignInRefused("no-id-token")
        return Subject(str(claims["iss"]), str(claims["sub"]))

    def _options(self) -> Mapping[str, object]:
        return {
            "iss": {"essential": True, "value": self._issuer},
            "sub": {"essential": True},
            "aud": {"essential": True, "value": self._client_id},
        }

    def _metadata(self) -> None:
        """Read what the provider says of itself, once; it must be the issuer we were told, by secure addresses."""
        try:
            known = self._client.load_server_metadata()
        except httpx2.HTTPStatusError as fault:
            raise ProviderUnavailable("no-provider").meeting(str(fault).partition("\n")[0]) from fault
        except httpx2.HTTPError as fault:
            raise ProviderUnavailable("no-answer").meeting(str(fault) or type(fault).__name__) from fault
        except NONSENSE as fault:
            raise ProviderUnavailable("no-provider").meeting(str(fault)) from fault
        if known.get("issuer") != self._issuer:
            self._client.server_metadata.pop("_loaded_at", None)
            raise ProviderUnavailable("other-issuer").meeting(str(known.get("issuer", "")))
        offered = known.get("id_token_signing_alg_values_supported") or ["RS256"]
        known["id_token_signing_alg_values_supported"] = [name for name in offered if name in ALGORITHMS]


def local(path: str | None) -> str:
    """A path of this server to go to after signing in, never anybody else's address."""
    if not path or not path.startswith("/") or path.startswith("//") or "\\" in path:
        return "/"
    parts = urlsplit(path)
    clean = not parts.scheme and not parts.netloc and path.isprintable()
    return path if clean else "/"
