"""What is shown of persons, bodies and mandates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from service.domain.ids import BodyId, MandateId, PersonId
from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.permission import May
from service.usecases.views.references import PersonRef

Name = Mapping[str, str]
"""A name by language; a body's may hold further forms under keys such as ``ru_genitive``."""


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body of the assembly; ``state`` is the ISO 3166 code of a delegation's state."""

    id: BodyId
    key: str
    kind: BodyKind
    name: Name
    state: str | None
    chambers: tuple[Mapping[str, object], ...]
    participating: bool


@dataclass(frozen=True, slots=True)
class MandateView:
    """One capacity of a person in a body, with its days."""

    id: MandateId
    body: BodyView
    role: Role
    chamber: str | None
    valid_from: date
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class GrantView:
    """A mandate of any time: who has it, ``coming``, ``in_force`` or ``ended``, by whom it was given on what ground.

    ``given_by`` is ``None`` where the operator gave it at the command line.
    """

    person: PersonRef
    mandate: MandateView
    state: str
    ground: str
    given_by: PersonRef | None
    given_at: datetime | None
    may: tuple[May, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterView:
    """All mandates, and which ``capacities`` the reader may give in bodies of each kind.

    ``provider``: people can be enrolled with their subject there.
    """

    grants: tuple[GrantView, ...]
    capacities: Mapping[BodyKind, tuple[Role, ...]]
    provider: bool
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person with the mandates in force today; ``key`` is set in demonstration data only."""

    id: PersonId
    key: str | None
    name: Name
    disabled: bool
    mandates: tuple[MandateView, ...]
