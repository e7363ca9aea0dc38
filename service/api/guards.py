"""What stands before every route: the Host a request names, where an unsafe one comes from, and headers on answers.

Outermost of the application, so that not even an unforeseen failure leaves without its headers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api.bodies import UNSAFE
from service.api.problems import CODES, ForeignRequest, problem, refusal

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
    "frame-ancestors 'none'"
)
DATA_POLICY = "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; sandbox"

ALWAYS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
HSTS = "max-age=63072000; includeSubDomains"


@dataclass(frozen=True, slots=True)
class Guard:
    """Where this server stands: its public address, and whether only its own computer reaches it.

    ``secure``: it is reached by TLS, maybe of a proxy before it. ``proves`` tells whether a request's
    X-CSRF-Token belongs to its session's cookie; true for requests without one.
    """

    address: str
    on_loopback: bool
    secure: bool
    proves: Callable[[Headers], bool]

    def names_us(self, host: str) -> bool:
        """Whether a Host header names this server; on loopback its port does not matter."""
        ours = urlsplit(self.address)
        try:
            theirs = urlsplit(f"//{host}")
            name, port = theirs.hostname or "", theirs.port
        except ValueError:
            return False
        if theirs.netloc != host or theirs.username is not None:
            return False
        if self.on_loopback and name in LOOPBACK:
            return True
        return name == ours.hostname and port in (None, ours.port)

    def comes_from_us(self, headers: Headers) -> bool:
        """Whether the browser says that a request comes from a page of ours; programs that say nothing may pass."""
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return False
        origin = headers.get("origin")
        return origin is None or urlsplit(origin).netloc == headers.get("host")

    def objection(self, scope: Scope, headers: Headers) -> ForeignRequest | None:
        """Why an unsafe request is refused, if it is."""
        if scope["method"] not in UNSAFE:
            return None
        if not self.comes_from_us(headers):
            return ForeignRequest("origin")
        return None if self.proves(headers) else ForeignRequest("csrf")


class Guarded:
    """The application behind its guard."""

    def __init__(self, app: ASGIApp, guard: Guard) -> None:
        self._app, self._guard = app, guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._dress(MutableHeaders(scope=message), scope["path"])
            await send(message)

        headers = Headers(scope=scope)
        if len(headers.getlist("host")) != 1 or not self._guard.names_us(headers["host"]):
            await problem(421, CODES[421], "This server does not answer to that name.")(scope, receive, dressed)
            return
        if "\0" in scope["path"] or b"%00" in scope["query_string"]:
            await problem(404, CODES[404], "No address has a NUL in it.")(scope, receive, dressed)
            return
        objection = self._guard.objection(scope, headers)
        if objection is not None:
            await refusal(objection)(scope, receive, dressed)
            return
        await self._app(scope, receive, dressed)

    def _dress(self, headers: MutableHeaders, path: str) -> None:
        for name, value in ALWAYS.items():
            headers[name] = value
        data = path.startswith(("/api/", "/auth/"))
        headers["content-security-policy"] = DATA_POLICY if data else PAGE_POLICY
        if data:
            headers.setdefault("cache-control", "no-store")
        if self._guard.secure:
            headers["strict-transport-security"] = HSTS
