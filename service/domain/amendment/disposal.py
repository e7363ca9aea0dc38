"""What a decision on one amendment does to the others (domain.md §9.6), each with its rule and its cause.

Nothing lapses for being debated together: only because the words that it needs are gone, decided otherwise or
already so, because it stands and falls with another, or because the chair has said that the two exclude each
other. Inside a debate, though, two additions at one point are rivals, and so is an addition beside what was left
out or redrafted (vote-order.md §2).

PERFECT_FIRST: alternatives at one place are all put, and the last one agreed stands (domain.md §2.4): what was
adopted before it is overtaken. What is gone from the text is not called.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from service.domain.amendment import parts
from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.apply import Applied, apply_all, unit_of
from service.domain.amendment.grouping import NOTHING_SAID, Grouping
from service.domain.amendment.likeness import likeness, reworded, tongue
from service.domain.amendment.neighbourhood import Vicinity, standing
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    InsertClause,
    Operation,
    RemoveClause,
    RepealClause,
    ReplaceClause,
)
from service.domain.amendment.precedence import Doctrine
from service.domain.amendment.relation import Relation, computed, declared
from service.domain.ids import AmendmentId, Hash, Language
from service.domain.text.canonical import digest
from service.domain.text.diff import compared
from service.domain.text.tree import ClauseTree

PICTURE_FORM = "clausula-consequences-1"

OPEN = parts.OPEN
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
    RIVAL = "D2-rival"  # in one debate: an addition beside another, or beside what was left out or redrafted
    DECLARED = "D2-declared"  # the chair has said that the two exclude each other
    OVERTAKEN = "D2-overtaken"  # PERFECT_FIRST: adopted, then another at the same words
    PARTS = "D7-parts"  # it was put in parts, and the last of them is settled
    ABSORBED = "D5-absorbed"  # a compromise stands in its place
    WAITS = "D5-waits"  # the compromise in its place is to be decided first
    CHAIR_FALLEN = "chair-fallen"  # declared by hand, where the texts show nothing
    CHAIR_SATISFIED = "chair-satisfied"


@dataclass(frozen=True, slots=True)
class Consequence:
    """``amendment`` goes from ``before`` to ``after`` by a rule, because of what happened to ``by``."""

    amendment: AmendmentId
    before: Status
    after: Status
    rule: Rule
    by: AmendmentId


@dataclass(frozen=True, slots=True)
class Customs:
    """By what an assembly goes: its doctrine, and what the clerk and the chair have said of the amendments."""

    doctrine: Doctrine = Doctrine.CONTINENTAL
    grouping: Grouping = NOTHING_SAID


AS_COMPUTED = Customs()
"""The doctrine that is the default, and nothing said of the amendments."""


def consequences(
    decided: Amendment,
    outcome: Status,
    others: Iterable[Amendment],
    trees: Mapping[Language, ClauseTree],
    customs: Customs = AS_COMPUTED,
) -> tuple[Consequence, ...]:
    """What else follows if ``decided`` is adopted, rejected or withdrawn; nothing follows a postponement.

    ``others`` are the act's other amendments, decided ones too: adopted sub-amendments count as part
    of what they amend. What follows has its own consequences, and all of them are told.

    >>> from service.domain.ids import ActId, BodyId, MandateId, PersonId, VersionNumber
    >>> first, none = VersionNumber(1), ()
    >>> made = (ActId("act"), Language("ru"), BodyId("by"), PersonId("p"), MandateId("m"), first, none, first, none)
    >>> parent = Amendment(AmendmentId("4"), *made, status=Status.ADMISSIBLE)
    >>> child = Amendment(AmendmentId("6"), *made, status=Status.ADMISSIBLE, parent=parent.id)
    >>> [(one.amendment, one.after.value, one.rule.value) for one in consequences(parent, Status.REJECTED, [child], {})]
    [('6', 'fallen', 'D3-child')]
    """
    known = {one.id: one for one in (decided, *others)}
    chamber = _Chamber(known, trees, customs)
    after = {decided.id: outcome}
    told: list[Consequence] = []
    queue = [decided]
    for one in queue:
        for other in known.values():
            if other.id not in after:
                follows = chamber.follows(one, after[one.id], other)
                if follows:
                    after[other.id], rule = follows
                    told.append(Consequence(other.id, other.status, after[other.id], rule, one.id))
                    queue.append(other)
    for whole, ends, by in parts.settled_wholes(known, after):
        told.append(Consequence(whole, Status.DIVIDED, ends, Rule.PARTS, by))
    return tuple(told)


def standing_against(
    one: Amendment,
    others: Iterable[Amendment],
    trees: Mapping[Language, ClauseTree],
    customs: Customs = AS_COMPUTED,
) -> Consequence | None:
    """What an earlier adoption means for one that comes back: taken over, revived, taken up again; ``None``: nothing.

    Of several the first by number.

    >>> from service.domain.ids import ActId, BodyId, MandateId, PersonId, VersionNumber
    >>> first, none = VersionNumber(1), ()
    >>> made = (ActId("act"), Language("ru"), BodyId("by"), PersonId("p"), MandateId("m"), first, none, first, none)
    >>> standing_against(Amendment(AmendmentId("4"), *made, status=Status.ADMISSIBLE), [], {}) is None
    True
    """
    known = {other.id: other for other in (one, *others)}
    chamber = _Chamber(known, trees, customs)
    adopted = [other for other in known.values() if other.status is Status.ADOPTED and other is not one]
    for earlier in sorted(adopted, key=lambda other: (other.number or 0, other.id)):
        follows = chamber.follows(earlier, Status.ADOPTED, one)
        if follows:
            return Consequence(one.id, one.status, *follows, earlier.id)
    return None


def picture(decided: Amendment, outcome: Status, told: Sequence[Consequence]) -> Hash:
    """The hash of what the chair was shown before deciding; a decision on another picture is refused.

    >>> from service.domain.ids import ActId, BodyId, MandateId, PersonId, VersionNumber
    >>> first, none = VersionNumber(1), ()
    >>> made = (ActId("act"), Language("ru"), BodyId("by"), PersonId("p"), MandateId("m"), first, none, first, none)
    >>> one = Amendment(AmendmentId("4"), *made)
    >>> picture(one, Status.ADOPTED, []) == picture(one, Status.REJECTED, [])
    False
    """
    shown = [[one.amendment, one.before.value, one.after.value, one.rule.value, one.by] for one in told]
    return digest(PICTURE_FORM, [decided.id, decided.revision, outcome.value, sorted(shown)])


def undecided_before(decided: Amendment, others: Iterable[Amendment]) -> tuple[Amendment, ...]:
    """The open sub-amendments that must be decided first: to this amendment or to one identical with it (D1).

    >>> from service.domain.ids import ActId, BodyId, MandateId, PersonId, VersionNumber
    >>> first, none = VersionNumber(1), ()
    >>> made = (ActId("act"), Language("ru"), BodyId("by"), PersonId("p"), MandateId("m"), first, none, first, none)
    >>> parent = Amendment(AmendmentId("4"), *made, status=Status.ADMISSIBLE)
    >>> child = Amendment(AmendmentId("6"), *made, status=Status.ADMISSIBLE, parent=parent.id)
    >>> [one.id for one in undecided_before(parent, [child])]
    ['6']
    """
    rest = list(others)
    said = _heard(decided)
    same = {decided.id} | {one.id for one in rest if one.status in OPEN and _heard(one) == said}
    return tuple(one for one in rest if one.parent in same and one.status in OPEN)


def _heard(one: Amendment) -> tuple[object, ...]:
    return tongue(one.language, one.operations), one.parent, likeness(one.operations)


def effective(parent: Amendment, children: Sequence[Amendment], tree: ClauseTree) -> tuple[Operation, ...] | None:
    """A parent's operations with adopted sub-amendments worked in, standing on ``tree``.

    ``None`` where they do not fit each other, or a sub-amendment reaches beyond what its parent says.

    >>> from service.domain.ids import ActId, BodyId, MandateId, PersonId, VersionNumber
    >>> first, none = VersionNumber(1), ()
    >>> made = (ActId("act"), Language("ru"), BodyId("by"), PersonId("p"), MandateId("m"), first, none, first, none)
    >>> effective(Amendment(AmendmentId("4"), *made), [], ClauseTree(Language("ru"), ()))
    ()
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


