"""Votes in meetings on the wire, the screen of the hall, reservations and text in brackets."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.amendments import ClauseMarksOut, ConsequenceOut
from service.api.schemas.meetings import Id, Long, MeetingActOut, QuorumOut, WayOut
from service.api.schemas.references import BodyRefOut, PersonRefOut
from service.domain.amendment.amendment import Status
from service.domain.procedure.deciding import Voice

Result = Literal["adopted", "rejected", "objected", "no_quorum"]


class NewVote(Body):
    """A question: an amendment, the text as a whole, one unit as amended, or in words; ``way`` is one of the ways."""

    amendment: Id | None = None
    text: bool = False
    clause: Id | None = None
    question: Long = ""
    way: Annotated[str, Field(max_length=20)] | None = None


class NewVoice(Body):
    """What a seat says; an objection has its reason, units and wording that would do."""

    voice: Voice
    reason: Long = ""
    clauses: Annotated[tuple[Id, ...], Field(max_length=1_000)] = ()
    wording: Long = ""
    reservation: Long = ""


class VoteEnd(Body):
    """The pictures of what adoption and rejection would do, as they were shown."""

    sees: Annotated[dict[str, Id], Field(default_factory=dict, max_length=2)]


class Resolution(Body):
    """What the chair makes of a consensus that was not reached; ``sees`` where the base text is kept."""

    option: Annotated[str, Field(max_length=20)]
    reason: Long = ""
    sees: Id = ""


class VoiceOut(View):
    """One seat in a vote."""

    seat: str
    body: BodyRefOut | None
    person: PersonRefOut | None
    there: bool
    apart: bool
    voice: Literal["for", "against", "abstains"] | None
    reason: str
    clauses: list[str]
    cited: list[dict[str, str]]
    wording: str
    reservation: str
    given_by: PersonRefOut | None
    on_behalf: bool
    at: datetime | None
    may: MayMap


class StandingOut(View):
    """What voices amount to; ``quorum`` must be present, ``needed`` voices for it adopt.

    ``falls``: with the unit that was voted down no article of the draft is left.
    """

    result: Result
    present: int
    quorum: int
    needed: int
    abstained: int
    falls: bool = False
    objecting: list[str]
    yes: Annotated[int, Field(alias="for")]
    no: Annotated[int, Field(alias="against")]


class FallsOut(View):
    """What would follow from either result."""

    adopted: list[ConsequenceOut]
    rejected: list[ConsequenceOut]


class VoteOut(View):
    """A vote; ``standing`` is what it amounts to, or would were it closed now.

    ``clause`` is the unit that is put by itself, ``cited`` in words.
    """

    id: str
    revision: int
    meeting: str
    item: str
    act: MeetingActOut | None
    amendment: str | None
    number: int | None
    part: int
    subject: Literal["amendment", "text", "clause", "procedure"]
    clause: str | None
    cited: dict[str, str]
    question: str
    way: WayOut
    status: Literal["open", "closed", "cancelled", "undone"]
    opened_at: datetime
    closed_at: datetime | None
    reason: str
    voices: list[VoiceOut]
    standing: StandingOut
    result: Result | None
    sees: dict[str, str] | None
    falls: FallsOut | None
    options: list[str]
    resolution: dict[str, Any] | None
    decision: str | None
    may: MayMap


class VotesOut(View):
    """The votes of a meeting, first to last."""

    votes: list[VoteOut]


class ShownItemOut(View):
    """The item on the screen."""

    number: int | None
    title: dict[str, str]
    act: MeetingActOut | None


class ShownAmendmentOut(View):
    """The amendment on the screen; ``excludes`` are the numbers of those that would not be put were it adopted."""

    id: str
    number: int | None
    part: int
    signatories: list[BodyRefOut]
    cited: dict[str, str]
    marks: list[ClauseMarksOut]
    said: dict[str, str]
    excludes: list[str]
    status: Status


class ShownVoiceOut(View):
    """A voice on the screen."""

    seat: str
    name: dict[str, object]
    voice: Literal["for", "against", "abstains", "not_taking_part", "absent"] | None


class ShownVoteOut(View):
    """The vote on the screen."""

    id: str
    question: str
    way: str
    threshold: str | None
    status: Literal["open", "closed", "cancelled", "undone"]
    counted: dict[str, int]
    voices: list[ShownVoiceOut]
    result: Result | None


class ScreenOut(View):
    """What the hall sees; ``number`` is that of the meeting's newest event when it was made."""

    meeting: str
    number: int
    status: Literal["convened", "open", "closed", "signed", "cancelled"]
    body: BodyRefOut
    shows: Literal["blank", "item", "amendment", "vote", "text"]
    item: ShownItemOut | None
    quorum: QuorumOut
    amendment: ShownAmendmentOut | None
    vote: ShownVoteOut | None


class BracketOut(View):
    """Words left in brackets; ``units`` have both texts, ``stands`` until it is decided anew."""

    id: str
    amendment: str
    number: int | None
    bodies: list[BodyRefOut]
    version: int
    units: list[dict[str, Any]]
    said: dict[str, str]
    at: datetime
    stands: bool


class BracketsOut(View):
    """All of an act, first to last."""

    brackets: list[BracketOut]


class StandsOut(View):
    """A unit that stands as it was: all that was proposed to it is settled, none of it adopted."""

    clause: str
    cited: dict[str, str]


class UndecidedOut(View):
    """An amendment to be settled before the text is put as a whole."""

    amendment: str
    number: int | None


class PutClauseOut(View):
    """A unit that was put by itself, with the result of the latest vote on it."""

    clause: str
    cited: dict[str, str]
    vote: str
    result: Result


class WholeOut(View):
    """The latest vote on the text as a whole."""

    vote: str
    result: Result


class ClosingOut(View):
    """How far the work on a text is from its end; ``falls``: no article is left of it."""

    stands: list[StandsOut]
    undecided: list[UndecidedOut]
    clauses: list[PutClauseOut]
    falls: bool
    whole: WholeOut | None


class NewReservation(Body):
    """A reservation (оговорка) or separate opinion (особое мнение) of a delegation."""

    kind: Literal["reservation", "separate_opinion"]
    body: Id
    text: Long
    decision: Id | None = None
    vote: Id | None = None


class ReservedOnOut(View):
    """What a reservation stands on: an amendment, a unit, the text or a question; and what was decided on it."""

    subject: Literal["amendment", "text", "clause", "procedure"]
    number: int | None
    part: int
    cited: dict[str, str]
    question: str
    outcome: str | None
    result: Result | None
    undone: bool


class ReservationOut(View):
    """A reservation or separate opinion, on what and whose."""

    id: str
    kind: Literal["reservation", "separate_opinion"]
    body: BodyRefOut
    text: str
    given_by: PersonRefOut
    on_behalf: bool
    at: datetime
    meeting: str | None
    decision: str | None
    vote: str | None
    round: str | None
    on: ReservedOnOut


class ReservationsOut(View):
    """Those on an act, first to last."""

    reservations: list[ReservationOut]
