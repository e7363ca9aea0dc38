"""What an author did to a text in the editor, made operations: the house gives new ids and labels.

An author sends a clause's new words, a unit put in, left out or redrafted, each with the hash of what
it was made on. It becomes an operation only if it fits the present text exactly.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import assert_never

from service.domain.amendment.apply import Applied, apply, misfit, rows
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    InsertClause,
    NewClause,
    Operation,
    RemoveClause,
    ReplaceClause,
)
from service.domain.errors import DomainError, InvalidInput
from service.domain.ids import ClauseId, Hash
from service.domain.text.clause import ClauseKind, as_kept
from service.domain.text.naming import Scheme
from service.domain.text.numbering import label_for
from service.domain.text.tree import ClauseTree

WORDS_LIMIT = 100_000
HEADING_LIMIT = 2_000
LABEL_LIMIT = 40
UNITS_LIMIT = 300
EDITS_LIMIT = 50


class DoesNotFit(DomainError):
    """What was to be changed is not what stands in the text now: the clause and the reason are named.

    Reasons are those of ``Misfit``: clause-missing, words-changed, unit-changed and the like.
    """

    code = "does-not-fit"

    def __init__(self, clause: ClauseId, reason: str) -> None:
        super().__init__(clause, reason)
        self.clause, self.reason = clause, reason


@dataclass(frozen=True, slots=True)
class DraftUnit:
    """A unit as its author wrote it; without a label it gets the next that is free there."""

    kind: ClauseKind
    label: str | None = None
    heading: str = ""
    text: str = ""
    children: tuple["DraftUnit", ...] = ()


@dataclass(frozen=True, slots=True)
class TextEdited:
    """Another text for a clause."""

    clause: ClauseId
    base: Hash
    text: str


@dataclass(frozen=True, slots=True)
class HeadingEdited:
    """Another heading for a clause."""

    clause: ClauseId
    base: Hash
    heading: str


@dataclass(frozen=True, slots=True)
class PutIn:
    """A new unit under ``parent`` after ``after``."""

    parent: ClauseId | None
    after: ClauseId | None
    unit: DraftUnit


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A unit left out with all under it."""

    clause: ClauseId
    base: Hash


@dataclass(frozen=True, slots=True)
class Redrafted:
    """A unit with all under it in a new wording."""

    clause: ClauseId
    base: Hash
    unit: DraftUnit


Edit = TextEdited | HeadingEdited | PutIn | LeftOut | Redrafted


def proposed(
    edits: Sequence[Edit],
    tree: ClauseTree,
    scheme: Scheme,
    new_id: Callable[[], str],
    before: Sequence[Operation] = (),
) -> tuple[Operation, ...]:
    """The operations of edits of one text; refused are edits that do not fit it, do nothing, or meet each other.

    ``before`` are the operations of the draft that these edits replace: its new units keep their ids.
    """
    if not 0 < len(edits) <= EDITS_LIMIT:
        raise InvalidInput("missing" if not edits else "too-many", "/edits")
    ids = _Ids(before, new_id)
    made: list[Operation] = []
    stands = tree
    for place, edit in enumerate(edits):
        operation = _Desk(stands, scheme, ids, f"/edits/{place}").operation(edit)
        unfit = misfit(tree, operation)
        if unfit is not None:
            raise DoesNotFit(unfit.clause, unfit.reason)
        after = apply(stands, operation)
        if not isinstance(after, Applied) or _place(operation) in map(_place, made):
            raise InvalidInput("meets-another", f"/edits/{place}")
        if after.tree.hash() == stands.hash():
            raise InvalidInput("nothing-changed", f"/edits/{place}")
        made.append(operation)
        stands = after.tree
    return tuple(made)


def _place(operation: Operation) -> tuple[object, ...]:
    """Two edits of one amendment cannot share it: what would come of them would depend on which is first."""
    if isinstance(operation, InsertClause):
        return (InsertClause, operation.parent, operation.after)
    return (type(operation), operation.clause)


def as_edited(operation: Operation) -> Edit:
    """An operation as the edit that makes it, so that its author can go on with it."""
    match operation:
        case ChangeText(clause, base, text):
            return TextEdited(clause, base, text)
        case ChangeHeading(clause, base, heading):
            return HeadingEdited(clause, base, heading)
        case InsertClause(parent, after, unit):
            return PutIn(parent, after, _as_drafted(unit))
        case RemoveClause(clause, base):
            return LeftOut(clause, base)
        case ReplaceClause(clause, base, unit):
            return Redrafted(clause, base, _as_drafted(unit))
        case never:
            assert_never(never)


def _as_drafted(unit: NewClause) -> DraftUnit:
    children = tuple(_as_drafted(child) for child in unit.children)
    return DraftUnit(unit.kind, unit.label, unit.heading, unit.text, children)


