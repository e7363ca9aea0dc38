"""The changes of a text as a lawyer marks them: words that stay by chance between two changes go along.

Kept are islands that a reader would keep. An island goes along with the changes around it if

* it is no more than a short word or a mark (``SHORT`` characters), unless words only went on its one side
  and only came on its other: there it was meant to stay;
* a text is turned into a list, or a list into plain text (``POINTS`` points come or go), and the words
  between are no longer than what changes on either side.

The end of a sentence or of a line always stays.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.domain.text.alignment import Splice
from service.domain.text.words import STOPS, is_sentence, is_word, points, sentence_borders

SHORT = 4
"""So many characters between two changes are read as changed with them."""
POINTS = 2
"""So many points that two changes put in, or take out, make the words between them part of a list made anew."""

_BORDERS = STOPS | {"\n"}
REWRITTEN = 0.6
"""A sentence of whose words, old and new, more than this share changes may be read as replaced."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """A change, and how many points of a list go and come with it."""

    change: Splice
    gone: int
    come: int

    def with_next(self, base: Sequence[str], other: "_Listed") -> "_Listed":
        change = _one(base, (self.change, other.change))
        return _Listed(change, self.gone + other.gone, self.come + other.come)


def absorbed(before: Sequence[str], changes: Iterable[Splice]) -> Sequence[Splice]:
    """The changes as shown.

    >>> absorbed(["a", ", ", "b"], [Splice(0, ("a",), ("c",)), Splice(2, ("b",), ("d",))])
    [Splice(start=0, old=('a', ', ', 'b'), new=('c', ', ', 'd'))]
    """
    groups: list[list[Splice]] = []
    goes = comes = False  # whether words go, and come, in the last group
    for change in changes:
        if groups and _goes_along(before, groups[-1][-1], change, (goes, comes)):
            groups[-1].append(change)
            goes = comes = True
        else:
            groups.append([change])
            goes, comes = bool(change.old), bool(change.new)
    return _lists_made_anew(before, [_one(before, group) for group in groups])


def _goes_along(before: Sequence[str], last: Splice, change: Splice, last_does: tuple[bool, bool]) -> bool:
    island = before[last.end : change.start]
    goes, comes = last_does
    comes_and_goes = not (goes or change.new) or not (comes or change.old)
    return not comes_and_goes and not _BORDERS.intersection(island) and len("".join(island).strip()) <= SHORT


def _one(base: Sequence[str], group: Sequence[Splice]) -> Splice:
    """Changes and what stands between them as one change."""
    start, end = group[0].start, group[-1].end
    new: list[str] = []
    at = start
    for change in group:
        new += base[at : change.start]
        new += change.new
        at = change.end
    return Splice(start, tuple(base[start:end]), tuple(new)) if len(group) > 1 else group[0]


def _lists_made_anew(before: Sequence[str], changes: Sequence[Splice]) -> Sequence[Splice]:
    listed = _listed(before, changes)
    while len(fewer := _gathered(before, listed)) < len(listed):
        listed = fewer
    return [one.change for one in listed]


def _gathered(before: Sequence[str], listed: Iterable[_Listed]) -> Sequence[_Listed]:
    made: list[_Listed] = []
    for one in listed:
        if made and _is_list_made_anew(before, made[-1], one):
            made.append(made.pop().with_next(before, one))
        else:
            made.append(one)
    return made


def _is_list_made_anew(before: Sequence[str], last: _Listed, one: _Listed) -> bool:
    gone, come = last.gone + one.gone, last.come + one.come
    island = before[last.change.end : one.change.start]
    if _BORDERS.intersection(island) or (gone and come) or max(gone, come) < POINTS:
        return False
    return _count(island) <= min(max(_count(side.change.old), _count(side.change.new)) for side in (last, one))


def _count(words: Sequence[str]) -> int:
    return sum(map(is_word, words))


def _listed(before: Sequence[str], changes: Sequence[Splice]) -> Sequence[_Listed]:
    if len(changes) < 2 or not any(")" in side for change in changes for side in (change.old, change.new)):
        return [_Listed(change, 0, 0) for change in changes]
    after: list[str] = []
    places: list[int] = []
    at = 0
    for change in changes:
        after += before[at : change.start]
        places.append(len(after))
        after += change.new
        at = change.end
    olds, news = points(before), points([*after, *before[at:]])
    return [
        _Listed(change, _within(olds, change.start, len(change.old)), _within(news, place, len(change.new)))
        for change, place in zip(changes, places, strict=True)
    ]


def _within(places: Sequence[int], start: int, length: int) -> int:
    return bisect_left(places, start + length) - bisect_left(places, start)


def by_sentences(before: Sequence[str], changes: Iterable[Splice]) -> Sequence[Splice]:
    """Much rewritten sentences as replaced whole; everything else as it is.

    >>> by_sentences(["Да", " ", "он", "."], [Splice(0, ("Да",), ("Нет",)), Splice(2, ("он",), ("я",))])
    [Splice(start=0, old=('Да', ' ', 'он', '.'), new=('Нет', ' ', 'я', '.'))]
    """
    borders = sentence_borders(before)
    made: list[Splice] = []
    group: list[Splice] = []
    reach = -1
    for change in changes:
        first = bisect_right(borders, change.start) if change.start < len(before) else len(borders) - 1
        if first > reach or (not change.old and is_sentence(change.new)):
            made += _sentences(before, borders, group)
            group = []
        group.append(change)
        reach = max(first, bisect_left(borders, change.end))
    return [*made, *_sentences(before, borders, group)]


def _sentences(before: Sequence[str], borders: Sequence[int], group: Sequence[Splice]) -> Sequence[Splice]:
    if not group or (len(group) == 1 and is_sentence(group[0].old or group[0].new)):
        return group
    first, last = bisect_right(borders, group[0].start), bisect_left(borders, group[-1].end)
    start, end = borders[first - 1] if first else 0, borders[min(last, len(borders) - 1)]
    while start < group[0].start and before[start].isspace():
        start += 1
    new: tuple[str, ...] = ()
    at = start
    for change in group:
        new += (*before[at : change.start], *change.new)
        at = change.end
    whole = Splice(start, tuple(before[start:end]), (*new, *before[at:end]))
    changed = sum(_count(change.old) + _count(change.new) for change in group)
    return [whole] if changed > REWRITTEN * (_count(whole.old) + _count(whole.new)) else group
