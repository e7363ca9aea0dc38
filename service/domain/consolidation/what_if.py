"""The text as it would be under any set of amendments: nothing is decided, nothing is stored.

What cannot stand together is left out of it and named, so that there is always a text to look at and
nobody is shown words that nobody proposed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from service.domain.amendment.amendment import Amendment
from service.domain.consolidation.consolidate import Attention, Consolidated, consolidate
from service.domain.consolidation.share import Open
from service.domain.ids import AmendmentId, ClauseId
from service.domain.text.tree import ClauseTree


@dataclass(frozen=True, slots=True)
class Supposed:
    """The text under some amendments; those in ``open`` are not in it.

    ``by`` names for each clause that is another, new or gone the amendments that made it so.
    """

    tree: ClauseTree
    by: Mapping[ClauseId, tuple[AmendmentId, ...]]
    attention: tuple[Attention, ...] = ()
    open: tuple[Open, ...] = ()

    @property
    def left_out(self) -> frozenset[AmendmentId]:
        """The amendments that are not in the text."""
        return frozenset(one for met in self.open for one in met.amendments)


def what_if(tree: ClauseTree, chosen: Iterable[Amendment]) -> Supposed:
    """The text under a set of amendments: where all can stand together it is what ``consolidate`` makes of them.

    Of those that cannot, none is taken, nor what amends them.

    >>> both = [do.amendment("1", do.says(LAW, "p1", "Иное.")), do.amendment("2", do.without(LAW, "p1"))]
    >>> [one.reason for one in what_if(LAW, both).open]
    ['changed-and-removed']
    """
    left = list(chosen)
    met: list[Open] = []
    while True:
        made = consolidate(tree, left)
        if isinstance(made, Consolidated):
            return Supposed(made.tree, {**made.removed, **made.provenance}, made.attention, tuple(met))
        met += dict.fromkeys(made.collisions)
        out = {one for open_ in met for one in open_.amendments}
        left = [one for one in left if one.id not in out]
