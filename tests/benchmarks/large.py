"""Acts and amendments as large as real ones get, made from a seed: an act of 425,000 words, thousands of amendments."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.operation import (
    ChangeText,
    InsertClause,
    NewClause,
    Operation,
    RemoveClause,
    ReplaceClause,
)
from service.domain.ids import ActId, AmendmentId, BodyId, ClauseId, Language, MandateId, PersonId, VersionNumber
from service.domain.text.canonical import words_hash
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed

_SYLLABLES = ("то", "ка", "ре", "ни", "по", "ва", "ли", "но", "ми", "го", "са", "де", "ру", "ста", "при")


def vocabulary(chance: random.Random, size: int = 6000) -> Sequence[str]:
    """Words that look like words."""
    return sorted({"".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(size)})


class LargeAct:
    """An act of articles with parts, each of one or two sentences of some 42 words in all; the same for one seed."""

    def __init__(self, words: int, seed: int = 1, per_clause: int = 42) -> None:
        self._chance = random.Random(seed)
        self._vocabulary = vocabulary(self._chance)
        self._ids = map(str, count(1))
        clauses = max(words // per_clause, 20)
        self.per_clause = per_clause
        self.tree = ClauseTree(Language("ru"), list(self._articles(clauses)))

    def _articles(self, clauses: int) -> Iterator[Placed]:
        articles = clauses // 8
        for number, rank in enumerate(ranks(articles), 1):
            article = ClauseId(f"a{number}")
            yield Placed(Clause(article, ClauseKind.ARTICLE, str(number), "О деле"), None, rank)
            for part, place in enumerate(ranks(8), 1):
                text = self.sentence(self.per_clause)
                clause = Clause(ClauseId(f"a{number}p{part}"), ClauseKind.PARAGRAPH, str(part), "", text)
                yield Placed(clause, article, place)

    def words(self, many: int) -> list[str]:
        """Some words."""
        return self._chance.choices(self._vocabulary, k=many)

    def sentence(self, words: int) -> str:
        """Some words, capital first, full stop last."""
        return " ".join(self.words(words)).capitalize() + "."

    def amendments(self, many: int) -> Sequence[Amendment]:
        """Amendments that can all stand together: 70 % other words, 15 % new units, 10 % redrafts, 5 % left out.

        One in ten of the clauses whose words change is changed by two.
        """
        parts = [row.clause for row in self.tree.placed if row.parent is not None]
        chosen = iter(self._chance.sample(parts, k=len(parts)))
        made: list[Operation] = []
        while len(made) < many:
            clause = next(chosen)
            made += self._operations(clause, self._chance.random())
        return [self._amendment(number, step) for number, step in enumerate(made[:many], 1)]

    def _operations(self, clause: Clause, fate: float) -> Sequence[Operation]:
        if fate < 0.7:
            words = clause.text.split(" ")
            places = [len(words) // 4] if fate > 0.07 else [len(words) // 4, 3 * len(words) // 4]
            return [ChangeText(clause.id, words_hash(clause.text), self._reworded(words, place)) for place in places]
        base = self.tree.hash(clause.id)
        text = self.sentence(self.per_clause // 2)
        if fate < 0.85:
            unit = NewClause(ClauseId(f"n{next(self._ids)}"), ClauseKind.PARAGRAPH, f"{clause.label}.1", text=text)
            return [InsertClause(self.tree.index[clause.id].parent, clause.id, unit)]
        if fate < 0.95:
            return [ReplaceClause(clause.id, base, NewClause(clause.id, clause.kind, clause.label, text=text))]
        return [RemoveClause(clause.id, base)]

    def _reworded(self, words: Sequence[str], place: int) -> str:
        gone = self._chance.randint(0, 2)
        come = self.words(self._chance.randint(1, 3))
        return " ".join((*words[:place], *come, *words[place + gone :]))

    def _amendment(self, number: int, step: Operation) -> Amendment:
        return replace(BLANK, id=AmendmentId(f"m{number}"), number=number, tabled=(step,), operations=(step,))


BLANK = Amendment(
    id=AmendmentId(""),
    act=ActId("act"),
    language=Language("ru"),
    body=BodyId("by"),
    author=PersonId("person"),
    mandate=MandateId("mandate"),
    base=VersionNumber(1),
    tabled=(),
    current=VersionNumber(1),
    operations=(),
    status=Status.ADOPTED,
)
