"""Reading meetings: the list, and one with its agenda, its seats, its quorum and what the reader may do there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.domain.amendment.amendment import Status
from service.domain.events import meeting_stream
from service.domain.ids import ActId, BodyId, MeetingId, PersonId, SeatId
from service.domain.procedure.deciding import Question
from service.domain.procedure.mandate import Actor
from service.domain.procedure.meeting import MEMBERS, Seated
from service.domain.procedure.permission import SPEAKERS, Action, Facts, may
from service.usecases.access import Case, allowed, require, take_up
from service.usecases.chamber import Chamber, enter, facts_of_body, open_vote_of, ways_of_body
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import Item, Signature
from service.usecases.views.meetings import (
    ActRef,
    CountView,
    ItemView,
    MeetingRow,
    MeetingsView,
    MeetingView,
    ProtocolState,
    QuorumView,
    RulesView,
    SeatView,
    SignatureView,
    WayView,
)
from service.usecases.views.references import Names, PersonRef

ON_MEETING = (
    Action.MEETING_CHANGE,
    Action.MEETING_AGENDA,
    Action.MEETING_OPEN,
    Action.MEETING_CONDUCT,
    Action.MEETING_UNDO,
    Action.MEETING_RECORD,
    Action.RESERVATION_ENTER,
    Action.PROTOCOL_SIGN,
)
ON_SEAT = (Action.MEETING_ATTEND, Action.MEETING_RECORD, Action.VOTE_CAST)
UNDECIDED = frozenset({Status.TABLED, Status.ADMISSIBLE})


def list_meetings(actor: Actor, house: House) -> MeetingsView:
    """All meetings, the latest day first."""
    with house.reading(actor) as uow:
        require(actor, Action.MEETING_READ, Facts())
        meetings = uow.meetings.all()
        names = uow.proceedings.names(())
        items = uow.meetings.items([meeting.id for meeting in meetings])
        bodies = {body.id: body for body in uow.people.bodies()}
        convened = [body for body in bodies.values() if body.kind in MEMBERS]
        own = [body.id for body in convened if allowed(actor, Action.MEETING_CONVENE, facts_of_body(body.id, bodies))]
        rows = tuple(
            MeetingRow(
                id=meeting.id,
                body=names.bodies[meeting.body],
                date=meeting.day,
                starts=meeting.starts,
                place=meeting.place,
                mode=meeting.mode.value,
                status=meeting.status,
                items=sum(item.meeting == meeting.id and item.state != "removed" for item in items),
                revision=meeting.revision,
            )
            for meeting in meetings
        )
        facts = facts_of_body(own[0], bodies) if own else Facts()
        return MeetingsView(
            rows, tuple(names.bodies[body] for body in own), may(actor, facts, (Action.MEETING_CONVENE,))
        )


def readable_meeting(actor: Actor, meeting: MeetingId, house: House) -> MeetingId:
    """The id of a meeting that this person may read of."""
    with house.reading(actor) as uow:
        require(actor, Action.MEETING_READ, Facts())
        return uow.meetings.get(meeting).id


def show_meeting(actor: Actor, meeting: MeetingId, house: House) -> MeetingView:
    """One meeting, as the reader may see it."""
    with house.reading(actor) as uow:
        chamber = enter(uow, house, meeting)
        require(actor, Action.MEETING_READ, chamber.facts)
        signatures = uow.meetings.signatures(meeting)
        cases = _cases(uow, house, chamber.items)
        speakers = _speakers(uow, chamber)
        names = uow.proceedings.names(_persons(chamber, signatures))
        vote = open_vote_of(uow, meeting)
        held, current = chamber.meeting, chamber.current
        return MeetingView(
            id=held.id,
            revision=held.revision,
            number=uow.ledger.head(meeting_stream(held.id)),
            body=names.bodies[held.body],
            kind=held.kind.value,
            date=held.day,
            starts=held.starts,
            place=held.place,
            mode=held.mode.value,
            status=held.status,
            convened_at=held.convened_at,
            convened_by=names.persons[held.convened_by],
            short_notice=held.short_notice,
            cancelled=held.cancelled,
            opened_at=held.opened_at,
            opened_by=names.persons[held.opened_by] if held.opened_by else None,
            closed_at=held.closed_at,
            counts="members" if chamber.members else "delegations",
            quorum=QuorumView.of_quorum(chamber.quorum()),
            rules=_rules(chamber, cases.get(current.act) if current and current.act else None),
            items=_items(uow, actor, chamber, cases),
            current=current.id if current else None,
            vote=vote.id if vote else None,
            shown=held.shown or {"shows": "blank"},
            seats=tuple(_seat(actor, chamber, seated, (names, speakers)) for seated in chamber.seated.values()),
            protocol=protocol_state(held.status, signatures, names),
            may=may(actor, chamber.facts, ON_MEETING),
        )


def protocol_state(status: str, signatures: Sequence[Signature], names: Names) -> ProtocolState:
    """How far the protocol is; only signatures under its last hash count."""
    latest = signatures[-1].hash if signatures else None
    under = [one for one in signatures if one.hash == latest]
    state = "signed" if status == "signed" else "signing" if under else "draft" if status == "closed" else "none"
    rows = tuple(SignatureView(one.capacity, names.persons[one.person], one.at) for one in under)
    return ProtocolState(state, latest, rows)


def _persons(chamber: Chamber, signatures: Sequence[Signature]) -> set[PersonId]:
    meeting = chamber.meeting
    found = {meeting.convened_by, *(one.person for one in signatures)}
    found |= {person for person in (meeting.opened_by, meeting.closed_by) if person}
    for seated in chamber.seated.values():
        found |= {person for person in (seated.holder, seated.noted.by if seated.noted else None) if person}
    return found


def _speakers(uow: UnitOfWork, chamber: Chamber) -> Mapping[SeatId, tuple[PersonRef, ...]]:
    """Who may have the voice of each delegation."""
    found: dict[SeatId, dict[PersonId, PersonRef]] = {seat: {} for seat in chamber.seated}
    for role in sorted(SPEAKERS):
        for person in uow.people.holders(role):
            for mandate in person.mandates:
                if mandate.role is role and SeatId(mandate.body.id) in found:
                    found[SeatId(mandate.body.id)][person.id] = PersonRef(person.id, person.name)
    names = uow.proceedings.names(chamber.powers.values()).persons
    given = {SeatId(body): names[person] for body, person in chamber.powers.items()}
    return {seat: (given[seat],) if seat in given else tuple(persons.values()) for seat, persons in found.items()}


def _cases(uow: UnitOfWork, house: House, items: Sequence[Item]) -> Mapping[ActId, Case]:
    return {item.act: take_up(uow, house, item.act) for item in items if item.act is not None}


def _rules(chamber: Chamber, case: Case | None) -> RulesView:
    rule = chamber.rule
    ways: dict[str, tuple[WayView, ...]] = {"procedure": tuple(WayView.by(one) for one in ways_of_body(chamber))}
    if case is not None:
        stage = case.profile.stages[case.dossier.stage]
        for question in Question:
            found = [one for one in stage.ways(question, case.dossier.kind) if one.body is chamber.meeting.kind]
            ways[question.value] = tuple(WayView.by(one) for one in found)
    return RulesView(
        quorum=str(rule.quorum) if rule and rule.quorum is not None else None,
        notice=rule.notice if rule else None,
        working=bool(rule and rule.working),
        ways=ways,
    )


def _items(uow: UnitOfWork, actor: Actor, chamber: Chamber, cases: Mapping[ActId, Case]) -> tuple[ItemView, ...]:
    """The agenda; its numbers count what has not been removed."""
    evidence = uow.proceedings.evidence([case.dossier for case in cases.values()]) if cases else {}
    rows: list[ItemView] = []
    number = 0
    for item in chamber.items:
        number += item.state != "removed"
        case = cases[item.act] if item.act else None
        hidden = case is not None and allowed(actor, Action.ACT_READ, case.facts) is None
        statuses = [one.status for one in evidence[item.act].amendments] if item.act and not hidden else []
        decided = sum(status not in UNDECIDED for status in statuses)
        rows.append(
            ItemView(
                id=item.id,
                number=number if item.state != "removed" else None,
                act=ActRef.of(case.act, case.dossier) if case is not None and not hidden else None,
                restricted=hidden,
                title={} if hidden else case.act.title if case is not None else item.title,
                state=item.state,
                reason=item.reason,
                sitting=item.sitting,
                taken_up_at=item.taken_up_at,
                closed_at=item.closed_at,
                note="" if hidden else item.note,
                amendments=CountView(len(statuses), decided) if case is not None and not hidden else None,
            )
        )
    return tuple(rows)


def _seat(
    actor: Actor, chamber: Chamber, seated: Seated, known: tuple[Names, Mapping[SeatId, tuple[PersonRef, ...]]]
) -> SeatView:
    names, speakers = known
    member, noted, current = seated.seat in chamber.members, seated.noted, chamber.current
    person = PersonRef(PersonId(seated.seat), chamber.members[seated.seat]) if member else None
    facts = chamber.about(seated.seat)
    voting = replace(facts, status="open")
    on_seat = may(actor, facts, ON_SEAT[:2]) + may(actor, voting, ON_SEAT[2:])
    return SeatView(
        id=seated.seat,
        body=None if member else names.bodies[BodyId(seated.seat)],
        person=person,
        state=seated.presence.value,
        apart=current is not None and current.id in seated.apart,
        since=noted.at if noted else None,
        by=names.persons[noted.by] if noted else None,
        on_behalf=bool(noted and noted.on_behalf),
        holder=names.persons[seated.holder] if seated.holder else None,
        speakers=speakers[seated.seat],
        mine=actor.person is not None and actor.person in (seated.holder, PersonId(seated.seat)),
        may=on_seat,
    )
