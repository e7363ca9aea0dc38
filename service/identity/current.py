"""Who is asking: the session of a request, read afresh each time so that a revoked right is gone at once."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from service.identity.oidc import Provider
from service.identity.pace import Pace
from service.identity.sessions import Cookies, hashed
from service.usecases.ports.sessions import Session, Sessions


@dataclass(frozen=True, slots=True)
class Identity:
    """What signing in needs; ``demonstration`` allows picking a person, if the request is from this computer too."""

    sessions: Sessions
    cookies: Cookies
    provider: Provider | None
    address: str
    demonstration: bool
    writes: Pace  # by person
    sign_ins: Pace  # by address


async def identity_of(request: Request) -> Identity:
    """How people sign in to this application."""
    identity: Identity = request.app.state.identity
    return identity


InIdentity = Annotated[Identity, Depends(identity_of)]


def current_session(request: Request, identity: InIdentity) -> Session | None:
    """The session of the request's cookie, if it is in force."""
    token = identity.cookies.token(request.headers)
    return identity.sessions.find(hashed(token)) if token else None


CurrentSession = Annotated[Session | None, Depends(current_session)]
