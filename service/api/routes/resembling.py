"""Amendments that say nearly the same."""

from typing import Annotated

from fastapi import APIRouter, Query

from service.api.deps import AsActor, InHouse
from service.api.schemas.resembling import FamiliesAsked, FamiliesOut
from service.domain.ids import AmendmentId
from service.usecases.resembling import ShowFamilies, show_families

router = APIRouter(prefix="/acts", tags=["amendments"])


@router.get("/{act}/near-duplicates")
def get_near_duplicates(
    act: str, asked: Annotated[FamiliesAsked, Query()], actor: AsActor, house: InHouse
) -> FamiliesOut:
    """Amendments grouped with those that say nearly the same; the words that differ are marked."""
    head = AmendmentId(asked.head) if asked.head else None
    return FamiliesOut.model_validate(show_families(ShowFamilies(actor, act, head, asked.after, asked.limit), house))
