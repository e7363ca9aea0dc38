"""Stage by stage: what a stage does not take is refused to everybody whose role would let them, on every act.

The expected side is the procedure itself; what its stages take stands there, action by action.
"""

from collections.abc import Iterator, Mapping

import pytest
from sqlalchemy import text

from service.domain.procedure.permission import AT_ANY_STAGE, Action, cells
from service.main import Application
from tests.api.authorisation.scene import Scene
from tests.api.authorisation.table import REQUESTS, expected
from tests.api.authorisation.test_walk import PEOPLE, Staging, ask
from tests.api.people import PEOPLE as SEATS
from tests.procedure import PROFILE

ACTIONS: Mapping[str, Action] = {
    "POST /api/acts/{act}/text": Action.ACT_EDIT,
    "POST /api/acts/{act}/threads": Action.COMMENT_WRITE,
    "POST /api/acts/{act}/assignment": Action.ACT_ASSIGN,
    "POST /api/acts/{act}/facts/{name}": Action.LETTER_SIGN,
    "POST /api/acts/{act}/conclusions": Action.CONCLUSION_WRITE,
    "POST /api/conclusions/{conclusion}/signature": Action.CONCLUSION_SIGN,
    "POST /api/remarks/{remark}/disposition": Action.REMARK_DISPOSE,
    "POST /api/remarks/{remark}/take-over": Action.REMARK_TAKE_OVER,
    "POST /api/acts/{act}/amendments": Action.AMENDMENT_DRAFT,
    "POST /api/amendments/{amendment}/tabling": Action.AMENDMENT_TABLE,
    "POST /api/amendments/{amendment}/late-tabling": Action.AMENDMENT_TABLE_LATE,
    "POST /api/amendments/{amendment}/withdrawal": Action.AMENDMENT_WITHDRAW,
    "POST /api/amendments/{amendment}/ruling": Action.AMENDMENT_RULE,
    "POST /api/amendments/{amendment}/carry-confirmation": Action.AMENDMENT_CONFIRM_CARRY,
    "POST /api/amendments/{amendment}/decision": Action.AMENDMENT_DECIDE,
    "POST /api/amendments/{amendment}/decision-undo": Action.AMENDMENT_UNDO,
    "POST /api/acts/{act}/sittings": Action.SITTING_OPEN,
    "POST /api/sittings/{sitting}/closing": Action.SITTING_CLOSE,
    "POST /api/acts/{act}/rounds": Action.ROUND_OPEN,
    "PUT /api/rounds/{held}/positions/{body_id}": Action.ROUND_POSITION,
    "POST /api/rounds/{held}/closing": Action.ROUND_CLOSE,
}
"""What each of the requests of the table does to an act."""

TABLE = expected()


def allowed(route: str) -> Iterator[str]:
    """The people whom the table of the walk lets do it, at a stage that takes it."""
    return (key for key in PEOPLE if TABLE[route].get(key) == "+")


def put_at(app: Application, stage: str) -> None:
    with app.state.assembled.engine.begin() as connection:
        connection.execute(text("update proceedings set stage = :stage"), {"stage": stage})


@pytest.fixture(scope="module")
def moved(staging: Staging) -> Iterator[Application]:
    """One copy of the scene for all stages: what is refused changes nothing."""
    with staging() as app:
        yield app


@pytest.mark.parametrize("stage", PROFILE.stages)
def test_what_a_stage_does_not_take_nobody_does(stage: str, scene: Scene, moved: Application) -> None:
    takes = PROFILE.stages[stage].takes
    put_at(moved, stage)
    answers = {
        (route, key): ask(moved, key, route.partition(" ")[0], scene.filled(REQUESTS[route]))
        for route, action in ACTIONS.items()
        if action not in takes
        for key in allowed(route)
    }
    wrong = {pair: answer.text for pair, answer in answers.items() if answer.status_code != 403}
    assert wrong == {}
    assert {answer.json()["reason"] for answer in answers.values()} <= {"stage-does-not-take"}


def test_every_action_here_is_a_staged_one_that_somebody_in_the_walk_may_do() -> None:
    for route, action in ACTIONS.items():
        assert action not in AT_ANY_STAGE
        roles = {SEATS[key][0] for key in allowed(route)}
        assert roles <= set(cells()[action])
        assert roles
