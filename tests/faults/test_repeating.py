"""A command sent again under its key has one effect and one answer, however often and in whatever order."""

from tests.faults.alone import Alone
from tests.faults.commands import SOME
from tests.faults.ground import Ground
from tests.faults.record import became
from tests.faults.repeating import sent_again_and_again


def test_whatever_is_sent_again_counts_once_and_is_answered_alike(ground: Ground, alone: Alone) -> None:
    sent = sent_again_and_again(ground, SOME, 1905)
    assert [one.command.name for one in sent if not one.alike] == []
    for one in sent:
        assert became(ground.owner, one.scene.act) == alone.became(one.command), one.command.name
    assert not ground.wrong()
