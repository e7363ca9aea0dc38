"""A small assembly for tests, and callers: browsers of its people.

Keys of people read ``<role>_<body>``: ``head_by``, ``member_kz``, ``expert_mgimo``. Every role of the
procedure is held by somebody, and two delegations, ``by`` and ``kz``, hold every role of a delegation.
"""

import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from anyio.from_thread import BlockingPortal, start_blocking_portal
from fastapi import FastAPI
from httpx2 import Response
from starlette.testclient import TestClient

from service.domain.ids import BodyId, PersonId
from service.domain.procedure.mandate import Actor, BodyKind, Role
from service.identity.current import Identity
from service.identity.sessions import hashed, new_token
from service.usecases.access import OPERATOR
from service.usecases.people import (
    DisablePerson,
    EnrolPerson,
    FoundBody,
    GrantMandate,
    disable_person,
    enrol_person,
    found_body,
    grant_mandate,
)
from service.usecases.ports.house import House

ADDRESS = "http://127.0.0.1:8000"
SINCE = date(2020, 1, 1)

BODIES: Mapping[str, BodyKind] = {
    "by": BodyKind.DELEGATION,
    "kz": BodyKind.DELEGATION,
    "commission": BodyKind.COMMISSION,
    "group": BodyKind.WORKING_GROUP,
    "council": BodyKind.COUNCIL,
    "assembly": BodyKind.ASSEMBLY,
    "eac": BodyKind.EXPERT_COUNCIL,
    "secretariat": BodyKind.SECRETARIAT,
    "mgimo": BodyKind.EXPERT_ORGANISATION,
    "partner": BodyKind.OBSERVER,
}

PEOPLE: Mapping[str, tuple[Role, str]] = {
    "head_by": (Role.HEAD_OF_DELEGATION, "by"),
    "head_kz": (Role.HEAD_OF_DELEGATION, "kz"),
    "member_by": (Role.DELEGATION_MEMBER, "by"),
    "member_kz": (Role.DELEGATION_MEMBER, "kz"),
    "plenipotentiary_by": (Role.PLENIPOTENTIARY, "by"),
    "reviewer_by": (Role.NATIONAL_REVIEWER, "by"),
    "chair": (Role.COMMISSION_CHAIR, "commission"),
    "commissioner": (Role.COMMISSION_MEMBER, "commission"),
    "developer": (Role.DEVELOPER, "group"),
    "drafter": (Role.WORKING_GROUP_MEMBER, "group"),
    "assembly_chair": (Role.ASSEMBLY_CHAIR, "council"),
    "councillor": (Role.COUNCIL_MEMBER, "council"),
    "eac_secretary": (Role.EAC_SECRETARY, "eac"),
    "executive_secretary": (Role.EXECUTIVE_SECRETARY, "secretariat"),
    "secretariat": (Role.SECRETARIAT, "secretariat"),
    "legal_editor": (Role.LEGAL_EDITOR, "secretariat"),
    "auditor": (Role.AUDITOR, "secretariat"),
    "admin": (Role.ADMIN, "secretariat"),
    "expert_mgimo": (Role.EXPERT, "mgimo"),
    "observer": (Role.OBSERVER, "partner"),
}

WITHOUT_MANDATE = ("expired", "coming", "stranger", "disabled")
"""People who hold nothing now: a mandate that ended yesterday, one from tomorrow, none at all, one but shut out."""


@dataclass(frozen=True, slots=True)
class Assembly:
    """Ids by key."""

    bodies: Mapping[str, BodyId]
    people: Mapping[str, PersonId]
    house: House

    @classmethod
    def seated(cls, house: House) -> "Assembly":
        """Found the bodies and seat the people, through the use cases: some fifty transactions."""
        bodies = {key: _founded(house, key, kind) for key, kind in BODIES.items()}
        people = {key: _enrolled(house, key) for key in (*PEOPLE, *WITHOUT_MANDATE)}
        for key, (role, body) in PEOPLE.items():
            grant_mandate(GrantMandate(OPERATOR, people[key], bodies[body], role, SINCE), house)
        _seat_those_without(house, people, bodies["by"])
        return cls(bodies, people, house)

    @classmethod
    def read(cls, house: House) -> "Assembly":
        """The assembly that was seated in this database before."""
        with house.reading(OPERATOR) as uow:
            bodies = {body.key: body.id for body in uow.people.bodies()}
            people = {person.key: person.id for person in uow.people.everybody() if person.key is not None}
        return cls(bodies, people, house)

    def actor(self, key: str) -> Actor:
        """That person as a use case sees them."""
        with self.house.reading(OPERATOR) as uow:
            return Actor(self.people[key], uow.people.in_force(self.people[key]))


