"""Days of the procedure as instants: a deadline is a last day, inclusive, in the zone of record.

"До 30 ноября включительно, 24:00 МСК" is kept as the first instant that is late: the beginning of
1 December in Moscow. Days are counted on the calendar of the zone, so a change of its clocks in
between moves nothing.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from service.domain.procedure.provisions import PLAIN, Calendar

ONE_DAY = timedelta(days=1)
INSTANT = timedelta(microseconds=1)


def end_of(day: date, zone: str) -> datetime:
    """The first instant (UTC) after a day in a zone.

    Where clocks jump over midnight the day ends with the jump; where they are put back across it,
    only when it has passed for good.
    """
    midnight = datetime.combine(day + ONE_DAY, time.min, ZoneInfo(zone))
    first, last = sorted((midnight.astimezone(UTC), midnight.replace(fold=1).astimezone(UTC)))
    return last if day_of(last - INSTANT, zone) <= day else first


def day_of(instant: datetime, zone: str) -> date:
    """The day on which an instant falls in a zone."""
    return instant.astimezone(ZoneInfo(zone)).date()


def last_day(end: datetime, zone: str) -> date:
    """The day that a deadline names: the inverse of ``end_of``."""
    return day_of(end - INSTANT, zone)


def days_after(day: date, count: int, *, working: bool, calendar: Calendar = PLAIN) -> date:
    """The ``count``-th day after a day, which itself is not counted; of working days, those of the calendar.

    >>> days_after(date(2026, 11, 20), 2, working=True)
    datetime.date(2026, 11, 24)
    """
    return _step(day, count, ONE_DAY, calendar if working else None)


def days_before(day: date, count: int, *, working: bool, calendar: Calendar = PLAIN) -> date:
    """The ``count``-th day before a day, which itself is not counted."""
    return _step(day, count, -ONE_DAY, calendar if working else None)


def _step(day: date, count: int, by: timedelta, calendar: Calendar | None) -> date:
    while count > 0:
        day += by
        if calendar is None or calendar.works(day):
            count -= 1
    return day
