"""What was worked out is kept: as long as it is asked for, and only if it succeeded."""

from threading import Event, Thread

import pytest

from service.persistence.recollection import Recollection


def worked_out(asked: str, size: int) -> str:
    """Ask for keys one after another; gives those that had to be worked out."""
    worked: list[str] = []
    kept = Recollection[str, str](size)
    for key in asked:

        def work_out(key: str = key) -> str:
            worked.append(key)
            return key.upper()

        assert kept.recall(key, work_out) == key.upper()
    return "".join(worked)


def test_what_is_asked_again_is_not_worked_out_again() -> None:
    assert worked_out("aaba", size=2) == "ab"


def test_what_nobody_asked_for_longest_makes_room() -> None:
    assert worked_out("abacab", size=2) == "abcb"


def test_a_failure_is_told_and_not_kept() -> None:
    kept = Recollection[str, float](size=2)
    with pytest.raises(ZeroDivisionError):
        kept.recall("a", lambda: 1 / 0)
    assert kept.recall("a", lambda: 2.0) == 2.0


def test_whoever_asks_meanwhile_waits_for_the_same_answer() -> None:
    kept = Recollection[str, int](size=2)
    begun, go_on, worked, told = Event(), Event(), [], []

    def work_out() -> int:
        worked.append("a")
        begun.set()
        go_on.wait(5)
        return 1

    asking = [Thread(target=lambda: told.append(kept.recall("a", work_out))) for _ in range(3)]
    asking[0].start()
    begun.wait(5)
    for one in asking[1:]:
        one.start()
    go_on.set()
    for one in asking:
        one.join(5)
    assert (worked, told) == (["a"], [1, 1, 1])
