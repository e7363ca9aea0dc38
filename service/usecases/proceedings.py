"""The gate of an act as a dry run: the same conditions that a move is judged by, asked of the same facts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.ids import PersonId
from service.domain.procedure.deadline import day_of
from service.domain.procedure.dossier import recorders
from service.domain.procedure.evidence import GateFacts
from service.domain.procedure.gate import conditions, is_open
from service.domain.procedure.mandate import Actor
from service.domain.procedure.passage import target_of
from service.domain.procedure.permission import Action, may
from service.domain.procedure.profile import Move
from service.domain.procedure.way_round import WayRound, has_way_round, standing
from service.usecases.access import Case, require, take_up
from service.usecases.crossing import gate_facts, named_move
from service.usecases.documents_shown import act_view, documents_shown
from service.usecases.ports.gate import Reminder
from service.usecases.ports.house import House
from service.usecases.seating import Seating, seated
from service.usecases.views.proceedings import (
    ConditionView,
    GateView,
    MoveView,
    ReminderView,
    WayRoundView,
    WindowView,
    named,
    stage_term,
)
from service.usecases.views.references import Names, Term

FILING = frozenset({Action.DOCUMENT_FILE})
"""Acts of procedure that stand with the documents that they file."""


@dataclass(frozen=True, slots=True)
class ShowGate:
    """Ask what stands between an act and its next stages; of one move alone, where it is named."""

    actor: Actor
    act: str
    move: str | None = None


def show_gate(query: ShowGate, house: House) -> GateView:
    """Every move that the present stage knows, each with its conditions as they stand now."""
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_READ, case.facts)
        dossier, profile, now = case.dossier, case.profile, case.now
        moves = [named_move(case, query.move)] if query.move else profile.moves_from(dossier.stage, dossier.kind)
        facts = gate_facts(uow, case, moves)
        acts = [act for act in profile.acts.values() if act.action in profile.stages[dossier.stage].takes - FILING]
        windows = sorted(dossier.deadlines.items(), key=lambda item: item[1])
        book = _Book(uow.gate.ways_round(case.act.id), uow.gate.reminders(case.act.id), seated(uow, case))
        names = uow.proceedings.names(recorders(dossier, profile) | book.persons)
        named_in_details = {*dossier.delegations, dossier.commission, dossier.developer}
        return GateView(
            act=case.act.id,
            stage=stage_term(profile, dossier.stage),
            since=dossier.since,
            version=dossier.version,
            revision=dossier.revision,
            moves=tuple(_move_view(query.actor, case, (move, facts), (names, book)) for move in moves),
            acts=tuple(act_view(query.actor, case, (act, facts), names) for act in acts),
            deadlines=tuple(WindowView.of(profile.deadlines[key], dossier, profile.zone, now) for key, _ in windows),
            documents=documents_shown(query.actor, case, facts, (names, book.seating)),
            bodies=tuple(ref for body, ref in names.bodies.items() if body in named_in_details),
            exceptions=tuple(_way_round(query.actor, case, asked, names) for asked in reversed(book.asked)),
            may=may(query.actor, case.facts, (Action.CONDITION_REMIND,)),
        )


@dataclass(frozen=True, slots=True)
class _Book:
    """What is kept beside a gate, and who could be asked."""

    asked: Sequence[WayRound]
    reminders: Sequence[Reminder]
    seating: Seating

    @property
    def persons(self) -> frozenset[PersonId]:
        """Everybody who is named in it."""
        asked = {person for one in self.asked for person in (one.asked_by, one.ended_by) if person}
        return frozenset(asked | {person for one in self.reminders for person in (one.person, one.asked_by)})


def _move_view(actor: Actor, case: Case, judged: tuple[Move, GateFacts], named_by: tuple[Names, _Book]) -> MoveView:
    (move, facts), (names, book) = judged, named_by
    stands = conditions(case.profile, move, facts)
    shown = (
        replace(
            ConditionView.of(condition, names, book.seating.of), reminders=_reminders(case, condition.key, names, book)
        )
        for condition in stands
    )
    here = case.dossier.stage in move.sources
    return MoveView(
        move=move.key,
        name=named(move.name),
        target=stage_term(case.profile, target_of(move, case.dossier)),
        by=tuple(sorted(move.by)),
        effect=move.effect,
        needs_reason=move.needs_reason,
        open=is_open(stands) and here,
        conditions=tuple(shown),
        may=may(actor, replace(case.facts, by=move.by), (Action.STAGE_MOVE, Action.EXCEPTION_ASK)),
        way_round=here and has_way_round(case.profile.exceptional, move, stands),
    )


def _reminders(case: Case, condition: str, names: Names, book: _Book) -> tuple[ReminderView, ...]:
    """The latest reminder of each person at this visit."""
    here, today = (case.dossier.stage, case.dossier.visit), day_of(case.now, case.profile.zone)
    latest: dict[PersonId, Reminder] = {}
    for one in book.reminders:
        if (one.condition, one.stage, one.visit) == (condition, *here):
            latest.setdefault(one.person, one)
    return tuple(
        ReminderView(names.persons[one.person], names.persons[one.asked_by], one.at, one.day == today)
        for one in latest.values()
    )


def _way_round(actor: Actor, case: Case, asked: WayRound, names: Names) -> WayRoundView:
    profile, dossier = case.profile, case.dossier
    move = profile.moves[asked.move]
    state = standing(asked, dossier.stage, dossier.visit, case.now)
    by = profile.exceptional.confirmed_by if profile.exceptional else frozenset()
    on_request = replace(case.facts, by=by, author=asked.asked_by, prepared=asked.asked_by, status=state)
    return WayRoundView(
        id=asked.id,
        move=Term(move.key, named(move.name)),
        reason=asked.reason,
        conditions=tuple(Term(key, named(profile.conditions[key].name)) for key in asked.bypassed),
        asked_by=names.persons[asked.asked_by],
        asked_at=asked.asked_at,
        expires_at=asked.expires_at,
        state=state,
        ended_by=names.persons[asked.ended_by] if asked.ended_by else None,
        ended_at=asked.ended_at,
        answer=asked.answer,
        may=may(actor, on_request, (Action.EXCEPTION_CONFIRM, Action.EXCEPTION_WITHDRAW)),
    )
