"""Threads of comments on words of a draft. They advise; nothing in the procedure depends on them.

Marked words are found in a later text by ``service.domain.text.anchor``, or said not to be there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import takewhile

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
from service.domain.text.anchor import Ambiguous, Anchor, Located, locate
from service.domain.text.clause import Clause
from service.domain.text.tree import ClauseTree

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


class Standing(StrEnum):
    """What became of marked words in another text."""

    LOCATED = "located"
    AMBIGUOUS = "ambiguous"  # they stand there more than once
    LOST = "lost"  # they stand there no longer
    MOVED = "moved"  # they stand in another clause, which took them over when theirs was divided or joined
    CLAUSE_GONE = "clause_gone"
    WHOLE_CLAUSE = "whole_clause"  # nothing was marked


@dataclass(frozen=True, slots=True)
class Place:
    """Where marked words stand: where located, ``occurrence`` counts the places of equal words, from 1.

    ``clause`` is the other clause in which they stand now, if they moved.
    """

    standing: Standing
    occurrence: int | None = None
    clause: ClauseId | None = None


def place_of(mark: Mark | None, clause: Clause | None) -> Place:
    """Where marked words stand in a clause as it is now (``None``: it is gone).

    >>> place_of(Mark("30", "второй срок "), Clause("c", "point", text="Срок 30, второй срок 30"))
    Place(standing=<Standing.LOCATED: 'located'>, occurrence=2, clause=None)
    """
    if clause is None:
        return Place(Standing.CLAUSE_GONE)
    if mark is None:
        return Place(Standing.WHOLE_CLAUSE)
    words = clause.heading if mark.part is Part.HEADING else clause.text
    found = locate(words, Anchor(mark.quote, mark.before, mark.after))
    if isinstance(found, Located):
        earlier = sum(words.startswith(mark.quote, at) for at in range(found.start))
        return Place(Standing.LOCATED, earlier + 1)
    return Place(Standing.AMBIGUOUS if isinstance(found, Ambiguous) else Standing.LOST)


def place_since(mark: Mark | None, clause: ClauseId, now: ClauseTree, then: Callable[[], ClauseTree]) -> Place:
    """As ``place_of``; words that their clause has no more are looked for where they can have gone with it.

    That is a new unit right behind it, or the unit before it that took it in; ``then`` is the text in which
    they were marked. They moved only where they are found once in one of these.
    """
    place = place_of(mark, now.get(clause))
    if mark is None or mark.part is Part.HEADING or place.standing not in (Standing.LOST, Standing.CLAUSE_GONE):
        return place
    found = [(heir, place_of(mark, now.get(heir))) for heir in _heirs(clause, now, then())]
    there = [(heir, one) for heir, one in found if one.standing in (Standing.LOCATED, Standing.AMBIGUOUS)]
    if len(there) != 1 or there[0][1].standing is not Standing.LOCATED:
        return place
    heir, one = there[0]
    return Place(Standing.MOVED, one.occurrence, heir)


def _heirs(clause: ClauseId, now: ClauseTree, then: ClauseTree) -> Sequence[ClauseId]:
    if clause in now.index:
        family = [row.clause.id for row in now.children(now.index[clause].parent)]
        behind = family[family.index(clause) + 1 :]
        return list(takewhile(lambda id: id not in then.index, behind))
    if clause not in then.index:
        return ()
    family = [row.clause.id for row in then.children(then.index[clause].parent)]
    before = [id for id in family[: family.index(clause)] if id in now.index]
    return before[-1:]


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

    def place_in(self, now: ClauseTree, then: Callable[[], ClauseTree]) -> Place:
        """Where its words stand in a text of its language; ``then`` is the text of its version."""
        return place_since(self.mark, self.clause, now, then)

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
