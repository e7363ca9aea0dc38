"""When the windows of a stage close: the profile's deadlines on the calendar of one act."""

from datetime import date, datetime
from fractions import Fraction

from service.domain.procedure.deadline import day_of, days_after, days_before, end_of, last_day
from service.domain.procedure.dossier import Dossier
from service.domain.procedure.profile import Deadline, Field, Profile, Unit


def falls(deadline: Deadline, dossier: Dossier, profile: Profile, entered: datetime) -> datetime | None:
    """The first late instant of a window, were its stage entered then; ``None`` until the date it hangs on is known."""
    length, working = _days(deadline.length.value), deadline.length.unit is Unit.WORKING_DAYS
    calendar = profile.provisions.calendar
    if deadline.before is None:
        day = days_after(day_of(entered, profile.zone), length, working=working, calendar=calendar)
        return end_of(day, profile.zone)
    fixed = date_of(deadline.before, dossier, profile)
    if fixed is None:
        return None
    return end_of(days_before(fixed, length, working=working, calendar=calendar), profile.zone)


def reminder_due(deadline: Deadline, at: datetime, zone: str, now: datetime) -> int | None:
    """Of how many days before its last day a deadline reminds now: the nearest of the profile's that has come."""
    left = (last_day(at, zone) - day_of(now, zone)).days
    return min((days for days in deadline.reminders if left <= days), default=None)


def date_of(act: str, dossier: Dossier, profile: Profile) -> date | None:
    """The date that a recorded act carries, such as the day of the sitting."""
    record = dossier.facts.get(act)
    if record is None:
        return None
    name = next(name for name, kind in profile.acts[act].fields.items() if kind is Field.DATE)
    return date.fromisoformat(record["fields"][name])


def _days(value: Fraction) -> int:
    assert value.denominator == 1, "days are whole"
    return value.numerator
