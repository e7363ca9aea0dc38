"""From a decision to a refusal: what use cases ask before they do anything.

The rules stand in ``domain.procedure.permission``. Whoever may not even read a thing hears the
same as if it did not exist.
"""

from dataclasses import dataclass
from datetime import datetime

from service.domain.errors import DomainError, NotFound, NotPermitted
from service.domain.ids import AmendmentId, BodyId, MandateId, PersonId
from service.domain.procedure.dossier import Dossier, facts_of, late
from service.domain.procedure.mandate import Actor, BodyKind, Mandate, Role
from service.domain.procedure.permission import Action, Denied, Facts, decide, reach
from service.domain.procedure.profile import Profile
from service.domain.procedure.provisions import Tabled
from service.domain.procedure.reach import Reach
from service.domain.text.act import Act
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.proceedings import Standing

NOBODY = "00000000-0000-0000-0000-000000000000"

OPERATOR = Actor(
    person=PersonId(NOBODY),
    mandates=(Mandate(MandateId(NOBODY), BodyId(NOBODY), BodyKind.SECRETARIAT, Role.ADMIN),),
)
"""Who runs the program at its own computer: the command line and the loader of demonstration data. Never a request."""


class NotSignedIn(DomainError):
    """Nobody is signed in, or the session has ended."""

    code = "not-signed-in"


def require(actor: Actor, action: Action, facts: Facts) -> MandateId:
    """Give the mandate under which the actor may do this, or refuse with the reason."""
    decision = decide(actor, action, facts)
    if not isinstance(decision, Denied):
        return decision.mandate
    if decision.reason == "not-signed-in":
        raise NotSignedIn
    if decision.reason == "not-readable":
        raise NotFound("", "")
    raise NotPermitted(action, decision.reason)


def allowed(actor: Actor, action: Action, facts: Facts) -> MandateId | None:
    """The mandate under which the actor may do this; ``None`` where there is none."""
    decision = decide(actor, action, facts)
    return None if isinstance(decision, Denied) else decision.mandate


def require_person(actor: Actor) -> PersonId:
    """Give the person who asks, or refuse where nobody is signed in."""
    if actor.person is None:
        raise NotSignedIn
    return actor.person


@dataclass(frozen=True, slots=True)
class Case:
    """An act under way as a use case takes it up: what it is, where it stands, by which rules, and when."""

    act: Act
    dossier: Dossier
    profile: Profile
    facts: Facts
    now: datetime  # by the database clock, after the wait for the lock


def take_up(uow: UnitOfWork, house: House, name: str) -> Case:
    """The act of that slug or id, for reading; ``NotFound`` where there is none."""
    return case_of(house, uow.proceedings.take_up(name))


def take_up_locked(uow: UnitOfWork, house: House, name: str) -> Case:
    """The same with its proceedings held until the transaction ends; everything was read after the wait."""
    return case_of(house, uow.proceedings.hold(name))


def case_of(house: House, standing: Standing) -> Case:
    """An act as it stands, with its rules."""
    dossier = standing.dossier
    profile = house.profiles.get(dossier.profile, dossier.profile_hash)
    return Case(standing.act, dossier, profile, facts_of(dossier, profile, standing.at), standing.at)


def require_part(actor: Actor, case: Case) -> Reach:
    """Refuse whoever may read nothing of an act; give how much of it the actor may read."""
    require(actor, Action.ACT_READ_PART, case.facts)
    return Reach(reach(actor, case.facts))


def late_for(case: Case, parent: AmendmentId | None) -> frozenset[Action]:
    """What is late for an amendment: one to another amendment has a window of its own."""
    tabled = Tabled.AMENDMENT if parent is None else Tabled.SUB_AMENDMENT
    return late(case.dossier, case.profile, case.now, tabled)
