"""Which tokens of two texts stay and which go or come: exact, the same on every machine, never quadratic.

Of texts of ordinary length (``ORDINARY``) the fewest tokens change. A short difference is found by the
algorithm of Myers as diff-match-patch has it, which places changes best, a long one by rapidfuzz. In
longer texts what stays is run through from one change to the next, and only what lies between is
compared so; where they part for long, tokens or sequences that occur once bring them together again.
No clock takes part: limits are counts of work. diff-match-patch lends its diff only; its patches guess.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel

ORDINARY = 4_000
"""So many tokens of both texts together are compared at once; more are taken piece by piece."""
MYERS_WORK = 400_000
"""Up to this much (tokens × tokens changed) the algorithm of Myers answers within some 0.2 s."""
NEAR = ((6, 12), (80, 6))
"""Two long texts that part for up to so many tokens come together again where so many are the same in a row."""
FIRST_STEP = 16
REST = 400
"""So few tokens at the end are compared at once."""
SEQUENCE = 8
"""Where too few tokens occur once, sequences of so many are taken."""
MOSTLY_COMMON = 0.75
"""Of long texts less of which occurs on both sides, only what does is compared."""
_FIRST_CODE = 0x10000  # above the surrogates, which are no characters
_ENGINE = diff_match_patch()
_ENGINE.Diff_Timeout = 0  # the result may not depend on how busy the machine is

Hunk = tuple[int, int, int, int]
"""From and to in the old text, from and to in the new one."""


@dataclass(frozen=True, slots=True)
class Splice:
    """At token ``start`` of the old text the tokens ``old`` give way to ``new``."""

    start: int
    old: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def end(self) -> int:
        """The token after the last taken out."""
        return self.start + len(self.old)


def splices(before: Sequence[str], after: Sequence[str]) -> Sequence[Splice]:
    """The tokens taken out and put in, in order, none touching the next.

    >>> splices(["за", " ", "30"], ["за", " ", "10"])
    [Splice(start=2, old=('30',), new=('10',))]
    """
    return joined(_piece(before, after, 0))


def splices_by_words(before: Sequence[str], after: Sequence[str]) -> Sequence[Splice]:
    """As ``splices``, but the fewest words and marks change, whatever becomes of the spaces between them.

    >>> splices_by_words(["б", " ", "в"], ["а", " ", "б", " ", "в"])
    [Splice(start=0, old=(), new=('а', ' '))]
    """
    olds = [at for at, token in enumerate(before) if not _is_gap(token)]
    news = [at for at, token in enumerate(after) if not _is_gap(token)]
    changes = splices([before[place] for place in olds], [after[place] for place in news])
    kept = [(-1, -1), *_kept(olds, news, changes), (len(before), len(after))]
    return joined(_between(before, after, kept))


def _kept(olds: Sequence[int], news: Sequence[int], changes: Iterable[Splice]) -> Iterator[tuple[int, int]]:
    """The places of what stays, where only the tokens at ``olds`` and ``news`` were compared."""
    at = to = 0
    for change in changes:
        yield from zip(olds[at : change.start], news[to : to + change.start - at], strict=True)
        to += change.start - at + len(change.new)
        at = change.end
    yield from zip(olds[at:], news[to:], strict=True)


def joined(changes: Iterable[Splice]) -> list[Splice]:
    """Splices in order, those that touch made one.

    >>> joined([Splice(0, ("за",), ("в",)), Splice(1, (" ",), ())])
    [Splice(start=0, old=('за', ' '), new=('в',))]
    """
    made: list[Splice] = []
    for change in changes:
        if made and made[-1].end == change.start:
            last = made.pop()
            made.append(Splice(last.start, last.old + change.old, last.new + change.new))
        else:
            made.append(change)
    return made


def _is_gap(word: str) -> bool:
    return word != "\n" and word.isspace()


def _between(
    before: Sequence[str], after: Sequence[str], kept: Sequence[tuple[int, int]], offset: int = 0
) -> Iterator[Splice]:
    for (old, new), (old_next, new_next) in pairwise(kept):
        gone, come = before[old + 1 : old_next], after[new + 1 : new_next]
        start, end = _shared_ends(gone, come)
        if len(gone) > start + end or len(come) > start + end:
            at = offset + old + 1 + start
            yield Splice(at, tuple(gone[start : len(gone) - end]), tuple(come[start : len(come) - end]))


def _piece(before: Sequence[str], after: Sequence[str], offset: int) -> Iterator[Splice]:
    start, end = _shared_ends(before, after)
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    offset += start
    if len(old) + len(new) <= ORDINARY:
        yield from _compared(old, new, offset)
        return
    for at, upto, to, till in _hunks(old, new):
        gone, come = old[at:upto], new[to:till]
        ordinary = len(gone) + len(come) <= ORDINARY
        yield from (_compared if ordinary else _in_blocks)(gone, come, offset + at)


def _shared_ends(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    if not before or not after or (before[0] != after[0] and before[-1] != after[-1]):
        return 0, 0
    start = _run(before, 0, after, 0)
    room = min(len(before), len(after)) - start
    return start, min(room, _run(before[::-1], 0, after[::-1], 0))


def _run(before: Sequence[str], at: int, after: Sequence[str], to: int) -> int:
    """How many tokens are the same from two places on; whole slices are compared, which is quick."""
    room = min(len(before) - at, len(after) - to)
    run, step = 0, FIRST_STEP
    while run < room:
        step = min(step, room - run)
        if before[at + run : at + run + step] != after[to + run : to + run + step]:
            return run + _parting(before[at + run : at + run + step], after[to + run : to + run + step])
        run, step = run + step, step * 2
    return room


def _parting(before: Sequence[str], after: Sequence[str]) -> int:
    """Where two sequences of one length differ first."""
    same, differ = 0, len(before)
    while differ - same > 1:
        middle = (same + differ) // 2
        if before[same:middle] == after[same:middle]:
            same = middle
        else:
            differ = middle
    return same


def _hunks(old: Sequence[str], new: Sequence[str]) -> Iterator[Hunk]:
    """Where two long texts part, each time up to where they surely come together again."""
    at = to = 0
    anchors: Sequence[tuple[int, int]] | None = None
    while len(old) - at + len(new) - to > REST:
        meeting = _near(old, at, new, to)
        if meeting is None:
            anchors = _anchors(old, new) if anchors is None else anchors
            meeting = next((pair for pair in anchors[bisect_left(anchors, (at, to)) :] if pair[1] >= to), None)
        upto, till = meeting or (len(old), len(new))
        yield at, upto, to, till
        run = _run(old, upto, new, till)
        at, to = upto + run, till + run
    if at < len(old) or to < len(new):
        yield at, len(old), to, len(new)


def _near(old: Sequence[str], at: int, new: Sequence[str], to: int) -> tuple[int, int] | None:
    """Where two texts that part come together again before long."""
    for most, sure in NEAR:
        for reach in range(1, most + 1):
            for upto in range(max(at, at + reach - (len(new) - to - 1)), min(at + reach + 1, len(old))):
                till = to + reach - (upto - at)
                if old[upto] == new[till] and old[upto : upto + sure] == new[till : till + sure]:
                    return upto, till
    return None


def _anchors(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[int, int]]:
    """Places that are surely the same in both, in order: words that occur once in each, or sequences that do.

    No sequences are looked for where most words occur on one side only: what is left is compared at once.
    """
    pairs = _occurring_once(old, new)
    if len(pairs) * SEQUENCE * SEQUENCE < len(old) and not _mostly_foreign(*_in_both(old, new), old, new):
        pairs = _occurring_once(_sequences(old), _sequences(new))
    return _rising(pairs)


def _sequences(words: Sequence[str]) -> Sequence[Hashable]:
    return list(zip(*(words[by:] for by in range(SEQUENCE)), strict=False))


def _rising(pairs: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The longest row of pairs that rises on both sides."""
    ends: list[int] = []  # for each length the place in the new text where the lowest row of it ends
    lasts: list[int] = []  # and the last of its pairs
    before: list[int] = []
    for place, (_, to) in enumerate(pairs):
        length = bisect_left(ends, to)
        ends[length : length + 1] = [to]
        lasts[length : length + 1] = [place]
        before.append(lasts[length - 1] if length else -1)
    row: list[tuple[int, int]] = []
    place = lasts[-1] if lasts else -1
    while place >= 0:
        row.append(pairs[place])
        place = before[place]
    return row[::-1]


