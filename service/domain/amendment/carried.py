"""What is known when one operation is brought over to a new version, and what may become of it."""

from dataclasses import dataclass
from typing import assert_never

from service.domain.amendment.amendment import Carry
from service.domain.amendment.footprint import Disturbed
from service.domain.amendment.lineage import Lineage
from service.domain.amendment.operation import Operation
from service.domain.ids import Language
from service.domain.text.rebase import Collision, Moved, Satisfied, Touched, rebase
from service.domain.text.tree import ClauseTree


@dataclass(frozen=True, slots=True)
class Crossing:
    """From one version to the next: what it changed, and which units it divided or joined."""

    old: ClauseTree
    new: ClauseTree
    hit: Disturbed
    lineage: Lineage


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one operation: those in its place; none where it is satisfied."""

    outcome: Carry
    operations: tuple[Operation, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What became of words that were to replace others."""

    outcome: Carry
    words: str
    reason: str = ""


SATISFIED = Step(Carry.SATISFIED)


def carry_words(was: str, wanted: str, now: str, language: Language) -> Words:
    """Bring a change of words over to other words.

    >>> carry_words("за 30 дней", "за 10 дней", "за 30 дней со дня", Language("ru")).reason
    'number'
    """
    if was == now:
        return Words(Carry.CLEAN, wanted)
    match rebase(was, wanted, now, language):
        case Moved(text):
            return Words(Carry.CLEAN, text, "words-moved")
        case Satisfied():
            return Words(Carry.SATISFIED, now)
        case Touched(text, reason):
            return Words(Carry.TOUCHED, text, reason)
        case Collision():
            return Words(Carry.CONFLICT, wanted, "same-words")
        case never:
            assert_never(never)
