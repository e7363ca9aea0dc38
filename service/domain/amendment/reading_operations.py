"""Directions carried to a text: each becomes an operation on the unit it names, or it is said why not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from service.domain.amendment.direction import (
    AddUnit,
    Anew,
    ChangeWords,
    Direction,
    Join,
    LeaveOut,
    Move,
    Renumber,
    Repeal,
    Said,
    Split,
    Term,
)
from service.domain.amendment.lapse import lapsed
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    NewClause,
    NewNumber,
    Operation,
    RemoveClause,
    RenumberClauses,
    RepealClause,
    ReplaceClause,
)
from service.domain.amendment.reading_insertions import added
from service.domain.amendment.reading_places import Found, find, find_any, is_counted
from service.domain.amendment.reading_restructuring import joined, moved, renumbered, split, terms
from service.domain.amendment.reading_result import Failed, NotUnderstood, Unfit
from service.domain.amendment.reading_units import TITLED, Expected, looks_numbered, read_unit
from service.domain.amendment.reading_words_in import Change, placed, together
from service.domain.amendment.succession import Point, may_follow
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.citation import CitedText, Part
from service.domain.text.clause import ClauseKind, as_kept
from service.domain.text.label import key

Step = Operation | tuple[NewNumber, ...] | tuple[Operation, ...]
"""What one direction gives, changes of words aside."""


@dataclass(frozen=True)
class Desk:
    """A text, and ids for what is new in it."""

    text: CitedText
    new_id: Callable[[], str]
    places: list[NewNumber] = field(default_factory=list)
    """Where paragraphs that are only counted are said to come to stand; they have no numbers to change."""

    def operations(self, directions: Sequence[Direction]) -> tuple[Operation, ...] | Failed:
        """The operations of all directions, in order; changes of the words of one text are one operation.

        >>> from service.domain.amendment.direction import Place
        >>> said = Direction(Place(Said("статью 2")), LeaveOut(), Said(""))
        >>> [type(one).__name__ for one in Desk(TEXT, str).operations([said])]
        ['RemoveClause']
        """
        gathering = _Gathering(self)
        for direction in directions:
            step = self._changes(direction) if isinstance(direction.deed, ChangeWords) else self._operation(direction)
            if isinstance(step, Failed):
                return step
            met = gathering.take(step, direction)
            if met is not None:
                return met
        return gathering.operations()

    def _changes(self, direction: Direction) -> tuple[Change, ...] | Failed:
        found = find_any(direction.place, self.text)
        assert isinstance(direction.deed, ChangeWords)
        if not isinstance(found, tuple):
            return found
        if found[0].clause is None and not direction.place.cited:
            return NotUnderstood(direction.said, "place")
        made: list[Change] = []
        for unit in found:
            changes = placed(self.text.tree, unit, direction.deed, direction.said)
            if isinstance(changes, Failed):
                return changes
            made += changes
        return tuple(made)

    def _operation(self, direction: Direction) -> Step | Failed:
        deed, place = direction.deed, direction.place
        match deed:
            case AddUnit():
                return added(self.text, direction, deed, self.new_id)
            case Renumber():
                return renumbered(self.text, place, deed)
            case Move():
                return moved(self.text, direction, deed)
            case Join():
                return joined(self.text, direction, deed)
            case Term():
                return terms(self.text, deed)
            case LeaveOut() | Repeal():
                return self._to_each(direction)
            case _:
                return self._to_one(direction)

    def _to_each(self, direction: Direction) -> tuple[Operation, ...] | Failed:
        """What goes: the unit that the direction names, or each of several."""
        found = find_any(direction.place, self.text)
        if not isinstance(found, tuple):
            return found
        made: list[Operation] = []
        for unit in found:
            step = self._gone(unit, direction)
            if isinstance(step, Failed):
                return step
            made.append(step)
        return tuple(made)

    def _gone(self, unit: Found, direction: Direction) -> Operation | Failed:
        clause = unit.clause
        if clause is None:
            return NotUnderstood(direction.said, "place")
        if isinstance(direction.deed, LeaveOut):
            return self._left_out(clause, unit.part, direction)
        assert isinstance(direction.deed, Repeal)
        stands = direction.deed.words or lapsed(self.text.tree, clause, self.text.scheme)
        if stands is None:
            return NotUnderstood(direction.said, "text-language")
        return RepealClause(clause, self.text.tree.hash(clause), stands)

    def _to_one(self, direction: Direction) -> Operation | Failed:
        """What is done to the one unit that the direction names."""
        found = find(direction.place, self.text)
        if not isinstance(found, Found):
            return found
        if found.clause is None:
            return NotUnderstood(direction.said, "place")
        match direction.deed:
            case Anew(quoted):
                return self._anew(found.clause, found.part, quoted, direction)
            case _:
                assert isinstance(direction.deed, Split)
                return split(self.text, found.clause, direction, direction.deed, self.new_id)

    def _left_out(self, clause: ClauseId, part: Part, direction: Direction) -> Operation:
        """A unit left out; of a heading or of first words alone only the words go."""
        if part is Part.WHOLE:
            return RemoveClause(clause, self.text.tree.hash(clause))
        return self.reworded(clause, part, "", editorial=direction.editorial)

    def _anew(self, clause: ClauseId, part: Part, quoted: Said, direction: Direction) -> Operation | Failed:
        tree = self.text.tree
        unit = tree.index[clause].clause
        words = as_kept(quoted.words)
        if part is Part.HEADING:
            return self._heading_anew(clause, quoted, editorial=direction.editorial)
        if part is Part.INTRODUCTION and is_counted(direction.place):
            return self._first_words_anew(clause, quoted, editorial=direction.editorial)
        if unit.kind is ClauseKind.INDENT and part is Part.WHOLE and "\n" in words:
            return NotUnderstood(quoted, "as-many")
        if part is not Part.WHOLE or (not unit.label and unit.kind not in TITLED and not tree.children(clause)):
            return self.reworded(clause, part, words, editorial=direction.editorial)
        expected = Expected(self.text, unit.kind, tree.path(clause)[:-1], unit.label, unit.heading)
        made = read_unit(words, expected, self.new_id)
        if made is None and not tree.children(clause) and not looks_numbered(words, expected):
            return self.reworded(clause, part, words, editorial=direction.editorial)
        if made is None:
            return NotUnderstood(quoted, "unit-number")
        if not made.children and not tree.children(clause) and made.heading == unit.heading:
            return self.reworded(clause, part, made.text, editorial=direction.editorial)
        return ReplaceClause(clause, tree.hash(clause), self._kept(replace(made, id=clause)))

    def _first_words_anew(self, clause: ClauseId, quoted: Said, *, editorial: bool) -> Operation | Failed:
        """«Абзац первый части 2 изложить …: «2. Орган:»»: the number is quoted and is no part of the words."""
        unit = self.text.tree.index[clause].clause
        words = as_kept(quoted.words)
        expected = Expected(self.text, unit.kind, self.text.tree.path(clause)[:-1], unit.label)
        if unit.label and unit.kind not in TITLED and looks_numbered(words, expected):
            made = read_unit(words, expected, self.new_id)
            if made is None or made.children:
                return NotUnderstood(quoted, "unit-number")
            words = made.text
        return self.reworded(clause, Part.INTRODUCTION, words, editorial=editorial)

    def _heading_anew(self, clause: ClauseId, quoted: Said, *, editorial: bool) -> Operation | Failed:
        """«Наименование статьи 5 изложить …: «Статья 5. Надзор»»: the number quoted is no part of the heading."""
        unit, words = self.text.tree.index[clause].clause, as_kept(quoted.words)
        expected = Expected(self.text, unit.kind, self.text.tree.path(clause)[:-1], unit.label)
        if unit.label and unit.kind in TITLED and looks_numbered(words, expected):
            made = read_unit(words, expected, self.new_id)
            if made is None or made.children or made.text:
                return NotUnderstood(quoted, "unit-number")
            words = made.heading
        return self.reworded(clause, Part.HEADING, words, editorial=editorial)

    def _kept(self, unit: NewClause) -> NewClause:
        """The unit with the ids of the units under it that keep their kind and number."""
        if unit.id not in self.text.tree.index:
            return unit
        stood = [row.clause for row in self.text.tree.children(unit.id)]
        ids = {(one.kind, one.label): one.id for one in stood if one.label}
        children = tuple(
            self._kept(replace(child, id=ids.pop((child.kind, child.label), child.id))) for child in unit.children
        )
        return replace(unit, children=children)

    def reworded(self, clause: ClauseId, part: Part, words: str, *, editorial: bool) -> Operation:
        """Another text, or heading, for a unit.

        >>> Desk(TEXT, str).reworded("a1", Part.HEADING, "Контроль", editorial=False).heading
        'Контроль'
        """
        unit = self.text.tree.index[clause].clause
        heading = part is Part.HEADING
        base = words_hash(unit.heading if heading else unit.text)
        if editorial:
            return CorrectWords(clause, base, heading, words)
        return ChangeHeading(clause, base, words) if heading else ChangeText(clause, base, words)


def _precedes(one: NewClause, other: NewClause) -> bool:
    return bool(one.label) and key(one.label) < key(other.label)


class _Gathering:
    """Operations on the way: what is changed in one text is one operation, where its first change was asked for."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.steps: list[Operation | list[Change]] = []
        self.texts: dict[object, list[Change]] = {}
        self.ends: dict[Point, NewClause] = {}
        self.last: tuple[int, int] = (-1, -1)
        self.editorial: dict[int, bool] = {}

    def take(self, step: "Step | tuple[Change, ...]", direction: Direction) -> Failed | None:
        """Take what one direction gave; what is in its way is the answer."""
        if isinstance(step, RenumberClauses):
            self._take_numbers(step, direction.item)
        elif not isinstance(step, tuple):
            self.steps.append(step)
        else:
            self.desk.places.extend(one for one in step if isinstance(one, NewNumber))
            self._take_changes([one for one in step if isinstance(one, Change)], editorial=direction.editorial)
            self.steps.extend(one for one in step if not isinstance(one, Change | NewNumber | InsertClause))
            return self._take_units([one for one in step if isinstance(one, InsertClause)], direction.said)
        return None

    def _take_units(self, units: Sequence[InsertClause], said: Said) -> Failed | None:
        """Units put in at one point stand there as they are said; said apart, only in the order of their numbers."""
        own: set[ClauseId] = set()
        for one in units:
            point = one.parent, one.after
            last = self.ends.get(point)
            if last is not None and not (may_follow(last, one.unit) and (last.id in own or _precedes(last, one.unit))):
                return Unfit(said, "meets", one.parent)
            self.steps.append(replace(one, after=last.id) if last else one)
            self.ends[point] = one.unit
            own.add(one.unit.id)
        return None

    def _take_numbers(self, step: RenumberClauses, item: int) -> None:
        """Numbers given in one sentence are one operation: they change at once."""
        before = self.steps[-1] if self.steps else None
        if isinstance(before, RenumberClauses) and self.last == (len(self.steps), item):
            self.steps[-1] = RenumberClauses((*before.numbers, *step.numbers))
            return
        self.steps.append(step)
        self.last = len(self.steps), item

    def _take_changes(self, changes: Sequence[Change], *, editorial: bool) -> None:
        for change in changes:
            at = change.text.clause, change.text.part, editorial
            if at not in self.texts:
                self.texts[at] = []
                self.steps.append(self.texts[at])
            self.texts[at].append(change)
            self.editorial[id(self.texts[at])] = editorial

    def operations(self) -> tuple[Operation, ...] | Failed:
        """What was taken, the changes of each text carried out."""
        made: list[Operation] = []
        for step in self.steps:
            if not isinstance(step, list):
                made.append(step)
                continue
            words = together(step)
            if not isinstance(words, str):
                return words
            text, editorial = step[0].text, self.editorial[id(step)]
            made.append(self.desk.reworded(text.clause, text.part, words, editorial=editorial))
        return tuple(made)
