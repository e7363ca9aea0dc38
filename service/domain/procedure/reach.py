"""How much of a text somebody is shown: all of it, or the units that an invitation is limited to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from service.domain.ids import ClauseId
from service.domain.text.tree import ClauseTree


class Shown(Enum):
    """How a clause is shown to somebody whose reach is limited."""

    WHOLE = "whole"
    HEADING = "heading"  # it stands above such a unit: number and heading, so that the reader knows where that is


@dataclass(frozen=True, slots=True)
class Reach:
    """The ``units`` that are open, each with all under it; ``None``: the whole text."""

    units: frozenset[ClauseId] | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return self.units is None

    def covers(self, tree: ClauseTree, clause: ClauseId) -> bool:
        """Whether a clause is open; one that this text has no more is, where it is itself such a unit."""
        if self.units is None:
            return True
        above = tree.path(clause) if clause in tree.index else ()
        return clause in self.units or any(unit.id in self.units for unit in above)

    def shown(self, tree: ClauseTree) -> Mapping[ClauseId, Shown]:
        """The clauses of a text that are shown, and how; the rest is not there."""
        if self.units is None:
            return dict.fromkeys(tree.index, Shown.WHOLE)
        open_here = [row.clause.id for unit in self.units & tree.index.keys() for _, row in tree.walk(unit)]
        above = [step.id for unit in self.units & tree.index.keys() for step in tree.path(unit)]
        return dict.fromkeys(above, Shown.HEADING) | dict.fromkeys(open_here, Shown.WHOLE)


WHOLE = Reach()
"""Of everybody but guests of some units."""
