"""What every move of an act from one stage to another does, whoever asks and by whatever door.

Conditions are asked under lock, by the database clock; the text changes with the move where the move says so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.parts import numbered
from service.domain.consolidation.consolidate import Consolidated, Unresolved, consolidate
from service.domain.errors import NotFound, StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import VersionNumber
from service.domain.procedure.evidence import Clash, Evidence, GateFacts
from service.domain.procedure.gate import Condition, GateClosed
from service.domain.procedure.passage import ActElsewhere, enter, target_of
from service.domain.procedure.profile import Effect, Move
from service.domain.procedure.verdict import State
from service.usecases.access import Case
from service.usecases.ports.acts import Publication
from service.usecases.ports.house import UnitOfWork
from service.usecases.ports.proceedings import Transition
from service.usecases.publication import Publisher, publish_next
from service.usecases.receipt import Receipt
from service.usecases.views.acts import Reason

REASON_LIMIT = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveReceipt(Receipt):
    """The receipt of a move: ``number`` is the move's, ``version`` the text that stands now."""

    stage: str
    version: int


@dataclass(frozen=True, slots=True)
class Crossing:
    """A move about to be made: its conditions as they stand, by whom, why and, past a closed gate, with whose leave."""

    move: Move
    stands: tuple[Condition, ...]
    by: Publisher
    reason: str
    exception: Mapping[str, object] | None = None


def cross(uow: UnitOfWork, case: Case, crossing: Crossing) -> MoveReceipt:
    """Make a move that somebody may make; the caller holds the act, has judged its gate, and commits."""
    move, by = crossing.move, crossing.by
    version = _changed_text(uow, case, move, by)
    moved = enter(replace(case.dossier, version=version), case.profile, move, case.now)
    revision = uow.proceedings.save(moved)
    assert by.person is not None, "a mandate was found"
    assert by.mandate is not None, "a mandate was found"
    made = Transition(
        act=case.act.id,
        number=case.dossier.moves + 1,
        move=move.key,
        source=case.dossier.stage,
        target=moved.stage,
        version=version,
        conditions={condition.key: condition.state.value for condition in crossing.stands},
        reason=crossing.reason,
        actor=by.person,
        mandate=by.mandate,
        at=case.now,
        exception=crossing.exception,
    )
    uow.proceedings.add_transition(made)
    uow.record(_moved(made))
    return MoveReceipt(id=case.act.id, revision=revision, number=made.number, stage=moved.stage, version=version)


def named_move(case: Case, name: str) -> Move:
    """A move of the act's procedure; ``NotFound`` where it has none of that name."""
    move = case.profile.moves.get(name)
    if move is None:
        raise NotFound("move", name)
    return move


def check_standing(case: Case, move: Move, seen: int) -> None:
    """Refuse where the act stands elsewhere, or has changed since the gate was looked at."""
    if case.dossier.stage not in move.sources:
        raise ActElsewhere(move.key, case.dossier.stage, case.dossier.since)
    if case.dossier.revision != seen:
        raise StaleRevision(seen, case.dossier.revision)


def gate_facts(uow: UnitOfWork, case: Case, moves: Iterable[Move]) -> GateFacts:
    """What the gates of these moves are judged by; whether decisions clash is looked into only where it is asked."""
    evidence = uow.proceedings.evidence([case.dossier])[case.act.id]
    asked = {case.profile.conditions[key].guard for move in moves for key in move.conditions}
    if "no_clashes" in asked:
        evidence = replace(evidence, clashes=_clashes(uow, case, evidence))
    return GateFacts(case.dossier, case.profile, evidence, case.now)


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
    by_number = sorted(adopted, key=lambda one: (one.number or 0, one.part))
    # Noted before the text is published: what is in the text is not carried over to it.
    uow.amendments.consolidated([one.id for one in adopted], VersionNumber(case.dossier.version + 1))
    done = tuple(step for one in adopted for step in one.operations)
    publication = Publication(Reason.CONSOLIDATED, case.dossier.stage, by.person, done=done)
    version = publish_next(uow, case, outcome.tree, publication, by)
    uow.record(_taken_in(case, outcome, by_number, (version, by)))
    return version


def _taken_in(
    case: Case,
    outcome: Consolidated,
    taken: Sequence[Amendment],
    published: tuple[VersionNumber, Publisher],
) -> Event:
    """Which amendments made which clause what it is now, and where sentences met that somebody should read again."""
    version, by = published
    numbers = {one.id: one.number for one in taken}
    payload = {
        "amendments": list(filter(None, numbers.values())),
        "named": [{"amendment": one.id, **numbered(one)} for one in taken],
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
    } | ({"exception": dict(made.exception)} if made.exception else {})
    return Event(
        act_stream(made.act), "stage.moved", made.actor, made.mandate, made.act, made.version, made.act, payload
    )
