"""Orders over the list of an act's amendments: given by the chair, or proposed by the Secretariat and confirmed.

Every order stays on file with who gave it, when and why; one that is undone is as if it had not been given.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Status
from service.domain.amendment.parts import numbered
from service.domain.errors import DomainError, InvalidInput, NotFound
from service.domain.events import Event, act_stream
from service.domain.ids import AmendmentId, MandateId, MoveId, OrderId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Denied, decide, may
from service.domain.text.act import is_id
from service.usecases.access import require, require_person, take_up, take_up_locked
from service.usecases.floor import Floor, gather
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.orders import Order, OrderKind, Said, Signed
from service.usecases.receipt import Receipt
from service.usecases.views.orders import NumberedView, OrdersView, OrderView

REASON_LIMIT = 4_000
LEAST: Mapping[OrderKind, int] = {OrderKind.TIE: 2, OrderKind.DEBATE: 2, OrderKind.EXCLUSION: 2}
MOST: Mapping[OrderKind, int] = {
    OrderKind.PRIORITY: 1,
    OrderKind.MOVE: 1,
    OrderKind.ISOLATE: 1,
    OrderKind.EXCLUSION: 2,
}
"""How many amendments an order names; one at least, unless more are said, and as many as there are."""

PROPOSED = frozenset({OrderKind.DEBATE, OrderKind.IDENTITY, OrderKind.EXCLUSION})
"""What the Secretariat may propose; the rest is the chair's alone."""
MOVES = frozenset({OrderKind.PRIORITY, OrderKind.RESERVE, OrderKind.MOVE, OrderKind.ISOLATE, OrderKind.TIE})


class NothingToArrange(DomainError):
    """The order would move nothing: the amendments stand so already, or the rules do not leave them equal."""

    code = "nothing-to-arrange"


class OrderUndone(DomainError):
    """The order was undone already."""

    code = "order-undone"


class OrderConfirmed(DomainError):
    """The order is confirmed already."""

    code = "order-confirmed"


@dataclass(frozen=True, slots=True)
class GiveOrder:
    """Order something over the list of an act."""

    actor: Actor
    act: str
    kind: OrderKind
    said: Said
    reason: str


@dataclass(frozen=True, slots=True)
class ConfirmOrder:
    """Put an order that was proposed into force."""

    actor: Actor
    order: OrderId


@dataclass(frozen=True, slots=True)
class UndoOrder:
    """Let an order be as if it had not been given."""

    actor: Actor
    order: OrderId
    reason: str


def list_orders(actor: Actor, act: str, house: House) -> OrdersView:
    """Every order ever given on an act, undone ones too."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()))
        idle = frozenset(floor.arrangement.idle)
        orders = floor.board.orders
        rows = tuple(_view(actor, floor, one, idle=one.stands and MoveId(one.id) in idle) for one in orders)
        asked = {one.amendment for one in uow.orders.divisions(case.act.id) if one.granted is None}
        waiting = tuple(_numbered(floor, one) for one in floor.records if one in asked)
        return OrdersView(case.act.id, rows, waiting, may(actor, case.facts, (Action.ORDER_PROPOSE, Action.ORDER_RULE)))


def give_order(cmd: GiveOrder, house: House) -> Receipt:
    """Give an order; of the chair it is in force at once, of the Secretariat when the chair has confirmed it."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        require(cmd.actor, Action.ACT_READ, case.facts)
        ruling = decide(cmd.actor, Action.ORDER_RULE, case.facts)
        proposing = isinstance(ruling, Denied) and cmd.kind in PROPOSED
        mandate = require(cmd.actor, Action.ORDER_PROPOSE if proposing else Action.ORDER_RULE, case.facts)
        floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()))
        made = Signed(require_person(cmd.actor), mandate, case.now)
        order = Order(
            id=OrderId(house.new_id()),
            act=case.act.id,
            kind=cmd.kind,
            said=_checked(cmd, floor),
            reason=_reason(cmd.reason),
            made=made,
            confirmed=None if proposing else made,
        )
        if not proposing:
            _check_moves(floor, order)
        uow.orders.give(order)
        _record(uow, floor, "order.proposed" if proposing else "order.given", (cmd.actor, mandate), order)
        return uow.commit(Receipt(id=order.id))


def confirm_order(cmd: ConfirmOrder, house: House) -> Receipt:
    """Confirm what was proposed; it is in force from then on."""
    with house.work(cmd.actor) as uow:
        floor, order = _held(uow, house, cmd.order)
        mandate = require(cmd.actor, Action.ORDER_RULE, floor.case.facts)
        _check_alive(order)
        if order.confirmed is not None:
            raise OrderConfirmed
        uow.orders.confirm(order.id, Signed(require_person(cmd.actor), mandate, floor.case.now))
        _record(uow, floor, "order.confirmed", (cmd.actor, mandate), order)
        return uow.commit(Receipt(id=order.id))


