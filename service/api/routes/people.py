"""Persons, bodies and mandates."""

from fastapi import APIRouter

from service.api.deps import AsActor, InHouse
from service.api.schemas.people import BodyOut, MandateEnd, NewMandate, NewPerson, PersonOut, RegisterOut
from service.domain.errors import InvalidInput
from service.domain.ids import BodyId, MandateId, PersonId
from service.identity.current import InIdentity
from service.usecases.people import (
    EndMandate,
    EnrolPerson,
    GrantMandate,
    end_mandate,
    enrol_person,
    grant_mandate,
    list_bodies,
    list_people,
    show_register,
)
from service.usecases.receipt import Receipt

router = APIRouter(tags=["people"])


@router.get("/bodies")
def get_bodies(actor: AsActor, house: InHouse) -> list[BodyOut]:
    """Every body of the assembly."""
    return [BodyOut.model_validate(body) for body in list_bodies(actor, house)]


@router.get("/people")
def get_people(actor: AsActor, house: InHouse) -> list[PersonOut]:
    """Everybody, with the mandates in force."""
    return [PersonOut.model_validate(person) for person in list_people(actor, house)]


@router.post("/people", status_code=201)
def post_person(body: NewPerson, actor: AsActor, identity: InIdentity, house: InHouse) -> Receipt:
    """Enrol somebody; with a subject of the identity provider that subject signs in as them."""
    subject = (body.subject or "").strip() or None
    if subject is not None and identity.provider is None:
        raise InvalidInput("no-provider", "/subject")
    issuer = identity.provider.issuer if identity.provider and subject else None
    name = {language: words.strip() for language, words in body.name.items()}
    return enrol_person(EnrolPerson(actor, name, issuer=issuer, subject=subject), house)


@router.get("/mandates")
def get_mandates(actor: AsActor, identity: InIdentity, house: InHouse) -> RegisterOut:
    """Every mandate of any time, for those who give them."""
    return RegisterOut.model_validate(show_register(actor, identity.provider is not None, house))


@router.post("/mandates", status_code=201)
def post_mandate(body: NewMandate, actor: AsActor, house: InHouse) -> Receipt:
    """Give somebody a capacity in a body, from a day until a day or its end."""
    days = body.first_day, body.last_day
    who = PersonId(body.person), BodyId(body.body), body.role
    return grant_mandate(GrantMandate(actor, *who, *days, ground=body.ground), house)


@router.post("/mandates/{mandate}/end")
def post_mandate_end(mandate: str, body: MandateEnd, actor: AsActor, house: InHouse) -> Receipt:
    """Let a mandate end with a day."""
    return end_mandate(EndMandate(actor, MandateId(mandate), body.last_day, body.ground), house)
