"""Opinions asked of experts and other bodies: asked, reminded of, taken back; and mandatory ones done without."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from service.domain.errors import InvalidInput, NotFound, StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import BodyId, ClauseId, MandateId, OpinionRequestId, PersonId
from service.domain.procedure.deadline import day_of, last_day
from service.domain.procedure.evidence import Asked, GateFacts, RequestState
from service.domain.procedure.expertise import (
    WAITED_FOR,
    AskedAlready,
    Need,
    OpinionRequest,
    RequestClosed,
    Waiver,
    due_of,
    needs,
    term_of,
)
from service.domain.procedure.guard import EXPERTS
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action, Allowed, May, decide, may
from service.domain.text.eid import eids
from service.usecases.access import Case, require, require_person, take_up, take_up_locked
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.opinion_requests import RequestRow
from service.usecases.receipt import Receipt
from service.usecases.views.asking import NeedView, RequestList, RequestView, ScopeView
from service.usecases.views.references import BodyRef

TEXT_LIMIT = 4_000
SCOPE_LIMIT = 500


@dataclass(frozen=True, slots=True)
class AskOpinion:
    """Ask a body for its opinion, or its agreement.

    ``person`` is for whom in the body, ``scope`` on which clauses (all where empty), ``until`` the last day, that of
    the procedure where none is named.
    """

    actor: Actor
    act: str
    body: BodyId
    person: PersonId | None = None
    scope: tuple[ClauseId, ...] = ()
    until: date | None = None
    question: str = ""
    confidential: bool = False
    concurrence: bool = False


@dataclass(frozen=True, slots=True)
class RemindOfRequest:
    """Remind a body of what it was asked."""

    actor: Actor
    request: OpinionRequestId


@dataclass(frozen=True, slots=True)
class TakeBackRequest:
    """Wait no more for an answer to a request that was read at revision ``expected``, and say why."""

    actor: Actor
    request: OpinionRequestId
    reason: str
    expected: int


@dataclass(frozen=True, slots=True)
class ExcuseAnswer:
    """Do without a mandatory answer, named by its key, on the version that stands, and say why."""

    actor: Actor
    act: str
    need: str
    reason: str


def list_requests(actor: Actor, act: str, house: House) -> RequestList:
    """Whom an act was sent to for an opinion, how each request stands, and what the act still lacks."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        evidence = uow.proceedings.evidence([case.dossier])[case.act.id]
        facts = GateFacts(case.dossier, case.profile, evidence, case.now)
        rows = uow.opinion_requests.of_act(case.act.id)
        named = eids(uow.acts.tree(case.act.id, case.dossier.version, case.act.language)) if rows else {}
        excused = {(row.need, row.version): row for row in uow.opinion_requests.excused(case.act.id)}
        term = {kind: term_of(case.profile, kind, day_of(case.now, case.profile.zone)) for kind in EXPERTS}
        return RequestList(
            version=case.dossier.version,
            requests=tuple(_view(actor, case, row, named) for row in rows),
            needs=tuple(
                NeedView.of(one, excused.get((one.need.key, case.dossier.version)), _may_excuse(actor, case, one))
                for one in (needs(facts) if Action.CONCLUSION_SIGN in case.facts.takes else ())
            ),
            terms={kind: day for kind, day in term.items() if day is not None},
            co_developers=_named(uow, case.dossier.co_developers),
            revision=case.dossier.revision,
            may=may(actor, case.facts, (Action.OPINION_ASK, Action.ACT_ASSIGN)),
        )


def _named(uow: UnitOfWork, bodies: frozenset[BodyId]) -> tuple[BodyRef, ...]:
    names = uow.proceedings.names(()).bodies if bodies else {}
    return tuple(names[body] for body in sorted(bodies))


