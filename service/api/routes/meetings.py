"""Meetings of bodies: convened, with an agenda; opened, with items taken up; who is there; the screen of the hall."""

from fastapi import APIRouter

from service.api.deps import AsActor, IfMatch, InHouse
from service.api.schemas.meetings import (
    Because,
    HeldMeetingOut,
    ItemEnd,
    ItemOff,
    ItemPlace,
    MeetingsOut,
    MeetingTerms,
    NewAgendaItem,
    NewMeeting,
    NewShown,
    Part,
    Registration,
)
from service.api.schemas.meetings import NewItem as ItemIn
from service.api.schemas.votes import ScreenOut
from service.domain.ids import AmendmentId, BodyId, ItemId, MeetingId, PersonId, SeatId, VoteId
from service.usecases.agenda import AddItem, MoveItem, RemoveItem, add_item, move_item, remove_item
from service.usecases.agenda_items import NewItem
from service.usecases.attending import Register, TakePart, register, take_part
from service.usecases.convening import (
    CancelMeeting,
    ChangeMeeting,
    ConveneMeeting,
    Terms,
    cancel_meeting,
    change_meeting,
    convene_meeting,
)
from service.usecases.meeting import (
    CloseItem,
    CloseMeeting,
    OpenMeeting,
    Show,
    TakeUpItem,
    close_item,
    close_meeting,
    open_meeting,
    show,
    take_up_item,
)
from service.usecases.meetings_shown import list_meetings, show_meeting
from service.usecases.receipt import Receipt
from service.usecases.screen import show_screen

router = APIRouter(tags=["meetings"])


@router.get("/meetings")
def get_meetings(actor: AsActor, house: InHouse) -> MeetingsOut:
    """All meetings, the latest day first."""
    return MeetingsOut.model_validate(list_meetings(actor, house))


@router.post("/meetings", status_code=201)
def post_meeting(body: NewMeeting, actor: AsActor, house: InHouse) -> Receipt:
    """Call a body together."""
    items = tuple(map(_item, body.items))
    return convene_meeting(ConveneMeeting(actor, BodyId(body.body), _terms(body), items), house)


@router.get("/meetings/{meeting}")
def get_meeting(meeting: str, actor: AsActor, house: InHouse) -> HeldMeetingOut:
    """One meeting with its agenda, its seats and its quorum."""
    return HeldMeetingOut.model_validate(show_meeting(actor, MeetingId(meeting), house))


@router.put("/meetings/{meeting}")
def put_meeting(meeting: str, body: MeetingTerms, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Hold a meeting on another day or elsewhere."""
    return change_meeting(ChangeMeeting(actor, MeetingId(meeting), revision, _terms(body)), house)


@router.post("/meetings/{meeting}/cancellation")
def post_cancellation(meeting: str, body: Because, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Do not hold a meeting."""
    return cancel_meeting(CancelMeeting(actor, MeetingId(meeting), revision, body.reason), house)


@router.post("/meetings/{meeting}/items", status_code=201)
def post_item(meeting: str, body: NewAgendaItem, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Put an item on the agenda."""
    return add_item(AddItem(actor, MeetingId(meeting), revision, _item(body), body.reason), house)


@router.post("/meetings/{meeting}/agenda-moves")
def post_agenda_move(meeting: str, body: ItemPlace, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Put an item behind another."""
    after = ItemId(body.after) if body.after else None
    return move_item(MoveItem(actor, MeetingId(meeting), revision, ItemId(body.item), after, body.reason), house)


@router.post("/meetings/{meeting}/agenda-removals")
def post_agenda_removal(meeting: str, body: ItemOff, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Take an item off the agenda."""
    return remove_item(RemoveItem(actor, MeetingId(meeting), revision, ItemId(body.item), body.reason), house)


@router.post("/meetings/{meeting}/opening")
def post_opening(meeting: str, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Open a meeting."""
    return open_meeting(OpenMeeting(actor, MeetingId(meeting), revision), house)


@router.post("/meetings/{meeting}/closing")
def post_meeting_closing(meeting: str, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Close a meeting."""
    return close_meeting(CloseMeeting(actor, MeetingId(meeting), revision), house)


@router.post("/meetings/{meeting}/items/{item}/taking-up")
def post_taking_up(meeting: str, item: str, actor: AsActor, house: InHouse) -> Receipt:
    """Begin with an item, or go on with it."""
    return take_up_item(TakeUpItem(actor, MeetingId(meeting), ItemId(item)), house)


@router.post("/meetings/{meeting}/items/{item}/closing")
def post_item_closing(meeting: str, item: str, body: ItemEnd, actor: AsActor, house: InHouse) -> Receipt:
    """End the consideration of an item."""
    return close_item(CloseItem(actor, MeetingId(meeting), ItemId(item), body.postponed, body.note), house)


@router.put("/meetings/{meeting}/seats/{seat}")
def put_seat(meeting: str, seat: str, body: Registration, actor: AsActor, house: InHouse) -> Receipt:
    """Note that a seat is present or absent, and who has its voice."""
    holder = PersonId(body.holder) if body.holder else None
    return register(Register(actor, MeetingId(meeting), SeatId(seat), body.state, body.hold, holder), house)


@router.put("/meetings/{meeting}/seats/{seat}/part")
def put_part(meeting: str, seat: str, body: Part, actor: AsActor, house: InHouse) -> Receipt:
    """Stand apart from an item, or take part in it again."""
    return take_part(TakePart(actor, MeetingId(meeting), SeatId(seat), ItemId(body.item), body.part), house)


@router.get("/meetings/{meeting}/screen")
def get_screen(meeting: str, actor: AsActor, house: InHouse) -> ScreenOut:
    """What is on the screen of the hall."""
    return ScreenOut.model_validate(show_screen(actor, MeetingId(meeting), house))


@router.put("/meetings/{meeting}/screen")
def put_screen(meeting: str, body: NewShown, actor: AsActor, house: InHouse) -> Receipt:
    """Put something on the screen of the hall."""
    amendment = AmendmentId(body.amendment) if body.amendment else None
    vote = VoteId(body.vote) if body.vote else None
    return show(Show(actor, MeetingId(meeting), body.shows, amendment, vote), house)


def _terms(body: MeetingTerms) -> Terms:
    return Terms(body.date, body.starts, body.place, body.mode, body.short_notice)


def _item(body: ItemIn) -> NewItem:
    return NewItem(body.act, body.title)
