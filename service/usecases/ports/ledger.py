"""What use cases need of the record of events; writing it is the unit of work's."""

from collections.abc import Sequence
from typing import Protocol

from service.domain.ids import ClauseId
from service.usecases.views.ledger import Entry


class Ledger(Protocol):
    """The record, stream by stream."""

    def entries(self, stream: str, after: int = 0, limit: int = 200) -> Sequence[Entry]:
        """Events of a stream in order, those numbered above ``after``."""
        ...

    def head(self, stream: str) -> int:
        """The number of the newest event of a stream; 0 where there is none."""
        ...

    def latest(
        self, stream: str, before: int | None = None, limit: int = 50, clause: ClauseId | None = None
    ) -> Sequence[Entry]:
        """Events of a stream, newest first, numbered below ``before``; with a clause, those that touched it."""
        ...

    def of_clause(self, stream: str, clause: ClauseId, after: int = 0, limit: int = 200) -> Sequence[Entry]:
        """Events that touched one clause: it is their subject or stands in their payload's ``clauses``."""
        ...

    def of_subject(self, subject: str) -> Sequence[Entry]:
        """Events that happened to one thing, oldest first, in whatever stream."""
        ...

    def streams(self) -> Sequence[str]:
        """All streams."""
        ...
