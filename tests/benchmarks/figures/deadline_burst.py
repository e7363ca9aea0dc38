"""3,999 amendments tabled by 720 authors within a minute, the deadline in its midst (reliability.md §3.3, W2).

Over HTTP to a server process with the pace limits that it ships with. Each author sends at moments fixed beforehand,
whether the server keeps up or not; a latency counts from the moment at which the request was due. Judged afterwards by
the record: what was accepted stands tabled before the deadline by the database's clock, what was refused was refused
after it and says why, and nobody is left without an answer.
"""

import asyncio
import json
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, cast
from urllib.parse import urlsplit
from uuid import uuid4

import httptools
import psycopg
import uvloop

from service.domain.procedure.mandate import Role
from service.domain.procedure.permission import Action
from service.domain.procedure.provisions import Tabled
from service.identity.sessions import Cookies
from service.usecases.access import OPERATOR, take_up
from service.usecases.receipt import Receipt
from tests.acts import clause_id
from tests.benchmarks.crowd import SEATS, Crowd, Member, crowd, many_files
from tests.benchmarks.load import post
from tests.benchmarks.servers import clausula
from tests.benchmarks.sitting import sign_in
from tests.evaluation.material import Material

NEEDS_CORPUS = False
AMENDMENTS = 3_999
SECONDS = 60.0
MOST_P95_MS = 500
LEAD = 3.0
"""Seconds between the setting of the deadline and the first request."""
PATIENCE = 240.0
"""So long is waited for the last answers; whoever has none by then counts as lost."""
P2 = clause_id("article-1/paragraph-2")
WORDS = "Срок проверки не превышает 10 дней со дня обращения."
REFUSAL = "deadline-passed"

COPY = """
    with made as (
      insert into amendments (id, act_id, language, body_id, author_id, mandate_id, kind, base_version, tabled,
        current_version, operations, status, carry, justification)
      select given.id, act_id, language, given.body, given.author, mandate_id, kind, base_version, tabled,
        current_version, operations, status, carry, justification
      from amendments, unnest(%(ids)s::uuid[], %(bodies)s::uuid[], %(authors)s::uuid[]) given(id, body, author)
      where amendments.id = %(draft)s
      returning id
    )
    insert into amendment_clauses (amendment_id, clause_id, touch, act_id)
    select made.id, clause_id, touch, act_id from made, amendment_clauses where amendment_id = %(draft)s
"""
RECORD = """
    select a.id::text, a.number, a.tabled_at, e.at from amendments a
    left join events e on e.subject = a.id::text and e.kind = 'amendment.tabled'
    where a.act_id = %(act)s and a.number is not null
"""


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Measure on a database of its own; ``value`` is the 95th percentile in milliseconds."""
    with ExitStack() as stack:
        yield measured(Material(material.corpus, stack))


def measured(material: Material) -> dict[str, object]:
    """Seat the authors, let the minute pass, read the record."""
    seated = crowd(material, Role.HEAD_OF_DELEGATION)
    owner = (material.settings.migration_url or "").replace("+psycopg", "")
    with many_files(4 * SEATS), clausula(material.settings, paced=True) as address:
        requests = _prepared(seated, address, owner, Cookies(secure=False, key=material.settings.key()))
        begins = time.time() + LEAD
        deadline = datetime.fromtimestamp(begins + SECONDS / 2, UTC)
        _due(seated, deadline)
        told = uvloop.run(_burst(urlsplit(address).port or 80, requests, begins))
    with psycopg.connect(owner) as connection:
        record = connection.execute(RECORD, {"act": seated.act}).fetchall()
        return _told(told, [row for row in record if row[0] in {one.amendment for one in told}], deadline)


@dataclass(slots=True)
class Sent:
    """One request: when it is due, and what came of it, in seconds of the clock on the wall."""

    amendment: str
    request: bytes
    due: float
    status: int = 0
    code: str = ""
    answered: float = 0.0


def _prepared(seated: Crowd, address: str, owner: str, cookies: Cookies) -> Sequence[Sequence[Sent]]:
    """The drafts, and for each author the requests that table them, due within the minute."""
    chance = random.Random(7)
    turn = [seated.members[number % SEATS] for number in range(AMENDMENTS)]
    ids = [str(uuid4()) for _ in turn]
    columns = {"ids": ids, "bodies": [one.body for one in turn], "authors": [one.person for one in turn]}
    with psycopg.connect(owner, autocommit=True) as connection:
        connection.execute(COPY, {"draft": _draft(seated, address), **columns})
        connection.execute("analyze amendments, amendment_clauses")
    at = sorted(chance.uniform(0, SECONDS) for _ in turn)
    sent: dict[str, list[Sent]] = {}
    for due, id, member in zip(at, ids, turn, strict=True):
        sent.setdefault(member.person, []).append(Sent(id, _request(member, id, cookies), due))
    return list(sent.values())


def _draft(seated: Crowd, address: str) -> str:
    """A draft made as a browser makes it; the others are its copies."""
    with sign_in(address, seated.assembly.people["head_by"]).browser() as browser:
        shown = browser.get("/api/acts/mz-1/text").json()["clauses"]
        base = next(one["base"]["text"] for one in shown if one["id"] == P2)
        edit = {"kind": "text", "clause": P2, "base_hash": base, "text": WORDS}
        body = {"edit": edit, "justification": "Так лучше."}
        id: str = browser.post("/api/acts/mz-1/amendments", json=body).raise_for_status().json()["id"]
        return id


def _request(member: Member, amendment: str, cookies: Cookies) -> bytes:
    headers = {
        "Cookie": f"{cookies.session}={member.token}",
        "X-CSRF-Token": cookies.proof(member.token),
        "Idempotency-Key": str(uuid4()),
        "If-Match": '"1"',
    }
    return post(f"/api/amendments/{amendment}/tabling", b"", *(f"{name}: {value}" for name, value in headers.items()))


def _due(seated: Crowd, deadline: datetime) -> None:
    """Let the deadline of the act's rules be at that moment."""
    house = seated.assembly.house
    with house.work(OPERATOR) as uow:
        case = take_up(uow, house, "mz-1")
        windows = [one for one in case.profile.deadlines_of(case.dossier.stage) if Tabled.AMENDMENT in one.of]
        key = next(one.key for one in windows if Action.AMENDMENT_TABLE in one.closes)
        held = uow.proceedings.hold(seated.act).dossier
        uow.proceedings.save(replace(held, deadlines={**held.deadlines, key: deadline}))
        uow.commit(Receipt(id=seated.act))


