"""Bodies that are too large, to a running server: whoever speaks to the end can read why, and the house goes on."""

import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import orjson
import pytest

from service.api.bodies import JSON_LIMIT, UPLOAD_LIMIT
from tests.api.live.conftest import Served

MEGABYTE = b"a" * 1024 * 1024
START = (
    b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.docx"\r\n'
    b"Content-Type: application/octet-stream\r\n\r\n"
)
FILE = ("/api/imports", "multipart/form-data; boundary=x", UPLOAD_LIMIT)
JSON = ("/api/acts", "application/json", JSON_LIMIT)


@pytest.fixture
def line(served: Served) -> Iterator[socket.socket]:
    with socket.create_connection((urlsplit(served.address).hostname, urlsplit(served.address).port), 20) as made:
        yield made


def head(served: Served, path: str, kind: str, *more: str) -> bytes:
    with served.browser("secretariat") as browser:
        csrf = browser.get("/api/session").json()["csrf"]
        cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    lines = [f"POST {path} HTTP/1.1", f"Host: {urlsplit(served.address).netloc}", f"Cookie: {cookie}"]
    lines += [f"X-CSRF-Token: {csrf}", f"Content-Type: {kind}", *more]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def answer(line: socket.socket) -> tuple[bytes, dict[str, object]]:
    """Everything that the server says until it hangs up: the first line and the problem document."""
    said = b""
    while part := line.recv(65536):
        said += part
    start, _, document = said.partition(b"\r\n\r\n")
    assert b"connection: close" in start
    return start.partition(b"\r\n")[0], orjson.loads(document)


@pytest.mark.parametrize(("path", "kind", "limit"), [FILE, JSON], ids=["a file", "JSON"])
@pytest.mark.parametrize("told", [True, False], ids=["of 50 MB by its own word", "that never says how long it is"])
def test_whoever_sends_too_much_to_the_end_reads_why_it_was_refused(
    served: Served, line: socket.socket, path: str, kind: str, limit: int, told: bool
) -> None:
    pieces = [START + MEGABYTE, *[MEGABYTE] * 49]
    length = f"Content-Length: {sum(map(len, pieces))}" if told else "Transfer-Encoding: chunked"
    line.sendall(head(served, path, kind, length))
    for piece in pieces:
        line.sendall(piece if told else f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
    if not told:
        line.sendall(b"0\r\n\r\n")
    first, document = answer(line)
    assert first.startswith(b"HTTP/1.1 413")
    assert (document["type"], document["limit"]) == ("/errors/too-large", limit)
    with served.browser("secretariat") as browser:
        assert browser.get("/api/imports").json()["imports"] == []


def test_whoever_asks_first_is_told_before_a_byte_is_sent(served: Served, line: socket.socket) -> None:
    line.sendall(head(served, *FILE[:2], f"Content-Length: {200 * len(MEGABYTE)}", "Expect: 100-continue"))
    assert line.recv(65536).startswith(b"HTTP/1.1 413")
