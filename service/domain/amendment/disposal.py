"""What a decision on one amendment does to the others (domain.md §9.6), each with its rule and its cause.

Nothing lapses for being debated together: only because the words that it needs are gone, decided
otherwise or already so, or because it stands and falls with another.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.apply import Applied, apply_all, unit_of
from service.domain.amendment.likeness import likeness, tongue
from service.domain.amendment.neighbourhood import Standing, neighbours, standing
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    InsertClause,
    Operation,
    RemoveClause,
    RepealClause,
    ReplaceClause,
)
from service.domain.amendment.relation import Relation, computed, declared
from service.domain.ids import AmendmentId, Hash, Language
from service.domain.text.canonical import digest
from service.domain.text.tree import ClauseTree

PICTURE_FORM = "clausula-consequences-1"

OPEN = frozenset({Status.TABLED, Status.ADMISSIBLE, Status.POSTPONED})
"""What may still be decided, or fall."""


class Rule(StrEnum):
    """Why an amendment got a status without being put itself; the number is that of domain.md §9.6."""

    BEFORE_PARENT = "D1-child"  # was to be decided before what it amends
    IDENTICAL = "D2-identical"  # one vote for all that say the same
    SATISFIED = "D2-satisfied"  # the text adopted says it
    GONE = "D2-gone"  # the text it changes is left out
    IMPLIED = "D2-implied"  # the same words were decided otherwise
    CHILD = "D3-child"  # what it amends did not pass
    CONSEQUENTIAL = "D3-consequential"  # stands and falls with another
    ABSORBED = "D5-absorbed"  # a compromise stands in its place


@dataclass(frozen=True, slots=True)
class Consequence:
    """``amendment`` goes from ``before`` to ``after`` by a rule, because of what happened to ``by``."""

    amendment: AmendmentId
    before: Status
    after: Status
    rule: Rule
    by: AmendmentId


def consequences(
    decided: Amendment, outcome: Status, others: Iterable[Amendment], trees: Mapping[Language, ClauseTree]
) -> tuple[Consequence, ...]:
    """What else follows if ``decided`` is adopted, rejected or withdrawn; nothing follows a postponement.

    ``others`` are the act's other amendments, decided ones too: adopted sub-amendments count as part
    of what they amend. What follows has its own consequences, and all of them are told.
    """
    known = {one.id: one for one in (decided, *others)}
    seats = _Seats(standing(_with_children(known, trees), trees))
    after = {decided.id: outcome}
    told: list[Consequence] = []
    queue = [decided]
    for one in queue:
        for other in known.values():
            if other.id not in after and other.status in OPEN:
                follows = _follows(one, after[one.id], other, seats)
                if follows:
                    after[other.id], rule = follows
                    told.append(Consequence(other.id, other.status, after[other.id], rule, one.id))
                    queue.append(other)
    return tuple(told)


def picture(decided: Amendment, outcome: Status, told: Sequence[Consequence]) -> Hash:
    """The hash of what the chair was shown before deciding; a decision on another picture is refused."""
    shown = [[one.amendment, one.before.value, one.after.value, one.rule.value, one.by] for one in told]
    return digest(PICTURE_FORM, [decided.id, decided.revision, outcome.value, sorted(shown)])


def undecided_before(decided: Amendment, others: Iterable[Amendment]) -> tuple[Amendment, ...]:
    """The open sub-amendments that must be decided first: to this amendment or to one identical with it (D1)."""
    rest = list(others)
    said = _heard(decided)
    same = {decided.id} | {one.id for one in rest if one.status in OPEN and _heard(one) == said}
    return tuple(one for one in rest if one.parent in same and one.status in OPEN)


def _heard(one: Amendment) -> tuple[object, ...]:
    return tongue(one.language, one.operations), one.parent, likeness(one.operations)


def effective(parent: Amendment, children: Sequence[Amendment], tree: ClauseTree) -> tuple[Operation, ...] | None:
    """A parent's operations with adopted sub-amendments worked in, standing on ``tree``.

    ``None`` where they do not fit each other, or a sub-amendment reaches beyond what its parent says.
    """
    made = apply_all(tree, [step for one in (parent, *children) for step in one.operations])
    if not isinstance(made, Applied):
        return None
    steps = tuple(_as_made(step, made.tree) for step in parent.operations)
    again = apply_all(tree, steps)
    return steps if isinstance(again, Applied) and again.tree.hash() == made.tree.hash() else None


def _as_made(step: Operation, made: ClauseTree) -> Operation:
    match step:
        case ChangeText(clause) if clause in made.index:
            return replace(step, text=made.index[clause].clause.text)
        case ChangeHeading(clause) if clause in made.index:
            return replace(step, heading=made.index[clause].clause.heading)
        case InsertClause(unit=unit) if unit.id in made.index:
            return replace(step, unit=unit_of(made, unit.id))
        case ReplaceClause(clause) if clause in made.index:
            return replace(step, unit=unit_of(made, clause))
        case _:
            return step


def _with_children(known: Mapping[AmendmentId, Amendment], trees: Mapping[Language, ClauseTree]) -> Iterator[Amendment]:
    adopted: dict[AmendmentId, list[Amendment]] = {}
    for one in known.values():
        if one.parent is not None and one.status is Status.ADOPTED:
            adopted.setdefault(one.parent, []).append(one)
    for one in known.values():
        tree = trees.get(one.language)
        worked_in = effective(one, adopted[one.id], tree) if one.id in adopted and tree is not None else None
        yield replace(one, operations=worked_in) if worked_in else one


class _Seats:
    """The amendments on their texts, compared only where they come near each other."""

    def __init__(self, standings: Sequence[Standing]) -> None:
        self._standings = standings
        self._places = {one.id: place for place, one in enumerate(standings)}
        self._near = neighbours(standings)

    def relation(self, one: Amendment, other: Amendment) -> Relation:
        places = sorted(self._places.get(each.id, -1) for each in (one, other))
        if (places[0], places[1]) not in self._near:
            return Relation.INDEPENDENT
        return computed(*(self._standings[self._places[each.id]] for each in (one, other)))


def _follows(one: Amendment, outcome: Status, other: Amendment, seats: _Seats) -> tuple[Status, Rule] | None:
    """What becomes of ``other`` when ``one`` has this outcome."""
    if outcome is Status.POSTPONED:
        return None
    named = declared(one, other)
    relation = seats.relation(one, other)
    if outcome is Status.ADOPTED:
        if named in _ON_ADOPTION:
            return _ON_ADOPTION[named]
        if relation in (Relation.CONTAINS, Relation.EXCLUSIVE) and _leaves_out(one):
            return Status.FALLEN, Rule.GONE
        return _ON_ADOPTION.get(relation)
    if outcome is Status.REJECTED and relation is Relation.IDENTICAL:
        return Status.REJECTED, Rule.IDENTICAL
    return _ON_FALLING.get(named) if outcome is not Status.SATISFIED else None


def _leaves_out(one: Amendment) -> bool:
    return all(isinstance(step, RemoveClause | RepealClause) for step in one.operations)


_ON_ADOPTION: Mapping[Relation | None, tuple[Status, Rule]] = {
    Relation.PARENT: (Status.FALLEN, Rule.BEFORE_PARENT),
    Relation.PRINCIPAL: (Status.ADOPTED, Rule.CONSEQUENTIAL),
    Relation.SUPERSEDES: (Status.ABSORBED, Rule.ABSORBED),
    Relation.IDENTICAL: (Status.ADOPTED, Rule.IDENTICAL),
    Relation.SAME_EFFECT: (Status.SATISFIED, Rule.SATISFIED),
    Relation.INCLUDES: (Status.SATISFIED, Rule.SATISFIED),
    Relation.EXCLUSIVE: (Status.REJECTED_BY_IMPLICATION, Rule.IMPLIED),
    Relation.CONTAINS: (Status.REJECTED_BY_IMPLICATION, Rule.IMPLIED),
    Relation.WITHIN: (Status.REJECTED_BY_IMPLICATION, Rule.IMPLIED),
}
_ON_FALLING: Mapping[Relation | None, tuple[Status, Rule]] = {
    Relation.PARENT: (Status.FALLEN, Rule.CHILD),
    Relation.PRINCIPAL: (Status.FALLEN, Rule.CONSEQUENTIAL),
}
