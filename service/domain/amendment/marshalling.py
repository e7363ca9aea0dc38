"""The order in which amendments are taken, and for each why it comes where it does.

CONTINENTAL (domain.md §9.5 as corrected by vote-order.md): articles in the order of the text, then annexes, the
preamble, the name of the act; by the first point touched; only among those that begin at one point the one that
goes furthest first. PERFECT_FIRST (Westminster): the same, but what leaves out or redrafts a unit comes behind all
inside it, and at one point the earlier tabled comes first.

Where the rules say no more the order is *undetermined*: it is by number until the chair decides. Children stand
before their parent, what stands and falls with another behind it, identical ones at the place of the first of
them, a debate at the place of its first member.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from operator import eq
from typing import NamedTuple, overload

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.families import Entry, Families
from service.domain.amendment.grouping import NOTHING_SAID, Grouping
from service.domain.amendment.likeness import likeness, tongue
from service.domain.amendment.neighbourhood import standing
from service.domain.amendment.precedence import (
    COMMISSION_RANK,
    COMPROMISE_RANK,
    PRINTING,
    Doctrine,
    Key,
    OrderRules,
    Part,
    Point,
    Weight,
    survey,
)
from service.domain.ids import AmendmentId, ClauseId, DebateId, Language
from service.domain.text.tree import ClauseTree


class Why(StrEnum):
    """What put an amendment behind the one before it."""

    FIRST = "first"
    CONSIDERATION = "order-of-consideration"  # articles, annexes, preamble, name
    TEXT = "text-position"
    AFTER_UNIT = "after-unit"  # a new unit comes after the amendments to the one that it follows
    UNIT_LAST = "unit-last"  # PERFECT_FIRST: what takes a unit as a whole, after all that is inside it
    COMPROMISE = "compromise-first"
    COMMISSION = "commission-first"
    RANGE = "wider-range"
    KIND = "further-kind"  # leaving out, redrafting, other words; PERFECT_FIRST the other way
    NUMBER_CHANGE = "larger-number-change"
    LENGTH = "longer-text"
    NOTICE = "order-of-notice"  # PERFECT_FIRST: at one point the earlier tabled
    UNDETERMINED = "undetermined"  # by number; the chair may decide otherwise
    DEBATE = "with-its-debate"  # brought forward to those that it is debated with
    CHILD = "before-its-parent"
    CONSEQUENTIAL = "with-its-principal"
    PART = "next-part"  # put in parts: behind the first of them
    IDENTICAL = "identical"
    PRINTING = "printing-point"  # spelling and punctuation, at the end and without a vote
    UNPLACED = "fits-no-text"  # in conflict or orphaned: at the end, by number


COMPROMISE = "compromise"
COMMISSION = "commission"
EDITORIAL = "editorial"


class Place(NamedTuple):
    """One amendment in the order.

    Those of one ``group`` begin at one point. ``head`` leads the family that keeps together wherever it is put:
    identical ones, what amends them, what stands and falls with them. Those of one ``tie`` are undetermined among
    themselves. ``own`` is the place of the family if nothing were debated together.
    """

    amendment: AmendmentId
    why: Why
    group: int
    identical_with: tuple[AmendmentId, ...] = ()
    head: AmendmentId = AmendmentId("")
    article: ClauseId | None = None
    debate: DebateId | None = None
    tie: int | None = None
    own: int = 0


def marshal(
    amendments: Iterable[Amendment],
    trees: Mapping[Language, ClauseTree],
    rules: OrderRules | None = None,
    grouping: Grouping = NOTHING_SAID,
) -> "Order":
    """Every amendment once, in the order in which they are taken, whatever order they come in.

    >>> list(marshal([], {}))
    []
    """
    rules = rules or OrderRules()
    return ordered(entries(amendments, trees, rules), rules, grouping)


def entries(
    amendments: Iterable[Amendment], trees: Mapping[Language, ClauseTree], rules: OrderRules
) -> Sequence[Entry]:
    """What the order depends on, of amendments on their texts.

    >>> entries([], {}, OrderRules())
    []
    """
    known = {one.id: one for one in amendments}
    keys = _keys(known, trees, rules)
    firsts = _first_parts(known.values())
    return [
        Entry(
            id=one.id,
            number=one.number,
            key=keys[one.id],
            alike=(tongue(one.language, one.operations), keys[one.id].point is not None, likeness(one.operations)),
            hook=_named(one, known, firsts),
            child=one.parent in known,
            commission=one.kind == COMMISSION,
            part=one.part,
        )
        for one in known.values()
    ]


def ordered(entries: Iterable[Entry], rules: OrderRules | None = None, grouping: Grouping = NOTHING_SAID) -> "Order":
    """As ``marshal``, where it is known already at which point each amendment begins and how far it goes.

    >>> from service.domain.amendment.precedence import Point
    >>> later, earlier = (Key(Point(0, place, Part.TEXT)) for place in (7, 3))
    >>> found = ordered([Entry(AmendmentId("1"), 1, later, "раз"), Entry(AmendmentId("2"), 2, earlier, "два")])
    >>> [(place.amendment, place.why.value) for place in found]
    [('2', 'first'), ('1', 'text-position')]
    """
    return Order(Families(entries, grouping), rules or OrderRules())


class Order(Sequence[Place]):
    """Places in their order; what each says of itself is found when it is asked for."""

    def __init__(self, families: Families, rules: OrderRules) -> None:
        self._families = families
        self._notice = rules.doctrine is Doctrine.PERFECT_FIRST

    def __len__(self) -> int:
        return len(self._families.rows)

    @overload
    def __getitem__(self, at: int) -> Place: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Place]: ...
    def __getitem__(self, at: int | slice) -> Place | Sequence[Place]:
        if isinstance(at, slice):
            return [self._place(row) for row in range(len(self))[at]]
        return self._place(range(len(self))[at])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    def __hash__(self) -> int:
        return hash(tuple(place.amendment for place in self))

    @property
    def amendments(self) -> Sequence[AmendmentId]:
        """Who stands where, and no more.

        >>> ordered([Entry(AmendmentId("1"), 1, Key(), "")]).amendments
        ['1']
        """
        return [one.id for one in self._families.rows]

    def _place(self, row: int) -> Place:
        families = self._families
        entry, own = families.rows[row], families.own[row]
        twins = families.twins(own)
        head = twins[0]
        why, tie = self._seat(own)
        identical: tuple[AmendmentId, ...] = ()
        says_it = any(one is entry for one in twins)
        if says_it:
            identical = tuple(one.id for one in twins if one is not entry)
        if entry is not head:
            why = Why.IDENTICAL if says_it else _hung(entry)
        brought = families.brought(own)
        debate = brought.debate if brought else None
        return Place(entry.id, why, families.group(own), identical, head.id, head.key.article, debate, tie, own)

    def _seat(self, own: int) -> tuple[Why, int | None]:
        """Why a family stands behind the one before it, and whom it is undetermined with."""
        families = self._families
        heads = families.heads
        why = _why(heads[own - 1].key if own else None, heads[own].key)
        brought = families.brought(own)
        if brought and brought.away:
            return Why.DEBATE if brought.gap else why, brought.tie
        tie = self._tie(own)
        if brought and brought.gap:
            return Why.DEBATE, tie
        if why is Why.UNDETERMINED and tie is None:
            return Why.NOTICE if self._is_by_notice(own) else Why.TEXT, None
        return why, tie

    def _tie(self, own: int) -> int | None:
        families = self._families
        point = families.heads[own].key.point
        if point is None or point.consideration == PRINTING:
            return None
        first, end = families.tied(own)
        if self._notice:  # all that are numbered are determined by that
            first = next((at for at in range(first, end) if families.heads[at].number is None), end)
            first = max(first - 1, families.tied(own)[0])
            if own < first:
                return None
        return first if end - first - families.left(first) > 1 else None

    def _is_by_notice(self, own: int) -> bool:
        return self._notice and self._families.heads[own].number is not None


def _hung(entry: Entry) -> Why:
    if entry.child:
        return Why.CHILD
    return Why.PART if entry.part else Why.CONSEQUENTIAL


def joined(orders: Iterable[Sequence[Place]]) -> tuple[Place, ...]:
    """Several orders behind each other as one, e.g. of those on the present text and of those on an earlier one.

    >>> one, other = (Place(AmendmentId(id), Why.FIRST, 0) for id in "ab")
    >>> [(place.amendment, place.group, place.own) for place in joined([[one], [other]])]
    [('a', 0, 0), ('b', 1, 1)]
    """
    made: list[Place] = []
    for order in orders:
        group = max((place.group + 1 for place in made), default=0)
        tie = max((place.tie + 1 for place in made if place.tie is not None), default=0)
        own = max((place.own + 1 for place in made), default=0)
        for place in order:
            moved = place._replace(group=place.group + group, own=place.own + own)
            made.append(moved if place.tie is None else moved._replace(tie=place.tie + tie))
    return tuple(made)


def _keys(
    known: Mapping[AmendmentId, Amendment], trees: Mapping[Language, ClauseTree], rules: OrderRules
) -> Mapping[AmendmentId, Key]:
    keys = dict.fromkeys(known, Key())
    for seat in standing(known.values(), trees):
        keys[seat.id] = survey(seat.tree, rules).key(seat.amendment.operations)
    for one in known.values():
        if one.kind == COMPROMISE:
            keys[one.id] = keys[one.id].ahead_of([keys[other] for other in one.supersedes if other in keys])
        elif one.kind == COMMISSION and rules.commission_first:
            key = keys[one.id]
            keys[one.id] = key._replace(weight=key.weight._replace(rank=COMMISSION_RANK))
    return keys


def _why(before: Key | None, key: Key) -> Why:
    point = key.point
    if point is None:
        return Why.UNPLACED
    if point.consideration == PRINTING:
        return Why.PRINTING
    if before is None or before.point is None:
        return Why.FIRST
    return _why_here(before.weight, key.weight) if before.point == point else _why_there(before.point, point)


def _why_there(before: Point, point: Point) -> Why:
    if before.consideration != point.consideration:
        return Why.CONSIDERATION
    if point.part is not Part.END:
        return Why.TEXT
    return Why.AFTER_UNIT if point.behind else Why.UNIT_LAST


def _why_here(before: Weight, weight: Weight) -> Why:
    if before.rank != weight.rank:
        return Why.COMPROMISE if before.rank == COMPROMISE_RANK else Why.COMMISSION
    return next((why for name, why in _WEIGHED if getattr(before, name) != getattr(weight, name)), Why.UNDETERMINED)


_WEIGHED = (
    ("width", Why.RANGE),
    ("kind", Why.KIND),
    ("number", Why.NUMBER_CHANGE),
    ("length", Why.LENGTH),
)


def _named(
    one: Amendment, known: Mapping[AmendmentId, Amendment], firsts: Mapping[AmendmentId, Amendment]
) -> AmendmentId | None:
    first = firsts[one.part_of].id if one.part_of else one.id
    return next((id for id in (one.parent, one.consequential_to, first) if id in known and id != one.id), None)


def _first_parts(amendments: Iterable[Amendment]) -> Mapping[AmendmentId, Amendment]:
    """Of each amendment that is put in parts the first part."""
    parts = sorted((one for one in amendments if one.part_of), key=lambda one: -one.part)
    return {one.part_of: one for one in parts if one.part_of}
