"""What a programme may take over from earlier ones: approved items without an adopted act that nobody goes on with."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.errors import InvalidInput
from service.domain.ids import PlannedId
from service.domain.procedure.programme import Edition, Standing, standing
from service.usecases.planned import Plan, begun, plan_of
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.programmes import Numbered


@dataclass(frozen=True, slots=True)
class Leftover:
    """An item that was not done, with the programme it stands in."""

    plan: Plan
    item: Numbered
    edition: Edition
    standing: Standing


def leftovers(uow: UnitOfWork, house: House, plan: Plan) -> Sequence[Leftover]:
    """What ``plan`` may take over, the latest years first; what is proposed or taken over already is not among it."""
    before = [one for one in uow.programmes.all() if one.first_year < plan.programme.first_year]
    earlier = [plan_of(uow, house, one) for one in before]
    items = {item.id: (past, item) for past in earlier for item in past.items.values()}
    acts = begun(uow, [item for _, item in items.values()], uow.proceedings.all(), house)
    claimed = uow.programmes.heirs(items) | uow.programmes.claimed(items)
    return [
        Leftover(past, past.items[edition.item], edition, how)
        for past in earlier
        for edition in past.stands(past.programme.version).values()
        for how in [standing(acts.courses.get(edition.item), stands=True, taken_over=edition.item in claimed)]
        if how in {Standing.INCLUDED, Standing.BEGUN}
    ]


def require_leftover(uow: UnitOfWork, house: House, plan: Plan, item: PlannedId) -> None:
    """Refuse an item that cannot be taken over; its programme is held from now on, so that no other takes it too."""
    earlier = uow.programmes.item(item).programme
    if uow.programmes.get(earlier).first_year >= plan.programme.first_year:
        raise InvalidInput("not-of-an-earlier-programme", "/taken_from")
    uow.programmes.hold(earlier)
    if all(one.item.id != item for one in leftovers(uow, house, plan)):
        raise InvalidInput("not-left-over", "/taken_from")
