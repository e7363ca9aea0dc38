"""Saying which item of the programme an act answers."""

from dataclasses import dataclass

from service.domain.errors import StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import PlannedId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import require, take_up_locked
from service.usecases.planned import require_free
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt


@dataclass(frozen=True, slots=True)
class LinkAct:
    """Let an act answer an item, on the dossier as it was seen at revision ``seen``."""

    actor: Actor
    act: str
    item: PlannedId
    seen: int


def link_act(cmd: LinkAct, house: House) -> Receipt:
    """Let an act answer an item of the approved programme that no other act stands on."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.PROGRAMME_LINK, case.facts)
        if case.dossier.revision != cmd.seen:
            raise StaleRevision(cmd.seen, case.dossier.revision)
        require_free(uow, house, cmd.item, case.act.kind)
        uow.programmes.link(case.act.id, cmd.item)
        act, version = case.act.id, case.dossier.version
        payload = {"item": cmd.item, "before": case.dossier.planned}
        uow.record(Event(act_stream(act), "act.planned", cmd.actor.person, mandate, act, version, cmd.item, payload))
        return uow.commit(Receipt(id=act, revision=uow.proceedings.save(case.dossier)))
