"""What happened: the one record from which history is read and watchers are told.

Each event belongs to a stream: ``act:<id>`` (read by all who read the act), ``delegation:<id>``
(private drafts of a delegation), ``meeting:<id>`` (read by all who read meetings), ``assembly``
(people, mandates). Within a stream events are
chained: hash = SHA-256(previous hash || canonical event), see ``docs/reference/canonical-form.md``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from service.domain.ids import ActId, BodyId, MandateId, MeetingId, PersonId, VersionNumber


def act_stream(act: ActId) -> str:
    """The stream of an act's open history."""
    return f"act:{act}"


def delegation_stream(body: BodyId) -> str:
    """The stream that only members of one delegation read."""
    return f"delegation:{body}"


def meeting_stream(meeting: MeetingId) -> str:
    """The stream of a meeting of a body."""
    return f"meeting:{meeting}"


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what, under which mandate, to which act, on which version.

    ``kind`` is a dotted name such as ``amendment.tabled``; ``subject`` is the id of the thing it
    happened to; ``payload`` holds JSON-safe facts and never the words of a private draft.
    """

    stream: str
    kind: str
    actor: PersonId | None
    mandate: MandateId | None
    act: ActId | None = None
    version: VersionNumber | None = None
    subject: str | None = None
    payload: Mapping[str, object] = field(default_factory=dict)
