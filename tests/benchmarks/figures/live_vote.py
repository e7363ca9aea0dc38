"""From a decision to 720 screens, beside a bare fan-out of the same bytes to as many streams, in turns."""

import asyncio
import statistics
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import httpx2
import uvloop

from service.identity.sessions import new_token
from service.usecases.access import OPERATOR
from tests.acts import clause_id, staged
from tests.api.people import Assembly
from tests.benchmarks.crowd import crowd, many_files
from tests.benchmarks.servers import clausula, floor
from tests.benchmarks.sitting import sign_in
from tests.evaluation.material import Material

NEEDS_CORPUS = False
LISTENERS = 720
DECISIONS = 20
WARM_UP = 2
PORT = 9103
CLAUSE = clause_id("article-1/paragraph-2")
WORDS = "Срок проверки не превышает {} дней со дня обращения."
PATIENCE = 10.0


def figures(material: Material) -> Iterator[dict[str, object]]:
    """Measure on a database of its own; ``value`` is the ratio of the 95th percentiles."""
    with ExitStack() as stack:
        yield measured(Material(material.corpus, stack))


def measured(material: Material) -> dict[str, object]:
    """Seat the assembly, open the meeting, and decide while everybody watches."""
    sessions = [one.token for one in crowd(material, seats=LISTENERS).members]
    with ExitStack() as stack:
        stack.enter_context(many_files(4 * LISTENERS))
        stack.enter_context(floor("fan_out", material.settings.database_url or "", PORT))
        address = stack.enter_context(clausula(material.settings))
        hall = Hall(address, Assembly.read(material.house))
        return uvloop.run(_run(hall, sessions))


async def _run(hall: "Hall", sessions: Sequence[str]) -> dict[str, object]:
    port = urlsplit(hall.address).port or 80
    ours = await _opened(port, f"/api/live?meeting={hall.meeting}", sessions)
    bare = await _opened(PORT, "/live", ["" for _ in sessions])
    taken: dict[str, list[list[float]]] = {"ours": [], "floor": []}
    reached = {"ours": 0, "floor": 0}
    sent = b""
    for number, amendment in enumerate(hall.amendments):
        shown, _ = await _heard(ours, amendment.encode(), hall.show, amendment)
        assert len(shown) == LISTENERS, "everybody sees what is shown"
        sees = await asyncio.to_thread(hall.sees, amendment)
        found, sent = await _heard(ours, b'"status":"rejected"', hall.decide, amendment, sees)
        plain, _ = await _heard(bare, b"\r\n\r\n", hall.tell, number, sent)
        if number >= WARM_UP:
            for name, times in (("ours", found), ("floor", plain)):
                taken[name].append(times)
                reached[name] += len(times)
    for stream in (*ours, *bare):
        stream.close()
    return _told(taken, reached, len(sent))


@dataclass
class Stream(asyncio.Protocol):
    """One listener: notes when the bytes it waits for have come."""

    request: bytes
    waits_for: bytes = b""
    buffer: bytes = b""
    heard: asyncio.Future[float] = field(default_factory=lambda: asyncio.get_running_loop().create_future())

    def connection_made(self, transport: Any) -> None:
        """Ask."""
        self._transport = transport
        transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        """Look whether what is waited for has come."""
        self.buffer += data
        if self.waits_for and self.waits_for in self.buffer and not self.heard.done():
            self.heard.set_result(time.perf_counter())

    def expect(self, what: bytes) -> asyncio.Future[float]:
        """Wait for these bytes from now on."""
        self.waits_for, self.buffer = what, b""
        self.heard = asyncio.get_running_loop().create_future()
        return self.heard

    def close(self) -> None:
        """Hang up."""
        self._transport.close()


def _made(stream: Stream) -> Stream:
    return stream


async def _opened(port: int, path: str, sessions: Sequence[str]) -> Sequence[Stream]:
    """Open a stream for every session, a few at a time."""
    streams = []
    for token in sessions:
        cookie = f"Cookie: clausula={token}\r\n" if token else ""
        request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{cookie}\r\n".encode()
        stream = Stream(request)
        ready = stream.expect(b"event: ready")
        await asyncio.get_running_loop().create_connection(partial(_made, stream), "127.0.0.1", port)
        await asyncio.wait_for(ready, PATIENCE)
        streams.append(stream)
    return streams


async def _heard(streams: Sequence[Stream], what: bytes, do: Any, *about: Any) -> tuple[list[float], bytes]:
    """Do something, and give the seconds after which each stream had heard of it, and what one of them heard."""
    expected = [stream.expect(what) for stream in streams]
    began = time.perf_counter()
    asked = asyncio.create_task(asyncio.to_thread(do, *about))
    done, _ = await asyncio.wait(expected, timeout=PATIENCE)
    await asked
    await asyncio.sleep(0.05)
    return [at.result() - began for at in done], _event_of(streams[0].buffer)


