"""Sessions of browsers: random tokens in cookies, their hashes on the server, and proofs against forged requests.

Each sign-in gets a new token, so that one planted beforehand is worth nothing.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import Response

LIMIT = timedelta(hours=12)
"""A session ends after this time whatever happens; idle ones earlier (``persistence.sessions``)."""

SIGN_IN_LIMIT = timedelta(minutes=10)
"""How long a sign-in at the provider may take."""

CSRF_HEADER = "x-csrf-token"


def new_token() -> str:
    """256 random bits as text."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    """What is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Cookies:
    """The cookies of this server; ``secure`` outside loopback, where their names begin with ``__Host-``."""

    secure: bool
    key: bytes

    @property
    def session(self) -> str:
        """Name of the cookie of a signed-in browser."""
        return self._name("clausula")

    @property
    def sign_in(self) -> str:
        """Name of the cookie of a browser on its way to the provider and back."""
        return self._name("clausula-sign-in")

    def token(self, headers: Headers) -> str | None:
        """The session's token, as sent."""
        return read(headers, self.session)

    def proof(self, token: str) -> str:
        """The X-CSRF-Token that belongs to a session."""
        return hmac.new(self.key, b"csrf\n" + token.encode(), hashlib.sha256).hexdigest()

    def proves(self, headers: Headers) -> bool:
        """Whether a request with a session also brings the proof that it comes from a page of that session."""
        token = self.token(headers)
        return token is None or hmac.compare_digest(
            self.proof(token).encode(), headers.get(CSRF_HEADER, "").encode("latin-1")
        )

    def give(self, response: Response, name: str, token: str, limit: timedelta) -> None:
        """Hand a cookie to the browser."""
        response.set_cookie(
            name, token, max_age=int(limit.total_seconds()), path="/", secure=self.secure, httponly=True, samesite="lax"
        )

    def take_back(self, response: Response, name: str) -> None:
        """Let the browser forget a cookie."""
        response.delete_cookie(name, path="/", secure=self.secure, httponly=True, samesite="lax")

    def _name(self, plain: str) -> str:
        return f"__Host-{plain}" if self.secure else plain


def read(headers: Headers, name: str) -> str | None:
    """A cookie's value, as sent."""
    return cookie_parser(headers.get("cookie", "")).get(name) or None
