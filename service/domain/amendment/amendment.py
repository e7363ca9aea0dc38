"""An amendment and its life: drafted, tabled, ruled on, decided, fallen or withdrawn.

The words as tabled stay for ever; what the amendment became when the base text moved stands
beside them, never in their place.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from service.domain.amendment.form import Form
from service.domain.amendment.operation import Operation
from service.domain.ids import (
    ActId,
    AmendmentId,
    BodyId,
    Language,
    MandateId,
    PersonId,
    RemarkId,
    Revision,
    VersionNumber,
)


class Status(StrEnum):
    """Where an amendment is in its life (domain.md §9.2)."""

    DRAFT = "draft"
    TABLED = "tabled"
    ADMISSIBLE = "admissible"
    INADMISSIBLE = "inadmissible"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    REJECTED_BY_IMPLICATION = "rejected_by_implication"  # отклонена вследствие принятия № N
    FALLEN = "fallen"  # отпала
    ABSORBED = "absorbed"  # поглощена компромиссной № K
    SATISFIED = "satisfied"  # учтена № N
    WITHDRAWN = "withdrawn"
    POSTPONED = "postponed"
    DIVIDED = "divided"  # put in parts, which are decided each for itself
    ADOPTED_IN_PART = "adopted_in_part"  # принята частично: some of its parts


class Carry(StrEnum):
    """How an open amendment came over to the current version."""

    CLEAN = "clean"
    SATISFIED = "satisfied"  # already satisfied by the new text
    TOUCHED = "touched"  # author to confirm
    CONFLICT = "conflict"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a final status came about: the rule of domain.md §9.6 and the amendment that brought it."""

    rule: str
    by: AmendmentId | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Amendment:
    """A proposal of a delegation (or of a commission, rapporteur) to change an act at one version."""

    id: AmendmentId
    act: ActId
    language: Language
    body: BodyId
    author: PersonId
    mandate: MandateId
    base: VersionNumber  # the version it was tabled on
    tabled: tuple[Operation, ...]  # as drafted or tabled; frozen from tabling on
    current: VersionNumber  # the version the operations below stand on
    operations: tuple[Operation, ...]
    status: Status = Status.DRAFT
    number: int | None = None
    kind: str = "normal"  # normal | compromise | commission | editorial
    parent: AmendmentId | None = None  # sub-amendment to
    consequential_to: AmendmentId | None = None
    supersedes: tuple[AmendmentId, ...] = ()  # a compromise: the amendments it stands in place of
    origin: RemarkId | None = None  # the expert's remark whose wording was taken over
    justification: str = ""
    form: Form = Form.WORDS  # how its author puts it
    cause: Cause | None = None
    carry: Carry = Carry.CLEAN
    revision: Revision = field(default=Revision(1))
    cosigners: tuple[BodyId, ...] = ()  # bodies that joined it, in the order in which they did
    author_left: bool = False  # the author withdrew, those who joined go on with it
    part_of: AmendmentId | None = None  # one of the parts in which another is put
    part: int = 0  # which of them, from 1

    @property
    def label(self) -> str:
        """«12», and of a part «12/1»; empty before it is tabled."""
        if self.number is None:
            return ""
        return f"{self.number}/{self.part}" if self.part else str(self.number)

    @property
    def signatories(self) -> tuple[BodyId, ...]:
        """The bodies that stand by it; the first of them has the say over it."""
        return self.cosigners if self.author_left else (self.body, *self.cosigners)
