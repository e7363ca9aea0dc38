"""What is shown of the record."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from service.domain.ids import ActId, BodyId, Hash, MandateId, PersonId, VersionNumber
from service.domain.procedure.mandate import Role


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as it stands in the record, with the names its reader needs."""

    stream: str
    number: int
    at: datetime
    kind: str
    actor: PersonId | None
    actor_name: Mapping[str, str] | None
    mandate: MandateId | None
    role: Role | None
    body: BodyId | None
    body_name: Mapping[str, str] | None
    act: ActId | None
    version: VersionNumber | None
    subject: str | None
    payload: Mapping[str, object]
    previous: Hash
    hash: Hash