def ask_opinion(cmd: AskOpinion, house: House) -> Receipt:
    """Ask a body for its opinion on the version that stands; from then on it can read the act."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        require(cmd.actor, Action.ACT_READ, case.facts)
        mandate = require(cmd.actor, Action.OPINION_ASK, case.facts)
        kind = _kind(uow, cmd)
        _check_scope(uow, case, cmd.scope)
        _check_unasked(uow, case, cmd.body)
        request = OpinionRequest(
            id=OpinionRequestId(house.new_id()),
            act=case.act.id,
            body=cmd.body,
            version=case.dossier.version,
            due=due_of(case.profile, kind, day_of(case.now, case.profile.zone), cmd.until),
            asked_by=require_person(cmd.actor),
            mandate=mandate,
            person=cmd.person,
            scope=tuple(dict.fromkeys(cmd.scope)),
            question=_limited(cmd.question, "/question"),
            confidential=cmd.confidential,
            concurrence=cmd.concurrence,
        )
        uow.opinion_requests.add(request)
        uow.record(_event("opinion.asked", cmd.actor, mandate, (case, request), until=_last(case, request.due)))
        return uow.commit(Receipt(id=request.id, revision=request.revision))


def remind_of_request(cmd: RemindOfRequest, house: House) -> Receipt:
    """Remind a body; its people see it on their list of work."""
    with house.work(cmd.actor) as uow:
        case, request, stands, mandate = _asked(uow, house, cmd.actor, cmd.request)
        _check_open(stands, case.now)
        revision = uow.opinion_requests.remind(request.id)
        uow.record(_event("opinion.reminded", cmd.actor, mandate, (case, request)))
        return uow.commit(Receipt(id=request.id, revision=revision))


def take_back_request(cmd: TakeBackRequest, house: House) -> Receipt:
    """Take a request back; a mandatory answer stays mandatory."""
    with house.work(cmd.actor) as uow:
        case, request, stands, mandate = _asked(uow, house, cmd.actor, cmd.request)
        if request.revision != cmd.expected:
            raise StaleRevision(cmd.expected, request.revision)
        _check_open(stands, case.now)
        reason = _reason(cmd.reason)
        waiver = Waiver(reason, require_person(cmd.actor), case.now)
        revision = uow.opinion_requests.waive(request.id, waiver)
        uow.record(_event("opinion.taken_back", cmd.actor, mandate, (case, request), reason=reason))
        return uow.commit(Receipt(id=request.id, revision=revision))


def excuse_answer(cmd: ExcuseAnswer, house: House) -> Receipt:
    """Let the version that stands go on without a mandatory answer."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        require(cmd.actor, Action.ACT_READ, case.facts)
        need = next((one for one in case.profile.expertise if one.key == cmd.need), None)
        if need is None:
            raise NotFound("mandatory-answer", cmd.need)
        mandate = require(cmd.actor, Action.OPINION_EXCUSE, replace(case.facts, by=need.excused_by))
        reason = _reason(cmd.reason)
        waiver = Waiver(reason, require_person(cmd.actor), case.now)
        key = (need.key, case.dossier.version)
        if not uow.opinion_requests.excuse(case.act.id, key, waiver, mandate):
            raise RequestClosed(RequestState.WAIVED)
        payload = {"need": need.key, "reason": reason}
        version, stream = case.dossier.version, act_stream(case.act.id)
        act, person = case.act.id, cmd.actor.person
        uow.record(Event(stream, "opinion.excused", person, mandate, act, version, act, payload))
        return uow.commit(Receipt(id=act))


def _asked(
    uow: UnitOfWork, house: House, actor: Actor, id: OpinionRequestId
) -> tuple[Case, OpinionRequest, Asked, MandateId]:
    request, _ = uow.opinion_requests.get(id)
    case = take_up_locked(uow, house, request.act)
    require(actor, Action.ACT_READ, case.facts)
    mandate = require(actor, Action.OPINION_ASK, case.facts)
    request, stands = uow.opinion_requests.get(id)  # as it is after the wait for the act
    return case, request, stands, mandate


