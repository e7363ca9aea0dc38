"""Order and lapse on a list that clerks of the French Senate made, with what became of each amendment.

Aims and their grounds: vote-order.md §1.4 and §2, and the issue. Adapter (``senate_instructions``, ``senate_house``):
the reading of French instructions, and a text of as much of the bill as they quote. Engine: the keys on that text, the
order, the debates and sets, what is undetermined; which amendment lapses, why, and by which other; the chair's events.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from service.domain.amendment.amendment import Status
from service.domain.amendment.arranging import Priority, arrange
from service.domain.amendment.disposal import Customs, Rule
from service.domain.amendment.grouping import NOTHING_SAID, Exclusion, Grouping
from service.domain.amendment.marshalling import Place, Why, ordered
from service.domain.amendment.putting import Put, Settled, replayed
from service.domain.ids import AmendmentId, MoveId
from tests.evaluation.figure import Case, Figure
from tests.evaluation.material import Material
from tests.evaluation.senate_house import FRENCH, Bill, Listed

PRIORITIES = (("10 rect.", "406"), ("29 rect. bis", "425 rect. bis"), ("105", "9 rect. sexies"))
"""What the chair let be taken first in the chamber, and before which: not visible in the list (vote-order.md §2)."""


def figures(material: Material) -> Iterator[Figure]:
    """Give the figures of order, then those of lapse."""
    bill = Bill(material.rows("senat_vote_order"))
    yield from _order(bill)
    yield from _lapse(bill)


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs of one article body: all, those in another order than the clerk's, those that we call undetermined."""

    pairs: int
    wrong: Sequence[Case]
    undetermined: int
    wrong_undetermined: int
    moves: int

    @property
    def right(self) -> float:
        """The share in the clerk's order."""
        return 1 - len(self.wrong) / self.pairs

    @property
    def right_where_determined(self) -> float:
        """The same, of those that we do not leave to the chair."""
        return 1 - (len(self.wrong) - self.wrong_undetermined) / (self.pairs - self.undetermined)


def _order(bill: Bill) -> Iterator[Figure]:
    given = compared(bill, bill.grouping)
    alone = compared(bill, NOTHING_SAID)
    bodies = sum(one.in_body for one in bill.listed)
    places = ordered(bill.entries(), grouping=bill.grouping)
    yield Figure("senat.order.with_groups", round(given.right, 4), 1, 0.985, cases=given.wrong)
    yield Figure("senat.order.without_groups", round(alone.right, 4), 1, 0.975, cases=alone.wrong)
    yield Figure("senat.order.determined", round(given.right_where_determined, 4), 1, 0.99)
    yield Figure("senat.order.determined_pairs", round(1 - given.undetermined / given.pairs, 4), 1, 0.95)
    yield Figure("senat.order.moves", given.moves, bodies, int(0.05 * bodies), most=True)
    yield Figure("senat.order.together", _kept_together(bill, places), len(bill.listed))


def compared(bill: Bill, grouping: Grouping) -> Compared:
    """The engine's order against the clerk's."""
    places = ordered(bill.entries(), grouping=grouping)
    at = {place.amendment: nth for nth, place in enumerate(places)}
    tie = {place.amendment: place.tie for place in places}
    wrong: list[Case] = []
    pairs = undetermined = wrong_undetermined = moves = 0
    for article in bill.articles:
        body = [one.id for one in bill.listed if one.article == article and one.in_body]
        moves += len(body) - _longest_rising([at[id] for id in body])
        for one, other in combinations(body, 2):
            open_pair = tie[one] is not None and tie[one] == tie[other]
            pairs += 1
            undetermined += open_pair
            if at[one] > at[other]:
                wrong.append({"article": article, "first": one, "second": other, "undetermined": open_pair})
                wrong_undetermined += open_pair
    return Compared(pairs, wrong, undetermined, wrong_undetermined, moves)


def _longest_rising(numbers: Iterable[int]) -> int:
    ends: list[int] = []
    for number in numbers:
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
    return len(ends)


def _kept_together(bill: Bill, places: Sequence[Place]) -> int:
    """Those that stand once, and beside those that they are identical with or amend."""
    families = [head for head, _ in groupby(place.head for place in places)]
    torn = {head for head, times in Counter(families).items() if times > 1}
    stands = {place.amendment for place in places if place.head not in torn}
    return len(stands & {one.id for one in bill.listed}) - (len(places) - len({place.amendment for place in places}))


