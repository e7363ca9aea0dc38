"""A change of words as an instruction can say it: each place named by words that occur there only.

The places are found from the operation, not the other way round. Where words alone cannot name a
place, ``said`` says so and the unit is given in full.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from service.domain.text.diff import Splice, absorbed, compared
from service.domain.text.words import is_number, is_sentence, is_word, tokens

LONGEST = 3
"""Up to so many changes of one text are told word by word; more are hard to follow and the text is given in full."""

SHORT = 5
REWRITTEN = 0.7
"""A text of more than ``SHORT`` words of which more than this share goes is given in full."""


class Deed(StrEnum):
    """What is done at one place."""

    REPLACE = "replace"
    DELETE = "delete"
    INSERT_AFTER = "insert-after"
    INSERT_BEFORE = "insert-before"
    APPEND = "append"
    APPEND_SENTENCE = "append-sentence"


@dataclass(frozen=True, slots=True)
class WordChange:
    """One place, named by ``quoted`` (empty when appending), and the words that come there."""

    deed: Deed
    quoted: str
    words: str = ""


def said(old: str, new: str, longest: int = LONGEST) -> tuple[WordChange, ...] | None:
    """The changes of a text word by word; ``None`` where they cannot be told so.

    >>> said("за 30 дней", "за 10 дней")
    (WordChange(deed=<Deed.REPLACE: 'replace'>, quoted='30', words='10'),)
    """
    base = tokens(old)
    changes = absorbed(base, compared(old, new))
    if not old or not new or not changes or len(changes) > longest or _rewritten(base, changes):
        return None
    told = [_told(base, change, room) for change, room in zip(changes, _rooms(base, changes), strict=True)]
    known = [one for one in told if one is not None and _visible(one)]
    return tuple(known) if len(known) == len(told) and _carried_out(base, known) == new else None


def _rewritten(base: Sequence[str], changes: Sequence[Splice]) -> bool:
    """Whether so little of a longer text stays that naming what goes would repeat it."""
    words = sum(map(is_word, base))
    gone = sum(is_word(token) for change in changes for token in change.old)
    return words > SHORT and gone > REWRITTEN * words


def _visible(change: WordChange) -> bool:
    """Whether what goes and comes can be seen in quotation marks."""
    return bool(change.quoted.strip() or change.words.strip())


def _rooms(base: Sequence[str], changes: Sequence[Splice]) -> Iterator[tuple[int, int]]:
    """For each change the stretch of the text from which its place may be named: up to its neighbours."""
    starts = [0, *(change.end for change in changes)]
    ends = [*(change.start for change in changes), len(base)]
    return zip(starts[:-1], ends[1:], strict=True)


def _told(base: Sequence[str], change: Splice, room: tuple[int, int]) -> WordChange | None:
    if not change.old:
        return _insertion(base, change, room)
    start, end = change.start, change.end
    while not _once(base, start, end):
        wider = _wider(base, (start, end), room)
        if wider is None:
            return None
        start, end = wider
    quoted = "".join(base[start:end])
    words = "".join((*base[start : change.start], *change.new, *base[change.end : end]))
    return WordChange(Deed.REPLACE if words.strip() else Deed.DELETE, quoted, words)


def _insertion(base: Sequence[str], change: Splice, room: tuple[int, int]) -> WordChange | None:
    words = "".join(change.new)
    if change.start == len(base):
        sentence = is_sentence(change.new)
        return WordChange(Deed.APPEND_SENTENCE if sentence else Deed.APPEND, "", words)
    for start in range(change.start - 1, room[0] - 1, -1):
        if is_word(base[start]) and _once(base, start, change.start):
            return WordChange(Deed.INSERT_AFTER, "".join(base[start : change.start]), words)
    for end in range(change.start + 1, room[1] + 1):
        if is_word(base[end - 1]) and _once(base, change.start, end):
            return WordChange(Deed.INSERT_BEFORE, "".join(base[change.start : end]), words)
    return None


def _wider(base: Sequence[str], span: tuple[int, int], room: tuple[int, int]) -> tuple[int, int] | None:
    """One word more, first in front, then behind; ``None`` where the neighbouring changes begin."""
    start, end = span
    front = next((at for at in range(start - 1, room[0] - 1, -1) if is_word(base[at])), None)
    if front is not None:
        return front, end
    behind = next((at + 1 for at in range(end, room[1]) if is_word(base[at])), None)
    return None if behind is None else (start, behind)


def _once(base: Sequence[str], start: int, end: int) -> bool:
    wanted = base[start:end]
    if not any(is_word(token) for token in wanted) and len(wanted) > 1:
        return False
    return sum(base[at : at + len(wanted)] == wanted for at in range(len(base) - len(wanted) + 1)) == 1


def _carried_out(base: Sequence[str], changes: Sequence[WordChange]) -> str:
    """What somebody makes of the text who does as told; the check that nothing was left unsaid."""
    places = sorted(_place(base, change) for change in changes)
    if any(one[1] > two[0] for one, two in pairwise(places)):
        return ""
    made: list[str] = []
    at = 0
    for start, end, words in places:
        made += (*base[at:start], words)
        at = end
    return "".join((*made, *base[at:]))


def _place(base: Sequence[str], change: WordChange) -> tuple[int, int, str]:
    wanted = tokens(change.quoted)
    start = next(at for at in range(len(base) + 1) if list(base[at : at + len(wanted)]) == wanted)
    end = start + len(wanted)
    if change.deed in {Deed.REPLACE, Deed.DELETE}:
        return start, end, change.words
    if change.deed in {Deed.APPEND, Deed.APPEND_SENTENCE}:
        return len(base), len(base), change.words
    place = start if change.deed is Deed.INSERT_BEFORE else end
    return place, place, change.words


def one_word(words: str) -> bool:
    """Whether there is one word at most."""
    return sum(map(is_word, tokens(words))) <= 1


def figures(words: str) -> bool:
    """Whether there are figures and nothing else."""
    found = [token for token in tokens(words) if not token.isspace()]
    return bool(found) and all(map(is_number, found))
