"""Amendments in tests, as short as they are said: ``changes("article-1", "за 30 дней")`` on a drawn text."""

from collections.abc import Sequence
from dataclasses import replace

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    NewClause,
    NewNumber,
    Operation,
    RemoveClause,
    RenumberClauses,
    RepealClause,
    ReplaceClause,
    ReplaceTerm,
    Seat,
    SplitClause,
    Swap,
    TermPlace,
)
from service.domain.amendment.term import occurrences
from service.domain.ids import ActId, AmendmentId, BodyId, ClauseId, Hash, Language, MandateId, PersonId, VersionNumber
from service.domain.text.canonical import words_hash
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.tree import ClauseTree
from service.domain.text.words import tokens


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


def behind(parent: str, after: str, kind: str, *labels: str) -> list[InsertClause]:
    """Put new units in at one point, one behind another."""
    ids = [after, *(f"n{label}" for label in labels)]
    return [
        put(parent, last, unit(id, f"{id}.", kind=kind, label=label))
        for last, id, label in zip(ids, ids[1:], labels, strict=False)
    ]


def repealed(tree: ClauseTree, clause: str, words: str = "Утратила силу.") -> RepealClause:
    """Let the unit lapse."""
    return RepealClause(ClauseId(clause), tree.hash(ClauseId(clause)), words)


def numbered(tree: ClauseTree, **labels: str) -> RenumberClauses:
    """Give units other labels, by their ids."""
    ids = {ClauseId(id): label for id, label in labels.items()}
    return RenumberClauses(tuple(NewNumber(id, tree.index[id].clause.label, label) for id, label in ids.items()))


def moved(tree: ClauseTree, clause: str, parent: str | None, after: str | None, label: str | None = None) -> MoveClause:
    """Put the unit elsewhere."""
    row = tree.index[ClauseId(clause)]
    place = (ClauseId(parent) if parent else None, ClauseId(after) if after else None)
    unit = row.clause
    return MoveClause(unit.id, Seat(row.parent, unit.label), *place, unit.kind, unit.label if label is None else label)


def split(tree: ClauseTree, clause: str, first: str, rest: str = "", child: str | None = None) -> SplitClause:
    """Divide the unit; the second half is «half»."""
    unit = tree.index[ClauseId(clause)].clause
    half = NewClause(ClauseId("half"), unit.kind, "9", "", rest)
    return SplitClause(unit.id, words_hash(unit.text), first, half, ClauseId(child) if child else None)


def joined(tree: ClauseTree, clause: str, other: str, glue: str = " ") -> JoinClauses:
    """Take the next unit into this one."""
    base = words_hash(tree.index[ClauseId(clause)].clause.text)
    return JoinClauses(ClauseId(clause), base, ClauseId(other), tree.hash(ClauseId(other)), glue)


def throughout(tree: ClauseTree, term: str, by: str, *clauses: str, heading: bool = False) -> ReplaceTerm:
    """Another term for one, at every place where it stands so in some clauses."""
    return ReplaceTerm(term, by, tuple(_place(tree.index[ClauseId(id)].clause, term, by, heading) for id in clauses))


def _place(clause: Clause, term: str, by: str, heading: bool) -> TermPlace:
    words = clause.heading if heading else clause.text
    count = len(list(occurrences(tokens(words), term)))
    swaps = tuple(Swap(term, which, by) for which in range(1, count + 1))
    return TermPlace(clause.id, heading, words_hash(words), swaps)


def corrected(tree: ClauseTree, clause: str, text: str, *, heading: bool = False) -> CorrectWords:
    """Put spelling or punctuation right."""
    unit = tree.index[ClauseId(clause)].clause
    return CorrectWords(unit.id, words_hash(unit.heading if heading else unit.text), heading, text)


def stale(
    step: ChangeText | ChangeHeading | RemoveClause | ReplaceClause | RepealClause | CorrectWords | SplitClause,
) -> Operation:
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
