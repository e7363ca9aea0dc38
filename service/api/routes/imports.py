"""Files on their way to become texts."""

from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Query, UploadFile

from service.api.deps import AsActor, IfMatch, InHouse, Number
from service.api.schemas.imports import ImportOut, ImportsOut, ProspectOut, PublicationIn, ReadingIn, UnitIn
from service.domain.errors import InvalidInput
from service.domain.ids import ImportId
from service.usecases.import_publication import (
    ForeseeImport,
    PublicationReceipt,
    PublishImport,
    foresee_import,
    publish_import,
)
from service.usecases.importing import (
    CorrectUnit,
    ReadAgain,
    SendFile,
    correct_unit,
    list_imports,
    read_again,
    send_file,
    show_import,
)
from service.usecases.ports.formats import LARGEST_UPLOAD
from service.usecases.receipt import Receipt

router = APIRouter(prefix="/imports", tags=["imports"])


def paragraph(file: str, n: Number) -> tuple[ImportId, int]:
    """Which paragraph of which import a path names."""
    return ImportId(file), n


@router.get("")
def get_imports(actor: AsActor, house: InHouse) -> ImportsOut:
    """The imports under way that the reader may see."""
    return ImportsOut.model_validate(list_imports(actor, house))


@router.post("", status_code=201)
def post_import(
    file: Annotated[UploadFile, File()],
    actor: AsActor,
    house: InHouse,
    language: Annotated[str | None, Form(max_length=20)] = None,
    naming: Annotated[str | None, Form(max_length=20)] = None,
) -> Receipt:
    """Send a DOCX, Akoma Ntoso or UTF-8 text file; it is read and kept, and nothing is published."""
    data = file.file.read(LARGEST_UPLOAD + 1)
    return send_file(SendFile(actor, data, file.filename or "", language or None, naming or None), house)


@router.get("/{file}")
def get_import(file: str, actor: AsActor, house: InHouse) -> ImportOut:
    """Every paragraph of the file with what was made of it."""
    return ImportOut.model_validate(show_import(actor, ImportId(file), house))


@router.post("/{file}/reading")
def post_reading(file: str, body: ReadingIn, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Read the file anew under another language or naming scheme; corrections are given up."""
    return read_again(ReadAgain(actor, ImportId(file), body.language, body.naming, revision), house)


@router.patch("/{file}/units/{n}")
def patch_unit(
    at: Annotated[tuple[ImportId, int], Depends(paragraph)],
    body: UnitIn,
    actor: AsActor,
    house: InHouse,
    revision: IfMatch,
) -> Receipt:
    """Put one paragraph right."""
    file, n = at
    return correct_unit(CorrectUnit(actor, file, n, body.read(), revision), house)


@router.get("/{file}/prospect")
def get_prospect(file: str, actor: AsActor, house: InHouse, act: Annotated[str, Query(max_length=100)]) -> ProspectOut:
    """What publishing the import to an act would do."""
    return ProspectOut.model_validate(foresee_import(ForeseeImport(actor, ImportId(file), act), house))


@router.post("/{file}/publication", status_code=201)
def post_publication(
    file: str, body: PublicationIn, actor: AsActor, house: InHouse, revision: IfMatch
) -> PublicationReceipt:
    """Make the import a version or translation of an act, or version 1 of a new one."""
    target = body.act if body.new is None else body.new.read()
    if target is None or (body.act is not None and body.new is not None):
        raise InvalidInput("one-of", "/act")
    return publish_import(PublishImport(actor, ImportId(file), revision, target), house)
