"""Reading votes: the question, what every seat says, what it amounts to, and what would follow from either result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Status
from service.domain.ids import BodyId, MeetingId, PersonId, VoteId
from service.domain.procedure.deciding import Result
from service.domain.procedure.mandate import Actor
from service.domain.procedure.meeting import Seated, count
from service.domain.procedure.permission import Action, may
from service.usecases.access import Case, require, take_up
from service.usecases.balloting import OPTIONS, OPTIONS_ON_TEXT, picture_of, told_of
from service.usecases.chamber import Chamber, enter
from service.usecases.citing import Citing, citing
from service.usecases.floor import gather
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import GivenVoice, Vote
from service.usecases.settling import consequence_view, following
from service.usecases.views.meetings import ActRef, FallsView, VoiceView, VotesView, VoteView, WayView
from service.usecases.views.references import Names, PersonRef

RESULTS = {"adopted": Status.ADOPTED, "rejected": Status.REJECTED}


@dataclass(frozen=True, slots=True)
class _Shown:
    """A vote to be shown, with all that it is about."""

    actor: Actor
    chamber: Chamber
    case: Case | None
    vote: Vote
    voices: Sequence[GivenVoice]
    names: Names
    cite: Citing


def show_vote(actor: Actor, vote: VoteId, house: House) -> VoteView:
    """One vote; while it is open, with what would follow from either result, for the chair to look at."""
    with house.reading(actor) as uow:
        found = uow.meetings.vote(vote)
        shown = _taken(uow, house, actor, enter(uow, house, found.meeting), found)
        view = _view(uow, shown)
        if found.amendment is None or shown.case is None or not _undecided(found):
            return view
        floor = gather(uow, shown.case, uow.amendments.of_act(shown.case.act.id, ()))
        record = floor.records[found.amendment]
        pictures = {key: picture_of(floor, record, status) for key, status in RESULTS.items()}
        told = {key: following(floor, record.amendment, status) for key, status in RESULTS.items()}
        falls = FallsView(
            tuple(consequence_view(floor, one) for one in told["adopted"]),
            tuple(consequence_view(floor, one) for one in told["rejected"]),
        )
        return replace(view, sees=pictures, falls=falls)


def list_votes(actor: Actor, meeting: MeetingId, house: House) -> VotesView:
    """The votes of a meeting, first to last; those on acts that the reader may not read are left out."""
    with house.reading(actor) as uow:
        chamber = enter(uow, house, meeting)
        require(actor, Action.MEETING_READ, chamber.facts)
        rows = []
        for vote in uow.meetings.votes(meeting):
            case = take_up(uow, house, vote.act) if vote.act else None
            if case is None or may(actor, case.facts, (Action.ACT_READ,))[0].allowed:
                rows.append(_view(uow, _taken(uow, house, actor, chamber, vote)))
        return VotesView(tuple(rows))


def _taken(uow: UnitOfWork, house: House, actor: Actor, chamber: Chamber, vote: Vote) -> _Shown:
    require(actor, Action.MEETING_READ, chamber.facts)
    case = take_up(uow, house, vote.act) if vote.act else None
    if case is not None:
        require(actor, Action.ACT_READ, case.facts)
    voices = uow.meetings.voices([vote.id])[vote.id]
    resolved = [PersonId(vote.resolution["by"])] if vote.resolution else []
    names = uow.proceedings.names([*resolved, *(voice.given_by for voice in voices)])
    return _Shown(actor, chamber, case, vote, voices, names, citing(uow, case, vote.version))


def _view(uow: UnitOfWork, shown: _Shown) -> VoteView:
    vote, chamber = shown.vote, shown.chamber
    said = {voice.seat: voice for voice in shown.voices}
    standing = vote.result
    if standing is None:
        so_far = {voice.seat: voice.voice for voice in shown.voices}
        standing = told_of(count(vote.rule, chamber.seated, so_far, vote.item))
    put = uow.amendments.get(vote.amendment).amendment if vote.amendment else None
    objected = vote.status == "closed" and standing["result"] == Result.OBJECTED and vote.resolution is None
    decision = uow.amendments.standing(vote.amendment) if vote.amendment else None
    return VoteView(
        id=vote.id,
        revision=vote.revision,
        meeting=vote.meeting,
        item=vote.item,
        act=ActRef.of(shown.case.act, shown.case.dossier) if shown.case else None,
        amendment=vote.amendment,
        number=put.number if put else None,
        part=put.part if put else 0,
        subject=vote.subject.value,
        clause=vote.clause,
        cited=shown.cite(vote.clause) if vote.clause else {},
        question=vote.question,
        way=WayView.by(vote.rule),
        status=vote.status,
        opened_at=vote.opened_at,
        closed_at=vote.closed_at,
        reason=vote.reason,
        voices=tuple(_voice(shown, seated, said.get(seated.seat)) for seated in chamber.seated.values()),
        standing=standing,
        result=vote.result["result"] if vote.result else None,
        sees=None,
        falls=None,
        options=tuple(OPTIONS if vote.amendment else OPTIONS_ON_TEXT) if objected else (),
        resolution=_resolution(shown),
        decision=decision.id if decision is not None and decision.vote == vote.id else None,
        may=may(shown.actor, chamber.facts, (Action.MEETING_CONDUCT, Action.MEETING_UNDO)),
    )


def _voice(shown: _Shown, seated: Seated, voice: GivenVoice | None) -> VoiceView:
    chamber, names, seat = shown.chamber, shown.names, seated.seat
    member = seat in chamber.members
    voting = may(shown.actor, chamber.about(seat, shown.vote.status), (Action.VOTE_CAST,))
    noting = may(shown.actor, chamber.about(seat), (Action.MEETING_RECORD,))
    return VoiceView(
        seat=seat,
        body=None if member else names.bodies[BodyId(seat)],
        person=PersonRef(PersonId(seat), chamber.members[seat]) if member else None,
        there=seated.there,
        apart=shown.vote.item in seated.apart,
        voice=voice.voice.value if voice else None,
        reason=voice.reason if voice else "",
        clauses=voice.clauses if voice else (),
        cited=tuple(map(shown.cite, voice.clauses)) if voice else (),
        wording=voice.wording if voice else "",
        reservation=voice.reservation if voice else "",
        given_by=names.persons[voice.given_by] if voice else None,
        on_behalf=bool(voice and voice.on_behalf),
        at=voice.at if voice else None,
        may=voting + noting,
    )


def _resolution(shown: _Shown) -> Mapping[str, object] | None:
    made = shown.vote.resolution
    return {**made, "by": shown.names.persons[made["by"]].name} if made else None


def _undecided(vote: Vote) -> bool:
    """Whether the chair still has to look at what would follow."""
    objected = vote.result is not None and vote.result["result"] == Result.OBJECTED and vote.resolution is None
    return vote.status == "open" or (vote.status == "closed" and objected)
