"""What waits for a person, over all acts: in a number of queries that does not grow with theirs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.ids import ActId, BodyId, PersonId
from service.domain.procedure.deadline import day_of, last_day
from service.domain.procedure.documents import Standing, Stands
from service.domain.procedure.dossier import Dossier, facts_of, is_over
from service.domain.procedure.evidence import AmendmentState, GateFacts, RequestState
from service.domain.procedure.expertise import WAITED_FOR, asked_now
from service.domain.procedure.filing import asked_by, to_file
from service.domain.procedure.guard import AWAITING_AUTHOR, OPEN
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Allowed, Facts, decide
from service.domain.procedure.profile import Profile
from service.domain.procedure.schedule import date_of
from service.domain.procedure.turn import Turn, TurnKind, turns
from service.domain.procedure.way_round import Answer, WayRound, standing
from service.usecases.access import require_person
from service.usecases.ports.gate import Reminder
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.proceedings import Draft
from service.usecases.views.acts import ActRow
from service.usecases.views.proceedings import WindowView, named, stage_term
from service.usecases.views.references import PersonRef
from service.usecases.views.work import ActRef, DayView, NudgeView, TaskKind, TaskView, WorkView

CARRIES = "carries_confirmed"
"""The guard that is met amendment by amendment, and shown so."""

OPINIONS = "conclusions_present"
"""The guard that is met request by request."""

REQUESTED = {"ru": "Дать заключение", "en": "Give an opinion"}


@dataclass(frozen=True, slots=True)
class _Desk:
    """One act on a person's desk."""

    actor: Actor
    ref: ActRef
    gate: GateFacts
    facts: Facts
    drafts: Sequence[Draft]
    kept: "_Kept"

    def may(self, action: Action, body: BodyId, status: str) -> bool:
        """Whether the person may do this on a thing of a body in some state."""
        return isinstance(decide(self.actor, action, replace(self.facts, body=body, status=status)), Allowed)

    def task(self, kind: TaskKind) -> TaskView:
        """A task on this act, due by the next deadline of its stage."""
        return TaskView(kind, self.ref, self.gate.dossier.since, next(iter(_windows(self.gate)), None))


def show_work(actor: Actor, house: House) -> WorkView:
    """What waits for a person and the days ahead, on every act that they may read."""
    require_person(actor)
    with house.reading(actor) as uow:
        now = uow.now()
        desks = _desks(actor, uow, house, now)
        tasks = [task for desk in desks for task in _tasks(desk)]
        days = [day for desk in desks for day in _days(desk)]
        return WorkView(
            now=now,
            tasks=tuple(sorted(tasks, key=lambda task: (_urgency(task), task.since, task.act.slug, task.key))),
            days=tuple(sorted(days, key=lambda day: (day.day, day.act.slug, day.key))),
        )


def _desks(actor: Actor, uow: UnitOfWork, house: House, now: datetime) -> Sequence[_Desk]:
    dossiers = [
        (dossier, house.profiles.get(dossier.profile, dossier.profile_hash)) for dossier in uow.proceedings.all()
    ]
    readable = [(dossier, profile) for dossier, profile in dossiers if _is_under_way(actor, dossier, profile, now)]
    evidence = uow.proceedings.evidence([dossier for dossier, _ in readable])
    rows = {row.act.id: row for row in uow.acts.registry()}
    drafts = uow.proceedings.drafts(actor.bodies)
    kept = _kept(uow, require_person(actor), [dossier.act for dossier, _ in readable])
    return [
        _Desk(
            actor=actor,
            ref=_ref(rows[dossier.act], dossier, profile),
            gate=GateFacts(dossier, profile, evidence[dossier.act], now),
            facts=facts_of(dossier, profile, now),
            drafts=[draft for draft in drafts if draft.act == dossier.act],
            kept=kept,
        )
        for dossier, profile in readable
    ]