def _founded(house: House, key: str, kind: BodyKind) -> BodyId:
    state = key.upper() if kind is BodyKind.DELEGATION else None
    return BodyId(found_body(FoundBody(OPERATOR, key, kind, {"ru": key, "en": key}, state), house).id)


def _enrolled(house: House, key: str) -> PersonId:
    return PersonId(enrol_person(EnrolPerson(OPERATOR, {"ru": key, "en": key}, key), house).id)


def _seat_those_without(house: House, people: Mapping[str, PersonId], body: BodyId) -> None:
    head = Role.HEAD_OF_DELEGATION
    with house.reading(OPERATOR) as uow:
        today = uow.now().date()
    day = timedelta(days=1)
    grant_mandate(GrantMandate(OPERATOR, people["expired"], body, head, SINCE, today - 2 * day), house)
    grant_mandate(GrantMandate(OPERATOR, people["coming"], body, head, today + 2 * day), house)
    grant_mandate(GrantMandate(OPERATOR, people["disabled"], body, head, SINCE), house)
    disable_person(DisablePerson(OPERATOR, people["disabled"]), house)


class Loops:
    """The event loop that all browsers share while it is shared; else each request begins and ends one of its own."""

    def __init__(self) -> None:
        self._open: ExitStack | None = None
        self._portal: BlockingPortal | None = None
        self._lock = threading.Lock()

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Let requests share one, begun with the first of them."""
        with ExitStack() as self._open:
            yield
        self._open = self._portal = None

    def portal(self) -> BlockingPortal | None:
        """The way into it."""
        with self._lock:
            if self._portal is None and self._open is not None:
                self._portal = self._open.enter_context(start_blocking_portal())
            return self._portal


LOOPS = Loops()


@dataclass
class Caller:
    """A browser: its cookie, its proof against forged requests, and a new Idempotency-Key for every write."""

    client: TestClient
    csrf: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    @classmethod
    def signed_in(cls, app: FastAPI, assembly: Assembly, key: str) -> "Caller":
        """A browser in which that person is signed in; of nobody where the key is empty."""
        client = TestClient(
            app, ADDRESS, raise_server_exceptions=True, follow_redirects=False, client=("127.0.0.1", 50_000)
        )
        if not key:
            return cls(client)
        identity: Identity = app.state.identity
        token = new_token()
        identity.sessions.open(hashed(token), assembly.people[key], {}, timedelta(hours=1))
        client.cookies.set(identity.cookies.session, token, domain="127.0.0.1")
        return cls(client, identity.cookies.proof(token))

    def get(self, path: str, **options: Any) -> Response:
        """Read."""
        self.client.portal = LOOPS.portal()
        return self.client.get(path, **options)

    def post(self, path: str, json: object = None, **options: Any) -> Response:
        """Write, under a key of its own unless one is given."""
        return self.send("POST", path, json, **options)

    def put(self, path: str, json: object, revision: int, **options: Any) -> Response:
        """Edit what was read at a revision."""
        return self.send("PUT", path, json, revision=revision, **options)

    def patch(self, path: str, json: object, revision: int, **options: Any) -> Response:
        """Edit a part of what was read at a revision."""
        return self.send("PATCH", path, json, revision=revision, **options)

    def delete(self, path: str, **options: Any) -> Response:
        """Remove."""
        return self.send("DELETE", path, None, **options)

    def send(
        self, method: str, path: str, json: object = None, *, revision: int | None = None, key: str = "", **options: Any
    ) -> Response:
        """Write as the web client does."""
        headers = {"X-CSRF-Token": self.csrf, "Idempotency-Key": key or str(uuid4())}
        if revision is not None:
            headers["If-Match"] = f'"{revision}"'
        headers |= options.pop("headers", {})
        if json is not None:
            options["json"] = json
        self.client.portal = LOOPS.portal()
        return self.client.request(method, path, headers=headers, **options)
