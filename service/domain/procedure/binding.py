"""What an approval is bound to: the contents of the units that it was given to, whole texts where it names none.

A change of spelling, punctuation or numbers of units keeps it; a change of substance voids what touches
the same units, and nothing else. Which is which is judged once, when a version is published, by what
``editorial`` lets pass: whatever it cannot tell from a change of substance is one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.amendment.editorial import is_editorial
from service.domain.ids import ClauseId, Language, VersionNumber
from service.domain.text.clause import Clause
from service.domain.text.tree import ClauseTree


@dataclass(frozen=True, slots=True)
class Change:
    """A unit that a version changed; ``above`` are the units that it stands in (or stood in, if it is gone)."""

    version: VersionNumber
    clause: ClauseId
    above: frozenset[ClauseId]
    substance: bool


@dataclass(frozen=True, slots=True)
class Bound:
    """What an approval was given to: units with all under them, or with none named the whole text of a version."""

    version: VersionNumber
    clauses: frozenset[ClauseId] = frozenset()


def changed(before: ClauseTree, after: ClauseTree, version: VersionNumber) -> tuple[Change, ...]:
    """What the second text, published as ``version``, changed in the first."""
    return tuple(_changed(before, after, version))


@dataclass(frozen=True, slots=True)
class Changes:
    """What the versions of an act changed; ``unjudged`` are those of which only that they changed it is known."""

    known: tuple[Change, ...] = ()
    unjudged: frozenset[VersionNumber] = frozenset()


def touching(bound: Bound, changes: Changes) -> tuple[Change, ...]:
    """The later changes, of whatever weight, to the units that an approval was given to."""
    return tuple(
        one
        for one in changes.known
        if one.version > bound.version and (not bound.clauses or bound.clauses & (one.above | {one.clause}))
    )


def voided_by(bound: Bound, changes: Changes) -> tuple[Change, ...]:
    """The known changes of substance that an approval does not outlive."""
    return tuple(one for one in touching(bound, changes) if one.substance)


def still_binds(bound: Bound, changes: Changes) -> bool:
    """Whether an approval holds of the text as it is; what a later version changed must be known for that."""
    unknown = any(version > bound.version for version in changes.unjudged)
    return not unknown and not voided_by(bound, changes)


def _changed(before: ClauseTree, after: ClauseTree, version: VersionNumber) -> Iterator[Change]:
    for clause, row in after.index.items():
        stood = before.index.get(clause)
        if stood is None:
            yield Change(version, clause, _above(after, clause), substance=True)
        elif stood.clause != row.clause or stood.parent != row.parent:
            moved = stood.parent != row.parent
            weight = moved or not _is_slip(stood.clause, row.clause, after.language)
            yield Change(version, clause, _above(after, clause), substance=weight)
    for clause in before.index.keys() - after.index.keys():
        yield Change(version, clause, _above(before, clause), substance=True)


def _is_slip(old: Clause, new: Clause, language: Language) -> bool:
    """Whether only spelling, punctuation or the number of a unit differ."""
    pairs = ((old.heading, new.heading), (old.text, new.text))
    return old.kind is new.kind and all(one == other or is_editorial(one, other, language) for one, other in pairs)


def _above(tree: ClauseTree, clause: ClauseId) -> frozenset[ClauseId]:
    return frozenset(unit.id for unit in tree.path(clause)) - {clause}
