"""Names for identifiers, so that an id of one thing cannot be passed for another.

All ids are lower-case UUID strings made by ``House.new_id``; the domain itself makes none.
"""

from typing import NewType

ActId = NewType("ActId", str)
ClauseId = NewType("ClauseId", str)
AmendmentId = NewType("AmendmentId", str)
PersonId = NewType("PersonId", str)
BodyId = NewType("BodyId", str)
MandateId = NewType("MandateId", str)
ThreadId = NewType("ThreadId", str)
CommentId = NewType("CommentId", str)
ConclusionId = NewType("ConclusionId", str)
RemarkId = NewType("RemarkId", str)
OpinionRequestId = NewType("OpinionRequestId", str)
ImportId = NewType("ImportId", str)
RoundId = NewType("RoundId", str)
SittingId = NewType("SittingId", str)
DebateId = NewType("DebateId", str)
MoveId = NewType("MoveId", str)
WayRoundId = NewType("WayRoundId", str)
PowersId = NewType("PowersId", str)
InvitationId = NewType("InvitationId", str)
AbsenceId = NewType("AbsenceId", str)
DecisionId = NewType("DecisionId", str)
OrderId = NewType("OrderId", str)
MeetingId = NewType("MeetingId", str)
ItemId = NewType("ItemId", str)
VoteId = NewType("VoteId", str)
ProgrammeId = NewType("ProgrammeId", str)
PlannedId = NewType("PlannedId", str)
"""An item of a programme."""

PlanChangeId = NewType("PlanChangeId", str)
PlanSetId = NewType("PlanSetId", str)
"""Changes of a programme that are put and decided together."""

ApplicationId = NewType("ApplicationId", str)
SeatId = NewType("SeatId", str)
"""Who has one voice in a meeting: the id of a delegation, or of a person where members are counted."""

VersionNumber = NewType("VersionNumber", int)
Revision = NewType("Revision", int)
"""How often a mutable record was saved; the ETag of what can be edited."""

Hash = NewType("Hash", str)
"""SHA-256 as 64 lower-case hexadecimal digits."""

Language = NewType("Language", str)
"""A BCP 47 tag such as ``ru`` or ``en``."""
