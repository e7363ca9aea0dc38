"""How two texts differ: ``edits`` exactly, for merging; ``marks`` as a lawyer would mark it, for reading.

Both rest on one word diff (``alignment``); what is shown gathers it into what was rewritten (``islands``).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from service.domain.text.alignment import Splice, splices, splices_by_words
from service.domain.text.edit import Change, TextEdit
from service.domain.text.islands import absorbed, by_sentences
from service.domain.text.merge import sways
from service.domain.text.words import tokens

__all__ = ["Mark", "Run", "Splice", "absorbed", "compared", "edits", "marks", "marks_of_sentences"]


class Mark(StrEnum):
    """What becomes of a run of words."""

    SAME = "same"
    DEL = "del"
    INS = "ins"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stay, go or come."""

    op: Mark
    text: str


def marks(old: str, new: str) -> tuple[Run, ...]:
    """The two texts as one, whole words marked, what goes before what comes.

    >>> [(run.op.value, run.text) for run in marks("за 30 дней", "за 10 дней")]
    [('same', 'за '), ('del', '30'), ('ins', '10'), ('same', ' дней')]
    """
    before = tokens(old)
    return _runs(before, _shown(before, old, new))


def marks_of_sentences(old: str, new: str) -> tuple[Run, ...]:
    """As ``marks``, but a much rewritten sentence is shown as replaced: a way of reading, never the mark of record.

    >>> [
    ...     run.text
    ...     for run in marks_of_sentences("Бюро решает. Совет вправе просить.", "Бюро решает. Орган обязан дать.")
    ... ]
    ['Бюро решает. ', 'Совет вправе просить.', 'Орган обязан дать.']
    """
    before = tokens(old)
    return _runs(before, by_sentences(before, _shown(before, old, new)))


def edits(old: str, new: str) -> TextEdit:
    """The smallest exact edit of whole words that makes one text of the other.

    >>> edits("за 30 дней", "за 10 дней").changes
    (Change(start=3, old='30', new='10'),)
    """
    return _as_edit(tokens(old), compared(old, new))


@lru_cache(maxsize=8192)
def compared(old: str, new: str) -> tuple[Splice, ...]:
    """``splices`` of two texts, kept: one list of amendments asks for the same pair several times.

    >>> compared("за 30 дней", "за 10 дней")
    (Splice(start=2, old=('30',), new=('10',)),)
    """
    return tuple(splices(tokens(old), tokens(new)))


@lru_cache(maxsize=1024)
def compared_by_words(old: str, new: str) -> tuple[Splice, ...]:
    """As ``compared``, but the fewest words change, whatever becomes of the spaces between them.

    >>> compared_by_words("в срок", "в новый срок")
    (Splice(start=2, old=(), new=('новый', ' ')),)
    """
    return tuple(splices_by_words(tokens(old), tokens(new)))


def _as_edit(before: Sequence[str], changes: Iterable[Splice]) -> TextEdit:
    made: list[Change] = []
    seen = place = 0
    for splice in changes:
        place += sum(map(len, before[seen : splice.start]))
        seen = splice.start
        made.append(Change(place, "".join(splice.old), "".join(splice.new)))
    return TextEdit(tuple(made))


def _shown(before: Sequence[str], old: str, new: str) -> Sequence[Splice]:
    """The changes gathered, a whole sentence marked as that sentence and not from within the one before."""
    changes = compared(old, new)
    settled = (
        sway.left if sway.left == sway.right else change
        for change, sway in zip(changes, sways(before, changes), strict=True)
    )
    return absorbed(before, settled)


def _runs(before: Sequence[str], changes: Iterable[Splice]) -> tuple[Run, ...]:
    runs: list[Run] = []
    at = 0
    for splice in changes:
        runs.append(Run(Mark.SAME, "".join(before[at : splice.start])))
        runs.append(Run(Mark.DEL, "".join(splice.old)))
        runs.append(Run(Mark.INS, "".join(splice.new)))
        at = splice.end
    runs.append(Run(Mark.SAME, "".join(before[at:])))
    return tuple(run for run in runs if run.text)
