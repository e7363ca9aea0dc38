"""How changes that several people made to one text meet, and one text of them where they may stand together.

A word put in or taken out beside its like could as well stand a little to the left or right: of
"a a" it is all the same which goes. Such a change *sways*, and two changes stand apart only if
they do so wherever each may stand. Whatever depends on where a change is taken to stand is not
clean. A whole sentence put in or left out between others is the one thing that does not sway.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum, auto
from itertools import pairwise, product

from service.domain.text.alignment import Splice
from service.domain.text.words import STOPS, is_sentence, tokens


@dataclass(frozen=True, slots=True)
class Sway:
    """One change in the leftmost and in the rightmost place where it makes the same text, and where it is drawn."""

    left: Splice
    right: Splice
    drawn: Splice = field(compare=False)


class Meeting(IntEnum):
    """How two changes meet, the closer the greater."""

    APART = 0
    ADJOINING = 1  # one ends where the other begins, both take words out
    UNSURE = 2  # apart in some of the places where they may stand
    CLASH = 3


_BORDERS = STOPS | {"\n"}


class _Side(Enum):
    BEFORE = auto()
    ADJOINING_BEFORE = auto()
    BORDER = auto()  # words put in where the other takes words out
    OVERLAP = auto()
    ADJOINING_BEHIND = auto()
    BEHIND = auto()


def sways(base: Sequence[str], changes: Sequence[Splice]) -> Sequence[Sway]:
    """Each change in its two outermost places; ``changes`` are of one text, in order.

    >>> sways(["а", "а"], [Splice(1, ("а",), ())])[0].left
    Splice(start=0, old=('а',), new=())
    """
    left: list[Splice] = []
    for change in changes:
        left.append(_slid_left(base, change, left[-1].end if left else 0))
    right: list[Splice] = []
    for change in reversed(changes):
        right.append(_slid_right(base, change, right[-1].start if right else len(base)))
    return [_settled(base, Sway(*places)) for places in zip(left, reversed(right), changes, strict=True)]


def meet(one: Sway, other: Sway) -> Meeting:
    """How two changes of different people meet.

    >>> one, other = (sways(["а", " ", "б"], [Splice(at, (word,), ())])[0] for at, word in ((0, "а"), (2, "б")))
    >>> meet(one, other), meet(one, one)
    (<Meeting.APART: 0>, <Meeting.CLASH: 3>)
    """
    sides = {_side(*places) for places in product((one.left, one.right), (other.left, other.right))}
    if sides in ({_Side.BEFORE}, {_Side.BEHIND}):
        return Meeting.APART
    before = sides & {_Side.BEFORE, _Side.ADJOINING_BEFORE}
    behind = sides & {_Side.BEHIND, _Side.ADJOINING_BEHIND}
    if bool(before) is bool(behind):
        return Meeting.CLASH
    return Meeting.UNSURE if sides & {_Side.BORDER, _Side.OVERLAP} else Meeting.ADJOINING


def meetings(ones: Sequence[Sway], others: Sequence[Sway]) -> Iterator[tuple[Sway, Sway, Meeting]]:
    """Every pair that does not stand apart; both sides in order.

    >>> ones = sways(["а", "б"], [Splice(0, ("а",), ("в",))])
    >>> [how.name for _, _, how in meetings(ones, ones)]
    ['CLASH']
    """
    behind = 0
    for one in ones:
        while behind < len(others) and others[behind].right.end < one.left.start:
            behind += 1
        at = behind
        while at < len(others) and others[at].left.start <= one.right.end:
            yield one, others[at], meet(one, others[at])
            at += 1


def weave(base: Sequence[str], changes: Iterable[Splice]) -> str | None:
    """One text with all these changes, a change that several make once.

    ``None`` where two overlap, or where words that stood apart would run into one.

    >>> weave(["30", " ", "дней"], [Splice(0, ("30",), ("10",)), Splice(2, ("дней",), ("суток",))])
    '10 суток'
    """
    made: list[str] = []
    at = 0
    for change in sorted(set(changes), key=lambda splice: (splice.start, splice.end, splice.new)):
        if change.start < at:
            return None
        made += (*base[at : change.start], *change.new)
        at = change.end
    made += base[at:]
    text = "".join(made)
    return text if tokens(text) == made else None


def only_reading(
    base: Sequence[str], ones: Sequence[Sway], others: Sequence[Sway], shared: Iterable[Splice]
) -> str | None:
    """The one text that two people's changes make wherever each stands; ``None`` where it depends on that.

    Words put in where the other takes words out are read on the side on which they were put in, but
    somewhere all must stand apart.

    >>> mine, theirs = sways(["30", " ", "дней"], [Splice(0, ("30",), ("10",)), Splice(2, ("дней",), ("суток",))])
    >>> only_reading(["30", " ", "дней"], [mine], [theirs], [])
    '10 суток'
    """
    both = list(shared)
    readings: set[str | None] = set()
    free = False
    for mine, theirs in product(_places(ones), _places(others)):
        sides = {_side(one, other) for one, other in side_by_side(mine, theirs)}
        if _Side.OVERLAP not in sides:
            readings.add(weave(base, (*mine, *theirs, *both)))
            free = free or _Side.BORDER not in sides
    return readings.pop() if free and len(readings) == 1 else None


def as_drawn(base: Sequence[str], ones: Sequence[Sway], others: Sequence[Sway], shared: Iterable[Splice]) -> str | None:
    """The text of two people's changes, each where it is drawn; ``None`` where two meet there.

    Two meet that overlap, that put words in at one point, spaces aside, or of which one puts words in
    beside words that the other leaves out.

    >>> mine, theirs = sways(["30", " ", "дней"], [Splice(0, ("30",), ("10",)), Splice(1, (), (" ", "рабочих"))])
    >>> as_drawn(["30", " ", "дней"], [mine], [theirs], [])
    '10 рабочих дней'
    """
    mine, theirs = [one.drawn for one in ones], [other.drawn for other in others]
    if any(_meet_as_drawn(base, one, other) for one, other in side_by_side(mine, theirs)):
        return None
    return weave(base, (*mine, *theirs, *shared))


def side_by_side(ones: Iterable[Splice], others: Iterable[Splice]) -> Iterator[tuple[Splice, Splice]]:
    """Every pair of two people's changes that follow one another; what overlaps at all shows in such a pair.

    >>> ones = [Splice(0, ("а",), ()), Splice(4, ("б",), ())]
    >>> [(one.start, other.start) for one, other in side_by_side(ones, [Splice(2, ("в",), ())])]
    [(0, 2), (4, 2)]
    """
    both = sorted([*((one, True) for one in ones), *((other, False) for other in others)], key=_order)
    for (first, mine), (second, also_mine) in pairwise(both):
        if mine is not also_mine:
            yield (first, second) if mine else (second, first)


def _order(change: tuple[Splice, bool]) -> tuple[int, int]:
    return change[0].start, change[0].end


def _meet_as_drawn(base: Sequence[str], one: Splice, other: Splice) -> bool:
    match _side(one, other):
        case _Side.OVERLAP:
            return True
        case _Side.BORDER:
            return not (one.new and other.new)
        case _Side.BEFORE | _Side.BEHIND:
            between = base[min(one.end, other.end) : max(one.start, other.start)]
            return not one.old and not other.old and "".join(between).isspace()
        case _:
            return False


def _places(changes: Sequence[Sway]) -> tuple[Sequence[Splice], Sequence[Splice]]:
    return [change.left for change in changes], [change.right for change in changes]


def _side(one: Splice, other: Splice) -> _Side:
    if one.end < other.start:
        return _Side.BEFORE
    if other.end < one.start:
        return _Side.BEHIND
    if one.end != other.start and other.end != one.start:
        return _Side.OVERLAP
    if not one.old or not other.old:
        return _Side.BORDER if one.old or other.old else _Side.OVERLAP
    return _Side.ADJOINING_BEFORE if one.end == other.start else _Side.ADJOINING_BEHIND


def _settled(base: Sequence[str], sway: Sway) -> Sway:
    """A whole sentence put in or left out between others does not sway, unless it stands beside its like."""
    words = sway.left.old or sway.left.new
    if sway.left == sway.right or not words:
        return sway
    places: list[Splice] = []
    for start in range(sway.left.start, sway.right.start + 1):
        turn = (start - sway.left.start) % len(words)
        if (start == 0 or base[start - 1] in _BORDERS) and is_sentence(run := words[turn:] + words[:turn]):
            places.append(Splice(start, run, ()) if sway.left.old else Splice(start, (), run))
    return Sway(places[0], places[0], places[0]) if len(places) == 1 else sway


def _slid_left(base: Sequence[str], change: Splice, limit: int) -> Splice:
    if not change.old:
        start, new = change.start, list(change.new)
        while start > limit and base[start - 1] == new[-1]:
            start -= 1
            new.insert(0, new.pop())
        return Splice(start, (), tuple(new))
    if not change.new:
        start, end = change.start, change.end
        while start > limit and base[start - 1] == base[end - 1]:
            start, end = start - 1, end - 1
        return Splice(start, tuple(base[start:end]), ())
    return change


def _slid_right(base: Sequence[str], change: Splice, limit: int) -> Splice:
    if not change.old:
        start, new = change.start, list(change.new)
        while start < limit and base[start] == new[0]:
            start += 1
            new.append(new.pop(0))
        return Splice(start, (), tuple(new))
    if not change.new:
        start, end = change.start, change.end
        while end < limit and base[start] == base[end]:
            start, end = start + 1, end + 1
        return Splice(start, tuple(base[start:end]), ())
    return change