@dataclass(frozen=True, slots=True)
class _Kept:
    """Reminders that the person was given, and requests for exceptions that wait."""

    reminders: Sequence[Reminder]
    asked: Sequence[WayRound]
    persons: Mapping[PersonId, PersonRef]

    def nudge(self, dossier: Dossier, key: str) -> NudgeView | None:
        """The latest reminder of a condition at this visit of the stage."""
        here = (dossier.act, key, dossier.stage, dossier.visit)
        found = (one for one in self.reminders if (one.act, one.condition, one.stage, one.visit) == here)
        latest = next(found, None)
        return NudgeView(self.persons[latest.asked_by], latest.at) if latest else None


def _kept(uow: UnitOfWork, person: PersonId, acts: Sequence[ActId]) -> _Kept:
    reminders, asked = uow.gate.reminders_to(person, acts), uow.gate.waiting(acts)
    persons = uow.proceedings.names(one.asked_by for one in reminders).persons if reminders else {}
    return _Kept(reminders, asked, persons)


def _is_under_way(actor: Actor, dossier: Dossier, profile: Profile, now: datetime) -> bool:
    readable = isinstance(decide(actor, Action.ACT_READ, facts_of(dossier, profile, now)), Allowed)
    return readable and not profile.stages[dossier.stage].final


def _ref(row: ActRow, dossier: Dossier, profile: Profile) -> ActRef:
    return ActRef(dossier.act, row.act.slug, row.act.title, stage_term(profile, dossier.stage))


def _tasks(desk: _Desk) -> Iterator[TaskView]:
    carries = [amendment for amendment in desk.gate.evidence.amendments if _waits_for_me(desk, amendment)]
    for amendment in carries:
        yield replace(desk.task(TaskKind.CARRY), amendment=amendment.id, number=amendment.number)
    requests = list(_requests(desk))
    yield from requests
    told = {CARRIES, OPINIONS} if requests else {CARRIES}
    theirs = [turn for turn in turns(desk.actor, desk.gate) if turn.guard not in told]
    yield from (_turn(desk, turn) for turn in theirs)
    yield from _documents(desk, theirs)
    yield from _ways_round(desk)
    yield from _drafts(desk)


def _turn(desk: _Desk, turn: Turn) -> TaskView:
    """A condition to be met, a document that it asks for by that document's own day, or a move to be made."""
    kind = TaskKind.MOVE if turn.kind is TurnKind.MOVE else TaskKind.CONDITION
    task, document = desk.task(kind), _asked_by(desk, turn)
    return replace(
        task,
        since=turn.since,
        due=_due(desk, document) if document and document.due else task.due,
        key=turn.key,
        name=named(turn.name),
        guard=turn.guard,
        detail=turn.detail,
        reminded=desk.kept.nudge(desk.gate.dossier, turn.key),
    )


def _asked_by(desk: _Desk, turn: Turn) -> Standing | None:
    return asked_by(turn.key, desk.gate) if turn.kind is TurnKind.CONDITION else None


def _documents(desk: _Desk, told: Sequence[Turn]) -> Iterator[TaskView]:
    """Documents to be filed that no condition among the tasks asks for already, each by its own day."""
    asked = {found.document.key for turn in told if (found := _asked_by(desk, turn))}
    for it in to_file(desk.actor, desk.gate):
        if it.document.key not in asked:
            due, name = _due(desk, it), named(it.document.name)
            yield replace(desk.task(TaskKind.DOCUMENT), due=due, key=it.document.key, name=name)


def _due(desk: _Desk, it: Standing) -> WindowView:
    """The last day of a document, as of a deadline."""
    assert it.due is not None, "only what has its day is due"
    zone, name = desk.gate.profile.zone, named(it.document.name)
    return WindowView(it.document.key, name, it.due, last_day(it.due, zone), zone, it.state is Stands.OVERDUE)


