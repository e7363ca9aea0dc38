"""Reading the record: what happened to an act, or to one clause of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.errors import NotFound
from service.domain.events import act_stream
from service.domain.ids import ActId, ClauseId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Facts
from service.usecases.access import require, require_part, take_up
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.views.ledger import Entry

PAGE = 200


@dataclass(frozen=True, slots=True)
class ShowHistory:
    """Ask for the events of an act numbered above ``after``; with a clause, those that touched it."""

    actor: Actor
    act: str
    after: int = 0
    clause: ClauseId | None = None


@dataclass(frozen=True, slots=True)
class ShowLatest:
    """Ask for the newest events of an act, numbered below ``before``; with a clause, those that touched it."""

    actor: Actor
    act: str
    before: int | None = None
    limit: int = 50
    clause: ClauseId | None = None


def readable_act(actor: Actor, name: str, house: House) -> ActId:
    """The id of an act of which this person may read all or some units."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, name)
        require_part(actor, case)
        return case.act.id


def facts_to_read(name: str, house: House) -> Facts | None:
    """What permission to read an act is judged by; ``None`` where there is no such act."""
    with house.reading(Actor(None)) as uow:
        try:
            return take_up(uow, house, name).facts
        except NotFound:
            return None


def show_history(query: ShowHistory, house: House) -> Sequence[Entry]:
    """The open history of an act, a page at a time; drafts of delegations are in other streams."""
    with house.reading(query.actor) as uow:
        stream = act_stream(_readable(uow, house, query.actor, query.act))
        if query.clause is None:
            return uow.ledger.entries(stream, query.after, PAGE)
        return uow.ledger.of_clause(stream, query.clause, query.after, PAGE)


def show_latest(query: ShowLatest, house: House) -> Sequence[Entry]:
    """The open history of an act from its end, newest first."""
    with house.reading(query.actor) as uow:
        stream = act_stream(_readable(uow, house, query.actor, query.act))
        return uow.ledger.latest(stream, query.before, min(query.limit, PAGE), query.clause)


def _readable(uow: UnitOfWork, house: House, actor: Actor, name: str) -> ActId:
    case = take_up(uow, house, name)
    require(actor, Action.ACT_READ, case.facts)
    return case.act.id
