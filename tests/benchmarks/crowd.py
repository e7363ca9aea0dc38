"""An assembly of 720 on a database of its own: members of two delegations, each signed in."""

import resource
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from service.bootstrap import assemble
from service.domain.ids import ActId, BodyId, PersonId
from service.domain.procedure.mandate import Role
from service.identity.sessions import hashed, new_token
from service.usecases.access import OPERATOR
from service.usecases.people import EnrolPerson, GrantMandate, enrol_person, grant_mandate
from tests.acts import an_act, published, staged
from tests.api.people import SINCE, Assembly
from tests.evaluation.material import Material

SEATS = 720


@dataclass(frozen=True, slots=True)
class Member:
    """One of them: the session's token is what their browser has."""

    person: PersonId
    body: BodyId
    token: str


@dataclass(frozen=True, slots=True)
class Crowd:
    """The assembly, an act on which amendments are received, and the members."""

    assembly: Assembly
    act: ActId
    members: Sequence[Member]


def crowd(material: Material, role: Role = Role.DELEGATION_MEMBER, seats: int = SEATS) -> Crowd:
    """Seat everybody through the use cases."""
    assembly = Assembly.seated(material.house)
    law = an_act(assembly)
    published(material.house, law)
    staged(material.house, law, "amendments")
    assembled = assemble(material.settings)
    members = []
    for number in range(seats):
        name = {"ru": f"Член {number}", "en": f"Member {number}"}
        person = PersonId(enrol_person(EnrolPerson(OPERATOR, name, f"member-{number}"), material.house).id)
        body = assembly.bodies["by" if number % 2 else "kz"]
        grant_mandate(GrantMandate(OPERATOR, person, body, role, SINCE), material.house)
        token = new_token()
        assembled.sessions.open(hashed(token), person, {}, timedelta(hours=1))
        members.append(Member(person, body, token))
    assembled.close()
    return Crowd(assembly, law, members)


@contextmanager
def many_files(needed: int) -> Iterator[None]:
    """Let this process and those it starts have so many connections open."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(max(soft, needed), hard), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
