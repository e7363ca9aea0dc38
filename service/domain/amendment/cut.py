"""A text in several parts, changed as a whole: the parts that it then has, where the changes tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from service.domain.text.diff import Splice, compared
from service.domain.text.merge import sways
from service.domain.text.words import tokens


@dataclass(frozen=True, slots=True)
class Cut:
    """The parts of a changed text; ``unsure`` where words change at a border, so that they could belong to either."""

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
    homes: list[list[Splice]] = [[] for _ in parts]
    unsure = False
    changes = compared(whole, changed)
    for change, sway in zip(changes, sways(tokens(whole), changes), strict=True):
        places = (change, sway.left, sway.right)
        found = [(at, place) for place in places if (at := _home(place, ranges)) is not None]
        if not found:
            return None
        at, place = found[0]
        homes[at].append(_from(ranges[at][0], place))
        unsure = unsure or any(_at_border(place, ranges) or other != at for other, place in found)
    made = [_changed(tokens(part), splices) for part, splices in zip(parts, homes, strict=True)]
    return Cut(tuple(made), unsure)


def _at_border(change: Splice, ranges: Sequence[tuple[int, int]]) -> bool:
    """Whether a change ends where a part but the last does, or begins where a part but the first does."""
    return change.end in [end for _, end in ranges[:-1]] or change.start in [start for start, _ in ranges[1:]]


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
