"""Units that one version divided or joined: where the words of a clause stand in the next.

Known from the operations that did it, or seen where the words of both versions are the same to the
letter; nothing is concluded from likeness.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from service.domain.amendment.operation import JoinClauses, Operation, SplitClause
from service.domain.ids import ClauseId
from service.domain.text.clause import Clause
from service.domain.text.tree import ClauseTree

Parts = Sequence[tuple[str, ClauseId]]
"""What follows the words of a clause: what stands between, and the clause with the next words."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """``split``: clauses of the old text whose words stand in several now; ``joined``: clauses that took others in.

    ``halves`` are the units that came of dividing one, whether or not words went over.
    """

    split: Mapping[ClauseId, Parts] = field(default_factory=dict)
    joined: Mapping[ClauseId, Parts] = field(default_factory=dict)
    halves: Mapping[ClauseId, tuple[ClauseId, ...]] = field(default_factory=dict)

    def taken_into(self, clause: ClauseId) -> ClauseId | None:
        """The clause that took another in.

        >>> from service.domain.amendment.apply import apply
        >>> joined = apply(LAW, do.joined(LAW, "i1", "i2")).tree
        >>> lineage(LAW, joined).taken_into("i2")
        'i1'
        """
        return next((into for into, parts in self.joined.items() if clause in [id for _, id in parts]), None)


def lineage(old: ClauseTree, new: ClauseTree, done: Iterable[Operation] = ()) -> Lineage:
    """What was divided and joined from one text to the next; ``done`` are the operations that led there, if known.

    >>> from service.domain.amendment.apply import apply
    >>> divided = apply(LAW, do.split(LAW, "p1", "Орган решает", "за 30 дней.")).tree
    >>> lineage(LAW, divided).halves
    {'p1': ('half',)}
    """
    split, joined = _seen(old, new), _seen(new, old)
    halves = {clause: tuple(id for _, id in parts) for clause, parts in split.items()} | _by_units(old, new)
    for step in done:
        if isinstance(step, SplitClause) and {step.clause, step.unit.id} <= new.index.keys():
            halves[step.clause] = (step.unit.id,)
            if step.unit.text:
                split[step.clause] = ((_gap(old, step), step.unit.id),)
        if isinstance(step, JoinClauses) and step.clause in new.index and step.other not in new.index:
            joined[step.clause] = ((step.glue, step.other),)
    return Lineage(split, joined, halves)


def words_of(tree: ClauseTree, clause: ClauseId, parts: Parts, instead: Mapping[ClauseId, str] | None = None) -> str:
    """The words of a clause and of those that follow, as one text; ``instead`` of some their other words.

    >>> words_of(LAW, "i1", [(" ", "i2")])
    'спросить; проверить.'
    """
    known = instead or {}
    texts = [known.get(id, tree.index[id].clause.text) for id in (clause, *(id for _, id in parts))]
    return "".join(
        piece for gap, text in zip(("", *(gap for gap, _ in parts)), texts, strict=True) for piece in (gap, text)
    )


def _by_units(old: ClauseTree, new: ClauseTree) -> dict[ClauseId, tuple[ClauseId, ...]]:
    """Units divided between two that stand under them: what is new right behind holds nothing but some of them."""
    found: dict[ClauseId, tuple[ClauseId, ...]] = {}
    for id in new.index.keys() - old.index.keys():
        under = [row.clause.id for row in new.children(id)]
        parents = {old.index[child].parent if child in old.index else id for child in under}
        siblings = [row.clause.id for row in new.children(new.index[id].parent)]
        before = siblings[siblings.index(id) - 1 : siblings.index(id)]
        if not new.index[id].clause.text and parents and parents == set(before):
            found[before[0]] = (id,)
    return found


def _gap(old: ClauseTree, step: SplitClause) -> str:
    stood = old.get(step.clause)
    between = stood.text.removeprefix(step.text).removesuffix(step.unit.text) if stood else ""
    return between if between.isspace() else " "


def _seen(whole: ClauseTree, parted: ClauseTree) -> dict[ClauseId, Parts]:
    """Clauses of one text whose words stand in the other in themselves and in units right behind, new there."""
    found: dict[ClauseId, Parts] = {}
    for parent in {parted.index[id].parent for id in parted.index if id not in whole.index}:
        family = [row.clause for row in parted.children(parent)]
        for at, first in enumerate(family):
            one = whole.get(first.id)
            parts = _parts(one.text, first, family[at + 1 :], whole) if one is not None else ()
            if parts:
                found[first.id] = parts
    return found


def _parts(text: str, first: Clause, behind: Sequence[Clause], whole: ClauseTree) -> Parts:
    """How a text goes on in the units behind the first of them; empty where it does not, to its end."""
    if not first.text or not text.startswith(first.text):
        return ()
    at, parts = len(first.text), []
    for unit in behind:
        rest = text[at:].lstrip()
        gap = text[at : len(text) - len(rest)]
        if unit.id in whole.index or not gap or not unit.text or not rest.startswith(unit.text):
            break
        parts.append((gap, unit.id))
        at += len(gap) + len(unit.text)
    return tuple(parts) if at == len(text) else ()
