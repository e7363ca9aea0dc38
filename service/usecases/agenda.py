"""The agenda of a meeting: set before it opens, changed by decision of the body once it sits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.errors import DomainError, InvalidInput, NotFound
from service.domain.ids import ItemId, MandateId, MeetingId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import Case, require, take_up_locked
from service.usecases.agenda_items import ITEMS, NewItem, made_item
from service.usecases.chamber import Chamber, check_revision, checked_line, enter_held, tell
from service.usecases.entering import announce
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import Item
from service.usecases.receipt import Receipt


class ItemTakenUp(DomainError):
    """An item that has been taken up stays on the agenda where it is."""

    code = "item-taken-up"


@dataclass(frozen=True, slots=True)
class AddItem:
    """Put an item on the agenda; ``reason`` is that of the decision to do so in the meeting."""

    actor: Actor
    meeting: MeetingId
    expected: int
    wanted: NewItem
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MoveItem:
    """Put an item behind another, or at the head."""

    actor: Actor
    meeting: MeetingId
    expected: int
    item: ItemId
    after: ItemId | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """Take an item off the agenda; that it stood there is kept."""

    actor: Actor
    meeting: MeetingId
    expected: int
    item: ItemId
    reason: str = ""


def add_item(cmd: AddItem, house: House) -> Receipt:
    """Put an item at the end of the agenda."""
    with house.work(cmd.actor) as uow:
        case = _held(uow, house, cmd.wanted.act)
        chamber, mandate, reason = _to_change(uow, house, cmd)
        if len(chamber.items) >= ITEMS:
            raise InvalidInput("too-long", "/items")
        place = max((item.place for item in chamber.items), default=0) + 1
        item = made_item(uow, house, cmd.actor, (chamber.meeting, place, cmd.wanted), "")
        uow.meetings.add_item(replace(item, reason=reason))
        if case is not None:
            announce(uow, cmd.actor, case, chamber.meeting)
        return _changed(uow, chamber, (cmd.actor, mandate), ("added", item.id, reason))


def move_item(cmd: MoveItem, house: House) -> Receipt:
    """Put an item behind another, or at the head of what has not been taken up."""
    with house.work(cmd.actor) as uow:
        chamber, mandate, reason = _to_change(uow, house, cmd)
        moved = _untouched(chamber, cmd.item)
        rest = [item for item in chamber.items if item.id != moved.id]
        at = _place_after(rest, cmd.after)
        for place, item in enumerate([*rest[:at], moved, *rest[at:]], start=1):
            if item.place != place or item.id == moved.id:
                uow.meetings.save_item(replace(item, place=place, reason=reason if item is moved else item.reason))
        return _changed(uow, chamber, (cmd.actor, mandate), ("moved", moved.id, reason))


def remove_item(cmd: RemoveItem, house: House) -> Receipt:
    """Take an item off the agenda."""
    with house.work(cmd.actor) as uow:
        chamber, mandate, reason = _to_change(uow, house, cmd)
        removed = _untouched(chamber, cmd.item)
        uow.meetings.save_item(replace(removed, state="removed", reason=reason))
        return _changed(uow, chamber, (cmd.actor, mandate), ("removed", removed.id, reason))


def _held(uow: UnitOfWork, house: House, act: str | None) -> Case | None:
    """The act that is put on the agenda, held before the meeting; ``None`` where there is none of that name."""
    if act is None:
        return None
    try:
        return take_up_locked(uow, house, act)
    except NotFound:
        return None


def _to_change(uow: UnitOfWork, house: House, cmd: AddItem | MoveItem | RemoveItem) -> tuple[Chamber, MandateId, str]:
    """The meeting, held; once it sits its agenda is changed by its decision, told by its chair with a reason."""
    chamber = enter_held(uow, house, cmd.meeting)
    mandate = require(cmd.actor, Action.MEETING_AGENDA, chamber.facts)
    check_revision(cmd.expected, chamber.meeting)
    sits = chamber.meeting.status == "open"
    if sits:
        mandate = require(cmd.actor, Action.MEETING_CONDUCT, chamber.facts)
        chamber.require_quorum()
    return chamber, mandate, checked_line(cmd.reason, "/reason", needed=sits)


def _untouched(chamber: Chamber, item: ItemId) -> Item:
    found = chamber.item(item)
    if found.state != "waiting":
        raise ItemTakenUp
    return found


def _place_after(items: Sequence[Item], after: ItemId | None) -> int:
    """Where an item goes that is put behind another; nothing goes before what was taken up already."""
    begun = max((at + 1 for at, item in enumerate(items) if item.taken_up_at is not None), default=0)
    if after is None:
        return begun
    found = next((at + 1 for at, item in enumerate(items) if item.id == after and item.state != "removed"), None)
    if found is None:
        raise InvalidInput("unknown", "/after")
    return max(found, begun)


def _changed(
    uow: UnitOfWork, chamber: Chamber, acting: tuple[Actor, MandateId], what: tuple[str, ItemId, str]
) -> Receipt:
    how, item, reason = what
    revision = uow.meetings.save(chamber.meeting)
    uow.record(tell("meeting.agenda", acting, chamber.meeting.id, {"how": how, "reason": reason}, subject=item))
    return uow.commit(Receipt(id=item, revision=revision))
