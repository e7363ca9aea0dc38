"""One edit made an operation: the house gives ids, labels and set forms of words, and refuses what cannot be meant."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import assert_never

from service.domain.amendment.apply import Applied, apply, rows
from service.domain.amendment.deeds import refused
from service.domain.amendment.editorial import is_editorial
from service.domain.amendment.edits import (
    Corrected,
    Divided,
    DraftUnit,
    Edit,
    HeadingEdited,
    Joined,
    LeftOut,
    PutIn,
    Rearranged,
    Redrafted,
    Relocated,
    Renumbered,
    Repealed,
    TermReplaced,
    TextEdited,
)
from service.domain.amendment.lapse import lapsed
from service.domain.amendment.misfit import misfit
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
    SplitClause,
    TermPlace,
)
from service.domain.errors import InvalidInput
from service.domain.ids import ClauseId
from service.domain.text.clause import ClauseKind, as_kept
from service.domain.text.numbering import NUMBERED, Manner, clashes, label_for
from service.domain.text.tree import ClauseTree

WORDS_LIMIT = 100_000
HEADING_LIMIT = 2_000
LABEL_LIMIT = 40
UNITS_LIMIT = 300
TERM_LIMIT = 300
OCCURRENCES_LIMIT = 2_000


class Ids:
    """Ids for new units: those that the draft's new units had before, then new ones."""

    def __init__(self, before: Sequence[Operation], new_id: Callable[[], str]) -> None:
        units = [step.unit for step in before if isinstance(step, InsertClause | ReplaceClause | SplitClause)]
        self._ids: Iterator[str] = chain((id for unit in units for id in unit.ids()), iter(new_id, None))

    def new(self, tree: ClauseTree, taken: set[ClauseId]) -> ClauseId:
        """An id that stands nowhere in the text.

        >>> Ids([do.put("a1", "p2", do.unit("n"))], new_ids()).new(LAW, set())
        'n'
        """
        return next(id for one in self._ids if (id := ClauseId(one)) not in tree.index and id not in taken)


