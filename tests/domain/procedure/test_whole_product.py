"""Every role, at every stage of the shipped procedure, for every action: as the tables say, and nothing else."""

from dataclasses import replace

import pytest

from service.domain.procedure.mandate import Role
from service.domain.procedure.permission import AT_ANY_STAGE, WITHOUT_ACT, Action, cells
from tests.domain.procedure.test_permission import BODY_OF, OPEN, on, reason
from tests.procedure import PROFILE, actor


@pytest.mark.parametrize("stage", PROFILE.stages)
def test_a_role_does_at_a_stage_what_both_its_cell_and_the_stage_have(stage: str) -> None:
    takes = PROFILE.stages[stage].takes
    for role in Role:
        body = BODY_OF.get(role, "house")
        own = actor(role, body).mandates[0].body
        here = replace(OPEN, takes=takes, body=own, readers=OPEN.readers | {own}, co_developers=frozenset({own}))
        for action in Action:
            may_read = action in WITHOUT_ACT or role in cells()[Action.ACT_READ]
            in_cell, taken = role in cells()[action] and may_read, action in AT_ANY_STAGE or action in takes
            answer = reason(role, action, on(action, here), body)
            assert (answer == "allowed") == (in_cell and taken), (role, action, answer)
            if in_cell and not taken:
                assert answer == "stage-does-not-take", (role, action)


@pytest.mark.parametrize("stage", PROFILE.stages)
def test_what_is_of_another_body_stays_so_at_every_stage(stage: str) -> None:
    """A cell with ``O`` is one's own body's: at no stage another's."""
    here = replace(OPEN, takes=PROFILE.stages[stage].takes, body=actor(Role.HEAD_OF_DELEGATION, "kz").mandates[0].body)
    for action, row in cells().items():
        for role in (role for role, letters in row.items() if "O" in letters):
            assert reason(role, action, on(action, here)) != "allowed", (role, action)
