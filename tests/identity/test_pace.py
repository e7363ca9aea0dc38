"""So many a minute for each key: at once or spread, never more, and nobody pays for another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.identity import pace
from service.identity.pace import Pace, TooManyRequests, neighbourhood


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def granted(limit: Pace, key: str = "anna") -> bool:
    try:
        limit.spend(key)
    except TooManyRequests:
        return False
    return True


def test_a_burst_is_granted_and_then_one_at_a_time() -> None:
    clock = Clock()
    limit = Pace(3, clock)
    assert [granted(limit) for _ in range(5)] == [True, True, True, False, False]
    with pytest.raises(TooManyRequests) as refused:
        limit.spend("anna")
    assert refused.value.retry_after == 20
    clock.now += 19
    assert not granted(limit)
    clock.now += 1
    assert [granted(limit) for _ in range(2)] == [True, False]
    clock.now += 3600
    assert [granted(limit) for _ in range(4)] == [True, True, True, False], "no more than a minute's is saved up"


def test_nobody_pays_for_another() -> None:
    limit = Pace(1, Clock())
    assert [granted(limit, who) for who in ("anna", "boris", "anna", "boris")] == [True, True, False, False]


def test_no_limit_is_no_limit() -> None:
    limit = Pace(0, Clock())
    assert all(granted(limit) for _ in range(1000))


def test_what_is_remembered_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "REMEMBERED", 2)
    limit = Pace(1, Clock())
    assert [granted(limit, who) for who in "abcb"] == [True, True, True, False]
    assert granted(limit, "a"), "forgotten"


@given(st.lists(st.floats(0, 30), max_size=60), st.integers(1, 5))
def test_in_no_minute_more_than_twice_the_limit_is_granted(pauses: list[float], a_minute: int) -> None:
    clock = Clock()
    limit, times = Pace(a_minute, clock), []
    for pause in pauses:
        clock.now += pause
        if granted(limit):
            times.append(clock.now)
    assert all(sum(at <= one < at + 60 for one in times) <= 2 * a_minute for at in times)


@pytest.mark.parametrize(
    ("host", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::2", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
        ("", ""),
    ],
)
def test_a_household_counts_as_one(host: str, counted: str) -> None:
    assert neighbourhood(host) == counted
