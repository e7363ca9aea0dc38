"""What each adopted amendment, with those adopted to it, has to do with the base text; and why one has nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.domain.amendment.amendment import Amendment, Carry
from service.domain.amendment.apply import apply_all
from service.domain.amendment.footprint import principal
from service.domain.amendment.likeness import tongue
from service.domain.amendment.marshalling import COMPROMISE
from service.domain.amendment.misfit import Misfit, misfit
from service.domain.amendment.operation import (
    CorrectWords,
    InsertClause,
    JoinClauses,
    Operation,
    RemoveClause,
    RenumberClauses,
    ReplaceTerm,
    SplitClause,
)
from service.domain.consolidation.effect import Effect, effect, simple_effect
from service.domain.ids import AmendmentId, ClauseId, Hash
from service.domain.text.tree import ClauseTree

_LAST = 1_000_000_000
_MOOT = (ReplaceTerm, RenumberClauses, CorrectWords)
"""What changes words wherever they stand: in a unit that another leaves out there is nothing for it to do."""


@dataclass(frozen=True, slots=True)
class Open:
    """Amendments that cannot all stand, and at which clause.

    ``reason`` is unconfirmed (the text moved under it), same-words, same-heading, same-label,
    changed-and-removed, put-under-removed, put-into-redraft, moved-and-removed, moved-twice,
    inside-itself, needs-wording (decided in a language that is not authentic), parent-not-adopted, or
    that of a ``Misfit`` or of a carry-over.
    """

    amendments: tuple[AmendmentId, ...]
    clause: ClauseId
    reason: str


@dataclass(frozen=True, slots=True)
class Share:
    """An amendment with those adopted to it, and their effect; ``None`` where they divide, join or nest units.

    ``moot`` is whether it has nothing to do in what another leaves out; ``stages`` are the texts that
    each of a family of several makes of the base, one after another.
    """

    family: tuple[Amendment, ...]
    steps: tuple[Operation, ...]  # of the first, in the words of the text
    effect: Effect | None
    moot: bool = False
    stages: tuple[ClauseTree, ...] = ()

    @property
    def by(self) -> AmendmentId:
        """The amendment, its sub-amendments aside."""
        return self.family[0].id


def in_order(adopted: Iterable[Amendment]) -> Sequence[Amendment]:
    """Adopted amendments in the order in which what they put in at one point stands: a compromise first, by number.

    >>> [one.id for one in in_order([do.amendment("b", number=2), do.amendment("a", number=1)])]
    ['a', 'b']
    """
    return sorted(adopted, key=lambda one: (one.kind != COMPROMISE, one.number or _LAST, one.id))


def shares(base: ClauseTree, adopted: Sequence[Amendment]) -> tuple[Sequence[Share], Sequence[Open]]:
    """Every share, and what has none.

    >>> fits, not_ = do.without(LAW, "a2"), do.stale(do.without(LAW, "a1"))
    >>> found, left = shares(LAW, [do.amendment("1", fits), do.amendment("2", not_)])
    >>> [one.by for one in found], [one.reason for one in left]
    (['1'], ['unit-changed'])
    """
    children: dict[AmendmentId, list[Amendment]] = {}
    standing = {one.id for one in adopted if one.parent is None}
    found: list[Share | Open] = []
    for one in adopted:
        if one.parent in standing and one.parent is not None:
            children.setdefault(one.parent, []).append(one)
        elif one.parent is not None:
            found.append(Open((one.id,), somewhere(one.operations), "parent-not-adopted"))
    found += (_share(base, (one, *children.get(one.id, ()))) for one in adopted if one.parent is None)
    return [one for one in found if isinstance(one, Share)], [one for one in found if isinstance(one, Open)]


def _share(base: ClauseTree, family: tuple[Amendment, ...]) -> Share | Open:
    head = family[0]
    steps = _in_words_of(base, head)
    if steps is None or head.carry is not Carry.CLEAN:
        return Open((head.id,), somewhere(head.operations), "needs-wording" if steps is None else "unconfirmed")
    moot = all(isinstance(step, _MOOT) for step in steps)
    if len(family) == len(steps) == 1:
        unfit = misfit(base, steps[0])
        if unfit is not None:
            return Open((head.id,), unfit.clause, unfit.reason)
        simple = simple_effect(base, steps[0])
        if simple is not None:
            return Share(family, steps, simple)
    return _worked_out(base, family, steps, moot=moot)


def _worked_out(
    base: ClauseTree, family: tuple[Amendment, ...], steps: tuple[Operation, ...], *, moot: bool
) -> Share | Open:
    stages: list[ClauseTree] = []
    told: list[Operation] = []
    for place, one in enumerate(family):
        told += one.operations if place else steps
        made = apply_all(stages[-1] if stages else base, one.operations if place else steps)
        if isinstance(made, Misfit):
            return Open(tuple(each.id for each in family[: place + 1]), made.clause, made.reason)
        stages.append(made.tree)
    recut = any(isinstance(step, SplitClause | JoinClauses) for step in told)
    whole = None if recut else effect(base, stages[-1], told)
    return Share(family, steps, whole, moot, tuple(stages) if len(family) > 1 else ())


def _in_words_of(base: ClauseTree, amendment: Amendment) -> tuple[Operation, ...] | None:
    """The operations on the authentic text; another language's words need a person, leaving units out does not."""
    if amendment.language == base.language:
        return amendment.operations
    if tongue(amendment.language, amendment.operations) is not None:
        return None
    gone = [step.clause for step in amendment.operations if isinstance(step, RemoveClause)]
    return tuple(RemoveClause(clause, base.hash(clause) if clause in base.index else Hash("")) for clause in gone)


def somewhere(steps: Sequence[Operation]) -> ClauseId:
    """A clause to name when an amendment as a whole is meant.

    >>> somewhere([do.put("a1", "p2", do.unit("n"))])
    'p2'
    """
    first = steps[0]
    return (principal(first) or first.unit.id) if isinstance(first, InsertClause) else first.clause
