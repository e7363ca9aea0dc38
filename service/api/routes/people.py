"""Persons and bodies."""

from fastapi import APIRouter

from service.api.deps import AsActor, InHouse
from service.api.schemas.people import BodyOut, PersonOut
from service.usecases.people import list_bodies, list_people

router = APIRouter(tags=["people"])


@router.get("/bodies")
def get_bodies(actor: AsActor, house: InHouse) -> list[BodyOut]:
    """Every body of the assembly."""
    return [BodyOut.model_validate(body) for body in list_bodies(actor, house)]


@router.get("/people")
def get_people(actor: AsActor, house: InHouse) -> list[PersonOut]:
    """Everybody, with the mandates in force."""
    return [PersonOut.model_validate(person) for person in list_people(actor, house)]
