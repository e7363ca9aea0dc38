"""The decided amendments applied together to their base, or the collisions that the decisions leave open.

All are applied to the same base by what each touches, so that the order in which they were decided
plays no part (domain.md §9.8); what they leave open is refused by name and never guessed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar, assert_never

from service.domain.amendment.amendment import Amendment, Carry
from service.domain.amendment.apply import apply_all
from service.domain.amendment.likeness import tongue
from service.domain.amendment.misfit import Misfit
from service.domain.amendment.operation import InsertClause, Operation, RemoveClause
from service.domain.consolidation.effect import Effect, effect, signature
from service.domain.ids import AmendmentId, ClauseId, Hash
from service.domain.text.clause import Clause
from service.domain.text.numbering import clashes
from service.domain.text.rebase import Collision as WordsCollide
from service.domain.text.rebase import Moved, Satisfied, Touched, rebase
from service.domain.text.tree import ClauseTree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Open:
    """Amendments that cannot all stand, and at which clause.

    ``reason`` is unconfirmed (the text moved under it), same-words, same-heading, same-label,
    changed-and-removed, put-under-removed,
    needs-wording (decided in a language that is not authentic), parent-not-adopted, or that of a
    ``Misfit``.
    """

    amendments: tuple[AmendmentId, ...]
    clause: ClauseId
    reason: str


@dataclass(frozen=True, slots=True)
class Attention:
    """What is in the text as decided and named for whoever checks it.

    Changes brought together in one sentence (``reason`` as of ``Touched``), or same-number.
    """

    amendments: tuple[AmendmentId, ...]
    clause: ClauseId
    reason: str


@dataclass(frozen=True, slots=True)
class Consolidated:
    """The new text; ``provenance`` names for each changed or new clause the amendments that made it so."""

    tree: ClauseTree
    provenance: Mapping[ClauseId, tuple[AmendmentId, ...]]
    attention: tuple[Attention, ...] = ()


@dataclass(frozen=True, slots=True)
class Unresolved:
    """The decisions leave these open; there is no text."""

    collisions: tuple[Open, ...]


@dataclass(frozen=True, slots=True)
class _Share:
    by: AmendmentId
    effect: Effect


@dataclass(slots=True)
class _Work:
    """What is gathered while the shares are brought together."""

    base: ClauseTree
    open: list[Open] = field(default_factory=list)
    attention: list[Attention] = field(default_factory=list)
    made_by: dict[ClauseId, list[AmendmentId]] = field(default_factory=dict)

    def credit(self, clause: ClauseId, by: AmendmentId) -> None:
        self.made_by.setdefault(clause, []).append(by)


def consolidate(tree: ClauseTree, adopted: Sequence[Amendment]) -> Consolidated | Unresolved:
    """Apply adopted amendments to the text they were adopted on.

    ``adopted`` comes in the order of the text (parallel insertions at one point stand in it); all
    operations are on ``tree``, a sub-amendment's on its parent's outcome.
    """
    work = _Work(tree)
    shares = [share for share in (_share(work, one, adopted) for one in adopted if one.parent is None) if share]
    _orphans(work, adopted)
    _refuse_meetings_with_what_goes(work, shares)
    rewritten = _rewritten(work, shares)
    if work.open:
        return Unresolved(tuple(work.open))
    made = tree
    for clause in rewritten:
        made = made.rewrite(clause)
    made = _without(_with_insertions(work, made, shares), shares)
    _note_equal_numbers(work, made)
    provenance = {clause: tuple(makers) for clause, makers in work.made_by.items() if clause in made.index}
    return Consolidated(made, provenance, tuple(work.attention))


def _share(work: _Work, amendment: Amendment, adopted: Sequence[Amendment]) -> _Share | None:
    """The effect of an amendment together with the adopted amendments to it."""
    operations = _in_words_of(work.base, amendment)
    if operations is None or amendment.carry is not Carry.CLEAN:
        reason = "needs-wording" if operations is None else "unconfirmed"
        work.open.append(Open((amendment.id,), _somewhere(amendment), reason))
        return None
    result = apply_all(work.base, operations)
    family = [amendment]
    for child in adopted:
        if child.parent == amendment.id and not isinstance(result, Misfit):
            family.append(child)
            result = apply_all(result.tree, child.operations)
    if isinstance(result, Misfit):
        work.open.append(Open(tuple(one.id for one in family), result.clause, result.reason))
        return None
    return _Share(amendment.id, effect(work.base, result.tree))


def _in_words_of(base: ClauseTree, amendment: Amendment) -> Sequence[Operation] | None:
    """The operations on the authentic text; another language's words need a person, leaving units out does not."""
    if amendment.language == base.language:
        return amendment.operations
    if tongue(amendment.language, amendment.operations) is not None:
        return None
    gone = [step.clause for step in amendment.operations if isinstance(step, RemoveClause)]
    return [RemoveClause(clause, base.hash(clause) if clause in base.index else Hash("")) for clause in gone]


