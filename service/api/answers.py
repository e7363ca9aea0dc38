"""How answers look on the wire: JSON, with the revision as ETag, and what may be done as a map with reasons.

A route returns its view or receipt; ``Answer`` is the response class of the whole application.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated

import orjson
from pydantic import BaseModel, BeforeValidator, ConfigDict
from starlette.background import BackgroundTask
from starlette.responses import JSONResponse

from service.domain.procedure.permission import May


class Answer(JSONResponse):
    """JSON in UTF-8; where the content has a ``revision``, that is its ETag and what If-Match must name."""

    media_type = "application/json"

    def __init__(
        self,
        content: object = None,
        status_code: int = 200,
        headers: Mapping[str, str] | None = None,
        media_type: str | None = None,
        background: BackgroundTask | None = None,
    ) -> None:
        super().__init__(content, status_code, headers, media_type, background)
        revision = content.get("revision") if isinstance(content, Mapping) else None
        if isinstance(revision, int):
            self.headers.setdefault("etag", f'"{revision}"')

    def render(self, content: object) -> bytes:
        """The content as JSON."""
        return orjson.dumps(content)


class Body(BaseModel):
    """What a request's body must look like: the named members and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class View(BaseModel):
    """What an answer looks like, read from the attributes of a use case's view."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class Permission(BaseModel):
    """Whether something may be done now, and the code of the reason where not."""

    allowed: bool
    reason: str | None = None


def _by_action(may: object) -> object:
    if isinstance(may, Mapping) or not isinstance(may, Iterable):
        return may
    return {str(one.action): _permission(one) for one in may}


def _permission(may: May) -> Permission:
    return Permission(allowed=may.allowed, reason=may.reason or None)


MayMap = Annotated[dict[str, Permission], BeforeValidator(_by_action)]
"""``{"amendment.table": {"allowed": false, "reason": "deadline-passed"}}`` from a view's ``may``."""
