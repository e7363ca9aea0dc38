"""Two changes of one text brought together, or the reason why a person must do it.

    Moved       mine stands on their text, none of our words met
    Satisfied   their text already says all that mine changed
    Touched     a proposal; our words met without overlapping, or stand within a word of each other, or one
                of us changed a negation, number, date or modal verb in the same sentence: the author confirms
    Collision   the same words, or one place: nobody's words are guessed

``rebase(base, mine, theirs)`` collides exactly when ``rebase(base, theirs, mine)`` does, and where
both give a text it is the same.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from service.domain.ids import Language
from service.domain.text.alignment import Splice
from service.domain.text.diff import compared, compared_by_words
from service.domain.text.islands import absorbed, by_sentences
from service.domain.text.merge import Meeting, Sway, as_drawn, meetings, only_reading, side_by_side, sways
from service.domain.text.sense import turning
from service.domain.text.words import is_sentence, is_word, sentence_borders, tokens


@dataclass(frozen=True, slots=True)
class Moved:
    """``text`` is theirs with my changes in it."""

    text: str


@dataclass(frozen=True, slots=True)
class Satisfied:
    """Their text needs nothing of mine any more."""


@dataclass(frozen=True, slots=True)
class Touched:
    """``text`` is a proposal that the author has to confirm.

    ``reason`` is adjoining, unsure-place, rewritten-around, another-cut (apart only if the words are
    told apart otherwise), partly-satisfied (both made some of the same changes), or a ``Turn``.
    Not ``settled`` is a text that depends on which of us stands first or on where a change stands:
    an author may confirm it, but nothing else may take it.
    """

    text: str
    reason: str
    settled: bool = True


@dataclass(frozen=True, slots=True)
class Clash:
    """The words in question: as they stood, as I want them, as they want them."""

    base: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Collision:
    """Both changed the same words or put others in at one place."""

    clashes: tuple[Clash, ...]


Rebased = Moved | Satisfied | Touched | Collision
_REASONS = {Meeting.ADJOINING: "adjoining", Meeting.UNSURE: "unsure-place"}


@dataclass(frozen=True, slots=True)
class _Both:
    """What I changed and what they changed of ``words``, and what both changed alike."""

    words: Sequence[str]
    left: Sequence[Sway]
    right: Sequence[Sway]
    shared: Sequence[Splice]


def rebase(base: str, mine: str, theirs: str, language: Language) -> Rebased:
    """Bring my changes of ``base`` onto their text.

    >>> rebase("в течение 30 дней со дня", "в течение 10 дней со дня", "в течение 30 дней с даты", Language("ru"))
    Touched(text='в течение 10 дней с даты', reason='number', settled=True)
    """
    made = _brought(_both(base, mine, theirs, compared), language)
    if isinstance(made, Moved | Satisfied) or (isinstance(made, Touched) and made.settled):
        return made
    both = _both(base, mine, theirs, compared_by_words)
    if not both.left or not both.right:
        return Touched(mine if both.left else theirs, "another-cut", settled=False)
    match _brought(both, language):
        case Moved(text) | Touched(text, settled=True) if not _is_rewritten_by_one(both):
            return Touched(text, "another-cut", settled=False)
        case _:
            return made


def _both(base: str, mine: str, theirs: str, cut: Callable[[str, str], Sequence[Splice]]) -> _Both:
    """What both rewrote alike as a reader sees it is alike, however its words are told apart."""
    words = tokens(base)
    ours, other = sways(words, cut(base, mine)), sways(words, cut(base, theirs))
    alike = set(_shown(words, ours)) & set(_shown(words, other))
    left, right = (
        [one for one in side if not any(same.start <= one.drawn.start and one.drawn.end <= same.end for same in alike)]
        for side in (ours, other)
    )
    same = set(left) & set(right)
    shared = (*alike, *(one.left for one in same))
    return _Both(words, [one for one in left if one not in same], [one for one in right if one not in same], shared)


def _shown(words: Sequence[str], changes: Iterable[Sway]) -> Sequence[Splice]:
    return absorbed(words, [change.drawn for change in changes])


def _brought(both: _Both, language: Language) -> Rebased:
    words, left, right = both.words, both.left, both.right
    if not left:
        return Satisfied()
    met = list(meetings(left, right))
    clashes = [(one, two) for one, two, how in met if how is Meeting.CLASH]
    text = None if clashes else only_reading(words, left, right, both.shared)
    if text is None:
        proposed = None if _is_rewritten_by_one(both) else as_drawn(words, left, right, both.shared)
        if proposed is not None:
            return Touched(proposed, "unsure-place", settled=False)
        return Collision(tuple(_clash(words, one, two) for one, two in clashes or [pair[:2] for pair in met]))
    closest = max((how for _, _, how in met), default=None)
    reason = _REASONS[closest] if closest else _nearness(both, language)
    return Touched(text, reason) if reason else Moved(text)


def _nearness(both: _Both, language: Language) -> str | None:
    if _is_rewritten_around(both):
        return "rewritten-around"
    words = both.words
    borders = sentence_borders(words)
    turn = turning((word for change in _near(borders, both) for word in _changed(change.drawn)), language)
    if turn:
        return turn.value
    drawn = ([change.drawn for change in side] for side in (both.left, both.right))
    if any(_adjoin(words, borders, one, two) for one, two in side_by_side(*drawn)):
        return "adjoining"
    return "partly-satisfied" if both.shared else None


def _is_rewritten_around(both: _Both) -> bool:
    """Whether, as a reader sees it, one of us rewrote words among which the other changed something."""
    return _overlap(_shown(both.words, both.left), _shown(both.words, both.right))


def _is_rewritten_by_one(both: _Both) -> bool:
    """The same, a much rewritten sentence taken as rewritten whole."""
    shown = (by_sentences(both.words, _shown(both.words, side)) for side in (both.left, both.right))
    return _overlap(*shown)


def _overlap(mine: Sequence[Splice], theirs: Sequence[Splice]) -> bool:
    return any(one.start < two.end and two.start < one.end for one, two in side_by_side(mine, theirs))


def _near(borders: Sequence[int], both: _Both) -> Iterator[Sway]:
    """Changes in whose sentence the other changed something too."""
    mine, theirs = ([(change, _sentences(borders, change)) for change in side] for side in (both.left, both.right))
    for side, other in ((mine, theirs), (theirs, mine)):
        reached = frozenset().union(*(sentences for _, sentences in other))
        yield from (change for change, sentences in side if sentences & reached)


def _sentences(borders: Sequence[int], change: Sway) -> frozenset[int]:
    """The sentences that a change is in; a whole sentence put in between two is in neither."""
    first, last = bisect_left(borders, change.left.start), bisect_right(borders, change.right.end)
    between = not change.left.old and change.left.start in {0, *borders}
    return frozenset() if between and is_sentence(change.left.new) else frozenset(range(first, last + 1))


def _adjoin(words: Sequence[str], borders: Sequence[int], one: Splice, two: Splice) -> bool:
    """Whether there is no word between two changes, or one word of the sentence that both are in."""
    start, end = min(one.end, two.end), max(one.start, two.start)
    between = sum(map(is_word, words[start:end]))
    return not between or (between == 1 and bisect_left(borders, start) == bisect_right(borders, end))


def _changed(change: Splice) -> Iterator[str]:
    before, after = Counter(change.old), Counter(change.new)
    yield from (before - after)
    yield from (after - before)


def _clash(words: Sequence[str], one: Sway, two: Sway) -> Clash:
    start, end = min(one.left.start, two.left.start), max(one.left.end, two.left.end)

    def with_only(change: Splice) -> str:
        return "".join((*words[start : change.start], *change.new, *words[change.end : end]))

    return Clash("".join(words[start:end]), with_only(one.left), with_only(two.left))
