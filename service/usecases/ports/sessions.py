"""Who is signed in: sessions on the server; the browser holds only a random token.

Not part of a unit of work: a session is read before a use case begins and outlives its rollback.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from service.domain.ids import PersonId
from service.domain.procedure.mandate import Mandate


@dataclass(frozen=True, slots=True)
class Session:
    """A session in force: nobody's yet (``person`` is ``None``) or a person's with the mandates in force now."""

    token_hash: str
    person: PersonId | None
    mandates: tuple[Mandate, ...]
    data: Mapping[str, object]


class Sessions(Protocol):
    """Sessions by the SHA-256 of their token; limits are judged by the database clock."""

    def open(self, token_hash: str, person: PersonId | None, data: Mapping[str, object], limit: timedelta) -> None:
        """Store a new session that ends after ``limit`` whatever happens."""
        ...

    def find(self, token_hash: str) -> Session | None:
        """The session, unless idle or old beyond its limits or its person is disabled; counts as activity."""
        ...

    def find_all(self, tokens: Collection[str]) -> Mapping[str, Session]:
        """Those of many sessions that are in force, in one look; counts as activity."""
        ...

    def take(self, token_hash: str) -> Session | None:
        """End a session and give what it was, so that nobody else can use it again."""
        ...

    def end_all(self, person: PersonId) -> None:
        """End every session of a person."""
        ...

    def sweep(self) -> int:
        """Remove sessions past their limits; gives their number."""
        ...
