"""The text as it would be under a chosen set of amendments, as a reader is shown it."""

from dataclasses import dataclass

from service.domain.ids import ActId, AmendmentId, ClauseId, Hash, VersionNumber
from service.usecases.views.acts import ClauseChangeView
from service.usecases.views.affected import AffectedView


@dataclass(frozen=True, slots=True)
class Numbered:
    """An amendment by id and number; a draft has none."""

    id: AmendmentId
    number: int | None


@dataclass(frozen=True, slots=True)
class MeetingView:
    """Amendments that meet in a clause, and how; the reasons are those of ``Open`` and ``Attention``."""

    amendments: tuple[Numbered, ...]
    clause: ClauseId
    reason: str


@dataclass(frozen=True, slots=True)
class SupposedChange:
    """A clause that would be another, new or gone: it stands behind ``after``, or first; ``by`` make it so."""

    change: ClauseChangeView
    after: ClauseId | None
    by: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class SupposedView:
    """What would become of a version: only what is otherwise; ``hash`` is that of the whole text it would be.

    ``chosen`` are all amendments that were asked for.
    ``open`` names what cannot stand together; ``left_out`` are all those, they are not in the text.
    """

    act: ActId
    version: VersionNumber
    hash: Hash
    open: tuple[MeetingView, ...]
    attention: tuple[MeetingView, ...]
    chosen: tuple[Numbered, ...]
    left_out: tuple[Numbered, ...]
    clauses: tuple[SupposedChange, ...]
    references: tuple[AffectedView, ...]
