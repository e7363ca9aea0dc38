"""Votes in a meeting: a question put by the chair, voices given by those who hold them or noted from the hall."""

from dataclasses import dataclass, replace

from service.domain.errors import DomainError, InvalidInput
from service.domain.ids import ActId, AmendmentId, BodyId, ClauseId, MandateId, MeetingId, PersonId, SeatId, VoteId
from service.domain.procedure.deciding import Deciding, Question, Voice, Way
from service.domain.procedure.mandate import Actor
from service.domain.procedure.meeting import Entry, Noted
from service.domain.procedure.permission import Action
from service.usecases.access import Case, allowed, require, require_person, take_up_locked
from service.usecases.chamber import (
    Chamber,
    NothingUnderWay,
    SpokenForItself,
    VoteClosed,
    VoteIsOpen,
    checked_line,
    enter,
    enter_held,
    open_vote_of,
    tell,
    ways_of_body,
)
from service.usecases.closing import require_puttable, require_unput
from service.usecases.floor import facts_on, gather, take_amendment
from service.usecases.ports.amendments import Record
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import GivenVoice, Item, Vote
from service.usecases.receipt import Receipt
from service.usecases.settling import DecideFirst, first

SAID = frozenset({Voice.YES, Voice.NO, Voice.ABSTAINS})


class NoWayOfDeciding(DomainError):
    """The rules do not say how this body decides this question here."""

    code = "no-way-of-deciding"


class NotPresent(DomainError):
    """Whoever is not registered as present, or stands apart from the item, has no voice."""

    code = "not-present"


class NotTheHolder(DomainError):
    """Somebody else has the voice of the delegation in this meeting: ``holder``."""

    code = "not-the-holder"

    def __init__(self, holder: PersonId) -> None:
        super().__init__(holder)
        self.holder = holder


@dataclass(frozen=True, slots=True)
class OpenVote:
    """Put a question: an amendment, the text as a whole, one unit of it as amended, or what ``question`` says.

    ``way`` chooses among the ways.
    """

    actor: Actor
    meeting: MeetingId
    amendment: AmendmentId | None = None
    text: bool = False
    clause: ClauseId | None = None
    question: str = ""
    way: str | None = None


@dataclass(frozen=True, slots=True)
class GiveVoice:
    """Say what a seat says."""

    actor: Actor
    vote: VoteId
    seat: SeatId
    voice: Voice
    reason: str = ""
    clauses: tuple[ClauseId, ...] = ()
    wording: str = ""
    reservation: str = ""


@dataclass(frozen=True, slots=True)
class TakeVoiceBack:
    """Say nothing after all."""

    actor: Actor
    vote: VoteId
    seat: SeatId


@dataclass(frozen=True, slots=True)
class CancelVote:
    """End a vote without a result."""

    actor: Actor
    vote: VoteId
    reason: str


def open_vote(cmd: OpenVote, house: House) -> Receipt:
    """Put a question on the item under consideration, where enough are there to decide it."""
    with house.work(cmd.actor) as uow:
        subject = _subject(cmd)
        case, record = _about(uow, house, cmd)
        chamber = enter_held(uow, house, cmd.meeting)
        mandate = require(cmd.actor, Action.MEETING_CONDUCT, chamber.facts)
        item = _current(uow, chamber, case)
        rule = _rule(chamber, case, subject, cmd.way)
        chamber.require_quorum(rule)
        if record is not None and case is not None:
            _check_amendment(uow, cmd.actor, case, record)
        elif case is not None and subject is not Question.PROCEDURE:
            require_puttable(uow, case, cmd.clause)
        dossier = case.dossier if case else None
        evidence = uow.proceedings.evidence([dossier])[dossier.act] if dossier else None
        vote = Vote(
            id=VoteId(house.new_id()),
            meeting=cmd.meeting,
            item=item.id,
            act=item.act,
            amendment=cmd.amendment,
            subject=subject,
            stage=dossier.stage if dossier else "",
            version=dossier.version if dossier else None,
            text_hash=evidence.text_hash if evidence else None,
            question=checked_line(cmd.question, "/question", needed=subject is Question.PROCEDURE),
            rule=rule,
            opened_by=require_person(cmd.actor),
            mandate=mandate,
            opened_at=chamber.now,
            clause=cmd.clause,
        )
        uow.meetings.add_vote(vote)
        uow.meetings.show(cmd.meeting, {"shows": "vote", "vote": vote.id, "item": item.id, "amendment": cmd.amendment})
        told = {"amendment": cmd.amendment, "clause": cmd.clause, "subject": subject.value, "way": rule.way.value}
        uow.record(tell("vote.opened", (cmd.actor, mandate), cmd.meeting, told, vote.id))
        return uow.commit(Receipt(id=vote.id, revision=vote.revision))


