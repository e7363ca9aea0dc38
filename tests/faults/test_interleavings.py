"""Any two commands that decide, given at one time: it ends as if one had come after the other, in every interleaving.

A few schedules of the likeliest pairs run here; ``python -m tests.faults`` runs all of all.
"""

import pytest
from sqlalchemy import Connection, Engine, text

from service.formats.profiles.shelf import FileProfiles
from tests.faults.meeting import PAIRS, Meetings, Pair
from tests.faults.record import faults
from tests.faults.scene import Stage

PLACES = (6,)  # what is read under the lock of the act has been read
MEET = (
    {"adopt 10", "adopt 60"},
    {"adopt 10", "end sitting"},
    {"kz objects", "end round"},
    {"kz votes against", "end vote"},
)
LIKELY = [pair for pair in PAIRS if pair[0] is pair[1] or {one.name for one in pair} in MEET]
RIVALS = next(pair for pair in PAIRS if {one.name for one in pair} == MEET[0])


@pytest.fixture
def meetings(stage: Stage, engine: Engine, owner: Connection) -> Meetings:
    return Meetings(stage, engine, owner)


@pytest.mark.parametrize("pair", LIKELY, ids=lambda pair: " | ".join(one.name for one in pair))
def test_two_at_once_end_as_one_after_the_other(pair: Pair, meetings: Meetings, owner: Connection) -> None:
    allowed = meetings.in_turn(pair)
    for run, ended in meetings.at_once(pair, PLACES):
        assert ended in allowed, run.chosen
    assert not list(faults(owner, FileProfiles().current("pa-odkb")))


def test_without_the_lock_of_the_act_two_rivals_are_both_adopted_and_it_is_noticed(
    meetings: Meetings, owner: Connection
) -> None:
    allowed = meetings.in_turn(RIVALS)
    held = owner.scalar(text("select pg_get_functiondef('held_dossier(uuid)'::regprocedure)"))
    assert held is not None
    assert "for no key update" in held
    owner.execute(text(held.replace("for no key update", "").replace(":", "\\:")))
    try:
        ends = (ended for _, ended in meetings.at_once(RIVALS, range(1, 20)))
        assert next((ended for ended in ends if ended not in allowed), None)
    finally:
        owner.execute(text(held.replace(":", "\\:")))
