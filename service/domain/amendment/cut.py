"""A text in several parts, changed as a whole: the parts that it then has, where the changes tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from service.domain.text.diff import Splice, compared
from service.domain.text.words import tokens


@dataclass(frozen=True, slots=True)
class Cut:
    """The parts of a changed text; ``unsure`` where words came in at a border, so that they could belong to either."""

    parts: tuple[str, ...]
    unsure: bool = False


def cut_alike(parts: Sequence[str], gaps: Sequence[str], changed: str) -> Cut | None:
    """The parts of ``changed``, which was made from ``parts`` with ``gaps`` of white space between them.

    ``None`` where a change goes over a border.

    >>> cut_alike(["Срок – 30 дней.", "Он продлевается."], [" "], "Срок – 10 дней. Он продлевается.")
    Cut(parts=('Срок – 10 дней.', 'Он продлевается.'), unsure=False)
    """
    whole = "".join(chain.from_iterable(zip(parts, (*gaps, ""), strict=True)))
    ranges = _ranges(parts, gaps)
    changes = compared(whole, changed)
    homes = [_home(change, ranges) for change in changes]
    if None in homes:
        return None
    made = [
        _changed(tokens(part), [_from(start, one) for one, home in zip(changes, homes, strict=True) if home == at])
        for at, (part, (start, _)) in enumerate(zip(parts, ranges, strict=True))
    ]
    borders = {place for start, end in zip(ranges[1:], ranges[:-1], strict=True) for place in (start[0], end[1])}
    return Cut(tuple(made), any(not change.old and change.start in borders for change in changes))


def _ranges(parts: Sequence[str], gaps: Sequence[str]) -> Sequence[tuple[int, int]]:
    """The tokens at which each part begins and ends in the whole."""
    made: list[tuple[int, int]] = []
    at = 0
    for part, gap in zip(parts, (*gaps, ""), strict=True):
        made.append((at, at + len(tokens(part))))
        at = made[-1][1] + len(tokens(gap))
    return made


def _home(change: Splice, ranges: Sequence[tuple[int, int]]) -> int | None:
    return next((at for at, (start, end) in enumerate(ranges) if start <= change.start and change.end <= end), None)


def _from(start: int, change: Splice) -> Splice:
    return Splice(change.start - start, change.old, change.new)


def _changed(words: Sequence[str], changes: Sequence[Splice]) -> str:
    made: list[str] = []
    at = 0
    for change in changes:
        made += (*words[at : change.start], *change.new)
        at = change.end
    return "".join((*made, *words[at:]))
