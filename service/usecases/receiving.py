"""Words that were sent in and could not be attached to the text: kept in the record, never dropped."""

from collections.abc import Mapping
from dataclasses import dataclass

from service.domain.events import Event, act_stream
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import require, require_person, take_up_locked
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt


@dataclass(frozen=True, slots=True)
class KeepUnattached:
    """Keep an amendment that no place of the text was found for: its words exactly as they came, and why."""

    actor: Actor
    act: str
    source: Mapping[str, object]
    reason: str


def keep_unattached(cmd: KeepUnattached, house: House) -> Receipt:
    """Enter the words into the act's open record, where every reader of the act finds them."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.ACT_IMPORT, case.facts)
        kept = house.new_id()
        uow.record(
            Event(
                act_stream(case.act.id),
                "amendment.unattached",
                require_person(cmd.actor),
                mandate,
                case.act.id,
                case.dossier.version,
                kept,
                {"reason": cmd.reason, "source": dict(cmd.source)},
            )
        )
        return uow.commit(Receipt(id=kept))
