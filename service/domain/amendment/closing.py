"""The end of a sitting's work on a text: take-over, what stands undecided, the text as a whole (D4, D10–D12).

That nobody returns to a decided point (D13) is criterion A10 of ``admissibility``, and that what is settled is not
put again stands in ``putting``.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.disposal import OPEN
from service.domain.amendment.footprint import clauses
from service.domain.amendment.operation import RemoveClause, RepealClause
from service.domain.ids import AmendmentId, BodyId, ClauseId
from service.domain.text.clause import ClauseKind
from service.domain.text.tree import ClauseTree

PASSED = frozenset({Status.ADOPTED, Status.ADOPTED_IN_PART})
UNSETTLED = frozenset({Status.TABLED, Status.ADMISSIBLE, Status.DIVIDED})
"""Before a text is put: a postponement is an outcome (domain.md §9.2), it does not wait any longer here."""
_NEVER_PUT = frozenset({Status.DRAFT, Status.INADMISSIBLE})


@dataclass(frozen=True, slots=True)
class TakenOver:
    """The amendment as the body that took it over goes on with it: its number and words are what they were."""

    amendment: Amendment


@dataclass(frozen=True, slots=True)
class Closed:
    """Why it is not taken over: not-withdrawn, own, or too-late (another was put since)."""

    reason: str


def take_over(one: Amendment, by: BodyId, puts_since: int, before: Status = Status.ADMISSIBLE) -> TakenOver | Closed:
    """D10: what its author withdraws another mandate holder may take over at once, before another is put.

    ``before`` is what it was when it was withdrawn: an amendment that nobody has ruled on is not in order by this.

    >>> from service.domain.ids import ActId, Language, MandateId, PersonId, VersionNumber
    >>> first = VersionNumber(1)
    >>> made = (ActId("act"), Language("ru"), BodyId("by"), PersonId("p"), MandateId("m"), first, (), first, ())
    >>> one = Amendment(AmendmentId("1"), *made, status=Status.WITHDRAWN)
    >>> take_over(one, BodyId("kz"), 0).amendment.signatories, take_over(one, BodyId("kz"), 1)
    (('kz',), Closed(reason='too-late'))
    """
    if one.status is not Status.WITHDRAWN:
        return Closed("not-withdrawn")
    if by in one.signatories:
        return Closed("own")
    if puts_since:
        return Closed("too-late")
    return TakenOver(replace(one, status=before, cosigners=(by,), author_left=True, cause=None))


def base_stands(amendments: Iterable[Amendment], tree: ClauseTree) -> tuple[ClauseId, ...]:
    """D4: the clauses whose words stand as they were, all amendments to them being settled and none adopted.

    They are deemed adopted without a vote; in the order of the text.

    >>> from service.domain.ids import Language
    >>> base_stands([], ClauseTree(Language("ru"), ()))
    ()
    """
    settled: set[ClauseId] = set()
    unsettled: set[ClauseId] = set()
    for one in amendments:
        if one.status not in _NEVER_PUT:
            stands = one.status not in OPEN and one.status not in PASSED and one.status is not Status.DIVIDED
            (settled if stands else unsettled).update(clauses(one.operations))
    return tuple(row.clause.id for _, row in tree.walk() if row.clause.id in settled - unsettled)


def before_the_whole(amendments: Iterable[Amendment]) -> tuple[AmendmentId, ...]:
    """D11: what is still to be settled before the text is put as a whole; nothing: it may be put.

    >>> before_the_whole([])
    ()
    """
    return tuple(one.id for one in amendments if one.status in UNSETTLED)


def before_the_clause(amendments: Iterable[Amendment], tree: ClauseTree, clause: ClauseId) -> tuple[AmendmentId, ...]:
    """D11: what is still to be settled in a unit, or in one under it, before the unit is put by itself, on request.

    >>> from service.domain.ids import Language
    >>> before_the_clause([], ClauseTree(Language("ru"), ()), ClauseId("a"))
    ()
    """
    return before_the_whole(one for one in amendments if concerns(one, tree, clause))


def concerns(one: Amendment, tree: ClauseTree, clause: ClauseId) -> bool:
    """Whether an amendment has to do with a unit: with it, with one under it, or with one that it stands in.

    >>> from service.domain.ids import Language
    >>> concerns(do.amendment("1", do.without(LAW, "p1")), LAW, ClauseId("a1"))
    True
    """
    touched = [each for each in clauses(one.operations) if each in tree.index]
    above = {row.id for row in tree.path(clause)} if clause in tree.index else {clause}
    return any(each in above or clause in {row.id for row in tree.path(each)} for each in touched)


def left_out(amendments: Iterable[Amendment]) -> frozenset[ClauseId]:
    """The units that adopted amendments take out of the text.

    >>> left_out([])
    frozenset()
    """
    return frozenset(
        step.clause
        for one in amendments
        if one.status is Status.ADOPTED
        for step in one.operations
        if isinstance(step, RemoveClause | RepealClause)
    )


def draft_falls(tree: ClauseTree, votes: Mapping[ClauseId, bool], amendments: Collection[Amendment]) -> bool:
    """D12: whether the draft is rejected because no article is left: each was voted down, or left out by amendment.

    ``votes`` are those on units taken separately: whether each was adopted (UN General Assembly, rule 89). With a
    chapter its articles are voted down.

    >>> from service.domain.ids import Language
    >>> from service.domain.text.clause import Clause
    >>> from service.domain.text.tree import Placed
    >>> row = Placed(Clause(ClauseId("a"), ClauseKind.ARTICLE), None, "a")
    >>> tree = ClauseTree(Language("ru"), (row,))
    >>> draft_falls(tree, {ClauseId("a"): False}, []), draft_falls(tree, {}, [])
    (True, False)
    """
    articles = [row.clause.id for _, row in tree.walk() if row.clause.kind is ClauseKind.ARTICLE]
    out = left_out(amendments) | {clause for clause, passed in votes.items() if not passed}
    return bool(articles) and all(any(above.id in out for above in tree.path(article)) for article in articles)
