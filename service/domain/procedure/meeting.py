"""A meeting of a body: who is there, who has the voice of a delegation, whether there are enough.

What people said at the door is a list that only grows; where somebody stands is read off it. Presence
is counted in the hall and at a distance alike; whoever does not take part in one item is present all the same.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from math import ceil

from service.domain.ids import ItemId, MandateId, PersonId, SeatId
from service.domain.procedure.deadline import days_after
from service.domain.procedure.deciding import Deciding, Outcome, Voice, Way, decided
from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.provisions import BodyRule, Calendar, Composition


class Mode(StrEnum):
    """Where a meeting takes place."""

    HALL = "hall"
    REMOTE = "remote"
    HYBRID = "hybrid"


class Entry(StrEnum):
    """What is noted of a seat."""

    HALL = "hall"
    REMOTE = "remote"
    ABSENT = "absent"
    APART = "apart"  # does not take part in one item
    TAKING_PART = "taking_part"  # in that item again
    HOLDER = "holder"  # somebody has its voice from now on


PRESENCE = frozenset({Entry.HALL, Entry.REMOTE, Entry.ABSENT})
THERE = frozenset({Entry.HALL, Entry.REMOTE})

MEMBERS: Mapping[BodyKind, tuple[Role, ...]] = {
    BodyKind.COMMISSION: (Role.COMMISSION_CHAIR, Role.COMMISSION_MEMBER),
    BodyKind.COUNCIL: (Role.ASSEMBLY_CHAIR, Role.COUNCIL_MEMBER),
    BodyKind.ASSEMBLY: (Role.ASSEMBLY_CHAIR, Role.HEAD_OF_DELEGATION, Role.DELEGATION_MEMBER),
}
"""Bodies that meet, and the roles whose holders are their members."""

PLENARY = frozenset({BodyKind.COUNCIL, BodyKind.ASSEMBLY})
"""Bodies with the same presiding officers."""


class Final(StrEnum):
    """Why a decision cannot be taken back any more."""

    SIGNED = "signed"  # the protocol of its meeting is
    CLOSED = "closed"  # the sitting on the act alone is over


def finality(meeting: str | None, *, goes_on: bool) -> Final | None:
    """Why a decision is final, if it is; ``meeting`` is the status of the one that made it (domain.md §9.6).

    What was decided in a sitting on the act alone, without a meeting, is taken back while that ``goes_on``.

    >>> finality("closed", goes_on=False), finality(None, goes_on=True)
    (None, None)
    """
    if meeting is not None:
        return Final.SIGNED if meeting == "signed" else None
    return None if goes_on else Final.CLOSED


@dataclass(frozen=True, slots=True)
class Noted:
    """One line of the list at the door; ``on_behalf`` where the secretariat wrote it."""

    seat: SeatId
    entry: Entry
    by: PersonId
    mandate: MandateId
    at: datetime
    on_behalf: bool = False
    item: ItemId | None = None
    holder: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Seated:
    """Where a seat stands now; nothing was noted of it while ``noted`` is ``None``."""

    seat: SeatId
    presence: Entry = Entry.ABSENT
    noted: Noted | None = None
    holder: PersonId | None = None
    apart: frozenset[ItemId] = frozenset()

    @property
    def there(self) -> bool:
        """Whether it is present."""
        return self.presence in THERE


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many are present of how many, and how many must be; ``needed`` is ``None`` where no rule says."""

    present: int
    of: int
    needed: int | None

    @property
    def met(self) -> bool:
        """Whether enough are present to decide."""
        return self.needed is None or self.present >= self.needed


def fits(mode: Mode, entry: Entry) -> bool:
    """Whether somebody can be present in this way."""
    return (mode, entry) not in {(Mode.HALL, Entry.REMOTE), (Mode.REMOTE, Entry.HALL)}


def roll(seats: Collection[SeatId], noted: Iterable[Noted]) -> Mapping[SeatId, Seated]:
    """Where every seat stands, from what was noted, first to last; whoever has no seat any more is left out."""
    found = {seat: Seated(seat) for seat in seats}
    for line in noted:
        if line.seat in found:
            found[line.seat] = _after(found[line.seat], line)
    return found


def _after(seated: Seated, line: Noted) -> Seated:
    if line.entry in PRESENCE:
        return replace(seated, presence=line.entry, noted=line)
    if line.entry is Entry.HOLDER:
        return replace(seated, holder=line.holder)
    assert line.item is not None, "taking part is noted of an item"
    item = frozenset({line.item})
    return replace(seated, apart=seated.apart | item if line.entry is Entry.APART else seated.apart - item)


def quorum(seated: Mapping[SeatId, Seated], rule: Deciding | BodyRule | None) -> Quorum:
    """Whether enough seats are present by a rule."""
    of, present = len(seated), sum(one.there for one in seated.values())
    if rule is None or rule.quorum is None:
        return Quorum(present, of, None)
    return Quorum(present, of, max(1, ceil(rule.quorum if rule.counted else rule.quorum * of)))


def counts_members(rule: BodyRule | None) -> bool:
    """Whether each member has a voice in a body, not each delegation."""
    return rule is not None and rule.composition is Composition.MEMBERS


def earliest(today: date, rule: BodyRule | None, calendar: Calendar) -> date:
    """The first day for which a meeting may still be convened today."""
    if rule is None or rule.notice is None:
        return today
    return days_after(today, rule.notice, working=rule.working, calendar=calendar)


def count(rule: Deciding, seated: Mapping[SeatId, Seated], voices: Mapping[SeatId, Voice], item: ItemId) -> Outcome:
    """What the voices of those present amount to; in a consensus whoever is present and says nothing has no objection.

    A voice counts only while its seat is present and takes part: whoever leaves takes it along.
    """
    there = {seat: one for seat, one in seated.items() if one.there}
    apart = {seat: Voice.APART for seat, one in there.items() if item in one.apart}
    spoken = {**{seat: voice for seat, voice in voices.items() if seat in there}, **apart}
    silent = dict.fromkeys(there.keys() - spoken.keys(), Voice.YES) if rule.way is Way.CONSENSUS else {}
    return replace(decided(rule, {**silent, **spoken}, len(there), len(seated)), silent=len(silent))
