"""The Constitution of Ukraine: changed in 2004, the change annulled in 2010; taking the change back gives the old text.

Each article is a unit of one text. The operations from the edition of 1996 to that of 2006 are applied, then taken
back by their inverses; the articles concerned are compared with the edition of 2010, which the annulment brought.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.invert import invert
from service.domain.amendment.operation import ChangeText, Operation
from service.domain.ids import ClauseId, Language
from service.domain.text.canonical import words_hash
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed
from service.domain.text.words import is_word, tokens
from tests.evaluation.figure import Case, Figure
from tests.evaluation.material import Material

ACT = "254к/96-вр"
CHANGED, RESTORED = "01.01.2006", "30.09.2010"
ARTICLES = 62
Row = Mapping[str, Any]


def figures(material: Material) -> Iterator[Figure]:
    editions = {row["edition_date"]: row for row in material.rows("ua_law_versions") if row["act"] == ACT}
    changed = {change["article"]: change for change in editions[CHANGED]["changes"]}
    restored = {change["article"]: change["new_text"] for change in editions[RESTORED]["changes"]}
    before = text({name: change["old_text"] for name, change in changed.items()})
    back = taken_back(before, changed)
    words: list[Case] = []
    exact: list[Case] = []
    for name, official in restored.items():
        ours = back.index[ClauseId(name)].clause.text
        if spoken(ours) != spoken(official):
            words.append({"article": name, "ours": ours, "official": official})
        if ours != official:
            exact.append({"article": name, "ours": ours, "official": official})
    yield Figure("ua.restore", len(restored) - len(words), of=ARTICLES, cases=words)
    yield Figure("ua.restore.to_the_comma", len(restored) - len(exact), of=ARTICLES, aim=0, cases=exact)


def text(articles: Mapping[str, str]) -> ClauseTree:
    rows = zip(articles.items(), ranks(len(articles)), strict=True)
    placed = (
        Placed(Clause(ClauseId(name), ClauseKind.ARTICLE, name, text=words), None, rank) for (name, words), rank in rows
    )
    return ClauseTree(Language("uk"), tuple(placed))


def taken_back(before: ClauseTree, changed: Mapping[str, Row]) -> ClauseTree:
    """The text after the change and after its inverse."""
    operations: list[Operation] = []
    inverses: list[Operation] = []
    stands = before
    for name, change in changed.items():
        operation = ChangeText(ClauseId(name), words_hash(change["old_text"]), change["new_text"])
        inverses.append(invert(stands, operation))
        operations.append(operation)
        made = apply_all(stands, [operation])
        assert isinstance(made, Applied), name
        stands = made.tree
    back = apply_all(stands, reversed(inverses))
    assert isinstance(back, Applied), "an inverse fits what its operation made"
    return back.tree


def spoken(words: str) -> list[str]:
    """The words and numbers alone: the editions of the official database differ in some marks."""
    return [token for token in tokens(words) if is_word(token)]
