"""Persons, bodies and the session on the wire."""

from datetime import date

from service.api.answers import Body, View
from service.domain.procedure.mandate import BodyKind, Role


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