def _event_of(heard: bytes) -> bytes:
    """The bytes of what was heard, without the marks of chunks."""
    return b"\r\n".join(line for line in heard.split(b"\r\n") if line.startswith((b"event:", b"data:"))) + b"\r\n\r\n"


@dataclass
class Hall:
    """The chair at a meeting of the commission, over HTTP."""

    address: str
    assembly: Assembly
    meeting: str = ""
    amendments: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Convene the meeting, table the amendments, take the act up."""
        people = ("chair", "secretariat", "head_by", "head_kz")
        self._browsers = {
            key: httpx2.Client(
                base_url=self.address,
                headers=dict(sign_in(self.address, self.assembly.people[key]).headers),
                timeout=60,
            )
            for key in people
        }
        self._table()
        agenda = {"body": self.assembly.bodies["commission"], "date": "2099-12-09", "items": [{"act": "mz-1"}]}
        self.meeting = self._do("secretariat", "POST", "/api/meetings", agenda)["id"]
        url = f"/api/meetings/{self.meeting}"
        self._do("chair", "POST", f"{url}/opening", revision=1)
        for key in ("by", "kz"):
            self._do(f"head_{key}", "PUT", f"{url}/seats/{self.assembly.bodies[key]}", {"state": "hall"})
        item = self._browsers["chair"].get(url).json()["items"][0]["id"]
        self._do("chair", "POST", f"{url}/items/{item}/taking-up")

    def _table(self) -> None:
        act = "/api/acts/mz-1"
        shown = self._browsers["head_by"].get(f"{act}/text").json()["clauses"]
        base = next(one["base"]["text"] for one in shown if one["id"] == CLAUSE)
        for number in range(DECISIONS + WARM_UP):
            edit = {"kind": "text", "clause": CLAUSE, "base_hash": base, "text": WORDS.format(100 + number)}
            draft = self._do("head_by", "POST", f"{act}/amendments", {"edit": edit, "justification": "Так лучше."})[
                "id"
            ]
            self._do("head_by", "POST", f"/api/amendments/{draft}/tabling", revision=1)
            self._do("chair", "POST", f"/api/amendments/{draft}/ruling", {"admissible": True}, revision=2)
            self.amendments.append(draft)
        with self.assembly.house.reading(OPERATOR) as uow:
            law = uow.acts.by_slug("mz-1").id
        staged(self.assembly.house, law, "commission")

    def show(self, amendment: str) -> None:
        """Put an amendment on the screen."""
        self._do("chair", "PUT", f"/api/meetings/{self.meeting}/screen", {"shows": "amendment", "amendment": amendment})

    def sees(self, amendment: str) -> str:
        """The picture of its rejection."""
        url = f"/api/amendments/{amendment}/consequences?outcome=rejected"
        sees: str = self._browsers["chair"].get(url).raise_for_status().json()["sees"]
        return sees

    def decide(self, amendment: str, sees: str) -> None:
        """Reject it."""
        self._do("chair", "POST", f"/api/amendments/{amendment}/decision", {"outcome": "rejected", "sees": sees})

    def tell(self, number: int, words: bytes) -> None:
        """Have the floor hand on the same bytes."""
        httpx2.post(f"http://127.0.0.1:{PORT}/tell/{number}", content=words).raise_for_status()

    def _do(
        self, who: str, method: str, path: str, body: object = None, revision: int | None = None
    ) -> Mapping[str, Any]:
        headers = {"Idempotency-Key": new_token()[:40]}
        if revision is not None:
            headers["If-Match"] = f'"{revision}"'
        answer = self._browsers[who].request(method, path, json=body, headers=headers)
        assert answer.is_success, answer.text
        made: Mapping[str, Any] = answer.json()
        return made


def _told(taken: Mapping[str, list[list[float]]], reached: Mapping[str, int], size: int) -> dict[str, object]:
    """The ratio of the 95th percentiles of each turn, and both in milliseconds."""
    ends = {name: [_p95(times) for times in rounds] for name, rounds in taken.items()}
    ratios = [mine / bare for mine, bare in zip(ends["ours"], ends["floor"], strict=True)]
    everything = {name: [one for times in rounds for one in times] for name, rounds in taken.items()}
    return {
        "figure": "bench.live_vote",
        "value": round(statistics.median(ratios), 2),
        "least": round(min(ratios), 2),
        "most": round(max(ratios), 2),
        "listeners": LISTENERS,
        "decisions": DECISIONS,
        "reached": reached["ours"],
        "of": LISTENERS * DECISIONS,
        "bytes": size,
        **{f"{name}_p95_ms": round(_p95(times) * 1000) for name, times in everything.items()},
        **{f"{name}_median_ms": round(statistics.median(times) * 1000) for name, times in everything.items()},
    }


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[min(int(0.95 * len(times)), len(times) - 1)] if times else float("inf")
