"""Reading rounds: what was put to the delegations, what each says and what it amounts to."""

from collections.abc import Sequence
from dataclasses import replace

from service.domain.ids import ClauseId
from service.domain.procedure.binding import Bound, still_binds, touching, voided_by
from service.domain.procedure.consensus import result
from service.domain.procedure.deciding import Question
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, may
from service.usecases.access import Case, require, take_up
from service.usecases.binding import BINDING, last_spoken
from service.usecases.citing import Citing, citing
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.proceedings import GivenPosition, Round
from service.usecases.views.positions import LapsedView, OutcomeView, PositionView, RoundsView, RoundView, SinceView
from service.usecases.views.references import Names


def list_rounds(actor: Actor, act: str, house: House) -> RoundsView:
    """The rounds on an act with what every delegation says."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        deciding = case.profile.stages[case.dossier.stage].deciding
        rounds = uow.proceedings.rounds(case.act.id)
        names = uow.proceedings.names(given.given_by for held in rounds for given in held.positions)
        return RoundsView(
            rounds=tuple(_view(actor, case, held, (names, citing(uow, case, held.version))) for held in rounds),
            quorum=str(deciding.quorum) if deciding else None,
            may=may(actor, case.facts, (Action.ROUND_OPEN,)),
            since=_since(uow, case, rounds, names),
        )


def _since(uow: UnitOfWork, case: Case, rounds: Sequence[Round], names: Names) -> SinceView | None:
    """What became of the positions on an earlier version, at the stage where the latest of them were given."""
    spoken = [found for stage in {held.stage for held in rounds} if (found := _last(rounds, stage, case))]
    if not spoken:
        return None
    before = max(spoken, key=lambda held: held.opened_at)
    changes = uow.gate.changes(case.act.id)
    told = [given for given in before.positions if given.position in BINDING]
    bound = {given.body: Bound(before.version, frozenset(map(ClauseId, given.clauses))) for given in told}
    touched = touching(Bound(before.version), changes)
    return SinceView(
        round=before.id,
        version=before.version,
        question=before.question,
        slips=len({one.clause for one in touched if not one.substance}),
        substance=len({one.clause for one in touched if one.substance}),
        kept=tuple(names.bodies[given.body] for given in told if still_binds(bound[given.body], changes)),
        lapsed=tuple(
            LapsedView(
                names.bodies[given.body],
                given.position,
                tuple(dict.fromkeys(one.clause for one in voided_by(bound[given.body], changes))),
            )
            for given in told
            if not still_binds(bound[given.body], changes)
        ),
    )


def _last(rounds: Sequence[Round], stage: str, case: Case) -> Round | None:
    return last_spoken(rounds, stage, case.dossier.version)


def _view(actor: Actor, case: Case, held: Round, words: tuple[Names, Citing]) -> RoundView:
    names, _ = words
    on_round = replace(case.facts, status=held.status)
    return RoundView(
        id=held.id,
        body=names.bodies[held.body],
        stage=held.stage,
        visit=held.visit,
        version=held.version,
        text_hash=held.text_hash,
        question=held.question,
        status=held.status,
        opened_at=held.opened_at,
        closed_at=held.closed_at,
        revision=held.revision,
        outcome=OutcomeView.stored(held.result) if held.result else None,
        standing=_standing(case, held) if held.result is None else None,
        positions=_positions(actor, case, held, words),
        may=may(actor, on_round, (Action.ROUND_CLOSE,)),
    )


def _standing(case: Case, held: Round) -> OutcomeView | None:
    """What the positions of an open round amount to so far; nothing where voices are counted."""
    way = case.profile.stages[held.stage].agrees(Question.TEXT, case.dossier.kind)
    said = {given.body: given.position for given in held.positions}
    return OutcomeView.of(result(said, case.dossier.delegations, way)) if way is not None else None


def _positions(actor: Actor, case: Case, held: Round, words: tuple[Names, Citing]) -> tuple[PositionView, ...]:
    """One row for every participating delegation and for any other that spoke."""
    names, _ = words
    given = {position.body: position for position in held.positions}
    on_round = replace(case.facts, status=held.status)
    rows: list[PositionView] = []
    for body in sorted(case.dossier.delegations | given.keys(), key=lambda body: names.bodies[body].key):
        allowed = may(actor, replace(on_round, body=body), (Action.ROUND_POSITION,))
        rows.append(_position(PositionView(names.bodies[body], may=allowed), given.get(body), words))
    return tuple(rows)


def _position(row: PositionView, given: GivenPosition | None, words: tuple[Names, Citing]) -> PositionView:
    if given is None:
        return row
    names, cite = words
    return replace(
        row,
        position=given.position,
        reason=given.reason,
        clauses=given.clauses,
        cited=tuple(cite(ClauseId(clause)) for clause in given.clauses),
        wording=given.wording,
        on_behalf=given.on_behalf,
        given_by=names.persons[given.given_by],
        at=given.at,
        carried=given.carried_from is not None,
    )
