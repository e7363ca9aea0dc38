"""Bodies that develop an act beside its developer: military, research and executive ones as co-developers."""

from dataclasses import dataclass

from service.domain.errors import InvalidInput, StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import BodyId
from service.domain.procedure.guard import EXPERTS
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action
from service.usecases.access import require, take_up_locked
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt

CO_DEVELOPING = frozenset(EXPERTS) | {BodyKind.WORKING_GROUP}
"""Kinds of body that can develop an act beside its developer."""


@dataclass(frozen=True, slots=True)
class NameCoDevelopers:
    """Name the co-developers of an act, on the dossier as it was seen at revision ``seen``."""

    actor: Actor
    act: str
    bodies: tuple[BodyId, ...]
    seen: int


def name_co_developers(cmd: NameCoDevelopers, house: House) -> Receipt:
    """Name the co-developers of an act, in place of those named before; from then on they read and edit its draft."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.ACT_ASSIGN, case.facts)
        if case.dossier.revision != cmd.seen:
            raise StaleRevision(cmd.seen, case.dossier.revision)
        kinds = {body.id: body.kind for body in uow.people.bodies()}
        for place, body in enumerate(cmd.bodies):
            if kinds.get(body) not in CO_DEVELOPING or body == case.act.developer:
                raise InvalidInput("unknown", f"/bodies/{place}")
        named = sorted(set(cmd.bodies))
        uow.acts.co_develop(case.act.id, named)
        act, version, person = case.act.id, case.dossier.version, cmd.actor.person
        payload = {"bodies": named}
        uow.record(Event(act_stream(act), "act.co_developers_named", person, mandate, act, version, act, payload))
        return uow.commit(Receipt(id=act, revision=uow.proceedings.save(case.dossier)))
