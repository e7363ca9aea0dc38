"""An act before its gate, for tests: everything a gate is judged by, with only what the test is about spelt out."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from service.domain.amendment.amendment import Carry, Status
from service.domain.ids import (
    ActId,
    AmendmentId,
    BodyId,
    Hash,
    MandateId,
    OpinionRequestId,
    PersonId,
    Revision,
    VersionNumber,
)
from service.domain.procedure.consensus import Position
from service.domain.procedure.dossier import Dossier
from service.domain.procedure.evidence import (
    AmendmentState,
    Asked,
    Evidence,
    GateFacts,
    Opinion,
    RoundState,
    SittingState,
)
from service.domain.procedure.guard import Verdict, ask
from service.domain.procedure.mandate import Actor, BodyKind, Mandate, Role
from service.domain.procedure.profile import Move, Profile
from service.formats.profiles.shelf import FileProfiles

PROFILE: Profile = FileProfiles().current("pa-odkb")

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
BY, KZ, RU = BodyId("by"), BodyId("kz"), BodyId("ru")
COMMISSION, GROUP, MGIMO, PARTNER = map(BodyId, ("commission", "group", "mgimo", "partner"))
TEXT = Hash("a" * 64)

KINDS: Mapping[str, BodyKind] = {
    "by": BodyKind.DELEGATION,
    "kz": BodyKind.DELEGATION,
    "ru": BodyKind.DELEGATION,
    "commission": BodyKind.COMMISSION,
    "group": BodyKind.WORKING_GROUP,
    "mgimo": BodyKind.EXPERT_ORGANISATION,
}


def actor(role: Role | None, body: str = "by", person: str = "somebody") -> Actor:
    """A person with one mandate, or with none."""
    if role is None:
        return Actor(PersonId(person))
    kind = KINDS.get(body, BodyKind.SECRETARIAT)
    return Actor(PersonId(person), (Mandate(MandateId(f"{role}@{body}"), BodyId(body), kind, role),))


def dossier(stage: str = "development", **known: Any) -> Dossier:
    """An act at a stage since a day ago, at version 1, of two participating delegations."""
    return replace(
        Dossier(
            act=ActId("act"),
            profile=PROFILE.key,
            profile_hash=PROFILE.hash,
            stage=stage,
            since=NOW - timedelta(days=1),
            version=VersionNumber(1),
            next_number=1,
            revision=Revision(1),
            deadlines={},
            loops={},
            facts={},
            developer=GROUP,
            commission=COMMISSION,
            readers=frozenset(),
            tags=frozenset(),
            delegations=frozenset({BY, KZ}),
            kind="model_law",
        ),
        **known,
    )


def record(stage: str = "development", by: str = "somebody", **fields: str) -> dict[str, Any]:
    """An act of procedure as it stands on record."""
    return {"stage": stage, "at": NOW.isoformat(), "by": by, "mandate": "m", "fields": fields}


def before_gate(where: Dossier, profile: Profile = PROFILE, **evidence: Any) -> GateFacts:
    """The act before its gate, now."""
    return GateFacts(where, profile, Evidence(**{"text_hash": TEXT, **evidence}), NOW)


def verdict(condition: str, where: Dossier, **evidence: Any) -> Verdict:
    """What the guard of a condition says."""
    return ask(before_gate(where, **evidence), condition)


def amendment(number: int, status: Status = Status.TABLED, **known: Any) -> AmendmentState:
    """An amendment on record."""
    state = AmendmentState(AmendmentId(f"a{number}"), number, BY, status, Carry.CLEAN)
    return replace(state, **known)


def opinion(body: BodyId, *, signed: bool = True, version: int = 1) -> Opinion:
    """A conclusion of a body."""
    return Opinion(body, KINDS[body], VersionNumber(version), NOW if signed else None)


def asked(body: BodyId, *, days: int = 5, **known: Any) -> Asked:
    """A request to a body, due in so many days."""
    request = Asked(OpinionRequestId(f"r-{body}"), body, VersionNumber(1), NOW, NOW + timedelta(days=days))
    return replace(request, **known)


def sitting(stage: str = "commission", *, closed: bool, ago: timedelta = timedelta(hours=1)) -> SittingState:
    """A sitting opened some time ago."""
    return SittingState(stage, NOW - ago, NOW if closed else None)


def put(stage: str, result: str | None, said: Mapping[BodyId, Position] | None = None, **known: Any) -> RoundState:
    """A round on version 1 at the first visit of a stage; closed where it has a result."""
    closed = NOW if result else None
    state = RoundState(stage, 1, VersionNumber(1), TEXT, NOW, closed, result, said or {})
    return replace(state, **known)


def move(key: str) -> Move:
    """A move of the profile."""
    return PROFILE.moves[key]
