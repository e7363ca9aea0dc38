"""Which words of the delegations on an earlier version are looked at again when the text has changed."""

from collections.abc import Sequence

from service.domain.ids import VersionNumber
from service.domain.procedure.consensus import NoQuorum, Position
from service.usecases.ports.proceedings import Round

BINDING = frozenset({Position.NO_OBJECTION, Position.OBJECTS})
"""What a delegation says of words; whether it is there it says of a day."""


def last_spoken(rounds: Sequence[Round], stage: str, version: VersionNumber) -> Round | None:
    """The latest round of a stage that came to a result on an earlier version of the text."""
    closed = [held for held in rounds if held.stage == stage and held.version < version and held.result]
    told = [held for held in closed if held.result and held.result["result"] != NoQuorum.name]
    return told[-1] if told else None
