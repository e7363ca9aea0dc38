"""Reading rounds: what was put to the delegations, what each says and what it amounts to."""

from dataclasses import replace

from service.domain.procedure.consensus import result
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, may
from service.usecases.access import Case, require, take_up
from service.usecases.ports.house import House
from service.usecases.ports.proceedings import GivenPosition, Round
from service.usecases.views.positions import OutcomeView, PositionView, RoundsView, RoundView
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
            rounds=tuple(_view(actor, case, held, names) for held in rounds),
            quorum=str(deciding.quorum) if deciding else None,
            may=may(actor, case.facts, (Action.ROUND_OPEN,)),
        )


def _view(actor: Actor, case: Case, held: Round, names: Names) -> RoundView:
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
        positions=_positions(actor, case, held, names),
        may=may(actor, on_round, (Action.ROUND_CLOSE,)),
    )


def _standing(case: Case, held: Round) -> OutcomeView:
    """What the positions of an open round amount to so far."""
    deciding = case.profile.stages[held.stage].deciding
    assert deciding is not None, "a round was opened at a stage that decides"
    said = {given.body: given.position for given in held.positions}
    return OutcomeView.of(result(said, case.dossier.delegations, deciding.quorum))


def _positions(actor: Actor, case: Case, held: Round, names: Names) -> tuple[PositionView, ...]:
    """One row for every participating delegation and for any other that spoke."""
    given = {position.body: position for position in held.positions}
    on_round = replace(case.facts, status=held.status)
    rows: list[PositionView] = []
    for body in sorted(case.dossier.delegations | given.keys(), key=lambda body: names.bodies[body].key):
        allowed = may(actor, replace(on_round, body=body), (Action.ROUND_POSITION,))
        rows.append(_position(PositionView(names.bodies[body], may=allowed), given.get(body), names))
    return tuple(rows)


def _position(row: PositionView, given: GivenPosition | None, names: Names) -> PositionView:
    if given is None:
        return row
    return replace(
        row,
        position=given.position,
        reason=given.reason,
        clauses=given.clauses,
        on_behalf=given.on_behalf,
        given_by=names.persons[given.given_by],
        at=given.at,
    )
