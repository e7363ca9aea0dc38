"""What speaks against admitting an amendment, computed for the chair who rules (domain.md §9.3).

Hints, never a ruling. What no program can judge (the concept of the act, words of language only) is
not guessed at; deadlines and mandates are judged when an amendment is tabled.
"""

from collections.abc import Iterator
from enum import StrEnum

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.footprint import clauses
from service.domain.amendment.marshalling import COMPROMISE
from service.domain.amendment.neighbourhood import fits
from service.domain.amendment.operation import RemoveClause, RepealClause, ReplaceClause
from service.domain.ids import ClauseId
from service.domain.text.clause import ClauseKind
from service.domain.text.tree import ClauseTree

_SINGLE = {ClauseKind.ARTICLE, ClauseKind.ANNEX, ClauseKind.PREAMBLE, ClauseKind.NAME, ClauseKind.RECITAL}


class Hint(StrEnum):
    """A reason to look closer; the number is that of domain.md §9.3."""

    DOES_NOT_FIT = "A1-does-not-fit"
    WHOLE_ACT = "A2-whole-act"
    SEVERAL_UNITS = "A3-several-units"
    NO_JUSTIFICATION = "A9-no-justification"


def hints(amendment: Amendment, tree: ClauseTree | None) -> tuple[Hint, ...]:
    """The hints on an amendment; ``tree`` is the text that it stands on, if it stands on any."""
    return tuple(_hints(amendment, tree))


def _hints(amendment: Amendment, tree: ClauseTree | None) -> Iterator[Hint]:
    if tree is None or not fits(tree, amendment.operations):
        yield Hint.DOES_NOT_FIT
    else:
        if _whole_act(amendment, tree):
            yield Hint.WHOLE_ACT
        if amendment.kind != COMPROMISE and len(_units(amendment, tree)) > 1:
            yield Hint.SEVERAL_UNITS
    if not amendment.justification.strip():
        yield Hint.NO_JUSTIFICATION


def _whole_act(amendment: Amendment, tree: ClauseTree) -> bool:
    """Whether it leaves out or redrafts every article."""
    taken = {
        step.clause for step in amendment.operations if isinstance(step, RemoveClause | RepealClause | ReplaceClause)
    }
    articles = [row.clause.id for _, row in tree.walk() if row.clause.kind is ClauseKind.ARTICLE] if taken else []
    return bool(articles) and all(any(above.id in taken for above in tree.path(id)) for id in articles)


def _units(amendment: Amendment, tree: ClauseTree) -> set[ClauseId]:
    """The articles, or units like them, in which something is changed."""
    touched = [clause for clause in clauses(amendment.operations) if clause in tree.index]
    above = (next((unit.id for unit in tree.path(clause) if unit.kind in _SINGLE), clause) for clause in touched)
    return set(above)