class _Chamber:
    """The amendments on their texts, compared only where they come near each other."""

    def __init__(
        self, known: Mapping[AmendmentId, Amendment], trees: Mapping[Language, ClauseTree], customs: Customs
    ) -> None:
        made = {one.id: one for one in _with_children(known, trees)}
        self._standings = standing(made.values(), trees)
        self._places = {one.id: place for place, one in enumerate(self._standings)}
        self._vicinity = Vicinity(self._standings)
        self._near: dict[AmendmentId, frozenset[int]] = {}
        self._customs = customs
        heard = {id: (id in self._places, *_heard(one)) for id, one in made.items()}
        sets = customs.grouping.sets(heard)
        self._vote = {id: place for place, members in enumerate(sets) for id in members}

    def follows(self, one: Amendment, outcome: Status, other: Amendment) -> tuple[Status, Rule] | None:
        """What becomes of ``other`` when ``one`` has this outcome."""
        if outcome is Status.POSTPONED:
            return None
        if other.status not in OPEN:
            return self._overtaken(one, outcome, other) if other.status is Status.ADOPTED else None
        named = declared(one, other)
        if outcome is Status.ADOPTED:
            return _NAMED_ON_ADOPTION[named] if named in _NAMED_ON_ADOPTION else self._adopted(one, other)
        if outcome is Status.REJECTED and self._is_one_vote(one, other):
            return Status.REJECTED, Rule.IDENTICAL
        return _ON_FALLING.get(named) if outcome is not Status.SATISFIED else None

    def _overtaken(self, one: Amendment, outcome: Status, other: Amendment) -> tuple[Status, Rule] | None:
        """PERFECT_FIRST: what was adopted before gives way to the last one agreed, and what hangs on it with it."""
        if self._customs.doctrine is not Doctrine.PERFECT_FIRST:
            return None
        named = declared(one, other)
        if outcome is not Status.ADOPTED:
            return _ON_FALLING.get(named) if one.status is Status.ADOPTED else None
        gives_way = named is None and self._relation(one, other) in (Relation.CONTAINS, Relation.EXCLUSIVE)
        return (Status.FALLEN, Rule.OVERTAKEN) if gives_way and not self._is_one_vote(one, other) else None

    def _adopted(self, one: Amendment, other: Amendment) -> tuple[Status, Rule] | None:
        relation = self._relation(one, other)
        if self._is_one_vote(one, other):
            clash = relation is not Relation.IDENTICAL and relation is not Relation.INDEPENDENT
            return (Status.SATISFIED if clash else Status.ADOPTED), Rule.IDENTICAL
        said = self._customs.grouping.exclusion(one.id, other.id)
        if said is not None:
            return (Status.REJECTED_BY_IMPLICATION, Rule.DECLARED) if said.excludes else None
        if _is_gone(one, relation, self._customs.doctrine):
            return Status.FALLEN, Rule.GONE
        if relation is Relation.EXCLUSIVE and self._is_left_out_already(one, other):
            return Status.SATISFIED, Rule.SATISFIED
        if self._customs.doctrine is Doctrine.PERFECT_FIRST:
            return _ALREADY_SO.get(relation)
        return _ON_ADOPTION.get(relation) or self._rival(one, other, relation)

    def _rival(self, one: Amendment, other: Amendment, relation: Relation) -> tuple[Status, Rule] | None:
        if not self._customs.grouping.together(one.id, other.id):
            return None
        rivals = relation is Relation.PARALLEL or (_takes_units(one) and _adds(other))
        return (Status.REJECTED_BY_IMPLICATION, Rule.RIVAL) if rivals else None

    def _is_one_vote(self, one: Amendment, other: Amendment) -> bool:
        """Whether they are of one set; of what the clerk has put together only what has to do with each other."""
        if self._vote[one.id] != self._vote[other.id]:
            return False
        return one.id not in self._places or self._relation(one, other) is not Relation.INDEPENDENT

    def _is_left_out_already(self, one: Amendment, other: Amendment) -> bool:
        """Whether all that the other does is to leave out words that the one leaves out with more."""
        wide, narrow = self._left_out(one), self._left_out(other)
        return bool(narrow) and all(any(word <= words for words in wide) for word in narrow)

    def _left_out(self, one: Amendment) -> Sequence[frozenset[tuple[object, ...]]]:
        """The runs of words that an amendment leaves out; none where it does anything else."""
        tree = self._standings[self._places[one.id]].tree
        found: list[frozenset[tuple[object, ...]]] = []
        for step in one.operations:
            words = reworded(step, tree)
            if not words:
                return ()
            for (clause, heading), new in words.items():
                unit = tree.index[clause].clause
                changes = compared(unit.heading if heading else unit.text, new)
                if any(change.new for change in changes):
                    return ()
                found += (frozenset((clause, heading, at) for at in range(it.start, it.end)) for it in changes)
        return found

    def _relation(self, one: Amendment, other: Amendment) -> Relation:
        places = [self._places.get(each.id) for each in (one, other)]
        if places[0] is None or places[1] is None:
            return Relation.INDEPENDENT
        if one.id not in self._near:
            self._near[one.id] = self._vicinity.near(places[0])
        if places[1] not in self._near[one.id]:
            return Relation.INDEPENDENT
        return computed(self._standings[places[0]], self._standings[places[1]])


