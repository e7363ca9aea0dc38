"""What the hall of a meeting sees, as JSON, for all who watch."""

from service.api.schemas.votes import ScreenOut
from service.domain.ids import MeetingId
from service.usecases.ports.house import House
from service.usecases.screen import screen_for_all


def screen_on_the_wire(meeting: MeetingId, house: House) -> tuple[bytes, str | None]:
    """The screen as JSON, and the id of the act whose words stand in it."""
    view = screen_for_all(meeting, house)
    return ScreenOut.model_validate(view).model_dump_json(by_alias=True).encode(), view.act
