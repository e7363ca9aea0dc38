"""Who, by name, can bring a condition of a gate nearer: the holders of its roles now who may read the act."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.ids import PersonId
from service.domain.procedure.gate import Condition, Who, fits
from service.domain.procedure.mandate import Actor, Mandate
from service.domain.procedure.permission import Action, Allowed, decide
from service.usecases.access import Case
from service.usecases.ports.house import UnitOfWork
from service.usecases.ports.people import Seat
from service.usecases.views.references import PersonRef


@dataclass(frozen=True, slots=True)
class Seating:
    """The capacities of all who may read one act."""

    seats: Sequence[Seat]

    def of(self, who: Who) -> tuple[PersonRef, ...]:
        """The persons who are meant, each once."""
        return tuple({seat.person.id: seat.person for seat in self.seats if fits(who, seat.mandate)}.values())

    def able(self, condition: Condition) -> tuple[PersonRef, ...]:
        """Everybody who can bring a condition nearer, each once."""
        found = {person.id: person for who in condition.who for person in self.of(who)}
        return tuple(found.values())


def seated(uow: UnitOfWork, case: Case) -> Seating:
    """The capacities of all who may read an act, in one query."""
    seats = uow.people.seats()
    held: defaultdict[PersonId, list[Mandate]] = defaultdict(list)
    for seat in seats:
        held[seat.person.id].append(seat.mandate)
    readers = {person for person, mandates in held.items() if _may_read(case, person, tuple(mandates))}
    return Seating([seat for seat in seats if seat.person.id in readers])


def _may_read(case: Case, person: PersonId, mandates: tuple[Mandate, ...]) -> bool:
    return isinstance(decide(Actor(person, mandates), Action.ACT_READ, case.facts), Allowed)
