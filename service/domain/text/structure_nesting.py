"""Which unit stands under which: levels from kinds, labels and the order of the paragraphs alone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.text.clause import ClauseKind
from service.domain.text.label import Key, key
from service.domain.text.structure import Place, Row

K = ClauseKind

RANKS: dict[ClauseKind, int] = {
    K.NAME: 0,
    K.PREAMBLE: 0,
    K.ANNEX: 0,
    K.CLOSING: 0,
    K.PART: 1,
    K.DIVISION: 2,
    K.SUBDIVISION: 3,
    K.CHAPTER: 4,
    K.SECTION: 5,
    K.ARTICLE: 6,
    K.PARAGRAPH: 7,
    K.POINT: 8,
    K.SUBPOINT: 9,
    K.CITATION: 10,
    K.RECITAL: 10,
    K.INTRODUCTION: 11,
    K.INDENT: 11,
    K.NOTE: 11,
    K.TABLE: 11,
    K.ROW: 12,
}
"""What contains what: a unit stands under the nearest open unit of a smaller rank."""

_WITHOUT_NUMBERED_UNITS = {K.NAME, K.PREAMBLE, K.CLOSING}
LISTED = (K.PARAGRAPH, K.POINT, K.SUBPOINT)
_FIRST = (key("1"), key("а"))


@dataclass(frozen=True, slots=True)
class Open:
    """A unit under which the next may stand."""

    kind: ClauseKind
    label: str
    key: Key
    text: str
    titled: bool
    holds: bool = False  # a unit stands under it already


def nested(rows: Sequence[Row], n: int = -1, level: int = 0) -> tuple[Row, ...]:
    """The rows with their levels; row ``n`` is put at ``level``, as near as what stands open allows.

    >>> [row.level for row in nested(READ.rows)]
    [0, 1, 1]
    """
    stack: list[Open] = []
    made: list[Row] = []
    for row in rows:
        placed = row
        if row.place is Place.UNIT:
            placed = leveled(stack, row, level) if row.n == n else leveled(stack, row)
            push(stack, placed)
        elif row.place is Place.TEXT and stack:
            stack[-1] = replace(stack[-1], text=row.text, titled=False)
        made.append(placed)
    return tuple(made)


def leveled(stack: Sequence[Open], row: Row, level: int | None = None) -> Row:
    """The row at its level under what stands open; with ``level``, put there for good.

    >>> stack = [Open(K.ARTICLE, "1", key("1"), "", titled=True)]
    >>> leveled(stack, READ.rows[1]).level
    1
    """
    assert row.kind is not None
    natural = level_for(stack, row.kind, row.label)
    wanted = natural + row.shift if level is None else level
    reached = max(0, min(wanted, len(stack)))
    return replace(row, level=reached, shift=row.shift if level is None else reached - natural)


def push(stack: list[Open], row: Row) -> None:
    """Open a unit at its level; what stood open there or deeper is closed.

    >>> stack = []
    >>> push(stack, READ.rows[0])
    >>> [unit.label for unit in stack]
    ['1']
    """
    assert row.kind is not None
    del stack[row.level :]
    if stack:
        stack[-1] = replace(stack[-1], holds=True)
    titled = bool(row.heading) and not row.text
    stack.append(Open(row.kind, row.label, key(row.label), row.text, titled=titled))


def level_for(stack: Sequence[Open], kind: ClauseKind, label: str) -> int:
    """How many of the open units stay open around a new one.

    >>> level_for([Open(K.ARTICLE, "1", key("1"), "", titled=True)], K.PARAGRAPH, "1")
    1
    """
    if kind in (K.RECITAL, K.CITATION):
        return int(bool(stack) and stack[0].kind is K.PREAMBLE)
    if kind in LISTED:
        return _level_in_list(stack, kind, key(label))
    return _level_by_rank(stack, kind, len(stack))


def _level_by_rank(stack: Sequence[Open], kind: ClauseKind, level: int) -> int:
    while level and not _contains(stack[level - 1].kind, kind):
        level -= 1
    return level


def _contains(outer: ClauseKind, inner: ClauseKind) -> bool:
    if outer in _WITHOUT_NUMBERED_UNITS and RANKS[inner] < RANKS[K.CITATION]:
        return False
    return RANKS[outer] < RANKS[inner]


def _level_in_list(stack: Sequence[Open], kind: ClauseKind, held: Key) -> int:
    """Beside the open unit of its kind that it goes on from; a list that begins anew stands deeper."""
    deepest = _level_by_rank(stack, K.CITATION, len(stack))
    if (
        deepest
        and stack[deepest - 1].kind not in _WITHOUT_NUMBERED_UNITS
        and _opens_list(stack[deepest - 1], kind, held)
    ):
        return deepest
    same = [level for level in range(deepest) if stack[level].kind is kind]
    before = [level for level in same if stack[level].key < held]
    alike = [level for level in before if len(stack[level].key) == len(held)]
    for levels in (alike, before, same):
        if levels:
            return levels[-1]
    return _level_by_rank(stack, kind, deepest)


def _opens_list(unit: Open, kind: ClauseKind, held: Key) -> bool:
    """«1) …:» opens «1)» or «а)»; the titled «1. Общие положения» opens «1.1.»."""
    if held in _FIRST:
        return unit.text.endswith(":") and not unit.holds
    return unit.kind is kind and unit.titled and len(held) > len(unit.key) and held[: len(unit.key)] == unit.key
