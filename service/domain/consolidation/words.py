"""The contents that several amendments give one clause, brought together, and which words are whose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, assert_never

from service.domain.ids import AmendmentId, Language
from service.domain.text.clause import Clause
from service.domain.text.rebase import Collision, Moved, Satisfied, Touched, rebase

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Wish:
    """What an amendment makes of a clause."""

    by: AmendmentId
    clause: Clause


@dataclass(frozen=True, slots=True)
class Met:
    """Amendments whose changes of one clause meet: they cannot both stand, or somebody should read them again."""

    amendments: tuple[AmendmentId, ...]
    reason: str
    open: bool


def together(base: Clause, wishes: Sequence[Wish], language: Language) -> tuple[Clause, Sequence[Met]]:
    """All that was wished of a clause in one; what cannot be is left as the earlier wishes have it, and told."""
    if len(wishes) == 1:
        return wishes[0].clause, ()
    made, met = base, list[Met]()
    for place, wish in enumerate(wishes):
        before = made
        made, reasons = _with(base, wish.clause, before, language)
        for reason in reasons:
            meeting = [one for one in wishes[:place] if _with(base, wish.clause, one.clause, language)[1]]
            who = tuple(one.by for one in (*(meeting or wishes[:place]), wish))
            met.append(Met(who, reason, open=reason in OPEN))
    return made, met


OPEN = frozenset({"same-heading", "same-words", "same-label"})


def _with(base: Clause, wish: Clause, made: Clause, language: Language) -> tuple[Clause, Sequence[str]]:
    """One more wish beside what the earlier ones made of the base, and what to say of it."""
    heading = _words((base.heading, wish.heading, made.heading), language)
    text = _words((base.text, wish.text, made.text), language)
    named = _settled(*((one.kind, one.label) for one in (base, wish, made)))
    kind, label = named or (made.kind, made.label)
    reasons = [
        "same-heading" if heading[1] is None else heading[1],
        "same-words" if text[1] is None else text[1],
        "same-label" if named is None else "",
    ]
    clause = replace(made, kind=kind, label=label, heading=heading[0], text=text[0])
    return clause, [reason for reason in reasons if reason]


def _settled(base: T, wish: T, made: T) -> T | None:
    """One more wish beside what the earlier ones made of the base; ``None`` where both want something else."""
    if wish in (base, made):
        return made
    return wish if made == base else None


def _words(words: tuple[str, str, str], language: Language) -> tuple[str, str | None]:
    """The words (base, wished by one more, made so far) brought together, and what to look at.

    The reason is empty where there is nothing, ``None`` where they cannot be brought together.
    """
    base, wish, made = words
    settled = _settled(base, wish, made)
    if settled is not None:
        return settled, ""
    match rebase(base, wish, made, language):
        case Moved(text):
            return text, ""
        case Satisfied():
            return made, ""
        case Touched(text, near):
            return text, near
        case Collision():
            return made, None
        case never:  # pragma: no cover
            assert_never(never)
