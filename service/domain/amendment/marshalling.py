"""The order in which amendments are taken, and for each why it comes where it does.

Doctrine CONTINENTAL (domain.md §9.5 as corrected by vote-order.md): articles in the order of the text,
then annexes, the preamble, the name of the act; by the first point touched; only among those that
begin at one point the one that goes furthest first. Where the rules say no more the order is
*undetermined*: it is by number until the chair decides. Children stand before their parent, what
stands and falls with another behind it, identical ones at the place of the first of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.likeness import Likeness, likeness, tongue
from service.domain.amendment.neighbourhood import standing
from service.domain.amendment.precedence import PRINTING, Key, Survey
from service.domain.ids import AmendmentId, Language
from service.domain.text.tree import ClauseTree


class Doctrine(StrEnum):
    """Named strategies of order; a profile chooses one."""

    CONTINENTAL = "continental"


class Why(StrEnum):
    """What put an amendment behind the one before it."""

    FIRST = "first"
    CONSIDERATION = "order-of-consideration"  # articles, annexes, preamble, name
    TEXT = "text-position"
    AFTER_UNIT = "after-unit"  # a new unit comes after the amendments to the one that it follows
    COMPROMISE = "compromise-first"
    RANGE = "wider-range"
    KIND = "further-kind"  # leaving out, redrafting, other words
    NUMBER_CHANGE = "larger-number-change"
    UNDETERMINED = "undetermined"  # by number; the chair may decide otherwise
    CHILD = "before-its-parent"
    CONSEQUENTIAL = "with-its-principal"
    IDENTICAL = "identical"
    PRINTING = "printing-point"  # spelling and punctuation, at the end and without a vote
    UNPLACED = "fits-no-text"  # in conflict or orphaned: at the end, by number


COMPROMISE = "compromise"
EDITORIAL = "editorial"
_UNNUMBERED = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """One amendment in the order; those of one ``group`` begin at one point and are taken together."""

    amendment: AmendmentId
    why: Why
    group: int
    identical_with: tuple[AmendmentId, ...] = ()


def marshal(
    amendments: Iterable[Amendment],
    trees: Mapping[Language, ClauseTree],
    doctrine: Doctrine = Doctrine.CONTINENTAL,
) -> tuple[Place, ...]:
    """Every amendment once, in the order in which they are taken, whatever order they come in."""
    assert doctrine is Doctrine.CONTINENTAL, f"no such doctrine: {doctrine}"
    known = {one.id: one for one in amendments}
    keys = _keys(known, trees)
    order = sorted(known.values(), key=lambda one: (keys[one.id].rank, one.number or _UNNUMBERED, one.id))
    families = _Families(order, keys)
    places: list[Place] = []
    before: Key | None = None
    group = -1
    for same in families.heads:
        key = keys[same[0].id]
        group += before is None or before.point != key.point
        places += families.placed(same, _why(before, key), group)
        before = key
    return tuple(places)


def _keys(known: Mapping[AmendmentId, Amendment], trees: Mapping[Language, ClauseTree]) -> Mapping[AmendmentId, Key]:
    surveys: dict[int, Survey] = {}
    keys = dict.fromkeys(known, Key())
    for seat in standing(known.values(), trees):
        survey = surveys.get(id(seat.tree)) or surveys.setdefault(id(seat.tree), Survey(seat.tree))
        keys[seat.id] = survey.key(seat.amendment.operations)
    for one in known.values():
        if one.kind == COMPROMISE:
            keys[one.id] = keys[one.id].ahead_of([keys[other] for other in one.supersedes if other in keys])
    return keys


def _why(before: Key | None, key: Key) -> Why:
    if key.point is None:
        return Why.UNPLACED
    if key.point.consideration == PRINTING:
        return Why.PRINTING
    if before is None or before.point is None:
        return Why.FIRST
    if before.point != key.point:
        if before.point.consideration != key.point.consideration:
            return Why.CONSIDERATION
        return Why.AFTER_UNIT if key.point.is_after_unit else Why.TEXT
    for name, why in _WEIGHED:
        if getattr(before.weight, name) != getattr(key.weight, name):
            return why
    return Why.UNDETERMINED


_WEIGHED = (
    ("rank", Why.COMPROMISE),
    ("width", Why.RANGE),
    ("kind", Why.KIND),
    ("number", Why.NUMBER_CHANGE),
)


class _Families:
    """Amendments in order, by what they hang on: heads stand for themselves, the others beside them."""

    def __init__(self, order: Sequence[Amendment], keys: Mapping[AmendmentId, Key]) -> None:
        known = {one.id: one for one in order}
        alike: dict[tuple[Language | None, bool, Likeness], list[Amendment]] = {}
        self._hanging: dict[AmendmentId, list[Amendment]] = {}
        for one in order:
            hook = _hook(one, known)
            if hook is None:
                stands = keys[one.id].point is not None
                alike.setdefault((tongue(one.language, one.operations), stands, likeness(one.operations)), []).append(
                    one
                )
            else:
                self._hanging.setdefault(hook, []).append(one)
        self.heads = [sorted(same, key=lambda one: (one.number or _UNNUMBERED, one.id)) for same in alike.values()]

    def placed(self, same: Sequence[Amendment], why: Why, group: int) -> Iterable[Place]:
        """Amendments that say the same, with all that hangs on each: children before them, what follows behind."""
        for one in same:
            yield from self._hung(one, group, before=True)
        for place, one in enumerate(same):
            others = tuple(other.id for other in same if other is not one)
            yield Place(one.id, Why.IDENTICAL if place else why, group, others)
        for one in same:
            yield from self._hung(one, group, before=False)

    def _hung(self, head: Amendment, group: int, *, before: bool) -> Iterable[Place]:
        for one in self._hanging.get(head.id, ()):
            if (one.parent == head.id) is before:
                yield from self._hung(one, group, before=True)
                yield Place(one.id, Why.CHILD if before else Why.CONSEQUENTIAL, group)
                yield from self._hung(one, group, before=False)


def _hook(one: Amendment, known: Mapping[AmendmentId, Amendment]) -> AmendmentId | None:
    """What an amendment hangs on, if that hangs, at last, on one that stands for itself."""
    hook = _named(one, known)
    seen = {one.id}
    at = hook
    while at is not None:
        if at in seen:
            return None
        seen.add(at)
        at = _named(known[at], known)
    return hook


def _named(one: Amendment, known: Mapping[AmendmentId, Amendment]) -> AmendmentId | None:
    return next((id for id in (one.parent, one.consequential_to) if id in known), None)
