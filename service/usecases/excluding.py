"""Which amendments of the list exclude each other, pair by pair: computed, declared by the chair, or denied.

A debate group is another thing: it is a matter of the list, and excludes nothing.
"""

from service.domain.amendment.exclusivity import exclusivity
from service.domain.amendment.neighbourhood import standing
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import require, take_up
from service.usecases.floor import gather
from service.usecases.ports.house import House
from service.usecases.views.orders import ExclusionsView, ExclusionView, NumberedView


def list_exclusions(actor: Actor, act: str, house: House) -> ExclusionsView:
    """Every pair on the present text that excludes each other, or of which the chair has spoken, by number."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()))
        version = case.dossier.version
        present = [one.amendment for one in floor.records.values() if floor.edition(one)[0] == version]
        named = {one.id: NumberedView(one.id, one.number, one.part) for one in present}
        found = exclusivity(standing(present, floor.trees(version)), floor.board.grouping) if present else ()
        rows = (
            ExclusionView(named[pair.one], named[pair.other], pair.basis, pair.relation, pair.reason) for pair in found
        )
        return ExclusionsView(tuple(rows))
