"""How a view names a person, a body or a thing of the procedure without telling all of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from service.domain.ids import BodyId, PersonId

Name = Mapping[str, str]
"""A name by language: ``{"ru": …, "en": …}``; a body's may hold further forms."""


@dataclass(frozen=True, slots=True)
class PersonRef:
    """A person by name."""

    id: PersonId
    name: Name


@dataclass(frozen=True, slots=True)
class BodyRef:
    """A body by name; ``state`` is the ISO 3166 code of a delegation's state."""

    id: BodyId
    key: str
    name: Name
    state: str | None


@dataclass(frozen=True, slots=True)
class Names:
    """The names of all bodies, and of the persons that were asked for."""

    bodies: Mapping[BodyId, BodyRef]
    persons: Mapping[PersonId, PersonRef]


@dataclass(frozen=True, slots=True)
class Term:
    """A thing of the profile, such as a stage, by key and name."""

    key: str
    name: Name
