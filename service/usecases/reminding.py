"""Reminding those who can meet a condition of a gate: in one step, and nobody twice a day of the same."""

from dataclasses import dataclass

from service.domain.errors import DomainError, NotFound
from service.domain.events import Event, act_stream
from service.domain.procedure.deadline import day_of
from service.domain.procedure.gate import Condition, conditions
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.procedure.verdict import PASSING
from service.usecases.access import Case, require, require_person, take_up_locked
from service.usecases.crossing import gate_facts
from service.usecases.ports.gate import Reminder
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.receipt import Receipt
from service.usecases.seating import seated


class NobodyToRemind(DomainError):
    """There is nobody whom a reminder could reach: the condition waits for no one, or for no one in office."""

    code = "nobody-to-remind"

    def __init__(self, condition: str) -> None:
        super().__init__(condition)
        self.condition = condition


class RemindedToday(DomainError):
    """Everybody who can meet this condition was reminded of it today."""

    code = "reminded-today"

    def __init__(self, condition: str) -> None:
        super().__init__(condition)
        self.condition = condition


@dataclass(frozen=True, slots=True)
class RemindOfCondition:
    """Remind those who can meet a condition of the present stage."""

    actor: Actor
    act: str
    condition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderReceipt(Receipt):
    """The receipt of a reminder: how many persons it was given to."""

    reminded: int


def remind_of_condition(cmd: RemindOfCondition, house: House) -> ReminderReceipt:
    """Give a reminder to everybody who can meet a condition and was not reminded of it today."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        require(cmd.actor, Action.ACT_READ, case.facts)
        mandate = require(cmd.actor, Action.CONDITION_REMIND, case.facts)
        able = seated(uow, case).able(_condition(uow, case, cmd.condition))
        asker, day = require_person(cmd.actor), day_of(case.now, case.profile.zone)
        others = [person.id for person in able if person.id != asker]
        if not others:
            raise NobodyToRemind(cmd.condition)
        given = {
            one.person for one in uow.gate.reminders(case.act.id) if (one.condition, one.day) == (cmd.condition, day)
        }
        told = [person for person in others if person not in given]
        if not told:
            raise RemindedToday(cmd.condition)
        place = (case.dossier.stage, case.dossier.visit)
        uow.gate.remind(
            [Reminder(case.act.id, cmd.condition, one, day, *place, asker, mandate, case.now) for one in told]
        )
        payload = {"condition": cmd.condition, "persons": sorted(told)}
        act = case.act.id
        uow.record(
            Event(act_stream(act), "condition.reminded", asker, mandate, act, case.dossier.version, act, payload)
        )
        return uow.commit(ReminderReceipt(id=act, reminded=len(told)))


def _condition(uow: UnitOfWork, case: Case, key: str) -> Condition:
    """A condition of the present stage's moves or recorded acts that is still open."""
    moves = case.profile.moves_from(case.dossier.stage, case.dossier.kind)
    facts = gate_facts(uow, case, moves)
    named = next((move for move in moves if key in move.conditions), None)
    if named is None:
        raise NotFound("condition", key)
    found = next(one for one in conditions(case.profile, named, facts) if one.key == key)
    if found.state in PASSING:
        raise NobodyToRemind(key)
    return found
