"""Recording acts of procedure that happen outside the program: letters, dates of sittings, signatures."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from service.domain.errors import NotFound
from service.domain.ids import BodyId
from service.domain.procedure.dossier import prepared_by
from service.domain.procedure.evidence import GateFacts
from service.domain.procedure.gate import conditions, require_open
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import RecordedAct
from service.domain.procedure.record import (
    AlreadyRecorded,
    checked_body,
    checked_correction,
    checked_fields,
    is_on_record,
)
from service.usecases.access import Case, require, require_person, take_up_locked
from service.usecases.entering import Entry, enter
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.receipt import Receipt


@dataclass(frozen=True, slots=True)
class RecordFact:
    """Record an act of procedure by its name in the profile.

    ``body`` is the delegation where the act is a delegation's own; ``correction`` is the reason why
    it is recorded again.
    """

    actor: Actor
    act: str
    name: str
    fields: Mapping[str, str] = field(default_factory=dict)
    body: BodyId | None = None
    correction: str = ""


def record_fact(cmd: RecordFact, house: House) -> Receipt:
    """Put an act of procedure on record, if what comes before it is done."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        require(cmd.actor, Action.ACT_READ, case.facts)
        act = case.profile.acts.get(cmd.name)
        if act is None:
            raise NotFound("recorded-act", cmd.name)
        prepared = prepared_by(act.key, case.profile, case.dossier)
        mandate = require(cmd.actor, act.action, replace(case.facts, body=cmd.body, prepared=prepared, by=act.by))
        correction = _check_place(uow, case, act, cmd)
        fields = checked_fields(act, cmd.fields)
        revision = enter(uow, case, act, Entry(require_person(cmd.actor), mandate, fields, cmd.body, correction))
        return uow.commit(Receipt(id=case.act.id, revision=revision))


def _check_place(uow: UnitOfWork, case: Case, act: RecordedAct, cmd: RecordFact) -> str:
    """Refuse what stands already or comes too early; gives the reason of a correction."""
    checked_body(act, case.dossier, cmd.body)
    correction = checked_correction(cmd.correction)
    if not is_on_record(case.dossier, act, cmd.body):
        correction = ""
    elif not correction:
        raise AlreadyRecorded(act.key)
    evidence = uow.proceedings.evidence([case.dossier])[case.act.id]
    facts = GateFacts(case.dossier, case.profile, evidence, case.now)
    require_open(act.key, conditions(case.profile, act, facts))
    return correction
