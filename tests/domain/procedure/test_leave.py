"""Leave to table late: the chair's, no delegation's objection, and the term between the two."""

from dataclasses import replace
from datetime import timedelta

import pytest

from service.domain.ids import ActId, AmendmentId, MandateId, PersonId
from service.domain.procedure.leave import Leave, LeaveMissing, LeaveState, Objection, require_leave
from tests.procedure import KZ, NOW

ASKED = Leave(
    AmendmentId("a"), ActId("act"), "Ждали парламента.", PersonId("p"), MandateId("m"), NOW, NOW + timedelta(days=2)
)
GIVEN = replace(ASKED, granted=True)
OBJECTED = replace(GIVEN, objections=(Objection(KZ, "Поздно.", PersonId("q"), MandateId("n"), NOW),))


@pytest.mark.parametrize(
    ("leave", "days", "state"),
    [
        (ASKED, 0, LeaveState.ASKED),
        (ASKED, 5, LeaveState.ASKED),
        (GIVEN, 1, LeaveState.GRANTED_UNLESS),
        (GIVEN, 2, LeaveState.GRANTED),
        (replace(ASKED, granted=False), 0, LeaveState.REFUSED),
        (OBJECTED, 5, LeaveState.OBJECTED),
    ],
)
def test_leave_is_the_chairs_and_nobody_objects_in_time(leave: Leave, days: int, state: LeaveState) -> None:
    now = NOW + timedelta(days=days)
    assert leave.state(now) is state
    if state is LeaveState.GRANTED:
        require_leave(leave, now)
    else:
        with pytest.raises(LeaveMissing) as refused:
            require_leave(leave, now)
        assert refused.value.state == state.value


def test_what_was_tabled_in_time_needs_no_leave() -> None:
    require_leave(None, NOW)
