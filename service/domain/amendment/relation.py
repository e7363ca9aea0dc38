"""How amendments stand to each other: the same, one inside another, rivals, side by side, or apart.

Judged from what their operations touch (domain.md §9.4), so that nobody has to compare words by eye.
Amendments are brought together by the clauses that they touch, never all with all.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.likeness import Likeness, likeness, outcome, tongue
from service.domain.amendment.meeting import Met, meet, meet_in_place
from service.domain.amendment.neighbourhood import Standing, neighbours
from service.domain.ids import AmendmentId, Language


class Relation(StrEnum):
    """What one amendment is to another."""

    IDENTICAL = "identical"  # one vote, all authors listed
    SAME_EFFECT = "same_effect"  # other operations, the same text
    CONTAINS = "contains"  # leaves out or redrafts a unit in which the other changes something
    WITHIN = "within"
    EXCLUSIVE = "exclusive"  # the same words or unit, another result
    PARALLEL = "parallel"  # both put something in at one point
    INCLUDES = "includes"  # does all that the other does, and more
    INCLUDED = "included"
    CHILD = "child"  # is an amendment to the other
    PARENT = "parent"
    CONSEQUENTIAL = "consequential"  # stands and falls with the other
    PRINCIPAL = "principal"
    DEPENDS = "depends"  # speaks of a unit that only the other makes
    NEEDED = "needed"
    SUPERSEDES = "supersedes"  # is a compromise in place of the other
    SUPERSEDED = "superseded"
    OTHER_LANGUAGE = "other_language"  # the same words in another language: a person has to compare
    INDEPENDENT = "independent"


MIRRORED: Mapping[Relation, Relation] = {
    one: other
    for left, right in (
        (Relation.CONTAINS, Relation.WITHIN),
        (Relation.INCLUDES, Relation.INCLUDED),
        (Relation.CHILD, Relation.PARENT),
        (Relation.CONSEQUENTIAL, Relation.PRINCIPAL),
        (Relation.DEPENDS, Relation.NEEDED),
        (Relation.SUPERSEDES, Relation.SUPERSEDED),
    )
    for one, other in ((left, right), (right, left))
}
"""What the other is to the one; a relation not listed here is its own mirror."""


@dataclass(frozen=True, slots=True)
class Related:
    """To ``other`` the amendment in question stands in ``relation``."""

    other: AmendmentId
    relation: Relation


def relate(one: Standing, other: Standing) -> Relation:
    """What the one is to the other: as declared, else as its operations are.

    >>> steps = [do.says(LAW, "p1", f"Орган решает за {number} дней.") for number in (10, 60)]
    >>> one, other = (Standing(do.amendment(step.text, step), LAW) for step in steps)
    >>> relate(one, other).value
    'exclusive'
    """
    return declared(one.amendment, other.amendment) or computed(one, other)


def relations(
    standings: Sequence[Standing], about: Iterable[AmendmentId] | None = None
) -> Mapping[AmendmentId, Sequence[Related]]:
    """Everything but independence: for each amendment (of ``about``, if given) what it is to which others.

    Amendments alike are compared once for all of them.

    >>> both = [Standing(do.amendment(id, do.without(LAW, "a2")), LAW) for id in ("1", "2")]
    >>> [(one.other, one.relation.value) for one in relations(both)["1"]]
    [('2', 'identical')]
    """
    alike: dict[tuple[Language | None, AmendmentId | None, Likeness], list[Standing]] = {}
    for one in standings:
        it = one.amendment
        key = (tongue(it.language, it.operations), it.parent, likeness(it.operations))
        alike.setdefault(key, []).append(one)
    groups = list(alike.values())
    wanted = {one.id for one in standings} if about is None else set(about)
    found: dict[AmendmentId, dict[AmendmentId, Relation]] = {one.id: {} for one in standings if one.id in wanted}
    for one, other, relation in (*_declarations(standings), *_likenesses(groups), *_meetings(groups, wanted)):
        for mine, theirs, seen in ((one, other, relation), (other, one, MIRRORED.get(relation, relation))):
            if mine.id in found:
                found[mine.id].setdefault(theirs.id, seen)
    order = {one.id: place for place, one in enumerate(standings)}
    return {
        id: [Related(other, others[other]) for other in sorted(others, key=order.__getitem__)]
        for id, others in found.items()
    }


Pair = tuple[Standing, Standing, Relation]


def _declarations(standings: Sequence[Standing]) -> Iterator[Pair]:
    known = {one.id: one for one in standings}
    for one in standings:
        amendment = one.amendment
        for other in (amendment.parent, amendment.consequential_to, *amendment.supersedes):
            if other in known:
                yield one, known[other], relate(one, known[other])


def _likenesses(groups: Iterable[Sequence[Standing]]) -> Iterator[Pair]:
    for group in groups:
        for one, other in combinations(group, 2):
            yield one, other, Relation.IDENTICAL


def _meetings(groups: Sequence[Sequence[Standing]], wanted: set[AmendmentId]) -> Iterator[Pair]:
    about = {place for place, group in enumerate(groups) if not wanted.isdisjoint(one.id for one in group)}
    heads = [group[0] for group in groups]
    for left, right in sorted(neighbours(heads, None if len(about) == len(groups) else about)):
        relation = computed(heads[left], heads[right])
        if relation is not Relation.INDEPENDENT:
            yield from ((one, other, relation) for one, other in product(groups[left], groups[right]))


def declared(one: Amendment, other: Amendment) -> Relation | None:
    """What the one says that it is to the other; ``None`` where neither names the other.

    >>> child, parent = do.amendment("2", parent="1"), do.amendment("1")
    >>> declared(child, parent).value, declared(parent, child).value
    ('child', 'parent')
    """
    for left, right, turned in ((one, other, False), (other, one, True)):
        for relation, named in (
            (Relation.CHILD, left.parent == right.id),
            (Relation.CONSEQUENTIAL, left.consequential_to == right.id),
            (Relation.SUPERSEDES, right.id in left.supersedes),
        ):
            if named:
                return MIRRORED[relation] if turned else relation
    return None


def computed(one: Standing, other: Standing) -> Relation:
    """What the one is to the other by what their operations do.

    >>> whole, part = do.without(LAW, "a1"), do.says(LAW, "p1", "Орган решает.")
    >>> computed(Standing(do.amendment("1", whole), LAW), Standing(do.amendment("2", part), LAW)).value
    'contains'
    """
    if one.amendment.parent != other.amendment.parent:
        return Relation.INDEPENDENT
    mine, theirs = one.amendment.operations, other.amendment.operations
    if len({tongue(it.language, it.operations) for it in (one.amendment, other.amendment)} - {None}) > 1:
        places = {meet_in_place(one.tree, left, right) for left, right in product(mine, theirs)}
        return Relation.INDEPENDENT if places <= {Met.APART} else Relation.OTHER_LANGUAGE
    if likeness(mine) == likeness(theirs):
        return Relation.IDENTICAL
    if outcome(mine, one.tree) == outcome(theirs, other.tree):
        return Relation.SAME_EFFECT
    return _weighed([[meet(one.tree, left, right) for right in theirs] for left in mine])


def _weighed(met: Sequence[Sequence[Met]]) -> Relation:
    """One relation of two amendments from those of their operations, a row for each of mine."""
    found = {how for row in met for how in row}
    if Met.EXCLUSIVE in found or {Met.CONTAINS, Met.WITHIN} <= found:
        return Relation.EXCLUSIVE
    for how in (Met.CONTAINS, Met.WITHIN, Met.PARALLEL):
        if how in found:
            return Relation(how.value)
    included = all({Met.SAME, Met.INCLUDED} & set(row) for row in met)
    including = all({Met.SAME, Met.INCLUDES} & set(column) for column in zip(*met, strict=True))
    if included or including:
        return Relation.INCLUDED if included else Relation.INCLUDES
    return Relation.INDEPENDENT
