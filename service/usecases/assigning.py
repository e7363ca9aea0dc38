"""Naming the developer of an act and the commission that is seized of it."""

from dataclasses import dataclass, replace

from service.domain.errors import StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import BodyId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import require, take_up_locked
from service.usecases.opening import check_bodies
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt


@dataclass(frozen=True, slots=True)
class AssignAct:
    """Name developer and commission, on the gate as it was seen at ``seen``."""

    actor: Actor
    act: str
    seen: int
    developer: BodyId | None
    commission: BodyId | None


def assign_act(cmd: AssignAct, house: House) -> Receipt:
    """Name the developer and the commission of an act, in place of those named before."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.ACT_ASSIGN, case.facts)
        if case.dossier.revision != cmd.seen:
            raise StaleRevision(cmd.seen, case.dossier.revision)
        act = replace(case.act, developer=cmd.developer, commission=cmd.commission)
        check_bodies(act, uow)
        uow.acts.assign(act.id, act.developer, act.commission)
        payload = {"developer": act.developer, "commission": act.commission}
        version, person = case.dossier.version, cmd.actor.person
        uow.record(Event(act_stream(act.id), "act.assigned", person, mandate, act.id, version, act.id, payload))
        return uow.commit(Receipt(id=act.id, revision=uow.proceedings.save(case.dossier)))
