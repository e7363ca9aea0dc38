"""Whether an amendment is in order, computed for the chair who rules (domain.md §9.3, A1–A10).

Findings, never a ruling. What cannot be computed is said to be so: where the record of the concept names no
units, nothing is guessed.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.disposal import effective
from service.domain.amendment.editorial import is_editorial
from service.domain.amendment.footprint import clauses
from service.domain.amendment.likeness import reworded
from service.domain.amendment.marshalling import COMPROMISE, EDITORIAL
from service.domain.amendment.neighbourhood import fits
from service.domain.amendment.operation import Operation, RemoveClause, RepealClause, ReplaceClause, ReplaceTerm
from service.domain.amendment.relation import Related, Relation
from service.domain.ids import AmendmentId, ClauseId
from service.domain.text.clause import ClauseKind
from service.domain.text.tree import ClauseTree

_SINGLE = {ClauseKind.ARTICLE, ClauseKind.ANNEX, ClauseKind.PREAMBLE, ClauseKind.NAME, ClauseKind.RECITAL}


class Criterion(StrEnum):
    """What is looked at, in the order of domain.md §9.3."""

    FITS = "A1"  # the text that it changes stands as it was read
    PART = "A2"  # not the whole act
    ONE_UNIT = "A3"
    CONCEPT = "A4"  # within the concept approved
    PARENT = "A5"  # a sub-amendment keeps to what it amends
    IN_TIME = "A6"
    SUPPORT = "A7"  # mandate, and as many delegations as the profile asks for
    SUBSTANCE = "A8"  # more than spelling and punctuation
    JUSTIFIED = "A9"
    OPEN_POINT = "A10"  # not decided already at this stage


class Judged(StrEnum):
    """What was found under a rule."""

    HOLDS = "holds"
    AGAINST = "against"
    UNKNOWN = "not-computed"
    APART = "does-not-apply"


class Hint(StrEnum):
    """What speaks against an amendment, or why nothing can be said."""

    DOES_NOT_FIT = "A1-does-not-fit"
    WHOLE_ACT = "A2-whole-act"
    SEVERAL_UNITS = "A3-several-units"
    OUTSIDE_CONCEPT = "A4-outside-concept"
    NO_SCOPE = "A4-no-scope-on-record"
    TOO_DEEP = "A5-too-deep"
    BEYOND_PARENT = "A5-beyond-parent"
    REVERSES_PARENT = "A5-reverses-parent"
    LATE = "A6-late"
    LITTLE_SUPPORT = "A7-too-little-support"
    LANGUAGE_ONLY = "A8-language-only"
    NO_JUSTIFICATION = "A9-no-justification"
    LONG_JUSTIFICATION = "A9-too-long"
    DECIDED_POINT = "A10-decided-point"
    NO_TEXT = "no-text"  # it stands on no text, so this cannot be looked at


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found under one rule: the units it is about, the other amendment, what was counted and the measure."""

    criterion: Criterion
    judged: Judged
    hint: Hint | None = None
    clauses: tuple[ClauseId, ...] = ()
    amendments: tuple[AmendmentId, ...] = ()
    counted: int | None = None
    measure: int | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What an amendment is judged by besides its words.

    ``scope`` are the units of the concept approved, ``None`` where none are on record; ``concept`` tells whether
    one is approved at all. ``support`` is how many delegations stand by it, ``None`` where it needs none
    (a commission's, a developer's, a draft). ``base`` is the text that ``parent`` stands on. ``related`` with
    ``statuses`` are the amendments that it meets; ``reopened`` tells that its point may be decided anew.
    """

    limit: int | None = None
    concept: bool = False
    scope: frozenset[ClauseId] | None = None
    support: int | None = None
    needed: int = 1
    tabled_at: datetime | None = None
    cut_off: datetime | None = None
    leave: bool = False
    parent: Amendment | None = None
    base: ClauseTree | None = None
    related: tuple[Related, ...] = ()
    statuses: Mapping[AmendmentId, Status] = field(default_factory=dict)
    reopened: bool = False


def findings(amendment: Amendment, tree: ClauseTree | None, around: Circumstances) -> tuple[Finding, ...]:
    """All ten, in their order; ``tree`` is the text that the amendment stands on, if it stands on any.

    >>> told = findings(do.amendment("1", do.without(LAW, "a2")), LAW, Circumstances())
    >>> [one.criterion.value for one in told][:2]
    ['A1', 'A2']
    """
    ground = tree if tree is not None and fits(tree, amendment.operations) else None
    on_text: tuple[tuple[Criterion, _OnText], ...] = (
        (Criterion.PART, _part),
        (Criterion.ONE_UNIT, _one_unit),
        (Criterion.CONCEPT, _concept),
        (Criterion.PARENT, _parent),
        (Criterion.SUBSTANCE, _substance),
        (Criterion.OPEN_POINT, _open_point),
    )
    found = [_holds(Criterion.FITS) if ground else _against(Criterion.FITS, Hint.DOES_NOT_FIT)]
    for rule, look in on_text:
        found.append(look(amendment, ground, around) if ground else _unknown(rule, Hint.NO_TEXT))
    found += [_in_time(around), _support(around), _justified(amendment, around)]
    places = list(Criterion)
    return tuple(sorted(found, key=lambda one: places.index(one.criterion)))


def hints(amendment: Amendment, tree: ClauseTree | None, around: Circumstances) -> tuple[Hint, ...]:
    """What speaks against it, alone.

    >>> [one.value for one in hints(do.amendment("1", do.without(LAW, "a2")), LAW, Circumstances())]
    ['A9-no-justification']
    """
    return tuple(one.hint for one in findings(amendment, tree, around) if one.hint and one.judged is Judged.AGAINST)


_OnText = Callable[[Amendment, ClauseTree, Circumstances], Finding]


def _holds(rule: Criterion) -> Finding:
    return Finding(rule, Judged.HOLDS)


def _apart(rule: Criterion) -> Finding:
    return Finding(rule, Judged.APART)


def _unknown(rule: Criterion, hint: Hint) -> Finding:
    return Finding(rule, Judged.UNKNOWN, hint)


def _against(rule: Criterion, hint: Hint) -> Finding:
    return Finding(rule, Judged.AGAINST, hint)


def _part(amendment: Amendment, tree: ClauseTree, _: Circumstances) -> Finding:
    """Against where it leaves out or redrafts every article."""
    whole = RemoveClause | RepealClause | ReplaceClause
    taken = {step.clause for step in amendment.operations if isinstance(step, whole)}
    every = bool(taken) and _takes_every_article(taken, tree)
    return _against(Criterion.PART, Hint.WHOLE_ACT) if every else _holds(Criterion.PART)


def _takes_every_article(taken: Collection[ClauseId], tree: ClauseTree) -> bool:
    articles = [row.clause.id for row in tree.placed if row.clause.kind is ClauseKind.ARTICLE]
    return bool(articles) and all(any(above.id in taken for above in tree.path(id)) for id in articles)


def _one_unit(amendment: Amendment, tree: ClauseTree, _: Circumstances) -> Finding:
    """One article, or unit like it; a compromise, a term changed throughout and one operation are apart."""
    steps = amendment.operations
    if amendment.kind == COMPROMISE or all(isinstance(step, ReplaceTerm) for step in steps):
        return _apart(Criterion.ONE_UNIT)
    units = _units(steps, tree) if len(steps) > 1 else ()
    if len(units) < 2:
        return _holds(Criterion.ONE_UNIT)
    return Finding(Criterion.ONE_UNIT, Judged.AGAINST, Hint.SEVERAL_UNITS, units, counted=len(units), measure=1)


def _units(steps: tuple[Operation, ...], tree: ClauseTree) -> tuple[ClauseId, ...]:
    """The articles, or units like them, in which something is changed, in the order of the text."""
    touched = [clause for clause in clauses(steps) if clause in tree.index]
    above = {next((unit.id for unit in tree.path(clause) if unit.kind in _SINGLE), clause) for clause in touched}
    return tuple(row.clause.id for _, row in tree.walk() if row.clause.id in above)


def _concept(amendment: Amendment, tree: ClauseTree, around: Circumstances) -> Finding:
    """Units outside those of the concept; before one is approved there is nothing to keep to."""
    if not around.concept:
        return _apart(Criterion.CONCEPT)
    scope = around.scope
    if scope is None:
        return _unknown(Criterion.CONCEPT, Hint.NO_SCOPE)
    touched = [clause for clause in clauses(amendment.operations) if clause in tree.index]
    outside = {clause for clause in touched if not any(unit.id in scope for unit in tree.path(clause))}
    if not outside:
        return _holds(Criterion.CONCEPT)
    named = tuple(row.clause.id for _, row in tree.walk() if row.clause.id in outside)
    return Finding(Criterion.CONCEPT, Judged.AGAINST, Hint.OUTSIDE_CONCEPT, named)


def _parent(amendment: Amendment, tree: ClauseTree, around: Circumstances) -> Finding:
    parent, base = around.parent, around.base
    if amendment.parent is None:
        return _apart(Criterion.PARENT)
    if parent is None or base is None:
        return _unknown(Criterion.PARENT, Hint.NO_TEXT)
    about = (parent.id,)
    if parent.parent is not None:
        return Finding(Criterion.PARENT, Judged.AGAINST, Hint.TOO_DEEP, amendments=about)
    made = apply_all(tree, amendment.operations)
    if isinstance(made, Applied) and made.tree.hash() == base.hash():
        return Finding(Criterion.PARENT, Judged.AGAINST, Hint.REVERSES_PARENT, amendments=about)
    if effective(parent, [amendment], base) is None:
        return Finding(Criterion.PARENT, Judged.AGAINST, Hint.BEYOND_PARENT, amendments=about)
    return _holds(Criterion.PARENT)


def _substance(amendment: Amendment, tree: ClauseTree, _: Circumstances) -> Finding:
    """Words of which only the spelling changes belong to the editor (EP: a linguistic remedy)."""
    if amendment.kind == EDITORIAL:
        return _apart(Criterion.SUBSTANCE)
    made = [reworded(step, tree) for step in amendment.operations]
    said = [(place, words) for words_of in made for place, words in words_of.items()]
    if not all(made) or not all(_is_spelling(tree, place, words) for place, words in said):
        return _holds(Criterion.SUBSTANCE)
    return _against(Criterion.SUBSTANCE, Hint.LANGUAGE_ONLY)


def _is_spelling(tree: ClauseTree, place: tuple[ClauseId, bool], words: str) -> bool:
    unit = tree.index[place[0]].clause
    return is_editorial(unit.heading if place[1] else unit.text, words, tree.language)


_PUT = frozenset({Status.ADOPTED, Status.REJECTED})
_AGAIN = frozenset({Relation.IDENTICAL, Relation.SAME_EFFECT})
_OTHERWISE = frozenset({Relation.EXCLUSIVE, Relation.WITHIN})


def _open_point(_: Amendment, __: ClauseTree, around: Circumstances) -> Finding:
    """The same was decided already, or these words were given other ones (rule of progress, D13)."""
    decided = tuple(one.other for one in around.related if _is_decided(one, around.statuses[one.other]))
    if not decided or around.reopened:
        return _holds(Criterion.OPEN_POINT)
    return Finding(Criterion.OPEN_POINT, Judged.AGAINST, Hint.DECIDED_POINT, amendments=decided)


def _is_decided(one: Related, status: Status) -> bool:
    again = one.relation in _AGAIN and status in _PUT
    return again or (one.relation in _OTHERWISE and status is Status.ADOPTED)


def _in_time(around: Circumstances) -> Finding:
    if around.cut_off is None or around.tabled_at is None:
        return _apart(Criterion.IN_TIME)
    if around.tabled_at < around.cut_off:
        return _holds(Criterion.IN_TIME)
    judged = Judged.HOLDS if around.leave else Judged.AGAINST
    return Finding(Criterion.IN_TIME, judged, Hint.LATE, at=around.cut_off)


def _support(around: Circumstances) -> Finding:
    if around.support is None:
        return _apart(Criterion.SUPPORT)
    enough = around.support >= around.needed
    judged, hint = (Judged.HOLDS, None) if enough else (Judged.AGAINST, Hint.LITTLE_SUPPORT)
    return Finding(Criterion.SUPPORT, judged, hint, counted=around.support, measure=around.needed)


def _justified(amendment: Amendment, around: Circumstances) -> Finding:
    words = len(amendment.justification.strip())
    if not words:
        return _against(Criterion.JUSTIFIED, Hint.NO_JUSTIFICATION)
    too_long = around.limit is not None and words > around.limit
    judged, hint = (Judged.AGAINST, Hint.LONG_JUSTIFICATION) if too_long else (Judged.HOLDS, None)
    return Finding(Criterion.JUSTIFIED, judged, hint, counted=words, measure=around.limit)
