"""The texts that amendments stand on, and which amendments come near each other there."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.footprint import Part, footprint, homes
from service.domain.amendment.misfit import Misfit, misfit
from service.domain.amendment.operation import InsertClause, MoveClause, Operation
from service.domain.ids import AmendmentId, ClauseId, Language
from service.domain.text.tree import ClauseTree


@dataclass(frozen=True)
class Standing:
    """An amendment and the text that its operations stand on."""

    amendment: Amendment
    tree: ClauseTree

    @property
    def id(self) -> AmendmentId:
        """The amendment's id."""
        return self.amendment.id


def standing(amendments: Iterable[Amendment], trees: Mapping[Language, ClauseTree]) -> Sequence[Standing]:
    """Amendments with the texts that they stand on: the act's, or for a sub-amendment what its parent makes of it.

    Left out is what fits no text now: it is related to nothing until its author has seen to it.

    >>> fit, stale = do.amendment("1", do.without(LAW, "a2")), do.amendment("2", do.stale(do.without(LAW, "a2")))
    >>> [one.id for one in standing([fit, stale], {LAW.language: LAW})]
    ['1']
    """
    known = {one.id: one for one in amendments}
    grounds: dict[AmendmentId, ClauseTree | None] = {}
    found: list[Standing] = []
    for one in known.values():
        tree = trees.get(one.language)
        if tree is not None and one.parent is not None:
            if one.parent not in grounds:
                grounds[one.parent] = _ground(known.get(one.parent), tree)
            tree = grounds[one.parent]
        if tree is not None and fits(tree, one.operations):
            found.append(Standing(one, tree))
    return found


def fits(tree: ClauseTree, operations: Sequence[Operation]) -> bool:
    """Whether operations can be carried out on a text, one after another.

    >>> fits(LAW, [do.without(LAW, "p1")]), fits(NEXT, [do.without(LAW, "p1")])
    (True, False)
    """
    if len(operations) == 1:
        return misfit(tree, operations[0]) is None
    return not isinstance(apply_all(tree, operations), Misfit)


def _ground(parent: Amendment | None, tree: ClauseTree) -> ClauseTree | None:
    made = apply_all(tree, parent.operations) if parent else None
    return made.tree if isinstance(made, Applied) else None


class Vicinity:
    """Which amendments come near one, found without comparing all with all."""

    def __init__(self, heads: Sequence[Standing]) -> None:
        self._heads = heads
        self._touching: dict[object, list[int]] = {}
        self._inside: dict[ClauseId, list[int]] = {}
        for place, head in enumerate(heads):
            for thing in dict.fromkeys(_things(head)):
                self._touching.setdefault(thing, []).append(place)
            for above in _above(head):
                self._inside.setdefault(above, []).append(place)

    def near(self, place: int) -> frozenset[int]:
        """The places of those that touch the same thing, or one a unit in which the other does.

        >>> steps = [do.without(LAW, "a1"), do.says(LAW, "p1", "Иное.")]
        >>> found = [do.amendment(str(number), step) for number, step in enumerate(steps)]
        >>> sorted(Vicinity(standing(found, {LAW.language: LAW})).near(0))
        [1]
        """
        head = self._heads[place]
        things = list(_things(head))
        units = [(Part.UNIT, above) for above in _above(head)]
        inside = [touch.clause for touch in footprint(head.amendment.operations) if touch.part is Part.UNIT]
        found = {other for thing in (*things, *units) for other in self._touching.get(thing, ())}
        found |= {other for unit in inside for other in self._inside.get(unit, ())}
        return frozenset(found - {place})


def neighbours(heads: Sequence[Standing], about: Collection[int] | None = None) -> set[tuple[int, int]]:
    """By their places in ``heads``: pairs that touch the same thing, or one a unit in which the other does.

    With ``about`` only pairs with one of these.

    >>> steps = [do.without(LAW, "a1"), do.says(LAW, "p1", "Иное.")]
    >>> found = [do.amendment(str(number), step) for number, step in enumerate(steps)]
    >>> neighbours(standing(found, {LAW.language: LAW}))
    {(0, 1)}
    """
    touching: dict[object, list[int]] = {}
    for place, head in enumerate(heads):
        for thing in dict.fromkeys(_things(head)):
            touching.setdefault(thing, []).append(place)
    pairs = {pair for places in touching.values() for pair in _pairs(places, about)}
    for place, head in enumerate(heads):
        for above in _above(head):
            for unit in touching.get((Part.UNIT, above), ()):
                if unit != place and (about is None or place in about or unit in about):
                    pairs.add((min(place, unit), max(place, unit)))
    return pairs


def _pairs(places: Sequence[int], about: Collection[int] | None) -> Iterator[tuple[int, int]]:
    if about is None:
        yield from combinations(places, 2)
        return
    for one in places:
        if one in about:
            yield from ((min(one, other), max(one, other)) for other in places if other != one)


def _things(head: Standing) -> Iterator[object]:
    yield from (
        (touch.part, touch.clause) for touch in footprint(head.amendment.operations) if touch.part != Part.PLACE
    )
    steps = head.amendment.operations
    yield from ((step.parent, step.after) for step in steps if isinstance(step, InsertClause | MoveClause))


def _above(head: Standing) -> set[ClauseId]:
    """The clauses in which an amendment changes something, and all above them."""
    changed = {home for step in head.amendment.operations for home in homes(step)}
    return {clause.id for home in changed if home in head.tree.index for clause in head.tree.path(home)}
