"""Persons, bodies and the session on the wire."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.references import PersonRefOut
from service.domain.procedure.mandate import BodyKind, Role

Id = Annotated[str, Field(max_length=80)]
Long = Annotated[str, Field(max_length=20_000)]
LanguageTag = Annotated[str, Field(pattern="^(ru|en)$")]


class BodyOut(View):
    """A body of the assembly."""

    id: str
    key: str
    kind: BodyKind
    name: dict[str, str]
    state: str | None
    chambers: list[dict[str, object]]
    participating: bool


class MandateOut(View):
    """A capacity of a person in a body."""

    id: str
    body: BodyOut
    role: Role
    chamber: str | None
    valid_from: date
    valid_until: date | None


class PersonOut(View):
    """A person with the mandates in force."""

    id: str
    name: dict[str, str]
    disabled: bool
    mandates: list[MandateOut]


class GrantOut(View):
    """A mandate of any time; ``state``: ``coming``, ``in_force`` or ``ended``."""

    person: PersonRefOut
    mandate: MandateOut
    state: str
    ground: str
    given_by: PersonRefOut | None
    given_at: datetime | None
    may: MayMap


class RegisterOut(View):
    """Every mandate, and the capacities that the reader gives in bodies of each kind."""

    grants: list[GrantOut]
    capacities: dict[BodyKind, list[Role]]
    provider: bool
    may: MayMap


class NewPerson(Body):
    """Somebody to be enrolled: name by language, and who they are at the provider, where that is known."""

    name: dict[LanguageTag, Long]
    subject: Annotated[str, Field(max_length=255)] | None = None


class NewMandate(Body):
    """A capacity of a person in a body, both days inclusive; without a last day until it is ended."""

    person: Id
    body: Id
    role: Role
    first_day: date
    last_day: date | None = None
    ground: Long = ""


class MandateEnd(Body):
    """The last day of a mandate, and on what ground it ends."""

    last_day: date
    ground: Long = ""


class SignedIn(View):
    """The person of the session."""

    id: str
    name: dict[str, str]


class SessionOut(View):
    """Who is signed in, what as, and the token that writes must carry in X-CSRF-Token."""

    person: SignedIn | None
    mandates: list[MandateOut]
    csrf: str
    demo: bool
    provider: bool
    languages: list[str]


class DemoSignIn(Body):
    """Which invented person to be."""

    person: str
