"""What leaves the house: files, and the adopted text."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Response

from service.api.deps import AsActor, InHouse, Number
from service.api.schemas.acts import LanguageAsked
from service.api.schemas.publishing import AdoptedOut, ExportAsked
from service.domain.ids import Language, VersionNumber
from service.usecases.publishing import Export, ExportVersion, export_version, show_adopted

router = APIRouter(prefix="/acts", tags=["publishing"])


@router.get(
    "/{act}/versions/{version}/export",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}, "description": "The file, as an attachment."}},
)
def get_export(
    act: str, version: Number, asked: Annotated[ExportAsked, Query()], actor: AsActor, house: InHouse
) -> Response:
    """A version as a Word document, with changes tracked or without, as Akoma Ntoso or as plain text."""
    against = VersionNumber(asked.against) if asked.against else None
    language = Language(asked.language) if asked.language else None
    made = export_version(ExportVersion(actor, act, VersionNumber(version), asked.format, against, language), house)
    headers = {"Content-Disposition": disposition(made)}
    return Response(made.file.data, media_type=made.file.media_type, headers=headers)


@router.get("/{act}/adopted")
def get_adopted(act: str, asked: Annotated[LanguageAsked, Query()], actor: AsActor, house: InHouse) -> AdoptedOut:
    """The final text of an adopted act."""
    language = Language(asked.language) if asked.language else None
    return AdoptedOut.model_validate(show_adopted(actor, act, language, house))


def disposition(made: Export) -> str:
    """The header that names a file (RFC 6266): a name in ASCII, and what people call it in UTF-8."""
    kept = "".join(" " if letter in '/\\:*?"<>|' or not letter.isprintable() else letter for letter in made.title)
    title = f"{' '.join(kept.split())[:120].strip()}.{made.file.extension}"
    return f"attachment; filename=\"{made.filename}.{made.file.extension}\"; filename*=UTF-8''{quote(title, safe='')}"
