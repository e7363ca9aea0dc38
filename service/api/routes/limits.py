"""Powers of delegations, absences, invitations, restricted acts, and leave to table late."""

from fastapi import APIRouter

from service.api.deps import AsActor, IfMatch, InHouse
from service.api.schemas.limits import (
    InvitationsOut,
    LateTabling,
    LeaveDecision,
    LeavesOut,
    LimitsOut,
    NewAbsence,
    NewInvitation,
    NewObjection,
    NewPowers,
    NewRestriction,
)
from service.domain.ids import AbsenceId, AmendmentId, BodyId, ClauseId, InvitationId, PersonId, PowersId
from service.usecases.empowering import (
    EndAbsence,
    GivePowers,
    NoteAbsence,
    RevokePowers,
    end_absence,
    give_powers,
    note_absence,
    revoke_powers,
)
from service.usecases.inviting import Invite, RestrictAct, RevokeInvitation, invite, restrict_act, revoke_invitation
from service.usecases.late_tabling import (
    DecideLeave,
    ObjectToLeave,
    TableLate,
    decide_leave,
    object_to_leave,
    table_late,
)
from service.usecases.limits import list_invitations, list_leaves, list_limits
from service.usecases.receipt import Receipt

router = APIRouter(tags=["limits"])


@router.get("/powers")
def get_powers(actor: AsActor, house: InHouse) -> LimitsOut:
    """Who speaks for delegations, and which of them sit out."""
    return LimitsOut.model_validate(list_limits(actor, house))


@router.post("/powers", status_code=201)
def post_powers(body: NewPowers, actor: AsActor, house: InHouse) -> Receipt:
    """Let a member of a delegation speak for it, for a time."""
    given = GivePowers(
        actor, BodyId(body.body), PersonId(body.person), body.first_day, body.last_day, body.act, body.ground
    )
    return give_powers(given, house)


@router.post("/powers/{powers}/revocation")
def post_powers_revocation(powers: str, actor: AsActor, house: InHouse) -> Receipt:
    """Take powers back at once."""
    return revoke_powers(RevokePowers(actor, PowersId(powers)), house)


@router.post("/absences", status_code=201)
def post_absence(body: NewAbsence, actor: AsActor, house: InHouse) -> Receipt:
    """Note that a delegation takes no part."""
    absent = NoteAbsence(actor, BodyId(body.body), body.first_day, body.reason, body.last_day, body.act)
    return note_absence(absent, house)


@router.post("/absences/{absence}/end")
def post_absence_end(absence: str, actor: AsActor, house: InHouse) -> Receipt:
    """Note that a delegation takes part again."""
    return end_absence(EndAbsence(actor, AbsenceId(absence)), house)


@router.get("/acts/{act}/invitations")
def get_invitations(act: str, actor: AsActor, house: InHouse) -> InvitationsOut:
    """Who else an act is for."""
    return InvitationsOut.model_validate(list_invitations(actor, act, house))


@router.post("/acts/{act}/invitations", status_code=201)
def post_invitation(act: str, body: NewInvitation, actor: AsActor, house: InHouse) -> Receipt:
    """Invite a body, or one person of it, to an act."""
    person = PersonId(body.person) if body.person else None
    clauses = tuple(map(ClauseId, body.clauses))
    return invite(Invite(actor, act, BodyId(body.body), person, clauses, body.last_day, body.purpose), house)


@router.post("/invitations/{invitation}/revocation")
def post_invitation_revocation(invitation: str, actor: AsActor, house: InHouse) -> Receipt:
    """Take an invitation back at once."""
    return revoke_invitation(RevokeInvitation(actor, InvitationId(invitation)), house)


@router.post("/acts/{act}/restriction")
def post_restriction(act: str, body: NewRestriction, actor: AsActor, house: InHouse) -> Receipt:
    """Open an act to those alone who need to know, or to everybody again."""
    return restrict_act(RestrictAct(actor, act, body.restricted, body.seen_revision), house)


@router.get("/acts/{act}/leaves")
def get_leaves(act: str, actor: AsActor, house: InHouse) -> LeavesOut:
    """The amendments that were tabled late, and how their leave stands."""
    return LeavesOut.model_validate(list_leaves(actor, act, house))


@router.post("/amendments/{amendment}/late-tabling")
def post_late_tabling(amendment: str, body: LateTabling, actor: AsActor, house: InHouse, expected: IfMatch) -> Receipt:
    """Table a draft after the deadline, and ask leave."""
    return table_late(TableLate(actor, AmendmentId(amendment), expected, body.reason), house)


@router.post("/amendments/{amendment}/leave")
def post_leave(amendment: str, body: LeaveDecision, actor: AsActor, house: InHouse) -> Receipt:
    """Give the chair's leave to a late amendment, or refuse it."""
    return decide_leave(DecideLeave(actor, AmendmentId(amendment), body.granted, body.reason), house)


@router.post("/amendments/{amendment}/leave/objections", status_code=201)
def post_leave_objection(amendment: str, body: NewObjection, actor: AsActor, house: InHouse) -> Receipt:
    """Object, for a delegation, to a late amendment."""
    objecting = ObjectToLeave(actor, AmendmentId(amendment), BodyId(body.body), body.reason)
    return object_to_leave(objecting, house)
