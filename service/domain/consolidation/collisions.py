"""What the effects of adopted amendments leave open, found clause by clause and never pair by pair."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from service.domain.consolidation.effect import Arrival, Effect, signature
from service.domain.consolidation.share import Open, Share
from service.domain.ids import AmendmentId, ClauseId
from service.domain.text.tree import ClauseTree

Told = Sequence[tuple[Share, Effect]]


def collisions(base: ClauseTree, told: Told) -> Iterator[Open]:
    """Everything but the words and numbers of one clause: what goes or was redrafted, and what moved.

    >>> from service.domain.consolidation.share import shares
    >>> steps = [do.without(LAW, "a1"), do.says(LAW, "p1", "Иное.")]
    >>> found, _ = shares(LAW, [do.amendment(str(number), step) for number, step in enumerate(steps)])
    >>> [one.reason for one in collisions(LAW, [(share, share.effect) for share in found])]
    ['changed-and-removed']
    """
    removed = _removed(told)
    yield from _meetings_with_what_goes(told, removed)
    yield from _meetings_with_redrafts(told, removed)
    yield from _moves(base, told)


def _removed(told: Told) -> Mapping[ClauseId, AmendmentId]:
    removed: dict[ClauseId, AmendmentId] = {}
    for share, effect in told:
        for clause in effect.gone:
            removed.setdefault(clause, share.by)
    return removed


def _meetings_with_what_goes(told: Told, removed: Mapping[ClauseId, AmendmentId]) -> Iterator[Open]:
    for share, effect in told:
        for clause in effect.rewritten if not share.moot else ():
            if clause in removed:
                yield Open((removed[clause], share.by), clause, "changed-and-removed")
        for one in effect.arrivals:
            if one.parent in removed and one.parent is not None:
                yield Open((removed[one.parent], share.by), one.parent, "put-under-removed")
            if one.moved and one.id in removed:
                yield Open((removed[one.id], share.by), one.id, "moved-and-removed")


def _meetings_with_redrafts(told: Told, removed: Mapping[ClauseId, AmendmentId]) -> Iterator[Open]:
    """A unit redrafted or repealed as a whole has the units under it that were decided, and nobody else's."""
    shut: dict[ClauseId, tuple[AmendmentId, object]] = {}
    for share, effect in told:
        for clause in effect.shut:
            shut.setdefault(clause, (share.by, _under(effect, clause)))
        for clause in effect.held:
            if removed.get(clause, share.by) != share.by:
                yield Open((removed[clause], share.by), clause, "changed-and-removed")
    for share, effect in told if shut else ():
        put_into = effect.shut.union(one.parent for one in effect.arrivals if one.parent is not None)
        for parent in put_into & shut.keys():
            by, units = shut[parent]
            if by != share.by and units != _under(effect, parent):
                yield Open((by, share.by), parent, "put-into-redraft")


def _under(effect: Effect, parent: ClauseId) -> object:
    """What comes under a clause, apart from ids."""
    return [signature(one) for one in effect.arrivals if one.parent == parent]


def _moves(base: ClauseTree, told: Told) -> Iterator[Open]:
    moves: dict[ClauseId, tuple[AmendmentId, Arrival]] = {}
    for share, effect in told:
        for one in effect.arrivals:
            if one.moved:
                by, first = moves.setdefault(one.id, (share.by, one))
                if signature(first) != signature(one):
                    yield Open((by, share.by), one.id, "moved-twice")
    for clause in moves:
        ring = _ring(base, moves, clause)
        if ring and clause == min(ring):
            yield Open(tuple(dict.fromkeys(moves[one][0] for one in ring if one in moves)), clause, "inside-itself")


def _ring(
    base: ClauseTree, moves: Mapping[ClauseId, tuple[AmendmentId, Arrival]], clause: ClauseId
) -> Sequence[ClauseId]:
    """The units above a moved one, if it comes to stand under itself."""
    above = list(_above(base, moves, clause))
    return above if above and above[-1] == clause else []


def _above(
    base: ClauseTree, moves: Mapping[ClauseId, tuple[AmendmentId, Arrival]], clause: ClauseId
) -> Iterable[ClauseId]:
    seen: set[ClauseId] = set()
    at: ClauseId | None = clause
    while at is not None and at not in seen:
        seen.add(at)
        at = moves[at][1].parent if at in moves else base.index[at].parent
        if at is not None:
            yield at
