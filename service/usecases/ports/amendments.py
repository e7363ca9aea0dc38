"""Amendments, as stored: drafts, tabled words, rulings, decisions and what carry-overs made of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from service.domain.amendment.amendment import Amendment, Carry, Cause, Status
from service.domain.amendment.operation import Operation
from service.domain.ids import (
    ActId,
    AmendmentId,
    BodyId,
    ClauseId,
    DecisionId,
    PersonId,
    Revision,
    SittingId,
    VersionNumber,
    VoteId,
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """The chair's ruling on admissibility."""

    admissible: bool
    reason: str
    by: PersonId
    at: datetime


@dataclass(frozen=True, slots=True)
class Record:
    """An amendment with what the file says of it; ``source`` is what an imported one said, word for word."""

    amendment: Amendment
    created_at: datetime
    tabled_at: datetime | None = None
    ruling: Ruling | None = None
    consolidated_in: VersionNumber | None = None
    source: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Fallen:
    """What a decision did to another amendment: the status it had, the one it got, and by which rule."""

    amendment: AmendmentId
    before: Status
    after: Status
    rule: str
    was: Cause | None = None  # why it had the status before


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision on an amendment in a sitting, with its consequences; undone ones stay on file."""

    id: DecisionId
    act: ActId
    sitting: SittingId
    amendment: AmendmentId
    outcome: Status
    reason: str
    by: PersonId
    at: datetime
    consequences: tuple[Fallen, ...] = ()
    undone_at: datetime | None = None
    undone_by: PersonId | None = None
    undone_reason: str = ""
    block: str | None = None  # decided with others en bloc
    put: int | None = None  # which in turn
    because: AmendmentId | None = None  # the cause that the chair named
    own: bool = False  # a withdrawal by the author's own hand
    vote: VoteId | None = None  # the vote that decided it
    offline: Mapping[str, object] | None = None  # made while the connection was lost


@dataclass(frozen=True, slots=True)
class CarryOver:
    """One carry-over of one amendment, as logged; ``after`` is ``None`` where nothing fits the new text."""

    amendment: AmendmentId
    before_version: VersionNumber
    after_version: VersionNumber
    outcome: Carry
    reason: str
    before: tuple[Operation, ...]
    after: tuple[Operation, ...] | None
    at: datetime | None = None  # given when stored
    confirmed_by: PersonId | None = None
    confirmed_at: datetime | None = None


class Amendments(Protocol):
    """Amendments, as stored."""

    def add(self, amendment: Amendment, source: Mapping[str, Any] | None = None) -> None:
        """Store a new draft."""
        ...

    def get(self, amendment: AmendmentId) -> Record:
        """One amendment; ``NotFound``."""
        ...

    def lock(self, amendment: AmendmentId) -> Record:
        """The same, held until the transaction ends; read after the wait."""
        ...

    def by_number(self, act: ActId, number: int) -> Record:
        """A tabled amendment by its number; ``NotFound``."""
        ...

    def of_act(
        self, act: ActId, drafts_of: Collection[BodyId], clauses: Collection[ClauseId] | None = None
    ) -> Sequence[Record]:
        """All tabled amendments of an act and the drafts of some bodies, by number; of some clauses only, if named."""
        ...

    def mark(self, act: ActId, drafts_of: Collection[BodyId], *, ordered: bool = False) -> str:
        """Another whenever anything of what ``of_act`` gives is, or the words of the act in any language.

        ``ordered``: also whenever an order, a consent, a division or a decision on the act is another.
        """
        ...

    def revise(self, draft: Amendment) -> Revision:
        """Store what a draft that is under lock says from now on; gives the new revision."""
        ...

    def table(self, tabled: Amendment, at: datetime) -> Revision:
        """Store a draft that is under lock as tabled under the next number of its dossier, which is held too."""
        ...

    def chosen(
        self, act: ActId, drafts_of: Collection[BodyId], ids: Collection[AmendmentId], numbers: Collection[int] = ()
    ) -> Sequence[Record]:
        """Those of some amendments that ``of_act`` gives, by id or by number (undivided), in no order."""
        ...

    def save(self, amendment: Amendment) -> Revision:
        """Store the status, cause and carry of an amendment that is under lock; gives the new revision."""
        ...

    def sign(self, amendment: Amendment) -> Revision:
        """Store who stands by an amendment that is under lock."""
        ...

    def discard(self, amendment: AmendmentId) -> None:
        """Remove a draft; nothing that was tabled can be removed."""
        ...

    def rule(self, amendment: AmendmentId, status: Status, ruling: Ruling) -> Revision:
        """Store the chair's ruling and the status it gives."""
        ...

    def turn(self, changes: Mapping[AmendmentId, tuple[Status, Cause | None]]) -> None:
        """Give amendments other statuses, each with its cause."""
        ...

    def decide(self, decision: Decision) -> None:
        """File a decision with its consequences; the statuses are changed by ``turn``."""
        ...

    def standing(self, amendment: AmendmentId) -> Decision | None:
        """The decision on an amendment that has not been undone."""
        ...

    def undo(self, decision: DecisionId, by: PersonId, at: datetime, reason: str = "") -> None:
        """Mark a decision as undone."""
        ...

    def decisions(self, act: ActId) -> Sequence[Decision]:
        """Every decision on an act's amendments, undone ones too, in the order they were made."""
        ...

    def divide(self, whole: Amendment, parts: Sequence[Amendment]) -> None:
        """Store the parts of an amendment: as it was tabled and ruled on, each with its own operations."""
        ...

    def adopted(self, act: ActId) -> Sequence[Amendment]:
        """What is adopted and not yet in the text, by number."""
        ...

    def taken_in(self, act: ActId, upto: VersionNumber) -> Sequence[Record]:
        """The amendments that versions up to that one took in, by number, each as it stood on the version before."""
        ...

    def consolidated(self, amendments: Collection[AmendmentId], version: VersionNumber) -> None:
        """Note the version that took amendments in."""
        ...

    def to_carry(self, act: ActId, clauses: Collection[ClauseId], units: Collection[ClauseId]) -> Sequence[Amendment]:
        """Open amendments, drafts and adopted ones not yet in the text that a new version touches.

        Those that touch any of ``clauses``, or as a whole unit any of ``units``, and all sub-amendments
        of those. The rest fits as it is and is not read.
        """
        ...

    def store_carry_overs(self, results: Sequence[CarryOver]) -> None:
        """Log carry-overs and let the amendments stand on what they gave."""
        ...

    def carry_overs(self, amendment: AmendmentId) -> Sequence[CarryOver]:
        """The log of one amendment, oldest first."""
        ...

    def confirm_carry(self, amendment: AmendmentId, by: PersonId, at: datetime) -> None:
        """Note who confirmed the latest carry-over."""
        ...
