"""Acts and their texts."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from service.api.deps import AsActor, InHouse
from service.api.schemas.acts import (
    ClauseHistoryOut,
    ComparisonAsked,
    ComparisonOut,
    LanguageAsked,
    NewAct,
    OverviewOut,
    RegistryOut,
    TextAsked,
    TextIn,
    TextOut,
)
from service.api.unchanged import NOT_MODIFIED, REVALIDATED, AsKnown
from service.domain.ids import Language, VersionNumber
from service.usecases.acts import CreateAct, create_act, list_acts, show_act
from service.usecases.comparing import CompareVersions, compare_versions
from service.usecases.editing import EditText, edit_text
from service.usecases.opening import ActReceipt
from service.usecases.receipt import Receipt
from service.usecases.texts import ShowClauseHistory, ShowText, show_clause_history, show_text

router = APIRouter(prefix="/acts", tags=["acts"])


@router.get("")
def get_acts(actor: AsActor, house: InHouse) -> RegistryOut:
    """The acts that the reader may see."""
    return RegistryOut.model_validate(list_acts(actor, house))


@router.post("", status_code=201)
def post_act(body: NewAct, actor: AsActor, house: InHouse) -> ActReceipt:
    """Open the dossier of a new act."""
    return create_act(CreateAct(actor, body.read()), house)


@router.get("/{act}")
def get_act(act: str, actor: AsActor, house: InHouse) -> OverviewOut:
    """Where an act stands, its versions, and what the reader may do."""
    return OverviewOut.model_validate(show_act(actor, act, house))


@router.get("/{act}/text", response_model=TextOut, responses=NOT_MODIFIED)
def get_text(
    act: str, asked: Annotated[TextAsked, Query()], actor: AsActor, house: InHouse, known: AsKnown
) -> Response:
    """The text of an act in document order; the latest version in the authentic language unless asked otherwise."""
    number = VersionNumber(asked.version) if asked.version else None
    language = Language(asked.language) if asked.language else None
    query = ShowText(actor, act, number, language, known.state)
    return known.told(lambda: show_text(query, house), TextOut, REVALIDATED)


@router.post("/{act}/text", status_code=201)
def post_text(act: str, body: TextIn, actor: AsActor, house: InHouse) -> Receipt:
    """Change the working draft directly: the edits together make the next version."""
    return edit_text(EditText(actor, act, VersionNumber(body.version), body.read()), house)


@router.get("/{act}/clauses/{clause}/history")
def get_clause_history(
    act: str, clause: str, asked: Annotated[LanguageAsked, Query()], actor: AsActor, house: InHouse
) -> ClauseHistoryOut:
    """What one clause has been, version by version, and the amendments that touched it."""
    query = ShowClauseHistory(actor, act, clause, Language(asked.language) if asked.language else None)
    return ClauseHistoryOut.model_validate(show_clause_history(query, house))


@router.get("/{act}/compare")
def get_comparison(
    act: str, asked: Annotated[ComparisonAsked, Query()], actor: AsActor, house: InHouse
) -> ComparisonOut:
    """Two versions of an act side by side, changes marked word by word."""
    before, after = VersionNumber(asked.from_), VersionNumber(asked.to)
    query = CompareVersions(actor, act, before, after, Language(asked.language) if asked.language else None)
    return ComparisonOut.model_validate(compare_versions(query, house))
