"""What a protocol says, as data: who was there, each item with its decisions, votes, reservations and falls.

Only facts of the record, names in every language and codes; no word of any interface stands in it, so that it has one
hash whoever reads it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from service.domain.ids import AmendmentId, BodyId, PersonId, SeatId, VoteId
from service.domain.procedure.meeting import THERE, Entry, Noted
from service.usecases.access import Case, take_up
from service.usecases.chamber import Chamber
from service.usecases.citing import Citing, citing
from service.usecases.floor import Floor, gather
from service.usecases.in_words import cited_place
from service.usecases.ports.amendments import Decision
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import GivenVoice, Item, Reservation, Vote
from service.usecases.reserved import Reserved
from service.usecases.views.references import Names

Content = dict[str, Any]


def content_of(uow: UnitOfWork, house: House, chamber: Chamber) -> Content:
    """The protocol of a meeting from the record as it stands."""
    meeting, noted = chamber.meeting, uow.meetings.noted(chamber.meeting.id)
    votes = uow.meetings.votes(meeting.id)
    voices = uow.meetings.voices([vote.id for vote in votes])
    reservations = uow.meetings.reservations(meeting.id)
    cases = {item.act: take_up(uow, house, item.act) for item in chamber.items if item.act is not None}
    decided = {act: uow.amendments.decisions(act) for act in cases}
    names = uow.proceedings.names(_persons(chamber, noted, (votes, decided.values(), reservations)))
    writer = _Writer(uow, chamber, names, (votes, voices, reservations))
    found = chamber.quorum()
    return {
        "meeting": meeting.id,
        "body": dict(names.bodies[meeting.body].name),
        "date": meeting.day.isoformat(),
        "starts": meeting.starts,
        "place": meeting.place,
        "mode": meeting.mode.value,
        "short_notice": meeting.short_notice,
        "status": "cancelled" if meeting.status == "cancelled" else "held",
        "opened_at": _at(meeting.opened_at),
        "opened_by": _name(names, meeting.opened_by),
        "closed_at": _at(meeting.closed_at),
        "counts": "members" if chamber.members else "delegations",
        "quorum": {"of": found.of, "needed": found.needed},
        "present": [_present(chamber, names, seat, noted) for seat in chamber.seated],
        "items": [writer.item(item, cases, decided) for item in chamber.items],
    }


def _persons(chamber: Chamber, noted: Sequence[Noted], said: tuple[Any, Any, Any]) -> set[PersonId]:
    votes, decided, reservations = said
    found = {line.holder for line in noted if line.holder} | {line.by for line in noted}
    found |= {vote.opened_by for vote in votes} | {one.given_by for one in reservations}
    found |= {one.by for rows in decided for one in rows} | {one.undone_by for rows in decided for one in rows}
    officers = (chamber.meeting.opened_by, chamber.meeting.closed_by)
    return {person for person in (*found, *officers) if person}


def _present(chamber: Chamber, names: Names, seat: SeatId, noted: Sequence[Noted]) -> Content:
    """Whether and from when to when a seat was there, and who had its voice."""
    lines = [line for line in noted if line.seat == seat and line.entry in THERE | {Entry.ABSENT}]
    came = next((line.at for line in lines if line.entry in THERE), None)
    last = lines[-1] if lines else None
    member = seat in chamber.members
    seated = chamber.seated[seat]
    return {
        "seat": seat,
        "name": dict(chamber.members[seat] if member else names.bodies[BodyId(seat)].name),
        "state": max((line.entry.value for line in lines if line.entry in THERE), default="absent"),
        "from": _at(came),
        "until": _at(last.at) if came and last is not None and last.entry is Entry.ABSENT else None,
        "holder": _name(names, seated.holder),
    }


_Said = tuple[Sequence[Vote], Mapping[VoteId, Sequence[GivenVoice]], Sequence[Reservation]]


class _Writer:
    """Writes items with what was decided under them."""

    def __init__(self, uow: UnitOfWork, chamber: Chamber, names: Names, said: _Said) -> None:
        self._uow, self._chamber, self._names = uow, chamber, names
        self._votes, self._voices, self._reservations = said

    def item(self, item: Item, cases: Mapping[Any, Case], decided: Mapping[Any, Sequence[Decision]]) -> Content:
        """One item of the agenda."""
        case = cases[item.act] if item.act else None
        votes = [vote for vote in self._votes if vote.item == item.id]
        made = [one for one in decided[item.act] if self._is_of(one, item)] if item.act else []
        floor = gather(self._uow, case, self._uow.amendments.of_act(case.act.id, ())) if case and made else None
        ids = {one.id for one in made} | {vote.id for vote in votes}
        return {
            "number": item.place,
            "title": dict(case.act.title if case else item.title),
            "act": case.act.slug if case else None,
            "state": item.state,
            "reason": item.reason,
            "taken_up_at": _at(item.taken_up_at),
            "closed_at": _at(item.closed_at),
            "note": item.note,
            "decisions": [self._decision(one, floor) for one in made] if floor else [],
            "votes": [self._vote(vote, citing(self._uow, case, vote.version)) for vote in votes],
            "stands": [dict(one["cited"]) for one in item.stands or ()],
            "reservations": self._reserved(case, [one for one in self._reservations if {one.decision, one.vote} & ids]),
        }

    def _reserved(self, case: Case | None, found: Sequence[Reservation]) -> list[Content]:
        reserved = Reserved(self._uow, case, found)
        return [
            {
                "kind": one.kind,
                "body": dict(self._names.bodies[one.body].name),
                "text": one.words,
                "decision": one.decision,
                "vote": one.vote,
                "on": asdict(reserved.on(one)),
                "on_behalf": one.on_behalf,
                "at": _at(one.at),
            }
            for one in found
        ]

    def _is_of(self, decision: Decision, item: Item) -> bool:
        held = self._uow.meetings.item_of(decision.sitting)
        return held is not None and held.id == item.id

    def _decision(self, made: Decision, floor: Floor) -> Content:
        record = floor.records[made.amendment]
        it, ground = record.amendment, floor.ground(record)
        said = floor.worded(it.operations, ground, floor.edition(record)[0]).instruction
        return {
            "decision": made.id,
            "amendment": it.id,
            "number": it.number,
            "part": it.part,
            "signatories": [dict(self._names.bodies[body].name) for body in it.signatories],
            "cited": dict(cited_place(it.operations, ground)),
            "said": dict(said),
            "outcome": made.outcome.value,
            "way": "vote" if made.vote else "en_bloc" if made.block else "chair",
            "vote": made.vote,
            "reason": made.reason,
            "by": _name(self._names, made.by),
            "at": _at(made.at),
            "offline": made.offline is not None,
            "undone_at": _at(made.undone_at),
            "undone_by": _name(self._names, made.undone_by),
            "undone_reason": made.undone_reason,
            "falls": [
                {**_numbered(floor, one.amendment), "outcome": one.after.value, "rule": one.rule}
                for one in made.consequences
            ],
        }

    def _vote(self, vote: Vote, cite: Citing) -> Content:
        members = self._chamber.members
        put = self._uow.amendments.get(vote.amendment).amendment if vote.amendment else None
        return {
            "vote": vote.id,
            "number": put.number if put else None,
            "part": put.part if put else 0,
            "subject": vote.subject.value,
            "cited": dict(cite(vote.clause)) if vote.clause else {},
            "question": vote.question,
            "way": vote.rule.way.value,
            "threshold": vote.rule.threshold.value if vote.rule.threshold else None,
            "status": vote.status,
            "reason": vote.reason,
            "result": dict(vote.result) if vote.result else None,
            "resolution": {key: vote.resolution[key] for key in ("option", "reason")} if vote.resolution else None,
            "opened_at": _at(vote.opened_at),
            "closed_at": _at(vote.closed_at),
            "voices": [
                {
                    "name": dict(members.get(one.seat) or self._names.bodies[BodyId(one.seat)].name),
                    "voice": one.voice.value,
                    "reason": one.reason,
                    "units": [dict(cite(clause)) for clause in one.clauses],
                    "wording": one.wording,
                    "reservation": one.reservation,
                    "on_behalf": one.on_behalf,
                }
                for one in self._voices[vote.id]
            ],
        }


def _numbered(floor: Floor, amendment: AmendmentId) -> Content:
    it = floor.records[amendment].amendment
    return {"number": it.number, "part": it.part}


def _name(names: Names, person: PersonId | None) -> Mapping[str, str] | None:
    return dict(names.persons[person].name) if person else None


def _at(at: datetime | None) -> str | None:
    return at.isoformat() if at is not None else None
