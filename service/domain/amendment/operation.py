"""What a proposal does to a text: operations on named clauses of a frozen version.

Every operation names its clause and the hash of what it was made on, so that it can tell exactly
whether it still fits. Here stand the shapes; applying, inverting and rebasing them are in
``apply`` and ``rebase``.
"""

from dataclasses import dataclass

from service.domain.ids import ClauseId, Hash
from service.domain.text.clause import ClauseKind


@dataclass(frozen=True, slots=True)
class NewClause:
    """A unit that does not stand in the base text, with all under it; ids are given when it is drafted."""

    id: ClauseId
    kind: ClauseKind
    label: str = ""
    heading: str = ""
    text: str = ""
    children: tuple["NewClause", ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeText:
    """Give a clause another text; ``base`` is ``words_hash`` of the text it was made on."""

    clause: ClauseId
    base: Hash
    text: str


@dataclass(frozen=True, slots=True)
class ChangeHeading:
    """Give a clause another heading; ``base`` is ``words_hash`` of the heading it was made on."""

    clause: ClauseId
    base: Hash
    heading: str


@dataclass(frozen=True, slots=True)
class InsertClause:
    """Put a new unit under ``parent`` (``None``: at the top) after the sibling ``after`` (``None``: first)."""

    parent: ClauseId | None
    after: ClauseId | None
    unit: NewClause


@dataclass(frozen=True, slots=True)
class RemoveClause:
    """Leave out a unit with all under it; ``base`` is the subtree hash it was made on."""

    clause: ClauseId
    base: Hash


@dataclass(frozen=True, slots=True)
class ReplaceClause:
    """Give a unit with all under it a new wording; ``base`` is the subtree hash; the id stays."""

    clause: ClauseId
    base: Hash
    unit: NewClause


Operation = ChangeText | ChangeHeading | InsertClause | RemoveClause | ReplaceClause
