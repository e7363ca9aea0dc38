"""Opinions asked for: who is asked for what by when, how each request stands, and what an act still lacks.

How a request stands is never stored: it follows from what was done and from the clock of the database.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from service.domain.errors import DomainError, InvalidInput
from service.domain.ids import ActId, BodyId, ClauseId, MandateId, OpinionRequestId, PersonId, Revision, VersionNumber
from service.domain.procedure.conclusion import EXPLAINED, ConclusionKind, Disposition, Verdict
from service.domain.procedure.deadline import day_of, days_after, end_of
from service.domain.procedure.evidence import Asked, GateFacts, Opinion, RequestState
from service.domain.procedure.mandate import BodyKind
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Expertise, Profile

WAITED_FOR = frozenset({RequestState.REQUESTED, RequestState.IN_WORK, RequestState.OVERDUE})
"""Requests that somebody may still answer."""

AGREEING = frozenset({Verdict.AGREED, Verdict.AGREED_WITH_REMARKS})
NEGATIVE = frozenset({Verdict.DO_NOT_SUPPORT, Verdict.NOT_AGREED, Verdict.REWORK})
OF_EXPERTS = frozenset({ConclusionKind.EXPERT, ConclusionKind.COLLECTIVE, ConclusionKind.CONCURRENCE})
"""Conclusions to which the developer owes a reply where it disagrees; a parliament reads the summary."""


class AskedAlready(DomainError):
    """The body was asked before and has not answered yet: ``request``."""

    code = "asked-already"

    def __init__(self, request: OpinionRequestId) -> None:
        super().__init__(request)
        self.request = request


class RequestClosed(DomainError):
    """Nobody waits for an answer to this request any more; ``state`` says how it ended."""

    code = "request-closed"

    def __init__(self, state: RequestState) -> None:
        super().__init__(state)
        self.state = state


@dataclass(frozen=True, slots=True)
class Waiver:
    """That a request was taken back, or a mandatory answer done without: why, by whom, when."""

    reason: str
    by: PersonId
    at: datetime


@dataclass(frozen=True, slots=True)
class OpinionRequest:
    """A body asked for its opinion, or its agreement, on a version of an act.

    ``person`` is whom in the body it is for, if somebody; ``scope`` are the clauses it is about, all where empty;
    ``due`` is the first instant that is late. Who else reads the act sees of a ``confidential`` request that it was
    made, and neither the question nor the answer.
    """

    id: OpinionRequestId
    act: ActId
    body: BodyId
    version: VersionNumber
    due: datetime
    asked_by: PersonId
    mandate: MandateId
    person: PersonId | None = None
    scope: tuple[ClauseId, ...] = ()
    question: str = ""
    confidential: bool = False
    concurrence: bool = False
    waiver: Waiver | None = None
    revision: Revision = field(default=Revision(1))


@dataclass(frozen=True, slots=True)
class Need:
    """A mandatory answer as it stands: ``found`` of those wanted, ``refused`` by bodies that did not agree."""

    need: Expertise
    found: int
    refused: tuple[BodyId, ...]
    excused: bool

    @property
    def met(self) -> bool:
        """Whether the act can go on as far as this goes."""
        return self.excused or (self.found >= self.need.count and not self.refused)


def needs(facts: GateFacts) -> tuple[Need, ...]:
    """Every mandatory answer of the present stage, on the version that stands."""
    return tuple(_need(need, facts) for need in _wanted(facts))


def council_need(facts: GateFacts) -> Expertise | None:
    """The conclusion of the expert council that this act cannot do without at a stage of its own."""
    own = (need for need in facts.profile.expertise if need.kind is BodyKind.EXPERT_COUNCIL and need.stage)
    return next((need for need in own if _applies(need, facts)), None)


def council_opinion(facts: GateFacts) -> Opinion | None:
    """The last that the expert council has said, or is about to say, on the version that stands."""
    version = facts.dossier.version
    said = [one for one in facts.evidence.opinions if one.kind is BodyKind.EXPERT_COUNCIL and one.version == version]
    return max(said, key=lambda one: (one.signed_at is not None, one.signed_at or facts.now), default=None)


def asked_now(facts: GateFacts) -> Iterator[tuple[Asked, RequestState]]:
    """The requests on the version that stands, each with how it stands."""
    for asked in facts.evidence.asked:
        if asked.version == facts.dossier.version:
            yield asked, asked.state(facts.now)


def disagreed(facts: GateFacts) -> tuple[Opinion, ...]:
    """The conclusions of experts that the developer disagrees with.

    Those of which it took a remark not at all or only in part, and those against the draft unless every remark was
    taken.
    """
    signed = (one for one in facts.evidence.opinions if one.signed_at and one.form in OF_EXPERTS)
    return tuple(one for one in signed if disagrees(one.verdict, _answers(one, facts)))


def disagrees(verdict: Verdict | None, answers: Sequence[Disposition | None]) -> bool:
    """Whether a developer that gave these answers to the remarks disagrees with a conclusion."""
    if any(answer in EXPLAINED for answer in answers):
        return True
    taken = bool(answers) and all(answer is Disposition.ACCEPTED for answer in answers)
    return verdict in NEGATIVE and not taken


def reply_due(profile: Profile, stage: str, since: datetime, signed_at: datetime) -> datetime | None:
    """When a reply to a conclusion becomes late; ``None`` where the procedure sets no term.

    The term runs from the entry into the stage at which replies are given, or from the signature where that is later.
    """
    if profile.reply is None or Action.CONCLUSION_REPLY not in profile.stages[stage].takes:
        return None
    begun = day_of(max(since, signed_at), profile.zone)
    return end_of(days_after(begun, profile.reply.days, working=profile.reply.working), profile.zone)


def term_of(profile: Profile, kind: BodyKind, today: date) -> date | None:
    """The last day that the procedure gives a body of a kind that is asked today."""
    terms = [need for need in profile.expertise if need.days is not None]
    own = [need for need in terms if need.kind is kind] or terms
    if not own:
        return None
    days = own[0].days
    assert days is not None, "chosen so"
    return days_after(today, days, working=own[0].working)


def due_of(profile: Profile, kind: BodyKind, today: date, until: date | None) -> datetime:
    """When an answer becomes late: after the day that was named, else after the procedure's term; ``InvalidInput``."""
    day = until or term_of(profile, kind, today)
    if day is None:
        raise InvalidInput("missing", "/until")
    if day < today:
        raise InvalidInput("passed", "/until")
    return end_of(day, profile.zone)


