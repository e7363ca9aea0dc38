"""Acts in which every article is nearly the same: an amendment lands in its own article or nowhere.

Made of the sentences of the GDPR proposal in English and Bulgarian; articles differ in one word. The amended article
is left out, another is, a new one like them comes before it, or it moves; numbered (and then numbered anew) and not.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Carry
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.carryover import carry
from service.domain.amendment.operation import ChangeText
from service.domain.ids import ClauseId, Language
from service.domain.text.canonical import words_hash
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.rank import rank_between
from service.domain.text.tree import ClauseTree, Placed
from service.domain.text.words import is_word, tokens
from tests.evaluation.figure import Case, Figure
from tests.evaluation.material import Material

CASES = 2_000
ARTICLES = 12
EVENTS = ("left-out", "another-left-out", "one-before", "moved")


@dataclass(frozen=True, slots=True)
class Made:
    """An act, the article that an amendment changes, the words it wants there, and the next version."""

    act: Sequence[Clause]
    amended: Clause
    wanted: str
    event: str
    after: Sequence[Clause]


def figures(material: Material) -> Iterator[Figure]:
    sentences = {
        language: [row["text"][language] for row in material.rows("gdpr_base") if fits(row["text"].get(language, ""))]
        for language in ("en", "bg")
    }
    for numbered in (False, True):
        wrong: list[Case] = []
        carried = dict.fromkeys(EVENTS, 0)
        for number in range(CASES):
            language = ("en", "bg")[number % 2]
            made = make(sentences[language], EVENTS[number // 2 % 4], numbered, random.Random(number))
            found = verdict(made, Language(language))
            if found:
                wrong.append({"case": number, "event": made.event, "numbered": numbered, "found": found})
            else:
                carried[made.event] += 1
        name = "misplaced.numbered" if numbered else "misplaced"
        yield Figure(name, len(wrong), aim=0, most=True, cases=wrong)
        yield Figure(f"{name}.right", sum(carried.values()), of=CASES)


def fits(words: str) -> bool:
    return sum(map(is_word, tokens(words))) >= 15


def make(sentences: Sequence[str], event: str, numbered: bool, chance: random.Random) -> Made:
    """Make an act of one sentence said over and over, and what the next version has of it."""
    words = tokens(chance.choice(sentences))
    places = [at for at, token in enumerate(words) if is_word(token)]
    differs, changes = chance.sample(places, 2)
    act = [
        article(f"a{at}", [*words[:differs], f"{words[differs]}{at}", *words[differs + 1 :]]) for at in range(ARTICLES)
    ]
    mine = chance.randrange(1, ARTICLES - 1)
    own = tokens(act[mine].text)
    wanted = "".join([*own[:changes], "changed", *own[changes + 1 :]])
    after = list(act)
    if event == "left-out":
        del after[mine]
    elif event == "another-left-out":
        del after[chance.choice([at for at in range(ARTICLES) if at != mine])]
    elif event == "one-before":
        after.insert(chance.randrange(mine + 1), replace(act[mine], id=ClauseId("new")))
    else:
        after.insert(chance.choice([0, ARTICLES - 1]), after.pop(mine))
    if numbered:
        act, after = as_numbered(act), as_numbered(after)
    return Made(act, act[mine], wanted, event, after)


def article(id: str, words: Sequence[str]) -> Clause:
    return Clause(ClauseId(id), ClauseKind.ARTICLE, text="".join(words))


def as_numbered(articles: Sequence[Clause]) -> list[Clause]:
    return [replace(one, label=str(number)) for number, one in enumerate(articles, 1)]


def verdict(made: Made, language: Language) -> str:
    """Say what went wrong with a case; empty where it went as it should."""
    old, new = tree(made.act, language), tree(made.after, language)
    step = ChangeText(made.amended.id, words_hash(made.amended.text), made.wanted)
    carried = carry((step,), old, new)
    if made.event == "left-out":
        return "" if carried.outcome is Carry.ORPHANED else carried.outcome.value
    if carried.outcome is not Carry.CLEAN:
        return carried.outcome.value
    applied = apply_all(new, carried.operations)
    if not isinstance(applied, Applied):
        return "does not fit"
    says = {placed.clause.id: placed.clause.text for placed in applied.tree.placed}
    should = {one.id: made.wanted if one.id == made.amended.id else one.text for one in made.after}
    return "" if says == should else "in a wrong article"


def tree(articles: Sequence[Clause], language: Language) -> ClauseTree:
    placed: list[Placed] = []
    rank = ""
    for one in articles:
        rank = rank_between(rank or None, None)
        placed.append(Placed(one, None, rank))
    return ClauseTree(language, placed)