def _orphans(work: _Work, adopted: Sequence[Amendment]) -> None:
    standing = {one.id for one in adopted if one.parent is None}
    for child in adopted:
        if child.parent is not None and child.parent not in standing:
            work.open.append(Open((child.id,), _somewhere(child), "parent-not-adopted"))


def _somewhere(amendment: Amendment) -> ClauseId:
    """A clause to name when the amendment as a whole is meant."""
    first = amendment.operations[0]
    if isinstance(first, InsertClause):
        return first.after or first.parent or first.unit.id
    return first.clause


def _refuse_meetings_with_what_goes(work: _Work, shares: Sequence[_Share]) -> None:
    removed_by: dict[ClauseId, AmendmentId] = {}
    for share in shares:
        for clause in share.effect.gone:
            removed_by.setdefault(clause, share.by)
    for share in shares:
        for clause in share.effect.rewritten:
            if clause in removed_by:
                work.open.append(Open((removed_by[clause], share.by), clause, "changed-and-removed"))
        for put in share.effect.inserted:
            if put.parent is not None and put.parent in removed_by:
                work.open.append(Open((removed_by[put.parent], share.by), put.parent, "put-under-removed"))


def _rewritten(work: _Work, shares: Sequence[_Share]) -> Sequence[Clause]:
    wanted: dict[ClauseId, list[tuple[AmendmentId, Clause]]] = {}
    for share in shares:
        for id, clause in share.effect.rewritten.items():
            wanted.setdefault(id, []).append((share.by, clause))
    return [_merged(work, work.base.index[id].clause, wishes) for id, wishes in wanted.items()]


def _merged(work: _Work, base: Clause, wishes: Sequence[tuple[AmendmentId, Clause]]) -> Clause:
    made = base
    for by, wish in wishes:
        who = (*work.made_by.get(base.id, ()), by)
        heading = _words(work, Open(who, base.id, "same-heading"), (base.heading, wish.heading, made.heading))
        text = _words(work, Open(who, base.id, "same-words"), (base.text, wish.text, made.text))
        named = _settled(*((one.kind, one.label) for one in (base, wish, made)))
        if named is None:
            work.open.append(Open(who, base.id, "same-label"))
        kind, label = named or (made.kind, made.label)
        made = replace(made, kind=kind, label=label, heading=heading, text=text)
        work.credit(base.id, by)
    return made


def _settled(base: T, wish: T, made: T) -> T | None:
    """One more wish beside what the earlier ones made of the base; ``None`` where both want something else."""
    if wish in (base, made):
        return made
    return wish if made == base else None


def _words(work: _Work, meeting: Open, words: tuple[str, str, str]) -> str:
    """The words (base, wished by one more, made so far) brought together; what cannot be is noted as open."""
    base, wish, made = words
    settled = _settled(base, wish, made)
    if settled is not None:
        return settled
    match rebase(base, wish, made, work.base.language):
        case Moved(text):
            return text
        case Satisfied():
            return made
        case Touched(text, near):
            work.attention.append(Attention(meeting.amendments, meeting.clause, near))
            return text
        case WordsCollide():
            work.open.append(meeting)
            return made
        case never:  # pragma: no cover
            assert_never(never)


def _with_insertions(work: _Work, tree: ClauseTree, shares: Sequence[_Share]) -> ClauseTree:
    """Put in what several amendments put in alike once, and those at one point in the order of the amendments."""
    said: dict[tuple[object, ...], ClauseId] = {}
    last: dict[tuple[ClauseId | None, ClauseId | None], ClauseId] = {}
    for share in shares:
        mine = [signature(put) for put in share.effect.inserted]
        for number, put in enumerate(share.effect.inserted):
            alike = (mine[number], mine[:number].count(mine[number]))  # twice by one amendment is meant twice
            if alike in said:
                work.credit(said[alike], share.by)
                continue
            head, point = put.rows[0].clause.id, (put.parent, put.after)
            tree = tree.insert(put.parent, last.get(point, put.after), put.rows)
            said[alike] = last[point] = head
            for row in put.rows:
                work.credit(row.clause.id, share.by)
    return tree


def _note_equal_numbers(work: _Work, made: ClauseTree) -> None:
    """Units put in side by side may have come with one number: each stays as it was decided, and is named."""
    for clash in clashes(made):
        makers = [
            by for clause in clash.clauses for by in work.made_by.get(clause, ()) if clause not in work.base.index
        ]
        if makers:
            work.attention.append(Attention(tuple(dict.fromkeys(makers)), clash.clauses[-1], "same-number"))


def _without(tree: ClauseTree, shares: Iterable[_Share]) -> ClauseTree:
    gone = {clause for share in shares for clause in share.effect.gone}
    return ClauseTree(tree.language, tuple(row for row in tree.placed if row.clause.id not in gone))
