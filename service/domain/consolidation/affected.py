"""References that a changed text upsets: they lead nowhere now, to another unit, or to other words."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.operation import Operation
from service.domain.ids import ClauseId
from service.domain.text.citation import CitedText
from service.domain.text.citation_references import Reference, is_judged, references
from service.domain.text.citation_resolving import Resolved, Unresolved, resolve
from service.domain.text.naming import Scheme
from service.domain.text.tree import ClauseTree


class Upset(StrEnum):
    """What happened to a reference."""

    LOST = "lost"  # it leads nowhere now
    ELSEWHERE = "elsewhere"  # it leads to another unit than before
    CHANGED = "changed"  # it leads to a unit that says something else than before


@dataclass(frozen=True, slots=True)
class Affected:
    """A clause speaks of a unit in these words; ``unit`` is what it leads to now or, where that is none, did before."""

    clause: ClauseId
    words: str
    upset: Upset
    unit: ClauseId | None


Answer = Resolved | Unresolved
Led = Mapping[ClauseId, Sequence[tuple[Reference, Answer]]]


def affected_by(operations: Sequence[Operation], before: ClauseTree, scheme: Scheme) -> tuple[Affected, ...]:
    """What operations that fit a text would upset in it; nothing where they do not fit.

    >>> found = affected_by([do.without(LAW, "a1")], LAW, Scheme.RU_PARTS)
    >>> [(one.clause, one.words, one.upset.value) for one in found]
    [('a2', 'статье 1 настоящего Закона', 'lost')]
    """
    made = apply_all(before, operations)
    if not isinstance(made, Applied):
        return ()
    perhaps, _ = made.tree.unlike(before)
    changed = {clause for clause in perhaps if made.tree.index.get(clause) != before.index.get(clause)}
    return tuple(affected(before, made.tree, scheme, changed))


def affected(
    before: ClauseTree, after: ClauseTree, scheme: Scheme, changed: Collection[ClauseId]
) -> Iterator[Affected]:
    """In the order of the text; ``changed`` are the clauses that are new or say something else than before.

    >>> [one.upset.value for one in affected(LAW, NEXT, Scheme.RU_PARTS, {"a1"})]
    ['changed']
    """
    led = _led(before, scheme)
    text = CitedText(after, scheme)
    built_alike = _is_built_alike(before, after, changed)
    for _, row in after.walk():
        here = row.clause.id
        stood = dict(led.get(here, ()))
        for reference in _judged(row.clause.text):
            was = stood.get(reference)
            now = was if was is not None and built_alike else resolve(reference.citation, text, here)
            upset = _upset(was, now, changed)
            if upset is not None:
                words = row.clause.text[reference.start : reference.end]
                yield Affected(here, words, upset, _unit(now) or _unit(was))


@lru_cache(maxsize=8)
def _led(tree: ClauseTree, scheme: Scheme) -> Led:
    """Where every reference of a text leads; kept, for many questions are asked of one text."""
    text = CitedText(tree, scheme)
    return {
        row.clause.id: [(one, resolve(one.citation, text, row.clause.id)) for one in _judged(row.clause.text)]
        for row in tree.placed
    }


def _is_built_alike(before: ClauseTree, after: ClauseTree, changed: Collection[ClauseId]) -> bool:
    """Whether the same units stand in the same places under the same numbers, whatever they say."""
    return all(id in before.index and id in after.index and _built(before, id) == _built(after, id) for id in changed)


def _built(tree: ClauseTree, clause: ClauseId) -> tuple[object, ...]:
    row = tree.index[clause]
    return row.parent, row.rank, row.clause.kind, row.clause.label, bool(row.clause.text)


def _unit(answer: Answer | None) -> ClauseId | None:
    return answer.clause if isinstance(answer, Resolved) else None


def _upset(was: Answer | None, now: Answer, changed: Collection[ClauseId]) -> Upset | None:
    if isinstance(now, Unresolved):
        return None if isinstance(was, Unresolved) else Upset.LOST
    if isinstance(was, Resolved) and was.clause != now.clause:
        return Upset.ELSEWHERE
    return Upset.CHANGED if now.clause in changed else None


@lru_cache(maxsize=8192)
def _judged(text: str) -> tuple[Reference, ...]:
    """The references of a text to its own act; kept, for most clauses are the same in one text and the next."""
    return tuple(reference for reference in references(text) if is_judged(reference))
