"""Amendments in the order of their keys, gathered into families: identical ones and all that hangs on each of them.

Made for lists of a hundred thousand: keys are compared as bytes, and nothing is told of a place before it is asked.
"""

import struct
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from service.domain.amendment.grouping import Grouping
from service.domain.amendment.precedence import Key
from service.domain.ids import AmendmentId, DebateId

UNNUMBERED = 1_000_000_000
_POINT = struct.Struct(">BIBIB")
_WEIGHT = struct.Struct(">BIBQI")
_NUMBER = struct.Struct(">IH")
_DOUBLE = struct.Struct(">d")
_MIDDLE = 1 << 31
_ALL = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Entry:
    """What the order depends on of one amendment; what two say is the same where ``alike`` is equal.

    ``hook`` is what it amends (``child``), what it stands and falls with, or of several parts the first. ``sort``
    is the key as bytes, with the number behind it: it can be kept beside an amendment in a database.
    """

    id: AmendmentId
    number: int | None
    key: Key
    alike: Hashable
    hook: AmendmentId | None = None
    child: bool = False
    commission: bool = False
    part: int = 0
    sort: bytes = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        number = _NUMBER.pack(UNNUMBERED if self.number is None else self.number, self.part)
        object.__setattr__(self, "sort", packed(self.key) + number + self.id.encode())


def packed(key: Key) -> bytes:
    """A key as bytes that compare as keys do.

    >>> from service.domain.amendment.precedence import Part, Point
    >>> packed(Key(Point(0, 3, Part.TEXT))) < packed(Key(Point(0, 7, Part.UNIT))) < packed(Key())
    True
    """
    if key.point is None:
        return b"\xff" * (_POINT.size + _WEIGHT.size)
    consideration, position, part, offset, behind = key.point
    rank, width, kind, number, length = key.weight
    (bits,) = struct.unpack(">Q", _DOUBLE.pack(0.0 - number))  # never −0.0, whose bytes are others than those of 0.0
    point = _POINT.pack(consideration, position + 1, part, offset + _MIDDLE, behind)
    return point + _WEIGHT.pack(rank + 128, width + _MIDDLE, kind, _ALL - bits, length + _MIDDLE)


class Brought(NamedTuple):
    """A member of a debate: which, whether it was brought from elsewhere, and whom it is undetermined with."""

    debate: DebateId
    away: bool
    gap: bool
    tie: int | None


