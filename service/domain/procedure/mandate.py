"""Who acts, and in what capacity: persons act under mandates in bodies, with dates.

What a mandate allows stands in ``permission``, nowhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from service.domain.ids import BodyId, Language, MandateId, PersonId

RUSSIAN = Language("ru")


class BodyKind(StrEnum):
    """Kinds of body of an assembly (domain.md §1.1)."""

    DELEGATION = "delegation"
    COMMISSION = "commission"
    WORKING_GROUP = "working_group"
    ASSEMBLY = "assembly"  # the plenary
    COUNCIL = "council"
    EXPERT_COUNCIL = "expert_council"
    SECRETARIAT = "secretariat"
    EXPERT_ORGANISATION = "expert_organisation"
    MILITARY_BODY = "military_body"  # such as a joint staff
    EXECUTIVE_BODY = "executive_body"  # a ministry, or a body of the executives together
    OBSERVER = "observer"
    PARTNER = "partner"


class Role(StrEnum):
    """Capacities of domain.md §7."""

    ADMIN = "admin"
    SECRETARIAT = "secretariat"
    EXECUTIVE_SECRETARY = "executive_secretary"
    LEGAL_EDITOR = "legal_editor"
    DEVELOPER = "developer"
    WORKING_GROUP_MEMBER = "working_group_member"
    DELEGATION_MEMBER = "delegation_member"
    HEAD_OF_DELEGATION = "head_of_delegation"
    PLENIPOTENTIARY = "plenipotentiary"
    NATIONAL_REVIEWER = "national_reviewer"
    EXPERT = "expert"
    EAC_SECRETARY = "eac_secretary"
    COMMISSION_CHAIR = "commission_chair"
    COMMISSION_MEMBER = "commission_member"
    COUNCIL_MEMBER = "council_member"
    ASSEMBLY_CHAIR = "assembly_chair"
    OBSERVER = "observer"
    AUDITOR = "auditor"


_OF_EXPERTS = (Role.EXPERT,)
_OF_GUESTS = (Role.OBSERVER,)

CAPACITIES: Mapping[BodyKind, tuple[Role, ...]] = {
    BodyKind.DELEGATION: (
        Role.HEAD_OF_DELEGATION,
        Role.DELEGATION_MEMBER,
        Role.PLENIPOTENTIARY,
        Role.NATIONAL_REVIEWER,
    ),
    BodyKind.COMMISSION: (Role.COMMISSION_CHAIR, Role.COMMISSION_MEMBER),
    BodyKind.WORKING_GROUP: (Role.DEVELOPER, Role.WORKING_GROUP_MEMBER),
    BodyKind.ASSEMBLY: (Role.ASSEMBLY_CHAIR,),
    BodyKind.COUNCIL: (Role.COUNCIL_MEMBER, Role.ASSEMBLY_CHAIR),
    BodyKind.EXPERT_COUNCIL: (Role.EAC_SECRETARY, *_OF_EXPERTS),
    BodyKind.SECRETARIAT: (
        Role.SECRETARIAT,
        Role.LEGAL_EDITOR,
        Role.EXECUTIVE_SECRETARY,
        Role.AUDITOR,
        Role.ADMIN,
    ),
    BodyKind.EXPERT_ORGANISATION: (*_OF_EXPERTS, Role.DEVELOPER, Role.WORKING_GROUP_MEMBER),
    BodyKind.MILITARY_BODY: (*_OF_EXPERTS, Role.DEVELOPER, Role.WORKING_GROUP_MEMBER),
    BodyKind.EXECUTIVE_BODY: (*_OF_EXPERTS, Role.DEVELOPER, Role.WORKING_GROUP_MEMBER),
    BodyKind.OBSERVER: _OF_GUESTS,
    BodyKind.PARTNER: (*_OF_GUESTS, *_OF_EXPERTS),
}
"""What somebody can be in a body of each kind, as the Secretariat is offered it."""

KEEPERS = frozenset({Role.ADMIN, Role.AUDITOR, Role.EXECUTIVE_SECRETARY})
"""Capacities over the Secretariat itself: given and ended by the administrator alone."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """One capacity of a person in a body, in force now."""

    id: MandateId
    body: BodyId
    body_kind: BodyKind
    role: Role


@dataclass(frozen=True, slots=True)
class RequestKey:
    """The client's Idempotency-Key and a hash of what was asked under it."""

    key: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who asks, with every mandate in force by the database clock; nobody signed in has none."""

    person: PersonId | None
    mandates: tuple[Mandate, ...] = ()
    language: Language = RUSSIAN
    request: RequestKey | None = None

    @property
    def bodies(self) -> frozenset[BodyId]:
        """The bodies in which the person has a capacity now."""
        return frozenset(mandate.body for mandate in self.mandates)

    def body_of(self, mandate: MandateId) -> BodyId:
        """The body of one of the person's own mandates."""
        return next(held.body for held in self.mandates if held.id == mandate)

    def of(self, body: BodyId | None) -> "Actor":
        """The same person in the capacities of one body alone; ``None``: in all."""
        return self if body is None else replace(self, mandates=tuple(m for m in self.mandates if m.body == body))
