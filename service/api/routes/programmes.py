"""The programme of the assembly, acts as its items, reviews of adopted acts, and what became of them."""

from typing import Annotated

from fastapi import APIRouter, Query

from service.api.deps import AsActor, InHouse
from service.api.schemas.programmes import (
    AfterwardsOut,
    Declined,
    NewApplication,
    NewChange,
    NewLink,
    NewProgramme,
    NewReview,
    NewSet,
    ProgrammeOut,
    ProgrammesOut,
    SetDecision,
    VersionAsked,
)
from service.domain.ids import BodyId, PlanChangeId, PlannedId, PlanSetId, ProgrammeId
from service.usecases.afterwards_shown import show_afterwards
from service.usecases.applying import NoteApplication, note_application
from service.usecases.approving import DecideSet, PutChanges, decide_set, put_changes
from service.usecases.linking import LinkAct, link_act
from service.usecases.opening import ActReceipt
from service.usecases.planning import (
    DeclineChange,
    OpenProgramme,
    ProposeChange,
    WithdrawChange,
    decline_change,
    open_programme,
    propose_change,
    withdraw_change,
)
from service.usecases.programme_shown import ShowProgramme, list_programmes, show_programme
from service.usecases.receipt import Receipt
from service.usecases.reviewing import OpenReview, open_review

router = APIRouter(tags=["programmes"])


@router.get("/programmes")
def get_programmes(actor: AsActor, house: InHouse) -> ProgrammesOut:
    """Every programme of the assembly."""
    return ProgrammesOut.model_validate(list_programmes(actor, house))


@router.post("/programmes", status_code=201)
def post_programme(body: NewProgramme, actor: AsActor, house: InHouse) -> Receipt:
    """Open a programme without an item."""
    return open_programme(OpenProgramme(actor, body.first_year), house)


@router.get("/programmes/{programme}")
def get_programme(
    programme: str, asked: Annotated[VersionAsked, Query()], actor: AsActor, house: InHouse
) -> ProgrammeOut:
    """A programme, in the version that stands unless another is named."""
    query = ShowProgramme(actor, ProgrammeId(programme), asked.version)
    return ProgrammeOut.model_validate(show_programme(query, house))


@router.post("/programmes/{programme}/changes", status_code=201)
def post_change(programme: str, body: NewChange, actor: AsActor, house: InHouse) -> Receipt:
    """Propose that an item be taken in, altered or removed."""
    change = ProposeChange(
        actor=actor,
        programme=ProgrammeId(programme),
        what=body.what,
        reason=body.reason,
        seen=body.seen,
        item=PlannedId(body.item) if body.item else None,
        becomes=body.becomes.read() if body.becomes else None,
        taken_from=PlannedId(body.taken_from) if body.taken_from else None,
    )
    return propose_change(change, house)


@router.post("/programme-changes/{change}/withdrawal")
def post_change_withdrawal(change: str, actor: AsActor, house: InHouse) -> Receipt:
    """Take back what one has proposed."""
    return withdraw_change(WithdrawChange(actor, PlanChangeId(change)), house)


@router.post("/programme-changes/{change}/declining")
def post_change_declining(change: str, body: Declined, actor: AsActor, house: InHouse) -> Receipt:
    """Do not put a change, and say why."""
    return decline_change(DeclineChange(actor, PlanChangeId(change), body.reason), house)


@router.post("/programmes/{programme}/sets", status_code=201)
def post_set(programme: str, body: NewSet, actor: AsActor, house: InHouse) -> Receipt:
    """Put changes before the bodies that approve."""
    changes = tuple(map(PlanChangeId, body.changes))
    return put_changes(PutChanges(actor, ProgrammeId(programme), changes, body.note, body.seen_revision), house)


@router.post("/programme-sets/{changes}/decision")
def post_set_decision(changes: str, body: SetDecision, actor: AsActor, house: InHouse) -> Receipt:
    """Enter what the body whose turn it is decided."""
    decision = DecideSet(
        actor, PlanSetId(changes), body.granted, body.number, body.day, body.reason, body.seen_revision
    )
    return decide_set(decision, house)


@router.get("/acts/{act}/afterwards")
def get_afterwards(act: str, actor: AsActor, house: InHouse) -> AfterwardsOut:
    """The item that an act answers, reviews of it, and what became of it in the states."""
    return AfterwardsOut.model_validate(show_afterwards(actor, act, house))


@router.post("/acts/{act}/programme-item")
def post_programme_item(act: str, body: NewLink, actor: AsActor, house: InHouse) -> Receipt:
    """Let an act answer an item of the approved programme."""
    return link_act(LinkAct(actor, act, body.read(), body.seen_revision), house)


@router.post("/acts/{act}/reviews", status_code=201)
def post_review(act: str, body: NewReview, actor: AsActor, house: InHouse) -> ActReceipt:
    """Open the review of an adopted act: a new dossier on its text."""
    item = PlannedId(body.item) if body.item else None
    review = OpenReview(actor, act, body.slug, body.kind, body.title, body.aim, body.cause, body.reason, item)
    return open_review(review, house)


@router.post("/acts/{act}/applications", status_code=201)
def post_application(act: str, body: NewApplication, actor: AsActor, house: InHouse) -> Receipt:
    """Note what became of an adopted act in the law of a state."""
    noted = NoteApplication(actor, act, BodyId(body.body), body.state, body.day, body.law, body.note)
    return note_application(noted, house)
