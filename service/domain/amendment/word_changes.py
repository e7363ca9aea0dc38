"""A change of words as an instruction says it: each place named by words that occur there only.

The same reading carries it out (``carried_out``) and checks what is printed (``said``): a change is told word by word
only if somebody who does as told gets the new text exactly; otherwise the unit is given in full.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from service.domain.amendment.reading_words import Span, spans, stops
from service.domain.amendment.word_spacing import between, closed, replaced
from service.domain.text.diff import Splice, absorbed, compared
from service.domain.text.words import is_number, is_sentence, is_word, tokens

LONGEST = 3
"""Up to so many changes of one text are told word by word; more are hard to follow and the text is given in full."""

SHORT = 5
REWRITTEN = 0.7
"""A text of more than ``SHORT`` words of which more than this share goes is given in full."""

END_MARKS = frozenset(".;:,")
"""Marks that stay at the end of a unit when words are added to it."""

ONLY, ALL, LAST, BOTH = 0, -1, -2, -3
"""Which occurrence is meant: the only one, every one, the last, the two there are; from 1 on they are counted."""


class Deed(StrEnum):
    """What is done at one place."""

    REPLACE = "replace"
    DELETE = "delete"
    INSERT_AFTER = "insert-after"
    INSERT_BEFORE = "insert-before"
    APPEND = "append"  # before the mark at the end, if there is one
    APPEND_SENTENCE = "append-sentence"


@dataclass(frozen=True, slots=True)
class WordChange:
    """One place, named by ``quoted`` (empty when appending), and the words that come there.

    ``which`` is ``ONLY``, ``ALL``, ``LAST``, ``BOTH`` or a number; ``named``: a mark is called by its name («точку»).
    """

    deed: Deed
    quoted: str
    words: str = ""
    which: int = ONLY
    named: bool = False


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A change whose place is not beyond doubt, and what it might be.

    ``reason``: not-found, several, too-few (fewer than counted), meets (another change of the same instruction),
    end-mark (words with a mark of their own added to a text that ends with one).
    """

    change: WordChange
    reason: str
    places: tuple[Span, ...] = ()


def carried_out(text: str, changes: Sequence[WordChange], rooms: Sequence[Span | None] | None = None) -> str | Unplaced:
    """The text as it is after all changes, each placed in the text as it was; ``rooms`` the sentence each is made in.

    >>> carried_out("за 30 дней", [WordChange(Deed.REPLACE, "30", "10")])
    'за 10 дней'
    >>> carried_out("дом и дом", [WordChange(Deed.DELETE, "дом")]).reason
    'several'
    """
    made: list[tuple[int, int, str, WordChange]] = []
    for change, within in zip(changes, rooms or [None] * len(changes), strict=True):
        found = _placed(text, change, within or Span(0, len(text)))
        if isinstance(found, Unplaced):
            return found
        made += [(*_spliced(text, span, change), change) for span in found]
    made.sort(key=lambda one: one[:2])
    for one, two in pairwise(made):
        if one[1] > two[0] or one[0] == two[0]:
            return Unplaced(two[3], "meets", (Span(one[0], one[1]), Span(two[0], two[1])))
    return _joined(text, made)


def _joined(text: str, made: Sequence[tuple[int, int, str, WordChange]]) -> str:
    parts: list[str] = []
    at = 0
    for start, end, words, _ in made:
        parts += (text[at:start], words)
        at = end
    return "".join((*parts, text[at:]))


def _placed(text: str, change: WordChange, room: Span) -> tuple[Span, ...] | Unplaced:
    if change.deed in {Deed.APPEND, Deed.APPEND_SENTENCE}:
        return _at_end(text, change, room)
    if change.which > ONLY:
        return _chosen(change, spans(text, change.quoted))
    found = occurrences(text, change, room)
    return _chosen(change, found) if found else Unplaced(change, "not-found")


def occurrences(text: str, change: WordChange, room: Span) -> tuple[Span, ...]:
    """Where the quoted words stand in a sentence or text; a full stop called by its name ends a sentence.

    >>> named = WordChange(Deed.REPLACE, ".", ";", named=True)
    >>> occurrences("По ст. 5 решает Совет.", named, Span(0, 22))
    (Span(start=21, end=22),)
    """
    found = tuple(one for one in spans(text, change.quoted) if room.start <= one.start and one.end <= room.end)
    if change.named and change.quoted == "." and len(found) > 1 and change.which == ONLY:
        return tuple(one for one in stops(text) if room.start <= one.start < room.end) or found
    return found


def _chosen(change: WordChange, found: tuple[Span, ...]) -> tuple[Span, ...] | Unplaced:
    if change.which == BOTH and len(found) != len((1, 2)):
        return Unplaced(change, "several" if len(found) > 1 else "too-few", found)
    if change.which in {ALL, BOTH}:
        apart = all(one.end <= two.start for one, two in pairwise(found))
        return found if apart else Unplaced(change, "several", found)
    if change.which == LAST:
        return found[-1:]
    if change.which == ONLY:
        return found if len(found) == 1 else Unplaced(change, "several", found)
    return found[change.which - 1 : change.which] or Unplaced(change, "too-few", found)


