"""The clock of the computer that serves is wrong by a day or a year: deadlines stand where they stood."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
import time_machine
from sqlalchemy import Connection, text

from service.domain.amendment.amendment import Status
from service.domain.ids import AmendmentId
from service.persistence import dossiers
from service.usecases.access import OPERATOR
from service.usecases.ports.proceedings import Standing
from service.usecases.receipt import Receipt
from service.usecases.tabling import TableAmendment, table_amendment
from tests.deciding import an_amendment, words
from tests.faults.repeating import answer
from tests.faults.scene import TERM, Scene, Stage

WRONG_BY = [timedelta(days=days) for days in (-1, 0, 1, 400)]
MINUTE = timedelta(minutes=1)


def before_deadline(stage: Stage, left: timedelta) -> tuple[Scene, AmendmentId]:
    """An act open for amendments, so long before the end by the clock of the database, and a draft."""
    scene, house = stage.bare("amendments"), stage.assembly.house
    with house.work(OPERATOR) as uow:
        ends = uow.now() + left
        dossier = uow.proceedings.hold(scene.act).dossier
        uow.proceedings.save(replace(dossier, deadlines={"amendments": ends}))
        uow.commit(Receipt(id=scene.act))
    change = [words("article-1/paragraph-2", TERM, TERM.replace("30", "10"))]
    return scene, an_amendment(stage.assembly, scene.act, change, Status.DRAFT)


def tabled_by_wrong_clock(stage: Stage, left: timedelta) -> Sequence[bool]:
    """Whether a draft is still taken, by the clock of a computer that is wrong by so much."""
    taken: list[bool] = []
    for wrong in WRONG_BY:
        scene, draft = before_deadline(stage, left)
        cmd = TableAmendment(scene.actor("head_by"), draft, 1)
        with time_machine.travel(datetime.now(UTC) + wrong, tick=True):
            told = answer(partial(table_amendment, cmd), stage.assembly.house)
        taken.append(isinstance(told, dict))
    return taken


def test_what_is_in_time_is_taken_whatever_the_clock_of_the_computer_says(stage: Stage) -> None:
    assert tabled_by_wrong_clock(stage, MINUTE) == [True] * len(WRONG_BY)


def test_what_is_late_is_refused_whatever_the_clock_of_the_computer_says(stage: Stage) -> None:
    assert tabled_by_wrong_clock(stage, -MINUTE) == [False] * len(WRONG_BY)


def test_the_record_is_in_the_order_of_the_database(stage: Stage, owner: Connection) -> None:
    tabled_by_wrong_clock(stage, MINUTE)
    look = text(
        "select count(*) from events where at > clock_timestamp() or at < clock_timestamp() - interval '1 hour'"
    )
    assert owner.scalar(look) == 0


def test_by_the_clock_of_the_computer_it_would_be_otherwise_and_it_is_noticed(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = dossiers._standing

    def misled(*known: Any) -> Standing:
        return replace(read(*known), at=datetime.now(UTC))

    monkeypatch.setattr(dossiers, "_standing", misled)
    assert tabled_by_wrong_clock(stage, MINUTE) == [True, True, False, False]