def undo_order(cmd: UndoOrder, house: House) -> Receipt:
    """Undo an order; what was only proposed is taken back by whoever may propose."""
    with house.work(cmd.actor) as uow:
        floor, order = _held(uow, house, cmd.order)
        action = Action.ORDER_RULE if order.confirmed else Action.ORDER_PROPOSE
        mandate = require(cmd.actor, action, floor.case.facts)
        _check_alive(order)
        reason = _reason(cmd.reason)
        uow.orders.take_back(order.id, Signed(require_person(cmd.actor), mandate, floor.case.now), reason)
        _record(uow, floor, "order.undone", (cmd.actor, mandate), replace(order, reason=reason))
        return uow.commit(Receipt(id=order.id))


def _held(uow: UnitOfWork, house: House, id: OrderId) -> tuple[Floor, Order]:
    """An order with its act under lock, as it stands after the wait."""
    if not is_id(id):
        raise NotFound("order", id)
    case = take_up_locked(uow, house, uow.orders.order(id).act)
    return gather(uow, case, uow.amendments.of_act(case.act.id, ())), uow.orders.order(id)


def _check_alive(order: Order) -> None:
    if order.undone is not None:
        raise OrderUndone


def _reason(reason: str) -> str:
    if len(reason) > REASON_LIMIT:
        raise InvalidInput("too-long", "/reason")
    if not reason.strip():
        raise InvalidInput("missing", "/reason")
    return reason.strip()


def _checked(cmd: GiveOrder, floor: Floor) -> Said:
    """What is said, of amendments of this act that were tabled, each named once."""
    named = cmd.said.amendments
    for place, id in enumerate(named):
        if not _is_tabled(floor, id):
            raise InvalidInput("unknown", f"/amendments/{place}")
    least = 2 if cmd.kind is OrderKind.IDENTITY and cmd.said.holds else LEAST.get(cmd.kind, 1)
    if len(set(named)) < max(least, len(named)):
        raise InvalidInput("too-few" if len(named) < least else "repeated", "/amendments")
    if len(named) > MOST.get(cmd.kind, len(named)):
        raise InvalidInput("too-many", "/amendments")
    if cmd.said.beside is not None and (cmd.said.beside in named or not _is_tabled(floor, cmd.said.beside)):
        raise InvalidInput("unknown", "/beside")
    return cmd.said


def _is_tabled(floor: Floor, id: AmendmentId) -> bool:
    record = floor.records.get(id)
    return record is not None and record.amendment.status is not Status.DRAFT


def _check_moves(floor: Floor, order: Order) -> None:
    """Refuse what would move nothing."""
    if order.kind not in MOVES:
        return
    board = replace(floor.board, orders=(*floor.board.orders, order))
    told = floor.under(board).arrangement
    stands = [one.place.amendment for one in floor.places]
    if MoveId(order.id) in told.idle or [one.place.amendment for one in told.places] == stands:
        raise NothingToArrange


def _record(uow: UnitOfWork, floor: Floor, kind: str, by: tuple[Actor, MandateId], order: Order) -> None:
    (actor, mandate), case = by, floor.case
    payload = {
        "order": order.kind.value,
        "numbers": [floor.records[id].amendment.number for id in order.said.amendments],
        "named": [{"amendment": id, **numbered(floor.records[id].amendment)} for id in order.said.amendments],
        "beside": floor.records[order.said.beside].amendment.number if order.said.beside else None,
        "holds": order.said.holds,
        "block": order.said.block,
        "reason": order.reason,
    }
    stream, version = act_stream(case.act.id), case.dossier.version
    uow.record(Event(stream, kind, actor.person, mandate, case.act.id, version, order.id, payload))


def _view(actor: Actor, floor: Floor, order: Order, *, idle: bool) -> OrderView:
    persons, confirmed, undone = floor.names.persons, order.confirmed, order.undone
    open_actions = () if undone else (Action.ORDER_RULE if confirmed else Action.ORDER_PROPOSE, Action.ORDER_RULE)
    return OrderView(
        id=order.id,
        kind=order.kind,
        amendments=tuple(_numbered(floor, id) for id in order.said.amendments),
        beside=_numbered(floor, order.said.beside) if order.said.beside else None,
        block=order.said.block,
        holds=order.said.holds,
        reason=order.reason,
        by=persons[order.made.by],
        at=order.made.at,
        confirmed_by=persons[confirmed.by] if confirmed else None,
        confirmed_at=confirmed.at if confirmed else None,
        undone_by=persons[undone.by] if undone else None,
        undone_at=undone.at if undone else None,
        undone_reason=order.undone_reason,
        idle=idle,
        may=may(actor, floor.case.facts, dict.fromkeys(open_actions)),
    )


def _numbered(floor: Floor, id: AmendmentId) -> NumberedView:
    it = floor.records[id].amendment
    return NumberedView(it.id, it.number, it.part)
