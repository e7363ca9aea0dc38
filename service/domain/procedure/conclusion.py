"""Conclusions: what experts, parliaments and the expert council say of a draft, remark by remark.

A conclusion is written as a draft, signed once and then stays as it is. To each remark of a signed
one the developer gives a disposition (domain.md §1.5 A).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from service.domain.errors import DomainError
from service.domain.ids import (
    ActId,
    BodyId,
    ClauseId,
    ConclusionId,
    Hash,
    Language,
    MandateId,
    PersonId,
    RemarkId,
    Revision,
    VersionNumber,
)
from service.domain.procedure.discussion import Mark, Part
from service.domain.procedure.mandate import BodyKind


class ConclusionKind(StrEnum):
    """Whose opinion it is."""

    EXPERT = "expert"
    PARLIAMENT = "parliament"
    COLLECTIVE = "collective"


class Verdict(StrEnum):
    """What a conclusion comes to."""

    SUPPORT = "support"
    SUPPORT_WITH_REMARKS = "support_with_remarks"
    DO_NOT_SUPPORT = "do_not_support"
    NOTED = "noted"


class ConclusionStatus(StrEnum):
    """A conclusion is either still being written or signed for good."""

    DRAFT = "draft"
    SIGNED = "signed"


class Disposition(StrEnum):
    """The developer's five answers to a remark (domain.md §1.5 A)."""

    ACCEPTED = "accepted"
    ACCEPTED_IN_PART = "accepted_in_part"
    REJECTED = "rejected"
    NOTED = "noted"
    DISCUSS = "discuss"


KINDS: Mapping[BodyKind, ConclusionKind] = {
    BodyKind.DELEGATION: ConclusionKind.PARLIAMENT,
    BodyKind.EXPERT_COUNCIL: ConclusionKind.COLLECTIVE,
}
"""What kind of conclusion a body gives; all others give an expert one."""

EXPLAINED = frozenset({Disposition.ACCEPTED_IN_PART, Disposition.REJECTED})
"""Dispositions that say which part was taken, or why nothing was."""


class NothingToSign(DomainError):
    """A conclusion without a verdict, or with an empty remark, says nothing; ``missing`` names what."""

    code = "nothing-to-sign"

    def __init__(self, missing: str) -> None:
        super().__init__(missing)
        self.missing = missing


class ReasonMissing(DomainError):
    """Who rejects a remark, or accepts only a part of it, says why."""

    code = "reason-missing"

    def __init__(self, disposition: Disposition) -> None:
        super().__init__(disposition)
        self.disposition = disposition


@dataclass(frozen=True, slots=True)
class Proposed:
    """A wording for the text or heading of a clause; ``base`` is ``words_hash`` of ``was``, the words it replaces."""

    part: Part
    base: Hash
    was: str
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """One point of a conclusion: on words of a clause, on a clause, or on the draft as a whole."""

    id: RemarkId
    clause: ClauseId | None
    mark: Mark | None
    text: str
    proposed: Proposed | None = None
    disposition: Disposition | None = None
    reason: str = ""
    revision: Revision = field(default=Revision(1))


@dataclass(frozen=True, slots=True)
class Conclusion:
    """An opinion of a body on a draft as it stood at ``version``."""

    id: ConclusionId
    act: ActId
    body: BodyId
    kind: ConclusionKind
    version: VersionNumber
    language: Language
    author: PersonId
    mandate: MandateId
    verdict: Verdict | None = None
    summary: str = ""
    status: ConclusionStatus = ConclusionStatus.DRAFT
    remarks: tuple[Remark, ...] = ()
    revision: Revision = field(default=Revision(1))

    def check_complete(self) -> None:
        """Refuse a signature where the verdict or the words of a remark are missing."""
        if self.verdict is None:
            raise NothingToSign("verdict")
        for place, remark in enumerate(self.remarks):
            if not remark.text.strip() and remark.proposed is None:
                raise NothingToSign(f"/remarks/{place}/text")


def check_disposition(disposition: Disposition, reason: str) -> None:
    """Refuse a disposition that needs a reason and has none."""
    if disposition in EXPLAINED and not reason.strip():
        raise ReasonMissing(disposition)
