"""The occurrences of a term in a text, and other words put in their place, one by one.

An occurrence is whole tokens: «орган» does not occur in «организация». Occurrences of one form are
counted from 1 in the order of the text.
"""

from collections.abc import Iterator, Sequence

from service.domain.amendment.operation import Swap
from service.domain.text.diff import Splice
from service.domain.text.words import tokens


def occurrences(words: Sequence[str], form: str) -> Iterator[int]:
    """The tokens at which a form begins.

    >>> list(occurrences(tokens("орган и орган"), "орган"))
    [0, 4]
    """
    wanted = tokens(form)
    if wanted:
        yield from (at for at in range(len(words) - len(wanted) + 1) if list(words[at : at + len(wanted)]) == wanted)


def splices(words: Sequence[str], swaps: Sequence[Swap]) -> Sequence[Splice] | None:
    """The swaps at their places; ``None`` where one is missing, two overlap or they are out of order.

    >>> [(one.start, one.new) for one in splices(tokens("орган и орган"), [Swap("орган", 2, "совет")])]
    [(4, ('совет',))]
    """
    made: list[Splice] = []
    for swap in swaps:
        found = list(occurrences(words, swap.form))
        at = found[swap.which - 1] if 0 < swap.which <= len(found) else -1
        if at < (made[-1].end if made else 0):
            return None
        old, new = tokens(swap.form), tokens(swap.by)
        made.append(Splice(at, tuple(old), tuple(new)))
    return made


def swapped(text: str, swaps: Sequence[Swap]) -> str | None:
    """The text with other words for some occurrences; ``None`` where they are not there or would run into others.

    >>> swapped("орган и органы", [Swap("органы", 1, "советы")])
    'орган и советы'
    """
    words = tokens(text)
    changes = splices(words, swaps)
    made = None if changes is None else _spliced(words, changes)
    return "".join(made) if made is not None and tokens("".join(made)) == made else None


def back(text: str, swaps: Sequence[Swap]) -> tuple[Swap, ...]:
    """The swaps on the changed text that give ``text`` back; they must stand in it.

    >>> back("орган и орган", [Swap("орган", 2, "совет")])
    (Swap(form='совет', which=1, by='орган'),)
    """
    words = tokens(text)
    changes = splices(words, swaps)
    assert changes is not None, "not there"
    after = _spliced(words, changes)
    grown, made = 0, []
    for change, swap in zip(changes, swaps, strict=True):
        which = list(occurrences(after, swap.by)).index(change.start + grown) + 1
        made.append(Swap(swap.by, which, swap.form))
        grown += len(change.new) - len(change.old)
    return tuple(made)


def _spliced(words: Sequence[str], changes: Sequence[Splice]) -> list[str]:
    made: list[str] = []
    at = 0
    for change in changes:
        made += (*words[at : change.start], *change.new)
        at = change.end
    return [*made, *words[at:]]
