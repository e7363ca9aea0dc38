"""The decided amendments applied together to their base, or the collisions that the decisions leave open.

All are applied to the same base by what each touches, so that the order in which they were decided
plays no part (domain.md §9.8); what they leave open is refused by name and never guessed. Only what
divides or joins units waits for the words of the rest, and is carried over to them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from service.domain.amendment.amendment import Amendment, Carry
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.carryover import CarriedOver, carry
from service.domain.amendment.footprint import clauses
from service.domain.amendment.operation import Operation
from service.domain.consolidation.assembling import Outcome, Point, assembled
from service.domain.consolidation.collisions import collisions
from service.domain.consolidation.effect import Arrival, Effect, signature
from service.domain.consolidation.share import Open, Share, in_order, shares, somewhere
from service.domain.consolidation.terms_brought_in import brought_in
from service.domain.consolidation.words import Wish, together
from service.domain.ids import AmendmentId, ClauseId
from service.domain.text.clause import Clause
from service.domain.text.numbering import clashes
from service.domain.text.tree import ClauseTree


@dataclass(frozen=True, slots=True)
class Attention:
    """What is in the text as decided and named for whoever checks it.

    Changes brought together in one sentence (``reason`` as of ``Touched``), what was divided or joined
    after others changed it (as of a carry-over), same-number, or term-brought-in (one replaces a term that another
    puts in).
    """

    amendments: tuple[AmendmentId, ...]
    clause: ClauseId
    reason: str


@dataclass(frozen=True, slots=True)
class Recut:
    """The text after one amendment that divides, joins or nests units was carried over to it, and its operations."""

    by: AmendmentId
    operations: tuple[Operation, ...]
    tree: ClauseTree


@dataclass(frozen=True, slots=True)
class Course:
    """How a text came about: what each amendment made of the base, the text of all these, then one after another."""

    shares: tuple[Share, ...] = ()
    first: ClauseTree | None = None
    recut: tuple[Recut, ...] = ()


@dataclass(frozen=True, slots=True)
class Consolidated:
    """The new text; ``provenance`` names for each changed or new clause the amendments that made it so.

    ``removed`` does the same for each clause that is gone; ``course`` is for telling whose each word is.
    """

    tree: ClauseTree
    provenance: Mapping[ClauseId, tuple[AmendmentId, ...]]
    attention: tuple[Attention, ...] = ()
    removed: Mapping[ClauseId, tuple[AmendmentId, ...]] = field(default_factory=dict)
    course: Course = field(default=Course(), compare=False)


@dataclass(frozen=True, slots=True)
class Unresolved:
    """The decisions leave these open; there is no text."""

    collisions: tuple[Open, ...]


@dataclass(slots=True)
class _Work:
    """What is gathered while the shares are brought together."""

    base: ClauseTree
    shares: Sequence[Share]
    open: list[Open] = field(default_factory=list)
    attention: list[Attention] = field(default_factory=list)
    recut: list[Recut] = field(default_factory=list)
    made_by: dict[ClauseId, list[AmendmentId]] = field(default_factory=dict)

    def credit(self, clause: ClauseId, by: AmendmentId) -> None:
        """Note who made a clause what it is."""
        makers = self.made_by.setdefault(clause, [])
        if by not in makers:
            makers.append(by)


def consolidate(tree: ClauseTree, adopted: Iterable[Amendment]) -> Consolidated | Unresolved:
    """Apply adopted amendments to the text they were adopted on, in whatever order they come.

    All operations are on ``tree``, a sub-amendment's on its parent's outcome. What several put in at one
    point stands there in the order of their numbers, a compromise first.

    >>> ten = do.amendment("1", do.says(LAW, "p1", "Орган решает за 10 дней."))
    >>> shown(consolidate(LAW, [ten, do.amendment("2", do.without(LAW, "a2"))]).tree)[1]
    'p1: 1 Орган решает за 10 дней.'
    >>> consolidate(LAW, [ten, do.amendment("2", do.without(LAW, "p1"))]).collisions[0].reason
    'changed-and-removed'
    """
    found, left = shares(tree, in_order(adopted))
    work = _Work(tree, found, list(left))
    told = [(share, share.effect) for share in found if share.effect is not None]
    work.open += collisions(tree, told)
    gone = frozenset(clause for _, effect in told for clause in effect.gone)
    outcome = Outcome(_rewritten(work, told, gone), gone, _arriving(work, told))
    if work.open:
        return Unresolved(tuple(work.open))
    first = assembled(tree, outcome)
    made = _recut(work, first, [share for share in found if share.effect is None])
    if work.open:
        return Unresolved(tuple(work.open))
    _note_equal_numbers(work, made)
    terms = brought_in((tree, made), found, work.made_by)
    work.attention += (Attention(makers, clause, "term-brought-in") for makers, clause in terms)
    for share, effect in told:
        for clause in effect.gone:
            work.credit(clause, share.by)
    makers = {clause: tuple(by) for clause, by in work.made_by.items()}
    return Consolidated(
        tree=made,
        provenance={clause: by for clause, by in makers.items() if clause in made.index},
        attention=tuple(work.attention),
        removed={clause: by for clause, by in makers.items() if clause in tree.index and clause not in made.index},
        course=Course(tuple(found), first, tuple(work.recut)),
    )


def _rewritten(
    work: _Work, told: Sequence[tuple[Share, Effect]], gone: frozenset[ClauseId]
) -> Mapping[ClauseId, Clause]:
    wishes: dict[ClauseId, list[Wish]] = {}
    for share, effect in told:
        for id, clause in effect.rewritten.items():
            wishes.setdefault(id, []).append(Wish(share.by, clause))
    made: dict[ClauseId, Clause] = {}
    for id, wanted in wishes.items():
        if id not in gone:
            made[id], met = together(work.base.index[id].clause, wanted, work.base.language)
            work.open += (Open(one.amendments, id, one.reason) for one in met if one.open)
            work.attention += (Attention(one.amendments, id, one.reason) for one in met if not one.open)
            work.made_by[id] = [wish.by for wish in wanted]
    return made


def _arriving(work: _Work, told: Sequence[tuple[Share, Effect]]) -> Mapping[Point, Sequence[Arrival]]:
    """What comes to each point, in the order of the amendments; what several put in alike comes once."""
    said: dict[tuple[object, ...], Arrival] = {}
    arriving: dict[Point, list[Arrival]] = {}
    for share, effect in told:
        mine: list[tuple[object, ...]] = []
        for one in effect.arrivals:
            mine.append(signature(one))
            alike = (mine[-1], mine.count(mine[-1]))  # twice by one amendment is meant twice
            if alike in said:
                work.credit(said[alike].id, share.by)
                continue
            said[alike] = one
            arriving.setdefault((one.parent, one.after), []).append(one)
            for row in one.rows:
                work.credit(row.clause.id, share.by)
    return arriving


def _recut(work: _Work, made: ClauseTree, waiting: Sequence[Share]) -> ClauseTree:
    """What divides, joins or nests units, carried over one after another to what the rest made of the text."""
    done: list[Operation] = []
    for share in waiting:
        ground = work.base
        for place, one in enumerate(share.family):
            steps = one.operations if place else share.steps
            carried = carry(steps, ground, made, done)
            after = _carried_out(work, made, carried, (one, steps))
            if after is None:
                break
            stood = apply_all(ground, steps)
            assert isinstance(stood, Applied), "it fits the base, or has no share"
            ground = stood.tree
            if after is not made:
                done += carried.operations
                work.recut.append(Recut(one.id, carried.operations, after))
            for clause in after.unlike(made)[0] if after is not made else (somewhere(steps),):
                work.credit(clause, share.by)
            made = after
    return made


def _carried_out(
    work: _Work, made: ClauseTree, carried: CarriedOver, of: tuple[Amendment, Sequence[Operation]]
) -> ClauseTree | None:
    """The text with operations that were carried over to it; ``None`` where they collide with the rest."""
    if carried.outcome is Carry.SATISFIED:
        return made
    after = apply_all(made, carried.operations)
    if carried.outcome in (Carry.CONFLICT, Carry.ORPHANED) or not isinstance(after, Applied):
        work.open.append(Open(_touching(work, *of), somewhere(of[1]), carried.reason))
        return None
    if carried.outcome is Carry.TOUCHED:
        work.attention.append(Attention(_touching(work, *of), somewhere(of[1]), carried.reason))
    return after.tree


def _touching(work: _Work, amendment: Amendment, steps: Sequence[Operation]) -> tuple[AmendmentId, ...]:
    """The amendments that touch what the operations of one touch, that one last."""
    touched = clauses(steps)
    above = {unit.id for clause in touched if clause in work.base.index for unit in work.base.path(clause)}
    others = [
        share.by
        for share in work.shares
        if amendment not in share.family and (clauses(share.steps) & touched or _gone(share) & above)
    ]
    return (*others, amendment.id)


def _gone(share: Share) -> frozenset[ClauseId]:
    return share.effect.gone if share.effect else frozenset()


def _note_equal_numbers(work: _Work, made: ClauseTree) -> None:
    """Units put in side by side may have come with one number: each stays as it was decided, and is named."""
    anew = [clause for clause in work.made_by if clause in made.index and _is_numbered_anew(work, made, clause)]
    for clash in clashes(made, anew):
        makers = [by for clause in clash.clauses if clause in anew for by in work.made_by[clause]]
        work.attention.append(Attention(tuple(dict.fromkeys(makers)), clash.clauses[-1], "same-number"))


def _is_numbered_anew(work: _Work, made: ClauseTree, clause: ClauseId) -> bool:
    """Whether a unit is new, or has another number or place than it had."""
    was, now = work.base.index.get(clause), made.index[clause]
    return was is None or (was.parent, was.clause.label) != (now.parent, now.clause.label)
