"""Terms that one adopted amendment replaces throughout, and that others put into the text beside it."""

from collections.abc import Iterator, Mapping, Sequence

from service.domain.amendment.operation import ReplaceTerm
from service.domain.consolidation.share import Share
from service.domain.ids import AmendmentId, ClauseId, Language
from service.domain.text.clause import Clause
from service.domain.text.forms import found
from service.domain.text.tree import ClauseTree


def brought_in(
    texts: tuple[ClauseTree, ClauseTree],
    shares: Sequence[Share],
    made_by: Mapping[ClauseId, Sequence[AmendmentId]],
) -> Iterator[tuple[tuple[AmendmentId, ...], ClauseId]]:
    """Clauses in which a replaced term stands more often than its amendment left it, with who brought it.

    ``texts`` are the base and what was made of it. The author confirmed each occurrence of the base and could not
    know of these: nothing is replaced, somebody looks.

    >>> list(brought_in((ClauseTree(Language("ru"), ()), ClauseTree(Language("ru"), ())), [], {}))
    []
    """
    base, made = texts
    terms = [(share.by, step) for share in shares for step in share.steps if isinstance(step, ReplaceTerm)]
    for by, step in terms:
        for clause, makers in made_by.items():
            others = tuple(one for one in makers if one != by)
            stands = made.get(clause) if others else None
            if stands and _count(stands, step.term, made.language) > _left(base, clause, step):
                yield (by, *others), clause


def _left(base: ClauseTree, clause: ClauseId, step: ReplaceTerm) -> int:
    """How often the term stands in a clause after its amendment alone: where it was left, and within what came."""
    stood = base.get(clause)
    swaps = [swap for place in step.places if place.clause == clause for swap in place.swaps]
    again = sum(len(found(swap.by, step.term, base.language)) for swap in swaps)
    return (_count(stood, step.term, base.language) if stood else 0) - len(swaps) + again


def _count(clause: Clause, term: str, language: Language) -> int:
    return sum(len(found(words, term, language)) for words in (clause.heading, clause.text))
