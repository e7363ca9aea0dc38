"""Amendments that need a unit which another one makes: they speak of a number that stands only if that is adopted.

What an amendment changes always stands in the text that it is made on. What it speaks of may not: «согласно
статье 5.1», where another amendment puts article 5.1 in, splits it off, or numbers a unit so.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.likeness import reworded
from service.domain.amendment.neighbourhood import Standing
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    MoveClause,
    NewClause,
    Operation,
    RenumberClauses,
    ReplaceClause,
    ReplaceTerm,
    SplitClause,
)
from service.domain.amendment.relation import Related, Relation
from service.domain.ids import AmendmentId, ClauseId
from service.domain.text.citation import CitedText
from service.domain.text.citation_reading import Citation
from service.domain.text.citation_references import is_judged, references
from service.domain.text.citation_resolving import Resolved, Unresolved, resolve
from service.domain.text.label import Key, key
from service.domain.text.naming import Scheme
from service.domain.text.tree import ClauseTree

Spoken = tuple[ClauseId | None, Citation]
"""A reference that an amendment writes, and the clause in whose words it stands."""


def dependences(
    standings: Sequence[Standing], scheme: Scheme, about: Collection[AmendmentId]
) -> Mapping[AmendmentId, Sequence[Related]]:
    """For each amendment asked about what it depends on, and what depends on it; nothing of the others.

    >>> from service.domain.amendment.neighbourhood import standing
    >>> makes = do.amendment("1", do.put(None, "a2", do.unit("n", "и", kind="article", label="3")))
    >>> speaks = do.amendment("2", do.says(LAW, "p1", "Орган решает по статье 3 настоящего Закона."))
    >>> found = standing([makes, speaks], {LAW.language: LAW})
    >>> [(one.other, one.relation.value) for one in dependences(found, Scheme.RU_PARTS, {"2"})["2"]]
    [('1', 'depends')]
    """
    makers: dict[Key, list[Standing]] = {}
    for one in standings:
        for label in {key(label) for _, label in made(one.amendment.operations) if label}:
            makers.setdefault(label, []).append(one)
    found: dict[AmendmentId, list[Related]] = {}
    for one, other in _pairs(standings, makers, scheme) if makers else ():
        for mine, theirs, relation in ((one, other, Relation.DEPENDS), (other, one, Relation.NEEDED)):
            if mine.id in about:
                found.setdefault(mine.id, []).append(Related(theirs.id, relation))
    return found


def joined_with(others: Sequence[Related], needs: Sequence[Related]) -> Sequence[Related]:
    """What an amendment is to others, and what it needs of those to which it is nothing else.

    >>> joined_with([Related(AmendmentId("1"), Relation.CHILD)], [Related(AmendmentId("1"), Relation.DEPENDS)])
    [Related(other='1', relation=<Relation.CHILD: 'child'>)]
    """
    known = {one.other for one in others}
    return [*others, *(one for one in needs if one.other not in known)]


def made(operations: Iterable[Operation]) -> Iterator[tuple[ClauseId, str]]:
    """The units that operations put in, split off or number otherwise, with the labels that these then have.

    >>> from service.domain.text.clause import ClauseKind
    >>> list(made([InsertClause(None, None, NewClause(ClauseId("n"), ClauseKind.ARTICLE, "5.1"))]))
    [('n', '5.1')]
    """
    for step in operations:
        match step:
            case InsertClause(unit=unit) | SplitClause(unit=unit) | ReplaceClause(unit=unit):
                yield from _units(unit)
            case RenumberClauses(numbers):
                yield from ((one.clause, one.label) for one in numbers)
            case MoveClause(clause=clause, label=label):
                yield clause, label
            case _:
                pass


def _units(unit: NewClause) -> Iterator[tuple[ClauseId, str]]:
    yield unit.id, unit.label
    for child in unit.children:
        yield from _units(child)


def _pairs(
    standings: Sequence[Standing], makers: Mapping[Key, Sequence[Standing]], scheme: Scheme
) -> Iterator[tuple[Standing, Standing]]:
    outcomes = _Outcomes(scheme)
    for one in standings:
        spoken = [each for each in _written(one) if any(key(step.label) in makers for step in each[1].steps)]
        lost = {each: label for each in spoken if (label := _missing(outcomes.answer(one, each))) in makers}
        others = {other.id: other for label in lost.values() for other in makers[label] if other.id != one.id}
        yield from ((one, other) for other in others.values() if _leads(lost, other, outcomes))


def _missing(answer: Resolved | Unresolved) -> Key:
    """The number at which a reference leads nowhere; empty where it leads to one unit."""
    return key(answer.words.rpartition(" ")[2]) if isinstance(answer, Unresolved) else ()


def _leads(lost: Iterable[Spoken], other: Standing, outcomes: "_Outcomes") -> bool:
    """Whether one of the references leads to a unit that another amendment makes."""
    units = {clause for clause, _ in made(other.amendment.operations)}
    answers = (outcomes.answer(other, each) for each in lost)
    return any(isinstance(one, Resolved) and not one.new and one.clause in units for one in answers)


def _written(one: Standing) -> Iterator[Spoken]:
    """The references to the act itself that an amendment writes and that did not stand there before."""
    for step in one.amendment.operations:
        for (clause, heading), words in reworded(step, one.tree).items():
            unit = one.tree.index[clause].clause
            before = _spoken(unit.heading if heading else unit.text)
            yield from ((clause, citation) for citation in _spoken(words) if citation not in before)
        if isinstance(step, InsertClause | ReplaceClause):
            here = step.parent if isinstance(step, InsertClause) else step.clause
            yield from ((here, citation) for words in _words(step.unit) for citation in _spoken(words))


def _words(unit: NewClause) -> Iterator[str]:
    yield from (unit.heading, unit.text)
    for child in unit.children:
        yield from _words(child)


@lru_cache(maxsize=8192)
def _spoken(text: str) -> tuple[Citation, ...]:
    return tuple(one.citation for one in references(text) if is_judged(one) and one.citation.steps)


@dataclass(frozen=True)
class _Outcomes:
    """What amendments make of the texts that they stand on, and where references lead there."""

    scheme: Scheme

    def answer(self, one: Standing, spoken: Spoken) -> Resolved | Unresolved:
        """The unit that a reference means in the text with one amendment in it."""
        steps = one.amendment.operations
        if all(isinstance(step, _WORDS_ALONE) for step in steps):
            steps = ()
        return _answered(one.tree, steps, self.scheme, spoken)


_WORDS_ALONE = (ChangeText, ChangeHeading, CorrectWords, ReplaceTerm)
"""What leaves every number and every place as it is, so that a reference leads where it did."""


@lru_cache(maxsize=16384)
def _answered(tree: ClauseTree, steps: tuple[Operation, ...], scheme: Scheme, spoken: Spoken) -> Resolved | Unresolved:
    here, citation = spoken
    text = _outcome(tree, steps, scheme)
    return resolve(citation, text, here if here in text.tree.index else None)


@lru_cache(maxsize=256)
def _outcome(tree: ClauseTree, steps: tuple[Operation, ...], scheme: Scheme) -> CitedText:
    """Kept with all that was counted in it: amendments come and go one by one, and a list asks about hundreds."""
    applied = apply_all(tree, steps)
    assert isinstance(applied, Applied), "what stands fits"
    return CitedText(applied.tree, scheme)
