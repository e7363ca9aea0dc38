"""The text as it would be under a chosen set of amendments, on the wire."""

from typing import Annotated

from pydantic import Field

from service.api.answers import Body, View
from service.api.schemas.acts import ClauseChangeOut
from service.api.schemas.affected import AffectedOut
from service.domain.ids import AmendmentId
from service.domain.procedure.mandate import Actor
from service.usecases.supposing import Every, Suppose

MOST = 5_000
"""Up to so many amendments can be supposed adopted at once."""


class SupposedIn(Body):
    """Amendments to suppose adopted: by id, by number, or ``every`` one adopted (admissible) and not in the text."""

    amendments: Annotated[tuple[Annotated[str, Field(max_length=40)], ...], Field(max_length=MOST)] = ()
    numbers: Annotated[tuple[Annotated[int, Field(ge=1, le=1_000_000)], ...], Field(max_length=MOST)] = ()
    every: Every | None = None

    def read(self, actor: Actor, act: str) -> Suppose:
        """The same for a use case."""
        return Suppose(actor, act, tuple(map(AmendmentId, self.amendments)), self.numbers, self.every)


class NumberedOut(View):
    """An amendment by id and number; a draft has none."""

    id: str
    number: int | None


class MeetingOut(View):
    """Amendments that meet in a clause: they cannot stand together, or somebody should read the clause again."""

    amendments: list[NumberedOut]
    clause: str
    reason: str


class SupposedChangeOut(View):
    """A clause that would be another, new or gone, behind the clause ``after`` (missing: first)."""

    change: ClauseChangeOut
    after: str | None
    by: list[NumberedOut]


class SupposedOut(View):
    """What would be otherwise than in ``version``; ``hash`` is that of the whole text it would be."""

    act: str
    version: int
    hash: str
    open: list[MeetingOut]
    attention: list[MeetingOut]
    chosen: list[NumberedOut]
    left_out: list[NumberedOut]
    clauses: list[SupposedChangeOut]
    references: list[AffectedOut]
