"""The session of the browser, and picking a demonstration person."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from service.api.deps import AsVisitor, InHouse
from service.api.schemas.people import DemoSignIn, PersonOut, SessionOut, SignedIn
from service.domain.errors import NotFound
from service.identity.current import InIdentity
from service.identity.demonstration import DemonstrationOnly
from service.identity.routes import welcome
from service.usecases.people import list_demonstration_people, show_self

router = APIRouter(tags=["session"])

LANGUAGES = ["ru", "en"]


@router.get("/session")
def get_session(
    request: Request, actor: AsVisitor, house: InHouse, identity: InIdentity, demonstration: DemonstrationOnly
) -> SessionOut:
    """Say who is signed in; never refused."""
    person = show_self(actor, house)
    token = identity.cookies.token(request.headers)
    return SessionOut(
        person=SignedIn.model_validate(person) if person else None,
        mandates=list(person.mandates) if person else [],
        csrf=identity.cookies.proof(token) if token else "",  # also of a session that has ended: to begin another
        demo=demonstration,
        provider=identity.provider is not None,
        languages=LANGUAGES,
    )


@router.get("/demo/people")
def get_demo_people(house: InHouse, demonstration: DemonstrationOnly) -> list[PersonOut]:
    """The invented persons one may be, on the computer the server runs on."""
    if not demonstration:
        raise NotFound("", "")
    return [PersonOut.model_validate(person) for person in list_demonstration_people(house)]


@router.post("/demo/sign-in", status_code=204)
def post_demo_sign_in(
    request: Request, body: DemoSignIn, house: InHouse, identity: InIdentity, demonstration: DemonstrationOnly
) -> Response:
    """Be one of the invented persons."""
    chosen = [person for person in list_demonstration_people(house) if body.person == person.id]
    if not demonstration or not chosen:
        raise NotFound("", "")
    return welcome(request, identity, chosen[0].id, Response(status_code=204))