def give_voice(cmd: GiveVoice, house: House) -> Receipt:
    """Say what a seat says, in place of what it said before; by its holder, or by the secretariat from the hall."""
    with house.work(cmd.actor) as uow:
        vote, chamber = _open(uow, house, cmd.vote)
        mandate, own = _acting(chamber, cmd.actor, cmd.seat, vote)
        seated = chamber.seated[cmd.seat]
        if not seated.there or vote.item in seated.apart:
            raise NotPresent
        person = require_person(cmd.actor)
        if own:
            _check_holder(uow, chamber, cmd.seat, Noted(cmd.seat, Entry.HOLDER, person, mandate, chamber.now))
        elif any(one.seat == cmd.seat and not one.on_behalf for one in uow.meetings.voices([vote.id])[vote.id]):
            raise SpokenForItself(BodyId(cmd.seat))
        voice = GivenVoice(
            seat=cmd.seat,
            voice=cmd.voice,
            given_by=person,
            mandate=mandate,
            at=chamber.now,
            reason=checked_line(cmd.reason, "/reason"),
            clauses=cmd.clauses,
            wording=checked_line(cmd.wording, "/wording"),
            reservation=checked_line(cmd.reservation, "/reservation"),
            on_behalf=not own,
        )
        _check_voice(uow, vote, voice)
        revision = uow.meetings.give(vote.id, voice)
        told = {"seat": cmd.seat, "voice": voice.voice.value, "on_behalf": voice.on_behalf}
        uow.record(tell("vote.voice", (cmd.actor, mandate), vote.meeting, told, vote.id))
        return uow.commit(Receipt(id=vote.id, revision=revision))


def take_voice_back(cmd: TakeVoiceBack, house: House) -> Receipt:
    """Take back what a seat said, while the vote is open."""
    with house.work(cmd.actor) as uow:
        vote, chamber = _open(uow, house, cmd.vote)
        mandate, own = _acting(chamber, cmd.actor, cmd.seat, vote)
        revision = uow.meetings.take_back(vote.id, cmd.seat)
        told = {"seat": cmd.seat, "voice": None, "on_behalf": not own}
        uow.record(tell("vote.voice", (cmd.actor, mandate), vote.meeting, told, vote.id))
        return uow.commit(Receipt(id=vote.id, revision=revision))


def cancel_vote(cmd: CancelVote, house: House) -> Receipt:
    """End a vote without a result; that it was put is kept."""
    with house.work(cmd.actor) as uow:
        chamber = enter_held(uow, house, uow.meetings.vote(cmd.vote).meeting)
        mandate = require(cmd.actor, Action.MEETING_CONDUCT, chamber.facts)
        vote = uow.meetings.hold_vote(cmd.vote)
        if vote.status != "open":
            raise VoteClosed(vote.status)
        reason, by = checked_line(cmd.reason, "/reason", needed=True), require_person(cmd.actor)
        ended = replace(vote, status="cancelled", reason=reason, closed_at=chamber.now, closed_by=by)
        revision = uow.meetings.save_vote(ended)
        uow.record(tell("vote.cancelled", (cmd.actor, mandate), vote.meeting, {"reason": reason}, vote.id))
        return uow.commit(Receipt(id=vote.id, revision=revision))


def _subject(cmd: OpenVote) -> Question:
    """What kind of question it is; one thing is put at a time."""
    named = [("/clause", cmd.clause is not None), ("/text", cmd.text), ("/amendment", cmd.amendment is not None)]
    put = [pointer for pointer, named_here in named if named_here]
    if len(put) > 1:
        raise InvalidInput("unknown", put[0])
    kinds = {"/clause": Question.CLAUSE, "/text": Question.TEXT, "/amendment": Question.AMENDMENT}
    return kinds[put[0]] if put else Question.PROCEDURE


