"""When a demonstration person may be picked without a password: only at the computer the server runs on.

Judged for each request anew, by all that can be seen of it: the settings, where the server was
reached, from where, by what name, and that nobody passed the request on.
"""

from ipaddress import ip_address
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Request

from service.identity.current import InIdentity

PASSED_ON = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via")


async def demonstration_allowed(request: Request, identity: InIdentity) -> bool:
    """Whether this request may pick a person."""
    return identity.demonstration and from_this_computer(request)


def from_this_computer(request: Request) -> bool:
    """Whether both ends of the connection are this computer, nobody stands between, and its name says so too."""
    ends = (request.scope.get("server"), request.scope.get("client"))
    if not all(end is not None and _is_here(end[0]) for end in ends):
        return False
    if any(name in request.headers for name in PASSED_ON):
        return False
    return _is_here(urlsplit(f"//{request.headers.get('host', '')}").hostname or "")


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


DemonstrationOnly = Annotated[bool, Depends(demonstration_allowed)]
