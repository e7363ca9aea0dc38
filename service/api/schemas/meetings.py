"""Meetings of bodies on the wire: convened, with agenda, seats and quorum."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.references import BodyRefOut, PersonRefOut

Id = Annotated[str, Field(max_length=80)]
Long = Annotated[str, Field(max_length=20_000)]
Title = Annotated[dict[str, Long], Field(max_length=5)]


class NewItem(Body):
    """An item of an agenda: an act by slug or id, or a title."""

    act: Id | None = None
    title: Title | None = None


class MeetingTerms(Body):
    """When and where; ``short_notice`` is the reason for less notice than the rules ask for."""

    date: Annotated[str, Field(max_length=20)]
    starts: Annotated[str, Field(max_length=20)] = ""
    place: Long = ""
    mode: Annotated[str, Field(max_length=20)] = "hall"
    short_notice: Long = ""


class NewMeeting(MeetingTerms):
    """A meeting to be convened."""

    body: Id
    items: Annotated[tuple[NewItem, ...], Field(max_length=1_000)] = ()


class Because(Body):
    """Why."""

    reason: Long = ""


class NewAgendaItem(NewItem):
    """An item put on the agenda; once the meeting sits, by its decision with this reason."""

    reason: Long = ""


class ItemOff(Because):
    """Which item goes off the agenda."""

    item: Id


class ItemPlace(ItemOff):
    """Behind which item another goes; at the head where none is named."""

    after: Id | None = None


class ItemEnd(Body):
    """How the consideration of an item ends."""

    postponed: bool = False
    note: Long = ""


class Registration(Body):
    """That a seat is present or absent; ``hold`` takes its voice, ``holder`` gives it to somebody."""

    state: Annotated[str, Field(max_length=20)] | None = None
    hold: bool = False
    holder: Id | None = None


class Part(Body):
    """Whether a seat takes part in an item."""

    item: Id
    part: bool


class NewShown(Body):
    """What goes on the screen of the hall."""

    shows: Annotated[str, Field(max_length=20)]
    amendment: Id | None = None
    vote: Id | None = None


class MeetingActOut(View):
    """An act as an agenda names it."""

    id: str
    slug: str
    title: dict[str, str]
    stage: str


class QuorumOut(View):
    """How many are there of how many; ``needed`` is null where no rule says."""

    present: int
    of: int
    needed: int | None
    met: bool


class WayOut(View):
    """A way of deciding; ``key`` chooses it."""

    key: str
    way: Literal["consensus", "by_delegation", "by_member"]
    threshold: Literal["simple", "two_thirds", "absolute", "double"] | None
    of: Literal["cast", "present", "all"] | None
    minimum: int
    quorum: str


class RulesOut(View):
    """Quorum, days of notice, and by question the ways of deciding what is under consideration."""

    quorum: str | None
    notice: int | None
    working: bool
    ways: dict[str, list[WayOut]]


class CountOut(View):
    """How far the amendments of an act are."""

    total: int
    decided: int


class AgendaItemOut(View):
    """An item of the agenda; ``restricted``: about an act that the reader may not read."""

    id: str
    number: int | None
    act: MeetingActOut | None
    restricted: bool
    title: dict[str, str]
    state: Literal["waiting", "current", "done", "postponed", "removed"]
    reason: str
    sitting: str | None
    taken_up_at: datetime | None
    closed_at: datetime | None
    note: str
    amendments: CountOut | None


class AttendanceOut(View):
    """A seat: who has one voice, whether it is there, and who gives it; ``mine``: the reader does."""

    id: str
    body: BodyRefOut | None
    person: PersonRefOut | None
    state: Literal["hall", "remote", "absent"]
    apart: bool
    since: datetime | None
    by: PersonRefOut | None
    on_behalf: bool
    holder: PersonRefOut | None
    speakers: list[PersonRefOut]
    mine: bool
    may: MayMap


class ProtocolSignatureOut(View):
    """Who signed the protocol in what capacity."""

    capacity: Literal["chair", "secretary"]
    person: PersonRefOut
    at: datetime


class ProtocolStateOut(View):
    """How far the protocol is."""

    status: Literal["none", "draft", "signing", "signed"]
    hash: str | None
    signatures: list[ProtocolSignatureOut]


class MeetingRowOut(View):
    """A meeting in the list."""

    id: str
    body: BodyRefOut
    date: date
    starts: str
    place: str
    mode: Literal["hall", "remote", "hybrid"]
    status: Literal["convened", "open", "closed", "signed", "cancelled"]
    items: int
    revision: int


class MeetingsOut(View):
    """All meetings, the latest day first; ``bodies`` are those that the reader may convene."""

    meetings: list[MeetingRowOut]
    bodies: list[BodyRefOut]
    may: MayMap


class HeldMeetingOut(View):
    """A meeting; ``number`` is that of the newest event of its stream."""

    id: str
    revision: int
    number: int
    body: BodyRefOut
    kind: str
    date: date
    starts: str
    place: str
    mode: Literal["hall", "remote", "hybrid"]
    status: Literal["convened", "open", "closed", "signed", "cancelled"]
    convened_at: datetime
    convened_by: PersonRefOut
    short_notice: str
    cancelled: str
    opened_at: datetime | None
    opened_by: PersonRefOut | None
    closed_at: datetime | None
    counts: Literal["delegations", "members"]
    quorum: QuorumOut
    rules: RulesOut
    items: list[AgendaItemOut]
    current: str | None
    vote: str | None
    shown: dict[str, Any]
    seats: list[AttendanceOut]
    protocol: ProtocolStateOut
    may: MayMap


class PresentOut(View):
    """Somebody who is connected, or was and is lost; ``seconds`` since then."""

    person: str
    bodies: list[str]
    state: Literal["connected", "lost"]
    seconds: int


class PresenceOut(View):
    """Who is connected to a meeting; ``watchers`` counts open streams."""

    watchers: int
    people: list[PresentOut]
