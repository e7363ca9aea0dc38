"""What is shown of the end of the work on a text."""

from dataclasses import dataclass

from service.domain.ids import AmendmentId, ClauseId, VoteId
from service.usecases.views.references import Name


@dataclass(frozen=True, slots=True)
class StandsView:
    """A unit that stands as it was: what was proposed to it is settled, and none of it adopted."""

    clause: ClauseId
    cited: Name


@dataclass(frozen=True, slots=True)
class UndecidedView:
    """An amendment that has to be settled before the text is put as a whole."""

    amendment: AmendmentId
    number: int | None


@dataclass(frozen=True, slots=True)
class PutClauseView:
    """A unit that was put by itself, with the result of the latest vote on it."""

    clause: ClauseId
    cited: Name
    vote: VoteId
    result: str


@dataclass(frozen=True, slots=True)
class WholeView:
    """The latest vote on the text as a whole."""

    vote: VoteId
    result: str


@dataclass(frozen=True, slots=True)
class ClosingView:
    """How far the work on a text is from its end; ``falls``: no article is left of it."""

    stands: tuple[StandsView, ...]
    undecided: tuple[UndecidedView, ...]
    clauses: tuple[PutClauseView, ...]
    falls: bool
    whole: WholeView | None
