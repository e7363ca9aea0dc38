"""Calendar and support: which days count, and whether enough stand by what is tabled."""

from datetime import date
from pathlib import Path

import pytest

from service.domain.procedure.deadline import days_after, days_before
from service.domain.procedure.provisions import PLAIN, Calendar, Support
from service.formats.profiles.read import read_profile
from service.formats.profiles.shelf import SHIPPED

SOURCE = (Path(SHIPPED) / "pa-odkb-2.yaml").read_text(encoding="utf-8")
HOUSE = Calendar(
    yearly=frozenset({(1, 7), (5, 9)}),
    holidays=frozenset({date(2027, 1, 8)}),
    working=frozenset({date(2027, 1, 9)}),  # a Saturday made up for
)


@pytest.mark.parametrize(
    ("day", "plain", "house"),
    [
        (date(2027, 1, 6), True, True),  # a Wednesday
        (date(2027, 1, 7), True, False),  # every year
        (date(2028, 1, 7), True, False),
        (date(2027, 1, 8), True, False),  # this year alone
        (date(2030, 1, 8), True, True),
        (date(2027, 1, 9), False, True),
        (date(2027, 1, 10), False, False),
    ],
)
def test_a_day_works_or_not(day: date, plain: bool, house: bool) -> None:
    assert (PLAIN.works(day), HOUSE.works(day)) == (plain, house)


def test_working_days_are_counted_on_the_calendar_of_the_house() -> None:
    wednesday = date(2027, 1, 6)
    assert days_after(wednesday, 2, working=True) == date(2027, 1, 8)
    assert days_after(wednesday, 2, working=True, calendar=HOUSE) == date(2027, 1, 11)
    assert days_before(date(2027, 1, 11), 2, working=True, calendar=HOUSE) == wednesday
    assert days_after(wednesday, 2, working=False, calendar=HOUSE) == date(2027, 1, 8)


def test_a_calendar_is_read_from_a_profile() -> None:
    source = SOURCE + '\ncalendar: {holidays: ["--01-07", "--05-09", 2027-01-08], working: [2027-01-09]}\n'
    assert read_profile(source, "p").provisions.calendar == HOUSE
    assert read_profile(SOURCE, "p").provisions.calendar == PLAIN


@pytest.mark.parametrize(
    ("support", "delegations", "members", "head", "lacking"),
    [
        (Support(), 1, 0, False, {}),
        (Support(), 0, 9, True, {"delegations": 1}),
        (Support(head=True), 1, 0, False, {"head": 1}),
        (Support(delegations=2), 1, 0, False, {"delegations": 1}),
        (Support(delegations=0, members=5), 3, 4, True, {"members": 1}),
        (Support(delegations=0, members=5, others=(Support(delegations=1),)), 1, 0, False, {}),
    ],
)
def test_what_support_lacks(
    support: Support, delegations: int, members: int, head: bool, lacking: dict[str, int]
) -> None:
    assert support.lacks(delegations, members, head=head) == lacking
