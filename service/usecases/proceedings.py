"""Moving an act through its stages: the gate as a dry run, and the move itself.

Both ask the same conditions of the same facts; the move asks them under lock, by the database clock.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from service.domain.consolidation.consolidate import Consolidated, Unresolved, consolidate
from service.domain.errors import InvalidInput, NotFound, StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import AmendmentId, VersionNumber
from service.domain.procedure.dossier import prepared_by, recorders
from service.domain.procedure.evidence import Clash, Evidence, GateFacts
from service.domain.procedure.gate import GateClosed, conditions, is_open, require_open
from service.domain.procedure.guard import State
from service.domain.procedure.mandate import Actor
from service.domain.procedure.passage import ActElsewhere, enter, target_of
from service.domain.procedure.permission import Action, may
from service.domain.procedure.profile import Effect, Move, RecordedAct
from service.usecases.access import Case, require, take_up, take_up_locked
from service.usecases.ports.acts import Publication
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.proceedings import Transition
from service.usecases.publication import Publisher, publish_next
from service.usecases.receipt import Receipt
from service.usecases.views.acts import Reason
from service.usecases.views.proceedings import (
    ConditionView,
    GateView,
    MoveView,
    RecordedActView,
    RecordView,
    WindowView,
    named,
    stage_term,
)
from service.usecases.views.references import Names

REASON_LIMIT = 4_000


@dataclass(frozen=True, slots=True)
class ShowGate:
    """Ask what stands between an act and its next stages; of one move alone, where it is named."""

    actor: Actor
    act: str
    move: str | None = None


@dataclass(frozen=True, slots=True)
class MoveStage:
    """Move an act to another stage; ``seen`` is the revision of the gate that the mover looked at."""

    actor: Actor
    act: str
    move: str
    seen: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveReceipt(Receipt):
    """The receipt of a move: ``number`` is the move's, ``version`` the text that stands now."""

    stage: str
    version: int


def show_gate(query: ShowGate, house: House) -> GateView:
    """Every move that the present stage knows, each with its conditions as they stand now."""
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_READ, case.facts)
        dossier, profile, now = case.dossier, case.profile, case.now
        moves = [_move(case, query.move)] if query.move else profile.moves_from(dossier.stage)
        facts = _facts(uow, case, moves, now)
        acts = [act for act in profile.acts.values() if act.action in profile.stages[dossier.stage].takes]
        windows = sorted(dossier.deadlines.items(), key=lambda item: item[1])
        names = uow.proceedings.names(recorders(dossier, profile))
        named_in_details = {*dossier.delegations, dossier.commission, dossier.developer}
        return GateView(
            act=case.act.id,
            stage=stage_term(profile, dossier.stage),
            since=dossier.since,
            version=dossier.version,
            revision=dossier.revision,
            moves=tuple(_move_view(query.actor, case, (move, facts), names) for move in moves),
            acts=tuple(_act_view(query.actor, case, (act, facts), names) for act in acts),
            deadlines=tuple(WindowView.of(profile.deadlines[key], dossier, profile.zone, now) for key, _ in windows),
            bodies=tuple(ref for body, ref in names.bodies.items() if body in named_in_details),
        )


