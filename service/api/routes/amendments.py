"""Amendments: drafted, tabled, ruled on, decided."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from service.api.deps import AsActor, IfMatch, InHouse
from service.api.schemas.amendments import (
    AmendmentFileOut,
    AmendmentsAsked,
    AmendmentsOut,
    ConfirmationIn,
    ConsequencesOut,
    ContestedOut,
    DecisionIn,
    DecisionUndo,
    DraftIn,
    NewDraft,
    OutcomeAsked,
    Preview,
    PreviewOut,
    RulingIn,
    WithdrawalIn,
)
from service.api.unchanged import NOT_MODIFIED, AsKnown
from service.domain.ids import AmendmentId, ClauseId, Hash, Language
from service.usecases.amendments import (
    ListAmendments,
    ShowAmendment,
    ShowContested,
    list_amendments,
    show_amendment,
    show_contested,
)
from service.usecases.deciding import (
    DecideAmendment,
    RuleOnAmendment,
    ShowConsequences,
    ShowForesight,
    decide_amendment,
    rule_on_amendment,
    show_consequences,
    show_foresight,
)
from service.usecases.drafting import (
    DiscardDraft,
    PreviewDraft,
    ReviseDraft,
    SaveDraft,
    discard_draft,
    preview_draft,
    revise_draft,
    save_draft,
)
from service.usecases.receipt import Receipt
from service.usecases.signing import JoinAmendment, LeaveAmendment, join_amendment, leave_amendment
from service.usecases.tabling import (
    ConfirmCarry,
    TableAmendment,
    WithdrawAmendment,
    confirm_carry,
    table_amendment,
    withdraw_amendment,
)
from service.usecases.undoing import UndoDecision, undo_decision

router = APIRouter(tags=["amendments"])


@router.post("/acts/{act}/preview")
def post_preview(act: str, body: Preview, actor: AsActor, house: InHouse) -> PreviewOut:
    """What edits would be as an amendment; nothing is stored."""
    language = Language(body.language) if body.language else None
    draft = AmendmentId(body.amendment) if body.amendment else None
    parent = AmendmentId(body.parent) if body.parent else None
    return PreviewOut.model_validate(
        preview_draft(PreviewDraft(actor, act, body.read(), language, draft, parent), house)
    )


@router.get("/acts/{act}/amendments", response_model=AmendmentsOut, responses=NOT_MODIFIED)
def get_amendments(
    act: str, asked: Annotated[AmendmentsAsked, Query()], actor: AsActor, house: InHouse, known: AsKnown
) -> Response:
    """Amendments of an act in the order in which they are taken, rivals and identical ones together."""
    clauses = frozenset(map(ClauseId, asked.clause))
    query = ListAmendments(actor, act, clauses, asked.mine, asked.after, asked.limit, known.state)
    return known.told(lambda: list_amendments(query, house), AmendmentsOut)


@router.get("/acts/{act}/contested", response_model=ContestedOut, responses=NOT_MODIFIED)
def get_contested(act: str, actor: AsActor, house: InHouse, known: AsKnown) -> Response:
    """Where amendments stand in a text, and where they meet."""
    query = ShowContested(actor, act, known.state)
    return known.told(lambda: show_contested(query, house), ContestedOut)


@router.post("/acts/{act}/amendments", status_code=201)
def post_amendment(act: str, body: NewDraft, actor: AsActor, house: InHouse) -> Receipt:
    """Keep edits as a private draft of one's body."""
    return save_draft(
        SaveDraft(
            actor=actor,
            act=act,
            edits=body.read(),
            language=body.language_named(),
            justification=body.justification,
            body=body.body_named(),
            ties=body.ties(),
            compromise=body.compromise,
            form=body.form,
            origin=body.credited(),
        ),
        house,
    )


@router.get("/acts/{act}/amendments/{amendment}")
def get_amendment_of_act(act: str, amendment: str, actor: AsActor, house: InHouse) -> AmendmentFileOut:
    """The file of one amendment by its number (or id)."""
    return AmendmentFileOut.model_validate(show_amendment(ShowAmendment(actor, amendment, act), house))


