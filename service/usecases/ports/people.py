"""What use cases need to know of persons, bodies and mandates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from service.domain.ids import BodyId, MandateId, PersonId
from service.domain.procedure.mandate import BodyKind, Mandate, Role
from service.usecases.views.people import BodyView, GrantView, PersonView
from service.usecases.views.references import PersonRef


@dataclass(frozen=True, slots=True)
class Person:
    """A person to be stored; ``key`` names a person of the demonstration data."""

    id: PersonId
    name: Mapping[str, str]
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A body to be stored."""

    id: BodyId
    key: str
    kind: BodyKind
    name: Mapping[str, str]
    state: str | None = None
    chambers: tuple[Mapping[str, object], ...] = field(default=())
    participating: bool = True


@dataclass(frozen=True, slots=True)
class Granted:
    """A mandate to be stored; ``valid_until`` is its last day."""

    id: MandateId
    person: PersonId
    body: BodyId
    role: Role
    valid_from: date
    valid_until: date | None = None
    chamber: str | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A capacity that somebody has now, and who."""

    person: PersonRef
    mandate: Mandate


class People(Protocol):
    """Persons, bodies and mandates, as stored. "In force" is judged by the database clock in the zone of record."""

    def add_person(self, person: Person) -> None:
        """Store a new person."""
        ...

    def link(self, person: PersonId, issuer: str, subject: str) -> None:
        """Let a subject of an identity provider sign in as this person."""
        ...

    def is_linked(self, issuer: str, subject: str) -> bool:
        """Whether somebody signs in as that subject, or did."""
        ...

    def by_subject(self, issuer: str, subject: str) -> PersonId | None:
        """The person who signs in as this subject, unless disabled."""
        ...

    def by_key(self, key: str) -> PersonId | None:
        """The person of that name in the demonstration data."""
        ...

    def person(self, person: PersonId) -> PersonView | None:
        """One person with the mandates in force."""
        ...

    def everybody(self) -> Sequence[PersonView]:
        """All persons by name, each with the mandates in force."""
        ...

    def disable(self, person: PersonId) -> None:
        """Let a person do nothing more; every session ends with the next request."""
        ...

    def add_body(self, body: Body) -> None:
        """Store a new body."""
        ...

    def body(self, body: BodyId) -> BodyView | None:
        """One body by its id."""
        ...

    def body_by_key(self, key: str) -> BodyView | None:
        """One body by its key, such as ``by`` or ``secretariat``."""
        ...

    def bodies(self) -> Sequence[BodyView]:
        """All bodies: by kind, then key."""
        ...

    def grant(self, mandate: Granted) -> None:
        """Store a new mandate."""
        ...

    def granted(self, mandate: MandateId) -> Granted:
        """One mandate, locked, whenever it holds; ``NotFound``."""
        ...

    def overlaps(self, mandate: Granted) -> bool:
        """Whether the person has the same capacity in the same body on some of those days already."""
        ...

    def register(self) -> Sequence[GrantView]:
        """Every mandate there was, is or will be, the latest first, with who gave it on what ground."""
        ...

    def end(self, mandate: MandateId, last_day: date) -> None:
        """Let a mandate end with that day."""
        ...

    def in_force(self, person: PersonId) -> tuple[Mandate, ...]:
        """The mandates of a person in force now."""
        ...

    def seats(self) -> Sequence[Seat]:
        """Every capacity that anybody not disabled has now, by person."""
        ...

    def holders(self, role: Role, body: BodyId | None = None) -> Sequence[PersonView]:
        """Who holds a role now, anywhere or in one body; nobody who is disabled."""
        ...
