"""What can stand on the agenda of a meeting: an act, or something by its title."""

from collections.abc import Mapping
from dataclasses import dataclass

from service.domain.errors import InvalidInput, NotFound
from service.domain.ids import ActId, ItemId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import require, require_person, take_up
from service.usecases.chamber import LINE_LIMIT, checked_line
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import Item, Meeting
from service.usecases.views.references import Name

ITEMS = 200


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item as somebody wants it: an act by its slug or id, or a title."""

    act: str | None = None
    title: Mapping[str, str] | None = None


def made_item(uow: UnitOfWork, house: House, actor: Actor, wanted: tuple[Meeting, int, NewItem], pointer: str) -> Item:
    """An item of an agenda at a place: an act that the actor may read, or something with a title in two languages."""
    meeting, place, new = wanted
    act: ActId | None = None
    title: Name = {}
    if new.act is not None:
        try:
            case = take_up(uow, house, new.act)
            require(actor, Action.ACT_READ, case.facts)
        except NotFound:
            raise InvalidInput("unknown", f"{pointer}/act") from None
        act = case.act.id
    else:
        title = _checked_title(new.title or {}, pointer)
    by, at = require_person(actor), uow.now()
    return Item(ItemId(house.new_id()), meeting.id, place, act, title, added_by=by, added_at=at)


def _checked_title(title: Mapping[str, str], pointer: str) -> Name:
    if set(title) - {"ru", "en"}:
        raise InvalidInput("unknown", f"{pointer}/title")
    given = {key: checked_line(words, f"{pointer}/title/{key}", LINE_LIMIT) for key, words in title.items()}
    if not given.get("ru"):
        raise InvalidInput("missing", f"{pointer}/title/ru")
    return given
