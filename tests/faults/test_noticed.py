"""Whatever protects the record is taken away, and each time its test sees it. What is left behind stays here."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import text

from service.domain.amendment.amendment import Cause, Status
from service.domain.ids import AmendmentId
from service.persistence import amendments, dossiers, receipts
from service.persistence.amendments import SqlAmendments
from service.persistence.private_postgres import PrivatePostgres
from service.usecases.ports.proceedings import Standing
from tests.faults.clocks import MINUTE, tabled_by_wrong_clock
from tests.faults.commands import COMMANDS, SOME
from tests.faults.cutting import far_house
from tests.faults.failing import wrecked
from tests.faults.ground import Ground
from tests.faults.meeting import PAIRS, Meeting
from tests.faults.repeating import sent_again_and_again

RIVALS = next(pair for pair in PAIRS if [one.name for one in pair] == ["adopt 10", "adopt 60"])


@contextmanager
def without_locks(ground: Ground) -> Iterator[None]:
    """The dossier is read and not held, and so is the amendment."""
    held = ground.owner.scalar(text("select pg_get_functiondef('held_dossier(uuid)'::regprocedure)"))
    assert held is not None
    assert "for no key update" in held
    ground.owner.execute(text(held.replace("for no key update", "").replace(":", "\\:")))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(amendments, "_HELD", amendments._BY_ID)
        yield
    ground.owner.execute(text(held.replace(":", "\\:")))


def test_without_locks_two_rivals_are_both_adopted(ground: Ground) -> None:
    """Without that of the act alone they wait for one another, and one is told to try again: noticed as well."""
    with without_locks(ground):
        met = Meeting(RIVALS, lambda _: ground).by_class(all_waits=False)
        assert any(one.ended.answers == ("done", "done") for one in met)


def test_without_the_keys_what_is_sent_again_is_answered_otherwise(
    ground: Ground, postgres: PrivatePostgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receipts, "claim", lambda *_: None)
    monkeypatch.setattr(receipts, "answer", lambda *_: None)
    assert not all(one.alike for one in sent_again_and_again(ground, SOME[:4], 1905))
    with far_house(postgres, ground) as far:
        told, _ = far.given_twice(COMMANDS["adopt 10"])
    assert str(told).startswith("refused: "), "nobody knows what happened"


def test_a_commit_in_the_midst_leaves_something_half_done_and_a_key_without_an_answer(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = SqlAmendments.turn

    def too_early(self: SqlAmendments, changes: Mapping[AmendmentId, tuple[Status, Cause | None]]) -> None:
        self._connection.commit()
        turn(self, changes)

    monkeypatch.setattr(SqlAmendments, "turn", too_early)
    assert wrecked(COMMANDS["adopt 10"], ground)[2]
    assert any(fault.startswith("a key without an answer") for fault in ground.wrong())


def test_by_the_clock_of_the_computer_deadlines_move(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    read = dossiers._standing

    def misled(*known: Any) -> Standing:
        return replace(read(*known), at=datetime.now(UTC))

    monkeypatch.setattr(dossiers, "_standing", misled)
    assert tabled_by_wrong_clock(ground, MINUTE) == [True, True, False, False]