def _lapse(bill: Bill) -> Iterator[Figure]:
    fell = [one.id for one in bill.listed if one.outcome is Status.FALLEN]
    listed = replay(bill, bill.grouping, ())
    put_first = replay(bill, bill.grouping, PRIORITIES)
    wholesale = replay(bill, _debates_exclude(bill), ())
    yield Figure("senat.lapse.explained", _explained(listed, fell), len(fell), 20, cases=_missed(listed, fell))
    yield Figure("senat.lapse.explained_with_priorities", _explained(put_first, fell), len(fell))
    yield Figure(
        "senat.lapse.explained_without_groups", _explained(replay(bill, NOTHING_SAID, ()), fell), len(fell), 13
    )
    yield Figure("senat.lapse.false", len(_false(bill, listed)), None, 0, most=True, cases=_false(bill, listed))
    yield Figure("senat.lapse.false_with_priorities", len(_false(bill, put_first)), None, 0, most=True)
    yield Figure("senat.lapse.satisfied", len(_false(bill, listed, satisfied=True)))
    yield Figure("senat.lapse.soft", len(_soft(bill, listed)), None, 10, most=True, cases=_soft(bill, listed))
    yield Figure("senat.lapse.without_cause", sum(_is_groundless(one) for one in listed.values()), None, 0, most=True)
    # the other rule, to show that this check catches it: were a debate an exclusivity set, these would fall wrongly
    yield Figure("senat.lapse.false_if_debates_excluded", len(_false(bill, wholesale)), None, 12)


def replay(bill: Bill, grouping: Grouping, first: Sequence[tuple[str, str]]) -> Mapping[AmendmentId, Settled]:
    """The real votes in the order of the list, some taken first by the chair; what fell is told only if still open."""
    known = {one.id: one for one in bill.listed}
    moves = [Priority(MoveId(id), AmendmentId(id), "priorité", AmendmentId(before)) for id, before in first]
    ended: dict[AmendmentId, Settled] = {}
    for article in bill.articles:
        places = _as_listed([one for one in bill.listed if one.article == article])
        here = {place.amendment for place in places}
        arranged = arrange(places, [move for move in moves if move.amendment in here]).places
        puts = [Put(one.place.amendment, known[one.place.amendment].outcome) for one in arranged]
        amendments = [bill.amendments[put.amendment] for put in puts]
        ended |= replayed(amendments, puts, {FRENCH: bill.tree}, Customs(grouping=grouping))
    return ended


def _as_listed(listed: Sequence[Listed]) -> Sequence[Place]:
    """The clerk's own order; identical ones printed behind each other are a family."""
    places: list[Place] = []
    for nth, one in enumerate(listed):
        alike = (
            nth and one.row["identical_group"] and one.row["identical_group"] == listed[nth - 1].row["identical_group"]
        )
        head = places[-1].head if alike else one.id
        places.append(Place(one.id, Why.TEXT, nth, head=head, own=nth))
    return places


def _debates_exclude(bill: Bill) -> Grouping:
    pairs = (pair for debate in bill.debates for pair in combinations(debate.members, 2))
    return Grouping(bill.debates, bill.identities, tuple(Exclusion(*pair, True, "débat") for pair in pairs))


def _explained(ended: Mapping[AmendmentId, Settled], fell: Iterable[AmendmentId]) -> int:
    return sum(ended[id].consequence is not None for id in fell)


def _missed(ended: Mapping[AmendmentId, Settled], fell: Iterable[AmendmentId]) -> Sequence[Case]:
    return [{"number": id, "fell": True} for id in fell if ended[id].consequence is None]


def _false(bill: Bill, ended: Mapping[AmendmentId, Settled], *, satisfied: bool = False) -> Sequence[Case]:
    """Put and decided in the chamber, though we would have let them fall (or called them satisfied)."""
    decided = [one for one in bill.listed if one.outcome in (Status.ADOPTED, Status.REJECTED)]
    return [
        {"number": one.id, "was": one.outcome.value, **_told(ended[one.id])}
        for one in decided
        if ended[one.id].status is not one.outcome and (ended[one.id].status is Status.SATISFIED) is satisfied
    ]


def _soft(bill: Bill, ended: Mapping[AmendmentId, Settled]) -> Sequence[Case]:
    """Withdrawn or not moved before the vote that would have let them fall: no contradiction, told apart."""
    gone = [one for one in bill.listed if one.outcome is Status.WITHDRAWN]
    lapsed = [one for one in gone if (told := ended[one.id].consequence) and told.rule is not Rule.IDENTICAL]
    return [{"number": one.id, **_told(ended[one.id])} for one in lapsed]


def _is_groundless(one: Settled) -> bool:
    """Whether something lapsed without a rule and a cause."""
    lapsed = one.status in (Status.REJECTED_BY_IMPLICATION, Status.SATISFIED)
    return lapsed and (one.consequence is None or not one.consequence.by)


def _told(one: Settled) -> Case:
    told = one.consequence
    return {"as": one.status.value, "rule": told.rule.value, "by": told.by} if told else {"as": one.status.value}
