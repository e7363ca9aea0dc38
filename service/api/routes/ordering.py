"""Orders over the list of amendments."""

from fastapi import APIRouter

from service.api.deps import AsActor, InHouse
from service.api.schemas.orders import ExclusionsOut, NewOrder, OrdersOut, UndoneIn
from service.domain.ids import AmendmentId, OrderId
from service.usecases.excluding import list_exclusions
from service.usecases.ordering import (
    ConfirmOrder,
    GiveOrder,
    UndoOrder,
    confirm_order,
    give_order,
    list_orders,
    undo_order,
)
from service.usecases.ports.orders import Said
from service.usecases.receipt import Receipt

router = APIRouter(tags=["orders"])


@router.get("/acts/{act}/orders")
def get_orders(act: str, actor: AsActor, house: InHouse) -> OrdersOut:
    """Every order ever given over the list of an act, undone ones too."""
    return OrdersOut.model_validate(list_orders(actor, act, house))


@router.get("/acts/{act}/exclusivity")
def get_exclusivity(act: str, actor: AsActor, house: InHouse) -> ExclusionsOut:
    """Which amendments exclude each other, pair by pair: computed, declared or denied."""
    return ExclusionsOut.model_validate(list_exclusions(actor, act, house))


@router.post("/acts/{act}/orders", status_code=201)
def post_order(act: str, body: NewOrder, actor: AsActor, house: InHouse) -> Receipt:
    """Order something over the list: priority, reserve, a move, a debate, an exclusion."""
    beside = AmendmentId(body.beside) if body.beside else None
    said = Said(tuple(map(AmendmentId, body.amendments)), beside, body.block, body.holds)
    return give_order(GiveOrder(actor, act, body.kind, said, body.reason), house)


@router.post("/orders/{order}/confirmation")
def post_order_confirmation(order: str, actor: AsActor, house: InHouse) -> Receipt:
    """Put into force what was proposed."""
    return confirm_order(ConfirmOrder(actor, OrderId(order)), house)


@router.post("/orders/{order}/undoing")
def post_order_undoing(order: str, body: UndoneIn, actor: AsActor, house: InHouse) -> Receipt:
    """Let an order be as if it had not been given."""
    return undo_order(UndoOrder(actor, OrderId(order), body.reason), house)
