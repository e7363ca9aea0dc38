"""Two changes of one text brought together, or the reason why a person must do it.

    Moved       mine stands on their text, none of our words met
    Satisfied   their text already says all that mine changed
    Touched     a proposal; our words met without overlapping, or one of us changed a negation, number,
                date or modal verb in the same sentence: the author confirms
    Collision   the same words, or one place: nobody's words are guessed

``rebase(base, mine, theirs)`` collides exactly when ``rebase(base, theirs, mine)`` does, and where
both give a text it is the same.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, product

from service.domain.ids import Language
from service.domain.text.diff import Splice, absorbed, compared
from service.domain.text.merge import Meeting, Sway, meetings, only_reading, sways
from service.domain.text.sense import turning
from service.domain.text.words import is_sentence, sentence_ends, tokens


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

    ``reason`` is adjoining, unsure-place, rewritten-around, or a ``Turn``.
    """

    text: str
    reason: str


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


def rebase(base: str, mine: str, theirs: str, language: Language) -> Rebased:
    """Bring my changes of ``base`` onto their text.

    >>> rebase("в течение 30 дней со дня", "в течение 10 дней со дня", "в течение 30 дней с даты", Language("ru"))
    Touched(text='в течение 10 дней с даты', reason='number')
    """
    words = tokens(base)
    ours, other = (sways(words, compared(base, text)) for text in (mine, theirs))
    shared = set(ours) & set(other)
    left = [change for change in ours if change not in shared]
    right = [change for change in other if change not in shared]
    if not left:
        return Satisfied()
    met = list(meetings(left, right))
    clashes = [(one, two) for one, two, how in met if how is Meeting.CLASH]
    text = None if clashes else only_reading(words, left, right, shared)
    if text is None:
        return Collision(tuple(_clash(words, one, two) for one, two in clashes or [pair[:2] for pair in met]))
    closest = max((how for _, _, how in met), default=None)
    reason = _REASONS[closest] if closest else _nearness(base, words, left, right, language)
    return Touched(text, reason) if reason else Moved(text)


def _nearness(
    base: str, words: Sequence[str], left: Sequence[Sway], right: Sequence[Sway], language: Language
) -> str | None:
    mine, theirs = (absorbed(words, [change.left for change in side]) for side in (left, right))
    if any(one.start <= two.end and two.start <= one.end for one, two in product(mine, theirs)):
        return "rewritten-around"
    borders = _borders(base, words)
    near = {
        change
        for one, two in product(left, right)
        if _sentences(borders, one) & _sentences(borders, two)
        for change in (one, two)
    }
    turn = turning((word for change in near for word in _changed(change.left)), language)
    return turn.value if turn else None


def _borders(base: str, words: Sequence[str]) -> Sequence[int]:
    """The tokens before which a sentence ends; the end of the text is the last."""
    places = list(accumulate(map(len, words), initial=0))
    return [*(bisect_left(places, end) for end in sentence_ends(base)), len(words)]


def _sentences(borders: Sequence[int], change: Sway) -> frozenset[int]:
    """The sentences that a change is in; a whole sentence put in between two is in neither."""
    first, last = bisect_left(borders, change.left.start), bisect_right(borders, change.right.end)
    between = not change.left.old and change.left.start in {0, *borders}
    return frozenset() if between and is_sentence(change.left.new) else frozenset(range(first, last + 1))


def _changed(change: Splice) -> Iterator[str]:
    before, after = Counter(change.old), Counter(change.new)
    yield from (before - after)
    yield from (after - before)


def _clash(words: Sequence[str], one: Sway, two: Sway) -> Clash:
    start, end = min(one.left.start, two.left.start), max(one.left.end, two.left.end)

    def with_only(change: Splice) -> str:
        return "".join((*words[start : change.start], *change.new, *words[change.end : end]))

    return Clash("".join(words[start:end]), with_only(one.left), with_only(two.left))
