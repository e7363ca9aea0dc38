"""Signing in at the provider and out again; these addresses are visited by browsers, not by the client's code."""

import hmac
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from starlette.responses import RedirectResponse, Response

from service.domain.ids import PersonId
from service.identity.current import Identity, InIdentity
from service.identity.oidc import Departure, ProviderUnavailable, SignInRefused, local
from service.identity.pace import TooManyRequests, neighbourhood
from service.identity.sessions import LIMIT, SIGN_IN_LIMIT, hashed, new_token, read
from service.usecases.people import person_for_subject
from service.usecases.ports.house import House

router = APIRouter(prefix="/auth", tags=["identity"])

CALLBACK = "/auth/callback"


@router.get("/sign-in", include_in_schema=False)
def sign_in(
    request: Request,
    identity: InIdentity,
    next: Annotated[str, Query(max_length=2000)] = "/",  # noqa: A002
) -> Response:
    """Send the browser to the identity provider."""
    if identity.provider is None:
        return _back("no-provider")
    try:
        identity.sign_ins.spend(neighbourhood(request.client.host if request.client else ""))
        departure = identity.provider.depart(identity.address + CALLBACK, "ru en")
    except (ProviderUnavailable, TooManyRequests) as refused:
        return _back(refused.code)
    token = new_token()
    kept = {"state": departure.state, "nonce": departure.nonce, "verifier": departure.verifier, "next": local(next)}
    identity.sessions.open(hashed(token), None, kept, SIGN_IN_LIMIT)
    response = RedirectResponse(departure.url, 303)
    identity.cookies.give(response, identity.cookies.sign_in, token, SIGN_IN_LIMIT)
    return response


@router.get("/callback", include_in_schema=False)
def callback(
    request: Request,
    identity: InIdentity,
    state: Annotated[str, Query(max_length=500)] = "",
    code: Annotated[str, Query(max_length=4000)] = "",
) -> Response:
    """Take the browser back from the provider; what it brings is good once, and only in the browser that was sent."""
    token = read(request.headers, identity.cookies.sign_in)
    started = identity.sessions.take(hashed(token)) if token else None
    if identity.provider is None or started is None or started.person is not None:
        return _back("sign-in-expired")
    kept = {name: str(value) for name, value in started.data.items()}
    if not hmac.compare_digest(kept.get("state", "").encode(), state.encode()) or not state:
        return _back("sign-in-expired")
    if not code:
        return _back(SignInRefused.code)
    departure = Departure("", kept["state"], kept["nonce"], kept["verifier"])
    try:
        subject = identity.provider.arrive(code, departure, identity.address + CALLBACK)
    except (SignInRefused, ProviderUnavailable) as refused:
        return _back(refused.code)
    house: House = request.app.state.house
    person = person_for_subject(subject.issuer, subject.subject, house)
    if person is None:
        return _back("no-mandate")
    return welcome(request, identity, person, RedirectResponse(kept["next"], 303))


@router.post("/sign-out", status_code=204)
def sign_out(request: Request, identity: InIdentity) -> Response:
    """End the session, here and on the server."""
    response = Response(status_code=204)
    token = identity.cookies.token(request.headers)
    if token is not None:
        identity.sessions.take(hashed(token))
        identity.cookies.take_back(response, identity.cookies.session)
    return response


def welcome(request: Request, identity: Identity, person: PersonId, response: Response) -> Response:
    """Begin a person's session under a new token; whatever session the browser had before is over."""
    before = identity.cookies.token(request.headers)
    if before is not None:
        identity.sessions.take(hashed(before))
    token = new_token()
    identity.sessions.open(hashed(token), person, {}, LIMIT)
    identity.cookies.take_back(response, identity.cookies.sign_in)
    identity.cookies.give(response, identity.cookies.session, token, LIMIT)
    return response


def _back(problem: str) -> Response:
    """To the page that says in the reader's language why nobody is signed in."""
    return RedirectResponse("/sign-in?" + urlencode({"problem": problem}), 303)
