"""What the hall sees: the item, the amendment or the vote that the chair has put on the screen.

It is the same for everybody, so that it is made once and handed to all; nothing in it is for one reader alone.
"""

from collections.abc import Mapping
from typing import Any

from service.domain.amendment.amendment import Status
from service.domain.errors import NotFound
from service.domain.events import meeting_stream
from service.domain.ids import AmendmentId, BodyId, ItemId, MeetingId, VoteId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.meeting import count
from service.domain.procedure.permission import Action
from service.usecases.access import Case, allowed, require, take_up
from service.usecases.balloting import told_of
from service.usecases.chamber import Chamber, enter
from service.usecases.floor import gather
from service.usecases.in_words import cited_place
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import Item, Vote
from service.usecases.settling import following
from service.usecases.views.meetings import (
    ActRef,
    QuorumView,
    ScreenView,
    ShownAmendment,
    ShownItem,
    ShownVoice,
    ShownVote,
)

COUNTED = ("against", "abstained", "present")
NOT_PUT = frozenset({Status.TABLED, Status.ADMISSIBLE, Status.POSTPONED})


def show_screen(actor: Actor, meeting: MeetingId, house: House) -> ScreenView:
    """What is on the screen of a meeting; of an act that the reader may not read only that something is."""
    with house.reading(actor) as uow:
        chamber = enter(uow, house, meeting)
        require(actor, Action.MEETING_READ, chamber.facts)
        item = _item(chamber)
        case = take_up(uow, house, item.act) if item is not None and item.act is not None else None
        if case is not None and allowed(actor, Action.ACT_READ, case.facts) is None:
            raise NotFound("screen", meeting)
        return _screen(uow, chamber, item, case)


def screen_for_all(meeting: MeetingId, house: House) -> ScreenView:
    """The same for whoever may read its ``act``; the live channel asks for that before it hands it on."""
    with house.reading(Actor(None)) as uow:
        chamber = enter(uow, house, meeting)
        item = _item(chamber)
        case = take_up(uow, house, item.act) if item is not None and item.act is not None else None
        return _screen(uow, chamber, item, case)


def _item(chamber: Chamber) -> Item | None:
    shown = chamber.meeting.shown.get("item")
    return next((item for item in chamber.items if item.id == ItemId(shown or "")), chamber.current)


def _screen(uow: UnitOfWork, chamber: Chamber, item: Item | None, case: Case | None) -> ScreenView:
    shown = chamber.meeting.shown
    meeting, shows = chamber.meeting, shown.get("shows", "blank")
    vote = uow.meetings.vote(VoteId(shown["vote"])) if shown.get("vote") else None
    blank = shows == "blank"
    return ScreenView(
        meeting=meeting.id,
        number=uow.ledger.head(meeting_stream(meeting.id)),
        status=meeting.status,
        body=uow.proceedings.names(()).bodies[meeting.body],
        shows=shows,
        item=_shown_item(chamber, item, case) if item is not None and not blank else None,
        quorum=QuorumView.of_quorum(chamber.quorum()),
        amendment=_amendment(uow, case, shown) if case is not None and shown.get("amendment") else None,
        vote=_vote(uow, chamber, vote) if vote is not None and not blank else None,
        act=case.act.id if case is not None and not blank else None,
    )


def _shown_item(chamber: Chamber, item: Item, case: Case | None) -> ShownItem:
    listed = [one.id for one in chamber.items if one.state != "removed"]
    number = listed.index(item.id) + 1 if item.id in listed else None
    act = ActRef.of(case.act, case.dossier) if case else None
    return ShownItem(number, act.title if act else item.title, act)


def _amendment(uow: UnitOfWork, case: Case, shown: Mapping[str, str]) -> ShownAmendment:
    """The amendment on the screen, in words and marks, with the numbers of those that it would exclude."""
    floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()))
    record = floor.records[AmendmentId(shown["amendment"])]
    it, ground = record.amendment, floor.ground(record)
    worded = floor.worded(it.operations, ground, floor.edition(record)[0])
    told = following(floor, it, Status.ADOPTED) if it.status in NOT_PUT else ()
    falling = [floor.records[one.amendment].amendment for one in told]
    return ShownAmendment(
        id=it.id,
        number=it.number,
        part=it.part,
        signatories=tuple(floor.names.bodies[body] for body in it.signatories),
        cited=cited_place(it.operations, ground),
        marks=worded.marks,
        said=worded.instruction,
        excludes=tuple(one.label for one in sorted(falling, key=lambda one: (one.number or 0, one.part)) if one.label),
        status=it.status,
    )


def _vote(uow: UnitOfWork, chamber: Chamber, vote: Vote) -> ShownVote:
    voices = {voice.seat: voice.voice for voice in uow.meetings.voices([vote.id])[vote.id]}
    told = vote.result or told_of(count(vote.rule, chamber.seated, voices, vote.item))
    rows = tuple(
        ShownVoice(
            seat,
            chamber.members.get(seat) or chamber.bodies[BodyId(seat)].name,
            "absent" if not one.there else "not_taking_part" if vote.item in one.apart else voices.get(seat),
        )
        for seat, one in chamber.seated.items()
    )
    return ShownVote(
        id=vote.id,
        question=vote.question,
        way=vote.rule.way.value,
        threshold=vote.rule.threshold.value if vote.rule.threshold else None,
        status=vote.status,
        counted=_counted(told),
        voices=rows,
        result=vote.result["result"] if vote.result else None,
    )


def _counted(told: Mapping[str, Any]) -> Mapping[str, int]:
    """How many said what: silence in a consensus hinders nothing, but nobody is counted as having spoken by it."""
    silent = told.get("silent", 0)
    return {**{key: told[key] for key in COUNTED}, "for": told["for"] - silent, "silent": silent}
