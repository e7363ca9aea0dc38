"""What every use case receives: the house, and from it a unit of work.

A unit of work is one transaction. Leaving it without ``commit`` rolls back.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from service.domain.amendment.compromise import Consent
from service.domain.errors import DomainError
from service.domain.events import Event
from service.domain.ids import ActId, ClauseId, VersionNumber
from service.domain.procedure.mandate import Actor
from service.usecases.laid import Laid, Ways
from service.usecases.ports.acts import Acts
from service.usecases.ports.afterwards import Afterwards
from service.usecases.ports.amendments import Amendments
from service.usecases.ports.formats import Formats
from service.usecases.ports.gate import GateBook
from service.usecases.ports.imports import Imports
from service.usecases.ports.ledger import Ledger
from service.usecases.ports.limits import Limits
from service.usecases.ports.meetings import Meetings
from service.usecases.ports.opinion_requests import OpinionRequests
from service.usecases.ports.orders import Orders
from service.usecases.ports.people import People
from service.usecases.ports.proceedings import Proceedings
from service.usecases.ports.profiles import Profiles
from service.usecases.ports.programmes import Programmes
from service.usecases.ports.remarks import Remarks
from service.usecases.receipt import Receipt

R = TypeVar("R", bound=Receipt)
K_contra = TypeVar("K_contra", contravariant=True)
V = TypeVar("V")

Contested = tuple[Mapping[ClauseId, int], Mapping[ClauseId, int]]
"""By clause: how many amendments stand there, and how many of them meet another."""

LaidKey = tuple[ActId, VersionNumber, str, Ways, tuple[Consent, ...]]
"""What amendments lie as they lie by: the act, its version, the mark of those seen, the orders, the consents."""


class Busy(DomainError):
    """Others were at work on the same thing for too long; nothing was done, the same request may be sent again."""

    code = "busy"


class Unavailable(DomainError):
    """The database cannot be reached; whether anything was done is found out by sending the same request again."""

    code = "unavailable"


class Recollection(Protocol[K_contra, V]):
    """The last few answers, each under a key that names all that it was worked out from."""

    def recall(self, key: K_contra, work_out: Callable[[], V]) -> V:
        """The answer kept under a key; where there is none it is worked out now, once for all who ask."""
        ...


class UnitOfWork(Protocol):
    """One transaction with its repositories."""

    acts: Acts
    afterwards: Afterwards
    amendments: Amendments
    gate: GateBook
    imports: Imports
    ledger: Ledger
    limits: Limits
    orders: Orders
    opinion_requests: OpinionRequests
    meetings: Meetings
    people: People
    proceedings: Proceedings
    programmes: Programmes
    remarks: Remarks

    def now(self) -> datetime:
        """The database clock at this moment (UTC); ask after taking locks: a deadline is judged after the wait."""
        ...

    def record(self, event: Event) -> None:
        """Note an event; it is chained, stored and announced by ``commit``."""
        ...

    def commit(self, receipt: R) -> R:
        """Store events and the answer under the request's key, announce, commit; gives the receipt back."""
        ...


@dataclass(frozen=True, slots=True)
class House:
    """The ports, put together in ``bootstrap``.

    ``work`` opens a transaction that may commit; ``reading`` one that sees a single instant and can
    write nothing: use it for every read, so that a view never mixes two states. ``contested`` keeps what takes the
    longest to work out: all relations of an act's amendments, under the act, its version and their mark;
    ``laid`` the amendments of acts as they lie, with what was worked out of them.
    """

    work: Callable[[Actor], AbstractContextManager[UnitOfWork]]
    reading: Callable[[Actor], AbstractContextManager[UnitOfWork]]
    new_id: Callable[[], str]
    zone: str  # the zone of record of the assembly, where no act names its own
    formats: Formats
    profiles: Profiles
    contested: Recollection[tuple[ActId, VersionNumber, str], Contested]
    laid: Recollection[LaidKey, Laid]
