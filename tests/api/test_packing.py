"""Large answers in JSON are packed for whoever can read that; nothing else is touched."""

import gzip
from collections.abc import AsyncIterator, Mapping

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from service.api.packing import LEAST, Packed

LARGE = b'"' + "слово ".encode() * LEAST + b'"'
SMALL = b'"x"'


async def pieces() -> AsyncIterator[bytes]:
    yield LARGE
    yield LARGE


async def answer(request: Request) -> Response:
    kind = {"json": "application/json", "events": "text/event-stream", "file": "application/zip"}[
        request.query_params["as"]
    ]
    match request.path_params["what"]:
        case "stream":
            return StreamingResponse(pieces(), media_type=kind)
        case "packed":
            return Response(gzip.compress(LARGE), media_type=kind, headers={"content-encoding": "gzip"})
        case what:
            return Response(LARGE if what == "large" else SMALL, media_type=kind, headers={"etag": '"1"'})


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Packed(Starlette(routes=[Route("/{what}", answer)])))


def headers(client: TestClient, url: str, accepts: str = "gzip, br") -> Mapping[str, str]:
    """Of an answer, which the client has unpacked."""
    got = client.get(url, headers={"accept-encoding": accepts})
    whole = {"large": LARGE, "packed": LARGE, "stream": LARGE + LARGE, "small": SMALL}
    assert got.content == whole[url[1 : url.index("?")]]
    return got.headers


def test_a_large_answer_is_packed_and_says_so(client: TestClient) -> None:
    told = headers(client, "/large?as=json")
    assert (told["content-encoding"], told["vary"], told["etag"]) == ("gzip", "accept-encoding", '"1"')
    assert int(told["content-length"]) < len(LARGE) / 10


def test_only_for_whoever_can_read_it(client: TestClient) -> None:
    assert "content-encoding" not in headers(client, "/large?as=json", "br")


@pytest.mark.parametrize("url", ["/small?as=json", "/large?as=file", "/large?as=events", "/stream?as=events"])
def test_what_is_small_or_no_json_goes_out_as_it_is(client: TestClient, url: str) -> None:
    assert "content-encoding" not in headers(client, url)


def test_what_is_streamed_or_packed_already_is_not_packed_again(client: TestClient) -> None:
    assert "content-encoding" not in headers(client, "/stream?as=json")
    assert headers(client, "/packed?as=json")["content-encoding"] == "gzip"
