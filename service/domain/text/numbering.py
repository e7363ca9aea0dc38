"""Numbers of units in a text: the label of what is inserted, and labels that clash.

A draft keeps its numbers while it is debated: what is inserted takes an index («статья 5.1»), and only
finalisation numbers through. Sources: domain.md §3.2 rules 1, 3–5.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from service.domain.ids import ClauseId
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.label import (
    SUPERSCRIPT_DIGITS,
    following,
    is_roman_list,
    key,
    superscript,
)
from service.domain.text.naming import Scheme
from service.domain.text.tree import ClauseTree, Placed

K = ClauseKind

NUMBERED_THROUGH = (K.ARTICLE, K.RECITAL)
"""Kinds numbered through the whole act and again in each annex, never anew in a chapter."""

_FIRST: dict[Scheme, dict[ClauseKind, str]] = {
    Scheme.RU_PARTS: {K.PART: "ПЕРВАЯ", K.DIVISION: "I", K.SUBPOINT: "а"},
    Scheme.RU_POINTS: {K.PART: "ПЕРВАЯ", K.DIVISION: "I", K.SUBPOINT: "а"},
    Scheme.EN: {K.PART: "I", K.DIVISION: "I", K.POINT: "a", K.SUBPOINT: "i"},
    Scheme.EU: {K.PART: "I", K.DIVISION: "I", K.CHAPTER: "I", K.POINT: "a", K.SUBPOINT: "i", K.ANNEX: "I"},
}
NUMBERED = frozenset(
    {K.RECITAL, K.PART, K.DIVISION, K.SUBDIVISION, K.CHAPTER, K.SECTION}
    | {K.ARTICLE, K.PARAGRAPH, K.POINT, K.SUBPOINT, K.ANNEX, K.NOTE}
)
"""Kinds that carry a label; the others are counted or named."""


class Regime(StrEnum):
    """Whether numbers may still change (domain.md §3.2)."""

    DRAFT = "draft"  # what is put in takes an index until the draft is numbered through
    ENACTED = "enacted"  # a number once given stays, even to a unit that is repealed


@dataclass(frozen=True, slots=True)
class Manner:
    """How an act names and numbers its units."""

    scheme: Scheme
    regime: Regime = Regime.DRAFT


def label_for(
    tree: ClauseTree, scheme: Scheme, kind: ClauseKind, parent: ClauseId | None, after: ClauseId | None
) -> str:
    """The working label of a unit of ``kind`` put under ``parent`` after the sibling ``after``.

    At the end of its run the numbering goes on (7 → 8); in between it takes an index (5.1, а.1, 5¹, 9-1
    as the text's own hand is; 1a and aa in EU texts); before the first it is 0.1, in EU texts –1.

    >>> label_for(LAW, Scheme.RU_PARTS, ClauseKind.PARAGRAPH, "a1", "p1")
    '1.1'
    """
    if kind not in NUMBERED:
        return ""
    run, place = _run(tree, kind, parent, after)
    before, behind = run[:place], run[place:]
    labels = [clause.label for clause in run if clause.label]
    if not labels:
        return _FIRST[scheme].get(kind, "1")
    roman = is_roman_list(labels)
    last = next((clause.label for clause in reversed(before) if clause.label), None)
    if last is not None and not any(clause.label for clause in behind):
        on = following(last, roman=roman)
        if on is not None and not _taken(on, labels, roman=roman):
            return on
    if last is None:
        return _before_first(labels, scheme)
    return _indexed(last, next((clause.label for clause in behind if clause.label), None), labels, scheme)


def _run(
    tree: ClauseTree, kind: ClauseKind, parent: ClauseId | None, after: ClauseId | None
) -> tuple[Sequence[Clause], int]:
    """The units among which a new one counts, and how many of them stand before it."""
    siblings = tree.children(parent)
    ids = [row.clause.id for row in siblings]
    stands = ids.index(after) + 1 if after is not None else 0
    if not _is_numbered_through(tree, kind, parent):
        own = [row.clause for row in siblings if row.clause.kind is kind]
        return own, sum(row.clause.kind is kind for row in siblings[:stands])
    earlier = _everything_before(tree, parent, siblings[stands - 1].clause.id if stands else None)
    annex = _annex_of(tree, parent)
    run = [unit for unit in _all_of(tree, kind, annex) if kind in NUMBERED_THROUGH or _is_outer(tree, unit)]
    return run, sum(unit.id in earlier for unit in run)


def _is_numbered_through(tree: ClauseTree, kind: ClauseKind, parent: ClauseId | None) -> bool:
    """Articles always; numbered paragraphs of chapters («пункт 7» of recommendations) where none is numbered twice."""
    if kind in NUMBERED_THROUGH:
        return True
    if kind is not K.PARAGRAPH or parent is None or tree.index[parent].clause.kind not in _CHAPTERS:
        return False
    keys = [key(unit.label) for unit in _all_of(tree, kind, _annex_of(tree, parent)) if _is_outer(tree, unit)]
    return len(keys) == len(set(keys))


def _is_outer(tree: ClauseTree, unit: Clause) -> bool:
    parent = tree.index[unit.id].parent
    return parent is not None and tree.index[parent].clause.kind in _CHAPTERS


def _all_of(tree: ClauseTree, kind: ClauseKind, annex: ClauseId | None) -> Sequence[Clause]:
    units = (row.clause for _, row in tree.walk(annex) if row.clause.kind is kind)
    return [unit for unit in units if _annex_of(tree, unit.id) == annex]


_CHAPTERS = {K.PART, K.DIVISION, K.SUBDIVISION, K.CHAPTER, K.SECTION}


def _everything_before(tree: ClauseTree, parent: ClauseId | None, after: ClauseId | None) -> set[ClauseId]:
    """All that stands before the place after one clause and all under it, or first under ``parent``."""
    order = [row.clause.id for _, row in tree.walk()]
    if after is not None:
        return set(order[: order.index(after) + len(list(tree.walk(after)))])
    return set() if parent is None else set(order[: order.index(parent) + 1])


def _annex_of(tree: ClauseTree, clause: ClauseId | None) -> ClauseId | None:
    above = tree.path(clause) if clause is not None else ()
    return next((unit.id for unit in above if unit.kind is K.ANNEX), None)


def _taken(label: str, labels: Sequence[str], *, roman: bool = False) -> bool:
    return key(label, roman=roman) in {key(other, roman=roman) for other in labels}


def _indexed(last: str, behind: str | None, labels: Sequence[str], scheme: Scheme) -> str:
    """An index free after a label and, where the text is in order, before the next, in the hand of the text."""
    limit = key(behind) if behind is not None and key(behind) > key(last) else None
    return next(
        made
        for made in _indices(last, labels, scheme)
        if not _taken(made, labels) and (limit is None or key(made) < limit)
    )


def _indices(last: str, labels: Sequence[str], scheme: Scheme) -> Iterator[str]:
    """5.1 → 5.2 first; else 5.1, and where that is taken 5.0.1, 5.0.0.1 (EU: 5a, then 5–a, 5––a)."""
    if len(key(last)) > 1:
        on = following(last)
        if on is not None:
            yield on
    yield _index(last, labels, scheme, "1")
    yield from (_index(last, labels, scheme, "0" * depth + "1") for depth in count(1))


def _index(last: str, labels: Sequence[str], scheme: Scheme, digits: str) -> str:
    if scheme is Scheme.EU:
        return last + "–" * (len(digits) - 1) + "a"
    if any(label[-1] in SUPERSCRIPT_DIGITS for label in labels):
        return last + superscript(("-" if last[-1] in SUPERSCRIPT_DIGITS else "") + "-".join(digits))
    sign = "-" if any("-" in label for label in labels) else "."
    return last + "".join(sign + digit for digit in digits)


def _before_first(labels: Sequence[str], scheme: Scheme) -> str:
    made, more = (f"–{labels[0]}", "–") if scheme is Scheme.EU else ("0.1", "0.")
    while _taken(made, labels):
        made = more + made
    return made


def counted(tree: ClauseTree) -> Mapping[ClauseId, int]:
    """Which of its kind each unit is among its siblings, from 1.

    Unnumbered paragraphs count with the unit's own first words: where those stand, the first INDENT
    is «абзац второй».

    >>> counted(LAW)["i2"]
    2
    """
    numbers: dict[ClauseId, int] = {}
    held: dict[tuple[ClauseId | None, ClauseKind], int] = {}
    for _, row in tree.walk():
        kind = K.INDENT if row.clause.kind is K.INTRODUCTION else row.clause.kind
        before = held.get((row.parent, kind))
        if before is None:
            before = int(kind is K.INDENT and row.parent is not None and bool(tree.index[row.parent].clause.text))
        numbers[row.clause.id] = held[row.parent, kind] = before + 1
    return numbers


@dataclass(frozen=True, slots=True)
class Clash:
    """Two or more units that print one number where each must have its own; never merged, always shown."""

    kind: ClauseKind
    label: str
    clauses: tuple[ClauseId, ...]


def clashes(tree: ClauseTree, about: Iterable[ClauseId] | None = None) -> tuple[Clash, ...]:
    """Labels held twice: articles and recitals in the whole act (each annex apart), others among siblings.

    With ``about`` only those in which one of these units takes part.

    >>> clashes(LAW)
    ()
    """
    held: dict[tuple[object, ...], list[Clause]] = {}
    rows = (row for _, row in tree.walk()) if about is None else _rivals(tree, about)
    for row in rows:
        unit = row.clause
        if unit.kind in NUMBERED and unit.label:
            through = unit.kind in NUMBERED_THROUGH
            scope = _annex_of(tree, unit.id) if through else row.parent
            held.setdefault((scope, unit.kind, key(unit.label)), []).append(unit)
    wanted = None if about is None else frozenset(about)
    return tuple(
        Clash(units[0].kind, units[0].label, tuple(unit.id for unit in units))
        for units in held.values()
        if len(units) > 1 and (wanted is None or not wanted.isdisjoint(unit.id for unit in units))
    )


def _rivals(tree: ClauseTree, about: Iterable[ClauseId]) -> Iterator[Placed]:
    """In the order of the text: the units beside some, and where those are numbered through all of their kind."""
    rows = [tree.index[clause] for clause in about if clause in tree.index]
    through = {row.clause.kind for row in rows} & set(NUMBERED_THROUGH)
    if through:
        yield from (row for _, row in tree.walk() if row.clause.kind in through)
    for parent in dict.fromkeys(row.parent for row in rows if row.clause.kind not in through):
        yield from (row for row in tree.children(parent) if row.clause.kind not in through)
