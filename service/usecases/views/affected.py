"""References that a change of the text would upset, as a reader is shown them."""

from dataclasses import dataclass

from service.domain.consolidation.affected import Affected, Upset
from service.domain.ids import ClauseId


@dataclass(frozen=True, slots=True)
class AffectedView:
    """A reference that would be upset; ``unit`` is what it leads to, or led to."""

    clause: ClauseId
    words: str
    upset: Upset
    unit: ClauseId | None

    @classmethod
    def of(cls, one: Affected) -> "AffectedView":
        """What is shown of one."""
        return cls(one.clause, one.words, one.upset, one.unit)
