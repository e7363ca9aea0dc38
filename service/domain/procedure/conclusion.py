"""Conclusions: what experts, parliaments and the expert council say of a draft, remark by remark.

A conclusion is written as a draft, signed once and then stays as it is. To each remark of a signed
one the developer gives a disposition (domain.md §1.5 A).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
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
    OpinionRequestId,
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
    CONCURRENCE = "concurrence"  # the agreement of a body that must be asked for it


class Verdict(StrEnum):
    """What a conclusion comes to."""

    SUPPORT = "support"
    SUPPORT_WITH_REMARKS = "support_with_remarks"
    DO_NOT_SUPPORT = "do_not_support"
    NOTED = "noted"
    AGREED = "agreed"
    AGREED_WITH_REMARKS = "agreed_with_remarks"
    NOT_AGREED = "not_agreed"
    APPROVE = "approve"  # одобрить и направить в комиссию
    REWORK = "rework"  # доработать


_OPINIONS = frozenset({Verdict.SUPPORT, Verdict.SUPPORT_WITH_REMARKS, Verdict.DO_NOT_SUPPORT, Verdict.NOTED})

FITTING: Mapping[ConclusionKind, frozenset[Verdict]] = {
    ConclusionKind.EXPERT: _OPINIONS,
    ConclusionKind.PARLIAMENT: _OPINIONS,
    ConclusionKind.COLLECTIVE: frozenset({Verdict.APPROVE, Verdict.REWORK}),
    ConclusionKind.CONCURRENCE: frozenset({Verdict.AGREED, Verdict.AGREED_WITH_REMARKS, Verdict.NOT_AGREED}),
}
"""What each kind of conclusion may come to."""

REASONED = frozenset({Verdict.NOT_AGREED, Verdict.REWORK})
"""Verdicts that stop an act: they say why."""


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


class Individual(StrEnum):
    """How a member of the expert council stands to its conclusion."""

    CONCURS = "concurs"
    DISSENTS = "dissents"
    ABSTAINS = "abstains"
    RECUSED = "recused"  # took no part, having an interest of one's own


@dataclass(frozen=True, slots=True)
class Member:
    """A member who sat: ``opinion`` with its ``text``, and the ``conflict`` of interest declared, if any."""

    name: str
    organisation: str = ""
    state: str | None = None  # ISO 3166 code
    opinion: Individual = Individual.CONCURS
    text: str = ""
    conflict: str = ""


@dataclass(frozen=True, slots=True)
class Sat:
    """The sitting at which a collective conclusion was reached."""

    held: date
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Conclusion:
    """An opinion of a body on a draft as it stood at ``version``; ``request`` is what it answers, if it was asked.

    A ``confidential`` one was asked for in confidence.
    """

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
    request: OpinionRequestId | None = None
    confidential: bool = False
    sat: Sat | None = None

    def check_complete(self) -> None:
        """Refuse a signature where the verdict, its reason, the sitting or the words of a remark are missing."""
        if self.verdict is None or self.verdict not in FITTING[self.kind]:
            raise NothingToSign("verdict")
        if self.verdict in REASONED and not self.summary.strip():
            raise NothingToSign("summary")
        if self.kind is ConclusionKind.COLLECTIVE:
            _check_sat(self.sat)
        for place, remark in enumerate(self.remarks):
            if not remark.text.strip() and remark.proposed is None:
                raise NothingToSign(f"/remarks/{place}/text")


def _check_sat(sat: Sat | None) -> None:
    """Whoever sat has a name; who dissents says why; who stood aside names the interest."""
    if sat is None or not sat.members:
        raise NothingToSign("sat")
    for place, member in enumerate(sat.members):
        if not member.name.strip():
            raise NothingToSign(f"/sat/members/{place}/name")
        if member.opinion is Individual.DISSENTS and not member.text.strip():
            raise NothingToSign(f"/sat/members/{place}/text")
        if member.opinion is Individual.RECUSED and not member.conflict.strip():
            raise NothingToSign(f"/sat/members/{place}/conflict")


def check_disposition(disposition: Disposition, reason: str) -> None:
    """Refuse a disposition that needs a reason and has none."""
    if disposition in EXPLAINED and not reason.strip():
        raise ReasonMissing(disposition)
