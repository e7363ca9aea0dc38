"""Threads, conclusions and remarks on the wire."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.references import BodyRefOut, PersonRefOut, RunOut
from service.domain.amendment.amendment import Status
from service.domain.procedure.conclusion import (
    ConclusionKind,
    ConclusionStatus,
    Disposition,
    Individual,
    Member,
    Sat,
    Verdict,
)
from service.domain.procedure.discussion import Mark, Part, Standing, Visibility
from service.domain.procedure.mandate import BodyKind, Role

Words = Annotated[str, Field(max_length=50_000)]
Name = Annotated[str, Field(max_length=100)]


class MarkIn(Body):
    """Words of a clause: the quotation, and what stood before and after it."""

    quote: Annotated[str, Field(min_length=1, max_length=5_000)]
    before: Annotated[str, Field(max_length=1_000)] = ""
    after: Annotated[str, Field(max_length=1_000)] = ""
    part: Part = Part.TEXT

    def read(self) -> Mark:
        """The same for a use case."""
        return Mark(self.quote, self.before, self.after, self.part)


class NewThread(Body):
    """A comment on a clause, or on words in it, as they stand at a version."""

    clause: Name
    version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    language: Name
    text: Words
    mark: MarkIn | None = None
    visibility: Visibility = Visibility.ALL
    body: Name | None = None


class NewComment(Body):
    """An answer in a thread."""

    text: Words
    body: Name | None = None


class Resolution(Body):
    """Whether a thread is resolved."""

    resolved: bool = True


class NewConclusion(Body):
    """A conclusion to be begun: on the text in which language, and for which of one's bodies."""

    language: Name | None = None
    body: Name | None = None


class WordingIn(Body):
    """A wording proposed; ``base`` is the hash of the words it is to replace, as GET text gives it."""

    part: Part = Part.TEXT
    base: Annotated[str, Field(min_length=64, max_length=64)]
    text: Words


class RemarkIn(Body):
    """A remark as written; without a clause it is on the draft as a whole."""

    id: Name | None = None
    clause: Name | None = None
    mark: MarkIn | None = None
    text: Words = ""
    proposed: WordingIn | None = None


class CouncilMemberIn(Body):
    """A member of the expert council who sat."""

    name: Annotated[str, Field(max_length=200)]
    organisation: Annotated[str, Field(max_length=300)] = ""
    state: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = None
    opinion: Individual = Individual.CONCURS
    text: Words = ""
    conflict: Words = ""


class SatIn(Body):
    """The sitting at which a collective conclusion was reached."""

    held: date
    members: Annotated[tuple[CouncilMemberIn, ...], Field(max_length=200)] = ()

    def read(self) -> Sat:
        """The same for a use case."""
        return Sat(self.held, tuple(Member(**member.model_dump()) for member in self.members))


class ConclusionIn(Body):
    """The whole of a draft conclusion."""

    verdict: Verdict | None = None
    summary: Words = ""
    remarks: Annotated[tuple[RemarkIn, ...], Field(max_length=1_000)] = ()
    sat: SatIn | None = None


class DispositionIn(Body):
    """The developer's answer to a remark."""

    disposition: Disposition
    reason: Words = ""


class TakeOver(Body):
    """For which of one's bodies a remark is taken over."""

    body: Name | None = None


class MarkOut(View):
    """Words of a clause, by themselves and by what stood around them."""

    quote: str
    before: str
    after: str
    part: Part


class PlaceOut(View):
    """Where marked words stand in the present text; ``occurrence`` counts equal words of the clause, from 1.

    ``clause`` is the other clause that has them now, if they moved.
    """

    standing: Standing
    occurrence: int | None
    clause: str | None


class CommentOut(View):
    """One entry of a thread."""

    id: str
    author: PersonRefOut
    body: BodyRefOut
    role: Role
    text: str
    at: datetime


class ThreadOut(View):
    """A thread beside the present text."""

    id: str
    act: str
    clause: str
    eid: str | None
    number: str | None
    version: int
    language: str
    mark: MarkOut | None
    place: PlaceOut
    visibility: Visibility
    body: BodyRefOut
    opened_by: PersonRefOut
    opened_at: datetime
    comments: list[CommentOut]
    resolved_by: PersonRefOut | None
    resolved_at: datetime | None
    revision: int
    may: MayMap


class ThreadsOut(View):
    """The threads that the reader may see, in the order of the present text."""

    version: int
    language: str
    threads: list[ThreadOut]
    voices: list[BodyRefOut]
    may: MayMap


class ProposedOut(View):
    """A wording proposed for the words ``was``."""

    part: Part
    base: str
    was: str
    text: str


class FateOut(View):
    """An amendment that came of a remark, and what became of it."""

    id: str
    number: int | None
    body: BodyRefOut
    status: Status


class RemarkOut(View):
    """One remark, where it points now, what was answered and what came of it."""

    id: str
    clause: str | None
    eid: str | None
    number: str | None
    mark: MarkOut | None
    place: PlaceOut | None
    text: str
    proposed: ProposedOut | None
    marks: list[RunOut]
    disposition: Disposition | None
    reason: str
    disposed_by: PersonRefOut | None
    disposed_at: datetime | None
    fate: list[FateOut]
    revision: int
    may: MayMap


class CouncilMemberOut(View):
    """A member of the expert council who sat, and how the member stands to its conclusion."""

    name: str
    organisation: str
    state: str | None
    opinion: Individual
    text: str
    conflict: str


class SatOut(View):
    """The sitting at which a collective conclusion was reached."""

    held: date
    members: list[CouncilMemberOut]


class ReplyOut(View):
    """The developer's reply to a conclusion."""

    text: str
    by: PersonRefOut
    at: datetime
    due: datetime | None
    late: bool
    revision: int


class ConclusionOut(View):
    """A conclusion with its remarks in the order of the text."""

    id: str
    act: str
    body: BodyRefOut
    kind: ConclusionKind
    version: int
    language: str
    verdict: Verdict | None
    summary: str
    status: ConclusionStatus
    author: PersonRefOut
    signed_by: PersonRefOut | None
    created_at: datetime
    signed_at: datetime | None
    remarks: list[RemarkOut]
    revision: int
    body_kind: BodyKind
    request: str | None
    confidential: bool
    sat: SatOut | None
    verdicts: list[Verdict]
    disagreed: bool
    reply: ReplyOut | None
    reply_due: datetime | None
    may: MayMap


class ConclusionsOut(View):
    """All signed conclusions on an act, and drafts of the reader's own bodies."""

    version: int
    conclusions: list[ConclusionOut]
    withheld: list[BodyRefOut]
    may: MayMap
