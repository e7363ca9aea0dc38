"""The clock of the computer that serves, wrong by a day or a year."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import time_machine

from service.domain.amendment.amendment import Status
from service.domain.ids import AmendmentId
from service.usecases.access import OPERATOR
from service.usecases.receipt import Receipt
from service.usecases.tabling import TableAmendment, table_amendment
from tests.deciding import an_amendment, words
from tests.faults.ground import Ground
from tests.faults.repeating import answer
from tests.faults.scene import TERM, Scene

WRONG_BY = [timedelta(days=days) for days in (-1, 0, 1, 400)]
MINUTE = timedelta(minutes=1)


def before_deadline(ground: Ground, left: timedelta) -> tuple[Scene, AmendmentId]:
    """An act open for amendments, so long before the end by the clock of the database, and a draft."""
    scene = ground.stage.bare("amendments")
    with ground.house.work(OPERATOR) as uow:
        ends = uow.now() + left
        dossier = uow.proceedings.hold(scene.act).dossier
        uow.proceedings.save(replace(dossier, deadlines={"amendments": ends}))
        uow.commit(Receipt(id=scene.act))
    change = [words("article-1/paragraph-2", TERM, TERM.replace("30", "10"))]
    return scene, an_amendment(ground.stage.assembly, scene.act, change, Status.DRAFT)


def tabled_by_wrong_clock(ground: Ground, left: timedelta) -> Sequence[bool]:
    """Whether a draft is still taken, by the clock of a computer that is wrong by so much."""
    taken: list[bool] = []
    for wrong in WRONG_BY:
        scene, draft = before_deadline(ground, left)
        cmd = TableAmendment(scene.actor("head_by"), draft, 1)
        with time_machine.travel(datetime.now(UTC) + wrong, tick=True):
            told = answer(partial(table_amendment, cmd), ground.house)
        taken.append(isinstance(told, dict))
    return taken
