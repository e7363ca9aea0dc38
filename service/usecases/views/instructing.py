"""What becomes of a pasted instruction."""

from collections.abc import Mapping
from dataclasses import dataclass

from service.domain.ids import ClauseId, VersionNumber
from service.domain.text.citation import Part
from service.usecases.views.amendments import Wording


@dataclass(frozen=True, slots=True)
class SaidView:
    """Words of the instruction, and where they stand in it, in code points."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CandidateView:
    """A place that may be meant: how it is cited, and the words found there with a few around them."""

    clause: ClauseId
    part: Part
    cited: Mapping[str, str]
    before: str
    words: str
    behind: str


@dataclass(frozen=True, slots=True)
class InstructionView:
    """``outcome`` is read, ambiguous, not-found, not-understood or unfit; ``reason`` as in ``reading_result``.

    ``wording`` stands where it is read: the edits to be confirmed, their marks, and the instruction that they make.
    """

    version: VersionNumber
    outcome: str
    reason: str = ""
    said: SaidView | None = None
    candidates: tuple[CandidateView, ...] = ()
    wording: Wording | None = None
