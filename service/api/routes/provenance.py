"""Where the words of an act come from."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from service.api.deps import AsActor, InHouse
from service.api.schemas.provenance import ProvenanceAsked, ProvenanceFileAsked, ProvenanceOut, Table, table
from service.domain.ids import VersionNumber
from service.usecases.provenance import ShowProvenance, show_provenance

router = APIRouter(prefix="/acts", tags=["acts"])


@router.get("/{act}/provenance")
def get_provenance(
    act: str, asked: Annotated[ProvenanceAsked, Query()], actor: AsActor, house: InHouse
) -> ProvenanceOut:
    """For every word of a version, or of one clause, what brought it: version, amendment, delegation, decision."""
    return _told(act, asked, actor, house)


@router.get(
    "/{act}/provenance/file",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}, "description": "The file, as an attachment."}},
)
def get_provenance_file(
    act: str, asked: Annotated[ProvenanceFileAsked, Query()], actor: AsActor, house: InHouse
) -> Response:
    """The same as a file: JSON, exact to the letter, or a table of pieces for a spreadsheet."""
    told = _told(act, asked, actor, house)
    if asked.format is Table.CSV:
        kind, data = "text/csv; charset=utf-8", table(told)
    else:
        kind, data = "application/json", told.model_dump_json(indent=2).encode()
    name = f"{told.slug}-v{told.version}-provenance.{asked.format}"
    return Response(data, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _told(act: str, asked: ProvenanceAsked, actor: AsActor, house: InHouse) -> ProvenanceOut:
    version = VersionNumber(asked.version) if asked.version else None
    return ProvenanceOut.model_validate(show_provenance(ShowProvenance(actor, act, version, asked.clause), house))
