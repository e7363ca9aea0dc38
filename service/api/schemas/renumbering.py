"""Numbering the final text through, on the wire."""

from typing import Annotated

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.domain.ids import ClauseId, Language
from service.domain.text.reference_rewriting import Spot


class NumberOut(View):
    """A unit that gets another number."""

    clause: str
    cited: dict[str, str]
    before: str
    after: str


class LeftOut(View):
    """Units that keep their numbers; ``reason`` is mixed-hands or no-number-follows."""

    clauses: tuple[str, ...]
    cited: tuple[dict[str, str], ...]
    reason: str


class RewrittenOut(View):
    """A reference that says another number then; ``place`` counts the references of its clause from 0."""

    language: str
    clause: str
    place: int
    cited: dict[str, str]
    before: str
    after: str
    to: str


class DoubtfulOut(View):
    """A reference for a person to look at; only one of reason act-unsaid can be confirmed."""

    language: str
    clause: str
    place: int
    cited: dict[str, str]
    words: str
    reason: str
    after: str


class RenumberingOut(View):
    """What numbering a version through would change, and what it leaves to a person."""

    version: int
    numbers: tuple[NumberOut, ...]
    left: tuple[LeftOut, ...]
    references: tuple[RewrittenOut, ...]
    doubts: tuple[DoubtfulOut, ...]
    may: MayMap


class SpotIn(Body):
    """A doubtful reference that the editor settles as proposed."""

    language: Annotated[str, Field(max_length=20)]
    clause: Annotated[str, Field(max_length=200)]
    place: Annotated[int, Field(ge=0, le=100_000)]

    def read(self) -> tuple[Language, Spot]:
        """The same for the use case."""
        return Language(self.language), Spot(ClauseId(self.clause), self.place)


class RenumberingIn(Body):
    """Number the text through that was read at a version."""

    version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    confirmed: Annotated[tuple[SpotIn, ...], Field(max_length=20_000)] = ()