class _Ids:
    """Ids for new units: those that the draft's new units had before, then new ones."""

    def __init__(self, before: Sequence[Operation], new_id: Callable[[], str]) -> None:
        units = [step.unit for step in before if isinstance(step, InsertClause | ReplaceClause)]
        self._ids: Iterator[str] = chain(
            (row.clause.id for unit in units for row in rows(unit, None, "")), iter(new_id, None)
        )

    def new(self, tree: ClauseTree, taken: set[ClauseId]) -> ClauseId:
        """An id that stands nowhere in the text."""
        return next(id for one in self._ids if (id := ClauseId(one)) not in tree.index and id not in taken)


@dataclass(frozen=True)
class _Desk:
    """One edit made an operation; ``pointer`` says where in the request it stands."""

    tree: ClauseTree
    scheme: Scheme
    ids: _Ids
    pointer: str

    def operation(self, edit: Edit) -> Operation:
        match edit:
            case TextEdited(clause, base, text):
                return ChangeText(clause, base, self._words(text, "/text", WORDS_LIMIT))
            case HeadingEdited(clause, base, heading):
                return ChangeHeading(clause, base, self._words(heading, "/heading", HEADING_LIMIT))
            case PutIn(parent, after, unit):
                return InsertClause(parent, after, self._new_unit(edit, unit))
            case LeftOut(clause, base):
                return RemoveClause(clause, base)
            case Redrafted(clause, base, unit):
                return ReplaceClause(clause, base, self._redraft(clause, unit))
            case never:
                assert_never(never)

    def _words(self, words: str, place: str, limit: int) -> str:
        if len(words) > limit:
            raise InvalidInput("too-long", self.pointer + place)
        if "\0" in words:
            raise InvalidInput("forbidden-character", self.pointer + place)
        return as_kept(words)

    def _new_unit(self, edit: PutIn, unit: DraftUnit) -> NewClause:
        self._check_size(unit)
        head = self._unit(unit, self.ids.new(self.tree, set()), unit.label or "")
        place = InsertClause(edit.parent, edit.after, head)
        if unit.label is None and misfit(self.tree, place) is None:
            label = label_for(self.tree, self.scheme, unit.kind, edit.parent, edit.after)
            head = self._unit(unit, head.id, label)
        return self._with_children(head, unit.children, {head.id}, {})

    def _redraft(self, clause: ClauseId, unit: DraftUnit) -> NewClause:
        """The unit keeps its id, and units under it those of the ones that had their kind and number."""
        self._check_size(unit)
        stands = self.tree.get(clause)
        label = unit.label if unit.label is not None else (stands.label if stands else "")
        under = [row.clause for row in self.tree.children(clause)]
        kept = {(one.kind, one.label): one.id for one in under if one.label}
        return self._with_children(self._unit(unit, clause, label), unit.children, {clause}, kept)

    def _with_children(
        self,
        head: NewClause,
        children: Sequence[DraftUnit],
        taken: set[ClauseId],
        kept: dict[tuple[ClauseKind, str], ClauseId],
    ) -> NewClause:
        """Number what has no label after what stands before it, and give each an id."""
        made: list[NewClause] = []
        for child in children:
            label = child.label if child.label is not None else self._label(head, made, child.kind)
            id = kept.pop((child.kind, label), None) or self.ids.new(self.tree, taken)
            taken.add(id)
            under = [row.clause for row in self.tree.children(id)] if id in self.tree.index else []
            deeper = {(one.kind, one.label): one.id for one in under if one.label}
            made.append(self._with_children(self._unit(child, id, label), child.children, taken, deeper))
        return NewClause(head.id, head.kind, head.label, head.heading, head.text, tuple(made))

    def _label(self, head: NewClause, before: Sequence[NewClause], kind: ClauseKind) -> str:
        """The label that a unit gets behind its siblings, as if the new unit stood alone."""
        alone = ClauseTree(
            self.tree.language,
            tuple(rows(NewClause(head.id, head.kind, head.label, children=tuple(before)), None, "V")),
        )
        return label_for(alone, self.scheme, kind, head.id, before[-1].id if before else None)

    def _unit(self, unit: DraftUnit, id: ClauseId, label: str) -> NewClause:
        heading = self._words(unit.heading, "/unit/heading", HEADING_LIMIT)
        text = self._words(unit.text, "/unit/text", WORDS_LIMIT)
        return NewClause(id, unit.kind, self._words(label, "/unit/label", LABEL_LIMIT), heading, text)

    def _check_size(self, unit: DraftUnit) -> None:
        if _size(unit) > UNITS_LIMIT:
            raise InvalidInput("too-many", f"{self.pointer}/unit")
        if not _says_something(unit):
            raise InvalidInput("missing", f"{self.pointer}/unit")


def _size(unit: DraftUnit) -> int:
    return 1 + sum(_size(child) for child in unit.children)


def _says_something(unit: DraftUnit) -> bool:
    return bool(unit.heading.strip() or unit.text.strip()) or any(_says_something(child) for child in unit.children)
