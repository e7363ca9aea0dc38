"""Voting on an amendment in parts (D7): only where each part stands by itself on the text, as a whole sentence.

What can be parted are its operations, and the changes of one text where they are in different sentences: inside
one sentence no machine knows whether half a change is good grammar. A compromise is never parted (D6).
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.disposal import OPEN
from service.domain.amendment.marshalling import COMPROMISE
from service.domain.amendment.neighbourhood import fits
from service.domain.amendment.operation import ChangeHeading, ChangeText, Operation
from service.domain.text.alignment import Splice
from service.domain.text.diff import compared
from service.domain.text.tree import ClauseTree
from service.domain.text.words import sentence_borders, tokens


@dataclass(frozen=True, slots=True)
class Divided:
    """What each part does, in the order of the parts."""

    parts: tuple[tuple[Operation, ...], ...]


@dataclass(frozen=True, slots=True)
class Indivisible:
    """Why an amendment is not put in these parts; ``part`` is the one (from 1) that does not stand by itself.

    ``reason`` is compromise, not-open, already-a-part, one-piece, one-part, piece-left-out (a piece is in no part,
    or in two), leans-on-another (it fits the text only after another part) or sentence-unfinished.
    """

    reason: str
    part: int | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    """One operation, or of a change of words those changes that are in one sentence."""

    operation: Operation
    changes: tuple[Splice, ...] = ()


def pieces(operations: Iterable[Operation], tree: ClauseTree) -> tuple[Operation, ...]:
    """What an amendment can be parted into, each as an operation of its own; ``divide`` takes their places.

    >>> from service.domain.ids import ClauseId, Hash, Language
    >>> from service.domain.text.clause import Clause, ClauseKind
    >>> from service.domain.text.tree import Placed
    >>> row = Placed(Clause(ClauseId("c"), ClauseKind.ARTICLE, text="Орган решает. Решение хранится."), None, "a")
    >>> tree = ClauseTree(Language("ru"), (row,))
    >>> two = ChangeText(ClauseId("c"), Hash(""), "Совет решает. Решение публикуется.")
    >>> [piece.text for piece in pieces([two], tree)]
    ['Совет решает. Решение хранится.', 'Орган решает. Решение публикуется.']
    """
    return tuple(_made(tree, [piece]) for piece in _pieces(operations, tree))


def divide(amendment: Amendment, parts: Sequence[Sequence[int]], tree: ClauseTree) -> Divided | Indivisible:
    """The parts in which an amendment is put, each given by the places of its pieces; or why it is not.

    >>> from service.domain.amendment.amendment import Status
    >>> from service.domain.ids import ActId, AmendmentId, BodyId, Language, MandateId, PersonId, VersionNumber
    >>> first = VersionNumber(1)
    >>> made = (ActId("act"), Language("ru"), BodyId("by"), PersonId("p"), MandateId("m"), first, (), first, ())
    >>> k = Amendment(AmendmentId("k"), *made, status=Status.ADMISSIBLE, kind=COMPROMISE)
    >>> divide(k, [[0], [1]], ClauseTree(Language("ru"), ()))
    Indivisible(reason='compromise', part=None)
    """
    found = _pieces(amendment.operations, tree)
    reason = _refused(amendment) or _misparted(parts, len(found))
    if reason:
        return Indivisible(reason)
    made = [_together(tree, [found[at] for at in sorted(part)]) for part in parts]
    for nth, operations in enumerate(made, 1):
        if not fits(tree, operations):
            return Indivisible("leans-on-another", nth)
        if not all(_is_finished(tree, operation) for operation in operations):
            return Indivisible("sentence-unfinished", nth)
    return Divided(tuple(made))


def label(number: int | None, part: int) -> str:
    """How a part is named.

    >>> label(16, 2)
    '16/2'
    """
    return f"{number}/{part}"


def _refused(amendment: Amendment) -> str:
    if amendment.kind == COMPROMISE:
        return "compromise"
    if amendment.part_of is not None:
        return "already-a-part"
    return "" if amendment.status in OPEN else "not-open"


def _misparted(parts: Sequence[Sequence[int]], count: int) -> str:
    if count < 2:
        return "one-piece"
    if len(parts) < 2 or not all(parts):
        return "one-part"
    return "" if sorted(at for part in parts for at in part) == list(range(count)) else "piece-left-out"


def _pieces(operations: Iterable[Operation], tree: ClauseTree) -> Sequence[_Piece]:
    found: list[_Piece] = []
    for operation in operations:
        if isinstance(operation, ChangeText | ChangeHeading) and operation.clause in tree.index:
            found += (_Piece(operation, tuple(changes)) for changes in _by_sentence(*_words(tree, operation)))
        else:
            found.append(_Piece(operation))
    return found


def _words(tree: ClauseTree, operation: ChangeText | ChangeHeading) -> tuple[str, str]:
    """What stands, and what is to."""
    clause = tree.index[operation.clause].clause
    return (
        (clause.heading, operation.heading) if isinstance(operation, ChangeHeading) else (clause.text, operation.text)
    )


def _by_sentence(old: str, new: str) -> Sequence[Sequence[Splice]]:
    """The changes of one sentence together; of two, where the stop between them goes."""
    words = tokens(old)
    borders = sentence_borders(words)
    groups: list[list[Splice]] = [[]]
    reach = -1
    for change in compared(old, new):
        if groups[-1] and bisect_right(borders, change.start) > reach:
            groups.append([])
        groups[-1].append(change)
        reach = _reach(words, borders, change)
    return groups


def _reach(words: Sequence[str], borders: Sequence[int], change: Splice) -> int:
    """The last sentence that a change concerns; taking its stop, but not all of it, joins it to the next."""
    last = max(change.start, change.end - 1)
    while last > change.start and words[last].isspace():
        last -= 1
    sentence = bisect_right(borders, last)
    begin = borders[sentence - 1] + 1 if sentence else 0
    return sentence + (last + 1 in borders and change.start > begin)


def _together(tree: ClauseTree, part: Sequence[_Piece]) -> tuple[Operation, ...]:
    """The operations of a part; pieces of one change of words are one operation again."""
    gathered: dict[int, list[_Piece]] = {}
    for piece in part:
        gathered.setdefault(id(piece.operation), []).append(piece)
    return tuple(_made(tree, same) for same in gathered.values())


def _made(tree: ClauseTree, same: Sequence[_Piece]) -> Operation:
    operation = same[0].operation
    changes = [change for piece in same for change in piece.changes]
    if not changes or not isinstance(operation, ChangeText | ChangeHeading):
        return operation
    words = tokens(_words(tree, operation)[0])
    for change in reversed(changes):
        words[change.start : change.end] = change.new
    made = "".join(words)
    return replace(operation, text=made) if isinstance(operation, ChangeText) else replace(operation, heading=made)


def _is_finished(tree: ClauseTree, operation: Operation) -> bool:
    """Whether a text ends as one does if it did."""
    if not isinstance(operation, ChangeText) or operation.clause not in tree.index:
        return True
    old, new = _words(tree, operation)
    return not old or old[-1].isalnum() or (bool(new) and not new[-1].isalnum())
