"""A section of the D.C. Code as a text of the house, and its machine instructions as operations on it.

Rows are (path, key, words): the words of a unit, its heading, words after its last sub-unit, and the code's own notes
("Repealed"). What is not a unit of the law's own numbering is an unnumbered paragraph here, and keeps its key aside.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from service.domain.amendment.apply import Applied, apply
from service.domain.amendment.operation import (
    Operation,
)
from service.domain.ids import ClauseId, Language
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.diff import edits
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed

K = ClauseKind
EN = Language("en")
REPEALED = "Repealed"
NOTES = {"reason", "prefix"}
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Refused:
    """An instruction that was not carried out, and why."""

    reason: str


@dataclass
class Section:
    """A section: its text, and for each unnumbered paragraph under which key the code has it."""

    tree: ClauseTree
    keys: dict[ClauseId, str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=count)

    def new_id(self) -> str:
        return f"n{next(self.numbers)}"

    def at(self, path: str) -> ClauseId | None:
        """The unit of a path ("§48-301|(a)|(1)"): each step directly under the one before, or the only one below it."""
        if not self.tree.index:
            return None
        found: ClauseId = self.tree.children(None)[0].clause.id
        for label in path.split("|")[1:]:
            under = [row.clause for row in self.tree.children(found)]
            step = [unit.id for unit in under if unit.label == bare(label)]
            step = step or [one.clause.id for _, one in self.tree.walk(found) if one.clause.label == bare(label)]
            if len(step) != 1:
                return None
            found = step[0]
        return found

    def carry_out(self, operation: Operation) -> Refused | None:
        """Apply one operation of the house."""
        made = apply(self.tree, operation)
        if not isinstance(made, Applied):
            return Refused(made.reason)
        self.tree = made.tree
        return None


def bare(label: str) -> str:
    return label.removeprefix("(").removesuffix(")")


def kind_of(label: str, depth: int) -> ClauseKind:
    """Subsections have small letters, paragraphs figures, and all below them other signs."""
    if not depth:
        return K.ARTICLE
    if bare(label).strip("[()]")[:1].isdigit():
        return K.POINT
    return K.PARAGRAPH if depth == 1 and label.strip("[()]")[:1].islower() else K.SUBPOINT


def section(row: Row) -> Section:
    """The section as it stood before."""
    made = Section(ClauseTree(EN, ()))
    if row["before"]:
        made.tree = grown(made, row["section"], [(path, key, words) for path, key, words in row["before"]])
    return made


@dataclass
class _Unit:
    id: ClauseId
    path: str
    heading: str = ""
    text: str = ""
    children: list["_Unit"] = field(default_factory=list)
    key: str = ""


def grown(made: Section, label: str, rows: Sequence[tuple[str, str, str]]) -> ClauseTree:
    top = _Unit(ClauseId(made.new_id()), "")
    known = {"": top}
    for path, key, words in rows:
        unit = _unit(made, known, path)
        if key == "heading" and not unit.heading:
            unit.heading = words
        elif key == "text" and not unit.text and not unit.children:
            unit.text = words
        else:
            extra = _Unit(ClauseId(made.new_id()), path, text=words, key=key)
            made.keys[extra.id] = key
            unit.children.append(extra)
    placed = tuple(_placed(top, None, label, 0, "V"))
    return ClauseTree(EN, placed)


def _unit(made: Section, known: dict[str, _Unit], path: str) -> _Unit:
    if path not in known:
        above, _, _ = path.rpartition("|")
        known[path] = _Unit(ClauseId(made.new_id()), path)
        _unit(made, known, above).children.append(known[path])
    return known[path]


def _placed(unit: _Unit, parent: ClauseId | None, label: str, depth: int, rank: str) -> Iterator[Placed]:
    kind = K.INDENT if unit.key else kind_of(label, depth)
    yield Placed(Clause(unit.id, kind, "" if unit.key else label, unit.heading, unit.text), parent, rank)
    for child, place in zip(unit.children, ranks(len(unit.children)), strict=True):
        yield from _placed(child, unit.id, bare(child.path.rpartition("|")[2]), depth + 1, place)


def rows_of(made: Section) -> list[tuple[str, str, str]]:
    """The section as rows again."""
    return [row for top in made.tree.children(None) for row in _rows(made, top.clause.id, "")]


def _rows(made: Section, clause: ClauseId, path: str) -> Iterator[tuple[str, str, str]]:
    unit = made.tree.index[clause].clause
    under = [row.clause for row in made.tree.children(clause)]
    yield from ((path, made.keys[one.id], one.text) for one in under if made.keys.get(one.id) in NOTES)
    if unit.heading:
        yield path, "heading", unit.heading
    if unit.text:
        yield path, "text", unit.text
    for one in under:
        if one.kind is K.INDENT:
            key = made.keys.get(one.id, "text")
            if key not in NOTES:
                yield path, key, one.text
        else:
            yield from _rows(made, one.id, f"{path}|({one.label})")


def official(row: Row, side: str) -> list[tuple[str, str, str]]:
    """The official rows, the labels in one hand and notes before the rest of their unit.

    The publisher puts its note of a repeal in brackets or not, as it likes; here it has none.
    """
    made = Section(ClauseTree(EN, ()))
    made.tree = grown(made, row["section"], [tuple(one) for one in row[side]])
    return plain_notes(rows_of(made))


def plain_notes(rows: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Rows with the note of a repeal without brackets."""
    return [(path, key, words.replace(f"[{REPEALED}]", REPEALED)) for path, key, words in rows]


# ── words ─────────────────────────────────────────────────────────────────────────────────────


# ── units ─────────────────────────────────────────────────────────────────────────────────────


# ── the publisher's own hand ──────────────────────────────────────────────────────────────────


def edited(row: Row, ours: list[tuple[str, str, str]]) -> str | None:
    """Where the publisher changed what no instruction speaks of; ``None`` where that is not the whole difference."""
    before = dict(_by_place(official(row, "before")))
    mine, theirs = dict(_by_place(ours)), dict(_by_place(official(row, "after")))
    places = [place for place in {**mine, **theirs} if mine.get(place) != theirs.get(place)]
    if all(_is_untouched(before, mine, theirs, place) for place in places):
        return f"the publisher changed {places[0][0] or 'the section'}, of which no instruction speaks"
    return None


def _by_place(rows: Sequence[tuple[str, str, str]]) -> Iterator[tuple[tuple[str, str, int], str]]:
    held: dict[tuple[str, str], int] = {}
    for path, key, words in rows:
        held[path, key] = held.get((path, key), 0) + 1
        yield (path, key, held[path, key]), words


Places = Mapping[tuple[str, str, int], str]


def _is_untouched(before: Places, mine: Places, theirs: Places, place: tuple[str, str, int]) -> bool:
    """Whether we left the place as it was, or changed other words of it than the publisher did."""
    was, ours, official_words = before.get(place), mine.get(place), theirs.get(place)
    if was == ours:
        return True
    if was is None or ours is None or official_words is None:
        return False
    own = [(change.start, change.end) for change in edits(was, ours).invert().changes]
    further = [(change.start, change.end) for change in edits(ours, official_words).changes]
    return all(end <= start or stop <= begin for start, stop in own for begin, end in further)
