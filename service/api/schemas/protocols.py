"""Protocols of meetings on the wire; names in every language, codes as they stand elsewhere."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.meetings import ProtocolSignatureOut
from service.api.schemas.votes import ReservedOnOut, Result

Named = dict[str, object]


class ProtocolAsked(Body):
    """Which file of a protocol."""

    format: Literal["docx", "html"] = "docx"
    language: Literal["ru", "en"] = "ru"


class NewSignature(Body):
    """A signature under the protocol of that hash; ``as``: chair or secretary."""

    hash: Annotated[str, Field(min_length=64, max_length=64)]
    capacity: Annotated[str, Field(alias="as", max_length=20)]


class ProtocolSeatOut(View):
    """Who was there, from when to when, and who had the voice."""

    seat: str
    name: Named
    state: Literal["hall", "remote", "absent"]
    came: Annotated[datetime | None, Field(alias="from")]
    until: datetime | None
    holder: Named | None


class ProtocolFallOut(View):
    """What a decision did to another amendment."""

    number: int | None
    part: int = 0
    outcome: str
    rule: str


class ProtocolDecisionOut(View):
    """A decision on an amendment."""

    decision: str
    amendment: str
    number: int | None
    part: int = 0
    signatories: list[Named]
    cited: Named
    said: dict[str, str]
    outcome: str
    way: Literal["vote", "en_bloc", "chair"]
    vote: str | None
    reason: str
    by: Named | None
    at: datetime
    offline: bool
    undone_at: datetime | None
    undone_by: Named | None
    undone_reason: str = ""
    falls: list[ProtocolFallOut]


class ProtocolVoiceOut(View):
    """A voice by name."""

    name: Named
    voice: Literal["for", "against", "abstains"]
    reason: str
    units: Annotated[list[dict[str, str]], Field(default_factory=list)]
    wording: str
    reservation: str
    on_behalf: bool


class ProtocolResultOut(View):
    """What a vote amounted to."""

    result: Result
    present: int
    quorum: int
    needed: int
    abstained: int
    silent: int = 0
    falls: bool = False
    yes: Annotated[int, Field(alias="for")]
    no: Annotated[int, Field(alias="against")]


class ProtocolResolutionOut(View):
    """What the chair made of a consensus that was not reached."""

    option: str
    reason: str


class ProtocolVoteOut(View):
    """A vote."""

    vote: str
    number: int | None
    part: int = 0
    subject: Literal["amendment", "text", "clause", "procedure"]
    cited: Annotated[dict[str, str], Field(default_factory=dict)]
    question: str
    way: Literal["consensus", "by_delegation", "by_member"]
    threshold: str | None
    status: Literal["open", "closed", "cancelled", "undone"]
    reason: str
    result: ProtocolResultOut | None
    resolution: ProtocolResolutionOut | None
    opened_at: datetime
    closed_at: datetime | None
    voices: list[ProtocolVoiceOut]


class ProtocolReservationOut(View):
    """A reservation or separate opinion."""

    kind: Literal["reservation", "separate_opinion"]
    body: Named
    text: str
    decision: str | None
    vote: str | None
    on: ReservedOnOut | None = None
    on_behalf: bool
    at: datetime


class ProtocolItemOut(View):
    """An item with what was decided under it."""

    number: int
    title: dict[str, str]
    act: str | None
    state: Literal["waiting", "current", "done", "postponed", "removed"]
    reason: str
    taken_up_at: datetime | None
    closed_at: datetime | None
    note: str
    stands: Annotated[list[dict[str, str]], Field(default_factory=list)]
    decisions: list[ProtocolDecisionOut]
    votes: list[ProtocolVoteOut]
    reservations: list[ProtocolReservationOut]


class ProtocolQuorumOut(View):
    """How many must be present of how many."""

    of: int
    needed: int | None


class ProtocolContentOut(View):
    """What the protocol says."""

    meeting: str
    body: Named
    date: str
    starts: str
    place: str
    mode: Literal["hall", "remote", "hybrid"]
    short_notice: str
    opened_at: datetime | None
    opened_by: Named | None
    closed_at: datetime | None
    counts: Literal["delegations", "members"]
    quorum: ProtocolQuorumOut
    present: list[ProtocolSeatOut]
    items: list[ProtocolItemOut]


class ProtocolOut(View):
    """The protocol: content, hash, signatures and what is missing (codes)."""

    meeting: str
    hash: str
    status: Literal["draft", "signing", "signed"]
    missing: list[str]
    content: ProtocolContentOut
    signatures: list[ProtocolSignatureOut]
    may: MayMap
