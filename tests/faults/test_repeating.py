"""A command sent again under its key has one effect and one answer, however often and in whatever order."""

import json

import pytest
from sqlalchemy import Connection

from service.formats.profiles.shelf import FileProfiles
from service.persistence import receipts
from tests.faults.record import became, faults
from tests.faults.repeating import answer, sent_again_and_again
from tests.faults.scene import Stage


def test_whatever_is_sent_again_counts_once_and_is_answered_alike(stage: Stage, owner: Connection) -> None:
    sent = sent_again_and_again(stage, 1, 1905)
    for one in sent:
        assert len({json.dumps(told, sort_keys=True, default=str) for told in one.answers}) == 1, one.command.name
    assert not list(faults(owner, FileProfiles().current("pa-odkb")))
    for one in sent:
        alone = getattr(stage, one.command.scene)()
        answer(one.command.ready(alone), stage.assembly.house)
        assert became(owner, one.scene.act) == became(owner, alone.act), one.command.name


def test_without_the_keys_some_answers_differ_and_it_is_noticed(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receipts, "claim", lambda *_: None)
    monkeypatch.setattr(receipts, "answer", lambda *_: None)
    sent = sent_again_and_again(stage, 1, 1905)
    assert any(len({str(told) for told in one.answers}) > 1 for one in sent)
