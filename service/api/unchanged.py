"""Reads that need not be sent again: ETag, If-None-Match and 304 (RFC 9110 §13.1.2).

A tag is made of this build of the program and the state of what is shown, so that a new build, whose answers may
look otherwise, is never taken for the old one. Tags are weak: they vouch for the content, not for its bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Protocol

from fastapi import Depends, Header, Request
from starlette.responses import Response

from service.api.answers import View
from service.domain.ids import Hash
from service.usecases.views.unchanged import Unchanged

REVALIDATED = "private, no-cache"
"""A browser may keep what every reader of the act may see, and asks each time whether it is still so."""

NOT_MODIFIED: dict[int | str, dict[str, object]] = {304: {"description": "As the reader has it, by If-None-Match."}}


class Stated(Protocol):
    """Whatever is shown under a state."""

    @property
    def state(self) -> Hash:
        """Another whenever anything shown is."""
        ...


@dataclass(frozen=True, slots=True)
class Known:
    """What the reader says to have; ``state`` is ``None`` where it has nothing of this build."""

    build: str
    state: Hash | None

    def told(self, show: Callable[[], Stated], shape: type[View], caching: str = "no-store") -> Response:
        """The answer: what is shown, or that it is unchanged; under its tag either way.

        Written at once from the checked shape: the framework would make plain values of it first, which takes longer
        than all the rest of a long list.
        """
        try:
            found = show()
        except Unchanged as same:
            return Response(status_code=304, headers=self._headers(same.state, caching))
        headers = self._headers(found.state, caching)
        written = shape.model_validate(found).model_dump_json(by_alias=True)
        return Response(written, media_type="application/json", headers=headers)

    def _headers(self, state: Hash, caching: str) -> dict[str, str]:
        return {"etag": f'W/"{self.build}.{state}"', "cache-control": caching}


async def known(request: Request, if_none_match: Annotated[str | None, Header(alias="If-None-Match")] = None) -> Known:
    """The state that If-None-Match names."""
    build: str = request.app.state.build
    tags = [tag.strip().removeprefix("W/").strip('"') for tag in (if_none_match or "").split(",")]
    states = [Hash(tag.removeprefix(f"{build}.")) for tag in tags if tag.startswith(f"{build}.")]
    return Known(build, states[0] if states else None)


AsKnown = Annotated[Known, Depends(known)]
