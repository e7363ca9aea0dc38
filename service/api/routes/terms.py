"""A term throughout the text of an act."""

from typing import Annotated

from fastapi import APIRouter, Query

from service.api.deps import AsActor, InHouse
from service.api.schemas.terms import FoundTermOut, TermAsked
from service.domain.ids import Language
from service.usecases.terms import FindTerm, find_term

router = APIRouter(prefix="/acts", tags=["amendments"])


@router.get("/{act}/term")
def get_term(act: str, asked: Annotated[TermAsked, Query()], actor: AsActor, house: InHouse) -> FoundTermOut:
    """Where a term may stand in the present text, in whatever form."""
    language = Language(asked.language) if asked.language else None
    return FoundTermOut.model_validate(find_term(FindTerm(actor, act, asked.term, asked.by, language), house))
