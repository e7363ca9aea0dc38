"""What the chair orders over the list, recommendations, consents and divisions, as stored: nothing is taken away."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol

from service.domain.ids import ActId, AmendmentId, BodyId, MandateId, OrderId, PersonId


class OrderKind(StrEnum):
    """What is ordered; for each, what ``Said`` holds."""

    PRIORITY = "priority"  # the first of ``amendments`` at the head of its article, or right before ``beside``
    RESERVE = "reserve"  # ``amendments`` to the end of the list
    MOVE = "move"  # the first of ``amendments`` right after ``beside``; as ``block`` with all that begins where it does
    ISOLATE = "isolate"  # the first of ``amendments`` out of the debate that it stands in
    TIE = "tie"  # ``amendments``, which the rules leave equal, in this order
    DEBATE = "debate"  # ``amendments`` are debated together
    IDENTITY = "identity"  # ``amendments`` say the same (``holds``), or after all do not
    EXCLUSION = "exclusion"  # two ``amendments`` shut each other out (``holds``), or after all do not
    REOPEN = "reopen"  # the point of ``amendments`` may be decided anew


@dataclass(frozen=True, slots=True)
class Said:
    """What an order says."""

    amendments: tuple[AmendmentId, ...]
    beside: AmendmentId | None = None
    block: bool = False
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Signed:
    """Who did it, under which mandate, when."""

    by: PersonId
    mandate: MandateId
    at: datetime


@dataclass(frozen=True, slots=True)
class Order:
    """One order; it stands from ``confirmed`` until ``undone``."""

    id: OrderId
    act: ActId
    kind: OrderKind
    said: Said
    reason: str
    made: Signed
    confirmed: Signed | None = None
    undone: Signed | None = None
    undone_reason: str = ""

    @property
    def stands(self) -> bool:
        """Whether it is in force."""
        return self.confirmed is not None and self.undone is None


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Into which table an amendment goes, as proposed and, by another person, confirmed."""

    id: str
    act: ActId
    amendment: AmendmentId
    table: int
    reason: str
    made: Signed
    confirmed: Signed | None = None


@dataclass(frozen=True, slots=True)
class PullOut:
    """A delegation has an amendment taken out of its table and decided by itself."""

    id: str
    act: ActId
    amendment: AmendmentId
    body: BodyId
    reason: str
    made: Signed


@dataclass(frozen=True, slots=True)
class AskedConsent:
    """Whether ``body`` lets a compromise stand in place of its amendment; ``given`` is ``None`` until it answers."""

    compromise: AmendmentId
    amendment: AmendmentId
    act: ActId
    body: BodyId
    asked: Signed
    given: bool | None = None
    reason: str = ""
    answered: Signed | None = None


@dataclass(frozen=True, slots=True)
class Division:
    """A delegation asks for separate votes on parts of an amendment; ``granted`` is ``None`` until it is ruled on."""

    id: str
    act: ActId
    amendment: AmendmentId
    parts: tuple[tuple[int, ...], ...]
    reason: str
    body: BodyId
    made: Signed
    granted: bool | None = None
    answer: str = ""
    ruled: Signed | None = None


@dataclass(frozen=True, slots=True)
class Putting:
    """Which in turn an amendment was put, and with others of which block."""

    put: int | None
    block: str | None


class DecidedIn(NamedTuple):
    """Where a decision was made: the status of the meeting, if there was one, and whether the sitting goes on."""

    meeting: str | None
    goes_on: bool


class Orders(Protocol):
    """All of it, as stored."""

    def putting(self, act: ActId) -> Mapping[AmendmentId, Putting]:
        """Of what is decided on an act: which in turn, and with which others."""
        ...

    def decided_in(self, act: ActId) -> Mapping[AmendmentId, DecidedIn]:
        """Of what is decided on an act: in which meeting or sitting."""
        ...

    def next_put(self, act: ActId, block: str | None) -> int:
        """Which in turn is put next on an act; those of one block are put together."""
        ...

    def give(self, order: Order) -> None:
        """Store an order."""
        ...

    def order(self, order: OrderId) -> Order:
        """One order; ``NotFound``."""
        ...

    def confirm(self, order: OrderId, by: Signed) -> None:
        """Note who confirmed an order."""
        ...

    def take_back(self, order: OrderId, by: Signed, reason: str) -> None:
        """Note who undid an order, and why."""
        ...

    def orders(self, act: ActId) -> Sequence[Order]:
        """Every order on an act, undone ones too, oldest first."""
        ...

    def recommend(self, made: Recommendation) -> None:
        """Store a recommendation in place of the one that stood."""
        ...

    def confirm_recommendations(self, ids: Collection[str], by: Signed) -> None:
        """Note who confirmed recommendations."""
        ...

    def recommendations(self, act: ActId) -> Sequence[Recommendation]:
        """The recommendations that stand on an act's amendments."""
        ...

    def pull_out(self, made: PullOut) -> None:
        """Store that a delegation pulls an amendment out; ``put_back`` ends it."""
        ...

    def put_back(self, id: str, by: Signed) -> None:
        """Note that an amendment is back in its table for this delegation."""
        ...

    def pulled_out(self, act: ActId) -> Sequence[PullOut]:
        """What is pulled out now, oldest first."""
        ...

    def ask_consent(self, asked: AskedConsent) -> None:
        """Store that consent is asked; asked anew, an answer given before stands no more."""
        ...

    def answer_consent(self, answered: AskedConsent) -> None:
        """Store an answer."""
        ...

    def consents(self, act: ActId) -> Sequence[AskedConsent]:
        """What was asked on an act, oldest first."""
        ...

    def ask_division(self, asked: Division) -> None:
        """Store a request for separate votes."""
        ...

    def rule_on_division(self, ruled: Division) -> None:
        """Store the ruling on one."""
        ...

    def divisions(self, act: ActId) -> Sequence[Division]:
        """Every request on an act, oldest first."""
        ...
