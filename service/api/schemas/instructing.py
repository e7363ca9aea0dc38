"""A pasted instruction and what becomes of it, on the wire."""

from typing import Annotated, Literal

from pydantic import Field

from service.api.answers import Body, View
from service.api.schemas.amendments import WordingOut
from service.domain.amendment.reading import LONGEST
from service.domain.ids import AmendmentId, Language
from service.domain.text.citation import Part


class InstructionIn(Body):
    """An instruction in Russian or English; ``language`` is that of the text it is for (missing: the authentic one).

    With ``parent`` it is for what that amendment makes of the text, in its language.
    """

    text: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    language: Annotated[str, Field(max_length=20)] | None = None
    parent: Annotated[str, Field(max_length=64)] | None = None

    def language_named(self) -> Language | None:
        """The language of the text."""
        return Language(self.language) if self.language else None

    def parent_named(self) -> AmendmentId | None:
        """The amendment that is to be amended."""
        return AmendmentId(self.parent) if self.parent else None


class SaidOut(View):
    """Words of the instruction, and where they stand in it, in code points."""

    words: str
    start: int
    end: int


class CandidateOut(View):
    """A place that may be meant, and the words found there with a few around them."""

    clause: str
    part: Part
    cited: dict[str, str]
    before: str
    words: str
    behind: str


class InstructionOut(View):
    """What becomes of an instruction; ``wording`` where it is read, otherwise ``said`` is where it fails and why."""

    version: int
    outcome: Literal["read", "ambiguous", "not-found", "not-understood", "unfit"]
    reason: str
    said: SaidOut | None
    candidates: list[CandidateOut]
    wording: WordingOut | None
