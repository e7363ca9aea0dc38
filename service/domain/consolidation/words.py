"""The contents that several amendments give one clause, brought together, and which words are whose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
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
    """All that was wished of a clause in one; what cannot be is left as the earlier wishes have it, and told.

    >>> wishes = [Wish(text, Clause("c", "point", text=text)) for text in ("за 10 дней", "за 30 дней со дня")]
    >>> together(Clause("c", "point", text="за 30 дней"), wishes, Language("ru"))[0].text
    'за 10 дней со дня'
    """
    return (wishes[0].clause, ()) if len(wishes) == 1 else _together(base, tuple(wishes), language)


@lru_cache(maxsize=4096)
def _together(base: Clause, wishes: tuple[Wish, ...], language: Language) -> tuple[Clause, Sequence[Met]]:
    """Kept, for one text is asked for under many choices, and in most clauses they are the same."""
    made, met = base, list[Met]()
    for place, wish in enumerate(wishes):
        before = made
        made, reasons = _with(base, wish.clause, before, language)
        for reason, open_ in reasons:
            meeting = [one for one in wishes[:place] if _with(base, wish.clause, one.clause, language)[1]]
            who = tuple(one.by for one in (*(meeting or wishes[:place]), wish))
            met.append(Met(who, reason, open=open_))
    return made, tuple(met)


def _with(base: Clause, wish: Clause, made: Clause, language: Language) -> tuple[Clause, Sequence[tuple[str, bool]]]:
    """One more wish beside what the earlier ones made of the base, and what to say of it: why, and if it is open."""
    heading = _words((base.heading, wish.heading, made.heading), language)
    text = _words((base.text, wish.text, made.text), language)
    named = _settled(*((one.kind, one.label) for one in (base, wish, made)))
    kind, label = named or (made.kind, made.label)
    reasons = [
        (heading.reason or "same-heading", heading.open),
        (text.reason or "same-words", text.open),
        ("same-label", named is None),
    ]
    told = [(reason, open_) for reason, open_ in reasons if open_ or reason not in _SAME]
    return replace(made, kind=kind, label=label, heading=heading.words, text=text.words), told


_SAME = frozenset({"same-heading", "same-words", "same-label"})


def _settled(base: T, wish: T, made: T) -> T | None:
    """One more wish beside what the earlier ones made of the base; ``None`` where both want something else."""
    if wish in (base, made):
        return made
    return wish if made == base else None


@dataclass(frozen=True, slots=True)
class _Words:
    words: str
    reason: str = ""
    open: bool = False


def _words(words: tuple[str, str, str], language: Language) -> _Words:
    """The words (base, wished by one more, made so far) brought together."""
    base, wish, made = words
    settled = _settled(base, wish, made)
    if settled is not None:
        return _Words(settled)
    match rebase(base, wish, made, language):
        case Moved(text):
            return _Words(text)
        case Satisfied():
            return _Words(made)
        case Touched(text, near, settled=True):
            return _Words(text, near)
        case Collision() | Touched():
            return _Words(made, open=True)
        case never:  # pragma: no cover
            assert_never(never)
