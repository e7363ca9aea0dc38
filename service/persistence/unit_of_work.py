"""One transaction with its repositories; leaving it without ``commit`` rolls back.

Time is the database's ``clock_timestamp()`` at the moment of asking, not the start of the
transaction: a deadline is judged after the wait for a lock, never by when the wait began.
"""

from datetime import UTC, datetime
from types import TracebackType
from typing import Self, TypeVar
from zoneinfo import ZoneInfo

from psycopg import errors
from sqlalchemy import Connection, DateTime, Engine, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnection

from service.domain.errors import InvalidInput, NotFound
from service.domain.events import Event
from service.domain.procedure.mandate import Actor
from service.persistence import receipts, record
from service.persistence.acts import SqlActs
from service.persistence.afterwards import SqlAfterwards
from service.persistence.amendment_cache import AmendmentCache
from service.persistence.amendments import SqlAmendments
from service.persistence.engine import is_away
from service.persistence.gate import SqlGateBook
from service.persistence.imports import SqlImports
from service.persistence.ledger import SqlLedger
from service.persistence.limits import SqlLimits
from service.persistence.meetings import SqlMeetings
from service.persistence.opinion_requests import SqlOpinionRequests
from service.persistence.orders import SqlOrders
from service.persistence.people import SqlPeople
from service.persistence.proceedings import SqlProceedings
from service.persistence.programmes import SqlProgrammes
from service.persistence.remarks import SqlRemarks
from service.persistence.text_cache import Stamps, TextCache
from service.usecases.ports.acts import Acts
from service.usecases.ports.afterwards import Afterwards
from service.usecases.ports.amendments import Amendments
from service.usecases.ports.gate import GateBook
from service.usecases.ports.house import Busy, Unavailable
from service.usecases.ports.imports import Imports
from service.usecases.ports.ledger import Ledger
from service.usecases.ports.limits import Limits
from service.usecases.ports.meetings import Meetings
from service.usecases.ports.opinion_requests import OpinionRequests
from service.usecases.ports.orders import Orders
from service.usecases.ports.people import People
from service.usecases.ports.proceedings import Proceedings
from service.usecases.ports.programmes import Programmes
from service.usecases.ports.remarks import Remarks
from service.usecases.receipt import Receipt

R = TypeVar("R", bound=Receipt)

WAITED_TOO_LONG = (
    errors.LockNotAvailable,
    errors.QueryCanceled,
    errors.DeadlockDetected,
    errors.SerializationFailure,
    errors.IdleInTransactionSessionTimeout,
)

BEYOND_STORAGE = (
    errors.NumericValueOutOfRange,
    errors.CharacterNotInRepertoire,
    errors.UntranslatableCharacter,
    errors.DatetimeFieldOverflow,
)


class SqlUnitOfWork:
    """A unit of work on PostgreSQL."""

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

    def __init__(self, engine: Engine, actor: Actor, zone: ZoneInfo, texts: TextCache | None = None) -> None:
        self._engine, self._actor, self._zone, self._texts = engine, actor, zone, texts
        self._events: list[Event] = []

    def __enter__(self) -> Self:
        try:
            self._connection = self._connect()
        except (DBAPIError, NoConnection) as trouble:
            _translate(trouble)
            raise
        stamps: Stamps = {}
        self.acts = SqlActs(self._connection, self._texts, stamps)
        self.afterwards = SqlAfterwards(self._connection)
        self.amendments = self._amendments()
        self.gate = SqlGateBook(self._connection)
        self.imports = SqlImports(self._connection)
        self.ledger = SqlLedger(self._connection)
        self.orders = SqlOrders(self._connection)
        self.opinion_requests = SqlOpinionRequests(self._connection)
        self.meetings = SqlMeetings(self._connection)
        self.limits = SqlLimits(self._connection)
        self.people = SqlPeople(self._connection, self._zone)
        self.proceedings = SqlProceedings(self._connection, stamps)
        self.programmes = SqlProgrammes(self._connection)
        self.remarks = SqlRemarks(self._connection)
        try:
            self._begin()
        except BaseException as trouble:
            self._connection.close()
            _translate(trouble)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, at: TracebackType | None
    ) -> None:
        self._connection.close()  # rolls back what was not committed
        _translate(trouble)

    def _connect(self) -> Connection:
        return self._engine.connect()

    def _amendments(self) -> SqlAmendments:
        return SqlAmendments(self._connection)

    def _begin(self) -> None:
        receipts.claim(self._connection, self._actor)

    def now(self) -> datetime:
        """The database clock at this moment (UTC); take the locks first, then ask once."""
        moment: datetime | None = self._connection.scalar(select(func.clock_timestamp(type_=DateTime(timezone=True))))
        assert moment is not None
        return moment.astimezone(UTC)

    def record(self, event: Event) -> None:
        """Note an event; it is chained, stored and announced by ``commit``."""
        self._events.append(event)

    def commit(self, receipt: R) -> R:
        """Store events and the answer under the request's key, announce, commit; gives the receipt back."""
        answered = receipts.answer(self._actor, receipt)
        if self._events or answered:
            record.write(self._connection, self._events, answered)
            self._events = []
        self._connection.commit()
        return receipt


class SqlReading(SqlUnitOfWork):
    """A unit of work that sees one instant and can write nothing; ``kept`` are amendments that were read before."""

    def __init__(
        self,
        engine: Engine,
        actor: Actor,
        zone: ZoneInfo,
        texts: TextCache | None = None,
        kept: AmendmentCache | None = None,
    ) -> None:
        super().__init__(engine, actor, zone, texts)
        self._kept = kept

    def _amendments(self) -> SqlAmendments:
        return SqlAmendments(self._connection, self._kept)

    def _connect(self) -> Connection:
        return self._engine.connect().execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    def _begin(self) -> None:
        """A reading claims no key: it is never a retry."""


def _translate(trouble: BaseException | None) -> None:
    """Give the database's refusals their names here, so that no adapter above needs to know a driver."""
    if isinstance(trouble, NoConnection):
        raise Busy from trouble  # every connection is at work
    if not isinstance(trouble, DBAPIError):
        return
    if isinstance(trouble.orig, WAITED_TOO_LONG):
        raise Busy from trouble
    if isinstance(trouble.orig, errors.InvalidTextRepresentation):
        raise NotFound("", "") from trouble  # what is no id at all is the id of nothing
    if isinstance(trouble.orig, BEYOND_STORAGE):
        raise InvalidInput("beyond-storage") from trouble
    if is_away(trouble):
        raise Unavailable from trouble