@dataclass(frozen=True)
class Desk:
    """One edit made an operation; ``pointer`` says where in the request it stands."""

    tree: ClauseTree
    manner: Manner
    ids: Ids
    pointer: str

    def operation(self, edit: Edit) -> Operation:
        """The operation that an edit asks for, whether or not it fits.

        >>> desk = Desk(LAW, MANNER, Ids([], new_ids()), "/edits/0")
        >>> desk.operation(PutIn("a1", "p2", DraftUnit(ClauseKind.PARAGRAPH, text="Иное."))).unit.label
        '3'
        """
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
            case _:
                return self._rearranged(edit)

    def _rearranged(self, edit: Rearranged) -> Operation:
        match edit:
            case Repealed():
                return self._repeal(edit)
            case Renumbered():
                return self._renumbering(edit)
            case Relocated():
                return self._move(edit)
            case Divided():
                return self._split(edit)
            case Joined(clause, base, other, other_base, glue):
                self._require(glue in (" ", "\n"), "unknown", "/glue")
                return JoinClauses(clause, base, other, other_base, glue)
            case TermReplaced():
                return self._term(edit)
            case Corrected():
                return self._correction(edit)
            case never:
                assert_never(never)

    def _require(self, holds: bool, code: str, place: str) -> None:  # noqa: FBT001
        if not holds:
            raise InvalidInput(code, self.pointer + place)

    def _require_deed(self, deed: str) -> None:
        reason = refused(self.manner.regime).get(deed)
        if reason is not None:
            raise InvalidInput(reason, self.pointer)

    def _repeal(self, edit: Repealed) -> RepealClause:
        self._require_deed("repeal")
        words = lapsed(self.tree, edit.clause, self.manner.scheme) if edit.clause in self.tree.index else ""
        if words is None:
            raise InvalidInput("unknown-language", self.pointer)
        return RepealClause(edit.clause, edit.base, words)

    def _renumbering(self, edit: Renumbered) -> RenumberClauses:
        self._require_deed("renumber")
        self._require(bool(edit.numbers), "missing", "/numbers")
        self._require(len(edit.numbers) <= UNITS_LIMIT, "too-many", "/numbers")
        made: list[NewNumber] = []
        for at, one in enumerate(edit.numbers):
            label = self._words(one.label.strip(), f"/numbers/{at}/label", LABEL_LIMIT)
            unit = self.tree.get(one.clause)
            self._require(bool(label), "missing", f"/numbers/{at}/label")
            self._require(unit is None or unit.kind in NUMBERED, "unnumbered", f"/numbers/{at}")
            self._require(label != one.was, "nothing-changed", f"/numbers/{at}/label")
            made.append(replace(one, label=label))
        operation = RenumberClauses(tuple(made))
        self._check_labels(operation, [one.clause for one in made], "/numbers")
        return operation

    def _check_labels(self, operation: Operation, named: Sequence[ClauseId], place: str) -> None:
        """Refuse a number that another unit has, unless it had it before."""
        after = apply(self.tree, operation)
        if isinstance(after, Applied):
            known = {clash.clauses for clash in clashes(self.tree)}
            met = [clash for clash in clashes(after.tree) if clash.clauses not in known]
            self._require(not any(id in clash.clauses for clash in met for id in named), "label-taken", place)

    def _move(self, edit: Relocated) -> MoveClause:
        self._require_deed("move")
        unit = self.tree.get(edit.clause)
        kind = edit.kind or (unit.kind if unit else ClauseKind.PARAGRAPH)
        label = self._words(edit.label or "", "/label", LABEL_LIMIT)
        made = MoveClause(edit.clause, edit.was, edit.parent, edit.after, kind, label)
        if misfit(self.tree, made) is None:
            if edit.label is None:
                rest = self.tree.remove(edit.clause)
                made = replace(made, label=label_for(rest, self.manner.scheme, kind, edit.parent, edit.after))
            self._check_labels(made, [edit.clause], "/label")
        return made

    def _split(self, edit: Divided) -> SplitClause:
        stands = self.tree.index.get(edit.clause)
        first, rest = self._words(edit.text, "/text", WORDS_LIMIT), self._words(edit.rest, "/rest", WORDS_LIMIT)
        heading = self._words(edit.heading, "/heading", HEADING_LIMIT)
        label = self._words(edit.label or "", "/label", LABEL_LIMIT)
        kind = stands.clause.kind if stands else ClauseKind.PARAGRAPH
        if stands and edit.label is None:
            label = label_for(self.tree, self.manner.scheme, kind, stands.parent, edit.clause)
        unit = NewClause(self.ids.new(self.tree, set()), kind, label, heading, rest)
        return SplitClause(edit.clause, edit.base, first, unit, edit.child)

    def _term(self, edit: TermReplaced) -> ReplaceTerm:
        self._require(bool(edit.places), "missing", "/places")
        count = sum(len(place.swaps) for place in edit.places)
        self._require(count <= OCCURRENCES_LIMIT, "too-many", "/places")
        term, by = (self._said(words, place) for words, place in ((edit.term, "/term"), (edit.by, "/by")))
        return ReplaceTerm(term, by, tuple(self._place(place, f"/places/{at}") for at, place in enumerate(edit.places)))

    def _place(self, place: TermPlace, pointer: str) -> TermPlace:
        self._require(bool(place.swaps), "missing", f"{pointer}/swaps")
        swaps = []
        for at, swap in enumerate(place.swaps):
            form, by = (self._said(words, f"{pointer}/swaps/{at}") for words in (swap.form, swap.by))
            self._require(form != by, "nothing-changed", f"{pointer}/swaps/{at}")
            swaps.append(replace(swap, form=form, by=by))
        return replace(place, swaps=tuple(swaps))

    def _said(self, words: str, place: str) -> str:
        said = self._words(words, place, TERM_LIMIT).strip()
        self._require(bool(said), "missing", place)
        return said

    def _correction(self, edit: Corrected) -> CorrectWords:
        text = self._words(edit.text, "/text", HEADING_LIMIT if edit.heading else WORDS_LIMIT)
        unit = self.tree.get(edit.clause)
        if unit is not None:
            stands = unit.heading if edit.heading else unit.text
            self._require(is_editorial(stands, text, self.tree.language), "not-editorial", "/text")
        return CorrectWords(edit.clause, edit.base, edit.heading, text)

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
            label = label_for(self.tree, self.manner.scheme, unit.kind, edit.parent, edit.after)
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
        return label_for(alone, self.manner.scheme, kind, head.id, before[-1].id if before else None)

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
