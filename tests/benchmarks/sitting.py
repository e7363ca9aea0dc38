"""A demonstration assembly under load: persons signed in, drafts prepared, and the requests that table them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import uuid4

import httpx2
import psycopg

from tests.benchmarks.load import Unit, post, single

HEADS = ("am-head", "by-head", "kz-head", "kg-head", "ru-head", "tj-head")
ADDED = " В случае, предусмотренном настоящей частью, решение принимается в срок не позднее тридцати рабочих дней" * 3

COPY = """
WITH made AS (
  INSERT INTO amendments (id, act_id, language, body_id, author_id, mandate_id, kind, base_version, tabled,
    current_version, operations, status, carry, justification)
  SELECT gen_random_uuid(), act_id, language, body_id, author_id, mandate_id, kind, base_version, tabled,
    current_version, operations, status, carry, justification
  FROM amendments, generate_series(1, %(copies)s) WHERE id = %(draft)s
  RETURNING id
), indexed AS (
  INSERT INTO amendment_clauses (amendment_id, clause_id, touch, act_id)
  SELECT made.id, clause_id, touch, act_id FROM made, amendment_clauses WHERE amendment_id = %(draft)s
)
SELECT id::text FROM made
"""


@dataclass(frozen=True, slots=True)
class Head:
    """A head of delegation signed in: what every request of theirs carries."""

    address: str
    headers: Mapping[str, str]

    def browser(self) -> httpx2.Client:
        """A client that is signed in so."""
        return httpx2.Client(base_url=self.address, headers=dict(self.headers), timeout=60)

    def request(self, path: str, body: Mapping[str, object], **more: str) -> bytes:
        """Give the bytes of a write, each with a key of its own as the web client sends it."""
        headers = {**self.headers, "Idempotency-Key": str(uuid4()), **more}
        lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        return post(path, json.dumps(body, ensure_ascii=False).encode() if body else b"", *lines)


def sign_in(address: str, person: str) -> Head:
    """Sign in as the demonstration person of that id."""
    with httpx2.Client(base_url=address, timeout=60) as browser:
        assert browser.post("/api/demo/sign-in", json={"person": person}).status_code == 204
        proof = browser.get("/api/session").json()["csrf"]
        cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    return Head(address, {"Cookie": cookies, "X-CSRF-Token": proof})


def edits(head: Head, act: str) -> Sequence[Mapping[str, object]]:
    """Give an amendment's words for every part of the act that has some, each another clause."""
    with httpx2.Client(base_url=head.address, headers=dict(head.headers)) as browser:
        text = browser.get(f"/api/acts/{act}/text").raise_for_status().json()
    return [
        {
            "edit": {
                "kind": "text",
                "clause": clause["id"],
                "base_hash": clause["base"]["text"],
                "text": clause["text"] + ADDED,
            },
            "justification": "Срок должен быть известен заранее.",
        }
        for clause in text["clauses"]
        if clause["kind"] == "paragraph" and clause["text"]
    ]


def prepared(head: Head, act: str, owner: str, copies: int) -> list[str]:
    """Give the ids of that many drafts: one through the API for each clause, and its copies."""
    ids: list[str] = []
    words = edits(head, act)
    each = copies // len(words) + 1
    with (
        httpx2.Client(base_url=head.address, headers=dict(head.headers)) as browser,
        psycopg.connect(owner, autocommit=True) as connection,
    ):
        for words_of_one in words:
            draft = browser.post(f"/api/acts/{act}/amendments", json=words_of_one).raise_for_status().json()["id"]
            ids += [row[0] for row in connection.execute(COPY, {"draft": draft, "copies": each})]
        connection.execute("ANALYZE amendments, amendment_clauses")
    return ids[:copies]


def tabling(head: Head, drafts: Iterator[str]) -> Iterator[Unit]:
    """Table drafts that are there: one request each."""
    for draft in drafts:
        yield single(head.request(f"/api/amendments/{draft}/tabling", {}, If_Match='"1"'))


def drafting_and_tabling(head: Head, act: str, words: Sequence[Mapping[str, object]]) -> Iterator[Unit]:
    """Draft an amendment and table it: two requests each, the second with the id that the first gave."""
    while True:
        for words_of_one in words:
            yield _drafted_and_tabled(head, act, words_of_one)


def _drafted_and_tabled(head: Head, act: str, words: Mapping[str, object]) -> Unit:
    made = json.loads((yield head.request(f"/api/acts/{act}/amendments", words)))
    yield head.request(f"/api/amendments/{made['id']}/tabling", {}, If_Match=f'"{made["revision"]}"')
