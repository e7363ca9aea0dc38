"""Deciding tables together (D8): the one question on all that nobody objects to, the rest one by one.

Table 1 is recommended for adoption, table 2 for rejection (State Duma, standing order 123; PACE, rule 34), table 3 is
put one by one. An objection pulls one out of table 1, its author alone pulls one out of table 2. With what is pulled
out goes what stands and falls with it, and two that cannot both be adopted are never adopted together.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.disposal import AS_COMPUTED, OPEN, Consequence, Customs, Rule, consequences
from service.domain.amendment.putting import Put, hindrances
from service.domain.ids import AmendmentId, BodyId, Language
from service.domain.text.tree import ClauseTree


class Table(IntEnum):
    """What is recommended for the amendments of a table."""

    ADOPTION = 1
    REJECTION = 2
    SINGLY = 3


class WhySingly(StrEnum):
    """Why one is put by itself."""

    TABLE = "table-3"
    CLOSED = "not-open"
    OBJECTION = "objection"
    BEFORE_IT = "decided-before-it"  # something that is not decided together with it comes first
    HANGS = "hangs-on-another"  # what stands and falls with it is put by itself
    ALIKE = "identical"  # one that says the same is put by itself
    RIVAL = "rival"  # adopted together with another it would lapse


@dataclass(frozen=True, slots=True)
class PullOut:
    """A delegation objects to deciding one together with the others."""

    amendment: AmendmentId
    by: BodyId


@dataclass(frozen=True, slots=True)
class Singly:
    """One that is put by itself; ``by`` is the amendment for whose sake."""

    amendment: AmendmentId
    why: WhySingly
    by: AmendmentId | None = None


@dataclass(frozen=True, slots=True)
class EnBloc:
    """What of a table is decided by one question, in the order of the list, and what is not."""

    table: Table
    together: tuple[AmendmentId, ...]
    singly: tuple[Singly, ...]

    @property
    def puts(self) -> tuple[Put, ...]:
        """What the one question puts, one after another.

        >>> EnBloc(Table.ADOPTION, (AmendmentId("1"),), ()).puts
        (Put(amendment='1', outcome=<Status.ADOPTED: 'adopted'>),)
        """
        outcome = Status.ADOPTED if self.table is Table.ADOPTION else Status.REJECTED
        return tuple(Put(one, outcome) for one in self.together)


@dataclass(frozen=True, slots=True)
class BlocFloor:
    """All amendments of the act with its text; how many objections pull one out of table 1."""

    amendments: Sequence[Amendment]
    trees: Mapping[Language, ClauseTree]
    customs: Customs = AS_COMPUTED
    needed: int = 1


def pulled(table: Table, one: Amendment, objections: Iterable[PullOut], needed: int = 1) -> bool:
    """Whether so many delegations as are needed object; to a recommended rejection only the authors can.

    >>> from service.domain.ids import ActId, MandateId, PersonId, VersionNumber
    >>> first = VersionNumber(1)
    >>> made = (ActId("act"), Language("ru"), BodyId("by"), PersonId("p"), MandateId("m"), first, (), first, ())
    >>> one = Amendment(AmendmentId("1"), *made)
    >>> kz = [PullOut(one.id, BodyId("kz"))]
    >>> pulled(Table.ADOPTION, one, kz), pulled(Table.ADOPTION, one, kz, 10), pulled(Table.REJECTION, one, kz)
    (True, False, False)
    """
    bodies = {objection.by for objection in objections if objection.amendment == one.id}
    if table is Table.REJECTION:
        return not bodies.isdisjoint(one.signatories)
    return len(bodies) >= needed


def en_bloc(
    table: Table,
    listed: Sequence[Amendment],
    objections: Sequence[PullOut],
    floor: BlocFloor,
) -> EnBloc:
    """What of a table (``listed`` in the order of the list) is decided together.

    >>> en_bloc(Table.ADOPTION, [], [], BlocFloor((), {}))
    EnBloc(table=<Table.ADOPTION: 1>, together=(), singly=())
    """
    singly = {one.id: why for one in listed if (why := _by_itself(table, one, objections, floor.needed))}
    while found := dict(_drawn_along(table, [one for one in listed if one.id not in singly], floor)):
        singly |= found
    return EnBloc(
        table,
        tuple(one.id for one in listed if one.id not in singly),
        tuple(singly[one.id] for one in listed if one.id in singly),
    )


def _by_itself(table: Table, one: Amendment, objections: Iterable[PullOut], needed: int) -> Singly | None:
    if one.status not in OPEN:
        return Singly(one.id, WhySingly.CLOSED)
    if table is Table.SINGLY:
        return Singly(one.id, WhySingly.TABLE)
    return Singly(one.id, WhySingly.OBJECTION) if pulled(table, one, objections, needed) else None


def _drawn_along(table: Table, left: Sequence[Amendment], floor: BlocFloor) -> Iterator[tuple[AmendmentId, Singly]]:
    """Those of the rest that cannot be decided with it, if they are decided one after another."""
    outcome = Status.ADOPTED if table is Table.ADOPTION else Status.REJECTED
    among = {one.id for one in left}
    now = {one.id: one for one in floor.amendments}
    for one in left:
        it = now[one.id]
        if it.status not in OPEN:
            continue
        others = [other for other in now.values() if other is not it]
        first = hindrances(it, others)
        if first:
            yield it.id, Singly(it.id, WhySingly.BEFORE_IT, first[0].by)
            continue
        told = consequences(it, outcome, others, floor.trees, floor.customs)
        for each in told:
            yield from _parted(it, each, outcome, among)
        now |= {each.amendment: replace(now[each.amendment], status=each.after) for each in told}
        now[it.id] = replace(it, status=outcome)


def _parted(
    one: Amendment, told: Consequence, outcome: Status, among: Container[AmendmentId]
) -> Iterator[tuple[AmendmentId, Singly]]:
    """Whom it parts from the rest that something follows for another from deciding ``one`` with it."""
    inside = told.amendment in among
    if told.after is outcome and not inside:
        why = WhySingly.ALIKE if told.rule is Rule.IDENTICAL else WhySingly.HANGS
        yield one.id, Singly(one.id, why, told.amendment)
    if outcome is Status.ADOPTED and inside and told.after in _LAPSED:
        yield one.id, Singly(one.id, WhySingly.RIVAL, told.amendment)
        yield told.amendment, Singly(told.amendment, WhySingly.RIVAL, one.id)


_LAPSED = (Status.REJECTED_BY_IMPLICATION, Status.FALLEN)
