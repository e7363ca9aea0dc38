"""Putting amendments to the vote: events in their own sequence, apart from the list.

The list says in which order they are to be taken; what was put when is another record, for the chair may put one
out of turn, and what lapses hangs on what was put before (vote-order.md §2: the order of the list is not the order
of the votes).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.arranging import Arranged
from service.domain.amendment.compromise import dormant
from service.domain.amendment.disposal import (
    AS_COMPUTED,
    OPEN,
    Consequence,
    Customs,
    Rule,
    consequences,
    undecided_before,
)
from service.domain.ids import AmendmentId, Language
from service.domain.text.tree import ClauseTree


@dataclass(frozen=True, slots=True)
class Put:
    """One amendment put, and what came of it; also withdrawn or postponed when its turn came."""

    amendment: AmendmentId
    outcome: Status


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why an amendment cannot be put yet, and what must be decided before."""

    rule: Rule
    by: AmendmentId


@dataclass(frozen=True, slots=True)
class Settled:
    """How an amendment ended: put itself, or by what followed from another."""

    status: Status
    consequence: Consequence | None = None


def hindrances(one: Amendment, others: Iterable[Amendment]) -> tuple[Hindrance, ...]:
    """What must be decided first: what amends it (D1), what it stands and falls with (D3), its compromise (D5).

    >>> from service.domain.ids import ActId, BodyId, MandateId, PersonId, VersionNumber
    >>> first = VersionNumber(1)
    >>> made = (ActId("act"), Language("ru"), BodyId("by"), PersonId("p"), MandateId("m"), first, (), first, ())
    >>> parent = Amendment(AmendmentId("4"), *made, status=Status.ADMISSIBLE)
    >>> child = Amendment(AmendmentId("6"), *made, status=Status.ADMISSIBLE, parent=parent.id)
    >>> hindrances(parent, [child])
    (Hindrance(rule=<Rule.BEFORE_PARENT: 'D1-child'>, by='6'),)
    """
    rest = [other for other in others if other.id != one.id]
    found = [Hindrance(Rule.BEFORE_PARENT, child.id) for child in undecided_before(one, rest)]
    found += [
        Hindrance(Rule.CONSEQUENTIAL, other.id)
        for other in rest
        if other.id == one.consequential_to and other.status in OPEN
    ]
    waits_for = dormant(one, rest)
    return (*found, *([Hindrance(Rule.WAITS, waits_for)] if waits_for else []))


def next_to_put(places: Iterable[Arranged], amendments: Iterable[Amendment]) -> AmendmentId | None:
    """The first in the order that is open and that nothing must be decided before; those postponed after all others.

    >>> next_to_put([], []) is None
    True
    """
    known = {one.id: one for one in amendments}
    listed = [known[one.place.amendment] for one in places if one.place.amendment in known]
    waiting = [one for one in listed if one.status in OPEN]
    turn = sorted(waiting, key=lambda one: one.status is Status.POSTPONED)
    return next((one.id for one in turn if not hindrances(one, waiting)), None)


def out_of_turn(places: Iterable[Arranged], puts: Iterable[Put]) -> tuple[AmendmentId, ...]:
    """Those that were put before one that stands earlier in the order and was put after them.

    >>> from service.domain.amendment.marshalling import Place, Why
    >>> ids = AmendmentId("1"), AmendmentId("2")
    >>> listed = [Arranged(Place(id, Why.TEXT, 0, head=id), at, at) for at, id in enumerate(ids)]
    >>> out_of_turn(listed, [Put(ids[1], Status.ADOPTED), Put(ids[0], Status.REJECTED)])
    ('2',)
    """
    stands = {one.place.amendment: one.at for one in places}
    early: list[AmendmentId] = []
    earliest = len(stands)
    for put in reversed([one for one in puts if one.amendment in stands]):
        at = stands[put.amendment]
        if at > earliest:
            early.append(put.amendment)
        earliest = min(at, earliest)
    return tuple(reversed(early))


def replayed(
    amendments: Iterable[Amendment],
    puts: Sequence[Put],
    trees: Mapping[Language, ClauseTree],
    customs: Customs = AS_COMPUTED,
) -> Mapping[AmendmentId, Settled]:
    """How every amendment ends if these are put one after another; what is settled already is not put again.

    >>> replayed([], [], {})
    {}
    """
    known = {one.id: one for one in amendments}
    ended: dict[AmendmentId, Settled] = {}
    for put in puts:
        one = known[put.amendment]
        if one.status not in OPEN:
            continue
        others = [other for other in known.values() if other is not one]
        told = consequences(one, put.outcome, others, trees, customs)
        ended[one.id] = Settled(put.outcome)
        ended |= {each.amendment: Settled(each.after, each) for each in told}
        known |= {id: replace(known[id], status=ended[id].status) for id in (one.id, *(at.amendment for at in told))}
    return ended