class Families:
    """Families in their order, each by its own place; and the rows of the list, in which debates stand together."""

    def __init__(self, entries: Iterable[Entry], grouping: Grouping) -> None:
        # What does not depend on the order is asked of them as they came: as they are sorted they lie all over memory.
        came = list(entries)
        alone = self._hang(came, sorted(came, key=attrgetter("sort")))
        self._members = _gathered(came, alone, grouping)
        self.heads: Sequence[Entry] = self._first(alone)
        self._debated: dict[int, Brought] = {}
        self._left: Counter[int] = Counter()
        turn = self._with_debates(grouping) if grouping.debates else range(len(self.heads))
        self.rows, self.own = self._listed(turn)

    def group(self, own: int) -> int:
        """The first family that begins at the same point.

        >>> two = [Entry(AmendmentId(id), 1, Key(), id) for id in "ab"]
        >>> Families(two, Grouping()).group(1)
        0
        """
        return bisect_left(self.heads, _point(self.heads[own]), key=_point)

    def tied(self, own: int) -> tuple[int, int]:
        """The families of equal key: the first, and the one behind the last.

        >>> two = [Entry(AmendmentId(id), 1, Key(), id) for id in "ab"]
        >>> Families(two, Grouping()).tied(0)
        (0, 2)
        """
        whole = _whole(self.heads[own])
        first = bisect_left(self.heads, whole, key=_whole)
        return first, bisect_right(self.heads, whole, lo=first, key=_whole)

    def twins(self, own: int) -> Sequence[Entry]:
        """Those of a family that say the same.

        >>> two = [Entry(AmendmentId(id), 1, Key(), "раз") for id in "ab"]
        >>> [one.id for one in Families(two, Grouping()).twins(0)]
        ['a', 'b']
        """
        head = self.heads[own]
        return self._members.get(head.id) or (head,)

    def brought(self, own: int) -> Brought | None:
        """What its debate made of the place of a family.

        >>> Families([Entry(AmendmentId("a"), 1, Key(), "")], Grouping()).brought(0) is None
        True
        """
        return self._debated.get(own)

    def left(self, tie: int) -> int:
        """How many of those that were undetermined among themselves stand elsewhere now.

        >>> Families([Entry(AmendmentId("a"), 1, Key(), "")], Grouping()).left(0)
        0
        """
        return self._left[tie]

    def _hang(self, came: Sequence[Entry], order: Sequence[Entry]) -> Sequence[Entry]:
        """Those that stand for themselves."""
        self._hanging: dict[AmendmentId, list[Entry]] = {}
        hanging = sorted([one for one in came if one.hook is not None], key=attrgetter("sort"))
        if not hanging:
            return order
        hooked = {one.id: one for one in hanging}
        there = {one.hook for one in hanging}.intersection([one.id for one in came])
        hung: set[AmendmentId] = set()
        for one in hanging:
            if one.hook is not None and one.hook in there and not _is_in_a_circle(one, hooked):
                self._hanging.setdefault(one.hook, []).append(one)
                hung.add(one.id)
        return [one for one in order if one.id not in hung]

    def _first(self, alone: Sequence[Entry]) -> Sequence[Entry]:
        """The heads of the families, each where the first of it stands."""
        lead = {one.id: members[0] for members in self._members.values() for one in members}
        met: set[AmendmentId] = set()
        heads: list[Entry] = []
        begin = 0
        for place in [at for at, one in enumerate(alone) if one.id in lead] if lead else ():
            head = lead[alone[place].id]
            heads += alone[begin:place]
            if head.id not in met:
                heads.append(head)
            met.add(head.id)
            begin = place + 1
        return [*heads, *alone[begin:]]

    def _with_debates(self, grouping: Grouping) -> Sequence[int]:
        debates = [grouping.debate(one.id) for one in self.heads]
        members: dict[DebateId, list[int]] = {}
        for own, debate in enumerate(debates):
            if debate is not None:
                members.setdefault(debate, []).append(own)
        turn: list[int] = []
        for own, debate in enumerate(debates):
            if debate is None:
                turn.append(own)
            elif members[debate][0] == own:
                turn += members[debate]
                self._bring(debate, members[debate])
        return turn

    def _bring(self, debate: DebateId, block: Sequence[int]) -> None:
        """Note of each member of a debate where it comes from; those brought there leave their ties behind."""
        first, away = self.tied(block[0])[0], False
        gaps = [own > before + 1 for before, own in zip((block[0], *block), block, strict=False)]
        aways = [away := away or gap for gap in gaps]
        ties = [self.tied(own)[0] for own in block]
        among = Counter(tie for tie, is_away in zip(ties, aways, strict=True) if is_away and tie != first)
        for own, gap, is_away, tie in zip(block, gaps, aways, ties, strict=True):
            leaves = is_away and tie != first
            self._left[tie] += leaves
            new = -block[ties.index(tie)] - 1 if leaves and among[tie] > 1 else None
            self._debated[own] = Brought(debate, leaves, gap, new)

    def _listed(self, turn: Sequence[int]) -> tuple[Sequence[Entry], Sequence[int]]:
        """The rows, and of each the family that it is of; families of one go over in bulk."""
        heads = self.heads if isinstance(turn, range) else [self.heads[own] for own in turn]
        larger = {*self._members, *self._hanging}
        at = [place for place, head in enumerate(heads) if head.id in larger] if larger else []
        rows: list[Entry] = []
        owns: list[int] = []
        begin = 0
        for place in at:
            family = list(self._family(self.twins(turn[place])))
            rows += (*heads[begin:place], *family)
            owns += (*turn[begin:place], *[turn[place]] * len(family))
            begin = place + 1
        return [*rows, *heads[begin:]], [*owns, *turn[begin:]]

    def _family(self, same: Sequence[Entry]) -> Iterator[Entry]:
        for one in same:
            yield from self._hung(one, before=True)
        yield from same
        for one in same:
            yield from self._hung(one, before=False)

    def _hung(self, head: Entry, *, before: bool) -> Iterator[Entry]:
        for one in self._hanging.get(head.id, ()):
            if one.child is before:
                yield from self._hung(one, before=True)
                yield one
                yield from self._hung(one, before=False)


def _point(one: Entry) -> bytes:
    return one.sort[: _POINT.size]


def _whole(one: Entry) -> bytes:
    return one.sort[: _POINT.size + _WEIGHT.size]


def _gathered(
    came: Sequence[Entry], alone: Sequence[Entry], grouping: Grouping
) -> Mapping[AmendmentId, Sequence[Entry]]:
    """Families of two or more identical ones, by the id of the head, each as it is printed."""
    if grouping.identities:
        known = {one.id: one for one in alone}
        sets = [[known[id] for id in ids] for ids in grouping.sets({one.id: one.alike for one in alone}) if ids[1:]]
    else:
        last = {one.alike: one for one in came}
        several = {one.alike for one in came if last[one.alike] is not one}
        found: dict[Hashable, list[Entry]] = {}
        for one in [one for one in alone if one.alike in several] if several else ():
            found.setdefault(one.alike, []).append(one)
        sets = [same for same in found.values() if same[1:]]
    printed = [sorted(same, key=_printed) for same in sets]
    return {same[0].id: same for same in printed}


def _printed(one: Entry) -> tuple[object, ...]:
    """Identical ones are printed the commission's before the others, then by number."""
    return not one.commission, UNNUMBERED if one.number is None else one.number, one.id


def _is_in_a_circle(one: Entry, hooked: Mapping[AmendmentId, Entry]) -> bool:
    """Whether what it hangs on hangs, at last, on nobody but one of these."""
    seen = {one.id}
    at = one.hook
    while at is not None:
        if at in seen:
            return True
        seen.add(at)
        at = hooked[at].hook if at in hooked else None
    return False