def _requests(desk: _Desk) -> Iterator[TaskView]:
    """Opinions that one's body was asked for, for whoever they are meant for, or for all who sign there."""
    gate, zone = desk.gate, desk.gate.profile.zone
    for one, state in asked_now(gate):
        mine = one.person in (None, desk.actor.person) and one.body in desk.actor.bodies
        if not mine or state not in WAITED_FOR or not desk.may(Action.CONCLUSION_SIGN, one.body, "draft"):
            continue
        overdue = state is RequestState.OVERDUE
        due = WindowView(one.id, REQUESTED, one.due, last_day(one.due, zone), zone, overdue)
        reminded = one.reminded_at.isoformat() if one.reminded_at else None
        detail = {"state": state, "reminders": one.reminders, "reminded_at": reminded}
        task = replace(desk.task(TaskKind.REQUEST), key=one.id, since=one.asked_at, due=due)
        yield replace(task, name=REQUESTED, detail=detail, count=one.reminders)


def _ways_round(desk: _Desk) -> Iterator[TaskView]:
    """A request for an exception, for whoever may be its second person."""
    dossier, profile = desk.gate.dossier, desk.gate.profile
    for asked in desk.kept.asked:
        waits = standing(asked, dossier.stage, dossier.visit, desk.gate.now) is Answer.ASKED
        if asked.act != dossier.act or not waits or profile.exceptional is None:
            continue
        by = profile.exceptional.confirmed_by
        facts = replace(desk.facts, by=by, prepared=asked.asked_by, status=Answer.ASKED)
        if isinstance(decide(desk.actor, Action.EXCEPTION_CONFIRM, facts), Allowed):
            name = named(profile.moves[asked.move].name)
            yield replace(desk.task(TaskKind.EXCEPTION), since=asked.asked_at, key=asked.move, name=name)


def _drafts(desk: _Desk) -> Iterator[TaskView]:
    """Drafts to look through for whoever tables them, one's own to go on with for whoever wrote them."""
    tabled = [draft for draft in desk.drafts if desk.may(Action.AMENDMENT_TABLE, draft.body, "draft")]
    if tabled:
        since = min(draft.created_at for draft in tabled)
        yield replace(desk.task(TaskKind.TABLE), since=since, count=len(tabled))
    for draft in desk.drafts:
        own = draft.author == desk.actor.person and draft not in tabled
        if own and desk.may(Action.AMENDMENT_DRAFT, draft.body, "draft"):
            yield replace(desk.task(TaskKind.DRAFT), amendment=draft.amendment, since=draft.created_at)


def _waits_for_me(desk: _Desk, amendment: AmendmentState) -> bool:
    asked = amendment.status in OPEN and amendment.carry in AWAITING_AUTHOR
    return asked and desk.may(Action.AMENDMENT_CONFIRM_CARRY, amendment.body, amendment.status)


def _windows(gate: GateFacts) -> Sequence[WindowView]:
    """The windows of the present stage that are still open, the next first."""
    dossier, profile = gate.dossier, gate.profile
    set_here = [one for one in profile.deadlines_of(dossier.stage) if one.key in dossier.deadlines]
    ahead = [one for one in set_here if not is_over(one, dossier, gate.now)]
    return sorted((WindowView.of(one, dossier, profile.zone, gate.now) for one in ahead), key=lambda row: row.at)


def _days(desk: _Desk) -> Iterator[DayView]:
    dossier, profile = desk.gate.dossier, desk.gate.profile
    for window in _windows(desk.gate):
        yield DayView(desk.ref, window.key, window.name, window.day, window.zone, window.at)
    today = day_of(desk.gate.now, profile.zone)
    for key in {deadline.before for deadline in profile.deadlines.values() if deadline.before}:
        day = date_of(key, dossier, profile)
        if day is not None and day >= today:
            yield DayView(desk.ref, key, named(profile.acts[key].name), day, profile.zone, None)


def _urgency(task: TaskView) -> tuple[bool, datetime]:
    return (task.due is None, task.due.at if task.due else task.since)
