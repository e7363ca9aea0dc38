"""How the chair arranges the order: events replayed over what was computed, which stays to be seen beside it.

What moves is a family: identical amendments, what amends them, what stands and falls with them. An event that
finds nothing to do (its amendment is gone, the tie is none) leaves the order as it is and is named.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from service.domain.amendment.marshalling import Place, Why
from service.domain.ids import AmendmentId, DebateId, MoveId


@dataclass(frozen=True, slots=True)
class Priority:
    """Take one first of all to its article, or directly before another."""

    id: MoveId
    amendment: AmendmentId
    reason: str
    before: AmendmentId | None = None


@dataclass(frozen=True, slots=True)
class Reserve:
    """Take some at the end; an article is reserved by naming all that stand at it."""

    id: MoveId
    amendments: tuple[AmendmentId, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class MoveAfter:
    """Take one, or the whole block it stands in (its debate, else all of its point), after another, or first of all."""

    id: MoveId
    amendment: AmendmentId
    after: AmendmentId | None
    reason: str
    block: bool = False


@dataclass(frozen=True, slots=True)
class Isolate:
    """Take one out of its debate, to the place that is its own; the others stay where they are."""

    id: MoveId
    amendment: AmendmentId
    reason: str


@dataclass(frozen=True, slots=True)
class DecideTie:
    """Take some of those that are undetermined among themselves in this order."""

    id: MoveId
    order: tuple[AmendmentId, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Let an earlier event be as if it had not been."""

    id: MoveId
    move: MoveId
    reason: str = ""


Shift = Priority | Reserve | MoveAfter | Isolate | DecideTie
Move = Shift | Undo