def move_stage(cmd: MoveStage, house: House) -> MoveReceipt:
    """Move an act, if every condition is met now; the text changes with it where the move says so."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        require(cmd.actor, Action.ACT_READ, case.facts)
        move = _move(case, cmd.move)
        mandate = require(cmd.actor, Action.STAGE_MOVE, replace(case.facts, by=move.by))
        _check_standing(case, move, cmd.seen)
        reason = _checked_reason(move, cmd.reason)
        now = case.now
        stands = conditions(case.profile, move, _facts(uow, case, [move], now))
        require_open(move.key, stands)
        version = _changed_text(uow, case, move, Publisher(cmd.actor.person, mandate))
        moved = enter(replace(case.dossier, version=version), case.profile, move, now)
        revision = uow.proceedings.save(moved)
        assert cmd.actor.person is not None, "a mandate was found"
        made = Transition(
            act=case.act.id,
            number=case.dossier.moves + 1,
            move=move.key,
            source=case.dossier.stage,
            target=moved.stage,
            version=version,
            conditions={condition.key: condition.state.value for condition in stands},
            reason=reason,
            actor=cmd.actor.person,
            mandate=mandate,
            at=now,
        )
        uow.proceedings.add_transition(made)
        uow.record(_moved(made))
        return uow.commit(
            MoveReceipt(id=case.act.id, revision=revision, number=made.number, stage=moved.stage, version=version)
        )


def _move(case: Case, name: str) -> Move:
    move = case.profile.moves.get(name)
    if move is None:
        raise NotFound("move", name)
    return move


def _check_standing(case: Case, move: Move, seen: int) -> None:
    if case.dossier.stage not in move.sources:
        raise ActElsewhere(move.key, case.dossier.stage, case.dossier.since)
    if case.dossier.revision != seen:
        raise StaleRevision(seen, case.dossier.revision)


def _checked_reason(move: Move, reason: str) -> str:
    given = reason.strip()
    if move.needs_reason and not given:
        raise InvalidInput("missing", "/reason")
    if len(given) > REASON_LIMIT:
        raise InvalidInput("too-long", "/reason")
    return given


def _facts(uow: UnitOfWork, case: Case, moves: Iterable[Move], now: datetime) -> GateFacts:
    """What the gates of these moves are judged by; whether decisions clash is looked into only where it is asked."""
    evidence = uow.proceedings.evidence([case.dossier])[case.act.id]
    asked = {case.profile.conditions[key].guard for move in moves for key in move.conditions}
    if "no_clashes" in asked:
        evidence = replace(evidence, clashes=_clashes(uow, case, evidence))
    return GateFacts(case.dossier, case.profile, evidence, now)


def _clashes(uow: UnitOfWork, case: Case, evidence: Evidence) -> tuple[Clash, ...]:
    numbers = {amendment.id: amendment.number for amendment in evidence.amendments}
    outcome = _consolidation(uow, case)
    if outcome is None or isinstance(outcome, Consolidated):
        return ()
    return tuple(
        Clash(tuple(sorted(numbers[one] for one in met.amendments)), met.clause, met.reason)
        for met in outcome.collisions
    )


def _consolidation(uow: UnitOfWork, case: Case) -> Consolidated | Unresolved | None:
    """The adopted amendments in one text; ``None`` where there are none."""
    adopted = uow.amendments.adopted(case.act.id)
    if not adopted:
        return None
    tree = uow.acts.tree(case.act.id, case.dossier.version, case.act.language)
    return consolidate(tree, adopted)


def _changed_text(uow: UnitOfWork, case: Case, move: Move, by: Publisher) -> VersionNumber:
    """The version that stands after the move."""
    match move.effect:
        case Effect.NONE:
            return case.dossier.version
        case Effect.CONSOLIDATE:
            return _consolidated(uow, case, move, by)
        case Effect.FINALISE:
            return _finalised(uow, case, move, by)
        case never:  # pragma: no cover
            assert_never(never)


def _consolidated(uow: UnitOfWork, case: Case, move: Move, by: Publisher) -> VersionNumber:
    """A version with every adopted amendment in it; the same one where none was adopted."""
    outcome = _consolidation(uow, case)
    if outcome is None:
        return case.dossier.version
    if isinstance(outcome, Unresolved):
        raise GateClosed(move.key, {"consolidation": State.OPEN})
    adopted = uow.amendments.adopted(case.act.id)
    numbers = {one.id: one.number for one in adopted}
    # Noted before the text is published: what is in the text is not carried over to it.
    uow.amendments.consolidated(numbers.keys(), VersionNumber(case.dossier.version + 1))
    done = tuple(step for one in adopted for step in one.operations)
    publication = Publication(Reason.CONSOLIDATED, case.dossier.stage, by.person, done=done)
    version = publish_next(uow, case, outcome.tree, publication, by)
    uow.record(_taken_in(case, outcome, numbers, (version, by)))
    return version


def _taken_in(
    case: Case,
    outcome: Consolidated,
    numbers: Mapping[AmendmentId, int | None],
    published: tuple[VersionNumber, Publisher],
) -> Event:
    """Which amendments made which clause what it is now, and where sentences met that somebody should read again."""
    version, by = published
    payload = {
        "amendments": sorted(filter(None, numbers.values())),
        "clauses": sorted(outcome.provenance),
        "provenance": {
            clause: [numbers[one] for one in makers] for clause, makers in sorted(outcome.provenance.items())
        },
        "attention": [
            {"amendments": [numbers[one] for one in met.amendments], "clause": met.clause, "reason": met.reason}
            for met in outcome.attention
        ],
    }
    act = case.act.id
    return Event(act_stream(act), "text.consolidated", by.person, by.mandate, act, version, act, payload)


def _finalised(uow: UnitOfWork, case: Case, move: Move, by: Publisher) -> VersionNumber:
    """The text exactly as it was adopted, published once more as the final one, with its resolution."""
    tree = uow.acts.tree(case.act.id, case.dossier.version, case.act.language)
    resolution = case.dossier.facts["resolution"]["fields"]
    publication = Publication(Reason.FINALISED, target_of(move, case.dossier), by.person, resolution)
    return publish_next(uow, case, tree, publication, by)


def _moved(made: Transition) -> Event:
    payload = {
        "move": made.move,
        "number": made.number,
        "from": made.source,
        "to": made.target,
        "reason": made.reason,
        "conditions": dict(made.conditions),
    }
    return Event(
        act_stream(made.act), "stage.moved", made.actor, made.mandate, made.act, made.version, made.act, payload
    )


def _move_view(actor: Actor, case: Case, judged: tuple[Move, GateFacts], names: Names) -> MoveView:
    move, facts = judged
    stands = conditions(case.profile, move, facts)
    return MoveView(
        move=move.key,
        name=named(move.name),
        target=stage_term(case.profile, target_of(move, case.dossier)),
        by=tuple(sorted(move.by)),
        effect=move.effect,
        needs_reason=move.needs_reason,
        open=is_open(stands) and case.dossier.stage in move.sources,
        conditions=tuple(ConditionView.of(condition, names) for condition in stands),
        may=may(actor, replace(case.facts, by=move.by), (Action.STAGE_MOVE,)),
    )


def _act_view(actor: Actor, case: Case, judged: tuple[RecordedAct, GateFacts], names: Names) -> RecordedActView:
    act, facts = judged
    on_act = replace(case.facts, prepared=prepared_by(act.key, case.profile, case.dossier))
    return RecordedActView(
        act=act.key,
        name=named(act.name),
        fields=act.fields,
        per_delegation=act.per_delegation,
        records=RecordView.all(act, case.dossier, names),
        first=tuple(ConditionView.of(condition, names) for condition in conditions(case.profile, act, facts)),
        may=may(actor, on_act, (act.action,)),
    )
