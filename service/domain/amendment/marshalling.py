"""The order in which amendments are taken, and for each why it comes where it does.

CONTINENTAL (domain.md §9.5 as corrected by vote-order.md): articles in the order of the text, then annexes, the
preamble, the name of the act; by the first point touched; only among those that begin at one point the one that
goes furthest first. PERFECT_FIRST (Westminster): the same, but what leaves out or redrafts a unit comes behind all
inside it, and at one point the earlier tabled comes first.

Where the rules say no more the order is *undetermined*: it is by number until the chair decides. Children stand
before their parent, what stands and falls with another behind it, identical ones at the place of the first of
them, a debate at the place of its first member.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from service.domain.amendment.amendment import Amendment
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
    Survey,
    Weight,
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
_UNNUMBERED = 1_000_000_000


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


@dataclass(frozen=True, slots=True)
class Entry:
    """What the order depends on of one amendment; what two say is the same where ``alike`` is equal.

    ``hook`` is what it amends (``child``), what it stands and falls with, or of several parts the first.
    """

    id: AmendmentId
    number: int | None
    key: Key
    alike: Hashable
    hook: AmendmentId | None = None
    child: bool = False
    commission: bool = False
    part: int = 0


def marshal(
    amendments: Iterable[Amendment],
    trees: Mapping[Language, ClauseTree],
    rules: OrderRules | None = None,
    grouping: Grouping = NOTHING_SAID,
) -> tuple[Place, ...]:
    """Every amendment once, in the order in which they are taken, whatever order they come in.

    >>> marshal([], {})
    ()
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


def ordered(
    entries: Iterable[Entry], rules: OrderRules | None = None, grouping: Grouping = NOTHING_SAID
) -> tuple[Place, ...]:
    """As ``marshal``, where it is known already at which point each amendment begins and how far it goes.

    >>> from service.domain.amendment.precedence import Point
    >>> later, earlier = (Key(Point(0, place, Part.TEXT)) for place in (7, 3))
    >>> found = ordered([Entry(AmendmentId("1"), 1, later, "раз"), Entry(AmendmentId("2"), 2, earlier, "два")])
    >>> [(place.amendment, place.why.value) for place in found]
    [('2', 'first'), ('1', 'text-position')]
    """
    families = _Families(entries, grouping)
    seats = _seats([family[0] for family in families.heads], rules or OrderRules())
    if grouping.debates:
        seats = _with_debates(seats, [grouping.debate(family[0].id) for family in families.heads])
    places: list[Place] = []
    for seat in seats:
        family = families.heads[seat.own]
        head = family[0]
        place = Place(head.id, seat.why, seat.group, (), head.id, head.key.article, seat.debate, seat.tie, seat.own)
        places += families.placed(family, place)
    return tuple(places)


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
    surveys: dict[int, Survey] = {}
    keys = dict.fromkeys(known, Key())
    for seat in standing(known.values(), trees):
        survey = surveys.get(id(seat.tree)) or surveys.setdefault(id(seat.tree), Survey(seat.tree, rules))
        keys[seat.id] = survey.key(seat.amendment.operations)
    for one in known.values():
        if one.kind == COMPROMISE:
            keys[one.id] = keys[one.id].ahead_of([keys[other] for other in one.supersedes if other in keys])
        elif one.kind == COMMISSION and rules.commission_first:
            key = keys[one.id]
            keys[one.id] = key._replace(weight=key.weight._replace(rank=COMMISSION_RANK))
    return keys


class _Seat(NamedTuple):
    """Where a family stands: by itself, then with its debate."""

    own: int
    why: Why
    group: int
    tie: int | None = None
    debate: DebateId | None = None


def _seats(heads: Sequence[Entry], rules: OrderRules) -> Sequence[_Seat]:
    notice = rules.doctrine is Doctrine.PERFECT_FIRST
    seats: list[_Seat] = []
    before: Key | None = None
    group = -1
    for own, entry in enumerate(heads):
        key = entry.key
        group += before is None or before.point != key.point
        why = _why(before, key)
        tie = None
        if why is Why.UNDETERMINED and notice and entry.number is not None:
            why = Why.NOTICE
        elif why is Why.UNDETERMINED:
            tie = seats[-1].tie if seats[-1].tie is not None else own - 1
            seats[-1] = seats[-1]._replace(tie=tie)
        seats.append(_Seat(own, why, group, tie))
        before = key
    return seats


