"""What became of an adopted act in the laws of the states, as their delegations report it (domain.md §8, S12)."""

from dataclasses import dataclass, replace
from datetime import date

from service.domain.errors import InvalidInput
from service.domain.events import Event, act_stream
from service.domain.ids import ApplicationId, BodyId
from service.domain.procedure.deadline import day_of
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action
from service.usecases.access import require, require_person, take_up_locked
from service.usecases.ports.afterwards import Application, Applied
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt

WORDS = 4_000
NAMING_A_LAW = frozenset({Applied.APPLIED, Applied.IN_PART})
"""What cannot be said without naming the law."""


@dataclass(frozen=True, slots=True)
class NoteApplication:
    """Note what became of an act in the law of a delegation's state, on a day and in which law."""

    actor: Actor
    act: str
    body: BodyId
    state: Applied
    day: date
    law: str = ""
    note: str = ""


def note_application(cmd: NoteApplication, house: House) -> Receipt:
    """Keep what a delegation reports; what it reported before stays in the record."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.APPLICATION_NOTE, replace(case.facts, body=cmd.body))
        body = uow.people.body(cmd.body)
        if body is None or body.kind is not BodyKind.DELEGATION:
            raise InvalidInput("not-a-delegation", "/body")
        _check(cmd, day_of(case.now, case.profile.zone))
        noted = Application(
            id=ApplicationId(house.new_id()),
            act=case.act.id,
            body=cmd.body,
            state=cmd.state,
            law=cmd.law.strip(),
            note=cmd.note.strip(),
            day=cmd.day,
            noted_by=require_person(cmd.actor),
            mandate=mandate,
            noted_at=case.now,
        )
        uow.afterwards.note(noted)
        act, version, payload = case.act.id, case.dossier.version, {"body": cmd.body, "state": cmd.state.value}
        person, id = cmd.actor.person, noted.id
        uow.record(Event(act_stream(act), "application.noted", person, mandate, act, version, id, payload))
        return uow.commit(Receipt(id=noted.id))


def _check(cmd: NoteApplication, today: date) -> None:
    if cmd.state in NAMING_A_LAW and not cmd.law.strip():
        raise InvalidInput("missing", "/law")
    if cmd.day > today:
        raise InvalidInput("in-the-future", "/day")
    for pointer, said in (("/law", cmd.law), ("/note", cmd.note)):
        if len(said) > WORDS:
            raise InvalidInput("too-long", pointer)
