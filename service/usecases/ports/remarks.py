"""Threads, comments and conclusions, as the use cases need them stored."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from service.domain.ids import (
    ActId,
    AmendmentId,
    BodyId,
    ClauseId,
    ConclusionId,
    MandateId,
    PersonId,
    RemarkId,
    Revision,
    ThreadId,
)
from service.domain.procedure.conclusion import Conclusion, Disposition, Remark
from service.domain.procedure.discussion import Comment, Thread
from service.domain.procedure.mandate import BodyKind
from service.usecases.views.references import BodyRef, PersonRef
from service.usecases.views.remarks import CommentView, FateView, ReplyView


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """A thread with its comments and the names its readers need."""

    thread: Thread
    body: BodyRef
    opened_by: PersonRef
    opened_at: datetime
    resolved_by: PersonRef | None
    resolved_at: datetime | None
    comments: tuple[CommentView, ...]


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """A remark with what was answered and what came of it; private drafts of others are left out."""

    remark: Remark
    disposed_by: PersonRef | None
    disposed_at: datetime | None
    fate: tuple[FateView, ...]


@dataclass(frozen=True, slots=True)
class ConclusionRow:
    """A conclusion with the names its readers need."""

    conclusion: Conclusion
    body: BodyRef
    author: PersonRef
    signed_by: PersonRef | None
    created_at: datetime
    signed_at: datetime | None
    remarks: tuple[RemarkRow, ...]
    body_kind: BodyKind
    reply: ReplyView | None


@dataclass(frozen=True, slots=True)
class Answer:
    """A disposition with its reason, and by whom."""

    disposition: Disposition
    reason: str
    by: PersonId


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply to a conclusion, to be stored."""

    text: str
    by: PersonId
    mandate: MandateId
    at: datetime
    due: datetime | None


class Remarks(Protocol):
    """Threads, comments, conclusions and their remarks. What is got by id is locked until the commit."""

    def open_thread(self, thread: Thread, first: Comment) -> None:
        """Store a new thread with its first comment."""
        ...

    def thread(self, id: ThreadId) -> Thread:
        """The thread, locked; ``NotFound`` where there is none."""
        ...

    def add_comment(self, comment: Comment) -> Revision:
        """Store a comment at the end of its thread; gives the thread's new revision."""
        ...

    def resolve(self, id: ThreadId, by: PersonId | None) -> Revision:
        """Close a thread, or open it again (``None``); gives its new revision."""
        ...

    def threads(self, act: ActId, bodies: Collection[BodyId], clause: ClauseId | None) -> Sequence[ThreadRow]:
        """The threads that somebody with mandates in these bodies may read, oldest first; two queries."""
        ...

    def add_conclusion(self, conclusion: Conclusion) -> None:
        """Store a new conclusion with its remarks."""
        ...

    def conclusion(self, id: ConclusionId) -> Conclusion:
        """The conclusion with its remarks, locked; ``NotFound`` where there is none."""
        ...

    def save_conclusion(self, conclusion: Conclusion) -> Revision:
        """Store verdict, summary and remarks of a draft; gives its new revision."""
        ...

    def discard_conclusion(self, id: ConclusionId) -> None:
        """Remove a draft with its remarks; what is signed stays."""
        ...

    def sign(self, id: ConclusionId, by: PersonId) -> Revision:
        """Make a draft a signed conclusion; gives its new revision."""
        ...

    def conclusions(self, act: ActId, bodies: Collection[BodyId]) -> Sequence[ConclusionRow]:
        """Signed conclusions, and drafts of these bodies, oldest first; three queries."""
        ...

    def conclusions_of(self, bodies: Collection[BodyId]) -> Sequence[ConclusionRow]:
        """The conclusions of these bodies on all acts, oldest first; three queries."""
        ...

    def conclusion_of(self, remark: RemarkId) -> ConclusionId:
        """The conclusion a remark stands in; ``NotFound`` where there is no such remark."""
        ...

    def dispose(self, id: RemarkId, answer: Answer) -> Revision:
        """Store the answer to a remark; gives the remark's new revision."""
        ...

    def act_of(self, id: ConclusionId) -> ActId:
        """The act a conclusion is on; ``NotFound`` where there is no such conclusion."""
        ...

    def signed_at(self, id: ConclusionId) -> datetime:
        """When a signed conclusion was signed."""
        ...

    def reply(self, id: ConclusionId, reply: Reply, expected: int) -> Revision:
        """Store a reply, in place of an earlier one at revision ``expected`` (0: none); ``StaleRevision`` otherwise."""
        ...

    def taken_over(self, id: RemarkId, body: BodyId) -> AmendmentId | None:
        """The amendment, not withdrawn, that a body made of a remark."""
        ...
