"""A vote that is held until it is closed; and as a round of positions, where a stage asks the delegations for one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from service.domain.amendment.amendment import Status
from service.domain.amendment.disposal import picture
from service.domain.errors import StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import BodyId, Hash, MandateId, Revision, RoundId, VoteId
from service.domain.procedure.consensus import Position
from service.domain.procedure.deciding import Outcome, Question, Voice, Way
from service.domain.procedure.mandate import Actor
from service.domain.procedure.meeting import count
from service.domain.procedure.permission import Action
from service.usecases.access import Case, require, require_person, take_up_locked
from service.usecases.chamber import AlreadyPut, Chamber, ProtocolSigned, enter_held
from service.usecases.floor import Floor, take_amendment
from service.usecases.ports.amendments import Record
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import GivenVoice, Vote
from service.usecases.ports.proceedings import GivenPosition, Round
from service.usecases.settling import following

OPTIONS: Mapping[str, Status] = {
    "postpone": Status.POSTPONED,
    "keep_base": Status.REJECTED,
    "bracket": Status.POSTPONED,
    "return_to_group": Status.POSTPONED,
}
"""What the chair may make of a consensus that was not reached on an amendment, and what status that gives it."""

OPTIONS_ON_TEXT = ("postpone", "return_to_group")


@dataclass(frozen=True, slots=True)
class Held:
    """A vote with everything that it touches, all of it held: the act, the amendment, the meeting, the vote."""

    actor: Actor
    case: Case | None
    record: Record | None
    chamber: Chamber
    vote: Vote
    voices: Sequence[GivenVoice]
    mandate: MandateId

    def outcome(self) -> Outcome:
        """What the voices amount to now."""
        said = {voice.seat: voice.voice for voice in self.voices}
        return count(self.vote.rule, self.chamber.seated, said, self.vote.item)


def hold_vote(uow: UnitOfWork, house: House, actor: Actor, id: VoteId, *, ended: bool = False) -> Held:
    """A vote to be closed or resolved by the chair: the act first, then the meeting, then the vote.

    ``ended``: the meeting may be closed, as long as its protocol is not signed.
    """
    found = uow.meetings.vote(id)
    case: Case | None = None
    record: Record | None = None
    if found.amendment is not None:
        case, record = take_amendment(uow, house, actor, found.amendment)
    elif found.act is not None:
        case = take_up_locked(uow, house, found.act)
    chamber = enter_held(uow, house, found.meeting)
    if ended and chamber.meeting.status == "signed":
        require(actor, Action.MEETING_UNDO, replace(chamber.facts, status="closed"))
        raise ProtocolSigned
    mandate = require(actor, Action.MEETING_UNDO if ended else Action.MEETING_CONDUCT, chamber.facts)
    vote = uow.meetings.hold_vote(id)
    return Held(actor, case, record, chamber, vote, uow.meetings.voices([id])[id], mandate)


def is_round(held: Held) -> bool:
    """Whether the vote answers what a stage asks the delegations: the text as a whole, where rounds are taken."""
    case = held.case
    return case is not None and held.vote.subject is Question.TEXT and Action.ROUND_CLOSE in case.facts.takes


def file_round(uow: UnitOfWork, house: House, held: Held, outcome: Outcome) -> RoundId:
    """A vote on the text as a whole is a round as well: the gate asks for rounds."""
    assert held.case is not None, "asked of a vote on a text"
    vote, dossier, person = held.vote, held.case.dossier, require_person(held.actor)
    require(held.actor, Action.ROUND_CLOSE, replace(held.case.facts, status="open"))
    assert vote.text_hash is not None, "an act comes to a deciding stage with a text"
    if dossier.version != vote.version:
        raise StaleRevision(vote.version or 0, dossier.version)
    opened = Round(
        id=RoundId(house.new_id()),
        act=dossier.act,
        body=held.chamber.meeting.body,
        stage=dossier.stage,
        visit=dossier.visit,
        version=dossier.version,
        text_hash=vote.text_hash,
        question=vote.question,
        opened_by=vote.opened_by,
        opened_at=vote.opened_at,
        revision=Revision(1),
    )
    if not uow.proceedings.add_round(opened):
        raise AlreadyPut
    for position in _positions(held):
        uow.proceedings.put_position(opened.id, position)
    noted = {
        "result": outcome.result.value,
        "present": outcome.present,
        "needed": outcome.quorum,
        "by": sorted(outcome.against),
    }
    uow.proceedings.end_round(opened.id, held.chamber.now, person, noted)
    payload = {"stage": dossier.stage, **noted, "vote": vote.id}
    stream, version = act_stream(dossier.act), dossier.version
    uow.record(Event(stream, "round.closed", person, held.mandate, dossier.act, version, opened.id, payload))
    uow.proceedings.save(dossier)
    return opened.id


def _positions(held: Held) -> Sequence[GivenPosition]:
    """What each delegation said in the vote, as positions of a round."""
    said = {voice.seat: voice for voice in held.voices}
    rows = []
    for seat, seated in held.chamber.seated.items():
        voice = said.get(seat) if seated.there else None
        by = (voice.given_by, voice.mandate, voice.at) if voice else _noted(held)
        position = GivenPosition(
            body=BodyId(seat),
            position=_position(held, voice, there=seated.there, apart=held.vote.item in seated.apart),
            reason=voice.reason if voice else "",
            clauses=voice.clauses if voice else (),
            given_by=by[0],
            mandate=by[1],
            at=by[2],
            on_behalf=voice.on_behalf if voice else True,
            wording=voice.wording if voice else "",
        )
        rows.append(position)
    return rows if not held.chamber.members else []


def _noted(held: Held) -> tuple[Any, Any, Any]:
    return held.vote.opened_by, held.vote.mandate, held.chamber.now


def _position(held: Held, voice: GivenVoice | None, *, there: bool, apart: bool) -> Position:
    if not there:
        return Position.ABSENT
    silent = voice is None and held.vote.rule.way is not Way.CONSENSUS
    if apart or silent or (voice is not None and voice.voice is Voice.ABSTAINS):
        return Position.NOT_TAKING_PART
    return Position.OBJECTS if voice is not None and voice.voice is Voice.NO else Position.NO_OBJECTION


def picture_of(floor: Floor, record: Record, status: Status) -> Hash:
    """The picture of what deciding an amendment so would do."""
    return picture(record.amendment, status, following(floor, record.amendment, status))


def told_of(outcome: Outcome) -> dict[str, Any]:
    """An outcome as it is kept and told."""
    return {
        "result": outcome.result.value,
        "present": outcome.present,
        "quorum": outcome.quorum,
        "for": outcome.yes,
        "against": outcome.no,
        "abstained": outcome.abstained,
        "silent": outcome.silent,
        "needed": outcome.needed,
        "objecting": sorted(outcome.against),
    }
