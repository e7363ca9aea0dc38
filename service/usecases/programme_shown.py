"""Reading a programme: what it has in a version, how each item stands, what is proposed, and what was decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.domain.ids import PersonId, PlannedId, ProgrammeId
from service.domain.procedure.deadline import day_of
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Allowed, Facts, decide, may
from service.domain.procedure.programme import (
    Begun,
    Edition,
    Planned,
    Standing,
    last_day,
    lateness,
    misfits,
    next_approval,
    standing,
)
from service.usecases.access import require
from service.usecases.leftovers import Leftover, leftovers
from service.usecases.planned import Plan, acts_of, begun, lines, plan_of, who_proposes
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.programmes import Decided, PlanSet, PlanStatus, Programme, Proposed
from service.usecases.views.proceedings import named
from service.usecases.views.programmes import (
    ActName,
    ApprovalView,
    ChangeView,
    ForebearView,
    ItemView,
    LeftoverView,
    PlannedView,
    ProgrammeRow,
    ProgrammesView,
    ProgrammeView,
    SetView,
)
from service.usecases.views.references import Names, Term


@dataclass(frozen=True, slots=True)
class ShowProgramme:
    """Read a programme, in the version that stands unless another is named."""

    actor: Actor
    programme: ProgrammeId
    version: int | None = None


@dataclass(frozen=True, slots=True)
class _Shown:
    """A programme with all that its views are made of."""

    actor: Actor
    plan: Plan
    names: Names
    begun: Begun
    acts: Mapping[PlannedId, Sequence[ActName]]
    leftovers: Sequence[Leftover]
    taken_over: frozenset[PlannedId]
    lines: Mapping[PlannedId, tuple[ForebearView, ...]]
    now: datetime


def list_programmes(actor: Actor, house: House) -> ProgrammesView:
    """Every programme, the latest years first."""
    with house.reading(actor) as uow:
        require(actor, Action.PROGRAMME_READ, Facts())
        year = day_of(uow.now(), house.zone).year
        rows = tuple(_row(house, one, year) for one in uow.programmes.all())
        return ProgrammesView(rows, year, may(actor, Facts(), (Action.PROGRAMME_OPEN,)))


def show_programme(query: ShowProgramme, house: House) -> ProgrammeView:
    """A programme with its items, in a number of queries that does not grow with theirs."""
    with house.reading(query.actor) as uow:
        require(query.actor, Action.PROGRAMME_READ, Facts())
        plan = plan_of(uow, house, uow.programmes.get(query.programme))
        changes = uow.programmes.changes(query.programme)
        sets = uow.programmes.sets(query.programme)
        shown = _gathered(uow, house, query.actor, plan, _persons(changes, sets))
        current = plan.programme.version
        version = current if query.version is None else max(0, min(query.version, current))
        return _view(shown, version, changes, sets, house.zone)


def planned_view(plan: Plan, names: Names, planned: Planned) -> PlannedView:
    """What an item says, with names."""
    session = plan.rule.session(planned.session)
    kind = plan.profile.kinds[planned.kind]
    return PlannedView(
        title=planned.title,
        kind=Term(planned.kind, named(kind)),
        threat=planned.threat,
        basis=planned.basis,
        developer=names.bodies[planned.developer] if planned.developer else None,
        year=planned.year,
        session=Term(planned.session, named(session.name) if session else {}),
        due=last_day(plan.rule, planned.year, planned.session),
        tags=planned.tags,
    )


def _row(house: House, one: Programme, year: int) -> ProgrammeRow:
    rule = house.profiles.get(one.profile, one.profile_hash).provisions.programme
    assert rule is not None, "a programme is opened only under rules that know one"
    name, span = named(rule.name), one.span
    return ProgrammeRow(one.id, name, span.first_year, span.last_year, one.version, span.covers(year))


def _persons(changes: Sequence[Proposed], sets: Sequence[PlanSet]) -> set[PersonId]:
    decided = {decision.decided_by for one in sets for decision in one.decisions}
    return {one.proposed_by for one in changes} | {one.put_by for one in sets} | decided


def _gathered(uow: UnitOfWork, house: House, actor: Actor, plan: Plan, persons: set[PersonId]) -> _Shown:
    dossiers = uow.proceedings.all()
    before = lines(uow, plan.items.values())
    whole = {item: {item, *(one.id for one in line)} for item, line in before.items()}
    known = frozenset[PlannedId | None]().union(*whole.values())
    mine = [one for one in dossiers if one.planned in known]
    readable = acts_of(uow, house, actor, mine)
    spans = {one.id: one.span for one in uow.programmes.all()}
    return _Shown(
        actor=actor,
        plan=plan,
        names=uow.proceedings.names(persons),
        begun=begun(uow, plan.items.values(), mine, house),
        acts={
            item: [readable[one.act] for one in mine if one.planned in line and one.act in readable]
            for item, line in whole.items()
        },
        leftovers=leftovers(uow, house, plan) if _proposes(actor, plan) else (),
        taken_over=frozenset(uow.programmes.heirs(plan.items)),
        lines={
            item: tuple(
                ForebearView(one.number, spans[one.programme].first_year, spans[one.programme].last_year)
                for one in line
            )
            for item, line in before.items()
        },
        now=uow.now(),
    )


def _view(
    shown: _Shown, version: int, changes: Sequence[Proposed], sets: Sequence[PlanSet], zone: str
) -> ProgrammeView:
    plan = shown.plan
    rule, programme = plan.rule, plan.programme
    stands = plan.stands(version)
    ordered = sorted(stands.values(), key=lambda one: _order(plan, one))
    held = [(put, [one for one in changes if one.set == put.id]) for put in sets]
    return ProgrammeView(
        id=programme.id,
        name=named(rule.name),
        first_year=programme.first_year,
        last_year=programme.span.last_year,
        revision=programme.revision,
        version=version,
        current=programme.version,
        today=day_of(shown.now, zone),
        zone=zone,
        sessions=tuple(Term(one.key, named(one.name)) for one in rule.sessions),
        approvals=tuple(_body_term(plan, one.body) for one in rule.approved),
        kinds=tuple(Term(key, named(kind)) for key, kind in plan.profile.kinds.items()),
        developers=tuple(sorted(shown.names.bodies.values(), key=lambda body: body.key)),
        leftovers=tuple(_leftover(shown, one) for one in shown.leftovers),
        items=tuple(_item(shown, one, zone) for one in ordered),
        waiting=tuple(_change(shown, one) for one in changes if one.status is PlanStatus.WAITING),
        answered=tuple(
            _change(shown, one) for one in changes if one.set is None and one.status is not PlanStatus.WAITING
        ),
        sets=tuple(_set(shown, put, of_set) for put, of_set in reversed(held)),
        may=(
            *may(shown.actor, who_proposes(plan), (Action.PROGRAMME_PROPOSE,)),
            *may(shown.actor, Facts(status=PlanStatus.WAITING), (Action.PROGRAMME_PUT,)),
        ),
    )


def _order(plan: Plan, edition: Edition) -> tuple[int, int, int]:
    session = plan.rule.session(edition.planned.session)
    return edition.planned.year, session.ends if session else 0, plan.items[edition.item].number


def _item(shown: _Shown, edition: Edition, zone: str) -> ItemView:
    plan, item = shown.plan, edition.item
    stands_now = item in plan.stands(plan.programme.version)
    how = standing(shown.begun.courses.get(item), stands=stands_now, taken_over=item in shown.taken_over)
    return ItemView(
        id=item,
        number=plan.items[item].number,
        since=edition.since,
        planned=planned_view(plan, shown.names, edition.planned),
        standing=how,
        late=lateness(how, edition.planned, plan.rule, zone, shown.now),
        free=how is Standing.INCLUDED,
        acts=tuple(shown.acts[item]),
        line=shown.lines[item],
    )


def _proposes(actor: Actor, plan: Plan) -> bool:
    return isinstance(decide(actor, Action.PROGRAMME_PROPOSE, who_proposes(plan)), Allowed)


def _leftover(shown: _Shown, one: Leftover) -> LeftoverView:
    span, planned = one.plan.programme.span, planned_view(one.plan, shown.names, one.edition.planned)
    return LeftoverView(one.item.id, one.item.number, span.first_year, span.last_year, planned, one.standing)


def _change(shown: _Shown, one: Proposed) -> ChangeView:
    plan, change = shown.plan, one.change
    stood = plan.stands(change.seen).get(change.item)
    waits = one.status is PlanStatus.WAITING
    misfit = misfits(plan.stands(plan.programme.version), [change], shown.begun) if waits else {}
    facts = Facts(author=one.proposed_by, status=one.status)
    return ChangeView(
        id=change.id,
        what=change.what,
        item=change.item,
        number=plan.items[change.item].number,
        was=planned_view(plan, shown.names, stood.planned) if stood else None,
        becomes=planned_view(plan, shown.names, change.becomes) if change.becomes else None,
        reason=one.reason,
        body=shown.names.bodies[one.body],
        proposed_by=shown.names.persons[one.proposed_by],
        proposed_at=one.proposed_at,
        status=one.status,
        answer=one.answer,
        misfit=misfit.get(change.id, ""),
        line=shown.lines[change.item],
        may=may(shown.actor, facts, (Action.PROGRAMME_WITHDRAW, Action.PROGRAMME_PUT)),
    )


def _set(shown: _Shown, put: PlanSet, changes: Sequence[Proposed]) -> SetView:
    rule = shown.plan.rule
    turn = next_approval(rule, len(put.decisions))
    facts = Facts(by=turn.by if turn else None, prepared=put.put_by, status=put.status)
    decided: Mapping[int, Decided] = {one.step: one for one in put.decisions}
    return SetView(
        id=put.id,
        number=put.number,
        base=put.base,
        note=put.note,
        status=put.status,
        version=put.version,
        put_by=shown.names.persons[put.put_by],
        put_at=put.put_at,
        approvals=tuple(_approval(shown, step, decided.get(step)) for step in range(len(rule.approved))),
        changes=tuple(_change(shown, one) for one in changes),
        may=may(shown.actor, facts, (Action.PROGRAMME_DECIDE,)),
    )


def _approval(shown: _Shown, step: int, decided: Decided | None) -> ApprovalView:
    body = _body_term(shown.plan, shown.plan.rule.approved[step].body)
    if decided is None:
        return ApprovalView(body, None, "", None, "", None)
    by = shown.names.persons[decided.decided_by]
    return ApprovalView(body, decided.granted, decided.number, decided.day, decided.reason, by)


def _body_term(plan: Plan, kind: str) -> Term:
    rule = next((one for key, one in plan.profile.provisions.bodies.items() if key == kind), None)
    return Term(kind, named(rule.name) if rule else {})
