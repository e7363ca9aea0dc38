"""Proceedings of acts, as stored: stage, sittings, rounds, and what gates are judged by.

``hold`` first, then read: everything that changes an act's state waits its turn on that one row.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from service.domain.ids import (
    ActId,
    AmendmentId,
    BodyId,
    Hash,
    ItemId,
    MandateId,
    PersonId,
    Revision,
    RoundId,
    SeatId,
    SittingId,
    VersionNumber,
)
from service.domain.procedure.consensus import Position
from service.domain.procedure.dossier import Dossier
from service.domain.procedure.evidence import Evidence
from service.domain.procedure.profile import Profile
from service.domain.text.act import Act
from service.usecases.views.references import Names


@dataclass(frozen=True, slots=True)
class Standing:
    """An act and where it stands; ``at`` is the database clock when this was read (UTC)."""

    act: Act
    dossier: Dossier
    at: datetime


@dataclass(frozen=True, slots=True)
class Transition:
    """One move that was made: the row that is never changed; ``conditions`` as they stood."""

    act: ActId
    number: int
    move: str
    source: str
    target: str
    version: VersionNumber
    conditions: Mapping[str, str]
    reason: str
    actor: PersonId
    mandate: MandateId
    at: datetime
    exception: Mapping[str, Any] | None = None  # where conditions were passed by: which, why, asked by whom


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting of a body on an act."""

    id: SittingId
    act: ActId
    body: BodyId
    stage: str
    opened_at: datetime
    opened_by: PersonId
    closed_at: datetime | None = None
    item: ItemId | None = None  # of the meeting in which the act was taken up
    present: tuple[SeatId, ...] | None = None  # who is there, as the chair said, where no list was kept at a door

    @property
    def status(self) -> str:
        """``open`` or ``closed``."""
        return "open" if self.closed_at is None else "closed"


@dataclass(frozen=True, slots=True)
class GivenPosition:
    """What a delegation said in a round; ``clauses`` are the units it objects to, ``wording`` what it would accept."""

    body: BodyId
    position: Position
    reason: str
    clauses: tuple[str, ...]
    given_by: PersonId
    mandate: MandateId
    at: datetime
    on_behalf: bool = False  # entered by the Secretariat from a letter
    carried_from: RoundId | None = None  # said in that earlier round, of words that only slips have changed since
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """A question put to the delegations on exactly one text."""

    id: RoundId
    act: ActId
    body: BodyId
    stage: str
    visit: int
    version: VersionNumber
    text_hash: Hash
    question: str
    opened_by: PersonId
    opened_at: datetime
    revision: Revision
    closed_at: datetime | None = None
    closed_by: PersonId | None = None
    result: Mapping[str, object] | None = None
    positions: tuple[GivenPosition, ...] = ()

    @property
    def status(self) -> str:
        """``open`` or ``closed``."""
        return "open" if self.closed_at is None else "closed"


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft amendment of a body, by id alone."""

    act: ActId
    amendment: AmendmentId
    body: BodyId
    author: PersonId
    created_at: datetime


class Proceedings(Protocol):
    """Proceedings of acts, as stored."""

    def open(self, act: ActId, profile: Profile, source: str, stage: str) -> None:
        """Begin the proceedings of a new act at a stage of exactly this profile, whose words are kept."""
        ...

    def keep_profile(self, profile: Profile, source: str) -> None:
        """Keep the words of a profile that acts go by."""
        ...

    def rebind(self, act: ActId, profile: Profile, source: str) -> None:
        """Let an act that is under lock go by other rules, whose words are kept."""
        ...

    def unkept_profiles(self) -> Sequence[tuple[str, Hash]]:
        """The profiles, by key and hash, that acts go by and nobody kept."""
        ...

    def take_up(self, name: str) -> Standing:
        """An act by its slug or id, as it stands; ``NotFound`` where there is none."""
        ...

    def hold(self, name: str) -> Standing:
        """The same, held until the transaction ends; all that it says was read after the wait."""
        ...

    def take_up_of(self, amendment: AmendmentId) -> Standing:
        """The act of an amendment, as it stands; ``NotFound`` where there is no such amendment."""
        ...

    def hold_of(self, amendment: AmendmentId) -> Standing:
        """The same, held as by ``hold``."""
        ...

    def all(self) -> Sequence[Dossier]:
        """Every act's dossier."""
        ...

    def save(self, dossier: Dossier) -> Revision:
        """Store a dossier that is under lock; gives its new revision."""
        ...

    def evidence(self, dossiers: Sequence[Dossier]) -> Mapping[ActId, Evidence]:
        """What the gates of these acts are judged by, in a constant number of queries."""
        ...

    def drafts(self, bodies_: Collection[BodyId]) -> Sequence[Draft]:
        """The drafts of these bodies on all acts, oldest first."""
        ...

    def names(self, persons: Iterable[PersonId]) -> Names:
        """The names of all bodies and of these persons, in two queries."""
        ...

    def add_transition(self, transition: Transition) -> None:
        """Store a move made."""
        ...

    def transitions(self, act: ActId) -> Sequence[Transition]:
        """Every move made, in order."""
        ...

    def add_sitting(self, sitting: Sitting) -> None:
        """Store a sitting just opened."""
        ...

    def sitting(self, sitting: SittingId) -> Sitting:
        """One sitting; ``NotFound``."""
        ...

    def sittings(self, act: ActId) -> Sequence[Sitting]:
        """The sittings on an act, first to last."""
        ...

    def note_present(self, sitting: SittingId, present: Sequence[SeatId]) -> None:
        """Store who is there at a sitting without a meeting."""
        ...

    def end_sitting(self, sitting: SittingId, at: datetime) -> None:
        """Store that a sitting is closed."""
        ...

    def add_round(self, opened: Round) -> bool:
        """Store a round just opened; ``False`` where this text was put at this visit of the stage already."""
        ...

    def round(self, opened: RoundId) -> Round:
        """One round with its positions; ``NotFound``."""
        ...

    def rounds(self, act: ActId) -> Sequence[Round]:
        """The rounds on an act with their positions, first to last."""
        ...

    def put_position(self, opened: RoundId, given: GivenPosition) -> None:
        """Store what a delegation says, in place of what it said before in this round."""
        ...

    def end_round(self, opened: RoundId, at: datetime, by: PersonId, result: Mapping[str, object]) -> None:
        """Store the result of a round."""
        ...