def _with_debates(seats: Sequence[_Seat], debates: Sequence[DebateId | None]) -> Sequence[_Seat]:
    """The families of one debate at the place of the first; those brought there leave their ties behind."""
    members: dict[DebateId, list[_Seat]] = {}
    for seat, debate in zip(seats, debates, strict=True):
        if debate is not None:
            members.setdefault(debate, []).append(seat._replace(debate=debate))
    placed: list[_Seat] = []
    for seat, debate in zip(seats, debates, strict=True):
        if debate is None:
            placed.append(seat)
        elif members[debate][0].own == seat.own:
            placed += _brought(members[debate])
    tied = Counter(seat.tie for seat in placed)
    return [seat if tied[seat.tie] > 1 else _untied(seat) for seat in placed]


def _brought(block: Sequence[_Seat]) -> Iterable[_Seat]:
    first, away = block[0], 0
    for before, seat in zip((first, *block), block, strict=False):
        gap = seat.own > before.own + 1
        away += gap
        tie = seat.tie if seat.tie is None or seat.tie == first.tie else -seat.tie - 1 if away else seat.tie
        yield seat._replace(tie=tie, why=Why.DEBATE if gap else seat.why)


def _untied(seat: _Seat) -> _Seat:
    """Whom it was undetermined with stands elsewhere now."""
    return seat._replace(tie=None, why=Why.TEXT if seat.why is Why.UNDETERMINED else seat.why)


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


class _Families:
    """Amendments in order, by what they hang on: heads stand for themselves, the others beside them."""

    def __init__(self, entries: Iterable[Entry], grouping: Grouping) -> None:
        order = sorted(entries, key=_turn)
        known = {one.id: one for one in order}
        self._hanging: dict[AmendmentId, list[Entry]] = {}
        alone: list[Entry] = []
        for one in order:
            if one.hook is not None and _hangs(one, known):
                self._hanging.setdefault(one.hook, []).append(one)
            else:
                alone.append(one)
        if grouping.identities:
            sets = grouping.sets({one.id: one.alike for one in alone})
            self.heads = [_printed([known[id] for id in ids]) for ids in sets]
        else:
            alike: dict[Hashable, list[Entry]] = {}
            for one in alone:
                alike.setdefault(one.alike, []).append(one)
            self.heads = [_printed(same) for same in alike.values()]

    def placed(self, same: Sequence[Entry], place: Place) -> Iterable[Place]:
        """Amendments that say the same, with all that hangs on each: children before them, what follows behind."""
        if len(same) == 1 and not self._hanging:
            yield place
            return
        for one in same:
            yield from self._hung(one, place, before=True)
        for nth, one in enumerate(same):
            others = tuple(other.id for other in same if other is not one)
            yield place._replace(amendment=one.id, identical_with=others, why=Why.IDENTICAL if nth else place.why)
        for one in same:
            yield from self._hung(one, place, before=False)

    def _hung(self, head: Entry, place: Place, *, before: bool) -> Iterable[Place]:
        for one in self._hanging.get(head.id, ()):
            if one.child is before:
                yield from self._hung(one, place, before=True)
                why = Why.CHILD if before else Why.PART if one.part else Why.CONSEQUENTIAL
                yield place._replace(amendment=one.id, why=why)
                yield from self._hung(one, place, before=False)


def _turn(one: Entry) -> tuple[object, ...]:
    return one.key.rank, one.number or _UNNUMBERED, one.part, one.id


def _printed(same: list[Entry]) -> list[Entry]:
    """Identical ones as they are printed: the commission's before the others, then by number."""
    return sorted(same, key=lambda one: (not one.commission, one.number or _UNNUMBERED, one.id)) if same[1:] else same


def _hangs(one: Entry, known: Mapping[AmendmentId, Entry]) -> bool:
    """Whether it hangs, at last, on one that stands for itself."""
    seen = {one.id}
    at = one.hook
    while at is not None:
        if at in seen:
            return False
        seen.add(at)
        at = known[at].hook if at in known else None
    return one.hook in known


def _named(
    one: Amendment, known: Mapping[AmendmentId, Amendment], firsts: Mapping[AmendmentId, Amendment]
) -> AmendmentId | None:
    first = firsts[one.part_of].id if one.part_of else one.id
    return next((id for id in (one.parent, one.consequential_to, first) if id in known and id != one.id), None)


def _first_parts(amendments: Iterable[Amendment]) -> Mapping[AmendmentId, Amendment]:
    """Of each amendment that is put in parts the first part."""
    parts = sorted((one for one in amendments if one.part_of), key=lambda one: -one.part)
    return {one.part_of: one for one in parts if one.part_of}
