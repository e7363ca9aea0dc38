"""Threads of comments on words of a draft. They advise; nothing in the procedure depends on them.

Where the words of an anchor stand in the present text is for ``service.domain.text.anchor`` to find.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from service.domain.ids import (
    ActId,
    BodyId,
    ClauseId,
    CommentId,
    Language,
    MandateId,
    PersonId,
    Revision,
    ThreadId,
    VersionNumber,
)

COMMENT_LIMIT = 10_000
"""The longest comment, in characters."""


class Visibility(StrEnum):
    """Who reads a thread."""

    ALL = "all"  # all who read the act
    DELEGATION = "delegation"  # only the body of the one who opened it


class Part(StrEnum):
    """Which words of a clause."""

    TEXT = "text"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a clause, told by themselves and by what stands around them, never by their place."""

    quote: str
    before: str = ""
    after: str = ""
    part: Part = Part.TEXT


@dataclass(frozen=True, slots=True)
class Thread:
    """A discussion of a clause, or of words in it, as they stood at ``version``."""

    id: ThreadId
    act: ActId
    clause: ClauseId
    version: VersionNumber
    language: Language
    mark: Mark | None
    visibility: Visibility
    body: BodyId
    opened_by: PersonId
    resolved_by: PersonId | None = None
    revision: Revision = field(default=Revision(1))

    def is_for(self, bodies: frozenset[BodyId]) -> bool:
        """Whether somebody with mandates in these bodies may read it."""
        return self.visibility is Visibility.ALL or self.body in bodies


@dataclass(frozen=True, slots=True)
class Comment:
    """One entry of a thread; never changed."""

    id: CommentId
    thread: ThreadId
    author: PersonId
    mandate: MandateId
    text: str