def _leaves_out(one: Amendment) -> bool:
    return all(isinstance(step, RemoveClause | RepealClause) for step in one.operations)


def _is_gone(one: Amendment, relation: Relation, doctrine: Doctrine) -> bool:
    """Whether the text that the other changes goes with what is adopted."""
    if relation is Relation.CONTAINS and doctrine is Doctrine.PERFECT_FIRST:
        return True  # a redraft leaves the old words out as well: what amends them is not called
    return relation in (Relation.CONTAINS, Relation.EXCLUSIVE, Relation.INCLUDED) and _leaves_out(one)


def _takes_units(one: Amendment) -> bool:
    return all(isinstance(step, RemoveClause | RepealClause | ReplaceClause) for step in one.operations)


def _adds(one: Amendment) -> bool:
    return all(isinstance(step, InsertClause) for step in one.operations)


_ALREADY_SO: Mapping[Relation, tuple[Status, Rule]] = {
    Relation.IDENTICAL: (Status.SATISFIED, Rule.SATISFIED),  # not one vote: the clerk has parted them
    Relation.SAME_EFFECT: (Status.SATISFIED, Rule.SATISFIED),
    Relation.INCLUDES: (Status.SATISFIED, Rule.SATISFIED),
}
_ON_ADOPTION: Mapping[Relation, tuple[Status, Rule]] = {
    **_ALREADY_SO,
    Relation.EXCLUSIVE: (Status.REJECTED_BY_IMPLICATION, Rule.IMPLIED),
    Relation.CONTAINS: (Status.REJECTED_BY_IMPLICATION, Rule.IMPLIED),
    Relation.WITHIN: (Status.REJECTED_BY_IMPLICATION, Rule.IMPLIED),
}
_NAMED_ON_ADOPTION: Mapping[Relation | None, tuple[Status, Rule]] = {
    Relation.PARENT: (Status.FALLEN, Rule.BEFORE_PARENT),
    Relation.PRINCIPAL: (Status.ADOPTED, Rule.CONSEQUENTIAL),
    Relation.SUPERSEDES: (Status.ABSORBED, Rule.ABSORBED),
}
_ON_FALLING: Mapping[Relation | None, tuple[Status, Rule]] = {
    Relation.PARENT: (Status.FALLEN, Rule.CHILD),
    Relation.PRINCIPAL: (Status.FALLEN, Rule.CONSEQUENTIAL),
}
