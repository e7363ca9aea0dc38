"""Conclusions, and what becomes of their remarks."""

from fastapi import APIRouter

from service.api.deps import AsActor, IfMatch, InHouse
from service.api.schemas.remarks import ConclusionIn, ConclusionsOut, DispositionIn, NewConclusion, RemarkIn, TakeOver
from service.domain.ids import BodyId, ClauseId, ConclusionId, Hash, Language, RemarkId
from service.usecases.conclusions import (
    BeginConclusion,
    DiscardConclusion,
    DraftRemark,
    DraftWording,
    SaveConclusion,
    SignConclusion,
    begin_conclusion,
    discard_conclusion,
    save_conclusion,
    sign_conclusion,
)
from service.usecases.receipt import Receipt
from service.usecases.remarks import (
    DisposeRemark,
    TakeOverRemark,
    dispose_remark,
    list_conclusions,
    take_over_remark,
)

router = APIRouter(tags=["conclusions"])


@router.get("/acts/{act}/conclusions")
def get_conclusions(act: str, actor: AsActor, house: InHouse) -> ConclusionsOut:
    """All signed conclusions on an act, and drafts of one's own bodies."""
    return ConclusionsOut.model_validate(list_conclusions(actor, act, house))


@router.post("/acts/{act}/conclusions", status_code=201)
def post_conclusion(act: str, body: NewConclusion, actor: AsActor, house: InHouse) -> Receipt:
    """Begin a conclusion."""
    language = Language(body.language) if body.language else None
    return begin_conclusion(BeginConclusion(actor, act, language, BodyId(body.body) if body.body else None), house)


@router.put("/conclusions/{conclusion}")
def put_conclusion(conclusion: str, body: ConclusionIn, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Save a draft conclusion whole."""
    remarks = tuple(map(_written, body.remarks))
    sat = body.sat.read() if body.sat else None
    return save_conclusion(
        SaveConclusion(actor, ConclusionId(conclusion), revision, body.verdict, body.summary, remarks, sat), house
    )


@router.delete("/conclusions/{conclusion}")
def delete_conclusion(conclusion: str, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Throw a draft conclusion away."""
    return discard_conclusion(DiscardConclusion(actor, ConclusionId(conclusion), revision), house)


@router.post("/conclusions/{conclusion}/signature")
def post_signature(conclusion: str, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Sign a conclusion for good."""
    return sign_conclusion(SignConclusion(actor, ConclusionId(conclusion), revision), house)


@router.post("/remarks/{remark}/disposition")
def post_disposition(remark: str, body: DispositionIn, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Answer a remark."""
    return dispose_remark(DisposeRemark(actor, RemarkId(remark), body.disposition, body.reason, revision), house)


@router.post("/remarks/{remark}/take-over", status_code=201)
def post_take_over(remark: str, body: TakeOver, actor: AsActor, house: InHouse) -> Receipt:
    """Make the wording of a remark a draft amendment of one's own body."""
    return take_over_remark(TakeOverRemark(actor, RemarkId(remark), BodyId(body.body) if body.body else None), house)


def _written(remark: RemarkIn) -> DraftRemark:
    wording = remark.proposed
    return DraftRemark(
        text=remark.text,
        id=RemarkId(remark.id) if remark.id else None,
        clause=ClauseId(remark.clause) if remark.clause else None,
        mark=remark.mark.read() if remark.mark else None,
        proposed=DraftWording(wording.part, Hash(wording.base), wording.text) if wording else None,
    )