class _Author(asyncio.Protocol):
    """One browser: sends each request when it is due, or when the one before is answered.

    A server hangs up on whoever has been silent for some seconds: then it connects anew, and sends again under the
    same key what was not answered.
    """

    def __init__(self, port: int, begins: float, sent: Sequence[Sent]) -> None:
        self._port, self._begins, self._left = port, begins, list(reversed(sent))
        self._transport: asyncio.Transport | None = None
        self._sent: Sent | None = None
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def connect(self) -> None:
        """Begin, or begin anew."""
        await asyncio.get_running_loop().create_connection(lambda: self, "127.0.0.1", self._port)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Wait for the first."""
        self._transport = cast(asyncio.Transport, transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take a part of an answer."""
        self._parser.feed_data(data)

    def connection_lost(self, _: Exception | None) -> None:
        """Send again what was not answered; the next is sent when it is due."""
        self._transport = None
        if self._sent is not None:
            self._left.append(self._sent)
            self._sent = None
            self._connecting = asyncio.ensure_future(self.connect())

    def on_body(self, body: bytes) -> None:
        """Keep it: a refusal says why."""
        self._body += body

    def on_message_complete(self) -> None:
        """Note the answer."""
        assert self._sent is not None, "nothing is answered that was not sent"
        self._sent.status, self._sent.answered = self._parser.get_status_code(), time.time()
        if self._sent.status >= 400:
            told = json.loads(self._body)
            self._sent.code = told.get("reason") or told.get("code", "")
        self._sent = None
        self._wait()

    def _wait(self) -> None:
        if not self._left:
            self.done.set_result(None)
            return
        wait = self._begins + self._left[-1].due - time.time()
        asyncio.get_running_loop().call_later(max(wait, 0), self._send)

    def _send(self) -> None:
        if self._transport is None:
            self._connecting = asyncio.ensure_future(self.connect())
            return
        self._sent, self._body = self._left.pop(), b""
        self._parser = httptools.HttpResponseParser(self)
        self._transport.write(self._sent.request)


async def _burst(port: int, requests: Sequence[Sequence[Sent]], begins: float) -> Sequence[Sent]:
    authors = [_Author(port, begins, sent) for sent in requests]
    for author in authors:
        await author.connect()
    await asyncio.wait([author.done for author in authors], timeout=SECONDS + LEAD + PATIENCE)
    return [replace(one, due=begins + one.due) for sent in requests for one in sent]


def _told(sent: Sequence[Sent], record: Sequence[tuple[Any, ...]], deadline: datetime) -> dict[str, object]:
    tabled = {row[0]: row for row in record}
    accepted = [one for one in sent if one.status == 200]
    refused = [one for one in sent if one.code == REFUSAL]
    unsaid = [one for one in sent if one.status != 200 and one.code != REFUSAL]
    lost = {one.amendment for one in accepted} ^ tabled.keys()
    late = [row for row in record if row[2] >= deadline]
    early = [one for one in refused if one.answered < deadline.timestamp()]
    numbers = sorted(row[1] for row in record)
    waits = sorted((one.answered - one.due) * 1000 for one in sent if one.answered)
    return {
        "figure": "bench.deadline_burst",
        "value": round(waits[int(0.95 * len(waits))]),
        "most": MOST_P95_MS,
        "median_ms": round(waits[len(waits) // 2]),
        "longest_ms": round(waits[-1]),
        "amendments": len(sent),
        "authors": SEATS,
        "seconds": SECONDS,
        "accepted": len(accepted),
        "refused": len(refused),
        "lost": len(lost) + len(unsaid),
        "on_the_wrong_side": len(late) + len(early),
        "numbers_without_a_gap": numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False,
        "not_on_the_record": sum(row[3] is None for row in record),
        "other_answers": Counter(f"{one.status} {one.code}".strip() for one in unsaid),
    }
