"""The protocol of a meeting: made from the record, read by everybody, signed by chair and secretary, then closed.

Both sign one hash. Whatever changes the record before the second signature changes the hash, and the first counts no
more; after it the database itself refuses every change of what the protocol tells of.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from service.domain.errors import DomainError, InvalidInput, NotFound, NotPermitted
from service.domain.ids import Hash, Language, MandateId, MeetingId
from service.domain.procedure.mandate import Actor, Role
from service.domain.procedure.permission import Action, may
from service.domain.text.canonical import digest
from service.usecases.access import allowed, require, require_person, take_up
from service.usecases.chamber import Chamber, enter, enter_held, tell
from service.usecases.ports.formats import File
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import Signature
from service.usecases.protocol_content import content_of
from service.usecases.protocol_words import minutes
from service.usecases.receipt import Receipt
from service.usecases.views.meetings import ProtocolView, SignatureView

FORM = "clausula-protocol-1"
CAPACITIES: Mapping[str, frozenset[Role]] = {
    "chair": frozenset({Role.COMMISSION_CHAIR, Role.ASSEMBLY_CHAIR}),
    "secretary": frozenset({Role.SECRETARIAT, Role.EXECUTIVE_SECRETARY}),
}


class StaleProtocol(DomainError):
    """The record has changed since the protocol was read; ``hash`` names it as it is now."""

    code = "stale-protocol"

    def __init__(self, hash: Hash) -> None:  # noqa: A002 - the name is that of the member
        super().__init__(hash)
        self.hash = hash


class SignedAlready(DomainError):
    """The protocol is signed in this capacity."""

    code = "signed-already"


@dataclass(frozen=True, slots=True)
class SignProtocol:
    """Sign the protocol of that hash as chair or secretary."""

    actor: Actor
    meeting: MeetingId
    hash: str
    capacity: str


def show_protocol(actor: Actor, meeting: MeetingId, house: House) -> ProtocolView:
    """The protocol as it stands, or as it was signed; for whoever may read every act that it tells of."""
    with house.reading(actor) as uow:
        chamber = _readable(uow, house, actor, enter(uow, house, meeting))
        made, content = _protocol(uow, house, chamber)
        under = [one for one in uow.meetings.signatures(meeting) if one.hash == made]
        names = uow.proceedings.names(one.person for one in under)
        return ProtocolView(
            meeting=meeting,
            hash=made,
            status=_status(chamber, bool(under)),
            missing=_missing(chamber, {one.capacity for one in under}),
            content=content,
            signatures=tuple(SignatureView(one.capacity, names.persons[one.person], one.at) for one in under),
            may=may(actor, chamber.facts, (Action.PROTOCOL_SIGN, Action.MEETING_UNDO)),
        )


def sign_protocol(cmd: SignProtocol, house: House) -> Receipt:
    """Sign the protocol; with the second signature, of another person, it is closed for good."""
    with house.work(cmd.actor) as uow:
        chamber = enter_held(uow, house, cmd.meeting)
        require(cmd.actor, Action.MEETING_READ, chamber.facts)
        mandate = _mandate(cmd, chamber)
        made, content = _protocol(uow, house, chamber)
        if made != cmd.hash:
            raise StaleProtocol(made)
        under = [one for one in uow.meetings.signatures(cmd.meeting) if one.hash == made]
        if any(one.capacity == cmd.capacity for one in under):
            raise SignedAlready
        person = require_person(cmd.actor)
        if any(one.person == person for one in under):
            raise NotPermitted(Action.PROTOCOL_SIGN, "prepared-by-you")
        uow.meetings.sign(cmd.meeting, Signature(cmd.capacity, made, person, mandate, chamber.now))
        if under:
            uow.meetings.save(replace(chamber.meeting, status="signed"))
            uow.meetings.keep(cmd.meeting, made, content, chamber.now)
        told = {"capacity": cmd.capacity, "hash": made, "closed": bool(under)}
        uow.record(tell("meeting.signed", (cmd.actor, mandate), cmd.meeting, told))
        return uow.commit(Receipt(id=cmd.meeting))


def write_protocol(actor: Actor, meeting: MeetingId, wanted: tuple[str, Language], house: House) -> File:
    """The protocol as a Word document or a page, in Russian or English."""
    form, language = wanted
    view = show_protocol(actor, meeting, house)
    page = minutes(view, language, ZoneInfo(house.zone))
    return house.formats.write_minutes_html(page) if form == "html" else house.formats.write_minutes(page)


def _protocol(uow: UnitOfWork, house: House, chamber: Chamber) -> tuple[Hash, Mapping[str, Any]]:
    """The protocol as it was signed, else as the record makes it now."""
    kept = uow.meetings.protocol(chamber.meeting.id)
    if kept is not None:
        return kept
    content = content_of(uow, house, chamber)
    return digest(FORM, content), content


def _readable(uow: UnitOfWork, house: House, actor: Actor, chamber: Chamber) -> Chamber:
    require(actor, Action.MEETING_READ, chamber.facts)
    for item in chamber.items:
        if item.act is not None and allowed(actor, Action.ACT_READ, take_up(uow, house, item.act).facts) is None:
            raise NotFound("protocol", chamber.meeting.id)
    return chamber


def _mandate(cmd: SignProtocol, chamber: Chamber) -> MandateId:
    """The mandate under which one signs as chair, or as secretary."""
    if cmd.capacity not in CAPACITIES:
        raise InvalidInput("unknown", "/as")
    held = tuple(one for one in cmd.actor.mandates if one.role in CAPACITIES[cmd.capacity])
    if not held:
        raise NotPermitted(Action.PROTOCOL_SIGN, "no-mandate")
    return require(replace(cmd.actor, mandates=held), Action.PROTOCOL_SIGN, chamber.facts)


def _status(chamber: Chamber, under: bool) -> str:  # noqa: FBT001 - whether anybody has signed
    if chamber.meeting.status == "signed":
        return "signed"
    return "signing" if under else "draft"


def _missing(chamber: Chamber, signed: set[str]) -> tuple[str, ...]:
    """What stands between the protocol and its last signature, as codes."""
    if chamber.meeting.status == "signed":
        return ()
    unclosed = () if chamber.meeting.status == "closed" else ("meeting-not-closed",)
    return (*unclosed, *(f"{one}-not-signed" for one in CAPACITIES if one not in signed))