def _wanted(facts: GateFacts) -> Iterator[Expertise]:
    here = facts.dossier.stage
    own = here if any(need.stage == here for need in facts.profile.expertise) else None
    return (need for need in facts.profile.expertise if need.stage == own and _applies(need, facts))


def _applies(need: Expertise, facts: GateFacts) -> bool:
    return need.tag is None or need.tag in facts.dossier.tags


def _need(need: Expertise, facts: GateFacts) -> Need:
    last: dict[BodyId, Opinion] = {}
    for one in facts.evidence.opinions:  # in the order of signing
        if one.signed_at and one.version == facts.dossier.version and _fits(need, one):
            last[one.body] = one
    agreed = [one for one in last.values() if not need.concurrence or one.verdict in AGREEING]
    refused = sorted(last.keys() - {one.body for one in agreed})
    return Need(need, len(agreed), tuple(refused), need.key in facts.evidence.excused)


def _fits(need: Expertise, said: Opinion) -> bool:
    whose = said.kind is need.kind and need.body in (None, said.key)
    return whose and need.concurrence is (said.form is ConclusionKind.CONCURRENCE)


def _answers(said: Opinion, facts: GateFacts) -> list[Disposition | None]:
    return [remark.disposition for remark in facts.evidence.remarks if remark.conclusion == said.id]
