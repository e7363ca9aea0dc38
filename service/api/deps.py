"""What routes ask for: the house, who acts, and the revision an edit was made on."""

import hashlib
import re
from typing import Annotated

from fastapi import Depends, Header, Path, Request

from service.api.bodies import UNSAFE
from service.api.problems import RevisionRequired
from service.domain.errors import InvalidInput
from service.domain.ids import Language
from service.domain.procedure.mandate import Actor, RequestKey
from service.identity.current import CurrentSession, InIdentity
from service.usecases.access import require_person
from service.usecases.ports.house import House

KEY = re.compile(r"[\x21-\x7e]{8,128}")
REVISION = re.compile(r'"(\d{1,9})"')
LARGEST = 2**31 - 1

Number = Annotated[int, Path(ge=0, le=LARGEST)]
"""A number in a path, such as that of a version."""


async def in_house(request: Request) -> House:
    """The house of this application."""
    house: House = request.app.state.house
    return house


async def request_key(
    request: Request, idempotency_key: Annotated[str | None, Header(alias="Idempotency-Key")] = None
) -> RequestKey | None:
    """The key of a write and the fingerprint of what it asks: method, address, If-Match and body."""
    if idempotency_key is None or request.method not in UNSAFE:
        return None
    if not KEY.fullmatch(idempotency_key):
        raise InvalidInput("idempotency-key", "header/Idempotency-Key")
    asked = (request.method, request.url.path, request.url.query, request.headers.get("if-match", ""))
    body = request.scope["body_hash"].hexdigest()
    made = hashlib.sha256("\n".join((*asked, body)).encode())
    return RequestKey(idempotency_key, made.hexdigest())


async def preferred_language(accept_language: Annotated[str, Header(alias="Accept-Language")] = "ru") -> Language:
    """English where the reader asks for it before Russian, else Russian."""
    wanted = [part.partition(";")[0].strip().lower()[:2] for part in accept_language.split(",")]
    return Language(next((tag for tag in wanted if tag in ("ru", "en")), "ru"))


async def visiting(
    request: Request,
    session: CurrentSession,
    identity: InIdentity,
    key: Annotated[RequestKey | None, Depends(request_key)],
    language: Annotated[Language, Depends(preferred_language)],
) -> Actor:
    """Who asks: the person of the session with the mandates in force now; nobody where there is none.

    Whoever writes faster than the house allows is refused here, before anything is looked at.
    """
    if session is None or session.person is None:
        return Actor(None, language=language)
    request.state.person = session.person
    if request.method in UNSAFE:
        identity.writes.spend(session.person)
    return Actor(session.person, session.mandates, language, key)


async def acting(visitor: Annotated[Actor, Depends(visiting)]) -> Actor:
    """The same, refused where nobody is signed in: before anything else, so that strangers learn of nothing."""
    require_person(visitor)
    return visitor


async def if_match(if_match_header: Annotated[str | None, Header(alias="If-Match")] = None) -> int:
    """The revision that an edit was made on."""
    if if_match_header is None:
        raise RevisionRequired
    found = REVISION.fullmatch(if_match_header.strip())
    if found is None:
        raise InvalidInput("if-match", "header/If-Match")
    return int(found.group(1))


InHouse = Annotated[House, Depends(in_house)]
AsActor = Annotated[Actor, Depends(acting)]
AsVisitor = Annotated[Actor, Depends(visiting)]
IfMatch = Annotated[int, Depends(if_match)]
