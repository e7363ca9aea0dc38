"""Ways of deciding: what voices amount to, by consensus or by counting (domain.md §9.7).

The same pure question serves an amendment in the commission and the text in the plenary. Whose voice
it is does not matter here: a delegation by itself, or a member where the rules count members.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil
from typing import TypeVar

from service.domain.procedure.mandate import BodyKind


class Way(StrEnum):
    """How a body decides."""

    CONSENSUS = "consensus"  # nobody who is present and takes part objects
    BY_DELEGATION = "by_delegation"  # one voice a delegation, counted
    BY_MEMBER = "by_member"  # one voice a member, counted


class Threshold(StrEnum):
    """How many voices for it adopt, where voices are counted."""

    SIMPLE = "simple"  # more than half
    TWO_THIRDS = "two_thirds"
    ABSOLUTE = "absolute"  # more than half of all that there are, present or not
    DOUBLE = "double"  # more than half, and not fewer than a fixed number


class Base(StrEnum):
    """Of what a threshold is a part."""

    CAST = "cast"  # voices for and against
    PRESENT = "present"
    ALL = "all"  # all participating delegations, or all members


class Question(StrEnum):
    """What a body is asked."""

    TEXT = "text"  # the act as a whole
    CLAUSE = "clause"  # one unit of it as amended, where somebody asks for it
    AMENDMENT = "amendment"
    PROCEDURE = "procedure"


class Voice(StrEnum):
    """What somebody present says; who is absent says nothing."""

    YES = "for"
    NO = "against"  # in a consensus: objects
    ABSTAINS = "abstains"
    APART = "not_taking_part"  # present, but apart from this item


class Result(StrEnum):
    """What the voices amount to."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    OBJECTED = "objected"  # a consensus was not reached: the chair has options, nothing is rejected
    NO_QUORUM = "no_quorum"  # nothing is decided


TWO_THIRDS = Fraction(2, 3)
Voter = TypeVar("Voter", bound=str)


@dataclass(frozen=True, slots=True)
class Deciding:
    """Which body decides, in what way, with what quorum and threshold.

    ``quorum`` is a share of those that participate, or a number of them (``counted``). ``threshold`` and
    ``of`` are ``None`` for a consensus; ``minimum`` is the fixed number of a double threshold.
    """

    body: BodyKind
    way: Way
    quorum: Fraction
    counted: bool = False
    threshold: Threshold | None = None
    of: Base | None = None
    minimum: int = 0

    def quorum_of(self, participating: int) -> int:
        """How many of so many must be present."""
        return max(1, ceil(self.quorum if self.counted else self.quorum * participating))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the voices amount to, with everything that it was reckoned from.

    ``needed`` is how many voices for it would have adopted; 1 in a consensus, where ``against`` must be empty.
    ``silent`` are those of ``yes`` who were there and said nothing: in a consensus that is no objection.
    """

    result: Result
    present: int
    quorum: int
    yes: int
    no: int
    abstained: int
    needed: int
    against: frozenset[str]
    silent: int = 0


def decided(way: Deciding, voices: Mapping[Voter, Voice], present: int, participating: int) -> Outcome:
    """What voices amount to, where ``present`` of all ``participating`` (delegations or members) are there.

    Whoever speaks is present, whatever was counted at the door. Abstention and not taking part never block a
    consensus; somebody must take part in it all the same.
    """
    there = max(present, len(voices))
    tally = {voice: sum(said is voice for said in voices.values()) for voice in Voice}
    yes, no = tally[Voice.YES], tally[Voice.NO]
    quorum, needed = way.quorum_of(participating), _needed(way, yes + no, there, participating)
    against = frozenset(who for who, said in voices.items() if said is Voice.NO)
    result = _result(way.way, (yes, needed), against=bool(against))
    silent = way.way is Way.CONSENSUS and result is Result.REJECTED
    if there < quorum or silent:
        result = Result.NO_QUORUM
    return Outcome(result, there, quorum, yes, no, tally[Voice.ABSTAINS], needed, against)


def _result(way: Way, count: tuple[int, int], *, against: bool) -> Result:
    yes, needed = count
    if way is Way.CONSENSUS and against:
        return Result.OBJECTED
    return Result.ADOPTED if yes >= needed else Result.REJECTED


def _needed(way: Deciding, cast: int, present: int, participating: int) -> int:
    base = {None: 0, Base.CAST: cast, Base.PRESENT: present, Base.ALL: participating}[way.of]
    if way.threshold is None:
        return 1
    if way.threshold is Threshold.TWO_THIRDS:
        return max(1, ceil(TWO_THIRDS * base))
    return max(base // 2 + 1, way.minimum)
