"""The clock of the computer that serves is wrong by a day or a year: deadlines stand where they stood."""

from sqlalchemy import text

from tests.faults.clocks import MINUTE, WRONG_BY, tabled_by_wrong_clock
from tests.faults.ground import Ground


def test_what_is_late_is_refused_and_what_is_in_time_is_taken_whatever_the_clock_of_the_computer_says(
    ground: Ground,
) -> None:
    assert tabled_by_wrong_clock(ground, MINUTE) == [True] * len(WRONG_BY)
    assert tabled_by_wrong_clock(ground, -MINUTE) == [False] * len(WRONG_BY)
    look = text(
        "select count(*) from events where at > clock_timestamp() or at < clock_timestamp() - interval '1 hour'"
    )
    assert ground.owner.scalar(look) == 0, "the record goes by the clock of the database"
    assert not ground.wrong()