def _check_open(stands: Asked, now: datetime) -> None:
    if stands.state(now) not in WAITED_FOR:
        raise RequestClosed(stands.state(now))


def _kind(uow: UnitOfWork, cmd: AskOpinion) -> BodyKind:
    """The kind of the body; refused where such a body is not asked, or the person does not speak for it."""
    kind = next((body.kind for body in uow.people.bodies() if body.id == cmd.body), None)
    if kind is None or kind not in EXPERTS:
        raise InvalidInput("unknown", "/body")
    if cmd.person is not None and all(
        (held.body, held.role) != (cmd.body, EXPERTS[kind]) for held in uow.people.in_force(cmd.person)
    ):
        raise InvalidInput("unknown", "/person")
    return kind


def _check_unasked(uow: UnitOfWork, case: Case, body: BodyId) -> None:
    for row in uow.opinion_requests.of_act(case.act.id):
        same = (row.request.body, row.request.version) == (body, case.dossier.version)
        if same and row.stands.state(case.now) in WAITED_FOR:
            raise AskedAlready(row.request.id)


def _check_scope(uow: UnitOfWork, case: Case, scope: tuple[ClauseId, ...]) -> None:
    if len(scope) > SCOPE_LIMIT:
        raise InvalidInput("too-many", "/scope")
    tree = uow.acts.text(case.act.id, case.dossier.version, case.act.language).tree  # refuses an act without text
    for place, clause in enumerate(scope):
        if clause not in tree.index:
            raise InvalidInput("unknown", f"/scope/{place}")


def _limited(text: str, pointer: str) -> str:
    if len(text.strip()) > TEXT_LIMIT:
        raise InvalidInput("too-long", pointer)
    return text.strip()


def _reason(text: str) -> str:
    reason = _limited(text, "/reason")
    if not reason:
        raise InvalidInput("missing", "/reason")
    return reason


def _last(case: Case, due: datetime) -> str:
    return last_day(due, case.profile.zone).isoformat()


def _may_excuse(actor: Actor, case: Case, one: Need) -> tuple[May, ...]:
    return may(actor, replace(case.facts, by=one.need.excused_by), (Action.OPINION_EXCUSE,))


def _view(actor: Actor, case: Case, row: RequestRow, named: Mapping[ClauseId, str]) -> RequestView:
    it, zone = row.request, case.profile.zone
    facts = replace(case.facts, body=it.body)
    withheld = it.confidential and not isinstance(decide(actor, Action.OPINION_READ_CONFIDENTIAL, facts), Allowed)
    signed = row.stands.signed_at
    shown = row.answer if (signed is not None and not withheld) or it.body in actor.bodies else None
    return RequestView(
        id=it.id,
        body=row.body,
        person=row.person,
        version=it.version,
        scope=tuple(ScopeView(clause, named.get(clause)) for clause in it.scope),
        question="" if withheld else it.question,
        confidential=it.confidential,
        withheld=withheld,
        concurrence=it.concurrence,
        state=row.stands.state(case.now),
        late=signed is not None and signed >= it.due,
        due=it.due,
        day=last_day(it.due, zone),
        zone=zone,
        asked_by=row.asked_by,
        asked_at=row.stands.asked_at,
        received_at=signed,
        waived_by=row.waived_by,
        waived_at=it.waiver.at if it.waiver else None,
        reason=it.waiver.reason if it.waiver else "",
        reminders=row.reminders,
        reminded_at=row.reminded_at,
        answer=shown,
        revision=it.revision,
        may=may(actor, facts, (Action.OPINION_ASK, Action.CONCLUSION_WRITE)),
    )


def _event(kind: str, actor: Actor, mandate: MandateId, what: tuple[Case, OpinionRequest], **told: str) -> Event:
    case, request = what
    payload = {"body": request.body, "clauses": list(request.scope), "concurrence": request.concurrence, **told}
    act, stream = case.act.id, act_stream(case.act.id)
    return Event(stream, kind, actor.person, mandate, act, request.version, request.id, payload)
