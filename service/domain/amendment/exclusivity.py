"""Which amendments exclude each other, pair by pair, and on what ground: computed, declared or denied."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from service.domain.amendment.grouping import Grouping
from service.domain.amendment.neighbourhood import Standing, neighbours
from service.domain.amendment.relation import Relation, computed
from service.domain.ids import AmendmentId


class Basis(StrEnum):
    """On what ground two exclude each other, or do not."""

    COMPUTED = "computed"  # by what they do to the text
    DECLARED = "declared"  # the chair has said so, whatever is computed
    DENIED = "denied"  # the chair has said that they do not


@dataclass(frozen=True, slots=True)
class Exclusivity:
    """A pair, what the one is to the other by computation, and the reason that the chair gave."""

    one: AmendmentId
    other: AmendmentId
    basis: Basis
    relation: Relation
    reason: str = ""


EXCLUDING = frozenset({Relation.EXCLUSIVE, Relation.CONTAINS, Relation.WITHIN})


def exclusivity(standings: Sequence[Standing], grouping: Grouping) -> tuple[Exclusivity, ...]:
    """Every pair that excludes each other or of which the chair has spoken, in the order of the amendments.

    >>> exclusivity([], Grouping())
    ()
    """
    near = neighbours(standings)
    at = {one.id: place for place, one in enumerate(standings)}
    spoken = {
        (min(places), max(places))
        for said in grouping.exclusions
        if len(places := {at[id] for id in (said.one, said.other) if id in at}) == 2
    }
    found: list[Exclusivity] = []
    for left, right in sorted(near | spoken):
        one, other = standings[left], standings[right]
        relation = computed(one, other) if (left, right) in near else Relation.INDEPENDENT
        found += _of(one, other, relation, grouping)
    return tuple(found)


def _of(one: Standing, other: Standing, relation: Relation, grouping: Grouping) -> Sequence[Exclusivity]:
    said = grouping.exclusion(one.id, other.id)
    if said is not None:
        basis = Basis.DECLARED if said.excludes else Basis.DENIED
        return [Exclusivity(one.id, other.id, basis, relation, said.reason)]
    rivals = relation is Relation.PARALLEL and grouping.together(one.id, other.id)
    return [Exclusivity(one.id, other.id, Basis.COMPUTED, relation)] if relation in EXCLUDING or rivals else []