def _occurring_once(old: Sequence[Hashable], new: Sequence[Hashable]) -> Sequence[tuple[int, int]]:
    olds, news = Counter(old), Counter(new)
    where = {what: to for to, what in enumerate(new) if news[what] == 1}
    return [(at, where[what]) for at, what in enumerate(old) if olds[what] == 1 and what in where]


def _in_blocks(old: Sequence[str], new: Sequence[str], offset: int) -> Iterator[Splice]:
    """What is still long, and has nothing in common that occurs once, is cut in proportion.

    What occurs on one side only stays nowhere: where that is much, only the rest is compared.
    """
    olds, news = _in_both(old, new)
    if _mostly_foreign(olds, news, old, new):
        kept = _kept(olds, news, splices([old[at] for at in olds], [new[to] for to in news]))
        yield from _between(old, new, [(-1, -1), *kept, (len(old), len(new))], offset)
        return
    blocks = -(-(len(old) + len(new)) // ORDINARY)
    for block in range(blocks):
        at, upto = (len(old) * place // blocks for place in (block, block + 1))
        to, till = (len(new) * place // blocks for place in (block, block + 1))
        yield from _compared(old[at:upto], new[to:till], offset + at)


def _in_both(old: Sequence[str], new: Sequence[str]) -> tuple[Sequence[int], Sequence[int]]:
    """The places of the tokens that occur on both sides."""
    common = set(old) & set(new)
    olds, news = ([at for at, token in enumerate(side) if token in common] for side in (old, new))
    return olds, news


def _mostly_foreign(olds: Sequence[int], news: Sequence[int], old: Sequence[str], new: Sequence[str]) -> bool:
    return len(olds) + len(news) <= (len(old) + len(new)) * MOSTLY_COMMON


def _compared(old: Sequence[str], new: Sequence[str], offset: int) -> Iterator[Splice]:
    if not old or not new or set(old).isdisjoint(new):
        if old or new:
            yield Splice(offset, tuple(old), tuple(new))
        return
    code: dict[str, str] = {}
    for token in (*old, *new):
        code.setdefault(token, chr(_FIRST_CODE + len(code)))
    left, right = ("".join([code[token] for token in side]) for side in (old, new))
    yield from _decoded(_diff(left, right), offset, list(code))


def _diff(left: str, right: str) -> list[tuple[int, str]]:
    if (len(left) + len(right)) * Indel.distance(left, right) <= MYERS_WORK:
        found: list[tuple[int, str]] = _ENGINE.diff_main(left, right, False)
        return found
    rough: list[tuple[int, str]] = []
    for step in Indel.opcodes(left, right):
        if step.tag == "equal":
            rough.append((_ENGINE.DIFF_EQUAL, left[step.src_start : step.src_end]))
        else:
            rough.append((_ENGINE.DIFF_DELETE, left[step.src_start : step.src_end]))
            rough.append((_ENGINE.DIFF_INSERT, right[step.dest_start : step.dest_end]))
    _ENGINE.diff_cleanupMerge(rough)
    return rough


def _decoded(found: Iterable[tuple[int, str]], start: int, code: Sequence[str]) -> Iterator[Splice]:
    at = start
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    for kind, coded in (*found, (diff_match_patch.DIFF_EQUAL, "")):
        run = tuple([code[ord(sign) - _FIRST_CODE] for sign in coded])
        if kind == diff_match_patch.DIFF_DELETE:
            old += run
        elif kind == diff_match_patch.DIFF_INSERT:
            new += run
        else:
            if old or new:
                yield Splice(at, old, new)
            at += len(old) + len(run)
            old, new = (), ()
