"""The summary of remarks, one's own remarks, conclusions as files, and whose experts were heard."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from service.api.deps import AsActor, InHouse
from service.api.schemas.summary import BalanceOut, InLanguage, MyRemarksOut, SummaryFileAsked, SummaryOut
from service.domain.ids import ConclusionId, Language
from service.usecases.annexing import ExportConclusion, export_conclusion
from service.usecases.balance import show_balance
from service.usecases.ports.formats import File
from service.usecases.summary import ExportSummary, ShowSummary, export_summary, list_my_remarks, show_summary

router = APIRouter(tags=["conclusions"])

_FILE: dict[int | str, dict[str, object]] = {
    200: {"content": {"application/octet-stream": {}}, "description": "The file, as an attachment."}
}


@router.get("/acts/{act}/summary")
def get_summary(act: str, asked: Annotated[InLanguage, Query()], actor: AsActor, house: InHouse) -> SummaryOut:
    """Every remark on an act in the order of the text, and how each delegation has answered."""
    return SummaryOut.model_validate(show_summary(ShowSummary(actor, act, Language(asked.language)), house))


@router.get("/acts/{act}/summary/file", response_class=Response, responses=_FILE)
def get_summary_file(act: str, asked: Annotated[SummaryFileAsked, Query()], actor: AsActor, house: InHouse) -> Response:
    """The summary as a table: a Word document, or for a spreadsheet."""
    made = export_summary(ExportSummary(actor, act, Language(asked.language), asked.format), house)
    return _attached(made.file, made.name)


@router.get("/conclusions/{conclusion}/file", response_class=Response, responses=_FILE)
def get_conclusion_file(
    conclusion: str, asked: Annotated[InLanguage, Query()], actor: AsActor, house: InHouse
) -> Response:
    """A signed conclusion as a Word document."""
    query = ExportConclusion(actor, ConclusionId(conclusion), Language(asked.language))
    made = export_conclusion(query, house)
    return _attached(made.file, made.name)


@router.get("/acts/{act}/experts")
def get_experts(act: str, actor: AsActor, house: InHouse) -> BalanceOut:
    """Whose experts were heard on an act, by state."""
    return BalanceOut.model_validate(show_balance(actor, act, house))


@router.get("/remarks")
def get_my_remarks(asked: Annotated[InLanguage, Query()], actor: AsActor, house: InHouse) -> MyRemarksOut:
    """What became of everything that one's bodies have remarked, on every act."""
    return MyRemarksOut.model_validate(list_my_remarks(actor, Language(asked.language), house))


def _attached(file: File, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}.{file.extension}"'}
    return Response(file.data, media_type=file.media_type, headers=headers)
