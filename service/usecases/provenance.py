"""Where the words of an act come from, for whoever may read it."""

from dataclasses import dataclass

from service.domain.ids import VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import require, take_up
from service.usecases.attributing import provenance_of
from service.usecases.ports.house import House
from service.usecases.views.provenance import ProvenanceView


@dataclass(frozen=True, slots=True)
class ShowProvenance:
    """Ask where words come from; of one clause, or of all; without a version of the latest.

    ``clause`` is an id, or an eId of that version. Words are followed in the authentic language.
    """

    actor: Actor
    act: str
    version: VersionNumber | None = None
    clause: str | None = None


def show_provenance(query: ShowProvenance, house: House) -> ProvenanceView:
    """Every word of a version, or of one clause of it, with what brought it."""
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_READ, case.facts)
        return provenance_of(uow, case, query.version or case.dossier.version, query.clause)
