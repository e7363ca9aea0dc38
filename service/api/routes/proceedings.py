"""Stages, sittings and acts of procedure."""

from typing import Annotated

from fastapi import APIRouter, Query

from service.api.deps import AsActor, InHouse
from service.api.schemas.proceedings import (
    Confirmation,
    GateAsked,
    GateOut,
    NewAssignment,
    NewMove,
    NewRecord,
    NewReminder,
    NewWayRound,
    PresentIn,
    Refusal,
    SittingsOut,
)
from service.api.schemas.work import WorkOut
from service.domain.ids import BodyId, SeatId, SittingId, WayRoundId
from service.usecases.assigning import AssignAct, assign_act
from service.usecases.crossing import MoveReceipt
from service.usecases.excepting import (
    AskWayRound,
    ConfirmWayRound,
    RefuseWayRound,
    WithdrawWayRound,
    ask_way_round,
    confirm_way_round,
    refuse_way_round,
    withdraw_way_round,
)
from service.usecases.moving import MoveStage, move_stage
from service.usecases.proceedings import ShowGate, show_gate
from service.usecases.receipt import Receipt
from service.usecases.recording import RecordFact, record_fact
from service.usecases.reminding import ReminderReceipt, RemindOfCondition, remind_of_condition
from service.usecases.sittings import (
    CloseSitting,
    NotePresent,
    OpenSitting,
    close_sitting,
    list_sittings,
    note_present,
    open_sitting,
)
from service.usecases.work import show_work

router = APIRouter(tags=["proceedings"])


@router.get("/work")
def get_work(actor: AsActor, house: InHouse) -> WorkOut:
    """What waits for the reader, and the days ahead."""
    return WorkOut.model_validate(show_work(actor, house))


@router.get("/acts/{act}/gate")
def get_gate(act: str, asked: Annotated[GateAsked, Query()], actor: AsActor, house: InHouse) -> GateOut:
    """What stands between an act and its next stages: every condition, met or not."""
    return GateOut.model_validate(show_gate(ShowGate(actor, act, asked.move), house))


@router.post("/acts/{act}/transitions", status_code=201)
def post_transition(act: str, body: NewMove, actor: AsActor, house: InHouse) -> MoveReceipt:
    """Move an act to another stage."""
    return move_stage(MoveStage(actor, act, body.move, body.seen_revision, body.reason), house)


@router.post("/acts/{act}/exceptions", status_code=201)
def post_exception(act: str, body: NewWayRound, actor: AsActor, house: InHouse) -> Receipt:
    """Ask a second person to let a move pass by its open conditions."""
    return ask_way_round(AskWayRound(actor, act, body.move, body.seen_revision, body.reason), house)


@router.post("/exceptions/{request}/confirmation")
def post_exception_confirmation(request: str, body: Confirmation, actor: AsActor, house: InHouse) -> MoveReceipt:
    """Let the move pass, as the second person; the act moves at once."""
    return confirm_way_round(ConfirmWayRound(actor, WayRoundId(request), body.seen_revision), house)


@router.post("/exceptions/{request}/refusal")
def post_exception_refusal(request: str, body: Refusal, actor: AsActor, house: InHouse) -> Receipt:
    """Refuse to let the move pass."""
    return refuse_way_round(RefuseWayRound(actor, WayRoundId(request), body.reason), house)


@router.post("/exceptions/{request}/withdrawal")
def post_exception_withdrawal(request: str, actor: AsActor, house: InHouse) -> Receipt:
    """Take back one's own request for an exception."""
    return withdraw_way_round(WithdrawWayRound(actor, WayRoundId(request)), house)


@router.post("/acts/{act}/reminders", status_code=201)
def post_reminder(act: str, body: NewReminder, actor: AsActor, house: InHouse) -> ReminderReceipt:
    """Remind those who can meet a condition of the gate; nobody twice a day of the same."""
    return remind_of_condition(RemindOfCondition(actor, act, body.condition), house)


@router.post("/acts/{act}/assignment", status_code=201)
def post_assignment(act: str, body: NewAssignment, actor: AsActor, house: InHouse) -> Receipt:
    """Name the developer of an act and the commission that is seized of it."""
    developer = BodyId(body.developer) if body.developer else None
    commission = BodyId(body.commission) if body.commission else None
    return assign_act(AssignAct(actor, act, body.seen_revision, developer, commission), house)


@router.post("/acts/{act}/facts/{name}", status_code=201)
def post_fact(act: str, name: str, body: NewRecord, actor: AsActor, house: InHouse) -> Receipt:
    """Put an act of procedure on record."""
    of = BodyId(body.body) if body.body else None
    return record_fact(RecordFact(actor, act, name, body.fields, of, body.correction), house)


@router.get("/acts/{act}/sittings")
def get_sittings(act: str, actor: AsActor, house: InHouse) -> SittingsOut:
    """The sittings on an act."""
    return SittingsOut.model_validate(list_sittings(actor, act, house))


@router.post("/acts/{act}/sittings", status_code=201)
def post_sitting(act: str, actor: AsActor, house: InHouse, body: PresentIn | None = None) -> Receipt:
    """Open a sitting on an act, with those who are there."""
    present = tuple(map(SeatId, body.present)) if body else ()
    return open_sitting(OpenSitting(actor, act, present), house)


@router.put("/sittings/{sitting}/presence")
def put_present(sitting: str, body: PresentIn, actor: AsActor, house: InHouse) -> Receipt:
    """Say who is there now, at a sitting without a meeting."""
    return note_present(NotePresent(actor, SittingId(sitting), tuple(map(SeatId, body.present))), house)


@router.post("/sittings/{sitting}/closing")
def post_closing(sitting: str, actor: AsActor, house: InHouse) -> Receipt:
    """Close a sitting."""
    return close_sitting(CloseSitting(actor, SittingId(sitting)), house)
