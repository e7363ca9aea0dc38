"""Who is answered before its body has come to an end is listened to, but not for ever and not without end."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from service.api.bodies import JSON_LIMIT, UPLOAD_LIMIT
from service.api.heard import HeardOut
from tests.api.people import Caller
from tests.problems import told

As = Callable[[str], Caller]
PIECE = 1000


async def early(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers at once, without listening."""
    await PlainTextResponse("no", 413)(scope, receive, send)


async def attentive(scope: Scope, receive: Receive, send: Send) -> None:
    """Listens to the end and answers then."""
    while (await receive()).get("more_body"):
        pass
    await PlainTextResponse("yes")(scope, receive, send)


def piece(more: bool = True) -> Message:
    return {"type": "http.request", "body": b"x" * PIECE, "more_body": more}


async def endless() -> AsyncIterator[Message]:
    while True:
        await asyncio.sleep(0)
        yield piece()


async def slow() -> AsyncIterator[Message]:
    yield piece()
    await asyncio.sleep(60)


async def dripping() -> AsyncIterator[Message]:
    while True:
        await asyncio.sleep(0.02)
        yield piece()


async def of_three() -> AsyncIterator[Message]:
    for more in (True, True, False):
        yield piece(more)


async def content_and_gone() -> AsyncIterator[Message]:
    yield piece()
    yield {"type": "http.disconnect"}


def served(
    app: Callable[[Scope, Receive, Send], object], coming: AsyncIterator[Message], header: tuple[bytes, bytes]
) -> tuple[list[Message], int]:
    """What is sent to a client of whom that comes, and how many messages of its were read."""
    sent: list[Message] = []
    read = 0

    async def receive() -> Message:
        nonlocal read
        message = await anext(coming)
        read += 1
        return message

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/", "headers": [header]}
    within = HeardOut(app, most=10 * PIECE, longest=0.1, patience=0.05)  # type: ignore[arg-type]
    asyncio.run(asyncio.wait_for(within(scope, receive, send), 10))
    return sent, read


LONG = (b"content-length", b"100000")
UNTOLD = (b"transfer-encoding", b"chunked")


@pytest.mark.parametrize("header", [LONG, UNTOLD])
@pytest.mark.parametrize(
    ("coming", "least", "most"),
    [(of_three, 3, 3), (content_and_gone, 2, 2), (endless, 10, 10), (slow, 1, 1), (dripping, 1, 9)],
)
def test_an_early_answer_goes_out_whole_and_what_comes_after_it_is_thrown_away_in_bounds(
    header: tuple[bytes, bytes], coming: Callable[[], AsyncIterator[Message]], least: int, most: int
) -> None:
    sent, read = served(early, coming(), header)
    start, body, end = sent
    assert (b"connection", b"close") in start["headers"]
    assert (body["body"], body["more_body"]) == (b"no", True)
    assert (end["body"], end["more_body"]) == (b"", False)
    assert least <= read <= most


def test_an_answer_after_the_whole_body_is_left_as_it_is() -> None:
    (start, body), read = served(attentive, of_three(), LONG)
    assert b"connection" not in dict(start["headers"])
    assert (body["body"], body.get("more_body", False), read) == (b"yes", False, 3)


def test_where_no_body_is_coming_none_is_waited_for() -> None:
    (start, _), read = served(early, slow(), (b"content-length", b"0"))
    assert (b"connection" in dict(start["headers"]), read) == (False, 0)


@pytest.mark.parametrize(
    ("kind", "limit"), [("application/json", JSON_LIMIT), ("multipart/form-data; boundary=x", UPLOAD_LIMIT)]
)
@pytest.mark.parametrize("announced", [True, False])
def test_the_refusal_names_the_limit(shared_as: As, kind: str, limit: int, announced: bool) -> None:
    start = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
    body = start + b"x" * limit
    content = body if announced else iter([body[:1000], body[1000:]])
    path = "/api/imports" if "form" in kind else "/api/acts"
    answer = shared_as("").client.post(path, content=content, headers={"Content-Type": kind})
    told(answer, 413, "too-large", limit=limit)
