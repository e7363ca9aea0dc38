"""What is shown of rounds: the question, what each delegation says, and the result."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from service.domain.ids import BodyId, Hash, RoundId, VersionNumber
from service.domain.procedure.consensus import Position, Result
from service.domain.procedure.permission import May
from service.usecases.views.references import BodyRef, Name, PersonRef


@dataclass(frozen=True, slots=True)
class PositionView:
    """What one delegation says; ``position`` is ``None`` until it has spoken, ``may`` tells who may speak for it."""

    body: BodyRef
    position: Position | None = None
    reason: str = ""
    clauses: tuple[str, ...] = ()
    on_behalf: bool = False
    given_by: PersonRef | None = None
    at: datetime | None = None
    may: tuple[May, ...] = ()
    wording: str = ""
    cited: tuple[Name, ...] = ()
    carried: bool = False  # said of an earlier version, and still bound to its words


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """What the positions amount to: adopted, objected or no_quorum; of ``needed`` delegations ``present`` are there."""

    result: str
    present: int
    needed: int
    by: tuple[BodyId, ...]

    @classmethod
    def of(cls, reached: Result) -> "OutcomeView":
        """What positions amount to."""
        return cls(reached.name, reached.present, reached.needed, tuple(sorted(reached.by)))

    @classmethod
    def stored(cls, result: Mapping[str, Any]) -> "OutcomeView":
        """What they amounted to when the round was closed."""
        return cls(result["result"], result["present"], result["needed"], tuple(result["by"]))


@dataclass(frozen=True, slots=True)
class RoundView:
    """A question put on one text; ``outcome`` is its result, ``standing`` what it would be were it closed now."""

    id: RoundId
    body: BodyRef
    stage: str
    visit: int
    version: VersionNumber
    text_hash: Hash
    question: str
    status: str
    opened_at: datetime
    closed_at: datetime | None
    revision: int
    outcome: OutcomeView | None
    standing: OutcomeView | None
    positions: tuple[PositionView, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class LapsedView:
    """A delegation's word on an earlier version that fell with the change of units that it was given to.

    ``clauses`` are those units; none where only that the text was changed is known.
    """

    body: BodyRef
    position: Position
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SinceView:
    """What became of the words on an earlier version: how many units were put right, how many changed in substance."""

    round: RoundId
    version: VersionNumber
    question: str
    slips: int
    substance: int
    kept: tuple[BodyRef, ...]
    lapsed: tuple[LapsedView, ...]


@dataclass(frozen=True, slots=True)
class RoundsView:
    """The rounds on an act, first to last; ``quorum`` is that of the present stage, if it decides.

    ``since`` tells of the latest that came to a result on an earlier version of the text.
    """

    rounds: tuple[RoundView, ...]
    quorum: str | None
    may: tuple[May, ...]
    since: SinceView | None = None
