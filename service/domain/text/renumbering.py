"""Numbering a draft through when it is finalised: 5, 5.1, 6 becomes 5, 6, 7.

While a draft is debated its numbers stay, and what is put in takes an index; accepted units get their
final numbers once, at the end (domain.md §3.2 rules 1 and 5). An act in force is never numbered anew
(rule 2). What references then have to say is in ``reference_rewriting``.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from service.domain.ids import ClauseId
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.label import beginning, following, is_roman_list, key
from service.domain.text.numbering import NUMBERED
from service.domain.text.structure_nesting import RANKS
from service.domain.text.tree import ClauseTree, Placed


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A unit that gets another number."""

    clause: ClauseId
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LeftAsNumbered:
    """Units whose numbers cannot be continued, so that they keep theirs.

    ``reason`` is mixed-hands (figures beside letters) or no-number-follows.
    """

    clauses: tuple[ClauseId, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a whole text: what changes, and what had to be left."""

    changed: tuple[Renumbered, ...]
    left: tuple[LeftAsNumbered, ...] = ()

    def applied(self, tree: ClauseTree) -> ClauseTree:
        """The same text with the new numbers; no word of it changes.

        >>> shown(numbered_through(LAW, LAW).applied(LAW)) == shown(LAW)
        True
        """
        new = {one.clause: one.after for one in self.changed}
        return tree.changed([_relabelled(tree.index[clause], label) for clause, label in new.items()])


def numbered_through(tree: ClauseTree, opening: ClauseTree) -> Numbers:
    """The final numbers of a draft; each run begins as it began in ``opening``, the first version of the text.

    Units of a kind form one run through the act (each annex apart), unless a later chapter begins with
    the first number again; parts, points and sub-points form a run within their unit.

    >>> gap = LAW.remove("p1")
    >>> [(one.clause, one.before, one.after) for one in numbered_through(gap, LAW).changed]
    [('p2', '2', '1')]
    """
    began = {run: next(iter(_unindexed(units)), "") for run, units in _runs(opening).items()}
    changed: list[Renumbered] = []
    left: list[LeftAsNumbered] = []
    for run, units in _runs(tree).items():
        labels = _numbers(units, began.get(run, ""))
        if isinstance(labels, str):
            left.append(LeftAsNumbered(tuple(unit.id for unit in units), labels))
        else:
            pairs = zip(units, labels, strict=True)
            changed += [Renumbered(unit.id, unit.label, label) for unit, label in pairs if unit.label != label]
    return Numbers(tuple(changed), tuple(left))


def _relabelled(row: Placed, label: str) -> Placed:
    return replace(row, clause=replace(row.clause, label=label))


def _numbers(units: Sequence[Clause], began: str) -> list[str] | str:
    """The labels of a run in order, or why it has to be left."""
    roman = is_roman_list(_unindexed(units))
    firsts = [beginning(unit.label, roman=roman) for unit in units]
    hands = {first for first in firsts if first is not None}
    if len(hands) != 1:
        return "mixed-hands"
    label: str | None = began if began and beginning(began, roman=roman) in hands else hands.pop()
    labels: list[str] = []
    for _ in units:
        if label is None:
            return "no-number-follows"
        labels.append(label)
        label = following(label, roman=roman)
    return labels


def _unindexed(units: Sequence[Clause]) -> Sequence[str]:
    """The labels of a run that are no index to another: of 5, 5.1, 6 the first and the last."""
    return [unit.label for unit in units if beginning(unit.label, roman=True) is not None]


def _runs(tree: ClauseTree) -> Mapping[Hashable, Sequence[Clause]]:
    """The numbered units in runs, each in document order."""
    families: dict[tuple[ClauseId | None, ClauseKind], dict[ClauseId | None, list[Clause]]] = {}
    runs: dict[Hashable, list[Clause]] = {}
    for annex, row in _numbered(tree):
        unit = row.clause
        if _runs_through(tree, row):
            families.setdefault((annex, unit.kind), {}).setdefault(row.parent, []).append(unit)
        else:
            runs.setdefault((row.parent, unit.kind), []).append(unit)
    for (annex, kind), groups in families.items():
        if _begins_anew(list(groups.values())):
            runs |= {(parent, kind): units for parent, units in groups.items()}
        else:
            runs[annex, kind, "through"] = [unit for units in groups.values() for unit in units]
    return runs


def _numbered(tree: ClauseTree) -> Iterator[tuple[ClauseId | None, Placed]]:
    """Every unit that carries a label, with the annex it stands in."""
    annex: ClauseId | None = None
    for depth, row in tree.walk():
        if depth == 0:
            annex = row.clause.id if row.clause.kind is ClauseKind.ANNEX else None
        if row.clause.kind in NUMBERED and row.clause.label:
            yield (None if row.clause.id == annex else annex), row


def _runs_through(tree: ClauseTree, row: Placed) -> bool:
    """Articles and what stands above them; numbered paragraphs that stand in no article."""
    if RANKS[row.clause.kind] <= RANKS[ClauseKind.ARTICLE]:
        return True
    return row.parent is not None and RANKS[tree.index[row.parent].clause.kind] < RANKS[ClauseKind.ARTICLE]


def _begins_anew(groups: Sequence[Sequence[Clause]]) -> bool:
    """Whether a later chapter begins with the first number again."""
    firsts = [beginning(units[0].label) for units in groups]
    return any(
        first is not None and key(units[0].label) == key(first)
        for first, units in zip(firsts[1:], groups[1:], strict=True)
    )