@router.get("/amendments/{amendment}")
def get_amendment(amendment: str, actor: AsActor, house: InHouse) -> AmendmentFileOut:
    """The file of one amendment: as tabled, every step since, what was decided."""
    return AmendmentFileOut.model_validate(show_amendment(ShowAmendment(actor, amendment), house))


@router.put("/amendments/{amendment}")
def put_amendment(amendment: str, body: DraftIn, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Save what a draft says from now on."""
    cmd = ReviseDraft(actor, AmendmentId(amendment), body.read(), body.justification, revision, body.form)
    return revise_draft(cmd, house)


@router.delete("/amendments/{amendment}")
def delete_amendment(amendment: str, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Throw a draft away."""
    return discard_draft(DiscardDraft(actor, AmendmentId(amendment), revision), house)


@router.post("/amendments/{amendment}/tabling")
def post_tabling(amendment: str, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Table a draft."""
    return table_amendment(TableAmendment(actor, AmendmentId(amendment), revision), house)


@router.post("/amendments/{amendment}/withdrawal")
def post_withdrawal(amendment: str, body: WithdrawalIn, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Withdraw an amendment."""
    return withdraw_amendment(WithdrawAmendment(actor, AmendmentId(amendment), revision, body.reason), house)


@router.post("/amendments/{amendment}/joining")
def post_joining(amendment: str, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Stand by another's amendment."""
    return join_amendment(JoinAmendment(actor, AmendmentId(amendment), revision), house)


@router.post("/amendments/{amendment}/leaving")
def post_leaving(amendment: str, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Stand by another's amendment no more."""
    return leave_amendment(LeaveAmendment(actor, AmendmentId(amendment), revision), house)


@router.post("/amendments/{amendment}/ruling")
def post_ruling(amendment: str, body: RulingIn, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Rule an amendment in or out of order."""
    cmd = RuleOnAmendment(actor, AmendmentId(amendment), body.admissible, body.reason, revision)
    return rule_on_amendment(cmd, house)


@router.post("/amendments/{amendment}/carry-confirmation")
def post_carry_confirmation(
    amendment: str, body: ConfirmationIn, actor: AsActor, house: InHouse, revision: IfMatch
) -> Receipt:
    """Confirm an amendment on the present text, as proposed or in own words."""
    return confirm_carry(ConfirmCarry(actor, AmendmentId(amendment), revision, body.read()), house)


@router.get("/amendments/{amendment}/consequences")
def get_consequences(
    amendment: str, asked: Annotated[OutcomeAsked, Query()], actor: AsActor, house: InHouse
) -> ConsequencesOut:
    """What a decision would do to the other amendments."""
    query = ShowConsequences(actor, AmendmentId(amendment), asked.outcome)
    return ConsequencesOut.model_validate(show_consequences(query, house))


@router.get("/amendments/{amendment}/foresight")
def get_foresight(amendment: str, actor: AsActor, house: InHouse) -> list[ConsequencesOut]:
    """What each decision would do to the other amendments, seen at one time."""
    told = show_foresight(ShowForesight(actor, AmendmentId(amendment)), house)
    return [ConsequencesOut.model_validate(one) for one in told]


@router.post("/amendments/{amendment}/decision", status_code=201)
def post_decision(amendment: str, body: DecisionIn, actor: AsActor, house: InHouse) -> Receipt:
    """Decide an amendment on the consequences that were shown."""
    because = AmendmentId(body.because) if body.because else None
    cmd = DecideAmendment(
        actor,
        AmendmentId(amendment),
        body.outcome,
        Hash(body.sees),
        body.reason,
        because,
        body.based_on,
        body.made_at,
    )
    return decide_amendment(cmd, house)


@router.post("/amendments/{amendment}/decision-undo")
def post_decision_undo(amendment: str, actor: AsActor, house: InHouse, body: DecisionUndo | None = None) -> Receipt:
    """Take back the latest decision, if need be with the reason."""
    return undo_decision(UndoDecision(actor, AmendmentId(amendment), body.reason if body else ""), house)
