"""Groups of amendments that say nearly the same, as readers are shown them."""

from dataclasses import dataclass

from service.domain.amendment.amendment import Status
from service.domain.ids import ActId, AmendmentId, ClauseId, VersionNumber
from service.domain.text.diff import Run
from service.usecases.views.references import BodyRef


@dataclass(frozen=True, slots=True)
class MemberView:
    """One of a group; ``marks`` is what it says beside what the head says, word by word, spaces evened out."""

    id: AmendmentId
    number: int | None
    body: BodyRef
    status: Status
    clause: ClauseId | None
    marks: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class FamilyView:
    """Amendments nearly alike to ``head``, the first tabled; ``total`` counts it too, ``after`` is the next page."""

    head: AmendmentId
    total: int
    after: int | None
    members: tuple[MemberView, ...]


@dataclass(frozen=True, slots=True)
class FamiliesView:
    """Every group of two or more, the largest first; ``amendments`` is how many were looked through."""

    act: ActId
    version: VersionNumber
    amendments: int
    families: tuple[FamilyView, ...]