@dataclass(frozen=True, slots=True)
class Arranged:
    """One amendment: its place as computed, with why; where it stands now; the last event that put it there."""

    place: Place
    computed: int
    at: int
    move: Shift | None = None


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The order as it is now; ``idle`` are events that found nothing to do."""

    places: tuple[Arranged, ...]
    idle: tuple[MoveId, ...] = ()


def arrange(places: Sequence[Place], moves: Iterable[Move]) -> Arrangement:
    """The computed order with the chair's events replayed over it, in turn.

    >>> two = [Place(AmendmentId(id), Why.TEXT, 0, head=AmendmentId(id)) for id in "ab"]
    >>> made = arrange(two, [MoveAfter(MoveId("m"), AmendmentId("a"), AmendmentId("b"), "по просьбе автора")])
    >>> [(one.place.amendment, one.computed, one.at) for one in made.places]
    [('b', 1, 0), ('a', 0, 1)]
    """
    table = _Table(places)
    idle = tuple(move.id for move in standing_moves(moves) if not table.play(move))
    return Arrangement(table.arranged(), idle)


def standing_moves(moves: Iterable[Move]) -> Sequence[Shift]:
    """The events that are not undone; an undoing may be undone itself.

    >>> tie = DecideTie(MoveId("1"), (AmendmentId("a"), AmendmentId("b")), "")
    >>> (
    ...     standing_moves([tie, Undo(MoveId("2"), tie.id)]),
    ...     len(standing_moves([tie, Undo(MoveId("2"), tie.id), Undo(MoveId("3"), MoveId("2"))])),
    ... )
    ([], 1)
    """
    undone: set[MoveId] = set()
    left: list[Shift] = []
    for move in reversed(list(moves)):
        if move.id in undone:
            continue
        if isinstance(move, Undo):
            undone.add(move.move)
        else:
            left.append(move)
    return left[::-1]


_TAIL = (Why.PRINTING, Why.UNPLACED)


class _Family:
    """Those that keep together, as computed."""

    def __init__(self, first: int) -> None:
        self.first = first
        self.places: list[Place] = []
        self.why = Why.FIRST
        self.debate: DebateId | None = None
        self.move: Shift | None = None

    @property
    def head(self) -> Place:
        return self.places[0]


class _Table:
    """The list while it is arranged."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._of: dict[AmendmentId, _Family] = {}
        self._order: list[_Family] = []
        for at, place in enumerate(places):
            family = self._order[-1] if self._order and self._order[-1].head.head == place.head else _Family(at)
            if not family.places:
                self._order.append(family)
            family.places.append(place)
            self._of[place.amendment] = family
            if place.amendment == place.head:
                family.why, family.debate = place.why, place.debate

    def arranged(self) -> tuple[Arranged, ...]:
        rows = ((family, nth, place) for family in self._order for nth, place in enumerate(family.places))
        return tuple(
            Arranged(place, family.first + nth, at, family.move) for at, (family, nth, place) in enumerate(rows)
        )

    def play(self, move: Shift) -> bool:
        """Whether the event found something to do."""
        match move:
            case Priority():
                moved = self._priority(move)
            case Reserve():
                moved = self._reserve(move)
            case MoveAfter():
                moved = self._after(move)
            case Isolate():
                moved = self._isolate(move)
            case DecideTie():
                moved = self._decide(move)
            case never:
                assert_never(never)
        for family in moved:
            family.move = move
        return bool(moved)

    def _priority(self, move: Priority) -> Sequence[_Family]:
        family = self._of.get(move.amendment)
        if family is None:
            return ()
        if move.before is not None:
            target = self._of.get(move.before)
        else:
            target = next(one for one in self._order if one.head.article == family.head.article)
        return self._put([family], target) if target else ()

    def _reserve(self, move: Reserve) -> Sequence[_Family]:
        named = {id(self._of[one]) for one in move.amendments if one in self._of}
        moved = [family for family in self._order if id(family) in named]
        return self._put(moved, self._tail()) if moved else ()

    def _tail(self) -> _Family | None:
        """The first of those that stand at the end whatever is moved: printing points, what fits no text."""
        return next((one for one in self._order if one.why in _TAIL), None)

    def _after(self, move: MoveAfter) -> Sequence[_Family]:
        family = self._of.get(move.amendment)
        target = self._of.get(move.after) if move.after is not None else None
        if family is None or (move.after is not None and target is None):
            return ()
        moved = self._block(family) if move.block else [family]
        if target is None:
            return self._put(moved, self._order[0])
        if target in moved:
            return ()
        rest = [one for one in self._order if one not in moved]
        at = rest.index(target) + 1
        return self._put(moved, rest[at] if at < len(rest) else None)

    def _block(self, family: _Family) -> Sequence[_Family]:
        debate, group = family.debate, family.head.group
        return [one for one in self._order if one.debate == debate and (debate or one.head.group == group)]

    def _isolate(self, move: Isolate) -> Sequence[_Family]:
        family = self._of.get(move.amendment)
        if family is None or family.debate is None:
            return ()
        family.debate = None
        behind = (
            one
            for one in self._order
            if one.head.own > family.head.own and one.why is not Why.DEBATE and one.move is None
        )
        target = next((one for one in behind if self._leads(one)), self._tail())
        return self._put([family], target)

    def _leads(self, family: _Family) -> bool:
        """Whether it stands by itself, or first of its debate."""
        return family.debate is None or next(one for one in self._order if one.debate == family.debate) is family

    def _decide(self, move: DecideTie) -> Sequence[_Family]:
        named = [self._of[one] for one in dict.fromkeys(move.order) if one in self._of]
        wanted = list({id(family): family for family in named}.values())
        ties = {family.head.tie for family in wanted}
        if len(wanted) < 2 or len(ties) > 1 or None in ties:
            return ()
        slots = sorted(self._order.index(family) for family in wanted)
        for slot, family in zip(slots, wanted, strict=True):
            self._order[slot] = family
        return wanted

    def _put(self, moved: Sequence[_Family], before: _Family | None) -> Sequence[_Family]:
        """Some in front of one that may be of them itself, or at the end."""
        at = len(self._order) if before is None else self._order.index(before)
        front = [one for one in self._order[:at] if one not in moved]
        self._order = [*front, *moved, *(one for one in self._order[at:] if one not in moved)]
        return moved
