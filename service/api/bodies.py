"""What may come in as a body: JSON read strictly, or a form with a file; hashed on the way for Idempotency-Key.

Refused before anything reads it: JSON under another name (a cross-site form can send text/plain),
members named twice, numbers JSON has not, half surrogates, NUL; and whatever is too large.
"""

import hashlib
import json
from collections.abc import Mapping

import orjson
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api.problems import CODES, BodyUnreadable, TooLarge, problem, refusal, too_large

UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
JSON_LIMIT = 2 * 1024 * 1024
UPLOAD_LIMIT = 24 * 1024 * 1024

EXACT = 2**53
"""Integers from here on are not the same number in every language."""


class StrictBodies:
    """Checks the bodies of unsafe requests and leaves their hash in ``scope["body_hash"]``."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["method"] not in UNSAFE:
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == "multipart/form-data":
            if _announced(headers) > UPLOAD_LIMIT:
                await too_large(UPLOAD_LIMIT)(scope, receive, send)
                return
            scope["body_hash"] = FormHash(headers["content-type"])
            await self._app(scope, _hashing(receive, scope["body_hash"]), send)
            return
        try:
            body = await _whole(receive, headers)
            if body and kind != "application/json":
                await problem(415, CODES[415], "A body must be application/json.")(scope, receive, send)
                return
            if body:
                read_strictly(body)
        except TooLarge:
            await too_large(JSON_LIMIT)(scope, receive, send)
            return
        except BodyUnreadable as refused:
            await refusal(refused)(scope, receive, send)
            return
        scope["body_hash"] = hashlib.sha256(body)
        await self._app(scope, _replay(body, receive), send)


class FormHash:
    """SHA-256 of a multipart body without its boundary, which a browser makes anew for every attempt."""

    def __init__(self, content_type: str) -> None:
        boundary = content_type.partition("boundary=")[2].partition(";")[0].strip().strip('"')
        self._boundary = boundary.encode("latin-1")
        self._hash = hashlib.sha256()
        self._rest = b""

    def update(self, chunk: bytes) -> None:
        """Take in the next piece of the body."""
        whole = self._rest + chunk
        if self._boundary:
            whole = whole.replace(self._boundary, b"")
        keep = max(len(self._boundary) - 1, 0)
        cut = max(len(whole) - keep, 0)
        self._hash.update(whole[:cut])
        self._rest = whole[cut:]

    def hexdigest(self) -> str:
        """The hash of everything taken in."""
        made = self._hash.copy()
        made.update(self._rest)
        return made.hexdigest()


def read_strictly(body: bytes) -> object:
    """The JSON value of a body, or ``BodyUnreadable`` with the reason."""
    try:
        value = json.loads(body, object_pairs_hook=_members, parse_int=_integer, parse_float=_number)
        orjson.loads(body)  # refuses what the other lets pass: half surrogates, NaN
    except (ValueError, RecursionError) as fault:
        raise BodyUnreadable("not-json") from fault
    if b"\\u0000" in body and _has_nul(value):
        raise BodyUnreadable("nul")
    return value


def _members(pairs: list[tuple[str, object]]) -> Mapping[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise BodyUnreadable("duplicate-member")
    return members


def _integer(digits: str) -> int:
    if len(digits) > 17 or abs(int(digits)) >= EXACT:
        raise BodyUnreadable("number-too-large")
    return int(digits)


def _number(digits: str) -> float:
    if abs(float(digits)) >= EXACT:
        raise BodyUnreadable("number-too-large")
    return float(digits)


def _has_nul(value: object) -> bool:
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, Mapping):
        return any(_has_nul(name) or _has_nul(member) for name, member in value.items())
    return isinstance(value, list) and any(_has_nul(item) for item in value)


async def _whole(receive: Receive, headers: Headers) -> bytes:
    if _announced(headers) > JSON_LIMIT:
        raise TooLarge(JSON_LIMIT)
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return bytes(body)
        body += message.get("body", b"")
        if len(body) > JSON_LIMIT:
            raise TooLarge(JSON_LIMIT)
        if not message.get("more_body", False):
            return bytes(body)


def _announced(headers: Headers) -> int:
    """How many bytes the request says it has; 0 where it does not say."""
    length = headers.get("content-length", "")
    return int(length) if length.isdecimal() and len(length) < 20 else 0


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


def _hashing(receive: Receive, made: FormHash) -> Receive:
    read = 0

    async def hashed() -> Message:
        nonlocal read
        message = await receive()
        if message["type"] == "http.request":
            read += len(message.get("body", b""))
            if read > UPLOAD_LIMIT:
                raise TooLarge(UPLOAD_LIMIT)
            made.update(message.get("body", b""))
        return message

    return hashed
