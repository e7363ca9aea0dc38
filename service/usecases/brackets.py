"""Reading what was left in brackets on an act."""

from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import require, take_up
from service.usecases.ports.house import House
from service.usecases.views.brackets import BracketsView, BracketView


def show_brackets(actor: Actor, act: str, house: House) -> BracketsView:
    """The alternatives left in brackets on an act, with whose they are; lifted ones too."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        names = uow.proceedings.names(())
        rows = []
        for bracket, stands in uow.meetings.brackets(case.act.id):
            it = uow.amendments.get(bracket.amendment).amendment
            bodies = tuple(names.bodies[body] for body in it.signatories)
            rows.append(
                BracketView(
                    id=bracket.id,
                    amendment=it.id,
                    number=it.number,
                    bodies=bodies,
                    version=bracket.version,
                    units=tuple(bracket.words.get("units", ())),
                    said=bracket.words.get("said", {}),
                    at=bracket.at,
                    stands=stands,
                )
            )
        return BracketsView(tuple(rows))
