from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.procedure.deadline import day_of, days_after, days_before, end_of, last_day

ZONES = (
    "Europe/Moscow",
    "Asia/Yerevan",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Chatham",
    "America/Santiago",  # changes its clocks at midnight
    "Atlantic/Azores",
    "America/St_Johns",
    "UTC",
)
days = st.dates(date(1990, 1, 1), date(2040, 12, 31))


def test_until_30_november_inclusive_ends_at_24_00_in_moscow() -> None:
    end = end_of(date(2026, 11, 30), "Europe/Moscow")
    assert end == datetime(2026, 11, 30, 21, 0, tzinfo=UTC)
    assert end.astimezone(ZoneInfo("Asia/Almaty")).isoformat() == "2026-12-01T02:00:00+05:00"


@pytest.mark.parametrize(
    ("day", "zone", "end"),
    [
        (date(2026, 3, 28), "Europe/Berlin", "2026-03-28T23:00:00+00:00"),
        (date(2026, 3, 29), "Europe/Berlin", "2026-03-29T22:00:00+00:00"),  # a day of 23 hours
        (date(2026, 10, 25), "Europe/Berlin", "2026-10-25T23:00:00+00:00"),  # a day of 25 hours
        (date(2026, 9, 5), "America/Santiago", "2026-09-06T04:00:00+00:00"),  # midnight does not exist
        (date(2011, 12, 29), "Pacific/Apia", "2011-12-30T10:00:00+00:00"),  # nor does the whole next day
        (date(2005, 10, 29), "Atlantic/Azores", "2005-10-30T00:00:00+00:00"),  # 00:00 comes twice, the day is over
        (date(2006, 10, 28), "America/St_Johns", "2006-10-29T03:30:00+00:00"),  # put back from 00:01 to 23:01
    ],
)
def test_the_end_of_a_day_where_clocks_change(day: date, zone: str, end: str) -> None:
    assert end_of(day, zone).isoformat() == end


@given(days, st.sampled_from(ZONES))
def test_a_day_ends_with_its_last_instant_and_not_before(day: date, zone: str) -> None:
    end = end_of(day, zone)
    assert day_of(end, zone) > day
    assert day_of(end - timedelta(microseconds=1), zone) <= day


@given(days, st.sampled_from(ZONES))
def test_the_day_that_a_deadline_names_can_be_read_back(day: date, zone: str) -> None:
    assert last_day(end_of(day, zone), zone) == day


@given(days, st.sampled_from(ZONES))
def test_later_days_end_later(day: date, zone: str) -> None:
    assert end_of(day, zone) < end_of(day + timedelta(days=1), zone)


@given(days, st.integers(0, 400))
def test_days_are_counted_on_the_calendar(day: date, count: int) -> None:
    assert days_after(day, count, working=False) == day + timedelta(days=count)
    assert days_before(day, count, working=False) == day - timedelta(days=count)


@given(days, st.integers(1, 400))
def test_working_days_end_on_one_and_there_are_exactly_so_many(day: date, count: int) -> None:
    end = days_after(day, count, working=True)
    between = [day + timedelta(days=one) for one in range(1, (end - day).days + 1)]
    assert end.weekday() < 5
    assert sum(one.weekday() < 5 for one in between) == count


@given(days, st.integers(1, 400))
def test_counting_back_undoes_counting_on_from_a_working_day(day: date, count: int) -> None:
    start = days_after(day, 1, working=True)
    assert days_before(days_after(start, count, working=True), count, working=True) == start


def test_ten_working_days_before_a_sitting() -> None:
    assert days_before(date(2026, 12, 9), 10, working=True) == date(2026, 11, 25)
