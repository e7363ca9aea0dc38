"""An endless upload to a running server: refused as soon as it is known to be too large, and the house goes on."""

import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import orjson
import pytest

from service.api.bodies import UPLOAD_LIMIT
from tests.api.live.conftest import Served

MEGABYTE = b"a" * 1024 * 1024
START = (
    b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.docx"\r\n'
    b"Content-Type: application/octet-stream\r\n\r\n"
)


def head(served: Served, *more: str) -> bytes:
    with served.browser("secretariat") as browser:
        csrf = browser.get("/api/session").json()["csrf"]
        cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    lines = ["POST /api/imports HTTP/1.1", f"Host: {urlsplit(served.address).netloc}", f"Cookie: {cookie}"]
    lines += [f"X-CSRF-Token: {csrf}", "Content-Type: multipart/form-data; boundary=x", *more]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def chunked() -> Iterator[bytes]:
    """A body that never says how long it will be."""
    for piece in (START, *[MEGABYTE] * 200):
        yield f"{len(piece):x}\r\n".encode() + piece + b"\r\n"


@pytest.mark.parametrize(
    ("header", "body"),
    [(f"Content-Length: {200 * len(MEGABYTE)}", iter([START, MEGABYTE])), ("Transfer-Encoding: chunked", chunked())],
    ids=["of 200 MB by its own word", "without an end"],
)
def test_an_upload_that_is_too_large_is_cut_off(served: Served, header: str, body: Iterator[bytes]) -> None:
    sent = 0
    with socket.create_connection((urlsplit(served.address).hostname, urlsplit(served.address).port), 20) as line:
        line.sendall(head(served, header))
        line.setblocking(True)
        try:
            for piece in body:
                line.sendall(piece)
                sent += len(piece)
        except OSError:
            pass  # the server hung up: it had heard enough
        answer = b""
        try:
            while part := line.recv(65536):
                answer += part
                if b"\r\n\r\n{" in answer and answer.endswith(b"}"):
                    break
        except OSError:
            pass
    assert sent < 3 * UPLOAD_LIMIT
    if answer:  # lost where the connection was reset while we still spoke
        assert answer.startswith(b"HTTP/1.1 413")
        assert orjson.loads(answer.partition(b"\r\n\r\n")[2])["type"] == "/errors/too-large"
    with served.browser("secretariat") as browser:
        assert browser.get("/api/imports").json()["imports"] == []
