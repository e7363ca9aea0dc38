"""Reading who speaks for delegations, who sits out, who is invited, and which amendments ask leave."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from service.domain.ids import ActId, BodyId, PersonId
from service.domain.procedure.dossier import facts_of
from service.domain.procedure.leave import Leave
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action, Allowed, Facts, decide, may
from service.usecases.access import Case, require, require_person, take_up
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.limits import Absence, Invited, Powers
from service.usecases.views.limits import (
    AbsenceView,
    ActName,
    InvitationsView,
    InvitationView,
    LeavesView,
    LeaveView,
    LimitsView,
    ObjectionView,
    PowersView,
)
from service.usecases.views.references import Names


def list_limits(actor: Actor, house: House) -> LimitsView:
    """Powers and absences of all delegations; what concerns an act that the reader may not read is left out."""
    require_person(actor)
    with house.reading(actor) as uow:
        acts = _readable(actor, uow, house)
        powers = [one for one in uow.limits.powers() if one.act is None or one.act in acts]
        absences = [one for one in uow.limits.absences() if one.act is None or one.act in acts]
        names = uow.proceedings.names(_persons(powers, absences))
        now = uow.now()
        delegations = [body for body in uow.people.bodies() if body.kind is BodyKind.DELEGATION]
        gives_for = tuple(names.bodies[body.id] for body in delegations if _gives(actor, body.id))
        return LimitsView(
            powers=tuple(_powers(actor, one, acts, (names, now)) for one in powers),
            absences=tuple(_absence(actor, one, acts, (names, now)) for one in absences),
            zone=house.zone,
            gives_for=gives_for,
            may=may(actor, Facts(), (Action.POWERS_GIVE, Action.ABSENCE_NOTE, Action.MANDATE_GIVE)),
        )


def list_invitations(actor: Actor, act: str, house: House) -> InvitationsView:
    """Who else an act is for."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        given = uow.limits.invitations(case.act.id)
        persons = {person for one in given for person in (one.given_by, one.person) if person}
        names = uow.proceedings.names(persons)
        return InvitationsView(
            restricted=case.dossier.restricted,
            revision=case.dossier.revision,
            readers=tuple(names.bodies[body] for body in sorted(case.dossier.readers)),
            invitations=tuple(_invitation(one, names, case.now) for one in given),
            zone=case.profile.zone,
            may=may(actor, case.facts, (Action.INVITATION_GIVE, Action.ACT_RESTRICT)),
        )


def list_leaves(actor: Actor, act: str, house: House) -> LeavesView:
    """The amendments of an act that were tabled late, and how their leave stands."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        asked = uow.limits.leaves(case.act.id)
        persons = {person for one in asked for person in (one.asked_by, one.decided_by) if person}
        names = uow.proceedings.names(persons | {said.by for one in asked for said in one.objections})
        evidence = uow.proceedings.evidence([case.dossier])[case.act.id]
        known = {amendment.id: (amendment.number, amendment.body) for amendment in evidence.amendments}
        shown = (_leave(actor, case, one, (known[one.amendment], names)) for one in asked)
        return LeavesView(tuple(shown), case.profile.zone)


def _readable(actor: Actor, uow: UnitOfWork, house: House) -> Mapping[ActId, ActName]:
    now, found = uow.now(), set()
    for dossier in uow.proceedings.all():
        profile = house.profiles.get(dossier.profile, dossier.profile_hash)
        if isinstance(decide(actor, Action.ACT_READ, facts_of(dossier, profile, now)), Allowed):
            found.add(dossier.act)
    rows = (row.act for row in uow.acts.registry())
    return {act.id: ActName(act.slug, act.title) for act in rows if act.id in found}


def _gives(actor: Actor, body: BodyId) -> bool:
    return isinstance(decide(actor, Action.POWERS_GIVE, Facts(body=body)), Allowed)


def _persons(powers: Iterable[Powers], absences: Iterable[Absence]) -> set[PersonId]:
    held = {person for one in powers for person in (one.person, one.given_by, one.revoked_by) if person}
    return held | {one.noted_by for one in absences}


Named = tuple[Names, datetime]


def _powers(actor: Actor, one: Powers, acts: Mapping[ActId, ActName], known: Named) -> PowersView:
    names, now = known
    return PowersView(
        id=one.id,
        body=names.bodies[one.body],
        person=names.persons[one.person],
        act=acts[one.act] if one.act else None,
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        ground=one.ground,
        given_by=names.persons[one.given_by],
        given_at=one.given_at,
        in_force=one.revoked_at is None and one.starts_at <= now < one.ends_at,
        revoked_by=names.persons[one.revoked_by] if one.revoked_by else None,
        revoked_at=one.revoked_at,
        may=may(actor, Facts(body=one.body), (Action.POWERS_GIVE,)),
    )


def _absence(actor: Actor, one: Absence, acts: Mapping[ActId, ActName], known: Named) -> AbsenceView:
    names, now = known
    running = one.starts_at <= now and (one.ends_at is None or now < one.ends_at)
    return AbsenceView(
        id=one.id,
        body=names.bodies[one.body],
        act=acts[one.act] if one.act else None,
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        reason=one.reason,
        noted_by=names.persons[one.noted_by],
        in_force=one.ended_at is None and running,
        ended_at=one.ended_at,
        may=may(actor, Facts(), (Action.ABSENCE_NOTE,)),
    )


def _invitation(one: Invited, names: Names, now: datetime) -> InvitationView:
    return InvitationView(
        id=one.id,
        body=names.bodies[one.body],
        person=names.persons[one.person] if one.person else None,
        clauses=one.clauses,
        purpose=one.purpose,
        ends_at=one.ends_at,
        given_by=names.persons[one.given_by],
        given_at=one.given_at,
        in_force=one.revoked_at is None and (one.ends_at is None or now < one.ends_at),
        revoked_at=one.revoked_at,
    )


def _leave(actor: Actor, case: Case, one: Leave, known: tuple[tuple[int, BodyId], Names]) -> LeaveView:
    (number, body), names = known
    state = one.state(case.now)
    facts = replace(case.facts, status=state)
    objectors = tuple(
        names.bodies[own]
        for own in sorted(case.dossier.delegations)
        if case.now < one.objections_until
        and isinstance(decide(actor, Action.LEAVE_OBJECT, replace(facts, body=own)), Allowed)
    )
    return LeaveView(
        amendment=one.amendment,
        number=number,
        body=names.bodies[body],
        reason=one.reason,
        state=state,
        asked_by=names.persons[one.asked_by],
        asked_at=one.asked_at,
        objections_until=one.objections_until,
        answer=one.answer,
        decided_by=names.persons[one.decided_by] if one.decided_by else None,
        decided_at=one.decided_at,
        objections=tuple(
            ObjectionView(names.bodies[said.body], said.reason, names.persons[said.by], said.at)
            for said in one.objections
        ),
        objectors=objectors,
        may=may(actor, facts, (Action.LEAVE_DECIDE,)),
    )