def _about(uow: UnitOfWork, house: House, cmd: OpenVote) -> tuple[Case | None, Record | None]:
    """The act under consideration, held, and the amendment that is put; the meeting is held after them."""
    if cmd.amendment is not None:
        return take_amendment(uow, house, cmd.actor, cmd.amendment)
    item = enter(uow, house, cmd.meeting).current
    return (take_up_locked(uow, house, item.act) if item is not None and item.act is not None else None), None


def _current(uow: UnitOfWork, chamber: Chamber, case: Case | None) -> Item:
    """The item under consideration, which is about this act, while no other vote is open."""
    item = chamber.current
    if item is None:
        raise NothingUnderWay
    if item.act != (case.act.id if case else None):
        raise InvalidInput("unknown", "/amendment")
    other = open_vote_of(uow, chamber.meeting.id)
    if other is not None:
        raise VoteIsOpen(other.id)
    return item


def _rule(chamber: Chamber, case: Case | None, subject: Question, way: str | None) -> Deciding:
    """The way in which the question is decided: of those that the rules know, the first or the one chosen."""
    ways = ways_of_body(chamber)
    if case is not None:
        ways = case.profile.stages[case.dossier.stage].ways(subject, case.dossier.kind)
    elif subject is not Question.PROCEDURE:
        raise NothingUnderWay
    found = next((one for one in ways if one.body is chamber.meeting.kind and way in (None, one.way.value)), None)
    if found is None:
        raise NoWayOfDeciding
    return found


def _check_amendment(uow: UnitOfWork, actor: Actor, case: Case, record: Record) -> None:
    """Refuse to put what cannot be decided now."""
    it = record.amendment
    require(actor, Action.AMENDMENT_DECIDE, facts_on(case, it))
    before = first(gather(uow, case, uow.amendments.of_act(case.act.id, ())), it)
    if before:
        raise DecideFirst([one.id for one in before], [one.number for one in before])
    require_unput(uow, case, [it])


def _open(uow: UnitOfWork, house: House, vote: VoteId) -> tuple[Vote, Chamber]:
    """A vote, held, that is still open, and its meeting."""
    held = uow.meetings.hold_vote(vote)
    chamber = enter(uow, house, held.meeting)
    if held.status != "open":
        raise VoteClosed(held.status)
    return held, chamber


def _acting(chamber: Chamber, actor: Actor, seat: SeatId, vote: Vote) -> tuple[MandateId, bool]:
    """Under which mandate a seat speaks, and whether it does so itself; else the secretariat notes it from the hall."""
    facts = chamber.about(seat, vote.status)
    own = allowed(actor, Action.VOTE_CAST, facts)
    noting = allowed(actor, Action.MEETING_RECORD, chamber.about(seat))
    if own is None and noting is not None:
        return noting, False
    return own or require(actor, Action.VOTE_CAST, facts), True


def _check_holder(uow: UnitOfWork, chamber: Chamber, seat: SeatId, line: Noted) -> None:
    """One holder of a delegation's voice at a time; where nobody is, the first to speak is.

    Whoever holds the powers of the delegation has its voice, whoever had it before.
    """
    if seat in chamber.members:
        return
    holder = chamber.seated[seat].holder
    if holder is None or (holder != line.by and chamber.powers.get(BodyId(seat)) == line.by):
        uow.meetings.note(chamber.meeting.id, replace(line, holder=line.by))
    elif holder != line.by:
        raise NotTheHolder(holder)


def _check_voice(uow: UnitOfWork, vote: Vote, voice: GivenVoice) -> None:
    if voice.voice not in SAID:
        raise InvalidInput("unknown", "/voice")
    objects = voice.voice is Voice.NO
    if objects and vote.rule.way is Way.CONSENSUS and not voice.reason and not voice.clauses:
        raise InvalidInput("missing", "/reason")
    if objects and voice.reservation:
        raise InvalidInput("with-an-objection", "/reservation")
    if voice.clauses:
        index = _clauses(uow, vote)
        for at, clause in enumerate(voice.clauses):
            if clause not in index:
                raise InvalidInput("unknown", f"/clauses/{at}")


def _clauses(uow: UnitOfWork, vote: Vote) -> frozenset[ClauseId]:
    """The units of the text that the vote is about."""
    if vote.act is None or vote.version is None:
        return frozenset()
    language = uow.proceedings.take_up(ActId(vote.act)).act.language
    return frozenset(uow.acts.tree(vote.act, vote.version, language).index)
