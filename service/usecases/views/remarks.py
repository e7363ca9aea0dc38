"""What is shown of threads, comments, conclusions and their remarks."""

from dataclasses import dataclass
from datetime import datetime

from service.domain.ids import (
    ActId,
    AmendmentId,
    ClauseId,
    CommentId,
    ConclusionId,
    Language,
    OpinionRequestId,
    RemarkId,
    Revision,
    ThreadId,
    VersionNumber,
)
from service.domain.procedure.conclusion import ConclusionKind, ConclusionStatus, Disposition, Proposed, Sat, Verdict
from service.domain.procedure.discussion import Mark, Place, Visibility
from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.permission import May
from service.domain.text.diff import Run
from service.usecases.views.references import BodyRef, PersonRef


@dataclass(frozen=True, slots=True)
class CommentView:
    """One entry of a thread."""

    id: CommentId
    author: PersonRef
    body: BodyRef
    role: Role
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ThreadView:
    """A thread as a reader of the present text sees it."""

    id: ThreadId
    act: ActId
    clause: ClauseId
    eid: str | None
    number: str | None
    version: VersionNumber
    language: Language
    mark: Mark | None
    place: Place
    visibility: Visibility
    body: BodyRef
    opened_by: PersonRef
    opened_at: datetime
    comments: tuple[CommentView, ...]
    resolved_by: PersonRef | None
    resolved_at: datetime | None
    revision: Revision
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class ThreadList:
    """All threads of an act (or clause) that the reader may see, in the order of the text.

    ``voices``: the bodies in whose name the reader may comment, where there are several.
    """

    version: VersionNumber
    language: Language
    threads: tuple[ThreadView, ...]
    voices: tuple[BodyRef, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class FateView:
    """An amendment that came of a remark, and what became of it."""

    id: AmendmentId
    number: int | None
    body: BodyRef
    status: str


@dataclass(frozen=True, slots=True)
class RemarkView:
    """One remark, where it points now, what was answered and what came of it.

    ``marks`` show the proposed wording against the words it was proposed for.
    """

    id: RemarkId
    clause: ClauseId | None
    eid: str | None
    number: str | None
    mark: Mark | None
    place: Place | None
    text: str
    proposed: Proposed | None
    marks: tuple[Run, ...]
    disposition: Disposition | None
    reason: str
    disposed_by: PersonRef | None
    disposed_at: datetime | None
    fate: tuple[FateView, ...]
    revision: Revision
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class ReplyView:
    """The developer's reply to a conclusion; ``due`` is when it became ``late``, if the procedure sets a term."""

    text: str
    by: PersonRef
    at: datetime
    due: datetime | None
    late: bool
    revision: Revision


@dataclass(frozen=True, slots=True)
class ConclusionView:
    """A conclusion with its remarks, those on the draft as a whole first, the rest in the order of the text.

    ``verdicts`` is what one of its kind may come to; ``disagreed`` says that the developer owes its body a reply,
    late from ``reply_due`` on.
    """

    id: ConclusionId
    act: ActId
    body: BodyRef
    kind: ConclusionKind
    version: VersionNumber
    language: Language
    verdict: Verdict | None
    summary: str
    status: ConclusionStatus
    author: PersonRef
    signed_by: PersonRef | None
    created_at: datetime
    signed_at: datetime | None
    remarks: tuple[RemarkView, ...]
    revision: Revision
    body_kind: BodyKind
    request: OpinionRequestId | None
    confidential: bool
    sat: Sat | None
    verdicts: tuple[Verdict, ...]
    disagreed: bool
    reply: ReplyView | None
    reply_due: datetime | None
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class ConclusionList:
    """The conclusions on an act that the reader may see: all signed ones, and drafts of one's own body.

    ``withheld`` are the bodies whose conclusions, given in confidence, the reader may not see.
    """

    version: VersionNumber
    conclusions: tuple[ConclusionView, ...]
    withheld: tuple[BodyRef, ...]
    may: tuple[May, ...]
