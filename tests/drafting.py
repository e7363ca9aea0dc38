"""Amendments in tests, as short as they are said: ``changes("article-1", "за 30 дней")`` on a drawn text."""

from collections.abc import Sequence
from dataclasses import replace

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    InsertClause,
    NewClause,
    Operation,
    RemoveClause,
    ReplaceClause,
)
from service.domain.ids import ActId, AmendmentId, BodyId, ClauseId, Hash, Language, MandateId, PersonId, VersionNumber
from service.domain.text.canonical import words_hash
from service.domain.text.clause import ClauseKind
from service.domain.text.tree import ClauseTree


def says(tree: ClauseTree, clause: str, text: str) -> ChangeText:
    """Give the clause another text."""
    return ChangeText(ClauseId(clause), words_hash(tree.index[ClauseId(clause)].clause.text), text)


def headed(tree: ClauseTree, clause: str, heading: str) -> ChangeHeading:
    """Give the clause another heading."""
    return ChangeHeading(ClauseId(clause), words_hash(tree.index[ClauseId(clause)].clause.heading), heading)


def without(tree: ClauseTree, clause: str) -> RemoveClause:
    """Leave the unit out."""
    return RemoveClause(ClauseId(clause), tree.hash(ClauseId(clause)))


def instead(tree: ClauseTree, clause: str, unit: NewClause) -> ReplaceClause:
    """Give the unit a new wording."""
    return ReplaceClause(ClauseId(clause), tree.hash(ClauseId(clause)), unit)


def put(parent: str | None, after: str | None, unit: NewClause) -> InsertClause:
    """Put a new unit in."""
    return InsertClause(ClauseId(parent) if parent else None, ClauseId(after) if after else None, unit)


def stale(step: ChangeText | ChangeHeading | RemoveClause | ReplaceClause) -> Operation:
    """The same, but made on something else than what stands."""
    return replace(step, base=Hash("0"))


def unit(
    id: str, text: str = "", *, kind: str = "point", label: str = "", children: Sequence[NewClause] = ()
) -> NewClause:
    """A new unit."""
    return NewClause(ClauseId(id), ClauseKind(kind), label, "", text, tuple(children))


def amendment(
    name: str,
    *operations: Operation,
    parent: str | None = None,
    status: Status = Status.ADOPTED,
    language: str = "ru",
    number: int | None = None,
) -> Amendment:
    """An amendment of version 1, by default adopted."""
    return Amendment(
        id=AmendmentId(name),
        act=ActId("act"),
        language=Language(language),
        body=BodyId("by"),
        author=PersonId("person"),
        mandate=MandateId("mandate"),
        base=VersionNumber(1),
        tabled=operations,
        current=VersionNumber(1),
        operations=operations,
        status=status,
        number=number,
        parent=AmendmentId(parent) if parent else None,
    )