def _at_end(text: str, change: WordChange, room: Span) -> tuple[Span, ...] | Unplaced:
    end = room.start + len(text[room.start : room.end].rstrip())
    marked = end > room.start and text[end - 1] in END_MARKS
    if change.deed is Deed.APPEND_SENTENCE or not marked or is_sentence(tokens(change.words)):
        return (Span(end, end),)
    if change.words.rstrip()[-1:] in END_MARKS:
        return Unplaced(change, "end-mark", (Span(end - 1, end), Span(end, end)))
    return (Span(end - 1, end - 1),)


def _spliced(text: str, span: Span, change: WordChange) -> tuple[int, int, str]:
    words = change.words.strip()
    match change.deed:
        case Deed.REPLACE:
            return replaced(text, span.start, span.end, words)
        case Deed.DELETE:
            return closed(text, span.start, span.end)
        case Deed.INSERT_BEFORE:
            return between(text, span.start, words)
        case _:
            return between(text, span.end, words)


# ── telling ───────────────────────────────────────────────────────────────────────────────────


def said(old: str, new: str, longest: int = LONGEST) -> tuple[WordChange, ...] | None:
    """The changes of a text word by word; ``None`` where they cannot be told so.

    >>> said("за 30 дней", "за 10 дней")
    (WordChange(deed=<Deed.REPLACE: 'replace'>, quoted='30', words='10', which=0, named=False),)
    """
    base = tokens(old)
    changes = absorbed(base, compared(old, new))
    if not old or not new or not changes or len(changes) > longest or _rewritten(base, changes):
        return None
    told = [_told(base, change, room) for change, room in zip(changes, _rooms(base, changes), strict=True)]
    known = [one for one in told if one is not None]
    return tuple(known) if len(known) == len(told) and carried_out(old, known) == new else None


def _rewritten(base: Sequence[str], changes: Sequence[Splice]) -> bool:
    """Whether so little of a longer text stays that naming what goes would repeat it."""
    words = sum(map(is_word, base))
    gone = sum(is_word(token) for change in changes for token in change.old)
    return words > SHORT and gone > REWRITTEN * words


def _rooms(base: Sequence[str], changes: Sequence[Splice]) -> Iterator[tuple[int, int]]:
    """For each change the stretch of the text from which its place may be named: up to its neighbours."""
    starts = [0, *(change.end for change in changes)]
    ends = [*(change.start for change in changes), len(base)]
    return zip(starts[:-1], ends[1:], strict=True)


def _told(base: Sequence[str], change: Splice, room: tuple[int, int]) -> WordChange | None:
    """The narrowest words that name the place and that, replaced, give the new text."""
    if not change.old:
        inserted = _insertion(base, change, room)
        if inserted is not None:
            return inserted
    text = "".join(base)
    wanted = "".join((*base[: change.start], *change.new, *base[change.end :]))
    span: tuple[int, int] | None = (change.start, change.end)
    while span is not None:
        start, end = span
        quoted = "".join(base[start:end]).strip()
        words = "".join((*base[start : change.start], *change.new, *base[change.end : end])).strip()
        made = WordChange(Deed.REPLACE if words else Deed.DELETE, quoted, words)
        if _is_seen(quoted, words) and _does(text, made, wanted):
            return made
        span = _wider(base, span, room)
    return None


def _is_seen(quoted: str, words: str) -> bool:
    """Whether the change can be seen in quotation marks, and its place named by a word or one mark."""
    named = len(quoted) == 1 or any(map(is_word, tokens(quoted)))
    return named and quoted.split() != words.split()


def _does(text: str, change: WordChange, wanted: str) -> bool:
    return carried_out(text, [change]) == wanted


def _insertion(base: Sequence[str], change: Splice, room: tuple[int, int]) -> WordChange | None:
    text, words = "".join(base), "".join(change.new).strip()
    wanted = "".join((*base[: change.start], *change.new, *base[change.start :]))
    if not words:
        return None
    possible = (made for made in _insertions(base, change.start, room, words) if _does(text, made, wanted))
    return next(possible, None)


def _insertions(base: Sequence[str], at: int, room: tuple[int, int], words: str) -> Iterator[WordChange]:
    if at >= len(base) - 1:
        deed = Deed.APPEND_SENTENCE if is_sentence(tokens(words)) else Deed.APPEND
        yield WordChange(deed, "", words)
    for start in range(at - 1, room[0] - 1, -1):
        if is_word(base[start]):
            yield WordChange(Deed.INSERT_AFTER, "".join(base[start:at]).strip(), words)
    for end in range(at + 1, room[1] + 1):
        if is_word(base[end - 1]):
            yield WordChange(Deed.INSERT_BEFORE, "".join(base[at:end]).strip(), words)


def _wider(base: Sequence[str], span: tuple[int, int], room: tuple[int, int]) -> tuple[int, int] | None:
    """One word more, first in front, then behind; ``None`` where the neighbouring changes begin."""
    start, end = span
    front = next((at for at in range(start - 1, room[0] - 1, -1) if is_word(base[at])), None)
    if front is not None:
        return front, end
    behind = next((at + 1 for at in range(end, room[1]) if is_word(base[at])), None)
    return None if behind is None else (start, behind)


def one_word(words: str) -> bool:
    """Whether there is one word at most.

    >>> one_word("срок"), one_word("в срок")
    (True, False)
    """
    return sum(map(is_word, tokens(words))) <= 1


def figures(words: str) -> bool:
    """Whether there are figures and nothing else.

    >>> figures("30"), figures("30 дней")
    (True, False)
    """
    found = [token for token in tokens(words) if not token.isspace()]
    return bool(found) and all(map(is_number, found))
