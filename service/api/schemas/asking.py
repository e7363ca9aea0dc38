"""Requests for opinions and replies to conclusions on the wire."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.references import BodyRefOut, PersonRefOut
from service.domain.ids import BodyId, ClauseId, PersonId
from service.domain.procedure.evidence import RequestState
from service.domain.procedure.mandate import Actor, BodyKind
from service.usecases.asking import AskOpinion

Words = Annotated[str, Field(max_length=50_000)]
Name = Annotated[str, Field(max_length=100)]


class NewRequest(Body):
    """Whom to ask, for whom there, on which clauses (all where none is named) and until which day, inclusive."""

    body: Name
    person: Name | None = None
    scope: Annotated[tuple[Name, ...], Field(max_length=1_000)] = ()
    until: date | None = None
    question: Words = ""
    confidential: bool = False
    concurrence: bool = False

    def asked(self, actor: Actor, act: str) -> AskOpinion:
        """The same for the use case."""
        return AskOpinion(
            actor=actor,
            act=act,
            body=BodyId(self.body),
            person=PersonId(self.person) if self.person else None,
            scope=tuple(map(ClauseId, self.scope)),
            until=self.until,
            question=self.question,
            confidential=self.confidential,
            concurrence=self.concurrence,
        )


class Reason(Body):
    """Why."""

    reason: Words


class NewExcuse(Body):
    """Which mandatory answer an act does without, and why."""

    need: Annotated[str, Field(max_length=200)]
    reason: Words


class ReplyIn(Body):
    """The developer's reply; ``expected`` is the revision of the one that stood there, 0 where there was none."""

    text: Words
    expected: Annotated[int, Field(ge=0, le=2**31 - 1)] = 0


class CoDevelopers(Body):
    """The bodies that develop an act beside its developer, on the dossier as it was seen at ``seen_revision``."""

    bodies: Annotated[tuple[Name, ...], Field(max_length=50)]
    seen_revision: Annotated[int, Field(ge=1, le=2**31 - 1)]


class ScopeOut(View):
    """A clause that a request is about."""

    clause: str
    eid: str | None


class RequestOut(View):
    """A request as it stands; what was asked in confidence is empty where ``withheld``."""

    id: str
    body: BodyRefOut
    person: PersonRefOut | None
    version: int
    scope: list[ScopeOut]
    question: str
    confidential: bool
    withheld: bool
    concurrence: bool
    state: RequestState
    late: bool
    due: datetime
    day: date
    zone: str
    asked_by: PersonRefOut
    asked_at: datetime
    received_at: datetime | None
    waived_by: PersonRefOut | None
    waived_at: datetime | None
    reason: str
    reminders: int
    reminded_at: datetime | None
    answer: str | None
    revision: int
    may: MayMap


class ExcusedOut(View):
    """A mandatory answer done without."""

    need: str
    version: int
    reason: str
    by: PersonRefOut
    at: datetime


class NeedOut(View):
    """A mandatory answer: how many bodies must give it, how many did, and which did not agree."""

    need: str
    kind: BodyKind
    body: str | None
    concurrence: bool
    count: int
    found: int
    refused: list[str]
    met: bool
    excused: ExcusedOut | None
    may: MayMap


class RequestsOut(View):
    """Every request on an act, and what its present stage cannot do without."""

    version: int
    requests: list[RequestOut]
    needs: list[NeedOut]
    terms: dict[BodyKind, date]
    co_developers: list[BodyRefOut]
    revision: int
    may: MayMap
