"""What readers are shown of separate votes on parts of an amendment."""

from dataclasses import dataclass
from datetime import datetime

from service.domain.ids import AmendmentId
from service.domain.procedure.permission import May
from service.usecases.views.amendments import Wording
from service.usecases.views.references import BodyRef, PersonRef


@dataclass(frozen=True, slots=True)
class PieceView:
    """One piece by its place, in the words of the text."""

    place: int
    wording: Wording


@dataclass(frozen=True, slots=True)
class DivisionView:
    """A request for separate votes, and the ruling on it."""

    id: str
    parts: tuple[tuple[int, ...], ...]
    reason: str
    body: BodyRef
    by: PersonRef
    at: datetime
    granted: bool | None
    answer: str
    ruled_by: PersonRef | None
    ruled_at: datetime | None


@dataclass(frozen=True, slots=True)
class PiecesView:
    """What an amendment could be parted into; a request names places of pieces."""

    amendment: AmendmentId
    pieces: tuple[PieceView, ...]
    requests: tuple[DivisionView, ...]
    may: tuple[May, ...]
